"""The reader's own names, written and in force at once."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.arrangement.names import load_names
from app.library.library import Library
from app.library.own_names import (
    OwnNames,
    faults_in,
    read_own_names,
    with_abbreviation,
    with_name,
    write_own_names,
)
from app.library.search.answer import SearchRequest

BY_NAME = {"uzbekistan": "uzbekistan", "partnership for peace": "pfp"}
READABLE = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(str.strip)


def test_without_files_there_is_an_explanation_that_can_be_read(tmp_path):
    own = read_own_names(tmp_path / "none")

    assert own.names.startswith("#")
    assert faults_in(own, ()) == ()


def test_what_is_written_is_read_again(tmp_path):
    own = OwnNames("# é\n", '[[abbreviation]]\nshort = "X"\nlong = "Y"\n')

    write_own_names(tmp_path / "library", own)

    assert read_own_names(tmp_path / "library") == own
    assert sorted(each.name for each in (tmp_path / "library").iterdir()) == [
        "abbreviations.toml",
        "names.toml",
    ]


@pytest.mark.parametrize(
    ("means", "entry"),
    [
        ("Uzbekistan", {"name": "Z", "page": "uzbekistan"}),
        ("pfp", {"name": "Z", "page": "pfp"}),
        ("Atlantis", {"name": "Z", "same_as": "Atlantis"}),
    ],
)
def test_a_name_is_added_for_a_page_or_another_name(means, entry):
    text = with_name("# mine", "Z", means, BY_NAME)

    assert text.startswith("# mine\n")
    assert tomllib.loads(text) == {"name": [entry]}


def test_an_abbreviation_is_added_with_its_page():
    text = with_abbreviation("", "PP", "Partnership for Peace", BY_NAME)
    text = with_abbreviation(text, "QQ", "Quite Quiet", BY_NAME)

    assert tomllib.loads(text)["abbreviation"] == [
        {"short": "PP", "long": "Partnership for Peace", "page": "pfp"},
        {"short": "QQ", "long": "Quite Quiet"},
    ]


@given(READABLE, READABLE)
def test_whatever_is_added_can_be_read(name, means):
    own = OwnNames(with_name("", name, means, {}), with_abbreviation("", name, means, {}))

    assert faults_in(own, ()) == ()


def test_faults_are_told_with_file_and_line():
    own = OwnNames('[[name]]\nname = "X"\npage = "atlantis"\n', "[[abbreviation")

    first, second = faults_in(own, ("pfp",))

    assert (first.file, first.line) == ("names.toml", 1)
    assert "atlantis" in first.message
    assert second.file == "abbreviations.toml"


def test_a_new_name_holds_in_an_open_library_as_soon_as_it_is_renewed(reader_paths):
    library = Library.open(reader_paths)
    before = library.search(SearchRequest("Zarafshania")).total
    text = with_name("", "Zarafshania", "Uzbekistan", library.pages_by_name())

    write_own_names(reader_paths.user_library, OwnNames(text, ""))
    library.renew_names()

    answer = library.search(SearchRequest("Zarafshania"))
    assert before == 0
    assert answer.hits[0].page == "uzbekistan"
    assert "Zarafshania" in {each.heading for each in library.headings()}
    assert load_names(reader_paths.user_library / "names.toml", ("uzbekistan",))[1] == ()
    assert library.resolve("zarafshania").page == "uzbekistan"
    library.close()


def test_names_of_the_readers_own_hold_without_pages_of_his_own(reader_paths):
    text = with_name("", "Zarafshania", "uzbekistan", {"uzbekistan": "uzbekistan"})
    write_own_names(reader_paths.user_library, OwnNames(text, ""))

    library = Library.open(reader_paths)

    assert len(library.info) == 1
    assert library.search(SearchRequest("Zarafshania")).hits[0].page == "uzbekistan"
    library.close()
