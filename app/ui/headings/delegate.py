"""Paints a row of the A-Z panel."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins
from PySide6.QtGui import QFont

from app.ui.headings.model import ROW_ROLE
from app.ui.headings.rows import SEE, AbbreviationRow, HeadingRow, LetterRow
from app.ui.lists.blocks import Block, Span, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index


class HeadingDelegate(CardDelegate):
    """Paints letters large, headings plainly, see-references with what they refer to."""

    typical_height = 28
    padding = QMargins(12, 5, 12, 5)
    ground_margins = QMargins(4, 0, 4, 0)

    def blocks(self, index: Index) -> Sequence[Block]:
        row = index.data(ROW_ROLE)
        if isinstance(row, LetterRow):
            return [self._letter(row)]
        if isinstance(row, HeadingRow):
            return [self._heading(row)]
        return self._abbreviation(row) if isinstance(row, AbbreviationRow) else []

    def _letter(self, row: LetterRow) -> Block:
        font = self._theme.interface_font(2)
        font.setWeight(QFont.Weight.DemiBold)
        return TextBlock(row.letter, font, self._theme.tokens.muted, above=8)

    def _heading(self, row: HeadingRow) -> Block:
        tokens, font, heading = self._theme.tokens, self._theme.interface_font(), row.heading
        if not heading.see:
            return TextBlock(heading.heading, font, tokens.text)
        words = f"{heading.heading} {SEE} {heading.see}"
        start = len(heading.heading)
        return TextBlock(words, font, tokens.text, spans=(Span(start, len(words), tokens.muted),))

    def _abbreviation(self, row: AbbreviationRow) -> list[Block]:
        tokens, font = self._theme.tokens, self._theme.interface_font()
        bold = self._theme.interface_font()
        bold.setWeight(QFont.Weight.DemiBold)
        colour = tokens.text if row.page else tokens.muted
        return [
            TextBlock(row.abbreviation.short, bold, colour),
            TextBlock(row.abbreviation.long, font, colour if row.page else tokens.muted),
        ]
