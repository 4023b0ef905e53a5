"""Lines of a programme or an agenda: the time at which something is to take place, and what."""

import re

_CLOCK = r"[0-2]?\d[:.h][0-5]\d"
_LINE = re.compile(
    rf"{_CLOCK}(?:\s?(?:hrs?|uhr))?(?:\s?[-–—]\s?{_CLOCK}(?:\s?(?:hrs?|uhr))?[\s:,–—-]|[^\S\n]{{2}}|\t)"
    r"[\s:,–—-]*[^\W\d_]",
    re.IGNORECASE,
)


def is_of_a_programme(text: str) -> bool:
    """Whether *text* begins with a time or two and goes on apart: "09:30 – 10:00  Opening".

    News begin with the one time at which they came, and the words stand right behind it.
    """
    return _LINE.match(text) is not None
