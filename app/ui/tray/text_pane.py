"""The beginning of a file that has no pages: markup as it is read, text as it is written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.export.text_preview import TextPreview

MARGIN = 16
LETTERS = 76  # in a line of plain text
SMALLEST = 7  # pixels


class TextPane(QTextBrowser):
    """Shows a text that is only to be looked at; its links lead nowhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: TextPreview | None = None
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName("Preview")
        theme.changed.connect(self._set)

    def show_text(self, preview: "TextPreview") -> None:
        """Show *preview* in place of what was there; where one reads stays."""
        again = self._shown is not None and self._shown.note == preview.note
        place = self.verticalScrollBar().value() if again else 0
        self._shown = preview
        self._set()
        self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # Pictures stand in the markup itself; what lies elsewhere is not fetched.
        head, _, content = QUrl(name).toString().partition(";base64,")
        image = QImage.fromData(QByteArray.fromBase64(content.encode()))
        if not head.startswith("data:image/") or image.isNull():
            return None
        room = self.viewport().width() - 2 * MARGIN
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaledToWidth(room, smooth) if image.width() > room else image

    def _set(self) -> None:
        shown, document = self._shown, self.document()
        if shown is None:
            return
        document.setDocumentMargin(MARGIN)
        document.setDefaultStyleSheet(self._style())
        if shown.manner == "markup":
            document.setDefaultFont(self._theme.reading_font(75))
            self.setHtml(shown.text)
            return
        is_broken = shown.manner == "lines"
        wrap = self.LineWrapMode.NoWrap if is_broken else self.LineWrapMode.WidgetWidth
        self.setLineWrapMode(wrap)
        document.setDefaultFont(self._even_font())
        self.setPlainText(shown.text)

    def _even_font(self) -> QFont:
        """A font in which a whole line of plain text is as wide as there is room."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(100)
        room = self.viewport().width() - 2 * MARGIN
        letter = QFontMetricsF(font).horizontalAdvance("0") / 100
        font.setPixelSize(max(int(room / LETTERS / letter), SMALLEST))
        return font

    def _style(self) -> str:
        t = self._theme.tokens
        face = self._theme.interface_font().family()
        return (
            f"a {{ color: {t.accent}; text-decoration: none; }}"
            f"h1, h2, h3, h4, h5, h6 {{ font-family: '{face}'; color: {t.accent}; }}"
            "h1 { font-size: 14pt; } h2 { font-size: 12pt; } h3, h4, h5, h6 { font-size: 10pt; }"
            f"h1, h2 {{ margin-top: 18px; }} .summary, .about, .lines {{ color: {t.muted}; }}"
            f".cited, .n, caption {{ color: {t.muted}; }} .mark {{ color: {t.warning}; }}"
            f"th, td {{ padding: 2px 8px 2px 0; border-bottom: 1px solid {t.line}; }}"
            f"th {{ text-align: left; color: {t.muted}; font-family: '{face}'; }}"
            f"pre {{ background: {t.chip}; }}"
        )
