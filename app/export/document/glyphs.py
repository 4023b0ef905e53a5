"""Which characters the fonts can show, and text made fit for them."""

import re
import threading
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

REPLACEMENT = "\ufffd"
BREAK = "\u200b"  # a place where a line may end; the template turns it into no character at all
JOINERS = "\u200c\u200d\u200e\u200f"  # (non-)joiners, direction marks
SPACES = "\t\n\v\f\r\u0085\u2028\u2029"
TEXT_FAMILIES = ("SourceSerif4", "Inter")  # looked into first
MARKS_ON_A_LETTER = 4  # the most that living languages need; more is a toy that hides text

_PLAIN = re.compile(r"[ -~]*")
# Not after a full stop or comma: at the end of a line it would seem to end the sentence.
_SEAM = re.compile(r"(?<=[/?&=\\|-])(?=\w)|(?<=\w)(?=[._~+,;:@#%]\w)")


class Repertoire:
    """The characters of a set of font families, each of which is read when it is first asked.

    A family counts only with what all its faces have: in italics nothing else is there.
    """

    def __init__(self, families: Iterable[frozenset[int]]) -> None:
        self._unread = iter(families)
        self._read: list[frozenset[int]] = []
        self._lock = threading.Lock()

    def has(self, character: str) -> bool:
        """Whether any family has *character*."""
        return self.has_together(character)

    def has_together(self, cluster: str) -> bool:
        """Whether one family has a letter with all its marks: two faces cannot share a letter."""
        points = set(map(ord, cluster))
        if any(points <= family for family in self._read):
            return True
        with self._lock:
            for family in self._unread:
                self._read.append(family)
                if points <= family:
                    return True
        return any(points <= family for family in self._read)


@lru_cache(maxsize=4)
def read_repertoire(folder: Path) -> Repertoire:
    """The repertoire of the TTF fonts in *folder*: most text needs but one family or two."""
    faces: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.ttf")):
        faces.setdefault(path.stem.partition("-")[0], []).append(path)
    order = sorted(faces, key=lambda name: (name not in TEXT_FAMILIES, name))
    return Repertoire(_family(faces[name]) for name in order)


def _family(paths: Iterable[Path]) -> frozenset[int]:
    sets = []
    for path in paths:
        with TTFont(path, lazy=True) as font:
            sets.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*sets)


class Sieve:
    """Lets through what can be typeset and counts what it had to replace."""

    def __init__(self, repertoire: Repertoire) -> None:
        self._repertoire = repertoire
        self.lost: Counter[str] = Counter()
        self._known: dict[str, str] = {}

    def clean(self, text: str) -> str:
        """*text* in one line, without control characters and with U+FFFD for missing glyphs.

        What only overrides the direction of text goes silently: it can make a line read otherwise
        than it is stored.
        """
        if _PLAIN.fullmatch(text):
            return text
        return "".join(self._cleaned(unicodedata.normalize("NFC", text)))

    def fitting(self, wanted: str, other: str) -> str:
        """*wanted* where the fonts have all of it, else *other*; nothing counts as lost."""
        probe = Sieve(self._repertoire)
        probe.clean(wanted)
        return other if probe.lost else wanted

    def clean_lines(self, text: str) -> str:
        """*text* with its line breaks kept and its tabs spread out."""
        lines = text.expandtabs(4).replace("\r\n", "\n").split("\n")
        return "\n".join(self.clean(line) for line in lines)

    def warnings(self) -> tuple[str, ...]:
        """What a reader should know of the characters that were lost."""
        if not self.lost:
            return ()
        total = sum(self.lost.values())
        shown = ", ".join(_name(each, count) for each, count in self.lost.most_common(10))
        more = f" and {len(self.lost) - 10} more" if len(self.lost) > 10 else ""
        noun = "character is" if total == 1 else "characters are"
        return (f"{total} {noun} not in the fonts and printed as {REPLACEMENT}: {shown}{more}.",)

    def _cleaned(self, text: str) -> Iterator[str]:
        letter = ""  # with the marks on it so far
        for character in text:
            kept = self._known.get(character)
            if kept is None:
                kept = self._known[character] = self._replacement(character)
            if kept and unicodedata.category(kept)[0] == "M":
                if len(letter) > MARKS_ON_A_LETTER:
                    kept = ""
                elif self._repertoire.has_together(letter + kept):
                    letter += kept
                else:
                    kept = letter = REPLACEMENT
            elif kept:
                letter = kept
            if kept == REPLACEMENT != character:
                self.lost[character] += 1
            yield kept

    def _replacement(self, character: str) -> str:
        """*character*, what stands for it, or nothing."""
        if character in SPACES:
            return " "
        category = unicodedata.category(character)
        if category == "Cc" or (category == "Cf" and character not in JOINERS):
            return character if character == BREAK else ""
        if unicodedata.name(character, "").startswith("VARIATION SELECTOR"):
            return ""
        if category not in ("Co", "Cs", "Cn") and self._repertoire.has(character):
            return character
        if category == "Zs":
            return " "
        return "" if character in JOINERS else REPLACEMENT


def _name(character: str, count: int) -> str:
    shown = f"{character} " if character.isprintable() else ""
    times = f" ×{count}" if count > 1 else ""
    return f"{shown}(U+{ord(character):04X}){times}"


def soften(text: str, longest: int = 30) -> str:
    """Mark where a line may end in words and addresses of more than *longest* letters.

    Without it the line before such a word is spread out, or the word runs off the page.
    """
    if len(text) <= longest:
        return text
    chunk = re.compile(rf"([^\s{BREAK}]{{{longest}}})(?=[^\s{BREAK}])")

    def broken(match: re.Match[str]) -> str:
        return chunk.sub(rf"\1{BREAK}", _SEAM.sub(BREAK, match[0]))

    return re.sub(rf"\S{{{longest + 1},}}", broken, text)


def reads_right_to_left(text: str) -> bool:
    """Whether most letters of *text* belong to a script written from right to left."""
    if text.isascii():
        return False
    kinds = Counter(map(unicodedata.bidirectional, text))
    return kinds["R"] + kinds["AL"] > kinds["L"]
