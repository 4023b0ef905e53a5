"""Tests of `app.export.destination`: every state of a path that somebody types."""

import os
from pathlib import Path, PureWindowsPath

import pytest

from app.export.destination import NO_NAME, destination
from app.export.formats import FORMATS, IDS, format_of


@pytest.fixture
def at(tmp_path):
    """Return what tells where a typed path leads to, in a folder with a few things in it."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "taken.pdf").mkdir()
    (tmp_path / "old.pdf").write_bytes(b"old")

    def at(typed, form="pdf"):
        wanted = format_of(Path(), form)
        assert wanted
        return destination(typed.replace("TMP", str(tmp_path)), wanted, tmp_path)

    return at


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("", "Write where the file is to go, or choose it."),
        ("  ", "Write where the file is to go, or choose it."),
        ("/", NO_NAME),
        (".", NO_NAME),
        ("..", NO_NAME),
        ("TMP", NO_NAME),
        ("TMP/notes", NO_NAME),
        ("TMP/new/", NO_NAME),
        ("TMP/taken.pdf", "There is a folder of that name already; choose another."),
        ("TMP/gone/x.pdf", "There is no folder “gone”."),
        ("TMP/old.pdf/x.pdf", "“old.pdf” is no folder."),
        ("~nobody-of-this-name/x.pdf", "There is no folder “~nobody-of-this-name”."),
        ("x" * 300, "This path cannot be used: File name too long."),
        ("/" + "y" * 60 + "/x.pdf", f"There is no folder “{'y' * 39}…”."),
        ("a\ud800", "This path cannot be used: it has signs that no name may have."),
        ("a\0b", "This path cannot be used: it has signs that no name may have."),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="the words of the system and its roots are others")
def test_what_speaks_against_a_path_is_told_in_words(at, typed, trouble):
    assert at(typed).trouble == trouble


@pytest.mark.parametrize("form", IDS)
@pytest.mark.parametrize(
    "typed", ["", "/", ".", "..", "~", "~x", "C:\\", "C:", "\\\\", "a/b/", "é"]
)
def test_nothing_that_is_typed_does_harm_in_any_format(at, typed, form):
    found = at(typed, form)

    assert found.path
    assert found.trouble or found.path.name


def test_the_root_of_a_drive_has_no_name_and_stays():
    for form in FORMATS:
        assert form.named(PureWindowsPath("C:\\")) == PureWindowsPath("C:\\")  # type: ignore[arg-type]


def test_a_folder_that_cannot_be_written_is_named(at, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may be run as root

    assert at("TMP/notes/x.pdf").trouble == (
        "Nothing can be written in the folder “notes”; choose another."
    )


def test_a_file_that_is_there_will_be_replaced(at, tmp_path):
    found = at("TMP/old")

    assert found.path == tmp_path / "old.pdf"
    assert (found.trouble, found.note) == ("", "This file is there already and will be replaced.")


def test_a_name_without_a_folder_goes_into_the_one_that_was_proposed(at, tmp_path):
    found = at("x.pdf")

    assert found.path == tmp_path / "x.pdf"
    assert found.note == f"It goes into the folder “{tmp_path.name}”."


def test_a_folder_is_made_with_those_above_it_and_never_written_into(at, tmp_path):
    assert at("TMP/gone/pages/", "folder").path == tmp_path / "gone" / "pages"
    assert not at("TMP/gone/pages/", "folder").trouble
    assert at("TMP/notes", "folder").trouble.startswith("There is something of that name")
