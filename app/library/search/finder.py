"""Carries out searches over all open libraries: conditions, other names, order, facets, proof.

Long, because one reading of the query serves hits, counts, lines and the proof of absence.
"""

import dataclasses
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.library.arrangement.headings import sort_key
from app.library.chronology.events import ChronologyItem
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiled import CompiledLibrary
from app.library.pages.page import Page
from app.library.search.absence import Absence, Part, Searched, leaves_of, leaving_out
from app.library.search.answer import SearchAnswer, SearchHit, SearchRequest
from app.library.search.concordance import MOST_PAGES, ConcordanceLine, line_of
from app.library.search.conditions import Conditions, EventWish
from app.library.search.event_search import read_sought
from app.library.search.facets import Facets, count_facets
from app.library.search.hit_passages import LISTS
from app.library.search.leniency import (
    MANY,
    any_of,
    has_operators,
    in_phrases,
)
from app.library.search.likelier import likelier
from app.library.search.named import BEGINNING, TITLE, begins, read_naming
from app.library.search.query import Understood, parse
from app.library.search.query_names import NameExpander
from app.library.search.query_words import clauses_of, said, said_words
from app.library.search.readings import SOME, readings_of
from app.library.search.related import query_for, telling_words
from app.library.search.stock import Stock
from app.library.search.traits import paths_above
from index.records import And, Filter, Hit, Node, Query, Word

FEW = 2  # pages; where a search finds no more, a likelier spelling is offered
_NEAREST = 5  # terms offered for one that is nowhere
_NAMED = "Pages that are named are listed even where they lack another word."


@dataclass(frozen=True, slots=True)
class _Read:
    """A request as it was read. *query* is what is carried out, eased where nothing held it all.

    *admitted* are the pages that the text's own conditions allow, None when it has none. *named*
    are the pages that the text names, with what each gains by it; those *besides* lack another
    word of the text.
    """

    understood: Understood
    query: Query
    admitted: frozenset[str] | None
    notes: tuple[str, ...]
    named: Mapping[str, float] = field(default_factory=dict)
    besides: frozenset[str] = frozenset()


class Finder:
    """Searches the libraries of a *stock*; safe to ask from several threads."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock

    def search(self, request: SearchRequest) -> SearchAnswer:
        """The pages that *request* asks for, in the order it asks for."""
        begun = time.perf_counter()
        read = self._read(request)
        allowed = self._allowed(read, request)
        if request.sort == "relevance":
            hits, total = self._best_read(read, allowed, request.limit)
        else:
            ids = self._found(read, allowed)
            total = len(ids)
            hits = self._in_order(read, self._sorted(ids, request.sort)[: request.limit])
        milestones = self._milestones(read, request) if request.limit else ()
        suggestion = ""
        if total <= FEW:
            suggestion = self._spelling(read, total)
        return SearchAnswer(
            query=request.text,
            understood=self._said(read.understood, request),
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
        read = self._read(request)
        pages = self._stock.traits.of(self._found(read, read.admitted))
        return count_facets(pages, request.chosen, self._stock.vocabulary)

    def lines(self, request: SearchRequest) -> tuple[ConcordanceLine, ...]:
        """Every occurrence of what *request* seeks, the best pages first."""
        read = self._read(request)
        allowed = self._allowed(read, request)
        root = in_phrases(read.understood.query.root)
        phrases = dataclasses.replace(read.query, root=root)
        asked = phrases if self._best(phrases, allowed, 0)[1] else read.query
        order = {page: at for at, page in enumerate(self._ids(asked, allowed)[:MOST_PAGES])}
        found = []
        for library, query in self._queries(asked, frozenset(order), len(order)):
            for line in library.lines(query):
                if not self._knows(library, line.document):
                    continue
                page = self._stock.outlines[self._stock.public_id(library, line.document)]
                found.append(line_of(page, line))
        return tuple(sorted(found, key=lambda line: order[line.page]))

    def absence(self, request: SearchRequest) -> Absence:
        """What a search that found nothing has proved."""
        understood = self._parse(request)
        query = dataclasses.replace(understood.query, limit=0)
        allowed = self._allowed(_Read(understood, query, *self._admitted(understood)), request)
        names = NameExpander(self._stock.other_names if request.other_names else {})
        parts = [self._part(leaf, names) for leaf in leaves_of(understood.typed)]
        without = [
            (said_words(part), self._best(rest, allowed, 0)[1]) for part, rest in leaving_out(query)
        ]
        anywhere = dataclasses.replace(query, filter=Filter())
        return Absence(
            query=request.text,
            understood=self._said(understood, request),
            libraries=tuple(self._searched()),
            also_searched=tuple(map(self._stock.dated, understood.also_searched)),
            parts=tuple(dict.fromkeys(parts)),
            without=tuple(without),
            unfiltered=self._best(anywhere, None, 0)[1] if query.root else 0,
            day=date.today().isoformat(),
        )

    def alike(self, page_id: str, text: str, limit: int) -> Mapping[str, float]:
        """The pages whose words are like those of *text*, which is that of *page_id*."""
        found: dict[str, float] = {}
        for library in self._stock.libraries:
            pages = len(library.ask(Catalogue.milestone_counts))
            words = telling_words(text, pages, library.frequencies)
            hits = library.search(query_for(words, limit + 1)).hits if words else ()
            found |= {self._stock.public_id(library, hit.id): hit.score for hit in hits}
        return {page: score for page, score in found.items() if page != page_id}

    # Reading

    def _parse(self, request: SearchRequest) -> Understood:
        return parse(
            request.text,
            limit=request.limit,
            names=self._stock.other_names if request.other_names else {},
            as_typed=request.as_typed,
            vocabulary=self._stock.vocabulary,
        )

    def _read(self, request: SearchRequest) -> _Read:
        """*request* with the first of its readings, from strict to eased, that finds anything."""
        understood = self._parse(request)
        admitted, notes = self._admitted(understood)
        readings = list(readings_of(understood))
        for query, left_out, note in readings:
            if note == SOME and not self._may_be_eased(understood):
                break
            if self._best(query, admitted, 0)[1]:
                said = self._leaving(understood, left_out)
                read = _Read(said, query, admitted, (*notes, *filter(None, (note,))))
                return self._with_named(read, understood.typed)
        read = _Read(understood, readings[0][0], admitted, notes)
        eased = self._may_be_eased(understood)
        return self._with_named(read, understood.typed) if eased else read

    def _may_be_eased(self, understood: Understood) -> bool:
        """Whether what is found may lack a word.

        Not where one of a few words stands nowhere: then finding nothing proves something.
        """
        root = understood.query.root
        if not isinstance(root, And) or has_operators(understood.query.text):
            return False
        return len(root.parts) >= MANY or all(map(self._count, root.parts))

    def _with_named(self, read: _Read, typed: Node | None) -> _Read:
        """*read* with the pages that *typed* names, unless it says precisely what is meant."""
        if has_operators(read.query.text):
            return read
        pages = len(self._stock.outlines)
        naming = read_naming(typed, self._stock.by_name, pages, self._count)
        named = dict(naming.pages)
        titled = self._ids(Query(naming.title), None) if naming.title else ()
        for page in titled:
            named[page] = max(TITLE, named.get(page, 0.0))
        for page in self._stock.starting(begins(typed)):
            named[page] = max(BEGINNING, named.get(page, 0.0))
        telling = frozenset(page for page, worth in named.items() if worth)
        besides = telling.difference(self._ids(read.query, telling))
        notes = (*read.notes, _NAMED) if besides else read.notes
        return dataclasses.replace(read, named=named, besides=besides, notes=notes)

    def _count(self, node: Node) -> int:
        return self._best(Query(node), None, 0)[1]

    def _leaving(self, understood: Understood, left_out: Sequence[Word]) -> Understood:
        """*understood* said without the words that were left out."""
        typed = understood.typed
        if not left_out or not isinstance(typed, And):
            return understood
        kept = tuple(part for part in typed.parts if part not in left_out)
        asked = understood.query.filter
        parts = (asked.kinds, asked.branches, understood.conditions, self._stock.vocabulary)
        words = said(And(kept) if kept else None, *parts)
        return dataclasses.replace(understood, understood=words, typed=And(kept))

    def _admitted(self, understood: Understood) -> tuple[frozenset[str] | None, tuple[str, ...]]:
        conditions = understood.conditions
        if not conditions:
            return None, understood.notes
        admitted = self._fitting(conditions, self._stock.outlines)
        return admitted, understood.notes

    def _fitting(self, conditions: Conditions, pages: Collection[str]) -> frozenset[str]:
        """Those of *pages* that fit *conditions*."""
        wish = conditions.events
        telling = self._stock.events.pages_telling(wish) if wish != EventWish() else None
        if telling is not None:
            pages = telling & frozenset(pages)
        traits = self._stock.traits.of(pages, told=wish != EventWish())
        return frozenset(page for page, each in traits if conditions.admit(each))

    def _allowed(self, read: _Read, request: SearchRequest) -> frozenset[str] | None:
        """The pages that fit the conditions of the text and what is chosen besides."""
        chosen = request.chosen
        if not chosen:
            return read.admitted
        candidates = self._stock.outlines if read.admitted is None else read.admitted
        return self._fitting(chosen, candidates)

    def _said(self, understood: Understood, request: SearchRequest) -> str:
        chosen = request.chosen
        wanted = dict(chosen.wanted)
        clauses = clauses_of(
            wanted.pop("kind", ()),
            wanted.pop("in", ()),
            dataclasses.replace(chosen, wanted=wanted),
            self._stock.vocabulary,
        )
        words = understood.understood or ("everything" if clauses else "")
        return ", ".join(filter(None, (words, *clauses)))

    # Asking the indexes

    def _queries(
        self, query: Query, allowed: frozenset[str] | None, limit: int
    ) -> Iterator[tuple[CompiledLibrary, Query]]:
        """The query for each library that may hold any of the pages *allowed*."""
        for library in self._stock.libraries:
            only = self._stock.own_ids(library, allowed) if allowed is not None else None
            if only is None or only:
                within = dataclasses.replace(query.filter, only=only)
                yield library, dataclasses.replace(query, filter=within, limit=limit)

    def _best(
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

    def _ids(self, query: Query, allowed: frozenset[str] | None) -> list[str]:
        return [
            self._stock.public_id(library, each)
            for library, asked in self._queries(query, allowed, 0)
            for each in library.identify(asked)
            if self._knows(library, each)
        ]

    def _found(self, read: _Read, allowed: frozenset[str] | None) -> list[str]:
        """Every page that *read* finds, those that it names among them."""
        besides = read.besides if allowed is None else read.besides & allowed
        return [*self._ids(read.query, allowed), *sorted(besides)]

    def _best_read(
        self, read: _Read, allowed: frozenset[str] | None, limit: int
    ) -> tuple[list[SearchHit], int]:
        """The best *limit* hits of *read*, how many there are; what it names stands first."""
        hits, total = self._best(read.query, allowed, limit)
        besides = read.besides if allowed is None else read.besides & allowed
        if not read.named or not limit:
            return hits, total + len(besides)
        every = {hit.page: hit for hit in hits}
        unlisted = frozenset(page for page, worth in read.named.items() if worth) - every.keys()
        every |= {hit.page: hit for hit in self._hits_of(read, unlisted, allowed)}
        best = hits[0].score if hits else 0.0
        raised = [
            dataclasses.replace(hit, score=round(hit.score + best * read.named.get(page, 0.0), 4))
            for page, hit in every.items()
        ]
        raised.sort(key=lambda hit: -hit.score)
        return raised[:limit], total + len(besides)

    def _hits_of(
        self, read: _Read, pages: frozenset[str], allowed: frozenset[str] | None
    ) -> list[SearchHit]:
        """The hits of *pages*, some of which may hold but a part of what is asked."""
        within = pages if allowed is None else pages & allowed
        hits = []
        if holding := within - read.besides:
            hits += self._best(read.query, holding, len(holding))[0]
        if lacking := within & read.besides:
            eased = dataclasses.replace(read.query, root=any_of(read.query.root))
            hits += self._best(eased, lacking, len(lacking))[0]
        return hits

    def _in_order(self, read: _Read, pages: Sequence[str]) -> list[SearchHit]:
        by_page = {hit.page: hit for hit in self._hits_of(read, frozenset(pages), None)}
        return [by_page[page] for page in pages if page in by_page]

    def _sorted(self, pages: Iterable[str], by: str) -> list[str]:
        outlines = self._stock.outlines
        in_titles = sorted(pages, key=lambda page: (sort_key(outlines[page].title), page))
        if by == "title":
            return in_titles
        return sorted(in_titles, key=lambda page: _date_of(outlines[page]), reverse=True)

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
            snippets=tuple(sorted(hit.snippets, key=lambda each: each.passage in LISTS)),
            words=hit.words,
            matches=hit.matches,
            where=tuple(self._stock.branch_titles.get(place, place) for place in places),
        )

    def _spelling(self, read: _Read, total: int) -> str:
        """What else may have been meant, where next to nothing was found."""
        if not total:
            return self._suggestion(read.understood.query)
        near = [library.near_terms for library in self._stock.libraries]
        asked = read.understood.query.text, read.understood.typed
        return "" if has_operators(asked[0]) else likelier(*asked, near, self._count)

    def _suggestion(self, query: Query) -> str:
        query = dataclasses.replace(query, limit=0)
        answers = (library.search(query) for library in self._stock.libraries)
        suggestions = (answer.suggestion for answer in answers if not answer.total)
        return next(filter(None, suggestions), "")

    def _milestones(self, read: _Read, request: SearchRequest) -> tuple[ChronologyItem, ...]:
        """The events that the request looks for, if it looks for any."""
        typed, chosen = read.understood.conditions.events, request.chosen.events
        wish = EventWish(typed.bounds, (*typed.spans, *chosen.spans), (*typed.types, *chosen.types))
        sought = read_sought(read.understood.typed, request.text, wish)
        return self._stock.events.find(sought, wish) if sought.is_event else ()

    # Proof of absence

    def _part(self, leaf: Node, names: NameExpander) -> Part:
        count = self._count(names.expand(leaf))
        text = said_words(leaf)
        if count:
            return Part(text, count)
        near = (library.near_terms(text, _NEAREST) for library in self._stock.libraries)
        return Part(
            text, 0, tuple(dict.fromkeys(word for words in near for word in words))[:_NEAREST]
        )

    def _searched(self) -> Iterator[Searched]:
        for library in self._stock.libraries:
            described = library.described
            pages = len(library.ask(Catalogue.milestone_counts))
            words = library.ask(Catalogue.word_count)
            yield Searched(described.title, described.edition, pages, words)


def _date_of(page: Page) -> date:
    """The date by which a page is sorted: of its last change, its publication, or its facts."""
    provenance = page.provenance
    try:
        return date.fromisoformat(provenance.updated[:10])
    except ValueError:
        known = provenance.published or page.as_of
        return known.latest or known.earliest or date.min
