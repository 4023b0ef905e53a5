"""Years and decades by which a sentence says how things were, without an event of theirs."""

import re

from app.intake.dating.dates import DateExpression
from app.intake.dating.near_years import FUTURE
from app.intake.events.event_types import told_type
from app.intake.events.sentence_words import Sentence

# "By 1997 fourteen nations sat", "... and by 1993 it satisfied few"
_BY = re.compile(
    r"(?:^|[,;:–—]\s|\b(?:and|but|und|aber|et|mais|и|а|но|та|і|але)\s)[\W_]{0,4}"
    r"(?:by|until|till|bis|jusqu['’]en|к|до)\s(?:(?:the\s)?(?:end|close|middle|start)\sof\s|(?:zum\s)?ende\s)?$",
    re.IGNORECASE,
)
_BEFORE = 60  # characters in which such words stand
# What had been done by then was done: "By 1997 the last had left".
_DONE = re.compile(
    r"\b(?:had|has|have|hatten?|avai(?:t|ent)|ont)\b|\b(?:was|were|wurden?|fu(?:t|rent))\s\w+"
    r"|\b(?:fell|rose|grew|shrank|sank|left|became|dropped|doubled|reached)\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:should|must|ought|needs?|doit|doivent|devrai(?:t|ent)|soll(?:te[nt]?)?|muss|müssen)\b"
    r"|(?<!\w)(?:долж|повин|мусит|має|мают)\w*",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\W*(?:(?:the|die|les)\s)?", re.IGNORECASE)  # "The 1990s were quiet"
_CLAUSE = re.compile(r"[,;:]\s|\.\s")
_OF_A_YEAR = re.compile(r"\s?(?:году?|года|року|рр?\.|гг?\.)(?=\s),?")


def tells_a_state(date: DateExpression, sentence: Sentence, start: int) -> bool:
    """Whether *sentence*, from *start* of its text on, tells no event of the year or decade *date*.

    A decade dates an event only where the words tell its type, or speak of the decade itself. A
    year until or by which something was so dates none, nor does one of which figures are told.
    """
    text, at = sentence.text, max(0, date.start - start)
    if date.form == "decade":
        if date.value.endswith("..") or date.qualifier:
            return True
        return not told_type(text, at)[1] and _SUBJECT.fullmatch(text[:at]) is None
    if date.form != "year" or len(date.value) != len("1999"):
        return False
    if _BY.search(text, max(0, at - _BEFORE), at):
        behind = _OF_A_YEAR.sub("", text[at + date.end - date.start :], count=1).lstrip(" ,")
        clause = _CLAUSE.split(behind)[0]
        happens = (
            FUTURE.search(clause)
            or _DUE.search(clause)
            or _DONE.search(clause)
            or told_type(clause)[1]
        )
        return not happens
    return sentence.counts and not told_type(text, at)[1]
