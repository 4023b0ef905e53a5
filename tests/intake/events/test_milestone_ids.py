"""The ids of found milestones."""

from app.intake.events.milestone_ids import MilestoneIds


def test_an_id_is_made_of_the_date_and_comes_once() -> None:
    ids = MilestoneIds()

    assert [ids.next(each) for each in ("1999-05-04", "1999-05-04", "1998/2001", "2004/..")] == [
        "m-1999-05-04",
        "m-1999-05-04-2",
        "m-1998-to-2001",
        "m-2004-on",
    ]


def test_ids_of_another_lead_are_others() -> None:
    assert MilestoneIds("note").next("1999") == "note-1999"
