"""Captions of pictures that are not there: told from the paragraphs of the text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.dating.sentences import split_sentences
from app.intake.document import Block, Role
from app.intake.events.chronology_heads import ANNOUNCED
from app.intake.shaping.caption_words import (
    is_credit,
    is_gloss,
    is_of_somebody,
    may_be_caption,
    with_credits,
)
from app.intake.shaping.numbered_captions import heads_a_table, is_numbered

_CERTAIN = re.compile(
    r"\b(?:left\s+to\s+right|from\s+left|from\s+right|de\s+gauche\s+à\s+droite|von\s+links"
    r"|слева\s+направо|зліва\s+направо|shaking\s+hands\s+with|photo\s+courtesy|photo\s+credit"
    r"|family\s+portrait|group\s+photo|sur\s+la\s+photo|auf\s+dem\s+(?:foto|bild)"
    r"|на\s+(?:фото|снимке|фотографии|світлині|знімку))\b"
    r"|^\(?(?:pictured|photo(?:\s+credits?)?|image|picture|caption|bild|foto|légende|crédit\s+photo"
    r"|фото|на\s+снимке)\s*:"
    r"|^[ab]\d{6}[a-z]{1,2}\s"  # the number of a picture of the Alliance
    r"|\((?:photo|foto|crédit|credit|bild|фото)\s?:\s?[^()]{2,80}\)\s*$"
    r"|\bphoto(?:graph)?\s(?:by|:)\s[^.]{2,60}\.?$|\((?:left|right|l|r|centre|center)\)|\((?:OSCE|NATO|OSZE|OTAN|ОБСЕ|ОБСЄ|НАТО|AP|AFP|Reuters)\)\s*\.?$"
    r"|\((?:OSCE|NATO|AP|AFP|Reuters|UN|EU)\s?/[^)]{2,60}\)\s*\.?$"
    r"|\((?:AP|AFP|EPA|Getty|Reuters)\s(?:Images|Photos?)\)\s*\.?$"
    r"|\((?:©|\(c\))\s?[^()]{2,80}\)\s*$|\.\s(?:credit|crédit|photo|foto)\s?:\s[^.]{2,60}\.?$"
    r"|(?:©|\(c\))\s*(?:NATO|OSCE|Reuters|AFP|AP|UN|YouTube|European Union)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\([^\W\d_][^()/\d]{1,40}/\s?[A-ZÀ-ÞА-ЯІЇЄҐ][^()/\d]+\s[^()/\d]+\)\s*\.?$"
    r"|\.\s(?:photo|foto|credit|фото)\s?:\s(?:[^.]|(?<=\b[A-ZА-Я])\.){2,60}\.?$"
    r"|[^.]{10}\.\s(?:picture[ -]alliance|dpa|AFP|AP|EPA|Reuters|Getty\sImages|imago|Keystone|TASS)"
    r"\s?/\s?[^./]{2,40}$"
    r"|\.\s(?:(?:picture|image)s?\sby|courtesy\sof)\s[^.]{2,60}\.?$",
    re.IGNORECASE,
)  # "(Mission/Jane Roe)", "Photo: Office/J. Roe", "Courtesy of the archive"
_LABELLED = re.compile(
    r"(?:key\s?words|mots[ -]clés|schlagwörter|ключевые слова|ключові слова|см\. также|see also|q)"
    r"\s?:|.*\bcopyright\b",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"[^\s©][^©]{5,200}?(?:©|\(c\))\s?(?!\d{4})[^\W\d_][^©.]{1,40}")
_SHOWS = re.compile(
    r"\b(?:meets?|greets?|welcomes?|addresses|speaks|speaking|addressing|visits?|during|attends?"
    r"|signs?|signing|poses?|arrives?|shakes|walks?|at\s+the|in\s+front|view\s+of|views\s+of|inside"
    r"|aboard|with\s+(?:the\s+)?(?:NATO|OSCE|President|Minister|Secretary|Ambassador))\b"
)
_SUBTITLE = re.compile(
    r"(?:Meeting|Issued|Statement|Held|Given|Delivered|Adopted|Approved|Signed|Agreed|Press|Speech"
    r"|Remarks|Report|Joint|Final|Summary|By)\b"
)
_SENTENCE_END = re.compile(
    r"[.!?:;…][”\"’')»\]]?\s*(?:/[A-Z]{2,8}/?|\([A-Z]{2,6}\))?(?:\d|[¹²³⁴-⁹]|\[\d{1,3}\]){0,3}$"
)
_SHORTEST_SIGNED, _SHORTEST, _LONGEST = 3, 5, 70  # words
_SURE, _UNLIKELY = 0.35, 0.05  # of a line that looks and stands like a caption
_UNLIKELY_AT_THE_HEAD = 0.03  # where a picture stands more often than within the text
_HEADING = 6  # words of a line that is likely a heading
_HEADLINE = 8  # words
_HEAD = 40  # characters of a line in which it says that it is a chronology
_HEADLINES = 3  # so many short lines, each over a paragraph, are the headlines of a digest


def mark_captions(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* with those that are captions in that role.

    A caption says so itself ("Left to right"), or it is a paragraph without an end between two
    that have one, and tells who is seen doing what.
    """
    headlines = _headlines(blocks)
    marked = (
        replace(block, role=Role.CAPTION)
        if position not in headlines and _is_caption(blocks, position)
        else block
        for position, block in enumerate(blocks)
    )
    return list(with_credits(marked))


def _headlines(blocks: Sequence[Block]) -> set[int]:
    """The positions of short lines over single paragraphs, where there are several of them.

    A page may have one picture between two paragraphs; a text in which line and paragraph take
    turns has headlines, even where they tell who meets whom.
    """
    found = {
        position
        for position, (block, below) in enumerate(pairwise(blocks))
        if block.role == Role.PARAGRAPH
        and 1 < len(block.text.split()) <= _HEADLINE
        and not _SENTENCE_END.search(block.text.strip())
        and not _CERTAIN.search(block.text)
        and _is_sentence(below)
        and len(below.text) > 2 * len(block.text)
    }
    return found if len(found) >= _HEADLINES else set()


def _is_caption(blocks: Sequence[Block], position: int) -> bool:
    block = blocks[position]
    text, likely = block.text.strip(), block.likely
    if block.role == Role.HEADING:
        return heads_a_table(blocks, position)
    if block.role != Role.PARAGRAPH:
        return block.role == Role.CAPTION
    if says_so(text) or (position and is_credited(text)):
        return True
    if is_numbered(text) or _is_above_credit(blocks, position):
        return True
    chance = likely.caption_of_rest
    if is_of_somebody(text) and (chance < _SURE or is_gloss(text)):
        return False
    least = _UNLIKELY if position else _UNLIKELY_AT_THE_HEAD
    if _LABELLED.match(text) or (likely.is_told and chance < max(least, likely.about)):
        return False
    return chance >= _SURE or (may_be_caption(text) and _shows_somebody(blocks, position))


def is_credited(text: str) -> bool:
    """Whether a line ends with the name of whoever has the rights in a picture."""
    return " | " not in text and _CREDITED.fullmatch(text) is not None


def _is_above_credit(blocks: Sequence[Block], position: int) -> bool:
    """Whether a few words without an end stand above a line that is a credit."""
    text = blocks[position].text.strip()
    below = blocks[position + 1 : position + 2]
    credits_it = below and below[0].text.strip().startswith("(") and is_credit(below[0].text)
    if not credits_it or position == 0 or is_of_somebody(text):
        return False
    return len(text.split()) <= _LONGEST and not _SENTENCE_END.search(text)


def says_so(text: str) -> bool:
    """Whether a line says itself that it is the caption of a picture."""
    size = len(text.split())
    if not _SHORTEST_SIGNED <= size <= _LONGEST:
        return False
    return (size >= _SHORTEST and bool(_CERTAIN.search(text))) or bool(_SIGNED.search(text))


def _shows_somebody(blocks: Sequence[Block], position: int) -> bool:
    """Whether a line without an end tells who does what, and stands where a picture was."""
    text = blocks[position].text.strip()
    size = len(text.split())
    if len(blocks) < 2 or not _SHORTEST <= size <= _LONGEST or _SENTENCE_END.search(text):
        return False
    if len(split_sentences(text)) > 1 or ANNOUNCED.search(text, 0, _HEAD):
        return False  # a paragraph that was cut off, or a chronology
    shows = bool(_SHOWS.search(text))
    if position == 0:
        return shows and not _SUBTITLE.match(text) and _is_sentence(blocks[1])
    return _stands_between_sentences(blocks, position) and (shows or size > 9)


def _stands_between_sentences(blocks: Sequence[Block], position: int) -> bool:
    before = blocks[position - 1] if position else None
    after = blocks[position + 1] if position + 1 < len(blocks) else None
    if before is None or after is None:
        return False
    ended = before.role == Role.PARAGRAPH and bool(_SENTENCE_END.search(before.text.strip()))
    headed = after.role in (Role.ITEM, Role.HEADING) or len(after.text.split()) <= _HEADING
    return ended and (headed or _is_sentence(after))


def _is_sentence(block: Block) -> bool:
    return block.role == Role.PARAGRAPH and bool(_SENTENCE_END.search(block.text.strip()))


def leading_caption(text: str) -> str:
    """The caption with which a flattened page begins, when it says that it is one."""
    match = re.match(r"(?:Left to right|From left to right|Pictured|Photo)\s*:[^.]{10,400}\.", text)
    return match[0] if match else ""
