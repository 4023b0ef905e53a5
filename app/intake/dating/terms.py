"""Days to which a mandate is to be prolonged, or beyond which it is kept.

What is told is the decision; the day on which the new term ends is another matter.
"""

import re

_UNTIL = r"(?:until|till|(?:up\s)?to|through|bis(?:\szum)?|jusqu['’](?:en|à|au)|au|до|по)"
_PROLONGED = re.compile(
    r"\b(?:to\s(?:extend|prolong|renew)|(?:zu\s)?verlängern|(?:de\s)?(?:prolonger|proroger)|продлить|продовжити)\b"
    rf"[^.;()\n]{{0,80}}?\s(?:{_UNTIL}|заканчивающийся|що\sзакінчується)\s(?:the\s|le\s)?$",
    re.IGNORECASE,
)
# "the Force should be kept beyond 31 January"
_BEYOND = re.compile(
    r"(?:\bbeyond|\bau-delà\sdu|(?<!\w)(?:и|й|і)\sп[оі]сл[ея])\s(?:the\s)?$", re.IGNORECASE
)
_REACH = 120  # characters before a date


def ends_a_term(text: str, start: int) -> bool:
    """Whether the date that begins at *start* of *text* is only that to which something goes on."""
    before = text[max(0, start - _REACH) : start]
    return _PROLONGED.search(before) is not None or _BEYOND.search(before) is not None
