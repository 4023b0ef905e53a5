"""The older versions of a page, to be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QSplitter, QWidget

from app.intake.shelf.library_folder import load_version
from app.intake.shelf.shelving import Shelf
from app.library.pages.article import Article, build_article
from app.ui.dialogs.frame import FramedDialog
from app.ui.intake.rows import ROW_ROLE, RowModel
from app.ui.lists.blocks import Block, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index
from app.ui.lists.card_view import CardView
from app.ui.lists.notice import Notice
from app.ui.reader.page_pane import PagePane
from app.ui.theme import Theme

SIZE = QSize(960, 660)
ZOOM = 90


@dataclass(frozen=True, slots=True)
class Version:
    """An older version of a page."""

    article: Article

    @property
    def dated(self) -> str:
        """Of when it is, as far as it says so."""
        return f"As of {self.article.page.as_of.describe()}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.dated}, imported {self.article.page.provenance.imported}"


class _VersionDelegate(CardDelegate):
    """Paints a version by its dates."""

    padding = QMargins(14, 7, 12, 8)

    def blocks(self, index: Index) -> Sequence[Block]:
        row: Version = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        imported = f"Imported {row.article.page.provenance.imported.partition(',')[0]}"
        return [
            TextBlock(row.dated, self._theme.interface_font(), tokens.text),
            TextBlock(imported, self._theme.interface_font(-1), tokens.muted, above=1),
        ]


class VersionsDialog(FramedDialog):
    """A list of versions beside the one that is read."""

    def __init__(
        self, theme: Theme, title: str, versions: Sequence[Version], parent: QWidget | None = None
    ) -> None:
        close = QDialogButtonBox.StandardButton.Close
        super().__init__(theme, f"Older Versions of “{title}”", close, parent)
        self.model: RowModel[Version] = RowModel(self)
        self.view = CardView(_VersionDelegate(theme, self), self)
        self.view.setModel(self.model)
        self.view.setAccessibleName("Older versions")
        self.view.left.connect(self.reject)
        self.pane = PagePane(theme, lambda _page, _anchor: None, lambda _page, _name: None, self)
        if not versions:
            notice = Notice(theme, self)
            notice.say("library", "No older version", "A newer text will be kept beside this one.")
            self.body.addWidget(notice)
            self.view.hide()
            self.pane.hide()
            return
        self.model.set_rows(versions)
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.setHandleWidth(1)
        across.addWidget(self.view)
        across.addWidget(self.pane)
        across.setStretchFactor(1, 1)
        across.setSizes([230, SIZE.width() - 230])
        self.body.addWidget(across)
        self.view.selectionModel().currentChanged.connect(lambda index: self._show(index.row()))
        self.spread(SIZE)
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus()

    def _show(self, number: int) -> None:
        if number >= 0:
            self.pane.show_article(self.model.rows[number].article, ZOOM, self.pane.scroll_to_head)


def load_versions(folder: Path, page_id: str, titles: Mapping[str, str]) -> list[Version]:
    """The older versions of a page of the library in *folder*, the newest first."""
    versions = []
    for path in Shelf.look(folder).versions(page_id):
        file = load_version(path)
        if file.page is not None:
            article = build_article(file.page, file.body, titles, (), date.today())
            versions.append(Version(article))
    return versions
