"""DOCX: a text of Word or another office program."""

from dataclasses import replace
from typing import Any

from app.intake.document import STRUCK, Block, Document, Role
from app.intake.readers.archive import Archive
from app.intake.readers.docx.blocks import Notes, read_story
from app.intake.readers.docx.parts import Numbering, Styles, relations
from app.intake.readers.refusal import RefusedError
from app.intake.readers.stamps import day, moment
from app.intake.readers.xml_tree import child, children, parse_xml, tag_of, value

_TEXT = "word/document.xml"
_NUMBERED_ON = "the notes, which begin with 1 more than once, are numbered on through the page"
_TEMPLATE_MADE = "2013-12-23T23:15:00Z"  # stands in every file that python-docx begins


def read(data: bytes, name: str, encoding: str = "") -> Document:
    """Read the text, notes, head and foot of the DOCX *data*; XML knows its *encoding* itself.

    Raises:
        RefusedError: it is damaged, protected, hostile, or without text.
    """
    archive = Archive(data, name)
    if _TEXT not in archive:
        raise RefusedError(
            f"“{name}” holds no text of Word; it may have been cut off: get it once more"
        )
    styles = Styles(_tree(archive, "word/styles.xml", name))
    numbering = Numbering(_tree(archive, "word/numbering.xml", name))
    links = relations(_tree(archive, "word/_rels/document.xml.rels", name))
    notes = Notes()
    body = child(parse_xml(archive.read(_TEXT), name), "body")
    blocks = [] if body is None else list(read_story(body, styles, numbering, links, notes))
    for kind in ("footnote", "endnote"):
        root = _tree(archive, f"word/{kind}s.xml", name)
        for note in children(root, kind) if root is not None else ():
            mark = notes.mark(kind, value(note, "id"))
            blocks += _note(note, mark, styles, numbering) if mark else ()
    blocks += _running_parts(archive, name, styles, numbering)
    if not any(block.text and not block.chrome for block in blocks):
        raise RefusedError(
            f"“{name}” holds no text; perhaps its pages are pictures: have their text recognised "
            "first"
        )
    document = _described(_tree(archive, "docProps/core.xml", name), tuple(blocks))
    settings = _tree(archive, "word/settings.xml", name)
    counted_anew = notes.are_many and (_counts_anew(body) or _counts_anew(settings))
    return replace(document, warnings=(_NUMBERED_ON,)) if counted_anew else document


def _counts_anew(root: Any) -> bool:
    """Whether the numbers of notes begin anew in each section or on each page."""
    found = root.iter("{*}numRestart") if root is not None else ()
    return any(value(each, "val") in ("eachSect", "eachPage") for each in found)


def _tree(archive: Archive, member: str, name: str) -> Any:
    content = archive.read(member)
    return parse_xml(content, name) if content else None


def _note(note: Any, mark: str, styles: Styles, numbering: Numbering) -> tuple[Block, ...]:
    """One note, its paragraphs joined."""
    blocks = list(read_story(note, styles, numbering, {}, Notes()))
    struck = [block for block in blocks if block.chrome == STRUCK]
    texts = [block.text.strip() for block in blocks if block.chrome != STRUCK]
    text = "\n".join(filter(None, texts))
    return (*((Block(Role.FOOTNOTE, text, mark=mark),) if text else ()), *struck)


def _running_parts(
    archive: Archive, name: str, styles: Styles, numbering: Numbering
) -> list[Block]:
    """What stands at the head and the foot of every page; kept, but no content."""
    found: dict[tuple[str, str], Block] = {}
    for member in archive.names:
        for kind in ("header", "footer"):
            if not (member.startswith(f"word/{kind}") and member.endswith(".xml")):
                continue
            root = parse_xml(archive.read(member), name)
            rule = "page head" if kind == "header" else "page foot"
            for block in read_story(root, styles, numbering, {}, Notes()):
                kept = Block(Role.PARAGRAPH, block.text, chrome=rule)
                found.setdefault((rule, block.text), kept)
    return list(found.values())


def _described(core: Any, blocks: tuple[Block, ...]) -> Document:
    named: dict[str, str] = {}
    for element in core if core is not None else ():
        named.setdefault(tag_of(element), " ".join((element.text or "").split()))
    named = {name: text for name, text in named.items() if text != _TEMPLATE_MADE}
    return Document(
        "docx", blocks, title=named.get("title", ""), author=named.get("creator", ""),
        published=day(named.get("created", "")), updated=moment(named.get("modified", "")),
        language=named.get("language", "").partition("-")[0].lower(),
    )  # fmt: skip
