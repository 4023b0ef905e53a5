"""The ranks of headings whose level nothing marks."""

from app.intake.shaping.heading_ranks import depths_of


def test_articles_stand_below_chapters_and_annexes_beside_these() -> None:
    headings = ["Chapter I", "Article 1", "Duties", "Article 2 - Costs", "Chapter II", "Annex 1"]

    assert depths_of(headings) == [0, 1, 1, 1, 0, 0]


def test_articles_alone_are_the_highest() -> None:
    assert depths_of(["Article 1", "Article 2", "Final words"]) == [0, 0, 0]


def test_a_number_with_dots_stands_below_the_one_it_begins_with() -> None:
    assert depths_of(["1. Aims", "1.1 Peace", "1.1.2 Near", "2. Means", "3.1 Alone"]) == [
        0,
        1,
        2,
        0,
        0,
    ]


def test_plain_headings_are_all_of_one_rank() -> None:
    assert depths_of(["Background", "Part of the story", "Results"]) == [0, 0, 0]


def test_parts_are_known_in_other_languages() -> None:
    assert depths_of(["Глава I", "Статья 1"]) == depths_of(["Kapitel 1", "Artikel 1"]) == [0, 1]
