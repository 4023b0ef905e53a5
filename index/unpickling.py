"""A fence around the pickles in an index: only the classes that Whoosh writes are let in."""

import codecs
import collections
import functools
import io
import pickle
from typing import Any, BinaryIO

from whoosh import columns
from whoosh.codec import whoosh3
from whoosh.filedb import structfile

from index.codec import Codec
from index.segment_files import Segment

_ALLOWED = {
    ("whoosh.codec.whoosh3", "W3Codec"): whoosh3.W3Codec,
    ("whoosh.codec.whoosh3", "W3Segment"): whoosh3.W3Segment,
    ("index.codec", "Codec"): Codec,
    ("index.segment_files", "Segment"): Segment,
    ("collections", "defaultdict"): collections.defaultdict,
    ("_codecs", "encode"): codecs.encode,  # so protocol 2 writes bytes
    ("__builtin__", "bytes"): bytes,
    ("builtins", "int"): int,
    ("builtins", "set"): set,
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in an index") from None


def _load(file: BinaryIO) -> Any:
    return _Unpickler(file).load()


def _loads(data: bytes) -> Any:
    return _Unpickler(io.BytesIO(data)).load()


@functools.cache
def restrict_unpickling() -> None:
    """Make Whoosh read its pickles through the fence, in this process and from now on."""
    structfile.load_pickle = _load
    whoosh3.loads = _loads
    columns.loads = _loads
