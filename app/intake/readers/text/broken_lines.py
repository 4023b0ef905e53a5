"""Lines of a plain text that end in the middle of a phrase, a date or a bracket."""

import re

from app.intake.dating import date_words

# Words behind which no line ends but one that is broken there.
_UNFINISHED = re.compile(
    r"\s(?:[Tt]he|an|of|by|from|with|and|der|des|dem|den|und|von|vom|le|les|du|de|et|aux?|и|на|та"
    r"|від|от)$"
)
# "... which both had signed on 14 May" / "1994."
_DAY_AT_END = re.compile(rf"\S\s\S+\s\d{{1,2}}\.?\s{date_words.MONTH}$", re.IGNORECASE)
# "... had moved on" / "1 April 2005;", and "... had moved on 1" / "April 2005;"
_WORD_BEFORE_A_DAY = (
    r"(?:on|since|until|till|from|by|of|and|am|vom|bis|und|le|du|au|с|до|от|від|і|и)"
)
_BEFORE_A_DAY = re.compile(rf"\S\s{_WORD_BEFORE_A_DAY}(?P<day>\s\d{{1,2}}\.?)?$", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{date_words.MONTH}(?:[\s.,;:)]|$)", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\.?\s{date_words.MONTH}|{date_words.MONTH}\s\d)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]*$")  # that is not closed
_BRACKET_CLOSED = re.compile(r"[^()]*\)")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?:[.,;:)]|\s[a-zà-ÿа-яєіїґ]|$)")
_NARROWEST_PROSE = 40  # shorter lines may be those of a title


def is_broken(line: str, following: str) -> bool:
    """Whether *line* goes on in *following*, as the words at the break tell."""
    if is_unfinished(line) or _is_date(line, following):
        return True
    return _BRACKET.search(line) is not None and _BRACKET_CLOSED.match(following) is not None


def is_unfinished(text: str) -> bool:
    """Whether *text* ends with a word behind which another has to come."""
    return len(text) > _NARROWEST_PROSE and _UNFINISHED.search(text) is not None


def _is_date(line: str, following: str) -> bool:
    """Whether *following* begins with the rest of a date, or the date to a word before it."""
    if _YEAR_FIRST.match(following):
        return _DAY_AT_END.search(line) is not None
    before = _BEFORE_A_DAY.search(line)
    if before is None:
        return False
    rest = _MONTH_FIRST if before["day"] else _DAY_FIRST
    return rest.match(following) is not None
