"""What Entente puts beside the pages in a PDF of its own: it tells again what they tell."""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdfium2 import raw

from app.intake.document import Block, Role

# The names of these parts in the file, and under which rule they are cut.
_PARTS = {
    "@contents": "contents that Entente made",
    "@chronology": "a chronology that Entente made of the pages",
    "@sources": "a list of sources that Entente made",
    "@index": "an index that Entente made",
}
_COVER = "a cover that Entente made"
_SOURCE = "@source-"  # a place in the list of them
_DIFFERING = "#where-sources-differ"  # of the events of a page, which its milestones tell
_DIFFERING_TITLE = "Where sources differ"
_DIFFERING_RULE = "a list of differing dates that Entente made of a page"
_MADE_WITH = "Typst"
_MOST_NAMES = 100_000


@dataclass(frozen=True, slots=True)
class Made:
    """The parts that Entente made: their rules by page, and the pages with differing dates."""

    rules: Mapping[int, str]
    differing: frozenset[int] = frozenset()


NOTHING = Made({})


def find_made(document: Any, program: str) -> Made:
    """What Entente made in a *document* that says it comes from *program*.

    Nothing in one of others, and in one that holds no page, but a chronology alone.
    """
    if not program.startswith(_MADE_WITH):
        return NOTHING
    places = sorted(_places(document))
    if all(name.startswith("@") for _, name in places):
        return NOTHING
    rules = dict.fromkeys(range(1, places[0][0]), _COVER)  # its title is that of the file
    ends = [*places[1:], (len(document) + 1, "")]
    for (page, name), (end, _) in zip(places, ends, strict=True):
        if name in _PARTS:  # each begins a page
            rules |= dict.fromkeys(range(page, end), _PARTS[name])
    return Made(rules, frozenset(page for page, name in places if name.endswith(_DIFFERING)))


def _places(document: Any) -> Iterator[tuple[int, str]]:
    """The pages, from 1, of all names in *document* but those of single sources."""
    for number in range(min(_MOST_NAMES, raw.FPDF_CountNamedDests(document))):
        length = ctypes.c_long()
        raw.FPDF_GetNamedDest(document, number, None, length)
        if length.value <= 0:
            continue
        name = ctypes.create_string_buffer(length.value)
        place = raw.FPDF_GetNamedDest(document, number, name, length)
        text = name.raw.decode("utf-16-le", "replace").rstrip("\0")
        page = raw.FPDFDest_GetDestPageIndex(document, place) if place else -1
        if page >= 0 and not text.startswith(_SOURCE):
            yield page + 1, text


def without_made(blocks: Sequence[Block], made: Made) -> Iterator[Block]:
    """*blocks* of which those that Entente *made* bear the name of their rule."""
    differing = False
    for block in blocks:
        if block.chrome:
            yield block
            continue
        if block.role is Role.HEADING:
            differing = block.line in made.differing and block.text == _DIFFERING_TITLE
        rule = made.rules.get(block.line) or (_DIFFERING_RULE if differing else "")
        yield replace(block, chrome=rule) if rule else block
