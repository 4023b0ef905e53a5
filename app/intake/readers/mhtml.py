"""MHTML: a web page saved as one file, with its parts in the form of a mail."""

from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import Message
from typing import Any

from app.intake.document import Document
from app.intake.readers.encodings.decoding import is_known
from app.intake.readers.html import reader as html
from app.intake.readers.refusal import RefusedError

_PARTS = 2_000
_DEEPEST = 100  # parts within parts; a browser saves them two deep
_AGAIN = "open the page in a browser and save it once more"


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
    try:
        mail = _opened(data, name)
    except RecursionError as error:
        raise _too_deep(name) from error
    except RefusedError:
        raise
    except (LookupError, ValueError) as error:  # a name of a part in an encoding of its own
        raise RefusedError(
            f"“{name}” describes its parts, in the lines above them, with signs that cannot be "
            f"read; {_AGAIN}"
        ) from error
    document = html.read(mail.page, name, encoding or mail.charset, mail.frames)
    return replace(document, format="mhtml", url=_web(mail.address) or document.url)


@dataclass(frozen=True, slots=True)
class _Mail:
    """The page in a mail, the encoding that its part names, its frames and its address."""

    page: bytes
    charset: str
    frames: dict[str, bytes]
    address: str


def _opened(data: bytes, name: str) -> _Mail:
    message = message_from_bytes(data, policy=policy.compat32)
    parts = _parts(message, name)
    if len(parts) > _PARTS:
        raise RefusedError(
            f"“{name}” holds {len(parts):,} parts; more than {_PARTS:,} are not read. "
            f"{_AGAIN[0].upper()}{_AGAIN[1:]}"
        )
    pages = [part for part in parts if part.get_content_type() in _PAGE_TYPES]
    page = _root(message, pages)
    if page is None:
        raise RefusedError(
            f"“{name}” holds no web page; it may have been cut off when it was saved: {_AGAIN}"
        )
    content = _content(page)
    frames = {key: _content(part) for part in pages if part is not page for key in _names(part)}
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    return _Mail(content, _charset(page, content), frames, address)


def _parts(message: Message, name: str) -> list[Message]:
    """The parts of *message* that hold no others, in their order."""
    found: list[Message] = []
    waiting = [(message, 1)]
    while waiting:
        part, depth = waiting.pop()
        if depth > _DEEPEST:
            raise _too_deep(name)
        if not part.is_multipart():
            found.append(part)
            continue
        inside: Any = part.get_payload()
        waiting += [(each, depth + 1) for each in reversed(inside)]
    return found


def _too_deep(name: str) -> RefusedError:
    return RefusedError(
        f"“{name}” has parts within parts, more than {_DEEPEST} deep, as no saved page has; "
        f"{_AGAIN}"
    )


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
    """The encoding that the part names, unless the bytes or the page know better, or nobody."""
    charset = page.get_content_charset() or ""
    if charset in ("utf-8", "us-ascii") or html.declared_encoding(content):
        return ""
    return charset if is_known(charset) else ""


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
