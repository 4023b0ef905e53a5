"""A library's folder that cannot be written: why, where, and what the reader can do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


class UnwritableError(OSError):
    """The folder cannot be written; the message is fit to be shown."""


@contextmanager
def said_in_words(root: Path) -> Iterator[None]:
    """What is done in it, with its errors in words where the folder *root* cannot be written.

    Raises:
        UnwritableError: in place of the system's own error.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise UnwritableError(
                f"there is no room left on the disk of {root}; make room there and try again: "
                "what was kept before is whole"
            ) from error
        if error.errno in _FORBIDDEN:
            raise UnwritableError(
                f"{error.filename or root} cannot be written ({error.strerror}); let yourself "
                "write there, or close what holds it, and try again"
            ) from error
        raise
