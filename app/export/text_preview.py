"""The beginning of a file of a format without pages, as the writer of that format gives it."""

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from app.export.briefing import gather
from app.export.files.chronology_table import chronology_sheet
from app.export.formats import Format, export_as
from app.export.options import Options
from app.export.preview import count, first_parts
from app.export.templates import Template
from app.export.writing import ExportCancelledError
from app.library.arrangement.library_file import FILE
from app.library.parts import Part
from app.paths import Paths

if TYPE_CHECKING:
    from app.library.library import Library

Manner = Literal["markup", "prose", "lines", "table"]
LONGEST = 60_000  # characters: more than anybody reads in a narrow pane, and set at once
MOST_ROWS = 200
NOTES = {
    "html": "What a browser shows, without the look of the page’s own styles",
    "docx": "The text of the file; Word itself lays its pages out",
    "md": "The file as it is",
    "txt": "The file as it is",
    "xlsx": "The rows of the sheet",
    "csv": "The rows of the file",
    "pages": "The files of the archive, one after another",
    "folder": "The files of the folder, one after another",
}
# The style sheet, and the link past the head of the page, which only a reader by ear meets.
_UNSEEN = re.compile(r'<style>.*?</style>|<a class="skip".*?</a>', re.DOTALL)
MOST_PICTURE = 200_000  # letters of a picture that is drawn: larger ones hold the window up
_LARGE_PICTURE = re.compile(rf'<img src="data:[^"]{{{MOST_PICTURE},}}" alt="([^"]*)">')


@dataclass(frozen=True, slots=True)
class TextPreview:
    """The beginning of a file; *parts* of *whole* parts were written for it.

    *manner* says what *text* is: HTML markup, prose that is broken where the pane ends, or lines
    that are broken already; a table has *rows* in its place, the head first. *note* says what of
    the file it shows, *left_out* whether it goes on.
    """

    text: str
    manner: Manner
    note: str
    parts: int
    whole: int
    left_out: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


def text_preview(
    library: "Library",
    parts: Sequence[Part],
    form: Format,
    options: Options,
    template: Template,
    paths: Paths,
    cancelled: Callable[[], bool] = lambda: False,
) -> TextPreview:
    """What *form* makes of the first of *parts*, read back from a file that it wrote.

    Raises:
        UnknownPageError, BriefingError: as `gather` does.
        ExportError: the file cannot be written.
        ExportCancelledError: *cancelled* said yes.
    """
    first = tuple(first_parts(library, parts))
    briefing = gather(library, first, options, template)
    if cancelled():
        raise ExportCancelledError("No preview: something else is to be shown.")
    note, done = NOTES[form.id], (count(first), count(parts))
    if form.id in ("xlsx", "csv"):
        sheet = chronology_sheet(briefing)
        rows = [tuple(str(value or "") for value in row) for row in sheet.rows[:MOST_ROWS]]
        left_out = len(rows) < len(sheet.rows)
        return TextPreview("", "table", note, *done, left_out, (sheet.columns, *rows))
    with tempfile.TemporaryDirectory(prefix="entente-", ignore_cleanup_errors=True) as folder:
        file = form.named(Path(folder) / "preview")
        export_as(form, briefing, file, paths)
        text, manner = _read(form, file)
    shown = text if manner == "markup" else text[:LONGEST]
    return TextPreview(shown, manner, note, *done, shown != text)


def _read(form: Format, file: Path) -> tuple[str, Manner]:
    """The text of *file*, and what it is."""
    match form.id:
        case "html":
            markup = _UNSEEN.sub("", file.read_text(encoding="utf-8"), count=2)
            return _LARGE_PICTURE.sub(r"[\1]", markup), "markup"
        case "docx":
            from app.export.word.reading import word_markup

            return word_markup(file.read_bytes()), "markup"
        case "txt":
            return file.read_text(encoding="utf-8"), "lines"
        case "md":
            return file.read_text(encoding="utf-8"), "prose"
        case _:
            return "\n\n".join(_files(file)), "prose"


def _files(target: Path) -> Iterator[str]:
    """Each file of text in a folder or archive, below its name; pictures by their names alone."""
    for name, content in sorted(_contents(target), key=lambda each: (each[0] != FILE, each[0])):
        text = content.decode("utf-8") if name.endswith((".md", ".toml")) else ""
        yield f"── {name} ──\n\n{text}".strip()


def _contents(target: Path) -> Iterator[tuple[str, bytes]]:
    if target.is_dir():
        for file in filter(Path.is_file, target.rglob("*")):
            yield file.relative_to(target).as_posix(), file.read_bytes()
        return
    import zipfile

    with zipfile.ZipFile(target) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)
