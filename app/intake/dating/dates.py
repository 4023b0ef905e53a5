"""Date expressions in prose: where they stand and which EDTF date they mean.

English, French, German, Russian and Ukrainian. One pattern is tried at each place, its
alternatives in order of their trust; every part of it is bounded, so the time is linear in the
length of the text.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.intake.dating import date_words as words
from app.intake.dating.date_forms import (
    ANCHOR,
    FORMS,
    PATTERN,
    REACH_BACK,
    REACH_ON,
    WEEKDAY_BEFORE,
)
from app.intake.dating.short_forms import full_year
from app.intake.dating.year_guards import names_a_year

_SAYS_A_DAY = re.compile(r"\b(?:am|vom|seit|bis|ab|on|le|du|от|с|до|від|з)\s$", re.IGNORECASE)
_FRENCH = re.compile(r"\b(?:en|de)\s$")
_DASHED = re.compile(r"[-–—‑―/]|\s(?:to|à|au|bis|по|до)\s")
_MARKS = " \t\u00a0•*·■▪●-–—"
_AND = re.compile(r"\s(?:and|et|und|и|та|і)\s(?:the\s)?")
_CONFERENCE = 4  # days
_MAY_BE_PARTED = {
    "months": "m1",
    "day": "m",
    "days": "d1",
}  # forms, and the last part of a first date
_FULL_STOP, _NEW_ENTRY = re.compile(r"\.\s"), re.compile(r"[ \u00a0]{1,3}[A-ZÀ-ÞА-ЯЁЄІЇҐ]")
_DIGITS = re.compile(r"\d+")
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


def _groups_of_forms() -> dict[str, dict[str, int]]:
    """The groups of PATTERN by the group of their form and their name in it."""
    groups: dict[str, dict[str, int]] = {f"form_{number}": {} for number in range(len(FORMS))}
    for name, group in PATTERN.groupindex.items():
        part, _, number = name.rpartition("_")
        groups[f"form_{number}"][part] = group
    return groups


_GROUPS = _groups_of_forms()
_FORM_OF = {f"form_{number}": form for number, (form, _) in enumerate(FORMS)}


class _Parts:
    """The named parts of a match of one form."""

    def __init__(self, match: re.Match[str], text: str) -> None:
        form = match.lastgroup or ""
        self.form = _FORM_OF[form]
        self.match = match
        self._text = text
        self._groups = _GROUPS[form]

    def get(self, name: str) -> str:
        """The text of the part called *name*, empty when there is none."""
        group = self._groups.get(name)
        if group is None:
            return ""
        start, end = self.match.span(group)
        return self._text[start:end] if start >= 0 else ""

    def group(self, name: str) -> int:
        """The number of the group of the part called *name*."""
        return self._groups[name]

    def at(self, name: str) -> int:
        """Where the part called *name* begins."""
        return self.match.start(self._groups[name])

    def number(self, name: str) -> int:
        """A day or a year as a number, also where it is written out in words."""
        if said := self.get(f"{name}w"):
            return words.day_number(said) if name == "d" else words.year_number(said)
        digits = _DIGITS.match(self.get(name))
        return int(digits[0]) if digits else 0

    def month(self, name: str = "m") -> int:
        """The month that the part called *name* names."""
        return words.month_number(self.get(name))

    @property
    def qualifier(self) -> str:
        """Early, mid, late, or nothing."""
        said = self.get("q")
        return words.QUALIFIER_OF.get(" ".join(said.lower().split()), "") if said else ""


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
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of *text* that may hold a date, apart from one another."""
    start = end = -1
    for anchor in ANCHOR.finditer(text):
        if anchor.start() - REACH_BACK > end:
            if end > 0:
                yield start, end
            start = max(0, anchor.start() - REACH_BACK)
        end = anchor.end() + REACH_ON
    if end > 0:
        yield start, min(end, len(text))


def _find_between(lowered: str, text: str, start: int, end: int) -> Iterator[DateExpression]:
    while match := PATTERN.search(lowered, start, end):
        found = _expression(_Parts(match, text), text)
        if found is not None:
            yield found
        start = max(found.end if found else match.start() + 1, match.start() + 1)


def _expression(parts: _Parts, text: str) -> DateExpression | None:
    value = _READERS[parts.form](parts, text)
    if not value:
        return None
    start, end = parts.match.span()
    if parts.form in _MAY_BE_PARTED and value.startswith("XXXX"):
        last = _MAY_BE_PARTED[parts.form]
        end = parts.at(last) + len(parts.get(last))
    start -= _length_of_weekday(text, start)
    if text[end - 1] == "." and _ends_a_sentence(text, end):
        end -= 1
    return DateExpression(start, end, value, parts.form, parts.qualifier, _time(parts.get("t")))


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


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _span(first: str, last: str) -> str:
    if not first or not last or first > last:
        return ""
    return f"{first}/{last}" if first != last else first


def _iso(parts: _Parts, _text: str) -> str:
    return _day(parts.number("y"), int(parts.get("m")), parts.number("d"))


def _numeric(parts: _Parts, _text: str) -> str:
    """Day before month, as in the countries these texts come from, unless that is no date."""
    day, month, year = parts.number("d"), int(parts.get("m")), parts.number("y")
    return _day(year, month, day) if month <= 12 else _day(year, day, month)


def _short_numeric(parts: _Parts, text: str) -> str:
    """A day whose year has two digits; in sections and versions such numbers are seldom so high."""
    start = parts.match.start()
    year = full_year(parts.number("y"))
    if parts.get("sep") != ".":
        heads = not text[:start].rpartition("\n")[2].strip(_MARKS)
        certain = heads and len(parts.get("d")) == len(parts.get("m")) == 2
    else:
        certain = year < 2000 or _SAYS_A_DAY.search(text[max(0, start - 8) : start]) is not None
    return _day(year, int(parts.get("m")), parts.number("d")) if certain else ""


def _short_day(parts: _Parts, _text: str) -> str:
    return _day(full_year(parts.number("y")), parts.month(), parts.number("d"))


def _one_day(parts: _Parts, text: str) -> str:
    """A day; without the year where that heads the next entry: "on 16 March. 1997 Joins"."""
    behind = parts.at("m") + len(parts.get("m"))
    if _FULL_STOP.match(text, behind) and _NEW_ENTRY.match(text, parts.match.end()):
        return _yearless(parts.month(), parts.number("d"))
    return _day(parts.number("y"), parts.month(), parts.number("d"))


def _days(parts: _Parts, _text: str) -> str:
    """Two days, joined where few lie between them: "on 13 and 20 January" are two dates."""
    year, month = parts.number("y"), parts.month()
    if _are_apart(parts):
        return _yearless(month, parts.number("d1"))
    return _span(_day(year, month, parts.number("d1")), _day(year, month, parts.number("d2")))


def _are_apart(parts: _Parts) -> bool:
    """Whether "and" stands between two days with more than a conference between them."""
    if parts.at("d1") > parts.at("m"):
        return False
    between = parts.match.string[parts.match.end(parts.group("d1")) : parts.at("d2")]
    far = parts.number("d2") - parts.number("d1") > _CONFERENCE
    return far and _AND.fullmatch(between) is not None


def _days_over_months(parts: _Parts, _text: str) -> str:
    last_year = parts.number("y2")
    first_month, last_month = parts.month("m1"), parts.month("m2")
    first_year = parts.number("y1") or last_year - (first_month > last_month)
    return _span(
        _day(first_year, first_month, parts.number("d1")),
        _day(last_year, last_month, parts.number("d2")),
    )


def _months(parts: _Parts, _text: str) -> str:
    """Two months, joined where nothing lies between them: "January and March" are two dates."""
    year, first, last = parts.number("y"), parts.month("m1"), parts.month("m2")
    if last > first + 1 and not _DASHED.search(parts.match[0]):
        return f"XXXX-{first:02}"
    return _span(f"{year}-{first:02}", f"{year}-{last:02}")


def _month(parts: _Parts, _text: str) -> str:
    return f"{parts.get('y')}-{parts.month():02}"


def _months_over_years(parts: _Parts, _text: str) -> str:
    return _span(
        f"{parts.get('y1')}-{parts.month('m1'):02}", f"{parts.get('y2')}-{parts.month('m2'):02}"
    )


def _glued(parts: _Parts, text: str) -> str:
    """Cells of a table as one word, "1980FebruaryThe envoys": a capital on both sides tells."""
    start, end = parts.at("m"), parts.match.end()
    if not (text[start].isupper() and text[end : end + 1].isupper()):
        return ""
    month = f"{parts.get('y')}-{parts.month():02}"
    return _day(parts.number("y"), parts.month(), parts.number("d")) if parts.get("d") else month


def _season(parts: _Parts, _text: str) -> str:
    return f"{parts.get('y')}-{words.SEASON_NUMBERS[parts.get('s').lower()]}"


def _decade(parts: _Parts, _text: str) -> str:
    return f"{parts.get('d')}X"


def _years(parts: _Parts, text: str) -> str:
    first, last = parts.number("y1"), parts.number("y2")
    if parts.form == "years_short":
        last += first // 100 * 100
        if "/" in parts.match[0] and last != first + 1:
            return ""  # the number of a document
    if not 0 < last - first <= 400 or not names_a_year(text, *parts.match.span()):
        return ""
    return f"{first}/{last}"


def _year(parts: _Parts, text: str) -> str:
    if not names_a_year(text, parts.at("y"), parts.match.end()):
        return ""
    return parts.get("y") + ("~" if parts.get("about") else "")


def _yearless(month: int, day: int) -> str:
    return f"XXXX-{month:02}-{day:02}" if _day(2000, month, day) else ""


def _one_day_yearless(parts: _Parts, _text: str) -> str:
    word = parts.get("m")
    if word.isdigit():
        return _yearless(int(word), parts.number("d"))
    other = word.lower().rstrip(".") in words.ALSO_OTHER_WORDS and not parts.get("dw")
    if other and word.islower() and len(word) < 5 and word not in ("mars", "mai", "maj"):
        return ""
    return _yearless(parts.month(), parts.number("d"))


def _month_label(parts: _Parts, text: str) -> str:
    """A month that heads a line, with a colon or with a capital behind its mark."""
    behind = text[parts.match.end() : parts.match.end() + 6]
    said = behind.lstrip(" ,.:–—-")
    heads = behind.startswith(":") or said[:1] in ("", "\n") or said[0].isupper()
    return f"XXXX-{parts.month():02}" if heads and text[parts.at("m")].isupper() else ""


def _day_label(parts: _Parts, _text: str) -> str:
    return _yearless(int(parts.get("m")), parts.number("d"))


def _days_yearless(parts: _Parts, _text: str) -> str:
    first, last = (_yearless(parts.month(), parts.number(each)) for each in ("d1", "d2"))
    return _span(first, last)


def _days_over_months_yearless(parts: _Parts, _text: str) -> str:
    first = _yearless(parts.month("m1"), parts.number("d1"))
    last = _yearless(parts.month("m2"), parts.number("d2"))
    return _span(first, last)


def _month_yearless(parts: _Parts, text: str) -> str:
    word = parts.get("m")
    follows = text[parts.match.end() : parts.match.end() + 20]
    if len(word.rstrip(".")) < 4 and word.lower() not in ("may", "mai", "май", "мая", "мае"):
        return ""
    if word in ("mars", "mai") and _FRENCH.search(text[: parts.match.start()][-4:]):
        return f"XXXX-{parts.month():02}"
    if word.lower() in words.ALSO_OTHER_WORDS and (
        word.islower() or re.match(r"\s+[A-Z][a-z]+", follows)
    ):
        return ""
    return f"XXXX-{parts.month():02}"


_READERS: dict[str, Callable[[_Parts, str], str]] = {
    "iso": _iso,
    "numeric": _numeric,
    "short_numeric": _short_numeric,
    "short_day": _short_day,
    "days_over_months": _days_over_months,
    "days": _days,
    "day": _one_day,
    "months": _months,
    "months_over_years": _months_over_years,
    "glued": _glued,
    "month": _month,
    "season": _season,
    "decade": _decade,
    "years": _years,
    "years_short": _years,
    "year": _year,
    "days_over_months_yearless": _days_over_months_yearless,
    "days_yearless": _days_yearless,
    "day_yearless": _one_day_yearless,
    "month_yearless": _month_yearless,
    "month_in_brackets": lambda parts, _text: f"XXXX-{parts.month():02}",
    "month_label": _month_label,
    "day_label": _day_label,
}
