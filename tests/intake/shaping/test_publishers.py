"""Who published a page."""

import pytest

from app.intake.report import Removal
from app.intake.shaping.publishers import SOURCE, guess_publisher, source_named


@pytest.mark.parametrize(
    ("said", "url", "cut", "publisher"),
    [
        ("A ministry", "https://www.nato.int/x", "", "A ministry"),
        ("", "https://www.nato.int/x", "", "NATO"),
        ("", "http://osce.org/x", "", "OSCE"),
        ("", "", "NATO - North Atlantic Treaty Organization", "NATO"),
        ("", "", "OSCE logo", "OSCE"),
        ("", "https://example.org/nato", "", ""),
        ("", "", "Skip Links", ""),
    ],
)
def test_the_publisher_is_told_by_metadata_address_or_frame(
    said: str, url: str, cut: str, publisher: str
) -> None:
    assert guess_publisher(said, url, [Removal(cut, "frame")]) == publisher


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The source of this news is from Sud Presse", "Sud Presse"),
        ("Source: Agence Sud Presse", "Agence Sud Presse"),
        ("Источник sever.example", "sever.example"),
        (
            "Distributed by the Press Group on behalf of the Office.",
            "the Press Group on behalf of the Office",
        ),
        ("Source: the river. It flows to the south.", ""),
        ("Sources of law", ""),
    ],
)
def test_a_line_can_name_only_the_source(line: str, name: str) -> None:
    assert source_named(line) == name


@pytest.mark.parametrize(
    ("text", "why", "publisher"),
    [
        (
            "© 2013 Northern University. All rights reserved",
            "copyright notice",
            "Northern University",
        ),
        ("Copyright Office of Records 1999-2004", "copyright notice", "Office of Records"),
        ("© 2013. All rights reserved.", "copyright notice", ""),
        ("© 2013 Northern University", "menu", ""),
        ("Source: Agence Sud Presse", SOURCE, "Agence Sud Presse"),
    ],
)
def test_the_publisher_is_told_by_the_foot_of_the_page(text: str, why: str, publisher: str) -> None:
    assert guess_publisher("", "", [Removal(text, why)]) == publisher
