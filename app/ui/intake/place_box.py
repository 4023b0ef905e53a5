"""The choice of a branch of the tree, the most telling part of its path first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.library.pages.page import IMPORTS_BRANCH
from app.ui.lists.choice_box import ChoiceBox
from app.ui.theme import Theme

PROPOSED = ""


class PlaceBox(ChoiceBox):
    """Offers every branch but that of the imports, where all imported pages stand anyway."""

    def __init__(
        self,
        theme: Theme,
        first: str,
        branches: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Place in the tree", parent)
        titles = dict(branches)
        self.addItem(first, PROPOSED)
        for path, title in branches:
            if path == IMPORTS_BRANCH:
                continue
            above = path.split("/")[:-1]
            paths = ("/".join(above[: end + 1]) for end in range(len(above)))
            shown = " › ".join(titles.get(each, each) for each in paths)
            self.addItem(f"{title}  ({shown})" if shown else title, path)
        self.view().setMinimumWidth(420)

    @property
    def path(self) -> str:
        """The path of the branch that is chosen; empty for the first choice."""
        return str(self.currentData())

    def choose(self, path: str) -> None:
        """Choose the branch at *path*, or the first choice where there is none."""
        self.setCurrentIndex(max(self.findData(path), 0))
