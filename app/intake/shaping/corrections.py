"""When a text was corrected or added to, as a note of its author in it says."""

import re
from collections.abc import Iterable

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.shaping.bare_dates import DAYS

_LONGEST_LABEL = 90  # characters up to the end of the date
_YEAR = 4  # characters
_FORMS = (*DAYS, "day_yearless")
_NOUNS = (
    r"(?:update|edited\sto\sadd|edited|edit|eta|correction|corrected|corrigendum|erratum|amended"
    r"|addendum|postscript|p\.?\s?s\.?"
    r"|mise\sà\sjour|correction|corrigée?|rectificatif|ajout|addition"
    r"|nachtrag|korrektur|korrigiert|berichtigung|berichtigt|ergänzung|ergänzt|aktualisierung"
    r"|обновление|обновлено|исправление|исправлено|дополнение|дополнено|поправка"
    r"|оновлення|оновлено|виправлення|виправлено|доповнення|доповнено)"
)
# "UPDATE 14 May:", "[Edited to add, 3 May 2019] ", "Correction du 3 mai 2019 : "
_LABEL = re.compile(
    rf"\W*{_NOUNS}(?!\w)(?:\s(?:on|of|from|le|du|en\sdate\sdu|vom|am|от|від))?[\s,:;(–—-]*"
    r"(?:(?:on|le|am|vom|от|від)\s)?",
    re.IGNORECASE,
)
_BEHIND_LABEL = re.compile(r"[\s,]*(?:\d{1,2}[:.h]\d\d\s?\w{0,4})?\s?[)\]]?\s?(?:[:.–—\])-]|$)")
# "This article was amended on 3 May 2019 to correct", "a date was wrong (fixed 17 May 2019)"
_SENTENCE = re.compile(
    r"(?:\b(?:this|the)\s(?:article|post|page|text|story|report|piece|entry)\s(?:was|has\sbeen)\s"
    r"(?:last\s)?(?:amended|corrected|updated|edited|changed|revised)\s(?:on|at)\s"
    r"|\bcet(?:te)?\s(?:article|page|note)\sa\sété\s(?:corrigée?|modifiée?|complétée?)\sle\s"
    r"|\bdiese[rs]?\s(?:artikel|beitrag|text|seite)\swurde\sam\s"
    r"(?=[^.;]{4,40}(?:korrigiert|berichtigt|ergänzt|geändert))"
    r"|\((?:now\s)?(?:fixed|corrected|amended|corrigée?|korrigiert|berichtigt|исправлено|виправлено)"
    r"(?:\s(?:on|le|am))?[\s,:]{1,2})$",
    re.IGNORECASE,
)


def is_correction(text: str) -> bool:
    """Whether *text* begins as such a note: "Correction, 5 March 2012: an earlier version"."""
    return _LABEL.match(text) is not None


def day_of_correction(blocks: Iterable[Block], published: str) -> str:
    """The last day on which *blocks* say that their text was corrected; empty where none does.

    A day without a year is in that of the day when the text was *published*, or in the next.
    """
    own = (block for block in blocks if block.role in (Role.PARAGRAPH, Role.ITEM, Role.QUOTE))
    days = (day for block in own if not block.chrome for day in _days(block.text, published))
    return max(days, default="")


def _days(text: str, published: str) -> Iterable[str]:
    if _LABEL.match(text):
        head = written_out(" ".join(text[: 2 * _LONGEST_LABEL].split()))
        label = _LABEL.match(head)
        dates = find_dates(head)
        first = dates[0] if dates else None
        if label and first and label.end() == first.start and _BEHIND_LABEL.match(head, first.end):
            yield _dated(first, published)
            return
    tail = " ".join(text.split())
    if any(_SENTENCE.search(tail, 0, each.start) for each in find_dates(tail)):
        for each in find_dates(tail):
            if _SENTENCE.search(tail, 0, each.start):
                yield _dated(each, published)


def _dated(day: DateExpression, published: str) -> str:
    """*day* with its year; empty where it has none, or is before the text was *published*."""
    if day.form not in _FORMS or "/" in day.value:
        return ""
    value = day.value
    if day.yearless:
        if not published[:_YEAR].isdigit():
            return ""
        year = int(published[:_YEAR])
        value = f"{year}{value[_YEAR:]}"
        value = value if value >= published else f"{year + 1}{value[_YEAR:]}"
    return value if value >= published else ""
