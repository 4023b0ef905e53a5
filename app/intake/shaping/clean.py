"""What does not belong to the text is taken out, and each cut is told with its rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.intake.dating.dates import find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import (
    FLAT_FORMATS,
    OFFICE_FORMATS,
    Block,
    Document,
    Likely,
    Role,
)
from app.intake.frame.boilerplate import folded, is_time_bar
from app.intake.frame.frame_rules import SHARING
from app.intake.frame.frame_words import BACK_MATTER, RUBRICS
from app.intake.frame.site_rules import FURTHER
from app.intake.report import Removal
from app.intake.shaping.bare_dates import DAYS, is_bare_date
from app.intake.shaping.copies import without_copies
from app.intake.shaping.document_facts import facts_of_file, with_days_of_frame
from app.intake.shaping.glosses import unglue
from app.intake.shaping.label_lists import without_labels
from app.intake.shaping.lines_about import (
    without_lines_about,
)
from app.intake.shaping.looks import looked_at, of_its_format
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.page_lines import without_day_at_the_end, without_source, without_stamps
from app.intake.shaping.section_heads import join_part_numbers
from app.intake.shaping.title_choices import LikelyTitle, likely_titles
from app.intake.shaping.titles import may_be_title
from app.intake.spans import retold

_BODY = 100  # characters from which a paragraph is part of the text proper
_UNIT_NAMES = re.compile(r"_(?:sentence|item|section|table|caption|cell|paragraph)(?:_\d+)+\b")
_EDIT_LINK = re.compile(
    r"(?<=[a-zà-þ)])Edit$|^\[edit\]\s*|\s*\[\s*(?:edit|modifier|bearbeiten|править|редагувати)\b"
    r"[^\]]{0,40}\]$|(?<=[^\W\d_])\[\]$",
    re.IGNORECASE,
)
_EDIT_BEFORE = re.compile(r"\[edit\]\s*")
_NEARLY_ALL = 0.9  # of a text that is a link
_SHARING_WORDS = frozenset(("documents", "others", "education", "business"))
_REFERENCES = re.compile(
    r"(?:additional|more|further) information\s*:|links\s*:|see also\s*:", re.I
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks that are content, what was cut, and what the cut lines said of the page.

    *titles* are the lines that look like its title, whether or not they were cut.
    """

    blocks: tuple[Block, ...]
    removed: tuple[Removal, ...]
    facts: PageFacts
    abbreviations: tuple[tuple[str, str], ...] = ()
    captions: tuple[str, ...] = ()
    titles: tuple[LikelyTitle, ...] = ()


def clean(document: Document, title: str = "") -> Cleaned:
    """*document* without its frame; nothing is cut that is not in the list of removals.

    A line that says *title*, which is what the reader takes for it, is surely no frame.
    """
    removed: list[Removal] = []
    abbreviations = list(document.abbreviations)
    blocks: list[Block] = []
    for block in document.blocks:
        unglued, cuts, found = unglue(_without_unit_names(block, removed))
        removed += cuts
        abbreviations += found
        blocks.append(unglued)
    blocks = join_part_numbers(blocks)
    flat = document.format in FLAT_FORMATS
    of_a_site = document.format not in OFFICE_FORMATS
    blocks, rules = looked_at(blocks, title, of_a_site=of_a_site, flat=flat)
    titles, told = likely_titles([block for block in blocks if not block.chrome]), blocks
    blocks = _without_frame(blocks, rules, removed)
    blocks = without_copies(blocks, removed, document.format)
    blocks, facts = without_labels(blocks, removed, facts_of_file(document))
    blocks, facts = without_stamps(blocks, removed, facts)
    blocks, facts = without_lines_about(blocks, removed, facts, flat=flat)
    if flat:
        blocks, facts = without_day_at_the_end(blocks, removed, facts)
    facts = with_days_of_frame(facts, document, told, blocks, removed)
    blocks = without_source(blocks, removed)
    if not flat:
        blocks = [of_its_format(block) for block in blocks]
    return Cleaned(
        tuple(blocks), tuple(removed), facts, tuple(dict.fromkeys(abbreviations)), titles=titles
    )


def _without_unit_names(block: Block, removed: list[Removal]) -> Block:
    """*block* without the names that a collection of copies gave to each of its units."""
    found = _UNIT_NAMES.findall(block.text)
    if not found:
        return block
    removed += [
        Removal(name, "name of a unit in a collection of copies", block.at) for name in found
    ]
    return retold(block, _UNIT_NAMES.sub("", block.text).strip())


def _without_frame(
    blocks: Sequence[Block], rules: Sequence[str], removed: list[Removal]
) -> list[Block]:
    kept: list[Block] = []
    last = ""
    for position, block in enumerate(blocks):
        rule = rules[position] or _rule_of_more(block, last)
        last = rule
        if not rule and not kept and _is_category(block, _next_kept(blocks, rules, position)):
            rule = "category, above the title"
        block, edit = _without_edit_link(block)
        removed += edit
        if is_time_bar(block):
            rule = "time bar"
        if not rule and _leads_nowhere(block, blocks[position + 1 : position + 2]):
            rule = "empty list of references"
        if rule:
            lines = [" | ".join(row) for row in block.rows] or [block.text]
            removed += [Removal(line, rule, block.at) for line in lines]
        elif block.text.strip():
            kept.append(block)
    return kept


def _rule_of_more(block: Block, last: str) -> str:
    """The rule of the line above, where *block* is more of what that began."""
    if last == SHARING and folded(block.text) in _SHARING_WORDS:
        return SHARING
    is_more = last == FURTHER and (_is_link(block) or _is_dated_headline(block))
    return FURTHER if is_more else ""


def _is_dated_headline(block: Block) -> bool:
    """Whether *block* is a day with the headline of other news: "13 May 2024 Minister visits"."""
    text = written_out(" ".join(block.text.split()))
    if len(text) > _BODY or text.endswith("."):
        return False
    first = next(iter(find_dates(text)), None)
    return first is not None and first.start == 0 and first.form in DAYS and not first.yearless


def _next_kept(blocks: Sequence[Block], rules: Sequence[str], position: int) -> Block | None:
    """The next line below *position* that is no frame."""
    below = range(position + 1, len(blocks))
    return next((blocks[each] for each in below if not rules[each]), None)


def _is_link(block: Block) -> bool:
    """Whether a block is a link and nothing else."""
    linked = sum(link.end - link.start for link in block.links if block.role != Role.TABLE)
    return linked > 0 and linked >= _NEARLY_ALL * len(block.text.strip())


def _leads_nowhere(block: Block, following: Sequence[Block]) -> bool:
    """Whether *block* announces references and none follow.

    The last sections of an encyclopaedia are lists of links, of which a copy may keep but the
    headings, one below the other.
    """
    if _REFERENCES.fullmatch(block.text.strip()):
        return not following or following[0].role not in (Role.ITEM, Role.TABLE)
    if not _is_back_matter(block):
        return False
    return not following or _is_back_matter(following[0])


def _is_back_matter(block: Block) -> bool:
    return block.role != Role.ITEM and folded(block.text) in BACK_MATTER


def _is_category(block: Block, below: Block | None) -> bool:
    """Whether the first line only says what sort of page this is, and is not all its name."""
    if folded(block.text) not in RUBRICS or below is None or block.likely.is_title:
        return False
    return may_be_title(below) or is_bare_date(below)


def _without_edit_link(block: Block) -> tuple[Block, list[Removal]]:
    """A heading without the link to edit it, which some copies glue to it: "MembershipEdit".

    Nothing but a heading has one.
    """
    text = block.text.strip()
    match = _EDIT_LINK.search(text) if len(text) < _BODY else _EDIT_BEFORE.match(text)
    if match is None or len(match[0]) == len(text):
        return block, []
    kept = (text[: match.start()] + text[match.end() :]).strip()
    likely = Likely(heading=1.0) if block.likely.is_told and len(text) < _BODY else block.likely
    cut = Removal(match[0].strip(), "edit link", block.at)
    return replace(retold(block, kept), likely=likely), [cut]
