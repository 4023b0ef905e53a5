"""What a line looks like by itself: its length, its marks, its kind of words."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role
from app.intake.frame.prose import PROSE

# Words that sentences have and labels, names and buttons hardly.
_SENTENCE_WORDS = (
    "the of and to in a is that for was on with as by are be from at an has have had not its it"
    " were which will this their his he they we i you or but been also would more than after who"
    " what how la le les de des du et en un une dans pour que qui au aux par sur est sont ont avec"
    " ce cette il elle ne pas plus son ses leur der die das und den von zu mit dem im für auf ist"
    " sich nicht eine ein einer eines einem als auch werden wird wurde bei nach zum zur dass sind"
    " hat haben er sie es и в на с по не что из к от за о для как это при его был была были было а"
    " но их также которые который или до і й у з та що про від її був була були які який або також"
    " після"
)
_SMALL_WORDS = frozenset(_SENTENCE_WORDS.split())
_LETTERS = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"”»’)\]]*(?:\[\d+\]|\d)?$")
_SENTENCE = re.compile(r"[.!?…](?:\s|$)")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"https?://|www\.|\.(?:com|org|net|int|ru|ua|de|fr)\b", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|svg|pdf|docx?|mp[34]|html?|php)\b", re.IGNORECASE)
_GAP = re.compile(r"\s{2,}|\t")
_MARKS = {
    "©": "copyright", "|": "bar", ">": "arrow", "»": "guillemet", "/": "slash", "•": "dot",
    "·": "dot", "#": "hash", "%": "percent", "(": "bracket", ":": "colon", ",": "comma",
    "?": "question", "!": "exclamation", "[": "square", "—": "dash", "–": "dash", "$": "money",
    "€": "money", "@": "at", "_": "underscore", "…": "ellipsis",
}  # fmt: skip
_WORDS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 50)
_CHARACTERS = (3, 10, 20, 35, 50, 70, 90, 120, 200, 400)
_SHARES = (0, 0.1, 0.2, 0.3, 0.4)
_CAPITALS = (0.01, 0.2, 0.4, 0.6, 0.8, 0.99)
_DIGITS = (0, 0.1, 0.3, 0.6)
_DATED = (0, 0.3, 0.6, 0.9)
_SENTENCES = (0, 1, 2, 4)
_LONGEST_DATED = 120  # characters; a date in a longer line is of its text
_FEWEST_SMALL_WORDS = 4  # in a paragraph of the text proper


@dataclass(frozen=True, slots=True)
class Look:
    """A line by itself: its words in small letters, the names of its traits, whether it is text."""

    words: tuple[str, ...]
    traits: tuple[str, ...]
    is_prose: bool

    @property
    def telling(self) -> frozenset[str]:
        """The beginnings of its longer words, by which lines are compared: endings differ."""
        return frozenset(
            word[:6] for word in self.words if len(word) > 3 and word not in _SMALL_WORDS
        )


def look_of(block: Block) -> Look:
    """The look of *block*; its first traits are those that its neighbours also see."""
    text = " ".join(block.text.split())
    letters = _LETTERS.findall(text)
    words = tuple(word.lower() for word in letters)
    small = sum(word in _SMALL_WORDS for word in words)
    traits = [
        step("words", len(text.split()), _WORDS),
        f"ends {_ending(text)}",
        f"begins {_beginning(text)}",
        step("small words", small / max(1, len(words)), _SHARES),
        f"is {block.role}{min(block.level, 3) if block.role == Role.HEADING else ''}",
        step("characters", len(text), _CHARACTERS),
        step("capitals", _share(letters), _CAPITALS),
        step("digits", sum(map(str.isdigit, text)) / max(1, len(text)), _DIGITS),
        step("sentences", len(_SENTENCE.findall(text)), _SENTENCES),
        *_marks(block, text),
    ]
    if not letters:
        traits.append("no letters")
    elif text.isupper():
        traits.append("all capitals")
    long = len(text) >= PROSE and block.role in (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)
    return Look(words, tuple(traits), long and small >= _FEWEST_SMALL_WORDS)


def step(name: str, value: float, steps: tuple[float, ...]) -> str:
    """The trait of a number: *name* and on which of the *steps* it stands."""
    return f"{name} {bisect_left(steps, value)}"


def _share(letters: list[str]) -> float:
    return sum(word[0].isupper() for word in letters) / max(1, len(letters))


def _ending(text: str) -> str:
    if _SENTENCE_END.search(text):
        return "."
    last = text[-1:]
    if last.isdigit():
        return "digit"
    return "letter" if last.isalpha() else last if last in ":;,)]»>|-–*©" else "other"


def _beginning(text: str) -> str:
    first = text[:1]
    if first.isalpha():
        return "capital" if first.isupper() else "small"
    return "digit" if first.isdigit() else first if first in "«“\"'([©@#<>|-–*»" else "other"


def _marks(block: Block, text: str) -> list[str]:
    found = [f"has {name}" for name in sorted({_MARKS[each] for each in set(text) & _MARKS.keys()})]
    patterns = (("time", _TIME), ("year", _YEAR), ("address", _ADDRESS), ("file", _FILE))
    found += [f"has {name}" for name, pattern in patterns if pattern.search(text)]
    if _GAP.search(block.text.strip()):
        found.append("has gap")
    if block.mark:
        number = any(map(str.isdigit, block.mark))
        letter = block.mark.strip("().").isalpha()
        found.append(f"marked by {'number' if number else 'letter' if letter else 'bullet'}")
    if len(text) <= _LONGEST_DATED and any(map(str.isdigit, text)):
        dates = find_dates(text)
        dated = sum(each.end - each.start for each in dates) / len(text)
        found.append(step("dated", dated, _DATED))
        found += [f"date of {each.form}" for each in dates[:1]]
    return found
