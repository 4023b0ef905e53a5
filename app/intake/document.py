"""What a reader of a format makes of a file: blocks of text with their roles."""

from dataclasses import dataclass
from enum import StrEnum

# What the properties of these say is often left over from another text or set by a program.
OFFICE_FORMATS = frozenset(("docx", "pdf", "epub"))


class Role(StrEnum):
    """What a block is, as far as the format itself says so."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    QUOTE = "quote"
    PREFORMATTED = "preformatted"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a block: its span in the block's text, in code points, and its address."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table, caption or footnote, in reading order.

    *text* keeps the document's white space: it can be structure. *level* is 1 to 6 for a heading
    (0 where only its look says that it is one) and the depth, from 1, for an item. *mark* is the
    bullet or number of an item or the mark of a footnote. *line* says where the block begins in
    the original: a line of a text, a page of a PDF, 0 where neither is known. *chrome* is filled
    where the format itself shows that the block is no content (a menu, a hidden banner), with
    the name of the rule that says so; the block is kept, so that the reader can see it.
    """

    role: Role
    text: str
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()
    language: str = ""
    line: int = 0
    chrome: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its format tells it; nothing has been removed or guessed.

    The texts beside *blocks* are what the file's metadata say, empty where they say nothing.
    Dates are EDTF, *updated* may carry a time (`2014-11-12T19:27`). *abbreviations* are pairs of
    a short and a long form that the format itself marks (`<abbr title>`).
    """

    format: str
    blocks: tuple[Block, ...]
    encoding: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
