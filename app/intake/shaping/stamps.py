"""The dates of stamps: what a line says in so many words of when its page was made or changed."""

import re
from collections.abc import Sequence

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.frame.bylines import is_weekday
from app.intake.shaping.bare_dates import DAYS, MOST_LABELS, bare_value
from app.intake.shaping.clocks import is_clock, with_time
from app.intake.shaping.given_days import day_given, day_of_a_law, may_say_when_given
from app.intake.shaping.stamp_words import (
    ABOUT_THE_PAGE,
    LOOKED_AT,
    MONTH_WILL_DO,
    PUBLISHED,
    UPDATED,
)

_PUBLISHED_BEHIND_A_COMMA = re.compile(rf",\s(?={PUBLISHED.pattern})", re.IGNORECASE)
_IN_PRINT = re.compile(r"print", re.IGNORECASE)
_RECEIVED = re.compile(r"(?:.{2,30}\s\|\s)?received\s.{6,30},\s(?:.{8,40},)?", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:,\s+)?(?!(?:by|von|par|um|at|à|в|о|a\slas|alle|om|zuletzt)\s)[^\W\d_A-ZÀ-ÞА-ЯІЇЄ].*\s.*[.]$"
)
_TO_THIS_DAY = re.compile(
    r"\s*[-–—]\s*(?:the\s)?(?:present|today|now|heute|aujourd['’]hui|présent|наст\.|настоящее"
    r"|сегодня|сьогодні|дотепер)\b",
    re.IGNORECASE,
)
_BETWEEN_STAMPS = " \t|,;/()–—-•·・"
# "DATE: June 13, 1995 TAG: 95 SECTION: WORLD", "Posted: 6 Apr 2006 19:55:37 Post subject: Talks"
_NEXT_LABEL = re.compile(
    r"\s+[A-ZÀ-ÞА-ЯІЇЄ]{3,}\s?:|(?::\d\d)?\s(?i:post\ssubject|sujet\sdu\smessage|titel"
    r"|заголовок\sсообщения|asunto)\s?:"
)
_BARS = re.compile(r"\s*[|·•]\s*|\s+/+\s+")
# "This page was last edited on 9 April 2024, at 17:02. Text may be used freely."
_SENTENCE_BEHIND = re.compile(r"(?:,?\s(?:at|um|à|в|о|a\slas)\s[\w:]+(?:\s[\w()]{3,6})?)?[.]\s")
_BAR_BEHIND = re.compile(r"\s*[|·•]|\s+/+\s")
_MARKS = ":-–—•·*/)]"  # one of which may stand right before a stamp
_OPENING = " ([*_«»~"
_NOUN = re.compile(r"update(?!d)", re.IGNORECASE)
# "Starting date: 1 November 2009" is of the subject; "Release date: 1 November 2009" is not.
_DATE_OF = re.compile(r"(?:date|datum|дата)\s?:?\s*", re.IGNORECASE)
_OF_THE_SUBJECT = re.compile(
    r"\b(?:start(?:ing)?|begin(?:ning)?|clos(?:e|ing)|end(?:ing)?|finish(?:ing)?|opening|expiry|expiration"
    r"|due|event|meeting|session|course|exam|application|registration|birth|death|effective"
    r"|completion|launch(?:ing)?|target|delivery|arrival|departure|travel|signing|signature"
    r"|ratification|accession|founding|foundation|joining|election|termination|project)$",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?:at|um|à|в|о|об|ob|den|dem|the)\s", re.IGNORECASE)
_STAMP_ENDS = 120  # characters of a line within which the words of its stamp stand
_MOST_THANKS = 18  # words of a line that thanks the source and says when it published the text
_REST_OF_A_STAMP = 5  # words that may stand beside a date in a line about the page
_FEW = 3  # words that may stand before a stamp


def is_stamped(text: str) -> bool:
    """Whether the words of a stamp stand at the beginning of a line."""
    stamps = (UPDATED, PUBLISHED, LOOKED_AT)
    if any(stamp.search(text, 0, _STAMP_ENDS) is not None for stamp in stamps):
        return True
    return may_say_when_given(text)


def two_stamps(text: str, *, bare_dates: bool) -> tuple[str, str] | None:
    """When a page was published and when it was changed, where one line says both."""
    update = UPDATED.search(text)
    if update is None:
        return None
    if not update.start():
        other = PUBLISHED.search(text, update.end())
        return _update_first(text, other.start()) if other else None
    before = text[: update.start()].rstrip(_BETWEEN_STAMPS)
    behind = text[update.start() :]
    updated = stamped(behind, find_dates(behind), UPDATED)
    dates = find_dates(before)
    if updated is None or not dates:
        return None
    said = stamped(before, dates, PUBLISHED)
    value = said.value if said else bare_value(before, dates) if bare_dates else ""
    return (value, with_time(updated, behind)) if value else None


def _update_first(text: str, at: int) -> tuple[str, str] | None:
    """As `two_stamps`, of a line that says *at* a place behind the update when it was published."""
    update, publication = text[:at].rstrip(f"{_BETWEEN_STAMPS}."), text[at:]
    updated = stamped(update, find_dates(update), UPDATED)
    published = stamped(publication, find_dates(publication), PUBLISHED)
    return (published.value, with_time(updated, update)) if published and updated else None


def day_of_publication(
    text: str, dates: Sequence[DateExpression], *, bare_dates: bool
) -> DateExpression | None:
    """The one of *dates*, those of the line *text*, that this says to be that of publication."""
    said = stamped(text, dates, PUBLISHED) or _in_last_cell(text) or day_given(text, dates)
    if said or not bare_dates:
        return said
    return _behind_a_comma(text) or day_of_a_law(text, dates)


def stamped(
    text: str, dates: Sequence[DateExpression], stamp: re.Pattern[str]
) -> DateExpression | None:
    """The date behind the words of *stamp*, when the line holds hardly anything else."""
    match = stamp.search(text)
    if match is None or not _may_be_about_the_page(text[: match.start()], match[0]):
        return None
    if _NOUN.match(match[0]) and text[: match.start()].strip(_OPENING):
        return None  # "NATO Update - 3-9 July 2006" is a title
    first = next((each for each in dates if each.start >= match.end()), None)
    if first is None or first.yearless or not _joins(text[match.end() : first.start]):
        return None
    if first.form not in DAYS and not MONTH_WILL_DO.match(match[0]):
        return None  # "NATO Update: January 2002" is a title
    rest = text[first.end :]
    if _NEXT_LABEL.match(rest):
        return first
    if _SENTENCE_BEHIND.match(rest) and _is_of_the_page(text[: match.start()]):
        return first
    if _BAR_BEHIND.match(rest):
        return first if len(rest.split()) <= MOST_LABELS else None
    if _TO_THIS_DAY.match(rest):
        return None  # "Date: January 1994 - present" is how long its subject lasts
    if _GOES_ON.fullmatch(rest):
        return None  # "Published on 12 May 2003, the report was soon forgotten."
    return first if len(rest.split()) <= _REST_OF_A_STAMP else None


def _joins(between: str) -> bool:
    """Whether what stands between the words of a stamp and its date leaves them together."""
    words = between.strip(" ,*_|")
    bare = _AT.sub("", f"{words} ").strip()
    return not bare or is_weekday(bare) or is_clock(bare)


def _may_be_about_the_page(before: str, stamp: str) -> bool:
    """Whether the words *before* a stamp in its line leave it one: "It was adopted" does not."""
    before = before.strip()
    if _DATE_OF.fullmatch(stamp) and _OF_THE_SUBJECT.search(before):
        return False
    if _RECEIVED.fullmatch(before) or _IN_PRINT.match(stamp):
        return True
    cells = _BARS.split(f"{before} ")
    last = cells[-1].strip(_OPENING)
    if last and ABOUT_THE_PAGE.fullmatch(last):
        return len(before.split()) <= MOST_LABELS
    if len(before.split()) > (MOST_LABELS if len(cells) > 1 else _FEW) or len(last.split()) > _FEW:
        return False
    return not last or stamp.rstrip().endswith(":") or last[-1] in _MARKS


def _is_of_the_page(before: str) -> bool:
    """Whether the words *before* a stamp begin a line and a sentence about the page."""
    return bool(before) and ABOUT_THE_PAGE.fullmatch(before.strip(_OPENING)) is not None


def _in_last_cell(text: str) -> DateExpression | None:
    """The date that the last of several cells in a line says to be that of publication."""
    cell = text.rpartition("|")[2].strip() if "|" in text else ""
    return stamped(cell, find_dates(cell), PUBLISHED) if cell else None


def _behind_a_comma(text: str) -> DateExpression | None:
    """The date of publication with which a line of thanks to the source ends."""
    if "," not in text or len(text.split()) > _MOST_THANKS:
        return None
    match = _PUBLISHED_BEHIND_A_COMMA.search(text)
    rest = text[match.end() :] if match else ""
    return stamped(rest, find_dates(rest), PUBLISHED)
