"""Our terms and postings as Whoosh asks for them."""

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.matching import ReadTooFar
from whoosh.query import Or, Term
from whoosh.reading import TermNotFound
from whoosh.scoring import WeightScorer
from whoosh.searching import Searcher

from index import store
from index.records import Document, Passage, Query, Word
from index.schema import make_schema
from index.writer import DocumentWriter


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """Return Whoosh's reader of an index of three documents."""
    folder = tmp_path_factory.mktemp("index")
    texts = ["alpha beta alpha", "beta", "alpha gamma"]
    store.build(
        folder,
        [
            Document(f"d{number}", "title", "body", (Passage("", "", text),))
            for number, text in enumerate(texts)
        ],
    )
    reader = FileIndex(FileStorage(str(folder)), schema=make_schema()).reader()
    yield reader
    reader.close()


def test_the_terms_come_in_order(reader):
    words = [term.decode() for field, term in reader.all_terms() if field == "text"]

    assert words == sorted(words)
    assert {"alpha", "beta", "gamma", "title", "~alpha"} <= set(words)
    assert list(reader.lexicon("kind")) == [b"body"]
    assert "text" in reader.indexed_field_names()
    assert [term for (field, term), _ in reader if field == "id"] == [b"d0", b"d1", b"d2"]


def test_what_is_known_of_a_term(reader):
    info = reader.term_info("text", "alpha")

    assert (info.weight(), info.doc_frequency(), info.max_weight()) == (3, 2, 2)
    assert (info.min_id(), info.max_id()) == (0, 2)
    assert reader.frequency("text", "alpha") == 3
    assert reader.doc_frequency("text", "alpha") == 2


def test_a_term_that_no_document_has(reader):
    assert ("text", "omega") not in reader
    assert ("summary", "alpha") not in reader
    assert reader.frequency("text", "omega") == reader.doc_frequency("summary", "omega") == 0
    with pytest.raises(TermNotFound):
        reader.term_info("text", "omega")


def test_a_cursor_walks_over_the_terms_of_a_field(reader):
    cursor = reader.cursor("id")

    assert [cursor.first(), cursor.next(), cursor.find("d11"), cursor.next()] == [
        *("d0", "d1", "d2"),
        None,
    ]
    assert reader.cursor("summary").find("x") is None


def test_postings_are_walked_through_one_by_one(reader):
    matcher = reader.postings("text", "alpha")
    copied = matcher.copy()

    assert (matcher.id(), matcher.weight(), matcher.value_as("positions")) == (0, 2, [301, 303])
    assert list(matcher.all_ids()) == [0, 2]
    matcher.skip_to(1)
    assert (matcher.id(), copied.id()) == (2, 0)
    assert matcher.next()
    with pytest.raises(ReadTooFar):
        matcher.skip_to(9)
    matcher.reset()
    assert matcher.id() == 0


def test_labels_have_no_positions(reader):
    matcher = reader.postings("kind", "body")

    assert (matcher.value(), matcher.weight(), matcher.supports("positions")) == (b"", 1, False)


def test_postings_that_are_not_good_enough_are_left_out_together(reader):
    matcher = reader.postings("text", "alpha", scorer=WeightScorer(2))

    assert matcher.skip_to_quality(1) == 0
    assert matcher.is_active()
    assert matcher.skip_to_quality(2) == 1
    assert not matcher.is_active()


def test_the_best_hits_are_found_without_reading_all(reader):
    either = Or([Term("text", "alpha"), Term("text", "beta")])

    best = Searcher(reader).search(either, limit=1)

    assert [hit.docnum for hit in best] == [0]


def test_a_segment_may_lie_in_several_files(tmp_path):
    index = FileIndex.create(FileStorage(str(tmp_path)), make_schema())
    writer = DocumentWriter(index)
    writer.compound = False
    writer.add(Document("d0", "title", "body", (Passage("", "", "alpha beta"),)))
    writer.commit()

    searcher = store.open(tmp_path)

    assert searcher.search(Query(Word("beta"))).total == 1
    searcher.close()
