"""Where imports go in the open library, and what is known there when a document is read."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from app.paths import Paths
from app.ui.controllers.shelf import Contents, Shelf

if TYPE_CHECKING:
    from app.library.arrangement.tree import Branch
    from app.ui.intake.work import Desk


class ImportDesk:
    """Makes the desk for imports anew whenever the library was renewed."""

    def __init__(self, shelf: Shelf, paths: Paths) -> None:
        self._shelf = shelf
        self._paths = paths
        self._known: tuple[Contents, Desk] | None = None

    def now(self) -> "Desk":
        """The desk beside the library as it is now; asked in a thread of the pool."""
        from app.ui.intake.work import desk_of

        contents, known = self._shelf.contents, self._known  # others whenever it is renewed
        if known is None or known[0] is not contents:
            desk = desk_of(self._shelf.library, self._paths.user_library)
            known = self._known = (contents, desk)
        return known[1]

    def branches(self) -> list[tuple[str, str]]:
        """Path and title of every branch, in the order of the tree."""
        found: list[tuple[str, str]] = []
        with suppress(LookupError):
            _walk(self._shelf.contents.tree, found)
        return found


def _walk(branches: "Sequence[Branch]", found: list[tuple[str, str]]) -> None:
    for branch in branches:
        found.append((branch.id, branch.title))
        _walk(branch.children, found)
