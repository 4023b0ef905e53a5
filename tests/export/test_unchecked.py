"""Tests of `app.export.unchecked`, and that every format shows what it marks."""

import io
import zipfile
from dataclasses import replace

import pypdfium2
import pytest

from app.export.formats import export_as, format_of
from app.export.options import Options
from app.export.unchecked import LEGEND, explained, marked
from app.library.pages.body import Chronology, Entry, Paragraph, Section, Text
from tests.export.briefings import briefing_of


@pytest.fixture
def found(articles):
    """Return an article of which one milestone was found, one doubted, and one accepted."""
    article = articles[0]
    changes = {
        "early": {"origin": "extracted"},
        "opened": {"origin": "extracted", "confirmed": False},
        "project": {"origin": "extracted", "said": "accept"},
    }
    told = tuple(replace(each, **changes.get(each.id, {})) for each in article.page.milestones)
    return replace(article, page=replace(article.page, milestones=told))


def marks_of(article):
    """The marks of each milestone at the foot of *article*, by its id."""
    (chronology, *_) = article.section("milestones").blocks
    return {entry.milestone: entry.marks for entry in chronology.entries}


def test_what_was_found_is_marked_and_what_was_judged_is_not(found):
    marks = marks_of(marked(found))

    assert marks == {
        "signed": ("sources differ",),
        "opened": ("not confirmed",),
        "early": ("found, not checked",),
        "project": (),
    }


def test_the_mark_is_explained_once_below_the_chronology(found):
    *_, last = marked(found).section("milestones").blocks

    assert last == Paragraph((Text(LEGEND, emphasis=True),))


def test_a_page_of_the_library_is_left_as_it_is(articles):
    assert marked(articles[0]) is articles[0]


def test_a_chronology_without_the_mark_needs_no_legend():
    section = Section("events", 2, "", (Chronology((Entry("m", "1994", "1994", ()),)),))

    assert explained(section) is section


def words(file):
    """All words of a PDF, a Word file or a text, each parted by one blank."""
    if file.suffix == ".pdf":
        with pypdfium2.PdfDocument(file) as pdf:
            text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    elif file.suffix == ".docx":
        text = zipfile.ZipFile(io.BytesIO(file.read_bytes())).read("word/document.xml").decode()
    else:
        text = file.read_text(encoding="utf-8")
    return " ".join(text.split())


@pytest.mark.parametrize("form", ["pdf", "html", "docx", "md", "txt"])
@pytest.mark.parametrize("shown", [("chronology",), ()])
def test_documents_show_the_mark_and_what_it_means(found, tmp_path, paths, form, shown):
    wanted = format_of(tmp_path, form)
    options = Options(title="T").with_only(shown)
    briefing = replace(briefing_of([marked(found)], title="T"), options=options)

    receipt = export_as(wanted, briefing, tmp_path / f"x{wanted.ending}", paths)

    text = words(receipt.file)
    assert text.count("found, not checked") == 1 + len(shown)
    assert text.count("read out of an imported document") == 1 + len(shown)
