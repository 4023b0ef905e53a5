"""The text of a Word file as plain markup: headings, paragraphs and tables, without its look."""

import io
import re
from html import escape

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

LOWEST = 6  # HTML knows no lower heading
_HEADING = re.compile(r"Heading (\d)")  # "Heading 2 Aside" too
_BULLET = "•\u2002"
_DEEPER = "&nbsp;" * 4


def word_markup(content: bytes) -> str:
    """What the DOCX file *content* says, in its order, as HTML without styles."""
    document = Document(io.BytesIO(content))
    blocks = document.iter_inner_content()
    return "\n".join(
        _table(block) if isinstance(block, Table) else _paragraph(block) for block in blocks
    )


def _paragraph(paragraph: Paragraph) -> str:
    name = (paragraph.style.name or "") if paragraph.style else ""
    text = escape(paragraph.text.strip())
    if not text:
        return ""
    heading = _HEADING.match(name)
    if heading:
        tag = f"h{min(int(heading[1]), LOWEST)}"
        return f"<{tag}>{text}</{tag}>"
    if name == "TOC Heading":
        return f"<h2>{text}</h2>"
    bullet = _BULLET if name.startswith("List Bullet") else ""
    return f"<p>{_DEEPER if name == 'toc 2' else ''}{bullet}{text}</p>"


def _table(table: Table) -> str:
    rows = (
        "".join(f"<td>{escape(cell.text.strip())}</td>" for cell in row.cells) for row in table.rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
