"""How sure it is that a date tells an event, from its words and from how it was found.

Doubtful events are marked and not dropped: the reader says what they are.
"""

import re
from functools import cached_property

from app.intake.dating.date_values import NO_SUCH_DAY, ONE_OR_THE_OTHER
from app.intake.dating.dates import DateExpression
from app.intake.dating.day_order import MAY_BE_SWAPPED
from app.intake.dating.missing_years import ONLY_YEAR
from app.intake.dating.near_years import FUTURE
from app.intake.dating.sentences import Span
from app.intake.events.chronology_entries import UNREAD
from app.intake.events.chronology_heads import OUT_OF_ORDER
from app.intake.events.lead_words import gives_a_bound

CONFIRMED = 0.6  # from this confidence on a milestone counts as confirmed
_WEAK = (
    OUT_OF_ORDER,
    UNREAD,
    MAY_BE_SWAPPED,
    NO_SUCH_DAY,
    ONE_OR_THE_OTHER,
)  # reasons for which a date is doubted
_SURE = {"chronology": 0.95, "label": 0.9, "heading": 0.75, "prose": 0.85}
# What goes on to a day, or is to be done by it, has its day before it.
_ENDS = re.compile(
    r"\b(?:by|until|till|through|no\s+later\s+than|d['’]ici(?:\s+à)?|jusqu['’](?:en|à|au)|bis(?:\szum)?|au|до|к)"
    r"\s+(?:the\s+|at\s+least\s+)?(?:(?:end|close|middle|start|beginning)\s+of\s+)?$",
    re.IGNORECASE,
)
LONGEST = 600  # characters of a milestone's text; its sentence may be longer
_ENDS_WITHIN = 120  # characters
_SPANS = ("years", "years_short", "decade")
_YEARS = re.compile(r"\d{4}/\d{4}")
_SHORTEST, _LONG = 5, 12  # words of a sentence, and of a line that must be one
_FULL_STOP = re.compile(r"[.!?;:…][”\"’»)]*(?:\d{1,2}|[¹²³⁴-⁹]+|(?:\[\d+\])+)?\s*$")
_NOTED = re.compile(r",\s*$")  # a date behind a comma at the end: below a picture, of a writing
_NOTHING_MORE = re.compile(r"[\s.)]*(?:\((?:pdf|docx?)\))?[\s.]*", re.IGNORECASE)
_CREDIT = re.compile(
    r"[\s.)]*(?:[-–—|/(\[]?\s?(?:©|Photos?\b|Fotos?\b|Фото|Bild|Image|Source|Quelle|Crédits?\b).{0,120})?"
)
_COARSE = ("year", "years", "years_short", "month", "decade", "season", "quarter")
_IN = re.compile(
    r"(?:\b(?:in|en|im|в|у)|[^\W\d_]{4}:)\s$", re.IGNORECASE
)  # "in 1993", "Founded: 1993"
# "In 2015 trade reached 3,200 million euros": how much there was, and nothing that happened.
_FIGURES = re.compile(
    r"\d\s?(?:%|per\s?cent|million|billion|mio|mrd|milliards|millionen|milliarden|млн|млрд|тыс)"
    r"|[$€£]\s?\d|\b(?:EUR|USD)\s\d",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"(?:,[^()]{0,40})?\)")
_YEAR_BAR = re.compile(
    r"(?:(?:[^\W\d]+\s)?[^\W\d]+:?)?(?:[\s\[\]|·•/]{0,4}(?:19|20)\d\d){3,}[\s\]|·•/]*"
)
_UNTIL = re.compile(r"\b(?:until|till|bis|до|jusqu['’]en)\s$", re.IGNORECASE)
_WAS = re.compile(
    r"\b(?:was|were|had|war|waren|gab|hatten?|était|étaient|avait|avaient|был[аои]?|бу[вл][аои]?)\b"
)
DAYS = ("day", "days", "day_yearless", "days_yearless")
_LETTER = re.compile(r"[^\W\d_]{2}")


class Sentence:
    """A sentence with what its words say whichever of its dates is asked about.

    A table or a log without full stops is one sentence of thousands of dates.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def line(self) -> str:
        """It on one line, shortened where it is long."""
        line = " ".join(self.text.split())
        return line if len(line) <= LONGEST else line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"

    @cached_property
    def plans(self) -> bool:
        """Whether it tells what is to come."""
        return FUTURE.search(self.text) is not None

    @cached_property
    def counts(self) -> bool:
        """Whether it says how much there was."""
        return _FIGURES.search(self.text) is not None

    @cached_property
    def is_whole(self) -> bool:
        """Whether it is long enough for one, or ends as one; the marks of notes do not count."""
        words = len(self.text.split())
        return words >= _LONG or (words >= _SHORTEST and _FULL_STOP.search(self.text) is not None)


def confidence(
    date: DateExpression, sentence: Sentence, start: int, how: str, *, told: bool, page_day: str
) -> float:
    """How sure it is that *sentence*, from *start* of its text on, tells an event of *date*.

    *told* says whether its words tell the type of an event. *page_day* is the day of the page,
    empty where it is not known: what comes after it is a plan.
    """
    offset = max(0, date.start - start)
    sure = _SURE[how]
    if gives_a_bound(date) or date.inferred in _WEAK:
        sure *= 0.6
    elif date.inferred:
        sure *= 0.65 if date.inferred == ONLY_YEAR else 0.8
    if _is_span(date):
        sure *= 0.65 if how == "prose" else 0.8
    if how != "chronology":
        sure *= _plan(date, sentence, offset, page_day)
    if how == "prose":
        sure *= 1.0 if told else _untold(date, sentence, offset)
    return sure


def is_told(date: DateExpression, text: str, span: Span) -> bool:
    """Whether the sentence at *span* of *text* has words beside *date*; it is not copied."""
    start, stop = span
    first = min(max(start, date.start), stop)
    last = min(first + date.end - date.start, stop)
    if _LETTER.search(text, start, first) or _LETTER.search(text, last, stop):
        return True
    beside = text[first - 1 : first] if first > start else ""  # "v" and "m" of "v1994m"
    return _LETTER.match(beside + text[last : min(last + 1, stop)]) is not None


def only_names(date: DateExpression, sentence: Sentence, start: int) -> bool:
    """Whether *sentence*, from *start* of its text on, only names what is of its time.

    "Moldovan stamp of 1994" or "A study, May 2015": unless its words tell the type of an event,
    it tells none.
    """
    text = sentence.text
    before, behind = text[: max(0, date.start - start)], text[date.end - start :]
    if date.form in ("month", *DAYS) and len(text.split()) < _LONG:
        if ";" in before:
            return False  # one of several: "Riga, June 2006; Oslo, May 2007"
        return _NOTED.search(before) is not None and _NOTHING_MORE.fullmatch(behind) is not None
    few = len(text.split()) < _SHORTEST
    if few and date.form in ("year", "years") and _NOTED.search(before) and behind == ".":
        return True  # "Oslo, 2001."
    if date.form != "year" or _is_span(date):
        return False
    if _YEAR_BAR.fullmatch(text):
        return True
    if _UNTIL.search(before[-_ENDS_WITHIN:]) and _WAS.search(text):
        return True  # "Contacts were few until 2003": how it was, and nothing that happened
    if _IN.search(before) or _IN_BRACKETS.match(behind):
        return False  # "Council of ports (1992, as a guest)"
    return not (_FULL_STOP.search(text) or sentence.is_whole)


def is_noted_below(date: DateExpression, line: str, start: int) -> bool:
    """Whether *line*, the caption of a picture, says of *date* no more than when it was taken.

    *start* is where the line begins in its text: "The hall at noon, Oslo, 4 May 2019. Photo: Berg".
    """
    before, behind = line[: max(0, date.start - start)], line[date.end - start :]
    return _NOTED.search(before) is not None and _CREDIT.fullmatch(behind) is not None


def _plan(date: DateExpression, sentence: Sentence, offset: int, page_day: str) -> float:
    later = bool(page_day) and date.value[: len(page_day)] > page_day
    planned = later or sentence.plans or _ends_with(_ENDS, sentence, offset)
    return 0.6 if planned else 1.0


def _untold(date: DateExpression, sentence: Sentence, offset: int) -> float:
    """Less than 1 where the words, which tell no event that is known, are hardly a sentence."""
    end = offset + date.end - date.start
    if date.form in _COARSE and sentence.counts:
        return 0.68
    if date.form in _COARSE and (not sentence.is_whole or sentence.text.startswith(")", end)):
        return 0.68
    if not _ends_with(_NOTED, sentence, offset):
        return 1.0
    return 1.0 if sentence.text[end:].strip(" .)") else 0.68


def _ends_with(words: re.Pattern[str], sentence: Sentence, offset: int) -> bool:
    """Whether *words*, which end where they are looked for, stand right before *offset*."""
    end = min(offset, len(sentence.text))
    return words.search(sentence.text, max(0, end - _ENDS_WITHIN), end) is not None


def _is_span(date: DateExpression) -> bool:
    """Whether it is of years that something lasted, and not of a day or a month."""
    return date.form in _SPANS or _YEARS.fullmatch(date.value) is not None
