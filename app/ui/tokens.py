"""The colours of the window, once for light and once for dark."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

# One colour for each family of events; the shape in the milestone panel tells the types apart.
_FAMILIES = (
    ("joined", "invited", "applied", "resumed", "status changed"),
    ("left", "suspended", "office closed", "operation ended"),
    ("agreement signed", "document adopted", "programme agreed"),
    ("decision or mandate", "statement", "succeeded or renamed"),
    ("summit", "meeting", "visit", "ceremony"),
    ("framework launched", "office opened"),
    ("operation started", "handed over", "exercise", "contribution"),
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, each "#rrggbb".

    *window* lies behind the panels, *base* behind the text that is read, *raised* above both.
    *text* and *muted* can be read on each of the three; *faint* is for ornament only.
    """

    window: str
    base: str
    raised: str
    text: str
    muted: str
    faint: str
    line: str
    accent: str
    accent_text: str
    selection: str
    selection_text: str
    highlight: str
    highlight_current: str
    chip: str
    danger: str
    warning: str
    event_colours: Mapping[str, str]
    bar_colours: tuple[str, ...]  # of the groups in a timeline; the last one is for all others


def _by_type(*colours: str) -> Mapping[str, str]:
    """Give the milestone types of each family that family's colour."""
    pairs = zip(_FAMILIES, colours, strict=True)
    return MappingProxyType({kind: colour for family, colour in pairs for kind in family})


LIGHT = Tokens(
    window="#f6f6f3",
    base="#ffffff",
    raised="#fcfcfa",
    text="#1d1f23",
    muted="#62676f",
    faint="#a3a7ad",
    line="#e2e2dc",
    accent="#2b5c98",
    accent_text="#ffffff",
    selection="#dde8f5",
    selection_text="#12325c",
    highlight="#fdf0bb",
    highlight_current="#f8cf5f",
    chip="#ebebe6",
    danger="#ad2f25",
    warning="#855800",
    event_colours=_by_type(
        "#2f6db5", "#8a8f97", "#2f8459", "#7a55b0", "#a8741a", "#1f8290", "#bb5230"
    ),
    bar_colours=(
        *("#4f80b3", "#3d9478", "#b28432", "#8d6bb0", "#c06c57", "#4b95a6", "#84923f"),
        *("#b0638a", "#868d97"),
    ),
)

DARK = Tokens(
    window="#1b1d20",
    base="#212428",
    raised="#282b30",
    text="#e3e4e6",
    muted="#a1a7af",
    faint="#666c75",
    line="#34383e",
    accent="#88b5ee",
    accent_text="#10233c",
    selection="#2a3f5c",
    selection_text="#eaf2fd",
    highlight="#54481a",
    highlight_current="#7d6212",
    chip="#2e3237",
    danger="#f2978f",
    warning="#e2b562",
    event_colours=_by_type(
        "#6ba6ea", "#8f959d", "#5fb98a", "#b193e0", "#d9a753", "#56b9c7", "#e58a66"
    ),
    bar_colours=(
        *("#6a9bd0", "#57b294", "#cda353", "#ad8bd0", "#da8a75", "#72b4c3", "#a3b360"),
        *("#cc86a8", "#8d949e"),
    ),
)
