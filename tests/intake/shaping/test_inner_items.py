"""Items that stand in another one by their marks alone."""

from app.intake.document import Block, Role
from app.intake.shaping.inner_items import with_inner_items


def levels(*items: tuple[str, str], level: int = 1) -> list[int]:
    blocks = [Block(Role.ITEM, text, level, mark) for mark, text in items]
    return [block.level for block in with_inner_items(blocks)]


def test_letters_and_bullets_below_a_colon_stand_in_the_numbered_item() -> None:
    assert levels(
        ("1.", "We met."), ("2.", "We recall:"), ("a)", "the plan;"), ("b)", "the map."),
        ("3.", "We have:"), ("–", "agreed;"), ("–", "paid."), ("4.", "We thank all."),
    ) == [1, 1, 2, 2, 1, 2, 2, 1]  # fmt: skip


def test_without_a_colon_or_with_marks_of_one_kind_nothing_stands_in_another() -> None:
    assert levels(("1.", "We met."), ("a)", "the plan;"), ("2.", "We paid.")) == [1, 1, 1]
    assert levels(("•", "We recall:"), ("•", "the plan;"), ("•", "the map.")) == [1, 1, 1]
    assert levels(("1.", "We recall:"), ("2.", "the plan;")) == [1, 1]
    assert levels(("1.", "We recall:"), ("c)", "the plan;")) == [1, 1]


def test_a_paragraph_ends_the_list_and_levels_that_are_told_are_kept() -> None:
    blocks = [
        Block(Role.ITEM, "We recall:", 1, "1."),
        Block(Role.ITEM, "the plan;", 2, "a)"),
        Block(Role.PARAGRAPH, "They left."),
        Block(Role.ITEM, "the map.", 1, "•"),
    ]

    assert list(with_inner_items(blocks)) == blocks


def test_a_further_paragraph_of_an_inner_item_goes_with_it() -> None:
    items = (("1.", "We recall:"), ("•", "the plan;"), ("", "It is old."), ("2.", "We met."))

    assert levels(*items) == [1, 2, 2, 1]
