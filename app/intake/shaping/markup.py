"""The text of a found page as Markdown that the one parser of page files reads back as it was."""

import re
from collections.abc import Iterable, Sequence

from app.intake.report import FoundPage
from app.intake.shaping.emphasis import sayable
from app.library.pages.body import (
    Block,
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
    language_of,
)
from app.library.pages.markdown import language_line, slug
from app.library.pages.page_file import GENERATED_SECTIONS

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~^!#]")
_UNDEFINED_MARK = re.compile(r"\[\^(?=[^\]\s]+\])")
_AT_THE_START = re.compile(r"(?:[-+=]|\d{1,9}[.)])(?=\s|$|[-+=])|\{(?=lang=)")
_LANGUAGE_OPENS = "{lang="
_LANGUAGE_MARK = re.compile(rf"(?<!\\){re.escape(_LANGUAGE_OPENS)}[a-z]{{2,3}}\}}")
_BROKEN_WORD = re.compile(r"(?<=[a-zà-þа-яіїєґ])-\n(?=[a-zà-þа-яіїєґ])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# With the signs that turn the direction of writing whatever the letters are.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202d\u202e\ud800-\udfff]")
_TO_BE_ESCAPED = re.compile(rf"\n|{_SPECIAL.pattern}|{_CONTROL.pattern}")


def plain(text: str) -> str:
    """*text* as a page's text can hold it: one line, without controls and edges.

    What looks like the mark of a footnote and is none gets a space, since no page file can say it.
    """
    return sayable_words(without_controls(text.replace("\n", " ")).strip())


def without_controls(text: str) -> str:
    """*text* without signs that no page file can hold, among them those that turn its direction."""
    return _CONTROL.sub("", text)


def sayable_words(text: str) -> str:
    """*text* with a space in what looks like the mark of a footnote and is none."""
    return _UNDEFINED_MARK.sub("[ ^", text)


def unbroken(text: str) -> str:
    """*text* in one line, with the words whole that were parted where a line ended."""
    return _BROKEN_WORD.sub("", text).replace("\n", " ")


def page_body(page: FoundPage) -> str:
    """The Markdown body of *page* for its page file: its sections, then its footnotes."""
    parts = []
    for section in page.sections:
        if section.title:
            mark = language_line(section.language) if section.language else ""
            parts.append(f"{mark}{'#' * section.level} {escaped(shown_title(section.title))}")
        if section.body:
            parts.append(section.body)
    parts += [
        f"[^{note.mark}]: {escaped(plain(note.text))}" for note in page.footnotes if not note.stays
    ]
    return "\n\n".join(parts) + ("\n" if parts else "")


def shown_title(title: str) -> str:
    """A section's title as its page has it: those that the program writes itself are taken."""
    return f"{title} in the document" if slug(title) in GENERATED_SECTIONS else title


def without_language_lines(markdown: str) -> str:
    """*markdown* without what says the languages of its blocks; for comparing words alone."""
    return _LANGUAGE_MARK.sub("", markdown) if _LANGUAGE_OPENS in markdown else markdown


def blocks_markdown(blocks: Iterable[Block], within: str = "") -> str:
    """*blocks* as Markdown, parted by empty lines; what is *within* a block has its language."""
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        if isinstance(block, ItemList) and isinstance(before, ItemList):
            parts.append("***")  # a ruler parts two lists, and is no text
        language = language_of(block)
        mark = language_line(language) if language not in ("", within) else ""
        parts.append(mark + _block(block, language or within))
        before = block
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """*text* as one line of Markdown that reads as the same words."""
    safe = _inner(text).strip(" \t")
    start = _AT_THE_START.match(safe)
    return f"{safe[: start.end() - 1]}\\{safe[start.end() - 1 :]}" if start else safe


def _block(block: Block, language: str) -> str:
    match block:
        case Paragraph(inlines):
            return inlines_markdown(inlines)
        case ItemList(items, start):
            return _list(items, start, language)
        case Quote(blocks):
            return _indented(blocks_markdown(blocks, language), "> ", "> ")
        case Preformatted(text):
            fence = "`" * max(3, *(len(run) + 1 for run in [*re.findall("`+", text), ""]))
            return f"{fence}\n{_CONTROL.sub('', text)}\n{fence}"
        case Table(rows, head):
            return _table(rows, head)
        case _:
            raise TypeError(f"a document holds no {type(block).__name__}")


def inlines_markdown(inlines: Sequence[Inline]) -> str:
    """Running text as one line of Markdown."""
    parts = sayable(inlines)
    said = [_inline(part, first=number == 0) for number, part in enumerate(parts)]
    for number, part in enumerate(parts[:-1]):
        # Behind the mark of a note these would make a link of it, or the note itself.
        if isinstance(part, FootnoteMark) and said[number + 1].startswith(("(", ":")):
            said[number + 1] = f"\\{said[number + 1]}"
    return "".join(said)


def _inline(part: Inline, *, first: bool) -> str:
    match part:
        case FootnoteMark(mark):
            return f"[^{mark}]"
        case WebLink(text, url):
            return f"[{_inner(text)}](<{_target(url)}>)"
        case PageLink(text, page, anchor):
            return f"[{_inner(text)}](page:{page}{'#' if anchor else ''}{anchor})"
        case Text(text, strong, emphasis):
            if signs := "**" * strong + "*" * emphasis:
                return f"{signs}{_inner(text)}{signs}"
            return escaped_start(text) if first else _inner(text)


def _target(url: str) -> str:
    """*url* as it is read back: a bar would end a cell, and a backslash escape what follows it."""
    return _ENTITY.sub("&amp;", url.replace("|", "%7C").replace("\\", "%5C"))


def escaped_start(text: str) -> str:
    """The beginning of a line: what would make a list or a ruler there is escaped as well."""
    return escaped(text) + text[len(text.rstrip(" \t")) :]


def _inner(text: str) -> str:
    if _TO_BE_ESCAPED.search(text) is None:
        return text
    return _SPECIAL.sub(r"\\\g<0>", " ".join(_CONTROL.sub("", text).split("\n")))


def _list(items: Sequence[Sequence[Block]], start: int | None, language: str) -> str:
    lines = []
    for number, item in enumerate(items):
        mark = "- " if start is None else f"{start + number}. "
        inner = blocks_markdown(item, language)
        lines.append(_indented(inner, mark, " " * len(mark)))
    return "\n".join(lines)


def _indented(text: str, first: str, others: str) -> str:
    if "\n" not in text:
        return f"{first}{text}".rstrip()
    lines = text.split("\n")
    rest = [f"{others}{line}".rstrip() for line in lines[1:]]
    return "\n".join([f"{first}{lines[0]}".rstrip(), *rest])


def _table(rows: Sequence[Sequence[Sequence[Inline]]], head: Sequence[Sequence[Inline]]) -> str:
    columns = max(len(row) for row in (head, *rows))
    lines = []
    for number, row in enumerate((head, *rows)):
        cells = [inlines_markdown(cell) for cell in row] + [""] * (columns - len(row))
        lines.append(f"| {' | '.join(cells)} |")
        if number == 0:
            lines.append("|" + " --- |" * columns)
    return "\n".join(lines)
