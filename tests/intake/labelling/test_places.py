"""The traits of a line among others."""

from app.intake.document import Block, Role
from app.intake.labelling.places import traits_of

TEXT = (
    "The council of ministers met in the old town and agreed on a plan for the border posts, "
    "which is to be read again in spring."
)


def page(*texts: str, every: int = 1) -> list[Block]:
    return [Block(Role.PARAGRAPH, text, line=1 + at * every) for at, text in enumerate(texts)]


def traits(blocks: list[Block], at: int, *framed: int) -> list[str]:
    rules = ["menu" if each in framed else "" for each in range(len(blocks))]
    return traits_of(blocks, rules)[at]


def test_no_blocks_have_no_traits() -> None:
    assert traits_of([], []) == []


def test_lines_stand_above_in_and_below_the_text() -> None:
    blocks = page("Home", TEXT, "A plan", TEXT, "Share")

    zones = [{"head", "middle", "foot"} & set(each) for each in traits_of(blocks, [""] * 5)]

    assert zones == [{"head"}, {"middle"}, {"middle"}, {"middle"}, {"foot"}]
    assert "no text" in traits(page("Home", "Share"), 0)


def test_a_paragraph_that_is_frame_is_no_text() -> None:
    assert "no text" in traits(page("Home", TEXT), 0, 1)


def test_the_way_to_the_text_is_told_on_both_sides() -> None:
    blocks = page("Home", "Title", TEXT, "Heading", TEXT, "Share")

    assert {"behind no text", "before text 1"} <= set(traits(blocks, 0))
    assert {"behind text 0", "before text 0"} <= set(traits(blocks, 3))
    assert {"behind text 0", "before no text"} <= set(traits(blocks, 5))


def test_gaps_are_lines_between_blocks() -> None:
    assert {"gap above 3", "gap below 1"} <= set(traits(page("a", "b", "c"), 0))
    assert {"gap above 2", "gap below 2"} <= set(traits(page("a", "b", "c", every=2), 1))


def test_a_line_that_the_text_takes_up_has_echoes() -> None:
    blocks = page("Ministers agree on border plan", "Weather for the weekend", TEXT)

    assert "echoed 3" in traits(blocks, 0)
    assert "echoed 0" in traits(blocks, 1)


def test_the_first_of_two_equal_lines_is_told_from_the_second() -> None:
    blocks = page("Home", "Ministers agree", "Ministers Agree", TEXT)

    assert "first of copies" in traits(blocks, 1)
    assert "copy" in traits(blocks, 2)


def test_neighbours_are_seen_with_the_frame_among_them() -> None:
    found = traits(page("Home", "News", "Title", TEXT, "Share"), 2, 0, 4)

    assert {"-2 framed", "-1 begins capital", "+1 prose", "+2 framed"} <= set(found)
    assert {"frame above", "frame below", "framed above 1", "framed below 1"} <= set(found)
    assert {"-2 nothing", "-1 nothing"} <= set(traits(page("Home", "News"), 0))


def test_only_short_lines_are_told_by_their_words() -> None:
    blocks = page("Share this page", TEXT)

    assert {"word share", "stem share", "first word share", "last word page"} <= set(
        traits(blocks, 0)
    )
    assert not [trait for trait in traits(blocks, 1) if trait.startswith("word ")]
