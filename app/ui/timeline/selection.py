"""What is chosen of a timeline, as a part for the tray."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.library.chronology.filtering import ChronologyFilter
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.parts import EventsPart
from app.library.timeline.rows import TimelineRow
from app.library.timeline.time_scale import describe_span

# The field of a filter that says the same as a lane of this grouping.
_FIELDS = {
    "partner": "partner",
    "framework": "organisation",
    "organisation": "organisation",
    "type": "type",
}
MOST_NAMES = 3


NO_FILTER = ChronologyFilter()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a timeline shows: *title* names the scope, *wanted* narrows it.

    With a *day* of the past nothing is shown that began later.
    """

    title: str = "Everything in the library"
    scope: Scope = EVERYTHING
    wanted: ChronologyFilter = NO_FILTER
    day: date | None = None

    @property
    def last(self) -> date | None:
        """The last day that is wanted, or that to which one looks back."""
        return min(filter(None, (self.wanted.last, self.day)), default=None)

    def kept(self, is_there: Callable[[str], bool]) -> "Subject":
        """The same of those pages that the library still has; everything where it has none."""
        there = tuple(filter(is_there, self.scope.pages))
        if there == self.scope.pages:
            return self
        if there:
            return replace(self, scope=replace(self.scope, pages=there))
        return Subject(wanted=self.wanted, day=self.day)


def part_of(
    subject: Subject,
    grouping: str,
    lanes: Sequence[tuple[str, str]],
    days: tuple[date, date] | None,
) -> EventsPart:
    """The chronology of the chosen *lanes* (ids and titles) on the chosen *days*.

    Where nothing is chosen it is all that the timeline shows.
    """
    scope, wanted = subject.scope, subject.wanted
    ids = tuple(lane for lane, _ in lanes)
    if ids and grouping in _FIELDS:
        wanted = wanted.choosing(_FIELDS[grouping], ids)
    elif ids:  # no filter knows operations
        scope = Scope("partner", ids)
    first, last = days or (wanted.first, subject.last)
    return EventsPart(
        title=_title(subject, [title for _, title in lanes], first, last),
        scope=scope,
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
        chosen=wanted.chosen,
        text=wanted.text,
    )


def days_of(rows: Sequence[TimelineRow]) -> tuple[date, date] | None:
    """From the day on which the first of *rows* begins to that on which the last one begins."""
    days = [day for row in rows if (day := row.first or row.last)]
    return (min(days), max(days)) if days else None


def _title(subject: Subject, names: Sequence[str], first: date | None, last: date | None) -> str:
    what = ", ".join(names[:MOST_NAMES]) if names else subject.title
    if len(names) > MOST_NAMES:
        what = f"{what} and {len(names) - MOST_NAMES} more"
    span = describe_span(first, last) if first and last else ""
    return f"Timeline: {what}, {span}" if span else f"Timeline: {what}"
