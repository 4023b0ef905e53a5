"""A label that takes the room there is."""

import pytest

from app.ui.lists.fitted_label import FittedLabel

LONG = "Assessment of the Field Presence in Eastern Belmark, with Special Regard to Its Lessons"
WORDS = f"Nearly the same text as “{LONG}”, under another title"


@pytest.fixture
def label(qtbot):
    """Return a label 400 pixels wide."""
    label = FittedLabel()
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    return label


def test_a_long_title_is_shortened_and_the_whole_can_be_read(label):
    label.say(WORDS)

    assert label.text().startswith("Nearly the same text as “Assess")
    assert label.text().endswith("”, under another title")
    assert label.words == label.toolTip() == label.accessibleName() == WORDS
    assert label.minimumSizeHint().width() == 0


def test_it_follows_the_room_there_is(label):
    label.say(WORDS)
    label.resize(2000, 20)

    assert label.text() == WORDS
    assert label.toolTip() == ""
    label.resize(80, 20)
    assert label.text().endswith("…")
