"""What a compiled library was made from and whether it is whole: its manifest."""

import hashlib
import json
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.library.pages.corrections import FOLDER as CORRECTIONS

FORMAT = 10  # to be raised whenever the catalogue, the index or the analysis changes
CATALOGUE = "catalogue.sqlite"
INDEX = "index"
MANIFEST = "manifest.json"
CURRENT = "CURRENT"
_PAGES = "pages"
LIBRARY_FILES = ("library.toml", "names.toml", "abbreviations.toml")


class ManifestError(Exception):
    """A compiled library that is missing, of another format, or not whole; says which."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A source file: its size in bytes, its time of change in nanoseconds, its digest."""

    size: int
    mtime: int
    sha256: str


Sources = Mapping[str, Fingerprint]
Sum = tuple[int, int]
"""Size and CRC-32 of a file."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """*files* gives the sum of each file of the compiled library by its path, as do *sources*."""

    sources: Sources
    files: Mapping[str, Sum]
    counts: Mapping[str, int]

    @classmethod
    def describe(
        cls,
        folder: Path,
        sources: Sources,
        counts: Mapping[str, int],
        shared: Mapping[str, Sum] | None = None,
    ) -> "Manifest":
        """The manifest of the finished compiled library in *folder*.

        The files *shared* with an older one keep their sums.
        """
        return cls(sources, _file_sums(folder, shared or {}), counts)


def page_paths(folder: Path) -> list[Path]:
    """The page files of a library folder, by name; hidden and temporary files are none."""
    return [folder / _PAGES / name for name in _page_names(folder)]


def page_path(folder: Path, page: str) -> Path:
    """The file of the page called *page*."""
    return folder / _PAGES / f"{page}.md"


def is_page(name: str) -> bool:
    """Whether a source file, named by its path in the library, is a page file."""
    return name.startswith(f"{_PAGES}/")


def _page_names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder / _PAGES) as entries:
            names = [entry.name for entry in entries if _may_be_page(entry)]
    except OSError:
        return []
    return sorted(names)


def _may_be_page(entry: "os.DirEntry[str]") -> bool:
    """Whether it is called like a page file; who reads from a pipe or a device waits for ever."""
    if not entry.name.endswith(".md") or entry.name[0] in ".~":
        return False
    try:
        return entry.is_file() or entry.is_dir() or not Path(entry.path).exists()
    except OSError:  # a link that leads to itself: the reading of it tells the fault
        return True


def fingerprints(folder: Path, known: Sources | None = None) -> Sources:
    """The fingerprints of a library's source files.

    A file of the same size and time as in *known* is taken to be the same without reading it. One
    that cannot be read has an empty digest: its fault is told, and the others are not kept waiting.
    """
    names = [name for name in LIBRARY_FILES if (folder / name).exists()]
    names += [f"{_PAGES}/{name}" for name in _page_names(folder)]
    found = {}
    known, base = known or {}, str(folder)
    corrected = _corrected_pages(folder)
    for name in names:
        try:
            before = None if name in corrected else known.get(name)
            found[name] = _fingerprint(f"{base}/{name}", before)
        except OSError:
            found[name] = Fingerprint(0, 0, "")
        else:
            if name in corrected:
                found[name] = _with_corrections(found[name], f"{folder}/{corrected[name]}")
    return found


def _corrected_pages(folder: Path) -> dict[str, str]:
    """For each page file that the reader has corrected, the file of the corrections."""
    try:
        names = os.listdir(folder / CORRECTIONS)  # noqa: PTH208 ten thousand paths take a tenth second
    except OSError:
        return {}
    stems = [name.removesuffix(".toml") for name in names if name.endswith(".toml")]
    return {f"{_PAGES}/{stem}.md": f"{CORRECTIONS}/{stem}.toml" for stem in stems}


def _with_corrections(page: Fingerprint, path: str) -> Fingerprint:
    """The fingerprint of a page together with that of its corrections, which are part of it."""
    try:
        said = _fingerprint(path, None)
    except OSError:
        return page
    digest = hashlib.sha256(f"{page.sha256} {said.sha256}".encode()).hexdigest()
    return Fingerprint(page.size + said.size, max(page.mtime, said.mtime), digest)


def _fingerprint(path: str, before: Fingerprint | None) -> Fingerprint:
    stat = os.stat(path)  # noqa: PTH116 as above
    if before and before.mtime == stat.st_mtime_ns and before.size == stat.st_size:
        return before
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    return Fingerprint(stat.st_size, stat.st_mtime_ns, digest)


def same_sources(one: Sources, other: Sources) -> bool:
    """Whether two sets of source files have the same names and contents, whatever their times."""
    return one.keys() == other.keys() and all(
        each is other[name] or each.sha256 == other[name].sha256 for name, each in one.items()
    )


def current_folder(into: Path) -> Path | None:
    """The folder that `CURRENT` in *into* names, or None when there is none."""
    try:
        name = (into / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    folder = into / name
    return folder if name and folder.parent == into and folder.is_dir() else None


def read(folder: Path) -> Manifest:
    """The manifest of the compiled library in *folder*.

    Raises:
        ManifestError: it is missing, unreadable or of another format.
    """
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ManifestError("it was compiled by another version of the program")
        return Manifest(
            sources={name: _read_source(each) for name, each in content["sources"].items()},
            files={name: (each[0], each[1]) for name, each in content["files"].items()},
            counts=content["counts"],
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ManifestError(f"its manifest cannot be read ({error})") from error


def write(folder: Path, manifest: Manifest) -> None:
    """Write *manifest* into *folder*."""
    content = {
        "format": FORMAT,
        "sources": {
            # As one text each, which is written in a third of the time.
            name: f"{each.size} {each.mtime} {each.sha256}"
            for name, each in manifest.sources.items()
        },
        "files": manifest.files,
        "counts": manifest.counts,
    }
    (folder / MANIFEST).write_text(json.dumps(content), encoding="utf-8")


def _read_source(text: str) -> Fingerprint:
    size, mtime, sha256 = text.split(" ")
    return Fingerprint(int(size), int(mtime), sha256)


def lasting_sums(manifest: Manifest) -> Mapping[str, Sum]:
    """The sums of the files that later generations share: none of them is ever changed.

    A segment of the index has a name of its own; a catalogue that is written anew is no longer
    shared.
    """
    return {
        name: each
        for name, each in manifest.files.items()
        if name.endswith(".seg") or name == CATALOGUE
    }


def check_whole(folder: Path, manifest: Manifest, *, lasting: bool = True) -> None:
    """Compare every file of a compiled library with its sum in the manifest.

    Neither SQLite nor Whoosh notices a flipped byte by itself, so the sums are compared whenever
    a library is opened: about a millisecond for each megabyte. Without *lasting* those that later
    generations share need only be there.

    Raises:
        ManifestError: a file is missing, of another size, or changed.
    """
    sums = _file_sums(folder, {} if lasting else lasting_sums(manifest))
    for name, expected in manifest.files.items():
        if sums.get(name) != expected:
            raise ManifestError(f"its file {name} is damaged")


def _file_sums(folder: Path, known: Mapping[str, Sum]) -> dict[str, Sum]:
    """The sum of each file, of those *known* without reading them while they have their size."""
    sums = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != MANIFEST:
            same = name in known and path.stat().st_size == known[name][0]
            sums[name] = known[name] if same else _sum_of(path)
    return sums


def _sum_of(path: Path) -> Sum:
    data = path.read_bytes()
    return len(data), zlib.crc32(data)


def forget(compiled: Path) -> None:
    """Take *compiled* out of use, so that nothing is built upon it; its files go with the next."""
    pointer = compiled.parent / CURRENT
    if current_folder(compiled.parent) == compiled:
        pointer.unlink(missing_ok=True)
