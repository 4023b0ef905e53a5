"""What is chosen of a timeline, for the tray."""

from dataclasses import replace
from datetime import date

import pytest

from app.library.chronology.filtering import ChronologyFilter
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.parts import EventsPart
from app.ui.timeline.selection import Subject, days_of, part_of

DAYS = (date(1994, 1, 1), date(1999, 12, 31))
BRANCH = Scope("branch", branch="nato")
SUBJECT = Subject("Allies", BRANCH, ChronologyFilter.of(date(1990, 1, 1), type="summit", text="x"))


def test_without_a_choice_the_part_is_what_is_shown():
    assert part_of(SUBJECT, "partner", (), None) == EventsPart(
        "Timeline: Allies", BRANCH, "1990-01-01", "", (("type", ("summit",)),), "x"
    )


def test_a_chosen_time_takes_the_place_of_the_filters():
    part = part_of(SUBJECT, "partner", (), DAYS)

    assert (part.first, part.last) == ("1994-01-01", "1999-12-31")
    assert part.title == "Timeline: Allies, 1994–1999"


@pytest.mark.parametrize(
    ("grouping", "field"),
    [("partner", "partner"), ("framework", "organisation"), ("organisation", "organisation"),
     ("type", "type")],
)  # fmt: skip
def test_chosen_lanes_are_a_filter(grouping, field):
    part = part_of(Subject(), grouping, [("a", "A"), ("b", "B")], None)

    assert (part.scope, part.chosen) == (EVERYTHING, ((field, ("a", "b")),))
    assert part.title == "Timeline: A, B"


def test_chosen_operations_are_a_scope():
    assert part_of(Subject(), "operation", [("a", "A")], None).scope == Scope("partner", ("a",))


def test_many_lanes_are_not_all_named():
    lanes = [(name, name.upper()) for name in "abcde"]

    assert part_of(Subject(), "partner", lanes, None).title == "Timeline: A, B, C and 2 more"


def test_rows_without_a_known_day_choose_no_time():
    assert days_of(()) is None


def test_on_a_day_of_the_past_the_part_goes_no_further():
    past = replace(SUBJECT, day=date(1995, 1, 1))
    narrower = replace(past, wanted=ChronologyFilter.of(last=date(1993, 1, 1)))

    assert part_of(past, "partner", (), None).last == "1995-01-01"
    assert part_of(narrower, "partner", (), None).last == "1993-01-01"


def test_of_pages_that_have_gone_the_timeline_is_no_longer():
    wanted, day = SUBJECT.wanted, DAYS[0]
    of_two = Subject("The tray", Scope("pages", ("pfp", "ruritania")), wanted, day)

    assert of_two.kept({"pfp", "ruritania"}.__contains__) is of_two
    assert of_two.kept({"pfp"}.__contains__).scope == Scope("pages", ("pfp",))
    assert of_two.kept(set().__contains__) == Subject(wanted=wanted, day=day)
    assert Subject().kept(set().__contains__) == Subject()
