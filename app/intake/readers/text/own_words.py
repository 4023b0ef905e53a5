"""What the sender of a mail writes himself round a document: a word before it, his name behind."""

import re
from collections.abc import Collection, Sequence

from app.intake.document import Block, Role, shown

_SALUTATION = re.compile(
    r"(?:dear|hi|hello|good\s(?:morning|afternoon)|all|colleagues|liebe[rs]?|hallo|guten\s(?:tag|morgen)"
    r"|sehr\sgeehrte[rs]?|ch[eè]re?s?|bonjour|mesdames|madame|monsieur|уважаем\w+|добрый\sдень"
    r"|здравствуйте|коллеги|дорог\w+|шановн\w+|добр(?:ий\sдень|ого\sдня)|вітаю|колеги)\b.{0,60}[,!:]"
    r"|(?:dear|hi|hello|hallo|guten\stag|sehr\sgeehrte[rs]?|ch[eè]re?|bonjour|добрый\sдень"
    r"|здравствуйте|добр(?:ий\sдень|ого\sдня))(?:\s[^\W\d_]+\.?){0,3}"
    r"|(?-i:[A-ZÀ-ÞА-ЯІЇЄ])[\w’'.-]+(?:\s(?-i:[A-ZÀ-ÞА-ЯІЇЄ])[\w’'.-]+)?\s?,",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:with\s)?(?:many\sthanks|thanks|thank\syou|thx|best|(?:kind|best|warm)(?:est)?\sregards|regards"
    r"|all\sthe\sbest|cheers|yours(?:\s\w+)?|sincerely(?:\syours)?)|hochachtungsvoll|(?:mit\s)?(?:(?:freundlichen|besten|vielen|herzlichen"
    r"|schönen|beste|viele|liebe|herzliche|schöne)\s)(?:grüßen?|grüssen?|dank)|grü(?:ß|ss)e|gru(?:ß|ss)|danke|mfg"
    r"|lg|vg|(?:bien\s)?cordialement|bien\sà\s(?:vous|toi)|amicalement|amitiés|merci(?:\sd['’]avance)?"
    r"|salutations|cdt|с\s(?:уважением|приветом)|всего\sдоброго|спасибо|з\s(?:повагою|вітанням)|дякую)"
    r"(?:\s(?:a\slot|again|beaucoup|from\s\w+|aus\s\w+|de\s\w+))?",
    re.IGNORECASE,
)
_IN_SHORT = re.compile(
    r"(?:fyi|fya|z\.?\s?k\.?|p\.?\s?i\.?)(?:\s?[,:–-].{1,60})?|(?:for\s(?:your\s)?info(?:rmation)?"
    r"|for\s(?:the|your)\s(?:[^\W\d_]+\s)?files?|see\s(?:below|attached|link)"
    r"|as\s(?:discussed|agreed|promised|requested|you\sasked)|zu[rm]\s(?:kenntnis|info(?:rmation)?|akten?|ablage)"
    r"|s\.\s?u\.|siehe\s(?:unten|anbei|link)|wie\s(?:besprochen|vereinbart|gewünscht|erbeten|versprochen)"
    r"|pour\s(?:info(?:rmation)?|mémoire|le\sdossier)|voir\s(?:ci-dessous|plus\sbas)"
    r"|comme\s(?:convenu|promis|demandé)|(?:для|к)\s(?:сведени[яю]|дел[ау]|информации)|см\.\sниже"
    r"|как\s(?:договорились|обещал\w*|просил\w*)|(?:для|до)\s(?:відома|справи|інформації)|див\.\sнижче"
    r"|як\s(?:домовлялися|домовлено|обіцял\w*|просил\w*))\W*",
    re.IGNORECASE,
)
_BY_TELEPHONE = re.compile(
    r"(?:sent\sfrom|von\smeinem|gesendet\s(?:von|mit)|envoyé\s(?:de(?:puis)?|à\spartir\sde)|отправлено\s(?:с|из)"
    r"|надіслано\sз)\s.{2,60}",
    re.IGNORECASE,
)
_END = re.compile(r"-{2,}\s?(?:end|ende|fin|конец|кінець)\b.{0,60}-{2,}", re.IGNORECASE)
_DELIMITER = re.compile(r"--|—")
_CONTACT = re.compile(
    r"\b(?:tel|phone|mobile|mob|fax|handy|tél|portable|тел|моб|факс)\b\.?|\S@\S|\+\d[\d ()/.-]{6,}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:…][”\"’»)]?$")
_NAME = re.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*")
_SAID_IN = (Role.PARAGRAPH, Role.QUOTE, Role.ITEM)  # "A. Berg" looks like an item
_LONGEST_NAME, _LONGEST_OF_SIGNATURE, _MOST_SAID = 50, 120, 700  # characters
_MOST_BLOCKS = 8  # of his own words, and of a signature


def names_of(sender: str) -> frozenset[str]:
    """The words of the name of a *sender*, in small letters; his unit in brackets is none."""
    bare = re.sub(r"\(.*?\)", "", sender).partition("@")[0]
    return frozenset(word.lower() for word in _NAME.findall(bare))


def is_salutation(text: str) -> bool:
    """Whether a line greets the one to whom a letter or a mail goes."""
    return len(text) <= _LONGEST_NAME and _SALUTATION.fullmatch(text.strip()) is not None


def is_closing(text: str) -> bool:
    """Whether *text* begins with a line by which a letter ends."""
    return _CLOSING.fullmatch(text.split("\n")[0].strip(" ,.!")) is not None


def end_of_own_words(blocks: Sequence[Block], names: Collection[str]) -> tuple[int, bool]:
    """How many of *blocks* are what the sender says before the document, and if he signs it.

    *names* are those of the sender. Where he does not sign, his words are sentences and greetings.
    """
    for at, block in enumerate(blocks[:_MOST_BLOCKS]):
        too_much = sum(len(each.text) for each in blocks[:at]) > _MOST_SAID
        if too_much or block.role not in _SAID_IN:
            break
        if at and _ADDRESS.match(blocks[at - 1].text) and not _is_name(shown(block), names):
            break  # an address is the sender's where his name is below it
        signed = at and _is_signed(shown(block), blocks[at - 1].text, names)
        if signed and any(map(_may_be_own, blocks[:at])):
            return _behind_contacts(blocks, at + 1), True
    at = 0
    while at < min(len(blocks), _MOST_BLOCKS) and _may_be_own(blocks[at]):
        at += 1
    return at, False


def start_of_signature(blocks: Sequence[Block], names: Collection[str]) -> int:
    """Where at the end of *blocks* the signature of the sender with these *names* begins."""
    end = len(blocks)
    while end and _is_added(blocks[end - 1].text):
        end -= 1
    first = max(0, end - _MOST_BLOCKS)
    for at in range(first, end):
        lines = [shown(block) for block in blocks[at:end]]
        if any(len(text) > _LONGEST_OF_SIGNATURE for text in lines):
            continue
        telling = any(_CONTACT.search(text) or _is_name(text, names) for text in lines)
        delimited = _DELIMITER.fullmatch(lines[0].strip()) is not None
        closed = _CLOSING.match(lines[0]) and _is_name(_name_in(lines), names)
        if (delimited and telling) or closed or _is_whole_name(lines[0], names):
            return at
    return end


def _may_be_own(block: Block) -> bool:
    text = block.text.strip()
    if block.role is not Role.PARAGRAPH or _ADDRESS.match(text):
        return False
    is_sentence = _SENTENCE_END.search(text) is not None and len(text) <= _MOST_SAID
    in_short = len(text) <= _LONGEST_OF_SIGNATURE and _IN_SHORT.fullmatch(text) is not None
    return is_sentence or in_short or is_salutation(text) or is_closing(text)


def _is_signed(text: str, above: str, names: Collection[str]) -> bool:
    """Whether *text* begins with the name of the sender, or with a closing and a short line."""
    first, _, rest = text.partition("\n")
    if is_closing(first) and rest:
        first = rest.split("\n")[0]
        return len(first) <= _LONGEST_NAME
    if is_closing(above) and "\n" not in above:
        return len(first) <= _LONGEST_NAME
    return _is_name(_behind_closing(first), names)


def _behind_closing(line: str) -> str:
    """*line* without a closing before it: "Best, Anna"."""
    closing = _CLOSING.match(line)
    rest = line[closing.end() :] if closing else line
    return rest.strip(" ,!.") or line


def _is_name(text: str, names: Collection[str]) -> bool:
    """Whether a line is the name of the sender, a part of it or its initials: "K.", "- KM"."""
    first = text.split("\n")[0].strip(" -–—/,.*")
    if not first or len(first) > _LONGEST_NAME:
        return False
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", first)]
    initials = {name[0] for name in names}
    if words and all(word in names or (len(word) == 1 and word in initials) for word in words):
        return True
    return 1 < len(first) <= len(names) and {*first.lower()} <= initials and first.isalpha()


def _is_whole_name(text: str, names: Collection[str]) -> bool:
    words = {word.lower() for word in _NAME.findall(text.split("\n")[0])}
    return len(words) > 1 and _is_name(text, names)


def _name_in(lines: Sequence[str]) -> str:
    """What is behind or below the closing with which a signature of these *lines* begins."""
    first, _, below = lines[0].partition("\n")
    beside = "" if is_closing(first) else _behind_closing(first)
    return beside or below or "".join(lines[1:2])


def _behind_contacts(blocks: Sequence[Block], at: int) -> int:
    """Where the telephone and the office below a name in *blocks* are over, from *at* on."""
    for end in range(at, min(at + 4, len(blocks))):
        text = blocks[end].text
        if len(text) > _LONGEST_OF_SIGNATURE or _ADDRESS.match(text):
            break
        if _CONTACT.search(text):
            return end + 1
    return at


def _is_added(text: str) -> bool:
    """Whether *text* is what a program adds below a mail."""
    return _BY_TELEPHONE.fullmatch(text.strip()) is not None or _END.fullmatch(text) is not None
