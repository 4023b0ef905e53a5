"""The table of formats."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.cli import exporting
from app.export.formats import FORMATS, IDS, export_as, format_of
from app.library.pages.body import Paragraph, Section, Text
from tests.export.briefings import briefing_of


def test_the_command_line_knows_every_format():
    assert exporting.FORMATS == IDS


@pytest.mark.parametrize(
    ("name", "wanted", "found"),
    [
        ("a.PDF", "", "pdf"),
        ("a.htm", "", "html"),
        ("a.txt", "md", "md"),
        ("a.odt", "", None),
        ("a", "", None),
    ],
)
def test_a_format_is_told_by_name_or_ending(name, wanted, found):
    form = format_of(Path(name), wanted)

    assert (form.id if form else None) == found


@pytest.mark.parametrize("form", FORMATS, ids=IDS)
def test_every_format_writes_a_file(form, briefing, tmp_path, paths):
    receipt = export_as(form, briefing, tmp_path / f"briefing{form.ending}", paths)

    files = [each for each in (receipt.file, *receipt.file.rglob("*")) if each.is_file()]
    assert sum(each.stat().st_size for each in files) == receipt.bytes > 300


@pytest.mark.parametrize("form", FORMATS, ids=IDS)
def test_a_heading_may_be_followed_by_a_subheading_or_by_nothing(form, articles, tmp_path, paths):
    sections = (
        Section("a", 2, "A", ()),
        Section("b", 3, "B", (Paragraph((Text("Words."),)),)),
        Section("c", 2, "C", ()),
    )
    briefing = briefing_of([replace(articles[1], sections=sections)])

    receipt = export_as(form, briefing, tmp_path / f"briefing{form.ending}", paths)

    assert receipt.bytes > 100


@pytest.mark.parametrize(
    ("wanted", "name", "found"),
    [
        ("pdf", "a", "a.pdf"),
        ("pdf", "a.docx", "a.pdf"),
        ("pdf", "Report v1.2", "Report v1.2.pdf"),
        ("html", "a.HTM", "a.HTM"),
        ("pages", "a.pdf", "a.zip"),
        ("folder", "a.zip", "a"),
        ("folder", "a b", "a b"),
    ],
)
def test_a_file_gets_the_ending_of_its_format(wanted, name, found):
    form = format_of(Path(), wanted)

    assert form is not None
    assert form.named(Path("x") / name) == Path("x") / found
