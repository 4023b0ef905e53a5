"""Typesetting, run in a child process: a folder with template and data becomes a PDF."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import typst

from app.child import Report


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
    """Typeset *template* with the data beside it and write the PDF to *target*."""
    report("Typesetting", 0, 0)
    faces = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    compiler = typst.Compiler(str(template), root=str(template.parent), font_paths=faces)
    # Accessible, and fit for archives.
    pdf, warnings = compiler.compile_with_warnings(pdf_standards=["ua-1", "a-2a"], timestamp=stamp)
    if not isinstance(pdf, bytes):
        raise TypeError("Typst gave something other than one PDF")
    pages = compiler.query("<end>", field="value", one=True)
    try:
        target.write_bytes(pdf)
    except OSError as error:
        raise TargetError(error.strerror or str(error)) from error
    return Typeset(
        len(pdf),
        int(pages),
        hashlib.sha256(pdf).hexdigest(),
        tuple(dict.fromkeys(warning.message for warning in warnings)),
    )
