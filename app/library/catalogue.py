"""The compiled records of one library in SQLite: pages, bodies, names, faults."""

import dataclasses
import json
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.library import record_json
from app.library.body import Body
from app.library.fault import Fault
from app.library.page import Page

SCHEMA = """
CREATE TABLE pages (
    id TEXT PRIMARY KEY,
    shape TEXT NOT NULL,    -- what other pages can depend on
    outline TEXT NOT NULL,  -- the page without milestones, relations, sources and text
    record TEXT NOT NULL,
    body TEXT NOT NULL,
    links TEXT NOT NULL,    -- ids of the pages that the text links to
    anchors TEXT NOT NULL,  -- what a link to the page may name behind its #
    milestones INTEGER NOT NULL,
    words INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE faults (
    page TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    message TEXT NOT NULL
);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A page as it is written into the catalogue."""

    page: Page
    body: Body
    shape: str
    links: tuple[str, ...]
    anchors: tuple[str, ...]
    words: int = 0


class Catalogue:
    """Reads one catalogue; safe to ask from several threads.

    Raises:
        sqlite3.DatabaseError: from any method, when the file is damaged.
    """

    def __init__(self, path: Path) -> None:
        # Immutable: nobody writes to a compiled library, so a read-only folder will do.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = threading.Lock()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def outlines(self) -> tuple[Page, ...]:
        """Every page without milestones, relations, sources and text, by id."""
        return tuple(record_json.load(row[0]) for row in self._rows("SELECT outline FROM pages"))

    def titles(self) -> dict[str, str]:
        """The title of each page."""
        return dict(self._rows("SELECT id, json_extract(outline, '$.title') FROM pages"))

    def milestone_counts(self) -> Mapping[str, int]:
        """How many milestones each page tells."""
        return dict(self._rows("SELECT id, milestones FROM pages"))

    def word_count(self) -> int:
        """How many words the titles, summaries and texts of all pages have."""
        return int(self._rows("SELECT coalesce(sum(words), 0) FROM pages")[0][0])

    def page(self, page_id: str) -> Page | None:
        """The whole page, or None."""
        rows = self._rows("SELECT record FROM pages WHERE id = ?", page_id)
        return record_json.load(rows[0][0]) if rows else None

    def pages(self) -> tuple[Page, ...]:
        """Every whole page, by id."""
        return tuple(record_json.load(row[0]) for row in self._rows("SELECT record FROM pages"))

    def body(self, page_id: str) -> Body:
        """The parsed text of a page; an empty one for a page that is not there."""
        rows = self._rows("SELECT body FROM pages WHERE id = ?", page_id)
        return record_json.load(rows[0][0]) if rows else Body(())

    def links(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """For each page the pages that its text links to."""
        rows = self._rows("SELECT id, links FROM pages")
        return tuple((page_id, tuple(json.loads(targets))) for page_id, targets in rows)

    def anchors(self) -> Mapping[str, tuple[str, ...]]:
        """For each page the sections and milestones that a link to it may name."""
        rows = self._rows("SELECT id, anchors FROM pages")
        return {page_id: tuple(json.loads(anchors)) for page_id, anchors in rows}

    def shapes(self) -> Mapping[str, str]:
        """The shape of each page: what the compiled form of other pages depends on."""
        return dict(self._rows("SELECT id, shape FROM pages"))

    def faults(self) -> tuple[Fault, ...]:
        """Every fault found when the library was compiled, by file and line."""
        rows = self._rows("SELECT file, line, message FROM faults ORDER BY file, line")
        return tuple(Fault(*row) for row in rows)

    def fact(self, name: str) -> Any:
        """What was stored under *name* as JSON, or None."""
        rows = self._rows("SELECT value FROM facts WHERE name = ?", name)
        return json.loads(rows[0][0]) if rows else None

    def _rows(self, statement: str, *values: str) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection.execute(statement, values).fetchall()


class CatalogueWriter:
    """Writes a catalogue: a new one, or changes to a copy of an older one."""

    def __init__(self, path: Path) -> None:
        new = not path.exists()
        self._connection = sqlite3.connect(path)
        # The folder is renamed into place only when whole, so a journal would guard nothing.
        self._connection.execute("PRAGMA journal_mode = OFF")
        if new:
            self._connection.executescript(SCHEMA)

    def close(self) -> None:
        """Bring everything to the disk and let go of the file."""
        self._connection.commit()
        self._connection.close()

    def put(self, row: Row) -> None:
        """Write a page in place of the one with the same id."""
        page = row.page
        outline = dataclasses.replace(page, milestones=(), related=(), sources=(), body="")
        values = (
            page.id,
            row.shape,
            record_json.dump(outline),
            record_json.dump(page),
            record_json.dump(row.body),
            json.dumps(row.links),
            json.dumps(row.anchors),
            len(page.milestones),
            row.words,
        )
        self._connection.execute(
            "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values
        )

    def put_faults(self, page: str, faults: Iterable[Fault]) -> None:
        """Replace the faults noted for *page*; the empty name stands for the library itself."""
        self._connection.execute("DELETE FROM faults WHERE page = ?", (page,))
        rows = [(page, fault.file, fault.line, fault.message) for fault in faults]
        self._connection.executemany("INSERT INTO faults VALUES (?, ?, ?, ?)", rows)

    def put_fact(self, name: str, value: object) -> None:
        """Store *value* as JSON under *name*."""
        text = json.dumps(value, ensure_ascii=False)
        self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, text))
