"""The day on which a text was put on its site, as a line of the frame tells it."""

import pytest

from app.intake.readers.text.reader import read
from app.intake.report import Report
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

TEXT = (
    "Talks on ferries in Riga\n\n"
    "The talks on ferries between two States began in Riga in spring. Both sides agreed on a plan "
    "for the harbour, which is to be opened two years later.\n"
)


def understood(text: str) -> Report:
    return understand(read(text.encode(), "a.txt"), "a.txt", "", Surroundings())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Post on 20-Jun-2020", "2020-06-20"),
        ("Uploaded by Anna Berg on May 12, 2014", "2014-05-12"),
    ],
)
def test_it_is_that_of_publication_where_nothing_else_tells_one(line: str, day: str) -> None:
    report = understood(f"Upload: others\n\n{line}\n\n5 views\n\n0 download\n\n{TEXT}")

    assert report.pages[0].published == day
    assert line in [each.text for each in report.removed]
    assert any(f"may not be of {day}" in each for each in report.warnings)


def test_a_day_that_the_text_itself_tells_goes_before_it() -> None:
    report = understood(
        f"Upload: others\n\nPost on 20-Jun-2020\n\n5 views\n\n{TEXT}\nDate of print: June 2019\n"
    )

    assert report.pages[0].published == "2019-06"


def test_that_of_another_text_below_is_none() -> None:
    report = understood(f"Upload: others\n\n5 views\n\n{TEXT}\nPost on 20-Jun-2020\n\n7 views\n")

    assert report.pages[0].published == ""
