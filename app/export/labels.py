"""The places of an exported book that a link can lead to."""

import re
from collections.abc import Iterable, Sequence

from app.library.article import Article
from app.library.body import Chronology, Entry, PageLink

_SPEAKING = re.compile(r"[a-z0-9-]{1,60}")


class Labels:
    """The places of the book that a link can lead to, each with a label of its own.

    The labels are names in the PDF too: `briefing.pdf#uzbekistan` opens it at that page.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._pages = {article.page.id: article.page for article in articles}
        self._labels: dict[tuple[str, str], str] = {}
        for number, article in enumerate(articles):
            page = article.page.id
            name = page if _SPEAKING.fullmatch(page) else f"@{number}"
            self._labels[page, ""] = name
            anchors = [section.id for section in article.sections if section.id]
            anchors += [entry.milestone for entry in _entries(article)]
            for position, anchor in enumerate(anchors):
                suffix = anchor if _SPEAKING.fullmatch(anchor) else f"@{position}"
                self._labels.setdefault((page, anchor), f"{name}#{suffix}")

    def at(self, page: str, anchor: str = "") -> str | None:
        """The label of exactly this place, None when the book has it not."""
        return self._labels.get((page, anchor))

    def target(self, link: PageLink, page: str, section: str) -> str | None:
        """Where *link* leads to from *section* of *page*; None when the book does not go there."""
        if link.page not in self._pages:
            return None
        milestone = self._pages[link.page].milestone(link.anchor)
        if milestone and milestone.at and (link.page, milestone.at) != (page, section):
            told = self.at(link.page, milestone.at)
            if told:
                return told
        return self.at(link.page, link.anchor) or self.at(link.page)


def _entries(article: Article) -> Iterable[Entry]:
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Chronology):
                yield from block.entries
