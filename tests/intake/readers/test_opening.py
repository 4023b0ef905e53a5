"""Any file as a document."""

import os
import sys

import pytest

from app.intake.readers import opening
from app.intake.readers.opening import open_document, page_folder, read_bytes, read_document
from app.intake.readers.refusal import RefusedError


@pytest.mark.parametrize(
    "name", ["a.html", "a.mhtml", "a.docx", "a.epub", "a.pdf", "a.md", "a.txt"]
)
def test_every_format_is_read_by_its_reader(make, name):
    data = {
        "a.html": b"<html><p>Words.",
        "a.mhtml": make.mhtml("<p>Words."),
        "a.docx": make.docx(make.paragraph("Words.")),
        "a.epub": make.epub({"a.xhtml": "<p>Words.</p>"}),
        "a.pdf": make.pdf("Words."),
        "a.md": b"Words.",
        "a.txt": b"Words.",
    }[name]

    document = read_document(data, name)

    assert [block.text for block in document.blocks] == ["Words."]
    assert document.warnings == ()


def test_a_file_under_a_wrong_name_is_read_and_that_is_told(make, saved):
    document, data = open_document(saved("a.pdf", "<html><p>Words."))

    assert (document.format, data) == ("html", b"<html><p>Words.")
    assert document.warnings == (
        "the name promises a PDF, but it is a web page and was read as such",
    )
    assert "a text of Word" in read_document(make.pdf("x"), "a.docx").warnings[0]


def test_the_encoding_can_be_chosen(saved):
    document, _ = open_document(saved("a.txt", "Мир".encode("koi8_r")), "koi8-r")

    assert (document.blocks[0].text, document.encoding) == ("Мир", "koi8-r")


@pytest.mark.skipif(sys.platform == "win32", reason="there the whole path is as long at most")
def test_a_page_with_the_longest_name_there_can_be_has_no_folder_and_is_read(saved):
    page = saved(f"{'n' * 250}.html", "<p>It is read.")

    document, _ = open_document(page)

    assert page_folder(page) is None
    assert document.blocks[0].text == "It is read."


@pytest.mark.parametrize("folder", ["page_files", "page_fichiers", "page-Dateien"])
def test_frames_are_read_from_the_folder_of_the_page_and_from_nowhere_else(saved, folder):
    saved("outside.html", "<p>Outside.")
    saved(f"{folder}/a b.html", "<p>In the frame.")
    saved(f"{folder}/picture.html", b"\x89PNG")
    page = saved(
        "page.html",
        f"<frameset><frame src='{folder}/a%20b.html?x#y'><frame src='outside.html'>"
        f"<frame src='{folder}/../outside.html'><frame src='{folder}/picture.html'>"
        f"<frame src='{folder}/gone.html'><frame src='http://a.org/'></frameset>",
    )

    document, _ = open_document(page)

    assert [block.text for block in document.blocks] == ["In the frame."]
    assert page_folder(page).name == folder


def test_a_frame_without_a_folder_is_not_looked_for(saved):
    document, _ = open_document(saved("page.html", "<p>Words.<iframe src='page.html'></iframe>"))

    assert [block.text for block in document.blocks] == ["Words."]


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(RefusedError, match="is a folder; import the files in it"):
        read_bytes(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(RefusedError, match="a device or a pipe"):
        read_bytes(tmp_path / "a.txt")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(RefusedError, match="does not exist"):
        read_bytes(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(saved):  # pragma: no cover - not as root
    path = saved("a.txt", "x")
    path.chmod(0)

    with pytest.raises(RefusedError, match="may not be read"):
        read_bytes(path)


def test_the_reason_for_an_unreadable_file_is_told(monkeypatch, saved):
    def refuse(path, flags):
        raise (
            OSError(13, "Permission denied") if path.endswith("p.txt") else OSError(5, "I/O error")
        )

    monkeypatch.setattr(opening.os, "open", refuse)

    with pytest.raises(RefusedError, match="may not be read; give yourself the right"):
        read_bytes(saved("p.txt", "x"))
    with pytest.raises(RefusedError, match="cannot be read: I/O error"):
        read_bytes(saved("a.txt", "x"))


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(65 << 20)

    with pytest.raises(RefusedError, match="has 65 MB; more than 64 MB are not read"):
        read_bytes(path)


def test_a_file_that_grows_while_it_is_read_is_refused(monkeypatch, saved):
    path = saved("a.txt", "x" * 100)
    monkeypatch.setattr(opening, "check_file", lambda path: None)
    monkeypatch.setattr(opening, "FILE_BYTES", 50)

    with pytest.raises(RefusedError, match="are not read"):
        read_bytes(path)
