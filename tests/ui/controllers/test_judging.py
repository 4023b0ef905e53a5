"""Judging found milestones in the whole window: in the list, in the page, in a window beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from app.library.pages.page import Place
from app.ui.milestones.act_buttons import act_at
from app.ui.milestones.rows import EventRow
from tests.conftest import PATIENCE_MS

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGE = "relations-with-ruritania"


@pytest.fixture
def imported(program, document, bring_in):
    """Return the program with the document imported, and in view."""
    bring_in(program, document)
    return program


@pytest.fixture
def listed(qtbot, imported):
    """Return the list of the milestones of the imported page, with the cursor on the first."""
    view = imported.window.milestones.view
    qtbot.waitUntil(lambda: len(events(view)) == 4, timeout=PATIENCE_MS)
    view.setFocus()
    view.choose(events(view)[0].item.lead.key)
    return view


def events(view):
    """The events that are listed."""
    rows = map(view.rows.at, range(view.row_count()))
    return [row for row in rows if isinstance(row, EventRow)]


def said(view):
    """What was said of each event that is listed."""
    return [row.item.lead.said for row in events(view)]


def point_in(pane, number):
    """Where the sentence of the event with this number stands in the page."""
    start, _ = pane.highlights.events["open"][number]
    return pane.browser.cursorRect(pane.browser.cursor_at(start + 5)).center()


def test_a_found_milestone_is_rejected_in_the_page_and_comes_back(
    qtbot, program, document, bring_in, settle, dialog
):
    bring_in(program, document)
    before = len(program.shelf.library.page(PAGE).milestones)
    qtbot.keyClick(program.window, Qt.Key.Key_M, CTRL)
    review = dialog("ReviewDialog")
    qtbot.waitUntil(lambda: review.found.model.rowCount() == before, timeout=PATIENCE_MS)
    review.found.view.setCurrentIndex(review.found.model.index(0, 0))

    qtbot.keyClick(review.found.view, Qt.Key.Key_Delete)

    def told():
        return len(program.shelf.library.page(PAGE).milestones)

    qtbot.waitUntil(lambda: told() == before - 1, timeout=PATIENCE_MS)
    settle(program)
    assert review.found.model.rows[0].verdict == "Rejected"
    program.undoing.undo()
    qtbot.waitUntil(lambda: told() == before, timeout=PATIENCE_MS)
    settle(program)
    assert review.found.model.rows[0].verdict == ""
    qtbot.keyClick(review.found.view, Qt.Key.Key_Escape)
    assert not review.isVisible()


def test_checking_begins_with_the_milestone_at_the_cursor_of_the_panel(
    qtbot, program, document, bring_in, settle, dialog
):
    bring_in(program, document)
    panel = program.window.milestones.view
    numbers = range(panel.model().rowCount())
    last = [n for n in numbers if panel.model().index(n, 0).flags() & Qt.ItemFlag.ItemIsEnabled][-1]
    panel.setCurrentIndex(panel.model().index(last, 0))
    wanted = panel.current_milestone()

    program.window.commands["review"].trigger()

    found = dialog("ReviewDialog").found
    qtbot.waitUntil(lambda: found.view.currentIndex().isValid(), timeout=PATIENCE_MS)
    row = found.model.row_at(found.view.currentIndex())
    assert row is not None
    assert row.milestone.id == wanted
    assert found.window().focusWidget() is found.view


@pytest.mark.parametrize(
    ("key", "says"),
    [(Qt.Key.Key_A, "accept"), (Qt.Key.Key_R, "reject"), (Qt.Key.Key_Delete, "reject")],
)
def test_a_key_in_the_list_judges_and_leads_on(qtbot, imported, listed, settle, key, says):
    first, second = events(listed)[:2]

    qtbot.keyClick(listed, key)
    settle(imported)

    assert listed.current_event().item.lead.key == second.item.lead.key
    left = [row.item.lead.said for row in events(listed) if row.item.id == first.item.id]
    assert left == (["accept"] if says == "accept" else [])


def test_a_page_is_gone_through_with_one_key(qtbot, imported, listed, settle):
    for _ in range(4):
        qtbot.keyClick(listed, Qt.Key.Key_A)
    settle(imported)

    assert said(listed) == ["accept"] * 4
    assert "All that was found here is checked" in imported.window.statusBar().currentMessage()


def test_who_is_faster_than_the_list_takes_nothing_back(qtbot, imported, listed, settle):
    for _ in range(4):
        qtbot.keyClick(imported.window, Qt.Key.Key_F4)
        qtbot.keyClick(imported.window, Qt.Key.Key_F8)
    settle(imported)

    assert said(listed) == ["accept"] * 4


def test_one_in_doubt_comes_before_the_others(qtbot, imported, listed, settle, reader_paths):
    path = reader_paths.user_library / "pages" / f"{PAGE}.md"
    text = path.read_text(encoding="utf-8")
    last = text.rindex("confidence: ")
    path.write_text(text[:last] + "confidence: 0.4" + text[text.index("\n", last) :])
    imported.shelf.renew()
    settle(imported)

    qtbot.keyClick(listed, Qt.Key.Key_N)

    row = listed.current_event()
    assert row.item.id == events(listed)[-1].item.id
    assert row.marks[0].startswith("Doubtful, 40")
    assert "Doubtful" in row.spoken
    assert "Doubtful" in imported.window.statusBar().currentMessage()


def test_said_again_it_is_taken_back_and_the_cursor_stays(qtbot, imported, listed, settle):
    first = events(listed)[0].item.lead.key
    qtbot.keyClick(listed, Qt.Key.Key_A)
    settle(imported)
    listed.choose(first)

    qtbot.keyClick(listed, Qt.Key.Key_A)
    settle(imported)

    assert said(listed) == ["", "", "", ""]
    assert listed.current_event().item.lead.key == first


def test_every_judgement_is_undone_in_turn(qtbot, imported, listed, settle):
    first, second = (row.item.lead.key for row in events(listed)[:2])
    qtbot.keyClick(listed, Qt.Key.Key_R)
    qtbot.keyClick(listed, Qt.Key.Key_A)
    settle(imported)
    assert said(listed) == ["accept", "", ""]

    imported.undoing.undo()
    settle(imported)
    after_one = said(listed), listed.current_event().item.lead.key
    imported.undoing.undo()
    settle(imported)

    assert after_one == (["", "", ""], second)
    assert said(listed) == ["", "", "", ""]
    assert listed.current_event().item.lead.key == first


def test_judgements_that_were_undone_are_made_again_in_turn(qtbot, imported, listed, settle):
    qtbot.keyClick(listed, Qt.Key.Key_R)
    qtbot.keyClick(listed, Qt.Key.Key_A)
    settle(imported)
    for _ in range(2):
        imported.window.commands["undo"].trigger()
        settle(imported)
    undone = said(listed)

    for _ in range(2):
        imported.window.commands["redo"].trigger()
        settle(imported)

    assert undone == ["", "", "", ""]
    assert said(listed) == ["accept", "", ""]


def test_a_milestone_is_corrected_from_the_list(qtbot, imported, listed, settle, dialog):
    qtbot.keyClick(listed, Qt.Key.Key_C)
    form = dialog("MilestoneDialog")
    form.date.setText("1994-06")
    form.accept()
    qtbot.waitUntil(lambda: "correct" in said(listed), timeout=PATIENCE_MS)
    settle(imported)

    row = events(listed)[0]
    assert (row.date, row.marks) == ("June 1994", ("Corrected",))
    assert listed.current_event().item.id == events(listed)[1].item.id


def test_a_correction_can_be_corrected_again(qtbot, imported, listed, settle, dialog):
    for date in ("1994-06", "1994-07"):
        listed.choose(events(listed)[0].item.lead.key)
        qtbot.keyClick(listed, Qt.Key.Key_C)
        form = dialog("MilestoneDialog")
        form.date.setText(date)
        form.accept()
        wanted = {"1994-06": "June 1994", "1994-07": "July 1994"}[date]
        qtbot.waitUntil(lambda w=wanted: events(listed)[0].date == w, timeout=PATIENCE_MS)
        settle(imported)

    imported.undoing.undo()
    settle(imported)

    assert events(listed)[0].date == "June 1994"


def test_a_button_on_the_row_judges(qtbot, imported, listed, settle):
    index = listed.rows.find(events(listed)[1].item.lead.key)
    listed.scrollTo(index)
    rect = listed.visualRect(index)
    accept = next(
        QPoint(x, rect.bottom() - 12)
        for x in range(rect.left(), rect.right())
        if act_at(rect, QPoint(x, rect.bottom() - 12)) is not None
    )

    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=accept)
    settle(imported)

    assert said(listed) == ["", "accept", "", ""]


def test_keys_of_the_window_judge_what_is_marked_in_the_page(qtbot, imported, listed, settle):
    reader = imported.window.reader
    imported.window.focus_reader()

    imported.window.commands["judge_next"].trigger()
    settle(imported)
    chosen = listed.current_event().item.lead
    pane = reader.view.pane
    marked = pane.browser.toPlainText()[slice(*pane.highlights.event)]
    imported.window.commands["judge_reject"].trigger()
    settle(imported)

    assert marked == chosen.sentence
    assert chosen.key not in [row.item.lead.key for row in events(listed)]


def test_a_sentence_that_is_clicked_is_the_one_that_is_judged(qtbot, imported, listed, settle):
    pane = imported.window.reader.view.pane
    pane.browser.setFocus()

    place = point_in(pane, 1)
    qtbot.mouseClick(pane.browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    chosen, described = listed.current_event(), pane.browser.accessibleDescription()
    imported.window.commands["judge_accept"].trigger()
    settle(imported)

    assert chosen.date == "1996"
    assert described == f"Found, not checked: {chosen.item.text}"
    assert said(listed) == ["", "accept", "", ""]


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # a menu takes the keyboard
def test_the_menu_at_a_sentence_offers_what_can_be_said(qtbot, imported, listed, settle):
    pane = imported.window.reader.view.pane

    pane.browser.customContextMenuRequested.emit(point_in(pane, 1))
    menu = QApplication.activePopupWidget()
    offered = {action.text(): action for action in menu.actions()}
    offered["Reject “1996, meeting”"].trigger()
    menu.close()
    settle(imported)

    assert "Correct “1996, meeting”…" in offered
    assert [row.date for row in events(listed)] == ["3 May 1994", "April 2002", "2005"]


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_menu_of_the_list_offers_it_too(qtbot, imported, listed, settle):
    keyboard = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())

    QApplication.sendEvent(listed.viewport(), keyboard)
    menu = QApplication.activePopupWidget()
    offered = {action.text().partition("\t")[0]: action for action in menu.actions()}
    offered["Accept"].trigger()
    menu.close()
    settle(imported)

    assert said(listed)[0] == "accept"
    assert {"Open", "Correct…", "Reject", "Next to check", "Copy"} <= offered.keys()


def test_rejected_ones_are_shown_on_demand_and_taken_back(qtbot, imported, listed, settle):
    first = events(listed)[0].item.lead.key
    qtbot.keyClick(listed, Qt.Key.Key_R)
    settle(imported)

    imported.window.commands["rejected"].trigger()
    settle(imported)
    shown = events(listed)[0]
    counted = len(imported.chronicling.chronicle.view.items)
    struck = imported.window.reader.view.pane.highlights.events["rejected"]
    listed.choose(first)
    qtbot.keyClick(listed, Qt.Key.Key_R)
    settle(imported)

    assert (shown.item.lead.key, shown.marks) == (first, ("Rejected",))
    assert counted == 3  # it is none of those that count
    assert len(struck) == 1
    assert said(listed) == ["", "", "", ""]


def test_a_milestone_of_the_library_is_not_to_be_judged(qtbot, program):
    program.browsing.open(Place("uzbekistan"))
    view = program.window.milestones.view
    qtbot.waitUntil(lambda: bool(events(view)), timeout=PATIENCE_MS)
    view.setFocus()
    view.choose(events(view)[0].item.lead.key)

    with qtbot.assertNotEmitted(view.judged):
        qtbot.keyClick(view, Qt.Key.Key_A)

    assert not program.window.commands["judge_accept"].isEnabled()
    program.window.commands["judge_next"].trigger()
    assert "No milestone here" in program.window.statusBar().currentMessage()


def test_a_page_file_that_is_gone_is_told(qtbot, imported, listed, settle, reader_paths):
    (reader_paths.user_library / "pages" / f"{PAGE}.md").unlink()

    qtbot.keyClick(listed, Qt.Key.Key_A)
    qtbot.waitUntil(
        lambda: "No such file" in imported.window.statusBar().currentMessage(), timeout=PATIENCE_MS
    )

    settle(imported)
