"""Where a page's subject stands in a group on a given day: current, suspended, former."""

from dataclasses import dataclass
from datetime import date

from app.library.pages.edtf import Date, day_words
from app.library.pages.page import Membership, Page

STATES = ("current", "suspended", "former", "planned", "unknown")
DATED = ("framework", "operation", "body", "organisation")  # kinds of page that begin and end
NOT_YET = "not yet"  # on a day before the beginning
# A state in words where it is that of a day looked back to.
STATE_THEN = {"unknown": "not yet known for this day"}


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
    too coarse to tell, or on a day before *known* there is none, the answer is "unknown".
    """
    if start and start.earliest and day < start.earliest:
        return "planned" if known and start.earliest > known else None
    if end and end.latest and day >= end.latest:
        return "former"
    if end and end.earliest and day >= end.earliest:
        return "unknown"
    if start and start.latest and start.precision != "range" and day < start.latest:
        return "unknown"
    if known and day < known and (start is None or start.earliest is None):
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


def existence_state(page: Page, day: date) -> str | None:
    """The state on *day* of what *page* is about, wherever it belongs; None before it begins.

    Where no dates are given a framework, operation or body is "unknown" on a day of the past; a
    theme or a country is always "current".
    """
    known = page.as_of.latest
    if page.exists:
        return state_on(day, page.exists.start, page.exists.end, known)
    dated = page.kind in DATED
    return "unknown" if dated and known and day < known else "current"


def page_state(page: Page, day: date) -> str:
    """The one state that a page shows beside its title; empty when the page has none.

    A framework or operation that has ended is "former". A country has the state of its best
    membership: current before suspended before former.
    """
    if page.exists:
        return existence_state(page, day) or ""
    states = {membership_state(each, day, page.as_of.latest) for each in page.memberships}
    order = ("current", "suspended", "unknown", "planned", "former")
    return next((state for state in order if state in states), "")


def state_then(page: Page, day: date) -> str:
    """The state of a page on a *day* looked back to, which can lie before its beginning."""
    if page.exists or page.memberships:
        return page_state(page, day) or NOT_YET
    return "unknown" if existence_state(page, day) == "unknown" else ""


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


def left_out_after(day: date, later: int) -> str:
    """How far a chronology goes that ends with *day*, and how many *later* events it leaves out."""
    left_out = f": {later:,} later left out" if later else ""
    return f"Until {day_words(day)}{left_out}"
