"""What is in view, and the scroll bar that says so."""

import pytest
from PySide6.QtWidgets import QScrollBar

from app.ui.timeline.camera import Camera

FIRST, HOME, LAST, SPAN = 700_000.0, 710_000.0, 730_000.0, 1000.0
LABEL_ROOM = 190.0


@pytest.fixture
def camera(qtbot):
    bar = QScrollBar()
    qtbot.addWidget(bar)
    camera = Camera(bar)
    camera.bar = bar
    camera.set_span(SPAN)
    camera.set_extent(FIRST, LAST, HOME, LABEL_ROOM)
    return camera


def seen(camera):
    return round(camera.scale.day_at(0)), round(camera.scale.day_at(SPAN - LABEL_ROOM))


def test_the_view_begins_where_most_happens(camera):
    assert seen(camera) == (HOME, LAST)


def test_the_beginning_is_kept_while_the_window_grows_and_the_time_changes(camera):
    camera.set_span(2000)
    camera.set_extent(FIRST, LAST, FIRST + 500, LABEL_ROOM)

    assert round(camera.scale.day_at(0)) == FIRST + 500


def test_fitting_shows_everything_and_goes_on_to(camera):
    camera.fit()
    assert seen(camera) == (FIRST, LAST)
    assert camera.shows_all

    camera.set_extent(FIRST - 1000, LAST, HOME, LABEL_ROOM)
    assert seen(camera) == (FIRST - 1000, LAST)


def test_nothing_is_shown_coarser_than_everything(camera):
    camera.fit()
    before = camera.scale

    camera.zoom(0.5, 300)

    assert camera.scale == before


def test_zooming_keeps_the_day_under_the_cursor(camera):
    day = camera.scale.day_at(400)

    camera.zoom(2, 400)

    assert camera.scale.day_at(400) == pytest.approx(day)
    assert not camera.shows_all


def test_a_zoomed_view_stays_where_it_is_when_the_window_grows(camera):
    camera.zoom(4, 400)
    before = camera.scale

    camera.set_span(SPAN)
    camera.set_span(SPAN + 1)

    assert camera.scale == before


def test_the_view_ends_with_the_time(camera):
    camera.zoom(8, 400)

    camera.move(-1e9)
    assert camera.scale.start == FIRST
    assert camera.bar.value() == 0

    camera.move(1e9)
    assert seen(camera)[1] == LAST
    assert camera.bar.value() == camera.bar.maximum()


def test_the_scroll_bar_moves_the_view(qtbot, camera):
    camera.zoom(8, 400)

    with qtbot.waitSignal(camera.moved):
        camera.bar.setValue(100)

    assert camera.scale.x(FIRST) == pytest.approx(-100)


def test_a_day_is_brought_into_view_only_when_it_is_not(camera):
    camera.zoom(8, 400)
    before = camera.scale

    camera.reveal(camera.scale.day_at(SPAN / 2))
    assert camera.scale == before

    camera.reveal(FIRST + 5000)
    assert 0 < camera.scale.x(FIRST + 5000) < SPAN
    camera.reveal(LAST)
    assert 0 < camera.scale.x(LAST) < SPAN
