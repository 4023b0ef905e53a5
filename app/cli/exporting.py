"""`entente export`: parts of the library into one document."""

import argparse
import sys
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from app.cli import records
from app.cli.commands import led_to, opened_library, print_json
from app.cli.status import DONE, WrongUseError
from app.library.parts import PlacePart
from app.paths import find_paths

if TYPE_CHECKING:
    from app.export.options import Options
    from app.export.templates import Template

FORMATS = ("pdf", "html", "docx", "md", "txt", "xlsx", "csv", "pages", "folder")


def export(options: argparse.Namespace) -> int:
    """Export pages to one file."""
    from app.export import formats
    from app.export.briefing import BriefingError, gather
    from app.export.document.volumes import MOST_PAGES, estimate_pages
    from app.export.writing import ExportError

    form = formats.format_of(options.output, options.format or "")
    if form is None:
        endings = ", ".join(each.ending for each in formats.FORMATS if each.ending)
        raise WrongUseError(f"cannot tell the format of {options.output}; end it in {endings}")
    paths = find_paths()
    template = _template(options)
    for name, reason in form.lacks.items():
        if getattr(options, name, None):
            said = f"--{name.replace('_', '-')}"
            print(f"entente: {said} changes nothing in “{form.title}”. {reason}", file=sys.stderr)
    with opened_library(options) as library:
        places = [led_to(library, page)[1].place for page in options.pages]
        past = options.as_of if options.as_of and options.as_of < date.today() else None
        parts = [PlacePart(place, past.isoformat() if past else "") for place in places]
        publisher = library.info_for([part.place.page for part in parts]).publisher
        try:
            chosen = _chosen(options, template, publisher)
            briefing = gather(library, parts, chosen, template)
        except BriefingError as error:
            raise WrongUseError(str(error)) from error
    if not chosen.volumes and (pages := estimate_pages(briefing)) > MOST_PAGES and form.id == "pdf":
        advice = "--volumes makes several files of it"
        print(f"entente: this will be about {pages} pages; {advice}", file=sys.stderr)
    try:
        receipt = formats.export_as(form, briefing, options.output, paths)
    except ExportError as error:
        raise WrongUseError(str(error)) from error
    if options.json:
        print_json(records.receipt_record(receipt))
    else:
        print(f"{', '.join(map(str, receipt.files))}: {receipt.bytes:,} bytes")
        for warning in receipt.warnings:
            print(f"entente: {warning}", file=sys.stderr)
    return DONE


def _template(options: argparse.Namespace) -> "Template":
    from app.export.templates import find_template, read_templates

    paths = find_paths()
    for fault in read_templates(paths)[1]:
        where = f"{paths.user_templates / fault.file}:{fault.line}"
        print(f"entente: {where}: {fault.message}", file=sys.stderr)
    try:
        return find_template(paths, options.template)
    except LookupError as error:
        raise WrongUseError(str(error.args[0])) from error


def _chosen(options: argparse.Namespace, template: "Template", publisher: str) -> "Options":
    """The template's options with what the command line says otherwise."""
    from app.export.options import Options

    said = {each.name: getattr(options, each.name) for each in fields(Options)}
    usual = replace(template.options, author=publisher)
    return replace(
        usual, **{name: value for name, value in said.items() if value not in (None, "")}
    )
