"""Links of page files to the very words of a page: whether those words stand there still."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.library.pages.article import Article, build_article
from app.library.pages.body import PageLink, links
from app.library.pages.fault import Fault
from app.library.pages.page_file import PageFile
from app.library.pages.passage_link import DIRECTIVE, page_link, read_link
from app.library.passage_search import CHANGED, MOVED, THERE, Whereabouts, find_passage

LONGEST = 90  # letters of a passage that a message repeats
ANEW = "copy the link anew from the page as it is now"


def quoted_links(files: Sequence[PageFile], sources: Iterable[Sequence[str]]) -> Iterator[Fault]:
    """The links in *files* that name words which their pages do not have there.

    *sources* gives the lines of each file. A link to an unknown page is told elsewhere, and an
    imported page may speak of pages of other libraries.
    """
    pages = {file.page.id: (file.page, file.body) for file in files if file.page}
    titles = {name: page.title for name, (page, _) in pages.items()}
    articles: dict[str, Article] = {}
    for file, source in zip(files, sources, strict=True):
        if file.page is None or file.page.provenance.origin == "imported":
            continue
        for link in dict.fromkeys(links(file.body)):
            if link.passage and link.page in pages:
                if link.page not in articles:
                    page, body = pages[link.page]
                    articles[link.page] = build_article(page, body, titles, (), date.today())
                message = _fault(link, articles[link.page])
                if message:
                    yield Fault(f"{file.page.id}.md", _line(link, source), message)


def _fault(link: PageLink, article: Article) -> str:
    """What is wrong with *link*; nothing when its words stand where it says."""
    wanted = read_link(f"{page_link(link.page, link.anchor)}{_start(link)}{link.passage}")
    about = f"link “{link.text}” to “{link.page}”"
    if not wanted.words:
        return f"{about} names no words behind “:~:”; write :~:text=the%20words, or end it before"
    home = article.anchor_section(wanted.anchor)  # that of a milestone, too
    found = find_passage(article, replace(wanted, anchor=home.id if home else wanted.anchor))
    if found.outcome == THERE:
        return ""
    quoted = f"“{_short(wanted.quoted)}”"
    if found.outcome == MOVED:
        return f"{about}: {quoted} stands {_where(found, article)} there; {ANEW}"
    if found.outcome == CHANGED:
        nearest = f"the nearest words are “{_short(found.place.quote)}”"
        return f"{about}: {quoted} does not stand there, {nearest}; {ANEW}"
    return f"{about}: {quoted} does not stand there, nor anything like it; {ANEW}"


def _start(link: PageLink) -> str:
    return DIRECTIVE if link.anchor else f"#{DIRECTIVE}"


def _where(found: Whereabouts, article: Article) -> str:
    section = article.section(found.place.section)
    return f"under “{section.title}”" if section and section.title else "above the first heading"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _line(link: PageLink, source: Sequence[str]) -> int:
    """The first line that has the words of *link* as they are written."""
    return next((at for at, line in enumerate(source, start=1) if link.passage in line), 1)
