"""The open library, and what the window shows of it before any page is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.paths import Paths
from app.ui.start.content import StartContent, beginnings
from app.ui.tasks import Progress, Tasks

if TYPE_CHECKING:
    from app.library.arrangement.headings import Heading
    from app.library.arrangement.names import Abbreviation
    from app.library.arrangement.tree import Branch
    from app.library.library import Library
    from app.library.pages.entry import LibraryInfo, PageEntry
    from app.library.pages.fault import Fault


RENEWAL = "renewal"
STAGES = {"reading": "Reading the pages", "indexing": "Preparing the search"}


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read from the library at once, when it was opened."""

    entries: "Mapping[str, PageEntry]"
    tree: "tuple[Branch, ...]"
    headings: "tuple[Heading, ...]"
    abbreviations: "tuple[Abbreviation, ...]"
    info: "tuple[LibraryInfo, ...]"
    faults: "tuple[Fault, ...]"
    notices: tuple[str, ...]
    start: StartContent

    @property
    def titles(self) -> Mapping[str, str]:
        """The title of every page, by its id."""
        return {page_id: entry.title for page_id, entry in self.entries.items()}


class Shelf(QObject):
    """Opens the library off the GUI thread and holds it.

    Signals:
        progressed: the stage of a long opening, and the share done from 0 to 1.
        opened: `library` and `contents` are there.
        renewed: they hold what has changed in the page files since; whoever asked goes on asking.
        changed_elsewhere: it was renewed for what another program did; the titles of the pages that
            came, and of those that went.
        failed: the library cannot be opened; the text says why.
        noticed: something had to be mended, now or while the library was in use.
    """

    progressed = Signal(str, float)
    opened = Signal()
    renewed = Signal()
    changed_elsewhere = Signal(object, object)
    failed = Signal(str)
    noticed = Signal(str)

    def __init__(
        self,
        paths: Paths,
        tasks: Tasks,
        folders: Sequence[Path] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._tasks = tasks
        self._folders = folders
        self._told = 0
        self._library: Library | None = None
        self._former: list[Library] = []  # still asked by what was begun before a renewal
        self._contents: Contents | None = None
        tasks.busy_changed.connect(self._on_busy_changed)

    @property
    def is_open(self) -> bool:
        """Whether there is a library to ask."""
        return self._library is not None

    @property
    def library(self) -> "Library":
        """The open library.

        Raises:
            LookupError: none is open.
        """
        if self._library is None:
            raise LookupError("no library is open")
        return self._library

    @property
    def contents(self) -> Contents:
        """What stands in the library.

        Raises:
            LookupError: none is open.
        """
        if self._contents is None:
            raise LookupError("no library is open")
        return self._contents

    def entry(self, page_id: str) -> "PageEntry | None":
        """The page called *page_id* as it stands in a list, or None."""
        return self._contents.entries.get(page_id) if self._contents else None

    def edition_of(self, page_id: str) -> str:
        """The library that holds the page and its edition, in words; nothing when unknown."""
        info = self._info_of(page_id)
        return f"{info.title}, edition {info.edition}" if info else ""

    def folder_of(self, page_id: str) -> Path | None:
        """The folder of the library that holds the page, or None."""
        info = self._info_of(page_id)
        return info.folder if info else None

    def pass_on_notices(self) -> None:
        """Emit `noticed` for whatever the library has noted since this was last asked."""
        notices = self.library.notices
        for notice in notices[self._told :]:
            self.noticed.emit(notice)
        self._told = len(notices)

    def renew_names(self) -> None:
        """Read the reader's own names again, and what of `contents` depends on them."""
        self.library.renew_names()
        self._contents = replace(
            self.contents,
            headings=self.library.headings(),
            abbreviations=self.library.abbreviations(),
            faults=self.library.faults,
        )

    def open(self) -> None:
        """Begin to open the library; `opened` or `failed` follows."""
        self._tasks.run_with_progress(
            "library",
            lambda progress, _cancelled: _open(self._paths, self._folders, progress),
            self._on_opened,
            self._on_failed,
            self.progressed.emit,
        )

    def renew(self) -> None:
        """Take in what has changed in the page files; `renewed` follows, or `noticed`."""
        library = self.library
        self._tasks.run(
            RENEWAL,
            lambda: _renew(library, self._paths, self._folders) or (library, _read(library)),
            self._on_renewed,
            self._on_not_renewed,
        )

    def look_again(self) -> None:
        """Take in what another program has done to the page files; nothing follows when it is none.

        While a renewal is under way it is left to that.
        """
        if self._library is None or self._tasks.awaits(RENEWAL):
            return
        library = self._library
        self._tasks.run(
            RENEWAL,
            lambda: _renew(library, self._paths, self._folders),
            self._on_looked,
            self._on_not_renewed,
        )

    def close(self) -> None:
        """Let go of the library; nothing may be running that still asks it."""
        self._close_former()
        if self._library is not None:
            self._library.close()
        self._library = None
        self._contents = None

    def _info_of(self, page_id: str) -> "LibraryInfo | None":
        entry = self.entry(page_id)
        if entry is None:
            return None
        return next((each for each in self.contents.info if each.id == entry.library), None)

    def _on_opened(self, answer: "tuple[Library, Contents]") -> None:
        self.close()
        self._library, self._contents = answer
        self._told = 0
        self.opened.emit()
        self.pass_on_notices()

    def _on_renewed(self, answer: "tuple[Library, Contents]") -> None:
        if self._library is not None and self._library is not answer[0]:
            self._former.append(self._library)
            self._told = 0
        self._library, self._contents = answer
        self.renewed.emit()
        self.pass_on_notices()

    def _on_looked(self, answer: "tuple[Library, Contents] | None") -> None:
        if answer is not None:
            before = self.contents.titles
            self._on_renewed(answer)
            now = self.contents.titles
            self.changed_elsewhere.emit(_beyond(now, before), _beyond(before, now))

    def _on_not_renewed(self, error: Exception) -> None:
        self.noticed.emit(f"The library could not be renewed: {error}")

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy:
            self._close_former()

    def _close_former(self) -> None:
        for library in self._former:
            library.close()
        self._former.clear()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, OSError) and error.filename:
            self.failed.emit(f"{error.filename}: {error.strerror}. Mend it, then try again.")
        else:
            self.failed.emit(str(error) or type(error).__name__)


def _beyond(titles: Mapping[str, str], others: Mapping[str, str]) -> tuple[str, ...]:
    """The *titles* of pages that are not among the *others*."""
    return tuple(title for page, title in titles.items() if page not in others)


def _open(
    paths: Paths, folders: Sequence[Path] | None, progress: Progress
) -> "tuple[Library, Contents]":
    """Open the library and read what the window shows first."""
    from app.library.library import Library  # brings Whoosh with it: after the first paint

    def tell(stage: str, done: int, whole: int) -> None:
        words = STAGES.get(stage, stage)
        progress(f"{words}: {done} of {whole}" if done else words, done / max(1, whole))

    library = Library.open(paths, folders, tell)
    try:
        return library, _read(library)
    except BaseException:
        library.close()
        raise


def _renew(
    library: "Library", paths: Paths, folders: Sequence[Path] | None
) -> "tuple[Library, Contents] | None":
    """Bring *library* up to date; None when nothing has changed.

    Where a first import has made a library, all are opened anew.
    """
    wanted = [paths.user_library] if folders is None else folders
    known = {info.folder for info in library.info}
    if any((folder / "pages").is_dir() and folder not in known for folder in wanted):
        return _open(paths, folders, lambda _stage, _share: None)
    return (library, _read(library)) if library.refresh() else None


def _read(library: "Library") -> Contents:
    tree = library.tree()
    pages = library.pages()
    return Contents(
        entries={entry.id: entry for entry in pages},
        tree=tree,
        headings=library.headings(),
        abbreviations=library.abbreviations(),
        info=library.info,
        faults=library.faults,
        notices=library.notices,
        start=StartContent(
            title=library.info[0].title,
            facts=_facts(pages, library.info),
            beginnings=beginnings(tree),
        ),
    )


def _facts(pages: "Sequence[PageEntry]", info: "Sequence[LibraryInfo]") -> tuple[str, ...]:
    """Say how much there is, and how new."""
    told = sum(entry.milestones for entry in pages)
    facts = [_count(len(pages), "page"), _count(told, "milestone")]
    if len(info) > 1:
        facts.append(_count(len(info), "library", "libraries"))
    if info[0].edition:
        facts.append(f"edition {info[0].edition}")
    return tuple(facts)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
