"""Where a page's subject stands in a group on a given day: current, suspended, former."""

from dataclasses import dataclass
from datetime import date

from app.library.edtf import Date
from app.library.page import Existence, Membership, Page

STATES = ("current", "suspended", "former", "planned", "unknown")


@dataclass(frozen=True, slots=True)
class Standing:
    """A membership in words, for the title block and the key data of a page."""

    group: str
    group_title: str
    role: str
    start: Date | None
    end: Date | None
    state: str
    text: str
    milestone: str = ""


def state_on(
    day: date, start: Date | None, end: Date | None, known: date | None = None
) -> str | None:
    """The state on *day* of something that lasts from *start* to *end*; None before it begins.

    On its last day a span is over already: a partner that accedes on that day is a former partner.
    A beginning after *known*, the day up to which the library knows, is "planned". Where a date is
    too coarse to tell, the answer is "unknown".
    """
    if start and start.earliest and day < start.earliest:
        return "planned" if known and start.earliest > known else None
    if end and end.latest and day >= end.latest:
        return "former"
    if end and end.earliest and day >= end.earliest:
        return "unknown"
    if start and start.latest and start.precision != "range" and day < start.latest:
        return "unknown"
    return "current"


def membership_state(membership: Membership, day: date, known: date | None = None) -> str | None:
    """The state of *membership* on *day*, suspensions included; None before it begins."""
    state = state_on(day, membership.start, membership.end, known)
    if state != "current":
        return state
    for pause in membership.suspended:
        paused = state_on(day, pause.start, pause.end)
        if paused in ("current", "unknown"):
            return "suspended" if paused == "current" else "unknown"
    return state


def existence_state(exists: Existence | None, day: date, known: date | None = None) -> str | None:
    """The state of a framework, operation or body on *day*; "current" where no dates are given."""
    return state_on(day, exists.start, exists.end, known) if exists else "current"


def page_state(page: Page, day: date) -> str:
    """The one state that a page shows beside its title; empty when the page has none.

    A framework or operation that has ended is "former". A country has the state of its best
    membership: current before suspended before former.
    """
    if page.exists:
        return existence_state(page.exists, day, page.as_of.latest) or ""
    states = {membership_state(each, day, page.as_of.latest) for each in page.memberships}
    order = ("current", "suspended", "unknown", "planned", "former")
    return next((state for state in order if state in states), "")


def span_text(start: Date | None, end: Date | None) -> str:
    """A span in words: "since 13 July 1994", "1994 to 2023", "until 1997", or nothing."""
    if start and end:
        return f"{start.describe()} to {end.describe()}"
    if start:
        return start.describe() if start.precision == "range" else f"since {start.describe()}"
    return f"until {end.describe()}" if end else ""


def span_years(start: Date | None, end: Date | None) -> str:
    """A span in years for a narrow place: "since 1994", "1994–2023", "until 1997", or nothing."""
    first = str(start.earliest.year) if start and start.earliest else ""
    last = str(end.latest.year) if end and end.latest else ""
    if first and last:
        return first if first == last else f"{first}–{last}"
    if first:
        return f"since {first}"
    return f"until {last}" if last else ""
