"""The rows of the tray: parts with what is known of them, and what is said of them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.library.pages.edtf import on_day, parse
from app.library.parts import (
    ComparisonPart,
    EventsPart,
    FactSheetPart,
    HeadingPart,
    MatrixPart,
    NotePart,
    Part,
    PlacePart,
    ResultsPart,
    together,
)

if TYPE_CHECKING:
    from app.export.part_facts import PartFacts

ICONS = {
    "page": "file-text",
    "section": "table-of-contents",
    "passage": "text-quote",
    "note": "notebook-pen",
    "events": "milestone",
    "results": "search",
    "matrix": "table",
    "comparison": "columns-2",
    "fact sheet": "id-card",
}
MISSING_ICON = "triangle-alert"


@dataclass(frozen=True, slots=True)
class Row:
    """A part in the list. *depth* is 1 below a heading; *words* is None until they are counted."""

    part: Part
    kind: str
    title: str
    detail: str = ""
    words: int | None = None
    missing: bool = False
    depth: int = 0

    @property
    def icon(self) -> str:
        """The icon before the title; none for a heading."""
        return MISSING_ICON if self.missing else ICONS.get(self.kind, "")

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of the reader's own."""
        return self.kind == "heading"

    @property
    def is_own(self) -> bool:
        """Whether the reader wrote it and can edit it here."""
        return isinstance(self.part, HeadingPart | NotePart)

    @property
    def is_dated(self) -> bool:
        """Whether the title ends with a day, which has to stay legible in a narrow list."""
        match self.part:
            case PlacePart(_, day) | EventsPart(last=day):
                return bool(day)
            case _:
                return False

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        count = f"{self.words:,} words" if self.words else ""
        kind = "" if self.kind == "page" else f"{self.kind.capitalize()}: "
        return ". ".join(filter(None, (kind + self.title, self.detail.rstrip("."), count)))


def rows_of(
    parts: Sequence[Part], facts: "Mapping[Part, PartFacts]", titles: Mapping[str, str]
) -> list[Row]:
    """A row for each of *parts*; those without *facts* yet go by what *titles* says."""
    rows, depth = [], 0
    for part in parts:
        heading = isinstance(part, HeadingPart)
        depth = 1 if heading else depth
        known = facts.get(part)
        if known is None:
            kind, title = _at_first(part, titles)
            rows.append(Row(part, kind, title, depth=0 if heading else depth))
        else:
            rows.append(
                Row(
                    part,
                    known.kind,
                    known.title,
                    known.detail,
                    known.words,
                    known.missing,
                    0 if heading else depth,
                )
            )
    return rows


def summary(rows: Sequence[Row], pages: int = 0) -> str:
    """How much *rows* hold: "5 parts · 1,240 words · about 9 pages"; 0 *pages* are not known."""
    parts = sum(not row.is_heading for row in rows)
    if not parts:
        return ""
    words = sum(row.words or 0 for row in rows)
    missing = sum(row.missing for row in rows)
    told = [
        _count(parts, "part"),
        _count(words, "word") if words else "",
        f"about {_count(pages, 'page')}" if pages else "",
        f"{missing} missing" if missing else "",
    ]
    return " · ".join(filter(None, told))


def note_text(part: NotePart) -> str:
    """A note as it is written: its title, if it has one, as a heading in the first line."""
    return f"# {part.title}\n\n{part.text}" if part.title else part.text


def note_of(text: str) -> NotePart:
    """The note that *text* writes."""
    first, _, rest = text.strip().partition("\n")
    if first.startswith("# ") and first[2:].strip():
        return NotePart(rest.strip(), first[2:].strip())
    return NotePart(text.strip())


def _at_first(part: Part, titles: Mapping[str, str]) -> tuple[str, str]:
    """Kind and title of a part that has not been looked up yet."""
    match part:
        case HeadingPart(title):
            return "heading", title
        case NotePart(text, title):
            return "note", title or text.partition("\n")[0] or "Empty note"
        case PlacePart(place, day):
            kind = "passage" if place.quote else "section" if place.section else "page"
            title = titles.get(place.page, place.page)
            return kind, on_day(title, parse(day).earliest) if day else title
        case EventsPart(title):
            return "events", title
        case ResultsPart(query):
            return "results", f"Results for “{query}”"
        case MatrixPart():
            return "matrix", "Who joined what"
        case ComparisonPart(pages):
            return "comparison", together([titles.get(page, page) for page in pages])
        case FactSheetPart(page):
            return "fact sheet", titles.get(page, page)


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"
