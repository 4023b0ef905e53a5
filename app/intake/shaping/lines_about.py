"""Lines that look and stand like the frame of a site, or like lines about the page: taken out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.intake.dating.dates import find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.events.careers import rows_of_a_career
from app.intake.frame.programme import is_of_a_programme
from app.intake.frame.prose import is_prose
from app.intake.report import Removal
from app.intake.shaping.az_headings import is_inverted
from app.intake.shaping.bare_dates import (
    DAYS,
    bare_value,
    is_bare_date,
    is_of_the_subject,
    lines_of_a_life,
)
from app.intake.shaping.captions import says_so
from app.intake.shaping.clocks import with_time
from app.intake.shaping.issues import period_of
from app.intake.shaping.labels_above import Told, told_by
from app.intake.shaping.note_marks import bears_one, marks_asked_for
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.splitting import LISTING

BY_ITS_LOOK = "looks and stands like the frame of a site"
ABOUT = "page metadata: looks and stands like it"
NO_DAY = "what a line about the page says, which names no day"
BESIDE_THE_TITLE = "the day beside the title, which may be that of a visit"
# A sentence that is cut is worse than a button that stays.
_SURE, _SURE_OF_LONG, _SURE_OF_PROSE = 0.8, 0.87, 0.93
_SURE_OF_DAY = 0.9  # of a day that looks like the labels below it
_LONG = 9  # words
_SURE_OF_DATED, _DATED = 0.3, 0.4  # of a line of which so much is a day
_POSSIBLE = 0.15
_YEAR = 4  # characters
_BESIDE, _OF_THE_PAGE = 8, 0.3  # lines from the title to a day that may be that of the page
_UPDATED = re.compile(
    r"updat|modifi|revis|review|edited|mis(?:e)? [àa] jour|aktualis|geändert|обновл|изменен|оновл"
    r"|змінен"
    r"|status\s+as\s+(?:at|of)|по\s+состоянию\s+на|станом\s+на",
    re.IGNORECASE,
)
# "Done at Oslo, 4 May 1999" is when the text was signed, and not when it was published.
_OF_A_DEED = re.compile(
    r"^\W*(?:done|signed|adopted|fait|signée?|adoptée?|geschehen|unterzeichnet|составлено|подписано|вчинено"
    r"|підписано)\s(?:at|in|on|à|le|zu|in|am|в|у)\b|ratifi[ck]|ратифик|ратифік"
    r"|\b(?:in|into)\s(?:force|effect)\b|en\svigueur|in\skraft|в\sсилу|чинності|чинність",
    re.IGNORECASE,
)
FEWEST_LABELS = 3  # so many dates in lines of their own are the labels of a chronology
_LONGEST_DATED = 80
_LONGEST = 300  # characters of a line about the page


def likeliest_title(blocks: Sequence[Block]) -> Block | None:
    """The block of *blocks* that is more likely the title than all others; it is never cut."""
    return max(blocks, key=lambda block: block.likely.title, default=None)


def is_frame(block: Block) -> bool:
    """Whether *block* looks and stands like the frame of a site, more than about the page.

    What a mail quotes is none, however short its lines are, nor is a heading with a mark of one.
    """
    likely = block.likely
    is_marked = block.role == Role.HEADING and block.level > 0 and not block.mark
    if is_marked or block.role == Role.QUOTE or likely.frame < likely.about:
        return False
    if likely.frame + likely.about < _least(block):
        return False
    text = block.text.strip()
    if says_so(text) or is_of_a_programme(text):
        return False
    return LISTING.fullmatch(text) is None and not is_inverted(text)  # by these a list is known


def may_be_no_text(block: Block) -> bool:
    """Whether nothing speaks against it that a line is about the page or of the frame."""
    likely = block.likely
    return not likely.is_told or likely.frame + likely.about >= _POSSIBLE


def without_lines_about(
    blocks: Sequence[Block], removed: list[Removal], facts: PageFacts, *, flat: bool = True
) -> tuple[list[Block], PageFacts]:
    """*blocks* without such lines, and *facts* with the dates that those about the page tell."""
    if not blocks or not blocks[0].likely.is_told:
        return list(blocks), facts  # it is told of all or of none
    title = likeliest_title(blocks)
    kept: list[Block] = []
    undated = ""
    labels = _labels(blocks)
    in_head = sum(map(_is_mostly_a_day, blocks)) < FEWEST_LABELS
    above = ""
    asked = marks_asked_for(blocks)
    lives = lines_of_a_life(blocks) | rows_of_a_career([block.text for block in blocks])
    for position, block in enumerate(blocks):
        about = _is_about(block) or (in_head and _may_be_dateline(block))
        is_label = _is_mostly_a_day(block) and (
            block.likely.about < _SURE_OF_DAY and _shape(block.text) in labels
        )
        of_subject = is_of_the_subject(block.text, above) or _OF_A_DEED.search(block.text)
        about = about and not (is_label or of_subject)
        label, above = above, block.text
        stays = block is title or position in lives or bears_one(block, asked)
        if stays or not (about or (flat and is_frame(block))):
            kept.append(block)
            in_head = in_head and not is_prose(block)
            continue
        removed.append(Removal(block.text, ABOUT if about else BY_ITS_LOOK, block.at))
        if about or (in_head and is_bare_date(block)):
            told = told_by(label)
            facts = _with_date(facts, block.text, told)
            undated = undated or ("" if told else _month_or_year(block.text))
    if undated and not facts.published and not facts.updated:
        facts = replace(facts, published=undated, inferred=NO_DAY)
    return kept, facts


def with_day_beside_title(
    blocks: Sequence[Block], facts: PageFacts, *, flat: bool = True
) -> PageFacts:
    """*facts* with the one day near the title of *blocks*, where nothing else is known.

    At the top of a site it may be the day of the visit, and so it is no more than likely.
    """
    title = likeliest_title(blocks)
    if title is None or not title.likely.is_told or facts.published or facts.updated:
        return facts
    at = blocks.index(title)
    near = blocks[max(0, at - _BESIDE) : at + _BESIDE + 1]
    texts = [written_out(" ".join(b.text.split())) for b in near if _may_be_day(b, flat=flat)]
    days = {value for text in texts if (value := bare_value(text, find_dates(text)))}
    day = days.pop() if len(days) == 1 else ""
    return (
        replace(facts, published=day, inferred=BESIDE_THE_TITLE)
        if day[8:] and "/" not in day
        else facts
    )


def _may_be_day(block: Block, *, flat: bool) -> bool:
    """Whether a line may be the day of the page; where parts are marked, by its being no text."""
    likely = block.likely
    no_text = not flat and likely.about + likely.frame >= _SURE_OF_DAY
    no_text = no_text or likely.about >= _OF_THE_PAGE
    return no_text and len(block.text) <= _LONGEST_DATED


def _labels(blocks: Sequence[Block]) -> frozenset[str]:
    """The shapes of the lines with a day of which several are text: those of a chronology."""
    shapes = Counter(
        _shape(block.text)
        for block in blocks
        if _is_mostly_a_day(block) and not (_is_about(block) or is_frame(block))
    )
    return frozenset(shape for shape, count in shapes.items() if count + 1 >= FEWEST_LABELS)


def _shape(text: str) -> str:
    """What *text* looks like, whichever words and numbers it holds: "8 Sept." is like "10 May."."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", text.strip()))


def _least(block: Block) -> float:
    if is_prose(block):
        return _SURE_OF_PROSE
    return _SURE if len(block.text.split()) < _LONG else _SURE_OF_LONG


def _is_about(block: Block) -> bool:
    likely = block.likely
    if block.role in (Role.TABLE, Role.QUOTE) or len(block.text) > _LONGEST:
        return False
    return likely.about > likely.frame and likely.about + likely.frame >= _least(block)


def _may_be_dateline(block: Block) -> bool:
    """Whether a line is hardly more than a day, and little speaks against its being no text.

    A day that the format makes a heading has its text below it.
    """
    either = block.likely.about + block.likely.frame
    return block.role != Role.HEADING and either >= _SURE_OF_DATED and _is_mostly_a_day(block)


def _is_mostly_a_day(block: Block) -> bool:
    text = block.text.strip()
    if len(text) > _LONGEST_DATED or not any(map(str.isdigit, text)):
        return False
    days = [each for each in find_dates(text) if each.form in DAYS and not each.yearless]
    return bool(days) and (days[0].end - days[0].start) >= _DATED * len(text)


def _with_date(facts: PageFacts, text: str, told: Told) -> PageFacts:
    """*facts* with the date of a line about the page, of which the line above *told* what it is."""
    text = written_out(" ".join(text.split()))
    days = (d for d in find_dates(text) if d.form in DAYS and "/" not in d.value)
    day = next((each for each in days if not each.yearless), None)
    if told == Told.OTHER or _OF_A_DEED.search(text):
        return facts
    if told:
        return _labelled(facts, with_time(day, text) if day else _month_or_year(text), told)
    if day is None:
        return facts
    if _UPDATED.search(text):
        return replace(facts, updated=facts.updated or with_time(day, text))
    return replace(facts, published=facts.published or day.value)


def _labelled(facts: PageFacts, value: str, told: Told) -> PageFacts:
    """*facts* with a date below its label, which is sure where a line without one is not."""
    if told == Told.UPDATED:
        return replace(facts, updated=facts.updated or value)
    return replace(facts, published=value.partition("T")[0] or facts.published)


def _month_or_year(text: str) -> str:
    """The month or year that *text* names; nothing was published in a year to come."""
    found = filter(None, map(period_of, find_dates(text)))
    return next((each for each in found if int(each[:_YEAR]) <= date.today().year), "")
