"""Indexes on disk: built, brought up to date, damaged, opened where nothing can be written."""

import os
import pickle
import random
import subprocess
import sys
from pathlib import Path

import pytest

from index import store
from index.records import Document, Filter, IndexDamaged, Passage, Phrase, Query, Word
from index.unpickling import restrict_unpickling


def document(document_id: str, text: str = "alpha", **more) -> Document:
    """Return a document of one passage."""
    return Document(document_id, document_id, "body", (Passage("", "", text),), **more)


def ids(folder: Path, word: str) -> list[str]:
    """Return the ids of what is found in a freshly opened index."""
    searcher = store.open(folder)
    try:
        return [hit.id for hit in searcher.search(Query(Word(word))).hits]
    finally:
        searcher.close()


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file with its content."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_building_reports_each_document_and_leaves_only_the_index(tmp_path):
    reported = []

    store.build(tmp_path / "new", [document("a"), document("b")], reported.append)

    assert reported == [1, 2]
    assert {path.suffix for path in (tmp_path / "new").iterdir()} == {".toc", ".seg"}


@pytest.mark.parametrize(
    "text",
    ["alpha " + "f" * 64, "f" * 64 + " alpha", "alpha " + "0123456789" * 7, "会议" * 40 + " alpha"],
)
def test_a_word_too_long_to_be_sought_keeps_nothing_from_being_found(tmp_path, text):
    store.build(tmp_path, [document("a", text), document("b", "beta")])

    assert ids(tmp_path, "alpha") == ["a"]
    store.update(tmp_path, [document("c", text)], [])
    assert ids(tmp_path, "alpha") == ["a", "c"]


def test_a_text_of_nothing_but_such_a_word_is_no_harm(tmp_path):
    long = Document("f" * 64, "f" * 64, "body", (Passage("", "f" * 64, "f" * 70),))

    store.build(tmp_path, [long])
    store.update(tmp_path, [document("b", "alpha")], [])

    assert ids(tmp_path, "alpha") == ["b"]


def test_what_the_progress_raises_stops_the_build(tmp_path):
    def cancel(_done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.build(tmp_path, [document("a"), document("b")], cancel)

    assert ids(tmp_path, "alpha") == []


def test_an_update_replaces_adds_and_removes(tmp_path):
    store.build(tmp_path, [document("a"), document("b"), document("c")])

    store.update(tmp_path, [document("b", "beta"), document("d")], ["c", "unknown"])

    assert ids(tmp_path, "alpha") == ["a", "d"]
    assert ids(tmp_path, "beta") == ["b"]
    assert {path.suffix for path in tmp_path.iterdir()} == {".toc", ".seg"}


def test_words_of_removed_documents_only_are_not_found(tmp_path):
    store.build(tmp_path, [document("a", "alpha"), document("b", "alphabet")])
    store.update(tmp_path, [], ["b"])
    searcher = store.open(tmp_path)

    hits = searcher.search(Query(Word("alph", prefix=True)))

    assert [hit.id for hit in hits.hits] == ["a"]
    searcher.close()


def test_an_open_searcher_is_not_disturbed_by_an_update(tmp_path):
    store.build(tmp_path, [document("a")])
    searcher = store.open(tmp_path)

    store.update(tmp_path, [document("b")], ["a"])

    assert [hit.id for hit in searcher.search(Query(Word("alpha"))).hits] == ["a"]
    searcher.close()
    assert ids(tmp_path, "alpha") == ["b"]


def test_many_updates_keep_scores_and_phrases_right(tmp_path):
    store.build(tmp_path, [])
    for number in range(12):
        store.update(tmp_path, [document(f"d{number:02}", f"alpha beta {number}")], [])
    once = tmp_path / "once"
    store.build(once, [document(f"d{number:02}", f"alpha beta {number}") for number in range(12)])

    answers = []
    for folder in (tmp_path, once):
        searcher = store.open(folder)
        answers.append(searcher.search(Query(Phrase("beta 7"))).hits)
        searcher.close()

    assert answers[0] == answers[1] != ()


def test_reading_changes_nothing_in_the_folder(tmp_path):
    store.build(tmp_path, [document("a")])
    before = snapshot(tmp_path)

    assert ids(tmp_path, "alpha") == ["a"]

    assert snapshot(tmp_path) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="no one is kept from writing")
def test_a_folder_that_cannot_be_written_is_read(tmp_path):
    store.build(tmp_path, [document("a")])
    tmp_path.chmod(0o500)

    assert ids(tmp_path, "alpha") == ["a"]

    tmp_path.chmod(0o700)


def test_an_index_that_is_not_there_is_damaged(tmp_path):
    with pytest.raises(IndexDamaged):
        store.open(tmp_path)
    with pytest.raises(IndexDamaged):
        store.update(tmp_path, [document("a")], [])


@pytest.mark.parametrize("suffix", [".toc", ".seg"])
@pytest.mark.parametrize("harm", ["missing", "empty", "cut", "garbage", "zeros"])
def test_a_damaged_index_says_only_that_it_is_damaged(tmp_path, suffix, harm):
    store.build(tmp_path, [document(f"d{number}", f"alpha {number}") for number in range(50)])
    file = next(path for path in tmp_path.iterdir() if path.suffix == suffix)
    content = file.read_bytes()
    if harm == "missing":
        file.unlink()
    else:
        file.write_bytes(
            {
                "empty": b"",
                "cut": content[: len(content) // 2],
                "garbage": random.Random(1).randbytes(len(content)),
                "zeros": bytes(len(content)),
            }[harm]
        )

    with pytest.raises(IndexDamaged):
        ids(tmp_path, "alpha")


def test_flipped_bytes_give_an_answer_or_damage_and_no_other_error(tmp_path):
    store.build(tmp_path, [document(f"d{number}", f"alpha {number}") for number in range(50)])
    file = next(path for path in tmp_path.iterdir() if path.suffix == ".seg")
    content = file.read_bytes()
    dice = random.Random(2)
    outcomes = set()

    for _ in range(60):
        harmed = bytearray(content)
        for _ in range(20):
            harmed[dice.randrange(len(harmed))] ^= dice.randrange(1, 256)
        file.write_bytes(harmed)
        try:
            outcomes.add(len(ids(tmp_path, "alpha")) > 0)
        except IndexDamaged:
            outcomes.add(None)

    assert None in outcomes


class _Intruder:
    """Writes a file when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self._trace = trace

    def __reduce__(self):
        return Path.write_text, (self._trace, "got in")


def test_a_pickle_from_elsewhere_runs_no_code(tmp_path):
    folder = tmp_path / "index"
    store.build(folder, [document("a")])
    file = next(path for path in folder.iterdir() if path.suffix == ".toc")
    content = file.read_bytes()
    segments = content.index(b"\x80", content.rindex(b"whoosh.columns"))
    trace = tmp_path / "trace"
    for start in (place for place in range(segments, len(content)) if content[place] == 0x80):
        file.write_bytes(content[:start] + pickle.dumps(_Intruder(trace)))

        with pytest.raises(IndexDamaged):
            store.open(folder)

    assert not trace.exists()


def test_the_fence_stands_wherever_whoosh_unpickles():
    from whoosh import columns
    from whoosh.codec import whoosh3

    restrict_unpickling()

    for loads in (columns.loads, whoosh3.loads):
        assert loads(pickle.dumps((1, "a", b"b", (2.5, None)), 2)) == (1, "a", b"b", (2.5, None))
        with pytest.raises(pickle.UnpicklingError, match="no place in an index"):
            loads(pickle.dumps(Path("a")))


def test_a_closed_index_can_be_removed_and_built_again(tmp_path):
    store.build(tmp_path, [document("a")])
    searcher = store.open(tmp_path)
    searcher.search(Query(Word("alpha"), Filter(kinds=("body",))))

    searcher.close()

    if sys.platform == "linux":
        mapped = Path("/proc/self/maps").read_text(encoding="utf-8")
        assert str(tmp_path) not in mapped


def test_reading_a_query_or_the_records_does_not_load_whoosh():
    code = (
        "import sys; sys.modules['whoosh'] = None\n"
        "import index.records, index.folding, app.library.search.query\n"
        "app.library.search.query.parse('kind:country \"a b\"~2', limit=3)"
    )

    repository = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, cwd=repository)
