"""From a document to the receipt of its import: cleaned, parted into pages, understood."""

from app.intake.clean import clean
from app.intake.document import Document
from app.intake.kinds import looks_spun
from app.intake.mentions import NameFinder
from app.intake.report import Report
from app.intake.splitting import listing_reason, split_index
from app.intake.structure import Known, UnderstoodPage, understand_entry, understand_page
from app.intake.surroundings import Surroundings


def understand(document: Document, file: str, sha256: str, surroundings: Surroundings) -> Report:
    """What the pages of *document* are, with all that was removed, found and doubted.

    Pure and deterministic: the same document and surroundings give the same report.
    """
    cleaned = clean(document)
    known = Known(document, cleaned, NameFinder(surroundings.names), dict(surroundings.places))
    parts = split_index(cleaned.blocks)
    listing = listing_reason(document.blocks)
    if parts:
        pages = [understand_entry(part.heading, part.blocks, known) for part in parts]
    else:
        pages = [understand_page(cleaned.blocks, known, listing)]
    return Report(
        file=file,
        sha256=sha256,
        format=document.format,
        encoding=document.encoding,
        pages=tuple(each.page for each in pages),
        removed=(*cleaned.removed, *(cut for each in pages for cut in each.removed)),
        warnings=(*document.warnings, *_warnings(known, pages, listing)),
    )


def _warnings(known: Known, pages: list[UnderstoodPage], listing: str) -> tuple[str, ...]:
    found = [warning for each in pages for warning in each.warnings]
    if listing:
        found.append(f"this is {listing}; split it and import what it lists")
    if looks_spun(known.document.blocks, known.cleaned.facts.url):
        found.append("this looks like a rewritten copy of another text; compare it with its source")
    return tuple(dict.fromkeys(found))
