"""The fields of the index and how they are written."""

from array import array

from whoosh import columns, fields, formats

SCORED = {"title": 6.0, "heading": 3.0, "summary": 1.5, "text": 1.0}
"""The fields that are searched and what a match in them is worth; `text` holds the others too."""


class PositionsFormat(formats.Positions):  # type: ignore[misc]
    """Positions as bare numbers, in place of Whoosh's pickles."""

    def decode_positions(self, value: bytes) -> list[int]:
        numbers = array("I")
        numbers.frombytes(value)
        return numbers.tolist()


class WordsField(fields.FieldType):  # type: ignore[misc]
    """Terms with their positions, scored; `inversion` makes them."""

    def __init__(self) -> None:
        super().__init__(PositionsFormat(), None, scorable=True)


class LabelsField(fields.FieldType):  # type: ignore[misc]
    """Labels that a document bears or not, such as its kind."""

    def __init__(self, *, unique: bool = False) -> None:
        super().__init__(formats.Existence(), None, unique=unique)


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
