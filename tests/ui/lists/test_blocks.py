"""Tests of `app.ui.lists.blocks`."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.lists.blocks import Block, ChipRow, Span, TextBlock, paint_stack, stack_height
from app.ui.theme import Theme

GROUND = QColor("#ffffff")
WORDS = "The OSCE Permanent Council decides to open a Liaison Office in Central Asia (Tashkent)."
ENDLESS = "https://www.nato.int/en/news-and-events/articles/news/2003/04/28/disaster-response"


def painted_rows(blocks: list[Block], width: int, beyond: int = 60) -> list[bool]:
    """For each line of pixels, *beyond* the measured height too, whether anything is drawn."""
    height = stack_height(blocks, width)
    image = QImage(width + beyond, height + beyond, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_stack(painter, blocks, 0, 0, width)
    painter.end()
    return [
        any(image.pixelColor(x, y) != GROUND for x in range(image.width()))
        for y in range(image.height())
    ]


def painted_columns(blocks: list[Block], width: int) -> int:
    """The last column of pixels in which anything is drawn."""
    image = QImage(width + 200, stack_height(blocks, width), QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_stack(painter, blocks, 0, 0, width)
    painter.end()
    return max(
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != GROUND for y in range(image.height()))
    )


@pytest.mark.parametrize("width", [90, 170, 233, 400])
@pytest.mark.parametrize("words", [WORDS, ENDLESS])
def test_text_is_drawn_within_the_height_that_was_measured(
    theme: Theme, width: int, words: str
) -> None:
    block = TextBlock(words, theme.interface_font(), "#000000", above=5)

    rows = painted_rows([block], width)

    assert any(rows)
    assert not any(rows[stack_height([block], width) :])
    assert painted_columns([block], width) <= width


def test_narrower_text_is_higher(theme: Theme) -> None:
    block = TextBlock(WORDS, theme.interface_font(), "#000000")

    assert block.height(150) > block.height(300) > block.height(900)


def test_an_empty_text_takes_one_line(theme: Theme) -> None:
    block = TextBlock("", theme.interface_font(), "#000000")

    assert block.height(100) <= theme.interface_font().pixelSize() * 2


def test_a_span_is_drawn_behind_its_own_words_only(theme: Theme) -> None:
    font = theme.interface_font()
    plain = TextBlock("aaaa bbbb", font, "#000000")
    marked = TextBlock("aaaa bbbb", font, "#000000", spans=(Span(5, 9, ground="#ffff00"),))
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)

    paint_stack(painter, [marked], 0, 0, 120)
    painter.end()

    yellow = [x for x in range(120) if image.pixelColor(x, 4) == QColor("#ffff00")]
    assert yellow
    assert min(yellow) > 20
    assert marked.height(120) == plain.height(120)


def test_spans_count_characters_beyond_the_first_plane_once(theme: Theme) -> None:
    text = "𝄞𝄞𝄞 x"
    font = theme.interface_font()
    block = TextBlock(text, font, "#000000", spans=(Span(4, 5, ground="#ffff00"),))
    image = QImage(160, 40, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)

    paint_stack(painter, [block], 0, 0, 160)
    painter.end()

    yellow = [x for x in range(160) if image.pixelColor(x, 4) == QColor("#ffff00")]
    ink = [
        x
        for x in range(160)
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    assert yellow
    assert min(yellow) <= max(ink) <= max(yellow) + 1  # the x is the last thing drawn


def test_chips_that_do_not_fit_go_to_the_next_line(theme: Theme) -> None:
    chips = ChipRow(("Not confirmed", "Sources differ"), theme.interface_font(), "#000")

    assert chips.height(100) > chips.height(400)
    assert painted_columns([chips], 120) <= 120


def test_no_chips_take_no_room(theme: Theme) -> None:
    assert ChipRow((), theme.interface_font(), "#000").height(100) == 0
