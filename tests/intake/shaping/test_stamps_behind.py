"""The label of a date behind another sentence in the same line."""

import pytest

from app.intake.document import Block, Document, Link, Role
from app.intake.shaping.clean import clean
from app.intake.shaping.page_facts import PageFacts
from app.intake.shaping.stamps_behind import without_stamp_behind
from tests.intake.shaping.conftest import left

TEXT = "They met in the capital for two days and spoke about the work of the year and the next."


def shortened(text: str, role: Role = Role.PARAGRAPH) -> tuple[str, str, str]:
    block, facts, _ = without_stamp_behind(Block(role, text), PageFacts())
    return block.text, facts.published, facts.updated


@pytest.mark.parametrize(
    "line",
    [
        "Prepared by the Office of Records. Updated: 14 March 2019",
        "Prepared by the Office of Records | Updated: 14 March 2019",
        "By Anna Berg, Office of the Port. Page last updated: 14 March 2019.",
        "Rédigé par le Bureau des quais. Mise à jour : 14 mars 2019",
        "Подготовлено отделом портов. Обновлено: 14 марта 2019 г.",
    ],
)
def test_the_day_of_the_update_is_read_behind_the_author(line: str) -> None:
    assert shortened(line) == ("", "", "2019-03-14")


def test_the_author_and_the_date_are_listed_apart() -> None:
    line = "Prepared by the Office of Records. Published: 14 March 2019"
    blocks = (Block(Role.PARAGRAPH, text) for text in ("Talks", line, TEXT))
    found = clean(Document("text", tuple(blocks)))

    assert left(found) == ["Talks", TEXT]
    assert found.facts.published == "2019-03-14"
    assert [(cut.text, cut.why) for cut in found.removed] == [
        ("Prepared by the Office of Records.", "page metadata: author"),
        ("Published: 14 March 2019", "page metadata: date"),
    ]


def test_a_sentence_of_the_text_stays_without_the_label_behind_it() -> None:
    assert shortened(f"{TEXT} Last updated on 14 March 2019") == (TEXT, "", "2019-03-14")
    assert shortened(f"{TEXT}\nUpdated: 14 March 2019.", Role.ITEM) == (TEXT, "", "2019-03-14")


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT} The statute was updated on 14 March 2019.",
        f"{TEXT} Published on 14 March 2019.",
        f"{TEXT} Adopted: 14 March 2019",
        f"{TEXT} Date: 14 March 2019",
        f"{TEXT[:-1]} – Adopted: 14 March 2019",
        f"{TEXT} Updated: the list of the members.",
        f"{TEXT} There was one result: 14 March 2019 was the last day of the talks.",
    ],
)
def test_what_the_text_tells_of_its_subject_is_no_label(text: str) -> None:
    assert shortened(text) == (text, "", "")


def test_links_in_what_is_cut_go_with_it() -> None:
    text = f"{TEXT} Updated: 14 March 2019"
    links = (Link(0, 4, "https://example.org/a"), Link(len(TEXT) + 1, len(TEXT) + 8, "#b"))
    block, _, _ = without_stamp_behind(Block(Role.PARAGRAPH, text, links=links), PageFacts())

    assert block.links == links[:1]


@pytest.mark.parametrize(
    ("text", "kept", "updated"),
    [
        (
            "Dernière mise à jour de cette page le : 18-05-2009 \nPlan du site\n© Bureau",
            "Plan du site\n© Bureau",
            "2009-05-18",
        ),
        (
            "Office of Records\nLast revised: March 3, 1998\nRoom 7",
            "Office of Records\nRoom 7",
            "1998-03-03",
        ),
        (
            "Legal notice Cookies Last update of the page: 12 May 2017",
            "Legal notice Cookies",
            "2017-05-12",
        ),
        (
            'Retrieved from "https://example.org/w?id=11" This page was last edited on 9 May 2023.',
            'Retrieved from "https://example.org/w?id=11"',
            "2023-05-09",
        ),
        (
            "Kategorien: Häfen Diese Seite wurde zuletzt am 9. März 2023 um 21:14 Uhr bearbeitet.",
            "Kategorien: Häfen",
            "2023-03-09T21:14",
        ),
        ("Last revised: March 3, 1998\nby the council of the port", None, ""),
        ("Adopted: March 3, 1998\nOffice of Records", None, ""),
    ],
)
def test_a_line_of_a_block_is_cut_where_it_is_such_a_label(
    text: str, kept: str | None, updated: str
) -> None:
    assert shortened(text) == (text if kept is None else kept, "", updated)


def test_a_last_look_in_a_line_of_a_block_is_cut_and_counts_as_such() -> None:
    text = "Office of Records\nPage last reviewed: 3 March 1998"
    block, facts, cuts = without_stamp_behind(Block(Role.PARAGRAPH, text), PageFacts())

    assert (block.text, facts) == ("Office of Records", PageFacts(reviewed="1998-03-03"))
    assert cuts == (("Page last reviewed: 3 March 1998", "page metadata: last look"),)
