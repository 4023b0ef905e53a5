"""Whose chronology is looked at, and what of it: the one state that every view of time shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.library.chronology.density import Stretch, density
from app.library.chronology.events import ChronologyItem
from app.library.chronology.filtering import ChronologyFilter, Tagged, counts, passing
from app.library.chronology.scope import Scope
from app.library.pages.edtf import day_words
from app.library.parts import EventsPart
from app.ui.milestones.rows import capital
from app.ui.milestones.scopes import KINDS

NOTHING = Scope("pages")
WORDS = {
    ("confirmed", "yes"): "Confirmed",
    ("confirmed", "no"): "Not confirmed",
    ("origin", "written"): "Written for the library",
    ("origin", "extracted"): "Found in imported texts",
}


@dataclass(frozen=True)
class ChronicleView:
    """What is to be seen: the events that pass, and what a filter and a strip say about them.

    *counts* tells for each field of a filter how many events have each value. *ever* are the
    events that pass but for their date. *total* is how many events are in scope, *span* the first
    and the last day on which one begins, *titles* names every page. On a *day* of the past *later*
    events are left out.
    """

    items: tuple[ChronologyItem, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    ever: tuple[ChronologyItem, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    total: int = 0
    span: tuple[date, date] | None = None
    day: date | None = None
    later: int = 0
    _densities: dict[str, tuple[Stretch, ...]] = field(default_factory=dict, compare=False)

    def density(self, unit: str) -> tuple[Stretch, ...]:
        """How many of *ever* begin in each stretch of time, worked out when first asked."""
        if unit not in self._densities:
            self._densities[unit] = density((each.date for each in self.ever), unit)
        return self._densities[unit]


def span_of(items: Sequence[Tagged]) -> tuple[date, date] | None:
    """The first and the last day on which one of *items* begins; None when none does."""
    begun = [day for each in items if (day := each.item.date.earliest)]
    return (min(begun), max(begun)) if begun else None


def look(
    items: Sequence[Tagged],
    wanted: ChronologyFilter,
    titles: Mapping[str, str],
    span: tuple[date, date] | None,
    unit: str = "year",
) -> ChronicleView:
    """What is to be seen of *items* through *wanted*, counted by *unit*; work for the background.

    *titles* names every page, *span* is that of *items*.
    """
    ever = passing(items, wanted.within(None, None))
    within = wanted.first, wanted.last
    shown = tuple(each for each in ever if each.date.overlaps(*within)) if any(within) else ever
    view = ChronicleView(
        items=shown,
        counts=counts(items, wanted),
        ever=ever,
        titles=titles,
        total=len(items),
        span=span,
    )
    view.density(unit)
    return view


class Chronicle(QObject):
    """Scope, filter and what both let through; views read it and say what they want of it.

    Signals:
        kind_changed: another kind of scope is wanted.
        scope_changed: `scope` and `title` are others.
        filter_changed: `filter` is another.
        view_awaited: another view is being looked up.
        view_changed: `view` holds other events, and no other is awaited.
    """

    kind_changed = Signal()
    scope_changed = Signal()
    filter_changed = Signal()
    view_awaited = Signal()
    view_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = KINDS[0]
        self.scope = NOTHING
        self.title = ""
        self.filter = ChronologyFilter()
        self.view = ChronicleView()
        self.awaited = True  # the view is still to come: that of the page that is being opened

    @property
    def part(self) -> EventsPart:
        """What is to be seen, as a part of a tray."""
        last_day = min(filter(None, (self.last, self.view.day)), default=None)
        first, last = (each.isoformat() if each else "" for each in (self.first, last_day))
        until = f", until {day_words(self.view.day)}" if self.view.day else ""
        title = f"Milestones: {self.title}{until}"
        return EventsPart(title, self.scope, first, last, self.filter.chosen, self.filter.text)

    @property
    def first(self) -> date | None:
        """The first day that is wanted."""
        return self.filter.first

    @property
    def last(self) -> date | None:
        """The last day that is wanted."""
        return self.filter.last

    def set_kind(self, kind: str) -> None:
        """Want the scope called *kind*, one of `KINDS`; what it is now is found out by others."""
        if kind != self.kind:
            self.kind = kind
            self.kind_changed.emit()

    def set_scope(self, scope: Scope, title: str) -> None:
        """Look at *scope*, which *title* names."""
        if (scope, title) != (self.scope, self.title):
            self.scope, self.title = scope, title
            self.scope_changed.emit()

    def set_filter(self, wanted: ChronologyFilter) -> None:
        """Look through *wanted*."""
        if wanted != self.filter:
            self.filter = wanted
            self.filter_changed.emit()

    def clear_filter(self) -> None:
        """Look at everything in the scope."""
        self.set_filter(ChronologyFilter())

    def word(self, field_name: str, value: str) -> str:
        """What *value* of a field of the filter is called."""
        return WORDS.get((field_name, value)) or capital(self.view.titles.get(value, value))

    def toggle(self, field_name: str, value: str, chosen: bool) -> None:
        """Let *value* of a field of the filter be chosen, or no longer."""
        values = [each for each in self.filter.values(field_name) if each != value]
        kept = (*values, value) if chosen else values
        self.set_filter(self.filter.choosing(field_name, kept))

    def await_view(self) -> None:
        """Note that what there is to be seen is being looked up."""
        self.awaited = True
        self.view_awaited.emit()

    def set_view(self, view: ChronicleView) -> None:
        """Note what there is to be seen."""
        self.view = view
        self.awaited = False
        self.view_changed.emit()
