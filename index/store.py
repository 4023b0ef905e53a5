"""Indexes on disk: build one, bring one up to date, open one.

An index is a cache. It is pickled in part, so one that was made elsewhere must never be opened.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from index.merging import merge, segments_of, small_ones, worn_ones
from index.records import Document
from index.schema import make_schema
from index.searcher import Searcher, damage_reported
from index.unpickling import restrict_unpickling
from index.writer import DocumentWriter

Progress = Callable[[int], None]


class _Storage(FileStorage):  # type: ignore[misc]
    """Files of an index, which can be closed where Whoosh leaves them open after an error."""

    def __init__(self, folder: Path, readonly: bool = False) -> None:
        super().__init__(str(folder), readonly=readonly)
        self._files: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        """Open *name* and remember it."""
        file = super().open_file(name, **options)
        self._files.append(file)
        return file

    @contextmanager
    def closing_files(self) -> Iterator[None]:
        """Close every file that is still open, should an error come."""
        try:
            yield
        except BaseException:
            for file in self._files:
                if not file.is_closed:
                    file.close()
            raise


def build(folder: Path, documents: Iterable[Document], progress: Progress | None = None) -> None:
    """Write a new index of *documents* into the empty *folder*.

    *progress* is told the number of documents read so far; what it raises stops the work.
    """
    restrict_unpickling()
    folder.mkdir(parents=True, exist_ok=True)
    index = FileIndex.create(_Storage(folder), make_schema())
    _write(index, (), documents, progress)
    _remove_lock(folder)


def update(folder: Path, changed: Iterable[Document], removed: Iterable[str]) -> None:
    """Replace or add the documents *changed* and take out those with the ids *removed*.

    Raises:
        IndexDamaged: the index there cannot be read.
    """
    documents = list(changed)
    with _index_in(folder) as index:
        _write(index, {*removed, *(document.id for document in documents)}, documents, None)
        merge(index, small_ones)
        _remove_lock(folder)


def is_worn(folder: Path) -> bool:
    """Whether `compact` would make searches quicker or the index smaller.

    Raises:
        IndexDamaged: the index there cannot be read.
    """
    with _index_in(folder, readonly=True) as index:
        return bool(worn_ones(segments_of(index)))


def compact(folder: Path) -> None:
    """Merge what many updates have left in pieces, and leave out what was removed.

    It takes about a third of a millisecond for each document: work for the background, on a copy
    that nobody searches. See `link_or_copy`.

    Raises:
        IndexDamaged: the index there cannot be read.
    """
    with _index_in(folder) as index:
        while merge(index, worn_ones):
            pass
        _remove_lock(folder)


def link_or_copy(folder: Path, to: Path, names: Iterable[str] | None = None) -> None:
    """Give the folder *to* the files of *folder*, or those of *names*.

    They must be such as never change once they are written, so both folders may have the same
    file; where the system has no such links, it is copied.
    """
    to.mkdir(exist_ok=True)
    for name in os.listdir(folder) if names is None else names:  # noqa: PTH208 names are all
        try:
            os.link(folder / name, to / name)
        except OSError:
            shutil.copy2(folder / name, to / name)


@contextmanager
def _index_in(folder: Path, readonly: bool = False) -> Iterator[FileIndex]:
    restrict_unpickling()
    with damage_reported():
        storage = _Storage(folder, readonly)
        with storage.closing_files():
            yield FileIndex(storage, schema=make_schema())


def open(  # noqa: A001 as gzip.open, shelve.open
    folder: Path, readonly: bool = True, older: Searcher | None = None
) -> Searcher:
    """Open the index in *folder*; nothing is written there.

    What it has in common with the *older* one, an earlier state of it, is not read again.

    Raises:
        IndexDamaged: there is none, or it cannot be read.
    """
    with _index_in(folder, readonly) as index:
        return Searcher(index, older)


def _write(
    index: FileIndex, stale: Iterable[str], documents: Iterable[Document], progress: Progress | None
) -> None:
    writer = DocumentWriter(index)
    try:
        for document_id in stale:
            writer.delete_by_term("id", document_id)
        for number, document in enumerate(documents, 1):
            writer.add(document)
            if progress:
                progress(number)
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def _remove_lock(folder: Path) -> None:
    """Remove the empty file that Whoosh leaves, so that the folder holds the index alone."""
    (folder / "MAIN_WRITELOCK").unlink(missing_ok=True)
