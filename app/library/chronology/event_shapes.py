"""The mark of each type of event: a shape for its family, hollow where something ends."""

from math import cos, pi, sin

FAMILIES = {
    "circle": (
        "joined", "invited", "applied", "left", "suspended", "resumed",
        "succeeded or renamed", "status changed",
    ),
    "square": (
        "agreement signed", "document adopted", "decision or mandate", "programme agreed",
        "framework launched",
    ),
    "diamond": ("summit", "meeting", "visit", "ceremony"),
    "triangle": (
        "operation started", "handed over", "operation ended", "exercise", "contribution",
    ),
    "house": ("office opened", "office closed"),
    "bubble": ("statement",),
}  # fmt: skip
# What the shapes mean, and the type that lends each its colour.
MEANINGS = {
    "circle": ("membership", "joined"),
    "square": ("document", "agreement signed"),
    "diamond": ("meeting", "summit"),
    "triangle": ("operation", "operation started"),
    "house": ("office", "office opened"),
    "bubble": ("statement", "statement"),
}
HOLLOW = frozenset({"left", "suspended", "operation ended", "office closed"})
_SHAPES = {kind: shape for shape, kinds in FAMILIES.items() for kind in kinds}

Corner = tuple[float, float]
# The corners of the shapes that have some, around the origin; all look about equally large.
CORNERS: dict[str, tuple[Corner, ...]] = {
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    "triangle": tuple(
        (1.25 * sin(turn), -1.25 * cos(turn)) for turn in (0, 2 * pi / 3, 4 * pi / 3)
    ),
    "house": ((0, -1.2), (1.1, -0.2), (0.85, 1), (-0.85, 1), (-1.1, -0.2)),
    "bubble": (
        *((-1.2, -1), (1.2, -1), (1.2, 0.6), (0.5, 0.6)),
        *((-0.5, 1.3), (-0.55, 0.6), (-1.2, 0.6)),
    ),
}


def shape_of(event_type: str) -> str:
    """The name of the shape for *event_type*; what is unknown is a circle."""
    return _SHAPES.get(event_type, "circle")
