"""The label of a date behind or among other words of a block.

"Prepared by the Office. Updated: 14 March 2019", or a line for itself in those of an address.
"""

import re
from collections.abc import Iterator

from app.intake.document import Block, Role
from app.intake.frame.bylines import is_byline
from app.intake.shaping.page_facts import PageFacts, read_stamp
from app.intake.shaping.stamp_words import SURELY_UPDATED
from app.intake.spans import retold

_LONGEST_STAMP = 100  # characters
_MOST_OF_A_BYLINE = 14  # words
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"’»)]?\s+(?=[^\W\d_a-zà-ÿа-яєіїґ])")
_BAR = re.compile(r"\s+[|•·–—]\s+(?=[^\W\d_a-zà-ÿа-яєіїґ])")
_BEFORE_A_NOTICE = re.compile(
    r"\s(?=(?:this\spage\swas\slast\s(?:edited|modified|changed)|diese\sseite\swurde\szuletzt"
    r"|la\sdernière\smodification\sde\scette\spage|эта\sстраница\s(?:в\s)?последний\sраз"
    r"|последнее\sизменение\sэтой\sстраницы|цю\sсторінку\sвостаннє"
    r"|останнє\sредагування\sцієї\sсторінки)\b)",
    re.IGNORECASE,
)
# Without a colon only these tell of the page: "Published on 12 May 2003" may be of a report.
_LABELLED = re.compile(
    r"[^\d:]{3,40}:|(?:(?:page|article|text)\s)?(?:was\s)?last\s(?:updated|modified|revised|changed)\b"
    r"|dernière\s(?:mise|modification)\b|mise?\sà\sjour\b|zuletzt\s(?:aktualisiert|geändert)\b"
    r"|(?:this\spage|cette\spage|diese\sseite|эта\sстраница|цю\sсторінку)\s",
    re.IGNORECASE,
)
# Behind a sentence of the text these may tell what became of its subject.
_OF_THE_SUBJECT = re.compile(
    r"(?:adopted|submitted|prepared|created|issued|released|debated|date(?!\sof\spub)|datum|дата)\b",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:prepared|written|compiled|drafted|edited|translated|provided|text|author|source|auteur"
    r"|texte|rédigée?|établie?|autor|verfasst|bearbeitet|erstellt|redaktion|автор|источник"
    r"|подготовлено|підготовлено|джерело)\b",
    re.IGNORECASE,
)
_DATES = ("page metadata: last update", "page metadata: date")
_OF_A_LINE = (*_DATES, "page metadata: last look")


def without_stamp_behind(
    block: Block, facts: PageFacts
) -> tuple[Block, PageFacts, tuple[tuple[str, str], ...]]:
    """*block* without the label of a date at its end, *facts* with that, and what was cut, and why.

    A sentence before it that only names an author is cut too; then no text is left. Nothing is
    cut where there is no such label.
    """
    if block.role not in (Role.PARAGRAPH, Role.ITEM):
        return block, facts, ()
    if "\n" in block.text:
        left, facts, cuts = _without_lines(block.text, facts)
        if cuts:
            return retold(block, left), facts, cuts
    for at in _beginnings(block.text):
        before, stamp = block.text[:at].rstrip(" \n|•·–—"), block.text[at:].strip()
        is_author = _names_an_author(before)
        if not _LABELLED.match(stamp) or (_OF_THE_SUBJECT.match(stamp) and not is_author):
            continue
        told, rule = read_stamp(Block(Role.PARAGRAPH, stamp), facts, bare_dates=False)
        if rule not in _DATES:
            continue
        if is_author:
            return retold(block, ""), told, ((before, "page metadata: author"), (stamp, rule))
        return retold(block, before), told, ((stamp, rule),)
    return block, facts, ()


def _without_lines(
    text: str, facts: PageFacts
) -> tuple[str, PageFacts, tuple[tuple[str, str], ...]]:
    """*text* without such of its lines as are labels with their dates; as above for the rest."""
    kept: list[str] = []
    cuts: list[tuple[str, str]] = []
    lines = text.split("\n")
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        stamp = line.strip()
        told, rule = facts, ""
        if _LABELLED.match(stamp) and not (_OF_THE_SUBJECT.match(stamp) or below[:1].islower()):
            told, rule = read_stamp(Block(Role.PARAGRAPH, stamp), facts, bare_dates=False)
        if rule in _OF_A_LINE:
            facts = told
            cuts.append((stamp, rule))
        else:
            kept.append(line)
    return "\n".join(kept).strip("\n"), facts, tuple(cuts)


def _beginnings(text: str) -> Iterator[int]:
    """Where sentences near the end of *text* begin, what stands behind bars, and sure labels.

    So do the notices of an encyclopaedia, behind whatever else stands at its foot.
    """
    start = max(0, len(text) - _LONGEST_STAMP)
    for beginning in (_SENTENCE_END, _BAR, _BEFORE_A_NOTICE):
        yield from (each.end() for each in beginning.finditer(text, start))
    yield from (each.start() for each in SURELY_UPDATED.finditer(text, start) if each.start())


def _names_an_author(sentence: str) -> bool:
    words = " ".join(sentence.split())
    if len(words.split()) > _MOST_OF_A_BYLINE or _SENTENCE_END.search(words):
        return False
    return _AUTHOR.match(words) is not None or is_byline(words, first=False)
