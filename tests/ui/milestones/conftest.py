"""Events for the tests of the milestone panel."""

import pytest

from app.library.chronology.events import ChronologyItem, OtherDate
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Source

NATO_2014 = Source(
    "s3",
    "NATO",
    "official",
    "https://www.nato.int/topics",
    title="NATO’s relations with Uzbekistan",
    published=parse("2014"),
)
TAZ = Source("s7", "taz", "press", "https://taz.de/1553610", published=parse("1994-07"))
NATO_2017 = Source("s4", "NATO", "official", "https://www.nato.int/2017", title="Version of 2017")

JOINED = ChronologyItem(
    (Milestone("uzbekistan", "csce", parse("1992-01-30"), "joined", "Joins the CSCE."),),
    (NATO_2014,),
)
SIGNED = ChronologyItem(
    (
        Milestone(
            "uzbekistan",
            "pfp",
            parse("1994-07-13"),
            "agreement signed",
            "Signs the Partnership for Peace Framework Document in Brussels.",
            at="framework",
        ),
        Milestone("pfp", "uzbekistan", parse("1994-07-13"), "agreement signed", "Joins.", at=""),
    ),
    (TAZ, NATO_2017),
    (OtherDate(parse("1995"), NATO_2017),),
)
DOUBTFUL = ChronologyItem(
    (
        Milestone(
            "uzbekistan",
            "melange",
            parse("2010"),
            "contribution",
            "The last stocks are destroyed.",
            qualifier="mid",
            confirmed=False,
        ),
    )
)


@pytest.fixture
def items() -> tuple[ChronologyItem, ...]:
    """Return three events: a plain one, one about which sources differ, one not confirmed."""
    return (JOINED, SIGNED, DOUBTFUL)
