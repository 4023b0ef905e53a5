"""Several segments into one, column by column; removed documents are left out."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from index.arrays import Numbers
from index.codec import Codec, fields_of
from index.joining import merged

Choice = Callable[[Sequence[Any]], Sequence[Any]]
"""Which of the segments of an index become one."""

_ALIKE = 8  # times as many documents make a segment one of the next size
_MOST_ALIKE = 8  # segments of a size; one more and they become one
_SMALL = 512  # documents: so many are merged while somebody waits
_MOST_REMOVED = 0.2  # of the documents of a segment


def small_ones(segments: Sequence[Any]) -> Sequence[Any]:
    """The segments to merge at once: the many that single changes leave."""
    small = [each for each in segments if each.doc_count_all() <= _SMALL]
    return _of_one_size(small)


def worn_ones(segments: Sequence[Any]) -> Sequence[Any]:
    """The segments to merge when there is time: too many of a size, or much removed."""
    worn = [
        each for each in segments if each.deleted_count() > _MOST_REMOVED * each.doc_count_all()
    ]
    return worn or _of_one_size(segments)


def _of_one_size(segments: Sequence[Any]) -> Sequence[Any]:
    sizes: dict[int, list[Any]] = {}
    for each in segments:
        sizes.setdefault(int(np.log(max(each.doc_count(), 1)) / np.log(_ALIKE)), []).append(each)
    return next((alike for _, alike in sorted(sizes.items()) if len(alike) > _MOST_ALIKE), ())


def segments_of(index: FileIndex) -> Sequence[Any]:
    """The segments of *index*."""
    reader = index.reader()
    segments: Sequence[Any] = reader.segments() or ()
    reader.close()
    return segments


def merge(index: FileIndex, choice: Choice) -> bool:
    """Make one of the segments that *choice* names; False when it names none."""
    if not choice(segments_of(index)):
        return False
    writer = Merger(index)
    try:
        writer.commit(mergetype=lambda merger, segments: merger.take(segments, choice))
    except BaseException:
        writer.cancel()
        raise
    return True


class Merger(SegmentWriter):  # type: ignore[misc]
    """Writes a segment of what stands in others."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=Codec(), limitmb=1)
        self._parts: list[tuple[SegmentReader, Numbers]] = []

    def take(self, segments: Sequence[Any], choice: Choice) -> list[Any]:
        """Take what *choice* names of *segments*; the others, which stay as they are."""
        chosen = choice(segments)
        for each in chosen:
            reader = SegmentReader(self.storage, self.schema, each)
            first = self.docnum
            numbers = self.write_per_doc(set(self.schema.names()), reader)
            kept = np.full(reader.doc_count_all(), -1, "i8")
            if numbers is None:
                kept[:] = np.arange(first, self.docnum)
            else:
                kept[list(numbers)] = list(numbers.values())
            self._parts.append((reader, kept))
        self._added = self.docnum > 0
        if not self._added:
            self._close_readers()
        return [each for each in segments if each not in chosen]

    def _flush_segment(self) -> None:
        """Write the postings; Whoosh calls this before it names the new segment in the index."""
        self.perdocwriter.close()
        parts = [(fields_of(reader), kept) for reader, kept in self._parts]
        for name in sorted({name for fields, _ in parts for name in fields}):
            inside = [(fields[name], kept) for fields, kept in parts if name in fields]
            self.fieldwriter.put(name, merged(inside))
        self.fieldwriter.close()
        del parts
        self._close_readers()

    def _close_readers(self) -> None:
        for reader, _ in self._parts:
            reader.close()
        self._parts.clear()
