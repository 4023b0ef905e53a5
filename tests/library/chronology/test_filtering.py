"""What of a chronology is shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.chronology.events import build_chronology
from app.library.chronology.filtering import FIELDS, ChronologyFilter, counts, passing, tag
from tests.library.chronicle import milestone, page

PAGES = [
    page("malta", milestone("malta", "signs", "1995-04-26", type="agreement signed",
                            with_=("pfp",), text="Signs in Valletta."),
         milestone("malta", "leaves", "1996-10", type="left", with_=("pfp",), confirmed=False)),
    page("pfp", milestone("pfp", "launch", "1994-01-10", type="framework launched"),
         kind="framework"),
    page("notes", milestone("notes", "found", "2008", origin="extracted", with_=("malta",)),
         kind="article"),
]  # fmt: skip
KINDS = {each.id: each.kind for each in PAGES}
TITLES = {each.id: each.title for each in PAGES}
ITEMS = tag(build_chronology(PAGES), TITLES, KINDS)


def ids(wanted):
    return [item.id for item in passing(ITEMS, wanted)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ChronologyFilter(), ["pfp#launch", "malta#signs", "malta#leaves", "notes#found"]),
        (ChronologyFilter.of(type="left"), ["malta#leaves"]),
        (ChronologyFilter.of(partner="malta"), ["malta#signs", "malta#leaves", "notes#found"]),
        (ChronologyFilter.of(organisation="pfp"), ["pfp#launch", "malta#signs", "malta#leaves"]),
        (ChronologyFilter.of(confirmed="no"), ["malta#leaves"]),
        (ChronologyFilter.of(origin="extracted"), ["notes#found"]),
        (ChronologyFilter.of(text="vall"), ["malta#signs"]),
        (ChronologyFilter.of(text="MALTA sig"), ["malta#signs"]),
        (ChronologyFilter.of(text="alletta"), []),
        (ChronologyFilter.of(last=date(1995, 1, 1)), ["pfp#launch"]),
        (ChronologyFilter.of(first=date(1996, 10, 31)), ["malta#leaves", "notes#found"]),
        (ChronologyFilter.of(organisation="pfp", confirmed="yes", text="signs"), ["malta#signs"]),
    ],
)
def test_an_item_passes_when_every_field_is_met(wanted, found):
    assert ids(wanted) == found


def test_values_of_one_field_are_alternatives():
    wanted = ChronologyFilter().choosing("type", ("left", "framework launched"))

    assert ids(wanted) == ["pfp#launch", "malta#leaves"]
    assert wanted.values("type") == ("left", "framework launched")
    assert wanted.choosing("type", ()).is_open


def test_a_field_is_counted_with_every_other_choice_in_force():
    found = counts(ITEMS, ChronologyFilter.of(type="left", partner="malta"))

    assert found["type"] == {"agreement signed": 1, "left": 1, "meeting": 1}
    assert found["confirmed"] == {"no": 1}


@given(
    st.lists(st.sampled_from(FIELDS), unique=True),
    st.sampled_from([None, date(1995, 1, 1), date(2000, 1, 1)]),
    st.sampled_from(["", "m", "signs", "leaves x"]),
    st.data(),
)
def test_a_count_is_what_choosing_the_value_gives(fields, first, text, data):
    wanted = ChronologyFilter(first=first, text=text)
    for field in fields:
        values = sorted({value for each in ITEMS for value in each.tags[field]})
        wanted = wanted.choosing(field, data.draw(st.lists(st.sampled_from(values), max_size=2)))

    for field, values in counts(ITEMS, wanted).items():
        for value, count in values.items():
            assert len(ids(wanted.choosing(field, (value,)))) == count


def test_within_replaces_the_span_and_nothing_else():
    wanted = ChronologyFilter.of(type="left").within(date(1990, 1, 1), date(1999, 1, 1))

    assert (wanted.first, wanted.values("type")) == (date(1990, 1, 1), ("left",))
