"""The reader's trays, and every change to them as a function from the trays before to those after.

A tray is an ordered list of parts; what stands below a heading of the reader's own is its group.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.library.parts import HeadingPart, Part

USUAL_NAME = "Briefing"

Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Tray:
    """What the reader has put together under a name."""

    name: str = USUAL_NAME
    parts: Parts = ()


@dataclass(frozen=True, slots=True)
class Trays:
    """All trays in the reader's order, at least one, and the number of the one in use."""

    trays: tuple[Tray, ...] = (Tray(),)
    current: int = 0

    @property
    def tray(self) -> Tray:
        """The tray in use."""
        return self.trays[self.current]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all trays."""
        return tuple(tray.name for tray in self.trays)


NO_TRAYS = Trays()


def with_parts(trays: Trays, parts: Iterable[Part]) -> Trays:
    """*parts* in the tray in use, in place of what it held."""
    return _with_tray(trays, replace(trays.tray, parts=tuple(parts)))


def switched(trays: Trays, number: int) -> Trays:
    """The tray called *number* in use; another number changes nothing."""
    return replace(trays, current=number) if 0 <= number < len(trays.trays) else trays


def with_new(trays: Trays, name: str = "", parts: Parts = ()) -> Trays:
    """A tray more, behind the one in use, and in use itself; its name is made to differ."""
    at = trays.current + 1
    tray = Tray(free_name(trays.names, name.strip() or USUAL_NAME), parts)
    return Trays((*trays.trays[:at], tray, *trays.trays[at:]), at)


def duplicated(trays: Trays) -> Trays:
    """The tray in use once more, under another name."""
    return with_new(trays, trays.tray.name, trays.tray.parts)


def renamed(trays: Trays, name: str) -> Trays:
    """The tray in use under *name*; a name that is empty or another tray's changes nothing."""
    wanted = name.strip()
    if not wanted or wanted in trays.names:
        return trays
    return _with_tray(trays, replace(trays.tray, name=wanted))


def without_current(trays: Trays) -> Trays:
    """The trays without the one in use; in place of the last one comes an empty one."""
    at = trays.current
    left = (*trays.trays[:at], *trays.trays[at + 1 :])
    return Trays(left, min(at, len(left) - 1)) if left else NO_TRAYS


def free_name(taken: Sequence[str], wanted: str) -> str:
    """*wanted*, with the first number behind it under which it is not *taken*."""
    stem, _, number = wanted.rpartition(" ")
    stem = stem if stem and number.isdecimal() else wanted
    name, count = wanted, 2
    while name in taken:
        name, count = f"{stem} {count}", count + 1
    return name


def inserted(parts: Parts, new: Iterable[Part], before: int) -> Parts:
    """*new* before the part that stands at *before* now."""
    return (*parts[:before], *new, *parts[before:])


def moved(parts: Parts, first: int, count: int, before: int) -> Parts:
    """*count* parts from *first* on, moved before the part that stands at *before* now."""
    if first <= before <= first + count:
        return parts
    block, rest = parts[first : first + count], (*parts[:first], *parts[first + count :])
    return inserted(rest, block, before - count if before > first else before)


def group_size(parts: Parts, at: int) -> int:
    """How many parts move as one with the part at *at*: a heading takes along what is below it."""
    if not isinstance(parts[at], HeadingPart):
        return 1
    end = at + 1
    while end < len(parts) and not isinstance(parts[end], HeadingPart):
        end += 1
    return end - at


def step_target(parts: Parts, at: int, by: int) -> int:
    """Before which part the one at *at* comes to stand when it moves up (-1) or down (1).

    A group passes the whole group that is next to it. Without room it is where it stands.
    """
    size = group_size(parts, at)
    if by < 0:
        before = at - 1
        while size > 1 and before > 0 and not isinstance(parts[before], HeadingPart):
            before -= 1
        return max(before, 0)
    after = at + size
    if after >= len(parts):
        return at
    return after + (group_size(parts, after) if isinstance(parts[at], HeadingPart) else 1)


def _with_tray(trays: Trays, tray: Tray) -> Trays:
    at = trays.current
    return replace(trays, trays=(*trays.trays[:at], tray, *trays.trays[at + 1 :]))
