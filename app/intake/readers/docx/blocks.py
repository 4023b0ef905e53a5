"""The paragraphs and tables of a DOCX as blocks."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.intake.document import STRUCK, Block, Role
from app.intake.readers.cells import NOTHING, in_one_line, joined, table_of
from app.intake.readers.docx.parts import Numbering, Style, Styles, is_on, number, setting, switched
from app.intake.readers.inline import Gathered, Inline, raised
from app.intake.readers.struck import Struck
from app.intake.readers.xml_tree import child, children, tag_of, value

# What is not shown, or shown a second time in another form.
_UNSEEN = frozenset(("del", "moveFrom", "Fallback", "instrText", "rPr", "pPr", "sdtPr", "delText"))
_MOST_COLUMNS = 60
_TEXT_LIKE_A_HEADING = re.compile(r"[^\n]{1,119}[^.;,\n]")


class Notes:
    """The marks of the notes, numbered as they are met in the text."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, str], str] = {}

    @property
    def are_many(self) -> bool:
        """Whether the text has met more than one."""
        return len(self._marks) > 1

    def meet(self, kind: str, note_id: str) -> str:
        """The mark of the note to which the text refers here."""
        return self._marks.setdefault((kind, note_id), str(len(self._marks) + 1))

    def mark(self, kind: str, note_id: str) -> str:
        """The mark of a note; empty where the text does not refer to it."""
        return self._marks.get((kind, note_id), "")


def read_story(
    root: Any, styles: Styles, numbering: Numbering, links: Mapping[str, str], notes: Notes
) -> Iterator[Block]:
    """The blocks of one story: the text itself, a note, a head or a foot."""
    story = _Story(styles, numbering, links, notes)
    yield from story.blocks(root)


class _Story:
    """Reads paragraphs and tables; what is framed inside a paragraph follows behind it."""

    def __init__(
        self, styles: Styles, numbering: Numbering, links: Mapping[str, str], notes: Notes
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._links = links
        self._notes = notes
        self._framed: list[Any] = []
        self._struck = Struck()
        self._struck_in_cells: list[Block] = []

    def blocks(self, root: Any) -> Iterator[Block]:
        """The blocks among and below the children of *root*."""
        for element in root:
            tag = tag_of(element)
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._table(element)
            elif tag not in _UNSEEN:
                yield from self.blocks(element)
            while self._framed:
                yield from self.blocks(self._framed.pop(0))

    def _paragraph(self, element: Any) -> Iterator[Block]:
        settings = child(element, "pPr")
        style = self._styles.style(setting(settings, "pStyle"))
        inline = Inline()
        self._gather(element, inline, style)
        text, links, styled = inline.take()
        struck = self._struck.take()
        if not text:
            yield from struck
            return
        role, level, mark = self._kind(settings, style)
        if role is Role.PARAGRAPH and inline.is_bold and _TEXT_LIKE_A_HEADING.fullmatch(text):
            role = Role.HEADING
        yield Block(role, text, level, mark, links=links, chrome=style.chrome, styled=styled)
        yield from struck

    def _kind(self, settings: Any, style: Style) -> tuple[Role, int, str]:
        """Role, level and mark of a paragraph with these settings."""
        if style.role is not Role.PARAGRAPH:
            return style.role, style.level, ""
        numbered = child(settings, "numPr")
        list_id = setting(numbered, "numId") or style.list_id
        if list_id in ("", "0"):
            outline = setting(settings, "outlineLvl")
            if outline.isdecimal() and int(outline) < 6:
                return Role.HEADING, int(outline) + 1, ""
            return Role.PARAGRAPH, 0, ""
        depth = number(setting(numbered, "ilvl")) or style.list_level
        return Role.ITEM, depth + 1, self._numbering.mark(list_id, depth)

    def _gather(self, element: Any, inline: Inline, style: Style) -> None:
        """Add the text of *element*, which stands in a paragraph of *style*, to *inline*."""
        for part in element:
            tag = tag_of(part)
            if tag == "r":
                self._run(part, inline, style)
            elif tag == "hyperlink":
                start = inline.length
                self._gather(part, inline, style)
                inline.add_link(start, self._links.get(value(part, "id"), ""))
            elif tag not in _UNSEEN:
                self._gather(part, inline, style)

    def _run(self, run: Any, inline: Inline, style: Style) -> None:
        settings = child(run, "rPr")
        own = self._styles.style(setting(settings, "rStyle"))
        bold = switched(child(settings, "b"), style.bold or own.bold)
        italic = switched(child(settings, "i"), style.italic or own.italic)
        is_raised = setting(settings, "vertAlign") == "superscript"
        if is_on(child(settings, "vanish")):
            return
        is_struck = any(is_on(child(settings, name)) for name in ("strike", "dstrike"))
        for part in run:
            tag = tag_of(part)
            if tag == "t":
                text = part.text or ""
                if is_struck:
                    self._struck.add(text, inline.length)
                    continue
                if inline.ends_in_space and self._struck.ends_at(inline.length):
                    text = text.lstrip(" ")  # there was one before what is struck out too
                text = raised(text) if is_raised else text
                inline.add(text, bold=bold, italic=italic, exact=True)
            elif tag in _SIGNS:
                inline.add(_SIGNS[tag], exact=True)
            elif tag in ("footnoteReference", "endnoteReference"):
                kind = tag.removesuffix("Reference")
                inline.add(raised(self._notes.meet(kind, value(part, "id"))), exact=True)
            else:
                self._framed += _frames(part)

    def _table(self, table: Any) -> Iterator[Block]:
        rows = [list(children(row, "tc")) for row in children(table, "tr")]
        if not rows or max(map(len, rows)) < 2:  # a frame around text
            for row in rows:
                for cell in row:
                    yield from self.blocks(cell)
            return
        cells = [[part for cell in row for part in self._cells(cell)] for row in rows]
        cells = [row for row in cells if any(cell.text for cell in row)]
        if cells:
            yield table_of(cells)
        yield from self._struck_in_cells
        self._struck_in_cells = []

    def _cells(self, cell: Any) -> Iterator[Gathered]:
        """A cell, with an empty one for each further column over which it reaches."""
        yield self._cell(cell)
        columns = number(setting(child(cell, "tcPr"), "gridSpan"))
        yield from [NOTHING] * (min(columns, _MOST_COLUMNS) - 1)

    def _cell(self, cell: Any) -> Gathered:
        blocks = list(self.blocks(cell))
        self._struck_in_cells += (block for block in blocks if block.chrome == STRUCK)
        kept = [block for block in blocks if block.chrome != STRUCK]
        parts = [in_one_line(Gathered(each.text, each.links, each.styled)) for each in kept]
        if all(block.role is Role.ITEM for block in kept):
            return joined(parts, "; ")
        return in_one_line(joined(parts, "\n"))


_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}


def _frames(part: Any) -> Iterator[Any]:
    """The text boxes in *part*, once each: a drawing comes in a new form and an old one."""
    for frame in part.iter("{*}txbxContent"):
        within = [tag_of(each) for each in frame.iterancestors()]
        if "Fallback" not in within and "txbxContent" not in within:
            yield frame
