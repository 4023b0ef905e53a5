"""The card beside an event."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from app.library.pages.page import Source
from app.library.timeline.rows import rows_of
from app.ui.timeline.card import EventCard
from tests.library.timeline.test_layout import NAMING
from tests.ui.timeline.conftest import LANES

ROWS = rows_of(LANES, NAMING)
AREA = QRect(0, 0, 700, 420)
SOURCES = tuple(Source(f"s{n}", f"Publisher {n}", "press", title=f"Title {n}") for n in range(6))


@pytest.fixture
def card(qtbot, theme):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(700, 420)
    ground.show()
    card = EventCard(theme, ground)
    card.ground = ground
    return card


@pytest.mark.parametrize("at", [(0, 10), (690, 10), (350, 400), (350, 200)])
def test_the_card_lies_inside_and_not_over_the_event(card, at):
    anchor = QRect(*at, 12, 12)

    card.show_rows(ROWS[-1:], anchor, AREA)

    assert AREA.contains(card.geometry())
    assert not card.geometry().intersects(anchor)


def test_the_card_names_some_sources_and_counts_the_others(card):
    row = replace(ROWS[-1], sources=SOURCES, pages=("Norway", "NATO"), notes=("Not confirmed",))

    card.show_rows([row], QRect(5, 5, 1, 1), AREA)

    assert "Publisher 2, “Title 2”" in card.text
    assert "and 3 more sources" in card.text
    assert "Told on: Norway, NATO" in card.text
    assert "Not confirmed" in card.text


def test_one_more_source_is_one(card):
    card.show_rows([replace(ROWS[-1], sources=SOURCES[:4])], QRect(5, 5, 1, 1), AREA)

    assert "and 1 more source\n" in card.text + "\n"


def test_a_page_that_tells_its_own_event_is_not_named(card):
    card.show_rows([replace(ROWS[-1], lane="Norway", pages=("Norway",))], QRect(5, 5, 1, 1), AREA)

    assert "Told on" not in card.text


def test_many_events_of_a_place_are_counted(card):
    rows = [replace(ROWS[-1], text=f"Event {n}", first=date(2000, 1, 1)) for n in range(8)]

    card.show_rows(rows, QRect(5, 5, 1, 1), AREA)

    assert "Event 4" in card.text
    assert "Event 5" not in card.text
    assert "and 3 more" in card.text


def test_a_bar_has_the_sign_of_a_bar(card):
    bar, event = next(r for r in ROWS if r.bar), next(r for r in ROWS if r.item)
    same = {name: getattr(event, name) for name in ("when", "kind", "text", "sources", "pages")}
    card.show_rows([replace(bar, **same)], QRect(5, 5, 1, 1), AREA)
    as_bar = card.grab().toImage()

    card.show_rows([event], QRect(5, 5, 1, 1), AREA)

    assert card.grab().toImage() != as_bar


def test_a_card_that_is_left_before_it_appears_never_does(qtbot, card):
    card.rest_on(ROWS[-1:], QRect(5, 5, 1, 1), AREA)
    card.leave()

    assert not card._rest.isActive()
    assert card.isHidden()


def test_resting_longer_on_the_same_event_does_not_delay_its_card(qtbot, card):
    card.rest_on(ROWS[-1:], QRect(5, 5, 1, 1), AREA)
    qtbot.waitUntil(card.isVisible)

    card.rest_on(ROWS[-1:], QRect(5, 5, 1, 1), AREA)

    assert not card._rest.isActive()
