"""Short lines that never head a section: labels, symbols, links to other texts, page numbers."""

import re

from app.intake.shaping.symbols import is_symbol

_LEADS_AWAY = re.compile(
    r"(?:related|read (?:also|more|next)|also read|see (?:also|under)|watch|listen|more on"
    r"|lire (?:aussi|plus)|voir aussi|à lire|siehe auch|lesen sie auch|mehr zum thema|читайте также"
    r"|см\.? также|смотрите также|читайте також|див\.? також)\s?:\s*\S",
    re.IGNORECASE,
)
# What a letter, a programme or minutes say of themselves: "Office: EUN", "Moderator: Ms Roe"
_LABEL = re.compile(
    r"(?:moderators?|chair(?:person|man)?|in the chair|speakers?|rapporteurs?|keynote|office"
    r"|case no"
    r"|file|venue|from|to|cc|modérat(?:eur|rice)|président(?:e|ce)?|bureau|lieu|référence|moderation"
    r"|vorsitz(?:ende)?|leitung|aktenzeichen|модератор|председатель|докладчик|исполнитель|головуючий"
    r"|доповідач)\.?\s?:\s\S",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:pag|page|p|seite|стр|с|сторінка)\.?\s?\d{1,4}", re.IGNORECASE)
_ENTRIES = re.compile(r"\w\s\((?:[^()\d]+\s)?\d{4}\), .{2,60}\([^()]*\d{4}\)")  # several of them


def is_no_heading(text: str) -> bool:
    """Whether the words of a line alone say that it heads no section."""
    if is_symbol(text) or _PAGE.fullmatch(text):
        return True
    begins = _LABEL.match(text) or _LEADS_AWAY.match(text)
    return begins is not None or _ENTRIES.search(text) is not None
