"""The year of a date that says none, in a text of which the day is known: one near that day."""

import re
from calendar import monthrange
from datetime import date

from app.intake.dating.tenses import tells_what_is_over

# What is still to come, as far as a verb tells.
FUTURE = re.compile(
    # "Delegations will find attached ..." tells of no plan.
    r"\b(?:will(?!\s+find\s+(?:attached|enclosed|annexed|below|in\s+(?:the\s+)?annex))"
    r"|shall|would|(?:is|are)\s+(?:set\s+to|to\s+be)|is\s+due\s+to|planned|scheduled"
    r"|(?:expected|supposed)\s+to|sera|seront|wird|werden|soll|sollen|будет|будут|буде|будуть)\b"
)
SAME_YEAR = re.compile(
    r"\b(?:(?:that|the)\s(?:same\s|very\s)?year|(?:la|cette)\smême\sannée|cette\sannée-là|desselben\sjahres"
    r"|(?:im\s(?:selben|gleichen)|des\sgleichen)\sjahre?s?|то(?:го|м)\sже\sгод[ау]|того\sж\sроку)\b",
    re.IGNORECASE,
)
_LAST = (
    r"(?:last\syear|of\slast\syear|(?:de\s)?l['’]an(?:née)?\s(?:dernier|dernière|passée?)"
    r"|(?:de\sl['’]année|d['’]année)\sdernière|(?:des\s)?(?:letzten|vorigen|vergangenen)\sjahre?s?"
    r"|(?:im\s)?vorjahre?s?|прошл(?:ого|ом)\sгод[ау]|минулого\sроку|торік)"
)
_NEXT = (
    r"(?:next\syear|of\snext\syear|(?:de\s)?l['’]an(?:née)?\sprochaine?|(?:de\s)?l['’]année\sprochaine"
    r"|(?:des\s)?(?:nächsten|kommenden)\sjahre?s?|(?:будущего|следующего|будущем|следующем)\sгод[ау]"
    r"|наступного\sроку)"
)
_YEAR_AFTER = re.compile(
    r"[\s,]{0,2}(?:of\s|in\s)?(?:(?:the\s)?(?:following|next)\syear|de\sl['’]année\ssuivante"
    r"|des\s(?:folgenden|nächsten)\sjahres|следующего\sгода|наступного\sроку)\b",
    re.IGNORECASE,
)
_THIS = (
    r"(?:this\syear|cette\sannée|de\scette\sannée|dieses\sjahres"
    r"|(?:этого|этом|нынешнего)\sгод[ау]|(?:цього|цьому)\sроку)"
)
_SHIFTS = ((-1, _LAST), (1, _NEXT), (0, _THIS))
_BEHIND = tuple(
    (shift, re.compile(rf"[\s,]{{0,2}}(?:of\s|in\s)?{words}\b", re.IGNORECASE))
    for shift, words in _SHIFTS
)
_BEFORE = tuple(
    (shift, re.compile(rf"(?<!\w){words}\b[^.;]{{0,30}}$", re.IGNORECASE))
    for shift, words in _SHIFTS
    if shift
)
# What begins or ends on a day that is still to come, told as if it did so now.
_BEGINS = re.compile(
    r"\b(?:begins|starts|opens|ends|expires?|takes\s(?:over|up|effect)|enters?\sinto\sforce|runs\sout"
    r"|beginnt|beginnen|startet|endet|enden|übernimmt|übernehmen|übergibt|tritt|treten|läuft|laufen"
    r"|commence(?:nt)?|débute(?:nt)?|expire(?:nt)?|s['’]achève(?:nt)?|prend|prennent|entre(?:nt)?\sen\svigueur"
    r"|(?!(?:op|cam)era\b)\w{2,}(?:era|eront|dra|dront|ira|iront)"
    r"|начинается|начинаются|истекает|истекают|вступает|вступают|перейд[её]т|переходит|передаст|примет"
    r"|возглавит|вступит|начн[её]тся|откроется|(?:назначен|намечен|запланирован)[аоы]?"
    r"|(?:роз)?почнеться|розпочинається|починається|закінчується|набуде|набуває|перейде|переходить|очолить"
    r"|(?:призначен|запланован|намічен)[аоі])\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<!\w)(?:by|until|bis(?:\szum)?|d['’]ici\sau|к|до)\s$", re.IGNORECASE)
_TIMES = (
    r"(?:days?|weeks?|months?|jours?|semaines?|mois|tage?n?|wochen?|monate?n?|дн\w+|недел\w+|месяц\w*"
    r"|тиж\w+|місяц\w*)"
)
_AND_THEN = r",?\s(?:(?:on|in|le|en|am|im|в|у)\s)?(?:the\s)?$"
_COUNTED_ON = (
    rf"(?:\b{_TIMES}\s(?:later|afterwards|plus\stard|après|später|danach|darauf|спустя|пізніше|позже)"
    rf"|\b(?:через|спустя|за)\s(?:\w+\s)?{_TIMES})"
)
_LATER = re.compile(_COUNTED_ON + _AND_THEN, re.IGNORECASE)
COUNTS_ON = re.compile(rf"{_COUNTED_ON}\b", re.IGNORECASE)
_EARLIER = re.compile(
    rf"\b{_TIMES}\s(?:earlier|before|plus\stôt|auparavant|avant|früher|davor|zuvor|раньше|ранее"
    rf"|раніше|до\sэтого|до\sтого|перед\sцим){_AND_THEN}",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"(?:\bil\sy\sa\s[^,.;]{{1,20}}\s{_TIMES}|\bvor\s[\w\s]{{2,20}}\s{_TIMES}"
    rf"|\b{_TIMES}\s(?:ago|назад|тому)){_AND_THEN}",
    re.IGNORECASE,
)
_DAY_OR_MONTH = re.compile(
    r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?"
)
# "last May", "le 8 juillet dernier", "on 8 July last"
_LATEST_BEHIND = re.compile(r"\s(?:dernier|passé|last(?!\s(?:minute|ditch)))\b", re.IGNORECASE)
_LATEST_BEFORE = re.compile(
    r"\b(?:last|past|letzten|vergangenen|vorigen|прошлого|прошлом|минулого)\s$", re.IGNORECASE
)
_NEXT_BEFORE = re.compile(r"\b(?:next|nächsten|kommenden|следующего|наступного)\s$", re.IGNORECASE)
_NEXT_BEHIND = re.compile(r"\sprochaine?\b", re.IGNORECASE)
_WORD = 14  # characters
# "By December they had found a house"
_HAD = re.compile(r"(?:[\s,]+[^\W\d_]+){1,3}\s(?:had|hatten?|avai(?:t|ent))\b", re.IGNORECASE)
_HALF_A_YEAR = 183  # days
_TOO_LATE = 45  # days by which what was is too late for the page
_LOOK_BACK, _LOOK_ON = 60, 30  # characters


def year_near(value: str, day: str, before: str, behind: str) -> int:
    """The year near *day*, that of the page, which *value* most likely means.

    *before* and *behind* are what its sentence says on both sides. A date that would lie more than
    half a year ahead is past, unless the sentence speaks of what is to come; and one more than
    half a year ago is ahead, where it does.
    """
    year = int(day[:4])
    if shift := _shift(before, behind):
        return year + shift
    distance = days_from(day, f"{year}{value[4:10]}")
    if _LATEST_BEHIND.match(behind) or _LATEST_BEFORE.search(before[-_WORD:]):
        return year - (distance > 0)
    if _NEXT_BEHIND.match(behind) or _NEXT_BEFORE.search(before[-_WORD:]):
        return year + (distance < 0)
    planned = is_planned(before, behind)
    is_over = distance > _TOO_LATE and tells_what_is_over(before, behind)
    if (distance > _HALF_A_YEAR or is_over) and not planned:
        return year - 1
    if distance < -_HALF_A_YEAR and planned:
        return year + 1
    return year


def is_planned(before: str, behind: str) -> bool:
    """Whether the words of its sentence on both sides of a date speak of what is still to come."""
    due = _BY.search(before) and not _HAD.match(behind)
    planned = FUTURE.search(before) or FUTURE.search(behind) or due
    return bool(planned or _BEGINS.search(before) or _BEGINS.search(behind))


def is_of_the_year_after(behind: str) -> bool:
    """Whether the words *behind* a date count its year from the one that was named last."""
    return _YEAR_AFTER.match(behind[:_LOOK_ON]) is not None


def counts_from_today(before: str, behind: str) -> bool:
    """Whether the words beside a date count from the day of the page: "last year", "a week ago"."""
    return _AGO.search(before) is not None or any(
        words.match(behind[:_LOOK_ON]) for _, words in _BEHIND
    )


def direction(before: str) -> int:
    """1 where the words *before* a date count weeks or months on from another, -1 back, else 0."""
    if _LATER.search(before):
        return 1
    return -1 if _EARLIER.search(before) else 0


def days_from(day: str, other: str) -> int:
    """How many days *other* lies behind *day*; 0 where one of them is no more than a year."""
    first, second = _middle(day), _middle(other)
    return (second - first).days if first and second else 0


def _shift(before: str, behind: str) -> int:
    for shift, words in _BEHIND:
        if words.match(behind[:_LOOK_ON]):
            return shift
    for shift, words in _BEFORE:
        if words.search(before[-_LOOK_BACK:]):
            return shift
    return 0


def _middle(day: str) -> date | None:
    """The day that *day* is or begins with, of a month its middle; none of a year or a season."""
    match = _DAY_OR_MONTH.match(day)
    if match is None:
        return None
    year, month = int(match["year"]), int(match["month"])
    last = monthrange(year, month)[1]  # there is no 29 February in every year
    return date(year, month, min(int(match["day"] or 15), last))
