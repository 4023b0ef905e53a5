"""The sections of an article in the order in which the reader shows them."""

from app.library.pages.article import Article
from app.library.pages.body import Section

NOTES = "notes"


def reading_order(article: Article) -> tuple[Section, ...]:
    """The article's sections, with one for its notes before the sources."""
    sections = list(article.sections)
    if article.footnotes:
        place = next(
            (i for i, section in enumerate(sections) if section.id == "sources"), len(sections)
        )
        sections.insert(place, Section(NOTES, 2, "Notes", (), generated=True))
    return tuple(sections)


def outline(article: Article) -> tuple[Section, ...]:
    """The sections that have a heading to go to."""
    return tuple(section for section in reading_order(article) if section.title)
