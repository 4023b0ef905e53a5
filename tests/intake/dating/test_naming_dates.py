"""Dates that only name what stands before them."""

import pytest

from app.intake.dating.naming_dates import is_in_a_name


@pytest.mark.parametrize(
    "before",
    ["Question No. 87 of ", "Thank you for your letter of ", "They met in the rue du ", "geb. "],
)
def test_a_date_behind_such_words_only_names_a_thing(before: str) -> None:
    assert is_in_a_name(before, ".", bare=False)


@pytest.mark.parametrize("before", ["It rests on arrangements of ", "the Fjord Document "])
def test_only_a_bare_year_names_a_law(before: str) -> None:
    assert is_in_a_name(before, ".", bare=True)
    assert not is_in_a_name(before, ".", bare=False)


def test_a_date_behind_a_verb_names_nothing() -> None:
    assert not is_in_a_name("The bridge fell on ", ".", bare=False)
