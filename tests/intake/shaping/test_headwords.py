"""The term that heads an article, told by the article."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.title_signs import with_title_signs

TEXT = (
    "The union of the harbours was founded on 3 March 1992 by seven towns of the coast, which had "
    "talked about it for two years."
)


@pytest.mark.parametrize("line", ["Union of Harbours (UH), seven towns", "Members: seven towns"])
def test_the_term_that_the_text_defines_is_the_title_and_no_line_of_its_boxes(line: str) -> None:
    """Be the term in the frame, with a line below it."""
    likely = Likely(title=0.05, frame=0.9)
    term = Block(Role.PARAGRAPH, "Union of Harbours\ncoastal body", likely=likely)
    box = Block(Role.PARAGRAPH, line, likely=Likely(title=0.8))
    defined = TEXT.replace("The union of the harbours was", "Union of Harbours, a body that was")
    prose = Block(Role.PARAGRAPH, defined)

    assert likeliest_of([term, box, prose]) == term.text
    assert likeliest_of([box, term, prose]) == line


def likeliest_of(blocks: list[Block]) -> str:
    return max(with_title_signs(blocks), key=lambda block: block.likely.title).text
