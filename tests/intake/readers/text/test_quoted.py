"""Lines behind ">": what a mail quotes, and arrows that are no such thing."""

import pytest

from app.intake.document import Block, Role
from app.intake.readers.text.lines import Kind, read_lines
from app.intake.readers.text.quoted import without_quotes
from app.intake.readers.text.reader import read


def blocks(text: str) -> tuple[Block, ...]:
    return read(text.encode(), "mail.txt").blocks


def told(text: str) -> list[tuple[Role, str]]:
    return [(block.role, " ".join(block.text.split())) for block in blocks(text)]


def test_quoted_lines_are_a_quotation_and_an_empty_one_parts_its_paragraphs() -> None:
    mail = (
        "Dear Anna,\nthat is fine.\n\n"
        "On 4 May 1999 Anna wrote:\n"
        "> The new pier will be opened in June, and\n"
        "> Ruritania sends two ferries. Please say\n"
        "> whether you come.\n"
        ">\n"
        "> Kind words, Anna\n"
        "We come.\n"
    )

    assert told(mail)[-4:] == [
        (Role.PARAGRAPH, "On 4 May 1999 Anna wrote:"),
        (
            Role.QUOTE,
            "The new pier will be opened in June, and Ruritania sends two ferries. Please say "
            "whether you come.",
        ),
        (Role.QUOTE, "Kind words, Anna"),
        (Role.PARAGRAPH, "We come."),
    ]
    assert [block.line for block in blocks(mail)][-3:] == [5, 9, 10]


@pytest.mark.parametrize("inner", ["> > ", ">> ", ">>"])
def test_a_quotation_in_a_quotation_is_one_of_its_own(inner: str) -> None:
    mail = (
        f"{inner}Who pays for the ferry?\n{inner}It is dear.\n> The town does, as it always did.\n"
    )

    assert told(mail) == [
        (Role.QUOTE, "Who pays for the ferry? It is dear."),
        (Role.QUOTE, "The town does, as it always did."),
    ]


def test_items_in_a_quotation_stand_by_themselves_with_their_marks() -> None:
    mail = "> There are two ways to the pier.\n> - by the shore road\n> - over the hill\n"

    assert [text for _, text in told(mail)] == [
        "There are two ways to the pier.",
        "- by the shore road",
        "- over the hill",
    ]


def test_long_lines_of_a_quotation_are_paragraphs() -> None:
    long = "The pier was built in the spring of that year, by many hands. " * 3

    assert told(f"> {long}\n> {long}\n") == [(Role.QUOTE, long.strip())] * 2


@pytest.mark.parametrize(
    "text",
    [
        "> Home\n> News\n> Contact us.\n",
        "> Home > News > Archive of all the old pages\n",
        "Home > News\nAll of it. > More of the piers of the coast.\n",
        "> The pier was opened in the spring of that year.\n",
        ">>> count = 4\n>>> print(count)\n",
        "> 14 May 1999\n> Room 4 of the old academy of the town\n",
    ],
)
def test_arrows_are_no_marks_of_quotations(text: str) -> None:
    assert Role.QUOTE not in {block.role for block in blocks(text)}
    assert ">" in blocks(text)[0].text


def test_a_quotation_does_not_go_on_in_the_text_below_it() -> None:
    mail = (
        "> The ferry of the northern coast leaves the old pier at noon. It goes to the\n"
        "> islands of the south and\nso do we, in a smaller boat.\n"
    )

    assert [role for role, _ in told(mail)] == [Role.QUOTE, Role.PARAGRAPH]


def test_lines_without_their_marks_are_read_as_if_they_stood_by_themselves() -> None:
    told = without_quotes(read_lines("For you.\n> # Ferries\n>\n> > - two ships"))

    assert [(line.number, line.kind, line.text) for line in told] == [
        (1, Kind.TEXT, "For you."),
        (2, Kind.HEADING, "Ferries"),
        (3, Kind.BLANK, ""),
        (4, Kind.BULLET, "two ships"),
    ]
