"""The concordance: every occurrence of what was sought, each in its line."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.library.pages.page import Page, Place
from index.folding import fold
from index.records import Line

SORTS = ("page", "left", "match", "right", "year")
MOST_PAGES = 500

_YEAR = re.compile(r"(?<!\d)(?:1[89]\d\d|20\d\d)(?!\d)")
_ADDRESS = re.compile(r"(?:\S*://|www\.)\S*|\S{120}")  # up to a match; 120 is what a line keeps
_SCHEME = re.compile(r"\S*://|www\.")  # from a match on
_SOURCES = "sources"
_LAST = "\U0010ffff"  # sorts behind every letter


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One occurrence: its page and section, the text around it, and the year it belongs to.

    *year* is that of the document where it has one, else the year that stands nearest in the
    line; 0 where there is none.
    """

    page: str
    title: str
    section: str
    section_title: str
    left: str
    match: str
    right: str
    year: int
    start: int
    end: int

    @property
    def place(self) -> Place:
        """Where the occurrence stands."""
        if not self.section:
            return Place(self.page)
        quote = self.match if self.end else ""
        return Place(self.page, self.section, self.start, self.end, quote)


def line_of(page: Page, line: Line) -> ConcordanceLine:
    """The *line* of a match in *page*."""
    return ConcordanceLine(
        page.id,
        page.title,
        line.passage,
        line.title or ("" if line.passage else "Summary"),
        line.left,
        line.match,
        line.right,
        _document_year(page) or _nearest_year(line.left, line.right),
        line.start,
        line.end,
    )


def told(lines: Sequence[ConcordanceLine]) -> tuple[ConcordanceLine, ...]:
    """*lines* without those in addresses of sources, which nobody reads.

    Where every line is in an address, all are told: an address was asked for.
    """
    if all(map(_is_in_address, lines)):
        return tuple(lines)
    return tuple(line for line in lines if line.section != _SOURCES or not _is_in_address(line))


def sort_lines(lines: Iterable[ConcordanceLine], by: str) -> tuple[ConcordanceLine, ...]:
    """*lines* sorted by what stands left or right of the match, by the match, page or year.

    To the left the nearest word decides first. Lines that are equal keep their order.
    """
    keys: dict[str, Callable[[ConcordanceLine], object]] = {
        "left": lambda line: fold(line.left).split()[::-1] or [_LAST],
        "match": lambda line: (fold(line.match), fold(line.right)),
        "right": lambda line: fold(line.right) or _LAST,
        "page": lambda line: fold(line.title),
        "year": lambda line: line.year or 9999,
    }
    return tuple(sorted(lines, key=keys[by]))  # type: ignore[arg-type]


def _is_in_address(line: ConcordanceLine) -> bool:
    before = line.left[line.left.rfind(" ") + 1 :]
    return bool(_ADDRESS.fullmatch(before) or _SCHEME.match(line.match + line.right))


def _document_year(page: Page) -> int:
    provenance = page.provenance
    if provenance.published and provenance.published.earliest:
        return provenance.published.earliest.year
    found = _YEAR.match(provenance.updated)
    return int(found[0]) if found else 0


def _nearest_year(left: str, right: str) -> int:
    before = [(len(left) - found.end(), int(found[0])) for found in _YEAR.finditer(left)]
    after = [(found.start(), int(found[0])) for found in _YEAR.finditer(right)]
    return min((*before, *after), default=(0, 0))[1]
