"""The head of a page: what it is, how things stand, its title and its summary."""

from dataclasses import replace

from PySide6.QtGui import QFont

from app.library.pages.article import Article
from app.library.pages.body import Block, Section, Table, inline_text
from app.library.pages.edtf import day_words
from app.ui.reader.page_map import PageMap
from app.ui.reader.pen import Pen
from app.ui.reader.style import PageStyle
from app.ui.tokens import Tokens

KEY_DATA = "key-data"
STATE_WORDS = {
    "current": "Current",
    "suspended": "Suspended",
    "former": "Former",
    "planned": "Planned",
    "unknown": "Status uncertain",
    "not yet": "Not yet begun",
}
NOT_KNOWN = "Not yet known"  # on a day of the past for which the dates are too coarse
ENDED = ("operation", "framework", "body", "organisation")  # these end; others are former


def state_words(kind: str, state: str) -> str:
    """How the state of a page of this *kind* is called."""
    if state == "former" and kind in ENDED:
        return "Ended"
    return STATE_WORDS.get(state, state.capitalize())


def state_colour(state: str, tokens: Tokens) -> str:
    """The colour of the dot beside the state."""
    return {
        "current": tokens.event_colours["agreement signed"],
        "suspended": tokens.warning,
        "planned": tokens.accent,
    }.get(state, tokens.faint)


def set_title_block(article: Article, pen: Pen, style: PageStyle, places: PageMap) -> None:
    """Write the title block at the head of an empty document."""
    page = article.page
    _set_kicker(article, pen, style)
    lead = page.lead
    title = style.block(line=90, above=2, below=10 if lead else 24)
    title.setHeadingLevel(1)
    pen.paragraph(title, style.title)
    start = pen.write(article.name_then, style.title)
    places.open_section("", page.summary, start, pen.position)
    if article.name:
        pen.paragraph(style.block(line=100, below=12), style.kicker)
        pen.write(f"Now {page.title}", style.kicker)
    if not lead:  # the words are there already, in the title
        places.add_text("", page.summary.rstrip("."), start)
        return
    pen.paragraph(style.block(line=106, below=20), style.lead)
    places.add_text("", lead, pen.write(lead, style.lead))


def _set_kicker(article: Article, pen: Pen, style: PageStyle) -> None:
    page = article.page
    kicker = style.kicker
    pen.paragraph(style.block(line=100, below=4), kicker)
    kind = style.coloured(kicker, style.tokens.accent)
    kind.setFontCapitalization(QFont.Capitalization.AllUppercase)
    kind.setFontLetterSpacing(106)
    pen.write(page.kind, kind)
    gap = "\u2002\u00b7\u2002"
    if article.state:
        pen.write(gap, kicker)
        dot = style.ornament(kicker, state_colour(article.state, style.tokens))
        pen.write("● ", dot)
        unknown = article.as_of and article.state == "unknown"
        words = NOT_KNOWN if unknown else state_words(page.kind, article.state)
        pen.write(words, kicker)
    if article.as_of:
        past = style.coloured(kicker, style.tokens.warning)
        past.setFontWeight(QFont.Weight.DemiBold)
        pen.write(gap, kicker)
        pen.write(f"On {day_words(article.as_of)}", past)
    else:
        pen.write(f"{gap}As of {page.as_of.describe()}", kicker)


def beyond_title_block(key_data: Section, article: Article) -> Section:
    """The key data without the rows that the line above the title says already."""
    said = {article.page.kind.capitalize()}
    if article.as_of is None:
        said.add(article.page.as_of.describe())
    return replace(key_data, blocks=tuple(_without(block, said) for block in key_data.blocks))


def _without(block: Block, said: set[str]) -> Block:
    if not isinstance(block, Table):
        return block
    rows = tuple(row for row in block.rows if inline_text(row[-1]) not in said)
    return replace(block, rows=rows)
