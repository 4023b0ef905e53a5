"""What is dragged on the window, and what can be made of it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from app.ui.intake.pasted import Words, words_of
from app.ui.lists.part_drag import PARTS_TYPE

FORMATS = "Text, web pages, MHTML, Markdown, PDF, DOCX, EPUB; files or folders"
NO_ADDRESS = "Nothing is fetched from the web: save the page, and drop the file"
NO_PICTURE = "A picture holds no text: drop a document, or words of one"
WEB = ("http", "https", "ftp")


@dataclass(frozen=True, slots=True)
class Offer:
    """Files and folders, or words; else why nothing can be made of it."""

    paths: tuple[Path, ...] = ()
    words: Words | None = None
    refusal: str = ""

    @property
    def headline(self) -> str:
        """What happens when it is dropped."""
        if self.refusal:
            return "This cannot be imported"
        return "Drop to make pages of it" if self.paths else "Drop to make a page of the words"

    @property
    def details(self) -> str:
        """What can be dropped, or why this cannot."""
        if self.refusal:
            return self.refusal
        if self.words is None:
            return FORMATS
        count = f"{len(self.words.text.split()):,}"
        return f"{count} word{'' if count == '1' else 's'}"


def offer_of(mime: QMimeData) -> Offer | None:
    """What *mime* offers; None for parts on their way to the tray, and what nobody can read."""
    if mime.hasFormat(PARTS_TYPE):
        return None
    urls = mime.urls()
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if paths:
        return Offer(paths)
    text = mime.text().strip()
    if urls or _is_address(text):
        return Offer(refusal=NO_ADDRESS)
    words = words_of(mime)
    if words.text.strip():
        return Offer(words=words)
    return Offer(refusal=NO_PICTURE) if mime.hasImage() else None


def _is_address(text: str) -> bool:
    """Whether *text* is a web address and nothing else."""
    return len(text.split()) == 1 and text.partition("://")[0].lower() in WEB
