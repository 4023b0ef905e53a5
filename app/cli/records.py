"""What each command prints with `--json`."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.check import Check
from app.library.arrangement.headings import Heading
from app.library.arrangement.tree import Branch, TreeLeaf
from app.library.chronology.event_json import milestone_record, source_record
from app.library.chronology.events import ChronologyItem
from app.library.comparing.comparison import Comparison, Shared
from app.library.comparing.fact_sheet import FactSheet
from app.library.comparing.matrix import Cell, Matrix
from app.library.pages.article import Article
from app.library.pages.body import inline_text, plain_text
from app.library.pages.entry import PageEntry
from app.library.pages.page import Membership
from app.library.pages.standing import membership_state
from app.library.search.absence import Absence
from app.library.search.answer import SearchAnswer, SearchHit
from app.library.search.concordance import ConcordanceLine
from app.library.search.facets import Facets

if TYPE_CHECKING:  # the typesetter would be loaded for every command
    from app.export.files.pdf import ExportReceipt

Record = dict[str, object]


def page_record(entry: PageEntry) -> Record:
    """A page in the list of `entente pages`."""
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "headings": list(entry.headings),
        "tree": list(entry.tree),
        "state": entry.state,
        "as_of": entry.as_of,
        "library": entry.library,
        "milestones": entry.milestones,
    }


def article_record(article: Article, items: Sequence[ChronologyItem]) -> Record:
    """A whole page, text plain; *items* are its milestones."""
    page = article.page
    return {
        "id": page.id,
        "title": page.title,
        "kind": page.kind,
        "summary": page.summary,
        "sections": [
            {"id": each.id, "level": each.level, "title": each.title, "text": plain_text(each)}
            for each in article.sections
        ],
        "memberships": [_membership(each, page.as_of.latest) for each in page.memberships],
        "milestones": [milestone_record(each) for each in items],
        "related": [{"to": each.to, "as": each.kind} for each in page.related],
        "sources": [source_record(each) for each in page.sources],
        "footnotes": [
            {"mark": str(each.mark), "text": inline_text(each.inlines)}
            for each in article.footnotes
        ],
    }


def branch_record(branch: Branch) -> Record:
    """A branch of the tree with what is in it."""
    return {
        "id": branch.id,
        "title": branch.title,
        "children": [branch_record(child) for child in branch.children],
        "pages": [_leaf(leaf) for leaf in branch.pages],
    }


def heading_record(heading: Heading) -> Record:
    """A line of the A-Z index."""
    return {"heading": heading.heading, "page": heading.page, "see": heading.see}


def answer_record(answer: SearchAnswer) -> Record:
    """The answer to a search."""
    return {
        "query": answer.query,
        "understood": answer.understood,
        "total": answer.total,
        "took_ms": round(answer.took_ms, 1),
        "suggestion": answer.suggestion or None,
        "also_searched": list(answer.also_searched),
        "hits": [_hit(hit) for hit in answer.hits],
        "milestones": [milestone_record(item) for item in answer.milestones],
        "notes": list(answer.notes),
    }


def facets_record(facets: Facets) -> Record:
    """How the pages found divide, by field; the years of the events that they tell."""
    groups: Record = {
        group.field: [
            {"value": each.value, "title": each.title, "count": each.count} for each in group.values
        ]
        for group in facets.groups
    }
    return {**groups, "year": [{"value": year, "count": count} for year, count in facets.years]}


def absence_record(absence: Absence) -> Record:
    """What it proves that nothing was found."""
    return {
        "verdict": absence.verdict,
        "libraries": [
            {"title": each.title, "edition": each.edition, "pages": each.pages, "words": each.words}
            for each in absence.libraries
        ],
        "parts": [
            {"text": each.text, "pages": each.pages, "nearest": list(each.nearest)}
            for each in absence.parts
        ],
        "without": [{"text": text, "pages": pages} for text, pages in absence.without],
        "unfiltered": absence.unfiltered,
        "text": absence.text,
    }


def line_record(line: ConcordanceLine) -> Record:
    """One occurrence in its line."""
    return {
        "page": line.page,
        "title": line.title,
        "section": line.section,
        "heading": line.section_title,
        "left": line.left,
        "match": line.match,
        "right": line.right,
        "year": line.year or None,
        "start": line.start,
        "end": line.end,
    }


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


def check_record(check: Check) -> Record:
    """One look at the installation."""
    return {"name": check.name, "ok": check.ok, "detail": check.detail}


def receipt_record(receipt: "ExportReceipt") -> Record:
    """What an export wrote."""
    return {
        "file": str(receipt.file),
        "files": [str(file) for file in receipt.files],
        "bytes": receipt.bytes,
        "pages": receipt.pages,
        "sha256": receipt.sha256,
        "warnings": list(receipt.warnings),
    }


def marked_text(text: str, marks: Sequence[tuple[int, int]], begin: str, end: str) -> str:
    """*text* with *begin* and *end* around each of *marks*."""
    return "".join(_marked_parts(text, marks, begin, end))


def _marked_parts(
    text: str, marks: Sequence[tuple[int, int]], begin: str, end: str
) -> Iterator[str]:
    at = 0
    for first, last in marks:
        yield from (text[at:first], begin, text[first:last], end)
        at = last
    yield text[at:]


def _hit(hit: SearchHit) -> Record:
    best = hit.snippets[0]
    return {
        "page": hit.page,
        "title": hit.title,
        "section": best.passage,
        "heading": best.title,
        "score": round(hit.score, 4),
        "snippet": marked_text(best.text, best.marks, "<mark>", "</mark>"),
        "library": hit.library,
        "kind": hit.kind,
        "matches": hit.matches,
        "where": list(hit.where),
    }


def _leaf(leaf: TreeLeaf) -> Record:
    return {
        "id": leaf.id,
        "title": leaf.title,
        "role": leaf.role or None,
        "from": leaf.start.text if leaf.start else None,
        "to": leaf.end.text if leaf.end else None,
        "state": leaf.state,
    }


def _membership(membership: Membership, known: date | None) -> Record:
    return {
        "in": membership.group,
        "role": membership.role,
        "from": membership.start.text if membership.start else None,
        "to": membership.end.text if membership.end else None,
        "state": membership_state(membership, date.today(), known),
        "milestone": membership.milestone or None,
        "suspended": [
            {"from": each.start.text, "to": each.end.text if each.end else None}
            for each in membership.suspended
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
