"""Carries out searches over all open libraries: the best pages, counts, and lines."""

import dataclasses
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.library.arrangement.headings import sort_key
from app.library.chronology.events import ChronologyItem
from app.library.compilation.catalogue import Catalogue
from app.library.pages.page import Page
from app.library.search.absence import Absence
from app.library.search.absence_prover import AbsenceProver
from app.library.search.answer import SearchAnswer, SearchHit, SearchRequest
from app.library.search.concordance import MOST_PAGES, ConcordanceLine, told
from app.library.search.conditions import EventWish
from app.library.search.event_search import read_sought
from app.library.search.facets import Facets, count_facets
from app.library.search.indexes import Indexes
from app.library.search.leniency import any_of, has_operators, in_phrases
from app.library.search.likelier import likelier
from app.library.search.related import query_for, telling_words
from app.library.search.request_reader import ReadRequest, RequestReader
from app.library.search.stock import Stock

FEW = 2  # pages; where a search finds no more, a likelier spelling is offered


class Finder:
    """Searches the libraries of a *stock*; safe to ask from several threads."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._indexes = Indexes(stock)
        self._reader = RequestReader(stock, self._indexes)
        self._prover = AbsenceProver(stock, self._indexes, self._reader)

    def search(self, request: SearchRequest) -> SearchAnswer:
        """The pages that *request* asks for, in the order it asks for."""
        begun = time.perf_counter()
        read = self._reader.read(request)
        allowed = self._reader.allowed(read.admitted, request)
        if request.sort == "relevance":
            hits, total = self._best(read, allowed, request.limit)
        else:
            ids = self._found(read, allowed)
            total = len(ids)
            hits = self._in_order(read, self._sorted(ids, request.sort)[: request.limit])
        milestones = self._milestones(read, request) if request.limit else ()
        suggestion = self._spelling(read, total) if total <= FEW else ""
        return SearchAnswer(
            query=request.text,
            understood=self._reader.said(read.understood, request),
            total=total,
            took_ms=round((time.perf_counter() - begun) * 1000, 2),
            suggestion=suggestion,
            also_searched=read.understood.also_searched,
            hits=tuple(hits),
            milestones=milestones,
            notes=read.notes,
            text_understood=read.understood.understood,
            also_named=tuple(map(self._stock.dated, read.understood.also_searched)),
        )

    def facets(self, request: SearchRequest) -> Facets:
        """How the pages that the text of *request* finds divide, under what else it asks for."""
        read = self._reader.read(request)
        pages = self._stock.traits.of(self._found(read, read.admitted))
        return count_facets(pages, request.chosen, self._stock.vocabulary)

    def lines(self, request: SearchRequest) -> tuple[ConcordanceLine, ...]:
        """Every occurrence of what *request* seeks, the best pages first; addresses left out."""
        read = self._reader.read(request)
        allowed = self._reader.allowed(read.admitted, request)
        root = in_phrases(read.understood.query.root)
        phrases = dataclasses.replace(read.query, root=root)
        asked = phrases if self._indexes.best(phrases, allowed, 0)[1] else read.query
        best = self._indexes.ids(asked, allowed)[:MOST_PAGES]
        order = {page: at for at, page in enumerate(best)}
        found = told(tuple(self._indexes.lines(asked, frozenset(order))))
        return tuple(sorted(found, key=lambda line: order[line.page]))

    def absence(self, request: SearchRequest) -> Absence:
        """What a search that found nothing has proved."""
        return self._prover.prove(request)

    def alike(self, page_id: str, text: str, limit: int) -> Mapping[str, float]:
        """The pages whose words are like those of *text*, which is that of *page_id*."""
        found: dict[str, float] = {}
        for library in self._stock.libraries:
            pages = len(library.ask(Catalogue.milestone_counts))
            words = telling_words(text, pages, library.frequencies)
            hits = library.search(query_for(words, limit + 1)).hits if words else ()
            found |= {self._stock.public_id(library, hit.id): hit.score for hit in hits}
        return {page: score for page, score in found.items() if page != page_id}

    def _best(
        self, read: ReadRequest, allowed: frozenset[str] | None, limit: int
    ) -> tuple[list[SearchHit], int]:
        """The best *limit* hits of *read*, how many there are; what it names stands first."""
        hits, total = self._indexes.best(read.query, allowed, limit)
        besides = read.besides if allowed is None else read.besides & allowed
        if not read.named or not limit:
            return hits, total + len(besides)
        every = {hit.page: hit for hit in hits}
        unlisted = frozenset(page for page, worth in read.named.items() if worth) - every.keys()
        every |= {hit.page: hit for hit in self._hits_of(read, unlisted, allowed)}
        best = hits[0].score if hits else 0.0
        raised = [
            dataclasses.replace(
                hit,
                score=round(hit.score + best * read.named.get(page, 0.0), 4),
                is_meant=page in read.meant,
            )
            for page, hit in every.items()
        ]
        raised.sort(key=lambda hit: -hit.score)
        return raised[:limit], total + len(besides)

    def _found(self, read: ReadRequest, allowed: frozenset[str] | None) -> list[str]:
        """Every page that *read* finds, those that it names among them."""
        besides = read.besides if allowed is None else read.besides & allowed
        return [*self._indexes.ids(read.query, allowed), *sorted(besides)]

    def _hits_of(
        self, read: ReadRequest, pages: frozenset[str], allowed: frozenset[str] | None
    ) -> list[SearchHit]:
        """The hits of *pages*, some of which may hold but a part of what is asked."""
        within = pages if allowed is None else pages & allowed
        hits = []
        if holding := within - read.besides:
            hits += self._indexes.best(read.query, holding, len(holding))[0]
        if lacking := within & read.besides:
            eased = dataclasses.replace(read.query, root=any_of(read.query.root))
            hits += self._indexes.best(eased, lacking, len(lacking))[0]
        return hits

    def _in_order(self, read: ReadRequest, pages: Sequence[str]) -> list[SearchHit]:
        found = self._hits_of(read, frozenset(pages), None)
        by_page = {
            hit.page: dataclasses.replace(hit, is_meant=hit.page in read.meant) for hit in found
        }
        return [by_page[page] for page in pages if page in by_page]

    def _sorted(self, pages: Iterable[str], by: str) -> list[str]:
        outlines = self._stock.outlines
        in_titles = sorted(pages, key=lambda page: (sort_key(outlines[page].title), page))
        if by == "title":
            return in_titles
        return sorted(in_titles, key=lambda page: _date_of(outlines[page]), reverse=True)

    def _spelling(self, read: ReadRequest, total: int) -> str:
        """What else may have been meant, where next to nothing was found."""
        if not total:
            return self._indexes.suggestion(read.understood.query)
        near = [library.near_terms for library in self._stock.libraries]
        text, typed = read.understood.query.text, read.understood.typed
        return "" if has_operators(text) else likelier(text, typed, near, self._indexes.count)

    def _milestones(self, read: ReadRequest, request: SearchRequest) -> tuple[ChronologyItem, ...]:
        """The events that the request looks for, if it looks for any."""
        typed, chosen = read.understood.conditions.events, request.chosen.events
        wish = EventWish(typed.bounds, (*typed.spans, *chosen.spans), (*typed.types, *chosen.types))
        sought = read_sought(read.understood.typed, request.text, wish)
        return self._stock.events.find(sought, wish) if sought.is_event else ()


def _date_of(page: Page) -> date:
    """The date by which a page is sorted: of its last change, its publication, or its facts."""
    provenance = page.provenance
    try:
        return date.fromisoformat(provenance.updated[:10])
    except ValueError:
        known = provenance.published or page.as_of
        return known.latest or known.earliest or date.min
