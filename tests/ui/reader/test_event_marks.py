"""What is told of a found milestone where the mouse rests on its sentence."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

BODY = "## Talks\n\nMinisters will meet in May 1994 & stay.\n\nThey met in June 1993.\n"
PLANNED = Milestone(
    "talks", "may", parse("1994-05"), "meeting", "Ministers meet.", origin="extracted",
    confidence=0.51, confirmed=False, inferred="the year of <1994>",
    place=Place("talks", "talks", 0, 38, "Ministers will meet in May 1994 & stay."),
    doubts=("a plan, or something still to come", "a part of its date is worked out"),
)  # fmt: skip
HELD = Milestone(
    "talks", "june", parse("1993-06"), "meeting", "They meet.", origin="extracted",
    place=Place("talks", "talks", 40, 62, "They met in June 1993."),
)  # fmt: skip

NOTED = Milestone(
    "talks", "noted", parse("1993-05-04"), "meeting", "They had met.", origin="extracted",
    found="footnote", sentence="They had met on 4 May 1993.",
    place=Place("talks", "talks", 40, 62, "They met in June 1993."),
)  # fmt: skip


@pytest.fixture
def pane(qtbot, tabs, make_article, at_once):
    """Return a page with a milestone in doubt and one that is not."""
    tabs.show_article(make_article("talks", BODY, milestones=(PLANNED, HELD)))
    yield tabs.view.pane
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.text())


def rest_on(pane, words):
    """Let the mouse rest on *words* of the page, and give the tip that comes."""
    browser = pane.browser
    start = browser.toPlainText().index(words)
    point = browser.cursorRect(browser.cursor_at(start + 2)).center() + QPoint(1, 0)
    at = browser.viewport().mapToGlobal(point)
    QApplication.sendEvent(browser.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, at))
    return QToolTip.text()


def test_where_the_mouse_rests_it_is_told_why_an_event_is_doubted(pane):
    assert rest_on(pane, "Ministers will") == (
        "<p>May 1994: doubtful, 51 %<br>".replace(" ", "\N{NO-BREAK SPACE}")
        + "Doubted: a plan, or something still to come; a part of its date is worked out<br>"
        "Worked out: the year of &lt;1994&gt;</p>"
    )


def test_at_the_mark_of_a_note_it_is_told_what_the_note_tells(qtbot, tabs, make_article, at_once):
    tabs.show_article(make_article("talks", BODY, milestones=(HELD, NOTED)))
    pane = tabs.view.pane

    tip = rest_on(pane, "They met")
    pane.events.choose("talks#noted")

    assert tip.endswith("<br>Told in a footnote: “They had met on 4 May 1993.”</p>")
    assert "June" not in tip
    assert pane.browser.accessibleDescription().endswith("They had met. Told in a footnote.")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.text())


def test_what_is_in_no_doubt_has_no_tip(qtbot, pane):
    assert rest_on(pane, "They met") == ""
    assert rest_on(pane, "Ministers will")

    rest_on(pane, "Talks")

    qtbot.waitUntil(lambda: not QToolTip.text())  # the tip before it goes


def test_a_screen_reader_is_told_why_the_chosen_event_is_doubted(pane):
    pane.events.choose("talks#may")
    words = pane.browser.accessibleDescription()

    assert words.startswith("Doubtful, 51")
    assert "Doubted: a plan, or something still to come; a part" in words
    pane.events.choose("talks#june")
    assert "Doubted" not in pane.browser.accessibleDescription()
