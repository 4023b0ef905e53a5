"""Briefings made without a library, for the tests of every export format."""

from collections.abc import Iterable
from typing import Any

from app.export.briefing import Briefing
from app.export.chapters import page_chapter
from app.export.options import Options
from app.library.pages.article import Article


def briefing_of(
    articles: Iterable[Article],
    edition: str = "",
    as_of: str = "",
    language: str = "en",
    **said: Any,
) -> Briefing:
    """A briefing of whole pages; *said* are its options."""
    chapters = tuple(map(page_chapter, articles))
    options = Options(**said)
    return Briefing(
        chapters=chapters, options=options, edition=edition, as_of=as_of, language=language
    )
