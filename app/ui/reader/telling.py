"""What is told of a link's target before it is followed."""

from urllib.parse import urlsplit

from app.library.pages.article import Article
from app.library.pages.body import ItemList, block_text, inline_text, plain_text
from app.ui.reader.asking import PreviewOf
from app.ui.reader.links import Target
from app.ui.reader.preview import Preview

LONGEST = 320


def tell(article: Article, target: Target, preview_of: PreviewOf) -> Preview | None:
    """What to tell of *target*, a link in *article*; None when there is nothing to tell."""
    if target.url:
        return Preview(_host(target.url) or target.url, "Outside the library", target.url)
    if target.note:
        return _tell_note(article, target.note)
    if target.anchor.startswith("source-"):
        return _tell_source(article, int(target.anchor.removeprefix("source-")))
    if target.place is None:
        return None
    if target.place.page == article.page.id:
        return _tell_anchor(article, target.place.section)
    return preview_of(target.place.page, target.place.section)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:  # of an imported page: "http://[x"
        return ""


def _tell_note(article: Article, number: int) -> Preview | None:
    for note in article.footnotes:
        if note.mark == number:
            return Preview("", f"Note {number}", _short(inline_text(note.inlines)))
    return None


def _tell_source(article: Article, number: int) -> Preview | None:
    sources = article.section("sources")
    lists = [block for block in sources.blocks if isinstance(block, ItemList)] if sources else []
    items = lists[0].items if lists else ()
    if not 0 < number <= len(items):
        return None
    words = " ".join(block_text(block) for block in items[number - 1])
    return Preview("", f"Source {number}", _short(words))


def _tell_anchor(article: Article, anchor: str) -> Preview | None:
    """What stands at *anchor* of the same page: a milestone, or the beginning of a section."""
    milestone = article.page.milestone(anchor)
    if milestone is not None:
        return Preview(milestone.date.describe(milestone.qualifier), "Milestone", milestone.text)
    section = article.section(anchor)
    if section is None:
        return None
    return Preview(section.title, "On this page", _short(plain_text(section)))


def _short(text: str) -> str:
    """*text* in one line, cut at a word when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
