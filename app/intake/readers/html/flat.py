"""The text of a page that is nested beyond reason, read without building a tree."""

from html.parser import HTMLParser

from app.intake.document import Block, Role
from app.intake.readers.html.measures import SILENT
from app.intake.readers.inline import Inline
from app.intake.readers.struck import STRUCK_TAGS, Struck

_BREAKING = frozenset(
    ("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
     "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
     "td", "th", "tr", "ul")
)  # fmt: skip


def read_flat(text: str) -> tuple[Block, ...]:
    """The headings, items and paragraphs of the page *text*, in their order."""
    reader = _FlatReader()
    reader.feed(text)
    reader.close()
    reader.flush()
    return tuple(reader.blocks)


class _FlatReader(HTMLParser):
    """Keeps what it needs of the place in the page, and not the path to it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._inline = Inline()
        self._struck = Struck()
        self._open = 0  # elements that strike their words out
        self._silent = ""  # the element whose text is left out
        self._role, self._level = Role.PARAGRAPH, 0
        self._line = 0

    def parse_html_declaration(self, i: int) -> int:
        """Where the declaration at *i* ends: the parser stops with an error at "<![" and a word."""
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)  # so browsers take it
        return super().parse_html_declaration(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._silent:
            return
        if tag in SILENT - {"meta", "link", "embed", "head"}:
            self._silent = tag
        elif tag in STRUCK_TAGS:
            self._open += 1
        elif tag == "br":
            self._inline.add_break()
        elif tag in _BREAKING:
            self.flush()
            if tag[0] == "h" and tag[1:].isdigit():
                self._role, self._level = Role.HEADING, int(tag[1])
            elif tag == "li":
                self._role, self._level = Role.ITEM, 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif tag in STRUCK_TAGS:
            self._open = max(0, self._open - 1)
        elif tag in _BREAKING:
            self.flush()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent:
            self._struck.add(data, self._inline.length, self.getpos()[0])
        elif not self._silent:
            if self._inline.is_empty:
                self._line = self.getpos()[0]
            self._inline.add(data)

    def flush(self) -> None:
        """End the block."""
        if not self._inline.is_empty:
            text = self._inline.take().text
            mark = "•" if self._role == Role.ITEM else ""
            self.blocks.append(Block(self._role, text, self._level, mark, line=self._line))
        self.blocks += self._struck.take()
        self._inline = Inline()
        self._role, self._level = Role.PARAGRAPH, 0
