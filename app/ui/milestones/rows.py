"""The rows of the milestone panel: years, events, and what unfolds below an event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.library.chronology import ChronologyItem
from app.library.page import Place, Source


@dataclass(frozen=True, slots=True)
class YearRow:
    """The head of the events of a year, or of a coarser span of time."""

    label: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.label


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event."""

    item: ChronologyItem

    @property
    def date(self) -> str:
        """The date as precisely as it is stated."""
        return _capital(self.item.date.describe(self.item.qualifier))

    @property
    def marks(self) -> tuple[str, ...]:
        """The doubts about the event, in words."""
        unconfirmed = () if self.item.confirmed else ("Not confirmed",)
        return (*unconfirmed, "Sources differ") if self.item.differs else unconfirmed

    @property
    def place(self) -> Place:
        """Where the page tells it: a passage, a section, or its row in the chronology."""
        lead = self.item.lead
        return lead.place or Place(lead.page, lead.at or lead.id)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        count = len(self.item.sources)
        sources = f"{count} source{'s' if count != 1 else ''}"
        return ". ".join((self.date, _capital(self.item.type), self.item.text.rstrip("."),
                          *self.marks, sources))  # fmt: skip


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
        """The source's title, or who published it when it has none."""
        return self.source.title or self.source.publisher

    @property
    def about(self) -> str:
        """Publisher, date of publication and class."""
        published = self.source.published.describe() if self.source.published else ""
        publisher = self.source.publisher if self.source.title else ""
        return " · ".join(part for part in (publisher, published, self.source.klass) if part)

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"Source: {self.title}. {self.about}"


@dataclass(frozen=True, slots=True)
class PageRow:
    """Another page that tells the event above."""

    title: str
    place: Place

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"Also told on the page {self.title}"


Row = YearRow | EventRow | LabelRow | SourceRow | PageRow


def build_rows(items: Sequence[ChronologyItem]) -> list[Row]:
    """The events under their years; the order stays as it is."""
    rows: list[Row] = []
    label = ""
    for item in items:
        span = _span_label(item)
        if span != label:
            label = span
            rows.append(YearRow(label))
        rows.append(EventRow(item))
    return rows


def build_details(item: ChronologyItem, titles: Mapping[str, str]) -> list[Row]:
    """What unfolds below an event: its sources, under the date that each gives when they differ."""
    rows: list[Row] = []
    dissenters = {reading.source.key: reading.source for reading in item.differs}
    agreeing = [source for source in item.sources if source not in dissenters.values()]
    if item.differs:
        rows.append(LabelRow(f"{EventRow(item).date}, followed here"))
    elif item.sources:
        rows.append(LabelRow("Source" if len(item.sources) == 1 else "Sources"))
    rows += [SourceRow(source) for source in agreeing]
    for reading in item.differs:
        rows += [LabelRow(_capital(reading.date.describe())), SourceRow(reading.source)]
    others = [telling for telling in item.milestones[1:] if telling.page != item.lead.page]
    if others:
        rows.append(LabelRow("Also told on"))
    for telling in others:
        place = Place(telling.page, telling.at or telling.id)
        rows.append(PageRow(titles.get(telling.page, telling.page), place))
    return rows or [LabelRow("No source is named")]


def _span_label(item: ChronologyItem) -> str:
    """The year below which the event stands, or the decade or century when that is all we know."""
    date = item.date
    if date.precision in ("decade", "century"):
        return date.label
    first = date.earliest or date.latest
    return str(first.year) if first else "Every year"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
