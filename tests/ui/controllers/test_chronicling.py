"""Milestones through the whole window: scopes, filters, the sentence, the reader, files, tray.

Long, because scope, filter and page only meet in the whole window.
"""

import csv
import json
from collections.abc import Callable

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.library.chronology.filtering import ChronologyFilter
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.pages.page import Place
from app.library.parts import EventsPart
from app.ui.lists.notice import Notice
from app.ui.milestones.rows import EventRow
from app.ui.milestones.scopes import KINDS
from app.ui.program import Program
from tests.conftest import PATIENCE_MS

pytestmark = pytest.mark.window
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Start = Callable[..., Program]


class Painted(QObject):
    """Notes what the notice of the milestones says each time that it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def follow(self, program: Program) -> bool:
        """Look at the panel of *program* from now on, in a window wide enough; always True."""
        program.window.resize(1280, 800)
        program.window.milestones.notice.installEventFilter(self)  # twice counts once
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, Notice):
            self.names.append(watched.accessibleName())
        return False


@pytest.fixture
def program(start: Start, qtbot: QtBot) -> Program:
    """Return the program on the page of Uzbekistan."""
    program = start("uzbekistan")
    settle(qtbot, program)
    return program


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)


def choose(qtbot: QtBot, program: Program, kind: str) -> None:
    """Choose a scope and wait for it."""
    program.window.commands[f"scope_{kind}"].trigger()
    settle(qtbot, program)


def events(program: Program) -> list[EventRow]:
    """The events that the panel lists."""
    rows = program.window.milestones.view.rows
    listed = (rows.row(rows.index(number, 0)) for number in range(rows.rowCount()))
    return [row for row in listed if isinstance(row, EventRow)]


def said(program: Program) -> str:
    """Whose milestones the panel says it shows."""
    return program.chronicling.chronicle.title


def test_the_panel_shows_the_page_in_view(program: Program) -> None:
    chronicle = program.chronicling.chronicle

    assert (chronicle.kind, chronicle.scope) == ("page", Scope("page", ("uzbekistan",)))
    assert len(events(program)) == chronicle.view.total > 20
    assert {row.subject for row in events(program)} == {""}
    assert program.window.commands["scope_page"].isChecked()


def test_a_partner_is_also_what_others_tell_of_it_with_their_names(
    qtbot: QtBot, program: Program
) -> None:
    program.browsing.open(Place("osce"))
    qtbot.waitUntil(lambda: said(program).startswith("Organization"), timeout=PATIENCE_MS)
    own = len(events(program))

    choose(qtbot, program, "partner")

    others = [row for row in events(program) if row.item.lead.page != "osce"]
    assert len(events(program)) > own
    assert others
    titles = program.shelf.contents.titles
    for row in others:
        assert row.subject or row.item.text.startswith((titles[row.item.lead.page], "NATO"))
    assert said(program) == "OSCE, and all that mentions it"


def test_one_event_told_on_several_pages_is_one_item(qtbot: QtBot, program: Program) -> None:
    choose(qtbot, program, "everything")

    several = [row for row in events(program) if len(row.item.pages) > 1]
    keys = [each.key for row in events(program) for each in row.item.milestones]
    assert several
    assert len(keys) == len(set(keys))
    about = several[0].about.replace("\N{NO-BREAK SPACE}", " ")
    assert f"told on {len(several[0].item.pages)} pages" in about


def test_the_scope_follows_the_page(qtbot: QtBot, program: Program) -> None:
    program.browsing.open(Place("pfp"))
    qtbot.waitUntil(lambda: said(program) == "Partnership for Peace", timeout=PATIENCE_MS)

    assert {row.item.lead.page for row in events(program)} == {"pfp"}


def test_the_panel_says_that_no_page_is_open_only_where_none_is_on_its_way(
    qtbot: QtBot, start: Start
) -> None:
    first = start("uzbekistan")
    settle(qtbot, first)
    first.window.close()
    painted = Painted()

    again = start(until=lambda program: painted.follow(program) and program.is_settled)

    assert again.window.reader.current_page() == "uzbekistan"
    assert painted.names
    assert not [name for name in painted.names if name.startswith("No page is open")]
    assert events(again)


def test_a_page_that_is_not_to_be_had_leaves_the_panel_without_one(
    qtbot: QtBot, start: Start
) -> None:
    program = start("atlantis")

    settle(qtbot, program)

    assert program.window.milestones.notice.accessibleName().startswith("No page is open")


def test_without_a_page_the_panel_is_empty(qtbot: QtBot, program: Program) -> None:
    program.browsing.home()
    qtbot.waitUntil(lambda: said(program) == "", timeout=PATIENCE_MS)

    assert events(program) == []
    assert program.window.milestones.notice.isVisible()


def test_a_branch_is_the_one_at_the_cursor_of_the_tree(qtbot: QtBot, program: Program) -> None:
    choose(qtbot, program, "branch")
    central_asia = said(program)
    tree = program.window.partners.view
    nato = tree.model().index(0, 0)

    tree.selectionModel().setCurrentIndex(nato, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    settle(qtbot, program)

    assert central_asia == "Central Asia"
    assert said(program) == "NATO"
    assert program.chronicling.chronicle.scope.branch == "nato"


def test_the_tray_is_followed_as_it_changes(qtbot: QtBot, program: Program) -> None:
    program.window.partners.tray_wanted.emit("pfp", True)
    choose(qtbot, program, "tray")
    one = said(program)

    program.window.partners.tray_wanted.emit("eapc", True)
    settle(qtbot, program)

    assert (one, said(program)) == ("The tray, 1 page", "The tray, 2 pages")
    assert program.chronicling.chronicle.scope == Scope("pages", ("pfp", "eapc"))


def test_the_results_are_all_that_was_found(qtbot: QtBot, program: Program) -> None:
    program.searching.ask("kosovo")
    settle(qtbot, program)

    choose(qtbot, program, "results")

    assert said(program) == "Results of “kosovo”"
    assert {"kfor", "kvm"} <= set(program.chronicling.chronicle.scope.pages)


def test_another_search_brings_other_milestones(qtbot: QtBot, program: Program) -> None:
    program.searching.ask("kosovo")
    settle(qtbot, program)
    choose(qtbot, program, "results")

    program.searching.ask("isaf")
    settle(qtbot, program)

    assert said(program) == "Results of “isaf”"


def test_scopes_that_hold_nothing_are_pale(qtbot: QtBot, program: Program) -> None:
    enabled = {
        kind
        for kind, button in zip(KINDS, program.window.milestones.scopes.buttons(), strict=True)
        if button.isEnabled()
    }

    assert enabled == {"page", "partner", "branch", "everything"}


def test_a_hidden_panel_comes_back_with_a_scope(qtbot: QtBot, program: Program) -> None:
    program.window.commands["milestones"].trigger()
    hidden = not program.window.milestones.isVisible()

    choose(qtbot, program, "everything")

    assert hidden
    assert program.window.milestones.isVisible()
    assert program.chronicling.chronicle.scope == EVERYTHING


def test_an_event_opens_its_sentence_lit(qtbot: QtBot, program: Program) -> None:
    choose(qtbot, program, "everything")
    panel = program.window.milestones
    told = next(row for row in events(program) if row.item.lead.page == "pfp" and row.item.lead.at)

    panel.telling_wanted.emit(told.item.lead, False)
    settle(qtbot, program)
    pane = program.window.reader.view.pane
    qtbot.waitUntil(lambda: pane.ready and pane.highlights.passage is not None)

    assert program.window.reader.current_page() == "pfp"
    start, end = pane.highlights.passage
    lit = pane.browser.cursor_at(start, end).selectedText()
    assert set(told.item.text.lower().split()) & set(lit.lower().split())


def test_an_event_opens_in_a_new_tab(qtbot: QtBot, program: Program) -> None:
    program.window.milestones.telling_wanted.emit(events(program)[0].item.lead, True)
    settle(qtbot, program)

    assert program.window.reader.open_pages() == ["uzbekistan", "uzbekistan"]


def test_a_partner_of_an_event_opens(qtbot: QtBot, program: Program) -> None:
    program.window.milestones.page_wanted.emit("pfp", False)
    settle(qtbot, program)

    assert program.window.reader.current_page() == "pfp"


def test_scrolling_the_page_moves_the_cursor_of_the_panel(qtbot: QtBot, program: Program) -> None:
    panel = program.window.milestones
    browser = program.window.reader.view.pane.browser
    browser.setFocus()
    program.browsing.open(Place("uzbekistan", "milestones"))
    reader = program.window.reader
    qtbot.waitUntil(lambda: reader.view.place.section == "milestones", timeout=PATIENCE_MS)
    first = panel.view.currentIndex().row()

    bar = browser.verticalScrollBar()
    bar.setValue(bar.value() + 300)

    row = panel.view.rows.row(panel.view.currentIndex())
    assert panel.view.currentIndex().row() > first >= 0
    assert isinstance(row, EventRow)


def test_an_event_that_was_opened_stays_the_one_at_the_cursor(
    qtbot: QtBot, program: Program
) -> None:
    panel = program.window.milestones
    panel.setFocus()
    panel.view.setCurrentIndex(panel.view.rows.find(events(program)[6].item.lead.key))

    with qtbot.waitSignal(program.window.reader.place_read, timeout=PATIENCE_MS):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    settle(qtbot, program)

    row = panel.view.rows.row(panel.view.currentIndex())
    assert isinstance(row, EventRow)
    assert row.item == events(program)[6].item


def test_a_filter_typed_while_the_scope_is_still_read_holds_for_it(
    qtbot: QtBot, program: Program
) -> None:
    program.window.commands["scope_everything"].trigger()

    program.chronicling.chronicle.set_filter(ChronologyFilter.of(type="joined"))
    settle(qtbot, program)

    assert {row.item.type for row in events(program)} == {"joined"}
    assert program.chronicling.chronicle.view.total > len(events(program))


def test_a_filter_stays_through_another_scope(qtbot: QtBot, program: Program) -> None:
    program.chronicling.chronicle.toggle("type", "joined", True)
    settle(qtbot, program)
    few = len(events(program))

    choose(qtbot, program, "everything")

    assert {row.item.type for row in events(program)} == {"joined"}
    assert len(events(program)) > few


def test_what_is_shown_is_offered_to_the_tray(qtbot: QtBot, program: Program) -> None:
    with qtbot.waitSignal(program.window.milestones.part_wanted) as wanted:
        program.window.commands["milestones_tray"].trigger()

    assert wanted.args == [EventsPart("Milestones: Uzbekistan", Scope("page", ("uzbekistan",)))]


def test_nothing_is_offered_to_the_tray_and_said_to_be_nothing(
    qtbot: QtBot, program: Program
) -> None:
    program.chronicling.chronicle.set_filter(ChronologyFilter.of(text="nowhere to be found"))
    settle(qtbot, program)

    with qtbot.assertNotEmitted(program.window.milestones.part_wanted):
        program.window.commands["milestones_tray"].trigger()
    collected = program.window.statusBar().currentMessage()
    program.window.commands["milestones_csv"].trigger()

    assert collected == "There are no milestones for the tray"
    assert program.window.statusBar().currentMessage() == "There are no milestones to export"


@pytest.mark.parametrize("form", ["csv", "json", "ics"])
def test_what_is_shown_is_exported(qtbot: QtBot, program: Program, tmp_path, form: str) -> None:
    program.chronicling.chronicle.toggle("confirmed", "yes", True)
    settle(qtbot, program)
    file = tmp_path / f"milestones.{form}"

    program.window.commands[f"milestones_{form}"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    settle(qtbot, program)

    text = file.read_text(encoding="utf-8")
    days = [row for row in events(program) if row.item.date.precision == "day"]
    counted = {
        "csv": lambda: len(list(csv.DictReader(text.splitlines()))),
        "json": lambda: len(json.loads(text)),
        "ics": lambda: text.count("BEGIN:VEVENT"),
    }
    assert counted[form]() == len(days if form == "ics" else events(program)) > 0


def test_what_is_shown_is_exported_for_a_spreadsheet(
    qtbot: QtBot, program: Program, tmp_path
) -> None:
    file = tmp_path / "milestones.xlsx"

    program.window.commands["milestones_xlsx"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    settle(qtbot, program)

    (sheet,) = openpyxl.load_workbook(file).worksheets
    assert sheet.max_row == len(events(program)) + 1


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, program: Program, tmp_path) -> None:
    program.window.commands["milestones_csv"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)

    dialog.fileSelected.emit(str(tmp_path / "missing" / "milestones.csv"))
    dialog.close()
    settle(qtbot, program)

    assert "missing" in program.window.statusBar().currentMessage()


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def test_the_whole_panel_is_worked_by_keyboard_alone(qtbot: QtBot, program: Program) -> None:
    panel, chronicle = program.window.milestones, program.chronicling.chronicle

    press(qtbot, Qt.Key.Key_6, ALT)
    settle(qtbot, program)
    qtbot.waitUntil(panel.view.hasFocus)
    everything = len(events(program))

    press(qtbot, Qt.Key.Key_M, CONTROL | SHIFT)
    assert panel.filters
    qtbot.waitUntil(panel.filters.field.hasFocus)
    for letter in "JOIN":
        press(qtbot, Qt.Key(ord(letter)))
    settle(qtbot, program)
    joined = len(events(program))
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    settle(qtbot, program)
    of_type = len(events(program))
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(panel.view.hasFocus)

    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Up)
    qtbot.waitUntil(panel.strip.hasFocus)
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Home, SHIFT)
    settle(qtbot, program)
    assert chronicle.filter.first is not None
    press(qtbot, Qt.Key.Key_Plus)
    closer = panel.strip.window_of_time.count
    press(qtbot, Qt.Key.Key_Escape)
    settle(qtbot, program)

    press(qtbot, Qt.Key.Key_6, ALT)
    qtbot.waitUntil(panel.view.hasFocus)
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Right)
    unfolded = panel.view.rows.detail_count(panel.view.currentIndex())
    target = panel.view.rows.row(panel.view.currentIndex())
    press(qtbot, Qt.Key.Key_Return)
    settle(qtbot, program)

    assert everything > joined >= of_type > 0
    assert closer == 30
    assert chronicle.filter.first is None
    assert unfolded > 0
    assert isinstance(target, EventRow)
    assert program.window.reader.current_page() == target.item.lead.page


def test_every_row_can_be_read_through_the_accessibility_interface(
    qtbot: QtBot, program: Program
) -> None:
    choose(qtbot, program, "partner")
    view = program.window.milestones.view
    spoken = QAccessible.queryAccessibleInterface(view)

    names = [
        spoken.child(number).text(QAccessible.Text.Name) for number in range(spoken.childCount())
    ]

    rows = view.rows
    assert names == [rows.row(rows.index(number, 0)).spoken for number in range(rows.rowCount())]
    assert all(names)


def test_the_scope_of_a_search_is_not_kept_for_the_next_start(program):
    program.chronicling.chronicle.set_kind("results")

    assert program.chronicling.kept_kind == "page"
