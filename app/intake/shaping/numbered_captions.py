"""Captions that name what goes with a number or a table: "Table 2. Dates of signature"."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from app.intake.dating.sentences import split_sentences
from app.intake.document import Block, Role

# "Table 2. Dates of signature": what goes with a table or a picture, and heads no text
_NUMBERED = re.compile(
    r"(?:figure|fig\.|table|chart|map|graph|abbildung|abb\.|tabelle|tab\.|graphique|tableau|carte"
    r"|рис\.|рисунок|таблица|табл\.|диаграмма|таблиця|діаграма)\s?(?:\d{1,2}(?:[.-]\d{1,2})?|[IVX]{1,4})"
    r"\s?[.:–—-]\s+\S.{4,}",
    re.IGNORECASE,
)
# The same without a mark behind the number: "Figure 4.1 Projects by region"; a sentence goes on
# with a small letter.
_COUNTED = re.compile(
    r"(?i:figure|fig\.|table|chart|map|graph|abbildung|abb\.|tabelle|tab\.|graphique|tableau|carte"
    r"|рис\.|рисунок|таблица|табл\.|диаграмма|таблиця|діаграма)\s?(?:\d{1,2}(?:[.-]\d{1,2})?|[IVX]{1,4})"
    r"\s+(?:[A-ZÀ-ÞА-ЯІЇЄҐ]|\d{4}\b).{4,}(?<![.;:,])"
)
_SENTENCES = 2  # of the caption of a table: its number may end the first


def is_numbered(text: str) -> bool:
    """Whether a line is "Table 2. Dates of signature" or "Figure 4.1 Projects by region"."""
    if _COUNTED.fullmatch(text):
        return True
    return _NUMBERED.fullmatch(text) is not None and len(split_sentences(text)) <= _SENTENCES


def heads_a_table(blocks: Sequence[Block], position: int) -> bool:
    """Whether what looks like a heading names the table or picture that it is numbered with.

    A heading that its format marks is one, except right above a table.
    """
    below = blocks[position + 1 : position + 2]
    is_above = bool(below) and below[0].role == Role.TABLE
    return (is_above or not blocks[position].level) and is_numbered(blocks[position].text.strip())


def of_pictures(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The captions among *blocks*, but for those that a format only gives the name of a table."""
    return tuple(
        block.text
        for block, below in zip_longest(blocks, blocks[1:])
        if block.role == Role.CAPTION and not (_is_table(below) and not is_numbered(block.text))
    )


def _is_table(block: Block | None) -> bool:
    return block is not None and block.role == Role.TABLE
