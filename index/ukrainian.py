"""Light stems of Ukrainian words: the endings of nouns and adjectives are taken off.

It follows the light stemmers that L. Dolamic and J. Savoy describe for Slavic languages ("Indexing
and stemming approaches for the Czech language", Information Processing & Management 45, 2009): the
longest ending of a case goes, then the alternations that endings bring about are undone. Words are
not cut down to what they are derived from, and verbs, which few look for, keep their endings. The
endings are those of the grammar, as folding leaves them: й is и, ї is і.
"""

_AFTER_VOWEL = 3  # letters left at least by an ending in a vowel
_AFTER_CONSONANT = 4  # and by another, which more often belongs to the word: режим, склад

_ENDINGS = tuple(
    sorted(
        (
            *("ього", "ьому", "ьоі", "ьою", "ого", "ому", "оі", "ою", "ими", "іми", "ии", "іи"),
            *("ами", "ями", "ові", "еві", "єві", "ею", "єю", "еи"),
            *("ам", "ям", "ах", "ях", "ом", "ем", "єм", "им", "ім", "их", "іх", "ів"),
            *("а", "я", "у", "ю", "е", "є", "и", "і", "о", "ь"),
        ),
        key=len,
        reverse=True,
    )
)
_VOWELS = frozenset("аеєиіоуюя")
_LONGEST_ROOT = 6  # letters of a word in -іст- from which on it is the suffix -ість


def stem(word: str) -> str:
    """The light stem of a folded *word*."""
    if word.endswith("іо"):  # радіо: borrowed, and the same in every case
        return word
    word = _without_ending(word.replace("ґ", "г"))
    while len(word) > _AFTER_VOWEL and word[-1] in "іиь":  # місі-я, рішен-ь
        word = word[:-1]
    if len(word) > _AFTER_VOWEL and word[-1] == word[-2]:  # рішенн-я, рішен-ь
        word = word[:-1]
    if len(word) >= _LONGEST_ROOT and word.endswith("іст"):  # незалежніст-ь, незалежност-і
        return word.removesuffix("іст") + "ост"
    if word.endswith("ц"):  # безпец-і, безпек-а
        return word[:-1] + "к"
    return word


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        left = len(word) - len(ending)
        least = _AFTER_VOWEL if ending[-1] in _VOWELS or ending == "ь" else _AFTER_CONSONANT
        if left >= least and word.endswith(ending) and not _VOWELS.isdisjoint(word[:left]):
            return word[:left]
    return word
