"""A folder of page files -> one compiled library: incremental, and whole or not at all.

A compiled library is a folder `<generation>/` with the catalogue, the index and a manifest. It is
written under another name, brought to the disk, renamed, and then named in a one-line `CURRENT`
file: a reader who opens what `CURRENT` names never sees half of one.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.library import manifest
from app.library.article import build_article
from app.library.body import inline_text, links, plain_text
from app.library.catalogue import Catalogue, CatalogueWriter, Row
from app.library.checks import anchors_of, check_library, check_page
from app.library.definitions import defined_in
from app.library.fault import Fault
from app.library.library_file import LibraryFile, load_library_file
from app.library.manifest import CATALOGUE, CURRENT, INDEX, Manifest
from app.library.names import Abbreviation, Name, load_abbreviations, load_names, other_names
from app.library.page_file import PageFile, load_page_file
from index import store
from index.durable import bring_names_to_disk, bring_to_disk, writing_in
from index.folding import WORD
from index.records import Document, IndexDamaged, Passage

ABANDONED = 3600  # seconds after which a compilation that is not finished never will be

Progress = Callable[[str, int, int], None]

_ASIDE = (
    "key-data",
    "where-sources-differ",
    "see-also",
    "mentioned-in",
    "sources",
)  # found, but ranked below the text


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a compilation did. *compiled* counts the page files that were read anew."""

    folder: Path
    pages: int
    milestones: int
    compiled: int
    faults: tuple[Fault, ...]


def compile_library(
    folder: Path, into: Path, progress: Progress | None = None, patience: float = 10.0
) -> Receipt:
    """Compile the page files of *folder* below *into*, reusing what has not changed.

    *progress* is called with a stage, how much of it is done, and its whole. One program at a time
    compiles into a folder; another waits for it, *patience* seconds at most, and may find the work
    done.

    Raises:
        LockedError: another program was still writing into *into*.
        OSError: *into* cannot be written; the compiled library that stood there still stands.
    """
    into.mkdir(parents=True, exist_ok=True)
    with writing_in(into, patience):
        older = manifest.current_folder(into)
        known = _known_sources(older)
        sources = manifest.fingerprints(folder, known)
        changed = _changed_pages(known, sources) if known else None
        if older and changed == []:
            return _receipt(older, 0)
        with _building(into) as building:
            report = progress or (lambda stage, done, whole: None)
            compiled = _compile_into(building, folder, older, changed, report)
            receipt = _receipt(building, compiled)
            totals = {"pages": receipt.pages, "milestones": receipt.milestones}
            manifest.write(building, Manifest.describe(building, sources, totals, older))
            return _publish(building, into, receipt)


def compact_library(into: Path) -> bool:
    """Give the compiled library in *into* an index in one piece; False when it is in good order.

    Work for the background: it takes a few seconds for ten thousand pages. Who has the library
    open goes on reading the older form.

    Raises:
        LockedError: another program has been writing into *into* for long.
        ManifestError, IndexDamaged: the compiled library is not whole.
        OSError: *into* cannot be written.
    """
    with writing_in(into):
        older = manifest.current_folder(into)
        if older is None or not store.is_worn(older / INDEX):
            return False
        found = manifest.read(older)
        manifest.check_whole(older, found)
        with _building(into) as building:
            shutil.copy2(older / CATALOGUE, building / CATALOGUE)
            store.link_or_copy(older / INDEX, building / INDEX)
            store.compact(building / INDEX)
            described = Manifest.describe(building, found.sources, found.counts, older)
            manifest.write(building, described)
            _publish(building, into, _receipt(building, 0))
            return True


@contextmanager
def _building(into: Path) -> Iterator[Path]:
    """A folder for a new generation, which goes if that does not come about."""
    building = Path(tempfile.mkdtemp(prefix="building-", dir=into))
    try:
        yield building
    except BaseException as error:
        shutil.rmtree(building, ignore_errors=True)
        if isinstance(error, sqlite3.OperationalError):  # what SQLite says of a full disk
            raise OSError(str(error)) from error
        raise


def library_faults(folder: Path, files: Sequence[PageFile]) -> tuple[Fault, ...]:
    """What is wrong in *files* and the other files of *folder*, each by itself and together."""
    described, library_faults = load_library_file(folder)
    ids = [file.page.id for file in files if file.page]
    own = [fault for file in files for fault in file.faults]
    shared = check_library(files, [branch.id for branch in described.branches])
    _, name_faults = load_names(folder / "names.toml", ids)
    _, abbreviation_faults = load_abbreviations(folder / "abbreviations.toml", ids)
    return (*library_faults, *name_faults, *abbreviation_faults, *sorted({*own, *shared}))


def _compile_into(
    building: Path, folder: Path, older: Path | None, changed: list[str] | None, report: Progress
) -> int:
    """Compile into the empty folder *building*; how many page files were read for it."""
    if older and changed:
        try:
            if _compile_changed(folder, older, building, changed):
                return len(changed)
        except IndexDamaged:
            pass
        shutil.rmtree(building)
        building.mkdir()
    return _compile_all(folder, building, report)


def _receipt(folder: Path, compiled: int) -> Receipt:
    """What the compiled library in *folder* holds."""
    catalogue = Catalogue(folder / CATALOGUE)
    counts = catalogue.milestone_counts()
    faults = catalogue.faults()
    catalogue.close()
    return Receipt(folder, len(counts), sum(counts.values()), compiled, faults)


def _known_sources(older: Path | None) -> manifest.Sources | None:
    """What *older* was compiled from, or None when nothing can be built upon it."""
    if older is None:
        return None
    try:
        found = manifest.read(older)
        # Nothing new is built upon something damaged. Segments keep their sum, so that damage
        # to one is noticed at the next start as it would have been.
        manifest.check_whole(older, found, segments=False)
    except manifest.ManifestError:
        return None
    return found.sources


def _changed_pages(known: manifest.Sources, sources: manifest.Sources) -> list[str] | None:
    """Names of the page files that differ, or None when only a whole compilation will do."""
    if known.keys() != sources.keys():
        return None
    changed = [name for name in sources if sources[name].sha256 != known[name].sha256]
    return changed if all(name.endswith(".md") for name in changed) else None


def _compile_changed(folder: Path, older: Path, building: Path, changed: Sequence[str]) -> bool:
    """Bring a copy of *older* up to date; False when a change reaches beyond its own page."""
    files = [load_page_file(folder / name) for name in changed]
    catalogue = Catalogue(older / CATALOGUE)
    try:
        shapes = catalogue.shapes()
        titles = catalogue.titles()
        anchors = catalogue.anchors()
    finally:
        catalogue.close()
    if any(file.page is None or shapes.get(file.page.id) != _shape(file) for file in files):
        return False
    described, _ = load_library_file(folder)
    branches = [branch.id for branch in described.branches]
    shutil.copy2(older / CATALOGUE, building / CATALOGUE)
    store.link_or_copy(older / INDEX, building / INDEX)
    documents = []
    writer = CatalogueWriter(building / CATALOGUE)
    for file in files:
        assert file.page is not None
        _put(writer, file, [*file.faults, *check_page(file, anchors, branches)])
        if not _is_stub(file):
            documents.append(_document(file, titles))
    writer.close()
    store.update(building / INDEX, documents, ())
    return True


def _compile_all(folder: Path, building: Path, report: Progress) -> int:
    paths = manifest.page_paths(folder)
    files = []
    for number, path in enumerate(paths):
        report("reading", number, len(paths))
        files.append(load_page_file(path))
    kept = _one_of_each_id(files)
    described, _ = load_library_file(folder)
    faults = library_faults(folder, files)
    writer = CatalogueWriter(building / CATALOGUE)
    for file in kept:
        _put(writer, file, [fault for fault in faults if fault.file == _file_name(file)])
    pages = {_file_name(file) for file in kept}
    writer.put_faults("", [fault for fault in faults if fault.file not in pages])
    _put_facts(writer, folder, described, kept)
    writer.close()
    titles = {file.page.id: file.page.title for file in kept if file.page}
    documents = [_document(file, titles) for file in kept if not _is_stub(file)]
    report("indexing", 0, len(documents))
    store.build(building / INDEX, documents)
    return len(files)


def _one_of_each_id(files: Sequence[PageFile]) -> list[PageFile]:
    kept: dict[str, PageFile] = {}
    for file in files:
        if file.page:
            kept.setdefault(file.page.id, file)
    return list(kept.values())


def _is_stub(file: PageFile) -> bool:
    return file.page is None or file.page.provenance.stub


def _file_name(file: PageFile) -> str:
    return f"{file.page.id}.md" if file.page else ""


def _put(writer: CatalogueWriter, file: PageFile, faults: Sequence[Fault]) -> None:
    assert file.page is not None
    targets = dict.fromkeys(link.page for link in links(file.body))
    texts = (file.page.title, file.page.summary, *map(plain_text, file.body.sections))
    words = sum(len(WORD.findall(text)) for text in texts)
    writer.put(Row(file.page, file.body, _shape(file), tuple(targets), anchors_of(file), words))
    writer.put_faults(file.page.id, sorted(set(faults)))


def _put_facts(
    writer: CatalogueWriter, folder: Path, described: LibraryFile, files: Sequence[PageFile]
) -> None:
    pages = [file.page for file in files if file.page]
    ids = [page.id for page in pages]
    names, _ = load_names(folder / "names.toml", ids)
    abbreviations, _ = load_abbreviations(folder / "abbreviations.toml", ids)
    defined = {pair: None for file in files for pair in _defined(file)}
    own = [Abbreviation(short, long) for short, long in defined]
    writer.put_fact("other names", other_names(pages, names, (*abbreviations, *own)))
    writer.put_fact("names", [_name_fact(name) for name in names if name.page])
    writer.put_fact("abbreviations", [[each.short, each.long, each.page] for each in abbreviations])
    writer.put_fact("branches", [[each.id, each.title] for each in described.branches])
    writer.put_fact(
        "library",
        {
            "id": described.id,
            "title": described.title,
            "language": described.language,
            "edition": described.edition,
            "licence": described.licence,
            "publisher": described.publisher,
            "as_of": described.as_of,
        },
    )


def _name_fact(name: Name) -> list[str]:
    years = (each.text if each else "" for each in (name.start, name.end))
    return [name.page, name.name, name.kind, *years, name.language]


def _shape(file: PageFile) -> str:
    """A digest of all that the compiled form of other pages may depend on."""
    page = file.page
    if page is None:
        return ""
    parts = (
        page.id,
        page.title,
        [*page.redirects, *page.aliases, *page.headings],
        [section.id for section in file.body.sections],
        [(each.id, each.event, each.date.text) for each in page.milestones],
        sorted({link.page for link in links(file.body)}),
        page.provenance.stub,
        _defined(file),
    )
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _defined(file: PageFile) -> list[tuple[str, str]]:
    """The abbreviations that an imported text defines; ours stand in `abbreviations.toml`."""
    if file.page is None or file.page.provenance.origin != "imported":
        return []
    return [pair for section in file.body.sections for pair in defined_in(plain_text(section))]


def _document(file: PageFile, titles: dict[str, str]) -> Document:
    """The page as search sees it: all its sections, the generated ones too.

    "Mentioned in" is left out: a page is not about what happens to link to it.
    """
    page = file.page
    assert page is not None
    article = build_article(page, file.body, titles, (), date.today())
    passages = [
        Passage(each.id, each.title, plain_text(each), aside=each.id in _ASIDE)
        for each in article.sections
    ]
    notes = "\n".join(inline_text(note.inlines) for note in file.body.footnotes)
    if notes:
        passages.append(Passage("footnotes", "Footnotes", notes))
    return Document(
        id=page.id,
        title=page.title,
        kind=page.kind,
        passages=tuple(passages),
        summary=page.summary,
        names=(*page.index_headings, *page.aliases),
        branches=tuple(place.at for place in page.tree),
        language=page.language,
    )


def _publish(building: Path, into: Path, receipt: Receipt) -> Receipt:
    """Give the finished folder its name and make it the current one."""
    bring_to_disk(building)
    generation = into / f"generation-{building.name.removeprefix('building-')}"
    previous = manifest.current_folder(into)
    building.rename(generation)
    pointer = into / f"{CURRENT}.{os.getpid()}"
    with pointer.open("w", encoding="utf-8") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    bring_names_to_disk(into)
    pointer.replace(into / CURRENT)
    bring_names_to_disk(into)
    for old in _left_over(into):
        if old not in (generation, previous):
            shutil.rmtree(old, ignore_errors=True)  # Windows keeps what somebody still reads
    return Receipt(generation, receipt.pages, receipt.milestones, receipt.compiled, receipt.faults)


def _left_over(into: Path) -> list[Path]:
    """Every generation, and what compilations left that were killed and not those still at work."""
    killed = time.time() - ABANDONED
    generations = list(into.glob("generation-*"))
    return generations + [old for old in into.glob("building-*") if _changed(old) < killed]


def _changed(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:  # finished in the meantime
        return time.time()
