"""The search for old garbage, put off and taken up again."""

import gc

import pytest

from app.intake.garbage import NEVER, garbage_left

PUT_OFF = (NEVER, 0)  # from 3.14 on there is no such limit


def test_only_the_young_are_looked_through_within_the_block() -> None:
    before = gc.get_threshold()

    with garbage_left():
        assert gc.get_threshold()[:2] == before[:2]
        assert gc.get_threshold()[2] in PUT_OFF
        assert gc.isenabled()

    assert gc.get_threshold() == before


def test_it_goes_on_after_an_error() -> None:
    before = gc.get_threshold()

    with pytest.raises(ValueError, match="no"), garbage_left():
        raise ValueError("no")

    assert gc.get_threshold() == before


def test_where_it_is_put_off_already_it_stays_so() -> None:
    with garbage_left():
        with garbage_left():
            pass

        assert gc.get_threshold()[2] in PUT_OFF
