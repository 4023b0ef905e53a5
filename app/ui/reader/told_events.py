"""The milestones that were found in a page's text: where each is told, and how that is marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from app.library.pages.page import Milestone
from app.library.pages.verdicts import is_doubtful, is_found, reasons, told_where, verdict
from app.ui.reader.page_map import PageMap, Span

_MOST_IN_A_TIP = 3
DOUBTFUL, OPEN, REJECTED, JUDGED = "doubtful", "open", "rejected", "judged"
_RANKS = (DOUBTFUL, OPEN, JUDGED, REJECTED)  # of several that one sentence tells


@dataclass(frozen=True, slots=True)
class Told:
    """A milestone and the stretch of the page that tells it."""

    span: Span
    milestone: Milestone


class ToldEvents:
    """The found milestones of a page as it is set: in sentences, and in its list of milestones."""

    def __init__(self, places: PageMap, milestones: Iterable[Milestone] = ()) -> None:
        found = tuple(filter(is_found, milestones))
        sentences = (_told(places, each) for each in found)
        rows = ((places.anchors.get(each.id), each) for each in found)
        self._sentences = sorted(filter(None, sentences), key=lambda told: told.span)
        self._rows = [Told(span, each) for span, each in rows if span]

    def at(self, position: int) -> tuple[Milestone, ...]:
        """The milestones told at *position*, those in doubt first."""
        told = (*self._sentences, *self._rows)
        here = [each.milestone for each in told if each.span[0] <= position < each.span[1]]
        return tuple(sorted(here, key=lambda each: _RANKS.index(standing(each))))

    def span_of(self, key: str) -> Span | None:
        """The sentence that tells the milestone called *key*."""
        spans = (told.span for told in self._sentences if told.milestone.key == key)
        return next(spans, None)

    def milestone(self, key: str) -> Milestone | None:
        """The milestone called *key*, if the page tells it."""
        told = (each.milestone for each in (*self._sentences, *self._rows))
        return next((each for each in told if each.key == key), None)

    def spans(self) -> Mapping[str, list[Span]]:
        """The sentences by the standing of what they tell, in reading order."""
        standings: dict[Span, str] = {}
        for told in self._sentences:
            ranks = (standings.get(told.span, REJECTED), standing(told.milestone))
            standings[told.span] = min(ranks, key=_RANKS.index)
        return {
            each: [span for span, stands in standings.items() if stands == each] for each in _RANKS
        }


def standing(milestone: Milestone) -> str:
    """Where a found milestone stands, in one word."""
    if milestone.said:
        return REJECTED if milestone.said == "reject" else JUDGED
    return DOUBTFUL if is_doubtful(milestone) else OPEN


def telling_tip(milestones: Sequence[Milestone]) -> str:
    """What the text at their place does not say of *milestones*, as rich text; empty if nothing.

    Why those in doubt are doubted, and what a footnote tells, of which only the mark stands there.
    """
    asked = [each for each in milestones if is_doubtful(each) or told_where(each)]
    tips = ("<br>".join(map(escape, _lines(each))) for each in asked[:_MOST_IN_A_TIP])
    return "".join(f"<p>{tip}</p>" for tip in tips)


def _lines(milestone: Milestone) -> Iterable[str]:
    """Date and standing of it, what a note tells, why it is doubted, how its date was found."""
    date = milestone.date.describe(milestone.qualifier)
    head = f"{date[:1].upper()}{date[1:]}: {verdict(milestone).lower()}"
    yield head.replace(" ", "\N{NO-BREAK SPACE}")  # Qt sets a tip as narrow as it can
    if where := told_where(milestone):
        yield f"{where.capitalize()}: “{milestone.sentence}”"
    if why := reasons(milestone):
        yield f"Doubted: {why}"
    if milestone.inferred:
        yield f"Worked out: {milestone.inferred}"


def _told(places: PageMap, milestone: Milestone) -> Told | None:
    place = milestone.place
    span = places.span(place) if place and place.end > place.start else None
    return Told(span, milestone) if span and span[1] > span[0] else None
