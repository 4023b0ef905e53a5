"""Which format a file is in, told by its bytes and not by its name."""

import re
from pathlib import PurePath

from app.intake.readers.archive import Archive
from app.intake.readers.encodings.decoding import decode
from app.intake.readers.mhtml import looks_like_mhtml
from app.intake.readers.refusal import RefusedError

HEAD = 4096  # bytes that tell the format

# What the names of files promise.
ENDINGS = {
    ".txt": "text", ".text": "text", ".asc": "text", ".log": "text", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".shtml": "html", ".mhtml": "mhtml", ".mht": "mhtml",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".pdf": "pdf",
    ".docx": "docx", ".docm": "docx", ".epub": "epub",
}  # fmt: skip
NAMES = {
    "text": "plain text", "html": "a web page", "mhtml": "a web page in one file (MHTML)",
    "markdown": "Markdown", "pdf": "a PDF", "docx": "a text of Word (DOCX)", "epub": "an EPUB",
}  # fmt: skip

# What is recognised only to say that it cannot be read.
_FOREIGN = (
    (b"{\\rtf", "a Rich Text file; save it as DOCX"),
    (b"\x89PNG", "a picture (PNG); have its text recognised first"),
    (b"\xff\xd8\xff", "a picture (JPEG); have its text recognised first"),
    (b"GIF8", "a picture (GIF); have its text recognised first"),
    (b"II*\0", "a picture (TIFF); have its text recognised first"),
    (b"MM\0*", "a picture (TIFF); have its text recognised first"),
    (b"\x1f\x8b", "a packed file (gzip); unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z); unpack it first"),
    (b"Rar!", "an archive (RAR); unpack it first"),
    (b"\x7fELF", "a program and no document; only documents are read"),
    (b"MZ", "a program and no document; only documents are read"),
    (b"%!PS", "a PostScript file; save it as PDF"),
    (b"SQLite format 3", "a database; save its texts as documents"),
    (b"bplist", "a Safari web archive; save the page as HTML"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|frameset|title|meta|div|p|table|h[1-6]|article|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_TAG = re.compile(r"</(?:p|div|td|tr|li|ul|table|h[1-6])>|<br\b[^<>]{0,80}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*\b[^<>]{0,300}>")


def tell_format(data: bytes, name: str) -> str:
    """The format of the file *data*, one of the names that `NAMES` explains.

    Raises:
        RefusedError: it is empty, or nothing that can be read.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise RefusedError(f"“{name}” is empty; get it or save it once more")
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data, name)
    _refuse_foreign(data, head, name)
    if looks_like_mhtml(head):
        return "mhtml"
    text = decode(_whole_characters(head)).text
    _refuse_binary(text, head, name)
    if _is_html(text, name):
        return "html"
    return "markdown" if promised(name) == "markdown" else "text"


def promised(name: str) -> str:
    """The format that the ending of *name* promises; empty where it says nothing."""
    return ENDINGS.get(PurePath(name.lower()).suffix, "")


def _whole_characters(head: bytes) -> bytes:
    """*head* without the character that was cut at its end."""
    for cut in range(4):
        try:
            head[: len(head) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return head[: len(head) - cut]
    return head[: len(head) - len(head) % 4]


def _packed(data: bytes, name: str) -> str:
    """The format of a ZIP archive."""
    if promised(name) in ("docx", "epub"):  # a cut archive has lost its list of members
        archive = Archive(data, name)
    else:
        try:
            archive = Archive(data, name)
        except RefusedError as error:
            raise RefusedError(
                f"“{name}” is an archive (ZIP) that cannot be read; get it once more"
            ) from error
    if "word/document.xml" in archive:
        return "docx"
    if "META-INF/container.xml" in archive:
        return "epub"
    if "content.xml" in archive:
        raise RefusedError(f"“{name}” is an OpenDocument file; save it as DOCX or PDF")
    if any(member.startswith(("xl/", "ppt/")) for member in archive.names):
        raise RefusedError(f"“{name}” is a table or a presentation; save it as PDF")
    raise RefusedError(f"“{name}” is an archive (ZIP) without a text; unpack it first")


def _refuse_foreign(data: bytes, head: bytes, name: str) -> None:
    if head.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise RefusedError(f"“{name}” is protected by a password; save it without one")
        raise RefusedError(f"“{name}” is in an old format of Office; save it as DOCX")
    for begin, what in _FOREIGN:
        if head.startswith(begin):
            raise RefusedError(f"“{name}” is {what}")


def _refuse_binary(text: str, head: bytes, name: str) -> None:
    """Refuse what is no text in any encoding."""
    odd = sum(sign < " " and sign not in "\t\n\r\f\x1b" for sign in text)
    lost = text.count("\ufffd")
    if odd + lost > max(2, len(text) // 50):
        raise _no_text(name)
    if len(head) > 64 and len(set(head)) > 200 and odd > len(text) // 200:
        raise _no_text(name)


def _no_text(name: str) -> RefusedError:
    return RefusedError(
        f"“{name}” is no text and in no format that can be read; save it as PDF, DOCX, HTML or text"
    )


def _is_html(text: str, name: str) -> bool:
    if _HTML_BEGINS.match(text):
        return True
    if promised(name) == "html":
        return bool(_TAG.search(text))
    # A text may quote a tag or two; with so many that part its lines it is a piece of a page.
    return len(_BLOCK_TAG.findall(text)) >= 3
