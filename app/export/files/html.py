"""A document as one HTML file: styles and pictures within it, no script, nothing from outside."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from app.export.briefing import Briefing
from app.export.document.chapter_writer import language_code
from app.export.document.flow import Flow, FlowChapter
from app.export.document.glyphs import reads_right_to_left
from app.export.files.html_chapter import (
    HtmlChapter,
    chronology_table,
    cited_html,
    event_row,
    link,
)
from app.export.files.html_style import style
from app.export.writing import ExportReceipt, write_whole

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
    language = language_code(briefing.language)
    author = (
        f'<meta name="author" content="{escape(briefing.author)}">\n' if briefing.author else ""
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(briefing.shown_title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'{author}<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<style>{style(flow)}</style>\n</head>\n<body>\n"
        + "\n".join(filter(None, _body(flow)))
        + "\n</body>\n</html>\n"
    )


def _body(flow: Flow) -> Iterator[str]:
    places = [chapter.label for chapter in flow.chapters] + [each[2] for each in flow.annexes]
    yield link(places[0], "To the text", 'class="skip"') if places else ""
    yield _header(flow)
    yield '<main id="@main">'
    for part in flow.parts:
        match part:
            case "contents":
                yield _contents(flow)
            case "text":
                yield from (HtmlChapter(flow, each).article() for each in flow.chapters)
            case "chronology":
                yield _annex(flow, part, _chronology(flow))
            case "abbreviations":
                yield _annex(flow, part, _abbreviations(flow))
            case "sources":
                yield _annex(flow, part, _sources(flow))
            case "index":
                yield _annex(flow, part, _index(flow))
    yield "</main>"
    yield _footer(flow)


def _header(flow: Flow) -> str:
    options = flow.briefing.options
    handling = f'<p class="handling">{escape(options.handling)}</p>' if options.handling else ""
    lines = "".join(
        f'<p class="lines"{_direction(line)}>{escape(line)}</p>' for line in flow.subtitles
    )
    shown = flow.briefing.shown_title
    title = "" if flow.bare else f"<h1{_direction(shown)}>{escape(shown)}</h1>"
    kind = ' class="cover"' if options.cover else ""
    inner = f"{handling}{title}{lines}"
    return f"<header{kind}>{inner}</header>" if inner else ""


def _direction(text: str) -> str:
    return ' dir="rtl"' if reads_right_to_left(text) else ""


def _footer(flow: Flow) -> str:
    """What a reader looks for at the end: the handling line, and the edition without a cover."""
    options = flow.briefing.options
    lines = (options.handling, "" if options.cover else flow.standing)
    inner = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<footer>{inner}</footer>" if inner else ""


def _contents(flow: Flow) -> str:
    """The list of parts; those below a heading of the reader's stand in a list of their own."""
    items: list[tuple[str, list[str]]] = []
    for chapter in flow.chapters:
        sections = "".join(
            f"<li>{link(each.label, escape(each.title))}</li>"
            for each in chapter.sections
            if each.label and each.listed and each.level == chapter.level + 1
        )
        below = f'<ul class="sections">{sections}</ul>' if sections else ""
        item = f"{link(chapter.label, escape(chapter.title))}{below}"
        if chapter.level > 1 and items:
            items[-1][1].append(f"<li>{item}</li>")
        else:
            items.append((item, []))
    items += [(link(label, escape(title)), []) for _, title, label in flow.annexes]
    lines = (f"<li>{item}{_inner_list(inner)}</li>" for item, inner in items)
    heading = f'<h2 id="@contents">{escape(flow.title("contents"))}</h2>'
    return f'<nav aria-labelledby="@contents">{heading}<ol>{"".join(lines)}</ol></nav>'


def _inner_list(items: list[str]) -> str:
    return f"<ol>{''.join(items)}</ol>" if items else ""


def _annex(flow: Flow, part: str, content: str) -> str:
    title = escape(flow.title(part))
    return (
        f'<section class="annex" aria-labelledby="@{part}"><h2 id="@{part}">{title}</h2>\n'
        f"{content}</section>"
    )


def _chronology(flow: Flow) -> str:
    rows = []
    for event in flow.events:
        pages = ", ".join(
            link(label, escape(title)) if label else escape(title) for title, label in event.pages
        )
        cited = cited_html(flow.cited(event.sources))
        row = event_row("", event.date, escape(event.text), event.marks, cited)
        rows.append(row.removesuffix("</tr>") + f"<td>{pages}</td></tr>")
    table = chronology_table(("Date", "Event", "Told in"), rows, flow.title("chronology"))
    return f"{table}<p><em>{escape(flow.legend)}</em></p>" if flow.legend else table


def _abbreviations(flow: Flow) -> str:
    pairs = (f"<dt>{escape(s)}</dt><dd>{escape(long)}</dd>" for s, long in flow.abbreviations)
    return f"<dl>{''.join(pairs)}</dl>"


def _sources(flow: Flow) -> str:
    whole = FlowChapter(flow.title("sources"), "", 1)
    return HtmlChapter(flow, whole).section(flow.source_list)


def _index(flow: Flow) -> str:
    remark = f'<p class="about">{escape(flow.index_remark)}</p>' if flow.index_remark else ""
    parts = [remark]
    for letter, entries in groupby(flow.index, key=lambda each: each.letter):
        items = []
        for entry in entries:
            places = "".join(
                link(run.label, escape(run.text), 'class="main"' if run.main else "")
                if run.label
                else escape(run.text)
                for run in entry.runs
            )
            items.append(f"<li>{escape(entry.term)}: {places}</li>")
        parts.append(
            f'<h3 class="letter">{escape(letter)}</h3><ul class="index">{"".join(items)}</ul>'
        )
    return "".join(parts)
