"""What a search prints with `--json`: its answer, facets, lines, and proof of absence."""

from collections.abc import Iterator, Sequence

from app.cli.records import Record
from app.library.chronology.event_json import milestone_record
from app.library.search.absence import Absence
from app.library.search.answer import SearchAnswer, SearchHit
from app.library.search.concordance import ConcordanceLine
from app.library.search.facets import Facets


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
