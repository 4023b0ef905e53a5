"""The lines of a PDF as blocks: paragraphs joined, headings and notes told apart."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from app.intake.dating.sentences import parts_a_date
from app.intake.document import Block, Role
from app.intake.readers.cells import table_of
from app.intake.readers.pdf.lines import Line, gathered
from app.intake.readers.pdf.long_tables import Table
from app.intake.readers.pdf.margins import ABOVE, Margin, margins_of, with_margins
from app.intake.readers.pdf.marks import with_marks
from app.intake.readers.pdf.notes import PdfNote, find_notes
from app.intake.readers.pdf.tables import find_tables
from app.intake.spans import moved

REPEATED = "head of a table, printed again"
_BULLET = re.compile(
    r"\s*([•▪◦●■\uf0b7\uf0a7](?=\S)|[•▪◦●■–—*·o\uf0b7\uf0a7]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?:\s+|(?<=[•▪◦●■\uf0b7\uf0a7]))(?=\S)"
)
_CONTENTS = re.compile(r"(?:[.·…]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$")  # a line of them
_NUMBER = re.compile(r"\s*(\d{1,3})\s+(?=[^\W\d_])")
_NEAR = 0.08  # of a size: lines of one text differ by no more
_MUCH = 0.6  # of the characters of the commonest size
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ "  # marks of notes, behind the end of a sentence
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
    taken = {at for table in tables for at in range(table.start, table.end)}
    taken -= {at for table in tables for at in table.between}
    content, gone = with_marks(content, body, taken)
    taken |= gone
    # Notes stand between the halves of a paragraph that goes on on the next page.
    notes = find_notes(content, body, taken)
    taken |= {at for note in notes for at in note.lines}
    text = [at for at in range(len(content)) if at not in taken]
    margins = [*margins_of(lines, chrome), *_repeated_heads(tables)]
    yield from with_margins(_text_blocks(content, text, tables, body, outline), margins)
    for note in notes:
        yield from _note_blocks(note, content, body, outline)


def _text_blocks(
    content: Sequence[Line],
    text: Sequence[int],
    tables: Sequence[Table],
    body: float,
    outline: Mapping[str, int],
) -> Iterator[Block]:
    """The tables and, of the lines with the numbers *text*, the paragraphs."""
    shape = _shape([content[at] for at in text], body)
    done = 0
    for table in tables:
        # What stands between its parts and is no note comes behind the table.
        above = [content[at] for at in text if done <= at < table.start]
        yield from (_block(each, body, outline) for each in _paragraphs(above, shape))
        yield table_of(table.cells, table.page)
        left = [content[at] for at in text if table.start <= at < table.end]
        yield from (_block(each, body, outline) for each in _paragraphs(left, shape))
        done = table.end
    below = [content[at] for at in text if at >= done]
    yield from (_block(each, body, outline) for each in _paragraphs(below, shape))


def _repeated_heads(tables: Sequence[Table]) -> Iterator[Margin]:
    for table in tables:
        head = " ".join(table.rows[0])
        for page in table.repeated:
            block = Block(Role.PARAGRAPH, head, line=page, chrome=REPEATED)
            yield Margin(page, ABOVE, block)


def _note_blocks(
    note: PdfNote, lines: Sequence[Line], body: float, outline: Mapping[str, int]
) -> Iterator[Block]:
    """The text of *note*, and behind it the paragraphs that stand below it."""
    run = [lines[at] for at in note.lines]
    words = run[0].text[note.start :]
    own = moved(run[0].styled, -note.start, len(words))
    run[0] = replace(run[0], text=words, styled=own)
    first, *others = _paragraphs(run, _shape(run, body))
    text, _, styled = gathered(first)
    yield Block(Role.FOOTNOTE, text, 0, note.mark, line=run[0].page, styled=styled)
    yield from (_block(each, body, outline) for each in others)


def fold_title(text: str) -> str:
    """A heading's text as it is compared with the entries of the outline."""
    return " ".join(text.lower().split())


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most of the text is set; notes and sources may be longer than the text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    most = max(sizes.values(), default=0)
    return max((size for size, count in sizes.items() if count >= _MUCH * most), default=0.0)


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
        before.top - before.below - line.top
        for before, line in pairwise(lines)
        if before.page == line.page and abs(line.size - body) < 0.5
    ]
    steps = [step for step in steps if 0 < step < 3 * body]
    return median(steps) if steps else 1.2 * body


def _continues(
    paragraph: Sequence[Line], before: Line, line: Line, leading: float, width: float
) -> bool:
    """Whether *line* goes on with the *paragraph* that ends with the line *before*."""
    if not _are_of_one_size(before, line):
        return before.is_parted
    if line.bold != before.bold and not _stays_bold(paragraph, before, line, width):
        return before.is_parted
    if before.is_parted:
        return True
    if _BULLET.match(line.text) or _begins_note(line) or _CONTENTS.search(before.text):
        return False
    if _counts_on(paragraph[0], line):
        return False
    if line.page != before.page or line.top > before.top + 1:  # a new page or column
        goes_on = line.text.lstrip()[:1].islower() or before.right >= 0.8 * width
        return goes_on and not _ends_a_sentence(before.text, line.text)
    step = before.top - before.below - line.top
    # The large lines of a cover stand farther apart, for their size, than those of a text.
    apart = 1.6 if (line.size > 0.95 * leading and line.bold) or line.size > 1.2 * leading else 1.35
    if step > apart * max(leading * line.size / max(paragraph[0].size, 1), line.size):
        return False
    ended = _ends_a_sentence(before.text, line.text)
    is_short = before.right < 0.8 * width
    is_indented = line.left > before.left + 0.8 * line.size and len(paragraph) > 1
    hangs_out = line.left < before.left - 0.8 * line.size and _NUMBER.match(line.text)
    return not (ended and (is_short or is_indented or hangs_out))


def _ends_a_sentence(text: str, following: str) -> bool:
    ends = text.rstrip().endswith(_ENDS)
    return ends and not parts_a_date(text.rstrip(), following.lstrip())


def _are_of_one_size(before: Line, line: Line) -> bool:
    """Whether two lines are set in one size, be it in other fonts."""
    if abs(line.size - before.size) <= _NEAR * before.size:
        return True
    return bool(before.points) and abs(line.points - before.points) <= _NEAR * before.points


def _stays_bold(paragraph: Sequence[Line], before: Line, line: Line, width: float) -> bool:
    """Whether bold words go on from the line *before* to *line*, of which one is bold as a whole.

    A short line that is bold as a whole may be the heading of what begins in bold below it.
    """
    if not (before.ends_bold and line.begins_bold):
        return False
    return before.right >= 0.8 * width or not all(each.bold for each in paragraph)


def _counts_on(first: Line, line: Line) -> bool:
    """Whether *line* begins with the number behind that of a paragraph's *first* line."""
    one, other = _NUMBER.match(first.text), _NUMBER.match(line.text)
    if one is None or other is None or abs(first.left - line.left) > line.size:
        return False
    return int(other[1]) == int(one[1]) + 1


def _begins_note(line: Line) -> bool:
    """Whether the line looks like the beginning of a footnote: a raised mark first."""
    return bool(re.match(r"\s*[⁰¹²³⁴-⁹*†‡]", line.text))


def _block(paragraph: Sequence[Line], body: float, outline: Mapping[str, int]) -> Block:
    first = paragraph[0]
    text, _, styled = gathered(paragraph)
    level = outline.get(fold_title(text), 0)
    if level or _is_heading(paragraph, text, body):
        return Block(Role.HEADING, text, level, line=first.page, styled=styled)
    bullet = _BULLET.match(text)
    if bullet:
        words = text[bullet.end() :]
        own = moved(styled, -bullet.end(), len(words))
        return Block(Role.ITEM, words, 1, bullet[1], line=first.page, styled=own)
    return Block(Role.PARAGRAPH, text, line=first.page, styled=styled)


def _is_heading(paragraph: Sequence[Line], text: str, body: float) -> bool:
    if len(text) > 200 or len(paragraph) > 4 or not any(sign.isalpha() for sign in text):
        return False
    larger = paragraph[0].size > 1.1 * body
    bold = all(line.bold for line in paragraph) and len(text) < 120
    return (larger or bold) and not text.rstrip(_RAISED).endswith((".", ";", ","))
