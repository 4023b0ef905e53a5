"""The word that leads in the date of a chronology's entry: "Du 2 au 3 décembre 1996 :"."""

import re
from dataclasses import replace

from app.intake.dating.date_roles import stands_alone
from app.intake.dating.dates import DateExpression

_LINE = r"(?:^|\n)[\s•*·■▪●\-–—]*"
# The dates themselves begin with some of these before a year; in a sentence, the others may count
# something, and before a month none of them is read there.
_ABOUT = "Around|About|Vers|Um|Около|Близько"
_BOUND = "By|Before|After|Until|Avant|Après|Vor|Nach|Bis|До|После|Після"
_AT = "Du|Le|Dès|Depuis|Vom|Am|Ab|Seit|From|On|In|Since|С|Со|З|Із|От|Від"
_LEAD = re.compile(rf"{_LINE}(?:(?P<about>{_ABOUT})|(?P<bound>{_BOUND})|{_AT})\s+(?:the\s+)?$")
_PREPOSITION = re.compile(r"(?:^|\n)\s*(?:In|On|Since|From|By|En|Le|Im|Am|В|У)\s+(?:the\s+)?$")
_COLON = re.compile(r"\s?:\s")
_REACH = 24  # characters before a date that are looked at
_BOUNDED = "it was before or after that date, not on it"


def is_led_in(text: str, date: DateExpression) -> bool:
    """Whether *date* of *text* heads its line behind a word like "Before" or "Vers"."""
    return heads_its_line(text, date) and _LEAD.search(_before(text, date)) is not None


def heads_its_line(text: str, date: DateExpression) -> bool:
    """Whether a colon follows *date* of *text*, or it has its line to itself and such a word."""
    start = start_with_lead(text, date)
    return bool(_COLON.match(text, date.end)) or stands_alone(text, start, date.end)


def follows_a_preposition(text: str, date: DateExpression) -> bool:
    """Whether nothing but "In", "On" or the like stands before *date* in its line of *text*."""
    return _PREPOSITION.search(_before(text, date)) is not None


def start_with_lead(text: str, date: DateExpression) -> int:
    """Where the line of *date* begins in *text* when only such a word stands before it."""
    before = _before(text, date)
    match = _PREPOSITION.search(before) or _LEAD.search(before)
    return date.start - len(match[0].lstrip("\n")) if match else date.start


def as_led_in(text: str, date: DateExpression) -> DateExpression:
    """*date* of *text* as the word before it has it.

    "About 1994" becomes `1994~`; "By 1994" keeps its year, which is then inferred and doubted.
    """
    lead = _LEAD.search(_before(text, date))
    if lead is None:
        return date
    if lead["about"] and date.value[-1].isdigit() and "/" not in date.value:
        return replace(date, value=date.value + "~")
    return replace(date, inferred=_BOUNDED) if lead["bound"] else date


def gives_a_bound(date: DateExpression) -> bool:
    """Whether `as_led_in` found that an event lies on one side of *date*, and not on it."""
    return date.inferred == _BOUNDED


def _before(text: str, date: DateExpression) -> str:
    return text[max(0, date.start - _REACH) : date.start]
