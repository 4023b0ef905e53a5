"""A document that somebody sends on by mail, between his own words and his signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role, SentOn
from app.intake.frame.boilerplate import frame_rule
from app.intake.frame.bylines import is_byline
from app.intake.frame.prose import is_prose
from app.intake.readers.text.mail import MailHead, head_blocks
from app.intake.readers.text.own_words import (
    end_of_own_words,
    is_closing,
    is_salutation,
    names_of,
    start_of_signature,
)

OWN_WORDS = "words of the sender of a mail"
SIGNATURE = "signature of a mail"
_ADDRESS = re.compile(
    r"(?:(?:url|link|source|quelle|lien|ссылка|источник|джерело|посилання|from)\s?:\s*)?"
    r"<?(?P<url>(?:https?://|www\.)[^\s>]+)>?",
    re.IGNORECASE,
)
# "Home > News", "World » Europe", "Home | Newsroom | Interviews"
_WAY = re.compile(r"[^.!?>»›|]{2,40}(?:\s[>»›]\s[^.!?>»›|]{2,60}){1,7}")
_BAR = re.compile(r"[^|.!?]{2,40}(?:\s\|\s[^|.!?]{2,40}){2,15}")
_NO_TITLE_END = re.compile(r"[.;:,]$")
_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯІЇЄ][\w.’'-]+[\s,/]{1,2}){1,4}\(?.{0,30}\d.{0,24}?\)?\s[–—-]\s"
    r"|[A-ZÀ-ÞА-ЯІЇЄ]{3,}[\w\s,]{0,20}\([\w\s/.-]{2,20}\)\s[–—-]\s"
)
_LONGEST_DAY, _LONGEST_TITLE = 80, 220  # characters
_MOSTLY = 0.4  # of a line that is a day
_FEWEST_WORDS, _MOST_WORDS = 2, 32  # of a headline
_MOST_ABOVE = 50  # blocks of menus and the like above the text
_SHORTEST = 400  # characters of a document
_LAST = 6  # blocks within which a letter is signed
_FAR_MORE = 3  # times as long as what the sender says himself


@dataclass(frozen=True, slots=True)
class PassedOn:
    """The *blocks* of a document that was sent on, and what is round it.

    *url* is its address where the sender says it.
    """

    blocks: tuple[Block, ...]
    by: SentOn
    url: str = ""


def passed_on(blocks: Sequence[Block], heads: Sequence[MailHead]) -> PassedOn | None:
    """The document that a mail holds of its own; None for letters, answers and other texts.

    *blocks* are those of the whole file without its *heads*, of which the last one is that of the
    mail with the document.
    """
    if not heads or heads[0].is_answer:
        return None
    last = heads[-1]
    above = sum(block.at <= last.lines[-1].number for block in blocks)
    inside = blocks[above:]
    if not _is_all_own(blocks, heads[0]):
        return None
    own, signed = end_of_own_words(inside, names_of(last.sender))
    own = own if signed else _without_headline(inside, own)
    sent_on = any(head.is_sent_on for head in heads)
    if not (signed or sent_on):
        return None
    senders = frozenset().union(*(names_of(head.sender) for head in heads))
    end = own + start_of_signature(inside[own:], senders)
    document = inside[own:end]
    if not _is_far_more(document, (*blocks[:above], *inside[:own])):
        return None
    is_letter = not signed and (_greets(inside[:own]) or _ends_as_letter(inside[own:]))
    told = [block for block in inside[:own] if _is_address(block)]
    if not _is_document(document, told, sent_on=sent_on, is_letter=is_letter):
        return None
    own_words = _ruled((*blocks[:above], *inside[:own]), OWN_WORDS)
    around = (*head_blocks(heads), *own_words, *_ruled(inside[end:], SIGNATURE))
    subject = next((head.subject for head in heads if head.subject), "")
    by = SentOn(tuple(sorted(around, key=lambda block: block.at)), subject, last.day)
    return PassedOn(tuple(document), by, _url(told, document))


def _is_all_own(blocks: Sequence[Block], first: MailHead) -> bool:
    """Whether above the *first* head are but the words of who got that mail and sends it on."""
    above = [block for block in blocks if block.at < first.lines[0].number]
    own, _ = end_of_own_words(above, names_of(first.said.get("to", "")))
    return not above or (first.is_marked and own == len(above))


def _without_headline(blocks: Sequence[Block], own: int) -> int:
    """*own*, but where a headline ends like a sentence ("Who owns the strait?") the place of it."""
    if not 0 < own < len(blocks) or "\n" in blocks[own - 1].text:
        return own
    below = blocks[own]
    is_headline = _is_day(below) or is_byline(below.text, first=False)
    return own - 1 if is_headline else own


def _ruled(blocks: Sequence[Block], rule: str) -> Iterator[Block]:
    return (replace(block, chrome=rule) for block in blocks)


def _text(blocks: Sequence[Block]) -> str:
    return "\n".join(block.text for block in blocks)


def _greets(blocks: Sequence[Block]) -> bool:
    return any(is_salutation(block.text) for block in blocks)


def _ends_as_letter(blocks: Sequence[Block]) -> bool:
    """Whether a closing with a name below it is among the last *blocks*; "Thank you." is none."""
    last = (block.text.strip() for block in blocks[-_LAST:])
    return any(is_closing(text) and ("\n" in text or text.endswith(",")) for text in last)


def _is_far_more(document: Sequence[Block], own: Sequence[Block]) -> bool:
    size = len(_text(document))
    return size >= max(_SHORTEST, _FAR_MORE * len(_text(own)))


def _is_document(
    document: Sequence[Block], told: Sequence[Block], *, sent_on: bool, is_letter: bool
) -> bool:
    """Whether *document* begins as one: a headline, and above or below it what only pages have.

    That are an address, be it *told* by the sender, or a way through a site; a day or an author
    is enough where the mail says that it is *sent_on*. What looks like a letter needs both of the
    first.
    """
    text = next((at for at, block in enumerate(document) if is_prose(block)), -1)
    head = document[:text]
    if not 0 < text <= _MOST_ABOVE or not any(map(_may_be_headline, head)):
        return False
    of_a_site = sum(any(map(each, (*told, *head))) for each in (_is_address, _is_way))
    if is_letter or _greets(document[: text + 1]):
        return of_a_site > 1
    return of_a_site > 0 or (sent_on and _is_dated(document, text))


def _is_dated(document: Sequence[Block], text: int) -> bool:
    """Whether the lines above the *text* of a document say its day or its author."""
    first = document[text].text
    said = any(_is_day(block) or is_byline(block.text, first=False) for block in document[:text])
    return said or _DATELINE.match(first) is not None


def _is_address(block: Block) -> bool:
    return _ADDRESS.fullmatch(block.text.strip()) is not None


def _url(told: Sequence[Block], document: Sequence[Block]) -> str:
    """The first address that is *told*, where the *document* bears none."""
    if not told or any(map(_is_address, document)):
        return ""
    found = _ADDRESS.fullmatch(told[0].text.strip())
    return found["url"] if found else ""


def _is_way(block: Block) -> bool:
    lines = [line.strip() for line in block.text.split("\n")]
    if any(_WAY.fullmatch(line) or _BAR.fullmatch(line) for line in lines):
        return True
    return frame_rule(block) == "breadcrumb"


def _is_day(block: Block) -> bool:
    text = block.text.strip()
    if len(text) > _LONGEST_DAY or "\n" in text:
        return False
    days = (
        each for each in find_dates(text) if not each.yearless and len(each.value) > len("2004-12")
    )
    return any(day.end - day.start >= _MOSTLY * len(text) for day in islice(days, 1))


def _may_be_headline(block: Block) -> bool:
    text = " ".join(block.text.split())
    if block.role not in (Role.PARAGRAPH, Role.HEADING) or len(text) > _LONGEST_TITLE:
        return False
    if _NO_TITLE_END.search(text) or not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS:
        return False
    is_other = _is_address(block) or _is_way(block) or _is_day(block)
    return not is_other and not is_byline(text, first=False) and not is_salutation(text)
