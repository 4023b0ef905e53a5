"""Every control says what it is, and everything can be reached by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)

pytestmark = pytest.mark.window

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QProgressBar, QTextEdit)
# Parts of another control, which speaks for them, and words, which speak for themselves.
PARTS = (QScrollBar, QHeaderView, QLabel)


def is_control(widget: QWidget) -> bool:
    if isinstance(widget, PARTS) or widget.objectName().startswith("qt_"):
        return False
    if isinstance(widget, QAbstractButton) and widget.isHidden():
        # One that is shown only when there is something to do gets its words then.
        return bool(widget.text()) or not widget.icon().isNull()
    return isinstance(widget, CONTROLS) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def nameless(root: QWidget) -> list[str]:
    """The controls in *root*, shown or not, of which a screen reader could not say the name."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if is_control(widget):
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken or not spoken.text(QAccessible.Text.Name).strip():
                parent = widget.parentWidget()
                found.append(f"{type(widget).__name__} in {type(parent).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(qtbot, start):
    program = start("uzbekistan")
    program.window.partners.tray_wanted.emit("uzbekistan", True)
    program.window.reader.find()
    for command in ("as_of", "matrix", "fact_sheet"):
        program.window.commands[command].trigger()
    program.comparing.show_comparison(("finland", "uzbekistan"))
    qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    assert nameless(program.window) == []


@pytest.mark.parametrize("command", ["shortcuts", "faults", "about", "preferences", "export"])
def test_every_control_of_a_dialog_has_a_name(start, command):
    program = start("uzbekistan")

    program.window.commands[command].trigger()
    dialog = QApplication.activeModalWidget()

    assert nameless(dialog) == []
    dialog.close()


def test_names_have_no_marks_of_access_keys(program):
    buttons = program.window.findChildren(QAbstractButton)

    assert [b.accessibleName() for b in buttons if "&" in b.accessibleName()] == []


def test_every_button_of_the_top_bar_can_be_reached_by_tab_or_by_its_key(program):
    commands = program.window.commands
    shown = ("back", "forward", "export", "milestones", "theme_switch", "partners", "headings")

    assert [name for name in shown if not commands[name].shortcuts()] == []


def test_the_page_can_be_read_by_a_screen_reader(qtbot, start):
    program = start("uzbekistan")

    def is_read():
        texts = [
            QAccessible.queryAccessibleInterface(text).textInterface()
            for text in program.window.reader.findChildren(QTextEdit)
            if text.isVisible()
        ]
        return any("Uzbekistan" in text.text(0, text.characterCount()) for text in texts)

    qtbot.waitUntil(is_read)  # a page is set in slices


def test_tab_leads_through_the_start_page(qtbot, program):
    links = [b for b in program.window.start.findChildren(QAbstractButton) if b.isVisible()]
    links[0].setFocus()

    qtbot.keyClick(links[0], Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is links[1]
