"""The colours of a document: those of its template, in grey where it is to bear none."""

from app.export.briefing import Briefing
from app.export.templates import COLOURS

READABLE = 4.5  # the contrast that WCAG 2 asks of running text
_STEPS = 20


def palette(briefing: Briefing) -> dict[str, str]:
    """The colour of each name in `COLOURS`."""
    chosen = {**COLOURS, **briefing.template.colours}
    return chosen if briefing.options.colour else {k: grey(c) for k, c in chosen.items()}


def grey(colour: str) -> str:
    """The grey that is as light as *colour* ("#24558f")."""
    red, green, blue = _parts(colour)
    level = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return _written(level, level, level)


def contrast(one: str, other: str) -> float:
    """How well *one* colour is seen on the *other*, from 1 to 21, as WCAG 2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightened(colour: str, ground: str, least: float = READABLE) -> str:
    """*colour*, mixed with as much white as it takes to be read on the dark *ground*."""
    mixed = colour
    for step in range(_STEPS + 1):
        share = step / _STEPS
        mixed = _written(*(round(part + (255 - part) * share) for part in _parts(colour)))
        if contrast(mixed, ground) >= least:
            break
    return mixed


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _written(red: int, green: int, blue: int) -> str:
    return f"#{red:02x}{green:02x}{blue:02x}"


def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
