"""MHTML: a web page saved as one file, with its parts in the form of a mail."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message

from app.intake.document import Document
from app.intake.readers.html import reader as html
from app.intake.readers.refusal import RefusedError

_PARTS = 2_000


def looks_like_mhtml(head: bytes) -> bool:
    """Whether a file that begins with *head* is a web page in the form of a mail."""
    begin = head.lower()
    return begin.lstrip().startswith(
        (b"from:", b"mime-version:", b"content-type:", b"subject:")
    ) and (b"multipart/related" in begin or b"content-type: text/html" in begin)


def read(data: bytes, name: str, encoding: str = "") -> Document:
    """Read the page in the MHTML file *data*.

    Raises:
        RefusedError: there is no page in it, or one without text.
        UnknownEncodingError: there is no such *encoding*.
    """
    message = message_from_bytes(data, policy=policy.compat32)
    parts = [part for part in message.walk() if not part.is_multipart()]
    if len(parts) > _PARTS:
        raise RefusedError(
            f"“{name}” holds {len(parts):,} parts; more than {_PARTS:,} are not read"
        )
    pages = [part for part in parts if part.get_content_type() in _PAGE_TYPES]
    page = _root(message, pages)
    if page is None:
        raise RefusedError(
            f"“{name}” holds no web page; it may have been cut off when it was saved"
        )
    content = _content(page)
    declared = encoding or _charset(page, content)
    frames = {key: _content(part) for part in pages if part is not page for key in _names(part)}
    document = html.read(content, name, declared, frames)
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    return replace(document, format="mhtml", url=_web(address) or document.url)


_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def _root(message: Message, pages: list[Message]) -> Message | None:
    """The page that the file is about: the one it names, else the first."""
    named = message.get_param("start")
    for page in pages:
        if named and page.get("Content-ID") == named:
            return page
    return pages[0] if pages else None


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _charset(page: Message, content: bytes) -> str:
    """The encoding that the part names, unless the bytes or the page know better."""
    charset = page.get_content_charset() or ""
    return (
        "" if charset in ("", "utf-8", "us-ascii") or html.declared_encoding(content) else charset
    )


def _names(part: Message) -> tuple[str, ...]:
    """What the page can call *part* by: its address, or its id."""
    content_id = (part.get("Content-ID") or "").strip("<> ")
    return tuple(
        name for name in (_header(part, "Content-Location"), f"cid:{content_id}") if name != "cid:"
    )


def _header(message: Message, name: str) -> str:
    return " ".join(str(message.get(name) or "").split())


def _web(address: str) -> str:
    return address if address.lower().startswith(("http://", "https://")) else ""
