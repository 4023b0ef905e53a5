"""The bar in which a day is chosen: its field, its slider, its buttons."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from app.ui.as_of.bar import AsOfBar
from app.ui.as_of.day_field import HINT
from app.ui.as_of.scale import DayScale

TURNS = (date(1994, 1, 10), date(1995, 1, 1), date(1997, 5, 30))
LAST = date(2026, 11, 25)


@pytest.fixture
def bar(qtbot, theme) -> AsOfBar:
    """A bar that shows 1 June 1995."""
    bar = AsOfBar(theme)
    qtbot.addWidget(bar)
    bar.resize(900, 50)
    bar.set_scale(DayScale(date(1990, 1, 1), LAST, TURNS))
    bar.show_day(date(1995, 6, 1))
    bar.show()
    return bar


def chosen(qtbot, bar, act) -> date:
    with qtbot.waitSignal(bar.day_chosen) as signal:
        act()
    return signal.args[0]


def test_every_part_shows_the_day(bar):
    assert bar.field.text() == "1995-06-01"
    assert bar.slider.day == date(1995, 6, 1)
    assert bar.accessibleName() == "The window shows: On 1 June 1995"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1996-10-27", date(1996, 10, 27)),
        ("1996-10", date(1996, 10, 31)),
        ("1996", date(1996, 12, 31)),
        ("2999", LAST),
    ],
)
def test_a_typed_date_means_its_last_day(qtbot, bar, typed, day):
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, typed)

    assert chosen(qtbot, bar, lambda: qtbot.keyClick(bar.field, Qt.Key.Key_Return)) == day
    assert bar.field.text() == day.isoformat()


@pytest.mark.parametrize("typed", ["yesterday", "1996/.."])
def test_what_is_no_day_is_refused_with_words(qtbot, bar, typed):
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, typed)

    with qtbot.waitSignal(bar.message) as told, qtbot.assertNotEmitted(bar.day_chosen):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)

    assert typed in told.args[0]
    assert "1996-10-27" in told.args[0]  # how a date looks
    assert bar.field.text() == typed
    assert bar.field.property("unsound")
    with qtbot.assertNotEmitted(bar.message):  # it is said once
        bar.slider.setFocus()
    assert bar.field.text() == typed


def test_a_field_that_is_right_again_takes_its_words_back(qtbot, bar):
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, "yesterday")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, "1996-10")

    with qtbot.waitSignal(bar.message) as told:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)

    assert told.args == [""]
    assert not bar.field.property("unsound")
    assert bar.field.toolTip() == HINT


def test_return_without_a_change_chooses_nothing(qtbot, bar):
    with qtbot.assertNotEmitted(bar.day_chosen):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("key", "day"),
    [(Qt.Key.Key_Up, date(1995, 6, 2)), (Qt.Key.Key_Down, date(1995, 5, 31))],
)
def test_the_arrow_keys_of_the_field_go_a_day(qtbot, bar, key, day):
    assert chosen(qtbot, bar, lambda: qtbot.keyClick(bar.field, key)) == day


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Right, date(1995, 7, 1)),
        (Qt.Key.Key_Left, date(1995, 5, 1)),
        (Qt.Key.Key_PageUp, date(1996, 6, 1)),
        (Qt.Key.Key_PageDown, date(1994, 6, 1)),
        (Qt.Key.Key_Home, date(1990, 1, 1)),
        (Qt.Key.Key_End, LAST),
    ],
)
def test_the_keys_of_the_slider_go_months_and_years(qtbot, bar, key, day):
    assert chosen(qtbot, bar, lambda: qtbot.keyClick(bar.slider, key)) == day


def test_left_within_a_month_goes_to_its_first_day(qtbot, bar):
    bar.show_day(date(1995, 6, 20))

    left = chosen(qtbot, bar, lambda: qtbot.keyClick(bar.slider, Qt.Key.Key_Left))

    assert left == date(1995, 6, 1)


def test_a_click_on_the_slider_chooses_the_day_there(qtbot, bar):
    far_left = QPoint(10, 15)

    day = chosen(
        qtbot, bar, lambda: qtbot.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=far_left)
    )

    assert day == date(1990, 1, 1)


def test_the_buttons_lead_from_change_to_change(qtbot, bar):
    assert chosen(qtbot, bar, bar.earlier.click) == date(1995, 1, 1)
    assert chosen(qtbot, bar, bar.later.click) == date(1997, 5, 30)
    assert not bar.later.isEnabled()


@pytest.mark.parametrize("part", ["field", "slider", "today"])
def test_escape_leaves_the_past(qtbot, bar, part):
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(getattr(bar, part), Qt.Key.Key_Escape)


def test_the_button_leaves_the_past(qtbot, bar):
    with qtbot.waitSignal(bar.left):
        qtbot.mouseClick(bar.today, Qt.MouseButton.LeftButton)


def test_a_screen_reader_hears_the_day_of_the_slider(bar):
    spoken = QAccessible.queryAccessibleInterface(bar.slider)

    assert spoken.text(QAccessible.Text.Name) == "Day"
    assert spoken.text(QAccessible.Text.Description) == "1 June 1995"
    assert spoken.role() == QAccessible.Role.Slider


def test_it_can_be_drawn_in_every_look(bar, theme):
    light = bar.grab().toImage()
    theme.set_mode("dark")

    assert bar.grab().toImage() != light


def test_today_says_so(bar):
    bar.show_day(LAST)

    assert bar.accessibleName() == "The window shows: Today"
