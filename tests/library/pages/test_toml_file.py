"""The TOML files of a library."""

import pytest

from app.library.pages.toml_file import load_toml, tables_of


def test_a_fault_in_a_toml_file_is_told_with_its_line(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text('a = "1"\n\nb = \n', encoding="utf-8")

    content, (fault,) = load_toml(path)

    assert content is None
    assert (fault.file, fault.line) == ("names.toml", 3)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path):
    path = tmp_path / "names.toml"
    path.write_bytes(b'\xef\xbb\xbfa = "1"\r\nb = "2"\r\n')

    assert load_toml(path) == ({"a": "1", "b": "2"}, ())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'a = "1"\n\xff\n', "2: this is no UTF-8 text"),
        (b"a = " + b"[" * 5000, "1: this is no TOML"),
        (b"a = 1\na = 2", "2: this is no TOML"),
        (b"a", "1: this is no TOML"),
    ],
)
def test_what_cannot_be_read_is_a_fault(tmp_path, content, words):
    path = tmp_path / "names.toml"
    path.write_bytes(content)

    found, (fault,) = load_toml(path)

    assert found is None
    assert words in str(fault)


def test_a_folder_in_the_place_of_the_file_is_a_fault(tmp_path):
    assert "cannot be read" in load_toml(tmp_path)[1][0].message


@pytest.mark.parametrize("value", ["x", 3, ["x"], [[]], {"id": "x"}])
def test_what_is_no_list_of_tables_is_a_fault_and_holds_nothing(value):
    tables, (fault,) = tables_of({"branch": value}, "branch", "library.toml")

    assert tables == []
    assert "[[branch]]" in fault.message


def test_a_table_that_is_not_there_holds_nothing():
    assert tables_of({}, "branch", "library.toml") == ([], ())
