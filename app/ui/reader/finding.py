"""Find in page: joins the find bar to the page in view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from app.ui.reader.find_bar import FindBar
from app.ui.reader.view import PageView

LONGEST_SELECTION = 60  # more than that is selected to be copied, not to be looked for


class Finding(QObject):
    """Looks for the words of *bar* in the page that *in_view* gives.

    Signals:
        message: which match of a search is in view, while there is no bar to say it.
    """

    message = Signal(str)

    def __init__(self, bar: FindBar, in_view: Callable[[], PageView]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._in_view = in_view
        bar.query_changed.connect(self.look_again)
        bar.step_wanted.connect(self.step)
        bar.closed.connect(self._on_closed)

    def open(self, corner: QPoint) -> None:
        """Open the bar with its right upper corner at *corner*, with the selected words if few."""
        view = self._in_view()
        if view.article is None:
            return
        selected = view.pane.parts.selected_text()
        is_short = "\n" not in selected and len(selected) < LONGEST_SELECTION
        self._bar.open_bar(selected if is_short else "")
        self._bar.adjustSize()
        self.place(corner)
        self.look_again()

    def place(self, corner: QPoint) -> None:
        """Move the bar's right upper corner to *corner*."""
        self._bar.move(corner.x() - self._bar.width(), corner.y())

    def look_again(self) -> None:
        """Look for the words in the page that is in view now."""
        view = self._in_view()
        if view.article is not None and self._bar.isVisible():
            view.pane.search.find(self._bar.field.text())

    def look_in_new_page(self) -> None:
        """Look for the words unless they are marked already."""
        if self._in_view().pane.search.sought != self._bar.field.text():
            self.look_again()

    def step(self, by: int) -> None:
        """Go to the next or previous match, or else to the next marked term of a search."""
        view = self._in_view()
        query = self._bar.field.text().strip()
        if view.article is None:
            return
        if query:
            view.pane.search.find_again(query, by)
        else:
            view.pane.search.step_through_terms(by)

    def show_found(self, number: int, count: int) -> None:
        """Say which match is in view: in the bar, or in passing for those of a search."""
        self._bar.show_count(number, count)
        if count and not self._bar.isVisible():
            self.message.emit(f"Match {number} of {count}")

    def close(self) -> bool:
        """Close the bar and say whether it was open."""
        was_open = self._bar.isVisible()
        if was_open:
            self._bar.close_bar()
        return was_open

    def _on_closed(self) -> None:
        view = self._in_view()
        view.pane.search.end()
        view.setFocus(Qt.FocusReason.OtherFocusReason)
