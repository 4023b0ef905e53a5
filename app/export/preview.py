"""The first pages of a document as pictures, made by the same typesetter as the document."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from app.export.briefing import gather
from app.export.chapters import chapters_of
from app.export.document.volumes import chapter_pages
from app.export.files.pdf import export_pdf
from app.export.options import Options
from app.export.templates import Template
from app.library.pages.page import Place
from app.library.parts import HeadingPart, Part, PlacePart

if TYPE_CHECKING:
    from app.library.library import Library

ENOUGH = 6.0  # pages of text that are set: the first ones do not depend on what follows
MOST_PAGES = 5


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture: four bytes for each point, blue, green, red and one unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Preview:
    """The first pages; *parts* of *whole* parts were set for them, headings not counted."""

    pages: tuple[PageImage, ...]
    parts: int
    whole: int


def preview(
    library: "Library",
    parts: Sequence[Part],
    options: Options,
    template: Template,
    fonts: Path,
    template_file: Path,
    width: int,
    cancelled: Callable[[], bool] | None = None,
) -> Preview:
    """The first pages of *parts*, each *width* points wide.

    Raises:
        UnknownPageError, BriefingError: as `gather` does.
        ExportError: the text cannot be typeset.
        ExportCancelledError: *cancelled* said yes.
    """
    first = tuple(first_parts(library, parts))
    briefing = gather(library, first, replace(options, volumes=False), template)
    briefing = replace(briefing, further=tuple(further(library, parts, len(first))))
    with tempfile.TemporaryDirectory(prefix="entente-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "preview.pdf"
        export_pdf(briefing, file, fonts, template_file, cancelled=cancelled)
        return Preview(draw(file.read_bytes(), width), count(first), count(parts))


def draw(pdf: bytes, width: int, most: int = MOST_PAGES) -> tuple[PageImage, ...]:
    """The first *most* pages of *pdf* as pictures *width* points wide."""
    return tuple(islice(page_images(pdf, width), most))


def page_images(pdf: bytes, width: int) -> Iterator[PageImage]:
    """Each page of *pdf* as a picture *width* points wide, drawn when it is asked for."""
    import pypdfium2  # loads a library of its own: only where something is drawn

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
            yield PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            page.close()


def further(library: "Library", parts: Sequence[Part], start: int) -> Iterator[tuple[str, int]]:
    """Title and depth of each of *parts* from *start* on: the contents list them too."""
    headed = any(isinstance(part, HeadingPart) for part in parts[:start])
    for part in parts[start:]:
        match part:
            case HeadingPart(title):
                headed = True
                yield title, 0
            case PlacePart(Place(page, "", _, _, ""), ""):
                yield library.entry(page).title, int(headed)
            case _:
                yield chapters_of(library, (part,))[0].title, int(headed)


def first_parts(library: "Library", parts: Sequence[Part]) -> Iterator[Part]:
    """As many of *parts* as fill the pages that are shown; at least one that is no heading."""
    pages = 0.0
    for part in parts:
        yield part
        pages += sum(chapter_pages(each) for each in chapters_of(library, (part,)) if each.sections)
        if pages >= ENOUGH:
            return


def count(parts: Sequence[Part]) -> int:
    """How many of *parts* are no headings."""
    return sum(not isinstance(part, HeadingPart) for part in parts)
