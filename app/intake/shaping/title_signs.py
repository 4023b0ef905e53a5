"""By which signs, beside its look, a line of a flattened page is its title, or surely none."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.echoes import prose_from
from app.intake.shaping.title_words import A_PAPER, AN_ACT
from app.intake.shaping.titles import OTHER_PAGE

_HEAD = 70  # blocks in which a title is looked for
_WAY_SIGN = re.compile(r"\s(?:>|/|»|›|→|::|\\)\s")
_FEWEST_STEPS = 2  # of a way through a site
_FEWEST_WORDS = 3  # of its last step, where that is a title and no part of the site
_OF_A_WAY, _OF_EVIDENCE, _DEFINED = 0.85, 0.95, 0.6
_UNSURE, _LIKELY = 0.3, 0.5
_MOST_OF_A_BODY, _MOST_OF_A_PAPER = 12, 160  # words of a name; characters of a line
_EVIDENCE = re.compile(
    r"(?:further |supplementary )?written evidence (?:submitted )?(?:by|from) .{3,140}",
    re.IGNORECASE,
)
# Who was heard names the record of a hearing, more than the body that heard and its number do.
_HEARD = re.compile(
    r"(?:auditions?(?:,?\s[\w\s]{3,40},?)?\s(?:de|d['’]|des|du)|(?:öffentliche\s)?anhörung\s(?:von|des|der))"
    r"\s?.{3,240}",
    re.IGNORECASE | re.DOTALL,
)
_TITLED = re.compile(r"(?:title|titre|titel|назва|название|заглавие)\s?:\s+\S.{5,}", re.IGNORECASE)
_LABELLED = re.compile(r"[^\W\d_][\w -]{2,28}\s?:\s+\S")
_RECORD, _FEWEST_LABELLED = 6, 2  # blocks round the title of a record; other labels among them
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+")
_DOES = r"\s(?:is|was|has|writes|works|teaches|reports|served|covers|advises)\s"
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{12,}[\"”»“]")
_RUBRIC = re.compile(r"texts\sadopted|textes\sadoptés|angenommene\stexte", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:before\sthe|statement|testimony|hearing|remarks|evidence)\b", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"(?:resolution|decision)\sadopted\sby\s.*|(?:résolution|décision)\sadoptée\spar\s.*"
    r"|(?:резолюция|решение),?\s(?:принят|утвержд)\w+\s.*|resolution\sder\sgeneralversammlung.*",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED_ACT = re.compile(r"\d+/\d+\.?\s+[^\W\d_].{14,}", re.DOTALL)
_OPENING = '"“«„'
_ABOVE, _BELOW = 6, 4  # blocks
_IS_DEFINED = re.compile(r"\s*(?:\(|,|is\b|was\b|are\b|were\b|[-–—]\s)")
# ", arrangement by which", " (WEU), the former", " is a"
_IS_A_KIND = re.compile(
    r"(?:\s\([^)]{2,60}\))?(?:,?\s(?:an?|the|former)\s|,?\s(?:is|was|are|were)\s(?:an?|the|one)\s"
    r"|,\s(?!(?:and|or|which|who|where|in|on|at|with|as)\b)[a-z]+\s|\s[–—-]\s(?:an?\s|the\s)?[a-z])"
)
_MOST_OF_A_NAME, _MOST_OF_A_TERM = 40, 80  # characters
_FEWEST_OF_A_TERM = 2  # words


def with_title_signs(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*, told of by their looks, with the chance to be the title that other signs give.

    A way through the site ends with the title; an article of an encyclopaedia begins with it,
    where no line looks like one; written evidence is called so, and a hearing after who was heard;
    a record labels it; and a name of which a later line says what its bearer does is the author's.
    """
    record = {
        **_heard(blocks),
        **_act(blocks),
        **_quoted(blocks),
        **_adopted(blocks),
        **_record(blocks),
    }
    term = _headword(blocks)
    ways = {folded(step) for block in blocks[:_HEAD] if (step := _last_step(block.text))}
    chances = [_chance(block, blocks, ways) for block in blocks]
    chances = [record.get(at, chance) for at, chance in enumerate(chances)]
    if max(chances, default=0) < _UNSURE and (at := _defined(blocks)) is not None:
        chances[at] = _DEFINED
    if max(chances, default=0) < _LIKELY and (paper := _paper(blocks)) is not None:
        chances[paper] = _DEFINED
    chances = [term.get(at, chance) for at, chance in enumerate(chances)]
    return [
        block
        if chance == block.likely.title
        else replace(block, likely=replace(block.likely, title=chance))
        for block, chance in zip(blocks, chances, strict=True)
    ]


def _chance(block: Block, blocks: Sequence[Block], ways: set[str]) -> float:
    text, chance = " ".join(block.text.split()), block.likely.title
    if block.role not in (Role.PARAGRAPH, Role.HEADING):
        return chance
    if _EVIDENCE.fullmatch(text):
        return max(chance, _OF_EVIDENCE)
    if _last_step(text) or OTHER_PAGE.search(text) or _RUBRIC.fullmatch(text):
        return 0.0
    if folded(text) in ways:
        return max(chance, _OF_A_WAY)
    return 0.0 if _is_of_the_author(text, blocks) else chance


def _heard(blocks: Sequence[Block]) -> dict[int, float]:
    """The chance of the only line that says who was heard; several are the parts of a record."""
    lines = [at for at, each in enumerate(blocks[:_HEAD]) if _HEARD.fullmatch(each.text.strip())]
    return {lines[0]: _OF_EVIDENCE} if len(lines) == 1 else {}


def _act(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of an act with its number and of the name of the body right above it."""
    for at, (above, below) in enumerate(pairwise(blocks[:_HEAD])):
        words, act = (" ".join(each.text.split()) for each in (above, below))
        is_body = any(map(str.isalpha, words)) and not any(map(str.isdigit, words))
        is_body = is_body and len(words.split()) <= _MOST_OF_A_BODY and words.isupper()
        if is_body and above.likely.title >= _UNSURE and AN_ACT.fullmatch(act):
            return {at: 0.0, at + 1: above.likely.title}
    return {}


def _quoted(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of the name of a statement, in quotation marks, and of whom it was made before.

    The name may go on in a second line.
    """
    for at, block in enumerate(blocks[:_HEAD]):
        above = range(max(0, at - _ABOVE), at)
        said = any(_STATED.search(blocks[n].text) and blocks[n].text.isupper() for n in above)
        if not said or block.text.strip()[:1] not in _OPENING:
            continue
        for end in (at + 1, at + 2):
            words = " ".join(" ".join(each.text.split()) for each in blocks[at:end])
            if _QUOTED.fullmatch(words):
                lines = dict.fromkeys(range(at, end), _OF_EVIDENCE)
                return {**dict.fromkeys(above, 0.0), **lines}
    return {}


def _adopted(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of "Resolution adopted by ...", and of the numbered line that says on what."""
    for at, block in enumerate(blocks[:_HEAD]):
        if _ADOPTED.fullmatch(" ".join(block.text.split())):
            below = range(at + 1, min(len(blocks), at + 1 + _BELOW))
            acts = [n for n in below if _NUMBERED_ACT.fullmatch(blocks[n].text.strip())]
            if acts:
                return {at: 0.0, acts[0]: _OF_EVIDENCE}
    return {}


def _paper(blocks: Sequence[Block]) -> int | None:
    """Where the only line stands that begins with what sort of paper it is: "Fact sheet: ..."."""
    lines = [at for at, each in enumerate(blocks[:_HEAD]) if A_PAPER.fullmatch(each.text.strip())]
    return lines[0] if len(lines) == 1 and len(blocks[lines[0]].text) <= _MOST_OF_A_PAPER else None


def _record(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of the lines of a record: "Title: ...", above or below "Authors: ..."."""
    for at, block in enumerate(blocks[:_HEAD]):
        if _TITLED.match(block.text.strip()):
            near = range(max(0, at - _RECORD), min(len(blocks), at + _RECORD + 1))
            others = {n: 0.0 for n in near if n != at and _LABELLED.match(blocks[n].text.strip())}
            if len(others) >= _FEWEST_LABELLED:
                return {**others, at: _OF_EVIDENCE}
    return {}


def _last_step(text: str) -> str:
    """The last step of a way through a site, which may be the title; else nothing."""
    steps = _WAY_SIGN.split(" ".join(text.split()))
    last = steps[-1].strip()
    return last if len(steps) > _FEWEST_STEPS and len(last.split()) >= _FEWEST_WORDS else ""


def _is_of_the_author(text: str, blocks: Sequence[Block]) -> bool:
    if len(text) > _MOST_OF_A_NAME or not _NAME.fullmatch(text):
        return False
    says = re.compile(re.escape(text) + _DOES)
    return any(says.match(" ".join(block.text.split())) for block in blocks)


def _headword(blocks: Sequence[Block]) -> dict[int, float]:
    """The chance of the term that the text defines, where the likeliest title stands below it.

    Between an article of an encyclopaedia and the term that heads it stand boxes, and perhaps the
    definition: "The union of harbours (UH), a former body".
    """
    at = _defined(blocks)
    likeliest = max(range(len(blocks)), key=lambda each: blocks[each].likely.title, default=-1)
    if at is None:
        return {}
    term, line = _first_line(blocks[at]), _first_line(blocks[likeliest])
    start, text = prose_from(blocks, at + 1)
    if not at < likeliest < start:
        return {}
    if line.startswith(term) and _IS_DEFINED.match(line, len(term)):
        return {at: _OF_EVIDENCE, likeliest: 0.0}
    begins = " ".join(text[: 3 * _MOST_OF_A_TERM].split())
    return {at: _OF_EVIDENCE} if _IS_A_KIND.match(begins, len(term)) else {}


def _first_line(block: Block) -> str:
    return " ".join(block.text.strip().partition("\n")[0].split())


def _defined(blocks: Sequence[Block]) -> int | None:
    """The last line with which the article below it begins: "The union (TU), a body ..."."""
    found = None
    for at, block in enumerate(blocks[:_HEAD]):
        term = _first_line(block)
        if len(term.split()) < _FEWEST_OF_A_TERM or len(term) > _MOST_OF_A_TERM:
            continue
        _, text = prose_from(blocks, at + 1)
        start = " ".join(text[: 2 * _MOST_OF_A_TERM].split())
        if start.startswith(term) and _IS_DEFINED.match(start, len(term)):
            found = at
    return found
