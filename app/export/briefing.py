"""A briefing: the chapters chosen for export, in their order, and what is put around them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.export.chapters import Chapter, chapters_of
from app.export.options import USUAL, Options
from app.export.templates import BRIEFING, Template
from app.library.arrangement.names import Abbreviation
from app.library.pages.article import Article
from app.library.pages.edtf import Date, DateError, parse
from app.library.pages.page import Place
from app.library.parts import FactSheetPart, Part, PlacePart, pages_of

if TYPE_CHECKING:
    from app.library.library import Library

DAY_ZERO = date(1980, 1, 1)  # of a briefing that bears no date; a file has to have one
PARTNERS = ("country", "organisation")  # the kinds of pages that have a fact sheet


class BriefingError(ValueError):
    """A briefing that cannot be made; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What is exported.

    *edition* names the library's edition ("2026-11"), *as_of* is the newest date its sources
    support, in EDTF. *abbreviations* and *titles* are those of the whole library, *folders* tells
    for each page where its pictures lie. *further* has title and depth of the parts that follow
    but are not set: a preview lists them in its contents.
    """

    chapters: tuple[Chapter, ...]
    options: Options = USUAL
    template: Template = BRIEFING
    edition: str = ""
    as_of: str = ""
    language: str = "en"
    abbreviations: tuple[Abbreviation, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    folders: Mapping[str, Path] = field(default_factory=dict)
    further: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        if all(chapter.kind == "heading" for chapter in self.chapters):
            raise BriefingError("No page is chosen; choose at least one.")

    @property
    def articles(self) -> tuple[Article, ...]:
        """The pages of the chapters, each once."""
        found = {c.article.page.id: c.article for c in reversed(self.chapters) if c.article}
        order = dict.fromkeys(c.article.page.id for c in self.chapters if c.article)
        return tuple(found[page] for page in order)

    @property
    def title(self) -> str:
        """The title that the reader gave; may be empty."""
        return self.options.title

    @property
    def subtitle(self) -> str:
        """The line below the title; may be empty."""
        return self.options.subtitle

    @property
    def author(self) -> str:
        """Who made it; may be empty."""
        return self.options.author

    @property
    def chronology(self) -> bool:
        """Whether the events of all parts stand in one list at the end."""
        return self.options.chronology

    @property
    def shown_title(self) -> str:
        """The title; the only chapter's title or a plain word where none was given."""
        if self.options.title.strip():
            return self.options.title
        return self.chapters[0].title if len(self.chapters) == 1 else "Selected pages"

    @property
    def as_of_date(self) -> Date | None:
        """Up to when the pages know, by what the library says or else by the newest page."""
        stated = next(_dates([self.as_of]), None)
        pages = (article.page.as_of for article in self.articles)
        return stated or max(pages, key=lambda each: each.sort_key, default=None)

    @property
    def stamp(self) -> datetime:
        """The time that the file bears: the edition's, never the clock's.

        So the same parts of the same edition give the same bytes.
        """
        known = [*_dates([self.edition]), *filter(None, [self.as_of_date])]
        day = next((each.earliest for each in known if each.earliest), DAY_ZERO)
        return datetime(max(day.year, DAY_ZERO.year), day.month, day.day, tzinfo=UTC)


def gather(
    library: "Library",
    parts: Sequence[Part],
    options: Options = USUAL,
    template: Template = BRIEFING,
) -> Briefing:
    """The briefing of *parts*, under the edition of the library from which they come.

    Raises:
        UnknownPageError: one of the pages that *parts* name does not exist.
        BriefingError: there is nothing but headings.
    """
    if template.layout == "fact sheets":
        parts = [_as_fact_sheet(library, part) for part in parts]
    chapters = chapters_of(library, parts)
    info = library.info_for([page for part in parts for page in pages_of(part)])
    homes = {each.id: each.folder for each in library.info}
    pages = [chapter.page.id for chapter in chapters if chapter.page]
    return Briefing(
        chapters=chapters,
        options=options,
        template=template,
        edition=info.edition,
        as_of=info.as_of,
        language=info.language,
        abbreviations=library.abbreviations(),
        titles=library.titles,
        folders={page: homes[library.entry(page).library] for page in pages},
    )


def _as_fact_sheet(library: "Library", part: Part) -> Part:
    """The fact sheet in place of a partner's page; any other part as it is."""
    match part:
        case PlacePart(Place(page, "", _, _, ""), day) if library.entry(page).kind in PARTNERS:
            return FactSheetPart(page, day)
        case _:
            return part


def _dates(texts: Iterable[str]) -> Iterator[Date]:
    for text in texts:
        try:
            yield parse(text)
        except DateError:
            continue
