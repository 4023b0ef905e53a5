"""Saved searches: requests under a name, in a file of their own that can be read and carried."""

import dataclasses
import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.desk.aside import put_aside
from app.library.search.answer import SORTS, SearchRequest

_LISTS = ("kinds", "branches", "partners", "statuses", "origins", "languages", "libraries", "types")


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader wants to run again."""

    name: str
    request: SearchRequest


def load(path: Path) -> tuple[tuple[SavedSearch, ...], str]:
    """The searches kept in *path*; the text says what was wrong with it and is empty otherwise.

    A file that is no TOML is put aside as `.broken`. An entry that cannot be read costs only
    itself.
    """
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("search", [])
    except FileNotFoundError:
        return (), ""
    except (OSError, ValueError) as error:
        return (), _give_up(path, error)
    read = [_read(entry) for entry in entries] if isinstance(entries, list) else [None]
    found = tuple(each for each in read if each)
    left_out = len(read) - len(found)
    message = f"Saved searches not understood and left out: {left_out}." if left_out else ""
    return found, message


def save(path: Path, searches: Sequence[SavedSearch]) -> None:
    """Write *searches* to *path*; a crash leaves the old file or the new one.

    Raises:
        OSError: the file cannot be written.
    """
    import tomli_w  # only needed here, and the window starts without it

    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("wb") as file:
        file.write(tomli_w.dumps({"search": [_entry(each) for each in searches]}).encode())
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def with_search(searches: Sequence[SavedSearch], added: SavedSearch) -> tuple[SavedSearch, ...]:
    """*searches* with *added* at the end, in place of one of the same name."""
    return (*(each for each in searches if each.name != added.name), added)


def renamed(searches: Sequence[SavedSearch], at: int, name: str) -> tuple[SavedSearch, ...]:
    """*searches* with the one *at* this place called *name*; the same when it is empty or taken."""
    name = " ".join(name.split())
    if not name or name in {each.name for each in searches}:
        return tuple(searches)
    return (*searches[:at], dataclasses.replace(searches[at], name=name), *searches[at + 1 :])


def moved(searches: Sequence[SavedSearch], at: int, by: int) -> tuple[SavedSearch, ...]:
    """*searches* with the one *at* this place *by* so many places further on, as far as it goes."""
    rest = [*searches[:at], *searches[at + 1 :]]
    rest.insert(min(max(at + by, 0), len(rest)), searches[at])
    return tuple(rest)


def without(searches: Sequence[SavedSearch], at: int) -> tuple[SavedSearch, ...]:
    """*searches* without the one *at* this place."""
    return (*searches[:at], *searches[at + 1 :])


def _entry(saved: SavedSearch) -> dict[str, Any]:
    """What is written of a search: what differs from a bare one."""
    bare = SearchRequest("")
    kept = {
        each.name: getattr(saved.request, each.name)
        for each in dataclasses.fields(SearchRequest)
        if each.name not in ("limit", "as_typed")
        and getattr(saved.request, each.name) != getattr(bare, each.name)
    }
    values = {name: list(value) if name in _LISTS else value for name, value in kept.items()}
    return {"name": saved.name, **values}


def _read(entry: object) -> SavedSearch | None:
    if not isinstance(entry, dict):
        return None
    name, text = entry.get("name"), entry.get("text", "")
    sort, other_names = entry.get("sort", "relevance"), entry.get("other_names", True)
    first, last = entry.get("first"), entry.get("last")
    lists = {each: entry.get(each, []) for each in _LISTS}
    fits = (
        isinstance(name, str)
        and bool(name)
        and isinstance(text, str)
        and sort in SORTS
        and isinstance(other_names, bool)
        and all(day is None or type(day) is date for day in (first, last))
        and all(_is_texts(value) for value in lists.values())
    )
    if not fits:
        return None
    request = SearchRequest(text, first=first, last=last, other_names=other_names, sort=sort)
    values: dict[str, Any] = {each: tuple(value) for each, value in lists.items()}
    return SavedSearch(str(name), dataclasses.replace(request, **values))


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _give_up(path: Path, error: Exception) -> str:
    """Put the broken file aside and say so."""
    try:
        aside = put_aside(path)
    except OSError:
        return f"The saved searches in {path} cannot be read: {error}"
    return f"The saved searches could not be read and lie aside as {aside.name}: {error}"
