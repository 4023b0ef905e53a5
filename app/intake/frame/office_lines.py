"""What an office sets round its text: who else gets it, who drew it up, that it is no advice.

Each is the pattern of a whole text, whatever its case, with the name of its rule.
"""

import re
from collections.abc import Sequence

from app.intake.document import Block, Role
from app.intake.frame.prose import is_prose

COPIES = "distribution list"
DISCLAIMER = "disclaimer"
_TO = (
    r"(?:b?cc|c\.\s?c\.|verteiler|nachrichtlich|kopie(?: an)?|copies? (?:to|à)|copie"
    r"|ampliations?|diffusion"
    r"|destinataires? en copie|distribution list|копи[яи]|копія|рассылка|розсилка)"
)
_ENCLOSED = (
    r"(?:p\.\s?j\.|pièces? jointes?|encl(?:osures?|s)?\.?|anlagen?|приложения?|додат(?:ок|ки))"
)
_DRAWN_UP = r"(?:вик(?:онавець|онав|\.)|исп(?:олнитель|\.)|bearbeiter(?:in)?|drafted by|rédacteur)"

SENT = (
    COPIES,
    rf"{_TO}\s?:(?:\s.{{1,200}})?|p\.\s?j\.\s?:\s.{{3,160}}"
    rf"|{_DRAWN_UP}\s?:?\s\S.{{2,50}}?[\d-]{{5,20}}",
)
MASTHEAD = (
    "masthead",
    r"[^.:]{3,60}\s[*·•|–—-]\s[^.:]{3,80}\s[*·•|–—-]\s?(?:issue|no\.?|nr\.?|ausgabe|numéro|n°|выпуск"
    r"|випуск|№)\s?\d{1,4}\b[^.:]{0,40}",
)
OFFICE_RULES: tuple[tuple[str, str], ...] = (SENT, MASTHEAD)

# No rule of the last table fits a text without one of these.
OFFICE_HINTS = (
    "advice", "authors", "the author", "conseil", "avis juridique", "auteurs", "rechtsberatung",
    "verfasser", "autor", "консультаци", "консультаці", "share the views", "ansichten",
)  # fmt: skip
_WRITER = r"(?:authors?|writers?|contributors?|speakers?)"
# Something in a text of at most so many characters fits this pattern.
OFFICE_SOMEWHERE: tuple[tuple[str, str, int], ...] = (
    (
        DISCLAIMER,
        r"\b(?:do(?:es)? not|should not|nor|cannot)\s(?:constitute|be (?:relied (?:up)?on|taken"
        r"|construed"
        r"|regarded|read) as|amount to|replace|provide|offer)\b[^.]{0,40}\b(?:legal"
        r"|professional|specialist)"
        r"(?: or \w+)? advice\b|(?:^|(?<=[.;] )|(?<=[.;] the ))(?:the |all )?(?:views"
        r"|opinions)\b[^.]{0,60}\b(?:are|is|remain)\s(?:solely |entirely "
        rf"|exclusively )?(?:those of|attributable to)\s(?:the |its "
        rf"|their )?(?:individual )?{_WRITER}\b"
        rf"|\b{_WRITER}\s(?:is|are|bears?)\s(?:solely|alone|sole|entirely|fully)\s(?:responsib\w+)"
        r"|\bdo not (?:mean|imply) that we share the views\b"
        r"|ne constituent? (?:pas|en aucun cas) un (?:conseil|avis) juridique"
        r"|n['’]engagent? que (?:leurs? "
        r"|la responsabilité d\w+ |l['’])?auteurs?\b|stell(?:t|en) keine rechtsberatung"
        r"|geb(?:en|t) "
        r"(?:nicht (?:unbedingt|notwendigerweise)|ausschließlich|allein) die (?:meinung|ansicht"
        r"|auffassung)"
        r"(?:en)? de[rs]\b.{0,60}|(?:verfasser|autoren|autor(?:in)?) (?:ist"
        r"|sind) (?:allein )?verantwortlich"
        r"|не (?:является|являются) юридической консультацией|(?:мнени[ея]"
        r"|точка зрения) авторо?в?а? (?:может"
        r"|могут) не совпадать|не є юридичною консультацією|думк[аи] авторі?в?а? (?:може"
        r"|можуть) не збігатися",
        360,
    ),
)
_BARE = re.compile(rf"{_TO}\s?:", re.IGNORECASE)
_LONGEST_NAME = 10  # words
_SENTENCE_END = re.compile(r"[.!?]$")


def take_copies(blocks: Sequence[Block], rules: list[str]) -> None:
    """Give the short lines below "cc:" their rule, where no text follows: who else gets it."""
    heads = [at for at, block in enumerate(blocks) if _BARE.fullmatch(block.text.strip())]
    for head in heads:
        below = range(head + 1, len(blocks))
        if any(map(is_prose, blocks[head:])) or not all(_is_name(blocks[at]) for at in below):
            continue
        for at in (head, *below):
            rules[at] = rules[at] or COPIES


def _is_name(block: Block) -> bool:
    text = block.text.strip()
    is_line = block.role in (Role.PARAGRAPH, Role.ITEM, Role.HEADING)
    return is_line and len(text.split()) <= _LONGEST_NAME and not _SENTENCE_END.search(text)
