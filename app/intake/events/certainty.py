"""How sure it is that a date tells an event, from its words and from how it was found.

Doubtful events are marked and not dropped: the reader says what they are.
"""

import re

from app.intake.dating.dates import DateExpression
from app.intake.dating.missing_years import ONLY_YEAR

CONFIRMED = 0.6  # from this confidence on a milestone counts as confirmed
_SURE = {"chronology": 0.95, "label": 0.9, "heading": 0.75, "prose": 0.85}
_FUTURE = re.compile(
    r"\b(?:will|shall|would|is\s+set\s+to|are\s+set\s+to|is\s+due\s+to|planned|scheduled"
    r"|(?:expected|supposed)\s+to|sera|seront|wird|werden|soll|sollen|будет|будут|буде|будуть)\b"
)
# What goes on to a day, or is to be done by it, has its day before it.
_ENDS = re.compile(
    r"\b(?:by|until|till|through|no\s+later\s+than|d['’]ici(?:\s+à)?|jusqu['’](?:en|à|au)|bis(?:\szum)?|au|до|к)"
    r"\s+(?:the\s+|at\s+least\s+)?(?:(?:end|close|middle|start|beginning)\s+of\s+)?$",
    re.IGNORECASE,
)
_SPANS = ("years", "years_short", "decade")
_YEARS = re.compile(r"\d{4}/\d{4}")
_SHORTEST, _LONG = 5, 12  # words of a sentence, and of a line that must be one
_FULL_STOP = re.compile(r"[.!?;:…][”\"’»)]*(?:\d{1,2}|[¹²³⁴-⁹]+|(?:\[\d+\])+)?\s*$")
_NOTED = re.compile(r",\s*$")  # a date behind a comma at the end: below a picture, of a writing
_COARSE = ("year", "years", "years_short", "month", "decade", "season")
_IN = re.compile(
    r"(?:\b(?:in|en|im|в|у)|[^\W\d_]{4}:)\s$", re.IGNORECASE
)  # "in 1993", "Founded: 1993"
# "In 2015 trade reached 3,200 million euros": how much there was, and nothing that happened.
_FIGURES = re.compile(
    r"\d\s?(?:%|per\s?cent|million|billion|mio|mrd|milliards|millionen|milliarden|млн|млрд|тыс)"
    r"|[$€£]\s?\d|\b(?:EUR|USD)\s\d",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]{2}")


def confidence(
    date: DateExpression, sentence: str, start: int, how: str, *, told: bool, page_day: str
) -> float:
    """How sure it is that *sentence*, from *start* of its text on, tells an event of *date*.

    *told* says whether its words tell the type of an event. *page_day* is the day of the page,
    empty where it is not known: what comes after it is a plan.
    """
    offset = max(0, date.start - start)
    sure = _SURE[how]
    if date.inferred:
        sure *= 0.65 if date.inferred == ONLY_YEAR else 0.8
    if _is_span(date):
        sure *= 0.65 if how == "prose" else 0.8
    if date.form == "numeric" and _may_be_swapped(date):
        sure *= 0.8
    if how != "chronology":
        sure *= _plan(date, sentence, offset, page_day)
    if how == "prose":
        sure *= 1.0 if told else _untold(date, sentence, offset)
    return sure


def is_told(date: DateExpression, sentence: str, start: int) -> bool:
    """Whether *sentence*, from *start* of its text on, has words beside *date*."""
    first = max(0, date.start - start)
    rest = sentence[:first] + sentence[first + date.end - date.start :]
    return _LETTER.search(rest) is not None


def only_names(date: DateExpression, sentence: str, start: int) -> bool:
    """Whether *sentence*, from *start* of its text on, only names what is of its time.

    "Moldovan stamp of 1994" or "A study, May 2015": unless its words tell the type of an event,
    it tells none.
    """
    before, behind = sentence[: max(0, date.start - start)], sentence[date.end - start :]
    if date.form == "month" and len(sentence.split()) < _LONG:
        return _NOTED.search(before) is not None and not behind.strip(" .)")
    if date.form != "year" or _is_span(date) or _IN.search(before) or behind.startswith(")"):
        return False
    return not (_FULL_STOP.search(sentence) or _is_sentence(sentence))


def _plan(date: DateExpression, sentence: str, offset: int, page_day: str) -> float:
    later = bool(page_day) and date.value[: len(page_day)] > page_day
    planned = later or _FUTURE.search(sentence) or _ENDS.search(sentence[:offset])
    return 0.6 if planned else 1.0


def _untold(date: DateExpression, sentence: str, offset: int) -> float:
    """Less than 1 where the words, which tell no event that is known, are hardly a sentence."""
    behind = sentence[offset + date.end - date.start :]
    if date.form in _COARSE and _FIGURES.search(sentence):
        return 0.68
    if date.form in _COARSE and (not _is_sentence(sentence) or behind.startswith(")")):
        return 0.68
    return 0.68 if _NOTED.search(sentence[:offset]) and not behind.strip(" .)") else 1.0


def _is_sentence(text: str) -> bool:
    """Whether *text* is long enough for one, or ends as one; the marks of notes do not count."""
    words = len(text.split())
    return words >= _LONG or (words >= _SHORTEST and _FULL_STOP.search(text) is not None)


def _is_span(date: DateExpression) -> bool:
    """Whether it is of years that something lasted, and not of a day or a month."""
    return date.form in _SPANS or _YEARS.fullmatch(date.value) is not None


def _may_be_swapped(date: DateExpression) -> bool:
    """Whether day and month could be the other way round."""
    return date.value[8:10] <= "12"
