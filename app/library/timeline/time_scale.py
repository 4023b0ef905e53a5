"""Where a day stands on a line of time, and the marks and words of the line's axis."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.library.pages.edtf import MONTHS

Measure = Callable[[str], float]  # how wide a text is, in pixels

FINEST = 48.0  # pixels for a day; closer there is nothing more to see
LEVELS_PER_OCTAVE = 2
COARSEST = 0.004  # pixels for a day: four thousand years on a screen
LEVELS = round(LEVELS_PER_OCTAVE * math.log2(FINEST / COARSEST)) + 1
TICK_GAP = 18  # pixels between the words of two ticks
_LAST = date.max.toordinal()
_DAYS = {1: tuple(range(1, 32)), 5: (1, 6, 11, 16, 21, 26), 10: (1, 11, 21)}
# From fine to coarse: what is counted, in which steps, and the widest of its words.
_STEPS = (
    ("day", 1, "30"),
    ("day", 5, "30"),
    ("day", 10, "30"),
    ("month", 1, "May"),
    ("month", 3, "May"),
    *(("year", step, "2000") for step in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)
_LENGTHS = {"day": 1.0, "month": 30.0, "year": 365.25}


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A line of time: *start* is the day at its left end (an ordinal), *per_day* in pixels."""

    start: float
    per_day: float

    def x(self, day: float) -> float:
        """Where *day* (an ordinal; its fraction is the time of day) stands."""
        return (day - self.start) * self.per_day

    def day_at(self, x: float) -> float:
        """The day at *x*."""
        return self.start + x / self.per_day

    def zoomed(self, factor: float, x: float, coarsest: float = COARSEST) -> "TimeScale":
        """A scale *factor* times as fine in which the day at *x* stays where it is."""
        per_day = min(max(self.per_day * factor, coarsest), FINEST)
        return TimeScale(self.day_at(x) - x / per_day, per_day)

    def moved(self, pixels: float) -> "TimeScale":
        """The same line *pixels* later."""
        return TimeScale(self.start + pixels / self.per_day, self.per_day)

    def within(self, first: float, last: float, width: float) -> "TimeScale":
        """The nearest scale that shows nothing before *first* and, if it can, after *last*."""
        start = max(first, min(self.start, last - width / self.per_day))
        return TimeScale(start, self.per_day)

    @property
    def level(self) -> int:
        """The number of the level whose labels are shown: they fit, and so they do at any finer."""
        return level_of(self.per_day)


def fitted(first: float, last: float, width: float) -> TimeScale:
    """The scale on which the days from *first* to *last* take the whole *width*."""
    per_day = width / max(last - first, 1.0)
    return TimeScale(first, min(max(per_day, COARSEST), FINEST))


def level_of(per_day: float) -> int:
    """The finest level that is no finer than *per_day*."""
    if per_day <= COARSEST:
        return 0
    level = math.floor(LEVELS_PER_OCTAVE * math.log2(per_day / COARSEST) + 1e-9)
    return min(level, LEVELS - 1)


def level_from(per_day: float) -> int:
    """The coarsest level on which a day has at least *per_day* pixels; `LEVELS` when none has."""
    if per_day <= COARSEST:
        return 0
    if math.isinf(per_day):
        return LEVELS
    level = math.ceil(LEVELS_PER_OCTAVE * math.log2(per_day / COARSEST) - 1e-9)
    return min(level, LEVELS)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis; *strong* where a longer unit begins."""

    x: float
    label: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A longer stretch above the ticks, from *x* to *end*, with its name."""

    x: float
    end: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The ticks of a line of time and the bands above them."""

    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]


def axis(scale: TimeScale, width: float, measure: Measure) -> Axis:
    """The axis of *scale* over *width*, in the finest steps whose words do not crowd."""
    unit, step = _step(scale, measure)
    first, last = scale.day_at(-60), scale.day_at(width + 60)
    ticks = tuple(
        Tick(scale.x(day.toordinal()), _word(day, unit), _is_strong(day, unit, step))
        for day in _begins(unit, step, first, last)
    )
    return Axis(ticks, tuple(_bands(scale, width, unit, step)))


def describe_span(first: date, last: date) -> str:
    """The span from *first* to *last* in the fewest words: "1994", "1994–1999", "May 1994"."""
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first == last:
        return describe_day(first)
    if first.day == 1 and (last.month != (to_day(last.toordinal() + 1)).month):
        start, end = _band_word(first, "month"), _band_word(last, "month")
        return start if start == end else f"{start} to {end}"
    return f"{describe_day(first)} to {describe_day(last)}"


def span_between(start: float, end: float, per_day: float) -> tuple[date, date]:
    """First and last day of the span from *start* to *end*, in units that can be seen.

    It is rounded to whole years or months where a day has hardly a pixel.
    """
    first, last = to_day(min(start, end)), to_day(max(start, end))
    unit = "day" if per_day >= 3 else "month" if per_day >= 0.12 else "year"
    if unit == "day":
        return first, last
    return _begin_of(first, unit), to_day(_next(_begin_of(last, unit), unit).toordinal() - 1)


def to_day(ordinal: float) -> date:
    """The day of the calendar in which *ordinal* falls; the nearest that there is."""
    return date.fromordinal(min(max(math.floor(ordinal), 1), _LAST))


def describe_day(day: date) -> str:
    """A day in words: "13 July 1994"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _step(scale: TimeScale, measure: Measure) -> tuple[str, int]:
    for unit, step, widest in _STEPS:
        room = step * _LENGTHS[unit] * scale.per_day
        if room >= measure(widest) + TICK_GAP:
            return unit, step
    return "year", 1000


def _begins(unit: str, step: int, first: float, last: float) -> Iterator[date]:
    """The first day of each step from *first* to *last*."""
    start, end = to_day(first), to_day(last)
    if unit == "year":
        for year in range(max(start.year // step * step, step), min(end.year, 9999) + 1, step):
            yield date(year, 1, 1)
        return
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    for number in months:
        begin = date(number // 12, number % 12 + 1, 1)
        if unit == "month":
            if number % step == 0:
                yield begin
            continue
        length = _next(begin, "month").toordinal() - begin.toordinal()
        yield from (begin.replace(day=day) for day in _DAYS[step] if day <= length)


def _word(day: date, unit: str) -> str:
    if unit == "year":
        return str(day.year)
    return str(day.day) if unit == "day" else MONTHS[day.month][:3]


def _is_strong(day: date, unit: str, step: int) -> bool:
    if unit == "year":
        longer = 10 if step < 10 else 100
        return step < 100 and day.year % longer == 0
    return day.day == 1 if unit == "day" else day.month == 1


def _bands(scale: TimeScale, width: float, unit: str, step: int) -> Iterator[Band]:
    """The months above days, the years above months, the decades above years."""
    longer = {"day": "month", "month": "year"}.get(unit, "decade" if step < 10 else "century")
    day = _begin_of(to_day(scale.day_at(0)), longer)
    while scale.x(day.toordinal()) < width:
        following = _next(day, longer)
        begin, end = scale.x(day.toordinal()), scale.x(following.toordinal())
        yield Band(begin, end, _band_word(day, longer))
        if following <= day:
            return  # the end of the calendar
        day = following


def _begin_of(day: date, unit: str) -> date:
    if unit == "month":
        return day.replace(day=1)
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    return date(max(day.year // length * length, 1), 1, 1)


def _next(day: date, unit: str) -> date:
    if unit == "month":
        number = day.year * 12 + day.month
        return date(number // 12, number % 12 + 1, 1) if number < 120_000 else date.max
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    year = day.year // length * length + length
    return date(year, 1, 1) if year <= 9999 else date.max


def _band_word(day: date, unit: str) -> str:
    if unit == "month":
        return f"{MONTHS[day.month]} {day.year}"
    if unit == "century":
        return _century(day.year // 100 + 1)
    return str(day.year) if unit == "year" else f"{day.year // 10 * 10}s"


def _century(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    return f"{number}{ending} century"
