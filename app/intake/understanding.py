"""From a document to the receipt of its import: cleaned, parted into pages, understood."""

import sys
from collections.abc import Iterator, Sequence

from app.intake.document import Document, in_place, shown
from app.intake.naming.mentions import NameFinder
from app.intake.report import Listing, Removal, Report
from app.intake.shaping.clean import clean
from app.intake.shaping.kinds import looks_spun
from app.intake.shaping.listings import MOST_BLOCKS, ListedEntry, list_entries, listed_blocks
from app.intake.shaping.splitting import listing_reason, split_index
from app.intake.shaping.structure import (
    Known,
    UnderstoodPage,
    understand_entry,
    understand_listed,
    understand_page,
)
from app.intake.surroundings import Surroundings


def understand(
    document: Document, file: str, sha256: str, surroundings: Surroundings, title: str = ""
) -> Report:
    """What the pages of *document* are, with all that was removed, found and doubted.

    *title* is what the reader takes for that of the whole, found when empty. Pure and
    deterministic: the same document, surroundings and title give the same report.
    """
    document = in_place(document)
    cleaned = clean(document, title)
    names = NameFinder(surroundings.names)
    known = Known(document, cleaned, names, dict(surroundings.places), title)
    parts = split_index(cleaned.blocks)
    says = listing_reason(document.blocks)
    listing = None
    if parts:
        pages = [understand_entry(part.heading, part.blocks, known) for part in parts]
    else:
        pages = [understand_page(cleaned.blocks, known, says)]
        listing = _listing(known, pages[0], says)
    return Report(
        file=file,
        sha256=sha256,
        format=document.format,
        encoding=document.encoding,
        pages=tuple(each.page for each in pages),
        removed=_in_order((*_of_mail(document), *cleaned.removed, *_cut_in(pages))),
        warnings=(*document.warnings, *_warnings(known, pages, listing)),
        listing=listing,
    )


def _listing(known: Known, whole: UnderstoodPage, says: str) -> Listing | None:
    """The offer to split the document; none where it is no list of others."""
    found: tuple[ListedEntry, ...] = ()
    if len(known.document.blocks) <= MOST_BLOCKS:
        blocks = listed_blocks(known.document.blocks, known.cleaned.blocks)
        found = list_entries(blocks, whole.page.title, whole.page.url, says_so=bool(says))
    if not found and not says:
        return None
    entries = [understand_listed(entry, whole.page, known) for entry in found]
    return Listing(
        says or f"a list of {len(found)} documents",
        tuple(each.page for each in entries),
        whole.milestones,
        tuple(dict.fromkeys(doubt for each in entries for doubt in each.warnings)),
    )


def _warnings(
    known: Known, pages: list[UnderstoodPage], listing: Listing | None
) -> tuple[str, ...]:
    found = [warning for each in pages for warning in each.warnings]
    if listing:
        found.append(listing.offer)
    if looks_spun(known.document.blocks, known.cleaned.facts.url):
        found.append("this looks like a rewritten copy of another text; compare it with its source")
    return tuple(dict.fromkeys(found))


def _of_mail(document: Document) -> Iterator[Removal]:
    """What is round *document* in the mail by which it was sent on."""
    return (Removal(shown(each), each.chrome, each.at) for each in document.sent_on.blocks)


def _cut_in(pages: Sequence[UnderstoodPage]) -> Iterator[Removal]:
    return (cut for each in pages for cut in each.removed)


def _in_order(removed: Sequence[Removal]) -> tuple[Removal, ...]:
    """*removed* as it stands in the document, whichever rule found it; what has no line is last."""
    return tuple(sorted(removed, key=lambda cut: cut.line or sys.maxsize))
