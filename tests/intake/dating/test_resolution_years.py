"""The years of resolutions by their numbers."""

import pytest

from app.intake.dating.resolution_years import resolution_year


@pytest.mark.parametrize(
    ("number", "year"), [(100, 0), (700, 1991), (1244, 1999), (1973, 2011), (2767, 2024), (2768, 0)]
)
def test_a_resolution_is_of_the_year_in_which_its_number_came_up(number: int, year: int) -> None:
    assert resolution_year(number) == year
