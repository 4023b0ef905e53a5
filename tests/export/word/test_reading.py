"""Tests of `app.export.word.reading`."""

import io

import docx

from app.export.briefing import gather
from app.export.options import Options
from app.export.word.document import word
from app.export.word.reading import word_markup
from app.library.pages.page import Place
from app.library.parts import PlacePart


def test_a_word_file_that_we_wrote_is_read_in_its_order(library):
    briefing = gather(library, [PlacePart(Place("finland"))], Options(title="The North"))

    markup = word_markup(word(briefing))

    wanted = ["The North", "<h2>Contents</h2>", "<h1>Finland</h1>", "<td>Kind</td>", "Sources</h1>"]
    assert sorted(wanted, key=markup.index) == wanted


def test_headings_bullets_and_tables_keep_their_kind_and_signs_are_no_markup():
    document = docx.Document()
    document.add_heading("A & B", 2)
    document.add_paragraph("")
    document.add_paragraph("one <b>", style="List Bullet")
    document.add_heading("Deep", 8)
    document.add_table(1, 2).cell(0, 1).text = "cell"
    file = io.BytesIO()
    document.save(file)

    assert word_markup(file.getvalue()).split("\n") == [
        "<h2>A &amp; B</h2>",
        "",
        "<p>•\u2002one &lt;b&gt;</p>",
        "<h6>Deep</h6>",
        "<table><tr><td></td><td>cell</td></tr></table>",
    ]
