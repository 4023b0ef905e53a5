"""HTML: a saved page or a piece of one, in whatever state it is, as a document."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from app.intake.document import Block, Document
from app.intake.readers.encodings.decoding import decode
from app.intake.readers.html.blocks import Abbreviations, read_blocks
from app.intake.readers.html.flat import read_flat
from app.intake.readers.html.head import Head, read_head
from app.intake.readers.html.headlines import mark_headline
from app.intake.readers.refusal import RefusedError

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|"
    rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
_XML_HEAD = re.compile(r"\s*<\?xml[^>]*\?>")
_BODY = re.compile(r"<(?:body|frameset)\b", re.IGNORECASE)
_OF_THE_HEAD = re.compile(
    r"\s*(?:<!--.*?-->|<!doctype[^>]*>|</?(?:html|head)\b[^>]*>|<(?:meta|link|base)\b[^>]*>"
    r"|<(title|style|script)\b.*?</\1\s*>)",
    re.IGNORECASE | re.DOTALL,
)
_SELF_CLOSED = re.compile(r"(<(?:html|head|body)\b[^<>]{0,500}?)/\s*>", re.IGNORECASE)
_DEEPEST = 150  # levels; a page of our time has some thirty
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Frames = Mapping[str, bytes]


def read(data: bytes, name: str, encoding: str = "", frames: Frames | None = None) -> Document:
    """Read the HTML page *data*; *frames* are files of its folder, by the name it uses for them.

    Raises:
        RefusedError: there is no text in it.
        UnknownEncodingError: there is no such *encoding*.
    """
    decoded = decode(data, encoding, declared_encoding(data))
    document = read_text(decoded.text, name, frames)
    warnings = (*decoded.warnings, *document.warnings)
    return replace(document, encoding=decoded.encoding, warnings=warnings)


def read_text(text: str, name: str, frames: Frames | None = None) -> Document:
    """Read the HTML page *text*, whose encoding is known already.

    Raises:
        RefusedError: there is no text in it.
    """
    text = _NOT_IN_XML.sub(" ", text)
    root = parse(text)
    warnings: tuple[str, ...] = ()
    head = Head()
    abbreviations: Abbreviations = ()
    blocks: tuple[Block, ...] = ()
    if root is None:
        blocks = read_flat(text)
        if blocks:
            warnings = ("the page is nested so deeply that only its text was read",)
    else:
        head = read_head(root)
        mark_headline(root)
        blocks, abbreviations = read_blocks(root, head.language)
        blocks += _frame_blocks(root, frames or {})
    if not any(block.text for block in blocks):
        raise RefusedError(_without_text(name, root))
    return Document(
        "html", blocks, title=head.title, author=head.author, publisher=head.publisher,
        url=head.url, published=head.published, updated=head.updated, language=head.language,
        warnings=warnings, abbreviations=abbreviations,
    )  # fmt: skip


def _without_text(name: str, root: Any) -> str:
    if root is None or root.find(".//script") is None:
        return f"“{name}” is a web page without any text; open it in a browser and save it again"
    return (
        f"“{name}” is a web page whose text is drawn by a script, and was saved without it; "
        "open it in a browser, copy all of it, and paste it as a document"
    )


def declared_encoding(data: bytes) -> str:
    """The encoding that the page itself names near its beginning."""
    found = _DECLARED.search(data[:4096])
    return (found[1] or found[2]).decode("ascii") if found else ""


def parse(text: str) -> Any:
    """The root of the page's tree; None where it is nested too deeply to have one."""
    text = _XML_HEAD.sub("", _NOT_IN_XML.sub(" ", text), count=1)
    text = _SELF_CLOSED.sub(r"\1>", text, count=3)  # the parser would end there
    if not text.strip():
        return None
    text = _with_body(text)
    # huge_tree lets long texts through; the depth is looked at below.
    parser = etree.HTMLParser(huge_tree=True, no_network=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    limited = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return None if root is None or limited or _depth(root) > _DEEPEST else root


def _with_body(text: str) -> str:
    """*text*, its body begun where its head ends.

    A piece of a page has no tag that says so, and the parser takes elements of HTML 5 that follow
    a "meta" for more of the head.
    """
    if _BODY.search(text):
        return text
    at = 0
    while part := _OF_THE_HEAD.match(text, at):
        at = part.end()
    return f"{text[:at]}<body>{text[at:]}"


def frame_names(root: Any) -> tuple[str, ...]:
    """The files that the page shows in frames, as it names them."""
    frames = root.iter("frame", "iframe") if root is not None else ()
    return tuple(dict.fromkeys(source for each in frames if (source := each.get("src"))))


def _frame_blocks(root: Any, frames: Frames) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = ()
    for name in frame_names(root):
        if name in frames:
            data = frames[name]
            inner = parse(decode(data, declared=declared_encoding(data)).text)
            if inner is not None:
                blocks += read_blocks(inner, "")[0]
    return blocks


def _depth(root: Any) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
