"""The fields of a query that choose pages: gathered while the query is read."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.library.pages.page import KINDS
from app.library.search.conditions import Conditions, EventWish
from app.library.search.query_dates import Span, read_after, read_before, read_span
from app.library.search.query_fields import DATED
from app.library.search.vocabulary import Vocabulary

_READERS: dict[str, Callable[[str], Span | None]] = {
    "before": read_before, "after": read_after, "event": read_span, "year": read_span,
}  # fmt: skip


@dataclass(slots=True)
class Wishes:
    """What `kind:`, `in:`, `partner:`, `year:` and their like have asked for so far.

    *notes* tell of values that could not be read.
    """

    vocabulary: Vocabulary
    kinds: list[str] = field(default_factory=list)
    branches: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    given: bool = False
    _wanted: dict[str, list[str]] = field(default_factory=dict)
    _refused: dict[str, list[str]] = field(default_factory=dict)
    _bounds: list[Span] = field(default_factory=list)
    _spans: list[tuple[Span, ...]] = field(default_factory=list)
    _unwanted: list[Span] = field(default_factory=list)

    def take(self, name: str, text: str, *, negated: bool, unfinished: bool) -> bool:
        """Note what the field *name* asks for with *text*; False when *text* is to be a word."""
        if name in DATED:
            taken = self._take_dates(name, text, negated, unfinished)
        else:
            taken = self._take_values(name, text, negated, unfinished)
        self.given |= taken
        return taken or unfinished

    @property
    def conditions(self) -> Conditions:
        """All but kinds and branches, which the index knows itself."""
        wanted = {name: tuple(values) for name, values in self._wanted.items()}
        refused = {name: tuple(values) for name, values in self._refused.items()}
        events = EventWish(
            tuple(self._bounds),
            tuple(self._spans),
            wanted.pop("type", ()),
            tuple(self._unwanted),
            refused.pop("type", ()),
        )
        return Conditions(wanted, refused, events)

    def _take_values(self, name: str, text: str, negated: bool, unfinished: bool) -> bool:
        texts = [each.strip("/ ") for each in text.split(",") if each.strip("/ ")]
        found = [value for each in texts for value in self.vocabulary.read(name, each, unfinished)]
        if name == "in" and not self.vocabulary.choices.get("in"):
            found = [each.lower() for each in texts]  # no tree is known: the index will find it
        if not found:
            if not unfinished and texts:
                self.notes.append(f"“{text}” is no {_NOUNS[name]}; it is searched as a word.")
            return False
        if name == "kind":
            self.kinds += [kind for kind in KINDS if (kind in found) is not negated]
        elif name == "in" and not negated:
            self.branches += found
        else:
            (self._refused if negated else self._wanted).setdefault(name, []).extend(found)
        return True

    def _take_dates(self, name: str, text: str, negated: bool, unfinished: bool) -> bool:
        spans = [_READERS[name](each) for each in text.split(",") if each.strip()]
        read = tuple(span for span in spans if span)
        if not read:
            if not unfinished:
                self.notes.append(f"“{text}” is no date such as 1994, 1994-07 or 1998..2003.")
            return not unfinished
        if negated:
            self._unwanted += read
        elif name in ("before", "after"):
            self._bounds += read
        else:
            self._spans.append(read)
        return True


_NOUNS = {
    "kind": "kind of page",
    "in": "branch of the tree",
    "partner": "partner",
    "status": "status",
    "origin": "origin",
    "lang": "language",
    "library": "library",
    "type": "type of event",
}
