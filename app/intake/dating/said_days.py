"""Days that a text of a known day names by their distance: today, yesterday, on Tuesday.

"Today" often means "nowadays": it is a day only beside a verb that tells what happened.
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from app.intake.dating.date_words import WEEKDAY, weekday_number
from app.intake.dating.dates import DateExpression
from app.intake.dating.near_years import FUTURE
from app.intake.dating.sentences import Span, sentence_at

SAID_DAY = "said_day"
_FULL_WEEKDAY = rf"(?=[^\W\d_’'ʼ]{{5}}|п.ят){WEEKDAY}"
_WORD = r"(?!(?:that|which|who|whose|where|dass|qui|que|котор\w+|що)\b)[^\s,;.:]+"
_HAPPENED = (
    r"(?:met|held|said|told|took|gave|made|began|left|came|sat|spoke|heard|put|laid|sent|won|paid|flew"
    r"|became|given|taken|shown|sworn|found|begun|built|chosen|read\sout"
    r"|(?!(?:united|indeed|need|hundred|speed|proceed|succeed|exceed)\b)[a-z]{2,}ed"
    r"|wurden?|fand(?:en)?|traf(?:en)?|empfing(?:en)?|begann(?:en)?|sprach(?:en)?|gab(?:en)?"
    r"|kam(?:en)?|nahm(?:en)?|beschloss(?:en)?|(?:be|er|unter|ver|emp)\w{3,}te[nt]?|sagten?|teilten?"
    r"|(?:a|ont|ai|avons)\s\w+(?:é|i|is|it|u|ert)|(?:est|sont|sommes)\s\w+(?:ée?s?|ie?s?|ue?s?)"
    r"|[а-яіїє]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|лася|лося|лися|вся|[аяиіу]в|ено|ано|ито))"
)
_MEETS = (
    r"(?:meeting|session|sitting|ceremony|signs|opens|meets|joins|visits|receives|welcomes|hosts)"
)
_TODAY = (
    r"(?:today|this\s(?:morning|afternoon|evening)|earlier\stoday|heute(?:\s(?:früh|vormittag|nachmittag"
    r"|abend))?|aujourd['’]hui|ce\s(?:matin|soir)|cet\saprès-midi|сегодня|сьогодні)"
)
_YESTERDAY = r"(?:yesterday|gestern|вчера|вчора|(?<=\s)hier(?=\s(?:à|soir|matin)))"
_TOMORROW = r"(?:tomorrow|demain|завтра)"
_BEHIND_A_VERB = re.compile(rf"\b(?:{_HAPPENED}|{_MEETS})(?:\s{_WORD}){{0,8}}\s$", re.IGNORECASE)
_BEFORE_A_VERB = re.compile(rf",?\s(?:{_WORD}\s){{0,6}}{_HAPPENED}\b", re.IGNORECASE)
_WILL_MEET = re.compile(rf"\b{_MEETS}(?:\s{_WORD}){{0,8}}\s$", re.IGNORECASE)
_HAS_DONE = re.compile(r"\b(?:hat|haben|ist|sind)(?:\s[^\s,;.]+){0,4}\s$", re.IGNORECASE)
_DONE = re.compile(
    r"[^.;]*\b\w*(?:ge\w{2,}(?:t|en)|iert|(?:be|emp|er|ver|unter)\w{3,}(?:t|en))[.,;]"
)
_WEEKDAY = (
    rf"(?:(?:on|last|am|said|told\sreporters|в|во|у)\s(?P<weekday>{_FULL_WEEKDAY})"
    rf"|(?<=\s)(?P<jour>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))"
)
_SAID = re.compile(
    rf"(?<![\w’'-])(?:(?P<today>{_TODAY})|(?P<yesterday>{_YESTERDAY})|(?P<tomorrow>{_TOMORROW})"
    rf"|{_WEEKDAY})(?![\w’'-])",
    re.IGNORECASE,
)
_MAY_HOLD_ONE = re.compile(
    r"day|morrow|this (?:morn|aft|even)|di\b|dimanche|aujourd|hier|demain|ce |heute|gestern"
    r"|tag\b|abend|woch|сегодн|сьогодн|втра|вчера|вчора|\bво? |\bу ",
    re.IGNORECASE,
)
# "Today nineteen posts are manned": how it is nowadays
_STANDS = re.compile(r"\b(?:is|are|can|may|remains?)\b", re.IGNORECASE)
_IS_TO = re.compile(r"\b(?:is|are)\s(?:due\s|set\s)?to\s[^.;]*$", re.IGNORECASE)
_EVERY = re.compile(
    r"(?:every|each|jeden|chaque|le|les|каждый|каждую|кожн\w+|until|as\sof|to|than|of|for|bis|von|на|до|по)\s$",
    re.IGNORECASE,
)
_DATED_BEHIND = 4  # characters behind a weekday in which its own date begins
_NEAR = 14  # days from the page within which a weekday needs no date
_SOON = 60  # characters behind a weekday in which the verb stands that goes with it
_REACH = 400  # characters of the sentence whose dates are asked
_BESIDE = 160  # characters of the sentence that are read on each side


def said_days(
    text: str, sentences: Sequence[Span], day: str, dates: Sequence[DateExpression]
) -> Iterator[DateExpression]:
    """The days that *text*, which is of *day*, names by their distance from it.

    *dates* are those that it says; a sentence of another year, or of that very day, tells none.
    """
    if not _MAY_HOLD_ONE.search(text):
        return
    of_page = date.fromisoformat(day)
    starts = [each.start for each in dates]
    spans = list(sentences)
    for match in _SAID.finditer(text):
        start, end = sentence_at(spans, match.start())
        before = text[max(start, match.start() - _BESIDE) : match.start()]
        behind = text[match.end() : min(end, match.end() + _BESIDE)]
        told = _told(match, of_page, before, behind)
        if told is None or _EVERY.search(before):
            continue
        start, end = max(start, match.start() - _REACH), min(end, match.end() + _REACH)
        first, last = (bisect.bisect_left(starts, at) for at in (start, end))
        if any(_speaks_for_itself(each, match, told) for each in dates[first:last]):
            continue
        if match.lastgroup in ("weekday", "jour") and first:
            before_it = dates[first - 1]
            if _is_of_old(before_it, text[before_it.end : match.start()], told):
                continue
        words = " ".join(match[0].split())
        why = f"“{words}” in a page of {day}"
        yield DateExpression(*match.span(), told.isoformat(), SAID_DAY, inferred=why)


def _told(match: re.Match[str], of_page: date, before: str, behind: str) -> date | None:
    """The day that the words of *match* mean, none where they mean no day."""
    if match["today"]:
        met = _happened(before, behind) or _IS_TO.search(before) is not None
        return of_page if met else None
    if match["tomorrow"]:
        will = FUTURE.search(before) or FUTURE.search(behind) or _IS_TO.search(before)
        return of_page + timedelta(days=1) if will or _WILL_MEET.search(before) else None
    happened = _happened(before, behind)
    planned = bool(FUTURE.search(before) or FUTURE.search(behind[:_SOON]))
    if not (planned or happened):
        return None
    planned = planned and not (happened and _BEHIND_A_VERB.search(before) is not None)
    if match["yesterday"]:
        return of_page - timedelta(days=1)
    back = (of_page.weekday() - weekday_number(match["weekday"] or match["jour"])) % 7
    if match[0].lower().startswith("last") and back <= 1:
        back += 7  # else it would be called today or yesterday
    return of_page + timedelta(days=(7 - back) % 7 if planned else -back)


@lru_cache(maxsize=1024)  # the same words stand round many a day of a log
def _happened(before: str, behind: str) -> bool:
    """Whether a verb stands near that tells what was done."""
    if _BEHIND_A_VERB.search(before):
        return True
    if (verb := _BEFORE_A_VERB.match(behind)) and not _STANDS.search(verb[0]):
        return True
    return _HAS_DONE.search(before) is not None and _DONE.match(behind) is not None


def _speaks_for_itself(said: DateExpression, match: re.Match[str], told: date) -> bool:
    """Whether a date of the sentence is that of the words, or is of another year."""
    if said.start <= match.end() + _DATED_BEHIND and match.start() < said.end:
        return True
    if said.role == "meta":
        return False  # a dateline
    if said.value == told.isoformat():
        return True
    return not said.inferred and said.value[:4] != str(told.year)


def _is_of_old(last: DateExpression, between: str, told: date) -> bool:
    """Whether the date before it, in the same line, is a day that is not near the page."""
    if "\n" in between or len(last.value) != len("2006-06-22"):
        return False
    return abs((date.fromisoformat(last.value) - told).days) > _NEAR
