"""What is asked of a search in the library and what comes back."""

from dataclasses import dataclass
from datetime import date

from app.library.page import Place
from index.records import Snippet


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What a reader asks for.

    *as_typed* says that the last word may be unfinished. *first* and *last* keep the pages that
    tell of an event between those days.
    """

    text: str
    limit: int = 20
    kinds: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    as_typed: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A page found; *snippets* best first, at least one.

    *words* are the words and phrases that matched, as the page writes them: what is to be marked
    when the page is opened from the answer.
    """

    page: str
    title: str
    kind: str
    score: float
    library: str
    snippets: tuple[Snippet, ...]
    words: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """Where the best match stands; the page itself when only its title matched."""
        best = self.snippets[0]
        quote = best.text[slice(*best.marks[0])] if best.marks and best.end else ""
        return Place(self.page, best.passage if best.end else "", best.start, best.end, quote)


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best pages, how many there are in all, and how the query was read.

    *suggestion* spells misspelt words right, when nothing was found.
    """

    query: str
    understood: str
    total: int
    took_ms: float
    suggestion: str = ""
    also_searched: tuple[str, ...] = ()
    hits: tuple[SearchHit, ...] = ()
