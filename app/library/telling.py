"""Where a page tells an event: the very sentence in its text, else the row in its chronology."""

import re
from collections.abc import Iterator

from app.library.article import Article
from app.library.body import Chronology, block_text, plain_text
from app.library.edtf import MONTHS, Date
from app.library.page import Milestone, Place
from index.folding import fold

_SENTENCE = re.compile(
    # up to a full stop before a capital, or to the end of the block
    r"\S(?:[^\n]*?(?<!\b[A-Z])(?<!\bNo)(?<!\bMr)(?<!\bSt)[.!?][”’)]?(?=\s+[“‘(]?[A-Z0-9])|[^\n]*)"
)
_SAME_WORDS = 0.3  # of the event's words, from which on a sentence with its year tells it
_MANY_WORDS = 0.75  # and from which on one without it does
LIST = "milestones"  # the section that the program writes
_SHORTEST = 4  # letters of a word that says anything


def place_of(article: Article, milestone: Milestone) -> Place:
    """The passage of *article* that tells *milestone*, with the words that stand there.

    A milestone that was read in a text has its place. Else the best sentence of the section in
    which the page says it tells the event is meant, by its date and its words; without one it is
    the row in the list of milestones.
    """
    if milestone.place:
        return milestone.place
    section = article.section(milestone.at) if milestone.at else None
    best, most = None, 0.0
    for start, sentence in _sentences(plain_text(section)) if section else ():
        score = _likeness(sentence, milestone)
        if score > most:
            best, most = Place(milestone.page, milestone.at, start, start + len(sentence),
                               sentence), score  # fmt: skip
    return best or Place(milestone.page, milestone.id)


def tellings_on(article: Article) -> dict[str, list[tuple[int, str]]]:
    """Where *article* tells its milestones: by section the offset and the key of each, in order.

    All of them stand in the generated list, and some in a sentence of the text besides.
    """
    told: dict[str, list[tuple[int, str]]] = {}
    for milestone in article.page.milestones:
        place = place_of(article, milestone)
        if place.end > place.start:
            told.setdefault(place.section, []).append((place.start, milestone.key))
    listed = article.section(LIST)
    for block in listed.blocks if listed else ():
        if isinstance(block, Chronology):
            told[LIST] = list(_rows(article.page.id, block))
    return {section: sorted(places) for section, places in told.items()}


def _rows(page: str, listed: Chronology) -> Iterator[tuple[int, str]]:
    start = 0
    for entry in listed.entries:
        yield start, f"{page}#{entry.milestone}"
        start += len(block_text(Chronology((entry,)))) + 1


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for found in _SENTENCE.finditer(text):
        yield found.start(), found.group().rstrip()


def _likeness(sentence: str, milestone: Milestone) -> float:
    """How well *sentence* fits: 0 when it tells something else."""
    wanted = {word for word in fold(milestone.text).split() if len(word) >= _SHORTEST}
    there = set(fold(sentence).split())
    shared = len(wanted & there) / len(wanted) if wanted else 0.0
    dated = _date_likeness(sentence, milestone.date)
    enough = _SAME_WORDS if dated else _MANY_WORDS
    # A whole date found needs fewer words beside it than a year.
    return dated + shared if shared >= enough / max(1.0, dated) else 0.0


def _date_likeness(sentence: str, date: Date) -> float:
    """3 for the day, 2 for the month, 1 for the year of *date* in *sentence*."""
    day = date.earliest
    if day is None or str(day.year) not in sentence:
        return 0.0
    if date.precision in ("day", "range") and f"{day.day} {MONTHS[day.month]}" in sentence:
        return 3.0
    return 2.0 if MONTHS[day.month] in sentence and date.precision != "year" else 1.0
