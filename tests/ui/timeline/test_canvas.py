"""The timeline painted: with the keys, the mouse and for a screen reader.

Long, because key, mouse and screen reader each reach all that is painted.
"""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.library.timeline.records import Naming
from app.ui.timeline.frame import AXIS_HEIGHT, TICK_LINE
from app.ui.timeline.walk import Position

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ITALY, EMPTY, MALTA, NORWAY = range(4)


def press(qtbot, canvas, *keys, modifier=Modifier.NoModifier):
    for key in keys:
        qtbot.keyClick(canvas, key, modifier)


def wheel(canvas, at, steps, modifier=Modifier.NoModifier, across=0):
    event = QWheelEvent(
        QPointF(at), QPointF(canvas.viewport().mapToGlobal(at)), QPoint(),
        QPoint(across * 120, steps * 120), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def drag(qtbot, canvas, start, end, modifier=Modifier.NoModifier):
    port = canvas.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, modifier, start)
    qtbot.mouseMove(port, start + QPoint(3, 0))
    for step in (1, 2, 3):
        at = start + (end - start) * step / 3
        event_at = QPoint(round(at.x()), round(at.y()))
        qtbot.mouseMove(port, event_at)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, end)


def place(canvas, lane, name):
    """The point at which the event called *name* stands, the lane in view."""
    lanes = canvas.timeline.lanes
    entry = next(each for each in lanes[lane].marks if each.telling.id == name)
    canvas.verticalScrollBar().setValue(round(canvas.timeline.tops[lane]))
    return canvas._scene.anchor(lane, entry).center()


def name_of(canvas):
    row = canvas.row()
    return row.text.rstrip(".") if row else ""


def test_the_arrows_walk_from_event_to_event_and_show_the_card(qtbot, canvas):
    canvas.go(Position(NORWAY, 0))
    assert (name_of(canvas), canvas.card.isVisible()) == ("first", True)

    press(qtbot, canvas, Key.Key_Right, Key.Key_Right)

    assert name_of(canvas) == "later"
    assert "November 2003 · meeting" in canvas.card.text


def test_the_first_arrow_begins_the_walk(qtbot, canvas):
    press(qtbot, canvas, Key.Key_Down)

    assert canvas.position is not None
    assert canvas.position.lane == ITALY


def test_up_and_down_walk_from_lane_to_lane(qtbot, canvas):
    canvas.go(Position(ITALY, 0))

    press(qtbot, canvas, Key.Key_Down)
    assert canvas.position.lane == MALTA
    press(qtbot, canvas, Key.Key_PageDown)
    assert canvas.position.lane == NORWAY
    press(qtbot, canvas, Key.Key_Up)
    assert canvas.position.lane == MALTA


def test_home_and_end_walk_to_the_ends_of_the_lane_and_with_ctrl_of_all(qtbot, canvas):
    canvas.go(Position(NORWAY, 1))

    press(qtbot, canvas, Key.Key_End)
    assert canvas.position == Position(NORWAY, 2)
    press(qtbot, canvas, Key.Key_Home, modifier=Modifier.ControlModifier)
    assert canvas.position == Position(ITALY, 0)


def test_what_is_walked_to_comes_into_view(qtbot, canvas):
    canvas.zoom(30, 500)

    canvas.go(Position(NORWAY, 0))

    x = canvas.camera.scale.x(canvas.timeline.lanes[NORWAY].entries[0].day)
    assert 0 < x < canvas.geometry_now.span
    assert canvas.verticalScrollBar().value() > 0
    canvas.go(Position(ITALY, 0))
    assert canvas.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_return_asks_for_the_sentence(qtbot, canvas, key):
    canvas.go(Position(NORWAY, 2))

    with qtbot.waitSignal(canvas.row_opened) as asked:
        press(qtbot, canvas, key)

    assert asked.args[0].telling.id == "later"


def test_return_without_an_event_asks_for_nothing(qtbot, canvas):
    with qtbot.assertNotEmitted(canvas.row_opened):
        press(qtbot, canvas, Key.Key_Return)


def test_every_bar_and_event_is_said_to_a_screen_reader(canvas):
    spoken = QAccessible.queryAccessibleInterface(canvas)
    for lane, placed in enumerate(canvas.timeline.lanes):
        for entry in range(len(placed.entries)):
            canvas.go(Position(lane, entry))

            words = spoken.text(QAccessible.Text.Description)
            row = canvas.row()
            assert row.lane in words
            assert row.text.rstrip(".") in words
            assert "source" in words


def test_plus_and_minus_zoom_about_the_present_event(qtbot, canvas):
    canvas.go(Position(NORWAY, 0))
    day = canvas.timeline.lanes[NORWAY].entries[0].day
    before, x = canvas.camera.scale, canvas.camera.scale.x(day)

    press(qtbot, canvas, Key.Key_Plus)
    assert canvas.camera.scale.per_day == pytest.approx(before.per_day * 1.5)
    assert canvas.camera.scale.x(day) == pytest.approx(x)
    press(qtbot, canvas, Key.Key_Minus)
    assert canvas.camera.scale.per_day == pytest.approx(before.per_day)


def test_ctrl_plus_is_the_timelines_and_not_the_pages(canvas):
    for keys in ("Ctrl++", "Ctrl+-", "Ctrl+0"):
        combination = QKeySequence(keys)[0]
        event = QKeyEvent(
            QKeyEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
        )
        event.ignore()
        QApplication.sendEvent(canvas, event)
        assert event.isAccepted(), keys


def test_other_keys_of_the_window_are_left_to_it(canvas):
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Key.Key_K, Modifier.ControlModifier)
    event.ignore()

    QApplication.sendEvent(canvas, event)

    assert not event.isAccepted()


def test_ctrl_and_an_arrow_move_the_view(qtbot, canvas):
    canvas.zoom(4, 500)
    before = canvas.camera.scale.start

    press(qtbot, canvas, Key.Key_Right, modifier=Modifier.ControlModifier)
    assert canvas.camera.scale.start > before
    press(qtbot, canvas, Key.Key_Left, modifier=Modifier.ControlModifier)
    assert canvas.camera.scale.start == pytest.approx(before)


def test_shift_and_an_arrow_choose_time(qtbot, canvas):
    canvas.go(Position(NORWAY, 1))

    press(qtbot, canvas, Key.Key_Right, modifier=Modifier.ShiftModifier)
    assert canvas.chosen_range[0] == date(1994, 2, 1)
    assert canvas.chosen_range[1].year == 2003
    press(qtbot, canvas, Key.Key_Left, modifier=Modifier.ShiftModifier)

    assert canvas.chosen_range == (date(1994, 2, 1), date(1994, 2, 1))


def test_space_chooses_the_lane(qtbot, canvas):
    canvas.go(Position(MALTA, 0))

    press(qtbot, canvas, Key.Key_Space)
    assert canvas.chosen_lanes == ("malta",)
    press(qtbot, canvas, Key.Key_Space)
    assert canvas.chosen_lanes == ()


def test_zero_shows_the_chosen_time_and_then_everything(qtbot, canvas):
    canvas.choose_range((date(1994, 1, 1), date(1995, 12, 31)))

    press(qtbot, canvas, Key.Key_0)
    assert canvas.days_in_view[0] == pytest.approx(date(1994, 1, 1).toordinal(), abs=60)
    assert canvas.days_in_view[1] == pytest.approx(date(1996, 1, 1).toordinal(), abs=60)
    press(qtbot, canvas, Key.Key_0)
    assert canvas.days_in_view[0] == pytest.approx(canvas.timeline.first)


def test_escape_puts_the_card_away_then_the_choice(qtbot, canvas):
    canvas.choose_range((date(1994, 1, 1), date(1995, 12, 31)))
    canvas.go(Position(MALTA, 0))

    press(qtbot, canvas, Key.Key_Escape)
    assert (canvas.card.isVisible(), canvas.chosen_range is None) == (False, False)
    press(qtbot, canvas, Key.Key_Escape)
    assert canvas.chosen_range is None
    assert not canvas.dismiss()


def test_a_bar_is_gone_to_by_a_click(qtbot, canvas):
    bar = canvas.timeline.lanes[ITALY].bars[0]
    x = canvas.geometry_now.head + round(canvas.camera.scale.x(bar.start)) + 30
    y = AXIS_HEIGHT + round(bar.y)

    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))

    assert canvas.row().kind == "membership"


def test_keys_before_there_is_a_timeline_do_nothing(qtbot, theme):
    from app.ui.timeline.canvas import TimelineCanvas

    canvas = TimelineCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.show()

    press(qtbot, canvas, Key.Key_Right, Key.Key_Return, Key.Key_X)

    assert (canvas.position, canvas.row(), canvas.chosen_lanes) == (None, None, ())


def test_a_click_goes_to_the_event_and_names_the_others_of_its_day(qtbot, canvas):
    at = place(canvas, NORWAY, "first")

    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert canvas.position is not None
    assert canvas.position.lane == NORWAY
    assert "Also here" in canvas.card.text


def test_a_click_beside_everything_puts_the_card_away(qtbot, canvas):
    canvas.go(Position(NORWAY, 0))

    spot = QPoint(canvas.geometry_now.head + 3, canvas.viewport().height() - 3)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert not canvas.card.isVisible()


def test_a_double_click_asks_for_the_sentence(qtbot, canvas):
    at = place(canvas, NORWAY, "later")
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    with qtbot.waitSignal(canvas.row_opened) as asked:
        qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert asked.args[0].telling.id == "later"


def test_resting_on_an_event_shows_its_card_and_leaving_puts_it_away(qtbot, canvas):
    at = place(canvas, NORWAY, "later")

    qtbot.mouseMove(canvas.viewport(), at)
    qtbot.waitUntil(canvas.card.isVisible)
    assert "later." in canvas.card.text
    assert canvas.position is None  # looking is not going

    qtbot.mouseMove(canvas.viewport(), at + QPoint(0, -60))
    assert not canvas.card.isVisible()


def test_dragging_the_axis_chooses_time(qtbot, canvas):
    head = canvas.geometry_now.head

    with qtbot.waitSignal(canvas.selection_changed):
        drag(qtbot, canvas, QPoint(head + 100, 10), QPoint(head + 300, 10))

    first, last = canvas.chosen_range
    days = [canvas.camera.scale.day_at(x) for x in (100, 300)]
    assert first.toordinal() <= days[0] < days[1] <= last.toordinal() + 1


def test_dragging_the_lanes_with_shift_chooses_time(qtbot, canvas):
    head = canvas.geometry_now.head

    drag(qtbot, canvas, QPoint(head + 300, 200), QPoint(head + 100, 210), Modifier.ShiftModifier)

    assert canvas.chosen_range is not None


def test_a_click_on_the_axis_chooses_no_time(qtbot, canvas):
    canvas.choose_range((date(1994, 1, 1), date(1995, 12, 31)))

    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 8))

    assert canvas.chosen_range is None


def test_dragging_the_lanes_moves_them(qtbot, canvas):
    canvas.zoom(4, 500)
    before = canvas.camera.scale
    start = QPoint(canvas.geometry_now.head + 300, 250)

    drag(qtbot, canvas, start, start - QPoint(90, 21))

    assert canvas.camera.scale.start == pytest.approx(before.start + 90 / before.per_day)
    assert canvas.verticalScrollBar().value() == 21


def test_a_click_on_heads_chooses_lanes_one_or_with_ctrl_several(qtbot, canvas):
    port, left = canvas.viewport(), Qt.MouseButton.LeftButton
    first, third = (QPoint(20, AXIS_HEIGHT + round(canvas.timeline.tops[n]) + 10) for n in (0, 2))

    qtbot.mouseClick(port, left, pos=first)
    qtbot.mouseClick(port, left, Modifier.ControlModifier, third)
    assert canvas.chosen_lanes == ("italy", "malta")
    qtbot.mouseClick(port, left, pos=first)
    assert canvas.chosen_lanes == ("italy",)
    qtbot.mouseClick(port, left, pos=first)
    assert canvas.chosen_lanes == ()


def test_the_wheel_goes_through_the_lanes(canvas):
    wheel(canvas, QPoint(500, 200), -1)

    assert canvas.verticalScrollBar().value() > 0
    assert canvas.camera.scale.start == pytest.approx(canvas.timeline.busy_first)


@pytest.mark.parametrize(
    ("y", "modifier"), [(200, Modifier.ControlModifier), (10, Modifier.NoModifier)]
)
def test_the_wheel_zooms_about_the_cursor_with_ctrl_and_over_the_axis(canvas, y, modifier):
    x = 500 - canvas.geometry_now.head
    day, before = canvas.camera.scale.day_at(x), canvas.camera.scale.per_day

    wheel(canvas, QPoint(500, y), 1, modifier)

    assert canvas.camera.scale.per_day == pytest.approx(before * 1.25)
    assert canvas.camera.scale.day_at(x) == pytest.approx(day)


def test_the_wheel_zooms_where_there_is_nothing_to_scroll(canvas):
    canvas.resize(900, 900)
    before = canvas.camera.scale.per_day

    wheel(canvas, QPoint(500, 200), 1)

    assert canvas.camera.scale.per_day > before


@pytest.mark.parametrize(
    ("steps", "across", "modifier"),
    [(-1, 0, Modifier.ShiftModifier), (0, -1, Modifier.NoModifier)],
)
def test_the_wheel_moves_in_time_with_shift_or_sideways(canvas, steps, across, modifier):
    canvas.zoom(4, 500)
    before = canvas.camera.scale.start

    wheel(canvas, QPoint(500, 200), steps, modifier, across)

    assert canvas.camera.scale.start > before


def test_the_corner_above_the_heads_drags_nothing(qtbot, canvas):
    drag(qtbot, canvas, QPoint(20, 10), QPoint(90, 10))

    assert canvas.chosen_range is None


def test_the_right_button_drags_nothing(qtbot, canvas):
    canvas.zoom(4, 500)
    before = canvas.camera.scale

    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(500, 200))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(400, 200))

    assert (canvas.camera.scale, canvas.position) == (before, None)


def test_where_one_was_is_kept_when_the_lanes_are_others(canvas, timeline):
    from dataclasses import replace

    canvas.go(Position(NORWAY, 2))
    canvas.toggle_lane(MALTA)
    canvas.toggle_lane(NORWAY)

    canvas.show_timeline(replace(timeline, lanes=timeline.lanes[3:]), Naming({}, {}))

    assert canvas.position == Position(0, 2)
    assert canvas.chosen_lanes == ("norway",)
    assert canvas.naming == Naming({}, {})


def test_other_lanes_are_shown_from_above_or_from_where_one_is(canvas, timeline):
    from dataclasses import replace

    bar = canvas.verticalScrollBar()
    bar.setValue(30)
    canvas.show_timeline(timeline, canvas.naming)
    assert bar.value() == 30

    canvas.show_timeline(replace(timeline, lanes=timeline.lanes[1:] * 3), canvas.naming)
    assert bar.value() == 0

    canvas.go(Position(2, 0))
    canvas.show_timeline(replace(timeline, lanes=timeline.lanes[:3] * 3 + timeline.lanes[3:]),
                         canvas.naming)  # fmt: skip
    assert bar.value() > 0


def test_heads_tell_their_whole_title(canvas):
    head = QPoint(20, AXIS_HEIGHT + 10)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, head, canvas.viewport().mapToGlobal(head))
    QApplication.sendEvent(canvas.viewport(), event)

    assert QToolTip.text() == "Italy"
    assert canvas._title_at(QPoint(500, AXIS_HEIGHT + 10)) == canvas._title_at(QPoint(20, 5)) == ""
    QToolTip.hideText()


def grabbed(canvas):
    return canvas.viewport().grab().toImage()


def test_scrolling_shows_what_a_fresh_look_shows(canvas):
    """What is kept as an image is as it would be drawn."""
    canvas.verticalScrollBar().setValue(40)
    canvas.go(Position(ITALY, 0))
    canvas.verticalScrollBar().setValue(40)
    fresh = grabbed(canvas)

    canvas._scene.forget()
    again = grabbed(canvas)

    assert fresh.size() == again.size()
    differing = sum(
        fresh.pixelColor(x, y) != again.pixelColor(x, y)
        for x in range(0, fresh.width(), 7)
        for y in range(0, fresh.height(), 7)
    )
    assert differing < 25  # the edges of letters


def test_no_year_of_the_axis_is_cut_at_an_edge(canvas):
    head, right = canvas.geometry_now.head, canvas.geometry_now.width - 1

    for _ in range(30):
        canvas.pan(4)
        picture = grabbed(canvas)

        ground = picture.pixel(2, TICK_LINE - 4)
        years = [(x, y) for x in (head, right) for y in range(TICK_LINE - 8, TICK_LINE)]
        assert {picture.pixel(*at) for at in years} == {ground}


def test_a_chosen_range_and_lane_and_the_dark_are_seen(canvas, theme):
    plain = grabbed(canvas)
    canvas.choose_range((date(1994, 1, 1), date(1999, 12, 31)))
    canvas.toggle_lane(ITALY)
    chosen = grabbed(canvas)

    theme.set_mode("dark")
    dark = grabbed(canvas)

    assert plain != chosen
    assert dark.pixelColor(10, AXIS_HEIGHT + 200).lightness() < 80
