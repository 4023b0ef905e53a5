"""What pages are called in a timeline: by their titles, and in short where there is little room."""

import re
from collections.abc import Iterable, Mapping

from app.library.arrangement.names import Abbreviation
from app.library.pages.page import Page
from app.library.timeline.records import Naming

ACTORS = ("country", "organisation", "framework", "operation", "body")
_SHORT = re.compile(r"[A-Z][A-Za-z-]{0,4}[A-Z][A-Za-z]?")


def naming_of(pages: Mapping[str, Page], abbreviations: Iterable[Abbreviation]) -> Naming:
    """The names of *pages*; in short their abbreviation, or an alias that looks like one.

    Countries go by their titles: their abbreviations are contested, or codes.
    """
    shorts = {
        page.id: alias
        for page in pages.values()
        for alias in reversed(page.aliases)
        if _SHORT.fullmatch(alias)
    }
    shorts |= {each.page: each.short for each in abbreviations if each.page}
    for page in pages.values():
        if page.kind == "country":
            shorts.pop(page.id, None)
    titles = {page.id: page.title for page in pages.values()}
    actors = frozenset(page.id for page in pages.values() if page.kind in ACTORS)
    return Naming(titles, shorts, actors)
