"""Lines that lead to other texts."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import frame_rule


@pytest.mark.parametrize(
    "text",
    [
        "Читайте також: Порт відкрив новий причал",
        "Lire aussi : Le port ouvre un nouveau quai",
        "Lesen Sie auch: Der Hafen wächst",
        "ДИВІТЬСЯ ТАКОЖ:",
        "Read next",
        "← Older: A walk along the quay",
        "Newer: Why I sold my boat →",
        "Previous: A walk along the quay | Next: Why I sold my boat",
        "← Paper 36 | Paper 38 →",
        "– END –",
        "# # #",
    ],
)
def test_they_are_frame(text: str) -> None:
    assert frame_rule(Block(Role.PARAGRAPH, text))


@pytest.mark.parametrize(
    "text", ["The end", "Next: the ministers spoke.", "The older ferry: a history", "Ende 1999"]
)
def test_words_of_a_text_are_none(text: str) -> None:
    assert not frame_rule(Block(Role.PARAGRAPH, text))
