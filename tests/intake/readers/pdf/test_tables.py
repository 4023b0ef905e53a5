"""Tables of PDFs: told from all else that stands in columns, and read row by row."""

import pytest

from app.intake.document import Role
from app.intake.readers.pdf.blocks import REPEATED
from app.intake.readers.pdf.lines import Line, Part
from app.intake.readers.pdf.reader import read
from app.intake.readers.pdf.tables import find_tables

SENTENCE = "The Council met its partners in Brussels and took note of the work that was done. "
PLAIN = "#set table(stroke: none)\n"
ROWS = ["Year", "Event", "Place", "1994", "A document is signed", "Brussels",
        "1995", "A first meeting", "Vienna", "1997", "A visit", "Madrid"]  # fmt: skip


def cells(*texts):
    """*texts* as the cells of a table of Typst."""
    return ", ".join(f"[{text}]" for text in texts)


def tables(data):
    """The rows of each table."""
    return [b.rows for b in read(data, "a.pdf").blocks if b.role is Role.TABLE]


def printed(rows, lefts, step=17, base=700):
    """Each cell of *rows* set by itself, as browsers do."""
    return [
        (left, base - at * step, 12, text)
        for at, row in enumerate(rows)
        for left, text in zip(lefts, row, strict=True)
        if text
    ]


def test_a_table_has_the_rows_of_the_document_between_its_paragraphs(make):
    data = make.pdf(f"{SENTENCE * 3}\n\n#table(columns: 3, {cells(*ROWS)})\n\n{SENTENCE * 3}")

    document = read(data, "a.pdf")

    assert [b.role for b in document.blocks] == [Role.PARAGRAPH, Role.TABLE, Role.PARAGRAPH]
    assert document.blocks[1].rows == (
        ("Year", "Event", "Place"),
        ("1994", "A document is signed", "Brussels"),
        ("1995", "A first meeting", "Vienna"),
        ("1997", "A visit", "Madrid"),
    )
    assert document.blocks[1].text.startswith("Year\tEvent\tPlace\n1994\t")


def test_cells_of_several_lines_stay_whole_and_empty_ones_empty(make):
    data = make.pdf(
        f"{PLAIN}{SENTENCE * 3}\n#table(columns: (2cm, 6cm, 3cm), "
        + cells("Year", "Event", "Place", "10 January 1994", SENTENCE, "", "1995", "A visit",
                "Vienna", "1997", SENTENCE, "Madrid") + ")"
    )  # fmt: skip

    assert tables(data) == [
        (
            ("Year", "Event", "Place"),
            ("10 January 1994", SENTENCE.strip(), ""),
            ("1995", "A visit", "Vienna"),
            ("1997", SENTENCE.strip(), "Madrid"),
        )
    ]


def test_what_stands_in_the_middle_of_its_cell_belongs_to_its_row(make):
    data = make.pdf(
        f"{SENTENCE * 3}\n#table(columns: (3cm, 6cm, 3cm), align: horizon, "
        + cells("Date", "Event", "Place", "10 January 1994, in the morning", "A document", "Oslo",
                "1995", SENTENCE, "Vienna", "1997", "A visit", "Madrid") + ")"
    )  # fmt: skip

    assert tables(data) == [
        (
            ("Date", "Event", "Place"),
            ("10 January 1994, in the morning", "A document", "Oslo"),
            ("1995", SENTENCE.strip(), "Vienna"),
            ("1997", "A visit", "Madrid"),
        )
    ]


def test_a_first_cell_of_two_lines_is_of_the_row_beside_it(make):
    placed = [
        (36, 706, 12, "10 January"), (36, 692, 12, "1994"), (120, 699, 12, "A document is signed"),
        *printed([("1995", "A meeting"), ("1997", "A visit"), ("1999", "A summit")], (36, 120),
                 base=670),
    ]  # fmt: skip

    assert tables(make.placed([(36, 760, 12, SENTENCE.strip()), *placed])) == [
        (
            ("10 January 1994", "A document is signed"),
            ("1995", "A meeting"),
            ("1997", "A visit"),
            ("1999", "A summit"),
        )
    ]


def test_columns_of_a_browser_may_stand_as_close_as_words(make):
    rows = [("Year", "Country"), *((str(year), "Ruritania") for year in range(1990, 1996))]
    text = [(36, 760, 12, SENTENCE.strip())]

    assert tables(make.placed(text + printed(rows, (36, 66)))) == [tuple(rows)]


def test_a_table_goes_on_on_the_next_page_without_its_head_again(make):
    rows = [(str(1950 + at), f"Meeting {at}", "Vienna") for at in range(60)]
    flat = [text for row in rows for text in row]
    data = make.pdf(
        f'#set page(numbering: "1")\n{SENTENCE * 3}\n#table(columns: 3, '
        f"table.header({cells('Year', 'Event', 'Place')}), {cells(*flat)})\n\n{SENTENCE}"
    )

    blocks = read(data, "a.pdf").blocks
    found = [b for b in blocks if b.role is Role.TABLE]

    assert [(b.rows, b.line) for b in found] == [((("Year", "Event", "Place"), *rows), 1)]
    assert [(b.text, b.line) for b in blocks if b.chrome == REPEATED] == [("Year Event Place", 2)]


def test_a_short_paragraph_below_a_table_is_no_row_of_it(make):
    document = read(make.pdf(f"{SENTENCE * 3}\n#table(columns: 3, {cells(*ROWS)})\nEnd."), "a.pdf")

    assert document.blocks[-1].text == "End."
    assert document.blocks[-1].role is Role.PARAGRAPH


def test_a_document_may_have_several_tables(make):
    table = f"#table(columns: 3, {cells(*ROWS)})"

    assert len(tables(make.pdf(f"{SENTENCE * 3}\n{table}\n{SENTENCE}\n{table}"))) == 2


def test_no_line_of_a_table_is_parted():
    def line(*places):
        parts = tuple(Part(text, left, left + 30, top) for left, top, text in places)
        return Line(1, "", 10, False, parts[0].left, parts[-1].right, parts[0].top, 0.5, parts)

    lines = [line((0, top, "a"), (100, top, "b")) for top in (700, 680, 660)]
    lines.append(line((0, 640, "c"), (100, 625, "d")))

    assert [(each.end, each.rows[-2:]) for each in find_tables(lines)] == [
        (4, (("c", ""), ("", "d")))
    ]


def test_links_at_the_ends_of_lines_are_no_column(make):
    linked = [
        f'A meeting of ministers {"x" * at} #link("https://a.org")[[{at}]]' for at in range(5)
    ]
    flat = [text for at, event in enumerate(linked) for text in (str(1990 + at), event)]
    data = make.pdf(f"{SENTENCE * 3}\n#table(columns: (3cm, 8cm), {cells(*flat)})")

    assert [len(row) for row in tables(data)[0]] == [2] * 5


@pytest.mark.parametrize(
    "text",
    [
        f"#columns(2)[{SENTENCE * 20}]",
        "#outline()\n= One\n= Two\n= Three\n= Four",
        "#grid(columns: (5cm, 2cm), " + cells("Introduction", "3", "Relations", "5", "Members", "9",
                                               "Names", "12") + ")",
        "#grid(columns: (1cm, 9cm), " + cells("1.", SENTENCE, "2.", "Short", "3.", SENTENCE) + ")",
        "#grid(columns: (1cm, 9cm), " + cells("•", "one", "•", "two", "•", "three") + ")",
        "#grid(columns: (1cm, 1cm, 9cm), " + cells("1.", "(a)", "one", "2.", "(b)", "two", "3.",
                                                    "(c)", "three") + ")",
        "#grid(columns: (1cm, 9cm), " + cells("1", SENTENCE, "2", "See there", "3", "Here") + ")",
        "#grid(columns: (4cm, 9cm), " + cells("Name:", "A. Zenda", "Born:", "1960", "Place:",
                                               "Strelsau") + ")",
        "#grid(columns: (4cm, 9cm), " + cells("For Ruritania", "For the Alliance", "#'____'",
                                               "#'____'", "A. Zenda", "B. Smith") + ")",
        "#grid(columns: (7cm, 7cm), " + cells("Ministry of Words", "Tel. 12345", "1 Castle Road",
                                               "Fax 12346", "Strelsau", "a\\@example.org") + ")",
        "#grid(columns: (3cm, 3cm, 3cm), " + cells("flour,", "butter,", "salt", "milk,", "eggs",
                                                    "", "bay,", "cloves,", "pepper") + ")",
        "#table(columns: 2, [Year], [Event], [1994], [A document])",  # too little to be sure
        f"#table(columns: (7cm, 7cm), {cells(*[SENTENCE] * 6)})",
        "\n\n".join(f"Word #h({at}cm) word" for at in (2, 4, 6, 8)),
    ],
)  # fmt: skip
def test_what_else_stands_in_columns_is_no_table(make, text):
    text = text.replace("#'____'", '#"______"')

    assert tables(make.pdf(f"#set heading(numbering: none)\n{SENTENCE * 3}\n\n{text}")) == []


def test_a_row_at_the_foot_of_a_page_belongs_to_the_table_below_its_head_on_the_next(make):
    flat = [text for at in range(6) for text in (str(1990 + at), "A visit", "Paris")]
    note = "#footnote[In Vienna, where the office had its seat.]"
    data = make.pdf(
        f"#set page(width: 12cm, height: 8cm)\nA visit.{note}#v(1.4cm)\n#table(columns: 3, "
        f"table.header({cells('Year', 'Event', 'Place')}), {cells(*flat)})"
    )

    blocks = read(data, "a.pdf").blocks

    assert [(len(b.rows), b.line) for b in blocks if b.role is Role.TABLE] == [(7, 1)]
    assert [b.text for b in blocks if b.role is Role.FOOTNOTE] == [
        "In Vienna, where the office had its seat."
    ]
