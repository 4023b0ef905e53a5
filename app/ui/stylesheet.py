"""The style sheet of the whole application, made from the tokens."""

from app.ui.tokens import Tokens


def stylesheet(tokens: Tokens) -> str:
    """The rules for every widget of the window; panels add only what is their own."""
    return "".join(
        part(tokens)
        for part in (_frame, _bars, _buttons, _fields, _views, _tabs, _scroll, _popups, _start)
    )


def _frame(t: Tokens) -> str:
    return f"""
QMainWindow, QDialog {{ background: {t.window}; }}
QSplitter::handle {{ background: {t.line}; }}
QStatusBar {{ background: {t.window}; color: {t.muted}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QToolButton {{ padding: 1px 8px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QLabel#panelTitle {{ color: {t.muted}; font-size: 11px; font-weight: 600; }}
QLabel#muted {{ color: {t.muted}; }}
QLabel#link {{ color: {t.accent}; }}
QLabel#pastSign {{ color: {t.warning}; font-size: 11px; font-weight: 600; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QMenuBar {{ background: {t.window}; color: {t.text}; padding: 1px 6px; }}
QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: 5px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {t.chip}; }}
QWidget#topBar {{ background: {t.window}; border-bottom: 1px solid {t.line}; }}
QFrame#switch QToolButton {{ color: {t.muted}; border-radius: 6px; padding: 4px 8px;
  font-size: 12px; font-weight: 500; }}
QFrame#switch QToolButton:hover {{ color: {t.text}; background: transparent; }}
QFrame#switch QToolButton:checked {{ color: {t.text}; background: {t.chip}; }}
QFrame#switch QToolButton:focus {{ border-color: {t.accent}; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QToolButton {{ background: transparent; color: {t.text}; border: 1px solid transparent;
  border-radius: 6px; padding: 5px; }}
QToolButton:hover {{ background: {t.chip}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.line}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton:disabled {{ color: {t.faint}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
  border-radius: 6px; padding: 6px 14px; min-width: 54px; }}
QPushButton:hover {{ background: {t.chip}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.faint}; }}
QPushButton:default {{ background: {t.accent}; color: {t.accent_text}; border-color: {t.accent}; }}
QPushButton:default:focus {{ border-color: {t.text}; }}
QPushButton:default:disabled {{ background: {t.chip}; color: {t.faint}; border-color: {t.line}; }}
"""


def _fields(t: Tokens) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{ background: {t.base}; color: {t.text};
  border: 1px solid {t.line}; border-radius: 7px; padding: 5px 8px;
  selection-background-color: {t.selection}; selection-color: {t.selection_text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
  border-color: {t.accent}; }}
QLineEdit:disabled {{ background: {t.chip}; color: {t.faint}; }}
QComboBox QLineEdit {{ background: transparent; border: 0; border-radius: 0; padding: 0; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox QAbstractItemView {{ background: {t.base}; border: 1px solid {t.line};
  selection-background-color: {t.selection}; selection-color: {t.selection_text}; }}
QProgressBar {{ background: {t.chip}; border: 0; border-radius: 3px; max-height: 6px;
  text-align: center; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _views(t: Tokens) -> str:
    return f"""
QTreeView, QListView, QTableView {{ background: {t.window}; color: {t.text}; border: 0;
  outline: 0; selection-background-color: {t.selection};
  selection-color: {t.selection_text}; }}
QTreeWidget#faults::item {{ padding: 4px 6px; }}
QTextBrowser {{ background: {t.base}; color: {t.text}; border: 0; }}
QHeaderView::section {{ background: {t.window}; color: {t.muted}; border: 0;
  border-bottom: 1px solid {t.line}; padding: 6px 8px; }}
"""


def _tabs(t: Tokens) -> str:
    return f"""
QTabWidget::pane {{ border: 0; }}
QTabBar {{ background: {t.window}; }}
QTabBar::tab {{ background: {t.window}; color: {t.muted}; border: 0; padding: 8px 14px;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ background: {t.base}; color: {t.text};
  border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:hover:!selected {{ color: {t.text}; background: {t.chip}; }}
"""


def _scroll(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QScrollBar::handle:disabled {{ background: transparent; }}  /* where there is nothing to scroll */
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}
"""


def _popups(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.selection_text}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QMenu::separator {{ background: {t.line}; height: 1px; margin: 5px 8px; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
  padding: 4px 6px; }}
"""


def _start(t: Tokens) -> str:
    return f"""
QScrollArea#startPage, QWidget#startGround, QWidget#startColumn, QWidget#noticePage {{
  background: {t.base}; }}
QLabel#startTitle {{ font-family: "Source Serif 4", "Noto Serif"; font-size: 32px;
  font-weight: 600; }}
QLabel#dayYear {{ color: {t.muted}; font-size: 13px; }}
QLabel#cardTitle {{ color: {t.text}; font-weight: 600; }}
QLabel#keyCap {{ background: {t.chip}; color: {t.text}; border: 1px solid {t.line};
  border-radius: 5px; padding: 2px 7px; }}
QPushButton#linkButton {{ background: transparent; color: {t.accent}; border: 1px solid transparent;
  border-radius: 5px; padding: 2px 6px; min-width: 0; text-align: left;
  font-size: 14px; }}
QPushButton#linkButton:hover {{ background: {t.chip}; }}
QPushButton#linkButton:focus {{ border-color: {t.accent}; }}
"""
