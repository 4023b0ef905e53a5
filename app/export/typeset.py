"""Typesetting, run in a child process: a folder with template and data becomes a PDF."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.child import Report

if TYPE_CHECKING:
    from typst import PDFStandard

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


def typeset(report: Report, template: Path, fonts: Path, target: Path, stamp: datetime) -> Typeset:
    """Typeset *template* with the data beside it and write the PDF to *target*.

    The PDF is accessible and fit for archives (PDF/UA-1 and PDF/A-2a). Typst's tagging is young
    and gives up on some text that can be typeset: then the PDF comes without tags (PDF/A-2u) and
    a remark says so.

    Raises:
        TargetError: *target* cannot be written.
    """
    import typst  # 80 MB that the parent, which imports this module too, does not need

    report("Typesetting", 0, 0)
    press = _Press(template, fonts, stamp)
    remarks: tuple[str, ...] = ()
    try:
        pdf = press.print(["ua-1", "a-2a"], tagged=True)
    except BaseException as error:
        # A panic of Typst is no Exception; whatever else is none goes on upwards.
        if not isinstance(error, typst.TypstError) and type(error).__name__ != "PanicException":
            raise
        remarks = (f"{UNTAGGED} ({error}).",)
        press = _Press(template, fonts, stamp)
        pdf = press.print(["a-2u"], tagged=False)
    try:
        target.write_bytes(pdf)
    except OSError as error:
        raise TargetError(error.strerror or str(error)) from error
    checksum = hashlib.sha256(pdf).hexdigest()
    return Typeset(len(pdf), press.pages(), checksum, (*remarks, *press.warnings))


class _Press:
    """One template, ready to be printed; it sees no font and no file but those given."""

    def __init__(self, template: Path, fonts: Path, stamp: datetime) -> None:
        import typst

        faces = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
        )
        self._compiler = typst.Compiler(str(template), root=str(template.parent), font_paths=faces)
        self._stamp = stamp
        self.warnings: tuple[str, ...] = ()

    def print(self, standards: "list[PDFStandard]", *, tagged: bool) -> bytes:
        """The PDF by *standards*."""
        pdf, warnings = self._compiler.compile_with_warnings(
            pdf_standards=standards, timestamp=self._stamp, pdf_tags=tagged
        )
        if not isinstance(pdf, bytes):
            raise TypeError("Typst gave something other than one PDF")
        self.warnings = tuple(dict.fromkeys(warning.message for warning in warnings))
        return pdf

    def pages(self) -> int:
        """How many pages the PDF has."""
        return int(self._compiler.query("<end>", field="value", one=True))
