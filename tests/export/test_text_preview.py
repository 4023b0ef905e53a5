"""Tests of `app.export.text_preview`: what each format gives, before it is written."""

from contextlib import closing

import pytest

from app.export.formats import FORMATS, format_of
from app.export.options import Options
from app.export.preview import first_parts
from app.export.tables.tables import COLUMNS
from app.export.templates import BRIEFING
from app.export.text_preview import LONGEST, MOST_PICTURE, MOST_ROWS, text_preview
from app.export.writing import ExportCancelledError
from app.library.library import Library
from app.library.pages.page import Place
from app.library.parts import EventsPart, HeadingPart, NotePart, PlacePart

PARTS = (HeadingPart("North"), PlacePart(Place("icrc")), NotePart("See *this* & <that>.", "Mine"))
TABLES = ("xlsx", "csv")
TEXTS = [each for each in FORMATS if each.write is not None and each.id not in TABLES]


@pytest.fixture
def seen(library, paths):
    """Return what makes a preview of parts in a format."""

    def seen(form, parts=PARTS, **more):
        wanted = format_of(paths.config, form)
        return text_preview(library, parts, wanted, Options(title="T"), BRIEFING, paths, **more)

    return seen


@pytest.mark.parametrize("form", [each.id for each in TEXTS])
def test_every_format_without_pages_shows_the_words_of_the_parts(seen, form):
    shown = seen(form)

    assert "International Committee of the Red Cross" in shown.text
    assert "See" in shown.text
    assert (shown.parts, shown.whole, shown.left_out) == (2, 2, False)
    assert shown.note


def test_a_web_page_is_shown_without_its_styles(seen):
    shown = seen("html")

    assert shown.manner == "markup"
    assert "<style>" not in shown.text
    assert 'class="skip"' not in shown.text
    assert "&amp; &lt;that&gt;" in shown.text


def test_text_and_markdown_are_shown_as_they_are_written(seen):
    assert seen("txt").text.startswith("T\n=\n")
    assert seen("txt").manner == "lines"
    assert seen("md").text.startswith("# T\n")
    assert seen("md").manner == "prose"


@pytest.mark.parametrize("form", ["pages", "folder"])
def test_page_files_are_shown_one_after_another(seen, form):
    text = seen(form).text

    assert text.startswith("── library.toml ──\n\n")
    assert "── pages/icrc.md ──\n\n---\nid: icrc\n" in text


@pytest.mark.parametrize("form", TABLES)
def test_a_table_is_shown_by_its_rows(seen, form, library):
    shown = seen(form, [PlacePart(Place("finland"))])

    head, *rows = shown.rows
    assert shown.manner == "table"
    assert head == COLUMNS
    assert len(rows) == len(library.page("finland").milestones)
    assert rows[0][head.index("earliest")] == min(row[head.index("earliest")] for row in rows)
    assert (shown.parts, shown.whole, shown.left_out) == (1, 1, False)


def test_a_long_table_is_cut_and_says_so(seen, library):
    assert len(library.history.everything) > MOST_ROWS

    shown = seen("csv", [EventsPart("All")])

    assert len(shown.rows) == MOST_ROWS + 1
    assert shown.left_out


def test_only_the_first_of_many_parts_are_written(seen, library):
    parts = [PlacePart(Place(entry.id)) for entry in library.pages()[:20]]

    shown = seen("txt", parts)

    assert shown.parts == len(tuple(first_parts(library, parts))) < shown.whole == 20


def test_a_very_long_text_is_cut_and_says_so(seen):
    shown = seen("txt", [NotePart("word " * LONGEST)])

    assert len(shown.text) == LONGEST
    assert shown.left_out


def test_a_preview_that_is_no_longer_wanted_is_not_made(seen):
    with pytest.raises(ExportCancelledError):
        seen("html", cancelled=lambda: True)


@pytest.mark.parametrize(
    ("size", "shown"), [(40, '<img src="data:'), (MOST_PICTURE, "<figure>[A map]")]
)
def test_a_picture_is_shown_unless_it_is_very_large(paths, tmp_path, size, shown):
    (tmp_path / "pages").mkdir()
    (tmp_path / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(size))
    (tmp_path / "library.toml").write_text('id = "small"\ntitle = "Small"\n', "utf-8")
    (tmp_path / "pages" / "river.md").write_text(
        "---\nid: river\ntitle: River\nkind: theme\ntree: []\nas_of: 2020\nsummary: Water.\n---\n"
        "![A map](map.png)\n",
        "utf-8",
    )
    form = format_of(tmp_path, "html")

    with closing(Library.open(paths, [tmp_path])) as opened:
        parts = [PlacePart(Place("river"))]
        seen = text_preview(opened, parts, form, Options(), BRIEFING, paths)

    assert shown in seen.text
