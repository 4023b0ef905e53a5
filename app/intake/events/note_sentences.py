"""Which dates of a footnote tell what happened: nearly all of them are those of writings."""

import re

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span
from app.intake.events.past_verbs import tells_of_the_past

_SEE = r"(?:see|cf\.|vgl\.|siehe|s\.\s(?:a|o|u)\.|voir|cf|см\.|див\.)"
_APART = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^’]*’(?!\w)")
_CLAUSE = re.compile(rf";|[,:]\s(?=(?:{_SEE}|OJ|JO|ABl\.)\s)|\s[–—-]\s(?={_SEE}\s)", re.IGNORECASE)
_SEE_THERE = re.compile(rf"\s*{_SEE}\s", re.IGNORECASE)
# How a note begins that says where a thing was read, or who said it.
_SAYS_WHENCE = re.compile(
    rf"\W*(?:{_SEE}\W|(?:quoted|cited|reprinted|published|text|found)\s(?:in|from|at)\b"
    r"|sources?\b|ibid|idem\b|op\.\s?cit|interviews?\b|conversation|e-?mail\b|(?:the\s)?(?:figures?|data"
    r"|numbers|statistics|estimates)\b|calculated|compiled|based\son|this\s(?:note|paper|text|chapter"
    r"|article|study)\b|cité|entretiens?\b|chiffres|données|zit(?:iert|\.)"
    r"|quellen?\b|ebd|gespräch|(?:die\s)?(?:zahlen|daten|angaben)\b|цит|источник|интервью|там\sже|данные"
    r"|джерел|інтерв|там\sсамо|дані\b)",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"\b(?:OJ|JO|ABl\.?)\s[LC]?|\bpp?\.\s?\d|\b[SСс]\.\s?\d|\bvol\.\s?\d|https?:|\bwww\.|\bISBN|\bISSN|\bdoi\b"
    r"|(?i:\b(?:accessed|retrieved|downloaded|abgerufen|consultée?|дата\sобращения|дата\sзвернення"
    r"|authors?|interview(?:s|ed)?|auteure?s?|autor(?:in|en)?|автор(?:а|ы|у|ом|ов|ам|и|ів)?)\b)"
)
# "the Decision of 3 May 2014" names a paper, "the night of 3 May" does not.
_OF = re.compile(
    r"(?<!night\s)(?<!morning\s)(?<!evening\s)(?<!afternoon\s)(?<!day\s)(?<!end\s)"
    r"\b(?:of|dated|du|vom|от|від)\s$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\b(?:in|during|since|(?:early|mid|late)[\s-]|im(?:\sjahre?)?|seit|en|depuis|в|во|у|с|з)\s*$",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r",\s$")
_ENDS = re.compile(r"\W*(?:$|[;,])")
_NUMBER_BEHIND = re.compile(r"\s(?:года?|р(?:оку|\.)|г\.)?\s?(?:№|N[or]?\.?\s?\d)")
_SINGLE = ("day", "day_yearless")
_COARSE = ("year", "decade", "years", "years_short")


def tells_in_note(text: str, date: DateExpression, span: Span) -> bool:
    """Whether the sentence at *span* of a note's *text* tells what happened on *date*.

    What stands in brackets or in quotation marks does not count. The part of the sentence in which
    the date stands is to say so: "It was signed on 3 May 1999; see Berg (2004), p. 9".
    """
    start, end = span
    words = _APART.sub(lambda match: "\0" * len(match[0]), text[start:end])
    at, stop = date.start - start, date.end - start
    if words[at : at + 1] in ("", "\0"):
        return False
    before, behind = words[:at], words[stop:]
    if _names_a_writing(date, before, behind) or not _is_of_its_time(date, before):
        return False
    opens = max((match.end() for match in _CLAUSE.finditer(words, 0, at)), default=0)
    closes = next((match.start() for match in _CLAUSE.finditer(words, stop)), len(words))
    clause = words[opens:closes]
    if _SAYS_WHENCE.match(clause) or _CITES.search(clause):
        return False
    return tells_of_the_past(clause)


def without_citation(words: str) -> str:
    """*words* without what they cite at their end: "…; see Berg (2004), p. 9"."""
    for match in reversed(tuple(_CLAUSE.finditer(words))):
        if not _SEE_THERE.match(words, match.end()):
            break
        words = words[: match.start()].rstrip() + "."
    return words


def _names_a_writing(date: DateExpression, before: str, behind: str) -> bool:
    if date.form in _SINGLE and (_OF.search(before) or _NUMBER_BEHIND.match(behind)):
        return True
    return _SET_OFF.search(before) is not None and _ENDS.match(behind) is not None


def _is_of_its_time(date: DateExpression, before: str) -> bool:
    """Whether *date* is a day or a month, or a single year in which something happened."""
    if date.form not in _COARSE:
        return True
    return date.form == "year" and _IN.search(before) is not None
