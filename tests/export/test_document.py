"""A document of parts of every kind, with every annex, read back from its PDF."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from app.export.briefing import Briefing, gather
from app.export.document.annexes import events_of
from app.export.document.running_text import web_address
from app.export.files.pdf import ExportReceipt, export_pdf
from app.export.options import Options
from app.export.templates import find_template
from app.library.library import Library
from app.library.pages.body import Figure, Section, inline_text, plain_text
from app.library.pages.page import Place
from app.library.parts import (
    EventsPart,
    FactSheetPart,
    HeadingPart,
    MatrixPart,
    NotePart,
    PlacePart,
    ResultsPart,
)
from app.paths import RESOURCES, Paths
from tests.export.briefings import briefing_of

IMAGE = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
FONTS = RESOURCES / "fonts"
TEMPLATE = RESOURCES / "pdf" / "briefing.typ"
PARTS = (
    HeadingPart("Partners"),
    PlacePart(Place("uzbekistan")),
    HeadingPart("Frameworks and tables"),
    PlacePart(Place("pfp")),
    NotePart("A note on [Uzbekistan](page:uzbekistan).", "What to ask"),
    EventsPart("The first years", first="1994", last="1995"),
    MatrixPart(("uzbekistan",)),
    FactSheetPart("uzbekistan"),
)
SPOKEN = Options(title="All that there is", handling="For official use", numbered=True)

Export = Callable[[Briefing], ExportReceipt]


def pages_of(file: Path) -> list[str]:
    """The text of each page, lines joined by single spaces, without broken words."""
    with pypdfium2.PdfDocument(file) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return [" ".join(re.sub("[\ufffe\u00ad]\\s*", "", text).split()) for text in texts]


def outline_of(file: Path) -> list[tuple[int, str, int]]:
    """Depth, title and page (from 1) of every entry of the outline."""

    def walk(items: list[Any], depth: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            yield depth, item.title, pages[item.destination[0].objgen]
            yield from walk(item.children, depth + 1)

    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        return list(walk(outline.root, 0))


def structure(node: Any) -> Iterator[Any]:
    """Every structure element below *node*, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from structure(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from structure(node.K)


def picture(file: Path, width: int = 40, height: int = 20, *, red: bool = False) -> None:
    """Write a small grey PNG, or a red one, to *file*."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        size, check = struct.pack(">I", len(data)), struct.pack(">I", zlib.crc32(kind + data))
        return size + kind + data + check

    rows = (b"\0" + (b"\xc8\x1e\x1e" if red else b"\x80") * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2 if red else 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts))


@pytest.fixture(scope="module")
def file(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document of all parts, made once."""
    target = tmp_path_factory.mktemp("document") / "all.pdf"
    export_pdf(gather(library, PARTS, SPOKEN), target, FONTS, TEMPLATE)
    return target


def test_parts_stand_under_their_headings_and_annexes_after_them(file: Path):
    shown = [(depth, title) for depth, title, _ in outline_of(file) if depth == 0]
    below = [title for depth, title, _ in outline_of(file) if depth == 1]

    assert [title for _, title in shown] == [
        "Contents", "Partners", "Frameworks and tables", "Chronology", "Abbreviations", "Sources",
        "Index",
    ]  # fmt: skip
    assert below == [
        "Uzbekistan", "Partnership for Peace", "What to ask", "The first years",
        "Who joined what, and when", "Uzbekistan",
    ]  # fmt: skip


def test_no_level_of_heading_is_skipped(file: Path):
    with pikepdf.open(file) as pdf:
        tags = [str(node.S) for node in structure(pdf.Root.StructTreeRoot)]
    levels = [int(tag[2]) for tag in tags if re.fullmatch(r"/H\d", tag)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"/L", "/LI", "/Table", "/TH", "/TD", "/TOC", "/Note"} <= set(tags)


def test_links_say_on_which_page_they_end(file: Path):
    pages = {title: page for _, title, page in reversed(outline_of(file))}

    found = re.search(r"A note on Uzbekistan \(see page (\d+)\)", " ".join(pages_of(file)))

    assert found
    assert int(found[1]) == pages["Uzbekistan"]


def test_the_index_gives_every_page_that_names_a_term(file: Path):
    texts = pages_of(file)
    start = next(page for _, title, page in outline_of(file) if title == "Index")
    index = " ".join(texts[start - 1 :])
    listed = re.search(r"Uzbekistan ([\d–, ]+)", index)

    assert listed
    spans = [span.strip().split("–") for span in listed[1].split(",") if span.strip()]
    pages = {page for span in spans for page in range(int(span[0]), int(span[-1]) + 1)}
    assert pages <= {number for number, text in enumerate(texts, start=1) if number < start}
    assert {page for _, title, page in outline_of(file) if title == "Uzbekistan"} <= pages
    assert all("zbek" in texts[page - 1] for page in pages)


def test_every_link_inside_leads_to_a_page(file: Path):
    with pikepdf.open(file) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        notes = [note for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note]
        ends = [
            names[str(each.Dest)] if isinstance(each.Dest, pikepdf.String) else each.Dest
            for each in notes
        ]

        assert len(ends) > 200
        assert all(end[0].objgen in pages for end in ends)


def test_assembled_parts_cite_their_sources_in_the_list_of_the_document(
    library: Library, export: Export
):
    page = library.article("uzbekistan").page
    told = page.milestones[0]
    sheet, matrix = FactSheetPart("uzbekistan"), MatrixPart(("uzbekistan",))
    note = NotePart(f"It [signed](page:uzbekistan#{told.id}).", "What to ask")
    found = ResultsPart("uzbekistan helsinki", 2)
    parts = (sheet, matrix, note, found, NotePart("No link.", "Nothing"))

    briefing = gather(library, parts, Options(title="Cited").with_only(["sources"]))
    receipt = export(briefing)

    keys = [each.key for each in briefing.chapters[2].sources]
    assert keys == [each.key for each in page.sources if each.key in told.sources]
    assert all(chapter.sources for chapter in briefing.chapters[:4])
    assert briefing.chapters[4].sources == ()
    text = " ".join(pages_of(receipt.file))
    assert len(re.findall(r"Sources: \d", text)) == 4
    addresses = {web_address(c.url) for each in briefing.chapters for c in each.sources}
    with pikepdf.open(receipt.file) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
        assert addresses - {""} <= {str(note.A.URI) for note in notes}


def test_the_handling_line_stands_on_every_page(file: Path):
    assert all("For official use" in text for text in pages_of(file))


def test_paragraphs_are_numbered_across_the_document(file: Path, library: Library):
    text = " ".join(pages_of(file))

    assert re.search(r"\b1 Political dialogue", text)


def test_a_section_and_a_passage_stand_by_themselves_with_their_own_notes(
    library: Library, export: Export
):
    article = library.article("uzbekistan")
    section = next(each for each in article.sections if each.id == "framework-of-relations")
    quote = plain_text(section)[:40]
    parts = [
        PlacePart(Place("uzbekistan", section.id)),
        PlacePart(Place("uzbekistan", section.id, 0, 40, quote)),
        NotePart("Back to [the framework](page:uzbekistan#framework-of-relations)."),
    ]

    receipt = export(gather(library, parts, Options().with_only(())))

    text = " ".join(pages_of(receipt.file))
    own = [note for note in article.footnotes if note.section == section.id]
    assert "Uzbekistan: Framework of relations" in text
    assert text.count(quote) == 2
    assert own
    assert all(inline_text(note.inlines)[:20] in text for note in own)
    assert re.search(r"Back to the framework \(see page 1\)\.", text)


def test_only_partners_become_fact_sheets(library: Library, paths: Paths):
    chosen = find_template(paths, "fact-sheet")
    parts = [PlacePart(Place(page)) for page in ("uzbekistan", "pfp")]
    parts.append(PlacePart(Place("uzbekistan", "milestones")))

    briefing = gather(library, parts, Options(title="T"), chosen)

    assert [each.kind for each in briefing.chapters] == ["fact sheet", "page", "section"]
    assert briefing.title == "T"


def test_what_is_switched_off_is_not_there(library: Library, export: Export):
    bare = Options(title="Bare").with_only(())

    receipt = export(gather(library, [PlacePart(Place("uzbekistan"))], bare))

    titles = [title for depth, title, _ in outline_of(receipt.file) if depth == 0]
    assert titles == ["Uzbekistan"]
    assert "Sources" in [title for _, title, _ in outline_of(receipt.file)]  # the page's own


def test_abbreviations_that_the_text_uses_are_listed(library: Library, export: Export):
    briefing = gather(library, [NotePart("The Planning and Review Process (PARP) began.")])
    known = replace(briefing, abbreviations=())

    receipt = export(known)

    assert "PARP Planning and Review Process" in " ".join(pages_of(receipt.file))


def test_fact_sheets_take_one_page_each(library: Library, export: Export, paths: Paths):
    chosen = find_template(paths, "fact-sheet")
    parts = [PlacePart(Place(entry.id)) for entry in library.pages(kind="country")]

    receipt = export(gather(library, parts, chosen.options, chosen))

    assert receipt.pages == len(parts)


@pytest.mark.parametrize("template", ["plain", "reader"])
def test_parts_follow_one_another_without_a_break(
    library: Library, export: Export, paths: Paths, template: str
):
    chosen = find_template(paths, template)
    notes = [NotePart("Short.", "One"), HeadingPart("Two"), NotePart("Short too.", "Three")]

    receipt = export(gather(library, notes, chosen.options, chosen))

    pages = {title: page for _, title, page in outline_of(receipt.file)}
    assert pages["One"] == pages["Two"] == pages["Three"]


def test_a_chronology_alone_has_no_text_of_pages(library: Library, export: Export, paths: Paths):
    chosen = find_template(paths, "chronology-only")

    receipt = export(gather(library, [PlacePart(Place("uzbekistan"))], chosen.options, chosen))

    assert [title for _, title, _ in outline_of(receipt.file)] == ["Chronology", "Sources"]


def test_pictures_are_shown_with_their_description(articles, export: Export, tmp_path: Path):
    folder = tmp_path / "library"
    folder.mkdir()
    picture(folder / "map.png")
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    picture(tmp_path / "outside.png")
    names = ("map.png", "broken.png", "../outside.png", "missing.png", "page.md")
    figures = tuple(Figure(name, f"What {name} shows", f"Caption of {name}") for name in names)
    article = replace(articles[0], sections=(Section("s", 2, "Pictures", figures),))
    briefing = replace(briefing_of([article]), folders={"country": folder})

    receipt = export(briefing)

    with pikepdf.open(receipt.file) as pdf:
        nodes = structure(pdf.Root.StructTreeRoot)
        described = [str(node.Alt) for node in nodes if node.S == "/Figure"]
    text = " ".join(pages_of(receipt.file))
    assert described == ["What map.png shows"]
    assert all(f"Caption of {name}" in text for name in names)
    assert receipt.warnings == ("1 picture is damaged; the description stands there.",)


def test_grey_has_no_colour(library: Library, export: Export):
    grey = Options(colour=False)

    receipt = export(gather(library, [PlacePart(Place("uzbekistan"))], grey))

    with pypdfium2.PdfDocument(receipt.file) as pdf:
        for page in list(pdf)[:3]:
            image = page.render(scale=0.5).to_numpy().astype(int)
            assert abs(image.max(axis=2) - image.min(axis=2)).max() <= 4


def test_grey_takes_the_colours_of_pictures_and_leaves_their_size(
    articles, export: Export, tmp_path: Path
):
    picture(tmp_path / "red.png", red=True)
    figures = (Figure("red.png", "A red field", "Red"),)
    article = replace(articles[0], sections=(Section("s", 2, "Pictures", figures),), footnotes=())
    briefing = replace(briefing_of([article], colour=False), folders={"country": tmp_path})

    receipt = export(briefing)

    with pikepdf.open(receipt.file) as pdf:
        images = [image for page in pdf.pages for image in page.images.values()]
        assert [(image.Width, image.Height) for image in images] == [(40, 20)]
        assert [int(image.ColorSpace[1].N) for image in images] == [1]  # shades of one colour
    with pypdfium2.PdfDocument(receipt.file) as opened:
        shown = [each for page in opened for each in page.get_objects() if each.type == IMAGE]
        left, _, right, _ = shown[0].get_bounds()
        assert round(right - left) == 40


def test_a_page_of_today_and_of_a_day_of_the_past_are_in_one_document(library, export):
    parts = [PlacePart(Place("finland")), PlacePart(Place("finland"), "1996-01-01")]

    receipt = export(gather(library, parts, SPOKEN))

    text = " ".join(pages_of(receipt.file))
    assert "Finland, on 1 January 1996" in text
    assert "Until 1 January 1996: " in text


def test_the_merged_chronology_ends_with_the_day_of_a_page_of_the_past(library):
    then, now = PlacePart(Place("finland"), "1996-01-01"), PlacePart(Place("finland"))

    def years(*parts):
        events = events_of(gather(library, parts).chapters)
        return [each.date.earliest.year for each in events]

    assert max(years(then)) <= 1996
    assert years(then, now) == years(now)
