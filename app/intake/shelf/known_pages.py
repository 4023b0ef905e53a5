"""The imported pages that stand on a shelf, found by title, by address and by their text."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from app.intake.shelf.journal import Journal, KeptPage
from app.intake.shelf.library_folder import LibraryFolder
from app.intake.shelf.likeness import overlap, title_key


class KnownPages:
    """What is needed to place a page without looking at all the others."""

    def __init__(self, journal: Journal, folder: LibraryFolder, reserved: Collection[str]) -> None:
        self._pages: dict[str, KeptPage] = {}
        self._by_name: dict[str, set[str]] = {}  # ids by title and by address
        self._by_row: dict[int, set[str]] = {}  # ids by each row of words in their samples
        self.headings: set[str] = set()
        self.taken = {*reserved, *folder.page_ids()}
        for page in _standing(journal):
            if page.id in self.taken and (folder.pages / f"{page.id}.md").exists():
                self.add(page)
        self.taken |= {page.id for entry in journal.entries for page in entry.pages}

    def add(self, page: KeptPage) -> None:
        """Know *page*, which takes the place of an older version of it."""
        self._pages[page.id] = page
        self.taken.add(page.id)
        self.headings.add(title_key(page.heading))
        for name in _names(page):
            self._by_name.setdefault(name, set()).add(page.id)
        for row in page.sketch:
            self._by_row.setdefault(row, set()).add(page.id)

    def page(self, page_id: str) -> KeptPage | None:
        """The page with that id, as it was last."""
        return self._pages.get(page_id)

    def named_like(self, page: KeptPage, without: Collection[str]) -> Iterator[KeptPage]:
        """The pages with the title or the address of *page*, but those called as in *without*."""
        ids = {found for name in _names(page) for found in self._by_name.get(name, ())}
        for page_id in sorted(ids.difference(without)):
            known = self._pages[page_id]
            if set(_names(known)) & set(_names(page)):  # an older version had that name
                yield known

    def most_like(self, page: KeptPage, without: Collection[str]) -> tuple[float, KeptPage | None]:
        """The page whose text is most like that of *page*, and how much of it is the same."""
        shared: Counter[str] = Counter()
        for row in page.sketch:
            shared.update(self._by_row.get(row, ()))
        likeliest = (page_id for page_id, _ in shared.most_common(8) if page_id not in without)
        found = [
            (overlap(self._pages[page_id].sketch, page.sketch), self._pages[page_id])
            for page_id in likeliest
        ]
        return max(found, key=lambda each: each[0], default=(0.0, None))


def _names(page: KeptPage) -> tuple[str, ...]:
    title = f"title {title_key(page.title)}"
    return (title, f"address {page.url}") if page.url else (title,)


def _standing(journal: Journal) -> Iterable[KeptPage]:
    """The pages of all imports that were not taken back, each as it was last."""
    undone = journal.undone()
    standing: dict[str, KeptPage] = {}
    for entry in journal.entries:
        if entry.action == "import" and entry.id not in undone:
            for page in entry.pages:
                if page.state in ("new", "newer version"):
                    standing[page.id] = page
    return standing.values()
