"""Dates that a text tells by their distance from the date before them.

"Fighting broke out on 7 August 2008. Five days later a plan was agreed." What such words say is no
date of the page, but of the story: they count from the last date that was told.
"""

import bisect
import re
from collections.abc import Sequence
from datetime import date, timedelta

from app.intake.dating.dates import DateExpression
from app.intake.dating.distance_words import DAY, MONTH, WEEK, YEAR, Distance, find_distances
from app.intake.dating.sentences import Span, sentence_at

TOLD_DISTANCE = "told_distance"
_REACH = 500  # characters within which the date stands from which is counted
_BESIDE = 12  # dates on either side that are asked: a table without full stops is one sentence
_DATED = 24  # characters behind such words in which their own date begins
_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_MONTH = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])")
_YEAR = re.compile(r"[12]\d{3}")
# What is to come, told in the language of agreements, is counted from what is still to happen.
_AGREED = re.compile(r"\bshall\b", re.IGNORECASE)
_CLOSED = re.compile(r"\s?[,.;:)]")
_DIFFERENT = re.compile(
    r"\bif\b|\bwould\b|\bwürden?\b|\bfalls\b|\bsi\b|\bесли\b|\bякщо\b", re.IGNORECASE
)


def told_by_distance(
    text: str, sentences: Sequence[Span], dates: Sequence[DateExpression]
) -> list[DateExpression]:
    """*dates* with those that *text* tells by their distance from the one before, in order.

    A distance with a date beside it only says how that lies, and one that gives the very date
    that its sentence has told gives no other.
    """
    known = list(dates)
    starts = [each.start for each in known]
    spans = list(sentences)
    for distance in find_distances(text):
        at = bisect.bisect_left(starts, distance.start)
        if (
            at == 0
            or _has_its_date(text, distance, known, at)
            or _is_beside(text, known, at, distance)
        ):
            continue
        last = known[at - 1]
        sentence = sentence_at(spans, distance.start)
        value = _counted(last.value, distance) if _leads_on(text, last, distance, sentence) else ""
        if not value or _is_told_besides(value, at, sentence, known):
            continue
        words = " ".join(text[distance.start : distance.end].split())
        told = DateExpression(
            distance.start,
            distance.end,
            value,
            TOLD_DISTANCE,
            inferred=f"“{words}” from {last.value}",
        )
        known.insert(at, told)
        starts.insert(at, told.start)
    return known


def _is_told_besides(value: str, at: int, sentence: Span, known: Sequence[DateExpression]) -> bool:
    """Whether *sentence* tells that very date, or says behind place *at* what is more exact."""
    said = value.rstrip("~")
    before = (each for each in known[max(0, at - _BESIDE) : at] if each.start >= sentence[0])
    behind = (each for each in known[at : at + _BESIDE] if each.start < sentence[1])
    return any(each.value == said for each in before) or any(said in each.value for each in behind)


def _has_its_date(text: str, distance: Distance, known: Sequence[DateExpression], at: int) -> bool:
    """Whether a date stands in its words or right behind them: "a year later, in May"."""
    if known[at - 1].end > distance.start:
        return True
    if at == len(known) or known[at].start > distance.end + _DATED:
        return False
    return not re.search(r"[.;:\n\t]", text[distance.end : known[at].start])


def _is_beside(text: str, known: Sequence[DateExpression], at: int, distance: Distance) -> bool:
    """Whether it says the year of the day before it, or how far that lies from another date.

    "On 1 December of the same year", "opened in 1994, ten years earlier;"
    """
    between = text[known[at - 1].end : distance.start]
    if known[at - 1].yearless or known[at - 1].inferred:
        return not between.strip()
    return between == ", " and _CLOSED.match(text, distance.end) is not None


def _leads_on(text: str, last: DateExpression, distance: Distance, sentence: Span) -> bool:
    """Whether what is told at *distance* goes on from the date *last*."""
    between = text[last.end : distance.start]
    if last.role == "meta" or len(between) > _REACH or "\t" in between:
        return False
    if between.count("\n") > (1 if distance.start == sentence[0] else 0):
        return False
    said = text[sentence[0] : min(sentence[1], sentence[0] + _REACH)]
    return _AGREED.search(said) is None and _DIFFERENT.search(said) is None


def _counted(value: str, distance: Distance) -> str:
    """The EDTF date at *distance* from *value*; empty where that is less exact than its unit."""
    first, _, last = value.rstrip("~?").removesuffix("/..").partition("/")
    start = (last if distance.steps > 0 and last else first).rstrip("~?")
    match distance.unit:
        case unit if unit in (DAY, WEEK):
            return _days_on(start, distance.steps, approximate=unit == WEEK)
        case unit if unit == MONTH:
            return _months_on(start[: len("2008-08")], distance.steps)
        case unit if unit == YEAR and _YEAR.match(start):
            year = f"{int(start[:4]) + distance.steps:04}"
            return f"{year}-{distance.season}" if distance.season else year
    return ""


def _days_on(start: str, count: int, *, approximate: bool) -> str:
    if not _DAY.fullmatch(start):
        return ""
    day = date.fromisoformat(start) + timedelta(days=count * (7 if approximate else 1))
    return f"{day.isoformat()}~" if approximate else day.isoformat()


def _months_on(start: str, count: int) -> str:
    if not _MONTH.fullmatch(start):
        return ""
    months = int(start[:4]) * 12 + int(start[5:]) - 1 + count
    return f"{months // 12:04}-{months % 12 + 1:02}"
