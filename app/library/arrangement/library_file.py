"""`library.toml`: what a library is called, who publishes it, and the branches of its tree."""

from dataclasses import dataclass
from pathlib import Path

from app.library.arrangement.tree import BranchName
from app.library.pages.fault import Fault
from app.library.pages.page import PAGE_ID
from app.library.pages.toml_file import load_toml, tables_of

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
    """Read the `library.toml` of *folder*; what is missing or wrong gets a sensible value.

    Raises:
        OSError: *folder* is none or may not be looked into.
    """
    unnamed = LibraryFile(folder.resolve().name.lower() or "library", folder.resolve().name)
    try:
        (folder / FILE).stat()
    except FileNotFoundError:
        missing = "the file is missing; it names the library and its branches"
        return unnamed, (Fault(FILE, 1, missing),)
    content, broken = load_toml(folder / FILE)
    if content is None:
        return unnamed, broken
    library_id, title = str(content.get("id", "")), str(content.get("title", ""))
    faults = [
        Fault(FILE, 1, f"“{key}” is missing") for key in ("id", "title") if not content.get(key)
    ]
    if library_id and not PAGE_ID.fullmatch(library_id):  # a folder of the cache is named after it
        faults.append(Fault(FILE, 1, f"“{library_id}” is no id; use a-z, 0-9 and single hyphens"))
        library_id = ""
    entries, odd = tables_of(content, "branch", FILE)
    branches = tuple(
        BranchName(str(each["id"]), str(each.get("title") or each["id"]))
        for each in entries
        if each.get("id")
    )
    texts = {
        key: str(content.get(key, ""))
        for key in ("language", "edition", "licence", "publisher", "as_of")
    }
    described = LibraryFile(
        library_id or unnamed.id, title or unnamed.title, branches=branches, **texts
    )
    return described, (*faults, *odd)
