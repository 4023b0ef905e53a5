"""What the reader keeps from one day to the next: trays, history, the open tabs.

Everything is keyed to page ids and quoted text, so that it outlives an update of the library.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from app.desk.aside import put_aside
from app.desk.trays import NO_TRAYS, USUAL_NAME, Tray, Trays, free_name
from app.library.compilation.record_json import dump, load
from app.library.pages.page import Place
from app.library.parts import Part, PlacePart

FORMAT = 2
HISTORY_LIMIT = 1000

_PLACE = "page TEXT NOT NULL, section TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL"
_TRAYS = """
CREATE TABLE tray (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  current INTEGER NOT NULL) STRICT;
CREATE TABLE part (tray INTEGER NOT NULL, position INTEGER NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (tray, position)) STRICT;
"""
_SCHEMA = f"""{_TRAYS}
CREATE TABLE tab (position INTEGER PRIMARY KEY, current INTEGER NOT NULL, {_PLACE},
  quote TEXT NOT NULL) STRICT;
CREATE TABLE history (id INTEGER PRIMARY KEY, visited TEXT NOT NULL, {_PLACE},
  quote TEXT NOT NULL) STRICT;
"""
_COLUMNS = "page, section, start, end, quote"
_FIRST_TRAY = "tray"  # what the only tray of the window was called in format 1


class DeskError(Exception):
    """The desk cannot be written to; what the reader sees goes on working."""


@dataclass(frozen=True, slots=True)
class Session:
    """The tabs of the window, and which of them lies on top."""

    tabs: tuple[Place, ...] = ()
    current: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """That a place was read, and when."""

    place: Place
    visited: datetime


class Desk:
    """The reader's own records in one SQLite file; safe to use from several threads.

    *message* says what was wrong with the file at opening, and is empty otherwise.
    """

    def __init__(self, path: Path) -> None:
        self._lock = RLock()
        self.message = ""
        self._connection = self._open(path)

    def close(self) -> None:
        """Close the file; the desk cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    def trays(self) -> Trays:
        """All trays, in the reader's order; an empty one where nothing was kept."""
        with self._lock:
            rows = self._connection.execute("SELECT name, current FROM tray ORDER BY position")
            names = rows.fetchall()
            parts = _parts(self._connection)
        if not names:
            return NO_TRAYS
        current = next((at for at, row in enumerate(names) if row[1]), 0)
        trays = tuple(Tray(name, tuple(parts.get(at, ()))) for at, (name, _) in enumerate(names))
        return Trays(trays, current)

    def save_trays(self, trays: Trays) -> None:
        """Keep *trays* in place of what was kept.

        Raises:
            DeskError: the file cannot be written.
        """
        with self._writing() as connection:
            _write_trays(connection, trays)

    def session(self) -> Session:
        """The tabs that were open last."""
        query = f"SELECT current, {_COLUMNS} FROM tab ORDER BY position"
        with self._lock:
            rows = self._connection.execute(query).fetchall()
        current = next((at for at, row in enumerate(rows) if row[0]), 0)
        return Session(tuple(Place(*row[1:]) for row in rows), current)

    def save_session(self, session: Session) -> None:
        """Remember which tabs are open.

        Raises:
            DeskError: the file cannot be written.
        """
        rows = [
            (at, int(at == session.current), *_row(place)) for at, place in enumerate(session.tabs)
        ]
        with self._writing() as connection:
            connection.execute("DELETE FROM tab")
            connection.executemany("INSERT INTO tab VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def history(self, limit: int = 50) -> tuple[Visit, ...]:
        """The places read last, the newest first."""
        query = f"SELECT visited, {_COLUMNS} FROM history ORDER BY id DESC LIMIT ?"
        with self._lock:
            rows = self._connection.execute(query, (limit,)).fetchall()
        return tuple(Visit(Place(*row[1:]), datetime.fromisoformat(row[0])) for row in rows)

    def record_visit(self, place: Place, visited: datetime | None = None) -> None:
        """Note that *place* is read; the oldest visits are forgotten.

        Raises:
            DeskError: the file cannot be written.
        """
        when = (visited or datetime.now(UTC)).isoformat(timespec="seconds")
        forget = "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?"
        with self._writing() as connection:
            connection.execute(
                f"INSERT INTO history (visited, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
                (when, *_row(place)),
            )
            connection.execute(forget, (HISTORY_LIMIT,))

    def _open(self, path: Path) -> sqlite3.Connection:
        """Open the file, or a new one in its place, or one in memory when nothing else works."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _connect(path)
        except sqlite3.OperationalError as error:  # locked, read-only, full: the file may be good
            self.message = f"What you keep is not saved in this session: {error}"
        except sqlite3.DatabaseError as error:
            return self._open_anew(path, error)
        except OSError as error:
            self.message = f"What you keep is not saved in this session: {error.strerror}"
        return _connect(None)

    def _open_anew(self, path: Path, error: Exception) -> sqlite3.Connection:
        """Put the broken file aside and begin with an empty one."""
        try:
            aside = put_aside(path)
            for ending in ("-wal", "-shm"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
            connection = _connect(path)
        except (OSError, sqlite3.Error):
            self.message = f"What you keep cannot be read and is not saved: {error}"
            return _connect(None)
        self.message = f"What you kept could not be read and lies aside as {aside.name}: {error}"
        return connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that one thread has to itself."""
        with self._lock:
            try:
                with self._connection:
                    yield self._connection
            except sqlite3.Error as error:
                raise DeskError(f"What you keep cannot be saved: {error}") from error


def _row(place: Place) -> tuple[str, str, int, int, str]:
    return place.page, place.section, place.start, place.end, place.quote


def _parts(connection: sqlite3.Connection) -> dict[int, list[Part]]:
    """The parts of each tray, by its position.

    Raises:
        ValueError: what stands there is no part.
    """
    found: dict[int, list[Part]] = {}
    query = "SELECT tray, record FROM part ORDER BY tray, position"
    for tray, record in connection.execute(query):
        part = load(record)
        if not isinstance(part, Part):
            raise ValueError(f"“{record}” is no part of a tray")
        found.setdefault(tray, []).append(part)
    return found


def _write_trays(connection: sqlite3.Connection, trays: Trays) -> None:
    names = [(at, tray.name, int(at == trays.current)) for at, tray in enumerate(trays.trays)]
    parts = [
        (number, at, dump(part))
        for number, tray in enumerate(trays.trays)
        for at, part in enumerate(tray.parts)
    ]
    connection.execute("DELETE FROM tray")
    connection.execute("DELETE FROM part")
    connection.executemany("INSERT INTO tray VALUES (?, ?, ?)", names)
    connection.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)


def _connect(path: Path | None) -> sqlite3.Connection:
    """Open *path*, or a desk in memory, and make its tables if it is new."""
    connection = sqlite3.connect(path or ":memory:", timeout=1, check_same_thread=False)
    try:
        # With a write-ahead log a change is not waited for until the disk has it.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > FORMAT:
            raise sqlite3.OperationalError("the file was written by a newer Entente")
        if version == 0:
            connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {FORMAT}; COMMIT;")
            return connection
        if version == 1:
            _check_whole(connection)
            _check_places(connection, ("tray", "tab", "history"))
            _take_over_first_format(connection)
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _take_over_first_format(connection: sqlite3.Connection) -> None:
    """Turn the places of the trays of format 1 into parts, all at once or not at all."""
    rows = connection.execute(f"SELECT name, {_COLUMNS} FROM tray ORDER BY name, position")
    kept: dict[str, list[Part]] = {_FIRST_TRAY: []}
    for name, *place in rows.fetchall():
        kept.setdefault(name, []).append(PlacePart(Place(*place)))
    first = Tray(free_name(tuple(kept), USUAL_NAME), tuple(kept.pop(_FIRST_TRAY)))
    trays = (first, *(Tray(name, tuple(parts)) for name, parts in kept.items()))
    connection.execute("BEGIN IMMEDIATE")  # what creates tables begins no transaction by itself
    with connection:
        connection.execute("DROP TABLE tray")
        for statement in filter(str.strip, _TRAYS.split(";")):
            connection.execute(statement)
        _write_trays(connection, Trays(trays))
        connection.execute(f"PRAGMA user_version = {FORMAT}")


def _check(connection: sqlite3.Connection) -> None:
    """Raise a DatabaseError if not all that should stand in the file can be read."""
    _check_whole(connection)
    _check_places(connection, ("tab", "history"))
    try:
        connection.execute("SELECT position, name, current FROM tray LIMIT 1")
        _parts(connection)
        undated = "SELECT count(*) FROM history WHERE datetime(visited) IS NULL"
        if connection.execute(undated).fetchone()[0]:
            raise sqlite3.DatabaseError("a visit has no date")
    except sqlite3.OperationalError as error:  # else it would pass for a file that is locked
        raise sqlite3.DatabaseError(str(error)) from error
    except ValueError as error:
        raise sqlite3.DatabaseError(f"a part of a tray cannot be read: {error}") from error


def _check_whole(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("the file is damaged")


def _check_places(connection: sqlite3.Connection, tables: Sequence[str]) -> None:
    try:
        for table in tables:
            connection.execute(f"SELECT {_COLUMNS} FROM {table} LIMIT 1")
    except sqlite3.OperationalError as error:  # else it would pass for a file that is locked
        raise sqlite3.DatabaseError(str(error)) from error
