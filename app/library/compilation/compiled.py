"""One library, compiled and open: its catalogue and its index, rebuilt when they are not whole."""

import dataclasses
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.library.arrangement.library_file import load_library_file
from app.library.compilation import manifest
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.manifest import CATALOGUE, INDEX, ManifestError
from app.library.compilation.renewal import EVERYTHING_NEW, NOTHING_NEW, Renewal
from index.records import Hits, IndexDamaged, Line, Query

if TYPE_CHECKING:
    from app.library.compilation.compiler import Receipt
    from app.library.compilation.full_compilation import Progress
    from index.searcher import Searcher

Answer = TypeVar("Answer")


class CompiledLibrary:
    """Answers from the compiled form of *folder*, which it makes, renews and repairs by itself.

    *ready* is a compiled form that came with the program; it is opened in place, read-only, while
    it fits the page files. Otherwise the compiled form lies below *cache*, in a temporary folder
    when *cache* cannot be written. An id that is one of *taken* gets a number.
    *notices* says in words what had to be done.
    """

    def __init__(
        self,
        folder: Path,
        cache: Path,
        ready: Path | None = None,
        progress: "Progress | None" = None,
        taken: Collection[str] = (),
    ) -> None:
        self.folder = folder
        self.described, _ = load_library_file(folder)
        self.notices: list[str] = []
        self._take_an_id(taken)
        self._cache = cache / self.described.id
        self._progress = progress
        self._lock = threading.RLock()
        self._temporary: Path | None = None
        self._searcher: Searcher | None = None
        self._manifest: manifest.Manifest | None = None
        self._compiled = self._usable(ready) or self._usable(self._current()) or self._compile()
        self._catalogue = Catalogue(self._compiled / CATALOGUE)

    @property
    def compiled(self) -> Path:
        """The compiled form in use."""
        return self._compiled

    def close(self) -> None:
        """Let go of every file; a temporary compiled form is removed."""
        with self._lock:
            self._catalogue.close()
            self._close_searcher()
            if self._temporary:
                shutil.rmtree(self._temporary, ignore_errors=True)

    def ask(self, question: Callable[[Catalogue], Answer]) -> Answer:
        """The answer to *question*; a damaged catalogue is rebuilt and asked once more."""
        with self._lock:
            try:
                return question(self._catalogue)
            except (sqlite3.DatabaseError, ValueError) as error:
                self._rebuild(str(error))
                return question(self._catalogue)

    def refresh(self) -> Renewal:
        """Bring the compiled form up to date with the page files as they are now.

        Whoever searches meanwhile is answered from the older form; it is let go of afterwards.

        Raises:
            OSError: neither the cache nor a temporary folder can be written.
        """
        with self._lock:
            if self._manifest is not None:
                sources = manifest.fingerprints(self.folder, self._manifest.sources)
                if manifest.same_sources(sources, self._manifest.sources):
                    return NOTHING_NEW
            else:
                sources = None
            before = self._compiled
            receipt = self._compile_upon(sources)
            if receipt.folder == before:
                return NOTHING_NEW
            described, _ = load_library_file(self.folder)
            self.described = dataclasses.replace(described, id=self.described.id)
            self._take_up(receipt.folder)
            return receipt.renewal if receipt.older == before else EVERYTHING_NEW

    def _take_up(self, compiled: Path) -> None:
        """Answer from *compiled* from now on."""
        from index import store

        catalogue, searcher = self._catalogue, self._searcher
        self._compiled, self._catalogue = compiled, Catalogue(compiled / CATALOGUE)
        catalogue.close()
        self._searcher = None
        if searcher is not None:
            with suppress(IndexDamaged):  # the first search will say so and repair it
                self._searcher = store.open(compiled / INDEX, older=searcher)
            searcher.close()

    def search(self, query: Query) -> Hits:
        """The hits for *query*."""
        return self._seek(lambda searcher: searcher.search(query))

    def identify(self, query: Query) -> tuple[str, ...]:
        """The ids of all pages for *query*, best first."""
        return self._seek(lambda searcher: searcher.identify(query))

    def lines(self, query: Query) -> tuple[Line, ...]:
        """Every match of *query* in its line."""
        return self._seek(lambda searcher: searcher.lines(query))

    def near_terms(self, word: str, limit: int) -> tuple[str, ...]:
        """Words of the index that are spelt nearly like *word*."""
        return self._seek(lambda searcher: searcher.near_terms(word, limit))

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        """On how many pages each of *words* stands."""
        return self._seek(lambda searcher: searcher.frequencies(words))

    def _seek(self, question: "Callable[[Searcher], Answer]") -> Answer:
        """The answer of the index; a damaged one is rebuilt and asked once more."""
        try:
            searcher = self._open_searcher()
            try:
                return question(searcher)
            except ValueError:
                if searcher is self._searcher:
                    raise
            return self._seek(question)  # another took its place in the meantime
        except IndexDamaged as error:
            with self._lock:
                self._rebuild(str(error))
                return question(self._open_searcher())

    def _take_an_id(self, taken: Collection[str]) -> None:
        own = self.described.id
        if own in taken:
            free = next(name for n in count(2) if (name := f"{own}-{n}") not in taken)
            self.described = dataclasses.replace(self.described, id=free)
            self.notices.append(
                f"Two libraries are called “{own}”; the one in {self.folder} is “{free}” for now."
            )

    def prepare(self) -> None:
        """Open the index and read what every search needs; work for the background.

        What many changes have left in pieces is put together.
        """
        with suppress(IndexDamaged):  # the first search will say so and repair it
            self._open_searcher().prepare()
            self._compact()

    def _compact(self) -> None:
        from app.library.compilation.compiler import compact_library, is_worn

        if self._compiled.parent == self._cache and is_worn(self._compiled):
            with self._lock, suppress(OSError, ManifestError):  # as good as before
                compact_library(self._cache)
                compiled = self._current()
                if compiled:
                    self._manifest = manifest.read(compiled)
                    self._take_up(compiled)

    def _current(self) -> Path | None:
        return manifest.current_folder(self._cache)

    def _usable(self, compiled: Path | None) -> Path | None:
        """*compiled* if it is whole and fits the page files as they are now."""
        if compiled is None or not compiled.is_dir():
            return None
        try:
            found = manifest.read(compiled)
            sources = manifest.fingerprints(self.folder, found.sources)
            if not manifest.same_sources(sources, found.sources):
                return None
            manifest.check_whole(compiled, found)
        except ManifestError as error:
            self.notices.append(f"“{self.described.title}” was compiled anew: {error}.")
            with suppress(OSError):  # so that nothing is built upon it
                manifest.forget(compiled)
            return None
        self._manifest = found
        return compiled

    def _compile(self) -> Path:
        return self._compile_upon(None).folder

    def _compile_upon(self, sources: "manifest.Sources | None") -> "Receipt":
        """Compile what has changed; *sources* are the page files as they were found to be now."""
        # Reading page files takes the YAML and Markdown parsers, which most starts can do without.
        from app.library.compilation.compiler import Basis, compile_library

        basis = Basis(self._compiled, self._manifest) if self._manifest and sources else None
        into = self._temporary or self._cache
        try:
            receipt = compile_library(
                self.folder, into, self._progress, basis=basis, sources=sources
            )
        except OSError as error:
            self._temporary = self._temporary or Path(tempfile.mkdtemp(prefix="entente-"))
            self.notices.append(
                f"“{self.described.title}” is compiled at every start, because {self._cache} "
                f"cannot be written ({error.strerror or error})."
            )
            receipt = compile_library(self.folder, self._temporary, self._progress)
        self._manifest = receipt.manifest
        return receipt

    def _rebuild(self, reason: str) -> None:
        self.notices.append(f"“{self.described.title}” was damaged and compiled anew ({reason}).")
        self._catalogue.close()
        self._close_searcher()
        manifest.forget(self._compiled)
        self._compiled = self._compile()
        self._catalogue = Catalogue(self._compiled / CATALOGUE)

    def _open_searcher(self) -> "Searcher":
        from index import store  # loads Whoosh, which the first screen can do without

        with self._lock:
            if self._searcher is None:
                self._searcher = store.open(self._compiled / INDEX)
            return self._searcher

    def _close_searcher(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None
