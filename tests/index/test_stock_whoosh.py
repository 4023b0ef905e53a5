"""Whoosh's own queries, merges and deletions: the same on our segments as on Whoosh's."""

from array import array
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from whoosh import query
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.scoring import BM25F
from whoosh.writing import SegmentWriter

from index.analysis import Analyzer
from index.codec import Codec
from index.executor import Executor
from index.inversion import ZONES_OF
from index.layout import ASIDE, bases_of, lay_out, words_in
from index.merging import merge
from index.plan import Family, Plan, Run, Term
from index.records import Document, Passage
from index.schema import LabelsField, WordsField, make_schema
from index.segments import Segments
from index.unpickling import restrict_unpickling
from index.writer import DocumentWriter

WEIGHTING = BM25F(title_B=0.4, heading_B=0.6, summary_B=0.5)

WORDS = st.sampled_from(
    [
        "corfu",
        "Peace",
        "peaceful",
        "NATO",
        "nato",
        "U.N.",
        "co-operation",
        "co",
        "rome",
        "roman",
        "Türkiye",
        "1994",
        "organizations",
        "organisation",
        "l’été",
        "peacekeeping",
        "日本",
    ]
)
TEXTS = st.lists(st.sampled_from(["corfu", "Rome", "nato"]) | WORDS, max_size=9).map(" ".join)
DOCUMENTS = st.tuples(TEXTS, TEXTS.filter(bool), TEXTS)  # title, text, a list beside it
TERMS = st.sampled_from(
    [
        "corfu",
        "peace",
        "~peac",
        "nato",
        "^nato",
        "^un",
        "cooperation",
        "rome",
        "türkiye",
        "turkiye",
        "1994",
        "organisation",
        "~organis",
        "ete",
        "peac",
        "日本",
        "unknown",
    ]
)
FIELDS = st.sampled_from(["text", "title", "heading"])
STEPS = st.lists(st.sampled_from(["corfu", "rome", "nato"]), min_size=2, max_size=3)
LEAVES = st.one_of(
    st.builds(query.Term, FIELDS, TERMS),
    st.builds(query.Prefix, FIELDS, st.sampled_from(["p", "pea", "ro", "~", "1"])),
    st.builds(query.Wildcard, FIELDS, st.sampled_from(["*a*", "r?m*", "p*e"])),
    st.builds(query.FuzzyTerm, FIELDS, st.sampled_from(["corfo", "rame", "peac"])),
    st.builds(query.TermRange, FIELDS, st.just("co"), st.just("peace")),
    st.builds(
        query.Phrase,
        FIELDS,
        STEPS,
        slop=st.integers(1, 3),
    ),
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(query.And, st.lists(inner, min_size=2, max_size=3)),
        st.builds(query.Or, st.lists(inner, min_size=2, max_size=3)),
        st.builds(query.Not, inner),
        st.builds(query.AndMaybe, inner, inner),
    ),
    max_leaves=5,
)
HISTORIES = st.tuples(
    st.lists(st.lists(DOCUMENTS, min_size=1, max_size=4), min_size=1, max_size=3),
    st.sets(st.integers(0, 11), max_size=4),
    st.sampled_from(["apart", "merged by Whoosh", "merged by us"]),
)
"""The documents of each segment, the numbers of those removed, and what becomes of the segments."""


class StockWords(WordsField):
    """The same field, written posting by posting as Whoosh does."""

    def index(self, value: Any, **_options: Any) -> Any:
        for term, (positions, count, aside) in value.items():
            yield term.encode(), count, count + 0.2 * aside, array("I", positions).tobytes()


class StockLabels(LabelsField):
    """The same field, written by Whoosh."""

    def index(self, value: Any, **_options: Any) -> Any:
        for label in value:
            yield label.encode(), 1, 1.0, b""


def occurrences(document: Document) -> dict[str, Any]:
    """Return where each term stands, by field, looked up word by word."""
    laid = lay_out(document.title, document.names, document.summary, document.passages)
    texts = [words_in(text).written for text in laid.texts]
    analyzer = Analyzer(document.language)
    fields: dict[str, Any] = {field: {} for field in ZONES_OF}
    for zone, words, base in zip(laid.zones, texts, bases_of(list(map(len, texts))), strict=True):
        for field in (field for field, zones in ZONES_OF.items() if zone in zones):
            for position, word in enumerate(words, base):
                for term in analyzer.terms(word):
                    positions, count, aside = fields[field].get(term, ([], 0, False))
                    known = count + (zone != ASIDE), aside or zone == ASIDE
                    fields[field][term] = ([*positions, position], *known)
    return fields


def document(number: int, texts: tuple[str, str, str]) -> Document:
    """Return a document with a title, a text and a list beside it."""
    title, text, aside = texts
    passages = (Passage("t", "peace talks", text), Passage("s", "Sources", aside, aside=True))
    return Document(f"d{number}", title, "body", passages)


class Pair:
    """The same documents in an index of Whoosh's and in one of ours."""

    def __init__(self, folder: Path, history: Any) -> None:
        restrict_unpickling()
        segments, removed, end = history
        self.stock = self._create(folder / "stock", stock_schema())
        self.ours = self._create(folder / "ours", make_schema())
        self._count = 0
        for each in segments:
            self._add(each)
        for index, codec in ((self.stock, None), (self.ours, Codec())):
            writer = SegmentWriter(index, codec=codec)
            for each in sorted(each for each in removed if each < self._count):
                writer.delete_document(each)
            writer.commit(merge=False)
            if index is self.ours and end == "merged by us":
                merge(index, lambda segments: segments)
            elif end != "apart":
                SegmentWriter(index, codec=codec).commit(optimize=True)

    def _create(self, folder: Path, schema: Any) -> FileIndex:
        folder.mkdir()
        return FileIndex.create(FileStorage(str(folder)), schema)

    def _add(self, documents: list[tuple[str, str, str]]) -> None:
        stock, ours = SegmentWriter(self.stock), DocumentWriter(self.ours)
        for texts in documents:
            given = document(self._count, texts)
            stock.add_document(id=[given.id], kind=["body"], **occurrences(given))
            ours.add(given)
            self._count += 1
        stock.commit(merge=False)
        ours.commit()


def stock_schema() -> Any:
    """Return our schema with fields that Whoosh can write."""
    schema = make_schema()
    for _name, field in schema.items():  # noqa: PERF102 a schema has no values()
        if isinstance(field, WordsField):
            field.__class__ = StockWords
        elif isinstance(field, LabelsField):
            field.__class__ = StockLabels
    return schema


def answers(index: FileIndex, asked: query.Query) -> tuple[dict[int, float], list[int]]:
    """Return the score of every hit, and the hits when none is scored."""
    with index.searcher(weighting=WEIGHTING) as searcher:
        results = searcher.search(asked, limit=None)
        found = {hit.docnum: hit.score for hit in results}
        assert len(results) == len(found)
        return found, sorted(searcher.docs_for_query(asked))


BOUNDED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink an example takes minutes
)


@BOUNDED
@given(history=HISTORIES, asked=st.lists(QUERIES, min_size=1, max_size=6))
def test_its_queries_find_and_score_the_same(tmp_path_factory, history, asked):
    pair = Pair(tmp_path_factory.mktemp("pair"), history)

    for each in asked:
        scores, unscored = answers(pair.ours, each)
        expected_scores, expected = answers(pair.stock, each)
        assert scores == pytest.approx(expected_scores, abs=2e-3)
        assert unscored == expected


PLANS = st.one_of(
    st.builds(Term, FIELDS, TERMS),
    st.builds(Run, FIELDS, STEPS.map(tuple), st.integers(0, 2)),
    st.builds(Term, FIELDS, st.sampled_from(["p*", "pea*", "ro*", "~*", "nothing*"])),
    st.builds(Family, FIELDS, st.lists(TERMS, min_size=1, max_size=4).map(tuple)),
)


def as_stock(plan: Plan) -> query.Query:
    """Return the query of Whoosh that asks for the same."""
    match plan:
        case Term(field, term):
            prefix = term.endswith("*")
            return query.Prefix(field, term[:-1]) if prefix else query.Term(field, term)
        case Run(field, terms, slop):
            return query.Phrase(field, list(terms), slop=slop + 1)
        case Family(field, terms):
            return query.Or([query.Term(field, term) for term in terms])
    raise AssertionError(plan)


@BOUNDED
@given(
    history=HISTORIES,
    plans=st.lists(PLANS, min_size=1, max_size=6),
    few=st.sets(st.integers(0, 11)),
)
def test_our_executor_finds_and_scores_the_same(tmp_path_factory, history, plans, few):
    pair = Pair(tmp_path_factory.mktemp("pair"), history)
    reader = pair.ours.reader()
    executor = Executor(Segments(reader))

    for plan in plans:
        expected, _ = answers(pair.stock, as_stock(plan))
        found = executor.find(plan)
        within = np.array(sorted(each for each in few if each < reader.doc_count_all()), "i8")
        narrowed = executor.find(plan, within)

        assert found.numbers.tolist() == sorted(expected)
        assert narrowed.numbers.tolist() == sorted(expected.keys() & few)
        if isinstance(plan, Term) and not plan.term.endswith("*"):
            scores = dict(zip(found.numbers.tolist(), found.scores.tolist(), strict=True))
            assert scores == pytest.approx(expected, abs=2e-3)
        at = np.searchsorted(found.numbers, narrowed.numbers)
        assert narrowed.scores.tolist() == found.scores[at].tolist()
    reader.close()
