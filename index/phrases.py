"""The terms of a phrase, and the other ways in which it may be written."""

from collections.abc import Sequence
from itertools import pairwise

from index.analysis import CAPITALS, exact_forms, is_acronym, is_hyphenated
from index.folding import fold_part, parts_of
from index.lexicon import Lexicon


def acronym_of(word: str, lexicon: Lexicon) -> str:
    """The one term of a word of capitals that is an acronym in this index, or ""."""
    if not is_acronym(word):
        return ""
    term = CAPITALS + exact_forms(word)[0]
    return term if lexicon.has(term) else ""


def phrase_terms(words: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """A term for each of *words*: just as typed but for its folding, and without its stem."""
    terms = (acronym_of(word, lexicon) or next(iter(exact_forms(word)), "") for word in words)
    return tuple(filter(None, terms))


def phrase_variants(words: Sequence[str], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """The phrase itself and how else it may stand in a text.

    Two words may be one there (euro atlantic, Euro-Atlantic), and a hyphenated word two.
    """
    terms = phrase_terms(words, lexicon)
    variants = [terms]
    for place, (first, second) in enumerate(pairwise(terms)):
        joined = fold_part(first + second)
        if first.isalnum() and second.isalnum() and lexicon.has(joined):
            variants.append((*terms[:place], joined, *terms[place + 2 :]))
    if any(map(is_hyphenated, words)):
        parts = [part for word in words for part in parts_of(word)]
        variants.append(phrase_terms(parts, lexicon))
    return [variant for variant in dict.fromkeys(variants) if variant]
