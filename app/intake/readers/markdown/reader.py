"""Markdown: a text with its own marks of headings, lists, tables and notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from app.intake.document import Block, Document, Role
from app.intake.readers.cells import in_one_line, table_of
from app.intake.readers.encodings.decoding import decode
from app.intake.readers.html.flat import read_flat
from app.intake.readers.inline import Gathered
from app.intake.readers.markdown.notes import (
    note_mark,
    note_name,
    unmarked_notes,
    with_labels_apart,
)
from app.intake.readers.markdown.running_text import running_text, words_below_picture
from app.intake.readers.refusal import RefusedError
from app.intake.readers.stamps import day, moment
from app.intake.readers.struck import Struck
from app.intake.spans import moved
from app.library.pages.fault import FaultList
from app.library.pages.front_matter import Fields, compose, split_front_matter

# The names that programs which keep notes and make sites have for dates; the first counts.
_PUBLISHED = (
    "published", "date", "date_published", "datePublished", "published_at", "publishDate",
    "publish_date", "pubDate", "pubdate",
)  # fmt: skip
_UPDATED = (
    "updated", "lastmod", "modified", "last_modified", "last-modified", "lastModified",
    "last_modified_at", "last_updated", "lastUpdated", "updated_at", "date_modified",
    "dateModified", "date_updated",
)  # fmt: skip


def read(data: bytes, name: str, encoding: str = "") -> Document:
    """Read the Markdown text *data* with its front matter.

    Raises:
        RefusedError: there is no text in it.
        UnknownEncodingError: there is no such *encoding*.
    """
    decoded = decode(data, encoding)
    front, body, line = split_front_matter(decoded.text)
    fields = compose(front, FaultList(name)) if front else None
    if front and fields is None:  # a ruler and no front matter
        body, line = decoded.text, 0
    found = _joined_notes(_blocks(_parser().parse(with_labels_apart(body)), line))
    alone = (
        Block(Role.FOOTNOTE, text, mark=label, line=line + at + 1, name=f"#{label}")
        for at, label, text in unmarked_notes(body)
    )
    blocks = (*found, *alone)
    if not any(block.text for block in blocks):
        raise RefusedError(f"“{name}” holds no text; see whether it is the right file")
    document = Document("markdown", blocks, decoded.encoding, warnings=decoded.warnings)
    return _described(document, fields) if fields else document


class _Parser(MarkdownIt):
    """Takes every target of a link: what is no address goes later, its brackets too."""

    def validateLink(self, url: str) -> bool:
        return True


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables, footnotes and struck words; of HTML in it the text is read."""
    parser = _Parser("commonmark", {"html": True, "maxNesting": 40}).enable(
        ["table", "strikethrough"]
    )
    return parser.use(footnote_plugin, inline=False)


def _described(document: Document, fields: Fields) -> Document:
    return replace(
        document,
        title=fields.text("title"),
        author=fields.text("author"),
        publisher=fields.text("publisher"),
        url=fields.text("url") or fields.text("source"),
        published=next(filter(None, (day(fields.text(name)) for name in _PUBLISHED)), ""),
        updated=next(filter(None, (moment(fields.text(name)) for name in _UPDATED)), ""),
        language=(fields.text("language") or fields.text("lang")).partition("-")[0],
    )


def _blocks(tokens: Sequence[Token], offset: int) -> Iterator[Block]:
    reader = _Reader(offset)
    for token in tokens:
        if token.type == "html_block":
            line = reader.line_of(token)
            yield from (replace(block, line=line) for block in read_flat(token.content))
        block = reader.take(token)
        if block is not None:
            yield block
        yield from reader.struck()


def _joined_notes(blocks: Iterable[Block]) -> list[Block]:
    """*blocks* with the paragraphs of each note as one."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before and block.role == before.role == Role.FOOTNOTE and block.name == before.name:
            text = f"{before.text} {block.text}"
            links = moved(block.links, len(before.text) + 1, len(text))
            joined[-1] = replace(before, text=text, links=(*before.links, *links))
        else:
            joined.append(block)
    return joined


class _Reader:
    """Follows the tokens and knows in which lists, quotation or note they stand."""

    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._lists: list[int] = []  # of each open list its next number, 0 for bullets
        self._item = ""  # the mark of an item that has no text yet
        self._heading = 0
        self._quotes = 0
        self._note = self._note_name = ""
        self._rows: list[list[Gathered]] = []
        self._in_table = False
        self._struck = Struck()

    def struck(self) -> list[Block]:
        """What was struck out in the blocks so far; what is in a table or a note waits for it."""
        return [] if self._in_table or self._note else self._struck.take()

    def take(self, token: Token) -> Block | None:
        """The block that *token* ends, if it ends one."""
        kind = token.type
        if kind == "inline":
            return self._inline(token)
        if kind in ("fence", "code_block"):
            return Block(Role.PREFORMATTED, token.content.rstrip("\n"), line=self.line_of(token))
        if kind == "hr":
            return Block(Role.RULE, "", line=self.line_of(token))
        if kind == "table_close":
            return self._table()
        self._step(token)
        return None

    def _step(self, token: Token) -> None:
        kind = token.type
        if "list" in kind:
            self._step_in_lists(token)
        elif kind == "heading_open":
            self._heading = int(token.tag[1:])
        elif kind == "heading_close":
            self._heading = 0
        elif kind.startswith("blockquote_"):
            self._quotes += 1 if kind.endswith("open") else -1
        elif kind == "footnote_open":
            self._note, self._note_name = note_mark(token), note_name(token)
        elif kind == "footnote_close":
            self._note = self._note_name = ""
        elif kind == "table_open":
            self._in_table, self._rows = True, []
        elif kind == "tr_open":
            self._rows.append([])

    def _step_in_lists(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrGet("start") or 1) if kind[0] == "o" else 0
            self._lists.append(start)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._item = f"{self._lists[-1]}." if self._lists[-1] else "•"
            self._lists[-1] += bool(self._lists[-1])
        elif kind == "list_item_close":
            self._item = ""

    def _inline(self, token: Token) -> Block | None:
        children = words_below_picture(token.children or [])
        is_below = len(children) < len(token.children or [])
        inline = running_text(children, self._struck, self.line_of(token))
        text, links, styled = taken = inline.take()
        if self._in_table:
            self._rows[-1].append(in_one_line(taken))
            return None
        if not text:
            return None
        role, level, mark = self._kind()
        if role is Role.PARAGRAPH and (is_below or _is_picture(token)):
            role = Role.CAPTION
        elif (
            role is Role.PARAGRAPH and inline.is_bold and len(text) < 120 and text[-1] not in ".;,"
        ):
            role = Role.HEADING
        name = self._note_name if role is Role.FOOTNOTE else ""
        return Block(
            role, text, level, mark, links=links, line=self.line_of(token), name=name, styled=styled
        )

    def _kind(self) -> tuple[Role, int, str]:
        if self._heading:
            return Role.HEADING, self._heading, ""
        if self._note:
            return Role.FOOTNOTE, 0, self._note
        if self._lists:
            mark, self._item = self._item, ""
            return Role.ITEM, len(self._lists), mark
        return (Role.QUOTE if self._quotes else Role.PARAGRAPH), 0, ""

    def _table(self) -> Block | None:
        self._in_table = False
        rows = [row for row in self._rows if any(cell.text for cell in row)]
        return table_of(rows) if rows else None

    def line_of(self, token: Token) -> int:
        """The line in the file where *token* begins; 0 where it is not known."""
        return self._offset + token.map[0] + 1 if token.map else 0


def _is_picture(token: Token) -> bool:
    """Whether a paragraph is a picture and nothing else; what is read of it is its caption."""
    return [child.type for child in token.children or ()] == ["image"]
