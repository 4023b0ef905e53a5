"""Date expressions in prose: where they stand and which EDTF date they mean.

English, French, German, Russian, Ukrainian, and the months of more languages. One pattern is tried
at each place, its alternatives in order of their trust; every part of it is bounded, so the time is
linear in the length of the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.intake.dating.date_forms import (
    REACH_BACK,
    REACH_ON,
    WEEKDAY_BEFORE,
    anchor_pattern,
    date_pattern,
)
from app.intake.dating.date_parts import Parts
from app.intake.dating.date_values import (
    NO_SUCH_DAY,
    ONE_OR_THE_OTHER,
    month_of_no_day,
    value_of,
)

_MAY_BE_PARTED = {
    "months": "m1",
    "day": "m",
    "days": "d1",
}  # forms, and the last part of a first date
_LINE = 200  # characters of a text that is likely to be asked for again


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as a text says it, from *start* to *end*.

    *value* is EDTF; a year that is not said is `XXXX` (also in `XXXX-05`, which no EDTF reader
    takes) until `date_context` works it out and says in *inferred* how. *form* names the pattern.
    *role* is event, attribute (it only names a document) or meta (about the page).
    """

    start: int
    end: int
    value: str
    form: str
    qualifier: str = ""
    time: str = ""
    inferred: str = ""
    role: str = "event"

    @property
    def yearless(self) -> bool:
        """Whether the year has still to be worked out."""
        return self.value.startswith("XXXX")


def find_dates(text: str) -> list[DateExpression]:
    """The date expressions of *text* in reading order; none overlap.

    Years that are not said are left open, ranges of two expressions are not yet joined: that is
    the work of `date_context`.
    """
    return list(_found_in_line(text)) if len(text) <= _LINE else list(_found_in(text))


# Step after step asks what dates there are in a line. So many are all the lines of a megabyte: of
# fewer kept none would be left when the next step comes to it.
@lru_cache(maxsize=1 << 16)
def _found_in_line(text: str) -> tuple[DateExpression, ...]:
    return tuple(_found_in(text))


def _found_in(text: str) -> Iterator[DateExpression]:
    lowered = _lowered(text)
    for start, end in _regions(lowered):
        yield from _find_between(lowered, text, start, end)


def _lowered(text: str) -> str:
    """*text* in lower case with every character at its old place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    text = text.replace("İ", "i")  # the only letter that grows, and one of Turkish months
    return text.lower()


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of *text* that may hold a date, apart from one another."""
    start = end = -1
    for anchor in anchor_pattern().finditer(text):
        if anchor.start() - REACH_BACK > end:
            if end > 0:
                yield start, end
            start = max(0, anchor.start() - REACH_BACK)
        end = anchor.end() + REACH_ON
    if end > 0:
        yield start, min(end, len(text))


def _find_between(lowered: str, text: str, start: int, end: int) -> Iterator[DateExpression]:
    while match := date_pattern().search(lowered, start, end):
        found = _expression(Parts(match, text), text)
        if found is not None:
            yield found
        start = max(found.end if found else match.start() + 1, match.start() + 1)


def _expression(parts: Parts, text: str) -> DateExpression | None:
    value, inferred = value_of(parts, text), ""
    if not value:
        value, inferred = month_of_no_day(parts), NO_SUCH_DAY
    elif parts.form == "either":
        inferred = ONE_OR_THE_OTHER
    if not value:
        return None
    start, end = parts.match.span()
    if parts.form in _MAY_BE_PARTED and value.startswith("XXXX"):
        last = _MAY_BE_PARTED[parts.form]
        end = parts.at(last) + len(parts.get(last))
    if text.endswith(" R.", start, end):
        end -= len(" R.")  # of a name: "in May 1999 R. Winter came", and not "maja 1999 r."
    start -= _length_of_weekday(text, start)
    if text[end - 1] == "." and _ends_a_sentence(text, end):
        end -= 1
    time = _time(parts.get("t"))
    return DateExpression(start, end, value, parts.form, parts.qualifier, time, inferred)


def _length_of_weekday(text: str, end: int) -> int:
    """How long the name of the day of the week is that ends before *end*; 0 where there is none."""
    before = text[max(0, end - 20) : end].lower()
    if not before[-1:].isspace() or not (before[-2:-1].isalpha() or before[-2:-1] in (".", ",")):
        return 0
    weekday = WEEKDAY_BEFORE.search(before)
    return len(weekday[0]) if weekday else 0


def _ends_a_sentence(text: str, end: int) -> bool:
    """Whether the full stop before *end* is more than the mark of a shortened month."""
    following = text[end : end + 4].lstrip()
    return not following or following[0].isupper()


def _time(said: str) -> str:
    return said.zfill(5) if said else ""
