"""What is known of the parts of a tray and of their length: found out off the GUI thread."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desk.trays import Parts
from app.library.parts import Part, pages_of
from app.paths import Paths
from app.ui.controllers.shelf import Shelf
from app.ui.tasks import Tasks
from app.ui.tray.rows import Row, rows_of

if TYPE_CHECKING:
    from app.export.part_facts import PartFacts
    from app.library.library import Library

KEY = "facts of the tray"


class TrayFacts(QObject):
    """Makes rows of parts with what is known of them, and finds out more.

    *pages* is about how many the PDF of those looked up last has as the export begins, annexes and
    all; 0 while that is not known.

    Signals:
        learnt: more is known than before.
        failed: an exception that kept parts from being looked up.
    """

    learnt = Signal()
    failed = Signal(object)

    pages = 0

    def __init__(self, shelf: Shelf, tasks: Tasks, paths: Paths, parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self._shelf = shelf
        self._tasks = tasks
        self._facts: dict[Part, PartFacts] = {}
        self._doubted: set[Part] = set()
        self._counted: frozenset[Part] = frozenset()  # those of which *pages* tells

    def rows(self, parts: Parts) -> tuple[Row, ...]:
        """A row for each of *parts*."""
        titles = self._shelf.contents.titles if self._shelf.is_open else {}
        return tuple(rows_of(parts, self._facts, titles))

    def title(self, part: Part) -> str:
        """What *part* is called, in quotation marks."""
        return f"“{self.rows((part,))[0].title}”"

    def is_missing(self, part: Part) -> bool:
        """Whether the library lacks a page of *part*."""
        return any(self._shelf.entry(page) is None for page in pages_of(part))

    def look_up(self, parts: Parts) -> None:
        """Find out about those of *parts* of which nothing is known for sure, and of them all."""
        unknown = tuple(part for part in parts if part not in self._facts or part in self._doubted)
        wanted = frozenset(parts)
        if not self._shelf.is_open or not (unknown or wanted != self._counted):
            return
        library, paths = self._shelf.library, self._paths

        def learn(found: "tuple[Mapping[Part, PartFacts], int]") -> None:
            self._learn(found[0])
            self.pages, self._counted = found[1], wanted
            self.learnt.emit()

        self._tasks.run(
            KEY,
            lambda: (_facts(library, unknown), _length(library, parts, paths)),
            learn,
            self._fail,
        )

    def doubt(self) -> None:
        """Take nothing that is known for sure any more: the library is another than before.

        Until it is looked up again, a part is shown by what was known of it.
        """
        self._doubted = set(self._facts)

    def _learn(self, facts: "Mapping[Part, PartFacts]") -> None:
        self._facts.update(facts)
        self._doubted.difference_update(facts)

    def _fail(self, error: Exception) -> None:
        self.pages = 0
        self.failed.emit(error)


def _facts(library: "Library", parts: Parts) -> "dict[Part, PartFacts]":
    from app.export.part_facts import facts_of

    return {part: facts_of(library, part) for part in parts}


def _length(library: "Library", parts: Parts, paths: Paths) -> int:
    """About how many pages they make, in the template with which the export begins."""
    from app.export.part_facts import length_of
    from app.export.templates import templates

    return length_of(library, parts, templates(paths)[0])
