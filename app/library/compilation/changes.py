"""What a change of source files reaches, compiled anew; everything else stays as it was.

Pages depend on one another in few ways: a page shows the titles of those it names, its links must
lead somewhere, one event has one date, a heading has one bearer, and who misspells an id is told
the nearest. The catalogue knows who names whom, so that of ten thousand pages only those that a
change concerns are read again. On `library.toml` depend only the pages whose places in the tree
are or were wrong, on the files of names no page at all.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.library.arrangement.library_file import FILE, load_library_file
from app.library.compilation import manifest
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.catalogue_writer import CatalogueWriter
from app.library.compilation.checks import Bearers, Tellings, anchors_of, check_page, check_shared
from app.library.compilation.compiled_page import document_of, is_searched, row_of
from app.library.compilation.library_facts import (
    ABBREVIATIONS,
    NAMES,
    description,
    has_names,
    naming_facts,
    naming_faults,
)
from app.library.pages.body import Body
from app.library.pages.page_file import PageFile, load_page_file
from index.folding import fold
from index.records import Document

_FEW = 50  # pages that are always worth being compiled by themselves
_MOST = 3  # a change that reaches one page in so many compiles all of them


@dataclass(frozen=True, slots=True)
class Update:
    """The *pages* whose files were read, and what changes in the index because of them.

    *names* says whether the names of pages have changed as well, *description* whether
    `library.toml` has.
    """

    pages: frozenset[str]
    names: bool
    description: bool
    documents: tuple[Document, ...]
    removed: tuple[str, ...]


def write_changes(
    folder: Path, catalogue: Catalogue, changes: Path, names: Collection[str]
) -> Update | None:
    """Write into *changes* what is new since *catalogue* because of the source files *names*.

    None when that would be wrong or not worth while, and all has to be compiled.
    """
    if catalogue.fact("odd files"):
        return None
    reach = _Reach(folder, catalogue, sorted(names))
    if reach.is_odd or not reach.extend():
        return None
    writer = CatalogueWriter(changes, changes=True)
    try:
        reach.write(writer)
    finally:
        writer.close()
    return Update(
        frozenset(reach.files),
        reach.names_changed,
        FILE in names,
        tuple(
            document_of(file, reach.titles) for file in reach.files.values() if is_searched(file)
        ),
        tuple(page for page, file in reach.files.items() if not is_searched(file)),
    )


def is_odd(path: Path, file: PageFile) -> bool:
    """Whether a file holds a page of another id than its name says."""
    return file.page is not None and file.page.id != path.stem


@dataclass
class _Reach:
    """The files that changed, by the ids of their pages, and then those that are concerned."""

    folder: Path
    catalogue: Catalogue
    names: Sequence[str]
    files: dict[str, PageFile] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.before = self.catalogue.titles()
        self.is_odd = False
        self.names_changed = False
        self.described, self._of_library = load_library_file(self.folder)
        for name in filter(manifest.is_page, self.names):
            self._read(Path(name).stem)
        titles = {page: title for page, title in self.before.items() if page not in self.files}
        titles |= {page: file.page.title for page, file in self.files.items() if file.page}
        self.titles = titles
        self._come_or_gone = {
            page for page in self.files if (page in self.before) != (page in self.titles)
        }

    def _read(self, page: str) -> None:
        path = manifest.page_path(self.folder, page)
        # A file that is gone is one without a page and without a fault.
        gone = not path.exists() and not path.is_symlink()
        file = PageFile(None, Body(()), ()) if gone else load_page_file(path)
        self.files[page] = file
        self.is_odd = self.is_odd or is_odd(path, file)

    def extend(self) -> bool:
        """Read the files of the pages that are concerned; False when they are too many."""
        concerned = set(self._concerned()) - self.files.keys()
        if len(concerned) + len(self.files) > max(_FEW, len(self.titles) // _MOST):
            return False
        for page in sorted(concerned):
            self._read(page)
        return not self.is_odd and all(self.files[page].page for page in concerned)

    def _concerned(self) -> Iterator[str]:
        changed = list(self.files.items())
        yield from self.catalogue.naming(
            [page for page, file in changed if self._looks_different(page, file)]
        )
        if self._come_or_gone:
            yield from self.catalogue.at_a_loss()
        headings: set[str] = set()
        events: set[str] = set()
        for page, file in changed:
            headings |= self.catalogue.headings_of(page) ^ _headings(file)
            older = set(self.catalogue.told_by(page))
            events |= {event for event, _, _ in older ^ set(_told(file))}
        yield from (page for _, page in self.catalogue.under(headings))
        yield from (page for _, _, page, _ in self.catalogue.tellings(events))
        if FILE in self.names:
            yield from self._misplaced()

    def _misplaced(self) -> Iterator[str]:
        """The pages that have or had places in the tree that are none."""
        before = [branch for branch, _ in self.catalogue.fact("branches")]
        now = [branch.id for branch in self.described.branches]
        if before == now:
            return
        common = {*before}.intersection(now)
        some = {*before}.issubset(now)  # then only places that were wrong before may be right now
        catalogue = self.catalogue
        pages = catalogue.outlines_of(catalogue.with_faults()) if some else catalogue.outlines()
        yield from (page.id for page in pages if any(each.at not in common for each in page.tree))

    def _looks_different(self, page: str, file: PageFile) -> bool:
        """Whether who names *page* would see that it has changed."""
        anchors = anchors_of(file) if file.page else ()
        return (
            self.before.get(page) != self.titles.get(page)
            or page in self._come_or_gone
            or set(self.catalogue.anchors_of(page)) != set(anchors)
        )

    # Writing

    def write(self, writer: CatalogueWriter) -> None:
        """Write what is new of all files."""
        branches = [branch.id for branch in self.described.branches]
        anchors = _Anchors(self)
        tellings, bearers = self._tellings(), self._bearers()
        naming = self._naming_facts()
        come_or_gone = bool(self._come_or_gone)
        self.names_changed = bool(naming) or (come_or_gone and has_names(self.folder))
        for page, file in self.files.items():
            if file.page:
                writer.put(row_of(file))
            else:
                writer.remove(page)
            faults = {
                *file.faults,
                *check_page(file, anchors, branches),
                *check_shared(file, tellings, bearers),
            }
            writer.put_faults(f"{page}.md", sorted(faults))
        facts = dict(naming)
        if FILE in self.names:
            facts |= description(self.described)
            writer.put_faults(FILE, self._of_library)
        for name, fact in facts.items():
            writer.put_fact(name, fact)
        if self._come_or_gone or self._names_files:
            for name, found in naming_faults(self.folder, list(self.titles)).items():
                writer.put_faults(name, found)

    @property
    def _names_files(self) -> bool:
        """Whether a file of names has changed."""
        return not {NAMES, ABBREVIATIONS}.isdisjoint(self.names)

    def _tellings(self) -> Tellings:
        """The first telling of each event that the files tell."""
        events = {event for file in self.files.values() for event, _, _ in _told(file)}
        told = [each for each in self.catalogue.tellings(events) if each[2] not in self.files]
        for page, file in self.files.items():
            told += [(event, day, page, name) for event, day, name in _told(file)]
        found: dict[str, tuple[str, str]] = {}
        for event, day, page, name in sorted(told, key=lambda each: _file_of(each[2])):
            found.setdefault(event, (day, f"{page}#{name}"))
        return found

    def _bearers(self) -> Bearers:
        """The first bearer of each heading of the files."""
        headings = set[str]().union(*map(_headings, self.files.values()))
        under = [each for each in self.catalogue.under(headings) if each[1] not in self.files]
        under += [(each, page) for page, file in self.files.items() for each in _headings(file)]
        found: dict[str, str] = {}
        for heading, page in sorted(under, key=lambda each: _file_of(each[1])):
            found.setdefault(heading, page)
        return found

    def _naming_facts(self) -> Mapping[str, object]:
        """The facts about names as they are now; nothing when they stay as they were."""
        read = {page: file.page for page, file in self.files.items() if file.page}
        aliases = {page: also for page, also in self.catalogue.aliases() if page not in read}
        before = dict(self.catalogue.aliases())
        defined = {page: row_of(file).defined for page, file in self.files.items() if file.page}
        renamed = any(self._is_renamed(page, before.get(page, ())) for page in self.files)
        if not (renamed or self._names_files) and all(
            self.catalogue.defined_in(page) == defined.get(page, ()) for page in self.files
        ):
            return {}
        for page in self.files:
            aliases.pop(page, None)
        aliases |= {page: each.aliases for page, each in read.items() if each.aliases}
        every = {page: pairs for page, pairs in self.catalogue.defined() if page not in self.files}
        every |= defined
        in_order = [pair for page in sorted(every, key=_file_of) for pair in every[page]]
        titles = {page: self.titles[page] for page in sorted(self.titles, key=_file_of)}
        return naming_facts(self.folder, titles, aliases, in_order)

    def _is_renamed(self, page: str, before: tuple[str, ...]) -> bool:
        """Whether the names of *page* have changed, and it has more than one."""
        found = self.files[page].page
        now = found.aliases if found else ()
        same = before == now and self.before.get(page) == self.titles.get(page)
        return not same and bool(before or now or has_names(self.folder))


class _Anchors(Mapping[str, tuple[str, ...]]):
    """The anchors of every page as they are now; those of most are read when asked for."""

    def __init__(self, reach: _Reach) -> None:
        self._reach = reach

    def __getitem__(self, page: str) -> tuple[str, ...]:
        if page not in self._reach.titles:
            raise KeyError(page)
        file = self._reach.files.get(page)
        return anchors_of(file) if file else self._reach.catalogue.anchors_of(page)

    def __iter__(self) -> Iterator[str]:
        return iter(self._reach.titles)

    def __len__(self) -> int:
        return len(self._reach.titles)

    def __contains__(self, page: object) -> bool:
        return page in self._reach.titles


def _file_of(page: str) -> str:
    """By what pages are sorted where the order of their files decides."""
    return f"{page}.md"


def _headings(file: PageFile) -> set[str]:
    return set(map(fold, file.page.index_headings)) if file.page else set()


def _told(file: PageFile) -> list[tuple[str, str, str]]:
    """The events with a key that a page tells: key, date, id of the milestone."""
    milestones = file.page.milestones if file.page else ()
    return [(each.event, each.date.text, each.id) for each in milestones if each.event]
