"""The running text of a paragraph of Markdown: links, marks of notes, styles, struck words."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from app.intake.readers.inline import Inline, raised
from app.intake.readers.markdown.notes import note_mark, note_name
from app.intake.readers.struck import Struck, step_of_tag

_WORDS = frozenset(("text", "code_inline", "softbreak", "hardbreak"))
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def running_text(children: Sequence[Token], struck: Struck, line: int) -> Inline:
    """The running text of *children*, with links and styles; what is *struck* out goes there."""
    inline = Inline()
    depth = {"strong": 0, "em": 0}
    link: tuple[int, str] = (0, "")
    for token in _not_struck(children, struck, inline, line):
        kind, _, turn = token.type.rpartition("_")
        bold, italic = depth["strong"] > 0, depth["em"] > 0
        if token.type in ("text", "code_inline", "softbreak"):
            text = " " if token.type == "softbreak" else token.content
            inline.add(text, bold=bold, italic=italic)
        elif token.type == "hardbreak" or _BREAK.fullmatch(token.content):
            inline.add_break()
        elif token.type == "image":
            inline.add(str(token.attrGet("title") or token.content), bold=bold)
        elif token.type == "footnote_ref":
            start = inline.length
            inline.add(raised(note_mark(token)), bold=bold)
            inline.add_link(start, note_name(token))
        elif kind in depth:
            depth[kind] += 1 if turn == "open" else -1
        elif token.type == "link_open":
            link = inline.length, str(token.attrGet("href") or "")
        elif token.type == "link_close":
            inline.add_link(*link)
    return inline


def words_below_picture(children: Sequence[Token]) -> Sequence[Token]:
    """*children* without the picture that stands above a line in italics: that is its caption.

    What the picture shows to those who cannot see it is said in the caption again.
    """
    kinds = [token.type for token in children]
    begins = kinds[:1] == ["image"] and kinds[1:2] in (["softbreak"], ["hardbreak"])
    if begins and kinds[2:3] == ["em_open"] and kinds[-1] == "em_close":
        return children[2:] if kinds.count("em_open") == 1 else children
    return children


def _not_struck(
    children: Sequence[Token], struck: Struck, inline: Inline, line: int
) -> Iterator[Token]:
    """The tokens that stay in the text *inline*; the words of the others go to *struck*."""
    open_ = 0
    for token in children:
        open_ = max(0, open_ + _step_of_strike(token))
        if open_ and token.type in _WORDS:
            struck.add(token.content or " ", inline.length, line)
        else:
            yield token


def _step_of_strike(token: Token) -> int:
    """1 where *token* begins to strike words out, -1 where it ends that, else 0."""
    if token.type in ("s_open", "s_close"):
        return 1 if token.type == "s_open" else -1
    return step_of_tag(token.content) if token.type == "html_inline" else 0
