"""Lines of a letterhead are no title."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.letterhead_lines import without_letterhead_lines

NUMBER = Block(Role.PARAGRAPH, "Case no.: 2019-11207", likely=Likely(about=0.9))


def chance(text: str, likely: Likely, *, role: Role = Role.PARAGRAPH, level: int = 0) -> float:
    block = Block(role, text, level=level, likely=likely)
    return without_letterhead_lines([block, NUMBER])[0].likely.title


@pytest.mark.parametrize(
    "text",
    [
        "To the Committee on Ports",
        "To: all harbour masters",
        "An den Ausschuss für Häfen",
        "À la commission des ports",
        "Aux membres du comité",
        "Кому: начальникам портов",
    ],
)
def test_to_whom_a_letter_goes_is_no_title(text: str) -> None:
    """It stands above the number or the day of the letter."""
    assert chance(text, Likely(title=0.4, frame=0.4)) == 0


def test_what_looks_much_more_like_frame_is_none() -> None:
    """Unless a mark of the first level says that it is."""
    likely = Likely(title=0.2, frame=0.8)

    assert chance("Ministry of Ports", likely) == 0
    assert chance("Ministry of Ports", likely, role=Role.HEADING, level=1) == 0.2


def test_a_title_stays() -> None:
    """Be it not very likely."""
    assert chance("Final answer to question no. 112", Likely(title=0.12, about=0.03)) == 0.12


def test_a_title_that_begins_like_an_address_stays_above_the_text() -> None:
    """Where neither day nor number stands below it."""
    title = Block(Role.PARAGRAPH, "To the North by Ferry", likely=Likely(title=0.6))

    assert without_letterhead_lines([title])[0] == title
