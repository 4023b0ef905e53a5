"""Messages of one line, and the titles in them that are too long for it."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QStatusBar

from app.ui.messages import LEAST, fitted, show_message

LONG = "Assessment of the Field Presence in Eastern Belmark, with Special Regard to Its Lessons"
WIDTH = 400


@pytest.fixture
def metrics(qapp) -> QFontMetrics:
    """Return what measures text in the usual font."""
    return QFontMetrics(QApplication.font())


@pytest.mark.parametrize(
    "text",
    [
        f"“{LONG}” was deleted; Ctrl+Z brings it back",
        f"Undone: Deletion of “{LONG}”",
        f"“{LONG}” stands in the tray “{LONG}”",
        f"“{LONG} “and” {LONG}” is open",  # it quotes something itself
    ],
)
def test_a_title_is_shortened_and_the_words_about_it_stay(metrics, text):
    shown = fitted(text, metrics, WIDTH)

    assert metrics.horizontalAdvance(shown) <= WIDTH
    assert "…" in shown
    assert [shown.startswith(text[:1]), shown.endswith(text[-1:])] == [True, True]
    for words in (" was deleted; Ctrl+Z brings it back", "Undone: Deletion of ", "is open"):
        assert (words in shown) == (words in text)


def test_what_fits_or_quotes_nothing_stays_as_it_is(metrics):
    assert fitted("“Belmark” was deleted", metrics, WIDTH) == "“Belmark” was deleted"
    assert fitted(LONG * 3, metrics, WIDTH) == LONG * 3


def test_something_is_left_of_every_title(metrics):
    shown = fitted(f"“{LONG}” and “{LONG}”", metrics, 10)

    parts = [part.split("“")[1] for part in shown.split("”")[:2]]
    assert all(0 < metrics.horizontalAdvance(part) <= LEAST for part in parts)
    assert all("…" in part for part in parts)


def test_the_whole_message_is_the_tooltip_of_a_shortened_one(qtbot):
    bar = QStatusBar()
    qtbot.addWidget(bar)

    show_message(bar, f"“{LONG}” went", WIDTH, 1000)
    shortened = (bar.currentMessage(), bar.toolTip())
    show_message(bar, "Copied", WIDTH, 1000)

    assert shortened[0].endswith("” went")
    assert shortened[1] == f"“{LONG}” went"
    assert (bar.currentMessage(), bar.toolTip()) == ("Copied", "")
