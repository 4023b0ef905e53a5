"""Proves that something is not in the libraries, by searches for each part of what was asked."""

import dataclasses
from collections.abc import Iterator
from datetime import date

from app.library.compilation.catalogue import Catalogue
from app.library.search.absence import Absence, Part, Searched, leaves_of, leaving_out
from app.library.search.answer import SearchRequest
from app.library.search.indexes import Indexes
from app.library.search.query_names import NameExpander
from app.library.search.query_words import said_words
from app.library.search.request_reader import RequestReader
from app.library.search.stock import Stock
from index.records import Filter, Node

_NEAREST = 5  # terms offered for one that is nowhere


class AbsenceProver:
    """Says what the searches of a *stock* prove where they find nothing."""

    def __init__(self, stock: Stock, indexes: Indexes, reader: RequestReader) -> None:
        self._stock = stock
        self._indexes = indexes
        self._reader = reader

    def prove(self, request: SearchRequest) -> Absence:
        """What a search for *request* that found nothing has proved."""
        understood = self._reader.parse(request)
        query = dataclasses.replace(understood.query, limit=0)
        allowed = self._reader.allowed(self._reader.admitted(understood), request)
        names = NameExpander(self._stock.other_names if request.other_names else {})
        parts = [self._part(leaf, names) for leaf in leaves_of(understood.typed)]
        without = [
            (said_words(part), self._indexes.best(rest, allowed, 0)[1])
            for part, rest in leaving_out(query)
        ]
        anywhere = dataclasses.replace(query, filter=Filter())
        return Absence(
            query=request.text,
            understood=self._reader.said(understood, request),
            libraries=tuple(self._searched()),
            also_searched=tuple(map(self._stock.dated, understood.also_searched)),
            parts=tuple(dict.fromkeys(parts)),
            without=tuple(without),
            unfiltered=self._indexes.best(anywhere, None, 0)[1] if query.root else 0,
            day=date.today().isoformat(),
        )

    def _part(self, leaf: Node, names: NameExpander) -> Part:
        count = self._indexes.count(names.expand(leaf))
        text = said_words(leaf)
        return Part(text, count, () if count else self._indexes.near(text, _NEAREST))

    def _searched(self) -> Iterator[Searched]:
        for library in self._stock.libraries:
            described = library.described
            pages = len(library.ask(Catalogue.milestone_counts))
            words = library.ask(Catalogue.word_count)
            yield Searched(described.title, described.edition, pages, words)
