"""The index of a document without pages: terms, and the paragraphs or sections that name them."""

from dataclasses import dataclass

from app.export.briefing import Briefing
from app.export.document.index_terms import Terms

MOST_SPOTS = 60  # of one term: what is named everywhere is found without an index


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that names a term: *words* are the number of a paragraph, or a section's title."""

    chapter: str
    words: str
    label: str
    numbered: bool = False
    main: bool = False


@dataclass(frozen=True, slots=True)
class IndexRun:
    """A piece of a line of the index; *label* is the place to which it leads."""

    text: str
    label: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A term with its *letter*, and the line of places that stands beside it."""

    term: str
    letter: str
    runs: tuple[IndexRun, ...]


class IndexCollector:
    """Notes where the text of *briefing* names partners and terms."""

    def __init__(self, briefing: Briefing) -> None:
        aliases = {article.page.id: article.page.aliases for article in briefing.articles}
        titles = dict(briefing.titles) or {a.page.id: a.page.title for a in briefing.articles}
        self._terms = Terms(titles, briefing.abbreviations, aliases)
        self._spots: dict[int, dict[Spot, None]] = {}

    def note_page(self, page: str, spot: Spot) -> None:
        """Note that the chapter at *spot* is about *page*."""
        main = Spot(spot.chapter, spot.words, spot.label, main=True)
        for number in self._terms.of_page(page):
            self._spots.setdefault(number, {})[main] = None

    def note(self, text: str, spot: Spot) -> tuple[str, ...]:
        """Note the terms that *text* names at *spot*, and give them."""
        found = self._terms.found_in(text)
        for number in found:
            self._spots.setdefault(number, {})[spot] = None
        return tuple(self._terms.words(number) for number in found)

    def entries(self) -> tuple[IndexEntry, ...]:
        """The lines of the index, sorted."""
        return tuple(
            IndexEntry(words, letter, _runs(tuple(self._spots[number])))
            for number, words, letter in self._terms.entries()
            if number in self._spots
        )


def _runs(spots: tuple[Spot, ...]) -> tuple[IndexRun, ...]:
    """The places in one line: numbers as they are, sections behind the title of their chapter.

    In the chapter that is about the term itself its sections are not listed.
    """
    about = {spot.chapter for spot in spots if spot.main}
    told = [s for s in spots if s.main or s.numbered or s.chapter not in about]
    runs: list[IndexRun] = []
    chapter = ""
    for spot in told[:MOST_SPOTS]:
        within = bool(chapter) and chapter == spot.chapter
        if within and not spot.words:
            continue
        if runs:
            runs.append(IndexRun(", " if within or spot.numbered else "; "))
        if spot.numbered or within:
            words = spot.words
        else:
            words = ", ".join(filter(None, (spot.chapter, spot.words)))
        runs.append(IndexRun(words, spot.label, spot.main))
        chapter = "" if spot.numbered else spot.chapter
    left = len(told) - MOST_SPOTS
    return (*runs, IndexRun(f" and {left} more")) if left > 0 else tuple(runs)
