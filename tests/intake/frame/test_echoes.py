"""Which lines the text of a page takes up again."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.echoes import echo_of, prose_from

TEXT = "The northern mission was opened in Iraq. Its missions were many, and NATO led them."


@pytest.mark.parametrize(
    ("line", "echo"),
    [
        ("Iraqi missions in the North", (2, 3)),
        ("NATO and Iraq", (2, 2)),
        ("Analyses and opinions", (0, 2)),
        ("fbpx", (0, 0)),
    ],
)
def test_words_come_again_whatever_their_endings(line: str, echo: tuple[int, int]) -> None:
    assert echo_of(line, TEXT) == echo


def test_the_text_begins_with_the_first_longer_paragraph() -> None:
    title, text = Block(Role.PARAGRAPH, "Title"), Block(Role.PARAGRAPH, TEXT * 2)
    long_heading = Block(Role.HEADING, TEXT * 2)

    assert prose_from([title, long_heading, text], 0) == (2, text.text)
    assert prose_from([title, text], 2) == (2, "")
