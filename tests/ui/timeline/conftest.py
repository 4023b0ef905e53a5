"""What tests of the timeline share: a small timeline, its canvas and its view."""

import pytest

from app.library.chronology.events import build_chronology
from app.library.timeline.lanes import build_lanes
from app.library.timeline.layout import lay_out
from app.library.timeline.records import FULL
from app.library.timeline.rows import rows_of
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.selection import Subject
from app.ui.timeline.view import TimelineView
from tests.library.chronicle import milestone, page
from tests.library.timeline.test_layout import ITALY, MALTA, NAMING, TODAY, measure

NORWAY = page(
    "norway",
    milestone("norway", "first", "1994-02-01", type="summit"),
    milestone("norway", "twin", "1994-02-01", confirmed=False),
    milestone("norway", "later", "2003-11"),
)
EMPTY = page("empty")
PAGES = {each.id: each for each in (ITALY, EMPTY, MALTA, NORWAY)}
LANES = build_lanes(
    build_chronology(PAGES.values()), PAGES, "partner", ("italy", "empty", "malta", "norway")
)


@pytest.fixture
def timeline():
    """Four lanes: bars alone, nothing, bars and events, events alone."""
    return lay_out(LANES, NAMING, measure, TODAY, FULL)


@pytest.fixture
def canvas(qtbot, theme, timeline):
    """The timeline in a window, with the focus."""
    canvas = TimelineCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(900, 330)
    canvas.show_timeline(timeline, NAMING)
    canvas.show()
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    return canvas


@pytest.fixture
def view(qtbot, theme, timeline):
    """The whole view in a window."""
    view = TimelineView(theme)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show_timeline(Subject(), timeline, rows_of(LANES, NAMING), NAMING)
    view.show()
    view.activateWindow()
    view.canvas.setFocus()
    qtbot.waitUntil(view.canvas.hasFocus)
    return view
