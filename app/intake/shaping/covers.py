"""The month or year of issue on a cover: "Final version - March 2021", "Bergen 2011"."""

import re
from collections.abc import Sequence
from datetime import date

from app.intake.dating.dates import find_dates
from app.intake.document import Block
from app.intake.shaping.first_pages import first_page, line_of, one_of
from app.intake.shaping.issued_papers import HELD, is_of_paper
from app.intake.shaping.issues import period_of

_MOST = 16  # words
_LONGEST, _LONGEST_OF_PROCEEDINGS = 60, 130  # characters
_YEAR = 4  # characters
_ISSUED_AS = re.compile(
    r"(?<!\w)(?:version|edition|draft|final|paper|brief|briefing|report|study|thesis|dissertation"
    r"|memorandum|note|bulletin|newsletter|review|series|handbook|guide|approved|adopted|validated"
    r"|no\.|nr\.|n[°o]\.?|№|étude|rapport|cahier|mémoire|thèse|validée?|approuvée?|adoptée?"
    r"|fassung|stand|ausgabe|studie|bericht|arbeitspapier|masterarbeit|verabschiedet|gebilligt"
    r"|версия|редакция|издание|доклад|отч[её]т|утвержд\w+|выпуск|диссертация"
    r"|версія|редакція|видання|доповідь|звіт|затвердж\w+|випуск)(?!\w)",
    re.IGNORECASE,
)
# "Bergen 2011", "Harbour Press, Bergen 2011"
_PLACE = re.compile(
    r"(?:[^,\d]{0,40}\b(?:Press|Publish\w+|Verlag|Presses|Éditions|Books|Издательство|Изд-во|Видавництво)"
    r"(?:,|:)\s)?"
    r"(?:(?:г|м)\.\s)?(?!(?:The|Report|Strategy|Agenda|Vision|Horizon|Summit|Conference|Session|Chapter"
    r"|Part|Plan|Programme|Program|Budget|Edition|Version|Exercise|Bericht|Rapport|Strategie|Haushalt"
    r"|Spring|Summer|Autumn|Winter|Annex|Table|Figure|Annual)\b)"
    r"[A-ZÀ-ÞА-ЯІЇЄҐ][a-zà-ÿа-яёіїєґ’'-]{2,}"
    r"(?:[ –/-]{1,3}[A-ZÀ-ÞА-ЯІЇЄҐ][a-zà-ÿа-яёіїєґ’'-]{1,}){0,2}"
    r"[\s,–—-]+(?:(?:im|en|the)\s)?$"
)
_APART = re.compile(r"(?:\s[–—-]|[,|(:·•])\s?$")
_YEAR_BEHIND = re.compile(r"\s?(?:г\.|года?|р\.|року)?\s?[).]?")
# "HSC 2014 - Paper 117", "Proceedings of the Harbour Conference, Bergen 2014"
_PROCEEDINGS = re.compile(
    r"(?:[A-Z]{2,8}\s?['’]?((?:19|20)\d\d)\W{1,4}(?:paper|abstract|contribution|poster)\s"
    r"(?:no\.?\s?|#)?\d{1,4}"
    r"|(?:proceedings|actes|tagungsband|сборник|збірник)\s[^\n]{4,110}?\b((?:19|20)\d\d))\W*",
    re.IGNORECASE,
)


def period_of_cover(blocks: Sequence[Block]) -> str:
    """The month or year of issue on the cover.

    Of the months there the one that is named alone counts; a year stands last, beside a place.
    """
    cover = list(first_page(blocks, is_of_paper))
    if any(months := [_month(line_of(block)) for block in cover]):
        return one_of(months)
    last = cover[-1] if len(cover) > 1 else None
    return (_year_beside_place(line_of(last)) if last else "") or _of_proceedings(blocks)


def _month(text: str) -> str:
    """The month with which a line of a cover ends, beside a place or what was issued."""
    dates = find_dates(text) if len(text.split()) <= _MOST else []
    last = dates[-1] if dates else None
    if last is None or last.form not in ("month", "season") or HELD.search(text):
        return ""
    if not _YEAR_BEHIND.fullmatch(text[last.end :]):
        return ""
    before = text[: last.start]
    issued = _APART.search(before) and _ISSUED_AS.search(before)
    said = not before.strip(" (–—-") or _PLACE.fullmatch(before) or issued
    return _past(period_of(last)) if said else ""


def _year_beside_place(text: str) -> str:
    """The year in a line that holds but a place before it: "Bergen 2011"."""
    dates = find_dates(text) if len(text) <= _LONGEST else []
    if len(dates) != 1 or dates[0].form != "year":
        return ""
    if not _PLACE.fullmatch(text[: dates[0].start]):
        return ""
    return _past(dates[0].value) if _YEAR_BEHIND.fullmatch(text[dates[0].end :]) else ""


def _of_proceedings(blocks: Sequence[Block]) -> str:
    """The one year in the lines that tell among which papers of a conference this one stands."""
    lines = (
        line
        for block in blocks
        for line in block.text.split("\n")
        if len(line) < _LONGEST_OF_PROCEEDINGS
    )
    said = filter(None, (_PROCEEDINGS.fullmatch(line.strip()) for line in lines))
    return _past(one_of(each[1] or each[2] for each in said))


def _past(period: str) -> str:
    """*period*, unless it is to come: nothing was published then."""
    return period if period[:_YEAR] <= str(date.today().year) else ""
