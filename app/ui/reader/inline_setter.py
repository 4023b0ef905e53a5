"""Sets running text: styles, links, marks of notes."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat

from app.library.pages.body import FootnoteMark, Inline, PageLink, Text, WebLink
from app.ui.reader.links import NOTE, page_href
from app.ui.reader.page_map import PageMap
from app.ui.reader.pen import Pen
from app.ui.reader.style import PageStyle


class InlineSetter:
    """Writes inlines with the pen and notes in the map where each stands.

    *section* is the section being set; what is written belongs to its plain text. *underlines*
    says whether links are underlined; where almost everything is a link, colour is enough.
    """

    def __init__(self, pen: Pen, style: PageStyle, places: PageMap) -> None:
        self.section = ""
        self.underlines = True
        self._pen = pen
        self._style = style
        self._places = places

    def write(self, inlines: Iterable[Inline], face: QTextCharFormat) -> None:
        """Write *inlines* in the paragraph that has been begun."""
        before: Inline | None = None
        for inline in inlines:
            if isinstance(inline, FootnoteMark):
                self._write_mark(inline, face, follows_mark=isinstance(before, FootnoteMark))
            else:
                self.write_text(inline.text, self._face_of(inline, face))
            before = inline

    def write_text(self, text: str, face: QTextCharFormat) -> None:
        """Write *text*, a piece of the section's plain text."""
        self._places.add_text(self.section, text, self._pen.write(text, face))

    def _face_of(self, inline: Text | PageLink | WebLink, face: QTextCharFormat) -> QTextCharFormat:
        style = self._style
        if isinstance(inline, PageLink):
            href = page_href(inline.page, inline.anchor, inline.passage)
            return style.link(face, href, underlined=self.underlines)
        if isinstance(inline, WebLink):
            return style.link(face, inline.url, underlined=self.underlines)
        if inline.code:
            face = style.code
        if inline.strong:
            face = style.strong(face)
        return style.emphasis(face) if inline.emphasis else face

    def _write_mark(self, mark: FootnoteMark, face: QTextCharFormat, *, follows_mark: bool) -> None:
        raised = self._style.mark(face, f"{NOTE}{mark.mark}")
        if follows_mark:
            self._pen.write(",", self._style.ornament(raised))
        else:
            # Parts the mark from the word for those who hear the page: "1994. 1", not "1994.1".
            self._pen.write("\u202f", self._style.narrow(face))
        start = self._pen.write(str(mark.mark), raised)
        self._places.anchors.setdefault(f"mark-{mark.mark}", (start, self._pen.position))
