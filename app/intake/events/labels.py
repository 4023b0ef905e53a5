"""Dates that head a line of running text as labels, and where what they tell begins."""

import re

from app.intake.dating.dates import DateExpression
from app.intake.dating.sentences import Span
from app.intake.events.careers import is_in_a_career

_LEAD = re.compile(
    r"[^\w(\[“\"«‘]{0,6}(?:(?:On|In|Le|En|Am|Im|The|Den)\s(?:the\s)?)?", re.IGNORECASE
)
_MARK = re.compile(r"(?:\s?:(?!\d)|\.(?=\s)|\s?[-–—]{1,2}(?=\s)|\s?[|■▪♦])[\s\-–—:|]*(?=\S)")
_GAP = re.compile(r"\s?\t\s*(?=\S)|[^\S\n]{2,}(?=\S)")
_CAPITAL = re.compile(r"\s(?=[A-ZÀ-ÞА-ЯЁЄІЇҐ“\"«])")
_IN_FIGURES = ("iso", "numeric", "short_numeric")
_SPANS = ("years", "years_short", "range")
# "VIENNA, " is no part of what is told, nor are "ASTANA – " and "Wien (APA) - ".
_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-ZÀ-ÞА-ЯЁІЇЄҐ.’'-]{2,}(?:[ ,/][A-ZÀ-ÞА-Я][\w.’'-]*){0,3}"
    r"(?:\s\([\w/ ]{2,12}\))?"
    r"|[A-ZÀ-Þ]\w+\s\([A-Z]{2,6}\))"
    r"\s?[-–—]{1,2}\s(?=[A-ZÀ-ÞА-ЯЁІЇЄҐ“\"«])"
)
# "3Le comité se réunit", "2 When the text was adopted": the number of a paragraph; or the mark of
# a note that belongs to the sentence before: "[4] The".
_PARAGRAPH_NUMBER = re.compile(
    r"(?:\[\d{1,3}\]\s?)+|\d{1,3}(?:(?=[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-я]|[A-ZÀ-Þ]\s)"
    r"|\s(?=(?:When|In|On|The|An?|Since|After|At|It|This|En|Les?|La|Am|Im|Der|Die|Das|В)\s))"
)
# The beginning and the end of a body, as boxes of encyclopaedias and surveys tell them.
LIFE = re.compile(
    r"(?:founded|established|formed|formation|disbanded|dissolved|dissolution|deployed|closure"
    r"|decision\sto\s(?:deploy|establish|close)|(?:start|end|beginning)\sof\s(?:the\s)?"
    r"(?:operations?|mandate|mission|work)|gegründet|gründung|aufgelöst|auflösung|fondée?|fondation"
    r"|dissoute?|основан[ао]?|роспуск|распущен[ао]?|заснован[ао]?|розпущен[ао]?)"
    r"(?P<day>(?:\s?:)?\s?\d.*|\s?:\s.*(?<!\d)(?:19|20)\d\d.*)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[0-2]?\d:[0-5]\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST_WORDS = 2
_MARGIN = 24  # characters that marks and small words may take up before a label
_REACH = 200  # characters behind it in which its words are looked for


def end_of_label(text: str, date: DateExpression) -> int:
    """Where the words begin that *date* heads as the label of its line; 0 where it is none.

    Behind a label stands a mark ("5 mai 1949: signature", "Mars 1999. Reprise"), a gap, or, where
    it is in figures, a capital ("17/03/1969 Appel").
    """
    line = text.rfind("\n", max(0, date.start - _MARGIN), date.start) + 1
    if not line and date.start > _MARGIN:
        return 0
    if text[max(0, line - 2) : line].startswith(","):
        return 0  # the sentence goes on from the line above
    if not _LEAD.fullmatch(text, line, date.start):
        return 0
    if date.form == "glued":
        return date.end
    behind = _MARK.match(text, date.end) or _GAP.match(text, date.end)
    if behind is None and (
        date.form in _IN_FIGURES or (date.form in _SPANS and is_in_a_career(text, line))
    ):
        behind = _CAPITAL.match(text, date.end)
    if behind is None or "\n" in behind[0] or _CLOCK.match(text, behind.end()):
        return 0
    line_end = text.find("\n", behind.end(), behind.end() + _REACH)
    line_end = line_end if line_end >= 0 else behind.end() + _REACH
    words = _WORD.findall(text, behind.end(), line_end)
    return behind.end() if len(words) >= _FEWEST_WORDS else 0


def without_lead(text: str, span: Span, date: DateExpression) -> Span:
    """The sentence *span* without the dateline or the glued number before its first word."""
    start, end = span
    for lead in (_DATELINE, _PARAGRAPH_NUMBER):
        match = lead.match(text, start, end)
        if match and match.end() <= date.start:
            return match.end(), end
    return span
