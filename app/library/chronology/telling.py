"""Where a page tells an event: the very sentence in its text, else the row in its chronology."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from math import log

from app.library.pages.article import Article
from app.library.pages.body import Chronology, block_text, plain_text
from app.library.pages.edtf import MONTHS, Date
from app.library.pages.page import Milestone, Place
from index.folding import fold

_SENTENCE = re.compile(
    # up to a full stop before a capital, or to the end of the block
    r"\S(?:[^\n]*?(?<!\b[A-Z])(?<!\bNo)(?<!\bMr)(?<!\bSt)[.!?][”’)]?(?=\s+[“‘(]?[A-Z0-9])|[^\n]*)"
)
LIST = "milestones"  # the section that the program writes
_SHORTEST = 4  # letters of a word that says anything, unless it has a digit
_LONG = 6  # letters by which words of one stem are known
_ENDING = re.compile(r"(?<=.{3})(?:ing|ed|es|s)$")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = re.compile("|".join(MONTHS[1:]))
# Read off the 2,211 events of the built-in library that name a section: how much of the weight of
# an event's words a sentence must have, by how it is dated, and how many that are rare.
_DAY, _IN_MONTH, _IN_YEAR, _UNDATED, _OTHERWISE = 3, 2, 1, 0, -1
_SHARES = {_DAY: 0.01, _IN_MONTH: 0.01, _IN_YEAR: 0.08, _UNDATED: 0.3}
_RARE_WORDS = {_DAY: 0, _IN_MONTH: 0, _IN_YEAR: 1, _UNDATED: 2}
_RARE = 0.15  # of the sentences of a page have a word that is rare in it, or two have it


def place_of(article: Article, milestone: Milestone) -> Place:
    """The passage of *article* that tells *milestone*, with the words that stand there.

    A milestone that was read in a text has its place. Else the best sentence of the section in
    which the page says it tells the event is meant, by its date and its words; without one it is
    that section. Where the page names no section it is the row in the list of milestones.
    """
    return _Teller(article).place_of(milestone)


def tellings_on(article: Article) -> dict[str, list[tuple[int, str]]]:
    """Where *article* tells its milestones: by section the offset and the key of each, in order.

    All of them stand in the generated list, and some in a sentence of the text besides.
    """
    told: dict[str, list[tuple[int, str]]] = {}
    teller = _Teller(article)
    for milestone in article.page.milestones:
        place = teller.place_of(milestone)
        if place.end > place.start:
            told.setdefault(place.section, []).append((place.start, milestone.key))
    listed = article.section(LIST)
    for block in listed.blocks if listed else ():
        if isinstance(block, Chronology):
            told[LIST] = list(_rows(article.page.id, block))
    return {section: sorted(places) for section, places in told.items()}


class _Teller:
    """The sentences of an article with their words, taken apart once for all its milestones."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._sections: dict[str, list[tuple[int, str, frozenset[str]]]] = {}

    def place_of(self, milestone: Milestone) -> Place:
        """See `place_of` of the module."""
        if milestone.place:
            return milestone.place
        if not milestone.at or self._article.section(milestone.at) is None:
            return Place(milestone.page, milestone.id)
        best, most = Place(milestone.page, milestone.at), (_UNDATED, 0.0)
        for start, sentence, words in self._sentences(milestone.at):
            score = self._likeness(sentence, words, milestone)
            if score > most:
                end = start + len(sentence)
                best, most = Place(milestone.page, milestone.at, start, end, sentence), score
        return best

    def _sentences(self, section_id: str) -> list[tuple[int, str, frozenset[str]]]:
        if section_id not in self._sections:
            section = self._article.section(section_id)
            found = _sentences(plain_text(section)) if section else ()
            self._sections[section_id] = [(start, text, _stems(text)) for start, text in found]
        return self._sections[section_id]

    @cached_property
    def _counts(self) -> Counter[str]:
        """In how many sentences of the page's own text each word stands."""
        written = (each.id for each in self._article.sections if not each.generated)
        return Counter(word for one in written for _, _, words in self._sentences(one)
                       for word in words)  # fmt: skip

    @cached_property
    def _size(self) -> int:
        written = (each.id for each in self._article.sections if not each.generated)
        return sum(len(self._sentences(one)) for one in written)

    def _weight(self, word: str) -> float:
        """What a word tells: the more the fewer sentences have it."""
        return log((self._size + 1) / (self._counts[word] + 0.5))

    def _likeness(
        self, sentence: str, there: frozenset[str], milestone: Milestone
    ) -> tuple[int, float]:
        """How well *sentence* is dated, and how many of the event's words it has, by weight.

        Nothing of both when it tells something else.
        """
        dated = _date_likeness(sentence, milestone.date)
        wanted = _stems(milestone.text) - set(_YEAR.findall(milestone.date.text))
        shared = wanted & there
        rare = sum(self._counts[word] <= max(2, _RARE * self._size) for word in shared)
        whole = sum(map(self._weight, wanted))
        share = sum(map(self._weight, shared)) / whole if whole > 0 else 0.0
        enough = dated != _OTHERWISE and share >= _SHARES[dated] and rare >= _RARE_WORDS[dated]
        return (dated, share) if enough else (_UNDATED, 0.0)


def _rows(page: str, listed: Chronology) -> Iterator[tuple[int, str]]:
    start = 0
    for entry in listed.entries:
        yield start, f"{page}#{entry.milestone}"
        start += len(block_text(Chronology((entry,)))) + 1


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for found in _SENTENCE.finditer(text):
        yield found.start(), found.group().rstrip()


def _stems(text: str) -> frozenset[str]:
    """The words of *text* that say anything, without their endings."""
    words = (word for word in fold(text).split() if len(word) >= _SHORTEST or _has_digit(word))
    return frozenset(_ENDING.sub("", word)[:_LONG] for word in words)


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def _date_likeness(sentence: str, date: Date) -> int:
    """Whether *sentence* has the day, the month or the year of *date*, no year, or another one."""
    day = date.earliest
    years = set(_YEAR.findall(sentence))
    if day is None or not years:
        return _UNDATED
    if not years & {str(each.year) for each in (day, date.latest or day)}:
        return _OTHERWISE
    if date.precision in ("day", "range") and f"{day.day} {MONTHS[day.month]}" in sentence:
        return _DAY
    if date.precision == "year":
        return _IN_YEAR
    months = set(_MONTH.findall(sentence))
    if MONTHS[day.month] in months:
        return _IN_MONTH
    return _OTHERWISE if months else _IN_YEAR
