"""Cells of tables: their links and what stands out in them, in documents of every format."""

import pytest

from app.intake.document import Link, Role, Styled
from app.intake.naming.mentions import NameFinder
from app.intake.readers import epub
from app.intake.readers.cells import in_one_line, joined, table_of
from app.intake.readers.docx import reader as docx
from app.intake.readers.html import reader as html
from app.intake.readers.inline import Gathered
from app.intake.readers.markdown import reader as markdown
from app.intake.shaping.assembly import assemble

ADDRESS = "https://www.example.org/a"
LINKED = Gathered("the act", (Link(4, 7, ADDRESS),), (Styled(0, 3, strong=True),))


def of(block) -> list[tuple[str, str]]:
    """What each span of *block* says, with the address or the style."""
    links = [(block.text[each.start : each.end], each.address) for each in block.links]
    styled = [
        (block.text[each.start : each.end], "bold" if each.strong else "italic")
        for each in block.styled
    ]
    return links + styled


def test_the_spans_of_a_table_stand_at_the_words_of_its_cells():
    block = table_of([[Gathered("Year"), Gathered("Act")], [Gathered("1994"), LINKED]], 7)

    assert (block.role, block.line, block.text) == (Role.TABLE, 7, "Year\tAct\n1994\tthe act")
    assert block.rows == (("Year", "Act"), ("1994", "the act"))
    assert of(block) == [("act", ADDRESS), ("the", "bold")]


def test_cells_that_are_joined_keep_their_spans():
    both = joined([LINKED, LINKED], " ")

    assert both.text == "the act the act"
    assert both.links == (Link(4, 7, ADDRESS), Link(12, 15, ADDRESS))


def test_a_cell_of_several_lines_is_one_line_with_its_spans():
    lines = Gathered("  See\n \nthe act ", (Link(8, 15, ADDRESS),), (Styled(8, 11, strong=True),))

    assert in_one_line(LINKED) == LINKED
    assert in_one_line(lines).text == "See the act"
    assert of(in_one_line(lines)) == [("the act", ADDRESS), ("the", "bold")]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("1994 joined\n1999 left", "1994 joined; 1999 left"),
        ("5 May 1994\n\n6 June 1995", "5 May 1994; 6 June 1995"),
        ("Signed 1994;\nratified 1995", "Signed 1994; ratified 1995"),
        ("• East\n• West", "East; West"),
        ("Ministry of\nForeign Affairs", "Ministry of Foreign Affairs"),
        ("The treaty\nof 1994", "The treaty of 1994"),
        ("East\nWest", "East West"),
    ],
)
def test_lines_that_are_items_are_parted_by_semicolons(lines, line):
    assert in_one_line(Gathered(lines)).text == line


def test_the_spans_of_items_stand_at_their_words():
    cell = Gathered(
        "• the 1994 act\n• the 1999 act", (Link(11, 14, ADDRESS), Link(26, 29, ADDRESS))
    )

    told = in_one_line(cell)

    assert told.text == "the 1994 act; the 1999 act"
    assert of(told) == [("act", ADDRESS), ("act", ADDRESS)]


def test_items_of_a_cell_are_parted_in_web_pages_and_markdown():
    page = "<table><tr><th>State<th>Steps<tr><td>Malta<td>1994 joined<br>1999 left</table>"
    text = "| State | Steps |\n|---|---|\n| Malta | 1994 joined<br>1999 left |\n"

    tables = (
        next(each for each in html.read_text(page, "a.html").blocks if each.rows),
        next(each for each in markdown.read(text.encode(), "a.md").blocks if each.rows),
    )

    assert [each.rows[-1][-1] for each in tables] == ["1994 joined; 1999 left"] * 2


def test_in_every_format_links_and_styles_of_cells_are_told(make):
    rows = f"<tr><th>Year<th>Act<tr><td>1994<td>See <a href='{ADDRESS}'>it</a>, <b>now</b>"
    page = f"<p>Acts of the harbour.</p><table>{rows}</table>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="x/hyperlink" Target="{ADDRESS}"/></Relationships>'
    )
    run = '<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>'
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    act = (
        run.format("", "See ")
        + f"<w:hyperlink r:id='r1'>{run.format('', 'it')}</w:hyperlink>"
        + run.format("", ", ")
        + run.format("<w:rPr><w:b/></w:rPr>", "now")
    )
    heads = cell.format(run.format("", "Year")) + cell.format(run.format("", "Act"))
    row = cell.format(run.format("", "1994")) + cell.format(act)
    body = (
        f"<w:p>{run.format('', 'Acts of the harbour.')}</w:p>"
        f"<w:tbl><w:tr>{heads}</w:tr><w:tr>{row}</w:tr></w:tbl>"
    )
    text = (
        "Acts of the harbour.\n\n| Year | Act |\n| --- | --- |\n"
        f"| 1994 | See [it]({ADDRESS}), **now** |\n"
    )
    documents = [
        html.read(page.encode(), "a.html"),
        epub.read(make.epub({"a.xhtml": page}), "a.epub"),
        markdown.read(text.encode(), "a.md"),
        docx.read(make.docx(body, relations=relations), "a.docx"),
    ]

    for document in documents:
        table = document.blocks[-1]
        assert table.rows == (("Year", "Act"), ("1994", "See it, now")), document.format
        assert of(table) == [("it", ADDRESS), ("now", "bold")], document.format


@pytest.mark.parametrize(
    ("cell", "text", "spans"),
    [
        ("<ul><li>One <li><a href='/b'>Two</a></ul>", "One; Two", [("Two", "/b")]),
        ("<p>One</p><p><i>Two</i></p>", "One Two", [("Two", "italic")]),
        ("One<br><b>Two</b> ", "One Two", [("Two", "bold")]),
        ("One\xa0<a href='/b'>\n Two </a>", "One Two", [("Two ", "/b")]),
        ("One<a href='javascript:x()'>Two</a>", "OneTwo", []),
    ],
)
def test_a_cell_of_a_web_page_is_one_line(cell, text, spans):
    page = f"<table><tr><th>A<th>B<tr><td>1<td>{cell}<tr><td>2<td>-</table>"
    (table,) = html.read(page.encode(), "a.html").blocks

    assert table.rows[1] == ("1", text)
    assert [(words.strip(), what) for words, what in of(table)] == [
        (words.strip(), what) for words, what in spans
    ]


def test_the_page_has_them_in_its_cells():
    table = table_of([[Gathered("Year"), Gathered("Act")], [Gathered("1994"), LINKED]])

    (section,) = assemble([table], (), NameFinder(()))

    assert section.section.body == (
        f"| Year | Act |\n| --- | --- |\n| 1994 | **the** [act](<{ADDRESS}>) |"
    )
