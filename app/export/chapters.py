"""The parts of a tray with their text: what every way out of the program writes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.export.unchecked import explained, marked
from app.library.chronology.events import ChronologyItem
from app.library.chronology.filtering import ChronologyFilter, passing
from app.library.comparing.assembled import (
    comparison_sections,
    fact_sheet_sections,
    matrix_section,
    short_titles,
)
from app.library.pages.article import Article
from app.library.pages.body import (
    Block,
    Body,
    Chronology,
    Entry,
    Footnote,
    PageLink,
    Paragraph,
    Quote,
    Section,
    Text,
    links,
)
from app.library.pages.body import plain_text as section_text
from app.library.pages.edtf import on_day, parse
from app.library.pages.markdown import BodyError, parse_body
from app.library.pages.page import Page, Place, Source
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
from app.library.search.answer import SearchHit, SearchRequest

if TYPE_CHECKING:
    from app.library.library import Library


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part as it is read: *sections* hold its whole text, in order.

    *id* is unique in a briefing: a page's id, `page#section` for a section or passage, each with
    `@1995-01-01` on a day of the past, `part-3` for what is no page's own. *page* is the page of a
    page, section or passage, None else. *depth* is 1 for what stands below a heading, 0 else. The
    chapter of a heading has no sections. *items* are the events of a chronology, *sources* those on
    which a chapter rests that is put together from several pages, *footnotes* those of a note of
    the reader's own.
    """

    id: str
    kind: str
    title: str
    sections: tuple[Section, ...] = ()
    article: Article | None = None
    depth: int = 0
    items: tuple[ChronologyItem, ...] = ()
    sources: tuple[Source, ...] = ()
    footnotes: tuple[Footnote, ...] = ()

    @property
    def page(self) -> Page | None:
        """The page whose text this is."""
        return self.article.page if self.article else None


def chapters_of(library: "Library", parts: Sequence[Part]) -> tuple[Chapter, ...]:
    """The chapters of *parts*, in order; a part given twice stands where it comes first.

    Raises:
        UnknownPageError: a page that a part names does not exist.
    """
    chapters: dict[str, Chapter] = {}
    depth = 0
    for number, part in enumerate(dict.fromkeys(parts), start=1):
        heading = isinstance(part, HeadingPart)
        chapter = _chapter(library, part, f"part-{number}")
        if chapter.article is None and chapter.kind not in ("heading", "events"):
            chapter = replace(chapter, sources=tuple(_sources(library, chapter)))
        chapters.setdefault(chapter.id, replace(chapter, depth=0 if heading else depth))
        depth = 1 if heading else depth
    return tuple(chapters.values())


def page_chapter(article: Article) -> Chapter:
    """The chapter of a whole page; on a day of the past it says what the page is called now.

    A summary that only repeats the title is left out.
    """
    sections = article.sections
    if not article.page.lead:
        article = replace(article, page=replace(article.page, summary=""))
    if article.name:
        now = Paragraph((Text(f"Now {article.page.title}.", emphasis=True),))
        sections = (Section("", 1, "", (now,), generated=True), *sections)
    chapter_id = _on_its_day(article.page.id, article)
    return Chapter(chapter_id, "page", article.dated_title, sections, article)


def standing_words(article: Article) -> list[str]:
    """How an article stands, and up to when it knows; of a day of the past its title tells."""
    state = article.state if article.state != "current" else ""
    known = "" if article.as_of else f"as of {article.page.as_of.describe()}"
    return list(filter(None, (state, known)))


def _chapter(library: "Library", part: Part, own_id: str) -> Chapter:
    match part:
        case PlacePart(place, day):
            return _of_place(marked(library.article(place.page, _last(day))), place)
        case HeadingPart(title):
            return Chapter(own_id, "heading", title)
        case NotePart(text, title):
            body = _note(text)
            return Chapter(own_id, "note", title or "Note", body.sections, footnotes=body.footnotes)
        case EventsPart(title):
            items = _items(library, part)
            section = _events(items, library.history.titles)
            return Chapter(own_id, "events", title, (section,), items=items)
        case ResultsPart(query, limit):
            found = library.search(SearchRequest(query, limit=limit))
            title = f"Results for “{query}”"
            return Chapter(own_id, "results", title, tuple(_hits(found.hits)))
        case MatrixPart(pages, groups, day):
            matrix = library.history.matrix(pages, groups, _last(day))
            short = short_titles(library.abbreviations(), library.titles)
            section = matrix_section(matrix, short)
            return Chapter(own_id, "matrix", section.title, (section,))
        case ComparisonPart(pages, day):
            compared = library.history.compare(pages, _last(day))
            title = together(compared.titles)
            return Chapter(own_id, "comparison", title, comparison_sections(compared))
        case FactSheetPart(page, day):
            sheet = library.history.fact_sheet(page, _last(day))
            return Chapter(own_id, "fact sheet", sheet.title, fact_sheet_sections(sheet))


def _of_place(article: Article, place: Place) -> Chapter:
    """The page, the section with those below it, or the passage, that *place* names."""
    page = article.page
    name = article.name_then if article.as_of else page.title
    if not place.section and not place.quote:
        return page_chapter(article)
    section = article.anchor_section(place.section)
    if section is None and place.quote and not place.section:  # of the summary
        section = Section("", 1, "", (Paragraph((Text(page.summary),)),))
    if section is None:  # it has gone from the page; the page is still what was meant
        return page_chapter(article)
    if place.quote:
        title = on_day(f"{name}: {section.title}" if section.title else name, article.as_of)
        quoted = replace(section, blocks=(_quoted(section, place),), level=2)
        chapter_id = _on_its_day(f"{page.id}#{section.id}@{place.start}", article)
        return Chapter(chapter_id, "passage", title, (quoted,), article)
    title = on_day(f"{name}: {section.title}", article.as_of)
    own = tuple(_with_those_below(article.sections, section))
    return Chapter(_on_its_day(f"{page.id}#{section.id}", article), "section", title, own, article)


def _on_its_day(name: str, article: Article) -> str:
    """*name*, of which there may be one for each day of the past."""
    return f"{name}@{article.as_of}" if article.as_of else name


def _with_those_below(sections: Sequence[Section], chosen: Section) -> Iterator[Section]:
    at = sections.index(chosen)
    yield chosen
    for section in sections[at + 1 :]:
        if section.level <= chosen.level or section.generated != chosen.generated:
            return
        yield section


def _quoted(section: Section, place: Place) -> Block:
    """The passage in the words that stand there now, else in those that were kept."""
    now = section_text(section)[place.start : place.end]
    return Quote((Paragraph((Text(now if now == place.quote else place.quote),)),))


def _note(text: str) -> Body:
    try:
        return parse_body(text)
    except BodyError:  # a note is the reader's own, and stands whatever it holds
        return Body((Section("", 1, "", (Paragraph((Text(text),)),)),))


def _items(library: "Library", part: EventsPart) -> tuple[ChronologyItem, ...]:
    history = library.history
    wanted = ChronologyFilter(_first(part.first), _last(part.last), part.chosen, part.text)
    return passing(history.tagged(history.chronology(part.scope)), wanted)


def _events(items: Sequence[ChronologyItem], titles: Mapping[str, str]) -> Section:
    entries = tuple(_entry(item, titles) for item in items)
    return explained(Section("events", 2, "", (Chronology(entries),), generated=True))


def _entry(item: ChronologyItem, titles: Mapping[str, str]) -> Entry:
    lead = item.lead
    return Entry(
        milestone=lead.id,
        year=str(item.date.earliest.year) if item.date.earliest else "",
        date=item.date.describe(item.qualifier),
        text=(PageLink(titles[lead.page], lead.page, lead.id), Text(f": {item.text}")),
        marks=item.marks,
        type=item.type,
    )


def _hits(hits: Sequence[SearchHit]) -> Iterator[Section]:
    """Each page under its title: where its best passage stands, and the passage."""
    for number, hit in enumerate(hits, start=1):
        best = hit.snippets[0]
        link = PageLink(best.title or "Summary", hit.page, best.passage)
        blocks = (Paragraph((link,)), Quote((Paragraph((Text(best.text),)),)))
        yield Section(f"hit-{number}", 2, hit.title, blocks, generated=True)


def _sources(library: "Library", chapter: Chapter) -> Iterator[Source]:
    """The sources of the events and passages to which the text of *chapter* leads."""
    places = [(link.page, link.anchor) for link in links(Body(chapter.sections)) if link.anchor]
    for page_id, anchor in dict.fromkeys(places):
        page = library.history.pages.get(page_id)
        if page is not None:
            yield from _sources_at(page, anchor, whole=chapter.kind == "results")


def _sources_at(page: Page, anchor: str, *, whole: bool) -> Iterator[Source]:
    """What the event or section *anchor* rests on; with *whole* at least what the page does."""
    told = [each for each in page.milestones if anchor in (each.id, each.at)]
    keys = {key for milestone in told for key in milestone.sources}
    yield from (source for source in page.sources if source.key in keys or (whole and not keys))


def _first(text: str) -> date | None:
    return parse(text).earliest if text else None


def _last(text: str) -> date | None:
    return parse(text).latest if text else None
