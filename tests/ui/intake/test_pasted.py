"""Words from the clipboard, with what their page says of them."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from app.ui.intake.pasted import Words, words_of

PAGE = "<h1>Relations with Ruritania</h1><p>It joined in 1994.</p>"
TEXT = "Relations with Ruritania\n\nIt joined in 1994."
ADDRESS = "https://council.example/ruritania"


def copied(page: str = PAGE, **others: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setText(TEXT)
    if page:
        mime.setHtml(page)
    for form, data in others.items():
        mime.setData(form, QByteArray(data))
    return mime


def test_words_of_a_web_page_keep_its_headings() -> None:
    assert words_of(copied()) == Words(TEXT, PAGE)
    assert words_of(copied()).alone == Words(TEXT)


def test_html_may_stand_on_the_clipboard_alone() -> None:
    mime = QMimeData()
    mime.setHtml(PAGE)

    assert words_of(mime) == Words("Relations with Ruritania It joined in 1994.", PAGE)


@pytest.mark.parametrize(
    "page", ["", "<div><span style='color:red'>Relations</span></div><div>It joined</div>"]
)
def test_words_without_headings_and_paragraphs_are_text(page: str) -> None:
    assert words_of(copied(page)) == Words(TEXT)


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("chromium/x-source-url", ADDRESS.encode()),
        ("text/x-moz-url-priv", f"{ADDRESS}\0".encode("utf-16-le")),
        (
            'application/x-qt-windows-mime;value="HTML Format"',
            f"Version:0.9\r\nStartHTML:0105\r\nSourceURL:{ADDRESS}\r\n<html>".encode(),
        ),
    ],
)
def test_the_address_is_read_as_each_browser_gives_it(form: str, data: bytes) -> None:
    assert words_of(copied(**{form: data})).address == ADDRESS


def test_a_file_on_this_machine_is_no_address() -> None:
    mime = copied(**{"chromium/x-source-url": b"file:///books/page.html"})

    assert words_of(mime).address == ""


def test_the_title_or_the_first_words_name_the_document() -> None:
    page = "<p>Cookies &amp; more</p><h1 class=big><a href='/'>Law &amp; order</a> in 1994</h1>"

    assert words_of(copied(page)).source().name == "Law order in 1994.html"
    assert words_of(copied("<p>It joined.</p>")).source().name.endswith("It joined in.html")
    assert words_of(copied("")).source().name == "Relations with Ruritania It joined in.txt"
    assert Words("—").source().name == "Pasted text.txt"
