"""The lines of a first page or a cover, above the text and its list of contents."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.frame.prose import is_prose

_COVER = 16  # blocks
_MOST = 16  # words of a line that is none of the text
_CONTENTS = re.compile(
    r"(?:table\sof\s)?contents|summary|abstract|inhalt(?:sverzeichnis)?|sommaire|table\sdes\smatières"
    r"|résumé|содержание|оглавление|аннотация|зміст",
    re.IGNORECASE,
)


def first_page(blocks: Sequence[Block], is_own: Callable[[Block], bool]) -> Iterator[Block]:
    """The lines above the text, or above its list of contents; those that *is_own* end none."""
    own = [block for block in blocks if not block.chrome and block.text.strip()]
    for block in own[:_COVER]:
        if _ends(block) and not is_own(block):
            return
        if block.role in (Role.PARAGRAPH, Role.HEADING, Role.ITEM):
            yield block


def line_of(block: Block) -> str:
    """The text of *block* in one line, with its short dates written out."""
    return written_out(" ".join(block.text.split()))


def one_of(found: Iterable[str]) -> str:
    """The one of *found* that is not empty; nothing for several."""
    said = set(filter(None, found))
    return said.pop() if len(said) == 1 else ""


def _ends(block: Block) -> bool:
    """Whether *block* is the first of the text, or the head of the list of contents."""
    text = " ".join(block.text.split())
    is_long = is_prose(block) and len(text.split()) > _MOST
    return is_long or _CONTENTS.fullmatch(text.strip(" .:")) is not None
