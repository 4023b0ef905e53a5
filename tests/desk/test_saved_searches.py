"""Saved searches."""

from datetime import date

import pytest

from app.desk.saved_searches import SavedSearch, load, save, with_search
from app.library.search_answer import SearchRequest

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
