"""Any file as a document: its format told, its size looked at, the reader for it called."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from app.intake.document import Document
from app.intake.readers.formats import NAMES, promised, tell_format
from app.intake.readers.refusal import RefusedError, megabytes

FILE_BYTES = 64 << 20
_FRAMES = 40  # files of a page's folder that are read as parts of it
_FRAME_BYTES = 4 << 20

Reader = Callable[[bytes, str, str], Document]


def open_document(path: Path, encoding: str = "") -> tuple[Document, bytes]:
    """The document in the file at *path* and the bytes of the file.

    Raises:
        RefusedError: it cannot be read; the message says why.
        UnknownEncodingError: there is no such *encoding*.
    """
    data = read_bytes(path)
    form = tell_format(data, path.name)
    if form == "html":
        return _checked(_read_page(data, path, encoding), path.name, form), data
    return read_document(data, path.name, encoding), data


def read_document(data: bytes, name: str, encoding: str = "") -> Document:
    """The document in *data*, the content of a file called *name*.

    Raises:
        RefusedError: it cannot be read; the message says why.
        UnknownEncodingError: there is no such *encoding*.
    """
    form = tell_format(data, name)
    return _checked(_reader(form)(data, name, encoding), name, form)


def _reader(form: str) -> Reader:
    """The reader of a format; each brings its libraries with it, so only this one is imported."""
    match form:
        case "html":
            from app.intake.readers.html import reader as html

            return html.read
        case "mhtml":
            from app.intake.readers import mhtml

            return mhtml.read
        case "pdf":
            from app.intake.readers.pdf import reader as pdf

            return pdf.read
        case "docx":
            from app.intake.readers.docx import reader as docx

            return docx.read
        case "epub":
            from app.intake.readers import epub

            return epub.read
        case "markdown":
            from app.intake.readers.markdown import reader as markdown

            return markdown.read
        case _:
            from app.intake.readers.text import reader as text

            return text.read


def read_bytes(path: Path) -> bytes:
    """The content of the file at *path*.

    Raises:
        RefusedError: it is no file, too large, or cannot be read.
    """
    check_file(path)
    try:
        # A pipe put in the file's place since would block at opening.
        with open(path, "rb", opener=_open_at_once) as file:
            data = file.read(FILE_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > FILE_BYTES:
        raise _too_large(path.name, len(data))
    return data


def check_file(path: Path) -> None:
    """See that *path* is a file of a size that can be read.

    Raises:
        RefusedError: it is not.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise RefusedError(f"“{path.name}” is a folder; import the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError(f"“{path.name}” is no file but a device or a pipe; save it as a file")
    if status.st_size > FILE_BYTES:
        raise _too_large(path.name, status.st_size)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _unreadable(path: Path, error: OSError) -> RefusedError:
    if isinstance(error, FileNotFoundError):
        return RefusedError(f"“{path}” does not exist; it may have been moved")
    if isinstance(error, PermissionError):
        return RefusedError(f"“{path.name}” may not be read; give yourself the right to read it")
    told = error.strerror or error
    return RefusedError(f"“{path.name}” cannot be read: {told}; copy it to another place first")


def _too_large(name: str, size: int) -> RefusedError:
    return RefusedError(
        f"“{name}” has {megabytes(size)}; more than {megabytes(FILE_BYTES)} are not read. "
        "Part it into smaller files"
    )


def _checked(document: Document, name: str, form: str) -> Document:
    """*document* with a warning where the name of the file promised something else."""
    expected = promised(name)
    if expected in ("", form) or {expected, form} == {"text", "markdown"}:
        return document
    warning = f"the name promises {NAMES[expected]}, but it is {NAMES[form]} and was read as such"
    return replace(document, warnings=(warning, *document.warnings))


def _read_page(data: bytes, path: Path, encoding: str) -> Document:
    """A saved page with the frames that lie in the folder beside it."""
    from app.intake.readers.html import reader as html

    frames: dict[str, bytes] = {}
    if b"<frame" in data.lower() or b"<iframe" in data.lower():
        from app.intake.readers.encodings.decoding import decode

        root = html.parse(decode(data, encoding, html.declared_encoding(data)).text)
        for name in html.frame_names(root)[:_FRAMES]:
            content = _beside(path, name)
            if content:
                frames[name] = content
    return html.read(data, path.name, encoding, frames)


def _beside(path: Path, name: str) -> bytes:
    """The HTML file *name* in the folder of the page at *path*; nothing from anywhere else."""
    target = path.parent / unquote(name.partition("#")[0].partition("?")[0])
    folder = page_folder(path)
    try:
        inside = folder is not None and target.resolve().is_relative_to(folder.resolve())
        if not inside or not target.is_file() or target.stat().st_size > _FRAME_BYTES:
            return b""
        data = target.read_bytes()
        return data if tell_format(data, target.name) == "html" else b""
    except (OSError, ValueError, RefusedError):
        return b""


_FOLDER_ENDINGS = ("_files", "_fichiers", "-Dateien", "_archivos", "_file", ".files", "-filer")


def page_folder(path: Path) -> Path | None:
    """The folder that a browser saved with the page at *path*, if it is there."""
    folders = (path.with_name(path.stem + ending) for ending in _FOLDER_ENDINGS)
    return next((folder for folder in folders if _is_folder(folder)), None)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a file may have the longest name that there can be
        return False
