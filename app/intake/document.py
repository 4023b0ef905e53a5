"""What a reader of a format makes of a file: blocks of text with their roles."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

# Formats that are read line by line; of the others a text is made, block by block.
LINED_FORMATS = frozenset(("text", "markdown"))
# Of these nothing marks headings, lists or the frame of a site.
FLAT_FORMATS = frozenset(("text",))
# What the properties of these say is often left over from another text or set by a program.
OFFICE_FORMATS = frozenset(("docx", "pdf", "epub"))
# Of these the date of publication in the properties is no more than the day the file was made.
MADE_FORMATS = frozenset(("docx", "pdf"))
PRINTED = "head or foot that a browser printed"  # by which a PDF is known as a page of a site
STRUCK = "struck out"  # the rule by which withdrawn words are no content
_LEAST = 0.1  # of what is not the chance to be the title
_HALF = 0.5


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
class Styled:
    """Words of a block in bold, in italics or in both: their span, as that of a link."""

    start: int
    end: int
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a block is each of these, from its look and place; all 0 where nothing is told.

    *frame* is of the site, *about* the page (its author, its date), the others are of the page.
    *more* is the part of *title* that a title goes on in it.
    """

    frame: float = 0.0
    about: float = 0.0
    title: float = 0.0
    heading: float = 0.0
    text: float = 0.0
    caption: float = 0.0
    note: float = 0.0
    more: float = 0.0

    @property
    def is_told(self) -> bool:
        """Whether anything is."""
        return self != UNTOLD

    @property
    def is_title(self) -> bool:
        """Whether it is more likely the title than all else together; then no rule cuts it."""
        return self.title > _HALF

    @property
    def caption_of_rest(self) -> float:
        """How likely it is a caption, once the title is known to be another line."""
        return self.caption / max(_LEAST, 1 - self.title)


UNTOLD = Likely()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table, caption or footnote, in reading order.

    *text* keeps the document's white space: it can be structure. *level* is 1 to 6 for a
    heading (0 where only its look says that it is one) and the depth, from 1, for an item.
    *mark* is the bullet or number of an item, empty for a further paragraph of one, or the mark
    of a footnote. *line* says where the block begins in the original: a line of a text, a page
    of a PDF, 0 where neither is known. *chrome* is filled where the format itself shows that
    the block is no content (a menu, a hidden banner), with the name of the rule that says so;
    the block is kept, so that the reader can see it. *at* is the line, from 1, where it begins
    in the text that is read beside its page; `in_place` fills it where the reader of the format
    does not. *likely* is filled when the page is cleaned. *name* is the address by which the
    links of the document lead to a note, if any do. *styled* are words that stand out, in order
    and apart from one another.
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
    at: int = 0
    likely: Likely = UNTOLD
    name: str = ""
    styled: tuple[Styled, ...] = ()


@dataclass(frozen=True, slots=True)
class SentOn:
    """The mail by which somebody sent a document on; empty where nobody did.

    *blocks* are its head, its sender's words and his signature, each with the rule that says so.
    *subject* has no marks of answers, and *day*, when it was sent, is EDTF.
    """

    blocks: tuple[Block, ...] = ()
    subject: str = ""
    day: str = ""


NOT_SENT = SentOn()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its format tells it; nothing has been removed or guessed.

    The texts beside *blocks* are what the file's metadata say, empty where they say nothing.
    Dates are EDTF, *updated* may carry a time (`2014-11-12T19:27`). *abbreviations* are pairs of
    a short and a long form that the format itself marks (`<abbr title>`). *chapters* counts the
    files of a book that hold text, 0 in the other formats; *chapter* is the title of the only one
    in a sample or an offprint, of which *title* names the whole book. What is in the mail by which
    it was *sent_on* is none of its own.
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
    chapters: int = 0
    sent_on: SentOn = NOT_SENT
    chapter: str = ""


def table_text(rows: Iterable[Iterable[str]]) -> str:
    """The text of a table of *rows*: cells parted by tabs, rows by line breaks."""
    return "\n".join("\t".join(row) for row in rows)


def shown(block: Block) -> str:
    """*block* in the text that is read beside the page."""
    if block.role == Role.TABLE and block.rows:
        return "\n".join("\t".join(cell.replace("\n", " ") for cell in row) for row in block.rows)
    return f"{block.mark} {block.text}" if block.mark else block.text


def shown_text(document: Document) -> str:
    """The text that is read beside the page, of a document that is not read line by line."""
    return "\n\n".join(filter(None, map(shown, document.blocks)))


def in_place(document: Document) -> Document:
    """*document*, of which each block knows where in the text read beside its page it stands."""
    if document.format in LINED_FORMATS:
        lined = (b if b.at else replace(b, at=b.line) for b in document.blocks)
        return replace(document, blocks=tuple(lined))
    blocks: list[Block] = []
    line = 1
    for block in document.blocks:
        blocks.append(replace(block, at=line))
        text = shown(block)
        line += text.count("\n") + 2 if text else 0
    return replace(document, blocks=tuple(blocks))
