"""What each scope of a chronology holds now: page in view, branch, results, tray."""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.library.chronology.scope import EVERYTHING, Scope
from app.ui.controllers.collecting import Collecting
from app.ui.controllers.searching import Searching
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.milestones.chronicle import NOTHING

if TYPE_CHECKING:
    from app.library.library import Library
    from app.library.search.answer import SearchRequest

MOST_RESULTS = 10_000
Asked = Callable[[], tuple[Scope, str]]  # gives a scope and its name


class Scoping:
    """Looks around in the window for what a chronology can be of."""

    def __init__(
        self, window: MainWindow, shelf: Shelf, searching: Searching, collecting: Collecting
    ) -> None:
        self._window = window
        self._shelf = shelf
        self._searching = searching
        self._collecting = collecting

    def made_of(self, kind: str) -> tuple[str, ...]:
        """What the scope called *kind* is made of: pages, a branch, a query; nothing when empty."""
        if not self._shelf.is_open:
            return ()
        if kind in ("page", "partner"):
            page = self._window.reader.current_page()
            return (page,) if self._shelf.entry(page) else ()
        if kind == "branch":
            return tuple(filter(None, self._window.partners.current_branch()[:1]))
        if kind == "results":
            request = self._searching.request
            return (request.text, repr(request)) if request.text else ()
        return self._collecting.pages if kind == "tray" else ("everything",)

    def asking(self, kind: str, library: "Library") -> Asked:
        """What finds the scope called *kind* and its name; it may run in any thread."""
        made_of = self.made_of(kind)
        if not made_of:
            return lambda: (NOTHING, "")
        if kind in ("page", "partner"):
            title = self._shelf.contents.titles[made_of[0]]
            shorts = {each.long: each.short for each in self._shelf.contents.abbreviations}
            all_of_it = f"{shorts.get(title, title)}, and all that mentions it"
            words = title if kind == "page" else all_of_it
            return lambda: (Scope(kind, made_of), words)
        if kind == "branch":
            branch, title = self._window.partners.current_branch()
            return lambda: (Scope("branch", branch=branch), title)
        if kind == "results":
            request = dataclasses.replace(self._searching.request, limit=MOST_RESULTS)
            return lambda: _results(library, request)
        if kind == "tray":
            pages = f"{len(made_of)} page{'s' if len(made_of) != 1 else ''}"
            return lambda: (Scope("pages", made_of), f"The tray, {pages}")
        return lambda: (EVERYTHING, "Everything in the library")


def _results(library: "Library", request: "SearchRequest") -> tuple[Scope, str]:
    """Every page that *request* finds, and what it asks for."""
    pages = dict.fromkeys(hit.page for hit in library.search(request).hits)
    return Scope("pages", tuple(pages)), f"Results of “{request.text}”"
