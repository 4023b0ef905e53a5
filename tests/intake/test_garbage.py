"""The search for garbage, put off and taken up again."""

import gc

import pytest

from app.intake.garbage import garbage_left


def test_the_search_for_garbage_rests_within_the_block_only() -> None:
    with garbage_left():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_it_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="no"), garbage_left():
        raise ValueError("no")

    assert gc.isenabled()


def test_where_it_rests_already_it_is_left_at_rest() -> None:
    with garbage_left():
        with garbage_left():
            pass

        assert not gc.isenabled()
