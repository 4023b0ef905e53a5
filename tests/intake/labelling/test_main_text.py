"""Where the main text of a page stands."""

import pytest

from app.intake.labelling.main_text import NOWHERE, main_text


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        ((), NOWHERE),
        ((0, 0, 0), NOWHERE),
        ((0, 120, 0), (1, 1)),
        ((0, 200, 0, 200, 200, 0, 0), (1, 4)),  # a heading within the text does not part it
        ((150, 0, 0, 0, 0, 200, 200, 200, 0), (5, 7)),  # a notice far above is none of it
        ((0, 200, 200, 0, 0, 0, 0, 0, 100), (1, 2)),  # nor is a comment far below
        ((3000, 0, 0, 0, 0, 0, 0, 200, 200), (7, 8)),  # however long a single line is
    ],
)
def test_the_main_text_is_the_longest_stretch(
    paragraphs: tuple[int, ...], found: tuple[int, int]
) -> None:
    assert main_text(paragraphs) == found
