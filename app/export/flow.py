"""A document as one flow of chapters, sections and notes: what HTML, text and Word are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.export.annexes import events_of
from app.export.briefing import Briefing
from app.export.chapters import Chapter
from app.export.labels import Labels
from app.export.pictures import Pictures
from app.library.body import Block, Footnote, Inline, PageLink
from app.library.chronology import ChronologyItem

LOWEST_HEADING = 6
_TITLED_BY_SECTION = ("section", "passage", "matrix", "events")


@dataclass(frozen=True, slots=True)
class FlowNote:
    """A footnote under its number in the whole document."""

    number: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class FlowSection:
    """A section; without a title it goes on under the chapter's. *level* is 2 or more.

    *listed* says that it belongs into the contents: what the program adds to pages does not.
    """

    id: str
    title: str
    level: int
    blocks: tuple[Block, ...]
    label: str = ""
    listed: bool = True
    language: str = ""  # of the title, where it is not the page's


@dataclass(frozen=True, slots=True)
class FlowChapter:
    """A chapter with everything that is read in it; *level* is that of its heading, from 1.

    *notes* holds its footnotes by their mark on the page.
    """

    title: str
    label: str
    level: int
    page: str = ""
    language: str = ""
    about: str = ""
    summary: str = ""
    sections: tuple[FlowSection, ...] = ()
    notes: dict[int, FlowNote] = field(default_factory=dict)


class Flow:
    """The chapters of *briefing*, with the places that links lead to."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.labels = Labels(briefing.chapters)
        self.pictures = Pictures(briefing.folders)
        self._notes = 0
        self.chapters = tuple(map(self._chapter, briefing.chapters))

    @property
    def subtitles(self) -> tuple[str, ...]:
        """The lines below the title: what the reader wrote, then edition and date."""
        options, briefing = self.briefing.options, self.briefing
        edition = f"Edition {briefing.edition}" if briefing.edition else ""
        known = briefing.as_of_date
        facts = (
            options.author,
            options.date,
            edition,
            f"As of {known.describe()}" if known else "",
        )
        lines = (options.handling, options.subtitle, " · ".join(filter(None, facts)))
        return tuple(filter(None, lines))

    @property
    def events(self) -> tuple[ChronologyItem, ...]:
        """The merged chronology; nothing when it is not wanted."""
        return events_of(self.briefing.chapters) if self.briefing.options.chronology else ()

    def event_pages(self, item: ChronologyItem) -> list[tuple[str, str | None]]:
        """The titles of the pages that tell *item*, with the label of the place there."""
        own = {article.page.id: article.page.title for article in self.briefing.articles}
        titles = {**self.briefing.titles, **own}
        found: dict[str, str | None] = {}
        for told in item.milestones:
            label = self.labels.at(told.page, told.id) or self.labels.at(told.page)
            found.setdefault(titles.get(told.page, told.page), label)
        return list(found.items())

    def target(self, link: PageLink, page: str, section: str) -> str | None:
        """The label of the place to which *link* leads; None when the document lacks it."""
        return self.labels.target(link, page, section)

    def label(self, page: str, anchor: str) -> str | None:
        """The label of exactly this place."""
        return self.labels.at(page, anchor)

    def _chapter(self, chapter: Chapter) -> FlowChapter:
        page = chapter.page
        level = 1 + chapter.depth
        about = ""
        if chapter.article and page:
            state = chapter.article.state if chapter.article.state != "current" else ""
            about = f"as of {page.as_of.describe()}"
            about = " · ".join(filter(None, (page.kind.capitalize(), state, about)))
        return FlowChapter(
            title=chapter.title.strip() or "Without a title",
            label=self.labels.of_chapter(chapter),
            level=level,
            page=page.id if page else "",
            language=page.language if page else "",
            about=about,
            summary=page.summary if page and chapter.kind == "page" else "",
            sections=tuple(self._sections(chapter, level)),
            notes=self._numbered(_notes_of(chapter)),
        )

    def _sections(self, chapter: Chapter, level: int) -> Iterator[FlowSection]:
        depth = level
        page = chapter.page.id if chapter.page else ""
        for at, section in enumerate(chapter.sections):
            titled = bool(section.title) and (at > 0 or chapter.kind not in _TITLED_BY_SECTION)
            if titled:
                depth = min(max(section.level - 1, 1) + level, depth + 1, LOWEST_HEADING)
            label = (self.labels.at(page, section.id) or "") if titled and page else ""
            title = section.title if titled else ""
            listed = titled and (not section.generated or section.id == "milestones")
            yield FlowSection(
                section.id, title, depth, section.blocks, label, listed, section.language
            )

    def _numbered(self, notes: Sequence[Footnote]) -> dict[int, FlowNote]:
        numbered = {}
        for note in notes:
            self._notes += 1
            numbered[note.mark] = FlowNote(self._notes, note.inlines)
        return numbered


def _notes_of(chapter: Chapter) -> tuple[Footnote, ...]:
    """The footnotes of a whole page, or of those of its sections that are there."""
    if chapter.article is None or chapter.kind == "passage":  # quoted without its marks
        return ()
    if chapter.kind == "page":
        return chapter.article.footnotes
    sections = {section.id for section in chapter.sections}
    return tuple(note for note in chapter.article.footnotes if note.section in sections)
