"""Numbered lists of Word: each with a count of its own."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

DEEPEST_LIST = 3  # Word's own styles go no deeper


def list_style(kind: str, level: int) -> str:
    """The style of lists of this *kind* ("Bullet", "Number", "Continue") at *level*, from 1."""
    return f"List {kind}" if level == 1 else f"List {kind} {level}"


def number_list(document: Document, style: str, start: int) -> int:
    """Begin a list in *style* that counts from *start*; the number by which its items name it."""
    part: Any = document.part
    numbering: Any = part.numbering_part.element
    styles: Any = document.styles
    known = styles[style].element.pPr.numPr.numId.val
    model = next(each for each in numbering.num_lst if each.numId == known)
    number = numbering.add_num(model.abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.get(qn("w:numId")))


def set_number(paragraph: Paragraph, number: int) -> None:
    """Make *paragraph* an item of the list *number*."""
    xml: Any = paragraph._p  # noqa: SLF001 there is no public way
    properties = xml.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
