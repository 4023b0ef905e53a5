"""The headline in the text of a mail, where its subject is but the label of a list or of a file."""

from collections.abc import Sequence

from app.intake.document import FLAT_FORMATS, Block, Document, Role
from app.intake.frame.boilerplate import folded
from app.intake.report import Removal
from app.intake.shaping.titles import LONGEST

_HEAD = 40  # blocks in which the headline stands
_SURE, _UNSURE = 0.85, 0.5  # of the chance to be the title: of the headline, and of the subject


def take_headline(
    said: str, blocks: Sequence[Block], document: Document, removed: list[Removal]
) -> tuple[str, Sequence[Block]]:
    """The title *said*, or the headline in *blocks*, which are then without the subject.

    The subject of a mail heads its text. It gives way where a line below it surely looks and
    stands like a title, and it does not.
    """
    first = blocks[0] if blocks and document.format in FLAT_FORMATS else None
    if first is None or not said or folded(first.text) != folded(said) or not _is_top(first):
        return said, blocks
    headline = max(blocks[1:_HEAD], key=lambda each: each.likely.title, default=first)
    if headline.likely.title < _SURE or first.likely.title >= _UNSURE:
        return said, blocks
    words = " ".join(headline.text.split())
    if len(words) > LONGEST:
        return said, blocks
    removed.append(Removal(first.text, "subject of the mail, above its headline", first.at))
    return words, blocks[1:]


def _is_top(block: Block) -> bool:
    return block.role == Role.HEADING and block.level == 1
