"""Finding words in a page as people type them: without case, accents, and fussy hyphens."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.library.arrangement.headings import fold

HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212"
APOSTROPHES = "'\u2018\u2019\u02bb\u02bc\u02b9"
QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
LIGATURES = ("ß", "æ", "œ", "þ", "ĳ", "ﬁ", "ﬂ", "ﬀ", "ﬃ", "ﬄ")
_HOUSE_STYLE = re.compile(r"\w\w[iy][sz][aei]")  # organise, organization, analyse
ABBREVIATION_LENGTH = 5  # capitals up to this length mean an abbreviation: UN, not "un"


class _Letters(dict[int, str]):
    """What each character is folded to: always one character, so that offsets stay true."""

    def __missing__(self, code: int) -> str:
        letter = _fold_letter(chr(code))
        self[code] = letter
        return letter


def _fold_letter(letter: str) -> str:
    if letter.isspace() or letter in "\ufffc\ufdd0\ufdd1":
        return " "
    for family in (HYPHENS, APOSTROPHES, QUOTES):
        if letter in family:
            return family[0]
    folded = fold(letter)
    if len(folded) == 1:
        return folded
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


_LETTERS = _Letters()


def fold_in_place(text: str) -> str:
    """Fold case, accents, apostrophes, quotes and hyphens of *text*; its length stays."""
    return text.translate(_LETTERS)


@lru_cache(maxsize=64)
def pattern(query: str, *, whole_words: bool = False) -> re.Pattern[str] | None:
    """What finds *query* in a text folded in place; None for a query without letters or signs.

    Hyphens are optional in the text and in the query, a space also matches a hyphen, "ss" matches
    "ß", and "organise" matches "organize".
    """
    words = fold_in_place(query).split()
    if not words:
        return None
    expression = r"[\s\-]+".join(_word_expression(word) for word in words)
    if whole_words:
        expression = rf"(?<!\w){expression}(?!\w)"
    return re.compile(expression)


def _word_expression(word: str) -> str:
    """*word* as an expression; a hyphen may stand between any two letters or be missing."""
    for ligature in LIGATURES:
        word = word.replace(ligature, fold(ligature))
    letters = word.replace("-", "") or word
    return r"-?".join(_letter_expressions(letters))


def _letter_expressions(word: str) -> Iterator[str]:
    position = 0
    while position < len(word):
        ligature = next(
            (each for each in LIGATURES if word.startswith(_spelt(each), position)), None
        )
        if ligature:
            letters = _spelt(ligature)
            yield f"(?:{'-?'.join(letters)}|{ligature})"
        else:
            letters = word[position]
            yield "[sz]" if _is_house_style(word, position) else re.escape(letters)
        position += len(letters)


def _is_house_style(word: str, position: int) -> bool:
    return position >= 3 and _HOUSE_STYLE.match(word, position - 3) is not None


@lru_cache(maxsize=16)
def _spelt(ligature: str) -> str:
    """The letters that *ligature* stands for."""
    return fold(ligature)


def spans(folded: str, query: str) -> list[tuple[int, int]]:
    """Where *query* stands in *folded*, a text folded in place: (start, end) in order."""
    found = pattern(query)
    return [match.span() for match in found.finditer(folded)] if found else []


def word_spans(text: str, folded: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where any of *words* stands in *text* as a whole word; *folded* is *text* folded in place.

    An abbreviation in capitals matches only capitals.
    """
    places: set[tuple[int, int]] = set()
    for word in words:
        found = pattern(word, whole_words=True)
        capitals = word.isupper() and len(word) <= ABBREVIATION_LENGTH
        for match in found.finditer(folded) if found else ():
            if not capitals or text[match.start() : match.end()].isupper():
                places.add(match.span())
    return sorted(places)
