"""Spelling by a Hunspell dictionary and a list of words of one's own."""

import re
import warnings
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from typing import Protocol, cast

# A word as Hunspell counts one: letters, with apostrophes between them. A word with digits is none.
WORD = re.compile(r"(?<![\w’'])[^\W\d_]+(?:[’'][^\W\d_]+)*(?!\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+")
_POSSESSIVE = re.compile(r"[’']s?$")


class _Dictionary(Protocol):
    def lookup(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Iterator[str]: ...


class SpellingError(Exception):
    """There is no such dictionary; the message names it."""


class SpellChecker:
    """Says which words of a text are misspelt. A word is looked up once and remembered.

    *words* are right as they stand and as possessives, and with a capital at the start of a
    sentence.

    Raises:
        SpellingError: *dictionary*, a path without its ending, is not there.
    """

    def __init__(self, dictionary: Path, words: Collection[str] = ()) -> None:
        self._path = dictionary
        if not dictionary.with_suffix(".dic").exists():
            raise SpellingError(f"there is no dictionary “{dictionary.name}”")
        self._words = frozenset(words)
        self._answers: dict[str, bool] = {}

    def misspelt(self, text: str) -> Iterator[str]:
        """The misspelt words of *text* in order, each as often as it stands there.

        Words in capitals are abbreviations and not looked up, nor are addresses.
        """
        for found in WORD.finditer(_ADDRESS.sub(" ", text)):
            word = found.group()
            if not self.is_right(word):
                yield word

    def is_right(self, word: str) -> bool:
        """Whether *word* is in the dictionary or among one's own words."""
        known = self._answers.get(word)
        if known is None:
            known = self._answers[word] = self._look_up(word)
        return known

    def suggestion(self, word: str) -> str:
        """The nearest right spelling, or an empty text."""
        return next(iter(self._dictionary.suggest(word)), "")

    def _look_up(self, word: str) -> bool:
        bare = _POSSESSIVE.sub("", word)
        own = {word, bare, bare[:1].lower() + bare[1:]}
        return (
            bare.isupper()
            or not self._words.isdisjoint(own)
            or self._dictionary.lookup(word.replace("’", "'"))
        )

    @cached_property
    def _dictionary(self) -> _Dictionary:
        from spylls.hunspell import Dictionary  # half a second with its dictionary

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # spylls 0.1.7 leaves files to Python
            return cast(_Dictionary, Dictionary.from_files(str(self._path)))
