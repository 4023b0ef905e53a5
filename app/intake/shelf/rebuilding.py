"""A journal that was lost, wholly or in part, made again from what stands in the library's folder.

Each page file names its original and its receipt, the receipt names the file and its pages, and
what was deleted lies in a folder named after the deletion. That is enough to know every document
again that was imported, and to take every import back.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.intake.report import FoundPage, Report
from app.intake.shaping.page_text import plain_words
from app.intake.shelf.journal import Entry, KeptPage, Step
from app.intake.shelf.library_folder import LibraryFolder
from app.intake.shelf.likeness import address_key, sketch, text_sum
from app.intake.shelf.originals import named_after
from app.intake.shelf.report_file import load_report
from app.library.pages.page import Page
from app.library.pages.page_file import load_page_file, read_page_file

_SECOND = len("20260101-000000")  # with which the names of receipts begin
_NOTES = "\n[^"  # what stands behind the text of an imported page


@dataclass(frozen=True, slots=True)
class _Standing:
    """An imported page and where its file lies, below the library's folder."""

    page: Page
    id: str
    place: str

    @property
    def receipt(self) -> str:
        """The name of the receipt of its import; those that have none go by their originals."""
        told = self.page.provenance
        return told.report or told.original

    @property
    def original(self) -> str:
        """The folder of its original, which is called after what is in that."""
        return self.page.provenance.original.partition("/")[0]

    @property
    def order(self) -> tuple[str, bool, int]:
        """When it was imported; of one second, what lies beside the page came before it."""
        number = Path(self.place).stem
        return (
            self.receipt[:_SECOND],
            self.place.startswith("pages/"),
            int(number) if number.isdecimal() else 0,
        )


def missing_entries(folder: LibraryFolder, known: Collection[Entry]) -> tuple[Entry, ...]:
    """Entries for the imports and deletions in *folder* that *known* does not tell of.

    They come in the order of their time. Pages that *known* accounts for stay as they are; what
    was added to the library's own files is not known any more.
    """
    told, nameless = _receipts(known), _pages_without_receipt(known)
    standing = [
        each
        for each in _standing(folder)
        if each.receipt not in told and (each.original, each.id) not in nameless
    ]
    chains = _chains(standing)
    imports: dict[str, list[KeptPage]] = {}
    for each in sorted(standing, key=lambda each: each.receipt):
        imports.setdefault(each.receipt, []).append(_kept(folder, each, chains[each.id]))
    first = {each.receipt: each for each in standing}
    found = [_import(folder, first[name], pages) for name, pages in imports.items()]
    found += _deletions(folder, {entry.id for entry in known})
    # Of other receipts nothing stands; they are noted, so that they are not looked into again.
    gone = {path.name for path in folder.reports.glob("*.json")} - told - imports.keys()
    found += [Entry(Path(name).stem, "undo", (), report=name) for name in sorted(gone)]
    return tuple(sorted(found, key=lambda entry: entry.id))


def has_imports(folder: LibraryFolder) -> bool:
    """Whether anything in *folder* tells that a journal has been there."""
    places = (folder.reports, folder.originals, folder.recycled)
    return any(place.is_dir() and any(place.iterdir()) for place in places)


def untold_reports(folder: LibraryFolder, known: Iterable[Entry]) -> bool:
    """Whether there are receipts of imports of which *known* tells nothing."""
    told = _receipts(known)
    return any(path.name not in told for path in folder.reports.glob("*.json"))


def _receipts(known: Iterable[Entry]) -> set[str]:
    """The names of the receipts of *known*: one that names none may have that of its own name."""
    return {entry.report or f"{entry.id}.json" for entry in known}


def _pages_without_receipt(known: Iterable[Entry]) -> set[tuple[str, str]]:
    """The pages of the imports that name no receipt, each with the folder of its original."""
    imports = (entry for entry in known if entry.action == "import" and not entry.report)
    return {(named_after(entry.sha256), page.id) for entry in imports for page in entry.pages}


def _standing(folder: LibraryFolder) -> Iterator[_Standing]:
    """The imported pages and their older versions, and those deleted that nothing stands for."""
    found: dict[str, None] = {}
    for pattern in ("pages/*.md", "versions/*/*.md", "recycled/*/pages/*.md"):
        for path in filter(Path.is_file, sorted(folder.root.glob(pattern))):
            # A version is called after its number, its page after the folder.
            page_id = path.parent.name if pattern.startswith("versions") else path.stem
            if pattern.startswith("recycled") and page_id in found:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            page = read_page_file(text, f"{page_id}.md").page
            if page is not None and page.provenance.origin == "imported":
                found[page_id] = None
                yield _Standing(page, page_id, path.relative_to(folder.root).as_posix())


def _chains(standing: Iterable[_Standing]) -> dict[str, list[_Standing]]:
    """The versions of each page, in the order in which they were imported."""
    chains: dict[str, list[_Standing]] = {}
    for each in sorted(standing, key=lambda each: each.order):
        chains.setdefault(each.id, []).append(each)
    return chains


def _kept(folder: LibraryFolder, each: _Standing, chain: list[_Standing]) -> KeptPage:
    page, found = each.page, _found(folder, each)
    heading = page.index_headings[0] if page.index_headings else page.title
    words = plain_words(found) if found else page.body.partition(_NOTES)[0]
    published = page.provenance.published.text if page.provenance.published else ""
    dated = page.provenance.updated or published
    kept = KeptPage(
        each.id, page.title, heading, "new", address_key(page.provenance.url), dated,
        text=text_sum(words), sketch=sketch(words),
        published="" if found and found.inferred else published,
    )  # fmt: skip
    if _came_as_older(each, chain):
        return replace(kept, state="older version", version=each.place)
    before = [one for one in chain[: chain.index(each)] if not _came_as_older(one, chain)]
    return replace(kept, state="newer version", version=before[-1].place) if before else kept


def _came_as_older(each: _Standing, chain: list[_Standing]) -> bool:
    """Whether it went beside the page at once: what is on the shelf was there before it."""
    before = chain[: chain.index(each)]
    return any(one.place.startswith("pages/") for one in before)


def _found(folder: LibraryFolder, each: _Standing) -> FoundPage | None:
    """The page as its receipt has it."""
    report = _report(folder, each)
    titled = [page for page in report.pages if page.title == each.page.title] if report else []
    return titled[0] if titled else None


def _report(folder: LibraryFolder, each: _Standing) -> Report | None:
    name = each.page.provenance.report
    return load_report(folder.reports / name) if name else None


def _import(folder: LibraryFolder, each: _Standing, pages: list[KeptPage]) -> Entry:
    told = each.page.provenance
    report = _report(folder, each)
    original = folder.originals / told.original
    if told.original and original.is_file():
        sha256 = hashlib.sha256(original.read_bytes()).hexdigest()
    else:
        sha256 = report.sha256 if report else ""
    file = report.file if report else Path(told.original).name
    entry_id = told.report.removesuffix(".json") or _id_on(told.imported, told.original)
    return Entry(entry_id, "import", (), file, sha256, told.report, pages=tuple(pages))


def _id_on(day: str, original: str) -> str:
    """An id for an import of which only the day is known."""
    digits = "".join(sign for sign in day[:10] if sign.isdigit()).ljust(8, "0")
    return f"{digits}-000000-{text_sum(original)[:8]}"


def _deletions(folder: LibraryFolder, known: Collection[str]) -> Iterator[Entry]:
    """What lies in the recycled, as deletions that can be taken back."""
    for place in sorted(folder.recycled.glob("*")):
        if place.name in known or not place.is_dir():
            continue
        files = sorted(path for path in place.rglob("*") if path.is_file())
        names = [path.relative_to(place).as_posix() for path in files]
        steps = (Step("keep", name, f"recycled/{place.name}/{name}") for name in names)
        pages = tuple(_deleted(path) for path in files if path.parent.name == "pages")
        if names:
            yield Entry(place.name, "delete", tuple(steps), pages=pages)


def _deleted(path: Path) -> KeptPage:
    page = load_page_file(path).page
    title = page.title if page else path.stem
    return KeptPage(path.stem, title, title, "new")
