"""Days to which something is prolonged, or will go on.

What is told is the decision; the day on which its term ends is another matter, and often moves.
"""

import re

_UNTIL = r"(?:until|till|(?:up\s)?to|through|bis(?:\szum)?|jusqu['’](?:en|à|au)|au|до|по)"
_PROLONGED = re.compile(
    rf"\b(?:(?:extend|prolong|renew)(?:s|ing|ed)?|verläng\w+|prolong(?:er|e|ent|ée?s?)|prorog(?:er|e|ent|ée?s?)"
    rf"|продл\w+|продовж\w+)\b[^.;()\n]{{0,80}}?\s(?:{_UNTIL}|заканчивающийся|що\sзакінчується)"
    r"\s(?:the\s|le\s)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"(?:\b(?:will|shall)\s(?:\w+\s){{0,2}}?(?:stay|remain|work|run|last|continue|serve|operate|be)\b"
    r"|\b(?:bleib(?:t|en)|(?:rest|demeur|dur|continu)er(?:a|ont)|se\spoursuivr(?:a|ont))\b"
    r"|(?<!\w)(?:(?:будет|будут)\s\w+|останется|останутся|продлится|пробудет|залиш[иа]ться|\w{3,}тиме(?:ться)?|\w{3,}тимуть))"
    rf"[^.;:\n]{{0,40}}?\s{_UNTIL}\s(?:the\s|le\s)?$",
    re.IGNORECASE,
)
# "the Force should be kept beyond 31 January"
_BEYOND = re.compile(
    r"(?:\bbeyond|\bau-delà\sdu|(?<!\w)(?:и|й|і)\sп[оі]сл[ея])\s(?:the\s)?$", re.IGNORECASE
)
_TERMS = (_PROLONGED, _GOES_ON, _BEYOND)
_REACH = 120  # characters before a date


def ends_a_term(text: str, start: int) -> bool:
    """Whether the date that begins at *start* of *text* is that to which something goes on."""
    before = text[max(0, start - _REACH) : start]
    return any(words.search(before) for words in _TERMS)
