"""Tests of `app.ui.tray.panel`, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.library.pages.page import Place
from app.library.parts import EventsPart, HeadingPart, NotePart, Part, PlacePart
from app.ui.lists.part_drag import parts_mime
from app.ui.theme import Theme
from app.ui.tray.panel import TrayPanel
from app.ui.tray.rows import rows_of, summary

PARTS = (
    HeadingPart("Central Asia"),
    PlacePart(Place("uzbekistan")),
    PlacePart(Place("pfp", "milestones")),
    NotePart("Ask."),
    EventsPart("Since 1994"),
)
TITLES = {"uzbekistan": "Uzbekistan", "pfp": "Partnership for Peace"}
ROWS = rows_of(PARTS, {}, TITLES)
HEADING, PAGE, SECTION, NOTE, EVENTS = range(5)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> TrayPanel:
    """Return a panel on screen with five parts; the page is the current one."""
    panel = TrayPanel(theme)
    qtbot.addWidget(panel)
    panel.show_rows(ROWS, summary(ROWS))
    panel.resize(270, 360)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.setFocus()
    panel.go_to(PAGE)
    return panel


def words(panel: TrayPanel) -> str:
    """What the panel says beside its list."""
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def middle(panel: TrayPanel, row: int, below: int = 0) -> QPoint:
    """The middle of a row, or so many pixels below it."""
    rect = panel.view.visualRect(panel.view.model().index(row, 0))
    return rect.center() + QPoint(0, below)


def drop(panel: TrayPanel, mime: object, where: QPoint) -> None:
    """Let *mime* go at *where*."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entered = QDragEnterEvent(where, actions, mime, LEFT, NONE)
    QApplication.sendEvent(panel.view.viewport(), entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(where), actions, mime, LEFT, NONE, QEvent.Type.Drop)
    QApplication.sendEvent(panel.view.viewport(), dropped)


def test_the_tray_says_how_much_it_holds(panel: TrayPanel) -> None:
    assert words(panel) == "4 parts"


def test_return_presses_the_button_that_exports(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.waitSignal(panel.export_wanted):
        qtbot.keyClick(panel.export_button, Qt.Key.Key_Return)


def test_an_empty_tray_says_how_to_fill_it(panel: TrayPanel) -> None:
    panel.show_rows([], "")

    assert "Ctrl+D" in words(panel)
    assert not panel.view.isVisible()
    assert not panel.export_button.isVisible()


def test_an_empty_tray_takes_the_focus_all_the_same(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.show_rows([], "")

    panel.setFocus()

    qtbot.waitUntil(panel.focusProxy().hasFocus)
    assert "Ctrl+D" in panel.focusProxy().accessibleName()


def test_an_empty_tray_takes_what_is_dragged_to_it(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.show_rows([], "")
    part: Part = PlacePart(Place("osce"))
    mime = parts_mime((part,), "OSCE")
    where, copy = QPoint(80, 90), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(where, copy, mime, LEFT, NONE)
    QApplication.sendEvent(panel, entered)
    assert entered.isAccepted()

    with qtbot.waitSignal(panel.parts_dropped) as dropped:
        end = QDropEvent(QPointF(where), copy, mime, LEFT, NONE, QEvent.Type.Drop)
        QApplication.sendEvent(panel, end)

    assert dropped.args == [(part,), 0]


def test_other_things_are_not_dropped_into_the_tray(panel: TrayPanel) -> None:
    mime = QMimeData()
    mime.setText("OSCE")
    entered = QDragEnterEvent(QPoint(80, 90), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    entered.ignore()

    QApplication.sendEvent(panel, entered)

    assert not entered.isAccepted()


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_alt_and_an_arrow_ask_to_move_a_part(
    qtbot: QtBot, panel: TrayPanel, key: Qt.Key, by: int
) -> None:
    with qtbot.waitSignal(panel.step_wanted) as wanted:
        qtbot.keyClick(panel.view, key, ALT)

    assert wanted.args == [PAGE, by]


def test_delete_asks_to_take_a_part_out(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.waitSignal(panel.removed) as removed:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)

    assert removed.args == [PAGE]


def test_the_next_part_is_current_when_one_was_taken_out(panel: TrayPanel) -> None:
    panel.show_rows([*ROWS[:PAGE], *ROWS[SECTION:]], "")

    assert panel.view.currentIndex().data() == "Partnership for Peace"


def test_the_cross_takes_a_part_out_and_does_not_open_it(qtbot: QtBot, panel: TrayPanel) -> None:
    cross = QPoint(panel.view.viewport().width() - 20, middle(panel, PAGE).y())

    with qtbot.assertNotEmitted(panel.page_wanted), qtbot.waitSignal(panel.removed) as removed:
        qtbot.mouseClick(panel.view.viewport(), LEFT, pos=cross)

    assert removed.args == [PAGE]


@pytest.mark.parametrize(
    ("button", "held", "new_tab"),
    [
        (LEFT, NONE, False),
        (LEFT, CTRL, True),
        (Qt.MouseButton.MiddleButton, NONE, True),
    ],
)
def test_a_click_opens_a_page(
    qtbot: QtBot,
    panel: TrayPanel,
    button: Qt.MouseButton,
    held: Qt.KeyboardModifier,
    new_tab: bool,
) -> None:
    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.mouseClick(panel.view.viewport(), button, held, middle(panel, PAGE))

    assert wanted.args == ["uzbekistan", new_tab]


def test_return_opens_a_section_at_its_place(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.go_to(SECTION)

    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, CTRL)

    assert wanted.args == [Place("pfp", "milestones"), True]


def test_return_opens_what_is_no_place_as_a_part(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.go_to(EVENTS)

    with qtbot.waitSignal(panel.part_opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert opened.args == [PARTS[EVENTS]]


def test_a_heading_is_edited_where_it_stands(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.go_to(HEADING)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    field = panel.view.findChild(QLineEdit)
    name = field.accessibleName()

    qtbot.keyClicks(field, "Steppe")
    with qtbot.waitSignal(panel.part_edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert name == "Heading"
    assert edited.args == [HEADING, HeadingPart("Steppe")]


def test_a_note_takes_several_lines_and_is_kept_by_control_and_return(
    qtbot: QtBot, panel: TrayPanel
) -> None:
    panel.go_to(NOTE)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    note = panel.view.findChild(QPlainTextEdit)

    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "Twice.")
    with qtbot.waitSignal(panel.part_edited) as edited:
        qtbot.keyClick(note, Qt.Key.Key_Return, CTRL)

    assert edited.args == [NOTE, NotePart("Ask.\nTwice.")]


def test_escape_leaves_a_note_as_it_was(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.edit(NOTE)
    note = panel.view.findChild(QPlainTextEdit)
    qtbot.keyClicks(note, "Nothing of this.")

    with qtbot.assertNotEmitted(panel.part_edited, wait=50):
        qtbot.keyClick(note, Qt.Key.Key_Escape)


def test_a_double_click_edits_a_note_and_a_click_does_not(qtbot: QtBot, panel: TrayPanel) -> None:
    with qtbot.assertNotEmitted(panel.part_opened):
        qtbot.mouseClick(panel.view.viewport(), LEFT, pos=middle(panel, NOTE))
    before = panel.view.findChild(QPlainTextEdit)

    qtbot.mouseDClick(panel.view.viewport(), LEFT, pos=middle(panel, NOTE))

    assert before is None
    assert panel.view.findChild(QPlainTextEdit) is not None


@pytest.mark.parametrize(("below", "before"), [(-5, PAGE), (5, SECTION)])
def test_a_part_from_elsewhere_is_dropped_between_rows(
    qtbot: QtBot, panel: TrayPanel, below: int, before: int
) -> None:
    part: Part = PlacePart(Place("osce"))

    with qtbot.waitSignal(panel.parts_dropped) as dropped:
        drop(panel, parts_mime((part,), "OSCE"), middle(panel, PAGE, below))

    assert dropped.args == [(part,), before]


def test_a_row_is_dragged_to_the_end(qtbot: QtBot, panel: TrayPanel) -> None:
    mime = panel.view.model().mimeData([panel.view.model().index(PAGE, 0)])

    with qtbot.assertNotEmitted(panel.parts_dropped), qtbot.waitSignal(panel.moved) as moved:
        drop(panel, mime, QPoint(50, panel.view.viewport().height() - 4))

    assert moved.args == [PAGE, len(PARTS)]


def test_the_name_of_the_tray_opens_the_list_of_all(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.head.show_trays(("Briefing", "A & B"), 1)
    first, second = panel.head.button.menu().actions()[:2]

    with qtbot.waitSignal(panel.head.chosen) as chosen:
        first.trigger()

    assert chosen.args == [0]
    assert second.text() == "A && B"
    assert panel.head.button.accessibleName() == "Tray: A & B"


def test_a_tray_is_renamed_where_its_name_stands(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.head.show_trays(("Briefing",), 0)
    panel.head.edit_name()

    qtbot.keyClicks(panel.head.field, "Spring")
    with qtbot.waitSignal(panel.head.name_given) as given:
        qtbot.keyClick(panel.head.field, Qt.Key.Key_Return)

    assert given.args == ["Spring"]
    assert panel.head.button.isVisible()
    assert not panel.head.field.isVisible()


def test_escape_keeps_the_name_of_the_tray(qtbot: QtBot, panel: TrayPanel) -> None:
    panel.head.show_trays(("Briefing",), 0)
    panel.head.edit_name()
    qtbot.keyClicks(panel.head.field, "Spring")

    with qtbot.assertNotEmitted(panel.head.name_given):
        qtbot.keyClick(panel.head.field, Qt.Key.Key_Escape)

    assert panel.head.button.isVisible()


def test_a_button_of_the_head_triggers_its_command(qtbot: QtBot, panel: TrayPanel) -> None:
    heading, note = QAction("New &Heading", panel), QAction("New &Note", panel)
    panel.add_commands(heading, note, ())
    (button,) = [
        each
        for each in panel.head.findChildren(QToolButton)
        if each.accessibleName() == "New Heading"
    ]

    with qtbot.waitSignal(heading.triggered):
        qtbot.mouseClick(button, LEFT)
    heading.setEnabled(False)

    assert not button.isEnabled()
