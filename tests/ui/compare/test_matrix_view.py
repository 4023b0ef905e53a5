"""The matrix in its tab: what it shows, what it asks for, all of it by keyboard."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app.library.parts import MatrixPart
from app.ui.compare.choice_model import Choice
from app.ui.compare.heads import MOST_LINES
from app.ui.compare.matrix_view import MatrixChoices, MatrixView, MatrixWish
from app.ui.compare.picker import PickDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

CHOICES = MatrixChoices(
    branches=(("NATO › Partners", ("malta", "switzerland")),),
    partners=tuple(Choice(each.lower(), each) for each in ("Finland", "Malta", "Switzerland")),
    groups=(Choice("pfp", "Partnership for Peace"), Choice("nato", "NATO")),
    short={"Partnership for Peace": "PfP"},
)
TODAY = date(2026, 6, 1)  # not that of the clock: a window may be open over midnight


@pytest.fixture
def view(qtbot, theme, matrix) -> MatrixView:
    """A matrix of four partners and three frameworks."""
    view = MatrixView(theme, CHOICES)
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show_matrix(matrix)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.table.setFocus()
    return view


def wished(qtbot, view, act) -> MatrixWish:
    with qtbot.waitSignal(view.wish_changed) as signal:
        act()
    return signal.args[0]


def menu_of(view) -> QMenu:
    return next(each for each in view.findChildren(QMenu) if each.isVisible())


def choose(menu, words) -> None:
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def test_the_filter_by_state_has_an_arrow_of_its_list(view, has_arrow):
    assert has_arrow(view.states)


def test_the_first_cell_is_current_and_told_below(view):
    assert view.table.currentIndex() == view.model.index(0, 0)
    assert "Finland · Partnership for Peace: partner, 9 May 1994" in view._detail.text()


def test_return_asks_for_the_sentence_of_the_cell(qtbot, view):
    qtbot.keyClick(view.table, Qt.Key.Key_Right)

    with qtbot.waitSignal(view.telling_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert wanted.args == ["finland", "accession", True]


def test_an_empty_cell_leads_to_the_page(qtbot, view):
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    view.table.setCurrentIndex(view.model.index(3, 0))

    with qtbot.waitSignal(view.telling_wanted) as wanted:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert wanted.args == ["utopia", "", False]


def test_s_sorts_by_date_then_by_state_then_by_name(qtbot, view, make_matrix):
    orders = []
    for _ in range(3):
        wish = wished(qtbot, view, lambda: qtbot.keyClick(view.table, Qt.Key.Key_S))
        orders.append((wish.sort, wish.by))
        view.show_matrix(make_matrix(TODAY, wish.sort, wish.by))

    assert orders == [("date", "pfp"), ("state", "pfp"), ("title", "")]


def test_a_click_on_a_head_sorts_after_its_column(qtbot, view):
    head = view.table.column_head

    wish = wished(qtbot, view, lambda: head.sectionClicked.emit(1))

    assert (wish.sort, wish.by) == ("date", "nato")


def test_the_head_is_as_high_as_its_longest_title_needs_up_to_three_lines(view):
    head = view.table.column_head
    head.setDefaultSectionSize(400)
    before = head.sizeHint().height()

    head.setDefaultSectionSize(60)  # every title of several words breaks
    broken = head.sizeHint().height()
    head.setDefaultSectionSize(20)  # into more lines than there is room for

    assert before < broken
    lines = QFontMetrics(head._font()).lineSpacing() * MOST_LINES
    assert head.sizeHint().height() <= lines + 8


def test_the_heads_stay_in_view_while_the_cells_scroll(qtbot, view):
    view.table.setFixedWidth(280)
    qtbot.waitUntil(lambda: view.table.horizontalScrollBar().maximum() > 0)

    view.table.setCurrentIndex(view.model.index(3, 2))

    assert view.table.horizontalScrollBar().value() > 0
    assert view.table.verticalHeader().isVisible()
    assert view.table.verticalHeader().x() <= 1
    assert view.table.column_head.isVisible()


def test_words_and_a_state_narrow_the_rows(qtbot, view):
    qtbot.keyClicks(view.filter, "mal")

    assert [row.page for row in view.shown.rows] == ["malta"]
    assert "1 of 4 partners" in view._facts.text()

    view.filter.clear()
    view.states.setCurrentIndex(view.states.findData("former"))

    assert [row.page for row in view.shown.rows] == ["finland"]


def test_nothing_is_left_and_nothing_breaks(qtbot, view):
    qtbot.keyClicks(view.filter, "nowhere")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.keyClick(view.table, Qt.Key.Key_S)

    assert view.model.rowCount() == 0
    assert view._detail.text() == ""


def test_the_years_are_the_second_look_of_the_same_cells(view):
    table = view.table.viewport().grab().toImage()

    view.look.choose(1)

    assert view.by_years
    assert view.table.axis.first == 1994
    assert view.table.viewport().grab().toImage() != table


def test_both_looks_can_be_drawn_light_and_dark(view, theme):
    pictures = []
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        for look in (0, 1):
            view.look.choose(look)
            pictures.append(view.grab().toImage())

    assert all(one != other for one, other in pairwise(pictures))


def test_a_copy_is_a_table_for_a_spreadsheet(qtbot, view):
    with qtbot.waitSignal(view.message):
        view.table.copy()

    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert lines[0].split("\t") == [
        "Partner",
        "Partnership for Peace",
        "North Atlantic Treaty Organization",
        "Eop",
    ]
    assert lines[1].split("\t")[:3] == ["Finland", "1994–2023 (former)", "since 2023"]
    assert "<tr><th>Partner</th>" in data.html()
    assert "<td>Malta</td>" in data.html()


def test_chosen_cells_are_copied_alone(qtbot, view):
    view.table.setCurrentIndex(view.model.index(0, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    view.table.copy()

    assert QGuiApplication.clipboard().text() == (
        "Partner\tNorth Atlantic Treaty Organization\nFinland\tsince 2023\nMalta\t"
    )


def test_the_tray_gets_everything_as_everything(qtbot, view):
    assert view.part() == MatrixPart()


def test_the_tray_gets_what_is_shown_on_the_day_shown(qtbot, view, make_matrix):
    view.show_matrix(make_matrix(date(2000, 1, 1)), past=True)
    qtbot.keyClicks(view.filter, "malta")

    assert view.part() == MatrixPart(("malta",), (), "2000-01-01")


def test_the_menu_of_a_cell_opens_by_key_and_offers_what_can_be_done(qtbot, view):
    view.table.setCurrentIndex(view.model.index(0, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    view.table.menu_wanted.emit(view.mapToGlobal(view.rect().center()))
    menu = menu_of(view)

    with qtbot.waitSignal(view.comparison_wanted) as wanted:
        choose(menu, "Compare the selected partners")

    assert wanted.args == [("finland", "malta")]


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("Sort by state in this column", {"sort": "state", "by": "pfp"}),
        ("Sort by date in this column", {"sort": "date", "by": "pfp"}),
        ("Keep the selected rows", {"pages": ("finland",)}),
        ("Leave this column out", {"groups": ("nato", "e")}),
    ],
)
def test_the_menu_changes_the_matrix(qtbot, view, words, changed):
    view.table.menu_wanted.emit(view.mapToGlobal(view.rect().center()))

    wish = wished(qtbot, view, lambda: choose(menu_of(view), words))

    assert {key: getattr(wish, key) for key in changed} == changed


def test_the_menu_opens_page_and_fact_sheet(qtbot, view):
    view.table.menu_wanted.emit(view.mapToGlobal(view.rect().center()))
    menu = menu_of(view)

    with qtbot.waitSignals([view.page_wanted, view.sheet_wanted]):
        choose(menu, "Open Finland")
        choose(menu, "Fact sheet")


def test_a_branch_of_the_tree_can_be_the_rows(qtbot, view):
    groups = next(a for a in view.rows_button.menu().actions() if a.menu()).menu()

    wish = wished(qtbot, view, lambda: choose(groups, "NATO › Partners"))

    assert wish.pages == ("malta", "switzerland")


def test_rows_and_columns_can_be_picked_by_name(qtbot, view):
    view.pick_columns()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PickDialog)
    assert dialog.model.ids == ["pfp", "nato"]

    qtbot.keyClicks(dialog.field, "peace")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    wish = wished(qtbot, view, lambda: qtbot.keyClick(dialog.field, Qt.Key.Key_Return))

    assert wish.groups == ("nato",)


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf"])
def test_the_export_menu_asks_for_each_form(qtbot, view, form):
    words = {"csv": "CSV…", "xlsx": "Excel (XLSX)…", "pdf": "PDF…"}[form]
    export = next(
        menu for menu in view.findChildren(QMenu) if any(a.text() == words for a in menu.actions())
    )

    with qtbot.waitSignal(view.export_wanted) as wanted:
        choose(export, words)

    assert wanted.args == [form]


def test_every_cell_is_read_through_the_accessibility_interface(view):
    table = QAccessible.queryAccessibleInterface(view.table)

    spoken = {table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())}

    model = view.model
    cells = (model.index(row, column) for row in range(4) for column in range(3))
    assert {each.data(Qt.ItemDataRole.AccessibleTextRole) for each in cells} <= spoken
    assert {"Finland", "Partnership for Peace"} <= spoken
