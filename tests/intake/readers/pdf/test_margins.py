"""Running heads and page numbers at the edges of pages."""

from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.readers.pdf.lines import Line, Part
from app.intake.readers.pdf.margins import find_running, margins_of, with_margins

HEAD = Line(1, "Survey", 10, bold=False, left=60, right=160, top=800, place=0.95)


def pages(*places):
    """Two pages with the same words at *places*, and a sentence of their own amid them."""
    return [
        replace(HEAD, page=page, text=text if place != 0.5 else f"{text} {page * 'so'}",
                top=840 * place, place=place)
        for page in (1, 2)
        for text, place in places
    ]  # fmt: skip


def test_words_that_repeat_in_the_margins_are_no_text():
    lines = pages(("Survey", 0.95), ("The Council met", 0.5), ("12", 0.04))

    assert find_running(lines, 2, ()) == {
        0: "running head", 2: "page number", 3: "running head", 5: "page number",
    }  # fmt: skip


def test_a_single_page_has_no_running_heads():
    assert find_running([HEAD, replace(HEAD, text="1", place=0.04)], 1, ()) == {}


def test_behind_lines_that_are_known_others_stand_at_the_edge():
    lines = pages(("a", 0.99), ("b", 0.98), ("Survey", 0.95), ("Met", 0.5), ("Now", 0.5))

    assert find_running(lines, 2, (0, 1, 5, 6)) == {2: "running head", 7: "running head"}


def test_the_head_of_a_table_that_goes_on_is_no_running_head():
    columns = (Part("Survey", 60, 90, 798), Part("Year", 160, 190, 798))
    lines = [
        replace(line, parts=columns, top=798 - 14 * (number % 3))
        for number, line in enumerate(pages(("Survey", 0.95), ("Met", 0.94), ("Now", 0.5)))
    ]

    assert find_running(lines, 2, ()) == {}


def test_a_head_whose_one_end_repeats_is_a_running_head_whatever_its_chapter():
    lines = [
        replace(line, parts=(Part(chapter, 60, 100, 798), Part("Survey", 120, 160, 798)),
                text=f"{chapter} Survey") if line.place > 0.9 else line
        for line, chapter in zip(pages(("Survey", 0.95), ("Met", 0.5)), "aabb", strict=True)
    ]  # fmt: skip

    assert find_running(lines, 2, ()) == {0: "running head", 2: "running head"}


def test_a_head_with_the_number_of_its_page_in_roman_figures_is_a_running_head():
    lines = [
        replace(line, text=f"Survey {number}") if line.place > 0.9 else line
        for line, number in zip(
            pages(("Survey", 0.95), ("Met", 0.5)), ("iii", "", "iv", ""), strict=True
        )
    ]

    assert find_running(lines, 2, ()) == {0: "running head", 2: "running head"}


def test_margins_stand_round_the_text_that_begins_on_their_page():
    lines = pages(("Survey", 0.95), ("The Council met", 0.5), ("12", 0.04))
    paragraphs = [Block(Role.PARAGRAPH, "The Council met", line=1)]  # and goes on on the next page

    blocks = with_margins(paragraphs, margins_of(lines, find_running(lines, 2, ())))

    assert [(block.line, block.text, block.chrome) for block in blocks] == [
        (1, "Survey", "running head"),
        (1, "The Council met", ""),
        (1, "12", "page number"),
        (2, "Survey", "running head"),
        (2, "12", "page number"),
    ]
