"""What each line is likely to be by its look and place, and what is cut for that."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.dating.dates import find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import UNTOLD, Block, Likely, Role
from app.intake.frame.company import rules_of
from app.intake.frame.programme import is_of_a_programme, names_a_meeting
from app.intake.labelling.labels import label_lines
from app.intake.shaping.broken_titles import with_name_of_logo, with_whole_title
from app.intake.shaping.letterhead_lines import without_letterhead_lines
from app.intake.shaping.lines_about import BY_ITS_LOOK, is_frame, likeliest_title
from app.intake.shaping.marked_titles import with_whole_heading
from app.intake.shaping.note_marks import bears_one, marks_asked_for
from app.intake.shaping.page_facts import is_address
from app.intake.shaping.splitting import LISTING
from app.intake.shaping.title_choices import with_title
from app.intake.shaping.title_signs import with_title_signs
from app.intake.shaping.title_words import SORT
from app.intake.shaping.untold import untold_below_a_count, untold_in_an_annex

_LIKELIER = 0.4  # of the chance of a title
_LEAST_OF_A_TITLE, _LEAST_OF_A_HEADING = 0.1, 0.05


def looked_at(
    blocks: Sequence[Block], title: str, *, of_a_site: bool, flat: bool
) -> tuple[list[Block], list[str]]:
    """*blocks* with what each is likely to be, and the rules by which some are frame."""
    rules = rules_of(blocks, of_a_site=of_a_site)
    if not (likely := label_lines(blocks, rules)):
        return with_title(blocks, rules, title) or (list(blocks), rules)
    told = [_told(block, each) for block, each in zip(blocks, likely, strict=True)]
    if not flat:
        told = with_title_signs(without_letterhead_lines(told))
        joined = (with_whole_heading if _is_named(told) else with_whole_title)(told, rules)
        return with_title(*joined, title) or with_title(told, rules, title) or joined
    lines = with_title_signs(untold_in_an_annex(untold_below_a_count(told)))
    joined = with_whole_title(with_name_of_logo(lines), rules)
    # The reader may want one line of a title that was joined of several.
    wanted = with_title(*joined, title) or with_title(lines, rules, title)
    blocks, rules = wanted or joined
    return blocks, _judged(blocks, rules)


def _is_named(blocks: Sequence[Block]) -> bool:
    """Whether a heading of the first level is the title: no other stands above them all.

    What only says what sort of paper it is, is no other.
    """
    first = next((at for at, each in enumerate(blocks) if _is_top(each)), -1)
    heads = [each for each in blocks[: max(first, 0)] if each.role == Role.HEADING]
    others = (each for each in heads if not SORT.fullmatch(each.text.strip()))
    return first >= 0 and all(each.likely.title < _LIKELIER for each in others)


def _is_top(block: Block) -> bool:
    return block.role == Role.HEADING and block.level == 1


def of_its_format(block: Block) -> Block:
    """*block* of a document whose format marks headings, notes and captions.

    Of its look is kept how likely it is the title; and what only its look made a heading is none
    where its place speaks against that.
    """
    likely = block.likely
    guessed = block.role == Role.HEADING and not block.level and likely.is_told
    if guessed and likely.heading + likely.title < _LEAST_OF_A_HEADING:
        block = replace(block, role=Role.PARAGRAPH)
    may_be_title = likely.title > _LEAST_OF_A_TITLE
    kept = Likely(title=likely.title, more=likely.more) if may_be_title else UNTOLD
    return replace(block, likely=kept)


def _told(block: Block, likely: Likely) -> Block:
    """*block*, of which that is *likely*; what takes place when, and a meeting, is no title."""
    no_title = is_of_a_programme(block.text) or names_a_meeting(block.text)
    return replace(block, likely=replace(likely, title=0.0) if no_title else likely)


def _judged(blocks: Sequence[Block], rules: Sequence[str]) -> list[str]:
    """*rules*, and for lines without one that they look and stand like the frame of a site.

    A line that is more likely the title than all others stays, one that others still read, and
    the name of a list above the count of its entries.
    """
    title = likeliest_title(blocks)
    asked = marks_asked_for(blocks)
    named = [block for block, below in pairwise(blocks) if LISTING.fullmatch(below.text.strip())]
    judged = [
        BY_ITS_LOOK
        if not (rule or block is title or block in named)
        and is_frame(block)
        and not _is_needed(block, asked)
        else rule
        for block, rule in zip(blocks, rules, strict=True)
    ]
    return [
        "" if block is title and block.likely.is_title and not block.chrome else rule
        for block, rule in zip(blocks, judged, strict=True)
    ]


def _is_needed(block: Block, asked: frozenset[str]) -> bool:
    """Whether *block* tells a date or an address, or bears the mark of a note that is asked for."""
    text = block.text
    return bool(find_dates(written_out(text))) or is_address(text) or bears_one(block, asked)
