"""The commands about time: milestones, matrix, comparison, fact sheet, what happened on a day."""

import argparse
import sys
from collections.abc import Sequence

from app.cli import comparison_records
from app.cli.commands import opened_library, print_json
from app.cli.reading import section_lines
from app.cli.status import DONE, NOTHING, WrongUseError
from app.library.chronology.event_json import milestone_record
from app.library.chronology.events import ChronologyItem
from app.library.chronology.filtering import ChronologyFilter, passing
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.comparing.assembled import comparison_sections, fact_sheet_sections, matrix_section
from app.library.history import History
from app.library.library import Library
from app.library.pages.body import Section
from app.library.pages.verdicts import reasons, told_where

Options = argparse.Namespace


def milestones(options: Options) -> int:
    """Print milestones."""
    with opened_library(options) as library:
        items = chosen_events(library, options)
        titles = library.titles
    if options.csv or options.ics:
        from app.export.tables.tables import milestones_csv, milestones_ics

        sys.stdout.write((milestones_csv if options.csv else milestones_ics)(items, titles))
    elif options.json:
        print_json([milestone_record(item) for item in items])
    else:
        _print_milestones(items)
    return DONE if items else NOTHING


def matrix(options: Options) -> int:
    """Print who joined what, and when."""
    with opened_library(options) as library:
        pages = [library.resolve(page).page for page in options.pages]
        groups = [library.resolve(page).page for page in options.framework]
        found = library.history.matrix(pages, groups, options.as_of, options.sort, options.by)
    if options.csv:
        from app.export.tables.tables import matrix_csv

        sys.stdout.write(matrix_csv(found))
    elif options.json:
        print_json(comparison_records.matrix_record(found))
    else:
        _print_sections([matrix_section(found)])
    return DONE if found.rows else NOTHING


def compare(options: Options) -> int:
    """Print what two to four pages belong to together and apart."""
    with opened_library(options) as library:
        pages = [library.resolve(page).page for page in options.pages]
        try:
            found = library.history.compare(pages, options.as_of)
        except ValueError as error:
            raise WrongUseError(str(error)) from error
    if options.json:
        print_json(comparison_records.comparison_record(found))
    else:
        _print_sections(comparison_sections(found))
    return DONE


def facts(options: Options) -> int:
    """Print the fact sheet of a partner."""
    with opened_library(options) as library:
        page = library.resolve(options.page).page
        found = library.history.fact_sheet(page, options.as_of)
    if options.json:
        print_json(comparison_records.fact_sheet_record(found))
    else:
        print(f"{found.title}\n{'=' * len(found.title)}\n")
        _print_sections(fact_sheet_sections(found))
    return DONE


def on_this_day(options: Options) -> int:
    """Print what happened on a day of the year."""
    with opened_library(options) as library:
        items = library.history.on_this_day(options.day)
    if options.json:
        print_json([milestone_record(item) for item in items])
    else:
        _print_milestones(items)
    return DONE if items else NOTHING


def chosen_events(library: Library, options: Options) -> Sequence[ChronologyItem]:
    """The events that *options* ask for, in order of time."""
    history: History = library.history
    pages = tuple(library.resolve(page).page for page in options.page)
    scope = Scope("pages", pages) if pages else EVERYTHING
    if options.partner:
        scope = Scope("partner", (library.resolve(options.partner).page,))
    elif options.branch:
        scope = Scope("branch", branch=options.branch)
    organisation = library.resolve(options.organisation).page if options.organisation else ""
    wanted = ChronologyFilter.of(
        options.first,
        options.last,
        options.text,
        type=options.type,
        organisation=organisation,
        confirmed=options.confirmed,
        origin=options.origin,
    )
    return passing(history.tagged(history.chronology(scope)), wanted)


def _print_milestones(items: Sequence[ChronologyItem]) -> None:
    for item in items:
        why = reasons(item.lead) if item.doubt else ""
        doubts = (*item.marks, f"doubted: {why}") if why else item.marks
        notes = ", ".join(filter(None, (*doubts, told_where(item.lead))))
        note = f" [{notes}]" if notes else ""
        print(f"{item.date.describe(item.qualifier)}\t{item.text}{note}\t{', '.join(item.pages)}")


def _print_sections(sections: Sequence[Section]) -> None:
    for section in sections:
        if section.title:
            print(f"\n{section.title}\n{'-' * len(section.title)}")
        print(*section_lines(section), sep="\n")
