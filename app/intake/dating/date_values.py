"""Which EDTF date an expression means, form by form."""

import re
from collections.abc import Callable
from datetime import date

from app.intake.dating import date_words as words
from app.intake.dating.date_parts import Parts
from app.intake.dating.short_forms import full_year
from app.intake.dating.year_guards import names_a_year

NO_SUCH_DAY = "the month has no such day"
ONE_OR_THE_OTHER = "the text says one or the other"
_BULLETS = 6  # characters before a line
_LINE_BEGINS = re.compile(r"(?:\A|\n)[\s•*·■▪●\-–—]*\Z")
_SAYS_A_DAY = re.compile(r"\b(?:am|vom|seit|bis|ab|on|le|du|от|с|до|від|з)\s$", re.IGNORECASE)
_FRENCH = re.compile(r"\b(?:en|de)\s$")
_DASHED = re.compile(r"[-–—‑―/]|\s(?:to|à|au|bis|по|до|al?|ao|do|la)\s")
_MARKS = " \t\u00a0•*·■▪●-–—"
_AND = re.compile(rf"\s{words.AND}\s(?:the\s)?")
_AND_CZECH = re.compile(r"\.\sa\s")  # "4. a 15. května", where "4 a 15 de maio" is a span
_BEHIND_A_WORD = re.compile(r"[^\W\d_]['’.]?[ \u00a0]{1,3}$")  # "Hurricane Julio"
_AN_ACRONYM = len("DIC")
_AND_OF_OTHERS = re.compile(r"\s(?:and|et|und)\s")
_RIO, _DE = "rio de ", re.compile(r"\sdel?\s")
_PARTED = re.compile(r"\s?[:–—-]\s")
_NEXT_CELL = re.compile(r"\s?:?\t")
# A cell that tells something, and no figures: "a hall opens"
_WORDS = re.compile(r"\s?:?\t[“\"«„(]?[^\W\d_][^\s]*[ \u00a0][^\W\d_]")
_CONFERENCE = 4  # days
_FULL_STOP, _NEW_ENTRY = re.compile(r"\.\s"), re.compile(r"[ \u00a0]{1,3}[A-ZÀ-ÞА-ЯЁЄІЇҐ]")


def value_of(parts: Parts, text: str) -> str:
    """The EDTF value of an expression of *text*, empty where it is no date.

    A year that is not said is `XXXX`.
    """
    return _READERS[parts.form](parts, text)


def month_of_no_day(parts: Parts) -> str:
    """The month that is named with a day that it has not: "31 February 2004"; else nothing."""
    if parts.form != "day" or not parts.get("d") or not parts.get("y"):
        return ""
    year, month, day = parts.number("y"), parts.month(), parts.number("d")
    return "" if _day(year, month, day) else f"{year}-{month:02}"


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _span(first: str, last: str) -> str:
    if not first or not last or first > last:
        return ""
    return f"{first}/{last}" if first != last else first


def _iso(parts: Parts, _text: str) -> str:
    return _day(parts.number("y"), int(parts.get("m")), parts.number("d"))


def _numeric(parts: Parts, _text: str) -> str:
    """Day before month, as in the countries these texts come from, unless that is no date."""
    day, month, year = parts.number("d"), int(parts.get("m")), parts.number("y")
    return _day(year, month, day) if month <= 12 else _day(year, day, month)


def _short_numeric(parts: Parts, text: str) -> str:
    """A day whose year has two digits; in sections and versions such numbers are seldom so high."""
    start = parts.match.start()
    year = full_year(parts.number("y"))
    if parts.get("sep") != ".":
        heads = not text[:start].rpartition("\n")[2].strip(_MARKS)
        certain = heads and len(parts.get("d")) == len(parts.get("m")) == 2
    else:
        certain = year < 2000 or _SAYS_A_DAY.search(text[max(0, start - 8) : start]) is not None
    return _day(year, int(parts.get("m")), parts.number("d")) if certain else ""


def _short_day(parts: Parts, _text: str) -> str:
    return _day(full_year(parts.number("y")), parts.month(), parts.number("d"))


def _one_day(parts: Parts, text: str) -> str:
    """A day; without the year where that heads the next entry: "on 16 March. 1997 Joins".

    With what begins a line no sentence ends: "13 May. 2024 Captains meet".
    """
    behind = parts.at("m") + len(parts.get("m"))
    day_first = parts.at("m") > parts.match.start()  # and not "May. 22, 2012"
    if not day_first and _is_a_name(parts, text):
        return ""
    heads = _LINE_BEGINS.search(text, max(0, parts.match.start() - _BULLETS), parts.match.start())
    ends = day_first and not heads and _FULL_STOP.match(text, behind)
    if ends and _NEW_ENTRY.match(text, parts.match.end()):
        return _yearless(parts.month(), parts.number("d"))
    return _day(parts.number("y"), parts.month(), parts.number("d"))


def _days(parts: Parts, _text: str) -> str:
    """Two days, joined where few lie between them: "on 13 and 20 January" are two dates."""
    year, month = parts.number("y"), parts.month()
    if _are_apart(parts):
        return _yearless(month, parts.number("d1"))
    return _span(_day(year, month, parts.number("d1")), _day(year, month, parts.number("d2")))


def _are_apart(parts: Parts) -> bool:
    """Whether "and" stands between two days with more than a conference between them."""
    if parts.at("d1") > parts.at("m"):
        return False
    if parts.number("d2") - parts.number("d1") <= _CONFERENCE:
        return False
    text, day_ends = parts.match.string, parts.match.end(parts.group("d1"))
    between, from_its_mark = (text[start : parts.at("d2")] for start in (day_ends, day_ends - 1))
    return bool(_AND.fullmatch(between) or _AND_CZECH.fullmatch(from_its_mark))


def _days_over_months(parts: Parts, _text: str) -> str:
    last_year = parts.number("y2")
    first_month, last_month = parts.month("m1"), parts.month("m2")
    first_year = parts.number("y1") or last_year - (first_month > last_month)
    return _span(
        _day(first_year, first_month, parts.number("d1")),
        _day(last_year, last_month, parts.number("d2")),
    )


def _months(parts: Parts, _text: str) -> str:
    """Two months, joined where nothing lies between them: "January and March" are two dates."""
    if _AND_OF_OTHERS.search(parts.match[0]) and _is_named(parts.get("m1"), parts.get("m2")):
        return ""
    year, first, last = parts.number("y"), parts.month("m1"), parts.month("m2")
    if last > first + 1 and not _DASHED.search(parts.match[0]):
        return f"XXXX-{first:02}"
    return _span(f"{year}-{first:02}", f"{year}-{last:02}")


def _is_named(*said: str) -> bool:
    """Whether one of the months of a pair is no month in a language with such an "and"."""
    return any(word.lower().rstrip(".") in words.MONTHS_BESIDE_A_DATE for word in said)


def _month(parts: Parts, text: str) -> str:
    about = "~" if parts.get("about") else ""
    return "" if _is_a_name(parts, text) else f"{parts.get('y')}-{parts.month():02}{about}"


def _is_a_name(parts: Parts, text: str) -> bool:
    """Whether a month without its day is the name of somebody or of a place: "Maja Winter 2004".

    At the head of a line, behind a mark or with a "de" behind it, it is a month even so.
    """
    word, start = parts.get("m").rstrip("."), parts.at("m")
    if word.lower() not in words.MONTHS_BESIDE_A_DATE:
        return False
    before = text[max(0, start - len(_RIO)) : start]
    if before[-1:] == "-" or before.lower() == _RIO:  # "K-Mart", "Rio de Janeiro"
        return True
    if len(word) == _AN_ACRONYM and word.isupper():
        return True
    if word[0].isupper() and word.lower() in words.NAMES_WITH_A_CAPITAL:
        return True
    if word.lower() not in words.ALSO_NAMES or word[0].islower():
        return False
    return not _DE.search(parts.match[0]) and _BEHIND_A_WORD.search(before) is not None


def _months_over_years(parts: Parts, _text: str) -> str:
    return _span(
        f"{parts.get('y1')}-{parts.month('m1'):02}", f"{parts.get('y2')}-{parts.month('m2'):02}"
    )


def _glued(parts: Parts, text: str) -> str:
    """Cells of a table as one word, "1980FebruaryThe envoys": a capital on both sides tells."""
    start, end = parts.at("m"), parts.match.end()
    if not (text[start].isupper() and text[end : end + 1].isupper()):
        return ""
    month = f"{parts.get('y')}-{parts.month():02}"
    return _day(parts.number("y"), parts.month(), parts.number("d")) if parts.get("d") else month


def _season(parts: Parts, _text: str) -> str:
    return f"{parts.get('y')}-{words.SEASON_NUMBERS[parts.get('s').lower()]}"


def _quarter(parts: Parts, _text: str) -> str:
    """The months of quarters or of half a year: the dates of page files know neither."""
    year = parts.get("y")
    if half := parts.get("h") or parts.get("hq"):
        last = 6 * words.quarter_number(half)
        return f"{year}-{last - 5:02}/{year}-{last:02}"
    if said := parts.get("w"):
        return f"{year}-01/{year}-{6 if said == 'two' else 9:02}"
    last = words.quarter_number(parts.get("n") or parts.get("nq") or parts.get("n2"))
    first = words.quarter_number(parts.get("n1")) if parts.get("n1") else last
    begins = f"{parts.get('y1') or year}-{3 * first - 2:02}"
    ends = f"{year}-{3 * last:02}"
    return f"{begins}/{ends}" if begins < ends else f"{year}-{3 * last - 2:02}/{ends}"


def _either(parts: Parts, text: str) -> str:
    """From the first to the last of two days, months or years of which it is one."""
    if parts.get("y1"):
        values = [parts.get("y1"), parts.get("y2")]
        spans = (parts.match.span(parts.group(name)) for name in ("y1", "y2"))
        if not all(names_a_year(text, start, end) for start, end in spans):
            return ""
    elif parts.get("m1"):
        values = [f"{parts.get('y')}-{parts.month(name):02}" for name in ("m1", "m2")]
    else:
        days = (parts.number(name) for name in ("d1", "d2"))
        values = [_day(parts.number("y"), parts.month(), day) for day in days]
    return _span(min(values), max(values))


def _decade(parts: Parts, _text: str) -> str:
    """A decade; of one in two figures or a word the century is the last one."""
    if parts.get("d"):
        return f"{parts.get('d')}X"
    tens = parts.get("dd") or words.DECADE_NUMBERS[parts.get("dw").lower().replace("'", "’")]
    return f"19{tens}X"


def _season_label(parts: Parts, text: str) -> str:
    """A season that heads a line, as a month does."""
    end = parts.match.end()
    marked = _heads_with_a_mark(parts, text) or _WORDS.match(text, end)
    heads = marked and text[parts.match.start()].isupper()
    return f"XXXX-{words.SEASON_NUMBERS[parts.get('s').lower()]}" if heads else ""


def _years(parts: Parts, text: str) -> str:
    first, last = parts.number("y1"), parts.number("y2")
    if parts.form == "years_short":
        last += first // 100 * 100
        if "/" in parts.match[0] and last != first + 1:
            return ""  # the number of a document
    if not 0 < last - first <= 400 or not names_a_year(text, *parts.match.span()):
        return ""
    return f"{first}/{last}"


def _year(parts: Parts, text: str) -> str:
    if not names_a_year(text, parts.at("y"), parts.match.end()):
        return ""
    return parts.get("y") + ("~" if parts.get("about") else "")


def _yearless(month: int, day: int) -> str:
    return f"XXXX-{month:02}-{day:02}" if _day(2000, month, day) else ""


def _one_day_yearless(parts: Parts, _text: str) -> str:
    word = parts.get("m")
    if word.isdigit():
        return _yearless(int(word), parts.number("d"))
    if _is_no_month_without_a_year(word):
        return ""
    other = word.lower().rstrip(".") in words.ALSO_OTHER_WORDS and not parts.get("dw")
    said = word in ("mars", "mai", "maj") or _DE.search(parts.match[0])  # and not "5 may join"
    if other and word.islower() and len(word) < 5 and not said:
        return ""
    return _yearless(parts.month(), parts.number("d"))


def _is_no_month_without_a_year(word: str) -> bool:
    """Whether *word* behind a day need not be a month: "ulica 3 Maja" is a street."""
    if word[0].islower():
        return word in words.NEEDS_A_YEAR
    names = words.ALSO_NAMES | words.NAMES_WITH_A_CAPITAL
    return word.lower() in names and word != "Mart"  # which as a name stands behind no number


def _month_label(parts: Parts, text: str) -> str:
    """A month that heads a line or a cell, with a colon or with a capital behind its mark."""
    return f"XXXX-{parts.month():02}" if _labels(parts, text) else ""


def _months_label(parts: Parts, text: str) -> str:
    """Two months as a label: "April–May"."""
    if not _labels(parts, text):
        return ""
    return _span(f"XXXX-{parts.month('m1'):02}", f"XXXX-{parts.month('m2'):02}")


def _months_yearless(parts: Parts, _text: str) -> str:
    """From one month to another of the same year: "between February and May"."""
    first, last = parts.month("m1"), parts.month("m2")
    return _span(f"XXXX-{first:02}", f"XXXX-{last:02}") if first < last else ""


def _labels(parts: Parts, text: str) -> bool:
    """Whether a month, perhaps with "early" or another month, is a label.

    Those of Russian and Ukrainian are written small, and parted from the event by a mark; in a cell
    of its own any may be.
    """
    first, end = text[parts.match.start()], parts.match.end()
    if _NEXT_CELL.match(text, end):
        return _WORDS.match(text, end) is not None
    small = "а" <= first <= "я" or first in "іїє"
    in_a_cell = text.startswith("\t", parts.match.start() - 1)
    parted = (small or in_a_cell) and _PARTED.match(text, end) is not None
    return parted or (first.isupper() and _heads_with_a_mark(parts, text))


def _heads_with_a_mark(parts: Parts, text: str) -> bool:
    """Whether a colon follows, or a capital or nothing behind another mark."""
    behind = text[parts.match.end() : parts.match.end() + 6].lstrip(" \u00a0")
    said = behind.lstrip(" \u00a0,.:–—-")
    return behind.startswith(":") or said[:1] in ("", "\n") or said[0].isupper()


def _day_label(parts: Parts, _text: str) -> str:
    return _yearless(int(parts.get("m")), parts.number("d"))


def _days_yearless(parts: Parts, _text: str) -> str:
    first, last = (_yearless(parts.month(), parts.number(each)) for each in ("d1", "d2"))
    return _span(first, last)


def _days_over_months_yearless(parts: Parts, _text: str) -> str:
    first = _yearless(parts.month("m1"), parts.number("d1"))
    last = _yearless(parts.month("m2"), parts.number("d2"))
    return _span(first, last)


def _month_yearless(parts: Parts, text: str) -> str:
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


_READERS: dict[str, Callable[[Parts, str], str]] = {
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
    "quarter": _quarter,
    "either": _either,
    "decade": _decade,
    "years": _years,
    "years_short": _years,
    "year": _year,
    "days_over_months_yearless": _days_over_months_yearless,
    "days_yearless": _days_yearless,
    "day_yearless": _one_day_yearless,
    "months_yearless": _months_yearless,
    "month_yearless": _month_yearless,
    "month_in_brackets": lambda parts, _text: f"XXXX-{parts.month():02}",
    "month_label": _month_label,
    "months_label": _months_label,
    "season_label": _season_label,
    "day_label": _day_label,
}
