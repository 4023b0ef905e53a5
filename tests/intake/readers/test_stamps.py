"""Dates in metadata."""

import pytest

from app.intake.readers.stamps import day, moment


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2014-11-12T19:27:03Z", "2014-11-12T19:27"),
        ("2014-11-12 19:27", "2014-11-12T19:27"),
        ("20141112", "2014-11-12"),
        ("2014/11/12 19:27", "2014-11-12T19:27"),
        ("2014.11.12", "2014-11-12"),
        ("2014-11", "2014-11"),
        ("2014", "2014"),
        ("D:20141112192700+01'00'", "2014-11-12T19:27"),
        ("D:2014", "2014"),
        ("D:20261101000000Z", "2026-11-01"),  # a bare day, to which a program has added a time
        ("2026-11-01T00:00:00", "2026-11-01"),
        ("Wed, 12 Nov 2014 19:27:00 GMT", "2014-11-12T19:27"),
        ("2014-13-40", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_stamp_is_a_date_as_exact_as_it_is(stamp, expected):
    assert moment(stamp) == expected
    assert day(stamp) == expected.partition("T")[0]
