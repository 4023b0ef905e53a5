"""The timeline in its tab: what is above and below the lanes."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from app.library.timeline.rows import rows_of
from app.ui.lists.part_drag import parts_in
from app.ui.timeline.selection import Subject
from app.ui.timeline.view import EXPORTS, TimelineView
from app.ui.timeline.walk import Position
from tests.library.timeline.test_layout import NAMING
from tests.ui.timeline.conftest import LANES

NORWAY = 3


def button(view, name):
    return next(b for b in view.findChildren(QAbstractButton) if b.accessibleName() == name)


def words(view):
    return view._count.text()


def test_the_head_counts_what_is_shown(view):
    assert words(view) == "9 events in 4 lanes, 1 undated in the table"


def test_the_head_counts_one_as_one(view, timeline):
    lanes = tuple(replace(lane, marks=lane.marks[:1]) for lane in LANES[3:])
    one = replace(timeline, lanes=timeline.lanes[3:], undated=0)

    view.show_timeline(Subject(), one, rows_of(lanes, NAMING), NAMING)

    assert words(view) == "1 event in 1 lane"


def test_t_switches_to_the_table_at_the_same_event_and_back(qtbot, view):
    view.canvas.go(Position(NORWAY, 2))

    qtbot.keyClick(view.canvas, Qt.Key.Key_T)
    assert view.shows_table
    assert view.table.hasFocus()
    assert view.table.current.telling.id == "later"
    assert not view.legend.isVisible()

    view.table.go_to(view.rows[0])
    qtbot.keyClick(view.table, Qt.Key.Key_T)
    assert not view.shows_table
    assert view.canvas.hasFocus()
    assert view.canvas.row() == view.rows[0]
    assert view.legend.isVisible()


def test_the_table_stays_when_the_lanes_are_others(view, timeline):
    view.toggle_table()

    view.show_timeline(Subject(), timeline, rows_of(LANES, NAMING), NAMING)

    assert view.shows_table


@pytest.mark.parametrize("lanes", [0, 4])
def test_new_lanes_leave_the_focus_where_it_is(qtbot, theme, timeline, lanes):
    window = QWidget()
    field, view = QLineEdit(window), TimelineView(theme, window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    view.show_timeline(Subject(), timeline, rows_of(LANES, NAMING), NAMING)
    view.setFocus()
    field.setFocus()

    shown = replace(timeline, lanes=timeline.lanes[:lanes])
    view.show_timeline(Subject(), shown, rows_of(LANES[:lanes], NAMING), NAMING)

    assert field.hasFocus()


def test_lanes_are_chosen_by_a_switch_and_their_height_by_a_key(qtbot, view):
    with qtbot.waitSignal(view.lanes_wanted) as wanted:
        view.groupings.choose(2)
    assert wanted.args == ["organisation", False]

    with qtbot.waitSignal(view.lanes_wanted) as wanted:
        qtbot.keyClick(view.canvas, Qt.Key.Key_C)
    assert wanted.args == ["organisation", True]
    assert view.compact


def test_buttons_zoom_and_fit(qtbot, view):
    before = view.canvas.camera.scale.per_day

    button(view, "Zoom in").click()
    assert view.canvas.camera.scale.per_day > before
    button(view, "Zoom out").click()
    assert view.canvas.camera.scale.per_day == pytest.approx(before)
    button(view, "Show the chosen time, or everything").click()
    assert view.canvas.camera.shows_all


def test_what_is_chosen_goes_to_the_tray(qtbot, view):
    view.canvas.toggle_lane(NORWAY)
    view.canvas.choose_range((date(1994, 1, 1), date(1999, 12, 31)))
    tray = button(view, "Put what is chosen into the tray")
    assert "1 lane, 1994–1999" in tray.toolTip()

    with qtbot.waitSignal(view.part_wanted) as wanted:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Insert)

    (part,) = wanted.args
    assert part.title == "Timeline: Norway, 1994–1999"
    assert (part.first, part.chosen) == ("1994-01-01", (("partner", ("norway",)),))
    view.canvas.dismiss()
    assert tray.toolTip().endswith("(Insert)")


def test_what_is_chosen_is_dragged_by_its_button(qtbot, view, monkeypatch):
    begun = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(parts_in(drag.mimeData())))
    view.canvas.choose_range((date(1994, 1, 1), date(1999, 12, 31)))
    tray = button(view, "Put what is chosen into the tray")

    qtbot.mousePress(tray, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.mouseMove(tray, QPoint(60, 8))

    assert begun == [(view.part(),)]
    assert view.part().first == "1994-01-01"


def test_rows_chosen_in_the_table_go_to_the_tray(qtbot, view):
    view.toggle_table()
    first = next(row for row in view.rows if row.lane == "Norway")
    view.table.go_to(first)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    with qtbot.waitSignal(view.part_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Insert)

    (part,) = wanted.args
    assert part.chosen == (("partner", ("norway",)),)
    assert (part.first, part.last) == ("1994-02-01", "2003-11-01")


@pytest.mark.parametrize("form", EXPORTS)
def test_every_export_is_in_the_menu(qtbot, view, form):
    menu = button(view, "Export or print").menu()

    with qtbot.waitSignal(view.export_wanted) as wanted:
        next(each for each in menu.actions() if each.text() == f"Export as {form}…").trigger()

    assert wanted.args == [form]


def test_printing_is_in_the_menu(qtbot, view):
    menu = button(view, "Export or print").menu()

    with qtbot.waitSignal(view.print_wanted):
        menu.actions()[-1].trigger()


def test_a_row_of_lanes_or_table_is_opened(qtbot, view):
    view.canvas.go(Position(NORWAY, 0))
    with qtbot.waitSignal(view.row_opened):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)

    view.toggle_table()
    with qtbot.waitSignal(view.row_opened):
        qtbot.keyClick(view.table, Qt.Key.Key_Return)


def test_without_lanes_it_says_so(qtbot, view, timeline):
    view.show_timeline(Subject(), replace(timeline, lanes=()), (), NAMING)

    assert view.notice.isVisible()
    assert not view.legend.isVisible()
    view.toggle_table()
    assert view.notice.isVisible()


def test_before_anything_is_shown_the_part_is_everything(qtbot, theme):
    view = TimelineView(theme)
    qtbot.addWidget(view)

    assert view.part().title == "Timeline: Everything in the library"


def test_the_legend_names_every_colour_and_mark(view):
    spoken = view.legend.accessibleDescription()

    assert spoken.startswith("PfP; ")
    assert "suspended" in spoken
    assert spoken.endswith("statement")


def test_the_legend_leaves_out_what_is_not_there(view, timeline):
    lanes = timeline.lanes[3:]  # events alone

    view.show_timeline(Subject(), replace(timeline, lanes=lanes), (), NAMING)

    assert view.legend.accessibleDescription().startswith("membership; ")


def test_the_legend_takes_more_lines_where_it_is_narrow(view):
    wide = view.legend.height()

    view.resize(420, 500)

    assert view.legend.height() > wide
    assert not view.legend.grab().toImage().isNull()
