"""The Markdown of a page file, with its links led to the pages that are there."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.export.document.markdown_text import MarkdownText, Ways, escaped, heading
from app.library.pages.body import (
    Block,
    Body,
    Cell,
    Chronology,
    Figure,
    Footnote,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Quote,
    Section,
    Table,
    Text,
    inline_text,
    links,
    plain_text,
)
from app.library.pages.markdown import (
    UNDEFINED_MARK,
    BodyError,
    language_line,
    parse_body,
    slug,
)
from app.library.pages.page_file import GENERATED_SECTIONS

Resolve = Callable[[PageLink], PageLink | None]
COPY = " (copy)"  # ends the title of a section that the program would write itself

# A link to a page as people write it; what is written otherwise is found by the comparison below.
_LINK = re.compile(
    r"\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?page:([^)\s#>]+)(?:#([^)\s>]*))?>?\s*(?:\"[^\"]*\"\s*)?\)"
)
# Code, which says of itself what it is and is no link, or a link.
_CODE_OR_LINK = re.compile(rf"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|{_LINK.pattern}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FittedBody:
    """Markdown of which every link leads somewhere; *lost* links became plain words."""

    markdown: str
    lost: int = 0


def fitted(markdown: str, resolve: Resolve) -> FittedBody:
    """*markdown* of a page with its links as *resolve* wants them; None makes words of a link.

    Where only links change, the text stays as its author wrote it.
    """
    try:
        body = parse_body(markdown)
    except BodyError:  # a fault of the page; the words are kept
        return FittedBody(_bare(markdown))
    found = list(links(body))
    led = [resolve(link) for link in found]
    lost = sum(each is None for each in led)
    if led == found:
        return FittedBody(markdown)
    wanted = relinked(body, resolve)
    bare = _unstyled(wanted)
    tries = (
        _CODE_OR_LINK.sub(lambda match: _beside_code(match, resolve), markdown),
        _LINK.sub(lambda match: _rewritten(match, resolve), markdown),
        body_markdown(wanted.sections, wanted.footnotes),
        body_markdown(bare.sections, bare.footnotes),  # marks side by side may say something else
    )
    read = (each for each in tries if _reads_as(each, wanted))
    return FittedBody(next(read, _bare_body(wanted)), lost)


def body_markdown(sections: Iterable[Section], footnotes: Iterable[Footnote]) -> str:
    """*sections* and *footnotes* as Markdown that is read back as the same text.

    A section of a name that the program keeps for its own is called a copy.
    """
    text = MarkdownText(Ways(_link, lambda mark: f"[^{mark}]", _figure, language_line))
    parts: list[str] = []
    for section in sections:
        if section.title:
            taken = slug(section.title) in GENERATED_SECTIONS
            title = f"{section.title}{COPY}" if taken else section.title
            spoken = language_line(section.language) if section.language else ""
            parts.append(spoken + heading(_without_marks(title), max(section.level, 2)))
        parts += text.blocks(map(_said, section.blocks))
    parts += [
        f"[^{note.mark}]: {text.inlines(tuple(map(_said_inline, note.inlines)))}"
        for note in footnotes
    ]
    written = "\n\n".join(parts)
    try:
        parse_body(written)
    except BodyError:
        return _bare_body(Body(tuple(sections)))
    return written


def relinked(body: Body, resolve: Resolve) -> Body:
    """*body*, footnotes included, with its links as *resolve* wants them."""

    def led(part: Inline) -> Inline:
        if not isinstance(part, PageLink):
            return part
        return resolve(part) or Text(part.text)

    return _changed(body, led)


def _reads_as(markdown: str, wanted: Body) -> bool:
    try:
        found = parse_body(markdown)
    except BodyError:
        return False
    return _said_by(found) == _said_by(wanted)


def _said_by(body: Body) -> tuple[object, ...]:
    """What a reader gets from *body*, but for the styles of words."""
    sections = [
        (each.id, each.level, each.title, plain_text(each), [type(block) for block in each.blocks])
        for each in body.sections
    ]
    notes = [(note.mark, inline_text(note.inlines), note.section) for note in body.footnotes]
    return sections, notes, list(links(body))


def _beside_code(match: "re.Match[str]", resolve: Resolve) -> str:
    link = None if match[1] else _LINK.fullmatch(match[0])
    return _rewritten(link, resolve) if link else match[0]


def _rewritten(match: "re.Match[str]", resolve: Resolve) -> str:
    led = resolve(PageLink(match[1], match[2], match[3] or ""))
    if led is None:
        return match[1]
    return f"[{match[1]}](page:{led.page}{f'#{led.anchor}' if led.anchor else ''})"


def _changed(body: Body, change: Callable[[Inline], Inline]) -> Body:
    """*body* with each piece of its running text changed."""
    sections = tuple(
        replace(each, blocks=tuple(_mapped(block, change) for block in each.blocks))
        for each in body.sections
    )
    notes = tuple(
        replace(note, inlines=tuple(map(change, note.inlines))) for note in body.footnotes
    )
    return Body(sections, notes)


def _said(block: Block) -> Block:
    return _mapped(block, _said_inline)


def _said_inline(part: Inline) -> Inline:
    return replace(part, text=_without_marks(part.text)) if isinstance(part, Text) else part


def _mapped(block: Block, change: Callable[[Inline], Inline]) -> Block:
    """*block* with each piece of its running text changed."""

    def cell(inlines: Cell) -> Cell:
        return tuple(map(change, inlines))

    match block:
        case Paragraph(inlines):
            return replace(block, inlines=cell(inlines))
        case ItemList(items):
            inner = tuple(tuple(_mapped(each, change) for each in item) for item in items)
            return replace(block, items=inner)
        case Quote(blocks):
            return Quote(tuple(_mapped(each, change) for each in blocks))
        case Table(rows, head):
            lines = tuple(tuple(map(cell, row)) for row in rows)
            return replace(block, rows=lines, head=tuple(map(cell, head)))
        case Chronology(entries):
            return Chronology(tuple(replace(each, text=cell(each.text)) for each in entries))
        case _:
            return block


def _without_marks(text: str) -> str:
    """*text* without what looks like the mark of a footnote: no page file can say that."""
    return UNDEFINED_MARK.sub(r"[ ^\1]", text)


def _unstyled(body: Body) -> Body:
    def plain(part: Inline) -> Inline:
        return Text(part.text) if isinstance(part, Text) and not part.code else part

    return _changed(body, plain)


def _bare_body(body: Body) -> str:
    """The words of *body* alone."""
    return _bare("\n".join(f"{each.title}\n{plain_text(each)}" for each in body.sections))


def _bare(markdown: str) -> str:
    """The words of *markdown*, each line a paragraph, whatever its marks mean."""
    lines = (_without_marks(line.strip()) for line in markdown.split("\n"))
    text = MarkdownText(Ways(_link, str, _figure))
    return "\n\n".join(text.paragraph([Text(line)]) for line in lines if line)


def _link(link: PageLink) -> str:
    anchor = f"#{link.anchor}" if link.anchor else ""
    return f"[{escaped(link.text)}](page:{link.page}{anchor})"


def _figure(figure: Figure) -> str:
    caption = figure.caption.replace("\\", "\\\\").replace('"', '\\"')
    title = f' "{caption}"' if figure.caption else ""
    image = re.sub(r"[<>\\\n]", "", figure.image)
    as_it_is = f"![{figure.alt}](<{image}>{title})"  # the parser keeps the words between [ ] raw
    if _is_figure(as_it_is, figure.alt):
        return as_it_is
    return f"![{escaped(figure.alt)}](<{image}>{title})"


def _is_figure(markdown: str, alt: str) -> bool:
    try:
        blocks = [block for section in parse_body(markdown).sections for block in section.blocks]
    except BodyError:
        return False
    return len(blocks) == 1 and isinstance(blocks[0], Figure) and blocks[0].alt == alt
