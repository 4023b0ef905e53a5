"""The month or year of issue on covers."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.covers import period_of_cover

TEXT = (
    "The board of the harbours met in the old hall and spoke of what it had to do that year. " * 2
)


def period(*lines: str, below: str = TEXT) -> str:
    return period_of_cover([Block(Role.PARAGRAPH, line) for line in (*lines, below)])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Oslo, June 2008", "2008-06"),
        ("June 2008", "2008-06"),
        ("Version validée par le comité du port – mars 2021", "2021-03"),
        ("Working Paper 14/2012, May 2012", "2012-05"),
        ("Harbour Review, Vol. 12 No. 3, Autumn 2009", "2009"),
        ("Редакция № 3, март 2014 г.", "2014-03"),
        ("Київ, березень 2014 р.", "2014-03"),
        ("Saratow 2011", "2011"),
        ("Київ – 2014", "2014"),
        ("Harbour Press, Bergen, 2012", "2012"),
        ("Visit to the harbours, Bergen, May 2014", ""),
        ("Report of the lake conference, Bergen, May 2014", ""),
        ("Strategy 2011", ""),
        ("NATO 2020", ""),
        ("Bergen 2094", ""),
    ],
)
def test_a_line_of_the_cover_tells_the_month_or_the_year(line: str, said: str) -> None:
    assert period("Quays kept dry", line) == said


def test_a_year_beside_a_place_stands_last() -> None:
    assert period("Bergen 2011", "Quays kept dry") == ""


def test_a_title_alone_is_no_cover() -> None:
    assert period("Bergen 2011") == ""


def test_of_several_months_none_counts() -> None:
    assert period("Quays", "First edition, May 2012", "Second edition, June 2013") == ""


@pytest.mark.parametrize(
    "line", ["HSC 2014 - Paper 117", "Proceedings of the Conference of Harbours, Bergen 2014"]
)
def test_the_foot_of_a_paper_of_a_conference_tells_its_year(line: str) -> None:
    assert period("Quays kept dry", "Anna Berg", below=f"{TEXT}\n{line}") == "2014"
