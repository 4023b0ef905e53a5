"""The body of a page: Markdown in, sections of blocks out.

This is the one parse: the reader, `entente show`, search and every export use its blocks.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

WEB_SCHEMES = ("http:", "https:", "mailto:")


class BodyError(ValueError):
    """A body that cannot be read as a page's text; *line* counts from the body's first line, 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Text:
    """Running text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a page, or to a section or milestone of it (*anchor*)."""

    text: str
    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the library; only http, https and mailto are kept as links."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The mark of a footnote in the text; *mark* is its number on the page, from 1."""

    mark: int


Inline = Text | PageLink | WebLink | FootnoteMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is a sequence of blocks. *start* numbers it, None makes bullets."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A block of quoted text."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Text whose line breaks and spaces count."""

    text: str


Cell = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a table without *head* is a list of names (first column) and values."""

    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[Cell, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its alternative text and its caption."""

    image: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a chronology: a milestone as its page tells it."""

    milestone: str  # its id in the page
    year: str
    date: str
    text: Cell
    marks: tuple[str, ...] = ()  # "not confirmed", "sources differ", "about"
    type: str = ""


@dataclass(frozen=True, slots=True)
class Chronology:
    """Milestones in order of time."""

    entries: tuple[Entry, ...]


Block = Paragraph | ItemList | Quote | Preformatted | Table | Figure | Chronology


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one heading; the text before any heading has level 1 and no id."""

    id: str
    level: int
    title: str
    blocks: tuple[Block, ...]
    generated: bool = False


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's text; *mark* as in `FootnoteMark`."""

    mark: int
    inlines: tuple[Inline, ...]
    section: str = ""  # id of the section that bears its first mark


@dataclass(frozen=True, slots=True)
class Body:
    """What a page's own text holds."""

    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...] = ()
