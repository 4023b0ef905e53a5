"""The parts of a timeline as elements of SVG: bars, marks, labels, the legend."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from app.library.chronology.event_shapes import CORNERS, FAMILIES, HOLLOW, MEANINGS, shape_of
from app.library.timeline.picture import BarShape, LabelShape, LanePicture, MarkShape, StretchShape
from app.library.timeline.records import PlacedBar
from app.library.timeline.time_scale import Measure

Groups = Sequence[tuple[int, str]]  # the number of a colour, and what it stands for

RADIUS = 4.6
TICK = 4.0
TAIL = 16.0  # by which a bar that lasts still fades into the future
LEADER = 0.5  # how strong the lines of labels are
UNCONFIRMED = 0.5
LINE = 20.0  # of the legend
GAP = 18.0
SWATCH = 16.0


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a picture, each "#rrggbb"; *bars* by tint, the last for all others."""

    base: str
    text: str
    muted: str
    faint: str
    line: str
    accent: str
    bars: tuple[str, ...]
    events: Mapping[str, str]

    def event(self, kind: str) -> str:
        """The colour of a type of event."""
        return self.events.get(kind, self.accent)

    def pale(self, colour: str, strength: float) -> str:
        """*colour* on the ground, so strong: what is half transparent is not so in every PDF."""
        pairs = zip(_channels(colour), _channels(self.base), strict=True)
        mixed = (round(above * strength + below * (1 - strength)) for above, below in pairs)
        return "#{:02x}{:02x}{:02x}".format(*mixed)


# The window's light colours, which a test compares.
PAPER = Palette(
    base="#ffffff",
    text="#1d1f23",
    muted="#62676f",
    faint="#a3a7ad",
    line="#e2e2dc",
    accent="#2b5c98",
    bars=(
        *("#4f80b3", "#3d9478", "#b28432", "#8d6bb0", "#c06c57", "#4b95a6", "#84923f"),
        *("#b0638a", "#868d97"),
    ),
    events={
        kind: colour
        for colour, kinds in {
            "#2f6db5": ("joined", "invited", "applied", "resumed", "status changed"),
            "#8a8f97": ("left", "suspended", "office closed", "operation ended"),
            "#2f8459": ("agreement signed", "document adopted", "programme agreed"),
            "#7a55b0": ("decision or mandate", "statement", "succeeded or renamed"),
            "#a8741a": ("summit", "meeting", "visit", "ceremony"),
            "#1f8290": ("framework launched", "office opened"),
            "#bb5230": ("operation started", "handed over", "exercise", "contribution"),
        }.items()
        for kind in kinds
    },
)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def text(
    x: float, y: float, words: str, colour: str, *, size: int = 0, weight: int = 0, width: float = 0
) -> str:
    """A line of words from *x* on the base line *y*; with *width* it takes exactly so much."""
    look = f' font-size="{size}"' if size else ""
    look += f' font-weight="{weight}"' if weight else ""
    look += f' textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"' if width else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{look}>{escape(words)}</text>'


def draw_lane(shown: LanePicture, width: float, palette: Palette, prefix: str) -> Iterator[str]:
    """Everything of a lane from 0 to *width*; *prefix* begins the names of its gradients."""
    for gap in shown.gaps:
        x, end = max(gap.x, 0.0) + 5, min(gap.end, width) - 5
        yield (
            f'<path d="M{x:.1f} {gap.y:.1f}H{end:.1f}" stroke="{palette.faint}" '
            'stroke-width="1.4" stroke-dasharray="1.4 3.6" stroke-linecap="round"/>'
        )
    for number, bar in enumerate(shown.bars):
        yield from _bar(bar, width, palette, shown.sizes.bar, f"{prefix}b{number}")
    rug = shown.lane.rug
    for number, stretch in enumerate(shown.stretches):
        yield from _stretch(stretch, width, palette, rug, f"{prefix}s{number}")
    labels = [each for each in shown.labels if each.x >= -6 and each.x + each.width <= width + 6]
    for label in labels:
        yield from _leader(label, palette, rug)
    for mark in shown.marks:
        if 0 <= mark.x <= width:
            yield _mark(mark, palette, rug)
    for label in labels:
        colour = palette.muted if isinstance(label.entry, PlacedBar) else palette.text
        yield text(label.x, label.y + 4, label.text, colour, width=label.width)


def draw_mark(
    x: float, y: float, kind: str, palette: Palette, radius: float = RADIUS, strength: float = 1
) -> str:
    """The mark of a type of event around a point, set off from what lies behind it."""
    colour, shape = palette.pale(palette.event(kind), strength), shape_of(kind)
    hollow = kind in HOLLOW
    look = (
        f'fill="{palette.base if hollow else colour}" stroke="{colour}" '
        f'stroke-width="{1.8 if hollow else 1}" stroke-linejoin="round"'
    )
    if shape not in CORNERS:
        ground = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius + 2:g}" fill="{palette.base}"/>'
        return f'{ground}<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" {look}/>'
    points = " ".join(
        f"{x + across * radius:.1f},{y + down * radius:.1f}" for across, down in CORNERS[shape]
    )
    halo = f'stroke="{palette.base}" stroke-width="4" fill="{palette.base}"'
    return f'<polygon points="{points}" {halo}/><polygon points="{points}" {look}/>'


def draw_legend(
    groups: Groups, palette: Palette, measure: Measure, left: float, bottom: float, right: float
) -> Iterator[str]:  # fmt: skip
    """The colours and the marks with their words, in lines that end at *bottom*."""
    lines = _legend_lines(groups, measure, right - left)
    top = bottom - len(lines) * LINE
    for number, line in enumerate(lines):
        y = top + number * LINE + LINE / 2
        for x, kind, value, words in line:
            if kind == "bar":
                colour = palette.bars[int(value)]
                yield (
                    f'<rect x="{left + x:.1f}" y="{y - 2.5:.1f}" width="{SWATCH:g}" height="5" '
                    f'rx="2.5" fill="{colour}"/>'
                )
            else:
                yield draw_mark(left + x + 6, y, value, palette, 4.2)
            yield text(left + x + SWATCH + 6, y + 4, words, palette.muted)


def legend_height(groups: Groups, measure: Measure, width: float) -> float:
    """How high the legend is."""
    return len(_legend_lines(groups, measure, width)) * LINE + 8


def _legend_lines(
    groups: Groups, measure: Measure, width: float
) -> list[list[tuple[float, str, str, str]]]:
    entries = [("bar", str(tint), name) for tint, name in groups]
    entries += [("mark", MEANINGS[shape][1], MEANINGS[shape][0]) for shape in FAMILIES]
    lines: list[list[tuple[float, str, str, str]]] = [[]]
    x = 0.0
    for kind, value, words in entries:
        room = SWATCH + 6 + measure(words)
        if x + room > width and lines[-1]:
            lines.append([])
            x = 0.0
        lines[-1].append((x, kind, value, words))
        x += room + GAP
    return lines


def _bar(
    shape: BarShape, width: float, palette: Palette, height: float, name: str
) -> Iterator[str]:
    bar, colour = shape.entry, palette.bars[shape.entry.tint]
    x, end = max(shape.x, 0.0), min(shape.end, width)
    tail = min(TAIL, width - end) if bar.is_open else 0.0
    if end <= x:
        return
    stops = _stops(shape, x, end, tail)
    fill = colour
    if stops:
        yield _gradient(name, x, end + tail, colour, palette, stops)
        fill = f"url(#{name})"
    top = bar.y - height / 2
    yield (
        f'<rect x="{x:.1f}" y="{top:.1f}" width="{end + tail - x:.1f}" height="{height:g}" '
        f'rx="{height / 2:g}" fill="{fill}"/>'
    )
    for first, last in shape.pauses:
        first, last = max(first, 0.0), min(last, width)
        if last > first:
            yield (
                f'<rect x="{first:.1f}" y="{top - 1:.1f}" width="{last - first:.1f}" '
                f'height="{height + 2:g}" fill="{palette.base}"/>'
                f'<path d="M{first:.1f} {top + 0.5:.1f}H{last:.1f}M{first:.1f} '
                f'{top + height - 0.5:.1f}H{last:.1f}" stroke="{colour}" stroke-dasharray="2 2"/>'
            )


def _stops(shape: BarShape, x: float, end: float, tail: float) -> list[tuple[float, float]]:
    """Shares of the bar's length with their strength; none where it is solid."""
    vague_start, vague_end = shape.sure_x > shape.x + 1, shape.sure_end < shape.end - 1
    if not (vague_start or vague_end or tail):
        return []
    length = max(end + tail - x, 1.0)
    solid = end if tail else shape.sure_end
    return [
        (0.0, 0.06 if vague_start else 1.0),
        (min(max((shape.sure_x - x) / length, 0.0), 1.0), 1.0),
        (min(max((solid - x) / length, 0.0), 1.0), 1.0),
        (1.0, 0.06 if vague_end or tail else 1.0),
    ]


def _stretch(
    shape: StretchShape, width: float, palette: Palette, rug: float, name: str
) -> Iterator[str]:
    entry, colour = shape.entry, palette.event(shape.entry.item.type)
    x, end = max(shape.x, 0.0), min(shape.end, width)
    if end <= x:
        return
    vague = not entry.lasting
    stops = [
        (0.0, 0.0 if vague or entry.open_start else 0.45),
        (0.5, 0.45),
        (1.0, 0.0 if vague or entry.open_end else 0.45),
    ]
    height = 2.0 if vague else 3.0
    yield _gradient(name, x, end, colour, palette, stops)
    yield (
        f'<rect x="{x:.1f}" y="{rug - height / 2:.1f}" width="{end - x:.1f}" '
        f'height="{height:g}" fill="url(#{name})"/>'
    )


def _gradient(
    name: str, x: float, end: float, colour: str, palette: Palette,
    stops: Sequence[tuple[float, float]],
) -> str:  # fmt: skip
    inner = "".join(
        f'<stop offset="{share:.4f}" stop-color="{palette.pale(colour, strength)}"/>'
        for share, strength in stops
    )
    return (
        f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{x:.1f}" y1="0" '
        f'x2="{end:.1f}" y2="0">{inner}</linearGradient></defs>'
    )


def _leader(label: LabelShape, palette: Palette, rug: float) -> Iterator[str]:
    if not isinstance(label.entry, PlacedBar):
        colour = palette.pale(palette.event(label.entry.item.type), LEADER)
        yield f'<path d="M{label.x - 5:.1f} {rug:.1f}V{label.y + 5:.1f}" stroke="{colour}"/>'


def _mark(mark: MarkShape, palette: Palette, rug: float) -> str:
    item = mark.entry.item
    if not mark.full:
        colour = palette.event(item.type)
        return (
            f'<path d="M{mark.x:.1f} {rug - TICK:.1f}V{rug + TICK:.1f}" stroke="{colour}" '
            'stroke-width="1.4"/>'
        )
    strength = 1 if item.confirmed else UNCONFIRMED
    return draw_mark(mark.x, rug, item.type, palette, strength=strength)
