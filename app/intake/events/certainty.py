"""How sure it is that a date tells an event, and why it is doubted where it is not.

Doubtful events are marked and not dropped: the reader says what they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.intake.dating.date_values import NO_SUCH_DAY, ONE_OR_THE_OTHER
from app.intake.dating.dates import DateExpression
from app.intake.dating.day_order import MAY_BE_SWAPPED
from app.intake.dating.missing_years import ONLY_YEAR
from app.intake.events.chronology_entries import UNREAD
from app.intake.events.chronology_heads import OUT_OF_ORDER
from app.intake.events.lead_words import gives_a_bound
from app.intake.events.sentence_words import NOTED, REACH, Sentence, is_span
from app.library.pages.verdicts import DOUBTFUL

CONFIRMED = 0.6  # from this confidence on a milestone counts as confirmed
_QUESTIONED = (OUT_OF_ORDER, MAY_BE_SWAPPED, ONE_OR_THE_OTHER)
_SURE = {"chronology": 0.95, "label": 0.9, "heading": 0.75, "prose": 0.85, "span": 0.85}
_WORKED_OUT = "a part of its date is worked out"
_PLANNED = "a plan, or something still to come"
_DUE = "until, by or as of that date, not on it"
_LATER = "later than the day of the page"
_DECADE, _YEARS = "a whole decade", "a span of years"
_LASTED = "how long something lasted, as a table says it"
_COUNTED = "how much there was, and no event"
_NO_SENTENCE = "hardly a sentence"
_BRACKETED = "the date only stands in brackets"
_ONLY_NOTED = "the date is only noted at the end"
_ABOVE = "the date stands in a line above"
_PICTURED = "it stands below a picture"
# What goes on to a day, or is to be done by it, has its day before it.
_ENDS = re.compile(
    r"\b(?:by|until|till|through|no\s+later\s+than|d['’]ici(?:\s+à)?|jusqu['’](?:en|à|au)|bis(?:\szum)?|au|до|к)"
    r"\s+(?:the\s+|at\s+least\s+)?(?:(?:end|close|middle|start|beginning)\s+of\s+)?$",
    re.IGNORECASE,
)
_COARSE = ("year", "years", "years_short", "month", "decade", "season", "quarter")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What speaks against an event: *words* say it, *leaves* is the share of certainty left."""

    words: str
    leaves: float


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure an event is, from 0 to 1, and in plain words why it is doubted, if it is."""

    confidence: float
    doubts: tuple[str, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Whether the event counts as confirmed."""
        return self.confidence >= CONFIRMED


def certainty(
    date: DateExpression,
    sentence: Sentence,
    start: int,
    how: str,
    *,
    told: bool,
    page_day: str,
    pictured: bool = False,
) -> Certainty:
    """How sure it is that *sentence*, from *start* of its text on, tells an event of *date*.

    *told* says whether its words tell the type of an event, *pictured* whether it stands below a
    picture. *page_day* is the day of the page, empty where it is not known: what comes after it
    is a plan.
    """
    offset = max(0, date.start - start)
    doubts = list(_doubts_of_date(date, how))
    if how != "chronology":
        doubts += _plans(date, sentence, offset, page_day)
    if how == "prose" and not told:
        doubts += _untold(date, sentence, offset)
    if pictured:
        doubts.append(Doubt(_PICTURED, 0.6))  # a date below a picture may be that of the picture
    sure = _SURE[how]
    for each in doubts:
        sure *= each.leaves
    doubted = round(sure, 2) < DOUBTFUL
    return Certainty(sure, tuple(each.words for each in doubts) if doubted else ())


def is_questioned(date: DateExpression) -> bool:
    """Whether *date* is taken as it stands and doubted for that; else it is worked out, or sure."""
    return gives_a_bound(date) or date.inferred in _QUESTIONED


def _doubts_of_date(date: DateExpression, how: str) -> Iterator[Doubt]:
    """What speaks against *date* itself, whatever its sentence says."""
    if how == "heading":
        yield Doubt(_ABOVE, 1.0)  # heeded before, in what is sure of a heading
    if how == "span":
        yield Doubt(_LASTED, 0.65)
    if is_questioned(date):
        yield Doubt(date.inferred, 0.6)
    elif date.inferred in (UNREAD, NO_SUCH_DAY):
        yield Doubt(_WORKED_OUT, 0.6)
    elif date.inferred:
        yield Doubt(_WORKED_OUT, 0.65 if date.inferred == ONLY_YEAR else 0.8)
    if how != "span" and is_span(date) and date.inferred != ONE_OR_THE_OTHER:
        words = _DECADE if date.form == "decade" else _YEARS
        yield Doubt(words, 0.65 if how == "prose" else 0.8)


def _plans(
    date: DateExpression, sentence: Sentence, offset: int, page_day: str
) -> tuple[Doubt, ...]:
    """At most one doubt: that what is told was still to come, or only ends on *date*."""
    if sentence.plans:
        return (Doubt(_PLANNED, 0.6),)
    if _ends_with(_ENDS, sentence, offset):
        return (Doubt(_DUE, 0.6),)
    later = bool(page_day) and date.value[: len(page_day)] > page_day
    return (Doubt(_LATER, 0.6),) if later else ()


def _untold(date: DateExpression, sentence: Sentence, offset: int) -> tuple[Doubt, ...]:
    """At most one doubt: that words which tell no event that is known are hardly a sentence."""
    end = offset + date.end - date.start
    words = ""
    if date.form in _COARSE and sentence.counts:
        words = _COUNTED
    elif date.form in _COARSE and not sentence.is_whole:
        words = _NO_SENTENCE
    elif date.form in _COARSE and sentence.text.startswith(")", end):
        words = _BRACKETED
    elif _ends_with(NOTED, sentence, offset) and not sentence.text[end:].strip(" .)"):
        words = _ONLY_NOTED
    return (Doubt(words, 0.68),) if words else ()


def _ends_with(words: re.Pattern[str], sentence: Sentence, offset: int) -> bool:
    """Whether *words*, which end where they are looked for, stand right before *offset*."""
    end = min(offset, len(sentence.text))
    return words.search(sentence.text, max(0, end - REACH), end) is not None
