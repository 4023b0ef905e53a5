"""The events of a scope as they are loaded, and what of them a filter lets be seen."""

import dataclasses
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.chronology.events import in_order, until
from app.library.chronology.filtering import ChronologyFilter, Tagged, passing
from app.library.chronology.scope import Scope
from app.library.pages.rejections import load_rejected
from app.ui.milestones.chronicle import NOTHING, ChronicleView, look, span_of
from app.ui.milestones.rows import EventRow, Naming, Row, build_rows

if TYPE_CHECKING:
    from app.library.history import History


@dataclass(frozen=True, slots=True)
class ScopeEvents:
    """The events of a scope, ready to be filtered; *span* is theirs, *rows* grow as they are shown.

    *own* is the page whose chronology it is, if it is that of one. On a *day* of the past *later*
    events are left out. *rejected* are those that the reader has rejected, when they are shown.
    """

    scope: Scope = NOTHING
    title: str = ""
    items: tuple[Tagged, ...] = ()
    span: tuple[date, date] | None = None
    own: str = ""
    day: date | None = None
    later: int = 0
    rejected: tuple[Tagged, ...] = ()
    rows: dict[int, EventRow] = field(default_factory=dict)


def filled(loaded: ScopeEvents, history: "History", folder: Path | None) -> ScopeEvents:
    """The events of a scope that began by the day; with those rejected in the library in *folder*.

    The work of a thread.
    """
    ever = history.chronology(loaded.scope)
    items = history.tagged(until(ever, loaded.day))
    gone = history.items_of(load_rejected(folder), loaded.scope) if folder else ()
    return dataclasses.replace(
        loaded,
        items=items,
        span=span_of(items),
        later=len(ever) - len(items),
        rejected=history.tagged(until(gone, loaded.day)),
    )


def seen(
    loaded: ScopeEvents, wanted: ChronologyFilter, naming: Naming, unit: str
) -> tuple[ChronicleView, list[Row]]:
    """What is seen of what was loaded, and the rows that show it."""
    view = look(loaded.items, wanted, naming.titles, loaded.span, unit)
    view = dataclasses.replace(view, day=loaded.day, later=loaded.later)
    gone = passing(loaded.rejected, wanted)
    shown = in_order((*view.items, *gone)) if gone else view.items
    return view, build_rows(shown, naming, loaded.own, loaded.rows)
