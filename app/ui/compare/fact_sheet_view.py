"""The fact sheet of a partner, in a tab of its own, set as pages are."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.library.comparing.assembled import fact_sheet_sections
from app.library.comparing.fact_sheet import FactSheet
from app.library.pages.article import Article
from app.library.pages.page import Page
from app.library.parts import FactSheetPart
from app.ui.compare.frame import CompareFrame
from app.ui.reader.asking import PreviewOf, no_figures
from app.ui.reader.links import Target
from app.ui.reader.page_pane import PagePane
from app.ui.theme import Theme

KIND = "fact sheet"


class FactSheetView(CompareFrame):
    """Shows a fact sheet; each line is a link to its sentence, blanks say that nothing is stated.

    Signals:
        export_wanted: the sheet is to become a PDF.
    """

    export_wanted = Signal()

    def __init__(self, theme: Theme, preview: PreviewOf, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.page = ""
        self._day = date.today()
        self._article: Article | None = None
        self._zoom = 100
        self.pane = PagePane(theme, preview, no_figures, self)
        self.pane.parts.whole = lambda: (self.part(), self._title.text())
        self.add_button("Open page", "", lambda: self.telling_wanted.emit(self.page, "", False))
        self.add_button("Export to PDF", "file-down", self.export_wanted.emit)
        self.add_tray_button(self.part)
        self.body.addWidget(self.pane)
        self.pane.links.followed.connect(self._on_link_followed)
        self.setFocusProxy(self.pane.browser)
        theme.changed.connect(self._set_anew)

    @property
    def article(self) -> Article | None:
        """The sheet as an article, for export."""
        return self._article

    def show_sheet(self, sheet: FactSheet, page: Page, zoom: int) -> None:
        """Show the fact sheet of *page* at *zoom* per cent."""
        self.page, self._day, self._zoom = page.id, sheet.day, zoom
        again = self._article is not None
        self._article = sheet_article(sheet, page)
        stated = sum(len(group.lines) for group in sheet.groups)
        blank = sum(not group.lines for group in sheet.groups)
        facts = f"{stated} facts" + (
            f", {blank} of {len(sheet.groups)} kinds not stated" if blank else ""
        )
        self.set_title(f"Fact sheet: {page.title}", facts, sheet.day, sheet.past)
        if again and self.pane.ready:
            self.pane.take(self._article)
            self.pane.set_anew(zoom)
        else:
            self.pane.show_article(self._article, zoom, self.pane.scroll_to_head)

    def set_zoom(self, zoom: int) -> None:
        """Set the sheet at *zoom* per cent."""
        self._zoom = zoom
        self.pane.set_anew(zoom)

    def part(self) -> FactSheetPart:
        """What is shown, for the tray."""
        return FactSheetPart(self.page, self._day.isoformat() if self.is_past else "")

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        QGuiApplication.clipboard().setText(self.pane.parts.selected_text())

    def _set_anew(self) -> None:
        self.pane.set_anew(self._zoom)

    def _on_link_followed(self, target: Target, new_tab: bool) -> None:
        if target.place is not None:
            self.telling_wanted.emit(target.place.page, target.place.section, new_tab)
        elif target.anchor:
            self.telling_wanted.emit(self.page, target.anchor, new_tab)


def sheet_article(sheet: FactSheet, page: Page) -> Article:
    """The sheet as an article: the page's title block, then a section to each kind of facts."""
    _opening, *sections = fact_sheet_sections(sheet)
    return Article(
        replace(page, kind=KIND),
        tuple(sections),
        state=sheet.state,
        as_of=sheet.day if sheet.past else None,
    )
