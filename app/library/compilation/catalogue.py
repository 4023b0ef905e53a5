"""The compiled records of one library in SQLite: pages, bodies, names, faults.

What has changed since a catalogue was written stands in a second file beside it, which is small:
a page that is added does not cost the copy of all the others. Both are read as one.
"""

import json
import sqlite3
import threading
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from app.library.compilation import record_json
from app.library.compilation.catalogue_writer import OF_PAGES
from app.library.pages.body import Body
from app.library.pages.fault import Fault
from app.library.pages.page import Milestone, Page, Source

CHANGES = "changes.sqlite"

_AT_ONCE = 500  # values in one statement
_BY_FILE = "ORDER BY id || '.md'"  # the order in which the files are read


class Catalogue:
    """Reads one catalogue and its changes; safe to ask from several threads.

    Raises:
        sqlite3.DatabaseError: from any method, when the file is damaged.
    """

    def __init__(self, path: Path) -> None:
        changes = path.with_name(CHANGES)
        self._connection = sqlite3.connect(_address(path), uri=True, check_same_thread=False)
        self._lock = threading.Lock()
        if changes.exists():
            self._add(changes)

    def _add(self, changes: Path) -> None:
        self._connection.execute("ATTACH ? AS changes", (_address(changes),))
        inside = [
            (table, f"{column} NOT IN (SELECT name FROM changes.replaced)")
            for table, column in OF_PAGES.items()
        ]
        inside.append(("facts", "name NOT IN (SELECT name FROM changes.facts)"))
        for table, kept in inside:
            # A view of this connection alone, found before the tables of the same name.
            self._connection.execute(
                f"CREATE TEMP VIEW {table} AS SELECT * FROM changes.{table}"
                f" UNION ALL SELECT * FROM main.{table} WHERE {kept}"
            )

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._connection.close()

    def outlines(self) -> tuple[Page, ...]:
        """Every page without milestones, relations, sources and text, by id."""
        rows = self._rows("SELECT outline FROM pages ORDER BY id")
        return tuple(record_json.load(row[0]) for row in rows)

    def outlines_of(self, page_ids: Collection[str]) -> tuple[Page, ...]:
        """Those of *page_ids* that are there, as `outlines` gives them."""
        rows = self._rows_in("SELECT outline FROM pages WHERE id IN", page_ids)
        return tuple(record_json.load(row[0]) for row in rows)

    def titles(self) -> dict[str, str]:
        """The title of each page."""
        return dict(self._rows("SELECT id, title FROM pages"))

    def aliases(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The aliases of each page that has any, in the order of their files."""
        rows = self._rows(f"SELECT id, aliases FROM pages WHERE aliases != '[]' {_BY_FILE}")
        return tuple((page, tuple(json.loads(aliases))) for page, aliases in rows)

    def milestone_counts(self) -> Mapping[str, int]:
        """How many milestones each page tells."""
        return dict(self._rows("SELECT id, milestones FROM pages ORDER BY id"))

    def totals(self) -> tuple[int, int]:
        """The number of pages, and of the milestones that they tell."""
        return self._rows("SELECT count(*), coalesce(sum(milestones), 0) FROM pages")[0]

    def word_count(self) -> int:
        """How many words the titles, summaries and texts of all pages have."""
        return int(self._rows("SELECT coalesce(sum(words), 0) FROM pages")[0][0])

    def page(self, page_id: str) -> Page | None:
        """The whole page, or None."""
        rows = self._rows("SELECT record FROM texts WHERE page = ?", page_id)
        return record_json.load(rows[0][0]) if rows else None

    def pages(self) -> tuple[Page, ...]:
        """Every whole page, by id."""
        rows = self._rows("SELECT record FROM texts ORDER BY page")
        return tuple(record_json.load(row[0]) for row in rows)

    def body(self, page_id: str) -> Body:
        """The parsed text of a page; an empty one for a page that is not there."""
        rows = self._rows("SELECT body FROM texts WHERE page = ?", page_id)
        return record_json.load(rows[0][0]) if rows else Body(())

    def links(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """For each page the pages that its text links to."""
        rows = self._rows("SELECT id, links FROM pages ORDER BY id")
        return tuple((page_id, tuple(json.loads(targets))) for page_id, targets in rows)

    def concerned(
        self, page_ids: Collection[str] | None = None
    ) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """For each of *page_ids*, for every page when None, the pages that its facts name."""
        statement = "SELECT id, concerned FROM pages"
        if page_ids is None:
            rows = self._rows(statement)
        else:
            rows = self._rows_in(f"{statement} WHERE id IN", page_ids)
        return tuple((page_id, tuple(json.loads(others))) for page_id, others in rows)

    def anchors_of(self, page_id: str) -> tuple[str, ...]:
        """The sections and milestones that a link to a page may name."""
        rows = self._rows("SELECT anchors FROM pages WHERE id = ?", page_id)
        return tuple(json.loads(rows[0][0])) if rows else ()

    def defined_in(self, page_id: str) -> tuple[tuple[str, str], ...]:
        """The abbreviations that the text of a page defines."""
        rows = self._rows("SELECT defined FROM pages WHERE id = ?", page_id)
        return _pairs(rows[0][0]) if rows else ()

    def defined(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """For each page whose text defines abbreviations these, in the order of the files."""
        rows = self._rows(f"SELECT id, defined FROM pages WHERE defined != '[]' {_BY_FILE}")
        return tuple((page, _pairs(defined)) for page, defined in rows)

    # What pages have to do with one another

    def naming(self, page_ids: Collection[str]) -> set[str]:
        """The pages that name any of *page_ids* in their text or their facts."""
        rows = self._rows_in("SELECT DISTINCT page FROM refs WHERE target IN", page_ids)
        return {row[0] for row in rows}

    def with_faults(self) -> set[str]:
        """The pages with faults; one that has no page file to speak of may be among them."""
        files = self._rows("SELECT DISTINCT file FROM faults")
        return {file.removesuffix(".md") for (file,) in files}

    def at_a_loss(self) -> set[str]:
        """The pages with faults that name a page which is not there."""
        faulty = self.with_faults()
        named = self._rows_in("SELECT page, target FROM refs WHERE page IN", faulty)
        targets = {target for _, target in named}
        known = {row[0] for row in self._rows_in("SELECT id FROM pages WHERE id IN", targets)}
        return {page for page, target in named if target not in known}

    def headings_of(self, page_id: str) -> set[str]:
        """The folded A-Z headings of a page."""
        return {
            row[0] for row in self._rows("SELECT heading FROM headings WHERE page = ?", page_id)
        }

    def under(self, headings: Collection[str]) -> tuple[tuple[str, str], ...]:
        """The pages under any of the folded *headings*: heading and page, as the files follow."""
        rows = self._rows_in("SELECT heading, page FROM headings WHERE heading IN", headings)
        return tuple(sorted(rows, key=lambda row: f"{row[1]}.md"))

    def tellings(self, events: Collection[str]) -> tuple[tuple[str, str, str, str], ...]:
        """Who tells each of *events*: key, date, page, milestone, in the order of the files."""
        rows = self._rows_in(
            "SELECT event, date, page, id, place FROM events WHERE event IN", events
        )
        ordered = sorted(rows, key=lambda row: (f"{row[2]}.md", row[4]))
        return tuple(row[:4] for row in ordered)

    def telling(
        self, page_id: str, milestone_id: str
    ) -> tuple[Milestone, tuple[Source, ...]] | None:
        """A milestone with its sources, or None; the page, which may be long, is not read."""
        statement = "SELECT telling FROM events WHERE page = ? AND id = ?"
        rows = self._rows(statement, page_id, milestone_id)
        return record_json.load(rows[0][0]) if rows else None

    def told_by(self, page_id: str) -> tuple[tuple[str, str, str], ...]:
        """The events with a key that a page tells: key, date, id of the milestone."""
        statement = "SELECT event, date, id FROM events WHERE page = ? AND event != ''"
        return tuple(self._rows(statement, page_id))

    def rows(self, statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a statement of another module's own."""
        return self._rows(statement, *values)

    def faults(self) -> tuple[Fault, ...]:
        """Every fault found when the library was compiled, by file and line."""
        rows = self._rows("SELECT file, line, message FROM faults ORDER BY file, line, message")
        return tuple(Fault(*row) for row in rows)

    def fact(self, name: str) -> Any:
        """What was stored under *name* as JSON, or None."""
        rows = self._rows("SELECT value FROM facts WHERE name = ?", name)
        return json.loads(rows[0][0]) if rows else None

    def _rows_in(self, statement: str, values: Collection[str]) -> list[tuple[Any, ...]]:
        """The rows of *statement*, which ends with IN, for *values*."""
        # Written out, since SQLite looks up in both files only what it sees to be constant.
        wanted = sorted(values)
        found = []
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            found += self._rows(f"{statement} ({', '.join('?' * len(some))})", *some)
        return found

    def _rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection.execute(statement, values).fetchall()


def _address(path: Path) -> str:
    # Immutable: nobody writes to a compiled library, so a read-only folder will do.
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((short, long) for short, long in json.loads(text))
