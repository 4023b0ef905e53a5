"""Many small changes: segments become few again, and what was removed goes."""

import pytest

from index import merging, store
from index.records import Document, Passage, Query, Word


def document(number: int, text: str = "alpha") -> Document:
    """Return a document with a word of its own."""
    return Document(f"d{number}", f"T{number}", "body", (Passage("", "", f"{text} w{number}"),))


def found(folder, word: str) -> list[str]:
    """Return the ids of what is found."""
    searcher = store.open(folder)
    hits = searcher.search(Query(Word(word), limit=1000))
    searcher.close()
    return [hit.id for hit in hits.hits]


def segments(folder) -> int:
    """Return how many segments there are."""
    return len(list(folder.glob("*.seg")))


def test_single_changes_leave_few_segments(tmp_path):
    store.build(tmp_path, [document(number) for number in range(40)])

    for number in range(40, 80):
        store.update(tmp_path, [document(number)], [f"d{number - 40}"])

    assert segments(tmp_path) < 20
    assert found(tmp_path, "alpha") == sorted(f"d{number}" for number in range(40, 80))
    assert found(tmp_path, "w55") == ["d55"]


def test_a_worn_index_is_made_whole(tmp_path):
    store.build(tmp_path, [document(number) for number in range(30)])
    store.update(tmp_path, [], [f"d{number}" for number in range(20)])
    before = sum(path.stat().st_size for path in tmp_path.iterdir())
    assert store.is_worn(tmp_path)

    store.compact(tmp_path)

    assert not store.is_worn(tmp_path)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < before
    assert found(tmp_path, "alpha") == sorted(f"d{number}" for number in range(20, 30))
    assert found(tmp_path, "w5") == []


def test_an_index_of_which_all_was_removed_becomes_empty(tmp_path):
    store.build(tmp_path, [document(1)])
    store.update(tmp_path, [], ["d1"])

    store.compact(tmp_path)

    assert segments(tmp_path) == 0
    assert found(tmp_path, "alpha") == []
    store.update(tmp_path, [document(2)], [])
    assert found(tmp_path, "alpha") == ["d2"]


def test_an_index_in_good_order_stays_as_it_is(tmp_path):
    store.build(tmp_path, [document(1)])
    before = sorted(path.name for path in tmp_path.iterdir())

    store.compact(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_merge_that_fails_leaves_the_index(tmp_path, monkeypatch):
    store.build(tmp_path, [document(number) for number in range(3)])
    store.update(tmp_path, [], ["d0"])

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(merging, "merged", full_disk)
        with pytest.raises(OSError, match="No space"):
            store.compact(tmp_path)

    assert found(tmp_path, "alpha") == ["d1", "d2"]
    store.compact(tmp_path)
    assert segments(tmp_path) == 1


def test_a_copy_shares_its_segments_and_goes_its_own_way(tmp_path):
    store.build(tmp_path / "one", [document(1)])

    store.link_or_copy(tmp_path / "one", tmp_path / "two")
    store.update(tmp_path / "two", [document(2)], ["d1"])

    assert found(tmp_path / "one", "alpha") == ["d1"]
    assert found(tmp_path / "two", "alpha") == ["d2"]


def test_where_files_cannot_be_shared_they_are_copied(tmp_path, monkeypatch):
    def no_links(*_):
        raise OSError("the file system has no links")

    monkeypatch.setattr("os.link", no_links)
    store.build(tmp_path / "one", [document(1)])

    store.link_or_copy(tmp_path / "one", tmp_path / "two")

    assert found(tmp_path / "two", "alpha") == ["d1"]
