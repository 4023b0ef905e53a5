"""What tables above the text of an office's file say of it."""

import pytest

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import clean
from app.intake.shaping.letterheads import LETTERHEAD, day_of_letterhead, subject_of_letterhead
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

TEXT = (
    "Delegations will find attached what the Council of the Harbours has concluded on its ferries, "
    "as it was adopted at the meeting of its members."
)
HEAD = ("Council of the\nHarbours", "Oslo, 12 May 2014\n(OR. en)\n9800/14")
SUBJECT = (
    ("From:", "The Secretariat"),
    ("To:", "Delegations"),
    ("Subject:", "Conclusions on the ferries of seven harbours, 4 May 2014"),
)


def table(*rows: tuple[str, ...]) -> Block:
    lines = "\n".join("\t".join(row) for row in rows)
    return Block(Role.TABLE, lines, rows=rows)


def note(*above: Block) -> Document:
    blocks = (*above, Block(Role.PARAGRAPH, TEXT), Block(Role.PARAGRAPH, TEXT.replace("C", "K")))
    return Document("docx", blocks)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (HEAD[1], "2014-05-12"),
        ("Drucksache 18/4275\n10.03.2015", "2015-03-10"),
        ("Bruxelles, le 3 février 2009", "2009-02-03"),
        ("Wien, 4 May 2014 to 6 May 2014", ""),
        ("9800/14", ""),
    ],
)
def test_the_day_of_a_letterhead_is_that_of_the_text(cell: str, day: str) -> None:
    document = note(table((HEAD[0], cell)))

    assert day_of_letterhead(document.blocks) == day
    assert clean(document).facts.published == day


def test_days_of_the_subject_are_of_what_the_text_is_about() -> None:
    assert day_of_letterhead(note(table(HEAD), table(*SUBJECT)).blocks) == "2014-05-12"


def test_a_table_below_the_title_is_no_letterhead() -> None:
    title = Block(Role.HEADING, "Ferries", level=1)

    assert day_of_letterhead(note(title, table(HEAD)).blocks) == ""


def test_the_subject_is_the_title() -> None:
    document = note(table(HEAD), Block(Role.HEADING, "NOTE"), table(*SUBJECT))
    page = understand(document, "note.docx", "", Surroundings()).pages[0]

    assert subject_of_letterhead(document.blocks) == SUBJECT[2][1]
    assert page.title == SUBJECT[2][1]
    assert page.published == "2014-05-12"


def test_a_letterhead_that_told_the_day_or_the_subject_is_cut_row_by_row() -> None:
    symbol = "PC.DEC/1052\n28 June 2012\nOriginal: ENGLISH"
    document = note(table((HEAD[0], symbol)), Block(Role.HEADING, "NOTE"), table(*SUBJECT))
    report = understand(document, "note.docx", "", Surroundings())
    page = report.pages[0]

    assert [each.text for each in report.removed if each.why == LETTERHEAD] == [
        f"{HEAD[0]} | {symbol}",
        *(" | ".join(row) for row in SUBJECT),
    ]
    assert page.milestones == ()
    assert page.symbols == ("PC.DEC/1052",)


@pytest.mark.parametrize(
    "above",
    [
        table(("Harbour", "Opened"), ("Oslo", "12 May 2014"), ("Bergen", "3 June 2015")),
        table(("The Council", "The Assembly", "The Parliament")),
    ],
)
def test_a_table_that_told_neither_stays(above: Block) -> None:
    title = Block(Role.HEADING, "Conclusions on the ferries of seven harbours")
    report = understand(note(above, title), "note.docx", "", Surroundings(), title.text)

    assert not [each for each in report.removed if each.why == LETTERHEAD]
    assert above.rows[0][-1] in report.pages[0].sections[0].body


def test_a_line_says_the_subject_too() -> None:
    """In letters without a table in their head."""
    line = Block(Role.PARAGRAPH, "Subject:\tHandover of the lights along the coast")

    assert subject_of_letterhead([Block(Role.PARAGRAPH, "HoM/0418/04"), line]) == (
        "Handover of the lights along the coast"
    )
    assert subject_of_letterhead([Block(Role.PARAGRAPH, "Subject: ports")]) == ""
