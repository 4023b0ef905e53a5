"""Milestones and results as tables: CSV, JSON, a calendar."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from app import NAME, VERSION
from app.library.chronology.event_json import milestone_record
from app.library.chronology.events import ChronologyItem
from app.library.comparing.matrix import Cell, Matrix
from app.library.pages.page import Source
from app.library.search.answer import SearchAnswer, SearchHit
from app.library.search.concordance import ConcordanceLine

COLUMNS = (
    "date",
    "earliest",
    "latest",
    "precision",
    "type",
    "text",
    "pages",
    "with",
    "confirmed",
    "doubt",
    "other dates",
    "sources",
)

RESULT_COLUMNS = (
    *("rank", "page", "title", "kind", "library", "branch", "section", "heading"),
    *("matches", "score", "snippet"),
)
LINE_COLUMNS = ("page", "section", "year", "left", "match", "right")


def milestones_csv(items: Iterable[ChronologyItem], titles: Mapping[str, str]) -> str:
    """The milestones as CSV (RFC 4180) with a head row; lists are parted by "; ".

    *titles* gives the title of each page. Text that a spreadsheet would take for a formula is
    preceded by an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    return written_csv(COLUMNS, (milestone_cells(item, titles) for item in items))


def results_csv(answer: SearchAnswer) -> str:
    """The pages found as CSV, best first, made as `milestones_csv` makes it."""
    rows = (_hit_cells(rank, hit) for rank, hit in enumerate(answer.hits, start=1))
    return written_csv(RESULT_COLUMNS, rows)


def results_json(answer: SearchAnswer) -> str:
    """The pages found as JSON, with what was asked and how it was understood."""
    record = {
        "query": answer.query,
        "understood": answer.understood,
        "also_searched": list(answer.also_searched),
        "total": answer.total,
        "hits": [
            dict(zip(RESULT_COLUMNS, _hit_values(rank, hit), strict=True))
            for rank, hit in enumerate(answer.hits, start=1)
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def matrix_csv(matrix: Matrix) -> str:
    """A matrix as CSV: a row for each partner, a column for each framework; years and states."""
    head, *rows = matrix_rows(matrix)
    return written_csv(head, rows)


def matrix_rows(matrix: Matrix) -> list[list[str]]:
    """The head row and the rows of *matrix* as texts."""
    rows = [[row.title, *(_cell_words(cell) for cell in row.cells)] for row in matrix.rows]
    return [["Partner", *matrix.titles], *rows]


def lines_csv(lines: Iterable[ConcordanceLine]) -> str:
    """A concordance as CSV, made as `milestones_csv` makes it."""
    rows = (
        [*(each.title, each.section_title, str(each.year or "")), each.left, each.match, each.right]
        for each in lines
    )
    return written_csv(LINE_COLUMNS, rows)


def milestones_json(items: Iterable[ChronologyItem]) -> str:
    """The milestones as `entente milestones --json` prints them."""
    records = [milestone_record(item) for item in items]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def milestones_ics(items: Iterable[ChronologyItem], titles: Mapping[str, str]) -> str:
    """The milestones that are known to the day as a calendar (RFC 5545) of all-day events."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{NAME}//{NAME} {VERSION}//EN")
    calendar.add("version", "2.0")
    for item in items:
        if item.date.precision == "day" and item.date.earliest:
            calendar.add_component(_event(item, titles))
    encoded: bytes = calendar.to_ical()
    return encoded.decode("utf-8")


def written_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A head row and *rows* as CSV; no text is a formula to a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue()


def _hit_values(rank: int, hit: SearchHit) -> tuple[object, ...]:
    best = hit.snippets[0]
    return (
        *(rank, hit.page, hit.title, hit.kind, hit.library, " › ".join(hit.where)),
        *(best.passage, best.title, hit.matches, round(hit.score, 4), best.text),
    )


def _hit_cells(rank: int, hit: SearchHit) -> list[str]:
    return [str(value) for value in _hit_values(rank, hit)]


def _event(item: ChronologyItem, titles: Mapping[str, str]) -> Event:
    event = Event()
    first = item.date.earliest
    event.add("uid", f"{item.id}@entente")
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", first)
    event.add("dtend", first + timedelta(days=1) if first else None)
    event.add("summary", item.text)
    pages = "; ".join(titles.get(page, page) for page in item.pages)
    sources = "; ".join(_source(source) for source in item.sources)
    event.add("description", "\n".join(filter(None, (pages, sources, item.doubt.capitalize()))))
    event.add("categories", [item.type])
    return event


def milestone_cells(item: ChronologyItem, titles: Mapping[str, str]) -> list[str]:
    """What is known of *item*, a text for each of `COLUMNS`."""
    with_ = dict.fromkeys(page for told in item.milestones for page in told.with_)
    return [
        item.date.text,
        item.date.earliest.isoformat() if item.date.earliest else "",
        item.date.latest.isoformat() if item.date.latest else "",
        item.date.precision,
        item.type,
        item.text,
        "; ".join(titles.get(page, page) for page in item.pages),
        "; ".join(titles.get(page, page) for page in with_),
        "yes" if item.confirmed else "no",
        item.doubt,
        "; ".join(f"{each.date.text} ({each.source.teller})" for each in item.differs),
        "; ".join(_source(source) for source in item.sources),
    ]


def _cell_words(cell: Cell) -> str:
    note = f" ({cell.state})" if cell.state not in ("current", "") else ""
    return f"{cell.years or 'member'}{note}" if cell.memberships else ""


def _source(source: Source) -> str:
    return " ".join(filter(None, (source.known_publisher, source.where)))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
