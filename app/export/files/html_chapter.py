"""One chapter of an HTML file: its heading, its blocks, its notes."""

import base64
from collections.abc import Iterable, Sequence
from html import escape

from app.export.document.chapter_writer import language_code
from app.export.document.flow import LOWEST_HEADING, Flow, FlowBlock, FlowChapter, FlowSection
from app.export.document.glyphs import reads_right_to_left
from app.export.document.running_text import web_address
from app.library.pages.body import (
    Block,
    Cell,
    Chronology,
    Entry,
    Figure,
    FootnoteMark,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    Text,
    WebLink,
    inline_text,
)

MEDIA = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp"}
UNDESCRIBED = "A picture without a description"


class HtmlChapter:
    """Writes one chapter."""

    def __init__(self, flow: Flow, chapter: FlowChapter) -> None:
        self._flow = flow
        self._chapter = chapter
        self._section = ""
        self._source_label = ""
        self._set: set[str] = {chapter.label}
        self._marked: set[int] = set()
        self._right_to_left = reads_right_to_left(f"{chapter.title} {chapter.summary}")
        self._below = 0 if flow.bare else 1  # levels that the document's own title takes

    def article(self) -> str:
        """The chapter with its notes."""
        chapter = self._chapter
        about = f'<p class="about">{escape(chapter.about)}</p>' if chapter.about else ""
        summary = (
            f'<p class="summary"{self._direction(chapter.summary)}>{escape(chapter.summary)}</p>'
            if chapter.summary
            else ""
        )
        language = f' lang="{language_code(chapter.language)}"' if chapter.language else ""
        direction = ' dir="rtl"' if self._right_to_left else ""
        kinds = ("opens" if chapter.opens else "", "part" if chapter.kind == "heading" else "")
        kind = " ".join(filter(None, kinds))
        kind = f' class="{kind}"' if kind else ""
        level = chapter.level + self._below
        return "\n".join(
            (
                f'<article id="{escape(chapter.label)}"{kind}{language}{direction}>',
                f"{about}<h{level}>{escape(chapter.title)}</h{level}>{summary}",
                *map(self.section, chapter.sections),
                self._rests_on(),
                self._notes(),
                "</article>",
            )
        )

    def section(self, section: FlowSection) -> str:
        """A section with its heading."""
        self._section = section.id
        self._source_label = section.source_label
        level = min(section.level + self._below, LOWEST_HEADING)
        label = self._label(section.id) if section.title else ""
        spoken = _spoken(section.language)
        direction = self._direction(section.title)
        heading = (
            f"<h{level}{label}{spoken}{direction}>{escape(section.title)}</h{level}>"
            if section.title
            else ""
        )
        return heading + "\n".join(map(self._flow_block, section.blocks))

    def _rests_on(self) -> str:
        cited = self._flow.cited(self._chapter.cited)
        return f'<p class="about">Sources:{cited_html(cited)}</p>' if cited else ""

    def _notes(self) -> str:
        items = []
        for mark, note in self._chapter.notes.items():
            back = (
                f' <a role="doc-backlink" href="#@mark-{note.number}" '
                f'aria-label="Back to mark {note.number}">↩</a>'
                if mark in self._marked
                else ""
            )
            text = self._inlines(note.inlines)
            items.append(f'<li id="@note-{note.number}" value="{note.number}">{text}{back}</li>')
        if not items:
            return ""
        name = escape(f"Notes on {self._chapter.title}")
        return (
            f'<section class="notes" role="doc-endnotes" aria-label="{name}">'
            f"<ol>{''.join(items)}</ol></section>"
        )

    def _flow_block(self, item: FlowBlock) -> str:
        if item.number is None or not isinstance(item.block, Paragraph):
            return self._block(item.block)
        inlines, number = item.block.inlines, item.number
        spoken = _spoken(item.block.language)
        return (
            f'<p class="numbered" id="{item.label}"{spoken}{self._direction(inline_text(inlines))}>'
            f'<a class="n" href="#{item.label}" aria-label="Paragraph {number}">{number}</a> '
            f"{self._inlines(inlines)}</p>"
        )

    def _blocks(self, blocks: Iterable[Block]) -> str:
        return "\n".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines, language):
                told = _spoken(language) + self._direction(inline_text(inlines))
                return f"<p{told}>{words}</p>" if (words := self._inlines(inlines)) else ""
            case ItemList():
                return self._list(block)
            case Quote(blocks):
                return f"<blockquote>{self._blocks(blocks)}</blockquote>"
            case Preformatted(text):
                return f'<pre tabindex="0"><code>{escape(text)}</code></pre>'
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Chronology(entries):
                rows = [self._entry(entry) for entry in entries]
                return chronology_table(("Date", "Event"), rows, self._chapter.title)

    def _list(self, items: ItemList) -> str:
        tag = "ul" if items.start is None else "ol"
        first = f' start="{items.start}"' if items.start not in (None, 1) else ""
        inner = []
        for number, item in enumerate(items.items, start=1):
            place = f' id="{self._source_label}{number}"' if self._source_label else ""
            spoken = _spoken(_language_of_item(item))
            inner.append(f"<li{place}{spoken}>{self._item(item)}</li>")
        return f"<{tag}{first}>{''.join(inner)}</{tag}>"

    def _item(self, blocks: Sequence[Block]) -> str:
        """An item of one paragraph is set without the space around it."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self._inlines(blocks[0].inlines)
        return self._blocks(blocks)

    def _table(self, table: Table) -> str:
        caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
        head = "".join(
            f'<th scope="col">{words}</th>' if (words := self._inlines(cell)) else "<td></td>"
            for cell in table.head
        )
        head = f"<thead><tr>{head}</tr></thead>" if head else ""
        rows = "".join(map(self._row if table.head else self._named_row, table.rows))
        if not head and not rows:
            return f"<p>{escape(table.caption)}</p>" if table.caption else ""
        spoken = _spoken(table.language)
        return _wide(
            f"<table{spoken}>{caption}{head}<tbody>{rows}</tbody></table>", self._chapter.title
        )

    def _row(self, row: Sequence[Cell]) -> str:
        return f"<tr>{''.join(map(self._cell, row))}</tr>"

    def _cell(self, cell: Cell) -> str:
        return f"<td{self._direction(inline_text(cell))}>{self._inlines(cell)}</td>"

    def _named_row(self, row: Sequence[Cell]) -> str:
        name = f'<th scope="row">{self._inlines(row[0])}</th>' if row else ""
        return f"<tr>{name}" + self._row(row[1:]).removeprefix("<tr>")

    def _entry(self, entry: Entry) -> str:
        label = self._label(entry.milestone)
        cited = cited_html(self._flow.cited(entry.sources, self._chapter))
        return event_row(label, entry.date, self._inlines(entry.text), entry.marks, cited)

    def _figure(self, figure: Figure) -> str:
        name = self._flow.pictures.name(self._chapter.page, figure.image)
        caption = figure.caption or ("" if name else figure.alt)
        told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        if not name:
            return f"<figure>{told}</figure>"
        file = self._flow.pictures.files[name]
        data = base64.b64encode(file.read_bytes()).decode()
        source = f"data:image/{MEDIA[file.suffix.lower()]};base64,{data}"
        alt = escape(figure.alt.strip() or caption.strip() or UNDESCRIBED)
        return f'<figure><img src="{source}" alt="{alt}">{told}</figure>'

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, part: Inline) -> str:
        match part:
            case Text(text, strong, emphasis, code):
                tags = [
                    tag
                    for tag, on in (("strong", strong), ("em", emphasis), ("code", code))
                    if on and text
                ]
                opening = "".join(f"<{tag}>" for tag in tags)
                return opening + escape(text) + "".join(f"</{tag}>" for tag in reversed(tags))
            case PageLink(text):
                label = self._flow.target(part, self._chapter.page, self._section)
                return link(label, escape(text)) if label else escape(text)
            case WebLink(text, url):
                address = web_address(url)
                if not address:
                    return escape(text)
                return f'<a href="{escape(address)}" rel="noreferrer">{escape(text)}</a>'
            case FootnoteMark(mark):
                return self._note_mark(mark)

    def _note_mark(self, mark: int) -> str:
        note = self._chapter.notes.get(mark)
        if note is None:
            return ""
        place = "" if mark in self._marked else f' id="@mark-{note.number}"'
        self._marked.add(mark)
        return (
            f'<sup><a{place} role="doc-noteref" href="#@note-{note.number}" '
            f'aria-label="Note {note.number}">{note.number}</a></sup>'
        )

    def _direction(self, text: str) -> str:
        """The direction of *text* where it is not that of the chapter."""
        if reads_right_to_left(text) == self._right_to_left or not any(map(str.isalpha, text)):
            return ""
        return ' dir="ltr"' if self._right_to_left else ' dir="rtl"'

    def _label(self, anchor: str) -> str:
        """The id of *anchor*, at its first place only."""
        label = self._flow.label(self._chapter.page, anchor)
        if not label or label in self._set or not label.startswith(f"{self._chapter.label}#"):
            return ""
        self._set.add(label)
        return f' id="{escape(label)}"'


def _spoken(language: str) -> str:
    """The attribute of what is in another *language* than its page."""
    return f' lang="{escape(language)}"' if language else ""


def _language_of_item(blocks: Sequence[Block]) -> str:
    """That of an item of one paragraph, which is set without a tag of its own."""
    one = blocks[0] if len(blocks) == 1 else None
    return one.language if isinstance(one, Paragraph) else ""


def event_row(label: str, date: str, words: str, marks: Iterable[str], cited: str) -> str:
    """A row of a chronology; *words* and *cited* are markup already, *label* an attribute."""
    event = words + "".join(map(_mark, marks)) + cited
    return f'<tr{label}><th scope="row">{escape(date)}</th><td>{event}</td></tr>'


def cited_html(numbers: Iterable[tuple[int, str | None]]) -> str:
    """The numbers of sources, each leading to its place where it has one."""
    shown = (f"[{link(label, str(n)) if label else n}]" for n, label in numbers)
    return "".join(f' <span class="cited">{each}</span>' for each in shown)


def chronology_table(head: Sequence[str], rows: Sequence[str], name: str) -> str:
    """A table of finished *rows* under *head*; *name* says to those who cannot see it whose."""
    columns = "".join(f'<th scope="col">{each}</th>' for each in head)
    return _wide(
        f'<table class="chronology"><thead><tr>{columns}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>",
        name,
    )


def link(label: str, markup: str, more: str = "") -> str:
    """A link to the place *label*; *more* are further attributes."""
    return f'<a {more}{" " if more else ""}href="#{fragment(label)}">{markup}</a>'


def fragment(label: str) -> str:
    """*label* as it stands in an address: its own # would end it in some browsers."""
    return escape(label.replace("%", "%25").replace("#", "%23"))


def _wide(table: str, name: str) -> str:
    """A table that can be scrolled sideways where it is wider than the screen, also by keys."""
    label = escape(f"Table: {name}")
    return f'<div class="wide" role="group" aria-label="{label}" tabindex="0">{table}</div>'


def _mark(words: str) -> str:
    return f' <span class="mark">· {escape(words)}</span>'
