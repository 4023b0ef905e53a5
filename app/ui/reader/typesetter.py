"""Sets an article as a document: its title block, its sections, its notes."""

from collections.abc import Iterator

from PySide6.QtGui import QTextDocument

from app.library.pages.article import LIKE_THIS, Article
from app.library.pages.body import Section, plain_text
from app.ui.reader.asking import Figures, no_figures
from app.ui.reader.block_setter import BlockSetter
from app.ui.reader.outline_model import NOTES, outline, reading_order
from app.ui.reader.page_map import PageMap
from app.ui.reader.pen import Pen
from app.ui.reader.style import PageStyle
from app.ui.reader.title_block import KEY_DATA, beyond_title_block, set_title_block

TOP_MARGIN = 30
BOTTOM_MARGIN = 72
LIST_INDENT = 24
BACK_MATTER = ("see-also", "mentioned-in", NOTES, "sources", LIKE_THIS)  # smaller headings


class Typesetter:
    """Fills one document with one article, in steps small enough to stay below a frame.

    Blocks are written as text with formats of our own. No markup is ever parsed, so nothing in
    a page can act as any.
    """

    def __init__(self, article: Article, style: PageStyle, figures: Figures = no_figures) -> None:
        self.article = article
        self.document = QTextDocument()
        self.map = PageMap(article.page.id)
        self._style = style
        self._pen = Pen(self.document)
        self.map.ornaments = self._pen.ornaments
        self._blocks = BlockSetter(
            self.document,
            self._pen,
            style,
            self.map,
            lambda name: figures(article.page.id, name),
        )
        self._prepare()

    @property
    def outline(self) -> tuple[Section, ...]:
        """The sections that have a heading to go to."""
        return outline(self.article)

    @property
    def measure(self) -> int:
        """How wide the text shall be, in pixels."""
        return self._style.measure

    def steps(self) -> Iterator[None]:
        """Set the article, one block to a step."""
        set_title_block(self.article, self._pen, self._style, self.map)
        yield
        for section in reading_order(self.article):
            self._set_heading(section)
            if section.id == NOTES:
                self._blocks.set_notes(section, self.article.footnotes)
                yield
            else:
                if section.id == KEY_DATA:
                    section = beyond_title_block(section, self.article)
                yield from self._blocks.set_section(section)

    def append(self, section: Section) -> None:
        """Set *section* below everything else, in a page that has been set."""
        self._set_heading(section)
        for _ in self._blocks.set_section(section):
            pass

    def run(self) -> None:
        """Set the whole article at once."""
        for _ in self.steps():
            pass

    def _prepare(self) -> None:
        style = self._style
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setIndentWidth(style.px(LIST_INDENT))
        self.document.setDefaultFont(style.text.font())
        frame = self.document.rootFrame()
        margins = frame.frameFormat()
        margins.setTopMargin(style.px(TOP_MARGIN))
        margins.setBottomMargin(style.px(BOTTOM_MARGIN))
        frame.setFrameFormat(margins)

    def _set_heading(self, section: Section) -> None:
        """Set the heading; the key data belong to the title block and have none."""
        style = self._style
        start = self._pen.position
        if section.title and section.id != KEY_DATA:
            above, below = (32, 8) if section.level <= 2 else (20, 5)
            block = style.block(line=100, above=above, below=below)
            block.setHeadingLevel(section.level)
            block = style.in_language(block, section.language)
            face = style.headings[min(section.level, max(style.headings))]
            if section.id in BACK_MATTER:
                face = style.back_matter
            self._pen.paragraph(block, face)
            start = self._pen.write(section.title, face)
        self.map.open_section(section.id, plain_text(section), start, self._pen.position)
