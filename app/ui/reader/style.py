"""How a page is set: its faces, colours and distances, for one look and one zoom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from app.ui.theme import Theme

MEASURE = 700  # pixels of text width at 100 %: some 80 characters of the reading font
CELL_PADDING = 6
CODE_FONT = "Source Code Pro"

# Property of characters that belong to the setting, not to the text: marks of notes, arrows.
ORNAMENT = QTextFormat.Property.UserProperty.value + 1
# Property of paragraphs in another language than their page: its code.
LANGUAGE = QTextFormat.Property.UserProperty.value + 2
RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ku", "ps", "ug", "ur", "yi"))


class PageStyle:
    """The character, paragraph and table formats of a page; all lengths follow the zoom."""

    def __init__(self, theme: Theme, zoom: int = 100) -> None:
        tokens = theme.tokens
        self.zoom = zoom
        self.tokens = tokens
        self.measure = self.px(MEASURE)
        self._theme = theme
        self.text = self._serif(17)
        self.bullet = self._serif(15, colour=tokens.faint)
        self.lead = self._serif(20, colour=tokens.muted)
        self.quote = self._serif(16.5, colour=tokens.muted)
        self.title = self._serif(38, weight=QFont.Weight.DemiBold)
        self.headings = {
            2: self._serif(25, weight=QFont.Weight.DemiBold),
            3: self._serif(19.5, weight=QFont.Weight.DemiBold),
            4: self._serif(17, weight=QFont.Weight.DemiBold),
        }
        self.back_matter = self._serif(20, weight=QFont.Weight.DemiBold)
        self.kicker = self._sans(12.5, colour=tokens.muted, weight=QFont.Weight.Medium)
        self.label = self._sans(13.5, colour=tokens.muted)
        self.date = _with_feature(self.label, "tnum")
        self.cell = self._sans(13.5)
        self.cell_head = self._sans(12.5, colour=tokens.muted, weight=QFont.Weight.DemiBold)
        self.small = self._sans(13.5)
        self.quiet = self._sans(12, colour=tokens.muted)
        self.code = self._code(14.5)

    def px(self, length: float) -> int:
        """*length*, in pixels at 100 %, at this zoom."""
        return max(1, round(length * self.zoom / 100))

    def colour(self, token: str) -> QColor:
        """The colour of *token*."""
        return QColor(token)

    def block(
        self, line: int = 100, above: float = 0, below: float = 0, left: float = 0
    ) -> QTextBlockFormat:
        """A paragraph format: line height in per cent, distances in pixels at 100 %."""
        block = QTextBlockFormat()
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(above * self.zoom / 100)
        block.setBottomMargin(below * self.zoom / 100)
        block.setLeftMargin(left * self.zoom / 100)
        return block

    def in_language(self, block: QTextBlockFormat, language: str) -> QTextBlockFormat:
        """*block* for text in *language*, running as that is written; as it is without one."""
        if not language:
            return block
        changed = QTextBlockFormat(block)
        changed.setProperty(LANGUAGE, language)
        way = Qt.LayoutDirection
        changed.setLayoutDirection(
            way.RightToLeft if language in RIGHT_TO_LEFT else way.LeftToRight
        )
        return changed

    def strong(self, base: QTextCharFormat) -> QTextCharFormat:
        """*base* in semi-bold."""
        changed = QTextCharFormat(base)
        changed.setFontWeight(QFont.Weight.DemiBold)
        return changed

    def emphasis(self, base: QTextCharFormat) -> QTextCharFormat:
        """*base* in italics."""
        changed = QTextCharFormat(base)
        changed.setFontItalic(True)
        return changed

    def link(self, base: QTextCharFormat, href: str, *, underlined: bool) -> QTextCharFormat:
        """*base* as a link to *href*, the line below it in a tone that stays behind the letters."""
        changed = self.plain_link(base, href)
        changed.setForeground(QColor(self.tokens.accent))
        if not underlined:
            return changed
        changed.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        changed.setUnderlineColor(_blend(self.tokens.accent, self.tokens.base, 0.32))
        return changed

    def mark(self, base: QTextCharFormat, href: str) -> QTextCharFormat:
        """A raised number beside *base* that links to *href* and is not part of the text."""
        # The face's own superior figures: they do not push the lines apart, as raised ones do.
        changed = self.plain_link(_with_feature(base, "sups"), href)
        changed.setForeground(QColor(self.tokens.accent))
        changed.setProperty(ORNAMENT, True)
        return changed

    def ornament(self, base: QTextCharFormat, colour: str = "") -> QTextCharFormat:
        """*base* for what belongs to the setting and is not copied with the text."""
        changed = QTextCharFormat(base)
        changed.setProperty(ORNAMENT, True)
        if colour:
            changed.setForeground(QColor(colour))
        return changed

    def plain_link(self, base: QTextCharFormat, href: str) -> QTextCharFormat:
        """*base* as a link that shows as little as it can: back to a mark, to a source."""
        changed = QTextCharFormat(base)
        changed.setAnchor(True)
        changed.setAnchorHref(href)
        return changed

    def narrow(self, base: QTextCharFormat) -> QTextCharFormat:
        """*base* as an ornament so small that a space in it is hardly seen."""
        font = base.font()
        font.setPixelSize(max(1, font.pixelSize() // 3))
        changed = self.ornament(base)
        changed.setFont(font)
        return changed

    def coloured(self, base: QTextCharFormat, colour: str) -> QTextCharFormat:
        """*base* in *colour*."""
        changed = QTextCharFormat(base)
        changed.setForeground(QColor(colour))
        return changed

    def table(self, *columns: float, above: float = 16, below: float = 20) -> QTextTableFormat:
        """A table over the whole measure; *columns* are per cent, 0 takes what is left."""
        table = QTextTableFormat()
        table.setBorder(0)
        table.setBorderCollapse(True)
        table.setCellSpacing(0)
        table.setCellPadding(0)
        table.setTopMargin(self.px(above))
        table.setBottomMargin(self.px(below))
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if columns:
            table.setColumnWidthConstraints([_column(width) for width in columns])
        return table

    def table_cell(
        self, *, first: bool = False, last: bool = False, above: bool = False
    ) -> QTextTableCellFormat:
        """A cell with a hairline below, and *above* as well; no indent at the row's ends."""
        cell = QTextTableCellFormat()
        cell.setTopPadding(self.px(CELL_PADDING))
        cell.setBottomPadding(self.px(CELL_PADDING))
        cell.setLeftPadding(0 if first else self.px(10))
        cell.setRightPadding(0 if last else self.px(10))
        line = QBrush(QColor(self.tokens.line))
        if above:
            cell.setTopBorder(1)
            cell.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setTopBorderBrush(line)
        cell.setBottomBorder(1)
        cell.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        cell.setBottomBorderBrush(line)
        return cell

    def _serif(self, size: float, weight: int = 400, colour: str = "") -> QTextCharFormat:
        return self._face(self._theme.reading_font(), size, weight, colour)

    def _sans(self, size: float, weight: int = 400, colour: str = "") -> QTextCharFormat:
        font = self._theme.interface_font()
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return self._face(font, size, weight, colour)

    def _code(self, size: float) -> QTextCharFormat:
        font = QFont(CODE_FONT)
        font.setStyleHint(QFont.StyleHint.Monospace)
        return self._face(font, size, 400, "")

    def _face(self, font: QFont, size: float, weight: int, colour: str) -> QTextCharFormat:
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        face = QTextCharFormat()
        face.setFont(font)
        face.setForeground(QColor(colour or self.tokens.text))
        return face


def _column(width: float) -> QTextLength:
    kind = QTextLength.Type.PercentageLength if width else QTextLength.Type.VariableLength
    return QTextLength(kind, width)


def _with_feature(base: QTextCharFormat, feature: str) -> QTextCharFormat:
    """*base* with an OpenType feature of its font switched on."""
    font = base.font()
    font.setFeature(QFont.Tag(feature), 1)
    changed = QTextCharFormat(base)
    changed.setFont(font)
    return changed


def _blend(colour: str, ground: str, share: float) -> QColor:
    """*share* of *colour* over *ground*."""
    over, under = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        share * over.redF() + (1 - share) * under.redF(),
        share * over.greenF() + (1 - share) * under.greenF(),
        share * over.blueF() + (1 - share) * under.blueF(),
    )
