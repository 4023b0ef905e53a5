"""Where things stand in a page once it is set: sections, anchors, links, every stretch of text."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from app.library.pages.page import Place

_START, _POSITION = attrgetter("start"), attrgetter("position")  # of a run

Span = tuple[int, int]  # positions in the document, in UTF-16 units as Qt counts


def utf16_length(text: str) -> int:
    """How many positions *text* takes in a Qt document."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a section's plain text and the position at which it was set."""

    start: int
    text: str
    position: int


@dataclass(slots=True)
class SectionRuns:
    """A section's plain text and the runs in which it was set, in reading order."""

    plain: str
    runs: list[Run] = field(default_factory=list)
    _offset: int = 0

    def add(self, text: str, position: int) -> None:
        """Note that *text*, the next piece of the plain text, was set at *position*."""
        start = self.plain.find(text, self._offset)
        if text and start >= 0:
            self.runs.append(Run(start, text, position))
            self._offset = start + len(text)

    def offset_of(self, position: int) -> int:
        """The offset of the run that stands at *position*, or that ends before it."""
        index = bisect_right(self.runs, position, key=_POSITION) - 1
        if index < 0:
            return 0
        run = self.runs[index]
        return run.start + min(position - run.position, len(run.text))

    def position_of(self, offset: int, *, is_end: bool = False) -> int | None:
        """The position of the character at *offset*; an end lies behind the character before."""
        index = bisect_right(self.runs, offset - 1 if is_end else offset, key=_START) - 1
        if index < 0:
            return self.runs[0].position if self.runs else None
        run = self.runs[index]
        return run.position + utf16_length(run.text[: offset - run.start])

    def offset_before(self, position: int) -> int:
        """The offset that is reached at *position*; the inverse of `position_of`."""
        index = bisect_right(self.runs, position, key=_POSITION) - 1
        if index < 0:
            return 0
        run = self.runs[index]
        units = run.text.encode("utf-16-le")[: 2 * (position - run.position)]
        return run.start + len(units.decode("utf-16-le", "ignore"))


class PageMap:
    """The places of one page as it is set; filled by the typesetter, asked by everyone else."""

    def __init__(self, page_id: str) -> None:
        self.page_id = page_id
        self.anchors: dict[str, Span] = {}
        self.ornaments: list[Span] = []
        self.section_starts: list[tuple[int, str]] = []
        self._texts: dict[str, SectionRuns] = {}

    def open_section(self, section_id: str, plain: str, start: int, end: int) -> None:
        """Note a section whose heading stands from *start* to *end*."""
        self.section_starts.append((start, section_id))
        self.anchors[section_id] = (start, end)
        self._texts[section_id] = SectionRuns(plain)

    def add_text(self, section_id: str, text: str, position: int) -> None:
        """Note that *text* of a section was set at *position*."""
        if section_id in self._texts:
            self._texts[section_id].add(text, position)

    def section_at(self, position: int) -> str:
        """The section in which *position* lies; empty above the first."""
        index = bisect_right(self.section_starts, (position, "\U0010ffff")) - 1
        return self.section_starts[index][1] if index >= 0 else ""

    def start_of(self, section_id: str) -> int:
        """The position at which a section's heading was set; 0 for one that is not there."""
        return self.anchors.get(section_id, (0, 0))[0]

    def place_at(self, position: int) -> Place:
        """The place of what stands at *position*, as an offset into its section's text."""
        section = self.section_at(position)
        runs = self._texts.get(section)
        offset = runs.offset_of(position) if runs else 0
        return Place(self.page_id, section, offset, offset)

    def span(self, place: Place) -> Span | None:
        """Where *place* stands, or None when the page has no such place (yet).

        The quote decides where it is found near the offsets, so that a passage survives changes
        of the page; without a span it is the heading or the row that is meant.
        """
        section = self._texts.get(place.section)
        if section is not None and (place.end > place.start or place.quote):
            start, end = _settle(section.plain, place)
            first = section.position_of(start)
            last = section.position_of(end, is_end=True)
            if end > start and first is not None and last is not None and last > first:
                return first, last
        return self.anchors.get(place.section)

    def passage(self, start: int, end: int) -> Place | None:
        """The text from *start* to *end* as a place with its quote, as far as one section goes."""
        section_id = self.section_at(start)
        section = self._texts.get(section_id)
        if section is None:
            return None
        same = self.section_at(max(start, end - 1)) == section_id
        first = section.offset_before(start)
        last = section.offset_before(end) if same else len(section.plain)
        quote = section.plain[first:last]
        first += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Place(self.page_id, section_id, first, first + len(quote), quote) if quote else None

    def heading_at(self, position: int) -> str:
        """The section whose heading stands at *position*, or nothing."""
        section_id = self.section_at(position)
        start, end = self.anchors.get(section_id, (0, 0))
        return section_id if start <= position <= end else ""


def _settle(plain: str, place: Place) -> Span:
    """The offsets of *place* in *plain*: those given, or the nearest ones that bear its quote."""
    if not place.quote or plain[place.start : place.end] == place.quote:
        return place.start, min(place.end, len(plain))
    found = -1
    position = plain.find(place.quote)
    while position >= 0:
        if found < 0 or abs(position - place.start) < abs(found - place.start):
            found = position
        position = plain.find(place.quote, position + 1)
    return (found, found + len(place.quote)) if found >= 0 else (0, 0)
