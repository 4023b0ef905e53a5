"""Every page of the built-in library in one document, read back against the model."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from app.export.briefing import Briefing, gather
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.library.library import Library
from app.library.pages.body import Chronology, Inline, ItemList, Paragraph, Quote, Section, Text
from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.paths import RESOURCES

ANNEXES = ["Chronology", "Abbreviations", "Sources", "Index"]
SHORTEST = 8  # letters that tell one paragraph from another


@pytest.fixture(scope="module")
def briefing(library: Library) -> Briefing:
    parts = [PlacePart(Place(entry.id)) for entry in library.pages()]
    return gather(library, parts, Options(title="Everything"))


@pytest.fixture(scope="module")
def file(briefing: Briefing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("library") / "everything.pdf"
    receipt = export_pdf(briefing, target, RESOURCES / "fonts", RESOURCES / "pdf" / "briefing.typ")
    assert receipt.warnings == ()
    return target


@pytest.fixture
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


def test_every_link_leads_to_a_page_of_the_document(pdf: pikepdf.Pdf):
    pages = {page.obj.objgen for page in pdf.pages}
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    inner = [note.Dest for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note]
    ends = [names[str(each)] if isinstance(each, pikepdf.String) else each for each in inner]

    assert len(ends) > 1000
    assert all(end[0].objgen in pages for end in ends)


def test_all_fonts_are_embedded_subsets_of_ours(pdf: pikepdf.Pdf):
    descriptors = [
        font.DescendantFonts[0].FontDescriptor
        for page in pdf.pages
        for _, font in page.Resources.get("/Font", {}).items()
    ]

    assert all(re.match(r"/[A-Z]{6}\+", str(each.FontName)) for each in descriptors)
    assert all("/FontFile2" in each or "/FontFile3" in each for each in descriptors)
