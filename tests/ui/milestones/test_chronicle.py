"""The state that every view of time shares."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.library.chronology.events import build_chronology
from app.library.chronology.filtering import ChronologyFilter, tag
from app.library.chronology.scope import Scope
from app.library.parts import EventsPart
from app.ui.milestones.chronicle import Chronicle, ChronicleView, look, span_of
from tests.library.chronicle import milestone, page

PAGES = [
    page("malta", milestone("malta", "signs", "1995-04-26", type="agreement signed"),
         milestone("malta", "leaves", "1996-10", type="left", confirmed=False),
         milestone("malta", "before", "../1990"))]  # fmt: skip
TITLES = {"malta": "Malta"}
ITEMS = tag(build_chronology(PAGES), TITLES, {"malta": "country"})


@pytest.fixture
def chronicle() -> Chronicle:
    """Return a state at its beginning."""
    return Chronicle()


def test_a_look_shows_what_passes_and_counts_it_all():
    view = look(ITEMS, ChronologyFilter.of(type="left"), TITLES, span_of(ITEMS))

    assert [item.id for item in view.items] == ["malta#leaves"]
    assert view.counts["type"] == {"agreement signed": 1, "left": 1, "meeting": 1}
    assert (view.total, view.span) == (3, (date(1995, 4, 26), date(1996, 10, 1)))


def test_the_chosen_time_narrows_what_is_listed_and_not_what_the_strip_counts():
    wanted = ChronologyFilter(date(1996, 1, 1), date(1996, 12, 31))

    view = look(ITEMS, wanted, TITLES, span_of(ITEMS), "month")

    assert [item.id for item in view.items] == ["malta#leaves"]
    assert len(view.density("month")) == 19
    assert [each.count for each in view.density("year")] == [1, 1]


def test_nothing_has_no_span():
    assert look((), ChronologyFilter(), TITLES, span_of(())) == ChronicleView(
        counts={field: {} for field in ("type", "partner", "organisation", "confirmed", "origin")},
        titles=TITLES,
    )


def test_each_change_is_told_once(qtbot: QtBot, chronicle: Chronicle):
    told = []
    chronicle.kind_changed.connect(lambda: told.append("kind"))
    chronicle.scope_changed.connect(lambda: told.append("scope"))
    chronicle.filter_changed.connect(lambda: told.append("filter"))
    chronicle.view_changed.connect(lambda: told.append("view"))

    for _ in range(2):
        chronicle.set_kind("everything")
        chronicle.set_scope(Scope(), "Everything")
        chronicle.set_filter(ChronologyFilter.of(text="x"))
    chronicle.set_view(ChronicleView())

    assert told == ["kind", "scope", "filter", "view"]


def test_a_value_is_chosen_and_given_up(chronicle: Chronicle):
    chronicle.toggle("type", "joined", True)
    chronicle.toggle("type", "left", True)
    chronicle.toggle("type", "joined", False)

    assert chronicle.filter.values("type") == ("left",)

    chronicle.clear_filter()
    assert chronicle.filter.is_open


def test_values_are_called_by_their_words_or_by_the_title_of_their_page(chronicle: Chronicle):
    chronicle.set_view(look(ITEMS, ChronologyFilter(), TITLES, span_of(ITEMS)))

    assert chronicle.word("confirmed", "no") == "Not confirmed"
    assert chronicle.word("partner", "malta") == "Malta"
    assert chronicle.word("type", "agreement signed") == "Agreement signed"


def test_what_is_shown_becomes_a_part_of_the_tray(chronicle: Chronicle):
    chronicle.set_scope(Scope("partner", ("malta",)), "Malta")
    chronicle.set_filter(ChronologyFilter.of(date(1995, 1, 1), text="signs", type="joined"))

    assert chronicle.part == EventsPart(
        "Milestones: Malta", Scope("partner", ("malta",)), "1995-01-01", "",
        (("type", ("joined",)),), "signs",
    )  # fmt: skip


def test_a_part_of_the_past_ends_with_its_day_and_says_so(chronicle: Chronicle):
    chronicle.set_scope(Scope("partner", ("malta",)), "Malta")
    chronicle.set_view(replace(chronicle.view, day=date(1996, 5, 1)))

    assert chronicle.part.title == "Milestones: Malta, until 1 May 1996"
    assert chronicle.part.last == "1996-05-01"
