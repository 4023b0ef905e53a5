"""Exports of the built-in library's own pages."""

import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from app.export.briefing import Briefing
from app.export.files.markdown import markdown
from app.export.files.pdf import export_pdf
from app.library.library import Library
from app.paths import RESOURCES
from tests.export.briefings import briefing_of

PAGES = ("uzbekistan", "nato-osce-relations", "pfp")


@pytest.fixture(scope="module")
def briefing(library: Library) -> Briefing:
    """Three pages that are often asked for together."""
    info = library.info[0]
    articles = tuple(library.article(page) for page in PAGES)
    return briefing_of(
        articles=articles, edition=info.edition, as_of=info.as_of, author=info.publisher
    )


@pytest.fixture(scope="module")
def file(briefing: Briefing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("pages") / "briefing.pdf"
    receipt = export_pdf(briefing, target, RESOURCES / "fonts", RESOURCES / "pdf" / "briefing.typ")
    assert receipt.warnings == ()
    return target


def test_every_section_and_page_stands_in_the_outline(briefing: Briefing, file: Path):
    expected = ["Contents"]
    for article in briefing.articles:
        expected.append(article.page.title)
        shown = [section for section in article.sections if section.id not in ("", "sources")]
        expected += [section.title for section in shown]
    expected += ["Chronology", "Sources", "Index"]

    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        found: list[str] = []
        waiting = list(reversed(outline.root))
        while waiting:
            item = waiting.pop()
            found.append(item.title)
            waiting += reversed(item.children)

    assert found == expected


def test_every_milestone_is_printed_with_its_date(briefing: Briefing, file: Path):
    with pypdfium2.PdfDocument(file) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    text = re.sub(r"[\s\ufffe-]+", "", "".join(pages))

    for article in briefing.articles:
        for milestone in article.page.milestones:
            assert re.sub(r"[\s-]+", "", milestone.text) in text


def test_pages_of_the_export_are_linked(file: Path):
    with pikepdf.open(file) as pdf:
        targets = {
            str(note.Dest)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if isinstance(note.get("/Dest"), pikepdf.String)
        }

    assert {"pfp", "uzbekistan", "nato-osce-relations"} <= targets
    assert "osce" not in targets


def test_all_pages_of_the_library_can_be_written_as_markdown(library: Library):
    articles = tuple(library.article(page.id) for page in library.pages())

    text = markdown(briefing_of(articles=articles, chronology=True))

    for article in articles:
        assert f"\n## {article.page.title}\n" in text
