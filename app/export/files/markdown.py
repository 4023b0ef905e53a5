"""A briefing as one readable Markdown file, the generated parts of the pages included."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from app.export.briefing import Briefing
from app.export.document.flow import LOWEST_HEADING, Flow, FlowBlock, FlowChapter, FlowSection
from app.export.document.flow_index import IndexRun
from app.export.document.markdown_text import MarkdownText, Ways, escaped, heading, table_text
from app.export.writing import ExportReceipt, write_whole
from app.library.pages.body import Chronology, Figure, PageLink, Paragraph, Text


def export_markdown(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write *briefing* to the Markdown file *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    return write_whole(target, markdown(briefing).encode("utf-8"))


def markdown(briefing: Briefing) -> str:
    """The whole briefing as Markdown."""
    flow = Flow(briefing)
    anchors = _Anchors(flow)
    parts = list(_opening(flow))
    for part in flow.parts:
        if part == "text":
            for chapter in flow.chapters:
                parts += _Chapter(flow, chapter, anchors).parts()
        elif part != "cover":
            parts += [heading(flow.title(part), 2), *_annex(flow, part, anchors)]
    options = briefing.options
    parts += [] if options.cover else [escaped(flow.standing)]
    return "\n\n".join(filter(None, (*parts, _strong(options.handling)))) + "\n"


def _opening(flow: Flow) -> Iterator[str]:
    yield _strong(flow.briefing.options.handling)
    yield "" if flow.bare else heading(flow.briefing.shown_title, 1)
    yield from map(escaped, flow.subtitles)


def _annex(flow: Flow, part: str, anchors: "_Anchors") -> Iterator[str]:
    match part:
        case "contents":
            lines = [
                f"{'  ' * (each.level - 1)}- {anchors.link(each.title, each.label)}"
                for each in flow.chapters
            ]
            lines += [f"- {anchors.link(title, label)}" for _, title, label in flow.annexes]
            yield "\n".join(lines)
        case "chronology":
            yield table_text([["Date", "Event", "Told in", "Sources"], *_events(flow, anchors)])
            yield escaped(flow.legend)
        case "abbreviations":
            pairs = [[escaped(short), escaped(long)] for short, long in flow.abbreviations]
            yield table_text([["Abbreviation", "Long form"], *pairs])
        case "sources":
            whole = FlowChapter(flow.title(part), "", 1)
            yield from _Chapter(flow, whole, anchors).section(flow.source_list)
        case "index":
            yield flow.index_remark
            for letter, entries in groupby(flow.index, key=lambda each: each.letter):
                lines = [
                    f"- {escaped(each.term)}: {''.join(anchors.run(run) for run in each.runs)}"
                    for each in entries
                ]
                yield heading(letter, 3) + "\n\n" + "\n".join(lines)


def _events(flow: Flow, anchors: "_Anchors") -> Iterator[list[str]]:
    for event in flow.events:
        marks = f" ({', '.join(event.marks)})" if event.marks else ""
        pages = "; ".join(
            anchors.link(title, label) if label else escaped(title) for title, label in event.pages
        )
        cited = ", ".join(map(str, event.sources))
        yield [escaped(event.date), escaped(event.text + marks), pages, cited]


def _strong(words: str) -> str:
    return f"**{escaped(words).strip()}**" if words.strip() else ""


class _Anchors:
    """The heading to which each place of the document leads, as GitHub and Pandoc name headings.

    Rows and paragraphs have no such name; what leads to them leads to their section.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._used: Counter[str] = Counter()
        self._anchors: dict[str, str] = {}
        if not flow.bare:
            self._slug(flow.briefing.shown_title)
        for part in flow.parts:
            if part == "text":
                for chapter in flow.chapters:
                    self._add(chapter)
            elif part != "cover":
                self._anchors[f"@{part}"] = self._slug(flow.title(part))
            if part == "index":
                for letter, _ in groupby(flow.index, key=lambda each: each.letter):
                    self._slug(letter)

    def find(self, label: str) -> str:
        """The anchor of the place *label*."""
        return self._anchors.get(label) or self._anchors.get(self._flow.labels.home(label), "")

    def link(self, words: str, label: str) -> str:
        """*words* leading to the place *label*."""
        anchor = self.find(label)
        return f"[{escaped(words)}](#{anchor})" if anchor else escaped(words)

    def run(self, run: IndexRun) -> str:
        """A piece of a line of the index."""
        words = self.link(run.text, run.label) if run.label else escaped(run.text)
        return f"**{words}**" if run.main else words

    def _add(self, chapter: FlowChapter) -> None:
        here = self._anchors[chapter.label] = self._slug(chapter.title)
        for section in chapter.sections:
            here = self._slug(section.title) if section.title else here
            self._anchors.setdefault(section.label, here)
            for item in section.blocks:
                self._anchors.setdefault(item.label, here)
                if isinstance(item.block, Chronology):
                    for entry in item.block.entries:
                        label = self._flow.label(chapter.page, entry.milestone)
                        self._anchors.setdefault(label or "", here)

    def _slug(self, title: str) -> str:
        slug = re.sub(r"[^\w\- ]", "", title.casefold()).strip().replace(" ", "-")
        self._used[slug] += 1
        return f"{slug}-{self._used[slug] - 1}" if self._used[slug] > 1 else slug


class _Chapter:
    """Writes one chapter."""

    def __init__(self, flow: Flow, chapter: FlowChapter, anchors: _Anchors) -> None:
        self._flow = flow
        self._chapter = chapter
        self._anchors = anchors
        self._section = ""
        self._below = 0 if flow.bare else 1
        self._text = MarkdownText(Ways(self._link, self._mark, _figure))

    def parts(self) -> Iterator[str]:
        """The blocks of the chapter, to be parted by empty lines."""
        chapter = self._chapter
        yield heading(chapter.title, chapter.level + self._below)
        yield escaped(chapter.about)
        if chapter.summary:
            yield self._text.paragraph([Text(chapter.summary, emphasis=True)])
        for section in chapter.sections:
            yield from self.section(section)
        if chapter.cited:
            yield f"Sources: {', '.join(map(str, chapter.cited))}"
        for note in chapter.notes.values():
            yield f"[^{note.number}]: {self._text.inlines(note.inlines)}"

    def section(self, section: FlowSection) -> Iterator[str]:
        """The blocks of a section, its heading first."""
        self._section = section.id
        if section.title:
            yield heading(section.title, min(section.level + self._below, LOWEST_HEADING))
        if any(item.number is not None for item in section.blocks):
            yield from map(self._numbered, section.blocks)
        else:
            yield from self._text.blocks(item.block for item in section.blocks)

    def _numbered(self, item: FlowBlock) -> str:
        if item.number is None or not isinstance(item.block, Paragraph):
            return self._text.block(item.block)
        return self._text.paragraph(item.block.inlines, f"**{item.number}** ")

    def _link(self, link: PageLink) -> str:
        label = self._flow.target(link, self._chapter.page, self._section)
        return self._anchors.link(link.text, label) if label else escaped(link.text)

    def _mark(self, mark: int) -> str:
        note = self._chapter.notes.get(mark)
        return f"[^{note.number}]" if note else ""


def _figure(figure: Figure) -> str:
    return f"*Picture: {escaped(figure.caption or figure.alt)}*"
