"""The files of a segment, which lie in one file on disk, read in place."""

from typing import Any

from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.compound import CompoundStorage
from whoosh.filedb.filestore import OverlayStorage
from whoosh.filedb.structfile import BufferFile

from index.arrays import ALIGNED


class Segment(W3Segment):  # type: ignore[misc]
    """A segment whose files are opened without being copied."""

    def create_compound_file(self, storage: Any) -> None:
        """Put the files of the segment into one, each at a multiple of eight bytes."""
        names = self.list_files(storage)
        whole = self.create_file(storage, self.COMPOUND_EXT)
        whole.write_long(0)  # for the place and the length of the directory
        whole.write_int(0)
        directory = {}
        for name in names:
            whole.write(bytes(-whole.tell() % ALIGNED))
            begun = whole.tell()
            with storage.open_file(name) as file:
                while piece := file.read(1 << 20):
                    whole.write(piece)
            directory[name] = {"offset": begun, "length": whole.tell() - begun, "modified": 0}
        SegmentFiles.write_dir(whole, 0, directory)
        for name in names:
            storage.delete_file(name)
        self.compound = True

    def open_compound_file(self, storage: Any) -> "SegmentFiles":
        """The files of the segment."""
        name = self.make_filename(self.COMPOUND_EXT)
        return SegmentFiles(storage.open_file(name), use_mmap=storage.supports_mmap)


class SegmentFiles(CompoundStorage):  # type: ignore[misc]
    """The files of an open segment."""

    def view(self, name: str) -> memoryview:
        """The content of the file called *name*, in place."""
        start, length = self.range(name)
        return memoryview(self._source)[start : start + length]

    def open_file(self, name: str, *_arguments: Any, **_options: Any) -> "WindowFile":
        """Open the file called *name*."""
        return WindowFile(self.view(name), name)


class WindowFile(BufferFile):  # type: ignore[misc]
    """A file that is a part of another; Whoosh's own begins with a copy of it.

    Its content is read by place, as columns read it, and not in a row.
    """

    def __init__(self, view: memoryview, name: str) -> None:
        super().__init__(b"", name=name)
        self._buf = view

    def close(self) -> None:
        """Let go of the content."""
        super().close()
        self._buf = memoryview(b"")


def content_of(storage: Any, name: str) -> Any:
    """The content of a file of a segment, in place when it lies in one file with the others."""
    files = storage.a if isinstance(storage, OverlayStorage) else storage
    if isinstance(files, SegmentFiles) and files.file_exists(name):
        return files.view(name)
    with storage.open_file(name) as file:
        return file.read()
