"""The one parse of a page's Markdown: text in, sections of blocks out."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from app.library.pages.body import (
    Block,
    Body,
    Cell,
    Figure,
    Footnote,
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
    block_text,
    in_language,
    inline_text,
)
from app.library.pages.passage_link import directives_in, read_target

WEB_SCHEMES = ("http:", "https:", "mailto:")
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
UNDEFINED_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_LANGUAGE = re.compile(r"\{lang=([^}]*)\}\s*")


class BodyError(ValueError):
    """A body that cannot be read as a page's text; *line* counts from the body's first line, 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def slug(title: str) -> str:
    """The section id of a heading: its words in lower case, without accents, hyphenated."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    words = re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(words) or "section"


def parse_body(markdown: str) -> Body:
    """Read *markdown* (CommonMark with tables and footnotes) as sections of blocks.

    Raw HTML stays literal text: nothing in a page file is ever markup of another kind.

    Raises:
        BodyError: a heading of level 1, a footnote mark without its text, or a link to nothing.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)
    parser.block.ruler.before("fence", "language", _language_line)
    return _BodyReader().read(SyntaxTreeNode(parser.parse(markdown)))


def language_line(language: str) -> str:
    """The line that says the language of the block below it, as `parse_body` reads it."""
    return f"{{lang={language}}}\n"


def _language_line(state: StateBlock, line: int, _end: int, _silent: bool) -> bool:
    """A line `{lang=ru}`, where a block may begin: it says the language of the block below.

    It ends no other block, so that within a paragraph it is text.
    """
    found = _LANGUAGE.fullmatch(
        state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    )
    if found is None:
        return False
    token = state.push("language", "", 0)
    token.content, token.map = found[1], [line, line + 1]
    state.line = line + 1
    return True


class _BodyReader:
    """Walks a syntax tree once, in reading order."""

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._blocks: list[Block] = []
        self._head = Section("", 1, "", ())
        self._marked_in: dict[int, str] = {}
        self._taken: set[str] = set()
        self._line = 1

    def read(self, root: SyntaxTreeNode) -> Body:
        footnotes: tuple[Footnote, ...] = ()
        language = ""
        for node in root.children:
            self._line = node.map[0] + 1 if node.map else self._line
            if node.type == "language":
                self._refuse_unused(language)
                language = self._language(node)
                continue
            if node.type == "heading":
                self._close_section()
                self._open_section(node, language)
            elif node.type == "footnote_block":
                footnotes = tuple(self._footnote(child) for child in node.children)
                continue
            else:
                self._blocks += (in_language(each, language) for each in self._block(node))
            language = ""
        self._refuse_unused(language)
        self._close_section()
        return Body(tuple(self._sections), footnotes)

    def _language(self, node: SyntaxTreeNode) -> str:
        """The code in a line that says a language."""
        if not LANGUAGE_CODE.fullmatch(node.content):
            raise BodyError(
                f"“{node.content}” is no language; write its code, as in {{lang=ru}}", self._line
            )
        return node.content

    def _refuse_unused(self, language: str) -> None:
        if language:
            raise BodyError(
                f"{{lang={language}}} stands before no block; put it on the line above one",
                self._line,
            )

    def _open_section(self, node: SyntaxTreeNode, language: str) -> None:
        level = int(node.tag[1])
        title = inline_text(self._inlines(node.children[0]))
        if level == 1:
            raise BodyError(
                f"heading “{title}”: begin headings with ##; # is the page's title", self._line
            )
        section_id, number = slug(title), 2
        while section_id in self._taken:
            section_id = f"{slug(title)}-{number}"
            number += 1
        self._taken.add(section_id)
        self._head = Section(section_id, level, title, (), line=self._line, language=language)

    def _close_section(self) -> None:
        if self._blocks or self._head.id:
            self._sections.append(replace(self._head, blocks=tuple(self._blocks)))
        self._blocks = []

    def _footnote(self, node: SyntaxTreeNode) -> Footnote:
        mark = int(node.meta["id"]) + 1
        parts: list[Inline] = []
        for child in node.children:
            if child.type == "paragraph":
                run = self._inlines(child.children[0])
            else:  # a note is running text: of a list or table in it only the words are kept
                run = tuple(Text(block_text(block)) for block in self._block(child))
            parts += [Text(" "), *run] if parts and run else run
        return Footnote(mark, tuple(parts), self._marked_in.get(mark, ""))

    def _block(self, node: SyntaxTreeNode) -> list[Block]:
        match node.type:
            case "paragraph":
                return self._paragraph(node.children[0])
            case "bullet_list":
                return [ItemList(self._items(node))]
            case "ordered_list":
                return [ItemList(self._items(node), int(node.attrs.get("start", 1)))]
            case "blockquote":
                return [Quote(self._all(node.children))]
            case "table":
                return [self._table(node)]
            case "fence" | "code_block" | "html_block":
                return [Preformatted(node.content.rstrip("\n"))]
            case _:  # a rule between paragraphs is the only other block
                return []

    def _all(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Block, ...]:
        blocks: list[Block] = []
        language = ""
        for node in nodes:
            if node.type == "language":
                self._refuse_unused(language)
                language = self._language(node)
            else:
                blocks += (in_language(block, language) for block in self._block(node))
                language = ""
        self._refuse_unused(language)
        return tuple(blocks)

    def _items(self, node: SyntaxTreeNode) -> tuple[tuple[Block, ...], ...]:
        return tuple(self._all(item.children) for item in node.children)

    def _paragraph(self, inline: SyntaxTreeNode) -> list[Block]:
        """A paragraph that holds a picture and nothing else is a figure."""
        if len(inline.children) == 1 and inline.children[0].type == "image":
            image = inline.children[0]
            return [
                Figure(str(image.attrs["src"]), image.content, str(image.attrs.get("title", "")))
            ]
        return [Paragraph(self._inlines(inline))]

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [
            tuple(self._inlines(cell.children[0]) for cell in row.children)
            for part in node.children
            for row in part.children
        ]
        return Table(tuple(rows[1:]), head=rows[0])

    def _inlines(self, node: SyntaxTreeNode) -> Cell:
        runs: list[Inline] = []
        self._run(node, runs, strong=False, emphasis=False)
        return tuple(_joined(runs))

    def _run(
        self, node: SyntaxTreeNode, runs: list[Inline], *, strong: bool, emphasis: bool
    ) -> None:
        for child in node.children:
            match child.type:
                case "text":
                    self._refuse_undefined_mark(child.content)
                    runs.append(Text(child.content, strong, emphasis))
                case "softbreak" | "hardbreak":
                    runs.append(Text(" ", strong, emphasis))
                case "code_inline":
                    runs.append(Text(child.content, code=True))
                case "strong":
                    self._run(child, runs, strong=True, emphasis=emphasis)
                case "em":
                    self._run(child, runs, strong=strong, emphasis=True)
                case "link":
                    runs.append(self._link(child))
                case "footnote_ref":
                    runs.append(self._mark(child))
                case "image":
                    runs.append(Text(child.content, strong, emphasis))

    def _link(self, node: SyntaxTreeNode) -> Inline:
        target = str(node.attrs["href"])
        parts: list[Inline] = []
        self._run(node, parts, strong=False, emphasis=False)
        text = inline_text(parts)
        link = read_target(target)
        if link is not None:
            if not link.page:
                raise BodyError(f"link “{text}” names no page; write [text](page:id)", self._line)
            return PageLink(text, link.page, link.anchor, directives_in(target))
        if target.lower().startswith(WEB_SCHEMES):
            return WebLink(text, target)
        raise BodyError(
            f"link “{text}” leads to “{target}”; write page:id for a page or a full http address",
            self._line,
        )

    def _mark(self, node: SyntaxTreeNode) -> FootnoteMark:
        mark = int(node.meta["id"]) + 1
        self._marked_in.setdefault(mark, self._head.id)
        return FootnoteMark(mark)

    def _refuse_undefined_mark(self, text: str) -> None:
        undefined = UNDEFINED_MARK.search(text)
        if undefined:
            raise BodyError(
                f"footnote [^{undefined[1]}] has no text; add a line “[^{undefined[1]}]: …”",
                self._line,
            )


def _joined(runs: list[Inline]) -> list[Inline]:
    """Neighbouring texts of one style as one text."""
    joined: list[Inline] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, Text) and isinstance(last, Text) and _same_style(run, last):
            joined[-1] = Text(last.text + run.text, run.strong, run.emphasis, run.code)
        elif not (isinstance(run, Text) and not run.text):
            joined.append(run)
    return joined


def _same_style(one: Text, other: Text) -> bool:
    return (one.strong, one.emphasis, one.code) == (other.strong, other.emphasis, other.code)
