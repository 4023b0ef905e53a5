"""When a text was published, where only the issue, the rights or its citation tell it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.document import Block
from app.intake.report import Removal
from app.intake.shaping.page_facts import PageFacts

_HEAD = 15  # blocks
_MOST = 14  # words of a line that names an issue, or claims rights
_ITS_NUMBER = r"\s?(?:\d{1,4}|[IVXL]{1,7})\b"
# By these only magazines are counted; decisions and laws have a "No. 3" too.
_ISSUE = re.compile(
    r"\b(?:vol(?:ume|\.)?|issue|heft|ausgabe|jahrgang|jg\.|выпуск|вып\.|випуск|вип\.)"
    rf"{_ITS_NUMBER}",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(rf"\W*(?:no\.?|nr\.?|n[o°]|numéro|№){_ITS_NUMBER}", re.IGNORECASE)
_NUMBER_AND_YEAR = re.compile(
    r"\b(?:heft|ausgabe|issue)\s(?:nr\.?\s)?\d{1,2}\s?/\s?((?:19|20)\d\d)\b", re.IGNORECASE
)
_RIGHTS = re.compile(r"\W*(?:©|\(c\)|copyright)", re.IGNORECASE)
# "Verin O. Who calls the guards // Public Thought. – 2018. – № 2. – P. 33–38."
_CITED = re.compile(r"\s//\s[^\n]{3,120}?[\s–-]((?:19|20)\d\d)(?=[.,;\s]|$)(?!\s?[-–]\s?\d{4})")
_NO_LETTER = re.compile(r"[\W_]+")
_SHORTEST = 15  # letters of a title by which a citation of it is known
_YEAR = 4  # characters


def period_of(date: DateExpression) -> str:
    """The month or year that *date* names, the first where it names two; a season is of its year.

    Empty for any other date.
    """
    if date.form == "season":
        return date.value[:_YEAR]
    return date.value.partition("/")[0] if date.form in ("month", "months", "year") else ""


def date_of_issue(text: str) -> str:
    """The month or year in the line of an issue of a magazine: "Vol. 3, No. 2, June 2012"."""
    if len(text.split()) > _MOST:
        return ""
    if both := _NUMBER_AND_YEAR.search(text):
        return both[1]
    dates = find_dates(text)
    is_counted = _ISSUE.search(text) is not None
    if not is_counted and (_NUMBER_FIRST.match(text) is None or not _has_month(dates)):
        return ""
    found = sorted(filter(None, map(period_of, dates)), key=len, reverse=True)
    return next(iter(found), "")


def _has_month(dates: Iterable[DateExpression]) -> bool:
    return any(each.form in ("month", "months", "season") for each in dates)


def facts_from_issue(
    blocks: Sequence[Block], removed: Sequence[Removal], facts: PageFacts
) -> PageFacts:
    """*facts* with what the first lines and those that were cut tell of the issue or the rights.

    Only where no other line says when the page was published, or but the year.
    """
    if len(facts.published) > _YEAR:
        return facts
    texts = [*(block.text for block in blocks[:_HEAD]), *(each.text for each in removed)]
    lines = [line for text in texts for line in text.split("\n")]
    said = {found for line in lines if (found := _day_of_rights(line))}
    said = said or {found for line in lines if (found := date_of_issue(line))}
    exact = max(said, key=len, default="")
    if not all(exact.startswith(each) for each in {*said, facts.published}):
        return facts  # a site lists other issues too
    return replace(facts, published=exact)


def _day_of_rights(line: str) -> str:
    if len(line.split()) > _MOST or _RIGHTS.match(line) is None:
        return ""
    days = (each for each in find_dates(line) if each.form in ("day", "numeric"))
    return next((each.value for each in days if not each.yearless), "")


def published_in_citation(title: str, lines: str) -> str:
    """The year of publication in the one of *lines* that cites the text with *title*."""
    name = _squeezed(title)
    if len(name) < _SHORTEST:
        return ""
    for line in lines.split("\n"):
        cited = _CITED.search(line) if "//" in line else None
        if cited and name in _squeezed(line[: cited.start()]):
            return cited[1]
    return ""


def _squeezed(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()
