"""Words that were copied or dragged: their text, and the piece of a web page they come from."""

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from app.intake.importing import Source

NAMING, NAME_WORDS = 200, 6  # characters that are looked at, words that are taken
# What tells more than the text alone. Editors of code and notes give every line a "div".
_STRUCTURE = re.compile(r"<(?:h[1-6]|p|li|table|blockquote|dl|article)\b", re.IGNORECASE)
_TITLE = re.compile(r"<h1\b[^>]{0,2000}>(.{1,2000}?)</h1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_WINDOWS = 'application/x-qt-windows-mime;value="HTML Format"'
# The address of the page, as Chromium, Firefox and Windows give it.
_ADDRESSES = (
    ("chromium/x-source-url", "utf-8", re.compile(r"(\S+)")),
    ("text/x-moz-url-priv", "utf-16-le", re.compile(r"(\S+)")),
    (_WINDOWS, "utf-8", re.compile(r"^SourceURL:(\S+)", re.MULTILINE)),
)
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Words:
    """A text; *page* is the same as HTML, empty where that tells no more, *address* its page's."""

    text: str
    page: str = ""
    address: str = ""

    @property
    def alone(self) -> "Words":
        """The text without what its page says of it."""
        return Words(self.text)

    def source(self) -> "Source":
        """The words as a document, which their title names, else the first of them."""
        from app.intake.importing import Source

        title = _TITLE.search(self.page)
        words = unescape(_TAG.sub(" ", title[1])) if title else self.text
        signs = (sign if sign.isalnum() else " " for sign in words[:NAMING])
        name = " ".join("".join(signs).split()[:NAME_WORDS]) or "Pasted text"
        if self.page:
            return Source.of_page(self.page, f"{name}.html", self.address)
        return Source.of_text(self.text, f"{name}.txt")


def words_of(mime: QMimeData) -> Words:
    """The words in *mime*."""
    page = mime.html() if mime.hasHtml() else ""
    text = mime.text() or " ".join(unescape(_TAG.sub(" ", page)).split())  # some copy HTML alone
    if not text.strip() or not _STRUCTURE.search(page):
        return Words(text)
    return Words(text, page, _address(mime))


def _address(mime: QMimeData) -> str:
    for form, encoding, pattern in _ADDRESSES:
        if mime.hasFormat(form):
            told = bytes(mime.data(form).data()).decode(encoding, "replace")
            found = pattern.search(told.replace("\0", ""))
            if found and found[1].startswith(_WEB):
                return found[1]
    return ""
