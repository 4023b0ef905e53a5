"""Matrix, comparison and fact sheet in the whole program, by keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from app.library.parts import ComparisonPart, FactSheetPart, MatrixPart
from app.ui.compare.comparison_view import ComparisonView
from app.ui.compare.fact_sheet_view import FactSheetView
from app.ui.compare.matrix_view import MatrixView
from app.ui.compare.picker import PickDialog

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard"),
]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(qtbot):
    """Return what presses a key where the focus is, and waits until all is done."""

    def press(program, key, modifiers=NO_KEY):
        qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifiers)
        qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    return press


@pytest.fixture(autouse=True)
def _clean_clipboard(qapp):
    """Leave nothing on the clipboard: what Python made must not outlive it."""
    yield
    qapp.clipboard().clear()


def shown(program, kind):
    """The view of *kind* that is in view."""
    return next(each for each in program.window.findChildren(kind) if each.isVisible())


def opened(qtbot, program, key, kind):
    """Press Ctrl and *key*, and wait for the view of *kind*."""
    qtbot.keyClick(program.window, key, CTRL)
    qtbot.waitUntil(
        lambda: (
            program.is_settled and any(v.isVisible() for v in program.window.findChildren(kind))
        ),
        timeout=10_000,
    )
    return shown(program, kind)


def test_the_whole_matrix_by_keyboard(qtbot, program, press):
    view = opened(qtbot, program, Qt.Key.Key_7, MatrixView)
    assert QApplication.focusWidget() is view.table
    everyone = view.model.rowCount()
    assert everyone > 5

    press(program, Qt.Key.Key_Right)
    press(program, Qt.Key.Key_S)  # sorted by the date in this column
    firsts = [row.cells[1].since for row in view.shown.rows if row.cells[1].since]
    assert firsts == sorted(firsts)

    view.filter.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(view.filter, "finland")
    assert view.model.rowCount() == 1

    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    press(program, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("Partner\t")

    press(program, Qt.Key.Key_Home)
    cell = view.model.cell(view.table.currentIndex())
    assert cell.milestone
    press(program, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "finland", timeout=10_000)

    press(program, Qt.Key.Key_7, CTRL)
    assert shown(program, MatrixView) is view
    assert view.filter.text() == "finland"


def test_tab_reaches_every_control_of_the_matrix(qtbot, program):
    view = opened(qtbot, program, Qt.Key.Key_7, MatrixView)
    reached = set()

    for _ in range(16):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())

    wanted = {view.rows_button, view.columns_button, view.filter, view.states}
    assert wanted <= reached


def test_the_whole_fact_sheet_by_keyboard(qtbot, start, press):
    program = start("finland")
    asked = []
    program.comparing.part_wanted.connect(asked.append)

    view = opened(qtbot, program, Qt.Key.Key_9, FactSheetView)
    qtbot.waitUntil(lambda: view.pane.ready, timeout=10_000)
    browser = view.pane.browser
    assert QApplication.focusWidget() is browser
    assert "Frameworks" in browser.document().toPlainText()

    press(program, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.telling_wanted) as wanted:
        press(program, Qt.Key.Key_Return)
    page, milestone, _ = wanted.args
    assert milestone
    qtbot.waitUntil(lambda: program.window.reader.current_page() == page, timeout=10_000)
    assert program.window.reader.isAncestorOf(QApplication.focusWidget())

    view.part_wanted.emit(view.part())
    assert asked == [FactSheetPart("finland")]


def test_without_a_partner_in_view_the_fact_sheet_asks_for_one(qtbot, program):
    qtbot.keyClick(program.window, Qt.Key.Key_9, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PickDialog))
    dialog = QApplication.activeModalWidget()
    qtbot.keyClicks(dialog.field, "georg")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: program.is_settled and program.window.findChildren(FactSheetView) != [])
    assert shown(program, FactSheetView).page == "georgia"


def test_partners_are_put_side_by_side_by_keyboard(qtbot, start, press):
    program = start("finland")

    qtbot.keyClick(program.window, Qt.Key.Key_8, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PickDialog))
    dialog = QApplication.activeModalWidget()
    qtbot.keyClicks(dialog.field, "uzbek")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.findChildren(ComparisonView) != [], timeout=10_000)
    qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    view = shown(program, ComparisonView)
    assert view.part() == ComparisonPart(("finland", "uzbekistan"))
    program.window.activateWindow()  # as a window manager does when a dialog is closed
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.table)
    press(program, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "finland", timeout=10_000)


def test_the_partner_whose_fact_sheet_is_in_view_is_compared_with_others(qtbot, start):
    program = start("finland")
    opened(qtbot, program, Qt.Key.Key_9, FactSheetView)

    qtbot.keyClick(program.window, Qt.Key.Key_8, CTRL)

    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PickDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog.model.ids == ["finland"]
    dialog.reject()


def test_the_tree_offers_sheet_and_comparison(qtbot, start):
    program = start("finland")
    panel = program.window.partners

    panel.menu_wanted.emit("uzbekistan", panel.mapToGlobal(panel.rect().center()))
    menu = next(each for each in program.window.findChildren(QMenu) if each.isVisible())
    texts = [each.text() for each in menu.actions() if each.text()]
    assert texts == [
        "Open", "Open in new tab", "Fact sheet", "Compare with Finland", "Compare with…",
    ]  # fmt: skip
    menu.actions()[4].trigger()
    menu.close()

    qtbot.waitUntil(lambda: program.window.findChildren(ComparisonView) != [], timeout=10_000)
    qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)
    assert shown(program, ComparisonView).pages == ("finland", "uzbekistan")


def test_a_right_click_on_a_branch_opens_no_menu(qtbot, program):
    view = program.window.partners.view
    branch = view.visualRect(view.model().index(0, 0)).center()

    with qtbot.assertNotEmitted(program.window.partners.menu_wanted):
        view.customContextMenuRequested.emit(branch)


def test_open_views_follow_the_day(qtbot, start):
    program = start("finland")
    matrix = opened(qtbot, program, Qt.Key.Key_7, MatrixView)
    program.comparing.show_comparison(("finland", "georgia"))
    program.comparing.show_sheet("finland")
    qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    program.looking_back.go_to(date(2000, 1, 1))
    qtbot.waitUntil(lambda: program.looking_back.day is not None, timeout=10_000)
    qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    (comparison,) = program.window.findChildren(ComparisonView)
    (sheet,) = program.window.findChildren(FactSheetView)
    assert matrix.part() == MatrixPart((), (), "2000-01-01")
    assert matrix.shown.cell("finland", "nato").state == "not yet"
    assert comparison.part().day == sheet.part().day == "2000-01-01"


def test_a_closed_tab_is_forgotten_and_opens_anew(qtbot, program):
    first = opened(qtbot, program, Qt.Key.Key_7, MatrixView)

    with qtbot.waitSignal(first.destroyed):
        program.window.reader.close_current()

    assert opened(qtbot, program, Qt.Key.Key_7, MatrixView) is not first


@pytest.mark.parametrize(
    ("form", "begin"), [("csv", b"Partner,"), ("xlsx", b"PK"), ("pdf", b"%PDF")]
)
def test_the_matrix_is_written_to_a_file(qtbot, program, tmp_path, form, begin):
    view = opened(qtbot, program, Qt.Key.Key_7, MatrixView)
    target = tmp_path / f"matrix.{form}"

    view.export_wanted.emit(form)
    program.window.findChildren(QFileDialog)[-1].fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: target.exists() and program.is_settled, timeout=20_000)

    assert target.read_bytes().startswith(begin)
    assert list(tmp_path.glob("*.part")) == []


def test_a_fact_sheet_is_written_as_pdf(qtbot, start, tmp_path):
    program = start("finland")
    view = opened(qtbot, program, Qt.Key.Key_9, FactSheetView)
    target = tmp_path / "finland.pdf"

    view.export_wanted.emit()
    program.window.findChildren(QFileDialog)[-1].fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: target.exists() and program.is_settled, timeout=60_000)

    assert target.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_told(qtbot, program, tmp_path):
    view = opened(qtbot, program, Qt.Key.Key_7, MatrixView)

    view.export_wanted.emit("csv")
    nowhere = tmp_path / "nowhere" / "m.csv"
    program.window.findChildren(QFileDialog)[-1].fileSelected.emit(str(nowhere))

    qtbot.waitUntil(lambda: "cannot be written" in program.window.statusBar().currentMessage())
