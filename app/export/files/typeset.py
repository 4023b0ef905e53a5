"""Typesetting, run in a child process: a folder with template and data becomes a PDF."""

import contextlib
import ctypes
import hashlib
import json
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.child import Report
from app.export.document.grey_pictures import grey_png
from app.export.files.typeset_book import Book, Layout

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard

BOOK = "book.json"  # what the template sets, beside it
MOST_PRINTS = 4
MANY_PAGES = 250
VERY_MANY_PAGES = 600
LARGE_BLOCK = 128 * 1024
UNTAGGED = "The PDF has no tags for screen readers: the typesetter could not make them"


class TargetError(Exception):
    """The PDF was made but could not be written."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """What came out: size in bytes, pages of the PDF, checksum, remarks of the typesetter."""

    bytes: int
    pages: int
    sha256: str
    remarks: tuple[str, ...]


def load_typesetter() -> None:
    """Load what takes a while, in a process that is going to typeset."""
    import typst  # noqa: F401 - 80 MB that the parent, which imports this module too, does not need

    # Left to itself glibc would soon take large blocks from its heap, where each that has grown
    # leaves a hole: with 1,000 pages that is 40 MB.
    _ask_libc("mallopt", -3, LARGE_BLOCK)  # M_MMAP_THRESHOLD


def _ask_libc(function: str, *arguments: int) -> None:
    """Tell the C library of Linux how to keep its memory; not every one can be told."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # musl has no such function
            getattr(ctypes.CDLL(None), function)(*arguments)


def typeset(
    _report: Report,
    template: Path,
    fonts: Path,
    target: Path,
    stamp: datetime,
    grey: bool = False,
) -> Typeset:
    """Typeset *template* with the data beside it and write the PDF to *target*.

    With *grey* its pictures lose their colours.

    The PDF is accessible and fit for archives (PDF/UA-1 and PDF/A-2a). Typst's tagging is young
    and gives up on some text that can be typeset: then the PDF comes without tags (PDF/A-2u) and
    a remark says so.

    Raises:
        TargetError: *target* cannot be written.
    """
    import typst

    press = _Press(template, fonts, stamp)
    remarks: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    try:
        broken = press.try_pictures(grey=grey)
        pdf = press.print_settled(["ua-1", "a-2a"], tagged=True)
    except BaseException as error:
        # A panic of Typst is no Exception; whatever else is none goes on upwards.
        if not isinstance(error, typst.TypstError) and type(error).__name__ != "PanicException":
            raise
        remarks = (f"{UNTAGGED} ({error}).",)
        pdf = press.print_settled(["a-2u"], tagged=False)
    try:
        target.write_bytes(pdf)
    except OSError as error:
        raise TargetError(error.strerror or str(error)) from error
    checksum = hashlib.sha256(pdf).hexdigest()
    return Typeset(len(pdf), press.pages, checksum, (*broken, *remarks, *press.warnings))


class _Press:
    """One template with its book, ready to be printed; it sees no font and no file but those given.

    The book is laid out, completed with where everything stood, and printed; while that moves
    anything, once more. Typst keeps what has not changed from one time to the next.
    """

    def __init__(self, template: Path, fonts: Path, stamp: datetime) -> None:
        import typst

        self._faces = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
        )
        self._template = template
        self._folder = template.parent
        self._stamp = stamp
        self._book = Book(json.loads((self._folder / BOOK).read_text(encoding="utf-8")))
        self._layout = Layout()
        self.warnings: tuple[str, ...] = ()
        self._write("pictures.json", {})
        self._write(BOOK, self._book.data)

    @property
    def pages(self) -> int:
        """How many pages the PDF has."""
        return self._layout.pages

    def try_pictures(self, *, grey: bool) -> tuple[str, ...]:
        """Let the template show what can be decoded; tell how many pictures cannot.

        The template is told which file to show for each name.
        """
        import typst

        found = sorted(path.name for path in self._folder.glob("picture-*"))
        good = {}
        for name in found:
            alone = f'#set page(width: auto, height: auto, margin: 0pt)\n#image("{name}")'
            try:
                pdf = typst.Compiler(alone.encode(), root=str(self._folder)).compile()
            except typst.TypstError:
                continue
            good[name] = name
            if grey and isinstance(pdf, bytes):
                good[name] = f"grey-{name}.png"
                (self._folder / good[name]).write_bytes(grey_png(pdf))
        self._write("pictures.json", good)
        lost = len(found) - len(good)
        noun = "picture is" if lost == 1 else "pictures are"
        return (f"{lost} {noun} damaged; the description stands there.",) if lost else ()

    def print_settled(self, standards: "list[PDFStandard]", *, tagged: bool) -> bytes:
        """The PDF by *standards*, made again while anything stands elsewhere than it says."""
        differs = self._look()
        self._thin_out(wholly=differs and self.pages > VERY_MANY_PAGES)
        if self._layout.strays:  # what is done for them moves pages: not worth a PDF yet
            self._look()
            self._thin_out()
        for _ in range(MOST_PRINTS):
            pdf = self._print(standards, tagged=tagged)
            if not self._look():
                break
        return self._book.lead_home(pdf, self._layout)

    def _look(self) -> bool:
        """Lay the book out and complete it with where everything stands; tell what differs."""
        told = self._compiler().query("<layout>", field="value", one=True)
        self._layout = Layout.read(json.loads(told) if isinstance(told, str) else told)
        differs = self._book.complete(self._layout)
        if differs:
            self._write(BOOK, self._book.data)
        return differs

    def _thin_out(self, *, wholly: bool = False) -> None:
        """In a large document, have Typst drop after the next layout what that does not use again.

        That is a few hundred megabytes. *wholly* has it drop everything now: the next layout takes
        as long as the first, and does not come on top of it.
        """
        import typst

        if self.pages <= MANY_PAGES:
            return
        # Typst drops what ten compilations in a row have not used.
        for _ in range(11 if wholly else 9):
            typst.Compiler(b"", font_paths=self._faces).compile()
        _ask_libc("malloc_trim", 0)

    def _print(self, standards: "list[PDFStandard]", *, tagged: bool) -> bytes:
        """The PDF by *standards*."""
        pdf, warnings = self._compiler().compile_with_warnings(
            pdf_standards=standards, timestamp=self._stamp, pdf_tags=tagged
        )
        if not isinstance(pdf, bytes):
            raise TypeError("Typst gave something other than one PDF")
        self.warnings = tuple(dict.fromkeys(warning.message for warning in warnings))
        return pdf

    def _compiler(self) -> "Compiler":
        """A compiler that has read the files as they are now; what it lays out is kept for all."""
        import typst

        return typst.Compiler(str(self._template), root=str(self._folder), font_paths=self._faces)

    def _write(self, name: str, content: object) -> None:
        (self._folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
