"""Labels in a line of their own that say of what the date in the next line is."""

import re
from enum import StrEnum


class Told(StrEnum):
    """What the date below a label is."""

    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER = "other"
    NOTHING = ""


_OF = (
    r"(?:\s(?:of|de|der|des|the|this|статьи|статті|тома|тому|друком|online|онлайн|article|page))"
    r"{0,4}"
)
_LABELS = (
    (
        Told.PUBLISHED,
        r"date\sof\s(?:publication|issue)|publication\sdate|pub(?:lished|\.\sdate|lication)(?:\son)?"
        r"|date\sde\s(?:publication|parution)|publiée?(?:\sle)?|parue?(?:\sle)?|erscheinungsdatum"
        r"|veröffentlicht(?:\sam)?|erschienen(?:\sam)?|дата\s(?:публикации|публікації|выхода|виходу)"
        r"|опубликован[аоы]?|опублікован[аоі]?",
    ),
    (
        Told.UPDATED,
        r"(?:date\sof\s)?(?:last\s)?(?:updated?|modified|modification|changed)(?:\son)?"
        r"|dernière\s(?:mise\sà\sjour|modification)|(?:zuletzt\s)?(?:aktualisiert|geändert)(?:\sam)?"
        r"|(?:дата\s)?(?:последней|последнее|останньої|останнє)\s(?:редакции|редакції|правки|обновлени[ея]"
        r"|изменени[ея]|оновлення|зміни)",
    ),
    (
        Told.OTHER,
        r"(?:date\s)?(?:received|accepted|submitted|revised|retrieved|accessed|deposited)(?:\son)?"
        r"|(?:date\sof\s)?(?:receipt|submission|acceptance|access)|reçue?(?:\sle)?|acceptée?(?:\sle)?"
        r"|eingegangen(?:\sam)?|eingereicht(?:\sam)?|angenommen(?:\sam)?|(?:дата\s)?(?:поступления"
        r"|поступила|получения|принятия|надходження|надійшла|подання|обращения|звернення)",
    ),
)
_PATTERNS = tuple(
    (told, re.compile(rf"(?:{words}){_OF}\s?:?", re.IGNORECASE)) for told, words in _LABELS
)


def told_by(label: str) -> Told:
    """What the line *label* says of the date below it."""
    line = " ".join(label.split())
    return next((told for told, words in _PATTERNS if words.fullmatch(line)), Told.NOTHING)
