"""A timeline as SVG: one picture, or pages of one size for paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from app.export.tables.timeline_shapes import Palette, draw_lane, draw_legend, legend_height, text
from app.library.timeline.picture import picture
from app.library.timeline.records import PlacedLane, Timeline, shortened
from app.library.timeline.time_scale import Axis, Measure, TimeScale, axis, fitted

WIDTH = 1600.0
PAPER_HEIGHT = 1131.0  # with the width the sides of A4 lying down
HEAD = 220.0
TOP = 64.0  # of the title
AXIS = 44.0
FOOT = 34.0
SIDE = 24.0
LABEL_ROOM = 200.0  # after the end, for the labels of the latest events
FONT = "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Poster:
    """A timeline to be drawn: its words, its time from *first* to *last*, its colours.

    *groups* are the numbers of the colours and their names, *note* stands at the foot. *measure*
    gives the width of a text at the size of a label.
    """

    title: str
    note: str
    timeline: Timeline
    first: float
    last: float
    groups: tuple[tuple[int, str], ...]
    palette: Palette
    measure: Measure

    @property
    def scale(self) -> TimeScale:
        """Where a day stands between the heads and the right edge."""
        whole = self.last >= self.timeline.last
        room = LABEL_ROOM if whole and self.timeline.sizes.flag else SIDE
        return fitted(self.first, self.last, WIDTH - HEAD - SIDE - room)

    @property
    def span(self) -> float:
        """The pixels from the heads to the right edge."""
        return WIDTH - HEAD - SIDE


def timeline_svg(poster: Poster) -> str:
    """All lanes in one picture, as high as it must be."""
    lanes = poster.timeline.lanes
    height = TOP + AXIS + poster.timeline.height + _foot(poster)
    return _page(poster, lanes, height, "")


def timeline_pages(poster: Poster) -> tuple[str, ...]:
    """The lanes on pages of the shape of A4 lying down, each with axis and legend."""
    room = PAPER_HEIGHT - TOP - AXIS - _foot(poster)
    pages = list(_portions(poster.timeline.lanes, room))
    return tuple(
        _page(poster, lanes, PAPER_HEIGHT, f"{number} of {len(pages)}" if len(pages) > 1 else "")
        for number, lanes in enumerate(pages, start=1)
    )


def _portions(lanes: Sequence[PlacedLane], room: float) -> Iterator[list[PlacedLane]]:
    """*lanes* in portions that fit into *room*; one that does not is a portion by itself."""
    portion: list[PlacedLane] = []
    used = 0.0
    for lane in lanes:
        if portion and used + lane.height > room:
            yield portion
            portion, used = [], 0.0
        portion.append(lane)
        used += lane.height
    yield portion


def _foot(poster: Poster) -> float:
    return FOOT + legend_height(poster.groups, poster.measure, WIDTH - 2 * SIDE)


def _page(poster: Poster, lanes: Sequence[PlacedLane], height: float, number: str) -> str:
    palette, scale = poster.palette, poster.scale
    bottom = TOP + AXIS + sum(lane.height for lane in lanes)
    marks = axis(scale, poster.span, poster.measure)
    words = escape(poster.title)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}" height="{height:g}" '
        f'viewBox="0 0 {WIDTH:g} {height:g}" font-family={quoteattr(FONT)} font-size="11" '
        'role="img">',
        f"<title>{words}</title>",
        f"<desc>{escape(poster.note)}</desc>",
        f'<rect width="{WIDTH:g}" height="{height:g}" fill="{palette.base}"/>',
        text(SIDE, 40, poster.title, palette.text, size=20, weight=600),
        *_grid(marks, poster, bottom),
        *_axis(marks, poster),
        *_lanes(poster, lanes, scale),
        *draw_legend(poster.groups, palette, poster.measure, SIDE, height - FOOT, WIDTH - SIDE),
        text(SIDE, height - 14, poster.note, palette.muted),
        text(WIDTH - SIDE - poster.measure(number), height - 14, number, palette.muted),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _grid(marks: Axis, poster: Poster, bottom: float) -> Iterator[str]:
    palette, top = poster.palette, TOP + AXIS
    for tick in marks.ticks:
        if 0 <= tick.x <= poster.span:
            colour = palette.line if tick.strong else palette.pale(palette.line, 0.5)
            yield f'<path d="M{HEAD + tick.x:.1f} {top:g}V{bottom:.1f}" stroke="{colour}"/>'
    today = poster.scale.x(poster.timeline.today.toordinal() + 0.5)
    if 0 <= today <= poster.span:
        yield (
            f'<path d="M{HEAD + today:.1f} {top:g}V{bottom:.1f}" stroke="{palette.accent}" '
            'stroke-dasharray="1 2"/>'
        )


def _axis(marks: Axis, poster: Poster) -> Iterator[str]:
    palette = poster.palette
    for band in marks.bands:
        x = max(band.x, 0.0) + 6
        if x + poster.measure(band.label) <= min(band.end, poster.span):
            yield text(HEAD + x, TOP + 13, band.label, palette.muted)
    for tick in marks.ticks:
        half = poster.measure(tick.label) / 2
        if half <= tick.x <= poster.span - half:
            colour = palette.text if tick.strong else palette.muted
            yield text(HEAD + tick.x - half, TOP + 34, tick.label, colour)
    y = TOP + AXIS
    yield f'<path d="M{SIDE:g} {y:g}H{WIDTH - SIDE:g}" stroke="{palette.faint}"/>'


def _lanes(poster: Poster, lanes: Sequence[PlacedLane], scale: TimeScale) -> Iterator[str]:
    palette, top = poster.palette, TOP + AXIS
    sizes = poster.timeline.sizes
    for lane in lanes:
        title = shortened(lane.lane.title, lambda words: poster.measure(words) * 1.28, HEAD - 50)
        yield text(SIDE, top + 22, title, palette.text, size=13, weight=600)
        shown = picture(lane, scale, poster.span, sizes)
        yield f'<g transform="translate({HEAD:g} {top:.1f})">'
        yield from draw_lane(shown, poster.span, palette, prefix=f"f{round(top)}")
        yield "</g>"
        top += lane.height
        yield f'<path d="M{SIDE:g} {top:.1f}H{WIDTH - SIDE:g}" stroke="{palette.line}"/>'
