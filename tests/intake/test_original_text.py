"""Tests of `app.intake.original_text`: a document as it is, read in a child process."""

from pathlib import Path

import pytest

from app.child import Worker
from app.intake.importing import ImportCancelledError, ImportRefusedError, Source
from app.intake.original_text import original_text, text_of


@pytest.fixture(scope="module")
def worker():
    """Return a process that reads."""
    with Worker() as worker:
        yield worker


def test_a_text_is_shown_as_it_is_in_its_encoding(worker, tmp_path: Path):
    path = tmp_path / "talks.txt"
    path.write_bytes("Banner\r\n\r\n  • café\r\n".encode("cp1252"))

    assert original_text(Source.of_file(path), "windows-1252", worker) == "Banner\n\n  • café\n"


def test_a_web_page_is_shown_with_what_is_cut_later(tmp_path: Path):
    path = tmp_path / "talks.html"
    path.write_text(
        "<html><body><nav><ul><li>Menu</li></ul></nav><h1>Talks</h1><p>They began.</p>"
        "<table><tr><td>1994</td><td>joins</td></tr><tr><td>1996</td><td>hosts</td></tr></table>"
        "</body></html>"
    )

    text = text_of(Source.of_file(path), "")

    assert "Menu" in text
    assert "Talks\n\nThey began." in text
    assert "1994\tjoins\n1996\thosts" in text


def test_items_keep_their_marks():
    source = Source("list.html", None, b"<html><body><ol><li>One</li></ol></body></html>")

    assert text_of(source, "").endswith("One")


def test_pasted_text_is_shown_as_it_was_pasted():
    assert text_of(Source.of_text("They\r\nbegan."), "") == "They\nbegan."


def test_pasted_markup_is_read_as_what_it_is():
    source = Source("pasted.html", None, b"<html><body><p>They began.</p></body></html>")

    assert text_of(source, "") == "They began."


def test_what_cannot_be_read_is_refused(worker, tmp_path: Path):
    with pytest.raises(ImportRefusedError, match="does not exist"):
        original_text(Source.of_file(tmp_path / "nowhere.txt"), "", worker)


def test_it_stops_when_it_is_cancelled(worker):
    with pytest.raises(ImportCancelledError):
        original_text(Source.of_text("They began."), "", worker, lambda: True)
