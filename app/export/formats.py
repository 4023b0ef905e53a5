"""Every kind of file that a document can become: one table for dialogs and commands."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.export.briefing import Briefing
from app.export.writing import ExportReceipt
from app.paths import Paths


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: *id* on the command line, *title* in dialogs, *ending* of its files.

    *write* does the work; it takes the briefing and the target, and imports what it needs when
    it is called. None is the PDF, which needs more.
    """

    id: str
    title: str
    ending: str
    write: Callable[[Briefing, Path], ExportReceipt] | None = None


def _html(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.html import export_html

    return export_html(briefing, target)


def _markdown(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.markdown import export_markdown

    return export_markdown(briefing, target)


def _text(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.plain_text import export_text

    return export_text(briefing, target)


def _word(briefing: Briefing, target: Path) -> ExportReceipt:
    from app.export.word import export_word

    return export_word(briefing, target)


FORMATS = (
    Format("pdf", "PDF", ".pdf"),
    Format("html", "Web page (HTML)", ".html", _html),
    Format("md", "Markdown", ".md", _markdown),
    Format("txt", "Plain text", ".txt", _text),
    Format("docx", "Word (DOCX)", ".docx", _word),
)
IDS = tuple(each.id for each in FORMATS)


def format_of(target: Path, wanted: str = "") -> Format | None:
    """The format called *wanted*, else the one whose ending *target* has; None when there is none.

    `.htm` is an ending of HTML too.
    """
    ending = ".html" if target.suffix.lower() == ".htm" else target.suffix.lower()
    return next(
        (each for each in FORMATS if each.id == wanted or (not wanted and each.ending == ending)),
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
    from app.export.pdf import export_pdf

    return export_pdf(briefing, target, paths.fonts, paths.briefing_template, **watch)
