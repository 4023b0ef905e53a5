"""A briefing: the pages chosen for export, in their order, and what is put around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from app.library.article import Article
from app.library.edtf import Date, DateError, parse

if TYPE_CHECKING:
    from app.library.library import Library

PAPERS = ("a4", "letter")
DAY_ZERO = date(1980, 1, 1)  # of a briefing that bears no date; a file has to have one


class BriefingError(ValueError):
    """A briefing that cannot be made; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What is exported.

    *edition* names the library's edition ("2026-11"), *as_of* is the newest date its sources
    support, in EDTF. *chronology* adds the milestones of all pages in one list at the end. A page
    given twice stands where it comes first.
    """

    articles: tuple[Article, ...]
    title: str = ""
    subtitle: str = ""
    author: str = ""
    paper: str = "a4"
    chronology: bool = False
    edition: str = ""
    as_of: str = ""
    language: str = "en"

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise BriefingError(f"“{self.paper}” is no paper; choose {' or '.join(PAPERS)}.")
        by_page = {article.page.id: article for article in reversed(self.articles)}
        if not by_page:
            raise BriefingError("No page is chosen; choose at least one.")
        once = tuple(by_page[each] for each in dict.fromkeys(a.page.id for a in self.articles))
        object.__setattr__(self, "articles", once)

    @property
    def shown_title(self) -> str:
        """The title; the only page's title or a plain word where none was given."""
        if self.title.strip():
            return self.title
        return self.articles[0].page.title if len(self.articles) == 1 else "Selected pages"

    @property
    def as_of_date(self) -> Date:
        """Up to when the pages know, by what the library says or else by the newest page."""
        stated = next(_dates([self.as_of]), None)
        newest = max((a.page.as_of for a in self.articles), key=lambda each: each.sort_key)
        return stated or newest

    @property
    def stamp(self) -> datetime:
        """The time that the file bears: the edition's, never the clock's.

        So the same pages of the same edition give the same bytes.
        """
        known = [*_dates([self.edition]), self.as_of_date]
        day = next((each.earliest for each in known if each.earliest), DAY_ZERO)
        return datetime(max(day.year, DAY_ZERO.year), day.month, day.day, tzinfo=UTC)


def gather(
    library: "Library",
    pages: Sequence[str],
    *,
    title: str = "",
    subtitle: str = "",
    author: str = "",
    paper: str = "a4",
    chronology: bool = False,
) -> Briefing:
    """The briefing of *pages*, under the edition of the library from which they come.

    Raises:
        UnknownPageError: one of *pages* does not exist.
        BriefingError: there is no page, or no such paper.
    """
    info = library.info_for(pages)
    return Briefing(
        articles=tuple(library.article(page) for page in pages),
        title=title,
        subtitle=subtitle,
        author=author,
        paper=paper,
        chronology=chronology,
        edition=info.edition,
        as_of=info.as_of,
        language=info.language,
    )


def _dates(texts: Iterable[str]) -> Iterator[Date]:
    for text in texts:
        try:
            yield parse(text)
        except DateError:
            continue
