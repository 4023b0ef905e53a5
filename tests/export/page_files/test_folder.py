"""Page files, exported and compiled again: what comes back is what went out."""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.export.briefing import gather
from app.export.options import Options
from app.export.page_files.folder import export_page_files
from app.export.page_files.library import page_library
from app.export.writing import ExportError, ExportReceipt
from app.library.compilation.compiler import Receipt, compile_library
from app.library.library import Library
from app.library.pages.markdown import parse_body
from app.library.pages.page import Place
from app.library.pages.page_file import load_page_file
from app.library.parts import (
    EventsPart,
    FactSheetPart,
    HeadingPart,
    MatrixPart,
    NotePart,
    Part,
    PlacePart,
)
from tests.export.briefings import briefing_of

Again = Callable[[Sequence[Part]], tuple[ExportReceipt, Receipt, Path]]
NOTE = (
    "Words on [PfP](page:pfp#nowhere) and [Malta](page:malta).[^1]\n\n## Sources\n\n[^1]: *Mine*."
)


@pytest.fixture
def again(library: Library, tmp_path: Path) -> Again:
    """Exports parts to a folder and compiles that."""

    def run(parts: Sequence[Part]) -> tuple[ExportReceipt, Receipt, Path]:
        target = tmp_path / "pages"
        written = export_page_files(gather(library, parts, Options(title="Chosen")), target)
        return written, compile_library(target, tmp_path / "compiled"), target

    return run


def test_the_whole_library_comes_back_as_it_was(library: Library, again: Again):
    entries = library.pages()

    written, compiled, folder = again([PlacePart(Place(entry.id)) for entry in entries])

    assert compiled.faults == ()
    assert compiled.pages == len(entries)
    assert written.warnings == ()
    for entry in entries:
        file = load_page_file(folder / "pages" / f"{entry.id}.md")
        assert file.page == library.page(entry.id)
        assert file.body == parse_body(library.page(entry.id).body)


def test_what_names_other_pages_is_left_out_and_told(library: Library, again: Again):
    written, compiled, folder = again([PlacePart(Place(p)) for p in ("uzbekistan", "pfp", "nato")])

    page = load_page_file(folder / "pages" / "uzbekistan.md")
    before = library.page("uzbekistan")
    assert compiled.faults == ()
    assert page.page is not None
    assert [each.group for each in page.page.memberships] == ["pfp"]
    assert [(m.id, m.date, m.text, m.sources) for m in page.page.milestones] == [
        (m.id, m.date, m.text, m.sources) for m in before.milestones
    ]
    assert page.page.sources == before.sources
    assert [s.title for s in page.body.sections] == [
        s.title for s in parse_body(before.body).sections
    ]
    assert "4 memberships" in written.warnings[0]


def test_every_part_of_a_tray_becomes_a_page_in_the_branch_of_its_heading(again: Again):
    parts = [
        NotePart(NOTE, "Mine"),
        HeadingPart("Part one"),
        PlacePart(Place("pfp")),
        PlacePart(Place("uzbekistan", "milestones")),
        PlacePart(Place("uzbekistan", "", 0, 3, "The")),
        EventsPart("Events", first="1994", last="1994"),
        FactSheetPart("malta"),
        MatrixPart(("malta",)),
    ]

    _, compiled, folder = again(parts)

    assert compiled.faults == ()
    assert compiled.pages == len(parts) - 1
    note = load_page_file(folder / "pages" / "mine.md")
    assert [section.title for section in note.body.sections] == ["", "Sources (copy)"]
    assert "Words on [PfP](page:pfp) and Malta.[^1]" in (note.page.body if note.page else "")
    library_file = (folder / "library.toml").read_text(encoding="utf-8")
    assert '{ id = "tray/part-one", title = "Part one" }' in library_file
    events = load_page_file(folder / "pages" / "events.md").page
    assert events is not None
    assert [place.at for place in events.tree] == ["tray/part-one"]
    assert events.sources


def test_pictures_go_with_their_pages(articles, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "m.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    body = '![A map](maps/m.png "Where")\n\n- item\n\n    ![Again](maps/m.png)\n\n> ![Gone](no.png)'
    page = replace(articles[1].page, body=body, related=())
    article = replace(articles[1], page=page, sections=parse_body(body).sections)
    briefing = replace(briefing_of([article]), folders={"council": tmp_path})

    files = page_library(briefing).files

    assert files["maps/m.png"].startswith(b"\x89PNG")
    assert "no.png" not in files
    assert body in files["pages/council.md"].decode()


def test_pages_of_two_libraries_of_one_id_stand_side_by_side(articles, tmp_path):
    own = replace(articles[1].page, body="See [it](page:council).", related=())
    other = replace(own, id="mine:council", body="See [mine](page:mine:council#members).")
    both = [replace(articles[1], page=each) for each in (own, other)]

    library = page_library(replace(briefing_of(both), titles={}))
    for name, content in library.files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)

    assert {"pages/council.md", "pages/council-2.md"} <= set(library.files)
    assert "(council-2)" in library.files["pages/council-2.md"].decode()


def test_an_archive_has_the_same_bytes_each_time(briefing, tmp_path):
    receipt = export_page_files(briefing, tmp_path / "a.zip")

    content = receipt.file.read_bytes()
    assert export_page_files(briefing, tmp_path / "b.zip").file.read_bytes() == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "library.toml" in archive.namelist()
        assert "pages/country.md" in archive.namelist()


def test_an_empty_folder_is_taken_and_a_full_one_left_alone(briefing, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")

    export_page_files(briefing, tmp_path / "empty")
    with pytest.raises(ExportError, match="something of that name"):
        export_page_files(briefing, tmp_path / "full")

    assert (tmp_path / "empty" / "library.toml").is_file()
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["mine.txt"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty", "full"]


def test_a_place_that_cannot_be_written_is_told(briefing, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(ExportError, match="cannot be written"):
        export_page_files(briefing, tmp_path / "file" / "below")


def test_a_page_of_the_past_becomes_a_page_of_its_own_beside_that_of_today(again: Again):
    then = [PlacePart(Place("finland"), day) for day in ("1996-01-01", "2022-01-01")]

    _, compiled, folder = again([PlacePart(Place("finland")), *then])

    assert compiled.faults == ()
    past = load_page_file(folder / "pages" / "finland-on-1-january-1996.md").page
    assert past.title == "Finland, on 1 January 1996"
    assert past.milestones == ()
    assert "Until 1 January 1996: " in past.body
    assert load_page_file(folder / "pages" / "finland.md").page.milestones


def test_a_page_keeps_a_summary_that_repeats_its_title(articles, info, tmp_path: Path):
    (tmp_path / "library.toml").write_text('id = "rivers"\ntitle = "Rivers"\n')
    page = replace(articles[1].page, summary="Council of Co-operation")
    briefing = replace(briefing_of([replace(articles[1], page=page)]), folders={page.id: tmp_path})

    written = page_library(briefing).files["pages/council.md"].decode()

    assert "summary: Council of Co-operation\n" in written


def test_links_of_footnotes_in_a_part_lead_nowhere_that_is_not_there(again: Again):
    part = PlacePart(Place("osce"), "1975-08-01")  # its third note links to a milestone

    _, compiled, folder = again([part])

    (file,) = (folder / "pages").glob("*.md")
    assert compiled.faults == ()
    assert "page:" not in load_page_file(file).page.body
