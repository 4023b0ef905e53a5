"""The timeline in its tab: its head with what can be chosen, the lanes or their table, a legend."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.library.parts import EventsPart
from app.library.timeline.lanes import GROUPINGS
from app.library.timeline.records import Naming, Timeline
from app.library.timeline.rows import TimelineRow
from app.library.timeline.time_scale import describe_span
from app.ui.lists.notice import Notice
from app.ui.lists.part_drag import Carried, PartDrag
from app.ui.lists.past_line import PastLine
from app.ui.lists.switch import Switch
from app.ui.theme import Theme
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.legend import Legend
from app.ui.timeline.selection import Subject, days_of, part_of
from app.ui.timeline.table import TimelineTable

ZOOM = 1.6
ICON = QSize(16, 16)
NAMES = {
    "partner": "Partners",
    "framework": "Frameworks",
    "organisation": "Organisations",
    "operation": "Operations",
    "type": "Types",
}
EXPORTS = ("PNG", "SVG", "PDF", "CSV", "JSON", "ICS", "XLSX")


class TimelineView(QWidget):
    """Shows a timeline and its table twin; T switches between them.

    Signals:
        row_opened: the TimelineRow whose sentence is to be read.
        lanes_wanted: by what there shall be lanes, and whether they shall be compact.
        part_wanted: an EventsPart for the tray.
        export_wanted: the timeline shall be written in this form, one of `EXPORTS`.
        print_wanted: the timeline shall be printed.
    """

    row_opened = Signal(object)
    lanes_wanted = Signal(str, bool)
    part_wanted = Signal(object)
    export_wanted = Signal(str)
    print_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subject = Subject()
        self.edition = ""  # what the foot of a file names
        self._icons: dict[QToolButton, str] = {}
        self.canvas = TimelineCanvas(theme, self)
        self.table = TimelineTable(theme, self)
        self.notice = Notice(theme, self)
        self.legend = Legend(theme, self)
        self.groupings = Switch(theme, list(NAMES.values()), "Lanes by", self)
        self.scopes = QToolButton(self)
        self._title = QLabel("Timeline", self)
        self._count = QLabel(self)
        self.past = PastLine(theme, self)
        self._stack = QStackedWidget(self)
        self._build()
        self._connect()
        self._dress()

    @property
    def grouping(self) -> str:
        """By what there are lanes, one of `GROUPINGS`."""
        return tuple(GROUPINGS)[self.groupings.current]

    @property
    def compact(self) -> bool:
        """Whether the lanes are low and without labels."""
        return self._compact.isChecked()

    @property
    def shows_table(self) -> bool:
        """Whether the table is in view in place of the lanes."""
        return self._stack.currentWidget() is self.table

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """All bars and events in words, in the order in which the table shows them."""
        return self.table.rows

    def show_timeline(
        self,
        subject: Subject,
        timeline: Timeline,
        rows: Sequence[TimelineRow],
        naming: Naming,
        later: int = 0,
    ) -> None:
        """Show *timeline* and the same in *rows*; *subject* is what they are about.

        So many events that began *later* than the day of *subject* are left out.
        """
        self._subject = subject
        self.canvas.show_timeline(timeline, naming)
        self.table.show_rows(rows)
        groups = [(tint, naming.short(group)) for tint, group in timeline.tinted]
        pauses = any(bar.pauses for lane in timeline.lanes for bar in lane.bars)
        self.legend.show_groups(groups, pauses)
        events = len({row.item.id for row in rows if row.item})
        self._count.setText(_counts(events, len(timeline.lanes), timeline.undated))
        self.past.show_day(subject.day, later)
        self.scopes.setText(subject.title)
        self.notice.say("milestone", "Nothing to show", "No event here concerns any such lane.")
        wanted: QWidget = self.table if self._as_table.isChecked() else self.canvas
        self._show(wanted if timeline.lanes else self.notice)
        self.legend.setVisible(bool(timeline.lanes) and not self.shows_table)

    def part(self) -> EventsPart:
        """What is chosen, or else all that is shown, as a part for the tray.

        In the table these are the lanes of the chosen rows, from the first day to the last.
        """
        timeline = self.canvas.timeline
        titles = {each.lane.id: each.lane.title for each in timeline.lanes} if timeline else {}
        chosen: Collection[str] = self.canvas.chosen_lanes
        days = self.canvas.chosen_range
        if self.shows_table and len(self.table.chosen) > 1:
            names = {row.lane for row in self.table.chosen}
            chosen = {lane for lane, title in titles.items() if title in names}
            days = days_of(self.table.chosen)
        lanes = [(lane, title) for lane, title in titles.items() if lane in chosen]
        return part_of(self._subject, self.grouping, lanes, days)

    def set_compact(self, low: bool) -> None:
        """Ask for low lanes without labels, or for full ones."""
        self._compact.setChecked(low)

    def toggle_table(self) -> None:
        """Show the table in place of the lanes, or the lanes again, at the same event."""
        self._as_table.toggle()

    def _build(self) -> None:
        self.setObjectName("timelineView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._zoom_out = self._button("zoom-out", "Zoom out (−)")
        self._zoom_in = self._button("zoom-in", "Zoom in (+)")
        self._fit = self._button("unfold-horizontal", "Show the chosen time, or everything (0)")
        self._compact = self._button("rows-3", "Low lanes (C)", checkable=True)
        self._as_table = self._button("table-2", "As a table (T)", checkable=True)
        self._to_tray = self._button("list-plus", "Put what is chosen into the tray (Insert)")
        self._export = self._button("file-down", "Export or print")
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._export.setMenu(self._export_menu())
        self.scopes.setObjectName("scopes")
        self.scopes.setAccessibleName("What the timeline shows")
        self.scopes.setToolTip("What the timeline shows")
        self.scopes.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.scopes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.scopes.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._icons[self.scopes] = "chevron-down"
        self._count.setObjectName("muted")
        for part in (self.canvas, self.table, self.notice):
            self._stack.addWidget(part)
        self._lay_out()
        self.setFocusProxy(self.canvas)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setContentsMargins(16, 8, 10, 0)
        first.setSpacing(2)
        first.addWidget(self._title)
        first.addSpacing(8)
        first.addWidget(self.scopes)
        first.addStretch(1)
        for button in (self._zoom_out, self._zoom_in, self._fit, self._compact, self._as_table,
                       self._to_tray, self._export):  # fmt: skip
            first.addWidget(button)
        second.setContentsMargins(10, 0, 16, 7)
        second.addWidget(self.groupings)
        second.addStretch(1)
        second.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.past)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.row_opened.connect(self.row_opened)
        self.table.row_opened.connect(self.row_opened)
        canvas.selection_changed.connect(self._on_selection_changed)
        self._zoom_in.clicked.connect(lambda: canvas.zoom(ZOOM))
        self._zoom_out.clicked.connect(lambda: canvas.zoom(1 / ZOOM))
        self._fit.clicked.connect(canvas.fit)
        self._to_tray.clicked.connect(self._on_part_wanted)
        for handle in (self._to_tray, self._title):
            PartDrag(handle, self._dragged_at, self._theme)
        self._compact.toggled.connect(self._on_lanes_wanted)
        self.groupings.chosen.connect(self._on_lanes_wanted)
        self._as_table.toggled.connect(self._on_table_toggled)
        self._theme.changed.connect(self._dress)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        calls = {"T": self._as_table.toggle, "C": self._compact.toggle, "Ins": self._on_part_wanted}
        for key, call in calls.items():
            QShortcut(QKeySequence(key), self, call, context=context)

    def _button(self, icon: str, name: str, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name.partition(" (")[0])
        button.setIconSize(ICON)
        button.setCheckable(checkable)
        self._icons[button] = icon
        return button

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for form in EXPORTS:
            menu.addAction(f"Export as {form}…", partial(self.export_wanted.emit, form))
        menu.addSeparator()
        menu.addAction("Print…", self.print_wanted.emit)
        return menu

    def _show(self, part: QWidget) -> None:
        # Not its own `focusWidget`, which is what had the focus last and may have lost it long ago.
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        if had_focus:
            part.setFocus()

    def _dress(self) -> None:
        font = self._theme.interface_font(2)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self.scopes.setFont(self._theme.interface_font())
        self._count.setFont(self._theme.interface_font(-1))
        window = self._theme.tokens.window
        self.setStyleSheet(f"#timelineView {{ background: {window}; }}")
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon, self._theme.tokens.muted))

    def _on_lanes_wanted(self) -> None:
        self.lanes_wanted.emit(self.grouping, self.compact)

    def _dragged_at(self, _point: QPoint) -> Carried:
        part = self.part()
        return part, part.title

    def _on_part_wanted(self) -> None:
        self.part_wanted.emit(self.part())

    def _on_table_toggled(self, as_table: bool) -> None:
        if self._stack.currentWidget() is self.notice:
            return
        if as_table:
            self.table.go_to(self.canvas.row())
            self._show(self.table)
        else:
            self._show(self.canvas)
            self.canvas.go_to_row(self.table.current)
        self.legend.setVisible(not as_table)

    def _on_selection_changed(self) -> None:
        lanes, days = len(self.canvas.chosen_lanes), self.canvas.chosen_range
        chosen = [f"{lanes} lane{'s' if lanes != 1 else ''}"] if lanes else []
        chosen += [describe_span(*days)] if days else []
        words = f": {', '.join(chosen)}" if chosen else ""
        self._to_tray.setToolTip(f"Put what is chosen into the tray{words} (Insert)")


def _counts(events: int, lanes: int, undated: int) -> str:
    words = f"{events:,} event{'s' if events != 1 else ''} in {lanes:,} lane"
    words += "s" if lanes != 1 else ""
    return f"{words}, {undated:,} undated in the table" if undated else words
