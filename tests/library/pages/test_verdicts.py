"""Where a found milestone stands, in words."""

from dataclasses import replace

import pytest

from app.library.pages.edtf import parse
from app.library.pages.page import Milestone
from app.library.pages.verdicts import (
    doubt,
    is_doubtful,
    is_found,
    is_open,
    reasons,
    told_where,
    verdict,
)

FOUND = Milestone("talks", "m", parse("1994"), "statement", "It joined.", origin="extracted")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Found, not checked"),
        ({"confidence": 0.4}, "Doubtful, 40\N{NO-BREAK SPACE}%"),
        ({"confirmed": False}, "Doubtful"),
        ({"said": "accept"}, "Accepted"),
        ({"said": "correct"}, "Corrected"),
        ({"said": "reject"}, "Rejected"),
        ({"origin": "written"}, ""),
    ],
)
def test_a_milestone_tells_where_it_stands(changes: dict[str, object], words: str) -> None:
    assert verdict(replace(FOUND, **changes)) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({}, "found, not checked"),
        ({"confirmed": False}, "not confirmed"),
        ({"said": "accept"}, ""),
        ({"said": "correct"}, ""),
        ({"origin": "written"}, ""),
        ({"origin": "written", "confirmed": False}, "not confirmed"),
    ],
)
def test_a_milestone_bears_a_mark_until_somebody_vouches_for_it(
    changes: dict[str, object], mark: str
) -> None:
    assert doubt(replace(FOUND, **changes)) == mark  # type: ignore[arg-type]


def test_the_reasons_are_told_as_long_as_it_is_in_doubt() -> None:
    doubted = replace(FOUND, confidence=0.4, doubts=("a plan", "a span of years"))

    assert reasons(doubted) == "a plan; a span of years"
    assert reasons(replace(doubted, said="accept")) == ""
    assert reasons(replace(doubted, origin="written")) == ""
    assert reasons(replace(FOUND, confidence=0.4)) == ""  # of a page that was imported long ago


def test_what_was_judged_is_no_longer_open_and_in_no_doubt() -> None:
    judged = replace(FOUND, confidence=0.4, said="accept")

    assert is_found(judged)
    assert not is_open(judged)
    assert not is_doubtful(judged)


def test_what_was_written_for_the_library_is_not_to_be_judged() -> None:
    written = replace(FOUND, origin="written", confirmed=False)

    assert not is_found(written)
    assert not is_doubtful(written)


def test_what_a_footnote_tells_is_said_to_be_told_there() -> None:
    assert told_where(replace(FOUND, found="footnote")) == "told in a footnote"
    assert told_where(replace(FOUND, found="prose")) == ""
