"""Saved searches."""

from datetime import date

import pytest

from app.desk.saved_searches import (
    SavedSearch,
    load,
    moved,
    renamed,
    save,
    with_search,
    without,
)
from app.library.search.answer import SearchRequest

SEARCHES = (
    SavedSearch("Partners", SearchRequest("pfp kind:country")),
    SavedSearch(
        "“Old”",
        SearchRequest(
            "kosovo",
            kinds=("operation",),
            first=date(1998, 1, 1),
            last=date(1999, 12, 31),
            other_names=False,
            sort="date",
        ),
    ),
)


def test_what_is_saved_is_loaded_again(tmp_path):
    path = tmp_path / "new" / "searches.toml"

    save(path, SEARCHES)

    assert load(path) == (SEARCHES, "")


def test_without_a_file_there_are_none(tmp_path):
    assert load(tmp_path / "searches.toml") == ((), "")


def test_a_broken_file_is_put_aside(tmp_path):
    path = tmp_path / "searches.toml"
    path.write_text("[[search", encoding="utf-8")

    searches, message = load(path)

    assert searches == ()
    assert "searches.toml.broken" in message
    assert (tmp_path / "searches.toml.broken").exists()


@pytest.mark.parametrize(
    "entry",
    [
        "text = 'x'",
        "name = 1",
        "name = 'a'\nkinds = 'country'",
        "name = 'a'\nsort = 'size'",
        "name = 'a'\nfirst = 1994",
        "name = 'a'\nother_names = 1",
        "name = 'a'\nkinds = [1]",
    ],
)
def test_an_entry_that_cannot_be_read_costs_only_itself(tmp_path, entry):
    path = tmp_path / "searches.toml"
    path.write_text(f"[[search]]\n{entry}\n[[search]]\nname = 'good'\n", encoding="utf-8")

    searches, message = load(path)

    assert [each.name for each in searches] == ["good"]
    assert "left out: 1" in message


def test_a_search_of_the_same_name_is_replaced():
    new = SavedSearch("Partners", SearchRequest("eapc"))

    assert with_search(SEARCHES, new) == (SEARCHES[1], new)


A, B, C = (SavedSearch(name, SearchRequest(name)) for name in "abc")


@pytest.mark.parametrize(
    ("at", "by", "order"),
    [(0, 1, "bac"), (2, -1, "acb"), (0, 9, "bca"), (1, -9, "bac"), (0, -1, "abc"), (2, 1, "abc")],
)
def test_a_search_is_moved_as_far_as_it_goes(at, by, order):
    assert "".join(each.name for each in moved((A, B, C), at, by)) == order


def test_a_search_is_renamed_unless_the_name_is_taken_or_empty():
    assert [each.name for each in renamed((A, B, C), 1, "  new  name ")] == ["a", "new name", "c"]
    assert renamed((A, B, C), 1, "c") == (A, B, C)
    assert renamed((A, B, C), 1, "  ") == (A, B, C)


def test_a_search_is_taken_out():
    assert without((A, B, C), 1) == (A, C)
