"""A partner on one sheet, put together from what the library tells of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.library.chronology.events import ChronologyItem
from app.library.chronology.scope import concerned
from app.library.pages.edtf import Date
from app.library.pages.page import Page
from app.library.pages.standing import membership_state, page_state, span_text
from app.library.pages.verdicts import NOT_CHECKED

BLANK = "Not stated in this library."
ORGANISATIONS = ("nato", "osce")

_SIGNED = ("agreement signed", "document adopted")
_OFFICES = ("office opened", "office closed")


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact after its *label*, a date or a name; *page* and *milestone* are its place."""

    label: str
    text: str
    page: str
    milestone: str = ""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts of one kind; none where the library states none."""

    title: str
    lines: tuple[FactLine, ...] = ()


@dataclass(frozen=True, slots=True)
class FactSheet:
    """*state* is the one that the page shows on *day*; *past*: it is one looked back to."""

    page: str
    title: str
    summary: str
    state: str
    day: date
    groups: tuple[FactGroup, ...]
    past: bool = False


def build_fact_sheet(
    page: Page,
    items: Iterable[ChronologyItem],
    pages: Mapping[str, Page],
    day: date,
    *,
    past: bool = False,
) -> FactSheet:
    """The fact sheet of *page* as of *day*.

    *items* are the events in the scope of the partner, in order of time; what had not happened by
    *day* is left out. *pages* gives every page of the library. *past* says that this is a day
    looked back to.
    """
    told = [item for item in items if item.date.earliest is None or item.date.earliest <= day]
    titles = {each.id: each.title for each in pages.values()}
    groups = (
        FactGroup("First contact", tuple(_first_contacts(told, titles))),
        FactGroup("Frameworks", tuple(_frameworks(page, titles, day))),
        FactGroup("Operations supported", tuple(_operations(page, told, pages))),
        FactGroup("Other contributions", tuple(_others(told, pages))),
        FactGroup("Documents signed", _of_types(told, _SIGNED)),
        FactGroup("Programmes agreed", _of_types(told, ("programme agreed",))),
        FactGroup("Offices", _of_types(told, _OFFICES)),
        FactGroup("Last high-level visit", _of_types(told, ("visit",))[-1:]),
    )
    summary = "" if past else page.summary  # which is written for today
    return FactSheet(page.id, page.title, summary, page_state(page, day), day, groups, past)


def _first_contacts(
    items: Sequence[ChronologyItem], titles: Mapping[str, str]
) -> Iterator[FactLine]:
    for organisation in ORGANISATIONS:
        first = next((item for item in items if organisation in concerned(item)), None)
        if first and organisation in titles:
            words = f"{first.date.describe(first.qualifier)}: {_told(first)}"
            yield FactLine(titles[organisation], words, *_place(first))


def _frameworks(page: Page, titles: Mapping[str, str], day: date) -> Iterator[FactLine]:
    def begin(date_: Date | None) -> date:
        return (date_.earliest if date_ else None) or date.min

    for each in sorted(page.memberships, key=lambda membership: begin(membership.start)):
        state = membership_state(each, day, page.as_of.latest)
        if state is None:
            continue
        details = [each.role, span_text(each.start, each.end)]
        details += [state] if state != "current" else []
        words = ", ".join(filter(None, details))
        yield FactLine(titles.get(each.group, each.group), words, page.id, each.milestone)


def _operations(
    page: Page, items: Sequence[ChronologyItem], pages: Mapping[str, Page]
) -> Iterator[FactLine]:
    """The contributions to operations that have a page, then those of which no event is told."""
    told: set[str] = set()
    for item in items:
        operations = _operations_of(item, pages)
        if operations:
            told |= operations
            yield _line(item)
    for relation in page.related:
        if relation.kind == "contributed to" and relation.to not in told and relation.to in pages:
            yield FactLine(pages[relation.to].title, "contributed", page.id)


def _operations_of(item: ChronologyItem, pages: Mapping[str, Page]) -> set[str]:
    if item.type != "contribution":
        return set()
    return {each for each in concerned(item) if each in pages and pages[each].kind == "operation"}


def _others(items: Iterable[ChronologyItem], pages: Mapping[str, Page]) -> Iterator[FactLine]:
    for item in items:
        if item.type == "contribution" and not _operations_of(item, pages):
            yield _line(item)


def _of_types(items: Iterable[ChronologyItem], types: Sequence[str]) -> tuple[FactLine, ...]:
    return tuple(_line(item) for item in items if item.type in types)


def _line(item: ChronologyItem) -> FactLine:
    return FactLine(item.date.describe(item.qualifier), _told(item), *_place(item))


def _told(item: ChronologyItem) -> str:
    """The event in its words, with a mark if it was found and nobody has checked it."""
    return f"{item.text} ({item.doubt})" if item.doubt == NOT_CHECKED else item.text


def _place(item: ChronologyItem) -> tuple[str, str]:
    return item.lead.page, item.lead.id
