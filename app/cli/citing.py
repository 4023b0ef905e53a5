"""The command that cites pages and their sources."""

import argparse
import sys

from app.cli.commands import led_to, opened_library, print_json
from app.cli.status import DONE, NOTHING, WrongUseError

STYLES = ("chicago", "apa", "plain", "biblatex", "ris", "csl-json")


def cite(options: argparse.Namespace) -> int:
    """Print pages, or the sources of pages, as citations."""
    from app.export.citing import citation_styles, reference_files
    from app.export.citing.references import page_reference, source_references
    from app.export.writing import ExportError

    with opened_library(options) as library:
        followed = [led_to(library, page) for page in options.pages]
        articles = [article for article, _ in followed]
        if options.sources:
            found = source_references(articles)
        else:
            found = tuple(
                page_reference(article, library.info_for([found.place.page]), found.place)
                for article, found in followed
            )
    style = citation_styles.STYLES[options.style]
    if options.output:
        try:
            citation_styles.export_references(found, style, options.output)
        except ExportError as error:
            raise WrongUseError(str(error)) from error
    if options.json:
        print_json(reference_files.csl_items(found))
    elif not options.output:
        _write(style.text(found))
    return DONE if found else NOTHING


def _write(text: str) -> None:
    """Write *text* as it is, with the line ends of its format."""
    line_ends = getattr(sys.stdout, "reconfigure", None)
    if line_ends is not None:
        line_ends(newline="")
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")
