"""A title that a flattened page left glued to the first words of its text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.shaping.titles import may_be_title

_GLUED = re.compile(
    r"(?P<title>[A-ZÀ-ÞА-ЯІЇЄ][^.!?;:\n]{10,110}?[a-zà-ÿа-яіїє]{3}[)”»\"]?)"
    r"(?=[A-ZÀ-ÞА-ЯІЇЄ][a-zà-ÿа-яіїє’']*\s[^\n]{40})"
)
_FEWEST, _MOST = 3, 16  # words of such a title
_LITTLE = 3  # letters: of a name with a capital inside, the second part is longer


def unglue_title(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* with the title that is glued to the first paragraph in a line of its own.

    Only where the page has no other line that could be one above its text.
    """
    first = next((at for at, each in enumerate(blocks) if each.role != Role.RULE), None)
    if first is None or blocks[first].role != Role.PARAGRAPH or may_be_title(blocks[first]):
        return list(blocks)
    block = blocks[first]
    match = _GLUED.match(block.text)
    if match is None or not _FEWEST <= len(match["title"].split()) <= _MOST:
        return list(blocks)
    before, after = match["title"].split()[-1], block.text[match.end() :].split()[0]
    if before[0].isupper() and len(after) > _LITTLE:
        return list(blocks)  # "PowerPoint"
    title = replace(block, text=match["title"], links=())
    rest = replace(block, text=block.text[match.end() :], links=())
    return [*blocks[:first], title, rest, *blocks[first + 1 :]]
