"""What lines about the page say of it: when published, when updated, where from, which period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.shaping.bare_dates import DAYS, bare_value, is_held, lasts_long
from app.intake.shaping.clocks import with_time
from app.intake.shaping.page_labels import label_rule
from app.intake.shaping.stamp_words import LOOKED_AT, UPDATED
from app.intake.shaping.stamps import day_of_publication, is_stamped, stamped, two_stamps

_ADDRESS = re.compile(
    r"(?:(?:source(?:\set\ssuite)?|url|ref|reference|address|retrieved\s+from|original|link|canonical|adresse|размещено\sна)"
    r"\s*:?\s*)?<?(?P<url>(?:https?://|www\.)[^\s<>\"]+)>?[.\s]*",
    re.IGNORECASE,
)
_HOST = re.compile(r"www\.[^\s/]+/?")  # a site that a page names is not yet where it is from
_TIME_AT_END = re.compile(r"\s\d{1,2}:\d\d$")  # no label of a chronology has one
_OLD_REVISION = re.compile(
    r"(?:this is an old revision of this page|ceci est une version archivée de cette page"
    r"|dies(?:es)? ist eine alte version dieser seite|это старая версия (?:этой )?страницы"
    r"|це стара версія (?:цієї )?сторінки)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d\d)(?![\d:])")
_LONGEST_NOTICE, _LONGEST_LINE = 700, 200  # characters
_NAMELESS = re.compile(r"\b(?:by|von|par|autor|author|auteur|автор)\s?:?$", re.IGNORECASE)
_FIRST_STAMP = re.compile(
    r"(?:date|дата|datum)\s*:?\s*(\d{4}(?:-\d\d){1,2})(?![\d-])\s*", re.IGNORECASE
)
_MAY_BE_STAMP = re.compile(r"[\d:]|www\.", re.IGNORECASE)  # all else is far from one
_PERIODS = ("year", "month", "days", "days_over_months")  # of which a chronicle tells
_MOST_CELLS = 4  # of a row that may be a line about the page
_TWO_LANGUAGES = re.compile(r"(\d{1,2}\s[^\W\d_]{3,9})/[^\W\d_]{3,9}(\s\d{4})")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of the page beside its text; dates and *inferred* as in `FoundPage`.

    *reviewed* is when somebody last looked it through, which need not have changed it.
    """

    published: str = ""
    updated: str = ""
    url: str = ""
    period: str = ""
    inferred: str = ""
    reviewed: str = ""

    @property
    def year(self) -> int:
        """The year that a date without one most likely means; 0 when nothing tells."""
        for said in (self.period, self.published, self.updated):
            if said[:4].isdigit():
                return int(said[:4])
        return 0


def is_address(text: str) -> bool:
    """Whether *text* is an address and nothing else, but for a word that says so."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def read_stamp(block: Block, facts: PageFacts, *, bare_dates: bool) -> tuple[PageFacts, str]:
    """*facts* with what a line about the page adds, and the name of the rule when it is one.

    With *bare_dates* a date that has the line for itself says when the page was published.
    """
    text = " ".join(block.text.split()).removesuffix("|").rstrip()
    if _OLD_REVISION.match(text) and len(text) <= _LONGEST_NOTICE:
        return replace(facts, updated=facts.updated or _revised(text)), "notice of an old revision"
    other = block.role in (Role.CAPTION, Role.FOOTNOTE, Role.TABLE)
    if other or len(text) > _LONGEST_LINE:
        return facts, ""
    if rule := label_rule(text):
        return facts, rule
    if not _MAY_BE_STAMP.search(text):
        return facts, ""
    return _read_line(text, block, facts, bare_dates=bare_dates)


def _read_line(
    text: str, block: Block, facts: PageFacts, *, bare_dates: bool
) -> tuple[PageFacts, str]:
    address = _ADDRESS.fullmatch(text)
    if address and not _HOST.fullmatch(text):
        return replace(facts, url=facts.url or address["url"]), "page metadata: address"
    text = _TWO_LANGUAGES.sub(r"\1\2", written_out(text))
    bare_dates = bare_dates or _TIME_AT_END.search(text) is not None
    if not bare_dates and not is_stamped(text):
        return facts, ""
    dates = find_dates(text)
    if not dates:
        return facts, ""
    if look := LOOKED_AT.fullmatch(text[: dates[0].start].strip(" •·*|-–—")):
        reviewed = dates[0].value if look["reviewed"] and not dates[0].yearless else ""
        return replace(facts, reviewed=facts.reviewed or reviewed), "page metadata: last look"
    if both := two_stamps(text, bare_dates=bare_dates):
        facts = replace(facts, published=facts.published or both[0])
        return replace(facts, updated=facts.updated or both[1]), "page metadata: date"
    if updated := stamped(text, [_in_year(each, facts) for each in dates], UPDATED):
        period = next((d.value for d in dates[1:] if d.form in _PERIODS), "")
        changed = replace(
            facts,
            updated=with_time(updated, text) if not facts.updated else facts.updated,
            period=facts.period or period,
        )
        return changed, "page metadata: last update"
    if published := day_of_publication(text, dates, bare_dates=bare_dates):
        return _published(facts, published.value), "page metadata: date"
    if bare_dates and block.role != Role.HEADING and (value := bare_value(text, dates)):
        return _with_bare_date(facts, text, value)
    return facts, ""


def _with_bare_date(facts: PageFacts, text: str, value: str) -> tuple[PageFacts, str]:
    """As `read_stamp`, of a line that is no more than the date *value*."""
    if facts.published and value != facts.published and is_held(text):
        return facts, ""  # the day of the document is known: this is that of the meeting
    if lasts_long(value):
        return facts, "page metadata: span of days"
    return _published(facts, value), "page metadata: date"


def _in_year(date: DateExpression, facts: PageFacts) -> DateExpression:
    """*date*; where it is a day without a year, in that of publication, unless it was before."""
    day = f"{facts.published[:4]}{date.value[4:]}"
    if date.form != "day_yearless" or day < facts.published or not facts.published:
        return date
    return replace(date, value=day, form="day")


def _published(facts: PageFacts, value: str) -> PageFacts:
    """*facts* with the day of publication, unless one is known that is as exact.

    A span of days is when that was of which the page tells.
    """
    if "/" in value:
        return replace(facts, period=facts.period or value)
    known = facts.published
    if known and (known == value or not value.startswith(known)):
        return facts
    return replace(facts, published=value)


def is_row_of_stamps(row: Sequence[str]) -> bool:
    """Whether bars made a row of a line about the page: "Updated: 14-Dec-2006 | News"."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return 0 < len(cells) <= _MOST_CELLS and UPDATED.match(cells[0]) is not None


def _revised(text: str) -> str:
    """The day on which an old revision of a page was made, and its time, wherever that stands."""
    dates = [each for each in find_dates(text) if each.form in DAYS and not each.yearless]
    clock = _CLOCK.search(text)
    if not dates:
        return ""
    return f"{dates[0].value}T{clock[1]:0>2}:{clock[2]}" if clock else dates[0].value


def names_no_author(text: str) -> bool:
    """Whether a line about the page ends with "By": the name is in the next one."""
    return _NAMELESS.search(text.strip(" |")) is not None


def first_stamp(text: str) -> tuple[str, str]:
    """The stamp with which a copy in a collection begins ("date 2018-04-23 ..."), and its date."""
    match = _FIRST_STAMP.match(text)
    return (match[0].strip(), match[1]) if match else ("", "")
