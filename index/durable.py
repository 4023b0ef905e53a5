"""Files that outlive a power cut, and folders in which one program writes at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK = "LOCK"
OWNER = "LOCK.pid"  # apart: Windows lets no one read a file that is locked


class LockedError(OSError):
    """Another program writes in a folder; *owner* is the id of its process, 0 if unknown."""

    def __init__(self, folder: Path, owner: int) -> None:
        who = f"process {owner}" if owner else "another program"
        super().__init__(
            f"{folder} is being written by {who}; wait until that is done, or close the program "
            "that does it, then try again"
        )
        self.owner = owner


@contextmanager
def writing_in(folder: Path, timeout: float = 10.0) -> Iterator[None]:
    """Keep other programs, and other threads, from writing in *folder*.

    The system takes the lock back when the program ends, however it ends. The files stay; one
    says which process locked the folder last.

    Raises:
        LockedError: somebody else still had the lock after *timeout* seconds.
        OSError: the folder cannot be written.
    """
    from whoosh.util.filelock import FileLock, try_for  # reading a library needs no lock

    lock = FileLock(str(folder / LOCK))
    if not try_for(lock.acquire, timeout):
        raise LockedError(folder, owner_of(folder))
    try:
        (folder / OWNER).write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        lock.release()


def owner_of(folder: Path) -> int:
    """The process that has locked *folder*, or did so last; 0 when that is unknown."""
    try:
        return int((folder / OWNER).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def bring_to_disk(folder: Path) -> None:
    """Have every file below *folder*, and the names of the files, written to the disk itself."""
    for place, _, names in os.walk(folder):
        for name in names:
            with Path(place, name).open("rb+") as file:
                os.fsync(file.fileno())
        bring_names_to_disk(Path(place))


def bring_names_to_disk(folder: Path) -> None:
    """Have the names of the files in *folder* written to the disk, where that can be asked for."""
    with suppress(OSError):  # Windows does it by itself and opens no folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
