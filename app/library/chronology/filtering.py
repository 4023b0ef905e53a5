"""What of a chronology is shown: by time, type, partner, organisation, standing and words."""

import dataclasses
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from app.library.chronology.events import ChronologyItem
from app.library.chronology.scope import concerned
from index.folding import fold

FIELDS = ("type", "partner", "organisation", "confirmed", "origin")
_BETWEEN = ":"
ORGANISATION_KINDS = ("organisation", "framework", "body")


@dataclass(frozen=True, slots=True)
class Tagged:
    """An item with what a filter asks of it, made once: asking is done at every keystroke."""

    item: ChronologyItem
    tags: Mapping[str, frozenset[str]]
    words: str
    marks: tuple[str, ...]  # the same as *tags*, for counting


@dataclass(frozen=True, slots=True)
class ChronologyFilter:
    """What is wanted; an empty field asks nothing. *chosen* holds the values of each of `FIELDS`.

    Values of one field are alternatives, fields and words add up. *text*: every word of it begins
    a word of the event, of a page's title, or of a source's publisher.
    """

    first: date | None = None
    last: date | None = None
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    text: str = ""

    @classmethod
    def of(
        cls, first: date | None = None, last: date | None = None, text: str = "", **chosen: str
    ) -> "ChronologyFilter":
        """A filter of one value for each field, for those who write it by hand."""
        values = tuple((field, (value,)) for field, value in chosen.items() if value)
        return cls(first, last, values, text)

    def values(self, field: str) -> tuple[str, ...]:
        """The values chosen of *field*."""
        return dict(self.chosen).get(field, ())

    def choosing(self, field: str, values: Collection[str]) -> "ChronologyFilter":
        """The same filter with *values* in place of those of *field*."""
        rest = [(name, old) for name, old in self.chosen if name != field]
        kept = [*rest, (field, tuple(values))] if values else rest
        return dataclasses.replace(self, chosen=tuple(sorted(kept)))

    def within(self, first: date | None, last: date | None) -> "ChronologyFilter":
        """The same filter from *first* to *last* in place of its own span."""
        return dataclasses.replace(self, first=first, last=last)

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == ChronologyFilter()


def tag(
    items: Iterable[ChronologyItem], titles: Mapping[str, str], kinds: Mapping[str, str]
) -> tuple[Tagged, ...]:
    """*items* made ready to be filtered. *titles* and *kinds* are those of every page."""
    folded = lru_cache(maxsize=None)(fold)  # titles and publishers come again and again
    return tuple(_tagged(item, titles, kinds, folded) for item in items)


def passing(items: Sequence[Tagged], wanted: ChronologyFilter) -> tuple[ChronologyItem, ...]:
    """The items that pass *wanted*, in their order."""
    return tuple(each.item for each in _admitted(items, wanted))


def counts(items: Sequence[Tagged], wanted: ChronologyFilter) -> Mapping[str, Mapping[str, int]]:
    """For each field how many items have each value, with every other choice in force."""
    chosen = [(field, frozenset(values)) for field, values in wanted.chosen]
    whole: list[tuple[str, ...]] = []
    parts: list[str] = []
    for each in _admitted(items, dataclasses.replace(wanted, chosen=())):
        unmet = [field for field, values in chosen if values.isdisjoint(each.tags[field])]
        if not unmet:
            whole.append(each.marks)
        elif len(unmet) == 1:
            parts += [_mark(unmet[0], value) for value in each.tags[unmet[0]]]
    found: dict[str, dict[str, int]] = {field: {} for field in FIELDS}
    for mark, count in Counter(chain(chain.from_iterable(whole), parts)).items():
        field, _, value = mark.partition(_BETWEEN)
        found[field][value] = count
    return found


def _admitted(items: Sequence[Tagged], wanted: ChronologyFilter) -> Sequence[Tagged]:
    """The items that pass; one demand after the other, which is the quickest way through many."""
    found = items
    for field, values in wanted.chosen:
        among = frozenset(values)
        found = [each for each in found if not among.isdisjoint(each.tags[field])]
    for word in fold(wanted.text).split():
        begun = f" {word}"
        found = [each for each in found if begun in each.words]
    if wanted.first is not None or wanted.last is not None:
        found = [each for each in found if each.item.date.overlaps(wanted.first, wanted.last)]
    return found


def _mark(field: str, value: str) -> str:
    """A value of a field as one text, whose hash is reckoned but once."""
    return sys.intern(f"{field}{_BETWEEN}{value}")


def _tagged(
    item: ChronologyItem,
    titles: Mapping[str, str],
    kinds: Mapping[str, str],
    folded: Callable[[str], str],
) -> Tagged:
    pages = concerned(item)
    organisations = {page for page in pages if kinds.get(page) in ORGANISATION_KINDS}
    tags = {
        "type": frozenset({item.type}),
        "partner": frozenset(page for page in pages if kinds.get(page) == "country"),
        "organisation": frozenset(organisations),
        "confirmed": frozenset({"yes" if item.confirmed else "no"}),
        "origin": frozenset(each.origin for each in item.milestones),
    }
    texts = [each.text for each in item.milestones]
    texts += [titles.get(page, page) for page in pages]
    texts += [source.teller for source in item.sources]
    marks = tuple(_mark(field, value) for field, values in tags.items() for value in values)
    return Tagged(item, tags, "".join(f" {folded(text)}" for text in texts), marks)
