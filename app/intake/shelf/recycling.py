"""What was taken away and can be brought back, and the steps that take an import away."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from app.intake.shelf.journal import Entry, Journal, KeptPage, Step
from app.intake.shelf.library_folder import LibraryFolder

KEPT_DAYS = 30  # what is deleted can be brought back


@dataclass(frozen=True, slots=True)
class Recycled:
    """Something deleted or undone: what it was, when, and until when it can be restored."""

    entry: str
    titles: tuple[str, ...]
    deleted: date
    days_left: int


def recycled(folder: LibraryFolder, journal: Journal, today: date) -> tuple[Recycled, ...]:
    """What can be brought back, the newest first."""
    undone = journal.undone()
    found = []
    for entry in reversed(journal.entries):
        is_there = (folder.recycled / entry.id).is_dir()
        if entry.action in ("delete", "undo") and entry.id not in undone and is_there:
            day = datetime.strptime(entry.id[:8], "%Y%m%d").date()
            titles = tuple(page.title for page in entry.pages)
            found.append(Recycled(entry.id, titles, day, KEPT_DAYS - (today - day).days))
    return tuple(found)


def deletions_of(folder: LibraryFolder, journal: Journal, pages: Collection[str]) -> dict[str, str]:
    """The deletions that can be taken back of *pages*, with the page of each, the newest first."""
    undone = journal.undone()
    return {
        entry.id: page.id
        for entry in reversed(journal.entries)
        if entry.action == "delete" and entry.id not in undone
        for page in entry.pages
        if page.id in pages and (folder.recycled / entry.id).is_dir()
    }


def steps_home(folder: LibraryFolder, entry: Entry) -> Iterator[Step]:
    """The steps that bring back what *entry* has moved away, in the reverse order.

    A page whose place is taken meanwhile goes to the versions of that which has taken it.
    """
    left: set[str] = set()  # places that these steps empty
    for step in reversed(entry.steps):
        if step.kind != "keep" or not (folder.root / step.target).exists():
            continue
        home = step.source
        if home.startswith("pages/") and home not in left and (folder.root / home).exists():
            page_id = PurePosixPath(home).stem
            home = f"versions/{page_id}/{next_version(folder, page_id)}.md"
        left.add(step.target)
        yield Step("keep", step.target, home)


def next_version(folder: LibraryFolder, page_id: str) -> int:
    """The number of a further version of a page."""
    return 1 + max((int(path.stem) for path in versions_of(folder, page_id)), default=0)


def versions_of(folder: LibraryFolder, page_id: str) -> tuple[Path, ...]:
    """The files of the older versions of a page, the newest first."""
    found = (folder.versions / page_id).glob("*.md")
    numbered = [path for path in found if path.stem.isdecimal()]
    return tuple(sorted(numbered, key=lambda path: int(path.stem), reverse=True))


def steps_back(
    folder: LibraryFolder, journal: Journal, entry: Entry, page: KeptPage, place: str
) -> Iterator[Step]:
    """The steps that move one page of an import to *place*, and put back what it stands for."""
    if page.state == "already there":
        return
    now = page.version if page.state == "older version" else _place_now(journal, entry, page)
    yield Step("keep", now, f"{place}/{now}")
    if page.state == "newer version" and now.startswith("pages/"):
        before = _newest_version(folder, page)
        if before:
            yield Step("keep", before, now)


def _place_now(journal: Journal, entry: Entry, page: KeptPage) -> str:
    """Where the page that *entry* brought lies now: a newer version may have moved it."""
    undone = journal.undone()
    later = journal.entries[journal.entries.index(entry) + 1 :]
    for each in later:
        for other in each.pages if each.action == "import" and each.id not in undone else ():
            if other.id == page.id and other.state == "newer version":
                return other.version
    return f"pages/{page.id}.md"


def _newest_version(folder: LibraryFolder, page: KeptPage) -> str:
    """The version that takes the page's place when it goes."""
    if (folder.root / page.version).exists():
        return page.version
    versions = versions_of(folder, page.id)
    return versions[0].relative_to(folder.root).as_posix() if versions else ""
