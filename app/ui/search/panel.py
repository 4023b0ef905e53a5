"""The results panel: what was found, how the query was read, and what to do when nothing was."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from app.library.search_answer import SearchAnswer
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.search.delegate import HitDelegate
from app.ui.search.model import HIT_ROLE, HitModel
from app.ui.theme import Theme

PATIENCE_MS = 150  # a search that takes longer says so
TIPS = (
    "Fewer or shorter words find more. OR between two words finds either of them, “quotation marks”"
    " keep words together, * stands for any ending."
)


class ResultsPanel(QWidget):
    """Lists the hits of a search.

    Signals:
        hit_opened: a SearchHit to open at its match, and whether in a new tab.
        tray_wanted: id of a page, and whether it is to lie in the tray.
        suggestion_chosen: the query to search for instead.
        field_wanted: Up was pressed on the first hit.
        left: Escape was pressed.
    """

    hit_opened = Signal(object, bool)
    tray_wanted = Signal(str, bool)
    suggestion_chosen = Signal(str)
    field_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = HitModel(self)
        self._suggestion = ""
        self._about = QLabel(self)
        delegate = HitDelegate(theme, self)
        self.view = CardView(delegate, self)
        self.notice = Notice(theme, self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_searching)
        self.view.setModel(self._model)
        self.view.setAccessibleName("Search results")
        self.view.opened.connect(self._on_opened)
        self.view.toggled.connect(self._on_toggled)
        delegate.box_pressed.connect(self._on_toggled)
        self.view.passed_top.connect(self.field_wanted)
        self.view.left.connect(self.left)
        self.notice.action_wanted.connect(self._on_suggestion_chosen)
        theme.changed.connect(self._restyle)
        self._lay_out()
        self._restyle()
        self.clear()

    def show_answer(self, answer: SearchAnswer) -> None:
        """Show what was found, or that nothing was."""
        self._patience.stop()
        self._suggestion = answer.suggestion
        self._model.set_hits(answer.hits)
        self._about.setText(_about(answer))
        self._about.setVisible(bool(self._about.text()))
        self.view.setAccessibleName(f"Search results: {_count(answer)}")
        if answer.hits:
            self._show(self.view)
            return
        headline = f"Nothing found for “{answer.query}”"
        if answer.suggestion:
            self.notice.say("search-x", headline, "", f"Did you mean {answer.suggestion}?")
        else:
            self.notice.say("search-x", headline, TIPS)
        self._show(self.notice)

    def show_searching(self) -> None:
        """Say that the answer is on its way, unless it comes at once; earlier hits stay."""
        self._patience.start()

    def show_error(self, message: str) -> None:
        """Say that the search failed, and why."""
        self._begin_notice()
        text = f"{message}\n\nChange the query and try again."
        self.notice.say("triangle-alert", "The search failed", text)

    def show_no_library(self) -> None:
        """Say that there is nothing in which to search."""
        self._begin_notice()
        self.notice.say("triangle-alert", "Nothing to search in", "There is no library open.")

    def clear(self) -> None:
        """Show that nothing is searched for."""
        self._begin_notice()
        self.notice.say("search", "Search the library", "Type into the field above.")

    def set_in_tray(self, page_ids: Collection[str]) -> None:
        """Tick these pages, and no other."""
        self._model.set_ticked(page_ids)

    def _begin_notice(self) -> None:
        self._patience.stop()
        self._model.set_hits(())
        self._about.hide()
        self._show(self.notice)

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._about.setObjectName("muted")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setContentsMargins(16, 4, 14, 4)
        layout.addWidget(self._about)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.notice)
        layout.addLayout(self._stack)

    def _restyle(self) -> None:
        self._about.setFont(self._theme.interface_font(-1))
        self.view.viewport().update()

    @Slot()
    def _say_searching(self) -> None:
        if self._model.rowCount():
            self._about.setText("Searching…")
        else:
            self._begin_notice()
            self.notice.say("search", "Searching…", "")

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        self.hit_opened.emit(index.data(HIT_ROLE), new_tab)

    @Slot(QModelIndex)
    def _on_toggled(self, index: QModelIndex) -> None:
        self.tray_wanted.emit(index.data(HIT_ROLE).page, not self._model.is_ticked(index))

    @Slot()
    def _on_suggestion_chosen(self) -> None:
        self.suggestion_chosen.emit(self._suggestion)


def _count(answer: SearchAnswer) -> str:
    """How much was found: "1 page", "the best 50 of 123 pages"."""
    pages = f"{answer.total:,} page{'s' if answer.total != 1 else ''}"
    shown = len(answer.hits)
    return f"The best {shown} of {pages}" if shown < answer.total else pages


def _about(answer: SearchAnswer) -> str:
    """How much was found, and how the query was read where that is not what was typed."""
    lines = [_count(answer)] if answer.hits else []
    if _plainly(answer.understood) != _plainly(answer.query):
        lines.append(f"Understood as {answer.understood}")
    if answer.also_searched:
        lines.append(f"Also searched: {', '.join(answer.also_searched)}")
    return "\n".join(lines)


def _plainly(query: str) -> str:
    """*query* without what goes without saying: AND between words, the last one unfinished."""
    return " ".join(word for word in query.split() if word != "AND").rstrip("*")
