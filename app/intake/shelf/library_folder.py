"""The folder of the reader's own library: what lies where in it, and how it is begun."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.library.arrangement.library_file import FILE, load_library_file
from app.library.pages.folder_writing import bring_names_to_disk
from app.library.pages.page import IMPORTS_BRANCH, PAGE_ID
from app.library.pages.page_file import PageFile, read_page_file
from app.library.pages.toml_file import load_toml, tables_of

_Key = TypeVar("_Key")
_IMPORTS_TITLE = "My imports"
_OWN_ID, _OWN_TITLE = "my-library", "My library"
UNFINISHED = ".part"  # behind the name of a file while it is written


@dataclass(frozen=True, slots=True)
class LibraryFolder:
    """The parts of a library's folder; none need exist."""

    root: Path

    @property
    def pages(self) -> Path:
        """The page files."""
        return self.root / "pages"

    @property
    def originals(self) -> Path:
        """The imported files, byte for byte, each in a folder named after its content."""
        return self.root / "originals"

    @property
    def versions(self) -> Path:
        """Older versions of pages, in a folder for each page."""
        return self.root / "versions"

    @property
    def recycled(self) -> Path:
        """What was deleted, for a while."""
        return self.root / "recycled"

    @property
    def reports(self) -> Path:
        """The receipts of imports."""
        return self.root / "reports"

    @property
    def journal(self) -> Path:
        """The record of what was done, and what is being done."""
        return self.root / "journal"

    @property
    def library_file(self) -> Path:
        """The file that names the library and its branches."""
        return self.root / FILE

    @property
    def abbreviations(self) -> Path:
        """The reader's list of abbreviations."""
        return self.root / "abbreviations.toml"

    def make(self) -> None:
        """Make the folders and `library.toml` that are not there yet.

        Raises:
            OSError: the place cannot be written.
        """
        for folder in (self.pages, self.originals, self.reports, self.journal):
            folder.mkdir(parents=True, exist_ok=True)
        if not self.library_file.exists():
            write_durably(self.library_file, _first_library_file(self.root).encode())

    def missing_branches(self, wanted: Iterable[str]) -> list[str]:
        """Those of *wanted*, and of the branches above them, that the library has not.

        None where `library.toml` cannot be read: then it is the reader's to mend.
        """
        content, _ = load_toml(self.library_file)
        if content is None:
            return []
        described, _ = load_library_file(self.root)
        known = {branch.id for branch in described.branches}
        return [path for path in _with_parents(wanted) if path not in known]

    def with_branches(self, missing: Sequence[str]) -> str:
        """The text of `library.toml` with the branches *missing*; empty where there are none."""
        if not missing:
            return ""
        text = self.library_file.read_text(encoding="utf-8-sig")
        return text.rstrip("\n") + "\n" + "".join(map(_branch, missing))

    def without_branches(self, unwanted: Iterable[str]) -> tuple[str, list[str]]:
        """The text of `library.toml` without *unwanted*, and which of them it had.

        Only what stands as `with_branches` wrote it goes; the text is empty where nothing does.
        """
        return _without(self.library_file, {path: _branch(path) for path in unwanted})

    def missing_abbreviations(self, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Those of *pairs* that the list has not; none where the list is the reader's to mend."""
        known: set[tuple[str, str]] = set()
        if self.abbreviations.exists():
            content, _ = load_toml(self.abbreviations)
            if content is None:
                return []
            tables, _ = tables_of(content, "abbreviation", self.abbreviations.name)
            known = {(str(each.get("short")), str(each.get("long"))) for each in tables}
        return [pair for pair in dict.fromkeys(pairs) if pair not in known]

    def with_abbreviations(self, missing: Sequence[tuple[str, str]]) -> str:
        """The text of `abbreviations.toml` with *missing*; empty where there are none."""
        if not missing:
            return ""
        text = ""
        if self.abbreviations.exists():
            text = self.abbreviations.read_text(encoding="utf-8-sig").rstrip("\n") + "\n"
        return (text + "".join(map(_abbreviation, missing))).lstrip("\n")

    def without_abbreviations(
        self, unwanted: Iterable[tuple[str, str]]
    ) -> tuple[str, list[tuple[str, str]]]:
        """The text of `abbreviations.toml` without *unwanted*, and which of them it had.

        Only what stands as `with_abbreviations` wrote it goes; the text is empty where nothing
        does.
        """
        return _without(self.abbreviations, {pair: _abbreviation(pair) for pair in unwanted})

    def page_ids(self) -> set[str]:
        """The ids that files in this folder have, or had: of pages, versions and deleted pages."""
        ids = {path.stem for path in self.pages.glob("*.md")}
        ids |= {path.name for path in self.versions.glob("*")}
        ids |= {path.stem for path in self.recycled.glob("*/pages/*.md")}
        return ids


def load_version(path: Path) -> PageFile:
    """The older version of a page in the file at *path*, read like any page file."""
    return read_page_file(path.read_text(encoding="utf-8"), f"{path.parent.name}.md")


def write_durably(target: Path, content: bytes) -> None:
    """Write *content* to *target* so that it is there whole or not at all, whatever happens."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}{UNFINISHED}")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        part.unlink(missing_ok=True)
        raise
    part.replace(target)
    bring_names_to_disk(target.parent)


def _first_library_file(root: Path) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", root.name.lower()).strip("-")
    own = name in ("", "library") or not PAGE_ID.fullmatch(name)
    library_id, title = (_OWN_ID, _OWN_TITLE) if own else (name, root.name)
    return f'id = {_quoted(library_id)}\ntitle = {_quoted(title)}\nlanguage = "en"\n' + _branch(
        IMPORTS_BRANCH
    )


def _with_parents(paths: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for path in paths:
        parts = path.split("/")
        found.update(dict.fromkeys("/".join(parts[:end]) for end in range(1, len(parts) + 1)))
    return list(found)


def _branch(path: str) -> str:
    words = path.rpartition("/")[2].replace("-", " ")
    title = _IMPORTS_TITLE if path == IMPORTS_BRANCH else words[:1].upper() + words[1:]
    return f"\n[[branch]]\nid = {_quoted(path)}\ntitle = {_quoted(title)}\n"


def _abbreviation(pair: tuple[str, str]) -> str:
    return f"\n[[abbreviation]]\nshort = {_quoted(pair[0])}\nlong = {_quoted(pair[1])}\n"


def _without(path: Path, entries: Mapping[_Key, str]) -> tuple[str, list[_Key]]:
    """The text of the file at *path* without *entries* that no line was added to, and their keys.

    A text that would be empty is a line break, since an empty one means that nothing changes.
    """
    if not entries or load_toml(path)[0] is None:
        return "", []
    text = path.read_text(encoding="utf-8-sig")
    found: list[_Key] = []
    for key, entry in entries.items():
        # At the head of a file no empty line stands before it.
        as_written = rf"(?:\A|\n){re.escape(entry[1:])}(?=\n|\Z)"
        text, count = re.subn(as_written, "", text, count=1)
        if count:
            found.append(key)
    return (text.lstrip("\n") or "\n" if found else ""), found


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(sign if sign >= " " else " " for sign in escaped)}"'
