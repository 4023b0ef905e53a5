"""What is asked of a search in the library and what comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Place
from app.library.search.conditions import Conditions, EventWish
from app.library.search.query_dates import span_of
from index.records import Snippet

SORTS = ("relevance", "title", "date")


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What a reader asks for.

    *as_typed* says that the last word may be unfinished. *first* and *last* keep the pages that
    tell of an event between those days, and of one of *types*. Each of the other fields keeps the
    pages with one of its values. Without *other_names* only what was typed is searched, not what
    else it is called. *sort* is one of `SORTS`.
    """

    text: str
    limit: int = 20
    kinds: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    as_typed: bool = False
    partners: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    other_names: bool = True
    sort: str = "relevance"

    @property
    def chosen(self) -> Conditions:
        """What is asked for besides the text."""
        fields = {
            "kind": self.kinds,
            "in": self.branches,
            "partner": self.partners,
            "status": self.statuses,
            "origin": self.origins,
            "lang": self.languages,
            "library": self.libraries,
        }
        span = span_of(self.first, self.last)
        events = EventWish(spans=((span,),) if span else (), types=self.types)
        return Conditions({name: values for name, values in fields.items() if values}, {}, events)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A page found; *snippets* best first, at least one.

    *words* are the words and phrases that matched, as the page writes them: what is to be marked
    when the page is opened from the answer. *matches* says how many matches there are. *where* is
    the page's first place in the tree, in titles from the top. A page that *is_meant* is named by
    the whole query, and is opened at its top.
    """

    page: str
    title: str
    kind: str
    score: float
    library: str
    snippets: tuple[Snippet, ...]
    words: tuple[str, ...] = ()
    matches: int = 0
    where: tuple[str, ...] = ()
    is_meant: bool = False

    @property
    def place(self) -> Place:
        """Where the best match stands; the page itself when that is meant, or only that matched."""
        if self.is_meant:
            return Place(self.page)
        best = self.snippets[0]
        quote = best.text[slice(*best.marks[0])] if best.marks and best.end else ""
        return Place(self.page, best.passage if best.end else "", best.start, best.end, quote)


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best pages, how many there are in all, and how the query was read.

    *suggestion* spells misspelt words right, when next to nothing was found. *milestones* are the
    events that a query for a date or an event looks for. *notes* say what was read otherwise than
    typed. *text_understood* is how the text alone was read, without what was chosen besides.
    *also_named* are the names of *also_searched* with the years in which they were in use.
    """

    query: str
    understood: str
    total: int
    took_ms: float
    suggestion: str = ""
    also_searched: tuple[str, ...] = ()
    hits: tuple[SearchHit, ...] = ()
    milestones: tuple[ChronologyItem, ...] = ()
    notes: tuple[str, ...] = ()
    text_understood: str = ""
    also_named: tuple[str, ...] = ()


def answer_of_related(title: str, pages: Sequence[tuple[str, str, str, str, str]]) -> SearchAnswer:
    """The pages like the one called *title* as an answer: id, title, kind, library and text."""
    hits = tuple(
        SearchHit(page, name, kind, 0.0, library, (Snippet(text=text),))
        for page, name, kind, library, text in pages
    )
    query = f"pages like {title}"
    return SearchAnswer(query, query, len(hits), 0.0, hits=hits)
