"""A page as the text of a page file, from which the same page is read again."""

from typing import Any

import yaml

from app.library.pages.edtf import Date
from app.library.pages.page import Membership, Milestone, Page, Place, Source

Fields = dict[str, Any]


def page_text(page: Page, body: str) -> str:
    """The page file of *page*, with the Markdown *body* as its text."""
    head = yaml.dump(
        _fields(page),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,  # a map of plain values stands in one line
        width=10_000,
    )
    return f"---\n{head}---\n{body.strip(chr(10))}\n"


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every text as plainly as it can be read back: the reader takes all values as text."""


_Dumper.yaml_implicit_resolvers = {}


def _fields(page: Page) -> Fields:
    origin = page.provenance
    return _filled(
        {
            "id": page.id,
            "title": page.title,
            "kind": page.kind,
            "headings": list(page.headings),
            "aliases": list(page.aliases),
            "redirects": list(page.redirects),
            "language": "" if page.language == "en" else page.language,
            "tree": [_filled({"at": each.at, "through": each.through}) for each in page.tree],
            "memberships": [_membership(each) for each in page.memberships],
            "exists": _filled(
                {
                    "from": page.exists.start.text,
                    "to": _text(page.exists.end),
                    "milestone": page.exists.milestone,
                }
            )
            if page.exists
            else None,
            "as_of": page.as_of.text,
            "published": _text(origin.published),
            "updated": origin.updated,
            "publisher": origin.publisher,
            "url": origin.url,
            "origin": origin.origin,
            "original": origin.original,
            "imported": origin.imported,
            "report": origin.report,
            "stub": "true" if origin.stub else "",
            "summary": page.summary,
            "milestones": [_milestone(each) for each in page.milestones],
            "related": [{"to": each.to, "as": each.kind} for each in page.related],
            "sources": {source.key: _source(source) for source in page.sources},
        }
    )


def _membership(membership: Membership) -> Fields:
    pauses = [
        _filled({"from": each.start.text, "to": _text(each.end), "milestone": each.milestone})
        for each in membership.suspended
    ]
    return _filled(
        {
            "in": membership.group,
            "role": membership.role,
            "from": _text(membership.start),
            "to": _text(membership.end),
            "milestone": membership.milestone,
            "suspended": pauses,
        }
    )


def _milestone(milestone: Milestone) -> Fields:
    extracted = milestone.origin == "extracted"
    return _filled(
        {
            "id": milestone.id,
            "date": milestone.date.text,
            "qualifier": milestone.qualifier,
            "type": milestone.type,
            "with": list(milestone.with_),
            "event": milestone.event,
            "text": milestone.text,
            "sources": list(milestone.sources),
            "confirmed": "" if milestone.confirmed else "false",
            "differs": [
                {"date": each.date.text, "source": each.source} for each in milestone.differs
            ],
            "at": milestone.at,
            "origin": milestone.origin if extracted else "",
            "found": milestone.found,
            "confidence": "" if milestone.confidence == 1 else repr(milestone.confidence),
            "inferred": milestone.inferred,
            "doubts": list(milestone.doubts),
            "sentence": milestone.sentence,
            "place": _place(milestone.place) if milestone.place else None,
        }
    )


def _place(place: Place) -> Fields:
    span = {"start": str(place.start), "end": str(place.end)}
    return _filled({"section": place.section, **span, "quote": place.quote})


def _source(source: Source) -> Fields:
    return _filled(
        {
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url,
            "original": source.original,
            "class": source.klass,
            "published": _text(source.published),
            "accessed": _text(source.accessed),
        }
    )


def _text(date: Date | None) -> str:
    return date.text if date else ""


def _filled(fields: Fields) -> Fields:
    return {key: value for key, value in fields.items() if value}
