"""Sentences that share words in a row with a document: what was copied and not retold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

RUN = 8  # words in a row that no two writers choose alike by chance
_TEXTS = (".txt", ".md", ".html", ".htm")
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")


class Documents:
    """The runs of words in the text documents of a folder, and where each was read first.

    Each of *names* counts as one word: nobody can say the name of an organisation otherwise.
    """

    def __init__(self, texts: Iterable[tuple[str, str]], names: Iterable[str] = ()) -> None:
        self._names = _by_first_word(names)
        self._runs: dict[tuple[str, ...], str] = {}
        for name, text in texts:
            for run in _runs(self._words(text)):
                self._runs.setdefault(run, name)

    @classmethod
    def read(cls, folder: Path, names: Iterable[str] = ()) -> "Documents":
        """The documents below *folder*: texts, Markdown and HTML.

        Raises:
            OSError: a document cannot be read.
        """
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _TEXTS)
        return cls(((path.name, _text_of(path)) for path in paths), names)

    def shared_with(self, text: str) -> Iterator[tuple[str, str]]:
        """The runs that *text* has from a document, each as long as it is, and the document.

        Words are compared without case, punctuation and line breaks.
        """
        words = self._words(text)
        at = 0
        while at + RUN <= len(words):
            name = self._runs.get(tuple(words[at : at + RUN]))
            if name is None:
                at += 1
                continue
            end = at + RUN
            while end < len(words) and tuple(words[end - RUN + 1 : end + 1]) in self._runs:
                end += 1
            yield " ".join(words[at:end]), name
            at = end

    def _words(self, text: str) -> list[str]:
        """The words of *text*, its names in one piece, the longest first."""
        words, joined, at = words_of(text), [], 0
        while at < len(words):
            names = self._names.get(words[at], ())
            found = next(
                (each for each in names if words[at : at + len(each)] == each), [words[at]]
            )
            joined.append(" ".join(found))
            at += len(found)
        return joined


def words_of(text: str) -> list[str]:
    """The words of *text* in lower case; apostrophes and hyphens part them."""
    return _WORD.findall(text.casefold())


def _by_first_word(names: Iterable[str]) -> dict[str, list[list[str]]]:
    """The words of each name of several words, under the first of them, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for words in sorted({tuple(words_of(name)) for name in names}, key=len, reverse=True):
        if len(words) > 1:
            found.setdefault(words[0], []).append(list(words))
    return found


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for at in range(len(words) - RUN + 1):
        yield tuple(words[at : at + RUN])


def _text_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8", errors="replace")
    return _TAG.sub(" ", text) if path.suffix.lower().startswith(".htm") else text
