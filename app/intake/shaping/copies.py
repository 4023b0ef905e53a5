"""Paragraphs that stand twice: some sites print their texts more than once."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.intake.dating.dates import find_dates
from app.intake.dating.sentences import split_sentences
from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.spans import retold

_LONG = 60  # characters from which a repeated paragraph is a copy and not a refrain
# How often it stands where it is a copy. A site prints some twice, and a PDF what runs along its
# pages; in an act, a book or a report of an office the same clause may stand twice.
_COPIES = {"text": 2, "markdown": 2, "html": 2, "mhtml": 2, "pdf": 4}
_LONGEST_CAPTION = 260


def without_copies(blocks: Sequence[Block], removed: list[Removal], form: str) -> list[Block]:
    """Long paragraphs once that stand in a document of the format *form* too often.

    One sentence that stands twice without anything between is the caption of a picture.
    """
    least = _COPIES.get(form, 0)
    if not least:
        return list(blocks)
    times = Counter(" ".join(block.text.split()) for block in blocks)
    seen: set[str] = set()
    kept: list[Block] = []
    for position, block in enumerate(blocks):
        if kept and kept[-1].likely.is_title:
            block = _without_title_before(block, kept[-1].text, removed)
        words = " ".join(block.text.split())
        if block.likely.is_title:
            kept.append(block)
            continue
        if position and _is_said_of_picture(words, blocks[position + 1 : position + 2]):
            removed.append(Removal(block.text, "text that stands here twice", block.at))
            continue
        is_top = block.role == Role.HEADING and block.level == 1
        if len(words) >= _LONG and block.role != Role.TABLE and not is_top:
            following = " ".join(
                "".join(b.text for b in blocks[position + 1 : position + 2]).split()
            )
            if len(kept) > 1 and kept[-1].text == block.text and _may_be_caption(words):
                kept[-1] = replace(kept[-1], role=Role.CAPTION)
            is_copy = words in seen and times[words] >= least
            if is_copy or (following.startswith(words) and following != words):
                removed.append(Removal(block.text, "text that stands here twice", block.at))
                continue
            seen.add(words)
        kept.append(block)
    return kept


def _without_title_before(block: Block, title: str, removed: list[Removal]) -> Block:
    """*block* without the *title* of the line above, to which its first words are glued."""
    said = re.match(r"\s+".join(map(re.escape, title.split())), block.text)
    rest = block.text[said.end() :].strip() if said else ""
    if said is None or len(rest) < _LONG:
        return block
    removed.append(Removal(said[0], "title, said again at the head of its text", block.at))
    return retold(block, rest)


def _is_said_of_picture(words: str, following: Sequence[Block]) -> bool:
    """Whether the next line is the same with a credit: what stands in place of a picture."""
    rest = " ".join(following[0].text.split()) if following else ""
    return bool(words) and rest.startswith(words) and rest[len(words) :].strip()[:1] == "©"


def _may_be_caption(words: str) -> bool:
    """Whether a text is one sentence without a date: news that stand twice tell when."""
    if len(words) > _LONGEST_CAPTION or len(split_sentences(words)) > 1:
        return False
    return words[-1:] == "." and not find_dates(words)
