"""Dates that belong to a writing that is cited, to a post, a file, or a record of a catalogue."""

import re

from app.intake.dating.dates import DateExpression

# What stands in the entry of a book or an article, and hardly in a sentence.
_CITES = re.compile(
    r"(?<!\w)(?:pp?\.\s?\d|[vV]ol(?:\.|ume)\s?\d|S\.\s?\d+[-–]\d|С\.\s?\d|\d+\s?\(\d+\)|\(?[eE]ds?\.\)?,|\((?:ed|Hrsg)\."
    r"|Hg\.|coll\.|University Press|Press|Books|Publish\w+|Éditions?|Presses|Verlag|Изд\w*|М\.,"
    r"|ISBN|ISSN|doi\b|https?://|Retrieved|[Aa]ccessed|abgerufen|consulté|Lit\.:|Лит\.:|In:\s"
    r"|(?<!Journal )No\.\s\d+,|[-–—]\s\d{2,4}\s[сc]\."
    r"|Cf\.|Vgl\.|Voir|See\s[A-Z]\.|Handbook|Factsheet|[Ww]orking [Pp]aper|[Tt]hesis|[Dd]iss\.)"
)
_AUTHOR = re.compile(
    r"(?:[^\w(]*\d{0,3}\W{0,3}|\w+:\s|(?:See|Voir|Cf\.|Vgl\.)\s)"
    r"(?:[A-ZÀ-ÞА-Я][\w’'-]+,\s(?:[A-ZÀ-ÞА-Я]\.[\s-]?){1,3}"
    r"|(?:[A-ZÀ-ÞА-Я]\.[\s-]?){1,3}[A-ZÀ-ÞА-Я][\w’'-]+(?:\s(?:et|and|und|&)\s[^,]{3,40})?,"
    r"|[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][\w’'-]+,\s[“\"«])"
)
# "Bergen: Fjord Press, 2004."
_NAME = r"[A-ZÀ-Þ&][\w.’'&-]*"
_PUBLISHED = re.compile(rf"(?:{_NAME}\s){{0,2}}{_NAME}\s?:\s(?:{_NAME}\s){{0,4}}{_NAME},\s$")
_PUBLISHED_AT = re.compile(r"[.\]]\s[–—-]\s[A-ZА-ЯІЇЄҐ][\w./ -]{0,16},\s$")  # ". — М., 1961."
_SOURCES = re.compile(
    r"\W{0,3}(?:Sources?|Further\sreading|Reading|References?|Quellen?|Literatur|Zum\sWeiterlesen|Pour\sen\ssavoir\splus"
    r"|À\slire|Источники?|Литература|Джерел[оа]|Література)\s?:\s"
)
_QUOTED_TITLE = re.compile(r"[”\"»],?\s\($")
_SET_OFF_BEFORE, _SET_OFF_BEHIND = re.compile(r"[,(:|;]\s?$"), re.compile(r"\s?(?:[,).:;|]|$)")
_SIZE = re.compile(
    r"\b\d[\d.,]*\s?(?:[KMG]B|[KM]o|[КМ]б?|[KK]\]|px|pages?|Pages|Seiten|views?|стр)\b"
    r"|\[\d+[.,]\d\s?[KК]\]"
)
_MOST_BESIDE_A_SIZE = 14  # words
_RECORD = re.compile(r"\s*(?:dc|dcterms|eprints|bibo)\.\w+|.*en_US\b|.*\bdc\.\w+\.\w+", re.DOTALL)
_MARKS_OF_A_RECORD = re.compile(r"dc|eprints|bibo|en_US")  # one look spares a longer one
_SYMBOL = re.compile(
    r"(?:\b[LC]\s\d{1,3}\s(?:vom|of|du)|\bOJ\s[LC]\s?\d+(?:\sof)?|\bABl\.[^.]{0,20}|\bJO\s[LC]\s?\d+(?:\sdu)?)[\s,]*$"
)
_ISSUE = re.compile(r",\s\d\d\)")  # "(2010, 03). The Pacts"
_ISSUE_BEHIND = re.compile(r"\.\s[–—-]\s(?:№|[СSP]\.|[Nn]o\.)\s?\d?")  # "– 2018. – № 2. – С."
_NUMBERED = re.compile(r"\b(?:Regulation|Decision|Directive|Resolution)\s[\d/]+\s+$")
_POST = re.compile(r"\(@\w{1,30}\)[\s,:|–-]{0,3}(?:(?:on|am|le|el|il|в)\s)?$")  # its author's name
_LAST = 60  # characters before a date in which the symbol stands to which it belongs
_REACH = 400  # characters of a sentence on both sides of a date that are read


def belongs_to_a_writing(text: str, date: DateExpression, start: int, end: int) -> bool:
    """Whether *date*, in the sentence from *start* to *end*, tells of a writing and no event."""
    start, end = max(start, date.start - _REACH), min(end, date.end + _REACH)
    before, behind = text[start : date.start], text[date.end : end]
    last = before[-_LAST:]
    if _SYMBOL.search(last) or _NUMBERED.search(last) or _POST.search(last):
        return True
    sentence = text[start:end]
    if _SOURCES.match(sentence) or _ISSUE_BEHIND.match(behind):
        return True
    is_record = _MARKS_OF_A_RECORD.search(sentence) and _RECORD.match(sentence)
    if is_record or is_of_a_file(sentence) or _ISSUE.match(behind):
        return True
    if not _is_set_off(before, behind):
        return False
    if behind.startswith(")") and _QUOTED_TITLE.search(before[-4:]):
        return True
    if _PUBLISHED.fullmatch(before) or _PUBLISHED_AT.search(before[-_LAST:]):
        return True
    return _AUTHOR.match(sentence) is not None or _CITES.search(sentence) is not None


def is_of_a_file(line: str) -> bool:
    """Whether *line* tells how long a file is, or how often it was looked at, and hardly more."""
    few = len(line.split(maxsplit=_MOST_BESIDE_A_SIZE)) <= _MOST_BESIDE_A_SIZE
    return few and _SIZE.search(line) is not None


def _is_set_off(before: str, behind: str) -> bool:
    """Whether marks part the date from the words on both sides."""
    return bool(_SET_OFF_BEFORE.search(before[-2:]) and _SET_OFF_BEHIND.match(behind))
