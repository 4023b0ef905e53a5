"""What does not belong to the text is taken out, and each cut is told with its rule."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.intake.dating.dates import find_dates
from app.intake.dating.sentences import split_sentences
from app.intake.dating.short_forms import written_out
from app.intake.document import (
    FLAT_FORMATS,
    MADE_FORMATS,
    OFFICE_FORMATS,
    UNTOLD,
    Block,
    Document,
    Likely,
    Role,
)
from app.intake.frame.boilerplate import folded, is_time_bar
from app.intake.frame.company import rules_of
from app.intake.frame.frame_rules import SHARING
from app.intake.frame.frame_words import BACK_MATTER, RUBRICS
from app.intake.frame.programme import is_of_a_programme
from app.intake.frame.site_rules import FURTHER
from app.intake.labelling.labels import label_lines
from app.intake.report import Removal
from app.intake.shaping.bare_dates import is_bare_date
from app.intake.shaping.broken_titles import with_name_of_logo, with_whole_title
from app.intake.shaping.days_beside import with_day_beside
from app.intake.shaping.frame_stamps import facts_from_cuts, facts_from_frame
from app.intake.shaping.glosses import unglue
from app.intake.shaping.issues import facts_from_issue
from app.intake.shaping.label_lists import without_labels
from app.intake.shaping.letterheads import day_of_letterhead
from app.intake.shaping.lines_about import (
    BY_ITS_LOOK,
    is_frame,
    likeliest_title,
    with_day_beside_title,
    without_lines_about,
)
from app.intake.shaping.note_marks import bears_one, marks_asked_for
from app.intake.shaping.page_facts import PageFacts, is_address, read_stamp
from app.intake.shaping.page_lines import without_day_at_the_end, without_source, without_stamps
from app.intake.shaping.section_heads import join_part_numbers
from app.intake.shaping.splitting import LISTING
from app.intake.shaping.title_choices import LikelyTitle, likely_titles, with_title
from app.intake.shaping.titles import may_be_title
from app.intake.shaping.untold import untold_below_a_count, untold_in_an_annex
from app.intake.spans import retold

MADE = "the day on which the file was made; its text names none"
POSTED = "the day on which it was put on its site; nothing else tells one"
_LONG = 60  # characters from which a repeated paragraph is a copy and not a refrain
# How often it stands where it is a copy. A site prints some twice, and a PDF what runs along its
# pages; in an act, a book or a report of an office the same clause may stand twice.
_COPIES = {"text": 2, "markdown": 2, "html": 2, "mhtml": 2, "pdf": 4}
_LONGEST_CAPTION = 260
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
_POSTED = re.compile(
    r"(?:date\s)?(?:post(?:ed)?|upload(?:ed)?|added)\b[\s:]*(?:(?:by\s[^\d\n]{1,40}?\s)?on\s|(?=\d|[A-Z][a-z]{2}))"
    r"(?P<day>.{6,60})",
    re.IGNORECASE,
)
_LEAST_OF_A_TITLE, _LEAST_OF_A_HEADING = 0.1, 0.05
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
    of_a_site = document.format not in OFFICE_FORMATS
    blocks, rules = _ruled(blocks, title, of_a_site=of_a_site, flat=document.format in FLAT_FORMATS)
    titles, told = likely_titles([block for block in blocks if not block.chrome]), blocks
    blocks = _without_frame(blocks, rules, removed)
    blocks = _without_copies(blocks, removed, _COPIES.get(document.format, 0))
    blocks, facts = without_labels(blocks, removed, _facts_of(document))
    blocks, facts = without_stamps(blocks, removed, facts)
    flat = document.format in FLAT_FORMATS
    blocks, facts = without_lines_about(blocks, removed, facts, flat=flat)
    if document.format in FLAT_FORMATS:
        blocks, facts = without_day_at_the_end(blocks, removed, facts)
    facts = facts_from_cuts(removed, facts_from_frame(document.blocks, facts))
    if document.format in FLAT_FORMATS:
        facts = facts_from_issue(document.blocks, removed, facts)
    facts = with_day_beside_title(told, facts)
    if document.format in FLAT_FORMATS:
        facts = _with_day_of_posting(facts, blocks, removed)
    if document.format in OFFICE_FORMATS and (not facts.published or facts.inferred):
        day = day_of_letterhead(document.blocks)
        facts = replace(facts, published=day, inferred="") if day else facts
    facts = _completed(with_day_beside(facts, removed, document.format), document)
    blocks = without_source(blocks, removed)
    if not flat:
        blocks = [_of_its_format(block) for block in blocks]
    return Cleaned(
        tuple(blocks), tuple(removed), facts, tuple(dict.fromkeys(abbreviations)), titles=titles
    )


def _facts_of(document: Document) -> PageFacts:
    """What the metadata say; in a file of an office, what its text says goes before them."""
    if document.format in OFFICE_FORMATS:
        return PageFacts(url=document.url)
    return PageFacts(document.published, document.updated, document.url)


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
    is_made = not facts.published and bool(document.published) and document.format in MADE_FORMATS
    return replace(
        facts,
        published=facts.published or document.published,
        updated=facts.updated or document.updated or facts.reviewed,
        inferred=MADE if is_made else facts.inferred,
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


def _ruled(
    blocks: Sequence[Block], title: str, *, of_a_site: bool, flat: bool
) -> tuple[list[Block], list[str]]:
    """*blocks* with what each is likely to be, and the rules by which some are frame."""
    rules = rules_of(blocks, of_a_site=of_a_site)
    if not (likely := label_lines(blocks, rules)):
        return with_title(blocks, rules, title) or (list(blocks), rules)
    told = [_told(block, each) for block, each in zip(blocks, likely, strict=True)]
    if not flat:
        is_named = any(block.role == Role.HEADING and block.level == 1 for block in blocks)
        joined = (told, rules) if is_named else with_whole_title(told, rules)
        return with_title(*joined, title) or with_title(told, rules, title) or joined
    lines = untold_in_an_annex(untold_below_a_count(told))
    joined = with_whole_title(with_name_of_logo(lines), rules)
    # The reader may want one line of a title that was joined of several.
    wanted = with_title(*joined, title) or with_title(lines, rules, title)
    blocks, rules = wanted or joined
    return blocks, _judged(blocks, rules)


def _of_its_format(block: Block) -> Block:
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
    """*block*, of which that is *likely*; what is to take place at a time is no title."""
    return replace(
        block, likely=replace(likely, title=0.0) if is_of_a_programme(block.text) else likely
    )


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


def _rule_of_more(block: Block, last: str) -> str:
    """The rule of the line above, where *block* is more of what that began."""
    if last == SHARING and folded(block.text) in _SHARING_WORDS:
        return SHARING
    return FURTHER if last == FURTHER and _is_link(block) else ""


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


def _without_copies(blocks: Sequence[Block], removed: list[Removal], least: int) -> list[Block]:
    """Long paragraphs once that stand *least* times or more: some sites print their texts twice.

    One sentence that stands twice without anything between is the caption of a picture. Where
    *least* is 0 nothing is a copy.
    """
    if not least:
        return list(blocks)
    times = Counter(" ".join(block.text.split()) for block in blocks)
    seen: set[str] = set()
    kept: list[Block] = []
    for position, block in enumerate(blocks):
        if kept and kept[-1].likely.is_title:
            block = _without_title_before(block, kept[-1].text, removed)
        words = " ".join(block.text.split())
        if block.likely.is_title:
            kept.append(block)
            continue
        if position and _is_said_of_picture(words, blocks[position + 1 : position + 2]):
            removed.append(Removal(block.text, "text that stands here twice", block.at))
            continue
        is_top = block.role == Role.HEADING and block.level == 1
        if len(words) >= _LONG and block.role != Role.TABLE and not is_top:
            following = " ".join(
                "".join(b.text for b in blocks[position + 1 : position + 2]).split()
            )
            if len(kept) > 1 and kept[-1].text == block.text and _may_be_caption(words):
                kept[-1] = replace(kept[-1], role=Role.CAPTION)
            is_copy = words in seen and times[words] >= least
            if is_copy or (following.startswith(words) and following != words):
                removed.append(Removal(block.text, "text that stands here twice", block.at))
                continue
            seen.add(words)
        kept.append(block)
    return kept


def _without_title_before(block: Block, title: str, removed: list[Removal]) -> Block:
    """*block* without the *title* of the line above, to which its first words are glued."""
    said = re.match(r"\s+".join(map(re.escape, title.split())), block.text)
    rest = block.text[said.end() :].strip() if said else ""
    if said is None or len(rest) < _LONG:
        return block
    removed.append(Removal(said[0], "title, said again at the head of its text", block.at))
    return retold(block, rest)


def _is_said_of_picture(words: str, following: Sequence[Block]) -> bool:
    """Whether the next line is the same with a credit: what stands in place of a picture."""
    rest = " ".join(following[0].text.split()) if following else ""
    return bool(words) and rest.startswith(words) and rest[len(words) :].strip()[:1] == "©"


def _may_be_caption(words: str) -> bool:
    """Whether a text is one sentence without a date: news that stand twice tell when."""
    if len(words) > _LONGEST_CAPTION or len(split_sentences(words)) > 1:
        return False
    return words[-1:] == "." and not find_dates(words)


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
