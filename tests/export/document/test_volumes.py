"""Long documents: how long they will be, and their volumes."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from app.export.briefing import gather
from app.export.chapters import Chapter
from app.export.document.volumes import estimate_pages, split
from app.export.files.pdf import ExportCancelledError, export_pdf
from app.export.options import Options
from app.library.library import Library
from app.library.pages.page import Place
from app.library.parts import HeadingPart, NotePart, PlacePart
from app.paths import RESOURCES
from tests.export.briefings import briefing_of

FONTS = RESOURCES / "fonts"
TEMPLATE = RESOURCES / "pdf" / "briefing.typ"


def test_the_estimate_is_right_to_a_fifth(library: Library, tmp_path: Path):
    briefing = gather(library, [PlacePart(Place("uzbekistan")), PlacePart(Place("pfp"))])

    made = export_pdf(briefing, tmp_path / "x.pdf", FONTS, TEMPLATE).pages

    assert made * 4 / 5 <= estimate_pages(briefing) <= made * 6 / 5


def test_a_note_alone_has_no_annexes_to_be_counted(library: Library, tmp_path: Path):
    briefing = gather(library, [NotePart("Ask for the minutes of the meeting.")])

    made = export_pdf(briefing, tmp_path / "x.pdf", FONTS, TEMPLATE).pages

    assert estimate_pages(briefing) == made == 3


def test_a_short_document_is_one_volume(articles):
    briefing = briefing_of(articles)

    assert split(briefing) == (briefing,)


def test_volumes_hold_every_chapter_once_and_repeat_the_heading(library: Library):
    parts = [HeadingPart("All"), *(PlacePart(Place(e.id)) for e in library.pages()[:8])]
    briefing = gather(library, parts, Options(title="T", subtitle="S"))

    volumes = split(briefing, most=20)

    assert len(volumes) > 1
    shown = [c for volume in volumes for c in volume.chapters if c.kind != "heading"]
    assert shown == list(briefing.chapters[1:])
    assert all(volume.chapters[0].title == "All" for volume in volumes)
    assert volumes[0].options.subtitle == f"S · Volume 1 of {len(volumes)}"


def test_volumes_become_files_beside_one_another(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("app.export.document.volumes.MOST_PAGES", 10)
    monkeypatch.setattr(split, "__defaults__", (10,))
    parts = [PlacePart(Place(entry.id)) for entry in library.pages()[:4]]
    briefing = gather(library, parts, Options(volumes=True))

    receipt = export_pdf(briefing, tmp_path / "x.pdf", FONTS, TEMPLATE)

    assert [file.name for file in receipt.files[:2]] == ["x, volume 1.pdf", "x, volume 2.pdf"]
    assert sorted(tmp_path.iterdir()) == sorted(receipt.files)
    pages = 0
    for file in receipt.files:
        with pypdfium2.PdfDocument(file) as pdf:
            pages += len(pdf)
    assert receipt.pages == pages
    assert receipt.bytes == sum(file.stat().st_size for file in receipt.files)


def test_stopped_volumes_leave_no_file(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(split, "__defaults__", (10,))
    parts = [PlacePart(Place(entry.id)) for entry in library.pages()[:4]]
    reached: list[tuple[str, int]] = []

    with pytest.raises(ExportCancelledError):
        export_pdf(
            gather(library, parts, Options(volumes=True)),
            tmp_path / "x.pdf",
            FONTS,
            TEMPLATE,
            progress=lambda stage, done, _: reached.append((stage, done)),
            cancelled=lambda: ("Typesetting", 1) in reached,
        )

    assert list(tmp_path.iterdir()) == []


def test_a_document_of_notes_alone_can_be_estimated(articles):
    note = Chapter("part-1", "note", "Note")

    assert estimate_pages(replace(briefing_of(articles), chapters=(note,))) >= 1
