"""Every kind of file that a document can become: one table for dialogs and commands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.export.briefing import Briefing
from app.export.writing import ExportReceipt
from app.paths import Paths


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: *id* on the command line, *title* in dialogs, *ending* of its files.

    One without an ending is a folder. *about* says what comes out, *lacks* says why an option,
    by its name in `Options`, changes nothing. *write* does the work; it takes the briefing and the
    target, and imports what it needs when it is called. None is the PDF, which needs more.
    """

    id: str
    title: str
    ending: str
    write: Callable[[Briefing, Path], ExportReceipt] | None = None
    about: str = ""
    lacks: Mapping[str, str] = field(default_factory=dict)

    def named(self, target: Path) -> Path:
        """*target* with the ending of this format; an ending of another is taken away.

        A root has no name that could end in anything, and stays.
        """
        if not target.name:
            return target
        known = {each.ending for each in FORMATS} | {".htm"} - {""}
        name = target.name
        if target.suffix.lower() in known:
            if self.ending and format_of(target) == format_of(Path(f"x{self.ending}")):
                return target
            name = target.stem
        return target.with_name(f"{name}{self.ending}")


def _html(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.files.html import export_html

    return export_html(briefing, target)


def _markdown(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.files.markdown import export_markdown

    return export_markdown(briefing, target)


def _text(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.files.plain_text import export_text

    return export_text(briefing, target)


def _word(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.word.document import export_word

    return export_word(briefing, target)


def _pages(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.page_files.folder import export_page_files

    return export_page_files(briefing, target)


def _csv(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.files.chronology_table import export_csv

    return export_csv(briefing, target)


def _workbook(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.files.chronology_table import export_workbook

    return export_workbook(briefing, target)


_ONE_FILE = {"volumes": "Only a PDF is made in volumes."}
_NO_PAGES = {"page_numbers": "It has no pages; its links lead to the place itself.", **_ONE_FILE}
_BARE = {"paper": "It has no pages.", "colour": "It has no colours.", **_NO_PAGES}
_MADE_LATER = "Entente makes it of the pages, once they are compiled."
_OF_A_DOCUMENT = "It belongs to a document, and these are pages."
_PAGE_FILES = {
    **dict.fromkeys(("contents", "chronology", "abbreviations", "sources", "index"), _MADE_LATER),
    **dict.fromkeys(("numbered", "page_numbers"), _MADE_LATER),
    **dict.fromkeys(("cover", "subtitle", "author", "date", "handling"), _OF_A_DOCUMENT),
    **dict.fromkeys(("paper", "colour", "volumes"), _OF_A_DOCUMENT),
}
_OF_A_TEXT = "It belongs to a document, and this is a table of events."
_TABLE = dict.fromkeys(_PAGE_FILES, _OF_A_TEXT)
_EVENTS = "The milestones of all parts in one table, a row for each, with dates and sources."
_COMPILED = "Page files with their facts, pictures and names, for a library of your own."
FORMATS = (
    Format("pdf", "PDF", ".pdf"),
    Format(
        "html",
        "Web page (HTML)",
        ".html",
        _html,
        "One file with styles and pictures; links lead where a PDF names pages.",
        _NO_PAGES,
    ),
    Format(
        "docx",
        "Word (DOCX)",
        ".docx",
        _word,
        "Word counts the pages when its fields are updated.",
        _ONE_FILE,
    ),
    Format(
        "md",
        "Markdown, one file",
        ".md",
        _markdown,
        "To be read; pictures are named. No colours, paper or numbers of pages.",
        _BARE,
    ),
    Format(
        "txt",
        "Plain text",
        ".txt",
        _text,
        "Lines of 76 letters; pictures are named. No colours, paper or numbers of pages.",
        _BARE,
    ),
    Format("xlsx", "Chronology as a workbook (XLSX)", ".xlsx", _workbook, _EVENTS, _TABLE),
    Format("csv", "Chronology as a table (CSV)", ".csv", _csv, _EVENTS, _TABLE),
    Format("pages", "Markdown pages (ZIP)", ".zip", _pages, _COMPILED, _PAGE_FILES),
    Format("folder", "Markdown pages (folder)", "", _pages, _COMPILED, _PAGE_FILES),
)
IDS = tuple(each.id for each in FORMATS)


def format_of(target: Path, wanted: str = "") -> Format | None:
    """The format called *wanted*, else the one whose ending *target* has; None when there is none.

    `.htm` is an ending of HTML too.
    """
    ending = ".html" if target.suffix.lower() == ".htm" else target.suffix.lower()
    return next(
        (
            each
            for each in FORMATS
            if each.id == wanted or (not wanted and ending and each.ending == ending)
        ),
        None,
    )


def export_as(
    form: Format, briefing: Briefing, target: Path, paths: Paths, **watch: Any
) -> ExportReceipt:
    """Write *briefing* to *target*; *watch* holds the `progress` and `cancelled` of a PDF.

    Raises:
        ExportError: *target* cannot be written.
    """
    if form.write is not None:
        return form.write(briefing, target)
    from app.export.files.pdf import export_pdf

    return export_pdf(briefing, target, paths.fonts, paths.briefing_template, **watch)
