"""The imported files themselves, kept byte for byte."""

import hashlib
import re
import shutil
from pathlib import Path, PurePath

from app.intake.importing import ImportRefusedError, Source
from app.intake.readers.opening import page_folder, read_bytes
from app.intake.readers.refusal import RefusedError
from app.intake.shelf.library_folder import UNFINISHED, LibraryFolder, write_durably

_NAMED_AFTER = 16  # digits of the sum that name an original's folder
_FOLDER_BYTES = 64 << 20
_FOLDER_FILES = 2_000
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def keep_original(folder: LibraryFolder, source: Source, sha256: str) -> str:
    """Copy *source* to the originals; its name below them. One that is there already stays.

    Raises:
        ImportRefusedError: its bytes are not those that were read.
        OSError: the folder cannot be written.
    """
    name = f"{named_after(sha256)}/{_safe(source.name)}"
    target = folder.originals / name
    there = _same(target.parent, sha256)
    if there:
        return f"{target.parent.name}/{there.name}"
    try:
        data = read_bytes(source.path) if source.path else source.data
    except RefusedError as error:
        raise ImportRefusedError(str(error)) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ImportRefusedError(f"“{source.name}” has changed since it was read; import it again")
    if source.path is not None:
        _keep_folder(source.path, target)
    write_durably(target, data)  # last: it tells that all is there
    return name


def named_after(sha256: str) -> str:
    """The name of the folder in which a file with that sum lies."""
    return sha256[:_NAMED_AFTER]


def sha256_of(source: Source) -> str:
    """The sum of the bytes of *source*; empty where they cannot be read."""
    try:
        data = read_bytes(source.path) if source.path else source.data
    except RefusedError:
        return ""
    return hashlib.sha256(data).hexdigest()


def _same(folder: Path, sha256: str) -> Path | None:
    """The file in *folder* with the same bytes, under whatever name but that of an unfinished one.

    Its writer may have been killed when all of it was there but its name.
    """
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        if path.name.endswith(UNFINISHED) or not path.is_file():
            continue
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return path
    return None


def _safe(name: str) -> str:
    """*name* as every system can have it, its ending kept."""
    clean = _UNSAFE.sub("_", name).strip(" .") or "document"
    clean = f"_{clean}" if _RESERVED.match(clean) else clean
    stem, ending = PurePath(clean).stem, PurePath(clean).suffix[:12]
    while len(stem.encode("utf-8", "replace")) > 120:
        stem = stem[:-1]
    return f"{stem}{ending}"


def _keep_folder(page: Path, target: Path) -> None:
    """Copy the pictures of a saved page, unless they are too many, so that it still shows them."""
    folder = page_folder(page)
    if folder is None or page.suffix.lower() not in (".html", ".htm", ".xhtml"):
        return
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    if len(files) > _FOLDER_FILES or sum(path.stat().st_size for path in files) > _FOLDER_BYTES:
        return
    for path in files:
        copy = target.parent / folder.name / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
