"""The rows of the milestone panel: years, events, and what unfolds below an event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.library.chronology.events import ChronologyItem, OtherDate
from app.library.pages.page import Milestone, Source
from app.library.pages.verdicts import is_found, reasons, told_where, verdict

MOST_PARTNERS = 3  # that are named in a row; the others unfold
MOST_READINGS = 2
NO_BREAK = "\N{NO-BREAK SPACE}"
COARSE = ("decade", "century")
Head = tuple[bool, int, bool, str]  # what sorts it, then its words


@dataclass(frozen=True, slots=True)
class Naming:
    """What pages are called: in full, and by an abbreviation where there is one."""

    titles: Mapping[str, str] = field(default_factory=dict)
    shorts: Mapping[str, str] = field(default_factory=dict)

    def title(self, page: str) -> str:
        """The page's title."""
        return self.titles.get(page, page)

    def short(self, page: str) -> str:
        """The page's abbreviation, or its title when it has none."""
        return self.shorts.get(page) or self.title(page)


@dataclass(frozen=True, slots=True)
class YearRow:
    """The head of the events of a year, or of a coarser span of time."""

    label: str
    count: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.label}, {counted(self.count, 'milestone')}"


@dataclass(frozen=True)
class EventRow:
    """One event; *own* is the page whose chronology it stands in, which needs not be named."""

    item: ChronologyItem
    naming: Naming = field(default_factory=Naming, compare=False, repr=False)
    own: str = ""

    @cached_property
    def head(self) -> Head:
        """The head under which it stands."""
        return _span(self.item)

    @cached_property
    def date(self) -> str:
        """The date as precisely as it is stated."""
        return capital(self.item.date.describe(self.item.qualifier))

    @cached_property
    def subject(self) -> str:
        """Of whom the text speaks, where it does not say so itself."""
        page, text = self.item.lead.page, self.item.text
        if page == self.own or text.startswith((self.naming.title(page), self.naming.short(page))):
            return ""
        return self.naming.short(page)

    @cached_property
    def partners(self) -> str:
        """Those with whom it happened, in words."""
        pages = [page for page in with_pages(self.item) if page not in (self.own, *self.item.pages)]
        named = ", ".join(self.naming.short(page) for page in pages[:MOST_PARTNERS])
        more = len(pages) - MOST_PARTNERS
        return f"{named} and {more} more" if more > 0 else named

    @property
    def found(self) -> Milestone | None:
        """The milestone of it that was found in a text and can be judged; None for all others."""
        return self.item.lead if is_found(self.item.lead) else None

    @property
    def rejected(self) -> bool:
        """Whether the reader has rejected it."""
        return self.item.lead.said == "reject"

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The doubts about the event, or what the reader has said of it, in words."""
        lead = self.item.lead
        written = () if self.item.confirmed else ("Not confirmed",)
        marks = (verdict(lead),) if self.found else written
        return (*marks, "Date inferred") if lead.inferred and not lead.said else marks

    @cached_property
    def reasons(self) -> str:
        """Why it is doubted, where it was found in a text and nobody has judged it."""
        why = reasons(self.item.lead)
        return f"Doubted: {why}" if why else ""

    @cached_property
    def readings(self) -> str:
        """Every date that a source gives, when they are several."""
        if not self.item.differs:
            return ""
        others = [_reading(each) for each in self.item.differs[:MOST_READINGS]]
        more = len(self.item.differs) - MOST_READINGS
        others += [f"{more} more"] if more > 0 else []
        return f"Sources differ: {self.date} here; {'; '.join(others)}"

    @cached_property
    def about(self) -> str:
        """Partners, number of sources and of places, and whether a footnote tells it."""
        sources = counted(len(self.item.sources), "source") if self.item.sources else "No source"
        with_ = f"With {self.partners}" if self.partners else ""
        places = len(self.item.pages)
        told = f"told on {places}{NO_BREAK}pages" if places > 1 else ""
        parts = (with_, sources, told, told_where(self.item.lead))
        # Held together, so that no line begins or ends with the dot.
        return f"{NO_BREAK}·{NO_BREAK}".join(filter(None, parts))

    @property
    def quotation(self) -> str:
        """The event in one line, with who says so."""
        title = self.naming.title(self.item.lead.page)
        publishers = "; ".join(dict.fromkeys(each.teller for each in self.item.sources))
        about = ", ".join(filter(None, (publishers, self.item.doubt)))
        return f"{self.date}: {title}. {self.item.text}" + (f" ({about})" if about else "")

    @cached_property
    def spoken(self) -> str:
        """What a screen reader says."""
        said = (self.date, capital(self.item.type), self.subject, self.item.text.rstrip("."))
        inferred = self.item.lead.inferred
        why = f"The date is inferred: {inferred}" if inferred else ""
        return ". ".join(
            filter(None, (*said, *self.marks, self.reasons, why, self.readings, self.about))
        )


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A line above a group of details."""

    label: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.label


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source of the event above."""

    source: Source

    @property
    def title(self) -> str:
        """The source's title, or who says so when it has none."""
        return self.source.title or self.source.teller

    @property
    def about(self) -> str:
        """Publisher, date of publication and class."""
        published = self.source.published.describe() if self.source.published else ""
        teller = self.source.teller if self.source.title else ""
        sort = self.source.sort.removesuffix(" source")
        return " · ".join(part for part in (teller, published, sort) if part)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"Source: {self.title}. {self.about}"


@dataclass(frozen=True, slots=True)
class TellingRow:
    """A page that tells the event above, and what it says of it."""

    title: str
    milestone: Milestone

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"Also told on the page {self.title}"


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """The page of one with whom the event above happened."""

    title: str
    page: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"With {self.title}"


Detail = LabelRow | SourceRow | TellingRow | PartnerRow
Row = YearRow | EventRow | Detail


def build_rows(
    items: Iterable[ChronologyItem],
    naming: Naming,
    own: str = "",
    kept: dict[int, EventRow] | None = None,
) -> list[Row]:
    """The events under their years; those known to the year alone first, else in their order.

    What is known to the decade or century alone stands under a head of its own, before its first
    year; what has no beginning stands before everything else. Rows that are *kept*, by the number
    of their item, are taken from there: all that they have worked out comes with them.
    """
    kept = {} if kept is None else kept
    groups: dict[Head, list[EventRow]] = {}
    for item in items:
        row = kept.get(id(item))
        if row is None:
            row = kept[id(item)] = EventRow(item, naming, own)
        groups.setdefault(row.head, []).append(row)
    rows: list[Row] = []
    for head in sorted(groups):
        groups[head].sort(key=_is_finer)
        rows.append(YearRow(head[-1], len(groups[head])))
        rows += groups[head]
    return rows


def build_details(row: EventRow) -> Sequence[Detail]:
    """What unfolds below an event: its sources, under the date that each gives when they differ."""
    item, title = row.item, row.naming.title
    rows: list[Detail] = []
    if item.lead.inferred:
        rows.append(LabelRow(f"The date is inferred: {item.lead.inferred}"))
    dissenters = {reading.source.key: reading.source for reading in item.differs}
    agreeing = [source for source in item.sources if source not in dissenters.values()]
    if item.differs:
        rows.append(LabelRow(f"{row.date}, followed here"))
    elif item.sources:
        rows.append(LabelRow("Source" if len(item.sources) == 1 else "Sources"))
    rows += [SourceRow(source) for source in agreeing]
    for reading in item.differs:
        rows += [LabelRow(capital(reading.date.describe())), SourceRow(reading.source)]
    others = [telling for telling in item.milestones[1:] if telling.page != item.lead.page]
    if others:
        rows.append(LabelRow("Also told on"))
    rows += [TellingRow(title(each.page), each) for each in others]
    partners = [page for page in with_pages(item) if page not in item.pages]
    if partners:
        rows.append(LabelRow("With"))
    rows += [PartnerRow(title(page), page) for page in partners]
    return rows or [LabelRow("No source is named")]


def with_pages(item: ChronologyItem) -> tuple[str, ...]:
    """The pages with which *item* happened, each once."""
    return tuple(dict.fromkeys(page for told in item.milestones for page in told.with_))


def counted(number: int, thing: str) -> str:
    """*number* of *thing* in words: "1 source", "1,200 sources"; it stays in one line."""
    return f"{number:,}{NO_BREAK}{thing}{'' if number == 1 else 's'}"


def capital(text: str) -> str:
    """*text* with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _reading(other: OtherDate) -> str:
    source = other.source
    year = f", {source.published.text[:4]}" if source.published else ""
    return f"{other.date.describe()} in {source.teller}{year}"


def _is_finer(row: EventRow) -> bool:
    return row.item.date.precision != "year"


def _span(item: ChronologyItem) -> Head:
    """The head under which the event stands, with what sorts it."""
    date = item.date
    if date.earliest is None:
        words = capital(date.label) if date.latest else "Every year"
        return (False, date.latest.year if date.latest else 0, False, words)
    year = date.earliest.year
    coarse = date.precision in COARSE
    return (True, year, not coarse, date.label if coarse else str(year))
