"""The whole of a library compiled: every page file read, a catalogue and an index written."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from app.library.arrangement.library_file import load_library_file
from app.library.compilation import manifest
from app.library.compilation.catalogue_writer import CatalogueWriter
from app.library.compilation.changes import is_odd
from app.library.compilation.checks import check_library
from app.library.compilation.compiled_page import document_of, is_searched, row_of
from app.library.compilation.library_facts import description, naming_facts, naming_faults
from app.library.compilation.manifest import CATALOGUE, INDEX
from app.library.pages.fault import Fault
from app.library.pages.page_file import PageFile, load_page_file
from index import store

Progress = Callable[[str, int, int], None]


def compile_all(folder: Path, building: Path, report: Progress) -> int:
    """Compile every page file of *folder* into *building*; return how many there are.

    Raises:
        OSError: a file cannot be read, or *building* cannot be written.
    """
    paths = manifest.page_paths(folder)
    files = []
    for number, path in enumerate(paths):
        report("reading", number, len(paths))
        files.append(load_page_file(path))
    kept = _one_of_each_id(files)
    _write_catalogue(building / CATALOGUE, folder, files, kept)
    titles = {file.page.id: file.page.title for file in kept if file.page}
    documents = [document_of(file, titles) for file in kept if is_searched(file)]
    report("indexing", 0, len(documents))
    store.build(building / INDEX, documents)
    return len(files)


def library_faults(folder: Path, files: Sequence[PageFile]) -> tuple[Fault, ...]:
    """What is wrong in *files* and the other files of *folder*, each by itself and together."""
    described, of_library = load_library_file(folder)
    ids = [file.page.id for file in files if file.page]
    own = [fault for file in files for fault in file.faults]
    shared = check_library(files, [branch.id for branch in described.branches])
    of_names = [fault for found in naming_faults(folder, ids).values() for fault in found]
    return (*of_library, *of_names, *sorted({*own, *shared}))


def _write_catalogue(
    path: Path, folder: Path, files: Sequence[PageFile], kept: Sequence[PageFile]
) -> None:
    rows = [row_of(file) for file in kept]
    titles = {row.page.id: row.page.title for row in rows}
    aliases = {row.page.id: row.page.aliases for row in rows if row.page.aliases}
    defined = [pair for row in rows for pair in row.defined]
    odd = any(map(is_odd, manifest.page_paths(folder), files))
    facts = {
        **description(load_library_file(folder)[0]),
        **naming_facts(folder, titles, aliases, defined),
        "odd files": odd,
    }
    faults: dict[str, list[Fault]] = {}
    for fault in library_faults(folder, files):
        faults.setdefault(fault.file, []).append(fault)
    with closing(CatalogueWriter(path)) as writer:
        for row in rows:
            writer.put(row)
        for name, found in faults.items():
            writer.put_faults(name, found)
        for name, fact in facts.items():
            writer.put_fact(name, fact)


def _one_of_each_id(files: Sequence[PageFile]) -> list[PageFile]:
    kept: dict[str, PageFile] = {}
    for file in files:
        if file.page:
            kept.setdefault(file.page.id, file)
    return list(kept.values())
