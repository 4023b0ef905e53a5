"""Lines at the head of a page beside its title."""

import pytest

from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.shaping.head_lines import without_title
from app.intake.shaping.titles import FoundTitle

TEXT = (
    "The northern mission was opened in 1994 and has had its office in the capital since then, "
    "where it works with nine others."
)


def kept(position: int, *texts: str) -> tuple[list[str], list[str]]:
    """The lines that stay and the rules of those that go, with the title at *position*."""
    removed: list[Removal] = []
    blocks = [Block(Role.PARAGRAPH, text) for text in texts]
    title = FoundTitle(texts[position], texts[position], position=position)
    stay = [block.text for block in without_title(blocks, title, removed)]
    return stay, [each.why for each in removed]


@pytest.mark.parametrize("line", ["Info", "About the northern mission"])
def test_a_short_line_above_the_title_goes(line: str) -> None:
    assert kept(1, line, "A mission", TEXT) == (
        [TEXT],
        ["name of a part of the site, above the title"],
    )


@pytest.mark.parametrize(
    "line",
    ["Analyses and opinions of people from many lands", "So it has been until today, friends!"],
)
def test_a_longer_line_above_the_title_stays_for_it_may_be_text(line: str) -> None:
    assert kept(1, line, "A mission", TEXT) == ([line, TEXT], [])


def test_text_above_a_late_title_stays() -> None:
    assert kept(2, TEXT, "Short words", "A mission", TEXT) == ([TEXT, "Short words", TEXT], [])


def test_a_category_below_the_title_goes_and_so_does_the_title_again() -> None:
    assert kept(0, "A mission", "Encyclopedia", "A mission", TEXT) == (
        [TEXT],
        ["category, below the title", "title, said again"],
    )


def test_the_way_to_a_page_goes_with_the_title_at_its_end() -> None:
    assert kept(
        1, "Home Region The northern mission opens", "The northern mission opens", TEXT
    ) == (
        [TEXT],
        ["way to the page, with its title"],
    )
