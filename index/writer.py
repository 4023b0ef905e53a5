"""Documents into one new segment of the index."""

from collections.abc import Iterable, Mapping
from mmap import ACCESS_READ, mmap
from tempfile import TemporaryFile
from typing import Any

import numpy as np
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from index.arrays import ArrayWriter, read_arrays
from index.codec import Codec
from index.folding import fold
from index.inversion import ZONES_OF, Inversion, label_columns
from index.joining import merged
from index.layout import lay_out, pack, words_in
from index.postings import Columns, Postings, write_columns
from index.records import Document

_MOST_WORDS = 6_000_000  # whose postings are in memory; to sort them takes some hundred megabytes
_POOL = 1  # megabytes for Whoosh's own sorting of postings, which only a merge needs


class DocumentWriter(SegmentWriter):  # type: ignore[misc]
    """Writes documents into a segment of their own; the other segments stay as they are."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index, codec=Codec(), limitmb=_POOL)
        self.merge = False
        self._inversion = Inversion()
        self._labels: dict[str, dict[str, list[int]]] = {}
        self._pieces: list[Mapping[str, Postings]] = []

    def add(self, document: Document) -> None:
        """Add *document*."""
        laid = lay_out(document.title, document.names, document.summary, document.passages)
        words = [words_in(text) for text in laid.texts]
        lengths, spellings = self._inversion.add(self.docnum, document.language, laid, words)
        self._add_labels(document, spellings)
        order = "\0".join((fold(document.title), document.title, document.id))
        stored = {"order": order.encode(errors="replace"), "stored": pack(document, words)}
        fields, columns = self.schema, self.perdocwriter
        columns.start_doc(self.docnum)
        for name, length in lengths.items():
            columns.add_field(name, fields[name], None, length)
        columns.add_field("stored", fields["stored"], stored["stored"], 0)
        columns.add_column_value("order", fields["order"].column_type, stored["order"])
        columns.finish_doc()
        self._added = True
        self.docnum += 1
        if len(self._inversion) > _MOST_WORDS:
            self._set_aside()

    def _add_labels(self, document: Document, spellings: set[str]) -> None:
        names = {fold(name) for name in (document.title, *document.names)}
        labels: dict[str, Iterable[str]] = {
            "id": (document.id,),
            "kind": (document.kind,),
            "branch": _with_ancestors(document.branches),
            "language": {
                document.language,
                *(language for each in document.passages for _, _, language in each.foreign),
            },
            "named": names - {""},
            "spelling": spellings,
        }
        for field, values in labels.items():
            known = self._labels.setdefault(field, {})
            for value in values:
                known.setdefault(value, []).append(self.docnum)

    def _set_aside(self) -> None:
        """Sort the words so far and keep their postings in a file without a name."""
        with TemporaryFile(dir=self.storage.folder) as file:
            arrays = ArrayWriter(file)
            names = [name for name in ZONES_OF if self._put(arrays, name)]
            arrays.finish()
            file.flush()
            content = read_arrays(mmap(file.fileno(), 0, access=ACCESS_READ))
        self._pieces.append({name: Postings(content, name) for name in names})
        self._inversion.clear()

    def _put(self, arrays: ArrayWriter, field: str) -> bool:
        columns = self._inversion.columns(field)
        if columns:
            write_columns(arrays, field, columns)
        return columns is not None

    def _flush_segment(self) -> None:
        """Write the postings; Whoosh calls this before it names the new segment in the index."""
        self.perdocwriter.close()
        if self._pieces:
            self._set_aside()
        columns: dict[str, Any] = {name: self._columns(name) for name in ZONES_OF}
        columns |= {name: label_columns(labels) for name, labels in self._labels.items()}
        for name, each in sorted(columns.items()):
            if each is not None:
                self.fieldwriter.put(name, each)
        self.fieldwriter.close()

    def _columns(self, field: str) -> Columns | None:
        if not self._pieces:
            return self._inversion.columns(field)
        same = np.arange(self.docnum)
        parts = [(piece[field], same) for piece in self._pieces if field in piece]
        return merged(parts) if parts else None


def _with_ancestors(branches: Iterable[str]) -> set[str]:
    """*branches* and every branch above them."""
    found = set()
    for branch in branches:
        slugs = branch.strip("/").split("/")
        found |= {"/".join(slugs[:depth]) for depth in range(1, len(slugs) + 1)}
    return found
