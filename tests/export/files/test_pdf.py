"""The PDF of a briefing, read back by other libraries.

Long, because one typeset file serves most of these tests.
"""

import dataclasses
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from app.export.briefing import Briefing
from app.export.files.pdf import ExportCancelledError, ExportError, ExportReceipt, export_pdf
from app.paths import RESOURCES
from tests.export.briefings import briefing_of

FONTS = RESOURCES / "fonts"
TEMPLATE = RESOURCES / "pdf" / "briefing.typ"

Export = Callable[[Briefing], ExportReceipt]


def with_options(briefing: Briefing, **said: Any) -> Briefing:
    return dataclasses.replace(briefing, options=dataclasses.replace(briefing.options, **said))


def structure(node: Any, tags: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Every structure element below *node* with its tag, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            structure(child, tags)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            tags.append((str(node.S), node))
        if "/K" in node:
            structure(node.K, tags)
    return tags


def tags_of(pdf: pikepdf.Pdf) -> list[str]:
    return [tag for tag, _ in structure(pdf.Root.StructTreeRoot, [])]


def outline_of(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    """Title and page (from 1) of every entry of the outline, depth first."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def walk(items: list[Any]) -> Iterator[tuple[str, int]]:
        for item in items:
            yield item.title, pages[item.destination[0].objgen]
            yield from walk(item.children)

    with pdf.open_outline() as outline:
        return list(walk(outline.root))


def text_of(file: Path) -> list[str]:
    """The text of each page, lines joined by single spaces."""
    with pypdfium2.PdfDocument(file) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def links_of(pdf: pikepdf.Pdf) -> list[Any]:
    return [
        note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"
    ]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the briefing with everything, made once."""
    return tmp_path_factory.mktemp("exported") / "briefing.pdf"


@pytest.fixture
def file(exported: Path, briefing: Briefing) -> Path:
    if not exported.exists():
        export_pdf(briefing, exported, FONTS, TEMPLATE)
    return exported


@pytest.fixture
def pdf(file: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(file) as opened:
        yield opened


def test_it_is_tagged_and_says_that_it_follows_both_standards(pdf):
    with pdf.open_metadata() as metadata:
        standards = [
            metadata.get(f"pdf{name}") for name in ("uaid:part", "aid:part", "aid:conformance")
        ]

    assert pdf.Root.MarkInfo.Marked
    assert standards == ["1", "2", "A"]
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_it_bears_language_title_author_subject_and_the_date_of_the_edition(pdf):
    assert str(pdf.Root.Lang) == "en"
    assert str(pdf.docinfo.Title) == "Partners and councils"
    assert str(pdf.docinfo.Author) == "Entente reference library"
    assert str(pdf.docinfo.Subject) == "Two selected pages"
    assert str(pdf.docinfo.CreationDate).startswith("D:20261101000000")


def test_every_heading_stands_in_the_outline_and_no_level_is_skipped(pdf):
    levels = [int(tag[2]) for tag in tags_of(pdf) if re.fullmatch(r"/H\d", tag)]
    titles = [title for title, _ in outline_of(pdf)]

    assert len(titles) == len(levels)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert titles == [
        "Contents", "Ruritania", "Key data", "Framework of relations", "Details", "Milestones",
        "Where sources differ", "See also", "Mentioned in", "Council of Co-operation",
        "Key data", "Members", "Milestones", "See also", "Chronology", "Sources", "Index",
    ]  # fmt: skip


def test_the_contents_give_the_pages_of_the_outline(pdf, file):
    contents = text_of(file)[1]
    listed = ("Ruritania", "Framework of relations", "Members", "Chronology")

    pages = {title: page for title, page in outline_of(pdf) if title in listed}

    assert len(pages) == len(listed)
    for title, page in pages.items():
        assert re.search(rf"{title}[ .]+{page}\b", contents), (title, page, contents)


def test_every_link_leads_somewhere(pdf):
    pages = {page.obj.objgen for page in pdf.pages}
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    inner = [link.Dest for link in links_of(pdf) if "/Dest" in link]
    places = [names[str(each)] if isinstance(each, pikepdf.String) else each for each in inner]
    outer = [str(link.A.URI) for link in links_of(pdf) if "/A" in link]

    assert len(places) > 20
    assert all(place[0].objgen in pages for place in places)
    assert "https://example.org/a?b=c#d" in outer
    assert all(address.startswith("https://example.org/") for address in outer)


def test_places_in_the_book_have_names_that_an_address_can_use(pdf):
    names = set(pikepdf.NameTree(pdf.Root.Names.Dests))

    assert {"country", "country#framework-of-relations", "country#milestones", "council"} <= names


def test_a_page_that_is_not_exported_is_plain_text(pdf, file):
    tags = structure(pdf.Root.StructTreeRoot, [])

    assert "A page outside: elsewhere." in " ".join(text_of(file))
    assert all("elsewhere" not in str(node.get("/Alt", "")) for _, node in tags)


def test_all_fonts_are_embedded_subsets(pdf):
    descriptors = [
        font.DescendantFonts[0].FontDescriptor
        for page in pdf.pages
        for _, font in page.Resources.get("/Font", {}).items()
    ]

    assert descriptors
    for descriptor in descriptors:
        assert re.match(r"/[A-Z]{6}\+(Inter|SourceSerif4|SourceCodePro)-", str(descriptor.FontName))
        assert "/FontFile2" in descriptor


def test_pages_are_numbered_and_headed(file, pdf):
    texts = text_of(file)
    last_of_ruritania = dict(outline_of(pdf))["Council of Co-operation"] - 1

    assert len(texts) == len(pdf.pages)
    for number, text in enumerate(texts[1:], start=2):
        assert f"{number} of {len(texts)}" in text
        assert "Partners and councils" in text
    assert "Ruritania Partners and councils" in texts[last_of_ruritania - 1]


def test_the_cover_names_title_pages_edition_and_date(file):
    cover = text_of(file)[0]

    for words in (
        "Partners and councils", "Two selected pages", "Ruritania", "Council of Co-operation",
        "Entente reference library", "Edition 2026-11", "As of 2020",
    ):  # fmt: skip
        assert words in cover


def test_a_footnote_stands_at_the_foot_of_the_page_that_has_its_mark(file):
    with pypdfium2.PdfDocument(file) as opened:
        for page in opened:
            text_page = page.get_textpage()
            mark = text_page.search("signed early").get_next()
            if mark:
                note = text_page.search("The note at the foot").get_next()
                break

        assert mark
        assert note
        assert text_page.get_charbox(note[0])[1] < 200 < text_page.get_charbox(mark[0])[1]


def test_a_note_marked_twice_is_printed_once(file):
    text = " ".join(text_of(file))

    assert text.count("The note at the foot") == 1
    assert "early.1" in text
    assert "note again.1" in text


def test_notes_are_numbered_anew_on_every_page_of_the_library(articles, export):
    country = articles[0]
    twin = dataclasses.replace(country, page=dataclasses.replace(country.page, id="twin"))

    receipt = export(briefing_of(articles=(country, twin)))

    text = " ".join(text_of(receipt.file))
    assert text.count("early.1") == 2
    assert text.count("note again.1") == 2
    assert text.count("Liaison Office2") == 2


def test_chronologies_show_dates_marks_and_their_sources(file):
    text = " ".join(text_of(file))

    assert "1994 13 July Signs the Document. sources differ" in text
    assert "2013 March An office opens. not confirmed" in text
    assert "2014 early A visit." in text
    assert "2003 28–30 April An exercise is held." in text


def test_the_chronology_of_all_pages_tells_a_shared_event_once(file, pdf):
    annex = " ".join(text_of(file)[dict(outline_of(pdf))["Chronology"] - 1 :])

    assert annex.count("1994 13 July") == 1
    assert "Ruritania" in annex
    assert "1990 Council of Co-operation It is founded." in annex


def test_without_the_chronology_there_is_none(briefing, export):
    receipt = export(with_options(briefing, chronology=False))

    with pikepdf.open(receipt.file) as pdf:
        assert "Chronology" not in dict(outline_of(pdf))


def test_reading_order_is_that_of_the_page(file):
    text = " ".join(text_of(file))
    order = [
        "Opening words",
        "Framework of relations Dialogue",
        "Details",
        "A quotation",
        "First",
        "inner",
    ]

    places = [text.index(words) for words in order]

    assert places == sorted(places)


def test_the_head_of_a_long_table_is_repeated(briefing, articles, export):
    country = articles[0]
    milestone = country.page.milestones[1]
    many = tuple(
        dataclasses.replace(milestone, id=f"m{number}", text=f"Event {number} of many.")
        for number in range(120)
    )
    chronology = country.section("milestones").blocks[0]
    entry = chronology.entries[0]
    entries = tuple(dataclasses.replace(entry, milestone=each.id) for each in many)
    section = dataclasses.replace(
        country.section("milestones"), blocks=(dataclasses.replace(chronology, entries=entries),)
    )
    long = dataclasses.replace(country, sections=(section,))

    receipt = export(briefing_of(articles=(long,), title="Long"))

    pages = [text for text in text_of(receipt.file)[2:] if "Signs" in text or "1994" in text]
    assert len(pages) > 3
    assert all("Year Date Event" in text for text in pages)


def test_the_receipt_describes_the_file(briefing, export):
    receipt = export(briefing)

    assert receipt.bytes == receipt.file.stat().st_size
    assert receipt.pages == len(text_of(receipt.file))
    assert receipt.warnings == ()


def test_the_same_briefing_gives_the_same_bytes(briefing, tmp_path):
    first = export_pdf(briefing, tmp_path / "first.pdf", FONTS, TEMPLATE)
    second = export_pdf(briefing, tmp_path / "second.pdf", FONTS, TEMPLATE)

    assert first.sha256 == second.sha256
    assert first.file.read_bytes() == second.file.read_bytes()


def test_letter_paper_is_letter_paper(briefing, export):
    receipt = export(with_options(briefing, paper="letter"))

    with pikepdf.open(receipt.file) as pdf:
        assert {tuple(map(float, page.mediabox)) for page in pdf.pages} == {(0, 0, 612, 792)}


def test_missing_characters_are_replaced_counted_and_reported(briefing, export):
    receipt = export(with_options(briefing, subtitle="日本 and 日"))

    assert receipt.warnings == (
        "3 characters are not in the fonts and printed as �: 日 (U+65E5) ×2, 本 (U+672C).",
    )
    assert "�� and �" in text_of(receipt.file)[0]


def test_other_scripts_are_printed(briefing, export):
    names = "საქართველო Հայաստան Україна Ελλάδα Ўзбекистон"
    receipt = export(with_options(briefing, subtitle=names))

    assert receipt.warnings == ()
    assert names in text_of(receipt.file)[0]


def test_progress_goes_through_its_stages(briefing, tmp_path):
    heard: list[tuple[str, int, int]] = []

    export_pdf(
        briefing, tmp_path / "x.pdf", FONTS, TEMPLATE, progress=lambda *step: heard.append(step)
    )

    assert heard == [
        ("Preparing", 1, 2),
        ("Preparing", 2, 2),
        ("Typesetting", 0, 0),
        ("Writing", 0, 0),
    ]


@pytest.mark.parametrize("stage", ["Preparing", "Typesetting"])
def test_a_stopped_export_leaves_no_file(briefing, tmp_path, stage):
    reached: list[str] = []

    with pytest.raises(ExportCancelledError):
        export_pdf(
            briefing,
            tmp_path / "x.pdf",
            FONTS,
            TEMPLATE,
            progress=lambda *step: reached.append(step[0]),
            cancelled=lambda: stage in reached,
        )

    assert list(tmp_path.iterdir()) == []


def test_an_export_can_be_stopped_at_each_moment_at_which_it_asks(briefing, tmp_path):
    asked = 0

    def at_the_end_of(most: int) -> Callable[[], bool]:
        def cancelled() -> bool:
            nonlocal asked
            asked += 1
            return asked > most

        return cancelled

    rows = sum(len(article.page.milestones) for article in briefing.articles) - 1
    for most in range(2 + rows):  # in the text and in the annexes, before the typesetter starts
        asked = 0
        with pytest.raises(ExportCancelledError):
            export_pdf(briefing, tmp_path / "x.pdf", FONTS, TEMPLATE, cancelled=at_the_end_of(most))

        assert asked == most + 1
        assert list(tmp_path.iterdir()) == []


def test_a_stopped_export_leaves_the_older_file_as_it_was(briefing, tmp_path):
    target = tmp_path / "x.pdf"
    target.write_bytes(b"older")

    with pytest.raises(ExportCancelledError):
        export_pdf(briefing, target, FONTS, TEMPLATE, cancelled=lambda: True)

    assert target.read_bytes() == b"older"


def test_an_older_file_is_replaced(briefing, tmp_path):
    target = tmp_path / "x.pdf"
    target.write_bytes(b"older")

    export_pdf(briefing, target, FONTS, TEMPLATE)

    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert [each.name for each in tmp_path.iterdir()] == ["x.pdf"]


def test_a_folder_that_is_not_there_is_named(briefing, tmp_path):
    with pytest.raises(
        ExportError, match=r"“x.pdf” cannot be written to “.*missing”: No such file"
    ):
        export_pdf(briefing, tmp_path / "missing" / "x.pdf", FONTS, TEMPLATE)


def test_a_target_that_is_a_folder_is_refused(briefing, tmp_path):
    with pytest.raises(ExportError, match="it is a folder"):
        export_pdf(briefing, tmp_path, FONTS, TEMPLATE)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(briefing, tmp_path):
    tmp_path.chmod(0o500)

    with pytest.raises(ExportError, match="Permission denied"):
        export_pdf(briefing, tmp_path / "x.pdf", FONTS, TEMPLATE)


def test_a_disk_that_fills_up_is_an_error_with_a_reason(briefing):
    with pytest.raises(ExportError, match="cannot be written"):
        export_pdf(briefing, Path("/dev/full/x.pdf"), FONTS, TEMPLATE)


def test_without_a_folder_for_the_work_the_export_says_so(briefing, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))

    with pytest.raises(ExportError, match="no folder for the work: No such file"):
        export_pdf(briefing, tmp_path / "x.pdf", FONTS, TEMPLATE)

    assert list(tmp_path.iterdir()) == []


def test_a_template_that_is_not_there_is_named(briefing, tmp_path):
    with pytest.raises(ExportError, match="cannot be worked in: No such file"):
        export_pdf(briefing, tmp_path / "x.pdf", FONTS, tmp_path / "missing.typ")


def test_a_broken_template_is_an_error_and_leaves_no_file(briefing, tmp_path):
    template = tmp_path / "broken.typ"
    template.write_text("#panic()")

    with pytest.raises(ExportError, match="cannot be typeset"):
        export_pdf(briefing, tmp_path / "x.pdf", FONTS, template)

    assert [each.name for each in tmp_path.iterdir()] == ["broken.typ"]
