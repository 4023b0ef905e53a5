"""A-Z headings, and the way from titles to them and back."""

import pytest

from app.intake.shaping.az_headings import (
    heading_for,
    is_inverted,
    title_at_start,
    turned_back,
)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Uzbekistan, NATO's relations with", "NATO's relations with Uzbekistan"),
        (
            "United Nations, NATO’s relations with the -",
            "NATO’s relations with the United Nations",
        ),
        ("Unified Protector, Operation -", "Operation Unified Protector"),
        ("Ukraine-NATO relations", "Ukraine-NATO relations"),
    ],
)
def test_an_inverted_heading_is_turned_back(heading: str, title: str) -> None:
    assert turned_back(heading) == title


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("NATO’s relations with the OSCE", "OSCE, NATO’s relations with the"),
        ("Relations with Kazakhstan", "Kazakhstan, relations with"),
        ("Cooperation with the African Union", "African Union, cooperation with the"),
        ("Partnerships", "Partnerships"),
        ("VII. The second summit", "The second summit"),
        ("16 days in Vienna", "16 days in Vienna"),
    ],
)
def test_a_title_of_relations_is_inverted_for_the_index(title: str, heading: str) -> None:
    assert heading_for(title) == heading


@pytest.mark.parametrize(
    ("heading", "inverted"),
    [
        ("Uzbekistan, NATO's relations with", True),
        ("Unified Protector, Operation -", True),
        ("Unified Protector, Operation", True),
        ("Ukraine-NATO relations", False),
        ("Women, peace and security", False),
    ],
)
def test_an_inverted_heading_is_known(heading: str, inverted: bool) -> None:
    assert is_inverted(heading) is inverted


@pytest.mark.parametrize(
    ("text", "heading", "start"),
    [
        (
            "NATO-Ukraine relations ?? More of it",
            "Ukraine-NATO relations",
            "NATO-Ukraine relations",
        ),
        (
            "NATO's relations with Uzbekistan Uzbekistan is",
            "Uzbekistan, NATO’s relations with",
            "NATO's relations with Uzbekistan",
        ),
        ("Information can be found", "Uzbekistan, relations with", ""),
        ("", "Uzbekistan, relations with", ""),
    ],
)
def test_a_flattened_page_begins_with_the_words_of_its_heading(
    text: str, heading: str, start: str
) -> None:
    assert title_at_start(text, heading) == start
