"""The places of an exported book that a link can lead to."""

import re
from collections.abc import Iterable, Sequence

from app.export.chapters import Chapter
from app.library.pages.body import Chronology, Entry, PageLink
from app.library.pages.page import Page

_SPEAKING = re.compile(r"[a-z0-9-]{1,60}")
# Where a link to a page goes when only parts of it are in the book, best first.
_RANKS = ("page", "section", "passage")


class Labels:
    """The places of the book that a link can lead to, each with a label of its own.

    The label of a page is its id, that of every other chapter its number. A page that stands there
    on several days is at home in the chapter of today, else in the first: that one has its id.
    Labels of chapters and sections are names in the PDF too: `briefing.pdf#uzbekistan` opens it
    at that page.
    """

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        self._pages: dict[str, Page] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._chapters: dict[str, str] = {}  # by id
        self._homes: dict[str, str] = {}  # the chapter in which a label stands
        for number, chapter in sorted(enumerate(chapters), key=lambda each: _rank(each[1])):
            page = chapter.page.id if chapter.page and chapter.kind == "page" else ""
            speaking = _SPEAKING.fullmatch(page) and page not in self._pages
            self._chapters[chapter.id] = page if speaking else f"@{number}"
            self._add(chapter)

    def of_chapter(self, chapter: Chapter) -> str:
        """The label of the heading of *chapter*."""
        return self._chapters.get(chapter.id, "")

    def home(self, label: str) -> str:
        """The label of the chapter in which *label* stands."""
        return self._homes.get(label, label)

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

    def _add(self, chapter: Chapter) -> None:
        page = chapter.page
        if page is None:
            return
        name = self._chapters[chapter.id]
        self._pages.setdefault(page.id, page)
        self._labels.setdefault((page.id, ""), name)
        if chapter.kind in ("section", "passage"):  # its heading is that of the section
            self._labels.setdefault((page.id, chapter.sections[0].id), name)
        anchors = [section.id for section in chapter.sections if section.id]
        anchors += [entry.milestone for entry in _entries(chapter)]
        for position, anchor in enumerate(anchors):
            suffix = anchor if _SPEAKING.fullmatch(anchor) else f"@{position}"
            label = f"{name}#{suffix}"
            if self._labels.setdefault((page.id, anchor), label) == label:
                self._homes[label] = name


def _rank(chapter: Chapter) -> tuple[int, bool]:
    kind = _RANKS.index(chapter.kind) if chapter.kind in _RANKS else len(_RANKS)
    return kind, bool(chapter.article and chapter.article.as_of)


def _entries(chapter: Chapter) -> Iterable[Entry]:
    for section in chapter.sections:
        for block in section.blocks:
            if isinstance(block, Chronology):
                yield from block.entries
