"""When a document was published and changed: what its lines say, its frame, then its file."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import (
    FLAT_FORMATS,
    MADE_FORMATS,
    OFFICE_FORMATS,
    PRINTED,
    Block,
    Document,
    Role,
)
from app.intake.frame.frame_rules import SHARING
from app.intake.report import Removal
from app.intake.shaping.corrections import day_of_correction
from app.intake.shaping.covers import period_of_cover
from app.intake.shaping.days_beside import with_day_beside
from app.intake.shaping.frame_stamps import facts_from_cuts, facts_from_frame
from app.intake.shaping.issued_papers import day_beside_symbol, day_of_act
from app.intake.shaping.issues import facts_from_issue
from app.intake.shaping.letterheads import day_of_letterhead
from app.intake.shaping.lines_about import BY_ITS_LOOK, NO_DAY, with_day_beside_title
from app.intake.shaping.page_facts import PageFacts, read_stamp
from app.intake.shaping.signed_days import (
    day_of_answer,
    day_of_deed,
    day_of_signature,
    day_of_sitting,
)

MADE = "the day on which the file was made; its text names none"
POSTED = "the day on which it was put on its site; nothing else tells one"
DATED = "page metadata: date"  # the rule of lines that say when the page was published
_DAY = len("2004-12-08")
_YEARS = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d%]|[.,/-]\d)")
_FEWEST_YEARS, _LONG_AFTER = 3, 5  # years named; years between the last of them and the file
_BODY = 100  # characters from which a paragraph is part of the text proper
_POSTED = re.compile(
    r"(?:date\s)?(?:post(?:ed)?|upload(?:ed)?|added)\b[\s:]*(?:(?:by\s[^\d\n]{1,40}?\s)?on\s|(?=\d|[A-Z][a-z]{2}))"
    r"(?P<day>.{6,60})",
    re.IGNORECASE,
)


def facts_of_file(document: Document) -> PageFacts:
    """What the metadata say; in a file of an office, what its text says goes before them."""
    if document.format in OFFICE_FORMATS:
        return PageFacts(url=document.url)
    return PageFacts(document.published, document.updated, document.url)


def with_days_of_frame(
    facts: PageFacts,
    document: Document,
    told: Sequence[Block],
    left: Sequence[Block],
    removed: Sequence[Removal],
) -> PageFacts:
    """*facts* of the lines about the page, with what its frame and its file add to them.

    *told* are the blocks of *document* with their looks, *left* those that were not *removed*.
    """
    flat = document.format in FLAT_FORMATS
    facts = facts_from_cuts(removed, facts_from_frame(document.blocks, facts))
    if flat:
        facts = facts_from_issue(document.blocks, removed, facts)
    facts = with_day_beside_title(told, facts, flat=flat)
    if flat:
        facts = _with_day_of_posting(facts, left, removed)
    of_an_office = document.format in OFFICE_FORMATS
    if of_an_office and (not facts.published or facts.inferred) and not _is_printed(document):
        day = day_of_letterhead(document.blocks)
        facts = replace(facts, published=day, inferred="") if day else facts
    facts = _without_day_of_update(facts, document, removed)
    facts = _with_day_of_its_kind(with_day_beside(facts, removed, document.format), document)
    facts = _completed(facts, document)
    corrected = day_of_correction(left, facts.published) if facts.published else ""
    return replace(facts, updated=corrected) if corrected > facts.updated[:_DAY] else facts


def _with_day_of_its_kind(facts: PageFacts, document: Document) -> PageFacts:
    """*facts* with the day that papers, treaties, minutes and answers tell in their own ways."""
    if answered := day_of_answer(document.blocks):
        is_later = answered > facts.published
        return replace(facts, published=answered, inferred="") if is_later else facts
    if facts.published and not facts.inferred:
        return facts
    blocks, day = document.blocks, day_beside_symbol(document.blocks)
    if not day:
        ways = (day_of_act, day_of_sitting, day_of_deed, day_of_signature)
        said = (way(blocks) for way in (ways[:2] if document.format in FLAT_FORMATS else ways))
        day = next((each for each in said if each and each.startswith(facts.published)), "")
    if day:
        return replace(facts, published=day, inferred="")
    if facts.published or document.format not in OFFICE_FORMATS:
        return facts
    period = period_of_cover(blocks)
    return replace(facts, published=period, inferred=NO_DAY) if period else facts


def _without_day_of_update(
    facts: PageFacts, document: Document, removed: Sequence[Removal]
) -> PageFacts:
    """*facts* without a day in the metadata that only repeats that of the last update.

    So it is where a line of the page says when that was, and neither another line nor the
    metadata tell the one from the other.
    """
    repeats = facts.published == document.published == facts.updated[:_DAY]
    if not repeats or document.updated or any(cut.why == DATED for cut in removed):
        return facts
    return replace(facts, published="")


def _is_printed(document: Document) -> bool:
    """Whether a browser made the file of a page of the web: its tables are no letterheads."""
    return any(block.chrome == PRINTED for block in document.blocks)


def _with_day_of_posting(
    facts: PageFacts, blocks: Sequence[Block], removed: Sequence[Removal]
) -> PageFacts:
    """*facts* with the day on which a text was put on its site, where nothing tells a better one.

    It stands in a line of the frame above the text of *blocks*: "Posted on 12 May 2014", "Uploaded
    by Berg on May 12, 2014". Below the text are those of others.
    """
    body = next((block.at for block in blocks if len(block.text) > _BODY), 0)
    for cut in removed if not facts.published else ():
        if not 0 < cut.line < body:
            continue
        posted = _POSTED.match(cut.text.strip()) if cut.why in (SHARING, BY_ITS_LOOK) else None
        stamp = f"Posted on {posted['day']}" if posted else ""
        said, _ = read_stamp(Block(Role.PARAGRAPH, stamp), PageFacts(), bare_dates=False)
        if said.published:
            return replace(facts, published=said.published, inferred=POSTED)
    return facts


def _completed(facts: PageFacts, document: Document) -> PageFacts:
    """*facts* with the days in the properties of the file, where its text tells none.

    Whoever saves a file of an office again, if only to pass it on, changes its last day: that is
    no update of the text.
    """
    by_a_program = document.format in MADE_FORMATS
    of_an_office = document.format in OFFICE_FORMATS  # of the others the metadata were told first
    is_left_over = by_a_program and _is_of_older_days(document)
    made = document.published if of_an_office and not is_left_over else ""
    is_made = by_a_program and not facts.published and bool(made)
    updated = "" if by_a_program else document.updated
    return replace(
        facts,
        published=facts.published or made,
        updated=facts.updated or updated or facts.reviewed,
        inferred=MADE if is_made else facts.inferred,
    )


def _is_of_older_days(document: Document) -> bool:
    """Whether a file was made long after every year that its text names: of an older paper."""
    made = document.published[:4]
    texts = "\n".join(block.text for block in document.blocks)
    years = [year for year in _YEARS.findall(texts) if year <= made]
    return len(years) >= _FEWEST_YEARS and int(made) - int(max(years)) > _LONG_AFTER
