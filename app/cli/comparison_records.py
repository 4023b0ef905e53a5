"""What the comparing of partners prints with `--json`: matrix, comparison, fact sheet."""

from collections.abc import Sequence

from app.cli.records import Record
from app.library.comparing.comparison import Comparison, Shared
from app.library.comparing.fact_sheet import FactSheet
from app.library.comparing.matrix import Cell, Matrix


def matrix_record(matrix: Matrix) -> Record:
    """Who joined what, and when."""
    return {
        "as_of": matrix.day.isoformat(),
        "frameworks": [
            {"id": group, "title": title}
            for group, title in zip(matrix.groups, matrix.titles, strict=True)
        ],
        "rows": [
            {"id": row.page, "title": row.title, "cells": [_cell(cell) for cell in row.cells]}
            for row in matrix.rows
        ],
    }


def comparison_record(comparison: Comparison) -> Record:
    """What pages belong to together and apart."""

    def shared(entries: Sequence[Shared]) -> list[Record]:
        return [
            {"id": each.group, "title": each.title, "cells": [_cell(cell) for cell in each.cells]}
            for each in entries
        ]

    return {
        "pages": [
            {"id": page, "title": title}
            for page, title in zip(comparison.pages, comparison.titles, strict=True)
        ],
        "common": shared(comparison.common),
        "different": shared(comparison.different),
    }


def fact_sheet_record(sheet: FactSheet) -> Record:
    """A partner on one sheet."""
    return {
        "id": sheet.page,
        "title": sheet.title,
        "summary": sheet.summary,
        "state": sheet.state,
        "as_of": sheet.day.isoformat(),
        "groups": [
            {
                "title": group.title,
                "facts": [
                    {
                        "label": line.label,
                        "text": line.text,
                        "page": line.page,
                        "milestone": line.milestone or None,
                    }
                    for line in group.lines
                ],
            }
            for group in sheet.groups
        ],
    }


def _cell(cell: Cell) -> Record:
    return {
        "page": cell.page,
        "in": cell.group,
        "state": cell.state or None,
        "years": cell.years,
        "milestone": cell.milestone or None,
        "spans": [
            {
                "role": each.role,
                "from": each.start.text if each.start else None,
                "to": each.end.text if each.end else None,
            }
            for each in cell.memberships
        ],
    }
