"""The texts of a page that people write and proofread, with the lines where they begin."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.library.pages.body import Block, block_text, inline_text, text_parts
from app.library.pages.page_file import PageFile


@dataclass(frozen=True, slots=True)
class Written:
    """A stretch of text and the line of its file from which on it stands.

    *language* is its code where it is not that of the page.
    """

    text: str
    line: int
    language: str = ""


def written_in(file: PageFile) -> Iterator[Written]:
    """Summary, milestones, blocks of the body and footnotes of *file*, in this order."""
    if file.page is None:
        return
    yield Written(file.page.summary, 1)
    for milestone in file.page.milestones:
        yield Written(milestone.text, file.lines[f"milestones/{milestone.id}"])
    first = min((file.lines[f"#{each.id}"] for each in file.body.sections), default=1)
    for section in file.body.sections:
        line = file.lines[f"#{section.id}"] if section.id else first
        if section.title:
            yield Written(section.title, line, section.language)
        for block in section.blocks:
            yield from _block(block, line)
    for note in file.body.footnotes:
        yield Written(inline_text(note.inlines), first)


def _block(block: Block, line: int) -> Iterator[Written]:
    """A block in one piece, or where parts of it are in other languages, in its parts."""
    parts = list(text_parts(block))
    if any(language for _, language in parts):
        yield from (Written(text, line, language) for text, language in parts)
    else:
        yield Written(block_text(block), line)
