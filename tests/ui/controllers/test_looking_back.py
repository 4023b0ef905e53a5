"""The whole window as of a day of the past."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication

from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.ui.milestones.rows import EventRow
from app.ui.tree.model import LEAF_ROLE

pytestmark = pytest.mark.window

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(qtbot):
    """Return what presses a key where the focus is."""

    def press(program, key, modifiers=NO_KEY):
        qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifiers)

    return press


@pytest.fixture
def look(qtbot):
    """Return what goes to a day and waits until the window shows it."""

    def look(program, day):
        program.looking_back.go_to(day)
        wanted = day if day < date.today() else None
        qtbot.waitUntil(lambda: program.looking_back.day == wanted, timeout=10_000)
        qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    return look


def text_of(program) -> str:
    pane = program.window.reader.view.pane
    return pane.browser.document().toPlainText()


def shown(program, text) -> bool:
    return program.is_settled and text in text_of(program)


def states(program, page) -> set[str]:
    model = program.window.partners.view.model()
    return {index.data(LEAF_ROLE).state for index in model.places(page)}


def test_a_day_is_typed_and_left_again_by_keyboard_alone(qtbot, start, press):
    program = start("finland")

    press(program, Qt.Key.Key_Y, CTRL_SHIFT)
    assert QApplication.focusWidget() is program.looking_back.bar.field
    qtbot.keyClicks(QApplication.focusWidget(), "2022-01-01")
    press(program, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(program, "On 1 January 2022"), timeout=10_000)

    assert states(program, "finland") == {"current"}  # a partner, and not yet an Ally
    assert "since 4 April 2023 (not yet)" in text_of(program)
    assert program.window.windowTitle() == "Finland · On 1 January 2022 — Entente"
    assert program.window.commands["as_of"].isChecked()

    press(program, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.looking_back.day is None, timeout=10_000)
    qtbot.waitUntil(lambda: not shown(program, "On 1 January 2022"), timeout=10_000)

    assert program.looking_back.bar.isHidden()
    assert states(program, "finland") == {"current", "former"}
    assert program.window.windowTitle() == "Finland — Entente"
    assert program.window.reader.isAncestorOf(QApplication.focusWidget())


def test_the_page_bears_its_name_of_the_day(qtbot, start, look):
    program = start("osce")

    look(program, date(1993, 6, 1))
    qtbot.waitUntil(lambda: shown(program, "On 1 June 1993"), timeout=10_000)

    lines = text_of(program).split("\n")
    assert "Conference on Security and Co-operation in Europe" in lines
    assert "Now Organization for Security and Co-operation in Europe" in lines


def test_pages_opened_later_show_the_day_too(qtbot, start, look):
    program = start("finland")
    look(program, date(1990, 1, 1))

    program.browsing.open_reference("pfp")

    qtbot.waitUntil(lambda: shown(program, "Not yet begun"), timeout=10_000)


def test_pages_gone_back_to_show_the_day_too(qtbot, start, look):
    program = start("finland")
    program.browsing.open_reference("pfp")
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "pfp", timeout=10_000)
    look(program, date(2022, 1, 1))

    program.window.reader.view.go(-1)

    qtbot.waitUntil(lambda: shown(program, "On 1 January 2022"), timeout=10_000)
    assert program.window.reader.current_page() == "finland"


def test_folded_branches_stay_folded_while_ticks_are_those_of_the_day(start, look):
    program = start()
    program.window.partners.tray_wanted.emit("finland", True)
    model, view = program.window.partners.view.model(), program.window.partners.view
    folded = next(each for each in model.branches() if not view.isExpanded(each))
    title = folded.data()

    def ticks():
        return {i.data(Qt.ItemDataRole.CheckStateRole) for i in model.places("finland")}

    look(program, date(2022, 1, 1))

    assert ticks() == {Qt.CheckState.Unchecked}  # what lies in the tray is the page of today
    again = next(each for each in model.branches() if each.data() == title)
    assert not view.isExpanded(again)
    look(program, date.today())
    assert ticks() == {Qt.CheckState.Checked}


def test_the_tree_says_of_which_day_it_is(start, look):
    program = start()

    look(program, date(1993, 6, 1))

    assert program.window.partners._past.isVisible()
    assert program.window.partners._past.text() == "On 1 June 1993"


def test_today_is_no_past(start, look):
    program = start("finland")
    look(program, date(1993, 6, 1))

    look(program, date.today())

    assert program.looking_back.bar.isVisible()
    assert program.window.windowTitle() == "Finland — Entente"
    assert not program.window.partners._past.isVisible()


def test_the_bar_comes_back_with_the_day_it_had(qtbot, start, look):
    program = start()
    look(program, date(1993, 6, 1))
    program.looking_back.leave()
    qtbot.waitUntil(lambda: program.looking_back.day is None)

    program.window.commands["as_of"].trigger()

    qtbot.waitUntil(lambda: program.looking_back.day == date(1993, 6, 1), timeout=10_000)


def test_the_command_leaves_the_past_as_well(qtbot, start, look):
    program = start()
    look(program, date(1993, 6, 1))

    program.window.commands["as_of"].trigger()

    qtbot.waitUntil(lambda: program.looking_back.day is None, timeout=10_000)
    assert program.looking_back.bar.isHidden()


def test_the_place_that_is_read_stays(qtbot, start, look):
    program = start("osce#milestones")
    browser = program.window.reader.view.pane.browser
    qtbot.waitUntil(lambda: browser.verticalScrollBar().value() > 0, timeout=10_000)
    section = program.window.reader.view.pane.reading.section

    look(program, date(1993, 6, 1))
    qtbot.waitUntil(lambda: shown(program, "On 1 June 1993"), timeout=10_000)

    assert section == "milestones"
    assert program.window.reader.view.pane.reading.section == section


def milestones(program):
    rows = program.window.milestones.view.rows
    numbers = range(rows.rowCount())
    return [row.item for row in map(rows.at, numbers) if isinstance(row, EventRow)]


def test_the_milestones_end_with_the_day_and_say_so(qtbot, start, look):
    program = start("finland")
    panel = program.window.milestones
    qtbot.waitUntil(lambda: bool(milestones(program)), timeout=10_000)
    whole = len(milestones(program))

    look(program, date(1995, 1, 1))

    shown_then = milestones(program)
    later = whole - len(shown_then)
    assert 0 < len(shown_then) < whole
    assert all(item.date.earliest <= date(1995, 1, 1) for item in shown_then)
    assert panel.past.isVisible()
    assert panel.past.text() == f"Until 1 January 1995: {later} later left out"
    assert program.chronicling.chronicle.part.last == "1995-01-01"

    program.looking_back.leave()
    qtbot.waitUntil(lambda: len(milestones(program)) == whole, timeout=10_000)
    assert panel.past.isHidden()


def test_a_page_whose_events_all_lie_later_says_so(qtbot, start, look):
    program = start("ukraine")

    look(program, date(1946, 1, 1))

    assert milestones(program) == []
    assert program.window.milestones.notice.isVisible()
    assert "began later" in program.window.milestones.notice.accessibleName()


def test_the_timeline_ends_with_the_day_and_says_so(qtbot, start, look):
    program = start()
    program.window.commands["timeline"].trigger()
    qtbot.waitUntil(lambda: program.is_settled and bool(program.timing.view.rows), timeout=10_000)
    view = program.timing.view

    look(program, date(1995, 1, 1))

    starts = [row.first for row in view.rows if row.first]
    assert view.canvas.timeline.today == date(1995, 1, 1)
    assert max(starts) <= date(1995, 1, 1)
    assert view.past.isVisible()
    assert view.past.text().startswith("Until 1 January 1995: ")

    program.looking_back.leave()
    qtbot.waitUntil(lambda: view.canvas.timeline.today == date.today(), timeout=10_000)
    assert view.past.isHidden()


def test_a_page_goes_into_the_tray_with_the_day_on_which_it_is_seen(start, look, press):
    program = start("finland")
    look(program, date(1996, 1, 1))
    program.window.reader.view.pane.browser.setFocus()

    press(program, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    assert program.collecting.parts == (PlacePart(Place("finland"), "1996-01-01"),)
    assert program.window.commands["tray_page"].isChecked()
    look(program, date.today())
    assert not program.window.commands["tray_page"].isChecked()


def test_a_page_of_the_past_in_the_tray_opens_on_its_day(qtbot, start):
    program = start("pfp")
    program.collecting.add_part(PlacePart(Place("finland"), "1996-01-01"))
    view = program.window.tray.view

    view.opened.emit(view.model().index(0, 0), False)

    qtbot.waitUntil(lambda: shown(program, "On 1 January 1996"), timeout=10_000)
    assert program.looking_back.day == date(1996, 1, 1)
    assert program.window.reader.current_page() == "finland"


def test_a_page_of_the_past_is_printed_as_it_is_seen(qtbot, start, look, press):
    program = start("finland")
    look(program, date(1996, 1, 1))

    press(program, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def dialogs():
        return program.window.findChildren(QPrintDialog)

    qtbot.waitUntil(lambda: bool(dialogs()), timeout=60_000)
    (dialog,) = dialogs()
    assert dialog.printer().docName() == "Finland, on 1 January 1996"
    dialog.reject()


@pytest.mark.parametrize("is_asked_for", [False, True])
def test_a_day_that_is_left_while_it_is_on_its_way_is_never_shown(qtbot, start, is_asked_for):
    program = start("finland")
    looking, patience = program.looking_back, program.looking_back._patience
    shown_days = []
    looking.day_changed.connect(shown_days.append)

    if is_asked_for:  # just now, so that the answer cannot have come
        patience.timeout.connect(looking.bar.left)
    looking.go_to(date(1990, 1, 1))
    if not is_asked_for:
        looking.bar.left.emit()
    qtbot.waitUntil(lambda: looking.bar.isHidden() and not patience.isActive(), timeout=10_000)
    qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    assert shown_days == []
    assert (looking.day, program.browsing.as_of) == (None, None)
    assert "On 1 January 1990" not in text_of(program)
    assert states(program, "finland") == {"current", "former"}
    assert not program.window.commands["as_of"].isChecked()
    program.browsing.open_reference("pfp")
    qtbot.waitUntil(lambda: shown(program, "Partnership for Peace"), timeout=10_000)
    assert "Not yet begun" not in text_of(program)


def test_the_card_of_a_link_tells_no_summary_of_today_while_the_window_looks_back(start, look):
    program = start("finland")
    assert program._preview("osce", "").summary

    look(program, date(1996, 1, 1))

    assert program._preview("osce", "").summary == ""
