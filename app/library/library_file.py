"""`library.toml`: what a library is called, who publishes it, and the branches of its tree."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.library.fault import Fault
from app.library.tree import BranchName

FILE = "library.toml"


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """What `library.toml` says. A folder of page files without one is a library all the same."""

    id: str
    title: str
    language: str = "en"
    edition: str = ""
    licence: str = ""
    publisher: str = ""
    as_of: str = ""
    branches: tuple[BranchName, ...] = ()


def load_library_file(folder: Path) -> tuple[LibraryFile, tuple[Fault, ...]]:
    """Read the `library.toml` of *folder*; what is missing or wrong gets a sensible value."""
    unnamed = LibraryFile(folder.resolve().name.lower() or "library", folder.resolve().name)
    path = folder / FILE
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return unnamed, (
            Fault(FILE, 1, "the file is missing; it names the library and its branches"),
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return unnamed, (Fault(FILE, 1, f"this is no TOML: {error}"),)
    faults = [
        Fault(FILE, 1, f"“{key}” is missing") for key in ("id", "title") if not content.get(key)
    ]
    branches = tuple(
        BranchName(str(each.get("id", "")), str(each.get("title", "")) or str(each.get("id", "")))
        for each in content.get("branch", [])
        if each.get("id")
    )
    texts = {
        key: str(content.get(key, ""))
        for key in ("language", "edition", "licence", "publisher", "as_of")
    }
    library_id, title = str(content.get("id", unnamed.id)), str(content.get("title", unnamed.title))
    return LibraryFile(library_id, title, branches=branches, **texts), tuple(faults)
