"""Encodings of one byte for each letter, told apart by what each makes of a text."""

import re
from collections import Counter
from dataclasses import dataclass
from math import log

from app.intake.readers.encodings.letters import LANGUAGES, RARE, Letters

# Each with what speaks for it before anything is read: some are hardly met any more.
_CANDIDATES = {
    "cp1252": 0.0, "cp1251": 0.0, "cp1250": -0.7, "koi8_r": -0.5, "koi8_u": -0.7,
    "iso8859_2": -1.0, "iso8859_15": -1.5, "cp1254": -1.5, "iso8859_5": -1.5, "cp866": -1.5,
    "mac_cyrillic": -2.5, "cp1253": -0.5, "iso8859_7": -1.5, "cp1256": -0.5, "cp1255": -0.5,
    "cp1257": -1.5, "mac_roman": -2.5, "cp852": -3.5, "cp850": -3.5, "cp437": -4.5,
}  # fmt: skip
_LETTER = r"[^\W\d_]"
_UPPER = "[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁЂ-ЏŠŽŁŚĄĆČŘ]"
_PRINTED = "\u20ac\u2026\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2022\xa0§©«®°»½¹²³£·×±‹›"
# What speaks against a reading, with its cost in nats; a letter that a language does not know
# costs about 6.
_COSTS = (
    (re.compile("[\x80-\x9f\ufffd]"), 12.0),  # controls of old terminals, or no sign at all
    (re.compile(rf"(?<={_LETTER})[^\w\s\x00-\x7f’‘·\xad–—…](?={_LETTER})"), 4.0),
    (re.compile(rf"(?<={_LETTER})[^\w\s\x00-\x7f’‘”“»…·\xad–—©®°¹²³](?!{_LETTER})"), 3.0),
    (re.compile(r"[^\w\s\x00-\x7f][^\w\s\x00-\x7f]"), 2.0),  # signs side by side
    (re.compile("[a-zß-öø-ÿà-яё][A-ZÀ-ÖØ-ÞА-ЯЁ]"), 4.0),
    (re.compile("[A-Za-zÀ-ſ][Ͱ-ۿ]|[Ͱ-ۿ][A-Za-zÀ-ſ]|[Ͱ-Ͽ][Ѐ-ӿ]|[Ѐ-ӿ][Ͱ-Ͽ]"), 4.0),
    (re.compile("[À-ſ](?=[À-ſ])"), 1.5),
    (re.compile(r"(?<!\w)[À-ſ](?!\w)(?<![àèéáåÀÈÉÁÅ])"), 4.0),  # a letter by itself
    (re.compile(rf"(?<!{_UPPER})[À-ÖØ-ÞΑ-ΩА-ЯЁЂ-ЏŠŽŁŚĄĆČŘ]"), 1.5),  # a capital
    (re.compile(rf"(?<={_UPPER})[À-ÖØ-ÞΑ-ΩА-ЯЁЂ-ЏŠŽŁŚĄĆČŘ]"), 0.3),  # one among others
)
# Quotation marks, dashes and dots that stand as they do in print, and what that gains.
_PLACED = re.compile(
    rf"(?<={_LETTER})’(?={_LETTER})|(?<!\w)[“„‘‚](?=\w)|(?<=[\w.,!?;:)])[”“’…](?!\w)"
    r"|(?<=[\s\d])[–—·×›](?=[\s\d])|(?<=\w)—(?=\w)|(?<!\w)[…•](?!\w)|£(?=\d)"
    r"|(?<=[\w.,)])[¹²³](?!\w)"
)
_PLACED_GAIN = 2.5
_WORD = re.compile(rf"{_LETTER}+")
_SIGN_COST, _PRINTED_COST, _WORD_GAIN, _MOST_WORDS = 7.0, 4.0, 1.5, 8
_POOR = 4.6  # nats for each sign beyond ASCII: no language that is known here
_FEW = 0.2  # of the signs of a text; of one in other letters more are beyond ASCII
_CLOSE = 3.5  # nats between two readings of which either may be right


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in one encoding; *score* is the logarithm of how likely it is."""

    encoding: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, and the *rival* in which the text reads nearly as well, empty where none does.

    It is not *known* where the text is in none of the languages that are known here.
    """

    encoding: str
    rival: str = ""
    known: bool = True


def readings(data: bytes) -> list[Reading]:
    """What *data* may say, the likeliest first; of equal texts only one."""
    best: dict[str, Reading] = {}
    for encoding, prior in _CANDIDATES.items():
        text = data.decode(encoding, "replace")
        score = prior + _score(text)
        if text not in best or best[text].score < score:
            best[text] = Reading(encoding, text, score)
    return sorted(best.values(), key=lambda each: -each.score)


def guess(data: bytes) -> Guess:
    """The encoding of *data*, and the one that it may be in as well."""
    found = readings(data)
    best = found[0]
    beyond = sum(not sign.isascii() for sign in best.text)
    few = beyond < _FEW * len(best.text)
    known = few or best.score >= -_POOR * beyond
    other = next((each for each in found[1:] if _is_close(best, each)), None)
    return Guess(best.encoding, other.encoding if other and known else "", known=known)


def _is_close(best: Reading, other: Reading) -> bool:
    """Whether *other* is nearly as likely as *best*; hardly ever where it is a rare encoding."""
    return best.score - other.score < _CLOSE + _CANDIDATES[other.encoding]


def _score(text: str) -> float:
    cost = sum(each * len(pattern.findall(text)) for pattern, each in _COSTS)
    cost -= _PLACED_GAIN * len(_PLACED.findall(text))
    letters: Counter[str] = Counter()
    for sign, count in Counter(text).items():
        if sign.isascii():
            continue
        if sign.isalpha():
            letters[sign.lower()] += count
        else:
            cost += (_PRINTED_COST if sign in _PRINTED else _SIGN_COST) * count
    words = Counter(_WORD.findall(text.lower()))
    return max(_in_language(letters, words, each) for each in LANGUAGES) - cost


def _in_language(letters: Counter[str], words: Counter[str], language: Letters) -> float:
    known = sum(words[word] for word in language.words)
    said = sum(count * log(language.shares.get(each, RARE)) for each, count in letters.items())
    return said + _WORD_GAIN * min(known, _MOST_WORDS)
