"""A document as one HTML file: styles and pictures within it, no script, nothing from outside."""

import base64
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from app.export.briefing import Briefing
from app.export.chapter_writer import language_code
from app.export.flow import LOWEST_HEADING, Flow, FlowChapter, FlowSection
from app.export.html_style import STYLE
from app.export.running_text import web_address
from app.export.writing import ExportReceipt, write_whole
from app.library.body import (
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
)

MEDIA = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp"}
# Even if a page's text found a way to become markup, it could load and run nothing.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def export_html(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write *briefing* to the HTML file *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    return write_whole(target, html(briefing).encode("utf-8", "replace"))


def html(briefing: Briefing) -> str:
    """The whole briefing as HTML."""
    flow = Flow(briefing)
    title = escape(briefing.shown_title)
    lines = "".join(f'<p class="lines">{escape(line)}</p>' for line in flow.subtitles)
    body = [
        '<a class="skip" href="#text">To the text</a>',
        f"<header><h1>{title}</h1>{lines}</header>",
        _contents(flow) if briefing.options.contents else "",
        '<main id="text">',
        *(_ChapterWriter(flow, chapter).article() for chapter in flow.chapters),
        _annex(flow),
        "</main>",
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{language_code(briefing.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(filter(None, body)) + "\n"
        "</body>\n</html>\n"
    )


def _contents(flow: Flow) -> str:
    items = []
    for chapter in flow.chapters:
        sections = "".join(
            f"<li>{_link(each.label, escape(each.title))}</li>"
            for each in chapter.sections
            if each.label and each.listed and each.level == chapter.level + 1
        )
        below = f"<ul>{sections}</ul>" if sections else ""
        items.append(f"<li>{_link(chapter.label, escape(chapter.title))}{below}</li>")
    if flow.events:
        items.append(f"<li>{_link('@chronology', 'Chronology')}</li>")
    return f'<nav aria-label="Contents"><h2>Contents</h2><ol>{"".join(items)}</ol></nav>'


def _annex(flow: Flow) -> str:
    rows = []
    for item in flow.events:
        marks = [] if item.confirmed else ["not confirmed"]
        marks += ["sources differ"] if item.differs else []
        pages = ", ".join(
            _link(label, escape(title)) if label else escape(title)
            for title, label in flow.event_pages(item)
        )
        date = escape(item.date.describe(item.qualifier))
        event = escape(item.text) + "".join(map(_mark, marks))
        rows.append(f'<tr><th scope="row">{date}</th><td>{event}</td><td>{pages}</td></tr>')
    if not rows:
        return ""
    table = _chronology_table(("Date", "Event", "Told in"), rows)
    return f'<article id="@chronology"><h2>Chronology</h2>{table}</article>'


class _ChapterWriter:
    """Writes one chapter."""

    def __init__(self, flow: Flow, chapter: FlowChapter) -> None:
        self._flow = flow
        self._chapter = chapter
        self._section = ""
        self._set: set[str] = {chapter.label}
        self._marked: set[int] = set()

    def article(self) -> str:
        """The chapter with its notes."""
        chapter = self._chapter
        about = f'<p class="about">{escape(chapter.about)}</p>' if chapter.about else ""
        summary = f'<p class="summary">{escape(chapter.summary)}</p>' if chapter.summary else ""
        language = f' lang="{language_code(chapter.language)}"' if chapter.language else ""
        level = chapter.level + 1
        return "\n".join(
            (
                f'<article id="{escape(chapter.label)}"{language} dir="auto">',
                f"{about}<h{level}>{escape(chapter.title)}</h{level}>{summary}",
                *map(self._section_html, chapter.sections),
                self._notes(),
                "</article>",
            )
        )

    def _section_html(self, section: FlowSection) -> str:
        self._section = section.id
        level = min(section.level + 1, LOWEST_HEADING)
        label = self._label(section.id) if section.title else ""
        tag = f"h{level}{label}{_spoken(section.language)}"
        heading = f"<{tag}>{escape(section.title)}</h{level}>" if section.title else ""
        return heading + self._blocks(section.blocks)

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
        return f'<section class="notes" role="doc-endnotes"><ol>{"".join(items)}</ol></section>'

    def _blocks(self, blocks: Iterable[Block]) -> str:
        return "\n".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines, language):
                return f"<p{_spoken(language)}>{self._inlines(inlines)}</p>"
            case ItemList(items, start):
                tag = "ul" if start is None else "ol"
                first = f' start="{start}"' if start not in (None, 1) else ""
                inner = "".join(map(self._item, items))
                return f"<{tag}{first}>{inner}</{tag}>"
            case Quote(blocks):
                return f"<blockquote>{self._blocks(blocks)}</blockquote>"
            case Preformatted(text):
                return f"<pre><code>{escape(text)}</code></pre>"
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Chronology(entries):
                return _chronology_table(("Date", "Event"), list(map(self._entry, entries)))

    def _item(self, blocks: Sequence[Block]) -> str:
        """An item of one paragraph is set without the space around it."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            one = blocks[0]
            return f"<li{_spoken(one.language)}>{self._inlines(one.inlines)}</li>"
        return f"<li>{self._blocks(blocks)}</li>"

    def _table(self, table: Table) -> str:
        caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
        head = "".join(f'<th scope="col">{self._inlines(cell)}</th>' for cell in table.head)
        head = f"<thead><tr>{head}</tr></thead>" if head else ""
        rows = "".join(map(self._row if table.head else self._named_row, table.rows))
        spoken = _spoken(table.language)
        return _wide(f"<table{spoken}>{caption}{head}<tbody>{rows}</tbody></table>")

    def _row(self, row: Sequence[Cell]) -> str:
        return "<tr>" + "".join(f"<td>{self._inlines(cell)}</td>" for cell in row) + "</tr>"

    def _named_row(self, row: Sequence[Cell]) -> str:
        name = f'<th scope="row">{self._inlines(row[0])}</th>' if row else ""
        return f"<tr>{name}" + self._row(row[1:]).removeprefix("<tr>")

    def _entry(self, entry: Entry) -> str:
        event = self._inlines(entry.text) + "".join(map(_mark, entry.marks))
        cited = "".join(f' <span class="cited">[{number}]</span>' for number in entry.sources)
        label = self._label(entry.milestone)
        return f'<tr{label}><th scope="row">{escape(entry.date)}</th><td>{event}{cited}</td></tr>'

    def _figure(self, figure: Figure) -> str:
        name = self._flow.pictures.name(self._chapter.page, figure.image)
        caption = figure.caption or ("" if name else figure.alt)
        told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        if not name:
            return f"<figure>{told}</figure>"
        file = self._flow.pictures.files[name]
        data = base64.b64encode(file.read_bytes()).decode()
        source = f"data:image/{MEDIA[file.suffix.lower()]};base64,{data}"
        return f'<figure><img src="{source}" alt="{escape(figure.alt)}">{told}</figure>'

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
                return _link(label, escape(text)) if label else escape(text)
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

    def _label(self, anchor: str) -> str:
        """The id of *anchor*, at its first place only."""
        label = self._flow.label(self._chapter.page, anchor)
        if not label or label in self._set or not label.startswith(f"{self._chapter.label}#"):
            return ""
        self._set.add(label)
        return f' id="{escape(label)}"'


def _spoken(language: str) -> str:
    """The attributes of what is in *language*; nothing where that is the page's."""
    return f' lang="{escape(language)}" dir="auto"' if language else ""


def _chronology_table(head: Sequence[str], rows: Sequence[str]) -> str:
    columns = "".join(f'<th scope="col">{name}</th>' for name in head)
    return _wide(
        f'<table class="chronology"><thead><tr>{columns}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _wide(table: str) -> str:
    """A table that can be scrolled sideways where it is wider than the screen, also by keys."""
    return f'<div class="wide" role="region" aria-label="Table" tabindex="0">{table}</div>'


def _mark(words: str) -> str:
    return f' <span class="mark">· {escape(words)}</span>'


def _link(label: str, markup: str) -> str:
    return f'<a href="#{_fragment(label)}">{markup}</a>'


def _fragment(label: str) -> str:
    """*label* as it stands in an address: its own # would end it in some browsers."""
    return escape(label.replace("%", "%25").replace("#", "%23"))
