"""The results panel: what was found, how the query was read, how it can be narrowed."""

import dataclasses
from collections.abc import Collection, Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Place
from app.library.parts import Part
from app.library.search.absence import Absence
from app.library.search.answer import SearchAnswer, SearchHit, SearchRequest
from app.library.search.facets import Facets
from app.library.search.hit_passages import beginning_with
from app.ui.lists.card_view import CardView
from app.ui.lists.chip_row import ChipRow
from app.ui.lists.notice import Notice
from app.ui.lists.part_drag import Carried, PartDrag
from app.ui.search.absence_view import AbsenceView
from app.ui.search.choices import (
    chips_of,
    is_narrowed,
    unnarrowed,
    with_value,
    with_years,
    without,
)
from app.ui.search.delegate import HitDelegate
from app.ui.search.facets_view import FacetsView
from app.ui.search.model import EVENT_ROLE, HIT_ROLE, HitModel, part_of
from app.ui.search.reading_lines import ReadingLines, offer_words
from app.ui.search.results_bar import ResultsBar
from app.ui.theme import Theme

AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop
LEAST_LIST = 150  # pixels that the filters leave to the list
PATIENCE_MS = 150  # a search that takes longer says so
TIPS = (
    "Fewer or shorter words find more. OR between two words finds either of them, “quotation marks”"
    " keep words together, * stands for any ending."
)


class ResultsPanel(QWidget):
    """Lists the hits of a search.

    Signals:
        hit_opened: a SearchHit to open at its match, and whether in a new tab.
        place_wanted: a Place in which an event is told, and whether in a new tab.
        tray_wanted: id of a page, and whether it is to lie in the tray.
        suggestion_chosen: the query to search for instead.
        choices_changed: a SearchRequest with all that is chosen besides the words.
        facets_wanted: the filters have come into view.
        menu_wanted: the menu of a SearchHit was asked for, and where on the screen.
        field_wanted: Up was pressed on the first hit.
        left: Escape was pressed.
    """

    hit_opened = Signal(object, bool)
    place_wanted = Signal(object, bool)
    tray_wanted = Signal(str, bool)
    suggestion_chosen = Signal(str)
    choices_changed = Signal(object)
    facets_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    field_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = HitModel(self)
        self._suggestion = ""
        self._facets = Facets()
        self.choices = SearchRequest("")
        delegate = HitDelegate(theme, self)
        self.bar = ResultsBar(theme, self)
        self.chips = ChipRow(theme, self)
        self._reading = ReadingLines(theme, self)
        self.names, self.offer = self._reading.names, self._reading.offer
        self.facets = FacetsView(theme, self)
        self.view = CardView(delegate, self)
        self.notice = Notice(theme, self)
        self.absence = AbsenceView(theme, self)
        self._nothing = QScrollArea(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self.view.setModel(self._model)
        self.view.setAccessibleName("Search results")
        PartDrag(self.view.viewport(), self._dragged_at, theme)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._connect(delegate)
        self._lay_out()
        self._restyle()
        self.clear()

    @property
    def facets_shown(self) -> bool:
        """Whether the filters are in view."""
        return self.bar.filters.isChecked()

    def show_answer(
        self,
        answer: SearchAnswer,
        titles: Mapping[str, str] | None = None,
        *,
        stay: bool = False,
    ) -> None:
        """Show what was found, or that nothing was; *titles* name the pages of its events.

        With *stay* from where one was in the list: the same was asked of a library that is renewed.
        """
        self._patience.stop()
        held = self._held() if stay else None
        self._suggestion = answer.suggestion
        self._model.set_hits(answer.hits, answer.milestones, titles)
        self.bar.show()
        self.bar.count.setText(_count(answer))
        self._reading.show_answer(answer, typed_only=not self.choices.other_names)
        self.view.setAccessibleName(f"Search results: {_count(answer)}")
        self.absence.hide()
        if answer.hits or answer.milestones:
            self._show(self.view)
            if held is not None:
                self._hold(*held)
            return
        headline = f"Nothing found for “{answer.query}”"
        if answer.suggestion:
            self.notice.say("search-x", headline, "", offer_words(answer))
        else:
            self.notice.say("search-x", headline, TIPS)
        self._show(self.notice)

    def show_facets(self, facets: Facets) -> None:
        """Show how the pages found divide."""
        self._facets = facets
        self.facets.show_facets(facets, self.choices)
        self.chips.show_chips(tuple(chips_of(self.choices, facets)))

    def show_choices(self, choices: SearchRequest) -> None:
        """Show *choices* as those in force."""
        self.choices = dataclasses.replace(choices, text="")
        self.bar.set_sort(choices.sort)
        self.bar.set_narrowed(is_narrowed(choices))
        self.chips.show_chips(tuple(chips_of(choices, self._facets)))

    def show_absence(self, absence: Absence) -> None:
        """Tell below the notice what it proves that nothing was found."""
        if self._stack.currentWidget() is self._nothing:
            self.absence.show_absence(absence)

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
        """Show that nothing is searched for, and forget what was chosen."""
        self._begin_notice()
        self.show_choices(SearchRequest(""))
        self.notice.say("search", "Search the library", "Type into the field above.")

    def set_in_tray(self, page_ids: Collection[str]) -> None:
        """Tick these pages, and no other."""
        self._model.set_ticked(page_ids)

    def part(self) -> Part | None:
        """The hit or event at the cursor, for the tray."""
        return part_of(self.view.currentIndex())

    def place(self) -> tuple[int, int]:
        """The current row and how far the list is scrolled."""
        return self.view.currentIndex().row(), self.view.verticalScrollBar().value()

    def go_to_place(self, place: tuple[int, int]) -> None:
        """Bring the list back to *place*."""
        self.view.setCurrentIndex(self._model.index(place[0], 0))
        self.view.verticalScrollBar().setValue(place[1])

    def _held(self) -> tuple[ChronologyItem | SearchHit | None, int, int, int]:
        """What the cursor is on, its number, how far below the top, and where the list stands."""
        index = self.view.currentIndex()
        row = index.data(HIT_ROLE) or index.data(EVENT_ROLE)
        return row, index.row(), self.view.visualRect(index).top(), self.place()[1]

    def _hold(
        self, row: ChronologyItem | SearchHit | None, number: int, top: int, scrolled: int
    ) -> None:
        """Let the cursor be on *row* again, or on what has come in its place, as far down."""
        bar = self.view.verticalScrollBar()
        if number < 0:
            bar.setValue(scrolled)
            return
        found = self._model.like(row)
        last = self._model.rowCount() - 1
        index = found if found.isValid() else self._model.index(min(number, last), 0)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index, AT_TOP)
        bar.setValue(bar.value() + self.view.visualRect(index).top() - top)

    def _begin_notice(self) -> None:
        self._patience.stop()
        self._model.set_hits(())
        self.bar.hide()
        self._reading.clear()
        self.absence.hide()
        self.bar.filters.setChecked(False)
        self._show(self.notice)

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(self.view if part is self.view else self._nothing)
        self.setFocusProxy(part)

    def _connect(self, delegate: HitDelegate) -> None:
        self._patience.timeout.connect(self._say_searching)
        self.view.opened.connect(self._on_opened)
        self.view.toggled.connect(self._on_toggled)
        delegate.box_pressed.connect(self._on_toggled)
        delegate.passage_pressed.connect(self._on_passage_pressed)
        self.view.passed_top.connect(self.field_wanted)
        self.view.left.connect(self.left)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self.facets.left.connect(lambda: self.bar.filters.setChecked(False))
        self.facets.value_toggled.connect(self._on_value_toggled)
        self.facets.span_chosen.connect(self._on_span_chosen)
        self.bar.filters_toggled.connect(self._on_filters_toggled)
        self.bar.sort_chosen.connect(self._on_sort_chosen)
        self.chips.removed.connect(lambda chip: self._choose(without(self.choices, chip)))
        self.chips.cleared.connect(lambda: self._choose(unnarrowed(self.choices)))
        self._reading.offer_taken.connect(self._on_suggestion_chosen)
        self._reading.names_toggled.connect(self._on_names_toggled)
        self.notice.action_wanted.connect(self._on_suggestion_chosen)
        self._theme.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.facets.hide()
        below = QWidget(self._nothing)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self.absence, 1)
        self._nothing.setWidget(below)
        self._nothing.setWidgetResizable(True)
        self._nothing.setFrameShape(QScrollArea.Shape.NoFrame)
        self._nothing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        layout.addWidget(self.bar)
        layout.addWidget(self._reading)
        layout.addWidget(self.chips)
        layout.addWidget(self.facets, 100)  # up to what they need
        layout.addLayout(self._stack, 1)
        self.view.setMinimumHeight(LEAST_LIST)

    def _restyle(self) -> None:
        t = self._theme.tokens
        self._nothing.setStyleSheet(
            f"QScrollArea, QScrollArea > QWidget > QWidget {{ background: {t.window}; }}"
        )
        self.bar.set_narrowed(is_narrowed(self.choices))
        self.view.viewport().update()

    def _choose(self, choices: SearchRequest) -> None:
        self.show_choices(choices)
        self.choices_changed.emit(self.choices)

    @Slot()
    def _say_searching(self) -> None:
        if self._model.rowCount():
            self.bar.count.setText("Searching…")
        else:
            self._begin_notice()
            self.notice.say("search", "Searching…", "")

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        event: ChronologyItem | None = index.data(EVENT_ROLE)
        if event is not None:
            self.place_wanted.emit(Place(event.lead.page, event.lead.id), new_tab)
        else:
            self.hit_opened.emit(index.data(HIT_ROLE), new_tab)

    @Slot(QModelIndex, int)
    def _on_passage_pressed(self, index: QModelIndex, number: int) -> None:
        self.hit_opened.emit(beginning_with(index.data(HIT_ROLE), number), False)

    @Slot(QModelIndex)
    def _on_toggled(self, index: QModelIndex) -> None:
        hit: SearchHit | None = index.data(HIT_ROLE)
        if hit is not None:
            self.tray_wanted.emit(hit.page, not self._model.is_ticked(index))

    @Slot(QPoint)
    def _on_menu_wanted(self, point: QPoint) -> None:
        hit: SearchHit | None = self.view.indexAt(point).data(HIT_ROLE)
        if hit is not None:
            self.menu_wanted.emit(hit, self.view.viewport().mapToGlobal(point))

    def _dragged_at(self, point: QPoint) -> Carried | None:
        index = self.view.indexAt(point)
        part = part_of(index)
        return (part, str(index.data())) if part is not None else None

    @Slot()
    def _on_suggestion_chosen(self) -> None:
        self.suggestion_chosen.emit(self._suggestion)

    @Slot(bool)
    def _on_filters_toggled(self, shown: bool) -> None:
        self.facets.setVisible(shown)
        if shown:
            self.facets_wanted.emit()
            self.facets.setFocus()
        elif self.isVisible():
            self.setFocus()

    @Slot(str)
    def _on_sort_chosen(self, sort: str) -> None:
        self._choose(dataclasses.replace(self.choices, sort=sort))

    @Slot(str, str, bool)
    def _on_value_toggled(self, field: str, value: str, chosen: bool) -> None:
        self._choose(with_value(self.choices, field, value, chosen))

    @Slot(int, int)
    def _on_span_chosen(self, first: int, last: int) -> None:
        self._choose(with_years(self.choices, first, last))

    @Slot()
    def _on_names_toggled(self) -> None:
        self._choose(dataclasses.replace(self.choices, other_names=not self.choices.other_names))


def _count(answer: SearchAnswer) -> str:
    """How much was found: "1 page", "50 of 123 pages"."""
    if not answer.total:
        return "No page"
    pages = f"{answer.total:,} page{'s' if answer.total != 1 else ''}"
    shown = len(answer.hits)
    return f"{shown} of {pages}" if shown < answer.total else pages
