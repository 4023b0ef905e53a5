"""Pages and queries made up for measuring search, the same at every run."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from index.records import Document, Passage

SEED = 42
WORDS = 75_000
KINDS = ("country", "body", "framework", "theme", "event", "document")

_ONSETS = (
    *("b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st"),
    *("tr", "pr", "br", "cl", "fl", "gr", "sp", "ch", "sh", "th"),
)
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ai", "io")
_CODAS = ("", "", "n", "r", "s", "t", "l", "m", "nd", "st")
_ENDINGS = ("", "", "", "s", "ed", "ing", "ation", "al", "ment", "er", "ity", "ly")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Words by falling frequency, and how to draw from them."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    @classmethod
    def make(cls) -> "Corpus":
        """Pronounceable words, short ones first, whose frequencies fall as those of a language."""
        dice = random.Random(SEED)
        found: dict[str, None] = {}
        while len(found) < WORDS:
            syllables = 1 + (len(found) > 1500) + (len(found) > 30_000)
            root = "".join(
                dice.choice(_ONSETS) + dice.choice(_VOWELS) + dice.choice(_CODAS)
                for _ in range(syllables)
            )
            found.setdefault(root + (dice.choice(_ENDINGS) if len(found) > 150 else ""))
        # Zipf-Mandelbrot, as measured on English prose.
        weights = accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(WORDS))
        return cls(tuple(found), tuple(weights))

    def pages(self, count: int) -> Iterator[Document]:
        """So many pages of about three kilobytes."""
        dice = random.Random(SEED + 1)
        for number in range(count):
            topics = [self.words[int(dice.triangular(200, 40_000, 200))] for _ in range(12)]
            yield Document(
                id=f"p{number}",
                title=self._sentence(dice, topics, 4).rstrip("."),
                kind=KINDS[number % len(KINDS)],
                summary=self._sentence(dice, topics, 18),
                passages=tuple(
                    Passage(f"s{part}", self._sentence(dice, topics, 3), self._text(dice, topics))
                    for part in range(3)
                ),
            )

    def _text(self, dice: random.Random, topics: list[str]) -> str:
        return " ".join(self._sentence(dice, topics, dice.randrange(8, 26)) for _ in range(7))

    def _sentence(self, dice: random.Random, topics: list[str], length: int) -> str:
        words = dice.choices(self.words, cum_weights=self.weights, k=length)
        words = [dice.choice(topics) if dice.random() < 0.08 else word for word in words]
        return f"{words[0].capitalize()} {' '.join(words[1:])}."


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked of every engine: words, a phrase, or words of which the last is unfinished."""

    kind: str
    words: tuple[str, ...]
    wanted: str = "all"  # "any", "phrase", "prefix", "wildcard"
    label: str = ""  # only pages of this kind
    excerpts: bool = False


def make_queries(corpus: Corpus, pages: list[Document], each: int) -> list[Sought]:
    """*each* queries of every kind, from words that stand together in a page."""
    dice = random.Random(SEED + 2)
    found: list[Sought] = []
    for _ in range(each):
        text = dice.choice(pages).passages[dice.randrange(3)].text
        words = [word.strip(".").lower() for word in text.split()]
        long = [word for word in words if len(word) > 4]
        common = corpus.words[dice.randrange(5, 300)]
        rare = corpus.words[dice.randrange(5000, 40_000)]
        at = dice.randrange(len(words) - 3)
        cut = dice.choice(long)[: dice.randrange(2, 5)]
        found += [
            Sought("common word", (common,)),
            Sought("rare word", (rare,)),
            Sought("AND of 2", tuple(dice.sample(words, 2))),
            Sought("AND of 3", tuple(dice.sample(words, 3))),
            Sought("OR of 3", tuple(dice.sample(long, 3)), "any"),
            Sought("phrase", tuple(words[at : at + dice.randrange(2, 4)]), "phrase"),
            Sought("word and prefix", (dice.choice(words), cut), "prefix"),
            Sought("one-letter prefix", (cut[0],), "prefix"),
            Sought("wildcard", (f"{rare[:3]}*{rare[-2:]}",), "wildcard"),
            Sought("word in one kind", (common,), label=dice.choice(KINDS)),
            Sought("AND of 2, excerpts", tuple(dice.sample(words, 2)), excerpts=True),
            Sought("phrase, excerpts", tuple(words[at : at + 2]), "phrase", excerpts=True),
        ]
        found += _typed(dice.sample(long, 3))
    return found


def _typed(words: list[str]) -> Iterator[Sought]:
    """A search as it is typed, letter by letter; the words are in one page."""
    for number, word in enumerate(words):
        for end in range(1, len(word) + 1):
            typed = (*words[:number], word[:end])
            yield Sought("as-you-type", typed, "prefix", excerpts=True)
