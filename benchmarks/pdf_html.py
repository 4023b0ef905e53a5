"""A briefing as HTML for engines that take it: the same words, as plainly as they allow."""

from collections.abc import Iterable
from html import escape

from app.export.briefing import Briefing
from app.library.pages.body import (
    Block,
    Chronology,
    Figure,
    Inline,
    ItemList,
    Paragraph,
    Preformatted,
    Quote,
    Section,
    Table,
    WebLink,
    inline_text,
)

STYLE = """
@page { size: A4; margin: 31mm 33mm 28mm }
body { font: 10.5pt/1.4 "Noto Serif", serif; text-align: justify; hyphens: auto }
h1 { page-break-before: always; font-size: 25pt } h1, h2, h3 { font-family: sans-serif }
table { width: 100%; border-collapse: collapse; text-align: left; font-size: 9.5pt }
tr { break-inside: avoid } td, th { border-bottom: .4pt solid #ccc; padding: 2pt 6pt 2pt 0 }
"""


def html_of(briefing: Briefing) -> str:
    """The whole document, with a list of contents that links into it."""
    title = escape(briefing.shown_title)
    entries = "".join(
        f'<li><a href="#c{n}">{escape(chapter.title)}</a>'
        for n, chapter in enumerate(briefing.chapters)
    )
    parts = [f"<header><p>{title}</p></header><nav><h1>Contents</h1><ol>{entries}</ol></nav>"]
    for number, chapter in enumerate(briefing.chapters):
        parts.append(f'<h1 id="c{number}">{escape(chapter.title)}</h1>')
        if chapter.page:
            parts.append(f"<p>{escape(chapter.page.summary)}</p>")
        parts += map(_section, chapter.sections)
        notes = chapter.article.footnotes if chapter.article else ()
        parts += (f"<p><small>{note.mark} {_inlines(note.inlines)}</small></p>" for note in notes)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>'


def _section(section: Section) -> str:
    level = min(max(section.level, 2), 6)
    head = f"<h{level}>{escape(section.title)}</h{level}>" if section.title else ""
    return head + "".join(map(_block, section.blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return f"<p>{_inlines(inlines)}</p>"
        case ItemList(items, start):
            tag = "ul" if start is None else "ol"
            inner = "".join(f"<li>{''.join(map(_block, item))}</li>" for item in items)
            return f"<{tag}>{inner}</{tag}>"
        case Quote(blocks):
            return f"<blockquote>{''.join(map(_block, blocks))}</blockquote>"
        case Preformatted(text):
            return f"<pre>{escape(text)}</pre>"
        case Table(rows, head):
            top = f"<thead>{_row(map(_inlines, head), 'th')}</thead>" if head else ""
            inner = "".join(_row(map(_inlines, row), "td") for row in rows)
            return f"<table>{top}<tbody>{inner}</tbody></table>"
        case Chronology(entries):
            cells = ((escape(each.date), _inlines(each.text)) for each in entries)
            inner = "".join(_row(row, "td") for row in cells)
            return f"<table><thead><tr><th>Date<th>Event</tr></thead><tbody>{inner}</tbody></table>"
        case Figure(_, alt, caption):
            return f"<p>{escape(caption or alt)}</p>"


def _row(cells: Iterable[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(
        f'<a href="{escape(part.url)}">{escape(part.text)}</a>'
        if isinstance(part, WebLink)
        else escape(inline_text((part,)))
        for part in inlines
    )
