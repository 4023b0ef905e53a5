"""Numbered lines of one count are headings together, or none of them is."""

from dataclasses import replace

from app.intake.document import Block, Likely, Role
from app.intake.shaping.counted_heads import agreed

TEXT = Block(Role.PARAGRAPH, "Six members went there, and twelve of them came back in the end.")


def item(mark: str, text: str, heading: float = 0.3) -> Block:
    likely = Likely(text=1 - heading, heading=heading)
    return Block(Role.ITEM, text, level=1, mark=mark, likely=likely)


def head(block: Block) -> Block:
    text = f"{block.mark} {block.text}".strip()
    return replace(block, role=Role.HEADING, text=text, mark="", level=0)


def titles(blocks: list[Block], heads: set[int]) -> list[str]:
    """The headings, where those at the places *heads* were marked before."""
    marked = [head(block) if at in heads else block for at, block in enumerate(blocks)]
    return [block.text for block in agreed(blocks, marked) if block.role == Role.HEADING]


def test_a_line_that_stands_apart_is_a_heading_as_the_others_of_its_count() -> None:
    lines = [item("1.", "Tasks"), TEXT, item("2.", "Deployment"), TEXT, item("3.", "Costs"), TEXT]

    assert titles(lines, {0, 4}) == ["1. Tasks", "2. Deployment", "3. Costs"]
    assert titles(lines, set()) == []


def test_letters_count_too() -> None:
    assert titles([item("A.", "The Treaty"), TEXT, item("B.", "Partners"), TEXT], {2}) == [
        "A. The Treaty",
        "B. Partners",
    ]


def test_a_line_right_below_one_that_is_none_is_none() -> None:
    lines = [item("1.", "Opening"), item("2.", "Field offices"), item("3.", "Other business"), TEXT]

    assert titles(lines, {2}) == []
    assert titles([*lines[:2], item("3.", "Other business", 0.9), TEXT], {2}) == [
        "3. Other business"
    ]


def test_sentences_and_lines_of_another_count_are_none() -> None:
    ended = [item("1.", "Tasks"), TEXT, item("2.", "They went home."), TEXT]
    unlikely = [item("1.", "Tasks"), TEXT, item("2.", "Deployment", 0.01), TEXT]
    other = [item("1.", "Tasks"), TEXT, item("(2)", "Deployment"), item("4.", "Costs"), TEXT]
    lettered = [item("1.", "Tasks"), TEXT, item("(a)", "Deployment"), TEXT]

    for lines in (ended, unlikely, other, lettered):
        assert titles(lines, {0}) == ["1. Tasks"]


def test_a_number_without_a_mark_counts_too() -> None:
    def line(text: str) -> Block:
        return replace(item("", text), role=Role.PARAGRAPH)

    lines = [line("1 Ausgangslage"), TEXT, line("2 Folgen"), TEXT, line("3 February was cold.")]

    assert titles(lines, {2}) == ["1 Ausgangslage", "2 Folgen"]


def test_letters_by_themselves_head_the_entries_of_an_alphabetical_list() -> None:
    def lines(*texts: str) -> list[Block]:
        return [Block(Role.PARAGRAPH, text) for text in texts]

    assert titles(lines("A", "Albania", "B", "Belarus", "D", "Denmark"), set()) == ["A", "B", "D"]
    assert titles(lines("A", "Albania", "D", "Denmark", "B", "Belarus"), set()) == []
    assert titles(lines("A", "Albania", "B", "Belarus"), set()) == []
    assert titles(lines("A", "B", "C", "D", "Denmark"), set()) == []


def test_a_long_item_of_minutes_is_a_heading_where_most_of_its_count_are() -> None:
    long = "Adoption of the minutes of the meeting that was held on the island in the spring [P 1]"
    items = [item("1.", "Opening"), item("2.", "Agenda"), item("3.", long), item("4.", "End")]
    blocks = [block for each in items for block in (each, TEXT)]

    assert titles(blocks, {0, 2, 6})[2] == f"3. {long}"
