"""Formats: told by the bytes, whatever the name says."""

import pytest

from app.intake.readers.formats import tell_format
from app.intake.readers.refusal import RefusedError


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (b"Plain words.", "a.txt", "text"),
        (b"Plain words.", "a", "text"),
        (b"# Words", "a.md", "markdown"),
        (b"a < b and <b>c</b> are quoted in a text " * 3, "a.txt", "text"),
        (b"<!DOCTYPE html><p>x", "a.txt", "html"),
        (b"\xef\xbb\xbf <!-- x --><HTML><body>", "a", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "a.xml", "html"),
        (b"<p>One</p><p>Two</p><br>", "a.txt", "html"),
        (b"Loose <b>words</b> of a piece of a page, and no more tags here", "a.html", "html"),
        ("<html><p>x".encode("utf-16"), "a.html", "html"),
        ("Слова".encode("cp1251"), "a.txt", "text"),
        *((b"x" * shift + "Мир 中文 😀 ".encode() * 400, "a.txt", "text") for shift in range(5)),
        ("Мир ".encode("utf-16") * 1200, "a.txt", "text"),
        (b"\n%PDF-1.4", "a.doc", "pdf"),
        (b"From: <Saved by X>\nContent-Type: multipart/related\n\n", "a.html", "mhtml"),
        (b"From: me\n\nDear all", "a.txt", "text"),
    ],
)
def test_the_bytes_tell_the_format(data, name, form):
    assert tell_format(data, name) == form


def test_archives_are_told_by_what_is_in_them(make):
    assert tell_format(make.docx(""), "a.zip") == "docx"
    assert tell_format(make.epub({"a": "x"}), "a.docx") == "epub"


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"content.xml": ""}, "an OpenDocument file; save it as DOCX"),
        ({"xl/workbook.xml": ""}, "a table or a presentation"),
        ({"a.txt": ""}, "an archive .ZIP. without a text"),
    ],
)
def test_other_archives_are_refused_by_their_names(make, members, message):
    with pytest.raises(RefusedError, match=message):
        tell_format(make.zipped(members), "a.zip")


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "is empty"),
        (b" \r\n\t\0", "a.txt", "is empty"),
        (b"{\\rtf1 x}", "a.doc", "a Rich Text file; save it as DOCX"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a.txt", "a picture"),
        (b"\x7fELF", "a.txt", "a program"),
        (b"PK\x03\x04 cut off", "a.zip", "an archive .ZIP. that cannot be read"),
        (b"PK\x03\x04 cut off", "a.docx", "damaged or was cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "a.doc", "old format of Office"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            "protected by a password",
        ),
        (bytes(range(256)) * 20, "a.txt", "no text and in no format that can be read"),
        (b"\x00\x01\x02\x03" * 99, "a.pdf", "no text and in no format that can be read"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, name, message):
    with pytest.raises(RefusedError, match=message):
        tell_format(data, name)
