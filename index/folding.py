"""Which spellings count as the same: case, accents, apostrophes, hyphens, house style.

The one normaliser of every box in which a reader types. It folds towards a form that is compared
and never shown, and it folds prefixes alike: what has been typed of a word stays a prefix of it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

APOSTROPHES = "'’‘ʼ＇"
HYPHENS = "-‐‑"
_MARKS = (
    r"\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    r"\u0900-\u0903\u093a-\u094f\u200c\u200d"
)
_CORE = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"

WORD = re.compile(
    # most words by far, which need none of what follows
    r"[A-Za-z]{2,}+(?=[ ,\n])"
    # U.N., e.g.: single letters with full stops between them are one word
    rf"|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])(?:\.?[{APOSTROPHES}]s(?![^\W_])|\.)?"
    # letters, digits and their marks, with apostrophes and hyphens inside, but 1994-07 is two words
    rf"|{_CORE}(?:(?:[{APOSTROPHES}]|(?<!\d)[{HYPHENS}]|[{HYPHENS}](?!\d))(?=[^\W_]){_CORE})*"
)

# Letters that have no decomposition in Unicode.
_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ə": "a", "æ": "ae",
    "œ": "oe", "ŋ": "n", "ŧ": "t", "ƒ": "f", "ĸ": "k",
}  # fmt: skip

_OUR = (
    "arb|ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
    "|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig"
)
_DOUBLED = (
    "cance|channe|counse|dia|equa|fue|fulfi|enro|insta|jewe|labe|leve|marsha|mode|pane|parce"
    "|quarre|riva|shove|signa|tota|trave|tunne"
)

# British, American and United Nations spellings of the same word, each rule safe on a prefix.
_HOUSE_STYLE = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[iy])z", "s"),  # organization, analyze
        (r"(?<=fen)s", "c"),  # defense, offense
        (r"(?<=^licen)s|(?<=^practi)s", "c"),
        (r"programm(?:e(?![dr]))?", "program"),
        (rf"^({_OUR})ou(?=r|$)", r"\1o"),  # labour
        (r"(cent|theat|fib|lit|met|sab|calib|lust|somb|spect)(?:re|er)(?=[sd]?$)", r"\1r"),
        (r"(?<=cent)e$|(?<=theat)e$", ""),  # on the way to "center"
        (rf"^({_DOUBLED})ll(?=[eioms]|$)", r"\1l"),  # travelled
        (r"(?<=^catalog)ue?|(?<=^dialog)ue?|(?<=^analog)ue?", ""),
        (r"(?<=judg)em|(?<=knowledg)em", "m"),
        (r"^grey", "gray"),
        (r"(?<=^man)oe(?=u|$)", "e"),
        (r"(?<=^maneuv)(?:re|er)", ""),
        (r"(?<=^arch)ae|(?<=encyclop)ae|(?<=medi)ae|(?<=^p)ae(?=d)|(?<=^h)ae(?=m)", "e"),
    )
)
_ANY_HOUSE_STYLE = re.compile("|".join(pattern.pattern for pattern, _ in _HOUSE_STYLE))

_LEFT_OUT = 3  # characters that house style drops at most in one place, with a hyphen

# After these a hyphen is a matter of house style; after others it parts two words.
_SOLID = re.compile(r"(?:co|re|pre|sub|multi|inter|anti|counter)$")
_SOLID_PAIR = re.compile(r"peace (?=keep|mak|build)")


class _Characters(dict[int, str]):
    """What each character folds to, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        bare = "".join(
            piece
            for piece in unicodedata.normalize("NFKD", character).casefold()
            if not unicodedata.combining(piece)
            and piece != "\u0640"  # only stretches an Arabic word
            and unicodedata.category(piece)[0] in "LMN"
        )
        folded = "".join(_LETTERS.get(piece, piece) for piece in bare if piece not in APOSTROPHES)
        self[code] = folded
        return folded


_CHARACTERS = _Characters()


def _in_house_style(word: str) -> str:
    if _ANY_HOUSE_STYLE.search(word):
        for pattern, replacement in _HOUSE_STYLE:
            word = pattern.sub(replacement, word)
    return word


def fold_part(part: str) -> str:
    """Fold a word, or a part of one, that holds no hyphen; "" when nothing is left of it."""
    return _in_house_style(part.translate(_CHARACTERS))


def parts_of(word: str) -> list[str]:
    """The parts of a hyphenated word as they are written; the word itself when it is not."""
    return re.split(f"[{HYPHENS}]", word)


@lru_cache(maxsize=1 << 16)  # a text has few words that it has not had before
def _fold_word(word: str) -> str:
    folded = ""
    for part in filter(None, map(fold_part, parts_of(word))):
        folded += part if not folded or _SOLID.search(folded) else " " + part
    return _SOLID_PAIR.sub("peace", folded)


def each_word(text: str) -> Iterator[str]:
    """The words of *text* as they are written, found line by line.

    In a text of megabytes all at once would take half a second, in which no other thread runs.
    """
    for line in text.split("\n"):
        yield from WORD.findall(line)


def fold(text: str) -> str:
    """*text* as it is compared: folded words with single spaces between them, no punctuation.

    Apostrophes and the stops of acronyms vanish, a hyphen vanishes where spellings differ
    (co-operation) and else becomes a space (Guinea-Bissau).
    """
    return " ".join(filter(None, (_fold_word(found.group()) for found in WORD.finditer(text))))


def fold_with_offsets(text: str) -> tuple[str, tuple[int, ...]]:
    """`fold(text)` and, for each place in it, the place in *text* that it comes from.

    What is found at `folded[a:b]` stands at `text[offsets[a]:offsets[b]]`.
    """
    folded: list[str] = []
    offsets: list[int] = []
    end = 0
    for found in WORD.finditer(text):
        word = _fold_word(found.group())
        if not word:
            continue
        if folded:
            folded.append(" ")
            offsets.append(end)
        folded.append(word)
        offsets += _origins(found.group(), word, found.start())
        end = found.end()
    return "".join(folded), (*offsets, end)


def _origins(word: str, folded: str, start: int) -> list[int]:
    """For each character of *folded*, the place of the one in *word* from which it was folded.

    Characters that house style leaves out are passed over, one that it changes takes one place.
    """
    plain = ""
    places: list[int] = []
    for place, character in enumerate(word, start):
        piece = " " if character in HYPHENS else _CHARACTERS[ord(character)]
        plain += piece
        places += [place] * len(piece)
    origins: list[int] = []
    at = 0
    for character in folded:
        at = max(plain.find(character, at, at + _LEFT_OUT + 1), at)
        origins.append(places[min(at, len(places) - 1)])
        at += 1
    return origins
