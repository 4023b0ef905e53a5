"""Line breaks of HTML paragraphs that part items of lists and dated entries."""

import pytest

from app.intake.document import Block, Link, Role
from app.intake.readers.html.line_breaks import parted
from app.intake.readers.html.reader import read


def told(text: str) -> list[tuple[str, str]]:
    return [(block.mark, block.text) for block in parted(Block(Role.PARAGRAPH, text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "They agreed:\n- to meet;\n- to pay.",
            [("", "They agreed:"), ("-", "to meet;"), ("-", "to pay.")],
        ),
        ("Aims\n• peace\n• trade", [("", "Aims"), ("•", "peace"), ("•", "trade")]),
        (
            "3. The council decided\n(a) to adopt the rules of\nprocedure;\n(b) to meet.",
            [
                ("", "3. The council decided"),
                ("(a)", "to adopt the rules of\nprocedure;"),
                ("(b)", "to meet."),
            ],
        ),
        ("1. One way.\n2. Another.", [("1.", "One way."), ("2.", "Another.")]),
        ("·\u00a0\u00a0 They paid.", [("·", "They paid.")]),
        (
            "1996 - They sign.\n1 May 1998: It is in force.",
            [("", "1996 - They sign."), ("", "1 May 1998: It is in force.")],
        ),
        ("Council No. 7\n2 May 2009", [("", "Council No. 7"), ("", "2 May 2009")]),
    ],
)
def test_lists_and_entries_are_parted(text: str, parts: list[tuple[str, str]]) -> None:
    assert told(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Lake Road 4\n1010 Helmsted",
        "They met - for the first time\n- in the old hall, and spoke\nfor two days.",
        "They signed it in\n1996, and it was in force in\n1998.",
        "– Did it last?",
        "J. Berg\nM. Holt",
        "One line only.",
    ],
)
def test_other_lines_stay_together(text: str) -> None:
    assert told(text) == [("", text)]


def test_a_heading_that_is_broken_before_a_small_letter_is_one() -> None:
    page = (
        b"<html><body><p><b>Meeting of the Commission<br>of the <a href=http://a.org>lakes</a><br>"
        b"Final Statement</b><p>They met.</body></html>"
    )
    found = read(page, "a.html").blocks

    assert [b.text for b in found] == [
        "Meeting of the Commission\nof the lakes",
        "Final Statement",
        "They met.",
    ]
    assert [found[0].text[link.start : link.end] for link in found[0].links] == ["lakes"]


def test_the_number_of_an_act_and_what_it_is_about_are_one_heading() -> None:
    page = b"<html><body><p><b>DECISION No. 7/09<br>CLEAN SHORES</b><p>They met.</body></html>"

    assert read(page, "a.html").blocks[0].text == "DECISION No. 7/09\nCLEAN SHORES"


def test_links_stay_at_their_words() -> None:
    block = Block(Role.PARAGRAPH, "Read:\n- this\n- that", links=(Link(15, 19, "https://a/"),))

    assert [[link.start for link in part.links] for part in parted(block)] == [[], [], [0]]


def test_a_page_with_breaks_has_its_list() -> None:
    page = b"<html><body><p>They agreed:<br>\n- to meet;<br>- to pay.<p>They left.</body></html>"

    assert [block.role for block in read(page, "a.html").blocks] == [
        Role.PARAGRAPH,
        Role.ITEM,
        Role.ITEM,
        Role.PARAGRAPH,
    ]
