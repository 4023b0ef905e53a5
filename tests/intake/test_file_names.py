"""Names of files that say the title of their text."""

import pytest

from app.intake.document import Block, Role
from app.intake.file_names import title_in_name

LINES = (
    "Example Times of the Coast",
    "News from the harbours",
    "Seven ministers agree: ferries’ bells, and what they mean for winter?",
    "Final communiqué",
    "Meeting of the council of ferries",
    "Talks",
    "They met in the morning and " + "spoke " * 80,
)
BLOCKS = tuple(Block(Role.PARAGRAPH, line) for line in LINES)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Seven ministers agree_ ferries’ bells, and what they mean for winter_.txt", LINES[2]),
        ("SEVEN MINISTERS AGREE ferries’ bells and what they mean for winter (2).txt", LINES[2]),
        ("Seven ministers agree_ ferries’ bells, and what they me.txt", LINES[2]),
        ("News from the harbours - Example Times.txt", LINES[1]),
        ("Example Times_ News from the harbours.txt", LINES[1]),
        ("Final communiqué - Meeting of the council of ferries.txt", f"{LINES[3]} {LINES[4]}"),
        ("Talks.txt", ""),
        ("Seven ministers.txt", ""),
        ("Notes on seven harbours of the coast and News from the harbours.txt", ""),
        (".txt", ""),
    ],
)
def test_a_name_says_the_line_that_it_is_most_of(name: str, title: str) -> None:
    assert title_in_name(name, BLOCKS) == title


def test_a_name_of_its_first_words_tells_nothing() -> None:
    lines = ("Skip to content", "Ministry of Foreign Affairs", "Seven ministers agree")
    blocks = tuple(Block(Role.PARAGRAPH, line) for line in lines)

    assert title_in_name("Skip to content Ministry of Foreign.txt", blocks) == ""


def test_a_text_without_such_a_line_is_left_alone() -> None:
    assert title_in_name("News from the harbours.txt", ()) == ""
