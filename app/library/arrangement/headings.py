"""The A-Z index: headings, see-references, and the order in which they stand."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from app.library.arrangement.names import Name
from app.library.pages.page import Page
from index.folding import fold

__all__ = ["Heading", "build_headings", "fold", "letter_of", "sort_key"]

SKIPPED = frozenset({"the"})
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the A-Z index; *see* is the heading that a see-reference refers to."""

    heading: str
    page: str
    see: str | None = None
    letter: str = ""


def sort_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Order of the A-Z: without case, accents, "the", apostrophes and hyphens; numbers by value."""
    return tuple(
        (0, int(token), "") if token.isdecimal() else (1, 0, token)
        for token in _TOKEN.findall(fold(text))
        if token not in SKIPPED
    )


def letter_of(text: str) -> str:
    """The letter under which *text* stands: A to Z, another alphabet's capital, or # for digits."""
    key = sort_key(text)
    if not key or key[0][0] == 0:
        return "#"
    return unicodedata.normalize("NFC", key[0][2])[0].upper()


def build_headings(pages: Iterable[Page], names: Iterable[Name]) -> tuple[Heading, ...]:
    """The A-Z of *pages*, sorted: their headings, and a see-reference for each other name.

    Stubs have no place in it. A see-reference that would only repeat one of the page's own
    headings is left out, and the same words lead to a page once.
    """
    found: dict[tuple[str, str], Heading] = {}
    named = {page.id: page for page in pages if not page.provenance.stub}
    for page in named.values():
        for heading in page.index_headings:
            found[fold(heading), page.id] = Heading(heading, page.id, None, letter_of(heading))
    for page in named.values():
        for alias in (page.title, *page.aliases):
            _refer(found, alias, page)
    for name in names:
        if name.page in named:
            _refer(found, name.name, named[name.page])
    return tuple(sorted(found.values(), key=lambda each: (sort_key(each.heading), each.page)))


def _refer(found: dict[tuple[str, str], Heading], words: str, page: Page) -> None:
    """Add a see-reference from *words* unless the page's own heading begins with them."""
    target = page.index_headings[0]
    key = (fold(words), page.id)
    if key not in found and not fold(target).startswith(fold(words)):
        found[key] = Heading(words, page.id, target, letter_of(words))
