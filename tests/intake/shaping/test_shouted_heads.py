"""Headings in capitals with a full stop."""

from app.intake.document import Block, Role
from app.intake.shaping.shouted_heads import shouted_heads

REPORT = Block(Role.PARAGRAPH, "The harbour was opened long ago and serves three islands. " * 4)
HEADS = [
    Block(Role.PARAGRAPH, text)
    for text in ("PORT OPENS NEW QUAY.", "FERRY STAYS AT HOME.", "ISLANDS ASK FOR LIGHT.")
]


def test_several_lines_above_reports_are_headings() -> None:
    blocks = [block for head in HEADS for block in (head, REPORT)]

    assert shouted_heads(blocks) == {0, 2, 4}


def test_one_line_in_capitals_is_none() -> None:
    assert not shouted_heads([HEADS[0], REPORT, REPORT])
