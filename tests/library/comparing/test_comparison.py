"""Partners side by side."""

from datetime import date

import pytest

from app.library.comparing.comparison import compare
from tests.library.chronicle import membership, page

FINLAND = page("finland", memberships=(membership("pfp", "1994"), membership("nato", "2023")))
SWEDEN = page("sweden", memberships=(membership("pfp", "1994"), membership("eapc", "1997")))
DAY = date(2025, 1, 1)


def test_what_all_have_is_common_and_the_rest_is_different():
    found = compare((SWEDEN, FINLAND), {"pfp": "PfP"}, DAY)

    assert found.titles == ("Sweden", "Finland")
    assert [each.title for each in found.common] == ["PfP"]
    assert {each.group for each in found.different} == {"eapc", "nato"}
    assert [cell.page for cell in found.common[0].cells] == ["sweden", "finland"]


def test_on_a_day_before_somebody_joined_it_is_not_common_yet():
    found = compare((SWEDEN, FINLAND), {}, date(1995, 1, 1))

    assert [each.group for each in found.common] == ["pfp"]
    assert found.different == ()
    assert compare((SWEDEN, FINLAND), {}, date(1990, 1, 1)).common == ()


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_comparison_takes_two_to_four(count):
    with pytest.raises(ValueError, match=f"2 to 4 pages, not {count}"):
        compare((FINLAND,) * count, {}, DAY)
