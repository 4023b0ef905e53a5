"""Milestones as CSV and as a calendar."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from app import NAME, VERSION
from app.library.chronology import ChronologyItem
from app.library.page import Source

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
    "other dates",
    "sources",
)


def milestones_csv(items: Iterable[ChronologyItem], titles: Mapping[str, str]) -> str:
    """The milestones as CSV (RFC 4180) with a head row; lists are parted by "; ".

    *titles* gives the title of each page. Text that a spreadsheet would take for a formula is
    preceded by an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in items:
        writer.writerow([_harmless(cell) for cell in _cells(item, titles)])
    return text.getvalue()


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
    event.add("description", f"{pages}\n{sources}")
    event.add("categories", [item.type])
    return event


def _cells(item: ChronologyItem, titles: Mapping[str, str]) -> list[str]:
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
        "; ".join(f"{each.date.text} ({each.source.publisher})" for each in item.differs),
        "; ".join(_source(source) for source in item.sources),
    ]


def _source(source: Source) -> str:
    return " ".join(filter(None, (source.publisher, source.url or source.original)))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
