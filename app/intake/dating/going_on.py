"""Whether a date without a year goes on from the one before it, in a text that looks back.

News tell of their own days, and name others between them: "The pact of 2 May 1998 holds. On 1 June
notice was given." Reports and essays tell what happened then, day after day: "War broke out on
7 August 2008. On 26 August the region was recognised." What tells the two apart is how soon a day
follows the one before it, how far it lies from the day of the page, and what its sentence says.
"""

import re
from dataclasses import dataclass
from datetime import date

from app.intake.dating.near_years import COUNTS_ON, days_from, is_planned
from app.intake.dating.tenses import tells_what_was

GOES_ON = "the first such day after the date before it"
# What speaks of the time of the page, though another year was named before.
_NOW = re.compile(
    r"\b(?:last\s(?:week|month|year|night|[a-z]{3,6}day)|(?:was|were|been)\slast|most\srecently|recently|latest"
    r"|lately|now|today|yesterday|tomorrow|this\s(?:year|month|week|spring|summer|autumn|fall|winter|morning)"
    r"|current(?:ly)?|since\sthen|ago|zuletzt|jüngst|kürzlich|heute|gestern|morgen|jetzt|seither|seitdem"
    r"|dieses\s(?:jahres|monats)|vor\s\w+\s(?:tagen|wochen|monaten)|dernier|dernièrement|récemment"
    r"|aujourd['’]hui|hier|demain|depuis\slors|cette\sannée|il\sy\sa|сегодня|вчера|завтра|недавно|теперь"
    r"|сейчас|с\sтех\sпор|в\sпоследний\sраз|(?:этого|этом)\s(?:года|году|месяца)"
    r"|(?:дн\w+|недел\w+|месяц\w*)\sназад|сьогодні|вчора|завтра|нещодавно|тепер|зараз|відтоді|востаннє"
    r"|(?:цього|цьому)\s(?:року|році|місяця)|(?:дн\w+|тиж\w+|місяц\w*)\sтому)\b",
    re.IGNORECASE,
)
_SOON = 45  # days within which a day goes on from the one before it
_FAR = 40  # days by which it must then be older than the page, where no words tell
_AHEAD = 20  # days by which what was is too late for the page, which may have been worked on
_DAY_OR_MONTH = re.compile(r"(\d{4}|X{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?")


@dataclass(frozen=True, slots=True)
class Before:
    """The date before another in its text.

    *value* is an EDTF day or month, *between* what stands between the two, and *goes_on* says
    whether its year was told by the date before it in turn.
    """

    value: str
    between: str
    goes_on: bool = False


def year_going_on(value: str, last: Before, near: str, page: str, said: tuple[str, str]) -> int:
    """The year of *value*, a day or month without one, if it goes on from *last*; otherwise 0.

    *near* is the year near the day of the *page*. *said* are the words of its sentence before the
    date and behind it.
    """
    between = last.between
    if "\n" in between or "\t" in between or between.count(")") > between.count("("):
        return 0  # another paragraph or cell; and what stands in brackets is said by the way
    first = _first_after(value, last.value)
    if first is None or str(first.year) >= near:
        return 0
    before, behind = said
    if is_planned(before, behind) or any(_NOW.search(part) for part in said):
        return 0
    age = -days_from(page, near + value[4:10])
    if age < -_AHEAD:
        return first.year if tells_what_was(before + behind) else 0
    gap = days_from(last.value, first.isoformat())
    tells = last.goes_on or age > _FAR or COUNTS_ON.search(before)
    return first.year if gap <= _SOON and tells else 0


def _first_after(value: str, last: str) -> date | None:
    """The first day after *last* that *value* may mean; none where one of them is no day."""
    this, other = _DAY_OR_MONTH.match(value), _DAY_OR_MONTH.fullmatch(last)
    if this is None or other is None:
        return None
    year = int(other[1]) + ((this[2], this[3] or "31") < (other[2], other[3] or ""))
    return date(year, int(this[2]), min(int(this[3] or 15), 28))
