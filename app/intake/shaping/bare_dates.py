"""Dates that have a line for themselves, beside a place, a time, a number or a kind of text."""

import re
from collections.abc import Sequence
from datetime import date

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.document import Block
from app.intake.events.labels import LIFE
from app.intake.frame.bylines import may_follow_a_date, may_precede_a_date
from app.intake.shaping.page_labels import DOCUMENT_NUMBER

DAYS = ("day", "numeric", "iso", "days", "days_over_months")  # forms of dates that tell the day
_LONGEST_SPAN = 62  # days
MOST_LABELS = 12  # words of a line of labels parted by bars
_NUMBER_BEFORE = re.compile(rf"{DOCUMENT_NUMBER}\s+(?=\d)")
# "OSCE Permanent Council No. 1397 Vienna, 3 November 2022", "OSCE Review Conference Vienna, ..."
_SESSION_BEFORE = re.compile(
    r"(?:OSCE|OSZE)\s(?:[^\W\d_]+\s){1,5}(?:conference|konferenz|meeting|seminar|forum)\s(?=[^\W\d_]+,\s)"
    r"|(?:OSCE\s|OSZE\s|ОБСЕ\s)?(?:Permanent\sCouncil|Forum\sfor\sSecurity\sCo-?operation|Conseil\spermanent"
    r"|Ständiger\sRat|Постоянный\sсовет|Постійна\sрада)(?:\sde\sl['’]OSCE)?,?\s(?:No\.?|Nr\.?|N[°o]|№|#)?\s?\d{2,4},?\s"
    r"(?=[^\W\d_]+,?\s)",
    re.IGNORECASE,
)
_ZONE = r"(?:\s?(?:gmt|utc|cest|eest|bst|msk|[ae]?zt|amt|get|[ecmp][sd]?t))?"
_HALF_OF_DAY = re.compile(rf"\s?[ap]\.?\s?m\.?{_ZONE}", re.IGNORECASE)  # of a time that was read
_TIME = re.compile(
    r"(?:at\s|um\s|à\s|о\s|в\s)?\d{1,2}[:.h]\d\d(?:\s?(?:h|uhr|gmt|utc|c?e?s?t|[ap]\.?m)\b)?\.?"
    rf"{_ZONE}(?:\s(?:on|am|le))?",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s*\|\s*|\s+//?\s+")
_NO_CELL = re.compile(r"by|von|par|comments? off.*|\d* ?comments?", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s*(?:[a-z]{3,6}day\s)?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[a-z]{2,4}|\s\w+\stime)?|"
    r"\s*(?:adjust\s)?font\ssize\s?:?|\s*(?:[|,–-]\s*)?(?:gelesen|views?|reads?|hits|просмотр\w*|переглядів|vues?)\s?:\s?"
    r"\d[\d .,]*",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(
    r"(?:[мг]\.\s)?(?:[A-ZА-ЯІЇЄÀ-Þ][\w.'’-]+\s?){1,3},\s+(?:D\.C\.,?\s+)?(?:the\s+|le\s+|den\s+)?"
)
_HELD = re.compile(r"[Hh]eld\s(?:in|at)\s(?:[A-ZÀ-Þ][\w.'’-]+,?\s){1,3}(?:on\s)?")
_PLACE_BEHIND = re.compile(
    r"\s[-–—]\s(?:[A-ZА-ЯІЇЄÀ-Þ][\w.'’-]+\s?){1,3},\s(?:[A-ZА-ЯІЇЄÀ-Þ][\w.'’-]+\s?){1,3}"
)
_IN_CAPITALS = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯІЇЄ][A-ZÀ-ÞА-ЯІЇЄ.'’-]{2,}[,:]?\s){1,3}"
)  # "ZAGREB 17 ..."
_KIND_OF_PAGE = re.compile(
    r"(?:statement|news|press\srelease|speech|article|report|interview|remarks|opinion|blog(?:\spost)?"
    r"|artikel|meldung|rede|pressemitteilung|nachricht|beitrag|discours|communiqué|actualité|entretien"
    r"|новость|статья|интервью|заявление|речь|новина|стаття|інтерв[’'ʼ]ю|заява|виступ)?"
    r"(?:\s?\d\d:\d\d)?",
    re.IGNORECASE,
)
# What a box of an encyclopaedia tells of its subject, and not of the page.
_OF_THE_SUBJECT = re.compile(
    r"(?:founded|formed|formation|established|establishment|dissolved|dissolution|disbanded|abolished"
    r"|created|opened|closed|signed|signature|effective|ratified|sealed|born|died|active|launched"
    r"|inception|start|end|fondée?|fondation|création|dissolution|signature|rendez-vous|naissance"
    r"|gegründet|gründung|auflösung|aufgelöst|unterzeichnet|основан[ао]?|создан[ао]?"
    r"|упразднен[ао]?|распущен[ао]?|подписан[ао]?|засновано|створено|розпущено|підписано)\s?:?\s*(?=$|\d)"
    # What the key facts of a country or a treaty tell: "Joined the Forum: 24 March 1992".
    r"|(?:independen(?:ce|t)|indépendan(?:ce|te?)|unabhängig(?:keit)?|независимость|незалежність"
    r"|join(?:ed|s)|admi(?:tted|ssion)|acce(?:ded|ssion)|adhésion|beitritt|вступление|вступ|member(?:ship)?"
    r"|entr(?:y|ée|ered)\s(?:into|en)|in\sforce|inkrafttreten|ratification|recogni[sz]ed|recognition"
    r"|diplomatic\srelations|relations\sestablished|national\sday|elections?)\b[^:\d]{0,40}:\s*(?=\d)",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:прочитаєте\sза|(?:орієнтовний\s)?час\sчитання|время\s(?:на\s)?(?:чтени[яе]|прочтени[яе])"
    r"|read(?:ing)?\stime|lesezeit|temps\sde\slecture)\s?:?\s?(?:ca\.\s)?\d+\s?(?:хв|мин|min)\w*\.?"
    r"|\d+\s?(?:min(?:ute)?s?\s(?:read|de\slecture|lesezeit)|хв\.?\sчитати|мин\.?\sчтения)",
    re.IGNORECASE,
)
_READ_IN = re.compile(rf"\W*(?:{_READING_TIME.pattern})\W*", re.IGNORECASE)
# "21 October 2022 · Share · Save as PDF"
_BUTTONS = re.compile(
    r"(?:\s*[·|•]\s*(?:share|save(?:\sas\spdf|\sfor\slater)?|print|e-?mail|pdf|download|listen"
    r"|partager|imprimer|télécharger|drucken|teilen|поделиться|печать|поширити|друк))+\s*$",
    re.IGNORECASE,
)
_DATED = ("vom", "du", "от", "від", "dated", "le")  # before the day of a letter or a law
# "Press release 7/07, ", "Press Release 96/41 Split, "
_NUMBER_AND_COMMA = re.compile(
    r"(?:[\w.]+\s){0,4}\d{1,4}/\d{2,4}(?:\s(?:[A-ZÀ-ÞА-ЯІЇЄ][\w.'’-]+\s?){1,3})?,\s*"
)


def is_of_the_subject(text: str, above: str) -> bool:
    """Whether words before the date of *text*, or the line *above*, say what began or ended."""
    label = _OF_THE_SUBJECT.match(text.strip()) or _OF_THE_SUBJECT.fullmatch(above.strip())
    return label is not None


def is_held(text: str) -> bool:
    """Whether a line tells where and when a meeting was held."""
    return _HELD.match(text.strip()) is not None


def is_time(text: str) -> bool:
    """Whether a line is only a time of the day."""
    return _TIME.fullmatch(text.strip()) is not None


def is_bare_date(block: Block) -> bool:
    """Whether a date of day precision has the line for itself."""
    text = " ".join(block.text.split())
    if len(text) > 80 or not any(map(str.isdigit, text)):
        return False
    return bool(bare_value(text, find_dates(text)))


def _bare_date(text: str, dates: Sequence[DateExpression]) -> bool:
    """Whether the line is a date of day precision and marks, perhaps with a place before it."""
    first = dates[0]
    if first.yearless or first.form not in DAYS:
        return False
    end = dates[1].end if _is_range(text, dates) else first.end
    rest = re.sub(r"^\d(?!\d)", "", text[end:])  # the mark of a footnote
    rest = _BUTTONS.sub("", rest)
    is_more = may_follow_a_date(rest) or any(
        each.fullmatch(rest) for each in (_COUNTED, _HALF_OF_DAY, _PLACE_BEHIND, _READ_IN)
    )
    if is_more or is_time(rest.strip(" ,–-")):
        rest = ""
    if _KIND_OF_PAGE.fullmatch(rest.strip(" -–—|•·*:,.()[]")) is None:
        return False
    before = text[: first.start]
    marks = before.strip(" -–—|•·*:,.()[]")
    if (
        not marks
        or is_time(marks)
        or marks.lower() in _DATED
        or _READING_TIME.fullmatch(before.strip(" -–—|•·*:,()[]"))
        or _NUMBER_AND_COMMA.fullmatch(before)
        or _PLACE_AND_DATE.fullmatch(before) is not None
        or _IN_CAPITALS.fullmatch(before) is not None
        or _HELD.fullmatch(before) is not None
    ):
        return True
    return may_precede_a_date(before.strip(" -–—|•·*:,.()[]")) or may_precede_a_date(before)


def _is_range(text: str, dates: Sequence[DateExpression]) -> bool:
    """Whether the first two dates are the ends of one span, as "10 Nov. 2014 - 14 Nov. 2014"."""
    if len(dates) < 2 or "/" in dates[0].value:
        return False
    return re.fullmatch(r"\s*[-–—]\s*", text[dates[0].end : dates[1].start]) is not None


def lasts_long(value: str) -> bool:
    """Whether a span is longer than a conference: it tells what an archive holds, or a term."""
    first, _, last = value.partition("/")
    if len(last) != len("2006-06-22") or len(first) != len(last):
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days > _LONGEST_SPAN


def bare_value(text: str, dates: Sequence[DateExpression]) -> str:
    """The date that a line holds beside marks, a place or a number, or nothing."""
    if not dates:
        return ""
    cells = [cell for cell in _CELLS.split(text) if cell and not _NO_CELL.fullmatch(cell)]
    if _CELLS.search(text) and len(" ".join(cells).split()) <= MOST_LABELS:
        return next((value for cell in cells if (value := bare_value(cell, find_dates(cell)))), "")
    if number := _NUMBER_BEFORE.match(text) or _SESSION_BEFORE.match(text):
        rest = text[number.end() :]
        return bare_value(rest, find_dates(rest))
    if not _bare_date(text, dates):
        return ""
    first = dates[0]
    if not _is_range(text, dates) or first.value == dates[1].value:
        return first.value
    return f"{first.value}/{dates[1].value}"


def lines_of_a_life(blocks: Sequence[Block]) -> set[int]:
    """The positions of lines that tell when a body began or ended, and of days below their names.

    "Disbanded 23 February 2000" is no line about the page; nor is the day below "Founded".
    """
    found: set[int] = set()
    for position, block in enumerate(blocks):
        match = LIFE.fullmatch(block.text.strip())
        if match is None:
            continue
        if match["day"]:
            found.add(position)
        elif any(map(is_bare_date, blocks[position + 1 : position + 2])):
            found |= {position, position + 1}
    return found
