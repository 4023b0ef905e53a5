"""Lines of a programme or an agenda: when something is to take place, and at which meeting."""

import re

_CLOCK = r"[0-2]?\d[:.h][0-5]\d"
_LINE = re.compile(
    rf"{_CLOCK}(?:\s?(?:hrs?|uhr))?(?:\s?[-–—]\s?{_CLOCK}(?:\s?(?:hrs?|uhr))?[\s:,–—-]|[^\S\n]{{2}}|\t)"
    r"[\s:,–—-]*[^\W\d_]",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?:(?:\d{1,4}(?:st|nd|rd|th)|first|second|third|last|opening|closing|special|reinforced)\s)"
    r"(?:day\sof\sthe\s(?:[\w-]+\s){1,2})?(?:plenary\s|regular\s|joint\s)?(?:meeting|session|sitting)",
    re.IGNORECASE,
)


def names_a_meeting(text: str) -> bool:
    """Whether *text* is no more than the meeting of a council: "917th Plenary Meeting"."""
    return _MEETING.fullmatch(text.strip()) is not None


def is_of_a_programme(text: str) -> bool:
    """Whether *text* begins with a time or two and goes on apart: "09:30 – 10:00  Opening".

    News begin with the one time at which they came, and the words stand right behind it.
    """
    return _LINE.match(text) is not None
