"""The strip above the milestones, by mouse, wheel and keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.library.chronology.density import density
from app.library.pages.edtf import parse
from app.ui.milestones.strip import Strip
from app.ui.milestones.strip_painter import AXIS, SIDE
from app.ui.theme import Theme

DATES = [parse(text) for text in ("1990-05-01", "1994", "1994-07-13", "1994-07", "2009-12-24")]
WIDTH = 20 * 20 + 2 * SIDE  # 20 years of 20 pixels
Span = tuple[date | None, date | None]
HELD = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> Strip:
    """Return a strip of twenty years, on screen, with the focus."""
    strip = Strip(theme)
    qtbot.addWidget(strip)
    strip.resize(WIDTH, strip.height())
    strip.show_density(lambda unit: density(DATES, unit), (date(1990, 5, 1), date(2009, 12, 24)))
    with qtbot.waitExposed(strip):
        strip.show()
    strip.activateWindow()
    strip.setFocus()
    qtbot.waitUntil(strip.hasFocus)
    return strip


@pytest.fixture
def chosen(strip: Strip) -> list[Span]:
    """Return what is chosen, each time that it changes."""
    spans: list[Span] = []
    strip.span_chosen.connect(lambda first, last: spans.append((first, last)))
    return spans


def at(year: int) -> QPoint:
    """The middle of the bar of *year*."""
    return QPoint(SIDE + 20 * (year - 1990) + 10, 30)


def wheel(
    strip: Strip,
    where: QPoint,
    turn: QPoint,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
):
    """Turn the wheel over *where*."""
    event = QWheelEvent(
        QPointF(where), strip.mapToGlobal(QPointF(where)), QPoint(), turn,
        Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip, event)


def test_a_drag_chooses_years_while_it_goes_on(qtbot: QtBot, strip: Strip, chosen: list[Span]):
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(1994))
    qtbot.mouseMove(strip, at(1995))
    qtbot.mouseMove(strip, at(1996))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at(1996))

    assert chosen == [
        (date(1994, 1, 1), date(last, 12, 31)) for last in (1994, 1995, 1996)
    ]  # fmt: skip


def test_a_drag_to_the_left_chooses_the_same(qtbot: QtBot, strip: Strip, chosen: list[Span]):
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(1996))
    qtbot.mouseMove(strip, at(1994))
    qtbot.mouseMove(strip, QPoint(-50, 30))

    assert chosen[1:] == [
        (date(1994, 1, 1), date(1996, 12, 31)),
        (date(1990, 1, 1), date(1996, 12, 31)),
    ]


def test_a_double_click_chooses_all(qtbot: QtBot, strip: Strip, chosen: list[Span]):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(1994))
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=at(1994))

    assert chosen[-1] == (None, None)


def test_the_keys_walk_choose_and_give_up(qtbot: QtBot, strip: Strip, chosen: list[Span]):
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.keyClick(strip, Qt.Key.Key_Right, HELD)
    qtbot.keyClick(strip, Qt.Key.Key_Escape)

    assert chosen == [
        (date(1994, 1, 1), date(1994, 12, 31)),
        (date(1994, 1, 1), date(1995, 12, 31)),
        (None, None),
    ]


def test_the_year_at_the_cursor_is_said_with_its_milestones(qtbot: QtBot, strip: Strip):
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(strip, Qt.Key.Key_Right)

    words = strip.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    assert words == "1994: 3 milestones"


def test_plus_and_minus_look_closer_and_from_farther_away(qtbot: QtBot, strip: Strip):
    qtbot.keyClick(strip, Qt.Key.Key_End)

    with qtbot.waitSignal(strip.zoom_changed):
        qtbot.keyClick(strip, Qt.Key.Key_Plus)
    closer = strip.window_of_time
    qtbot.keyClick(strip, Qt.Key.Key_Plus)
    closest = strip.window_of_time
    words = strip.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Minus)

    assert (closer.unit, closer.count) == ("year", 12)
    assert (closest.unit, closest.count) == ("month", 36)
    assert words == "January 2009: 0 milestones"
    assert strip.window_of_time.unit == "decade"
    assert strip.accessibleDescription().startswith("2000s")


def test_what_is_known_less_exactly_than_the_stretch_is_said(qtbot: QtBot, strip: Strip):
    strip.zoom(2, 0.2)  # years into months
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    for _ in range(44):  # from May 1990
        qtbot.keyClick(strip, Qt.Key.Key_Right)

    words = strip.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    assert words == "January 1994: 1 milestone, 1 of them known less exactly"


def test_the_wheel_zooms_about_what_is_below_the_mouse(strip: Strip):
    wheel(strip, at(1994), QPoint(0, 60))
    half = strip.window_of_time
    wheel(strip, at(1994), QPoint(0, 60))

    assert half.count == 20
    window = strip.window_of_time
    assert window.count == 12
    share = (1994.5 - window.start) / window.count
    assert abs(share - 4.5 / 20) < 1 / window.count


def test_the_wheel_moves_sideways(strip: Strip):
    strip.zoom(1, 0.0)
    before = strip.window_of_time.start

    wheel(strip, at(1994), QPoint(-120, 0))
    moved = strip.window_of_time.start
    wheel(strip, at(1994), QPoint(0, 120), HELD)

    assert (moved - before, strip.window_of_time.start) == (1, before)


def test_page_keys_move_by_what_is_in_view(qtbot: QtBot, strip: Strip):
    strip.zoom(1, 0.0)
    qtbot.keyClick(strip, Qt.Key.Key_Home)

    qtbot.keyClick(strip, Qt.Key.Key_PageDown)
    down = strip.window_of_time.start
    qtbot.keyClick(strip, Qt.Key.Key_PageUp)

    assert (down, strip.window_of_time.start) == (1991, 1990)


def test_other_keys_are_left_to_others(qtbot: QtBot, strip: Strip, chosen: list[Span]):
    qtbot.keyClick(strip, Qt.Key.Key_A)
    qtbot.keyClick(strip, Qt.Key.Key_Escape)

    assert chosen == []


def test_the_look_stays_while_the_time_is_the_same(strip: Strip):
    strip.zoom(1)
    before = strip.window_of_time

    strip.show_density(lambda _unit: (), (date(1990, 5, 1), date(2009, 12, 24)))
    same = strip.window_of_time
    strip.show_density(lambda _unit: (), (date(1980, 1, 1), date(2009, 12, 24)))

    assert same == before
    assert strip.window_of_time.start == 1980


def test_without_milestones_nothing_can_be_chosen(qtbot: QtBot, strip: Strip, chosen: list[Span]):
    strip.show_density(lambda _unit: (), None)

    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(1994))
    qtbot.keyClick(strip, Qt.Key.Key_Return)

    assert chosen == []
    assert strip.accessibleDescription() == ""


def test_a_tip_says_what_is_below_the_mouse(strip: Strip):
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at(1990), strip.mapToGlobal(at(1990)))

    QApplication.sendEvent(strip, event)

    assert QToolTip.text().replace("\N{NO-BREAK SPACE}", " ") == "1990: 1 milestone"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_bars_outside_the_chosen_time_are_pale(strip: Strip, theme: Theme, mode: str):
    theme.set_mode("dark" if mode == "dark" else "light")
    strip.show_chosen(date(1994, 1, 1), None)

    image = strip.grab().toImage()

    foot = AXIS - 2
    assert image.pixelColor(at(1994).x() - 5, foot) == QColor(theme.tokens.accent)
    assert image.pixelColor(at(1990).x() + 5, foot) == QColor(theme.tokens.faint)


def test_what_the_list_has_in_view_is_marked_on_the_axis(strip: Strip, theme: Theme):
    strip.show_listed(date(2000, 1, 1), date(2001, 12, 31))
    image = strip.grab().toImage()
    strip.show_listed(date(1995, 1, 1), date(1995, 12, 31))
    moved = strip.grab().toImage()

    dark = QColor(theme.tokens.text)
    assert image.pixelColor(at(2001).x(), AXIS + 1) == dark
    assert image.pixelColor(at(1995).x(), AXIS + 1) != dark
    assert moved.pixelColor(at(1995).x(), AXIS + 1) == dark


def test_what_the_list_has_in_view_beyond_the_strip_is_not_marked(strip: Strip, theme: Theme):
    strip.zoom(1, 0.0)

    strip.show_listed(date(2008, 1, 1), date(2009, 1, 1))

    image = strip.grab().toImage()
    marked = [x for x in range(WIDTH) if image.pixelColor(x, AXIS + 2) == QColor(theme.tokens.text)]
    assert marked == []
