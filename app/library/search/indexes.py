"""The indexes of all open libraries, asked as if they were one."""

import dataclasses
from collections.abc import Iterator

from app.library.compilation.compiled import CompiledLibrary
from app.library.search.answer import SearchHit
from app.library.search.concordance import ConcordanceLine, line_of
from app.library.search.hit_passages import best_first
from app.library.search.stock import Stock
from app.library.search.traits import paths_above
from index.records import Hit, Node, Query


class Indexes:
    """Asks each library of a *stock* and joins the answers; safe to ask from several threads.

    Where pages are *allowed*, no other is found. A library may be renewed while it is asked: what
    the stock does not know has come since, and is left out.
    """

    def __init__(self, stock: Stock) -> None:
        self._stock = stock

    def best(
        self, query: Query, allowed: frozenset[str] | None, limit: int
    ) -> tuple[list[SearchHit], int]:
        """The best *limit* hits, and how many there are."""
        total = 0
        hits: list[SearchHit] = []
        for library, asked in self._queries(query, allowed, limit):
            found = library.search(asked)
            total += found.total
            hits += (self._hit(library, hit) for hit in found.hits if self._knows(library, hit.id))
        hits.sort(key=lambda hit: -hit.score)  # stable: each library's own order of ties stays
        return hits[:limit], total

    def ids(self, query: Query, allowed: frozenset[str] | None) -> list[str]:
        """Every page that *query* finds, library by library, the best of each first."""
        return [
            self._stock.public_id(library, each)
            for library, asked in self._queries(query, allowed, 0)
            for each in library.identify(asked)
            if self._knows(library, each)
        ]

    def count(self, node: Node) -> int:
        """On how many pages *node* stands."""
        return self.best(Query(node), None, 0)[1]

    def lines(self, query: Query, pages: frozenset[str]) -> Iterator[ConcordanceLine]:
        """Every occurrence of what *query* seeks in *pages*, library by library."""
        for library, asked in self._queries(query, pages, len(pages)):
            for line in library.lines(asked):
                if self._knows(library, line.document):
                    page = self._stock.outlines[self._stock.public_id(library, line.document)]
                    yield line_of(page, line)

    def suggestion(self, query: Query) -> str:
        """*query* spelt as a library has it that found nothing for it; empty when none offers."""
        query = dataclasses.replace(query, limit=0)
        answers = (library.search(query) for library in self._stock.libraries)
        suggestions = (answer.suggestion for answer in answers if not answer.total)
        return next(filter(None, suggestions), "")

    def near(self, text: str, most: int) -> tuple[str, ...]:
        """At most *most* terms of the libraries that are spelt most nearly like *text*."""
        near = (library.near_terms(text, most) for library in self._stock.libraries)
        return tuple(dict.fromkeys(word for words in near for word in words))[:most]

    def _queries(
        self, query: Query, allowed: frozenset[str] | None, limit: int
    ) -> Iterator[tuple[CompiledLibrary, Query]]:
        """The query for each library that may hold any of the pages *allowed*."""
        for library in self._stock.libraries:
            only = self._stock.own_ids(library, allowed) if allowed is not None else None
            if only is None or only:
                within = dataclasses.replace(query.filter, only=only)
                yield library, dataclasses.replace(query, filter=within, limit=limit)

    def _knows(self, library: CompiledLibrary, page: str) -> bool:
        """Whether a page was there when this search began; an index may be renewed meanwhile."""
        return self._stock.public_id(library, page) in self._stock.outlines

    def _hit(self, library: CompiledLibrary, hit: Hit) -> SearchHit:
        page = self._stock.public_id(library, hit.id)
        outline = self._stock.outlines[page]
        places = paths_above(outline.tree[0].at) if outline.tree else []
        return SearchHit(
            page=page,
            title=hit.title,
            kind=outline.kind,
            score=hit.score,
            library=library.described.id,
            snippets=best_first(hit.snippets),
            words=hit.words,
            matches=hit.matches,
            where=tuple(self._stock.branch_titles.get(place, place) for place in places),
        )
