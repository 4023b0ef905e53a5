"""A briefing as page files that can be compiled again: a folder, or a ZIP archive of one."""

import hashlib
import io
import secrets
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app.export.briefing import Briefing
from app.export.page_files.library import page_library
from app.export.writing import (
    PREFIX,
    SUFFIX,
    ExportError,
    ExportReceipt,
    cannot_write,
    write_whole,
)

ARCHIVE = ".zip"


def export_page_files(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write *briefing* as page files to *target*: an archive if it ends in .zip, else a folder.

    An archive is replaced if it is there; a folder has to be new or empty.

    Raises:
        ExportError: *target* cannot be written.
    """
    library = page_library(briefing)
    left = (
        f"Left out, because their pages are not among those exported: {library.left}."
        if library.left
        else ""
    )
    packed = _packed(library.files)
    if target.suffix.lower() == ARCHIVE:
        receipt = write_whole(target, packed)
    else:
        _write_folder(library.files, target)
        size = sum(map(len, library.files.values()))
        receipt = ExportReceipt(target, size, 0, hashlib.sha256(packed).hexdigest())
    return ExportReceipt(receipt.file, receipt.bytes, 0, receipt.sha256, (left,) if left else ())


def _packed(files: Mapping[str, bytes]) -> bytes:
    """*files* as an archive; the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return packed.getvalue()


def _write_folder(files: Mapping[str, bytes], target: Path) -> None:
    """Write *files* beside *target* and give the folder its name when it is whole."""
    part = target.parent / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise ExportError(cannot_write(target, "there is something of that name already"))
        for name, content in files.items():
            file = part / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if target.exists():
            target.rmdir()
        part.rename(target)
    except OSError as error:
        raise ExportError(cannot_write(target, error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
