"""Words in bold and italics: which of them tell anything, and which a page file can say."""

import string
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeGuard
from unicodedata import category

from app.intake.document import Block, Role, Styled
from app.library.pages.body import Inline, Text

_RUNNING = (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)
_MOST = 0.5  # of the text; what stands in more of it stands out from nothing


def telling_styles(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* without the style that most of their text has: some pages are all in bold."""
    running = [block for block in blocks if block.role in _RUNNING]
    length = sum(len(block.text) for block in running)
    spans = [each for block in running for each in block.styled]
    strong = sum(each.end - each.start for each in spans if each.strong) <= _MOST * length
    emphasis = sum(each.end - each.start for each in spans if each.emphasis) <= _MOST * length
    if strong and emphasis:
        return list(blocks)
    return [
        replace(block, styled=tuple(_kept(block.styled, strong=strong, emphasis=emphasis)))
        for block in blocks
    ]


def _kept(spans: Iterable[Styled], *, strong: bool, emphasis: bool) -> Iterable[Styled]:
    for each in spans:
        if (each.strong and strong) or (each.emphasis and emphasis):
            yield replace(each, strong=each.strong and strong, emphasis=each.emphasis and emphasis)


def sayable(parts: Sequence[Inline]) -> list[Inline]:
    """*parts* with styles as Markdown can mark them; the words stay as they are.

    Marks stand apart from one another, and no sign that is neither letter nor figure stands
    between a mark and a word (CommonMark 0.31, 6.2, flanking delimiter runs).
    """
    if not any(isinstance(part, Text) and _is_styled(part) for part in parts):
        return list(parts)
    apart = _apart(parts)
    said: list[Inline] = []
    for at, part in enumerate(apart):
        following = apart[at + 1] if at + 1 < len(apart) else None
        if isinstance(part, Text) and _is_styled(part):
            said += _without_edges(part, said[-1] if said else None, following)
        else:
            said.append(part)
    return _joined(said)


def _is_styled(part: Text) -> bool:
    return part.strong or part.emphasis


def _apart(parts: Sequence[Inline]) -> list[Inline]:
    """*parts* in which no styled one touches another: of two the style is what both have."""
    apart: list[Inline] = []
    for part in parts:
        before = apart[-1] if apart else None
        if (
            isinstance(part, Text) and _is_styled(part)
            and isinstance(before, Text) and _is_styled(before)
        ):  # fmt: skip
            strong, emphasis = before.strong and part.strong, before.emphasis and part.emphasis
            if strong or emphasis:
                apart[-1] = Text(before.text + part.text, strong, emphasis)
            else:
                apart.append(Text(part.text))
        elif part != Text(""):
            apart.append(part)
    return apart


def _without_edges(part: Text, before: Inline | None, behind: Inline | None) -> list[Inline]:
    """*part* with what cannot stand beside a mark put outside of it."""
    text, start, end = part.text, 0, len(part.text)
    outer = _last(before)
    while start < end and (text[start].isspace() or (_is_sign(text[start]) and _is_word(outer))):
        outer = text[start]
        start += 1
    outer = _first(behind)
    while start < end and (
        text[end - 1].isspace() or (_is_sign(text[end - 1]) and _is_word(outer))
    ):
        end -= 1
        outer = text[end]
    inner = replace(part, text=text[start:end]) if start < end else Text("")
    return [each for each in (Text(text[:start]), inner, Text(text[end:])) if each.text]


def _last(part: Inline | None) -> str:
    """The sign before a mark: links and marks of notes end with brackets."""
    return part.text[-1:] if isinstance(part, Text) else ""


def _first(part: Inline | None) -> str:
    return part.text[:1] if isinstance(part, Text) else ""


def _is_sign(sign: str) -> bool:
    return not sign.isalnum()


def _is_word(sign: str) -> bool:
    """Whether *sign* counts as one of a word where a mark stands beside it."""
    if not sign or sign in "\t\n\f\r" or category(sign) == "Zs":  # U+0085 is no space there
        return False
    return sign not in string.punctuation and not category(sign).startswith("P")


def _joined(parts: Iterable[Inline]) -> list[Inline]:
    """*parts* with plain text in one piece."""
    joined: list[Inline] = []
    for part in parts:
        before = joined[-1] if joined else None
        if _is_plain(part) and _is_plain(before):
            joined[-1] = Text(before.text + part.text)
        else:
            joined.append(part)
    return joined


def _is_plain(part: Inline | None) -> TypeGuard[Text]:
    return isinstance(part, Text) and part == Text(part.text)
