"""One article as Markdown; the headings get the anchors that GitHub and Pandoc give them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from app.library.article import Article
from app.library.body import (
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
    Section,
    Table,
    Text,
    WebLink,
)
from app.library.markdown import WEB_SCHEMES

LOWEST_HEADING = 6

_SPECIAL = re.compile(r"[\\`*_\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def escaped(text: str) -> str:
    """*text* in one line, as Markdown that reads as the same text."""
    line = " ".join(_UNPRINTABLE.sub("", text).split("\n"))
    return _SPECIAL.sub(r"\\\g<0>", line)


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


class Anchors:
    """The places of the file that a link can lead to."""

    def __init__(self, title: str, articles: Iterable[Article]) -> None:
        self._used: Counter[str] = Counter()
        self._anchors: dict[tuple[str, str], str] = {}
        self._at: dict[tuple[str, str], str] = {}
        self._slug(title)
        for article in articles:
            page = article.page
            self._anchors[page.id, ""] = self._slug(page.title)
            for section in article.sections:
                if section.id:
                    self._anchors.setdefault((page.id, section.id), self._slug(section.title))
            for milestone in page.milestones:
                self._at[page.id, milestone.id] = milestone.at or "milestones"

    def find(self, page: str, anchor: str = "", here: tuple[str, str] = ("", "")) -> str | None:
        """The anchor of a place, None when the file has not got the page.

        A milestone that is told *here*, in the section that asks, leads to the list of milestones.
        """
        section = self._at.get((page, anchor), anchor)
        if section != anchor and (page, section) == here:
            section = "milestones"
        return self._anchors.get((page, section)) or self._anchors.get((page, ""))

    def _slug(self, heading: str) -> str:
        slug = re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-")
        self._used[slug] += 1
        return f"{slug}-{self._used[slug] - 1}" if self._used[slug] > 1 else slug


class MarkdownPage:
    """Writes one article under a heading of the second level."""

    def __init__(self, article: Article, anchors: Anchors) -> None:
        self._article = article
        self._anchors = anchors
        self._section = ""

    def parts(self) -> list[str]:
        """The blocks of the page, to be parted by empty lines."""
        page = self._article.page
        parts = [f"## {escaped(page.title)}"]
        if page.summary:
            parts.append(self._paragraph([Text(page.summary, emphasis=True)]))
        for section in self._article.sections:
            parts += self._section_parts(section)
        for note in self._article.footnotes:
            parts.append(f"[^{self._note(note.mark)}]: {self.inlines(note.inlines)}")
        return parts

    def _section_parts(self, section: Section) -> list[str]:
        self._section = section.id
        level = min(section.level + 1, LOWEST_HEADING)
        heading = [f"{'#' * level} {escaped(section.title)}"] if section.id else []
        return heading + self._blocks(section.blocks)

    def _blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [text for block in blocks if (text := self._block(block))]

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines):
                return self._paragraph(inlines)
            case ItemList(items, start):
                return "\n".join(self._item(item, start, n) for n, item in enumerate(items))
            case Quote(blocks):
                return _indented("\n\n".join(self._blocks(blocks)), "> ", "> ")
            case Preformatted(text):
                return _fenced(text)
            case Table(rows, head, caption):
                cells = [[self.inlines(cell) for cell in row] for row in (head, *rows)]
                table = table_text(cells) if any(cells) else ""
                return f"{escaped(caption)}\n\n{table}" if caption else table
            case Figure(_, alt, caption):
                return f"*Picture: {escaped(caption or alt)}*"
            case Chronology(entries):
                lines = [self._entry(entry) for entry in entries]
                return table_text([["Date", "Event", "Sources"], *lines])

    def _entry(self, entry: Entry) -> list[str]:
        marks = f" ({', '.join(entry.marks)})" if entry.marks else ""
        event = self.inlines(entry.text) + escaped(marks)
        return [escaped(entry.date), event, ", ".join(map(str, entry.sources))]

    def _item(self, item: Sequence[Block], start: int | None, number: int) -> str:
        marker = "- " if start is None else f"{start + number}. "
        return _indented("\n\n".join(self._blocks(item)), marker, " " * len(marker))

    def _paragraph(self, inlines: Sequence[Inline]) -> str:
        """Running text that is not taken for a list, a heading or a rule at its beginning."""
        text = self.inlines(inlines).strip()
        text = re.sub(r"^([#+=>-])", r"\\\1", text)
        return re.sub(r"^(\d+)([.)])", r"\1\\\2", text)

    def inlines(self, inlines: Sequence[Inline]) -> str:
        """Running text."""
        return "".join(map(self._inline, inlines))

    def _inline(self, part: Inline) -> str:
        match part:
            case Text(text, strong, emphasis, code):
                marks = ("**" if strong else "") + ("*" if emphasis else "")
                inner = _code(text) if code else escaped(text)
                return _wrapped(inner, marks)
            case FootnoteMark(mark):
                return f"[^{self._note(mark)}]"
            case PageLink(text, page, anchor):
                target = self._anchors.find(page, anchor, (self._article.page.id, self._section))
                return f"[{escaped(text)}](#{target})" if target else escaped(text)
            case WebLink(text, url):
                if not url.casefold().startswith(WEB_SCHEMES):
                    return escaped(text)
                address = re.sub(r"[\s<>\\]", "", _UNPRINTABLE.sub("", url))
                return f"<{address}>" if text == address else f"[{escaped(text)}](<{address}>)"

    def _note(self, mark: int) -> str:
        return f"{self._article.page.id}-{mark}"


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
