"""The place and day with which a report begins ("VIENNA, 22 June 2006 - ...")."""

import re

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.short_forms import written_out
from app.intake.shaping.bare_dates import DAYS
from app.intake.shaping.corrections import is_correction

_LOOKED_AT = 80  # characters
_DATELINE = re.compile(
    r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я .'’/-]{2,40}(?:, [A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?,?\s+"
    r"|(?:[A-ZÀ-ÞА-Я][\w.’-]+(?:\s[A-ZÀ-ÞА-Я][\w.’-]+){0,2},\s+){0,2}"
    r"[A-ZÀ-ÞА-Я][\w.’-]+(?:\s[A-ZÀ-ÞА-Я][\w.’-]+){0,2}[,.]\s+(?:den\s|le\s)?"
)
_BEHIND = re.compile(
    r"(?:\s?\([\w./ -]{2,20}\))?(?:[,.]\s(?:[\w.’-]+\s?){1,3}|\.)?\s*[-–—:]"
    r"|\.?\s/\s?[\w. -]{2,20}/\."
)
# "Баку/20.03.08/Turan:", and, as services of armies write it, "ROTA, Spain (March 24,2017) - "
_SLASHED = re.compile(
    r"[^\W\d_][\w .-]{2,30}\s?/\s?(\d{1,2}\.\d{1,2}\.\d{2,4})\s?/\s?[\w. -]{2,20}:"
)
_BRACKETED = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [^()\d]{2,40})?\s\(([^()]{8,20})\)\s?[-–—]")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s{0,2}(\d{4})(?![\d\s]*[-–])", re.IGNORECASE)
# "14 Dec. 2006 | Three states signed": the item of a bulletin
_IN_A_CELL = re.compile(r"(\d{1,2}\s[^\W\d_]{3,9}\.?\s\d{4})\s?\|\s(?=[A-ZÀ-Þ][^|]{40})(?!.*\|)")
_OF_A_DAY = re.compile(r"\b(?:of|on|vom|am|du|le|от|від)$")
_GIVEN = re.compile(
    r"\b(?:statements?|remarks|speech|address|press\s(?:conference|briefing|release)|communiqué"
    r"|interview|toasts?|transcript|intervention|erklärung\w*|rede|ansprache|pressekonferenz|pressemitteilung|grußwort"
    r"|déclaration|discours|allocution|conférence\sde\spresse|point\sde\spresse|заявлени\w+"
    r"|выступлени\w+|вступительн\w+\sслов\w+|вступн\w+\sслов\w+|речь|пресс-конференци\w+|заява|виступ\w*|промова|прес-конференці\w+)\b",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"\b(?:issued|published|released)\s(?:on|in\s\w+,)$", re.IGNORECASE)
_FORMS = ("day", "day_yearless", "numeric")
_YEAR = 4  # characters


def published_in_title(title: str) -> str:
    """The day of a statement, a speech or a conference in its *title*, behind its place."""
    dates = find_dates(title)
    last = dates[-1] if dates else None
    if last is None or last.form not in ("day", "numeric") or last.yearless:
        return ""
    before = title[: last.start].rstrip()
    if _ISSUED.search(before):
        return last.value
    apart = before.endswith((",", "(", "[")) or _OF_A_DAY.search(before) is not None
    if title[last.end :].strip(" .)"):  # what it is on follows: "Statement, Vienna, 3 May 2011 on"
        apart = before.endswith(",") and len(dates) == 1
    return last.value if apart and _GIVEN.search(before) else ""


def published_in(text: str, others: str = "") -> str:
    """The date in the dateline of *text*.

    Where that has no year it is the one of the same day in *others*, the lines of the page, or
    else the one year in which they claim a copyright.
    """
    head = text[:_LOOKED_AT]
    apart = _IN_A_CELL.match(head) or _SLASHED.match(head) or _BRACKETED.match(head)
    if apart and (found := find_dates(written_out(apart[1].replace(",", ", ")))):
        return found[0].value if found[0].form in DAYS and not found[0].yearless else ""
    dates = [each for each in find_dates(head) if each.form in _FORMS]
    if not dates:
        return ""
    before, after = head[: dates[0].start], head[dates[0].end :]
    if _BEHIND.match(after) is None or _DATELINE.fullmatch(before) is None:
        return ""
    if is_correction(before):
        return ""
    return _with_year(dates[0], others) if dates[0].yearless else dates[0].value


def _with_year(date: DateExpression, others: str) -> str:
    day = date.value[_YEAR:]
    years = {each.value[:_YEAR] for each in find_dates(others) if each.value[_YEAR:] == day}
    years = {each for each in years if each.isdigit()}
    years = years or set(_COPYRIGHT.findall(others))
    return f"{years.pop()}{day}" if len(years) == 1 else ""
