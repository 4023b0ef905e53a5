"""Comparing partners: opens matrix, comparisons and fact sheets, all as of the day shown."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, Signal

from app.library.pages.page import Place
from app.library.parts import ComparisonPart, FactSheetPart, MatrixPart
from app.ui.controllers.browsing import Browsing
from app.ui.controllers.looking_back import LookingBack
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.library import Library
    from app.ui.compare.choice_model import Choice
    from app.ui.compare.comparison_view import ComparisonView
    from app.ui.compare.fact_sheet_view import FactSheetView
    from app.ui.compare.frame import CompareFrame
    from app.ui.compare.matrix_view import MatrixChoices, MatrixView
    from app.ui.reader.tabs import Preview

T = TypeVar("T")

COUNTRY = "country"
SHEET = "sheet "  # before the id of a page, in the keys of views and tasks


class Comparing(QObject):
    """Answers every wish to compare, from menus, the tree, or a view of its own.

    Signals:
        part_wanted: a part for the tray, from any of the views.
        matrix_export_wanted: a MatrixView, and "csv", "xlsx" or "pdf".
        sheet_export_wanted: a FactSheetView, which is to become a PDF.
    """

    part_wanted = Signal(object)
    matrix_export_wanted = Signal(object, str)
    sheet_export_wanted = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        browsing: Browsing,
        looking_back: LookingBack,
        tasks: Tasks,
        preview: "Callable[[str, str], Preview | None]",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._browsing = browsing
        self._looking_back = looking_back
        self._tasks = tasks
        self._preview = preview
        self._views: dict[str, CompareFrame] = {}
        looking_back.day_changed.connect(self._renew)
        window.reader.zoom.changed.connect(self._on_zoom_changed)
        shelf.opened.connect(self._renew)
        shelf.renewed.connect(self._renew)
        window.partners.menu_wanted.connect(self._open_tree_menu)
        window.commands.answer(
            {
                "matrix": self.show_matrix,
                "compare": lambda: self.choose_partners(),
                "fact_sheet": self.show_sheet_here,
            }
        )

    # The matrix

    def show_matrix(self) -> None:
        """Show who joined what, every partner and every framework at first."""
        view = self._views.get("matrix")
        if view is not None:
            self._bring("Who joined what", view)
        elif self._shelf.is_open:
            from app.ui.compare.choosing import matrix_choices

            library, tree = self._shelf.library, self._shelf.contents.tree
            self._ask("matrix", lambda: matrix_choices(library, tree), self._open_matrix)

    def _open_matrix(self, choices: "MatrixChoices") -> None:
        from app.ui.compare.matrix_view import MatrixView

        view = MatrixView(self._window.theme, choices)
        self._window.commands.keep_keys_from(view.filter)
        view.wish_changed.connect(lambda _wish: self._fill_matrix(view))
        view.page_wanted.connect(lambda page, new: self._browsing.open(Place(page), new))
        view.comparison_wanted.connect(self.show_comparison)
        view.sheet_wanted.connect(self.show_sheet)
        view.message.connect(self._window.tell)
        view.export_wanted.connect(partial(self.matrix_export_wanted.emit, view))
        self._adopt("matrix", view)
        self._fill_matrix(view)
        self._bring("Who joined what", view)

    def _fill_matrix(self, view: "MatrixView") -> None:
        library, wish, day = self._shelf.library, view.wish, self._looking_back.day
        self._ask(
            "matrix cells",
            lambda: library.history.matrix(wish.pages, wish.groups, day, wish.sort, wish.by),
            lambda matrix: view.show_matrix(matrix, past=day is not None),
        )

    # Side by side

    def choose_partners(self, picked: Sequence[str] = ()) -> None:
        """Ask which two to four partners to put side by side; *picked* are ticked already."""
        from app.library.comparing.comparison import FEWEST, MOST

        chosen = picked or [page for page in [self._country_here()] if page]
        self._pick("Partners side by side", chosen, (FEWEST, MOST), self.show_comparison)

    def show_comparison(self, pages: Sequence[str]) -> None:
        """Show *pages* side by side."""
        from app.ui.compare.comparison_view import ComparisonView

        key = f"comparison {' '.join(pages)}"
        view = self._views.get(key)
        if view is None:
            made = ComparisonView(self._window.theme)
            made.pages = tuple(pages)
            made.choice_wanted.connect(lambda: self.choose_partners(made.pages))
            made.sheet_wanted.connect(self.show_sheet)
            self._adopt(key, made)
            self._fill_comparison(made)
            view = made
        titles = self._shelf.contents.titles
        self._bring(" · ".join(titles[page] for page in pages), view)

    def _fill_comparison(self, view: "ComparisonView") -> None:
        from app.library.chronology.scope import Scope
        from app.library.comparing.assembled import short_titles

        library, pages, day = self._shelf.library, view.pages, self._looking_back.day
        history = library.history
        last = day or date.today()

        def days(page: str) -> tuple[date, ...]:
            told = history.chronology(Scope("partner", (page,)))
            firsts = (item.date.earliest for item in told)
            return tuple(first for first in firsts if first and first <= last)

        self._ask(
            f"comparison {' '.join(pages)}",
            lambda: (
                history.compare(pages, day),
                {page: days(page) for page in pages},
                short_titles(library.abbreviations(), library.titles),
            ),
            lambda found: view.show_comparison(*found, last, past=day is not None),
        )

    # Fact sheets

    def show_sheet_here(self) -> None:
        """Show the fact sheet of the partner that is read, or ask for one."""
        page = self._country_here()
        if page:
            self.show_sheet(page)
        else:
            self._pick(
                "Fact sheet of a partner", (), (1, 1), lambda pages: self.show_sheet(pages[0])
            )

    def show_sheet(self, page: str) -> None:
        """Show the fact sheet of *page*."""
        from app.ui.compare.fact_sheet_view import FactSheetView

        view = self._views.get(f"{SHEET}{page}")
        if view is None:
            made = FactSheetView(self._window.theme, self._preview)
            made.page = page
            made.export_wanted.connect(partial(self.sheet_export_wanted.emit, made))
            self._adopt(f"{SHEET}{page}", made)
            self._fill_sheet(made)
            view = made
        self._bring(f"Facts: {self._shelf.contents.titles[page]}", view)

    def _fill_sheet(self, view: "FactSheetView") -> None:
        history, page, day = self._shelf.library.history, view.page, self._looking_back.day
        self._ask(
            f"{SHEET}{page}",
            lambda: (history.fact_sheet(page, day), history.pages[page]),
            lambda found: view.show_sheet(*found, self._window.reader.zoom.percent),
        )

    # What the views share

    def _adopt(self, key: str, view: "CompareFrame") -> None:
        """Keep *view* until its tab is closed, and answer what every view asks for."""
        self._views[key] = view
        view.destroyed.connect(lambda: self._views.pop(key, None))
        view.telling_wanted.connect(self.open_telling)
        view.part_wanted.connect(self._on_part_wanted)

    def _bring(self, title: str, view: "CompareFrame") -> None:
        self._window.show_reader()
        self._window.reader.show_content(title, view)

    def _renew(self) -> None:
        """Show every open view as of the day that the window shows now."""
        from app.ui.compare.comparison_view import ComparisonView
        from app.ui.compare.fact_sheet_view import FactSheetView
        from app.ui.compare.matrix_view import MatrixView

        for view in self._views.values():
            match view:
                case MatrixView():
                    self._fill_matrix(view)
                case ComparisonView():
                    self._fill_comparison(view)
                case FactSheetView():
                    self._fill_sheet(view)

    def _on_zoom_changed(self, zoom: int) -> None:
        from app.ui.compare.fact_sheet_view import FactSheetView

        for view in self._views.values():
            if isinstance(view, FactSheetView):
                view.set_zoom(zoom)

    def open_telling(self, page: str, milestone: str, new_tab: bool) -> None:
        """Open the sentence that tells *milestone* on *page*; without one the page itself."""
        library = self._shelf.library
        self._ask(
            "telling",
            lambda: _telling(library, page, milestone),
            lambda place: self._browsing.open(place, new_tab),
        )

    def _on_part_wanted(self, part: MatrixPart | ComparisonPart | FactSheetPart) -> None:
        self.part_wanted.emit(part)

    def _open_tree_menu(self, page: str, where: QPoint) -> None:
        entry = self._shelf.entry(page)
        if entry is None:
            return
        here = self._country_here()
        title = self._shelf.contents.titles.get(here, "")
        is_partner = entry.kind == COUNTRY
        open_menu(
            self._window,
            where,
            (
                MenuEntry("Open", lambda: self._browsing.open(Place(page))),
                MenuEntry("Open in new tab", lambda: self._browsing.open(Place(page), True)),
            ),
            (
                MenuEntry("Fact sheet", lambda: self.show_sheet(page), is_partner),
                MenuEntry(
                    f"Compare with {title}",
                    lambda: self.show_comparison((here, page)),
                    is_partner and bool(here) and here != page,
                ),
                MenuEntry("Compare with…", lambda: self.choose_partners((page,)), is_partner),
            ),
        )

    def _country_here(self) -> str:
        """The partner whose page or fact sheet is in view; empty without one."""
        reader = self._window.reader
        sheets = (key for key, view in self._views.items() if view is reader.view.content)
        page = reader.current_page() or next(sheets, "").removeprefix(SHEET)
        entry = self._shelf.entry(page)
        return page if entry and entry.kind == COUNTRY else ""

    def _pick(
        self,
        title: str,
        picked: Sequence[str],
        limits: tuple[int, int],
        answer: Callable[[tuple[str, ...]], None],
    ) -> None:
        """Ask for partners by name, once it is known which there are."""
        if not self._shelf.is_open:
            return
        from app.ui.compare.choosing import partners

        library = self._shelf.library

        def ask(choices: "tuple[Choice, ...]") -> None:
            from app.ui.compare.picker import PickDialog

            dialog = PickDialog(self._window.theme, title, choices, picked, limits, self._window)
            self._window.commands.keep_keys_from(dialog.field)
            dialog.chosen.connect(answer)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._ask("partners to pick", lambda: partners(library), ask)

    def _ask(self, key: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(key, work, done, lambda error: self._window.tell(str(error)))


def _telling(library: "Library", page: str, milestone: str) -> Place:
    from app.library.chronology.telling import place_of

    article = library.article(page)
    told = article.page.milestone(milestone)
    return place_of(article, told) if told else Place(page, milestone)
