"""The day on which a text was signed, a meeting sat or a question was answered, in its text."""

import re
from collections.abc import Iterator, Sequence

from app.intake.dating.dates import DateExpression, find_dates
from app.intake.dating.short_forms import written_out
from app.intake.document import Block, Role
from app.intake.shaping.bare_dates import DAYS, bare_value

_HEAD, _FOOT = 8, 14  # blocks
_MOST = 30  # words of a line that tells such a day
_DEED = re.compile(
    r"(?:done|signed|made)\s(?:at|in)\s|fait\s(?:à|en)\s|signée?\sà\s|geschehen\s(?:zu|in)\s"
    r"|unterzeichnet\s(?:zu|in)\s|(?:совершено|подписано|учинено|вчинено|укладено|составлено)\s(?:в|у)\s",
    re.IGNORECASE,
)
# How long a place may be, and what may stand between it and the day: "Abuja, in duplicate, on".
_TO_ITS_DAY = re.compile(r"[^\d.;:]{2,70}$")
_MINUTES = re.compile(
    r"(?:comptes?[\s-]rendus?|procès-verba(?:l|ux)|minutes|(?:summary|verbatim|official)\srecords?"
    r"|(?:kurz|wort|ergebnis|sitzungs|steno\w*)?protokoll|niederschrift|protocol|протокол|стенограмма"
    r"|стенографический\sотч[её]т)\b",
    re.IGNORECASE,
)
_SAT = re.compile(
    r"(?<!\w)(?:réunion|séance|meeting|sitting|session|sitzung|заседани[ея]|засідання)"
    r"(?:\s(?:held|tenue|n[°o]\s?\d+))?,?(?:\s(?:of|on|du|de|vom|am|le|от|від))?\s"
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\w+day|\w+tag|mittwoch),?\s"
    r"(?:den\s|le\s)?)?$",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\b(?:questions?|interpellations?|(?:klein|groß)e\sanfrage|anfrage)\b|запрос|запит|вопрос",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:answer(?:ed)?|reply|replied|réponse|antwort|beantwort(?:et|ung)|ответ|відповідь)\b",
    re.IGNORECASE,
)
_OF_ANSWER = re.compile(
    r"(?:answered|réponse|antwort|beantwortet|answer|reply|ответ|відповідь|publi(?:ée?|shed)|parue?"
    r"|given|erschienen|date|дата|\bJO\b)",
    re.IGNORECASE,
)
# "Vienna, 4 May 1999", "Brüssel, den 4. Mai 1999"
_PLACE_AND_DAY = re.compile(r"[A-ZÀ-ÞА-ЯІЇЄҐ][\w.’'-]+(?:\s[A-ZÀ-ÞА-ЯІЇЄҐ][\w.’'-]+){0,2},\s")
_FEWEST, _NAMES, _LONGEST_NAME = 3, 5, 9  # lines above and from such a day; words of a name
_BELOW = 2  # lines below the head of an answer


def day_of_deed(blocks: Sequence[Block]) -> str:
    """The day on which a treaty was done, in a line of its head or near its end.

    "Done at Oslo on 4 May 1999, in two copies" stands above the signatures.
    """
    own = _own(blocks)
    for block in (*own[:_HEAD], *own[: _HEAD - 1 : -1][:_FOOT]):
        deed = _DEED.match(block.text.strip())
        day = _first_day(_line(block)) if deed else None
        if deed and day and _TO_ITS_DAY.fullmatch(_line(block)[deed.end() : day.start]):
            return day.value
    return ""


def day_of_signature(blocks: Sequence[Block]) -> str:
    """The day beside a place in a line for itself, with no more than names below it.

    "Oslo, 4 May 1999" stands there once, and below a text that is longer than a note.
    """
    lines = [_line(block) for block in _own(blocks)]
    signed = [at for at, line in enumerate(lines) if _PLACE_AND_DAY.match(line) and _alone(line)]
    if len(signed) != 1 or signed[0] < max(_FEWEST, len(lines) - _NAMES):
        return ""
    are_names = all(len(line.split()) <= _LONGEST_NAME for line in lines[signed[0] + 1 :])
    return _alone(lines[signed[0]]) if are_names else ""


def day_of_sitting(blocks: Sequence[Block]) -> str:
    """The day of the meeting of which these are the minutes, as their head says."""
    lines = [_line(block) for block in _own(blocks)[:_HEAD]]
    if not any(_MINUTES.search(line) and len(line.split()) <= _MOST for line in lines):
        return ""
    for line in lines:
        day = _first_day(line) if len(line.split()) <= _MOST else None
        if day and _SAT.search(line[: day.start]):
            return day.value
    return ""


def day_of_answer(blocks: Sequence[Block]) -> str:
    """The day on which a question of a parliament was answered, where its page tells both days."""
    own = _own(blocks)
    if not any(_QUESTION.search(block.text[:200]) for block in own[: 2 * _HEAD]):
        return ""
    for at, block in enumerate(own):
        line = _line(block)
        if len(line.split()) > _MOST or not _ANSWER.match(line):
            continue
        for near in (line, *map(_line, own[at + 1 : at + 1 + _BELOW])):
            day = _first_day(near) if len(near.split()) <= _MOST else None
            if day and _OF_ANSWER.search(near[: day.start]):
                return day.value
    return ""


def _alone(line: str) -> str:
    day = _first_day(line) if len(line.split()) <= _LONGEST_NAME else None
    return day.value if day and bare_value(line, [day]) else ""


def _own(blocks: Sequence[Block]) -> list[Block]:
    """The lines of the text, without those of its site and its tables."""
    text = (Role.PARAGRAPH, Role.HEADING, Role.ITEM)
    return [b for b in blocks if not b.chrome and b.role in text and b.text.strip()]


def _line(block: Block) -> str:
    return written_out(" ".join(block.text[:600].split()))


def _first_day(line: str) -> DateExpression | None:
    return next(_all_days(line), None)


def _all_days(line: str) -> Iterator[DateExpression]:
    for each in find_dates(line):
        if each.form in DAYS and not each.yearless and "/" not in each.value:
            yield each
