"""Milestones across pages: their order, and one event told on several pages."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.library.pages.edtf import PRECISIONS, Date
from app.library.pages.page import Milestone, Page, Source
from app.library.pages.verdicts import NOT_CHECKED, NOT_CONFIRMED, doubt


@dataclass(frozen=True, slots=True)
class OtherDate:
    """Another date for the event, and the source that gives it."""

    date: Date
    source: Source


@dataclass(frozen=True, slots=True)
class ChronologyItem:
    """One event with every page that tells it; the first milestone leads and gives the words.

    *sources* are those of all tellings, each address once; *differs* gathers the other readings.
    """

    milestones: tuple[Milestone, ...]
    sources: tuple[Source, ...] = ()
    differs: tuple[OtherDate, ...] = ()

    @property
    def lead(self) -> Milestone:
        """The telling whose words and date are shown."""
        return self.milestones[0]

    @property
    def id(self) -> str:
        """`page#milestone` of the lead."""
        return self.lead.key

    @property
    def date(self) -> Date:
        """The date of the lead."""
        return self.lead.date

    @property
    def qualifier(self) -> str:
        """The word before the date: "early", "mid", "late" or nothing."""
        return self.lead.qualifier

    @property
    def type(self) -> str:
        """The kind of event."""
        return self.lead.type

    @property
    def text(self) -> str:
        """The event in one sentence."""
        return self.lead.text

    @property
    def event(self) -> str:
        """The key that joins the tellings; empty for an event told once."""
        return self.lead.event

    @property
    def confirmed(self) -> bool:
        """Whether any telling is confirmed."""
        return any(telling.confirmed for telling in self.milestones)

    @property
    def doubt(self) -> str:
        """The mark of an event for which no telling vouches: the least that is in doubt of it."""
        doubts = {doubt(telling) for telling in self.milestones}
        return next(each for each in ("", NOT_CHECKED, NOT_CONFIRMED) if each in doubts)

    @property
    def marks(self) -> tuple[str, ...]:
        """What is in doubt of it, in the words of documents and tables."""
        return tuple(filter(None, (self.doubt, "sources differ" if self.differs else "")))

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that tell it, the lead's first, each once."""
        return tuple(dict.fromkeys(telling.page for telling in self.milestones))


def build_chronology(
    pages: Iterable[Page],
    first: date | None = None,
    last: date | None = None,
    types: Collection[str] = (),
) -> tuple[ChronologyItem, ...]:
    """The milestones of *pages* from *first* to *last*, in order of time, the coarser date first.

    Milestones with the same event key are one item; nothing is merged by likeness.
    """
    told: dict[str, list[Milestone]] = {}
    by_id = {page.id: page for page in pages}
    for page in by_id.values():
        for milestone in page.milestones:
            told.setdefault(milestone.event or milestone.key, []).append(milestone)
    items = (_item(tellings, by_id) for tellings in told.values())
    chosen = (
        item
        for item in items
        if item.date.overlaps(first, last) and (not types or item.type in types)
    )
    return in_order(chosen)


def items_of(
    milestones: Iterable[Milestone], pages: Mapping[str, Page]
) -> tuple[ChronologyItem, ...]:
    """An item for each of *milestones*, though its page in *pages* may not tell it (any more)."""
    return tuple(_item([each], pages) for each in milestones if each.page in pages)


def until(items: Sequence[ChronologyItem], day: date | None) -> tuple[ChronologyItem, ...]:
    """Those of *items* that had, or can have, begun by *day*; all of them without one."""
    return tuple(each for each in items if each.date.overlaps(None, day))


def in_order(items: Iterable[ChronologyItem]) -> tuple[ChronologyItem, ...]:
    """*items* in order of time, the coarser date first."""
    return tuple(sorted(items, key=lambda item: (*item.date.sort_key[:2], item.id)))


def _item(tellings: list[Milestone], pages: Mapping[str, Page]) -> ChronologyItem:
    ordered = sorted(tellings, key=_rank)
    sources: dict[str, Source] = {}
    differs: dict[str, OtherDate] = {}
    for telling in ordered:
        page = pages[telling.page]
        for key in telling.sources:
            source = page.source(key)
            if source:
                sources.setdefault(source.url or source.original, source)
        for reading in telling.differs:
            source = page.source(reading.source)
            if source:
                sources.setdefault(source.url or source.original, source)
                differs.setdefault(reading.date.text, OtherDate(reading.date, source))
    return ChronologyItem(tuple(ordered), tuple(sources.values()), tuple(differs.values()))


def _rank(telling: Milestone) -> tuple[bool, int, bool, int]:
    """The best telling first: confirmed, precise, named after the event, well sourced."""
    return (
        not telling.confirmed,
        -PRECISIONS.index(telling.date.precision),
        not telling.event.startswith(telling.page),
        -len(telling.sources),
    )
