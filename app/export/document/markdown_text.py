"""Blocks of text as Markdown, which every reader of CommonMark with tables takes as they were."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.library.pages.address import readable_address
from app.library.pages.body import (
    Block,
    Chronology,
    Entry,
    Figure,
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
from app.library.pages.markdown import WEB_SCHEMES

_SPECIAL = re.compile(r"[\\`*_\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def escaped(text: str) -> str:
    """*text* in one line, as Markdown that reads as the same text."""
    line = " ".join(_UNPRINTABLE.sub("", text).split("\n"))
    return _SPECIAL.sub(r"\\\g<0>", line)


def heading(title: str, level: int) -> str:
    """A heading; signs at its end, which Markdown would take for its own, are kept."""
    return f"{'#' * level} {re.sub(r'(#+)$', _ended, escaped(title).strip())}"


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """A table of finished cells; the first row is its head."""
    columns = max(map(len, rows))
    lines = []
    for number, row in enumerate(rows):
        cells = [cell.replace("|", "\\|") for cell in row] + [""] * (columns - len(row))
        lines.append(f"| {' | '.join(cells)} |")
        if number == 0:
            lines.append("|" + "---|" * columns)
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Ways:
    """How a file writes what not all files write alike: links, marks of notes, pictures.

    *language* is what stands above a block in another language than what is round it.
    """

    link: Callable[[PageLink], str]
    mark: Callable[[int], str]
    figure: Callable[[Figure], str]
    language: Callable[[str], str] = lambda _: ""


class MarkdownText:
    """Writes blocks and running text in the *ways* of one file."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways

    def blocks(self, blocks: Iterable[Block], within: str = "") -> list[str]:
        """*blocks*, to be parted by empty lines, without those of which nothing can be seen.

        A list that follows another of its kind has other signs, or the two would be one. What is
        *within* a block has its language.
        """
        written = []
        before: ItemList | None = None
        other = False
        for block in blocks:
            language = language_of(block)
            inner = language or within
            if isinstance(block, ItemList):
                alike = before is not None and (before.start is None) == (block.start is None)
                other = alike and not other
                text, before = self._list(block, other, inner), block
            else:
                text, before = self.block(block, inner), None
            if text:
                spoken = self._ways.language(language) if language not in ("", within) else ""
                written.append(spoken + text)
        return written

    def block(self, block: Block, within: str = "") -> str:
        """One block; empty where nothing can be seen of it."""
        match block:
            case Paragraph(inlines):
                return self.paragraph(inlines)
            case ItemList():
                return self._list(block, other=False, within=within)
            case Quote(blocks):
                return _indented("\n\n".join(self.blocks(blocks, within)), "> ", "> ")
            case Preformatted(text):
                return _fenced(text)
            case Table(rows, head, caption):
                cells = [[self.inlines(cell) for cell in row] for row in (head, *rows)]
                table = table_text(cells) if any(cells) else ""
                return "\n\n".join(filter(None, (escaped(caption), table)))
            case Figure():
                return self._ways.figure(block)
            case Chronology(entries):
                return table_text([["Date", "Event", "Sources"], *map(self._entry, entries)])

    def paragraph(self, inlines: Sequence[Inline], before: str = "") -> str:
        """Running text that is not taken for a list, a heading or a rule at its beginning."""
        text = self.inlines(inlines).strip()
        if not before:
            text = re.sub(r"^([#+=>-]|\{(?=lang=))", r"\\\1", text)
            text = re.sub(r"^(\d+)([.)])", r"\1\\\2", text)
        return before + text

    def inlines(self, inlines: Sequence[Inline]) -> str:
        """Running text."""
        return "".join(map(self._inline, inlines))

    def _entry(self, entry: Entry) -> list[str]:
        marks = f" ({', '.join(entry.marks)})" if entry.marks else ""
        event = self.inlines(entry.text) + escaped(marks)
        return [escaped(entry.date), event, ", ".join(map(str, entry.sources))]

    def _list(self, items: ItemList, other: bool, within: str) -> str:
        written = [self.blocks(item, within) for item in items.items]
        return "\n".join(_items(items, written, other))

    def _inline(self, part: Inline) -> str:
        match part:
            case Text(text, strong, emphasis, code):
                marks = ("**" if strong else "") + ("*" if emphasis else "")
                inner = _code(text) if code else escaped(text)
                return _wrapped(inner, marks)
            case FootnoteMark(mark):
                return self._ways.mark(mark)
            case PageLink():
                return self._ways.link(part)
            case WebLink(text, url):
                if not url.casefold().startswith(WEB_SCHEMES):
                    return escaped(text)
                address = re.sub(r"[\s<>\\]", "", _UNPRINTABLE.sub("", url))
                bare = text in (address, readable_address(url))
                return f"<{address}>" if bare else f"[{escaped(text)}](<{address}>)"


def _items(items: ItemList, written: Sequence[list[str]], other: bool) -> Iterator[str]:
    for number, parts in enumerate(written):
        if items.start is None:
            marker = "* " if other else "- "
        else:
            marker = f"{items.start + number}{')' if other else '.'} "
        yield _indented("\n\n".join(parts), marker, " " * len(marker)).rstrip(" ")


def _ended(signs: "re.Match[str]") -> str:
    return "".join(f"\\{sign}" for sign in signs[0])


def _wrapped(text: str, marks: str) -> str:
    """*text* between *marks*, its outer spaces outside: inside they would undo the marks."""
    inner = text.strip()
    if not marks or not inner:
        return text
    start = text.index(inner)
    return f"{text[:start]}{marks}{inner}{marks[::-1]}{text[start + len(inner) :]}"


def _code(text: str) -> str:
    line = " ".join(_UNPRINTABLE.sub("", text).split("\n"))
    fence = "`" * (_longest_run(line) + 1)
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{space}{line}{space}{fence}" if line.strip() else line


def _fenced(text: str) -> str:
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}\n{_UNPRINTABLE.sub('', text).rstrip(chr(10))}\n{fence}"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        (first if number == 0 else others if line else others.rstrip()) + line
        for number, line in enumerate(lines)
    )
