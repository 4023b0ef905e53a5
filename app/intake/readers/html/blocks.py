"""The tree of an HTML page as blocks: headings, accordions, lists, tables, notes, captions."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, ClassVar

from app.intake.document import Block, Role
from app.intake.readers.cells import table_of
from app.intake.readers.html.cells import text_of
from app.intake.readers.html.context import Context, is_bold, is_italic
from app.intake.readers.html.gathering import Gathering
from app.intake.readers.html.line_breaks import parted, with_whole_heads
from app.intake.readers.html.list_numbers import ListNumbers
from app.intake.readers.html.measures import SILENT
from app.intake.readers.html.notes import NotePlaces, is_way_back, note_mark, note_places
from app.intake.readers.html.parts import Parts, is_folding, is_toggle, words_of
from app.intake.readers.html.pictures import holds_a_picture
from app.intake.readers.html.tables import (
    description_rows,
    is_data_table,
    pictured_in,
    struck_in,
    table_rows,
)
from app.intake.readers.inline import Gathered, raised
from app.intake.readers.struck import is_struck, words_in

_BREAKING = frozenset(
    ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
     "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
     "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
     "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul", "caption", "noscript", "option")
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CAPTION_WORDS = frozenset(("caption", "figcaption", "credit", "legend", "thumbcaption"))
_TITLE_OF_AN_OFFICE = frozenset(("mso", "title"))  # the style in which Word saves one
_HEADING_WORDS = frozenset(("heading", "headline", "subheading", "title", "subtitle"))
_NOTE_REFERENCE = re.compile(
    r"#_?_?(?:fn|ftn|edn|footnote|endnote|note|cite_note|sdfootnote)", re.IGNORECASE
)
_BACK = frozenset("↩↑^⏎︎ \xa0")  # what leads from a note back to its mark
_GLOSS = re.compile(r"tooltip[-_]?(?:text|content|body|inner)|gloss(?:ary)?[-_]?(?:text|term)")
_SHORT = re.compile(r"[A-ZА-ЯЁ][\w/&.-]{1,11}")

Rows = Sequence[Sequence[Gathered]]
Abbreviations = tuple[tuple[str, str], ...]


def read_blocks(
    root: Any, language: str, places: NotePlaces | None = None
) -> tuple[tuple[Block, ...], Abbreviations]:
    """The blocks of the page below *root*, and the abbreviations that it explains.

    *places* says where the notes of the book are of which it is a part; a page alone has its own.
    """
    places = NotePlaces(note_places([("", root)])) if places is None else places
    walker = _Walker(Parts(root), language, places)
    walker.walk(root, Context(language=language))
    walker.text.flush(Context(language=language))
    blocks = chain.from_iterable(map(parted, with_whole_heads(walker.text.blocks)))
    return tuple(blocks), tuple(walker.abbreviations)


class _Walker:
    """Goes through the tree once and gathers blocks."""

    def __init__(self, parts: Parts, language: str, places: NotePlaces) -> None:
        self.text = Gathering(language)
        self.abbreviations: dict[tuple[str, str], None] = {}
        self._parts = parts
        self._places = places
        self._numbers = ListNumbers()
        self._beginnings: dict[Any, str] = {}

    def walk(self, element: Any, context: Context) -> None:
        """Read *element*; its tail belongs to its parent."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SILENT or self._is_gloss(element):
            return
        if is_way_back(element):
            return
        if not context.chrome and self._is_struck_in_line(element):
            self._strike(element)
            return
        inner = self._inside(element, context)
        if tag in self._BLOCKS:
            self.text.flush(context)
            self._BLOCKS[tag](self, element, inner)
        elif inner.chrome != context.chrome and tag not in _BREAKING:
            self.text.flush(context)
            self._part(element, inner)
        elif tag in self._INLINE:
            self._INLINE[tag](self, element, inner)
        elif tag in _BREAKING:
            self.text.flush(context)
            self._block(element, inner)
        elif is_toggle(element) and not inner.chrome:
            self.text.flush(context)
            self._part(element, replace(inner, role=Role.HEADING, level=0))
        else:
            self._children(element, inner)

    def _is_struck_in_line(self, element: Any) -> bool:
        """Whether words in the middle of a text are struck out, and not whole blocks."""
        if element.tag in _BREAKING or not is_struck(element):
            return False
        return not self._parts.measures[element].blocks

    def _strike(self, element: Any) -> None:
        self.text.strike(words_in(element), element.sourceline or 0)

    def _inside(self, element: Any, context: Context) -> Context:
        """What holds inside *element*."""
        language = (element.get("lang") or "").partition("-")[0].lower() or context.language
        folding = context.folding or is_folding(element)
        is_title = self._parts.is_title(element)
        chrome = "" if is_title else context.chrome or self._parts.rule(element, folding=folding)
        bold = is_bold(element, bold=context.bold)
        italic = is_italic(element, italic=context.italic)
        told = (language, folding, chrome, bold, italic)
        here = context
        if told == (here.language, here.folding, here.chrome, here.bold, here.italic):
            return context
        return replace(
            context, language=language, folding=folding, chrome=chrome, bold=bold, italic=italic
        )

    def _is_gloss(self, element: Any) -> bool:
        """Whether *element* is what a tooltip says of the abbreviation before it; it is noted."""
        if element.get("role") != "tooltip" and not _GLOSS.search(element.get("class", "")):
            return False
        short = self._before(element)
        long = " ".join(text_of(element).split())
        if not long or not _SHORT.fullmatch(short):
            return False
        self.abbreviations[(short, long)] = None
        return True

    def _before(self, gloss: Any) -> str:
        """What stands before the first part of that in which *gloss* stands.

        It is kept, as a long paragraph may have thousands of them.
        """
        around = gloss.getparent()
        if around not in self._beginnings:
            self._beginnings[around] = " ".join((around.text or "").split())
        return self._beginnings[around]

    def _children(self, element: Any, context: Context) -> None:
        self._add(element.text, context, element)
        for child in element:
            self.walk(child, context)
            self._add(child.tail, context, child)

    def _add(self, text: str | None, context: Context, element: Any) -> None:
        if text:
            self.text.add(text, context, element.sourceline or 0)

    def _block(self, element: Any, context: Context) -> None:
        self._part(element, self._named(element, context))

    def _part(self, element: Any, context: Context) -> None:
        """Read what is inside *element* as blocks of their own; what was before is ended."""
        self._children(element, context)
        self.text.flush(context)

    def _note(self, element: Any, context: Context) -> Context | None:
        """The context inside *element* if it holds a note; None where it holds none."""
        place = self._places.of_note(element)
        mark = self._places.cited[place] if place else note_mark(element)
        if not mark:
            return None
        return replace(context, role=Role.FOOTNOTE, mark=mark, level=0, note=place or context.note)

    def _named(self, element: Any, context: Context) -> Context:
        """The context as the element's id, class and role tell it."""
        note = self._note(element, context)
        if note:
            return note
        if context.role is not Role.PARAGRAPH:
            return context
        if holds_a_picture(element, self._parts.measures):
            return replace(context, role=Role.CAPTION)
        if is_toggle(element) or element.get("role") == "heading":
            level = element.get("aria-level") or "0"
            return replace(context, role=Role.HEADING, level=int(level) if level in "123456" else 0)
        size = self._parts.measures[element]
        if size.blocks or size.text > 400:
            return context
        words = words_of(element)
        if words & _CAPTION_WORDS:
            return replace(context, role=Role.CAPTION)
        if words >= _TITLE_OF_AN_OFFICE:
            return replace(context, role=Role.HEADING, level=1)
        if words & _HEADING_WORDS and size.text <= 150 and element.tag in ("div", "p"):
            return replace(context, role=Role.HEADING)
        return context

    # Elements inside a block

    def _break(self, element: Any, context: Context) -> None:
        # Two breaks part paragraphs, and one parts a line in bold from the text below it.
        is_head = self.text.inline.is_bold and context.role is Role.PARAGRAPH
        if (self.text.inline.ends_in_break or is_head) and not context.exact:
            self.text.flush(context)
        elif not self.text.inline.is_empty or context.exact:
            self.text.inline.add_break()

    def _link(self, element: Any, context: Context) -> None:
        address = (element.get("href") or "").strip()
        text = text_of(element)
        if "#" in address and set(text) <= _BACK:
            return
        if is_toggle(element) and not context.chrome:
            self.text.flush(context)
            self._part(element, replace(context, role=Role.HEADING, level=0))
            return
        inline, start = self.text.inline, self.text.inline.length
        is_mark = bool(start) and raised(text.strip()) != text.strip()
        # A number that is glued to a word and leads to a place of a text is no other link.
        is_glued = "#" in address and not self.text.inline.ends_in_space
        place = self._places.of_link(address)
        if is_mark and (place or is_glued or _NOTE_REFERENCE.match(address)):
            self._add(raised(text.strip()), context, element)
        else:
            self._children(element, context)
        if inline is self.text.inline:
            self.text.inline.add_link(start, place or address)

    def _raised(self, element: Any, context: Context) -> None:
        text = text_of(element).strip()
        if raised(text) == text:
            self._children(element, context)
        else:
            start = self.text.inline.length
            self._add(raised(text), context, element)
            places = (self._places.of_link(each.get("href") or "") for each in element.iter("a"))
            self.text.inline.add_link(start, next(filter(None, places), ""))

    def _abbreviation(self, element: Any, context: Context) -> None:
        short = " ".join(text_of(element).split())
        long = " ".join((element.get("title") or "").split())
        if short and long and short != long:
            self.abbreviations[(short, long)] = None
        self._children(element, context)

    def _image(self, element: Any, context: Context) -> None:
        """A picture has no text of its own; its description is not what the page says."""

    # Blocks that are more than a paragraph

    def _heading(self, element: Any, context: Context) -> None:
        self._part(element, replace(context, role=Role.HEADING, level=_HEADINGS[element.tag]))

    def _rule(self, element: Any, context: Context) -> None:
        self.text.place(Block(Role.RULE, "", line=element.sourceline or 0), context)

    def _preformatted(self, element: Any, context: Context) -> None:
        self._part(element, replace(context, role=Role.PREFORMATTED, exact=True))

    def _quote(self, element: Any, context: Context) -> None:
        role = Role.QUOTE if context.role is Role.PARAGRAPH else context.role
        self._part(element, replace(context, role=role))

    def _caption(self, element: Any, context: Context) -> None:
        self._part(element, replace(context, role=Role.CAPTION))

    def _list(self, element: Any, context: Context) -> None:
        self._numbers.open(element)
        depth, numbered = context.depth + 1, element.tag == "ol"
        self._part(element, replace(context, role=Role.PARAGRAPH, depth=depth, numbered=numbered))
        self._numbers.close()

    def _list_item(self, element: Any, context: Context) -> None:
        mark = (self._numbers.take(element) if context.numbered else "") or "•"
        note = self._note(element, context)
        if note is not None and note.mark == "*" and context.numbered:
            note = replace(note, mark=mark.strip("()."))
        item = replace(context, role=Role.ITEM, level=max(1, context.depth), mark=mark)
        inner = note or item
        self.text.item_begins = note is None
        self._part(element, inner)
        self.text.item_begins = False

    def _table(self, element: Any, context: Context) -> None:
        if not is_data_table(element, self._parts.measures):
            self._block(element, context)
            return
        pictured = pictured_in(element, self._parts.measures)
        for caption in element.iter("caption"):
            self._caption(caption, context)
        rows = table_rows(element, self._places.of_link, pictured)
        self._emit_rows(tuple(rows), element, context)
        for picture in pictured:
            self._caption(picture, context)

    def _descriptions(self, element: Any, context: Context) -> None:
        rows = description_rows(element, self._parts.measures, self._places.of_link)
        if rows:
            self._emit_rows(rows, element, context)
        else:
            self._block(element, context)

    def _term(self, element: Any, context: Context) -> None:
        """A term with a long description: a part of an accordion and its heading."""
        self._part(element, replace(context, role=Role.HEADING, level=0))

    def _emit_rows(self, rows: Rows, element: Any, context: Context) -> None:
        line = element.sourceline or 0
        if rows:
            self.text.place(table_of(rows, line), context)
        for struck in () if context.chrome else struck_in(element):
            self._strike(struck)
            self.text.flush(context)

    _INLINE: ClassVar = {
        "a": _link,
        "abbr": _abbreviation,
        "acronym": _abbreviation,
        "br": _break,
        "img": _image,
        "sup": _raised,
    }
    _BLOCKS: ClassVar = {
        **dict.fromkeys(_HEADINGS, _heading),
        "blockquote": _quote,
        "caption": _caption,
        "dl": _descriptions,
        "dt": _term,
        "figcaption": _caption,
        "hr": _rule,
        "li": _list_item,
        "ol": _list,
        "pre": _preformatted,
        "table": _table,
        "ul": _list,
    }
