"""The places in a page that has more paragraphs than before: they stay at their words."""

from bisect import bisect_right
from dataclasses import replace

from app.intake.report import FoundPage
from app.intake.shaping.markup import page_body
from app.library.pages.body import plain_text
from app.library.pages.markdown import BodyError, parse_body
from app.library.pages.page import Place


def with_places_moved(before: FoundPage, page: FoundPage) -> FoundPage:
    """*page*, which has more paragraphs than *before*, with the places where they stand now."""
    old, new = _texts(before), _texts(page)
    grown = {section: _Grown(old[section], new[section]) for section in old if section in new}

    def placed(place: Place | None) -> Place | None:
        if place is None or place.section not in grown or not place.quote:
            return place
        start = grown[place.section].place_of(place.quote, place.start)
        return place if start < 0 else replace(place, start=start, end=start + len(place.quote))

    mentions = []
    for mention in before.mentions:
        text = grown.get(mention.section)
        start = text.place_of(mention.text, mention.start) if text else -1
        if start >= 0:
            mention = replace(mention, start=start, end=start + len(mention.text))
        mentions.append(mention)
    milestones = tuple(replace(each, place=placed(each.place)) for each in before.milestones)
    return replace(page, milestones=milestones, mentions=tuple(mentions))


class _Grown:
    """A text that has become longer by lines, and where its own lines stand now."""

    def __init__(self, before: str, text: str) -> None:
        self._text = text
        self._begins: list[int] = []  # of each line that was there before
        self._now: list[int] = []
        begin = at = 0
        lines = iter(text.split("\n"))
        for line in before.split("\n"):
            for other in lines:
                now = at
                at += len(other) + 1
                if other == line:
                    self._begins.append(begin)
                    self._now.append(now)
                    break
            begin += len(line) + 1

    def place_of(self, words: str, start: int) -> int:
        """Where *words* from *start* of the text before stand now; -1 where nowhere."""
        number = bisect_right(self._begins, start) - 1
        at = start + self._now[number] - self._begins[number] if number >= 0 else start
        if self._text.startswith(words, at):
            return at
        found = self._text.find(words, start)
        return found if found >= 0 else self._text.rfind(words, 0, start)


def _texts(page: FoundPage) -> dict[str, str]:
    """The plain text of each section of *page*, by its id."""
    try:
        sections = parse_body(page_body(page)).sections
    except BodyError:
        return {}
    return {section.id: plain_text(section) for section in sections}
