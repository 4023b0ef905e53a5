"""One, two, thirty and all pages of the built-in library, read back against the model."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from app.export.briefing import Briefing, gather
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.library.library import Library
from app.library.pages.body import (
    Block,
    Chronology,
    Inline,
    ItemList,
    Paragraph,
    Quote,
    Section,
    Table,
    Text,
)
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.paths import RESOURCES

ANNEXES = ["Chronology", "Abbreviations", "Sources", "Index"]
SHORTEST = 8  # letters that tell one paragraph from another
SIZES = {"one page": 1, "two pages": 2, "thirty pages": 30, "all pages": 1000}


@pytest.fixture(scope="module", params=SIZES.values(), ids=SIZES)
def briefing(library: Library, request: pytest.FixtureRequest) -> Briefing:
    entries = library.pages()[: request.param]
    parts = [PlacePart(Place(entry.id)) for entry in entries]
    return gather(library, parts, Options(title="Read back", author="Registry"))


@pytest.fixture(scope="module")
def file(briefing: Briefing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("library") / "briefing.pdf"
    receipt = export_pdf(briefing, target, RESOURCES / "fonts", RESOURCES / "pdf" / "briefing.typ")
    assert receipt.warnings == ()
    return target


@pytest.fixture(scope="module")
def pdf(file: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(file) as opened:
        yield opened


def headings_of(briefing: Briefing) -> list[str]:
    """The headings of the model, in order."""
    found = ["Contents"]
    for chapter in briefing.chapters:
        found.append(chapter.title)
        found += [each.title for each in chapter.sections if each.id and each.id != "sources"]
    return found + ANNEXES


def letters(text: str) -> str:
    """*text* without spaces, hyphens and what an engine puts in their place."""
    return re.sub(r"[\s\u200b\u00ad\ufffe-]+", "", text)


def beginning(inlines: tuple[Inline, ...]) -> str:
    """The letters of a paragraph up to the first link, note or change of style."""
    first = inlines[0] if inlines else None
    return letters(first.text)[:30] if isinstance(first, Text) else ""


def beginnings(section: Section) -> Iterator[str]:
    """How the paragraphs and rows of *section* begin, in order."""
    waiting = list(reversed(section.blocks))
    while waiting:
        match waiting.pop():
            case Paragraph(inlines):
                yield beginning(inlines)
            case Quote(blocks):
                waiting += reversed(blocks)
            case ItemList(items):
                waiting += [block for item in reversed(items) for block in reversed(item)]
            case Chronology(entries):
                yield from (beginning(entry.text) for entry in entries)
            case _:
                continue


def outer_blocks(briefing: Briefing) -> Iterator[Block]:
    """The blocks of all sections that are printed, from above downwards."""
    for chapter in briefing.chapters:
        for section in chapter.sections:
            if section.id != "sources":  # these stand in the list of the whole document
                yield from section.blocks


def blocks_of(briefing: Briefing) -> Iterator[Block]:
    """All blocks that are printed, those within others too."""
    waiting = list(outer_blocks(briefing))
    while waiting:
        block = waiting.pop()
        yield block
        if isinstance(block, Quote):
            waiting += block.blocks
        elif isinstance(block, ItemList):
            waiting += [each for item in block.items for each in item]


def tags_of(pdf: pikepdf.Pdf) -> list[str]:
    """The tags of the document in reading order."""
    found: list[str] = []
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += reversed(list(node))
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node.S))
            if "/K" in node:
                waiting.append(node.K)
    return found


def test_it_says_its_title_author_and_language(pdf: pikepdf.Pdf):
    assert (str(pdf.docinfo.Title), str(pdf.docinfo.Author)) == ("Read back", "Registry")
    assert str(pdf.Root.Lang) == "en"


def test_every_heading_is_tagged_and_no_level_is_skipped(briefing: Briefing, pdf: pikepdf.Pdf):
    levels = [int(tag[2:]) for tag in tags_of(pdf) if re.fullmatch(r"/H\d", tag)]

    assert len(levels) == len(headings_of(briefing))
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))


def test_lists_and_tables_are_tagged_as_such(briefing: Briefing, pdf: pikepdf.Pdf):
    kinds = Counter(type(block) for block in blocks_of(briefing))
    tags = Counter(tags_of(pdf))

    assert tags["/L"] == kinds[ItemList] + 1  # and the sources
    assert tags["/Table"] == kinds[Table] + kinds[Chronology] + 2  # and two annexes


def test_the_outline_is_that_of_the_model(briefing: Briefing, pdf: pikepdf.Pdf):
    found: list[str] = []
    with pdf.open_outline() as outline:
        waiting = list(reversed(outline.root))
        while waiting:
            item = waiting.pop()
            found.append(item.title)
            waiting += reversed(item.children)

    assert found == headings_of(briefing)


def test_the_text_stands_in_the_order_of_the_model(briefing: Briefing, file: Path):
    with pypdfium2.PdfDocument(file) as opened:
        pages = [page.get_textpage().get_text_range() for page in opened]
    text = letters("".join(pages))

    at = 0
    for chapter in briefing.chapters:
        at = text.index(letters(chapter.title), at)
        for section in chapter.sections:
            if section.id == "sources":
                continue
            for words in beginnings(section):
                if len(words) >= SHORTEST:
                    assert words in text[at:], (chapter.title, section.title, words)
                    at = text.index(words, at)


def test_every_link_leads_to_a_page_of_the_document(briefing: Briefing, pdf: pikepdf.Pdf):
    pages = {page.obj.objgen for page in pdf.pages}
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    inner = [note.Dest for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note]
    ends = [names[str(each)] if isinstance(each, pikepdf.String) else each for each in inner]

    assert len(ends) > len(headings_of(briefing))  # the contents and more
    assert all(end[0].objgen in pages for end in ends)


def test_all_fonts_are_embedded_subsets_of_ours(pdf: pikepdf.Pdf):
    descriptors = [
        font.DescendantFonts[0].FontDescriptor
        for page in pdf.pages
        for _, font in page.Resources.get("/Font", {}).items()
    ]

    assert all(re.match(r"/[A-Z]{6}\+", str(each.FontName)) for each in descriptors)
    assert all("/FontFile2" in each or "/FontFile3" in each for each in descriptors)
