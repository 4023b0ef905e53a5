"""EPUB: a book of web pages in one archive."""

import posixpath
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any
from urllib.parse import unquote

from app.intake.document import Block, Document, Role
from app.intake.readers.archive import Archive
from app.intake.readers.book_parts import cut_by, one_chapter
from app.intake.readers.encodings.decoding import decode
from app.intake.readers.html import reader as html
from app.intake.readers.html.blocks import read_blocks
from app.intake.readers.html.flat import read_flat
from app.intake.readers.html.notes import NotePlaces, note_places, types_of
from app.intake.readers.refusal import RefusedError
from app.intake.readers.stamps import day
from app.intake.readers.xml_tree import children, parse_xml, tag_of, value

_PAGES = ("application/xhtml+xml", "text/html", "application/html")
_OF_THE_FILE = ("modification", "creation")  # what a date of EPUB 2 may say beside publication
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read(data: bytes, name: str, encoding: str = "") -> Document:
    """Read the chapters of the EPUB *data* in the order of its spine.

    Raises:
        RefusedError: it is damaged, protected, hostile, or without text.
    """
    archive = Archive(data, name)
    _refuse_protected(archive, name)
    package_name = _package_name(archive, name)
    package = parse_xml(archive.read(package_name), name)
    warnings: list[str] = []
    texts: dict[str, str] = {}
    folder = posixpath.dirname(package_name)
    for member in _chapters(package, folder):
        if member in archive:
            content = archive.read(member)
            decoded = decode(content, encoding, html.declared_encoding(content))
            texts[member] = decoded.text
            warnings += (f"in the chapter {member} {each}" for each in decoded.warnings)
        else:
            warnings.append(f"the chapter {member} is missing in the file")
    roots = {member: html.parse(text) for member, text in texts.items()}
    chapters = {
        member: blocks
        for member, blocks in _read(texts, roots)
        if any(block.text for block in blocks)
    }
    if not chapters:
        raise RefusedError(
            f"“{name}” is a book without any text; perhaps its pages are pictures: have their text "
            "recognised first"
        )
    named = _metadata(package)
    single = one_chapter(chapters, _marks(package, folder, roots), named.get("title", ""))
    blocks = tuple(
        chain.from_iterable(cut_by(single.rules.get(each, ""), chapters[each]) for each in chapters)
    )
    # The day in `dcterms:modified`, which every EPUB 3 has, is when a program made the file.
    return Document(
        "epub", blocks, "utf-8", named.get("title", ""), named.get("creator", ""),
        named.get("publisher", ""), _web(named.get("source", "")), day(named.get("date", "")),
        "", named.get("language", "").partition("-")[0].lower(), tuple(warnings),
        chapters=1 if single.title else len(chapters), chapter=single.title,
    )  # fmt: skip


def _refuse_protected(archive: Archive, name: str) -> None:
    """Fonts may be scrambled, text may not."""
    listed = archive.read("META-INF/encryption.xml")
    if not listed:
        return
    methods = (
        each for each in parse_xml(listed, name).iter() if tag_of(each) == "EncryptionMethod"
    )
    if any(value(each, "Algorithm") not in _FONTS for each in methods):
        raise RefusedError(
            f"“{name}” is protected against copying, and its text cannot be read; "
            "get a copy without protection"
        )


def _package_name(archive: Archive, name: str) -> str:
    content = archive.read("META-INF/container.xml")
    if content:
        for element in parse_xml(content, name).iter():
            if tag_of(element) == "rootfile" and value(element, "full-path") in archive:
                return value(element, "full-path")
    raise RefusedError(
        f"“{name}” does not say where its text is; it may have been cut off: get it once more"
    )


def _chapters(package: Any, folder: str) -> Iterator[str]:
    """The members with the text, in reading order."""
    items = {value(item, "id"): member for item, member in _pages(package, folder)}
    for element in package.iter():
        if tag_of(element) == "itemref" and value(element, "idref") in items:
            yield items.pop(value(element, "idref"))


def _pages(package: Any, folder: str) -> Iterator[tuple[Any, str]]:
    """Each item of the manifest that is a page, and the member where it lies."""
    for element in package.iter():
        if tag_of(element) == "item" and value(element, "media-type") in _PAGES:
            yield element, _member(folder, value(element, "href"))


def _member(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))


def _marks(package: Any, folder: str, roots: Mapping[str, Any]) -> dict[str, list[str]]:
    """The words with which a book says what each member is.

    They are its name and id, what the guide calls it, and the types of its outermost elements.
    """
    marks: dict[str, list[str]] = {}
    for item, member in _pages(package, folder):
        stem = posixpath.splitext(posixpath.basename(member))[0]
        marks[member] = [stem, value(item, "id"), *value(item, "properties").split()]
    for element in package.iter():
        if tag_of(element) == "reference":
            member = _member(folder, value(element, "href"))
            marks.setdefault(member, []).append(value(element, "type"))
    for member, root in roots.items():
        if root is not None:
            outer = (each for body in root.iter("body") for each in (body, *body))
            marks.setdefault(member, []).extend(chain.from_iterable(map(types_of, outer)))
    return marks


def _read(texts: Mapping[str, str], roots: Mapping[str, Any]) -> Iterator[tuple[str, list[Block]]]:
    """Each member and its blocks; notes may stand in others than marks."""
    cited = note_places((member, root) for member, root in roots.items() if root is not None)
    for member, root in roots.items():
        if root is None:
            yield member, list(read_flat(texts[member]))
            continue
        blocks, _ = read_blocks(root, "", NotePlaces(cited, member))
        yield member, [each for each in blocks if each.role is not Role.RULE or not each.chrome]


def _metadata(package: Any) -> dict[str, str]:
    """The first of each element of the metadata, by name."""
    named: dict[str, str] = {}
    for metadata in children(package, "metadata"):
        for element in metadata.iter():
            text = " ".join((element.text or "").split())
            if not text:
                continue
            if value(element, "event") not in _OF_THE_FILE:
                named.setdefault(tag_of(element), text)
    return named


def _web(address: str) -> str:
    return address if address.lower().startswith(("http://", "https://")) else ""
