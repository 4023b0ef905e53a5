"""The lines at the head of a page beside its title: names of parts of a site, the title again."""

from collections.abc import Iterator, Sequence

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.echoes import prose_from
from app.intake.frame.frame_words import CATEGORIES
from app.intake.report import Removal
from app.intake.shaping.titles import LONGEST, FoundTitle, ends_with_title, tidy

_NAME_OF_A_PART = 4  # words


def without_title(
    blocks: Sequence[Block], title: FoundTitle, removed: list[Removal]
) -> Iterator[Block]:
    """*blocks* without the title, and without those lines that only repeat it."""
    prose, _ = prose_from(blocks, 0)
    named = folded(title.title)
    for position, block in enumerate(blocks):
        if position == title.position:
            continue
        if position == title.position + 1 and position and folded(block.text) in CATEGORIES:
            removed.append(Removal(block.text, "category, below the title", block.at))
            continue
        if position < title.position and ends_with_title(folded(block.text), named):
            removed.append(Removal(block.text, "way to the page, with its title", block.at))
            continue
        if position < min(title.position, prose) and _is_above(block):
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


def _is_above(block: Block) -> bool:
    """Whether a line above the title is a name of a part of the site; longer ones may be text."""
    return len(block.text.split()) <= _NAME_OF_A_PART
