"""What a list says of the parts of a tray: kind, title, words, and how long all of them are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.export.briefing import BriefingError, gather
from app.export.chapters import Chapter, chapters_of
from app.export.document.volumes import estimate_pages
from app.export.templates import BRIEFING, Template
from app.library.pages.body import plain_text
from app.library.pages.entry import UnknownPageError
from app.library.parts import (
    ComparisonPart,
    EventsPart,
    FactSheetPart,
    MatrixPart,
    NotePart,
    Part,
    PlacePart,
    ResultsPart,
    pages_of,
    together,
)

if TYPE_CHECKING:
    from app.library.library import Library

NO_TEXT = "Empty note"


@dataclass(frozen=True, slots=True)
class PartFacts:
    """A part in a list. *detail* tells which section or passage, or what else it holds.

    *missing* says that a page which it names is not in the library.
    """

    kind: str
    title: str
    detail: str = ""
    words: int = 0
    missing: bool = False


def facts_of(library: "Library", part: Part) -> PartFacts:
    """What *part* is and how much it holds; a part whose page is missing can still be told."""
    try:
        chapter = chapters_of(library, (part,))[0]
    except UnknownPageError as error:
        return _missing(library, part, error.reference)
    title, detail = _told(part, chapter)
    words = len(chapter.title.split()) + sum(
        len(section.title.split()) + len(plain_text(section).split())
        for section in chapter.sections
    )
    return PartFacts(chapter.kind, title, detail, words)


def length_of(library: "Library", parts: Sequence[Part], template: Template = BRIEFING) -> int:
    """About how many pages the PDF of *parts* has as *template* begins it, annexes and all.

    It is the estimate of the export. Parts of which a page is missing are left out, as they are
    there; 0 where nothing is left but headings.
    """
    there = [part for part in parts if all(page in library.titles for page in pages_of(part))]
    try:
        return estimate_pages(gather(library, there, template.options, template))
    except BriefingError:
        return 0


def _told(part: Part, chapter: Chapter) -> tuple[str, str]:
    """Title and detail of a part in a list."""
    own = chapter.article.dated_title if chapter.article else chapter.title
    match part:
        case PlacePart(place) if chapter.kind == "passage":
            return own, f"“{' '.join(place.quote.split())}”"
        case PlacePart() if chapter.kind == "section":
            return own, chapter.sections[0].title
        case PlacePart(place) if place.section:
            return own, "The section is gone; the whole page stands here"
        case NotePart(text, title):
            lines = [line for line in text.splitlines() if line.strip()]
            first = title or (lines.pop(0) if lines else NO_TEXT)
            return first, " ".join(lines)
        case EventsPart(title):
            return title, "Chronology"
        case ResultsPart(_, limit):
            return own, f"The best {limit} pages"
        case MatrixPart():
            return own, "Matrix"
        case ComparisonPart():
            return own, "Side by side"
        case FactSheetPart():
            return own, "Fact sheet"
        case _:
            return own, ""


def _missing(library: "Library", part: Part, page: str) -> PartFacts:
    """A part that cannot be shown, under the best name that it still has."""
    named = [library.titles.get(each, each) for each in pages_of(part)]
    kind = "page" if isinstance(part, PlacePart) else "part"
    title = part.title if isinstance(part, EventsPart) else together(named)
    told = title if page in title else f"{title}: {page}" if title else page
    return PartFacts(kind, told, "No longer in the library", missing=True)
