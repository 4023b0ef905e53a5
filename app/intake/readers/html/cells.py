"""The text of a cell of an HTML table in one line, with its links and what stands out in it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.intake.readers.cells import NOTHING, in_one_line
from app.intake.readers.html.context import is_bold, is_italic
from app.intake.readers.html.measures import SILENT
from app.intake.readers.inline import Gathered, Inline, raised
from app.intake.readers.struck import is_struck
from app.intake.spans import Span

PlaceOf = Callable[[str], str]

_LINES = ("p", "div")  # parts of a cell that have lines for themselves
_SPACE = re.compile(r"\s+")
_BETWEEN_ITEMS = " ; "
_BEFORE_A_SEMICOLON = re.compile(r" (?=; )")


def text_of(element: Any, without: Collection[str] = ()) -> str:
    """All text inside *element* that is shown, but what is in elements called as in *without*.

    What is struck out in it is left out.
    """
    return "".join(_texts(element, without))


def cell_of(cell: Any, place_of: PlaceOf, without: Collection[str] = ()) -> Gathered:
    """The text of *cell* in one line: its paragraphs apart, its items behind semicolons.

    *place_of* gives the place to which an address leads, empty for one of the web; *without* is as
    in `text_of`.
    """
    if is_struck(cell):
        return NOTHING
    reader = _CellReader(place_of, without)
    reader.read(cell, bold=False, italic=False)
    return _with_items(in_one_line(reader.inline.take()))


def _texts(element: Any, without: Collection[str]) -> Iterator[str]:
    if element.tag in SILENT or not isinstance(element.tag, str):
        return
    if element.tag == "br":
        yield "\n"
    yield element.text or ""
    for child in element:
        if child.tag not in without and not is_struck(child):
            yield from _texts(child, without)
        yield child.tail or ""


@dataclass(frozen=True, slots=True)
class _CellReader:
    """Goes through a cell and gathers its text in *inline*."""

    place_of: PlaceOf
    without: Collection[str]
    inline: Inline = field(default_factory=Inline)

    def read(self, element: Any, *, bold: bool, italic: bool) -> None:
        """Read *element*, which stands in what is *bold* or in *italic*."""
        if element.tag in SILENT or not isinstance(element.tag, str):
            return
        if element.tag == "sup":
            self._raise(element)
            return
        bold, italic = is_bold(element, bold=bold), is_italic(element, italic=italic)
        if element.tag in (*_LINES, "br"):
            self.inline.add_break()
        start = self.inline.length
        self._add(element.text, bold=bold, italic=italic)
        for child in element:
            if child.tag not in self.without and not is_struck(child):
                if child.tag == "li":
                    self.inline.add(_BETWEEN_ITEMS if child.getprevious() is not None else " ")
                self.read(child, bold=bold, italic=italic)
            self._add(child.tail, bold=bold, italic=italic)
        if element.tag == "a":
            self._link(start, element)
        if element.tag in _LINES:
            self.inline.add_break()

    def _raise(self, element: Any) -> None:
        start = self.inline.length
        self._add(raised(text_of(element, self.without).strip()))
        for link in element.iter("a"):
            self._link(start, link)

    def _add(self, text: str | None, *, bold: bool = False, italic: bool = False) -> None:
        self.inline.add(_SPACE.sub(" ", text or ""), bold=bold, italic=italic)

    def _link(self, start: int, link: Any) -> None:
        address = (link.get("href") or "").strip()
        self.inline.add_link(start, self.place_of(address) or address)


def _with_items(cell: Gathered) -> Gathered:
    """*cell* with the semicolons between its items glued to what stands before them."""
    text, links, styled = cell
    gone = [each.start() for each in _BEFORE_A_SEMICOLON.finditer(text)]
    if not gone:
        return cell
    text = _BEFORE_A_SEMICOLON.sub("", text)
    return Gathered(text, _closed(links, gone), _closed(styled, gone))


def _closed(spans: tuple[Span, ...], gone: Sequence[int]) -> tuple[Span, ...]:
    """*spans* once the signs at the places in *gone* are left out."""
    return tuple(
        replace(
            each,
            start=each.start - bisect_left(gone, each.start),
            end=each.end - bisect_left(gone, each.end),
        )
        for each in spans
    )
