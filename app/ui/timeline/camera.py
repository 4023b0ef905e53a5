"""What of a timeline is in view: the scale, and how zooming and moving change it."""

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QScrollBar

from app.library.timeline.time_scale import TimeScale, fitted

FURTHEST = 2_000_000_000  # what a scroll bar can hold
LABEL_SHARE = 0.22  # of the view that the room for labels may take at most
MARGIN = 0.12  # of the view, in which nothing is left that is brought into view


class Camera(QObject):
    """Holds the scale of a timeline and keeps the scroll bar of time in step with it.

    Signals:
        moved: another stretch of time is in view, or on another scale.
    """

    moved = Signal()

    def __init__(self, bar: QScrollBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._first, self._last = 0.0, 1.0
        self._span = 100.0
        self._most_room = 0.0
        self._home = 0.0
        self._at_home = True  # the reader has not moved yet
        self._fits = True  # everything is in view, and stays so when the window grows
        self.scale = fitted(self._first, self._last, self._span)
        bar.valueChanged.connect(self._on_scrolled)

    @property
    def coarsest(self) -> float:
        """The pixels of a day when everything is in view."""
        return fitted(self._first, self._last, self._span - self._room).per_day

    @property
    def shows_all(self) -> bool:
        """Whether everything is in view."""
        return self._fits

    def set_extent(self, first: float, last: float, home: float, room: float) -> None:
        """Say from when to when there is anything to see, with *room* pixels after it for labels.

        The view begins at *home*.
        """
        self._first, self._last, self._most_room = first, last, room
        if self._at_home:
            self._home = home
        self._adjust()

    def set_span(self, span: float) -> None:
        """Say how many pixels there are for the time in view."""
        if span != self._span:
            self._span = span
            self._adjust()

    def fit(self, first: float | None = None, last: float | None = None) -> None:
        """Show the time from *first* to *last*, everything when not given."""
        whole = first is None or last is None
        self._at_home = False
        self._set(
            fitted(
                self._first if first is None else first,
                self._last if last is None else last,
                self._span - (self._room if last is None or last >= self._last else 0),
            )
        )
        self._fits = whole

    def zoom(self, factor: float, x: float) -> None:
        """Show the time *factor* times as fine; the day at *x* stays where it is."""
        self._at_home = False
        self._set(self.scale.zoomed(factor, x, self.coarsest))

    def move(self, pixels: float) -> None:
        """Go *pixels* on in time."""
        self._at_home = False
        self._set(self.scale.moved(pixels))

    def reveal(self, day: float) -> None:
        """Bring *day* into view with some time around it."""
        x, margin = self.scale.x(day), self._span * MARGIN
        if x < margin:
            self.move(x - margin - self._span * MARGIN)
        elif x > self._span - margin:
            self.move(x - self._span + margin + self._span * MARGIN)

    @property
    def _room(self) -> float:
        return min(self._most_room, self._span * LABEL_SHARE)

    def _adjust(self) -> None:
        """Keep to the extent: what showed everything shows everything again."""
        if self._at_home:
            self.fit(self._home, self._last)
            self._at_home = True
        elif self._fits:
            self.fit()
        else:
            self._set(self.scale)

    def _set(self, scale: TimeScale) -> None:
        per_day = max(scale.per_day, self.coarsest)
        end = self._last + self._room / per_day
        scale = TimeScale(scale.start, per_day).within(self._first, end, self._span)
        self._fits = per_day <= self.coarsest * 1.0001
        self.scale = scale
        whole = (end - self._first) * per_day
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, round(min(max(whole - self._span, 0), FURTHEST)))
            self._bar.setPageStep(round(self._span))
            self._bar.setSingleStep(round(self._span / 12))
            self._bar.setValue(round((scale.start - self._first) * per_day))
        self.moved.emit()

    def _on_scrolled(self, value: int) -> None:
        self._at_home = False
        start = self._first + value / self.scale.per_day
        self.scale = TimeScale(start, self.scale.per_day)
        self.moved.emit()
