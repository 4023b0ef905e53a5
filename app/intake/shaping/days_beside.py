"""Days that a document does not give as its own: those in its running heads and in its address."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.intake.dating.dates import find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import OFFICE_FORMATS
from app.intake.report import Removal
from app.intake.shaping.bare_dates import DAYS
from app.intake.shaping.page_facts import PageFacts

IN_A_HEAD = "the date in the head or foot of its pages"
IN_THE_ADDRESS = "the day in its address"
_OF_EVERY_PAGE = ("running head", "page head", "page foot")
_EXACT = (*DAYS, "month")
# ".../2025/10/10/declaration", ".../2025-10-10-declaration"
_IN_AN_ADDRESS = re.compile(
    r"[/_-]((?:19|20)\d\d)([/_-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)"
)


def with_day_beside(facts: PageFacts, removed: Iterable[Removal], form: str) -> PageFacts:
    """*facts* with the day of publication, where nothing but these tells it, or tells the year.

    *removed* is what was cut of a document of the format *form*. Only files of an office have
    heads that are their own; the other frames are those of a site.
    """
    if len(facts.published) > len("2004") or (facts.published and not facts.inferred):
        return facts
    found = _of_the_heads(removed) if form in OFFICE_FORMATS else ""
    why = IN_A_HEAD
    if not found:
        found, why = _of_the_address(facts.url), IN_THE_ADDRESS
    if not found or not found.startswith(facts.published):
        return facts
    return replace(facts, published=found, inferred=why)


def _of_the_heads(removed: Iterable[Removal]) -> str:
    """The one day or month that the heads and feet of the pages name."""
    heads = (cut.text for cut in removed if cut.why in _OF_EVERY_PAGE)
    texts = dict.fromkeys(written_out(" ".join(head.split())) for head in heads)
    dates = (each for text in texts for each in find_dates(text) if not each.yearless)
    named = {each.value for each in dates if each.form in _EXACT and "/" not in each.value}
    return named.pop() if len(named) == 1 else ""


def _of_the_address(address: str) -> str:
    found = _IN_AN_ADDRESS.search(address)
    try:
        return date.fromisoformat(f"{found[1]}-{found[3]}-{found[4]}").isoformat() if found else ""
    except ValueError:
        return ""
