"""Lines of a programme: a time, and what is to take place at it."""

import pytest

from app.intake.document import Role
from app.intake.frame.programme import is_of_a_programme, names_a_meeting
from app.intake.readers.text.reader import read
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

AGENDA = (
    "Agenda\n\n"
    "10:00 – 10:30   Opening of the meeting by the chair\n"
    "10:30 – 12:00   Floods in the valley and what they taught us\n"
    "12:00   Lunch\n\n"
    "Participants are asked to be on time for the meeting, which begins at ten.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "09:30 – 10:00   Registration",
        "9.30-10.00 Opening",
        "10:00  Lunch",
        "10h30 – 12h00 : Débat",
        "10:00 Uhr – 11:00 Uhr Pause",
    ],
)
def test_a_time_that_stands_apart_begins_one(line: str) -> None:
    assert is_of_a_programme(line)


@pytest.mark.parametrize(
    "line",
    ["10:00 Ministers meet in Oslo", "10:00", "The bus leaves at 10:00  sharp", "12 May  All"],
)
def test_news_with_a_time_and_other_lines_are_none(line: str) -> None:
    assert not is_of_a_programme(line)


def test_each_of_its_lines_stands_by_itself_and_none_is_frame_or_title() -> None:
    document = read(AGENDA.encode(), "a.txt")

    page = understand(document, "a.txt", "", Surroundings()).pages[0]

    lines = [" ".join(each.text.split()) for each in document.blocks if each.role == Role.PARAGRAPH]
    assert lines[1:4] == [
        "10:00 – 10:30 Opening of the meeting by the chair",
        "10:30 – 12:00 Floods in the valley and what they taught us",
        "12:00 Lunch",
    ]
    assert page.title == "Agenda"
    assert all(line.split()[-1] in page.sections[0].body for line in lines[1:4])


@pytest.mark.parametrize(
    ("line", "names_one"),
    [
        ("917th Plenary Meeting", True),
        ("Second day of the Nineteenth Meeting", True),
        ("Reinforced Joint Session", True),
        ("Second meeting of the ministers in Oslo", False),
        ("First day of school", False),
        ("Meeting", False),
    ],
)
def test_a_line_that_only_names_a_meeting_is_known(line: str, names_one: bool) -> None:
    assert names_a_meeting(line) is names_one
