"""Captions that name tables."""

from app.intake.document import Block, Role
from app.intake.shaping.numbered_captions import is_numbered, of_pictures

TEXT = Block(Role.PARAGRAPH, "The two bodies met in the capital.")


def test_the_name_of_a_table_is_no_caption_of_a_picture() -> None:
    table = Block(Role.TABLE, "1\t2", rows=(("1", "2"),))
    named, shown = Block(Role.CAPTION, "Some dates"), Block(Role.CAPTION, "The quay at dawn")

    assert of_pictures([named, table, shown, TEXT]) == ("The quay at dawn",)


def test_a_number_tells_what_is_named() -> None:
    assert is_numbered("Table 2. Ferries and their berths")
    assert not is_numbered("Table manners differ.")
