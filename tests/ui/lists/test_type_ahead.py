"""Tests of `app.ui.lists.type_ahead`."""

from app.library.arrangement.headings import fold
from app.ui.lists.type_ahead import TypeAhead

TITLES = ["Albania", "Côte d’Ivoire", "Croatia", "North Macedonia", "Norway", "Nordic Council"]
FOLDED = [fold(title) for title in TITLES]


def test_letters_typed_one_after_the_other_make_a_word() -> None:
    type_ahead = TypeAhead()
    row = -1

    for letter in "nord":
        row = type_ahead.find(letter, FOLDED, row)

    assert TITLES[row] == "Nordic Council"


def test_accents_need_not_be_typed() -> None:
    type_ahead = TypeAhead()
    row = -1

    for letter in "COTE":
        row = type_ahead.find(letter, FOLDED, row)

    assert TITLES[row] == "Côte d’Ivoire"


def test_the_same_letter_again_goes_to_the_next_row() -> None:
    type_ahead = TypeAhead()

    rows = [type_ahead.find("n", FOLDED, -1)]
    for _ in range(3):
        rows.append(type_ahead.find("n", FOLDED, rows[-1]))

    assert rows == [3, 4, 5, 3]


def test_after_a_pause_a_new_word_begins() -> None:
    type_ahead = TypeAhead(pause=0)

    first = type_ahead.find("n", FOLDED, -1)
    second = type_ahead.find("c", FOLDED, first)

    assert TITLES[second] == "Côte d’Ivoire"


def test_a_word_that_begins_no_row_leads_nowhere() -> None:
    assert TypeAhead().find("x", FOLDED, 2) == -1


def test_what_folds_to_nothing_leads_nowhere() -> None:
    assert TypeAhead().find("’", FOLDED, 2) == -1
