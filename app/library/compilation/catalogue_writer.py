"""Writes the catalogue of a compiled library, or what has changed since it was written."""

import dataclasses
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.library.compilation import record_json
from app.library.pages.body import Body
from app.library.pages.edtf import PRECISIONS
from app.library.pages.fault import Fault
from app.library.pages.page import Milestone, Page
from index.folding import fold

SCHEMA = """
CREATE TABLE pages (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    aliases TEXT NOT NULL,
    outline TEXT NOT NULL,  -- the page without milestones, relations, sources and text
    links TEXT NOT NULL,    -- ids of the pages that the text links to
    anchors TEXT NOT NULL,  -- what a link to the page may name behind its #
    concerned TEXT NOT NULL,  -- ids of the pages that its facts name
    defined TEXT NOT NULL,  -- the abbreviations that the text defines
    milestones INTEGER NOT NULL,
    words INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE texts (page TEXT PRIMARY KEY, record TEXT, body TEXT) WITHOUT ROWID;
CREATE TABLE refs (page TEXT, target TEXT, PRIMARY KEY (page, target)) WITHOUT ROWID;
CREATE INDEX refs_to ON refs (target);
CREATE TABLE headings (page TEXT, heading TEXT, PRIMARY KEY (page, heading)) WITHOUT ROWID;
CREATE INDEX headings_by_name ON headings (heading);
CREATE TABLE events (
    page TEXT,
    id TEXT,
    place INTEGER,     -- among the milestones of its page
    event TEXT,        -- its key, empty for what one page tells alone
    type TEXT,
    date TEXT,
    first TEXT,        -- the days on which it can fall, NULL where an end is open
    last TEXT,
    words TEXT,        -- of its sentence, folded, with a space before and after each
    concerned TEXT,    -- ids of pages
    confirmed INTEGER,
    precision INTEGER,
    sources INTEGER,
    telling TEXT,      -- the milestone and its sources
    PRIMARY KEY (page, id)
) WITHOUT ROWID;
CREATE INDEX events_by_key ON events (event) WHERE event != '';
CREATE INDEX events_by_day ON events (first, last);
CREATE INDEX events_by_type ON events (type);
CREATE TABLE faults (file TEXT NOT NULL, line INTEGER NOT NULL, message TEXT NOT NULL);
CREATE INDEX faults_of ON faults (file);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE replaced (name TEXT PRIMARY KEY) WITHOUT ROWID;  -- pages and files of the older one
"""

OF_PAGES = {
    "pages": "id",
    "texts": "page",
    "refs": "page",
    "headings": "page",
    "events": "page",
    "faults": "file",
}
"""The tables in which each row belongs to a page or a file, and the column that names it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A page as it is written into the catalogue."""

    page: Page
    body: Body
    links: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    defined: tuple[tuple[str, str], ...] = ()
    words: int = 0


class CatalogueWriter:
    """Writes a new catalogue, or with *changes* what stands in place of parts of another."""

    def __init__(self, path: Path, *, changes: bool = False) -> None:
        new = not path.exists()
        self._changes = changes
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
        if self._changes:
            self.remove(page.id)
        outline = dataclasses.replace(page, milestones=(), related=(), sources=(), body="")
        self._insert(
            "pages",
            (
                page.id,
                page.title,
                _json(page.aliases),
                record_json.dump(outline),
                _json(row.links),
                _json(row.anchors),
                _json(sorted(_named(page))),
                _json(row.defined),
                len(page.milestones),
                row.words,
            ),
        )
        self._insert("texts", (page.id, record_json.dump(page), record_json.dump(row.body)))
        for target in sorted({*row.links, *_named(page)}):
            self._insert("refs", (page.id, target))
        for heading in dict.fromkeys(map(fold, page.index_headings)):
            self._insert("headings", (page.id, heading))
        for place, milestone in enumerate(page.milestones):
            self._insert("events", _event(place, milestone, page))

    def remove(self, page_id: str) -> None:
        """Take out the page called *page_id*."""
        for table in ("pages", "texts", "refs", "headings", "events"):
            self._delete(table, page_id)
        self._replace(page_id)

    def put_faults(self, file: str, faults: Iterable[Fault]) -> None:
        """Replace the faults noted for *file*."""
        self._delete("faults", file)
        self._replace(file)
        for fault in faults:
            self._insert("faults", (file, fault.line, fault.message))

    def put_fact(self, name: str, value: object) -> None:
        """Store *value* as JSON under *name*."""
        self._insert("facts", (name, _json(value)))

    def _insert(self, table: str, values: tuple[object, ...]) -> None:
        places = ", ".join("?" * len(values))
        self._connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({places})", values)

    def _delete(self, table: str, name: str) -> None:
        self._connection.execute(f"DELETE FROM {table} WHERE {OF_PAGES[table]} = ?", (name,))

    def _replace(self, name: str) -> None:
        if self._changes:
            self._insert("replaced", (name,))


def put_together(catalogue: Path, changes: Path) -> None:
    """Write what stands in *changes* into *catalogue* itself.

    Raises:
        sqlite3.DatabaseError: one of them is damaged, or the disk is full.
    """
    connection = sqlite3.connect(catalogue)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("ATTACH ? AS changes", (str(changes),))
    for table, column in OF_PAGES.items():
        connection.execute(
            f"DELETE FROM main.{table} WHERE {column} IN (SELECT name FROM changes.replaced)"
        )
    for table in (*OF_PAGES, "facts"):
        connection.execute(f"INSERT OR REPLACE INTO main.{table} SELECT * FROM changes.{table}")
    connection.commit()
    connection.close()


def _named(page: Page) -> set[str]:
    """The pages that the facts of *page* name."""
    named = {relation.to for relation in page.related}
    named |= {membership.group for membership in page.memberships}
    return named | {other for milestone in page.milestones for other in milestone.with_}


def _event(place: int, milestone: Milestone, page: Page) -> tuple[object, ...]:
    day = milestone.date
    keys = (*milestone.sources, *(reading.source for reading in milestone.differs))
    sources = tuple(filter(None, map(page.source, dict.fromkeys(keys))))
    return (
        milestone.page,
        milestone.id,
        place,
        milestone.event,
        milestone.type,
        day.text,
        day.earliest and day.earliest.isoformat(),
        day.latest and day.latest.isoformat(),
        f" {fold(milestone.text)} ",
        _json(milestone.with_),
        milestone.confirmed,
        PRECISIONS.index(day.precision),
        len(milestone.sources),
        record_json.dump((milestone, sources)),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
