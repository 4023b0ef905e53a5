"""Lines that are frame above the first paragraph and below the last, and nowhere else."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.company import rules_of
from app.intake.frame.edges import OFFICE, take_edges

TEXT = (
    "The envoys met in the capital for two days, spoke about the work of the year that is ending, "
    "and agreed on four plans for the north, for which each of them will pay an equal part."
)
MORE = (
    "They will come together again in spring, when the roads of the valley are open once more, "
    "and the ships can sail."
)


def rules(*texts: str) -> dict[str, str]:
    blocks = [Block(Role.PARAGRAPH, text) for text in texts]
    found = rules_of(blocks)
    return {text: rule for text, rule in zip(texts, found, strict=True) if rule}


@pytest.mark.parametrize(
    "line",
    ["The North and its Friends / Remarks / What's New", "Topics, press releases, publications"],
)
def test_a_row_of_parts_of_a_site_above_the_text_is_a_menu(line: str) -> None:
    assert rules(line, "A bridge for the valley", TEXT, MORE) == {line: "menu"}


@pytest.mark.parametrize(
    "line", ["Report | No. 7 | 29 September 2009", "Peace / War / Winter", "Elections, news"]
)
def test_a_row_with_a_number_or_without_such_parts_is_none(line: str) -> None:
    assert rules(line, "A bridge for the valley", TEXT, MORE) == {}


@pytest.mark.parametrize("line", ["Press and information team", "Bote-Redaktion", "Пресс-служба"])
def test_the_press_office_is_named_above_a_text_or_below_it(line: str) -> None:
    assert rules("A bridge for the valley", line, TEXT, MORE) == {line: OFFICE}
    assert rules("A bridge for the valley", TEXT, MORE, line) == {line: OFFICE}
    assert rules("A bridge for the valley", TEXT, line, MORE) == {}


def test_a_part_of_the_site_amid_its_frame_is_frame_above_a_title() -> None:
    assert "Video" in rules("Skip Links", "Video", "Page d'accueil", "A bridge for us", TEXT)


def test_a_part_of_the_site_is_the_title_where_no_other_line_can_be() -> None:
    assert "Elections" not in rules("Skip Links", "Elections", "Page d'accueil", TEXT, MORE)


def test_links_below_a_heading_of_more_to_read_go_with_it() -> None:
    found = rules(
        "A bridge", TEXT, MORE, "Related Research Articles", "Life in the north", "References"
    )

    assert list(found) == ["Related Research Articles", "Life in the north"]


def test_lines_amid_the_frame_below_a_text_are_links() -> None:
    below = ("Share this", "Storm over the bay", "Load more", "Copy", "View Full Text")

    assert list(rules("A bridge", TEXT, MORE, *below)) == list(below)


def test_a_sentence_amid_them_stays_and_so_does_a_line_beside_little_frame() -> None:
    assert "All are welcome." not in rules(
        TEXT, "Share this", "All are welcome.", "Load more", "View Full Text"
    )
    assert "Storm over the bay" not in rules(TEXT, "Share this", "Storm over the bay", "Load more")


def test_a_page_without_a_paragraph_has_no_edges() -> None:
    blocks = [Block(Role.PARAGRAPH, "Press office")]
    found = [""]

    take_edges(blocks, found)

    assert found == [""]


def test_a_table_above_the_text_is_no_menu() -> None:
    table = Block(Role.TABLE, "News > Press > Links", rows=(("News > Press > Links",),))
    found = ["", ""]

    take_edges([table, Block(Role.PARAGRAPH, TEXT)], found)

    assert found == ["", ""]
