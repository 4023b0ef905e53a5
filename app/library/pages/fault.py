"""Faults in the files of a library: where, what, and the nearest right spelling."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in a file of a library: where, what, and what to do about it."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like *word*, or an empty text when none is near."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A clause to end a message with: "; did you mean “x”?", or nothing."""
    found = nearest(word, known)
    return f"; did you mean “{found}”?" if found else ""


class FaultList:
    """Gathers the faults of one file. *offset* is added to each line."""

    def __init__(self, file: str, offset: int = 0) -> None:
        self.file = file
        self.offset = offset
        self.faults: list[Fault] = []

    def add(self, line: int, message: str) -> None:
        """Note that *message* is true of *line*."""
        self.faults.append(Fault(self.file, line + self.offset, message))
