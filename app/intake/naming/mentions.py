"""Partners, frameworks and operations named in a text, by any of their names."""

import re
from collections.abc import Iterable, Iterator

from app.intake.naming.name_blockers import is_blocked
from app.intake.report import Mention
from app.intake.word_trie import trie_pattern

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "‑": "-", "\u2010": "-"})
_SHORTEST = 2


class NameFinder:
    """Finds names in texts; made once for a document, since the pattern takes time to make.

    Of names that begin at one place the longest counts. Capitals must be as in the name: UN is
    not "un", DEEP not "deep".
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._pages: dict[str, str] = {}
        for name, page in names:
            folded = name.translate(_SAME).strip()
            if len(folded) >= _SHORTEST and any(each.isupper() for each in folded):
                self._pages.setdefault(folded, page)
        pattern = trie_pattern(self._pages)
        self._pattern = (
            re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)(?!-\w)") if self._pages else None
        )

    def mentions(self, section: str, text: str) -> Iterator[Mention]:
        """The names in *text*, the plain text of *section*, in reading order."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text.translate(_SAME)):
            start, end = match.span()
            if not is_blocked(text, start, end):
                yield Mention(self._pages[match[0]], text[start:end], section, start, end)

    def page_named(self, text: str) -> str:
        """The page of the last name in *text*, as titles put what they are about last."""
        found = [mention.page for mention in self.mentions("", text)]
        return found[-1] if found else ""
