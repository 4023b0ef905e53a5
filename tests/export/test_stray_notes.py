"""Footnotes stand at the foot of the page that has their mark."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2

from app.export.files.pdf import export_pdf
from app.library.pages.body import Footnote, FootnoteMark, Paragraph, Section, Text
from app.paths import RESOURCES
from tests.export.briefings import briefing_of

WORDS = "The parties agreed on a programme of visits, courses and exercises for the year. "


def paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def test_a_note_follows_its_mark_over_the_end_of_a_page(tmp_path: Path, articles):
    """Each chapter is a little longer than the one before, so that some ends cut a first line."""
    chapters = []
    for lines in range(20, 46):
        filling = tuple(paragraph(f"Line {n} of the chapter.") for n in range(lines))
        marked = Paragraph((Text(f"Mark{lines}x stands here."), FootnoteMark(1), Text(WORDS * 5)))
        sections = (
            Section("first", 2, "First", filling),
            Section("second", 2, "Second", ()),
            Section("third", 3, "Third", (marked,)),
        )
        note = Footnote(1, (Text(f"Note{lines}x. {WORDS * 3}"),), "third")
        page = replace(articles[0].page, id=f"chapter-{lines}", sources=(), milestones=())
        body = replace(articles[0], page=page, sections=sections, footnotes=(note,))
        chapters.append(body)
    target = tmp_path / "notes.pdf"

    export_pdf(
        briefing_of(chapters, index=False, sources=False, chronology=False),
        target,
        RESOURCES / "fonts",
        RESOURCES / "pdf" / "briefing.typ",
    )

    with pypdfium2.PdfDocument(target) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    where = {
        found: number
        for number, text in enumerate(texts)
        for found in re.findall(r"\w+?\d\dx", text)
    }
    apart = [n for n in range(20, 46) if where[f"Mark{n}x"] != where[f"Note{n}x"]]
    assert apart == []
