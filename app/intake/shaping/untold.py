"""Lines of which nothing is told by their look: what stands there looks like frame and is none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import UNTOLD, Block
from app.intake.shaping.splitting import LISTING

_QUITE_SURE = 0.98
_ANNEX = re.compile(
    r"(?:annex|annexe|appendix|appendice|anhang|anlage|приложение|додаток)"
    r"(?:\s(?:[ivx\d]{1,4}|[a-z]))?(?:\s?[:.–—-].{0,60})?",
    re.IGNORECASE,
)


def untold_below_a_count(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*; nothing is told of those below the count of a list: entries look like frame."""
    counts = (at for at, block in enumerate(blocks) if LISTING.fullmatch(block.text.strip()))
    end = next(counts, len(blocks))
    return [*blocks[:end], *(replace(block, likely=UNTOLD) for block in blocks[end:])]


def untold_in_an_annex(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*; those below the heading of an annex are frame only where that is quite sure.

    An annex lists places, names and numbers, as the frame of a site does.
    """
    heads = (at for at, block in enumerate(blocks) if _ANNEX.fullmatch(block.text.strip()))
    end = next(heads, len(blocks))
    return [*blocks[: end + 1], *map(_as_text, blocks[end + 1 :])]


def _as_text(block: Block) -> Block:
    likely = block.likely
    if not likely.is_told or likely.frame + likely.about >= _QUITE_SURE:
        return block
    text = likely.text + likely.frame + likely.about
    return replace(block, likely=replace(likely, frame=0.0, about=0.0, text=text))
