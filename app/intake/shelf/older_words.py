"""Whether an older version of an imported page has the words of a link."""

from datetime import date
from pathlib import Path

from app.intake.shelf.library_folder import LibraryFolder, load_version
from app.library.pages.article import build_article
from app.library.pages.page import PAGE_ID
from app.library.pages.passage_link import PassageLink
from app.library.passage_search import MOVED, THERE, find_passage


def stands_in_older(root: Path, link: PassageLink) -> bool:
    """Whether the library in *root* keeps a version of the page that has the words of *link*."""
    page_id = link.page.rpartition(":")[2]
    if not (link.words and PAGE_ID.fullmatch(page_id)):
        return False
    for path in (LibraryFolder(root).versions / page_id).glob("*.md"):
        file = load_version(path)
        if file.page is not None:
            article = build_article(file.page, file.body, {}, (), date.today())
            if find_passage(article, link).outcome in (THERE, MOVED):
                return True
    return False
