"""The command that puts events into lanes: printed, or written as picture, table or calendar."""

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app import NAME
from app.cli.commands import opened_library, print_json
from app.cli.history import chosen_events
from app.cli.status import DONE, NOTHING, WrongUseError
from app.library.timeline.lanes import Lane
from app.library.timeline.layout import lay_out
from app.library.timeline.naming import naming_of
from app.library.timeline.records import COMPACT, FULL, Naming
from app.library.timeline.rows import TimelineRow, rows_of
from app.paths import find_paths

Options = argparse.Namespace

FORMS = ("svg", "csv", "json", "ics", "xlsx")
LABEL_SIZE = 11.0


@dataclass(frozen=True, slots=True)
class Content:
    """What is written, with the groups in the order of their colours."""

    lanes: tuple[Lane, ...]
    rows: tuple[TimelineRow, ...]
    naming: Naming
    groups: tuple[str, ...]
    edition: str


def timeline(options: Options) -> int:
    """Print or write a timeline."""
    form = _form(options.output)
    with opened_library(options) as library:
        history = library.history
        found = history.lanes(chosen_events(library, options), options.by)
        named = filter(None, (*options.page, options.partner))
        own = {library.resolve(page).page for page in named}
        lanes = tuple(sorted(found, key=lambda lane: lane.id not in own))  # they come first
        naming = naming_of(history.pages, library.abbreviations())
        edition = f"{library.info[0].title}, edition {library.info[0].edition}"
        groups = history.groups()
    rows = rows_of(lanes, naming)
    if options.output is not None:
        _write(options, form, Content(lanes, rows, naming, groups, edition))
    elif options.json:
        from app.export.tables.timeline_tables import timeline_records

        print_json(timeline_records(rows))
    else:
        for row in rows:
            print(f"{row.lane}\t{row.when}\t{row.text}")
    return DONE if rows else NOTHING


def _form(output: Path | None) -> str:
    form = output.suffix.lower().removeprefix(".") if output is not None else ""
    if output is not None and form not in FORMS:
        endings = ", ".join(f".{each}" for each in FORMS)
        raise WrongUseError(f"cannot tell the form of {output}; end it in one of {endings}")
    return form


def _write(options: Options, form: str, content: Content) -> None:
    from app.export.tables import timeline_tables as tables
    from app.export.writing import ExportError, write_whole

    rows, naming = content.rows, content.naming
    makers = {
        "svg": lambda: _picture(options, content),
        "csv": lambda: tables.timeline_csv(rows).encode(),
        "json": lambda: tables.timeline_json(rows, _title(options, naming)).encode(),
        "ics": lambda: tables.timeline_ics(rows, naming.titles).encode(),
        "xlsx": lambda: tables.timeline_xlsx(rows, naming.titles),
    }
    try:
        receipt = write_whole(options.output, makers[form]())
    except ExportError as error:
        raise WrongUseError(str(error)) from error
    if options.json:
        print_json({"file": str(receipt.file), "bytes": receipt.bytes, "sha256": receipt.sha256})
    else:
        print(f"{receipt.file}: {receipt.bytes:,} bytes")


def _picture(options: Options, content: Content) -> bytes:
    from app.export.tables.text_widths import FontMeasure
    from app.export.tables.timeline_shapes import PAPER
    from app.export.tables.timeline_svg import Poster, timeline_svg

    naming, today = content.naming, date.today()
    measure = FontMeasure(find_paths().fonts / "Inter-Regular.ttf", LABEL_SIZE)
    sizes = COMPACT if options.low else FULL
    laid_out = lay_out(content.lanes, naming, measure, today, sizes, content.groups)
    first, last = options.first, options.last
    poster = Poster(
        title=_title(options, naming),
        note=f"{NAME}, {content.edition}, as of {today:%Y-%m-%d}",
        timeline=laid_out,
        first=float(first.toordinal()) if first else laid_out.first,
        last=float(last.toordinal() + 1) if last else laid_out.last,
        groups=tuple((tint, naming.short(group)) for tint, group in laid_out.tinted),
        palette=PAPER,
        measure=measure,
    )
    return timeline_svg(poster).encode()


def _title(options: Options, naming: Naming) -> str:
    pages = options.page or [options.partner or options.branch]
    names = ", ".join(naming.title(page) for page in filter(None, pages))
    return f"Timeline: {names or 'Everything in the library'}"
