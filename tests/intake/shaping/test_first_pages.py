"""Which lines stand on a first page."""

from app.intake.document import Block, Role
from app.intake.shaping.first_pages import first_page, one_of

LONG = Block(
    Role.PARAGRAPH, "The board of the harbours met again, and so did all of its guests. " * 3
)


def line(text: str, chrome: str = "") -> Block:
    return Block(Role.PARAGRAPH, text, chrome=chrome)


def nothing(_: Block) -> bool:
    return False


def test_it_ends_above_the_text() -> None:
    blocks = [line("Quays"), line("1", "page number"), LONG, line("Bergen 2011")]

    assert list(first_page(blocks, nothing)) == [line("Quays")]


def test_it_ends_above_the_list_of_contents() -> None:
    blocks = [line("Quays"), line("СОДЕРЖАНИЕ"), line("1. Lakes")]

    assert list(first_page(blocks, nothing)) == [line("Quays")]


def test_a_long_line_of_its_own_ends_nothing() -> None:
    assert list(first_page([LONG, line("Quays")], LONG.__eq__)) == [LONG, line("Quays")]


def test_of_several_values_none_is_the_one() -> None:
    assert one_of(["", "2011", "2011"]) == "2011"
    assert one_of(["2011", "2012"]) == ""
