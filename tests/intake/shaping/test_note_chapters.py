"""Chapters with notes of their own, and texts that only look as if they had some."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.note_chapters import note_chapters


def paragraph(text: str) -> Block:
    return Block(Role.PARAGRAPH, text)


def heading(text: str) -> Block:
    return Block(Role.HEADING, text, level=2)


def item(number: int, text: str) -> Block:
    return Block(Role.ITEM, text, level=1, mark=f"{number}.")


def chapter(title: str, *words: str) -> list[Block]:
    """A chapter with a mark behind each of *words*."""
    marks = enumerate(words, start=1)
    return [heading(title), *(paragraph(f"The {word}{'⁰¹²³'[at]} was new.") for at, word in marks)]


FIRST = chapter("The Harbour", "pier", "crane")
SECOND = chapter("The Boats", "ferry", "steamer")
NOTES = [item(1, "Told by the master of the port."), item(2, "Drawn in the book of plans.")]


def test_notes_below_each_chapter_are_its_own() -> None:
    chapters = note_chapters([*FIRST, *NOTES, *SECOND, *NOTES, paragraph("The end of it.")])

    assert chapters.parts == ((0, 1, 2, 3, 4), (5, 6, 7, 8, 9, 10))
    assert chapters.heads == ()


@pytest.mark.parametrize(
    "titles",
    [
        ("The Harbour", "The Boats"),  # those of the chapters
        ("Chapter One", "2. The Boats"),  # the first is called otherwise
        ("Chapter 1", "Chapter 2"),  # by the headings behind which the marks begin anew
        (),  # by their order alone
    ],
)
def test_notes_at_the_end_go_to_the_chapters_under_whose_titles_they_stand(titles) -> None:
    heads = [[heading(each)] for each in titles] or [[], []]
    text = [*FIRST, *SECOND]

    chapters = note_chapters([*text, paragraph("Notes"), *heads[0], *NOTES, *heads[1], *NOTES])

    lists = 7 + len(heads[0]), 9 + 2 * len(heads[0])
    assert chapters.parts == tuple(
        (*range(at, at + 3), first, first + 1) for at, first in zip((0, 3), lists, strict=True)
    )
    assert chapters.heads == ((6, 7, 10) if titles else (6,))


def test_chapters_without_headings_are_told_by_the_count_of_their_marks() -> None:
    text = [each for each in (*FIRST, *SECOND) if each.role != Role.HEADING]

    assert note_chapters([*text, *NOTES, *NOTES]).parts == ((0, 1, 4, 5), (2, 3, 6, 7))


def test_titles_above_the_notes_need_not_be_marked_as_headings() -> None:
    heads = [paragraph("Notes"), paragraph("The Harbour")]

    chapters = note_chapters([*FIRST, *SECOND, *heads, *NOTES, paragraph("The Boats"), *NOTES])

    assert chapters.parts == ((0, 1, 2, 8, 9), (3, 4, 5, 11, 12))
    assert chapters.heads == (6, 7, 10)


def test_a_note_may_be_named_twice_in_its_chapter() -> None:
    again = paragraph("The pier¹ was old.")
    heads = [heading("Chapter 1")], [heading("Chapter 2")]

    chapters = note_chapters([*FIRST, again, *SECOND, *heads[0], *NOTES, *heads[1], *NOTES])

    assert chapters.parts == ((0, 1, 2, 3, 8, 9), (4, 5, 6, 11, 12))


@pytest.mark.parametrize(
    "blocks",
    [
        [*FIRST, *NOTES],
        [*FIRST, *NOTES, heading("The Boats"), paragraph("Two things:"), *NOTES],  # a list
        [*FIRST, *SECOND, *chapter("The Crew", "cook"), *NOTES, *NOTES],  # of which chapters?
        [*FIRST, *SECOND, heading("Notes"), *NOTES, paragraph("long " * 50), *NOTES],
        [paragraph("Nothing bears a mark."), *NOTES, paragraph("Nor here."), *NOTES],
    ],
)
def test_other_lists_make_no_chapters(blocks) -> None:
    assert note_chapters(blocks).parts == ()


def test_links_tell_better_where_notes_are() -> None:
    linked = Block(Role.FOOTNOTE, "Told by the master.", mark="1", name="#n1")

    assert note_chapters([*FIRST, *NOTES, *SECOND, *NOTES, linked]).parts == ()
