"""The index of a document: which partners and terms its text names, and in which paragraphs."""

import re
from collections.abc import Iterable, Mapping, Sequence

from app.library.arrangement.headings import letter_of, sort_key
from app.library.arrangement.names import Abbreviation

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SHORTEST = 3  # letters of a name; "UN" and "EU" are abbreviations and stand by their long form

Words = tuple[str, ...]


class Terms:
    """Finds the names of pages and the abbreviations of a library in running text.

    *titles* gives the title of each page, *aliases* other names of some.
    """

    def __init__(
        self,
        titles: Mapping[str, str],
        abbreviations: Iterable[Abbreviation] = (),
        aliases: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._names: dict[str, list[tuple[Words, str]]] = {}  # by first word, longest first
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []  # of each number
        self._pages: dict[str, str] = {}
        abbreviated = _by_page(titles, abbreviations)
        shorts = {page: each.short for page, each in abbreviated if page}
        for page, title in titles.items():
            term = _shown(title, shorts.get(page, ""))
            self._pages[page] = term
            for name in (title, *(aliases or {}).get(page, ())):
                self._add(name, term)
        for page, each in abbreviated:
            term = self._pages.get(page) or _shown(each.long, each.short)
            self._add(each.short, term, shortest=2)
            self._add(each.long, term)
        for names in self._names.values():
            names.sort(key=lambda each: -len(each[0]))

    def of_page(self, page: str) -> list[int]:
        """The number of the term that *page* is about."""
        return [self._number(self._pages[page])] if page in self._pages else []

    def found_in(self, text: str) -> list[int]:
        """The numbers of the terms that *text* names, each once, ascending."""
        words = _WORD.findall(text)
        found: set[str] = set()
        at = 0
        while at < len(words):
            length, term = self._longest(words, at)
            if term:
                found.add(term)
            at += length
        return sorted(map(self._number, found))

    def words(self, number: int) -> str:
        """The words of the term that has this *number*."""
        return self._words[number]

    def entries(self) -> list[tuple[int, str, str]]:
        """Number, words and letter of each term that was found, in the order of an index."""
        ordered = sorted(self._numbers, key=lambda term: (sort_key(term), term))
        return [(self._numbers[term], term, letter_of(term)) for term in ordered]

    def _add(self, name: str, term: str, shortest: int = _SHORTEST) -> None:
        words = tuple(_WORD.findall(name))
        if words and len(name) >= shortest:
            self._names.setdefault(words[0], []).append((words, term))

    def _longest(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """How many words at *at* to go over, and the term that they name."""
        first = words[at].removesuffix("’s").removesuffix("'s")
        for name, term in self._names.get(first, ()):
            length = len(name)
            if length == 1 or tuple(words[at + 1 : at + length]) == name[1:]:
                return length, term
        return 1, ""

    def _number(self, term: str) -> int:
        if term not in self._numbers:
            self._numbers[term] = len(self._words)
            self._words.append(term)
        return self._numbers[term]


def _by_page(
    titles: Mapping[str, str], abbreviations: Iterable[Abbreviation]
) -> list[tuple[str, Abbreviation]]:
    """Each abbreviation with the page that it names or whose title it is short for; or with ""."""
    pages = {title: page for page, title in titles.items()}
    return [(each.page or pages.get(each.long, ""), each) for each in abbreviations]


def _shown(title: str, short: str) -> str:
    """The title, with its abbreviation where it does not bear it already."""
    return f"{title} ({short})" if short and short not in title else title
