"""A timeline's bars and events as tables: CSV, JSON, XLSX, and a calendar of its exact days."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.export.tables.spreadsheet import Sheet, Value, milestones_sheet, workbook
from app.export.tables.tables import milestones_ics, written_csv
from app.library.chronology.event_json import milestone_record, source_record
from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Source
from app.library.timeline.rows import TimelineRow

COLUMNS = (
    *("lane", "when", "first", "last", "kind", "text", "told on", "notes", "sources"),
    "confirmed",
)


def timeline_csv(rows: Iterable[TimelineRow]) -> str:
    """The rows as CSV (RFC 4180) with a head row; an open end is an empty cell."""
    return written_csv(COLUMNS, ([_text(cell) for cell in _cells(row)] for row in rows))


def timeline_json(rows: Iterable[TimelineRow], title: str) -> str:
    """The rows as JSON, each with the place at which it is told and its sources."""
    record = {"title": title, "rows": timeline_records(rows)}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def timeline_records(rows: Iterable[TimelineRow]) -> list[dict[str, object]]:
    """The rows as records for JSON."""
    return [_record(row) for row in rows]


def timeline_xlsx(rows: Sequence[TimelineRow], titles: Mapping[str, str]) -> bytes:
    """A workbook with a sheet of the rows and one of the milestones, each of these once."""
    table = Sheet("Timeline", COLUMNS, tuple(_cells(row) for row in rows))
    return workbook([table, milestones_sheet(_items(rows), titles)])


def timeline_ics(rows: Iterable[TimelineRow], titles: Mapping[str, str]) -> str:
    """The events that are known to the day as a calendar (RFC 5545), each once."""
    return milestones_ics(_items(rows), titles)


def _items(rows: Iterable[TimelineRow]) -> tuple[ChronologyItem, ...]:
    """The events of *rows* in order of time; one that stands in several lanes is one event."""
    items = {row.item.id: row.item for row in rows if row.item}
    return tuple(sorted(items.values(), key=lambda item: (*item.date.sort_key[:2], item.id)))


def _cells(row: TimelineRow) -> tuple[Value, ...]:
    return (
        row.lane,
        row.when,
        row.first,
        row.last,
        row.kind,
        row.text,
        "; ".join(row.pages),
        "; ".join(row.notes),
        "; ".join(_source(source) for source in row.sources),
        "" if row.item is None else "yes" if row.item.confirmed else "no",
    )


def _record(row: TimelineRow) -> dict[str, object]:
    return {
        "lane": row.lane,
        "when": row.when,
        "first": row.first.isoformat() if row.first else None,
        "last": row.last.isoformat() if row.last else None,
        "kind": row.kind,
        "text": row.text,
        "told_on": list(row.pages),
        "notes": list(row.notes),
        "sources": [source_record(source) for source in row.sources],
        "page": row.place.page,
        "section": row.place.section,
        "milestone": milestone_record(row.item) if row.item else None,
    }


def _text(cell: Value) -> str:
    return cell.isoformat() if isinstance(cell, date) else cell or ""


def _source(source: Source) -> str:
    return " ".join(filter(None, (source.known_publisher, source.where)))
