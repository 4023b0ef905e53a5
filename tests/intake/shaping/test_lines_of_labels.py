"""Lines that never head a section."""

import pytest

from app.intake.shaping.lines_of_labels import is_no_heading


@pytest.mark.parametrize(
    "text", ["Moderator: Ms Roe", "AC/P (2012) PV 2", "Page 12", "Read also: The new quay"]
)
def test_labels_symbols_links_and_pages_are_none(text: str) -> None:
    assert is_no_heading(text)


@pytest.mark.parametrize("text", ["Harbours: five years after", "Background", "What is a quay?"])
def test_other_lines_may_be_headings(text: str) -> None:
    assert not is_no_heading(text)
