"""The search command: what it asks of the library, and how it prints the answer."""

import argparse
import sys

from app.cli import search_records
from app.cli.commands import opened_library, print_json
from app.cli.records import Record
from app.cli.status import DONE, NOTHING
from app.library.library import Library
from app.library.search.answer import SearchAnswer, SearchRequest


def search(options: argparse.Namespace) -> int:
    """Search the text of all pages."""
    request = _request(options)
    with opened_library(options) as library:
        if options.lines:
            return _print_lines(library, request, as_json=options.json)
        answer = library.search(request)
        if options.csv:
            from app.export.tables.tables import results_csv

            sys.stdout.write(results_csv(answer))
        elif options.json:
            print_json(_record(library, request, answer))
        else:
            _print_answer(library, request, answer)
    return DONE if answer.total else NOTHING


def _request(options: argparse.Namespace) -> SearchRequest:
    def chosen(name: str) -> tuple[str, ...]:
        value = getattr(options, name)
        return (value,) if value else ()

    return SearchRequest(
        options.query,
        limit=max(0, options.limit),
        kinds=chosen("kind"),
        branches=chosen("branch"),
        first=options.first,
        last=options.last,
        partners=chosen("partner"),
        statuses=chosen("status"),
        origins=chosen("origin"),
        languages=chosen("lang"),
        types=chosen("type"),
        other_names=not options.as_typed,
        sort=options.sort,
    )


def _record(library: Library, request: SearchRequest, answer: SearchAnswer) -> Record:
    record = search_records.answer_record(answer)
    record["facets"] = search_records.facets_record(library.facets(request))
    absence = None if answer.total else library.absence(request)
    record["absence"] = search_records.absence_record(absence) if absence else None
    return record


def _print_answer(library: Library, request: SearchRequest, answer: SearchAnswer) -> None:
    for item in answer.milestones:
        print(f"* {item.date.describe(item.qualifier)}: {item.text}")
    for hit in answer.hits:
        best = hit.snippets[0]
        where = f" › {best.title}" if best.title else ""
        print(f"{hit.title}{where}\n    {best.text}")
    print(f"{answer.total} found for {answer.understood}", file=sys.stderr)
    for note in answer.notes:
        print(note, file=sys.stderr)
    if answer.also_named:
        print(f"Also searched: {', '.join(answer.also_named)}", file=sys.stderr)
    if answer.suggestion:
        print(f"Did you mean: {answer.suggestion}", file=sys.stderr)
    if not answer.total:
        print(library.absence(request).text, file=sys.stderr)


def _print_lines(library: Library, request: SearchRequest, *, as_json: bool) -> int:
    lines = library.concordance(request)
    if as_json:
        print_json([search_records.line_record(line) for line in lines])
    else:
        for line in lines:
            print(f"{line.left[-50:]:>50}[{line.match}]{line.right[:50]:50}  {line.title}")
    return DONE if lines else NOTHING
