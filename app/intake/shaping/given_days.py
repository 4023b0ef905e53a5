"""The day in a line that says by whom a text was given, or holds the labels of a record."""

import re
from collections.abc import Sequence

from app.intake.dating.dates import DateExpression
from app.intake.shaping.bare_dates import DAYS

# "Delivered by the Ambassador to the Council, Vienna, 14 February 2019"
_GIVEN_BY = re.compile(
    r"(?:as\s)?(?:(?:statement|remarks|speech|address)\s)?"
    r"(?:delivered|released|issued|presented|submitted|prepared|given)\s(?:by|at)\s"
    r"|(?:[a-z]{4,12}\s)?(?:statement|remarks|speech|address|intervention|reply)\sby\s"
    r"|(?:prononcée?|présentée?|publiée?|diffusée?)\spar\s"
    r"|(?:gehalten|vorgetragen|herausgegeben)\svon\s",
    re.IGNORECASE,
)
_MOST = 24  # words of such a line
# Labels that were glued together: "Received: 02-10-2019Date of publication: 21-10-2019".
_LABEL = re.compile(
    r"(?:дата\sпубликации|дата\sпублікації|опубликовано|опубліковано|date\sof\spublication"
    r"|publication\sdate|date\sde\spublication|veröffentlicht(?:\sam)?)"
    r"\s?:\s*(?=\d|[^\W\d_]{3,9}\s\d)",
    re.IGNORECASE,
)

# "Постановление Правительства от 12 октября 2009 года N 1581"
_LAW = re.compile(
    r"(?:постановление|указ|закон|распоряжение|приказ|решение|постанова|наказ|рішення|розпорядження"
    r"|décret|arrêté|loi|verordnung|gesetz|beschluss|erlass|decree|order)\b[^.;]{0,90}"
    r"\s(?:от|від|du|vom|of|dated)\s$",
    re.IGNORECASE,
)
_ITS_NUMBER = re.compile(r",?\s(?:г\.\s|р\.\s)?(?:N|№|Nr\.?|n[o°]\.?|No\.?)\s?[\w/.-]{1,12}")


def may_say_when_given(text: str) -> bool:
    """Whether a line begins as such lines do, or holds a label of publication."""
    return _GIVEN_BY.match(text) is not None or _LABEL.search(text) is not None


def day_of_a_law(text: str, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The day in the line *text*, where that only names a law with its number."""
    day = dates[0]
    if day.form not in DAYS or day.yearless or not _LAW.match(text[: day.start]):
        return None
    return day if _ITS_NUMBER.fullmatch(text[day.end :]) else None


def day_given(text: str, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The one of *dates*, those of the line *text*, on which the text was given or published."""
    last = dates[-1]
    if _GIVEN_BY.match(text) and len(text.split()) <= _MOST:
        apart = text[: last.start].endswith((", ", "| ", "- ", "– ")) and not text[
            last.end :
        ].strip(" .)")
        return last if apart and last.form in (*DAYS, "month") and not last.yearless else None
    label = _LABEL.search(text)
    days = (each for each in dates if label and each.start == label.end())
    return next((each for each in days if each.form in DAYS and not each.yearless), None)
