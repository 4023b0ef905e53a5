"""Plain text: dumps of web pages, notes, mails. Its white space is its structure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block, Document, Role, table_text
from app.intake.frame.bylines import is_byline
from app.intake.readers.encodings.decoding import decode
from app.intake.readers.text.broken_lines import is_unfinished
from app.intake.readers.text.columns import with_columns
from app.intake.readers.text.lines import (
    Kind,
    Line,
    Wrapping,
    glossed,
    is_day_of_the_text,
    read_lines,
    wrapping_of,
)
from app.intake.readers.text.mail import MailHead, mail_heads, with_heads, without_heads
from app.intake.readers.text.passed_on import PassedOn, passed_on
from app.intake.readers.text.quoted import with_quotes, without_quotes

_HEADING_END = re.compile(r"[.;:,!]$|;\s*(?:and|or|et|und)$")
_DEEPEST = 5
_LONGEST_HEADING = 140
_SHORTEST_BROKEN = 50  # characters of a line that an empty line can have broken
_LONGEST_BROKEN = 20_000  # each join copies what is there
ACCORDION_LEVEL = 2
_UNDERLINES = {"=": 1, "-": 2, "~": 3}  # as in Markdown and reStructuredText
_NOTE = re.compile(r"\[(\d{1,3})\]\s")
_OVERLONG = 2  # characters by which such a rule may be longer or shorter
_BLANK, _TEXT = Kind.BLANK, Kind.TEXT  # looked at for each line
_DIVIDER = re.compile(r"[\s:|-]+")


def read(data: bytes, name: str, encoding: str = "") -> Document:
    """The blocks of a plain text; *encoding* is the reader's choice, else it is found.

    Raises:
        UnknownEncodingError: there is no such *encoding*.
    """
    del name  # a text has no parts beside it
    decoded = decode(data, encoding)
    text = re.sub(r"\r\n?|[\f\v\u2028\u2029\x85]", "\n", decoded.text.replace("\0", ""))
    bare = read_lines(text)
    lines = with_quotes(bare)
    heads = mail_heads(lines)
    blocks = _blocks_of(lines, heads)
    if found := passed_on(blocks, heads) or _passed_on_in_quotes(bare, heads):
        return Document(
            "text",
            found.blocks,
            decoded.encoding,
            url=found.url,
            warnings=decoded.warnings,
            sent_on=found.by,
        )
    first = next((line for line in lines if line.kind is not _BLANK), None)
    mail = heads[0] if heads and heads[0].lines[0] is first else MailHead()
    return Document(
        "text",
        tuple(with_heads(blocks, heads, mail.subject) if heads else blocks),
        decoded.encoding,
        title=mail.subject,
        publisher=mail.sender,
        published=mail.day,
        warnings=decoded.warnings,
    )


def _blocks_of(lines: Sequence[Line], heads: Sequence[MailHead]) -> list[Block]:
    """The blocks of *lines* but for those of the *heads* of mails among them."""
    body = without_heads(lines, heads) if heads else lines
    return _TextReader(with_columns(body)).blocks()


def _passed_on_in_quotes(lines: Sequence[Line], heads: Sequence[MailHead]) -> PassedOn | None:
    """The document that a mail holds behind ">", where it says that it sends something on."""
    if not heads or not heads[0].is_sent_on or not any(line.text[:1] == ">" for line in lines):
        return None
    told = without_quotes(lines)
    heads = mail_heads(told)
    return passed_on(_blocks_of(told, heads), heads)


def _is_broken_off(before: Block, text: str) -> bool:
    last = before.text.rpartition("\n")[2]
    return (
        before.role in (Role.PARAGRAPH, Role.ITEM)
        and len(before.text) < _LONGEST_BROKEN
        and len(last) > _SHORTEST_BROKEN
        and (text[0].islower() or is_unfinished(last))
        and not is_day_of_the_text(text)
        and not is_byline(text, first=False)
        and re.search(r"[\w,-]$", last) is not None
    )


def _are_notes(text: str, following: str) -> bool:
    """Whether a paragraph and the line below it are two notes in turn: "[1] ...", "[2] ..."."""
    one, other = _NOTE.match(text), _NOTE.match(following)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


class _TextReader:
    """Walks the lines once and makes blocks of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._wrapping: Wrapping = wrapping_of(lines)
        self._glossed = frozenset(glossed(lines))
        self._at = 0
        self._indents: list[int] = []  # of the items of the list that is under way
        self._blocks: list[Block] = []

    def blocks(self) -> list[Block]:
        """All blocks in reading order."""
        count = len(self._lines)
        while self._at < count:
            line = self._lines[self._at]
            self._at += 1
            if line.kind is not _BLANK:
                self._take(line)
        return self._blocks

    def _take(self, line: Line) -> None:
        match line.kind:
            case Kind.TEXT:
                if line.cells and self._next_is_row():
                    self._take_table(line)
                elif level := self._underlined(line):
                    self._at += 1
                    self._add(Role.HEADING, line.text, line, level=level)
                else:
                    self._take_paragraph(line)
            case Kind.BULLET | Kind.NUMBER:
                self._take_item(line)
            case Kind.HEADING:
                self._add(Role.HEADING, line.text, line, level=min(6, len(line.mark)))
            case Kind.RULE:
                self._add(Role.RULE, line.text, line)

    def _underlined(self, line: Line) -> int:
        """The level of a heading that a rule of its own length underlines; 0 where it is none."""
        rule = self._peek()
        above = self._lines[self._at - 2].kind if self._at > 1 else _BLANK
        if rule is None or rule.kind is not Kind.RULE or above not in (_BLANK, Kind.RULE):
            return 0
        same = abs(len(rule.text) - len(line.text)) <= _OVERLONG and rule.indent == line.indent
        return _UNDERLINES.get(rule.text[0], 0) if same else 0

    def _add(self, role: Role, text: str, line: Line, level: int = 0, mark: str = "") -> None:
        self._blocks.append(
            Block(role, text, level=level, mark=mark, line=line.number, at=line.number)
        )

    def _take_paragraph(self, line: Line) -> None:
        """A paragraph, or the rest of one that an empty line broke in the middle of a sentence."""
        text = self._whole(line)
        if self._indents:
            self._indents = [each for each in self._indents if each < line.indent]
        before = self._blocks[-1] if self._blocks else None
        if line.quoted:
            self._add(Role.QUOTE, text, line)
        elif before is not None and _is_broken_off(before, text):
            self._blocks[-1] = replace(before, text=f"{before.text}\n{text}")
        else:
            self._add(Role.PARAGRAPH, text, line)

    def _whole(self, line: Line) -> str:
        """The text of the paragraph that begins with *line*, its line breaks kept."""
        parts = [line.text]
        while (following := self._peek()) and following.kind is _TEXT:
            same = following.indent == line.indent or self._wrapping.width or line.mark
            goes_on = self._wrapping.goes_on(line, following) or line.number in self._glossed
            if not same or not goes_on or _are_notes(parts[0], following.text):
                break
            parts.append(following.text)
            line = following
            self._at += 1
        return "\n".join(parts)

    def _peek(self, skip_blank: bool = False) -> Line | None:
        at = self._at
        while skip_blank and at < len(self._lines) and self._lines[at].kind is _BLANK:
            at += 1
        return self._lines[at] if at < len(self._lines) else None

    def _take_item(self, line: Line) -> None:
        following = self._peek(skip_blank=True)
        if not line.text and following is not None and following.kind == Kind.TEXT:
            # The number has a line for itself; its text is in the next one.
            self._at = following.number
            line = replace(following, kind=line.kind, mark=line.mark, indent=line.indent)
        if self._opens_an_accordion(line):
            self._add(Role.HEADING, line.text, line, level=ACCORDION_LEVEL, mark=line.mark)
            return
        depth = 1 + self._depth(line)
        self._add(Role.ITEM, self._whole(line), line, level=depth, mark=line.mark)

    def _depth(self, line: Line) -> int:
        """How many levels of the list that is under way stand further left."""
        if not self._indents or self._indents[-1] != line.indent:
            self._indents = [*(each for each in self._indents if each < line.indent), line.indent]
        return min(len(self._indents) - 1, _DEEPEST)

    def _opens_an_accordion(self, line: Line) -> bool:
        """Whether the bullet heads a block of text that is indented below it."""
        following = self._peek(skip_blank=True)
        if line.kind != Kind.BULLET or following is None or following.kind == Kind.BULLET:
            return False
        if (
            following.indent <= line.indent + 1
            or not line.text
            or len(line.text) > _LONGEST_HEADING
        ):
            return False
        if _HEADING_END.search(line.text) or following.text[:1].islower():
            return False
        parted = self._lines[self._at].kind == Kind.BLANK
        return parted or len(following.text) > 1.5 * len(line.text) or not self._wrapping.width

    def _next_is_row(self) -> bool:
        following = self._peek()
        return following is not None and len(following.cells) > 1

    def _take_table(self, line: Line) -> None:
        rows = [line.cells]
        while (following := self._peek()) and following.cells:
            rows.append(following.cells)
            self._at += 1
        kept = tuple(row for row in rows if not _DIVIDER.fullmatch("".join(row)))
        text = table_text(kept)
        self._blocks.append(Block(Role.TABLE, text, rows=kept, line=line.number, at=line.number))
