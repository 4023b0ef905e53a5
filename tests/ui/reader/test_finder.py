"""Which match of find is the current one."""

from app.ui.reader.finder import Finder

MATCHES = [(5, 8), (20, 23), (40, 43)]


def test_the_first_match_from_the_place_on_is_the_current_one():
    finder = Finder()

    finder.set_matches("abc", MATCHES, 10)

    assert finder.current == (20, 23)
    assert finder.number == 2


def test_behind_the_last_match_it_begins_again():
    finder = Finder()

    finder.set_matches("abc", MATCHES, 50)

    assert finder.number == 1


def test_steps_go_round_at_both_ends():
    finder = Finder()
    finder.set_matches("abc", MATCHES, 0)

    assert finder.step(-1) == (40, 43)
    assert finder.step(1) == (5, 8)


def test_without_matches_there_is_nothing_to_step_to():
    finder = Finder()
    finder.set_matches("abc", [], 0)

    assert finder.step(1) is None
    assert finder.number == 0
