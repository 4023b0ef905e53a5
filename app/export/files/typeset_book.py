"""The data of a book while it is typeset: where everything stands is written into it.

Page numbers are printed as text, because they are then known to the typesetter from the start:
what it laid out stays valid wherever nothing moved. A reference to a label would be laid out anew
in every pass, with the table or paragraph around it. Links get an address that never changes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from app.export.document.running_text import Data
from app.export.files.typeset_links import Position, address, lead_home


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stood when the book was last laid out.

    *places* gives the position of each label, *strays* the labels of the footnotes that stand on
    another page than their mark, *terms* and *main_terms* the numbers of the terms of the index
    with the page of each of their places, *pages* how many pages there are and *height* how high
    they are, in points.
    """

    pages: int = 0
    height: float = 0
    places: Mapping[str, Position] = field(default_factory=dict)
    strays: Sequence[str] = ()
    terms: Sequence[tuple[int, Sequence[int]]] = ()
    main_terms: Sequence[tuple[int, Sequence[int]]] = ()

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """What the template tells of itself at its end."""
        return cls(
            int(told["pages"]),
            float(told["height"]),
            {name: tuple(at) for name, at in told["places"].items()},
            told["strays"],
            told["terms"],
            told["main"],
        )


class Book:
    """The data of a book, which may be completed with where things stand.

    A run that leads somewhere (*to*) has an *address* and, where it is to print the page that it
    leads to (*refer*), gets that *page*; a line of the index gets the *pages* of its term and the
    *main* ones among them, and a block that has the mark of a footnote which strayed is to begin
    a page (*stray*).
    """

    def __init__(self, data: Data) -> None:
        self.data = data
        leads = [each for each in _dicts(data) if each.get("to")]
        self._labels = list(dict.fromkeys(lead["to"] for lead in leads))
        numbers = {label: number for number, label in enumerate(self._labels)}
        for lead in leads:
            lead["address"] = address(numbers[lead["to"]])
        self._references = [lead for lead in leads if "refer" in lead]
        self._strays: set[str] = set()

    def complete(self, layout: Layout) -> bool:
        """Write into the data what *layout* tells; say whether that differs from before.

        A footnote that strayed once stays known for it: what was done about it is to be kept.
        """
        referred = [_refer(lead, layout.places) for lead in self._references]
        indexed = self._index(layout)
        strayed = self._mark_strays(set(layout.strays) - self._strays)
        return any(referred) or indexed or strayed

    def lead_home(self, pdf: bytes, layout: Layout) -> bytes:
        """*pdf*, typeset from this data, with its links leading to their places in *layout*."""
        return lead_home(pdf, self._labels, layout.places, layout.height)

    def _index(self, layout: Layout) -> bool:
        pages, main = _by_term((*layout.main_terms, *layout.terms)), _by_term(layout.main_terms)
        differs = False
        for line in self.data.get("index") or ():
            found = {"pages": pages.get(line["n"], []), "main": main.get(line["n"], [])}
            differs = differs or any(line.get(key) != value for key, value in found.items())
            line.update(found)
        return differs

    def _mark_strays(self, labels: set[str]) -> bool:
        """Have the outermost block around each of *labels* begin a page."""
        self._strays |= labels
        for block in self._outermost_blocks() if labels else ():
            if any(each.get("label") in labels for each in _dicts(block) if "note" in each):
                block["stray"] = True
        return bool(labels)

    def _outermost_blocks(self) -> Iterator[Data]:
        for document in self.data["documents"]:
            for section in document["sections"]:
                yield from section["blocks"]


def _refer(lead: Data, places: Mapping[str, Position]) -> bool:
    """Write the page into *lead* to which it leads; say whether that differs from before."""
    if lead["to"] not in places:
        return False
    page, _, _ = places[lead["to"]]
    differs = lead.get("page") != page
    lead["page"] = page
    return differs


def _by_term(marks: Iterable[tuple[int, Sequence[int]]]) -> dict[int, list[int]]:
    """The pages of each term, ascending, from the terms that each mark names."""
    found: dict[int, set[int]] = {}
    for page, numbers in marks:
        for number in numbers:
            found.setdefault(number, set()).add(page)
    return {number: sorted(pages) for number, pages in found.items()}


def _dicts(data: Any) -> Iterator[Data]:
    """Every table in *data*, however deep, in its order."""
    waiting = [data]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield each
            waiting += reversed(each.values())
        elif isinstance(each, list):
            waiting += reversed(each)
