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
    """*blocks*; nothing is told of those below the heading of an annex but what is quite sure.

    An annex lists places, names and numbers, as the frame of a site does.
    """
    heads = (at for at, block in enumerate(blocks) if _ANNEX.fullmatch(block.text.strip()))
    end = next(heads, len(blocks))
    below = (
        block
        if block.likely.frame + block.likely.about >= _QUITE_SURE
        else replace(block, likely=UNTOLD)
        for block in blocks[end + 1 :]
    )
    return [*blocks[: end + 1], *below]
