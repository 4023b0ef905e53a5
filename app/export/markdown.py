"""A briefing as one readable Markdown file, the generated parts of the pages included."""

from collections.abc import Mapping
from pathlib import Path

from app.export.briefing import Briefing
from app.export.markdown_page import Anchors, MarkdownPage, escaped, table_text
from app.export.writing import ExportReceipt, write_whole
from app.library.chronology import ChronologyItem, build_chronology


def export_markdown(briefing: Briefing, target: Path) -> ExportReceipt:
    """Write *briefing* to the Markdown file *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    return write_whole(target, markdown(briefing).encode("utf-8"))


def markdown(briefing: Briefing) -> str:
    """The whole briefing as Markdown."""
    anchors = Anchors(briefing.shown_title, briefing.articles)
    parts = [f"# {escaped(briefing.shown_title)}"]
    if briefing.subtitle:
        parts.append(escaped(briefing.subtitle))
    edition = f"Edition {briefing.edition}" if briefing.edition else ""
    known = f"As of {briefing.as_of_date.describe()}" if briefing.as_of_date else ""
    parts.append(escaped(" · ".join(filter(None, (briefing.author, edition, known)))))
    parts.append("\n".join(_page_link(a.page.id, a.page.title, anchors) for a in briefing.articles))
    for article in briefing.articles:
        parts += MarkdownPage(article, anchors).parts()
    if briefing.chronology:
        items = build_chronology(article.page for article in briefing.articles)
        names = {article.page.id: article.page.title for article in briefing.articles}
        rows = [_annex_row(item, names, anchors) for item in items]
        parts += ["## Chronology", table_text([["Date", "Event", "Pages"], *rows])]
    return "\n\n".join(parts) + "\n"


def _page_link(page: str, title: str, anchors: Anchors) -> str:
    return f"- [{escaped(title)}](#{anchors.find(page)})"


def _annex_row(item: ChronologyItem, names: Mapping[str, str], anchors: Anchors) -> list[str]:
    marks = [] if item.confirmed else ["not confirmed"]
    if item.differs:
        marks.append("sources differ")
    suffix = f" ({', '.join(marks)})" if marks else ""
    links = [f"[{escaped(names[page])}](#{anchors.find(page)})" for page in item.pages]
    date = escaped(item.date.describe(item.qualifier))
    return [date, escaped(item.text) + suffix, "; ".join(links)]
