"""The days on which something changed."""

from datetime import date

from app.library.arrangement.names import Name
from app.library.arrangement.turning_points import turning_points
from app.library.pages.edtf import parse
from app.library.pages.page import Existence, Membership, Page, Suspension


def page(**facts):
    return Page("x", "X", "country", "S.", parse("2025"), **facts)


def test_beginnings_ends_and_pauses_count_each_once_and_in_order():
    pause = Suspension(parse("1996-10-27"), parse("2008-04-03"))
    malta = page(memberships=(Membership("pfp", start=parse("1995-04-26"), suspended=(pause,)),))
    again = page(exists=Existence(parse("1995-04-26"), parse("1997")))

    assert turning_points([malta, again], ()) == (
        date(1995, 4, 26),
        date(1996, 10, 27),
        date(1997, 1, 1),
        date(2008, 4, 3),
    )


def test_the_day_after_a_name_is_the_first_under_the_new_one():
    names = (
        Name("osce", "CSCE", "former", parse("1973-07-03"), parse("1994-12-31")),
        Name("osce", "Helsinki process", "alias", parse("1975"), parse("1990")),
        Name("x", "Always", "former"),
    )

    assert turning_points((), names) == (date(1973, 7, 3), date(1995, 1, 1))


def test_what_has_no_date_turns_nothing():
    assert turning_points([page(memberships=(Membership("pfp"),))], ()) == ()
