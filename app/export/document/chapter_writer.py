"""One chapter as plain data for the template: its heading, its sections, what follows them."""

import re
from collections.abc import Sequence

from app.export.chapters import Chapter, standing_words
from app.export.document.block_writer import BlockWriter
from app.export.document.glyphs import reads_right_to_left, soften
from app.export.document.running_text import Data, RunningText, shortened
from app.export.document.setting import Setting
from app.library.chronology.events import ChronologyItem
from app.library.pages.body import Block, Chronology, Entry, ItemList, Section
from app.library.pages.page import Page

LOWEST_HEADING = 6  # PDF knows no lower one
# Generated sections that the template sets smaller than the page's own.
ROLES = ("key-data", "where-sources-differ", "see-also", "mentioned-in", "sources")
LONGEST_HEAD = 46  # a title in the running head, half a line
UNTITLED = "Without a title"
# The heading of these chapters is that of their first section.
_TITLED_BY_SECTION = ("section", "passage", "matrix", "events")
_KICKERS = {
    "passage": "Passage",
    "section": "Section",
    "events": "Chronology",
    "results": "Search results",
    "matrix": "Matrix",
    "comparison": "Comparison",
    "fact sheet": "Fact sheet",
    "note": "Note",
}


def language_code(language: str) -> str:
    """The language as the template takes it: two or three letters, English where it is odd."""
    match = re.match(r"[a-z]{2,3}(?![a-z])", language.casefold())
    return match[0] if match else "en"


class ChapterWriter:
    """Writes one chapter; it knows which labels have been set already."""

    def __init__(self, chapter: Chapter, number: int, setting: Setting, language: str) -> None:
        self._chapter = chapter
        self._page = chapter.page
        self._setting = setting
        self._language = self._page.language if self._page else language
        self._label = setting.labels.of_chapter(chapter)
        self._running = RunningText(chapter, number, setting)
        self._writer = BlockWriter(self._running, setting, self._page.id if self._page else "")
        opening = self._page.summary if self._page else ""
        self._right_to_left = reads_right_to_left(f"{chapter.title} {opening}")
        self._writer.right_to_left = self._running.right_to_left = self._right_to_left
        self._set_labels = {self._label}  # the title bears it
        self._numbers = _numbers(self._page, setting)
        self._prefix = f"@{number}-source-"

    def document(self) -> Data:
        """The chapter as the template takes it."""
        chapter = self._chapter
        title = self._setting.sieve.clean(chapter.title).strip() or UNTITLED
        summary = self._page.summary if self._page and chapter.kind == "page" else ""
        sections = list(self._sections())
        terms = self._setting.terms
        return {
            "kind": chapter.kind,
            "label": self._label,
            "level": 1 + chapter.depth,
            "title": soften(title),
            "title-rtl": reads_right_to_left(chapter.title),
            "short-title": shortened(title, LONGEST_HEAD),
            "kicker": self._running.text(self._kicker()),
            "summary": self._running.text(summary),
            "language": language_code(self._language),
            "rtl": self._right_to_left,
            "sections": [each for each in sections if each["title"] or each["blocks"]],
            "notes": self._running.left_over_notes(),
            "cited": self._cited(),
            "main": terms.of_page(self._page.id) if terms and self._page else [],
        }

    def _cited(self) -> list[Data]:
        """The numbers of the sources on which an assembled chapter rests."""
        sources = self._setting.sources
        return self._writer.source_links(sources.numbers(self._chapter.sources)) if sources else []

    def _kicker(self) -> str:
        """The line over the title: what it is about, how that stands, up to when it knows."""
        page, article = self._page, self._chapter.article
        kind = _KICKERS.get(self._chapter.kind, "")
        if page is None or article is None:
            return kind
        return " · ".join((kind or page.kind.capitalize(), *standing_words(article)))

    def _sections(self) -> Sequence[Data]:
        level = 1
        sections = []
        for at, section in enumerate(self._chapter.sections):
            if section.id == "sources" and section.generated and self._setting.sources:
                continue  # they stand in the list of the whole document
            titled = bool(section.id) and (at > 0 or self._chapter.kind not in _TITLED_BY_SECTION)
            if titled:
                level = min(max(section.level, 2), level + 1, LOWEST_HEADING)
            sections.append(self._written(section, level, titled))
        return sections

    def _written(self, section: Section, level: int, titled: bool) -> Data:
        self._running.section = section.id
        own = not section.generated
        self._writer.numbered = own and self._setting.options.numbered
        self._writer.refer = own or section.id in ("see-also", "mentioned-in")
        blocks = self._blocks(section)
        title = self._running.text(section.title).strip() or UNTITLED
        return {
            "title": title if titled else "",
            "label": self._set_label(section.id) if titled else None,
            "level": min(level + self._chapter.depth, LOWEST_HEADING),
            "rtl": reads_right_to_left(section.title),
            "lang": section.language,
            "role": section.id if section.generated and section.id in ROLES else "",
            "listed": own or section.id == "milestones",
            "blocks": blocks,
        }

    def _blocks(self, section: Section) -> list[Data]:
        if self._chapter.items and section.id == "events":
            rows = [self._writer.item(item, self._named(item)) for item in self._chapter.items]
            return [{"k": "chronology", "rows": rows}]
        blocks: list[Data] = []
        for block in section.blocks:
            if isinstance(block, Chronology) and block.entries:
                rows = [self._entry(entry) for entry in block.entries]
                blocks.append({"k": "chronology", "rows": rows})
            else:
                blocks += self._writer.blocks([block])
        if section.generated and section.id == "sources":
            self._label_sources(section.blocks, blocks)
        return blocks

    def _entry(self, entry: Entry) -> Data:
        numbers = self._numbers
        cited = sorted({numbers[each] for each in entry.sources if each in numbers})
        row = self._writer.entry(entry, self._set_label(entry.milestone), cited)
        if not self._setting.sources and self._setting.link_sources:
            row["sources"] = [{"x": str(each), "to": f"{self._prefix}{each}"} for each in cited]
        return row

    def _named(self, item: ChronologyItem) -> list[tuple[str, str | None]]:
        """The pages that tell *item*, with the place to which each leads in the book."""
        labels = self._setting.labels
        names = []
        for told in item.milestones:
            title = self._setting.titles.get(told.page, told.page)
            names.append(
                (self._running.text(title), labels.at(told.page, told.id) or labels.at(told.page))
            )
        return list(dict.fromkeys(names))

    def _set_label(self, anchor: str) -> str | None:
        """The label of *anchor*, at its first place only: a label that stands twice is an error."""
        label = self._setting.labels.at(self._page.id, anchor) if self._page else None
        if label is None or label in self._set_labels or not label.startswith(f"{self._label}#"):
            return None
        self._set_labels.add(label)
        return label

    def _label_sources(self, blocks: Sequence[Block], written: Sequence[Data]) -> None:
        """Let the chronology's numbers lead to the page's own list of sources."""
        first = next((each for each in blocks if isinstance(each, ItemList)), None)
        data = next((each for each in written if each["k"] == "list"), None)
        if first is not None and data is not None:
            data["labels"] = [f"{self._prefix}{n + 1}" for n in range(len(first.items))]


def _numbers(page: Page | None, setting: Setting) -> dict[int, int]:
    """The number to print for each number of a source on *page*."""
    if page is None:
        return {}
    if setting.sources is None:
        return {number: number for number in range(1, len(page.sources) + 1)}
    return {n: setting.sources.number(each) for n, each in enumerate(page.sources, start=1)}
