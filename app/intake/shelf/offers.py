"""What is made of a list of other documents: a stub, one page, a page for each entry, or nothing.

A list that nobody has decided about stays what it was found to be: it is split only when asked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.intake.report import FoundPage, Listing, Report
from app.intake.shelf.placing import Placed

UNDECIDED, ONE, ENTRIES, NOTHING = "", "one", "listing", "nothing"
CHOICES = (UNDECIDED, ONE, ENTRIES, NOTHING)
LIST, ENTRY = "list", "entry"  # values of `FoundPage.listed`

Related = tuple[tuple[str, str], ...]
"""Ids of other pages, each with the relation to it."""


def divided(report: Report, choice: str) -> Report:
    """*report* with the pages that *choice* makes of a list; any other report as it is."""
    listing = report.listing
    if listing is None or choice == UNDECIDED:
        return report
    if choice == NOTHING:
        return replace(report, pages=())
    whole = report.pages[0]
    if choice == ONE:
        page = replace(whole, stub=False, milestones=listing.milestones)
        kept = [each for each in report.warnings if " is a stub: " not in each]
        return replace(report, pages=(page,), warnings=_decided(kept, listing))
    if not listing.entries:
        return report
    pages = (_list_page(whole), *listing.entries)
    doubts = _decided((*report.warnings, *listing.warnings), listing)
    return replace(report, pages=pages, warnings=doubts)


def is_open(report: Report, choice: str) -> bool:
    """Whether *report*, as it was kept, is of a list of which *choice* makes something else."""
    if report.listing is None or any(page.listed for page in report.pages):
        return False
    if choice == ONE:
        return any(page.stub for page in report.pages)
    return choice == ENTRIES and bool(report.listing.entries)


def related(placed: Sequence[Placed]) -> dict[str, Related]:
    """How the pages of a list that was split lead to one another, by their ids.

    Each entry leads back to the list and to the entries beside it, the list to all of them.
    """
    lists = [each.id for each in placed if each.page.listed == LIST]
    entries = [each.id for each in placed if each.page.listed == ENTRY]
    found: dict[str, Related] = {page: tuple((each, "see also") for each in entries)
                                 for page in lists}  # fmt: skip
    for at, page in enumerate(entries):
        beside = (*entries[max(0, at - 1) : at], *entries[at + 1 : at + 2])
        found[page] = (
            *((each, "part of") for each in lists),
            *((each, "see also") for each in beside),
        )
    return found


def _list_page(whole: FoundPage) -> FoundPage:
    """The page of the list itself, which its entries lead back to; what it says stands in them."""
    return replace(whole, stub=True, milestones=(), listed=LIST)


def _decided(warnings: Iterable[str], listing: Listing) -> tuple[str, ...]:
    """*warnings* without the offer, which was taken up."""
    return tuple(each for each in warnings if each != listing.offer)
