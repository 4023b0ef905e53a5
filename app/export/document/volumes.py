"""How long a document will be, and long ones in volumes."""

from collections.abc import Sequence
from dataclasses import replace

from app.export.briefing import Briefing
from app.export.chapters import Chapter
from app.export.document.annexes import events_of
from app.export.options import Options
from app.library.pages.body import Chronology, Section, plain_text

MOST_PAGES = 500  # of one file: more is slow to make, and slow to open for who receives it

# Measured on the built-in library: letters of running text and rows of a table of events.
_LETTERS, _ROWS, _OPENING = 2600, 22, 0.6
_OWN = ("heading", "note")  # of the reader's own, seldom with anything for an index


def estimate_pages(briefing: Briefing) -> int:
    """About how many pages the PDF of *briefing* will have; right to a tenth or so.

    One list of all sources takes no more room than those of the chapters, in whose place it stands.
    """
    options = briefing.options
    text = briefing.template.layout != "none"
    pages = sum(map(chapter_pages, briefing.chapters)) if text else 0.0
    pages += options.cover + options.contents * (1 + len(briefing.chapters) / 25)
    if options.chronology and (events := events_of(briefing.chapters)):
        pages += 0.3 + len(events) / _ROWS
    if any(chapter.kind not in _OWN for chapter in briefing.chapters):
        pages += options.abbreviations + options.index * 2
    return max(1, round(pages))


def chapter_pages(chapter: Chapter) -> float:
    """About how many pages *chapter* takes."""
    return _OPENING + sum(map(_section_pages, chapter.sections))


def split(briefing: Briefing, most: int = MOST_PAGES) -> tuple[Briefing, ...]:
    """*briefing* in volumes of about *most* pages, itself alone where it is no longer than that.

    A heading goes with what stands below it, and is repeated where that goes on.
    """
    if estimate_pages(briefing) <= most:
        return (briefing,)
    whole = estimate_pages(briefing)
    share = sum(map(chapter_pages, briefing.chapters)) / -(-whole // most)
    groups = _grouped(briefing.chapters, share)
    return tuple(
        replace(briefing, chapters=group, options=_numbered(briefing, number, len(groups)))
        for number, group in enumerate(groups, start=1)
    )


def _grouped(chapters: Sequence[Chapter], share: float) -> list[tuple[Chapter, ...]]:
    """*chapters* in groups of about *share* pages."""
    groups: list[list[Chapter]] = [[]]
    heading: Chapter | None = None
    filled = 0.0
    for chapter in chapters:
        if chapter.kind == "heading":
            heading = chapter
            continue
        if filled >= share:
            groups.append([])
            filled = 0.0
        if heading and heading not in groups[-1] and chapter.depth:
            groups[-1].append(heading)
        groups[-1].append(chapter)
        filled += chapter_pages(chapter)
    return [tuple(group) for group in groups]


def _numbered(briefing: Briefing, number: int, count: int) -> Options:
    volume = f"Volume {number} of {count}" if count > 1 else ""
    subtitle = " · ".join(filter(None, (briefing.options.subtitle, volume)))
    title = briefing.shown_title
    return replace(briefing.options, title=title, subtitle=subtitle)


def _section_pages(section: Section) -> float:
    rows = sum(len(each.entries) for each in section.blocks if isinstance(each, Chronology))
    return rows / _ROWS if rows else len(plain_text(section)) / _LETTERS
