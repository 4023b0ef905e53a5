"""Opening pages: from a place to an article in a tab, and everything that follows the open page."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app.desk.desk import Session
from app.library.pages.page import Place
from app.ui.controllers.keeping import Keeping
from app.ui.controllers.shelf import Shelf
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.pages.body import Section
    from app.library.passage_search import Whereabouts

WEB = ("http", "https", "mailto")
LATELY = 5


class Browsing(QObject):
    """Answers every wish to read a page, wherever in the window it comes from."""

    def __init__(self, window: MainWindow, shelf: Shelf, keeping: Keeping, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._keeping = keeping
        self._tasks = tasks
        self.as_of: date | None = None  # the day of the past that pages are to show
        reader = window.reader
        for panel in (window.partners, window.headings, window.tray, window.start):
            panel.page_wanted.connect(self._on_page_wanted)
        reader.wishes.page_wanted.connect(self.open)
        window.tray.place_wanted.connect(self.open)
        reader.page_changed.connect(self._on_page_changed)
        reader.navigation_changed.connect(self._name_window)
        reader.wishes.passage_wanted.connect(self.open_reference)
        reader.wishes.url_wanted.connect(self.open_address)
        window.commands.answer({"new_tab": self.new_tab, "home": self.home})

    def open(self, place: Place, new_tab: bool = False, terms: tuple[str, ...] = ()) -> None:
        """Show *place* with *terms* marked, in the tab on top or in a new one."""
        if not self._shelf.is_open:
            return
        library, day = self._shelf.library, self.as_of

        def show(article: "Article") -> None:
            if day == self.as_of:
                self._show(article, place, new_tab, terms)
            else:  # the window has come to show another day meanwhile
                self.open(place, new_tab, terms)

        self._tasks.run("article", lambda: library.article(place.page, day), show, self._on_failed)

    def bring_back(self, page_id: str) -> None:
        """Show a page that was away and is there again, without loss of what other tabs show."""
        library, day = self._shelf.library, self.as_of

        def show(article: "Article") -> None:
            self._window.show_reader()
            self._window.reader.bring_back(article)

        self._tasks.run("article", lambda: library.article(page_id, day), show, self._on_failed)

    def open_reference(self, reference: str, new_tab: bool = False) -> None:
        """Show what *reference* names: a page by its id or name, or a link of any kind.

        Where a link has words with it, they are lit, and it is told when they have moved or
        changed or gone.
        """
        if not self._shelf.is_open:
            return
        library, day = self._shelf.library, self.as_of

        def look() -> "tuple[Article, Whereabouts]":
            from app.library.passage_search import CHANGED, GONE, follow

            article, found = follow(library, reference, day)
            folder = self._shelf.folder_of(article.page.id)
            if found.outcome in (CHANGED, GONE) and folder and article.page.provenance.imported:
                from app.intake.shelf.older_words import stands_in_older

                found = replace(found, older=stands_in_older(folder, found.link))
            return article, found

        def show(found: "tuple[Article, Whereabouts]") -> None:
            if day == self.as_of:
                self._show_passage(*found, new_tab)
            else:
                self.open_reference(reference, new_tab)

        self._tasks.run("article", look, show, self._on_failed)

    def home(self) -> None:
        """Show the start page."""
        self._show_lately()
        self._window.show_reader()
        self._window.reader.show_start(self._window.start)

    def new_tab(self) -> None:
        """Open a tab to begin anew in: on the start page."""
        self._show_lately()
        self._window.reader.new_tab()

    def restore(self, session: Session, reference: str = "") -> None:
        """Open the tabs of *session*, then *reference*; the start page when there is neither."""
        known = [place for place in session.tabs if self._shelf.entry(place.page)]
        if not known:
            self.home()
            if reference:
                self.open_reference(reference)
            return
        library = self._shelf.library
        current = min(session.current, len(known) - 1)

        def show(articles: "list[Article]") -> None:
            self._window.show_reader()
            self._window.reader.show_start(self._window.start)
            self._window.reader.restore(list(zip(articles, known, strict=True)), current)
            if reference:
                self.open_reference(reference)

        self._tasks.run("session", lambda: [library.article(place.page) for place in known], show)

    def renew(self) -> None:
        """Show the open pages as the renewed library has them; go back from those that went."""
        reader = self._window.reader
        for page in reader.articles():
            if self._shelf.entry(page) is None:
                reader.forget_page(page)
        library, day, shown = self._shelf.library, self.as_of, reader.articles()

        def look() -> "dict[str, Article]":
            anew = {page: library.article(page, day) for page in shown}
            return {page: each for page, each in anew.items() if each != shown[page]}

        self._tasks.run("renewed pages", look, reader.renew, self._on_failed)
        self._follow(reader.current_page())

    def session(self) -> Session:
        """The tabs that are open now."""
        pages = self._window.reader.open_pages()
        current = self._window.reader.current_page()
        tabs = tuple(Place(page) for page in pages if page)
        return Session(tabs, pages.index(current) if current in pages else 0)

    def _show(
        self, article: "Article", place: Place, new_tab: bool, terms: tuple[str, ...]
    ) -> None:
        self._window.show_reader()
        self._window.reader.show_article(article, place, terms, new_tab)
        self._shelf.pass_on_notices()

    def _show_passage(self, article: "Article", found: "Whereabouts", new_tab: bool) -> None:
        from app.library.passage_search import THERE

        told = found if found.link.words or found.outcome != THERE else None
        self._window.show_reader()
        self._window.reader.show_article(article, found.place, (), new_tab, told)
        self._shelf.pass_on_notices()
        if found.renamed:
            self._window.tell(f"The page is called “{article.page.title}” now")

    def _show_lately(self) -> None:
        """List the pages read lately on the start page."""
        visits = (visit.place.page for visit in self._keeping.visits)
        lately = list(dict.fromkeys(page for page in visits if self._shelf.entry(page)))[:LATELY]
        titles = self._shelf.contents.titles if self._shelf.is_open else {}
        self._window.start.show_lately([(page, titles[page]) for page in lately])

    def _on_page_wanted(self, page_id: str, new_tab: bool) -> None:
        self.open(Place(page_id), new_tab)

    def _on_page_changed(self, page_id: str) -> None:
        """Let the panels follow the page on top."""
        self._follow(page_id)
        if self._shelf.entry(page_id) is not None:
            self._window.partners.reveal(page_id)

    def _follow(self, page_id: str) -> None:
        """Note that the page is on top, and find the pages like it."""
        self._keeping.save_session(self.session())
        entry = self._shelf.entry(page_id)
        self._name_window()
        if entry is None:
            return
        self._keeping.record_visit(Place(page_id))
        library = self._shelf.library
        self._tasks.run(
            "pages like this",
            lambda: library.pages_like_this(page_id),
            lambda foot: self._show_foot(page_id, foot),
            self._on_failed,
        )

    def _name_window(self) -> None:
        """Call the window after what is in view, be it a page or a timeline."""
        reader = self._window.reader
        entry = self._shelf.entry(reader.current_page())
        self._window.show_title(entry.title if entry else reader.content_title())

    def _show_foot(self, page_id: str, foot: "Section | None") -> None:
        """Set *foot* below the page, in whatever tab it is read."""
        from app.ui.reader.view import PageView

        if foot is not None:
            for view in self._window.reader.findChildren(PageView):
                view.pane.show_foot(page_id, foot)

    def open_address(self, url: str) -> None:
        """Hand a web address to the system's own browser, after the reader asked for it."""
        address = QUrl(url)
        if address.scheme() not in WEB or not QDesktopServices.openUrl(address):
            self._window.tell(f"This address cannot be opened: {url}")

    def _on_failed(self, error: Exception) -> None:
        text = str(error)
        self._window.tell(text[:1].upper() + text[1:])
