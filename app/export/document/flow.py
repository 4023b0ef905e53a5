"""A document as one flow of chapters, sections and notes: what HTML, text, Word, Markdown show.

Every switch and the template are followed here, so that all of these say the same: what is
numbered and cited how, which annexes there are, in which order and under which titles.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.export.briefing import Briefing
from app.export.chapters import Chapter, standing_words
from app.export.document.annexes import abbreviations_in, events_of
from app.export.document.flow_index import IndexCollector, IndexEntry, Spot
from app.export.document.labels import Labels
from app.export.document.palette import palette
from app.export.document.pictures import Pictures
from app.export.document.source_list import SourceList
from app.export.unchecked import legend
from app.library.chronology.events import ChronologyItem
from app.library.pages.article import source_cell
from app.library.pages.body import (
    Block,
    Chronology,
    Footnote,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    block_text,
    inline_text,
)
from app.library.pages.page import Source

LOWEST_HEADING = 6
UNTITLED = "Without a title"
CHRONOLOGY = "@chronology"
MERGED_SOURCE = "@source-"  # what the places of the list of all sources begin with
_TITLED_BY_SECTION = ("section", "passage", "matrix", "events")


@dataclass(frozen=True, slots=True)
class FlowNote:
    """A footnote under its number in the whole document."""

    number: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class FlowBlock:
    """A block of a section; *number* is that of the paragraph, *label* the place of that.

    *terms* are those of the index that the block names.
    """

    block: Block
    number: int | None = None
    label: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowSection:
    """A section; without a title it goes on under the chapter's. *level* is 2 or more.

    *listed* says that it belongs into the contents: what the program adds to pages does not.
    *source_label* is what the places of the items of a list of sources begin with.
    """

    id: str
    title: str
    level: int
    blocks: tuple[FlowBlock, ...]
    label: str = ""
    listed: bool = True
    language: str = ""  # of the title, where it is not the page's
    source_label: str = ""


@dataclass(frozen=True, slots=True)
class FlowChapter:
    """A chapter with everything that is read in it; *level* is that of its heading, from 1.

    *notes* holds its footnotes by their mark on the page. *opens* says that it begins a new page
    where the template wants that. The numbers that its milestones cite lead to *source_label*.
    *cited* are the sources of the document on which one that is put together rests.
    """

    title: str
    label: str
    level: int
    kind: str = ""
    page: str = ""
    language: str = ""
    about: str = ""
    summary: str = ""
    sections: tuple[FlowSection, ...] = ()
    notes: dict[int, FlowNote] = field(default_factory=dict)
    opens: bool = True
    source_label: str = ""
    cited: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowEvent:
    """A row of the merged chronology: *pages* tell it, each with the label of the place there."""

    date: str
    text: str
    marks: tuple[str, ...]
    pages: tuple[tuple[str, str | None], ...]
    sources: tuple[int, ...]


class Flow:
    """The chapters and annexes of *briefing*, with the places that links lead to."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        shown = briefing.chapters if briefing.template.layout != "none" else ()
        self.labels = Labels(shown)
        self.pictures = Pictures(briefing.folders)
        self.palette = palette(briefing)
        self._sources = SourceList() if briefing.options.sources else None
        self._index = IndexCollector(briefing) if briefing.options.index else None
        self._notes = self._paragraphs = 0
        self.chapters = tuple(self._chapter(n, shown) for n in range(len(shown)))
        self.events = tuple(self._events())
        self.abbreviations = (
            tuple(abbreviations_in(briefing)) if briefing.options.abbreviations else ()
        )
        self.index: tuple[IndexEntry, ...] = self._index.entries() if self._index else ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the whole document in the order of their numbers, if they are wanted."""
        return self._sources.sources if self._sources else ()

    @property
    def legend(self) -> str:
        """What a mark of the chronology means that does not say it by itself."""
        return legend(mark for event in self.events for mark in event.marks)

    @property
    def source_list(self) -> FlowSection:
        """The list of `sources` as a section."""
        items = tuple((Paragraph(source_cell(source)),) for source in self.sources)
        block = FlowBlock(ItemList(items, start=1))
        return FlowSection("sources", "", 2, (block,), source_label=MERGED_SOURCE)

    @property
    def index_remark(self) -> str:
        """What has to be said of the index."""
        return "Numbers are those of paragraphs." if self.briefing.options.numbered else ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that the document has, in the template's order; empty ones are left out."""
        options = self.briefing.options
        filled = {
            "cover": options.cover,
            "contents": options.contents,
            "text": self.chapters,
            "chronology": self.events,
            "abbreviations": self.abbreviations,
            "sources": self.sources,
            "index": self.index,
        }
        return tuple(part for part in self.briefing.template.order if filled[part])

    @property
    def bare(self) -> bool:
        """Whether the only chapter's heading is the title of the document, and there is no other.

        So it is without a cover where both would say the same.
        """
        titles = [chapter.title for chapter in self.chapters]
        return not self.briefing.options.cover and titles == [self.briefing.shown_title]

    @property
    def annexes(self) -> tuple[tuple[str, str, str], ...]:
        """Name, title and label of each part after the contents but the text itself, in order."""
        return tuple(
            (part, self.title(part), f"@{part}")
            for part in self.parts
            if part not in ("cover", "contents", "text")
        )

    def title(self, part: str) -> str:
        """What the template calls *part*."""
        return self.briefing.template.titles[part]

    @property
    def standing(self) -> str:
        """Author, date, edition and up to when the pages know, in one line."""
        options, briefing = self.briefing.options, self.briefing
        edition = f"Edition {briefing.edition}" if briefing.edition.strip() else ""
        known = briefing.as_of_date
        as_of = f"As of {known.describe()}" if known else ""
        return " · ".join(filter(None, (options.author, options.date, edition, as_of)))

    @property
    def subtitles(self) -> tuple[str, ...]:
        """The lines below the title; without a cover only what the reader wrote there."""
        options = self.briefing.options
        return tuple(filter(None, (options.subtitle, self.standing if options.cover else "")))

    def target(self, link: PageLink, page: str, section: str) -> str | None:
        """The label of the place to which *link* leads; None when the document lacks it."""
        return self.labels.target(link, page, section)

    def label(self, page: str, anchor: str) -> str | None:
        """The label of exactly this place."""
        return self.labels.at(page, anchor)

    def cited(
        self, numbers: Sequence[int], chapter: FlowChapter | None = None
    ) -> list[tuple[int, str | None]]:
        """The *numbers* of sources, as *chapter* cites them, with the places to which they lead."""
        own = chapter.source_label if chapter else ""
        home = MERGED_SOURCE if self._sources else own
        return [(number, f"{home}{number}" if home else None) for number in numbers]

    def _events(self) -> Iterator[FlowEvent]:
        if not self.briefing.options.chronology:
            return
        for item in events_of(self.briefing.chapters):
            numbers = self._sources.numbers(item.sources) if self._sources else ()
            if self._index:
                spot = Spot(self.title("chronology"), "", CHRONOLOGY)
                self._index.note(item.text, spot)
            yield FlowEvent(
                date=item.date.describe(item.qualifier),
                text=item.text,
                marks=item.marks,
                pages=tuple(self._pages(item).items()),
                sources=tuple(numbers),
            )

    def _pages(self, item: ChronologyItem) -> dict[str, str | None]:
        own = {article.page.id: article.page.title for article in self.briefing.articles}
        titles = {**self.briefing.titles, **own}
        found: dict[str, str | None] = {}
        for told in item.milestones:
            label = self.labels.at(told.page, told.id) or self.labels.at(told.page)
            found.setdefault(titles.get(told.page, told.page), label)
        return found

    def _chapter(self, number: int, chapters: Sequence[Chapter]) -> FlowChapter:
        chapter = chapters[number]
        page = chapter.page
        title = chapter.title.strip() or UNTITLED
        about = ""
        if chapter.article and page:
            about = " · ".join((page.kind.capitalize(), *standing_words(chapter.article)))
        label = self.labels.of_chapter(chapter)
        if self._index and page and chapter.kind == "page":
            self._index.note_page(page.id, Spot(title, "", label))
        own_list = any(each.generated and each.id == "sources" for each in chapter.sections)
        source_label = f"@{number}-source-" if own_list and not self._sources else ""
        written = FlowChapter(
            title=title,
            label=label,
            level=1 + chapter.depth,
            kind=chapter.kind,
            page=page.id if page else "",
            language=page.language if page else "",
            about=about,
            summary=page.summary if page and chapter.kind == "page" else "",
            notes=self._numbered(notes_of(chapter)),
            opens=number == 0 or chapters[number - 1].kind != "heading",
            source_label=source_label,
        )
        written = replace(written, sections=tuple(self._sections(chapter, written)))
        cited = self._sources.numbers(chapter.sources) if self._sources else ()
        return replace(written, cited=tuple(cited))

    def _sections(self, chapter: Chapter, written: FlowChapter) -> Iterator[FlowSection]:
        level = depth = written.level
        for at, section in enumerate(chapter.sections):
            is_list = section.generated and section.id == "sources"
            if is_list and self._sources:
                continue  # they stand in the list of the whole document
            titled = bool(section.title) and (at > 0 or chapter.kind not in _TITLED_BY_SECTION)
            if titled:
                depth = min(max(section.level - 1, 1) + level, depth + 1, LOWEST_HEADING)
            label = self.labels.at(written.page, section.id) or ""
            title = section.title if titled else ""
            spot = Spot(written.title, title, label or written.label)
            numbered = not section.generated and self.briefing.options.numbered
            yield FlowSection(
                id=section.id,
                title=title,
                level=depth,
                blocks=tuple(self._block(each, chapter, spot, numbered) for each in section.blocks),
                label=label if titled and written.page else "",
                listed=titled and (not section.generated or section.id == "milestones"),
                language=section.language,
                source_label=written.source_label if is_list else "",
            )

    def _block(self, block: Block, chapter: Chapter, spot: Spot, numbered: bool) -> FlowBlock:
        number, label = None, ""
        if numbered and isinstance(block, Paragraph) and inline_text(block.inlines).strip():
            self._paragraphs += 1
            number, label = self._paragraphs, f"@p-{self._paragraphs}"
            spot = Spot(spot.chapter, str(number), label, numbered=True)
        if isinstance(block, Chronology):
            block = self._cited(block, chapter)
        terms = self._index.note(block_text(block), spot) if self._index else ()
        return FlowBlock(block, number, label, terms)

    def _cited(self, chronology: Chronology, chapter: Chapter) -> Chronology:
        """*chronology* with the numbers that its sources have in the whole document."""
        if self._sources is None:
            return chronology
        if chapter.items:
            each = (self._sources.numbers(item.sources) for item in chapter.items)
        else:
            known = chapter.page.sources if chapter.page else ()
            numbers = [self._sources.number(source) for source in known]
            each = (
                sorted({numbers[n - 1] for n in entry.sources if 0 < n <= len(numbers)})
                for entry in chronology.entries
            )
        pairs = zip(chronology.entries, each, strict=True)
        return Chronology(tuple(replace(entry, sources=tuple(found)) for entry, found in pairs))

    def _numbered(self, notes: Sequence[Footnote]) -> dict[int, FlowNote]:
        numbered = {}
        for note in notes:
            self._notes += 1
            numbered[note.mark] = FlowNote(self._notes, note.inlines)
        return numbered


def notes_of(chapter: Chapter) -> tuple[Footnote, ...]:
    """The footnotes of a whole page, or of those of its sections that are there."""
    if chapter.article is None:
        return chapter.footnotes
    if chapter.kind == "passage":  # quoted without its marks
        return ()
    if chapter.kind == "page":
        return chapter.article.footnotes
    sections = {section.id for section in chapter.sections}
    return tuple(note for note in chapter.article.footnotes if note.section in sections)
