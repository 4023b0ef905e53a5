"""Whose chronology it is."""

import pytest

from app.library.chronology.events import build_chronology
from app.library.chronology.scope import EVERYTHING, Scope, concerned, in_scope
from tests.library.chronicle import milestone, page

ITEMS = build_chronology(
    [
        page("pfp", milestone("pfp", "launch", "1994-01-10", event="l", with_=("nato",))),
        page("malta", milestone("malta", "begins", "1994-01-10", event="l"),
             milestone("malta", "signs", "1995-04-26", with_=("pfp",))),
        page("austria", milestone("austria", "visit", "1996", with_=("malta",))),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "ids"),
    [
        (EVERYTHING, ["pfp#launch", "malta#signs", "austria#visit"]),
        (Scope("page", ("malta",)), ["malta#begins", "malta#signs"]),
        (Scope("partner", ("malta",)), ["malta#begins", "malta#signs", "austria#visit"]),
        (Scope("pages", ("austria", "pfp")), ["pfp#launch", "austria#visit"]),
        (Scope("branch", ()), []),
    ],
)
def test_a_scope_holds_what_its_pages_tell(scope, ids):
    assert [item.id for item in in_scope(ITEMS, scope)] == ids


def test_an_event_told_elsewhere_keeps_its_other_places():
    (first, _) = in_scope(ITEMS, Scope("page", ("malta",)))

    assert first.pages == ("malta", "pfp")


def test_an_event_concerns_who_tells_it_and_whom_it_is_with():
    assert concerned(ITEMS[0]) == {"pfp", "malta", "nato"}
