"""The text of a page: sections of blocks, as the reader, `show`, search and exports use it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Text:
    """Running text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a page, or to a section or milestone of it (*anchor*).

    *passage* are the directives of a link to words there, as `passage_link.py` writes them.
    """

    text: str
    page: str
    anchor: str = ""
    passage: str = ""


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
    """A paragraph of running text. *language* is its code where it is not that of the page."""

    inlines: tuple[Inline, ...]
    language: str = ""


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
    """A table; a table without *head* is a list of names (first column) and values.

    *language* is as in `Paragraph`.
    """

    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[Cell, ...] = ()
    caption: str = ""
    language: str = ""


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
    marks: tuple[str, ...] = ()  # "not confirmed", "sources differ"
    type: str = ""
    sources: tuple[int, ...] = ()  # numbers in the page's list of sources, from 1


@dataclass(frozen=True, slots=True)
class Chronology:
    """Milestones in order of time."""

    entries: tuple[Entry, ...]


Block = Paragraph | ItemList | Quote | Preformatted | Table | Figure | Chronology


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one heading, of level 2 to 6.

    Text before the first heading has level 1, no id and no title. *line* is where the heading
    stands in the page file's body, counted from 1; 0 for generated sections. *language* is that
    of the heading, as in `Paragraph`.
    """

    id: str
    level: int
    title: str
    blocks: tuple[Block, ...]
    generated: bool = False
    line: int = 0
    language: str = ""


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


def plain_text(section: Section) -> str:
    """The section's text as offsets of a `Place` count it: blocks parted by one line break."""
    return "\n".join(block_text(block) for block in section.blocks)


def block_text(block: Block) -> str:
    """A block's text without marks, links or footnote numbers."""
    match block:
        case Paragraph(inlines):
            return inline_text(inlines)
        case ItemList(items):
            return "\n".join("\n".join(block_text(part) for part in item) for item in items)
        case Quote(blocks):
            return "\n".join(block_text(part) for part in blocks)
        case Preformatted(text):
            return text
        case Table(rows, head, caption):
            lines = [caption] if caption else []
            lines += ["\t".join(inline_text(cell) for cell in row) for row in (head, *rows) if row]
            return "\n".join(lines)
        case Figure(_, alt, caption):
            return caption or alt
        case Chronology(entries):
            return "\n".join(f"{entry.date}\t{inline_text(entry.text)}" for entry in entries)


def inline_text(inlines: Iterable[Inline]) -> str:
    """Running text without its styles, links and footnote marks."""
    return "".join("" if isinstance(part, FootnoteMark) else part.text for part in inlines)


def in_language(block: Block, language: str) -> Block:
    """*block* with all its text in *language*, where no part of it says otherwise."""
    match block:
        case Paragraph() | Table():
            return replace(block, language=block.language or language)
        case ItemList(items):
            inner = tuple(tuple(in_language(part, language) for part in item) for item in items)
            return replace(block, items=inner)
        case Quote(blocks):
            return Quote(tuple(in_language(part, language) for part in blocks))
        case _:
            return block


def language_of(block: Block) -> str:
    """The language that all text of *block* is marked with; empty where it has none, or several."""
    match block:
        case Paragraph() | Table():
            return block.language
        case ItemList(items):
            return _one_of({language_of(part) for item in items for part in item})
        case Quote(blocks):
            return _one_of(set(map(language_of, blocks)))
        case _:
            return ""


def _one_of(languages: set[str]) -> str:
    return next(iter(languages)) if len(languages) == 1 else ""


Stretch = tuple[int, int, str]
"""Where a stretch of text begins and ends, and the code of its language."""


def foreign_stretches(section: Section) -> tuple[Stretch, ...]:
    """What of the section's plain text is in another language than its page."""
    found: list[Stretch] = []
    at = 0
    for block in section.blocks:
        for text, language in text_parts(block):
            if language and text:
                found.append((at, at + len(text), language))
            at += len(text) + 1
    return tuple(found)


def text_parts(block: Block) -> Iterator[tuple[str, str]]:
    """The parts of `block_text` that a line break parts, each with its language."""
    match block:
        case ItemList(items):
            inner = [part for item in items for part in (item or (Paragraph(()),))]
        case Quote(blocks):
            inner = list(blocks)
        case _:
            yield block_text(block), language_of(block)
            return
    for part in inner or (Paragraph(()),):
        yield from text_parts(part)


def links(body: Body) -> Iterator[PageLink]:
    """Every link to a page in *body*, footnotes included."""
    for section in body.sections:
        for block in section.blocks:
            yield from _block_links(block)
    for footnote in body.footnotes:
        yield from (part for part in footnote.inlines if isinstance(part, PageLink))


def _block_links(block: Block) -> Iterator[PageLink]:
    match block:
        case Paragraph(inlines):
            yield from (part for part in inlines if isinstance(part, PageLink))
        case ItemList(items):
            for item in items:
                for part in item:
                    yield from _block_links(part)
        case Quote(blocks):
            for part in blocks:
                yield from _block_links(part)
        case Table(rows, head):
            for row in (head, *rows):
                for cell in row:
                    yield from (part for part in cell if isinstance(part, PageLink))
        case _:
            return
