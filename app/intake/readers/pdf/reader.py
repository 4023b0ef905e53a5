"""PDF: the text of its pages as paragraphs, with what its catalogue says of it."""

import re
from collections.abc import Mapping
from typing import Any

import pypdfium2

from app.intake.document import Document
from app.intake.readers.pdf.blocks import fold_title, to_blocks
from app.intake.readers.pdf.compounds import with_own_hyphens, with_parting_signs
from app.intake.readers.pdf.lines import Line, read_lines
from app.intake.readers.pdf.margins import find_running
from app.intake.readers.pdf.own import find_made, without_made
from app.intake.readers.pdf.prints import find_print_stamps
from app.intake.readers.refusal import RefusedError
from app.intake.readers.stamps import day, moment

PAGES = 2_000
_LOOKED_AT = 20  # pages, for pictures
_ENCRYPTED = 4  # FPDF_ERR_PASSWORD
_SHIELDED = 5  # FPDF_ERR_SECURITY
# Programs that print a page which another program shows: what they date is the printing.
_PRINTED = re.compile(
    r"print to pdf|skia/pdf|headlesschrome|wkhtmltopdf|quartz pdfcontext|pdfcreator|cutepdf|dopdf"
    r"|bullzip|ghostscript|firefox",
    re.IGNORECASE,
)


def read(data: bytes, name: str, encoding: str = "") -> Document:
    """Read the PDF *data*, which knows its *encoding* itself.

    Raises:
        RefusedError: it is damaged, protected, too long, or without text.
    """
    document = _opened(data, name)
    try:
        pages = len(document)
        if pages > PAGES:
            raise RefusedError(
                f"“{name}” has {pages:,} pages; more than {PAGES:,} are not read. "
                "Save the pages that you need as a file of their own"
            )
        lines, unread = _all_lines(document, pages)
        if not lines:
            raise RefusedError(_without_text(document, name, pages))
        named: Mapping[str, str] = document.get_metadata_dict(skip_empty=True)
        outline = _outline(document)
        made = find_made(document, named.get("Creator", ""))
    finally:
        document.close()
    program = f"{named.get('Creator', '')} {named.get('Producer', '')}"
    printed = _PRINTED.search(program) is not None
    stamps = find_print_stamps(lines, pages, printed=printed)
    chrome = {**stamps.rules, **find_running(lines, pages, stamps.rules)}
    if printed or stamps.rules:
        named = {**named, "CreationDate": "", "ModDate": ""}  # the day on which it was printed
    blocks = [*to_blocks(lines, dict(sorted(chrome.items())), outline)]
    return Document(
        "pdf", tuple(without_made(blocks, made)),
        title=stamps.title or named.get("Title", "").strip(),
        author=named.get("Author", "").strip(), url=stamps.address,
        published=day(named.get("CreationDate", "")), updated=moment(named.get("ModDate", "")),
        warnings=_warnings(lines, pages, unread),
    )  # fmt: skip


def _without_text(document: Any, name: str, pages: int) -> str:
    if all(_is_empty(document, at) for at in range(min(pages, _LOOKED_AT))):
        return f"“{name}” holds empty pages and nothing to read"
    return (
        f"“{name}” holds pictures of pages and no text; have its text recognised (OCR) first, "
        "then import the result"
    )


def _is_empty(document: Any, at: int) -> bool:
    try:
        return next(document[at].get_objects(max_depth=1), None) is None
    except pypdfium2.PdfiumError:
        return False  # something is there that cannot be read


def _opened(data: bytes, name: str) -> Any:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (_ENCRYPTED, _SHIELDED) or "assword" in str(error):
            raise RefusedError(
                f"“{name}” is protected by a password; save it without one, then import it"
            ) from error
        raise RefusedError(f"“{name}” is damaged or was cut off; get it once more") from error
    if len(document) == 0:
        document.close()
        raise RefusedError(f"“{name}” has no pages; it was cut off: get it once more")
    return document


def _all_lines(document: Any, pages: int) -> tuple[list[Line], list[int]]:
    """The lines of all pages, and the pages that could not be read."""
    lines: list[Line] = []
    unread: list[int] = []
    for number in range(1, pages + 1):
        try:
            lines += read_lines(document, number)
        except pypdfium2.PdfiumError:
            unread.append(number)
    return with_own_hyphens(with_parting_signs(lines)), unread


def _outline(document: Any) -> dict[str, int]:
    """The levels of the headings that the file's outline lists."""
    levels: dict[str, int] = {}
    try:
        for bookmark in document.get_toc(max_depth=6):
            title = bookmark.get_title() or ""
            levels.setdefault(fold_title(title), min(6, bookmark.level + 1))
    except pypdfium2.PdfiumError:
        return {}
    levels.pop("", None)
    return levels


def _warnings(lines: list[Line], pages: int, unread: list[int]) -> tuple[str, ...]:
    warnings = []
    if unread:
        warnings.append(f"page {', '.join(map(str, unread[:10]))} could not be read")
    empty = pages - len({line.page for line in lines}) - len(unread)
    if empty > max(1, pages // 10):
        warnings.append(f"{empty} of {pages} pages hold no text; they may be pictures")
    return tuple(warnings)
