"""The fields of the index and how they are written."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from whoosh import columns, fields, formats

SCORED = {"title": 6.0, "heading": 3.0, "summary": 1.5, "text": 1.0}
"""The fields that are searched and what a match in them is worth; `text` holds the others too."""

ASIDE_WEIGHT = 0.2
"""Of all occurrences of a word in the sources and lists beside a text, next to one in it."""

Posting = tuple[bytes, int, float, bytes]


class PositionsFormat(formats.Positions):  # type: ignore[misc]
    """Positions as bare numbers, in place of Whoosh's pickles."""

    def encode(self, positions: list[int]) -> bytes:
        return array("I", positions).tobytes()

    def decode_positions(self, value: bytes) -> list[int]:
        numbers = array("I")
        numbers.frombytes(value)
        return numbers.tolist()


@dataclass(slots=True)
class Occurrences:
    """Where a term occurs in a document, how often in the text, and whether also aside of it."""

    positions: list[int] = field(default_factory=list)
    count: int = 0
    aside: bool = False


class WordsField(fields.FieldType):  # type: ignore[misc]
    """Terms with their positions, scored; takes a mapping of both, as `writer` makes it."""

    def __init__(self) -> None:
        super().__init__(PositionsFormat(), None, scorable=True)

    def index(self, value: Mapping[str, Occurrences], **_options: Any) -> Iterator[Posting]:
        """The postings of one document, which is as long as its text without what is aside."""
        encode = self.format.encode
        for term, found in value.items():
            weight = found.count + ASIDE_WEIGHT * found.aside
            yield term.encode(), found.count, weight, encode(found.positions)


class LabelsField(fields.FieldType):  # type: ignore[misc]
    """Labels that a document bears or not, such as its kind; takes them as a collection."""

    def __init__(self, *, unique: bool = False) -> None:
        super().__init__(formats.Existence(), None, unique=unique)

    def index(self, value: Iterable[str], **_options: Any) -> Iterator[Posting]:
        """The postings of one document."""
        for label in value:
            yield label.encode(), 1, 1.0, b""


def make_schema() -> fields.Schema:
    """A schema with our fields.

    `order` is what equal scores are sorted by, `stored` what `searcher` needs to show a hit,
    `spelling` a folded word and how it is written, `named` each whole name folded.
    """
    return fields.Schema(
        **{name: WordsField() for name in SCORED},
        id=LabelsField(unique=True),
        kind=LabelsField(),
        branch=LabelsField(),
        language=LabelsField(),
        named=LabelsField(),
        spelling=LabelsField(),
        order=fields.COLUMN(columns.VarBytesColumn()),
        stored=fields.STORED(),
    )
