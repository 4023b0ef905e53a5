"""Titles in metadata that name the site too, and the line of the text that says what is meant."""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from app.intake.document import Block, Document, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.echoes import echo_of
from app.intake.frame.prose import is_prose
from app.intake.shaping.titles import may_be_title, tidy

_BETWEEN = re.compile(r"\s+[|–—·•»«›‹>/:~-]+\s+|\s*[|»›]\s*|:\s+")
_LOOKED_AT = 60  # blocks
_LEAST = 8  # letters of a headline
_LEAST_WORDS = 2
_NEAR = 3  # blocks: between a headline and its text stand a day, an author, a place
_FEW_WORDS = 4  # of the name of a site, with the sign that parts it
_TEXT = 12  # blocks of the text in which a headline is looked for
_HARDLY, _SURELY = 0.4, 0.8  # of the chance to be the title
_NAME = 4  # letters of the name of a site that its address must have
_ARTICLE = re.compile(r"^(?:the|die|der|das|les?|la|l[’'])\s*", re.IGNORECASE)


def take_from_text(
    said: str, blocks: Sequence[Block], document: Document
) -> tuple[str, Sequence[Block]]:
    """*said*, the title in the metadata of *document*, as its text has it, and the *blocks*.

    "Headline - Site", "Headline | Section | Site" and "Site: Headline" become the headline where
    a line says it, be it over two lines, which are joined. In a PDF, which a browser printed, a
    headline that says much the same will do. A great heading needs no such help.
    """
    words = tidy(said)[0]
    first = blocks[:_LOOKED_AT]
    if not words or any(b.level == 1 and b.role == Role.HEADING for b in first):
        return said, blocks
    if any(folded(block.text) == folded(words) for block in first):
        return said, blocks
    start = next((at for at, block in enumerate(first) if is_prose(block)), len(first))
    head = first[:start]
    text = "\n".join(block.text for block in blocks[start : start + _TEXT])
    for part in _parts(words):
        if _is_left_over(part, words, text):
            continue
        at, size = _place_of(part, head, _is_headline(part, words, document))
        if size and _is_surpassed(head[at], head):
            continue
        if size == 1:
            return " ".join(head[at].text.split()), blocks
        if size:
            line = replace(head[at], text=part, links=(), styled=())
            return part, [*blocks[:at], line, *blocks[at + size :]]
    headline = _alike(words, head) if document.format == "pdf" else ""
    headline = headline or _below_news(_parts(words), blocks, start)
    return headline or _without_site(said, document), blocks


def _parts(words: str) -> list[str]:
    """What is left of *words* without some parts at its ends: what stands first, the longest."""
    cuts = [(0, 0), *(match.span() for match in _BETWEEN.finditer(words)), (len(words),) * 2]
    runs = [
        words[first[1] : last[0]].strip()
        for at, first in enumerate(cuts)
        for last in cuts[at + 1 :]
    ]
    whole = {run for run in runs if len(folded(run)) >= _LEAST and run != words}
    return sorted(whole, key=lambda run: (not words.startswith(run), -len(run)))


def _below_news(parts: Sequence[str], blocks: Sequence[Block], start: int) -> str:
    """The heading just above some text that says one of *parts*, behind the texts at *start*."""
    heads = {
        folded(blocks[at].text): " ".join(blocks[at].text.split())
        for at in range(start, min(len(blocks), _LOOKED_AT))
        if blocks[at].role == Role.HEADING and any(map(is_prose, blocks[at + 1 : at + 1 + _NEAR]))
    }
    return next((heads[folded(part)] for part in parts if folded(part) in heads), "")


def _is_headline(part: str, words: str, document: Document) -> bool:
    """Whether *part* is rather the headline in *words* than the site, by its place and length."""
    others = _BETWEEN.split(words.removeprefix(part))
    is_first = words.startswith(part) and all(len(part) >= len(other) for other in others)
    return is_first and not _is_site(part, document)


def _is_left_over(part: str, words: str, text: str) -> bool:
    """Whether the rest of *words* is longer than *part* and a sentence that the *text* takes up."""
    rest = words.removeprefix(part).removesuffix(part)
    is_less = 2 * len(part) < len(words) and len(rest.split()) > _FEW_WORDS
    return is_less and _takes_up(text, rest)


def _place_of(part: str, head: Sequence[Block], is_headline: bool) -> tuple[int, int]:
    """Where one of the lines in the *head* says *part*, and how many do; none is (-1, 0).

    What need not be the headline may be the name of the site: its line must be the last heading.
    """
    wanted = folded(part)
    places = [
        (at, size)
        for size in ((1, 2) if is_headline else (1,))
        for at in range(len(head) + 1 - size)
        if folded(_said(head[at : at + size])) == wanted
    ]
    heads = [at for at, block in enumerate(head) if block.role == Role.HEADING]
    marked = [place for place in places if place[0] in heads]
    if not is_headline:
        return next((place for place in marked if place[0] == heads[-1]), (-1, 0))
    return next(iter(marked), None) or next(reversed(places), (-1, 0))


def _is_surpassed(line: Block, head: Sequence[Block]) -> bool:
    """Whether another line of the *head* surely looks like the title, and *line* hardly does."""
    surest = max(block.likely.title for block in head)
    return line.likely.title < _HARDLY and surest >= _SURELY


def _said(lines: Sequence[Block]) -> str:
    texts = (line.text for line in lines if line.role in (Role.HEADING, Role.PARAGRAPH))
    return " ".join(texts) if not any(line.links for line in lines[1:]) else ""


def _alike(words: str, head: Sequence[Block]) -> str:
    """The headline among the lines of the *head* that says much the same as *words*, or nothing.

    It is a piece of one of their parts, or takes up half of what the headline in them tells.
    """
    lines = [
        " ".join(block.text.split())
        for block in head
        if block.role == Role.HEADING and may_be_title(block) and _is_long(block.text)
    ]
    parts = [folded(part) for part in _BETWEEN.split(words)]  # none of these was it
    lines = [line for line in lines if folded(line) not in parts]
    inside = [line for line in lines if f" {folded(line)} " in f" {folded(words)} "]
    if inside:
        return inside[-1]
    headline = next(iter(_parts(words)), "")
    alike = (line for line in lines if _takes_up(line, headline))
    return next(alike, "")


def _takes_up(line: str, headline: str) -> bool:
    again, all_ = echo_of(headline, line)
    return again >= _LEAST_WORDS and 2 * again >= all_


def _is_long(text: str) -> bool:
    return len(text.split()) >= _LEAST_WORDS and len(folded(text)) >= _LEAST


def _without_site(said: str, document: Document) -> str:
    """*said* without its last part, where that is the site or who gave the text out.

    The first part may be the only name that a page has: "Site - News, Sports, Weather".
    """
    for match in reversed([*_BETWEEN.finditer(said)]):
        if _is_site(said[match.end() :], document) and _is_long(said[: match.start()]):
            return said[: match.start()]
    return said


def _is_site(name: str, document: Document) -> bool:
    letters = _letters(_ARTICLE.sub("", name))
    host = _letters(urlsplit(document.url).hostname or "")
    given = document.publisher and folded(name) == folded(document.publisher)
    return bool(given) or (len(letters) >= _NAME and letters in host)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
