"""A request for a search read and made ready: its conditions, easing, and the pages it names."""

import dataclasses
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.library.search.answer import SearchRequest
from app.library.search.conditions import Conditions, EventWish
from app.library.search.indexes import Indexes
from app.library.search.leniency import MANY, has_operators
from app.library.search.named import BEGINNING, TITLE, WHOLE, begins, read_naming
from app.library.search.query import Understood, parse
from app.library.search.query_words import clauses_of, said
from app.library.search.readings import SOME, readings_of
from app.library.search.stock import Stock
from index.folding import fold
from index.records import And, Node, Query, Word

_PRECISE = re.compile(r"""["“”„«»*~]""")
_PUNCTUATION = re.compile(r"[:()]")
_NAMED = "Pages that are named are listed even where they lack another word."


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """A request as it was read. *query* is what is carried out, eased where nothing held it all.

    *admitted* are the pages that the text's own conditions allow, None when it has none. *named*
    are the pages that the text names, with what each gains by it; *meant* those that it
    names as a whole; those *besides* lack another word of the text.
    """

    understood: Understood
    query: Query
    admitted: frozenset[str] | None
    notes: tuple[str, ...]
    named: Mapping[str, float] = field(default_factory=dict)
    besides: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()


class RequestReader:
    """Reads requests by what a *stock* knows of its pages and what its *indexes* find."""

    def __init__(self, stock: Stock, indexes: Indexes) -> None:
        self._stock = stock
        self._indexes = indexes

    def read(self, request: SearchRequest) -> ReadRequest:
        """*request* with the first of its readings, from strict to eased, that finds anything."""
        understood = self.parse(request)
        admitted, notes = self.admitted(understood), understood.notes
        readings = list(readings_of(understood))
        for query, left_out, note in readings:
            if note == SOME and not self._may_be_eased(understood):
                break
            if self._indexes.best(query, admitted, 0)[1]:
                kept = self._leaving(understood, left_out)
                read = ReadRequest(kept, query, admitted, (*notes, *filter(None, (note,))))
                return self._with_named(read, understood.typed)
        read = ReadRequest(understood, readings[0][0], admitted, notes)
        by_name = fold(understood.query.text) in self._stock.by_name or self._may_be_eased(
            understood
        )
        return self._with_named(read, understood.typed) if by_name else read

    def parse(self, request: SearchRequest) -> Understood:
        """How the text of *request* is understood.

        In the name of a page a colon and brackets are punctuation, and ask for nothing.
        """
        is_name = not _PRECISE.search(request.text) and fold(request.text) in self._stock.by_name
        return parse(
            _PUNCTUATION.sub(" ", request.text) if is_name else request.text,
            limit=request.limit,
            names=self._stock.other_names if request.other_names else {},
            as_typed=request.as_typed,
            vocabulary=self._stock.vocabulary,
        )

    def admitted(self, understood: Understood) -> frozenset[str] | None:
        """The pages that the conditions of the text allow; None when it has none."""
        conditions = understood.conditions
        return self._fitting(conditions, self._stock.outlines) if conditions else None

    def allowed(
        self, admitted: frozenset[str] | None, request: SearchRequest
    ) -> frozenset[str] | None:
        """Those of the pages *admitted* that fit what is chosen besides the text as well."""
        chosen = request.chosen
        if not chosen:
            return admitted
        return self._fitting(chosen, self._stock.outlines if admitted is None else admitted)

    def said(self, understood: Understood, request: SearchRequest) -> str:
        """What is looked for, in words: the text as understood, then what is chosen besides."""
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

    def _may_be_eased(self, understood: Understood) -> bool:
        """Whether what is found may lack a word.

        Not where one of a few words stands nowhere: then finding nothing proves something.
        """
        root = understood.query.root
        if not isinstance(root, And) or has_operators(understood.query.text):
            return False
        return len(root.parts) >= MANY or all(map(self._indexes.count, root.parts))

    def _with_named(self, read: ReadRequest, typed: Node | None) -> ReadRequest:
        """*read* with the pages that *typed* names, unless it says precisely what is meant."""
        if has_operators(read.query.text):
            return read
        pages = len(self._stock.outlines)
        naming = read_naming(typed, self._stock.by_name, pages, self._indexes.count)
        named = dict(naming.pages)
        titled = self._indexes.ids(Query(naming.title), None) if naming.title else ()
        begun = self._stock.starting(begins(typed))
        for pages_named, worth in ((titled, TITLE), (begun, BEGINNING)):
            for page in pages_named:
                named[page] = max(worth, named.get(page, 0.0))
        whole = (page for page, worth in naming.pages.items() if worth == WHOLE)
        meant = frozenset((*whole, *titled, *begun))
        telling = frozenset(page for page, worth in named.items() if worth)
        besides = telling.difference(self._indexes.ids(read.query, telling))
        notes = (*read.notes, _NAMED) if besides else read.notes
        return dataclasses.replace(read, named=named, besides=besides, meant=meant, notes=notes)

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

    def _fitting(self, conditions: Conditions, pages: Collection[str]) -> frozenset[str]:
        """Those of *pages* that fit *conditions*."""
        wish = conditions.events
        telling = self._stock.events.pages_telling(wish) if wish != EventWish() else None
        if telling is not None:
            pages = telling & frozenset(pages)
        traits = self._stock.traits.of(pages, told=wish != EventWish())
        return frozenset(page for page, each in traits if conditions.admit(each))
