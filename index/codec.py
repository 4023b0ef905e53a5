"""How a segment is written and read: Whoosh's codec, with our own terms and postings.

Whoosh pickles and packs each block of 128 postings. Here all of a field lie in columns of numbers,
which are read in place. Whoosh's own queries, merges and deletions work on them as well.
"""

from array import array
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import SegmentReader, TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length

from index.arrays import ArrayWriter, Numbers, read_arrays
from index.matcher import PostingMatcher
from index.postings import Columns, Postings, write_columns
from index.schema import PositionsFormat
from index.segment_files import Segment, content_of

EXTENSION = ".post"
LENGTHS = np.array([byte_to_length(code) for code in range(256)], "f4")
"""The length of a text for the byte that stands for it."""

Term = tuple[str, bytes]


class Codec(W3Codec):  # type: ignore[misc]
    """Reads and writes our segments."""

    length_stats = False  # nothing here depends on the lengths of the texts

    def field_writer(self, storage: Any, segment: Any) -> "FieldWriter":
        return FieldWriter(segment.create_file(storage, EXTENSION))

    def terms_reader(self, storage: Any, segment: Any) -> "TermsReader":
        return TermsReader(content_of(storage, segment.make_filename(EXTENSION)))

    def new_segment(self, _storage: Any, name: str) -> Segment:
        return Segment(self, name)


class FieldWriter(base.FieldWriter):  # type: ignore[misc]
    """Gathers postings as Whoosh hands them over, one by one, or takes whole columns."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._writer = ArrayWriter(file)
        self.is_closed = False

    def put(self, field: str, columns: Columns) -> None:
        """Write a whole field."""
        write_columns(self._writer, field, columns)

    def start_field(self, field: str, field_type: Any) -> None:
        self._field = field
        self._positioned = isinstance(field_type.format, PositionsFormat)
        self._terms: list[bytes] = []
        self._starts = array("Q")
        self._ids, self._tfs, self._fifths = array("I"), array("I"), array("I")
        self._positions = array("I")

    def start_term(self, term: bytes) -> None:
        self._terms.append(term)
        self._starts.append(len(self._ids))

    def add(self, number: int, weight: float, value: bytes, _length: int) -> None:
        self._ids.append(number)
        if self._positioned:
            before = len(self._positions)
            self._positions.frombytes(value)
            self._tfs.append(len(self._positions) - before)
            self._fifths.append(round(weight * 5))

    def finish_term(self) -> None:
        """A term ends where the next begins."""

    def finish_field(self) -> None:
        starts = np.array(self._starts, "u8")
        columns = Columns(
            self._terms, starts, np.diff(starts, append=len(self._ids)), np.array(self._ids, "u4")
        )
        if self._positioned:
            tfs, fifths = np.array(self._tfs, "u4"), np.array(self._fifths, "u4")
            columns = Columns(
                columns.terms,
                starts,
                columns.counts,
                columns.ids,
                tfs,
                None if np.array_equal(fifths, tfs * 5) else fifths,
                np.array(self._positions, "u4"),
            )
        self.put(self._field, columns)

    def close(self) -> None:
        self._writer.finish()
        self._file.close()
        self.is_closed = True


class NoSuchTermError(TermNotFound, KeyError):  # type: ignore[misc]
    """A term that no document has; Whoosh catches the one in some places, the other in others."""


class TermsReader(base.TermsReader):  # type: ignore[misc]
    """The terms of a segment as Whoosh asks for them; *fields* is how we do."""

    def __init__(self, content: Any) -> None:
        arrays = read_arrays(content)
        names = sorted(name.removesuffix(" text") for name in arrays if name.endswith(" text"))
        self.fields = {name: Postings(arrays, name) for name in names}

    def __contains__(self, term: Term) -> bool:
        field, text = term
        return field in self.fields and bool(self.fields[field].find(text))

    def indexed_field_names(self) -> list[str]:
        return list(self.fields)

    def cursor(self, field: str, _type: Any) -> "Cursor":
        return Cursor(self.fields.get(field))

    def terms(self) -> Iterator[Term]:
        return self.terms_from("", b"")

    def terms_from(self, field: str, first: bytes) -> Iterator[Term]:
        for name, postings in self.fields.items():
            if name >= field:
                start = postings.lower_bound(first) if name == field else 0
                yield from ((name, term) for term in postings.terms(start))

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        return self.items_from("", b"")

    def items_from(self, field: str, first: bytes) -> Iterator[tuple[Term, TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(field, first))

    def term_info(self, field: str, text: bytes) -> TermInfo:
        postings, terms = self._found(field, text)
        which = postings.of(terms)
        ids, weights = postings.ids[which], postings.weights(which)
        return TermInfo(
            weight=float(weights.sum()),
            df=len(ids),
            minlength=0,  # it serves as a bound only
            maxlength=int(LENGTHS[-1]),
            maxweight=float(weights.max()),
            minid=int(ids[0]),
            maxid=int(ids[-1]),
        )

    def frequency(self, field: str, text: bytes) -> float:
        return float(self.term_info(field, text).weight())

    def doc_frequency(self, field: str, text: bytes) -> int:
        postings, terms = self._found(field, text)
        return postings.frequency(terms)

    def matcher(self, field: str, text: bytes, format_: Any, scorer: Any = None) -> PostingMatcher:
        postings, terms = self._found(field, text)
        return PostingMatcher(postings, terms, format_, (field, text), scorer)

    def close(self) -> None:
        self.fields = {}

    def _found(self, field: str, text: bytes) -> tuple[Postings, range]:
        postings = self.fields.get(field)
        terms = postings.find(text) if postings else range(0)
        if not postings or not terms:
            raise NoSuchTermError(f"no term {field}:{text!r}")
        return postings, terms


class Cursor(base.FieldCursor):  # type: ignore[misc]
    """Walks over the terms of a field, for Whoosh's search for near spellings."""

    def __init__(self, postings: Postings | None) -> None:
        self._postings = postings
        self._number = 0

    def text(self) -> str | None:
        """The term here, or None behind the last."""
        if self._postings is None or self._number >= len(self._postings):
            return None
        return self._postings.term(self._number).decode()

    def first(self) -> str | None:
        """Go to the first term."""
        self._number = 0
        return self.text()

    def find(self, text: str) -> str | None:
        """Go to *text*, or to the term that would follow it."""
        if self._postings is not None:
            self._number = self._postings.lower_bound(text.encode())
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._number += 1
        return self.text()


def fields_of(reader: SegmentReader) -> Mapping[str, Postings]:
    """The fields of a segment that has been opened."""
    name = reader.segment().make_filename(EXTENSION)
    return TermsReader(content_of(reader.storage(), name)).fields


def length_codes(reader: SegmentReader, field: str) -> Numbers:
    """For each document of a segment the byte that stands for the length of its *field*."""
    name = W3Codec.column_filename(reader.segment(), f"_{field}_len")
    codes = np.zeros(reader.doc_count_all(), "u1")
    if reader.storage().file_exists(name):
        content = np.frombuffer(content_of(reader.storage(), name), "u1")
        codes[: len(content)] = content
    return codes
