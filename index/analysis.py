"""Text to words, and a word to the terms under which it is indexed and sought.

One position may carry several terms: the folded word itself, its stem, the parts of a hyphenated
word, and the capitals of an acronym. A stem and capitals bear a mark, so that they never meet a
plain word.
"""

import re
from collections.abc import Callable, Mapping

from index import arabic, ukrainian
from index.folding import APOSTROPHES, HYPHENS, WORD, fold_part, parts_of

STEM = "~"
CAPITALS = "^"
LONGEST = 60  # characters of a term; what is longer is no word

_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_ELISION = re.compile(rf"[^\W\d_]{{1,2}}[{APOSTROPHES}](?=[^\W_]{{3}})")
_ACRONYM_LENGTHS = range(2, 7)
_OWN: Mapping[str, Callable[[str], str]] = {"ar": arabic.stem, "uk": ukrainian.stem}


def bare(word: str) -> str:
    """*word* without the 's of a possessive."""
    return _POSSESSIVE.sub("", word)


def exact_forms(word: str) -> tuple[str, ...]:
    """The folded forms of *word*, the whole of it first.

    A hyphenated word has its parts as well, and d'Ivoire has ivoire.
    """
    plain = word.isascii() and word.isalpha()  # most words by far
    parts = [word] if plain else parts_of(bare(word))
    forms = [fold_part("".join(parts))]
    if len(parts) > 1:
        forms += map(fold_part, parts)
    forms += (fold_part(part[found.end() :]) for part in parts if (found := _ELISION.match(part)))
    return tuple(dict.fromkeys(form for form in forms if 0 < len(form) <= LONGEST))


def capital_forms(word: str) -> tuple[str, ...]:
    """The acronyms in *word*: UN in U.N. and in UN-led, NGO in NGOs, PfP as it is."""
    if sum(map(str.isupper, word)) < 2:
        return ()
    forms = []
    for part in parts_of(bare(word)):
        letters = part.replace(".", "")
        if letters.endswith("s") and letters[:-1].isupper():
            letters = letters[:-1]
        if sum(map(str.isupper, letters)) >= 2 and (form := fold_part(letters)):
            forms.append(CAPITALS + form[:LONGEST])
    return tuple(forms)


def is_acronym(word: str) -> bool:
    """Whether *word* is written in capitals throughout and short, as UN or U.S.A. are.

    Long words of capitals have no twin in small letters from which they must be told.
    """
    letters = bare(word).replace(".", "")
    return letters.isupper() and letters.isalnum() and len(letters) in _ACRONYM_LENGTHS


def _stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language, given as in `uk` or `en-GB`; one that changes nothing if none."""
    from whoosh.lang import NoStemmer, stemmer_for_language

    language = language.partition("-")[0].lower()
    if language in _OWN:  # Whoosh's Arabic one cuts words down to unlike roots
        return _OWN[language]
    try:
        return stemmer_for_language(language)  # type: ignore[no-any-return]
    except NoStemmer:
        return str


class Analyzer:
    """The analysis of one language. It remembers each written form, since texts repeat them."""

    def __init__(self, language: str) -> None:
        self._stem_of = _stemmer(language)
        self._terms: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, str] = {}

    def stem(self, form: str) -> str:
        """The marked stem of a folded *form*; the form itself when it is too short or a number."""
        known = self._stems.get(form)
        if known is None:
            stemmed = self._stem_of(form) if len(form) > 2 and form.isalpha() else form
            known = self._stems[form] = STEM + stemmed
        return known

    def terms(self, word: str) -> tuple[str, ...]:
        """Every term under which the written *word* is found, the plain form first."""
        known = self._terms.get(word)
        if known is None:
            forms = exact_forms(word)
            stems = dict.fromkeys(map(self.stem, forms))
            known = self._terms[word] = (*forms, *stems, *capital_forms(word))
        return known


def words_of(text: str) -> list[str]:
    """The words of *text* as they are written."""
    return WORD.findall(text)


def is_hyphenated(word: str) -> bool:
    """Whether *word* has a hyphen inside."""
    return any(hyphen in word for hyphen in HYPHENS)
