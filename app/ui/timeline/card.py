"""The card beside an event of the timeline: when, what, and who says so."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.library.pages.page import Source
from app.library.timeline.rows import TimelineRow, capital
from app.ui.milestones.shapes import paint_mark
from app.ui.theme import Theme

WIDTH = 330
REST_MS = 180  # that the mouse rests on an event before its card appears
GAP = 14  # between the event and the card
MOST_SOURCES = 3
MOST_OTHERS = 4
LEFT = 36  # of the words; before them stands the mark


class EventCard(QFrame):
    """Tells of one bar or event, and of the others at its place; it never takes the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: TimelineRow | None = None
        self.setObjectName("eventCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        names = ("cardDate", "cardText", "cardNotes", "cardSources", "cardOthers", "cardHint")
        self._labels = {name: self._build_label(name) for name in names}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LEFT, 11, 14, 12)
        self._column.setSpacing(4)
        for label in self._labels.values():
            self._column.addWidget(label)
        self.setFixedWidth(WIDTH)
        self._awaited: tuple[Sequence[TimelineRow], QRect, QRect] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What the card says, for those who cannot see it."""
        shown = (label.text() for label in self._labels.values() if not label.isHidden())
        return "\n".join(shown)

    def rest_on(self, rows: Sequence[TimelineRow], anchor: QRect, area: QRect) -> None:
        """Show *rows* as `show_rows` does, after a short rest."""
        awaited = (rows, anchor, area)
        if self._awaited != awaited:
            self._awaited = awaited
            self._rest.start()

    def leave(self) -> None:
        """Hide the card, or never show it."""
        self._awaited = None
        self._rest.stop()
        self.hide()

    def show_rows(self, rows: Sequence[TimelineRow], anchor: QRect, area: QRect) -> None:
        """Show the first of *rows* beside *anchor* and name the others, all inside *area*."""
        row, *others = rows
        self._rest.stop()
        self._row = row
        self._say("cardDate", " · ".join(filter(None, (capital(row.when), row.kind))))
        self._say("cardText", row.text)
        self._say("cardNotes", "\n".join(row.notes))
        self._say("cardSources", _sources(row))
        self._say("cardOthers", _others(others))
        self._say("cardHint", "Return opens the sentence")
        self.setFixedHeight(self._column.heightForWidth(WIDTH - 2) + 2)  # a frame of one pixel
        self._place(anchor, area)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._row is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._row.item is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(13, 17, 13, 5, 2.5, 2.5)
        else:
            kind = self._row.item.type
            colour = tokens.event_colours.get(kind, tokens.accent)
            paint_mark(painter, QPointF(20, 20), 5.5, kind, colour, tokens.raised)
        painter.end()

    def _on_rested(self) -> None:
        if self._awaited is not None:
            self.show_rows(*self._awaited)

    def _place(self, anchor: QRect, area: QRect) -> None:
        left = min(max(anchor.center().x() - LEFT, area.left() + 8), area.right() - WIDTH - 8)
        top = anchor.bottom() + GAP
        if top + self.height() > area.bottom() - 8:
            above = anchor.top() - GAP - self.height()
            top = above if above >= area.top() + 4 else max(area.bottom() - self.height() - 8, 0)
        self.move(left, top)

    def _say(self, name: str, text: str) -> None:
        label = self._labels[name]
        label.ensurePolished()  # the size of its font is in the style sheet
        label.setText(text)
        label.setVisible(bool(text))

    def _build_label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _dress(self) -> None:
        t = self._theme.tokens
        self.setStyleSheet(
            f"#eventCard {{ background: {t.raised}; border: 1px solid {t.line};"
            " border-radius: 9px; }"
            f"#cardDate {{ color: {t.muted}; font-size: 12px; font-weight: 600; }}"
            f"#cardText {{ color: {t.text}; font-size: 13px; }}"
            f"#cardNotes {{ color: {t.warning}; font-size: 12px; }}"
            f"#cardSources, #cardOthers {{ color: {t.muted}; font-size: 12px; }}"
            f"#cardHint {{ color: {t.accent}; font-size: 11px; }}"
        )


def _sources(row: TimelineRow) -> str:
    lines = [_source_line(source) for source in row.sources[:MOST_SOURCES]]
    rest = len(row.sources) - MOST_SOURCES
    if rest > 0:
        lines.append(f"and {rest} more source{'s' if rest > 1 else ''}")
    if row.pages and row.pages != (row.lane,):
        lines.append(f"Told on: {', '.join(row.pages)}")
    return "\n".join(lines)


def _source_line(source: Source) -> str:
    title = f", “{source.title}”" if source.title else ""
    return f"{source.teller}{title}"


def _others(rows: Sequence[TimelineRow]) -> str:
    if not rows:
        return ""
    lines = [f"{capital(row.when)}: {row.text}" for row in rows[:MOST_OTHERS]]
    rest = len(rows) - MOST_OTHERS
    more = [f"and {rest} more"] if rest > 0 else []
    return "\n".join(("Also here", *lines, *more))
