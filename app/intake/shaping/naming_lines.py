"""Lines that name a document by what they say: acts, records, hearings, papers, headlines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.intake.dating.dates import find_dates
from app.intake.document import Block
from app.intake.frame.boilerplate import folded
from app.intake.frame.frame_words import RUBRICS
from app.intake.shaping.headwords import HEAD
from app.intake.shaping.title_words import A_PAPER, AN_ACT

_SURE, _UNSURE = 0.95, 0.3  # of the chance to be the title
# Who was heard names the record of a hearing, more than the body that heard and its number do.
_HEARD = re.compile(
    r"(?:auditions?(?:,?\s[\w\s]{3,40},?)?\s(?:de|d['’]|des|du)|(?:öffentliche\s)?anhörung\s(?:von|des|der))"
    r"\s?.{3,240}",
    re.IGNORECASE | re.DOTALL,
)
_TITLED = re.compile(r"(?:title|titre|titel|назва|название|заглавие)\s?:\s+\S.{5,}", re.IGNORECASE)
_LABELLED = re.compile(r"[^\W\d_][\w -]{2,28}\s?:\s+\S")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]{12,}[\"”»“]")
# What sort of piece it is, said above a headline
_KICKER = re.compile(
    r"(?:comment(?:ary)?|explainers?|opinion|analysis|interview|features?|essay|op-?ed|perspectives?"
    r"|in\sdepth|backgrounder|kommentar|analyse|meinung|hintergrund|essai|tribune|entretien"
    r"|point\sde\svue|décryptage|мнение|интервью|комментарий|аналитика|анализ|колонка|думка"
    r"|інтерв['’]ю|коментар|аналітика|погляд)\s?:?",
    re.IGNORECASE,
)
_OF_A_SITE = re.compile(r"[|›>/»]|letters?\sto\sthe|leserbrief|courrier\sdes", re.IGNORECASE)
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
_RECORD, _FEWEST_LABELLED = 6, 2  # blocks round the title of a record; other labels among them
_ABOVE, _BELOW = 6, 4  # blocks
_MOST_OF_A_BODY, _MOST_OF_A_PAPER = 12, 160  # words of a name; characters of a line
_FEWEST_OF_A_HEADLINE = 3  # words
NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+")


def naming_lines(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances to be the title, by place, of lines that are told by what they and others say.

    A hearing is called after who was heard, an act by its number and what it is on, a statement by
    its name in quotation marks, a piece of the press by the line below its kicker, and a record of
    a database by its label.
    """
    return {
        **_heard(blocks),
        **_act(blocks),
        **_quoted(blocks),
        **_adopted(blocks),
        **_kicker(blocks),
        **_record(blocks),
    }


def _heard(blocks: Sequence[Block]) -> dict[int, float]:
    """The chance of the only line that says who was heard; several are the parts of a record."""
    lines = [at for at, each in enumerate(blocks[:HEAD]) if _HEARD.fullmatch(each.text.strip())]
    return {lines[0]: _SURE} if len(lines) == 1 else {}


def _act(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of an act with its number and of the name of the body right above it."""
    for at, (above, below) in enumerate(pairwise(blocks[:HEAD])):
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
    for at, block in enumerate(blocks[:HEAD]):
        above = range(max(0, at - _ABOVE), at)
        said = any(_STATED.search(blocks[n].text) and blocks[n].text.isupper() for n in above)
        if not said or block.text.strip()[:1] not in _OPENING:
            continue
        for end in (at + 1, at + 2):
            words = " ".join(" ".join(each.text.split()) for each in blocks[at:end])
            if _QUOTED.fullmatch(words):
                lines = dict.fromkeys(range(at, end), _SURE)
                return {**dict.fromkeys(above, 0.0), **lines}
    return {}


def _kicker(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of a headline and of the deck below it, where a kicker stands above both.

    The deck says more, and looks more like a title: "Comment", "Open gates", "Who may pass".
    """
    likeliest = max(range(len(blocks)), key=lambda each: blocks[each].likely.title, default=-1)
    kicker, headline = likeliest - 2, likeliest - 1
    if kicker < 0 or not _KICKER.fullmatch(blocks[kicker].text.strip()):
        return {}
    words = blocks[headline].text.split()
    is_headline = _FEWEST_OF_A_HEADLINE <= len(words) <= _MOST_OF_A_BODY
    line = " ".join(words)
    if not is_headline or _OF_A_SITE.search(line) or folded(line) in RUBRICS:
        return {}
    if NAME.fullmatch(line) or find_dates(line):
        return {}
    return {headline: _SURE, likeliest: _UNSURE}


def _adopted(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of "Resolution adopted by ...", and of the numbered line that says on what."""
    for at, block in enumerate(blocks[:HEAD]):
        if _ADOPTED.fullmatch(" ".join(block.text.split())):
            below = range(at + 1, min(len(blocks), at + 1 + _BELOW))
            acts = [n for n in below if _NUMBERED_ACT.fullmatch(blocks[n].text.strip())]
            if acts:
                return {at: 0.0, acts[0]: _SURE}
    return {}


def paper(blocks: Sequence[Block]) -> int | None:
    """Where the only line stands that begins with what sort of paper it is: "Fact sheet: ..."."""
    lines = [at for at, each in enumerate(blocks[:HEAD]) if A_PAPER.fullmatch(each.text.strip())]
    return lines[0] if len(lines) == 1 and len(blocks[lines[0]].text) <= _MOST_OF_A_PAPER else None


def _record(blocks: Sequence[Block]) -> dict[int, float]:
    """The chances of the lines of a record: "Title: ...", above or below "Authors: ..."."""
    for at, block in enumerate(blocks[:HEAD]):
        if _TITLED.match(block.text.strip()):
            near = range(max(0, at - _RECORD), min(len(blocks), at + _RECORD + 1))
            others = {n: 0.0 for n in near if n != at and _LABELLED.match(blocks[n].text.strip())}
            if len(others) >= _FEWEST_LABELLED:
                return {**others, at: _SURE}
    return {}
