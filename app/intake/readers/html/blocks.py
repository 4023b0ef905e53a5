"""The tree of an HTML page as blocks: headings, accordions, lists, tables, notes, captions."""

import re
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import Any, ClassVar

from app.intake.document import STRUCK, Block, Role, table_text
from app.intake.readers.html.measures import SILENT
from app.intake.readers.html.notes import NotePlaces, note_mark, note_places, without_mark
from app.intake.readers.html.parts import Parts, is_folding, is_toggle, words_of
from app.intake.readers.html.tables import (
    description_rows,
    is_data_table,
    struck_in,
    table_rows,
    text_of,
)
from app.intake.readers.inline import Gathered, Inline, raised
from app.intake.readers.struck import Struck, is_struck, words_in
from app.intake.spans import moved

_BREAKING = frozenset(
    ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
     "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
     "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
     "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul", "caption", "noscript", "option")
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CAPTION_WORDS = frozenset(("caption", "figcaption", "credit", "legend"))
_HEADING_WORDS = frozenset(("heading", "headline", "subheading", "title", "subtitle"))
_NOTE_REFERENCE = re.compile(
    r"#_?_?(?:fn|ftn|edn|footnote|endnote|note|cite_note|sdfootnote)", re.IGNORECASE
)
_BACK = frozenset("↩↑^⏎︎ \xa0")  # what leads from a note back to its mark
_GLOSS = re.compile(r"tooltip[-_]?(?:text|content|body|inner)|gloss(?:ary)?[-_]?(?:text|term)")
_MOST_DIGITS = 7  # of the number of an item
_SHORT = re.compile(r"[A-ZА-ЯЁ][\w/&.-]{1,11}")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UPRIGHT_STYLE = re.compile(r"font-style\s*:\s*normal", re.IGNORECASE)
_ITALIC_TAGS = frozenset(("cite", "dfn", "em", "i"))
_LOOKS_LIKE_A_HEADING = re.compile(r"[^\n]{1,119}[^.;,\n]|[^\n]{1,60}\.{3}")


@dataclass(frozen=True, slots=True)
class _Context:
    """What holds for the text at one place of the tree."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    mark: str = ""
    language: str = ""
    chrome: str = ""
    depth: int = 0  # of lists
    bold: bool = False
    italic: bool = False
    exact: bool = False
    folding: bool = False
    numbered: bool = False
    note: str = ""  # the place of the note that is read, if marks lead to it


Rows = tuple[tuple[str, ...], ...]
Abbreviations = tuple[tuple[str, str], ...]


def read_blocks(
    root: Any, language: str, places: NotePlaces | None = None
) -> tuple[tuple[Block, ...], Abbreviations]:
    """The blocks of the page below *root*, and the abbreviations that it explains.

    *places* says where the notes of the book are of which it is a part; a page alone has its own.
    """
    places = NotePlaces(note_places([("", root)])) if places is None else places
    walker = _Walker(Parts(root), language, places)
    walker.walk(root, _Context(language=language))
    walker.flush(_Context(language=language))
    return tuple(walker.blocks), tuple(walker.abbreviations)


class _Walker:
    """Goes through the tree once and gathers blocks."""

    def __init__(self, parts: Parts, language: str, places: NotePlaces) -> None:
        self.blocks: list[Block] = []
        self.abbreviations: dict[tuple[str, str], None] = {}
        self._parts = parts
        self._places = places
        self._language = language
        self._inline = Inline()
        self._struck = Struck()
        self._line = 0
        self._item_begins = False  # the item that is open has no text yet
        self._numbers: list[int] = []

    def walk(self, element: Any, context: _Context) -> None:
        """Read *element*; its tail belongs to its parent."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SILENT or self._is_gloss(element):
            return
        if not context.chrome and self._is_struck_in_line(element):
            self._strike(element)
            return
        inner = self._inside(element, context)
        if tag in self._BLOCKS:
            self.flush(context)
            self._BLOCKS[tag](self, element, inner)
        elif inner.chrome != context.chrome and tag not in _BREAKING:
            self.flush(context)
            self._part(element, inner)
        elif tag in self._INLINE:
            self._INLINE[tag](self, element, inner)
        elif tag in _BREAKING:
            self.flush(context)
            self._block(element, inner)
        elif is_toggle(element) and not inner.chrome:
            self.flush(context)
            self._part(element, replace(inner, role=Role.HEADING, level=0))
        else:
            self._children(element, inner)

    def flush(self, context: _Context) -> None:
        """End the block that is being gathered; *context* says what it is."""
        inline, self._inline = self._inline, Inline()
        if not inline.is_empty:
            self._emit(inline, context)
        self.blocks += self._struck.take()

    def _emit(self, inline: Inline, context: _Context) -> None:
        """Make a block of what was gathered."""
        taken, may_head = inline.take(exact=context.exact), inline.is_bold
        role, level, mark = context.role, context.level, context.mark
        if role is Role.ITEM and not self._item_begins and context.numbered:
            mark = ""
        elif role is Role.ITEM and not self._item_begins:
            # In bullets sites also lay out cards of several lines.
            role, level, mark = Role.PARAGRAPH, 0, ""
        elif role is Role.ITEM:
            self._item_begins = False
        elif role is Role.PARAGRAPH and may_head and _LOOKS_LIKE_A_HEADING.fullmatch(taken.text):
            role = Role.HEADING
        elif role is Role.FOOTNOTE:
            if self._goes_on(context.note):
                self._continue_note(taken)
                return
            mark, taken = without_mark(mark, taken, cited=bool(context.note))
        language = context.language if context.language != self._language else ""
        text, links, styled = taken
        self.blocks.append(
            Block(
                role, text, level, mark, (), links, language, self._line, context.chrome,
                name=context.note, styled=styled,
            )
        )  # fmt: skip

    def _goes_on(self, note: str) -> bool:
        """Whether the block before is the beginning of the same *note*."""
        at = self._last_kept()
        return bool(note) and at >= 0 and self.blocks[at].name == note

    def _last_kept(self) -> int:
        """Where the last block stands that is more than struck words; -1 where there is none."""
        kept = (at for at, block in enumerate(reversed(self.blocks)) if block.chrome != STRUCK)
        return len(self.blocks) - 1 - next(kept, len(self.blocks))

    def _continue_note(self, taken: Gathered) -> None:
        at = self._last_kept()
        before = self.blocks[at]
        text = f"{before.text}\n{taken.text}"
        links = moved(taken.links, len(before.text) + 1, len(text))
        self.blocks[at] = replace(before, text=text, links=(*before.links, *links))

    def _is_struck_in_line(self, element: Any) -> bool:
        """Whether words in the middle of a text are struck out, and not whole blocks."""
        if element.tag in _BREAKING or not is_struck(element):
            return False
        return not self._parts.measures[element].blocks

    def _strike(self, element: Any) -> None:
        self._struck.add(words_in(element), self._inline.length, element.sourceline or 0)

    def _inside(self, element: Any, context: _Context) -> _Context:
        """What holds inside *element*."""
        language = (element.get("lang") or "").partition("-")[0].lower() or context.language
        folding = context.folding or is_folding(element)
        is_title = self._parts.is_title(element)
        chrome = "" if is_title else context.chrome or self._parts.rule(element, folding=folding)
        bold = _is_bold(element, bold=context.bold)
        italic = _is_italic(element, italic=context.italic)
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
        short = " ".join((element.getparent().text or "").split())
        long = " ".join(text_of(element).split())
        if not long or not _SHORT.fullmatch(short):
            return False
        self.abbreviations[(short, long)] = None
        return True

    def _children(self, element: Any, context: _Context) -> None:
        self._add(element.text, context, element)
        for child in element:
            self.walk(child, context)
            self._add(child.tail, context, child)

    def _add(self, text: str | None, context: _Context, element: Any) -> None:
        if text:
            if self._inline.is_empty and not text.isspace():
                self._line = element.sourceline or 0
            self._inline.add(text, bold=context.bold, italic=context.italic, exact=context.exact)

    def _block(self, element: Any, context: _Context) -> None:
        self._part(element, self._named(element, context))

    def _part(self, element: Any, context: _Context) -> None:
        """Read what is inside *element* as blocks of their own; what was before is ended."""
        self._children(element, context)
        self.flush(context)

    def _note(self, element: Any, context: _Context) -> _Context | None:
        """The context inside *element* if it holds a note; None where it holds none."""
        place = self._places.of_note(element)
        mark = self._places.cited[place] if place else note_mark(element)
        if not mark:
            return None
        return replace(context, role=Role.FOOTNOTE, mark=mark, level=0, note=place or context.note)

    def _named(self, element: Any, context: _Context) -> _Context:
        """The context as the element's id, class and role tell it."""
        note = self._note(element, context)
        if note:
            return note
        if context.role is not Role.PARAGRAPH:
            return context
        if is_toggle(element) or element.get("role") == "heading":
            level = element.get("aria-level") or "0"
            return replace(context, role=Role.HEADING, level=int(level) if level in "123456" else 0)
        size = self._parts.measures[element]
        if size.blocks or size.text > 400:
            return context
        words = words_of(element)
        if words & _CAPTION_WORDS:
            return replace(context, role=Role.CAPTION)
        if words & _HEADING_WORDS and size.text <= 150 and element.tag in ("div", "p"):
            return replace(context, role=Role.HEADING)
        return context

    # Elements inside a block

    def _break(self, element: Any, context: _Context) -> None:
        # Two breaks part paragraphs, and one parts a line in bold from the text below it.
        is_head = self._inline.is_bold and context.role is Role.PARAGRAPH
        if (self._inline.ends_in_break or is_head) and not context.exact:
            self.flush(context)
        elif not self._inline.is_empty or context.exact:
            self._inline.add_break()

    def _link(self, element: Any, context: _Context) -> None:
        address = (element.get("href") or "").strip()
        text = text_of(element)
        if "#" in address and set(text) <= _BACK:
            return
        if is_toggle(element) and not context.chrome:
            self.flush(context)
            self._part(element, replace(context, role=Role.HEADING, level=0))
            return
        inline, start = self._inline, self._inline.length
        is_mark = bool(start) and raised(text.strip()) != text.strip()
        # A number that is glued to a word and leads to a place of a text is no other link.
        is_glued = "#" in address and not self._inline.ends_in_space
        place = self._places.of_link(address)
        if is_mark and (place or is_glued or _NOTE_REFERENCE.match(address)):
            self._add(raised(text.strip()), context, element)
        else:
            self._children(element, context)
        if inline is self._inline:
            self._inline.add_link(start, place or address)

    def _raised(self, element: Any, context: _Context) -> None:
        text = text_of(element).strip()
        if raised(text) == text:
            self._children(element, context)
        else:
            start = self._inline.length
            self._add(raised(text), context, element)
            places = (self._places.of_link(each.get("href") or "") for each in element.iter("a"))
            self._inline.add_link(start, next(filter(None, places), ""))

    def _abbreviation(self, element: Any, context: _Context) -> None:
        short = " ".join(text_of(element).split())
        long = " ".join((element.get("title") or "").split())
        if short and long and short != long:
            self.abbreviations[(short, long)] = None
        self._children(element, context)

    def _image(self, element: Any, context: _Context) -> None:
        """A picture has no text of its own; its description is not what the page says."""

    # Blocks that are more than a paragraph

    def _heading(self, element: Any, context: _Context) -> None:
        self._part(element, replace(context, role=Role.HEADING, level=_HEADINGS[element.tag]))

    def _rule(self, element: Any, context: _Context) -> None:
        line = element.sourceline or 0
        self.blocks.append(Block(Role.RULE, "", line=line, chrome=context.chrome))

    def _preformatted(self, element: Any, context: _Context) -> None:
        self._part(element, replace(context, role=Role.PREFORMATTED, exact=True))

    def _quote(self, element: Any, context: _Context) -> None:
        role = Role.QUOTE if context.role is Role.PARAGRAPH else context.role
        self._part(element, replace(context, role=role))

    def _caption(self, element: Any, context: _Context) -> None:
        self._part(element, replace(context, role=Role.CAPTION))

    def _list(self, element: Any, context: _Context) -> None:
        start = element.get("start") or "1"
        is_sound = start.isdecimal() and len(start) < _MOST_DIGITS
        self._numbers.append(int(start) if is_sound else 1)
        depth, numbered = context.depth + 1, element.tag == "ol"
        self._part(element, replace(context, role=Role.PARAGRAPH, depth=depth, numbered=numbered))
        self._numbers.pop()

    def _list_item(self, element: Any, context: _Context) -> None:
        mark = "•"
        if context.numbered and self._numbers:
            said = element.get("value") or ""
            if said.isdecimal() and len(said) < _MOST_DIGITS:
                self._numbers[-1] = int(said)
            mark = _number(self._numbers[-1], element.getparent())
            self._numbers[-1] += 1
        note = self._note(element, context)
        if note is not None and note.mark == "*" and context.numbered:
            note = replace(note, mark=mark.strip("()."))
        item = replace(context, role=Role.ITEM, level=max(1, context.depth), mark=mark)
        inner = note or item
        self._item_begins = note is None
        self._part(element, inner)
        self._item_begins = False

    def _table(self, element: Any, context: _Context) -> None:
        if not is_data_table(element, self._parts.measures):
            self._block(element, context)
            return
        for caption in element.iter("caption"):
            self._caption(caption, context)
        self._emit_rows(tuple(table_rows(element)), element, context)

    def _descriptions(self, element: Any, context: _Context) -> None:
        rows = description_rows(element, self._parts.measures)
        if rows:
            self._emit_rows(rows, element, context)
        else:
            self._block(element, context)

    def _term(self, element: Any, context: _Context) -> None:
        """A term with a long description: a part of an accordion and its heading."""
        self._part(element, replace(context, role=Role.HEADING, level=0))

    def _emit_rows(self, rows: Rows, element: Any, context: _Context) -> None:
        text = table_text(rows)
        language = context.language if context.language != self._language else ""
        line, chrome = element.sourceline or 0, context.chrome
        if rows:
            self.blocks.append(Block(Role.TABLE, text, 0, "", rows, (), language, line, chrome))
        for struck in () if chrome else struck_in(element):
            self._strike(struck)
            self.blocks += self._struck.take()

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


def _is_bold(element: Any, *, bold: bool) -> bool:
    """Whether the text of *element* is bold, which stands in what is *bold* or not.

    A style goes before the tag: some editors put all into a "b" of plain weight.
    """
    style = element.get("style") or ""
    if style and _BOLD_STYLE.search(style):
        return True
    return (bold or element.tag in ("b", "strong")) and not (style and _PLAIN_STYLE.search(style))


def _is_italic(element: Any, *, italic: bool) -> bool:
    """Whether the text of *element* is in italics, which stands in what is *italic* or not."""
    style = element.get("style") or ""
    if style and _ITALIC_STYLE.search(style):
        return True
    return (italic or element.tag in _ITALIC_TAGS) and not (style and _UPRIGHT_STYLE.search(style))


def _number(number: int, of: Any) -> str:
    """The mark of the item with that *number* of a list, which may count with letters."""
    kind = of.get("type") or ""
    if kind in ("a", "A") and 0 < number <= len(ascii_lowercase):
        letter = ascii_lowercase[number - 1]
        return f"({letter if kind == 'a' else letter.upper()})"
    return f"{number}."
