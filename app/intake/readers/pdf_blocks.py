"""The lines of a PDF as blocks: paragraphs joined, headings and notes told apart."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from app.intake.document import Block, Role
from app.intake.readers.pdf_lines import Line, joined
from app.intake.readers.pdf_tables import find_tables

_BULLET = re.compile(
    r"\s*([•▪◦●■\uf0b7\uf0a7](?=\S)|[•▪◦●■–—*·o\uf0b7\uf0a7]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?:\s+|(?<=[•▪◦●■\uf0b7\uf0a7]))(?=\S)"
)
_NOTE = re.compile(r"\s*(\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3})\s*(?=\S)")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CONTENTS = re.compile(
    r"(?:[.·…]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$"
)  # a line of a list of them
_ENDS = (".", "!", "?", ":", ";", "”", ".”", "…")


def to_blocks(
    lines: Sequence[Line], chrome: Mapping[int, str], outline: Mapping[str, int]
) -> Iterator[Block]:
    """The blocks that *lines* make.

    *chrome* tells of the lines that are no text, by number, why; *outline* gives the level of
    headings by their folded text.
    """
    body = _body_size(lines)
    content = [line for number, line in enumerate(lines) if number not in chrome]
    tables = find_tables(content)
    in_tables = {at for table in tables for at in range(table.start, table.end)}
    # Notes stand between the halves of a paragraph that goes on on the next page.
    notes = _notes(content, body, in_tables)
    for number, rule in chrome.items():
        yield Block(Role.PARAGRAPH, lines[number].text, line=lines[number].page, chrome=rule)
    text = [at for at in range(len(content)) if at not in in_tables and at not in notes]
    shape = _shape([content[at] for at in text], body)
    done = 0
    for table in tables:
        above = [content[at] for at in text if done <= at < table.start]
        yield from (_block(each, body, outline) for each in _paragraphs(above, shape))
        yield Block(Role.TABLE, "\n".join(map("\t".join, table.rows)), rows=table.rows,
                    line=table.page)  # fmt: skip
        done = table.end
    below = [content[at] for at in text if at >= done]
    yield from (_block(each, body, outline) for each in _paragraphs(below, shape))
    for run in _single_notes([content[at] for at in notes]):
        for paragraph in _paragraphs(run, _shape(run, body)):
            yield _block(paragraph, body, outline)


def fold_title(text: str) -> str:
    """A heading's text as it is compared with the entries of the outline."""
    return " ".join(text.lower().split())


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _notes(lines: Sequence[Line], body: float, others: Collection[int]) -> list[int]:
    """The lines of footnotes, by number: small, in the lower half, the first with a mark."""
    notes: list[int] = []
    for number, line in enumerate(lines):
        small = line.size < 0.93 * body and line.place < 0.5 and number not in others
        goes_on = bool(notes) and notes[-1] == number - 1 and lines[number - 1].page == line.page
        if small and (goes_on or _NOTE.match(line.text)):
            notes.append(number)
    return notes


def _single_notes(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of notes, parted where the number that comes next begins a line."""
    run: list[Line] = []
    last = 0
    for line in lines:
        mark = _NOTE.match(line.text)
        number = int(mark[1]) if mark and mark[1].isdecimal() and mark[1].isascii() else 0
        if run and number == last + 1:
            yield run
            run = []
        last = number if number and not run else last
        run.append(line)
    if run:
        yield run


def _shape(lines: Sequence[Line], body: float) -> tuple[float, float]:
    """How far below one another *lines* stand, and how far to the right they reach."""
    return _leading(lines, body), max((line.right for line in lines), default=0.0)


def _paragraphs(lines: Sequence[Line], shape: tuple[float, float]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    if not lines:
        return
    leading, width = shape
    paragraph = [lines[0]]
    for before, line in pairwise(lines):
        if _continues(paragraph, before, line, leading, width):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _leading(lines: Sequence[Line], body: float) -> float:
    """How far below one another the lines of a paragraph stand."""
    steps = [
        before.top - line.top
        for before, line in pairwise(lines)
        if before.page == line.page and abs(line.size - body) < 0.5
    ]
    steps = [step for step in steps if 0 < step < 3 * body]
    return median(steps) if steps else 1.2 * body


def _continues(
    paragraph: Sequence[Line], before: Line, line: Line, leading: float, width: float
) -> bool:
    """Whether *line* goes on with the *paragraph* that ends with the line *before*."""
    if abs(line.size - before.size) > 0.08 * before.size or line.bold != before.bold:
        return before.is_parted
    if before.is_parted:
        return True
    if _BULLET.match(line.text) or _begins_note(line) or _CONTENTS.search(before.text):
        return False
    if line.page != before.page or line.top > before.top + 1:  # a new page or column
        goes_on = line.text.lstrip()[:1].islower() or before.right >= 0.8 * width
        return goes_on and not before.text.rstrip().endswith(_ENDS)
    step = before.top - line.top
    if step > 1.35 * max(leading * line.size / max(paragraph[0].size, 1), line.size):
        return False
    ended = before.text.rstrip().endswith(_ENDS)
    is_short = before.right < 0.8 * width
    is_indented = line.left > before.left + 0.8 * line.size and len(paragraph) > 1
    return not (ended and (is_short or is_indented))


def _begins_note(line: Line) -> bool:
    """Whether the line looks like the beginning of a footnote: a raised mark first."""
    return bool(re.match(r"\s*[⁰¹²³⁴-⁹*†‡]", line.text))


def _block(paragraph: Sequence[Line], body: float, outline: Mapping[str, int]) -> Block:
    first = paragraph[0]
    text = joined(line.text for line in paragraph)
    level = outline.get(fold_title(text), 0)
    if level or _is_heading(paragraph, text, body):
        return Block(Role.HEADING, text, level, line=first.page)
    note = _NOTE.match(text)
    if note and first.size < 0.93 * body and first.place < 0.5 and note.end() < len(text):
        return Block(
            Role.FOOTNOTE, text[note.end() :], 0, note[1].translate(_PLAIN), line=first.page
        )
    bullet = _BULLET.match(text)
    if bullet:
        return Block(Role.ITEM, text[bullet.end() :], 1, bullet[1], line=first.page)
    return Block(Role.PARAGRAPH, text, line=first.page)


def _is_heading(paragraph: Sequence[Line], text: str, body: float) -> bool:
    if len(text) > 200 or len(paragraph) > 4 or not any(sign.isalpha() for sign in text):
        return False
    larger = paragraph[0].size > 1.1 * body
    bold = all(line.bold for line in paragraph) and len(text) < 120
    return (larger or bold) and not text.endswith((".", ";", ","))
