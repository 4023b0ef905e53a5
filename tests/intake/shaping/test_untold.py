"""Places in a page where the look of a line tells nothing."""

import pytest

from app.intake.document import UNTOLD, Block, Likely, Role
from app.intake.shaping.untold import untold_below_a_count, untold_in_an_annex

FRAME = Likely(frame=0.9)
SURE = Likely(frame=0.7, about=0.29)


def lines(*texts: str, likely: Likely = FRAME) -> list[Block]:
    return [Block(Role.PARAGRAPH, text, likely=likely) for text in texts]


@pytest.mark.parametrize("head", ["Annex", "ANNEX II", "Appendix A: Ports", "Приложение 1"])
def test_below_the_heading_of_an_annex_nothing_is_frame(head: str) -> None:
    found = untold_in_an_annex(lines("Home", head, "Ungheni", "Cahul"))

    assert [block.likely.frame for block in found] == [0.9, 0.9, 0.0, 0.0]
    assert found[-1].likely.text == 0.9


def test_what_else_is_told_of_a_line_below_it_stays() -> None:
    title = Likely(title=0.8, frame=0.1)

    (_, below) = untold_in_an_annex([*lines("Appendix 2"), *lines("The decision", likely=title)])

    assert (below.likely.title, below.likely.frame) == (0.8, 0.0)


def test_what_is_quite_sure_is_told_there_too() -> None:
    (_, below) = untold_in_an_annex([*lines("Annex"), *lines("Share", likely=SURE)])

    assert below.likely == SURE


@pytest.mark.parametrize("text", ["The annex lists the ports of the river.", "Annexation of 1938"])
def test_a_line_that_only_speaks_of_an_annex_is_no_heading(text: str) -> None:
    assert [block.likely for block in untold_in_an_annex(lines(text, "Home"))] == [FRAME, FRAME]


def test_below_the_count_of_a_list_nothing_is_told() -> None:
    found = untold_below_a_count(lines("Topics", "16 Entries", "Harbours"))

    assert [block.likely for block in found] == [FRAME, UNTOLD, UNTOLD]
