"""An event as JSON: what the command line prints and an export writes."""

from datetime import date

from app.library.chronology.events import ChronologyItem
from app.library.pages.page import Source

Record = dict[str, object]


def milestone_record(item: ChronologyItem) -> Record:
    """An event with everything known of it."""
    lead = item.lead
    return {
        "id": item.id,
        "event": item.event or None,
        "date": item.date.text,
        "qualifier": item.qualifier or None,
        "earliest": _day(item.date.earliest),
        "latest": _day(item.date.latest),
        "precision": item.date.precision,
        "type": item.type,
        "text": item.text,
        "pages": list(item.pages),
        "with": list(dict.fromkeys(each for told in item.milestones for each in told.with_)),
        "sources": [source_record(each) for each in item.sources],
        "confirmed": item.confirmed,
        "differs": [
            {"date": each.date.text, "source": source_record(each.source)} for each in item.differs
        ],
        "origin": lead.origin,
        "found": lead.found or None,
        "confidence": lead.confidence,
        "inferred": lead.inferred or None,
        "doubts": list(lead.doubts),
        "sentence": lead.sentence or None,
    }


def source_record(source: Source) -> Record:
    """A source with what is known of it."""
    return {
        "title": source.title or None,
        "publisher": source.known_publisher or None,
        "url": source.url or None,
        "published": source.published.text if source.published else None,
        "accessed": source.accessed.text if source.accessed else None,
        "class": source.klass,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
