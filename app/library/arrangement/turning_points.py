"""The days on which something changed: where looking back is worth a stop."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.library.arrangement.names import Name
from app.library.pages.edtf import Date
from app.library.pages.page import Page


def turning_points(pages: Iterable[Page], names: Iterable[Name]) -> tuple[date, ...]:
    """The days from which a state or a name is another than on the day before, in order.

    A coarse date counts with its first day. The end of a name is its last day, so that the next
    day is the first under the new one.
    """
    days = {day for page in pages for day in _of_page(page)}
    days |= {day for name in names if name.kind == "former" for day in _of_name(name)}
    return tuple(sorted(days))


def _of_page(page: Page) -> Iterator[date]:
    if page.exists:
        yield from _firsts(page.exists.start, page.exists.end)
    for membership in page.memberships:
        yield from _firsts(membership.start, membership.end)
        for pause in membership.suspended:
            yield from _firsts(pause.start, pause.end)


def _of_name(name: Name) -> Iterator[date]:
    yield from _firsts(name.start)
    if name.end and name.end.latest:
        yield name.end.latest + timedelta(days=1)


def _firsts(*dates: Date | None) -> Iterator[date]:
    yield from (each.earliest for each in dates if each and each.earliest)
