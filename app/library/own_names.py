"""The reader's own names and abbreviations: two TOML files that are edited as text."""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.library.arrangement.headings import fold
from app.library.arrangement.names import load_abbreviations, load_names
from app.library.naming import FILES
from app.library.pages.fault import Fault

NAMES, ABBREVIATIONS = FILES
BEGINNINGS = {
    NAMES: (
        "# Other names that search and A–Z shall know. “page” is the id of a page; without one,\n"
        "# “same_as” is a name that means the same. “from” and “to” say when it was in use.\n"
    ),
    ABBREVIATIONS: "# Abbreviations that search shall know; “page” may be left out.\n",
}


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The texts of both files."""

    names: str = BEGINNINGS[NAMES]
    abbreviations: str = BEGINNINGS[ABBREVIATIONS]


def read_own_names(folder: Path) -> OwnNames:
    """The files in *folder*; one that is not there holds but an explanation.

    Raises:
        OSError: a file cannot be read.
        UnicodeDecodeError: it is no UTF-8.
    """

    def text_of(name: str) -> str:
        try:
            return (folder / name).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return BEGINNINGS[name]

    return OwnNames(text_of(NAMES), text_of(ABBREVIATIONS))


def write_own_names(folder: Path, own: OwnNames) -> None:
    """Write both files into *folder*; a crash leaves of each the old one or the new one.

    Raises:
        OSError: one of them cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ((NAMES, own.names), (ABBREVIATIONS, own.abbreviations)):
        new = folder / f"{name}.new"
        with new.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(folder / name)


def faults_in(own: OwnNames, page_ids: Iterable[str]) -> tuple[Fault, ...]:
    """What is wrong in the texts, each fault with its file and line."""
    known = set(page_ids)
    with tempfile.TemporaryDirectory(prefix="entente-") as place:
        folder = Path(place)
        (folder / NAMES).write_text(own.names, encoding="utf-8")
        (folder / ABBREVIATIONS).write_text(own.abbreviations, encoding="utf-8")
        _, in_names = load_names(folder / NAMES, known)
        _, in_abbreviations = load_abbreviations(folder / ABBREVIATIONS, known)
    return (*in_names, *in_abbreviations)


def with_name(text: str, name: str, means: str, by_name: Mapping[str, str]) -> str:
    """The *text* of the names with an entry more: *name* means the page or the name *means*."""
    page = means if means in by_name.values() else by_name.get(fold(means), "")
    target = f"page = {_quoted(page)}" if page else f"same_as = {_quoted(means)}"
    gap = "\n" if text.endswith("\n") or not text else "\n\n"
    return f"{text}{gap}[[name]]\nname = {_quoted(name)}\n{target}\n"


def with_abbreviation(text: str, short: str, long: str, by_name: Mapping[str, str]) -> str:
    """The *text* of the abbreviations with an entry more."""
    page = by_name.get(fold(long), "")
    about = f"page = {_quoted(page)}\n" if page else ""
    gap = "\n" if text.endswith("\n") or not text else "\n\n"
    return f"{text}{gap}[[abbreviation]]\nshort = {_quoted(short)}\nlong = {_quoted(long)}\n{about}"


def _quoted(text: str) -> str:
    """*text* as a TOML string, which is written as one of JSON."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007f")
