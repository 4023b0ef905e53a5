"""What is lit in a page: told events, terms of a search, matches of find, the passage opened."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from app.ui.reader.browser import PageBrowser
from app.ui.reader.page_map import Span
from app.ui.reader.told_events import DOUBTFUL, JUDGED, OPEN, REJECTED
from app.ui.tokens import Tokens

FADE_MS = 2600
MANY = 200
OPAQUE = 255
_Line = QTextCharFormat.UnderlineStyle
# Each standing has a line of its own, so that it is told without colour too.
LINES = {DOUBTFUL: _Line.WaveUnderline, OPEN: _Line.DotLine, JUDGED: _Line.SingleUnderline}
LIT_SHARE = 0.6  # of the fade: so long the passage stays as bright as it can be


class Highlights:
    """Lays colours over stretches of the page in view; the document itself stays as it is.

    Only what is in view, a screen above and a screen below is coloured, and of very many only
    what is in view: Qt takes long over thousands of selections.
    """

    def __init__(self, browser: PageBrowser, tokens: Tokens) -> None:
        self._browser = browser
        self._tokens = tokens
        self._events: Mapping[str, Sequence[Span]] = {}
        self._event: Span | None = None
        self._terms: list[Span] = []
        self._found: list[Span] = []
        self._current: Span | None = None
        self._passage: Span | None = None
        self._strength = 0.0
        self._held = False
        self._fade = QVariantAnimation(browser)
        self._fade.setStartValue(1.0)
        self._fade.setKeyValueAt(LIT_SHARE, 1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FADE_MS)
        self._fade.valueChanged.connect(self._on_faded)
        browser.text_moved.connect(self.refresh)

    @property
    def terms(self) -> list[Span]:
        """Where the terms of the search stand."""
        return self._terms

    @property
    def events(self) -> Mapping[str, Sequence[Span]]:
        """The sentences that tell events, by the standing of these."""
        return self._events

    @property
    def event(self) -> Span | None:
        """The sentence of the chosen event."""
        return self._event

    @property
    def passage(self) -> Span | None:
        """The passage that is lit."""
        return self._passage

    def set_tokens(self, tokens: Tokens) -> None:
        """Use the colours of another look."""
        self._tokens = tokens
        self.refresh()

    def set_events(self, spans: Mapping[str, Sequence[Span]]) -> None:
        """Mark the sentences that tell events, by the standing of these."""
        self._events = spans
        self.refresh()

    def set_event(self, span: Span | None) -> None:
        """Mark the sentence of the chosen event."""
        if span != self._event:
            self._event = span
            self.refresh()

    def set_terms(self, spans: Sequence[Span]) -> None:
        """Mark the terms of a search until they are taken back."""
        self._terms = list(spans)
        self.refresh()

    def set_found(self, spans: Sequence[Span], current: Span | None) -> None:
        """Mark what find has found, *current* the strongest."""
        self._found = list(spans)
        self._current = current
        self.refresh()

    def light(self, span: Span, *, stays: bool = False) -> None:
        """Light a passage; it fades by itself, unless it *stays*."""
        self._passage = span
        self._strength = 1.0
        self._fade.stop()
        if not stays:
            self._fade.start()
        self.refresh()

    def clear(self) -> bool:
        """Take back the terms and the passage; say whether there were any."""
        had_any = bool(self._terms or self._passage)
        self._terms = []
        self._put_out()
        self.refresh()
        return had_any

    def reset(self) -> None:
        """Forget everything: the page is another."""
        self._terms, self._found, self._current = [], [], None
        self._events, self._event = {}, None
        self._put_out()
        self._browser.setExtraSelections([])

    def hold(self) -> None:
        """Colour nothing while another document comes in."""
        self._held = True
        self._browser.setExtraSelections([])

    def release(self) -> None:
        """Colour again."""
        self._held = False
        self.refresh()

    def refresh(self) -> None:
        """Colour what is in view."""
        if self._held:
            return
        first, last = self._browser.visible_span()
        tokens = self._tokens
        selections = self._events_in(first, last)
        if self._passage is not None and self._strength > 0:
            colour = QColor(tokens.highlight)
            colour.setAlphaF(self._strength)
            selections.append(self._selection(self._passage, colour))
        marked = QColor(tokens.highlight)
        for spans in (self._terms, self._found):
            selections += [self._selection(span, marked) for span in spans_near(spans, first, last)]
        if self._current is not None:
            selections.append(self._selection(self._current, QColor(tokens.highlight_current)))
        self._browser.setExtraSelections(selections)

    def _events_in(self, first: int, last: int) -> list[QTextEdit.ExtraSelection]:
        """The marks of the events that are told from *first* to *last*."""
        selections = []
        if self._event is not None:
            face = QTextCharFormat()
            face.setBackground(QColor(self._tokens.chip))
            selections.append(self._dressed(self._event, face))
        for standing, spans in self._events.items():
            face = self._event_face(standing)
            selections += [self._dressed(span, face) for span in spans_near(spans, first, last)]
        return selections

    def _event_face(self, standing: str) -> QTextCharFormat:
        tokens, face = self._tokens, QTextCharFormat()
        if standing == REJECTED:
            face.setFontStrikeOut(True)
            face.setForeground(QColor(tokens.muted))
        else:
            face.setUnderlineStyle(LINES[standing])
            in_doubt = standing == DOUBTFUL
            face.setUnderlineColor(QColor(tokens.warning if in_doubt else tokens.muted))
        return face

    def _selection(self, span: Span, colour: QColor) -> QTextEdit.ExtraSelection:
        face = QTextCharFormat()
        face.setBackground(colour)
        if colour.alpha() == OPAQUE:
            face.setForeground(QColor(self._tokens.text))  # links and muted text stay readable
        return self._dressed(span, face)

    def _dressed(self, span: Span, face: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.format = face
        selection.cursor = self._browser.cursor_at(*span)
        return selection

    def _put_out(self) -> None:
        self._fade.stop()
        self._passage = None
        self._strength = 0.0

    def _on_faded(self, strength: float) -> None:
        self._strength = strength
        if strength <= 0:
            self._passage = None
        self.refresh()


def spans_between(spans: Sequence[Span], first: int, last: int) -> Sequence[Span]:
    """Those of *spans*, which are in order, that begin from *first* to *last*."""
    return spans[bisect_left(spans, (first, 0)) : bisect_left(spans, (last + 1, 0))]


def spans_near(spans: Sequence[Span], first: int, last: int) -> Sequence[Span]:
    """Those of *spans* in view, from *first* to *last*, and when they are few a screen around."""
    screen = last - first
    near = spans_between(spans, first - screen, last + screen)
    return near if len(near) <= MANY else spans_between(spans, first, last)
