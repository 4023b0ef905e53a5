"""What wikis say of themselves round an article."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import frame_rule


@pytest.mark.parametrize(
    "text",
    [
        "From Harbourpedia, the open handbook of ports",
        "aus Hafenkunde, der freien Enzyklopädie",
        'Retrieved from "https://ports.example/index.php?title=Quay&oldid=1"',
        "Abgerufen von „https://hafen.example/index.php?title=Kai“",
        "This article needs more citations for verification. Please help by adding sources.",
        "The handbook needs editors for its pages on islands. Join us [dismiss]",
        "Categories:",
    ],
)
def test_they_are_frame(text: str) -> None:
    assert frame_rule(Block(Role.PARAGRAPH, text))


@pytest.mark.parametrize(
    "text",
    [
        "From Riga, the delegation went to Tallinn.",
        "This article of the treaty needs the consent of all sources of funding.",
        "The categories of ships are listed in the annex.",
    ],
)
def test_sentences_of_a_text_are_none(text: str) -> None:
    assert not frame_rule(Block(Role.PARAGRAPH, text))
