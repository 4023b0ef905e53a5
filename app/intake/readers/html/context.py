"""What holds for the text at one place of an HTML page: role, list, language, look."""

import re
from dataclasses import dataclass
from typing import Any

from app.intake.document import Role

_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UPRIGHT_STYLE = re.compile(r"font-style\s*:\s*normal", re.IGNORECASE)
_ITALIC_TAGS = frozenset(("cite", "dfn", "em", "i"))


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the text at one place of the tree."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    mark: str = ""
    language: str = ""
    chrome: str = ""
    depth: int = 0  # of lists
    bold: bool = False
    italic: bool = False
    exact: bool = False
    folding: bool = False
    numbered: bool = False
    note: str = ""  # the place of the note that is read, if marks lead to it


def is_bold(element: Any, *, bold: bool) -> bool:
    """Whether the text of *element* is bold, which stands in what is *bold* or not.

    A style goes before the tag: some editors put all into a "b" of plain weight.
    """
    style = element.get("style") or ""
    if style and _BOLD_STYLE.search(style):
        return True
    return (bold or element.tag in ("b", "strong")) and not (style and _PLAIN_STYLE.search(style))


def is_italic(element: Any, *, italic: bool) -> bool:
    """Whether the text of *element* is in italics, which stands in what is *italic* or not."""
    style = element.get("style") or ""
    if style and _ITALIC_STYLE.search(style):
        return True
    return (italic or element.tag in _ITALIC_TAGS) and not (style and _UPRIGHT_STYLE.search(style))
