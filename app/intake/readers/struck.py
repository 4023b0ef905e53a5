"""Words that a document shows struck out: they are withdrawn, and so no text but listed as cut."""

import re
from typing import Any

from app.intake.document import STRUCK, Block, Role

STRUCK_TAGS = frozenset(("del", "s", "strike"))
_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_TAG = re.compile(r"<(?P<ends>/?)(?:del|s|strike)\b[^>]*>", re.IGNORECASE)


def is_struck(element: Any) -> bool:
    """Whether an element of HTML strikes its words out, by its name or its own style."""
    style = element.get("style") or ""
    return element.tag in STRUCK_TAGS or (bool(style) and _STYLE.search(style) is not None)


def words_in(element: Any) -> str:
    """All words in an element of HTML, also where parts of it are struck out once more."""
    parts = ["\n" if element.tag == "br" else "", element.text or ""]
    for child in element:
        parts += (words_in(child) if isinstance(child.tag, str) else "", child.tail or "")
    return "".join(parts)


def step_of_tag(markup: str) -> int:
    """1 where *markup* is a tag of HTML from which on words are struck out, -1 where it ends that.

    0 for any other tag.
    """
    tag = _TAG.fullmatch(markup)
    return 0 if tag is None else -1 if tag["ends"] else 1


class Struck:
    """Gathers the struck words of one block, each stretch of them by itself."""

    def __init__(self) -> None:
        self._stretches: list[str] = []
        self._at = -1
        self._line = 0

    def add(self, text: str, at: int, line: int = 0) -> None:
        """Add *text*, which stands behind the first *at* characters of the text that stays.

        *line* says where it stands in the original, as that of a block.
        """
        if not self.ends_at(at):
            self._stretches.append("")
        self._stretches[-1] += text
        self._at = at
        self._line = self._line or line

    def ends_at(self, at: int) -> bool:
        """Whether the last stretch stands right behind the first *at* characters."""
        return bool(self._stretches) and at == self._at

    def take(self) -> list[Block]:
        """The stretches as blocks that are no content; afterwards there are none."""
        texts = [" ".join(each.split()) for each in self._stretches]
        blocks = [
            Block(Role.PARAGRAPH, text, line=self._line, chrome=STRUCK) for text in texts if text
        ]
        self._stretches, self._at, self._line = [], -1, 0
        return blocks
