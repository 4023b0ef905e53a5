"""The milestone panel: what happened when, of whatever one looks at, and who says so."""

import dataclasses
from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app.library.parts import EventsPart, event_part
from app.ui.lists.notice import Notice
from app.ui.lists.panel_head import PanelHead
from app.ui.lists.part_drag import Carried, PartDrag
from app.ui.lists.tab_walk import walk_on
from app.ui.milestones.list import MilestoneList
from app.ui.milestones.rows import EventRow, PartnerRow, Row, SourceRow, TellingRow
from app.ui.milestones.scope_bar import ScopeBar
from app.ui.milestones.scopes import choice_of
from app.ui.theme import Theme

if TYPE_CHECKING:  # what the first paint does without
    from app.ui.lists.chip_row import Chip, ChipRow
    from app.ui.lists.past_line import PastLine
    from app.ui.milestones.chronicle import Chronicle
    from app.ui.milestones.filter_view import FilterView
    from app.ui.milestones.scope_line import ScopeLine
    from app.ui.milestones.strip import Strip

NOTICE_HEIGHT = 90  # at least, though it wishes for more
NO_PAGE = "The dated events of the page that you read stand here"
AWAITED = "The milestones are being looked up"


class MilestonesPanel(QWidget):
    """Shows a `Chronicle`: its scope, its milestones over time, its filters, its events.

    Right or Space unfolds the sources of an event. *menu* takes what others add.

    Signals:
        telling_wanted: the Milestone whose sentence is to be read, and whether in a new tab.
        page_wanted: the id of a page to open, and whether in a new tab.
        source_wanted: the web address of a source.
        part_wanted: a part for the tray.
        judgement_wanted: a found Milestone, and what the reader says of it.
        next_wanted: the next milestone that is to be checked shall be gone to.
        menu_wanted: a menu for the event at the cursor, at this point of the screen.
        left: Escape was pressed.
    """

    telling_wanted = Signal(object, bool)
    page_wanted = Signal(str, bool)
    source_wanted = Signal(str)
    part_wanted = Signal(object)
    judgement_wanted = Signal(object, str)
    next_wanted = Signal()
    menu_wanted = Signal(QPoint)
    left = Signal()

    # From `follow` on
    chronicle: "Chronicle"
    past: "PastLine"
    line: "ScopeLine"
    strip: "Strip"
    chips: "ChipRow"
    filters: "FilterView | None" = None  # from their first showing on

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = PanelHead(theme, "Milestones", self)
        self.funnel = self._head.add_button("funnel", "Filter the milestones (Ctrl+Shift+M)")
        self.more = self._head.add_button("ellipsis", "Filters, tray, export")
        self.menu = QMenu(self)
        self.scopes = ScopeBar(theme, self)
        self.view = MilestoneList(theme, self)
        PartDrag(self.view.viewport(), self._dragged_at, theme)
        self.notice = Notice(theme, self)
        self.notice.say("milestone", "", AWAITED)
        self._lay_out()
        self._show(self.notice)

    def follow(self, chronicle: "Chronicle") -> None:
        """Show *chronicle* from now on, and let the reader choose what it holds."""
        self.chronicle = chronicle
        chronicle.kind_changed.connect(self._on_kind_changed)
        chronicle.scope_changed.connect(self._on_scope_changed)
        chronicle.filter_changed.connect(self._on_filter_changed)
        chronicle.view_awaited.connect(self._on_view_awaited)
        chronicle.view_changed.connect(self._on_view_changed)
        self._complete()
        self._connect()
        self._on_kind_changed()
        self._on_filter_changed()
        self._show_notice()

    def show_rows(self, rows: Sequence[Row], *, stay: bool = False) -> None:
        """List *rows*; with *stay* from where one was in the earlier ones."""
        self.view.show_rows(rows, stay=stay)
        if rows:
            self._show(self.view)
        else:
            self._show_notice()

    def show_reading(self, tellings: Collection[str], at: Sequence[str]) -> None:
        """Mark the events told in *tellings*, and lead the cursor to one that is told *at*."""
        self.view.show_reading(tellings, at)

    def show_available(self, kinds: Collection[str]) -> None:
        """Say which scopes hold anything now."""
        self.scopes.show_available(kinds)

    def toggle_filters(self) -> None:
        """Show the filters and lead into them, or hide them."""
        self.funnel.toggle()

    def part(self) -> EventsPart | None:
        """The event at the cursor, for the tray."""
        row = self.view.current_event()
        return event_part(row.item) if row is not None else None

    def _dragged_at(self, point: QPoint) -> Carried | None:
        row = self.view.event_at(point)
        return (event_part(row.item), row.item.text) if row is not None else None

    def clear_filters(self) -> None:
        """Ask for everything in the scope again."""
        self.chronicle.clear_filter()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk_on(self, self._parts(), forward=forward)

    def _lay_out(self) -> None:
        self.funnel.setCheckable(True)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self.scopes)
        # So that filters and list share the height as their stretches say, however little it is.
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.notice.setMinimumHeight(NOTICE_HEIGHT)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.notice)
        self._column.addLayout(self._stack, 2)

    def _complete(self) -> None:
        """Make what stands between the scopes and the list."""
        from app.ui.lists.chip_row import ChipRow
        from app.ui.lists.past_line import PastLine
        from app.ui.milestones.scope_line import ScopeLine
        from app.ui.milestones.strip import Strip

        self.line = ScopeLine(self._theme, self)
        self.past = PastLine(self._theme, self)
        self.strip = Strip(self._theme, self)
        self.chips = ChipRow(self._theme, self)
        parts = (self.past, self.line, self.strip, self.chips)
        for place, part in enumerate(parts, start=2):
            self._column.insertWidget(place, part)
        self._show_time(False)

    def _parts(self) -> list[QWidget]:
        """What Tab walks through, from top to bottom."""
        chosen = [button for button in self.scopes.buttons() if button.isChecked()]
        parts: list[QWidget] = [self.funnel, self.more, *chosen, *self.line.buttons(), self.strip]
        if self.filters is not None:
            parts += [self.filters.field, self.filters.tree]
        return [*parts, *self.chips.buttons(), self.view, self.notice, self.notice.button]

    def _connect(self) -> None:
        self.scopes.chosen.connect(self.chronicle.set_kind)
        self.funnel.toggled.connect(self._on_filters_toggled)
        self.line.zoom_wanted.connect(self.strip.zoom)
        self.strip.zoom_changed.connect(self._on_zoom_changed)
        self.strip.span_chosen.connect(self._on_span_chosen)
        self.chips.removed.connect(self._on_chip_removed)
        self.chips.cleared.connect(self.clear_filters)
        self.view.opened.connect(self._on_opened)
        self.view.left.connect(self.left)
        self.view.judged.connect(self.judgement_wanted)
        self.view.next_wanted.connect(self.next_wanted)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.passed_top.connect(self.strip.setFocus)
        self.view.span_changed.connect(self.strip.show_listed)
        self.notice.action_wanted.connect(self._on_action_wanted)
        self._theme.changed.connect(self._mark_funnel)

    def _show(self, part: QWidget) -> None:
        had_focus = self.view.hasFocus() or self.notice.hasFocus() or self.notice.button.hasFocus()
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        if had_focus:
            part.setFocus()

    def _show_notice(self) -> None:
        """Say why there is nothing to list, and what can be done."""
        chronicle, everything = self.chronicle, "Show everything"
        had_focus = self.notice.button.hasFocus()  # a button that is hidden would pass it on
        if chronicle.awaited:
            self.notice.say("milestone", "", AWAITED)
        elif chronicle.view.total:
            self.notice.say(
                "search-x", "Nothing fits", "No milestone passes these filters.", "Show all"
            )
        elif chronicle.kind == "page" and not chronicle.scope.pages:
            self.notice.say("milestone", "No page is open", NO_PAGE, everything)
        elif chronicle.view.later:
            self.notice.say("milestone", "Nothing had happened yet", "All of it began later.")
        else:
            offered = "" if chronicle.kind == "everything" else everything
            self.notice.say("milestone", choice_of(chronicle.kind).nothing, "", offered)
        self._show(self.notice)
        if had_focus:
            self.notice.setFocus()

    def _fill_filters(self) -> None:
        if self.filters is not None:
            chronicle = self.chronicle
            self.filters.show_counts(chronicle.view.counts, chronicle.filter, chronicle.word)

    def _make_filters(self) -> "FilterView":
        from app.ui.milestones.filter_view import FilterView

        filters = FilterView(self._theme, self)
        filters.setSizePolicy(self.view.sizePolicy())
        filters.show_text(self.chronicle.filter.text)
        filters.left.connect(lambda: self.funnel.setChecked(False))
        filters.value_toggled.connect(self.chronicle.toggle)
        filters.text_changed.connect(self._on_text_changed)
        self._column.insertWidget(self._column.indexOf(self.chips), filters, 3)
        return filters

    def _on_action_wanted(self) -> None:
        if self.chronicle.view.total:
            self.clear_filters()
        else:
            self.chronicle.set_kind("everything")

    def _on_kind_changed(self) -> None:
        self.scopes.show_kind(self.chronicle.kind)

    def _on_scope_changed(self) -> None:
        title = self.chronicle.title
        self.line.show_title(title)
        self.view.setAccessibleName(f"Milestones: {title}" if title else "Milestones")

    def _on_filter_changed(self) -> None:
        from app.ui.milestones.choices import chips_of

        wanted = self.chronicle.filter
        self.chips.show_chips(tuple(chips_of(wanted, self.chronicle.word)))
        self.strip.show_chosen(wanted.first, wanted.last)
        self._mark_funnel()
        if self.filters is not None:
            self.filters.show_text(wanted.text)

    def _show_time(self, shown: bool) -> None:
        """Show the strip where there is anything to draw, and in its line whose it is."""
        self.strip.setVisible(shown)
        self.line.setVisible(shown)

    def _mark_funnel(self) -> None:
        """Let the button of the filters say whether any is in force."""
        tokens = self._theme.tokens
        colour = tokens.muted if self.chronicle.filter.is_open else tokens.accent
        self.funnel.setIcon(self._theme.icon("funnel", colour))

    def _on_view_awaited(self) -> None:
        if self._stack.currentWidget() is self.notice:
            self._show_notice()

    def _on_view_changed(self) -> None:
        view = self.chronicle.view
        shown, whole = f"{len(view.items):,}", f"{view.total:,}"
        if shown != whole:
            whole = f"{shown} of {whole}"
        self._head.set_count(whole if view.total else "")
        self.strip.show_density(view.density, view.span)
        self._show_time(bool(view.total))
        self.past.show_day(view.day if view.total or view.later else None, view.later)
        self._fill_filters()

    def _on_filters_toggled(self, shown: bool) -> None:
        if self.filters is None:
            self.filters = self._make_filters()
        self.filters.setVisible(shown)
        self._fill_filters()
        (self.filters if shown else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text_changed(self, text: str) -> None:
        self.chronicle.set_filter(dataclasses.replace(self.chronicle.filter, text=text))

    def _on_span_chosen(self, first: date | None, last: date | None) -> None:
        self.chronicle.set_filter(self.chronicle.filter.within(first, last))

    def _on_chip_removed(self, chip: "Chip") -> None:
        from app.ui.milestones.choices import without

        self.chronicle.set_filter(without(self.chronicle.filter, chip))

    def _on_zoom_changed(self) -> None:
        window = self.strip.window_of_time
        self.line.show_zoom(closer=window.can_zoom_in, farther=window.can_zoom_out)

    @Slot(QModelIndex, bool)
    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        row = self.view.rows.row(index)
        if isinstance(row, EventRow):
            self.telling_wanted.emit(row.item.lead, new_tab)
        elif isinstance(row, TellingRow):
            self.telling_wanted.emit(row.milestone, new_tab)
        elif isinstance(row, PartnerRow):
            self.page_wanted.emit(row.page, new_tab)
        elif isinstance(row, SourceRow) and row.source.url:
            self.source_wanted.emit(row.source.url)
