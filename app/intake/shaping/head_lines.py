"""The lines at the head of a page beside its title: names of parts of a site, the title again."""

from collections.abc import Iterator, Sequence

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.echoes import prose_from
from app.intake.frame.frame_words import CATEGORIES
from app.intake.frame.offices import goes_on_with_office, names_an_office
from app.intake.report import Removal
from app.intake.shaping.titles import LONGEST, FoundTitle, ends_with_title, tidy

OFFICE = "name of the office, above the title"
_NAME_OF_A_PART = 4  # words


def without_title(
    blocks: Sequence[Block], title: FoundTitle, removed: list[Removal]
) -> Iterator[Block]:
    """*blocks* without the title, and without those lines that only repeat it."""
    prose, _ = prose_from(blocks, 0)
    named = folded(title.title)
    office = False
    for position, block in enumerate(blocks):
        if position == title.position:
            continue
        if position == title.position + 1 and position and folded(block.text) in CATEGORIES:
            removed.append(Removal(block.text, "category, below the title", block.at))
            continue
        if position < title.position and ends_with_title(folded(block.text), named):
            removed.append(Removal(block.text, "way to the page, with its title", block.at))
            continue
        is_head = position < min(title.position, prose)
        office = is_head and _is_office(block, above=office)
        if office:
            removed.append(Removal(block.text, OFFICE, block.at))
            continue
        if is_head and _is_above(block):
            removed.append(
                Removal(block.text, "name of a part of the site, above the title", block.at)
            )
            continue
        said_again = (
            title.position >= 0
            and block.role in (Role.PARAGRAPH, Role.HEADING)
            and len(block.text) <= LONGEST
            and folded(tidy(block.text)[0]) == named
        )
        if said_again:
            removed.append(Removal(block.text, "title, said again", block.at))
            continue
        yield block


def _is_office(block: Block, *, above: bool) -> bool:
    """Whether a line names an office, or goes on with the name of the one in the line *above*."""
    if block.role not in (Role.PARAGRAPH, Role.HEADING):
        return False
    return names_an_office(block.text) or (above and goes_on_with_office(block.text))


def _is_above(block: Block) -> bool:
    """Whether a line above the title is a name of a part of the site; longer ones may be text."""
    return len(block.text.split()) <= _NAME_OF_A_PART
