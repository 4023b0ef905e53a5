"""Which files hold many pages, and which hold none."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.splitting import listing_reason, split_index, stub_reason

TEXT = Block(Role.PARAGRAPH, "The text of the entry, which is long enough to be one.")


def heading(text: str, level: int = 2) -> Block:
    return Block(Role.HEADING, text, level=level, line=3)


def entries(*names: str) -> list[Block]:
    return [block for name in names for block in (heading(name), TEXT)]


def test_a_list_of_inverted_headings_is_one_page_for_each() -> None:
    parts = split_index(entries("Ukraine, relations with", "Unified Protector, Operation -"))

    assert [part.heading for part in parts] == [
        "Ukraine, relations with",
        "Unified Protector, Operation -",
    ]
    assert all(part.blocks == (TEXT,) for part in parts)


def test_entries_of_one_letter_in_order_are_an_index() -> None:
    names = ("Ukraine relations", "Ulan Bator, office in", "Union", "Uzbekistan")

    assert len(split_index(entries(*names))) == 4


@pytest.mark.parametrize(
    "names",
    [
        ("Framework for dialogue", "Work in the field"),
        ("Framework for dialogue",),
        ("Union", "Ukraine", "Ulan Bator, office in"),
        ("Albania, relations with", "Belgium", "Canada", "Denmark"),
    ],
)
def test_the_sections_of_a_page_are_no_index(names: tuple[str, ...]) -> None:
    assert split_index(entries(*names)) == ()


def test_headings_below_a_long_text_are_no_index() -> None:
    names = ("Ukraine, relations with", "Uzbekistan, relations with")

    assert split_index([*[TEXT] * 7, *entries(*names)]) == ()


def test_headings_inside_an_entry_do_not_part_it() -> None:
    blocks = [
        heading("Ukraine, relations with"),
        heading("Early days", 3),
        TEXT,
        heading("Uzbekistan, relations with"),
        TEXT,
    ]

    assert [len(part.blocks) for part in split_index(blocks)] == [2, 1]


def paragraph(text: str) -> Block:
    return Block(Role.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        ([], "no text"),
        ([heading("Members")], "nothing but headings"),
        ([paragraph("This page has moved to another address.")], "the page has moved"),
        ([paragraph("Cette page a été déplacée.")], "the page has moved"),
        ([paragraph("404 error")], "the page has moved"),
        ([paragraph("Information can be found on:")], "links without its links"),
        ([paragraph("Already a subscriber? Log in.")], "for subscribers"),
        ([paragraph("Our work Elections Youth")], "a menu"),
    ],
)
def test_what_has_no_text_of_its_own_is_a_stub(blocks: list[Block], reason: str) -> None:
    assert reason in stub_reason(blocks)


def test_a_short_text_is_no_stub() -> None:
    assert stub_reason([paragraph("Georgia signed in 1994.")]) == ""
    assert stub_reason([paragraph("The office has moved to another house. " * 20)]) == ""


def test_many_days_of_publication_make_a_list_of_documents() -> None:
    days = [paragraph(f"Publishing date: {day} June 2006") for day in (27, 28, 29)]

    assert listing_reason(days) == "a list of 3 documents"
    assert listing_reason(days[:2]) == ""


def test_days_of_publication_below_an_article_are_of_others() -> None:
    days = [paragraph(f"Publishing date: {day} June 2006") for day in (27, 28, 29)]
    article = [paragraph("The office has moved to another house by the sea. " * 3)] * 3

    assert listing_reason([days[0], *article, *days[1:]]) == ""
    assert listing_reason([days[0], *article[:2], *days[1:]]) == "a list of 3 documents"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("16 Entries", "a list of 16 documents"),
        ("Results 1-10 of about 2,345 results", "a list of 2,345 documents"),
        ("Search results for partnership", "a list of search results"),
        ("16 states signed", ""),
    ],
)
def test_a_list_of_other_documents_is_known(text: str, reason: str) -> None:
    assert listing_reason([paragraph("News"), paragraph(text)]) == reason
