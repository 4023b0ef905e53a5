"""What a page's subject was called on a day of the past."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.library.arrangement.names import Name


def names_on(day: date, names: Iterable[Name]) -> Mapping[str, str]:
    """For each page that had another name on *day* that name, the first listed where several hold.

    Short forms are left out: a tree or a title wants the name written out. A span with a coarse
    end holds until that end is over.
    """
    found: dict[str, str] = {}
    for name in names:
        if name.kind == "former" and name.page and not _is_short(name.name) and _holds(name, day):
            found.setdefault(name.page, name.name)
    return found


def _holds(name: Name, day: date) -> bool:
    begun = name.start is None or name.start.earliest is None or name.start.earliest <= day
    ended = name.end is not None and name.end.latest is not None and name.end.latest < day
    # A former name without any year says nothing of a day.
    return begun and not ended and (name.start is not None or name.end is not None)


def _is_short(name: str) -> bool:
    return name.isupper() and " " not in name
