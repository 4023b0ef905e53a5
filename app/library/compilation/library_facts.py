"""What the catalogue keeps of a library as a whole: its description, its names."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from app.library.arrangement.library_file import LibraryFile
from app.library.arrangement.names import (
    Abbreviation,
    Name,
    load_abbreviations,
    load_names,
    other_names,
)
from app.library.pages.edtf import Date
from app.library.pages.fault import Fault
from app.library.pages.page import Page

NAMES, ABBREVIATIONS = "names.toml", "abbreviations.toml"

_NO_DAY = Date("", None, None, "range")


def description(described: LibraryFile) -> Mapping[str, object]:
    """The facts that `library.toml` gives."""
    return {
        "branches": [[each.id, each.title] for each in described.branches],
        "library": {
            "id": described.id,
            "title": described.title,
            "language": described.language,
            "edition": described.edition,
            "licence": described.licence,
            "publisher": described.publisher,
            "as_of": described.as_of,
        },
    }


def naming_facts(
    folder: Path,
    titles: Mapping[str, str],
    aliases: Mapping[str, tuple[str, ...]],
    defined: Iterable[tuple[str, str]],
) -> Mapping[str, object]:
    """The facts about names.

    *titles* are those of all pages, in the order of their files, *aliases* those of the pages that
    have any, *defined* the abbreviations that the texts define.
    """
    names, _ = load_names(folder / NAMES, titles)
    abbreviations, _ = load_abbreviations(folder / ABBREVIATIONS, titles)
    own = [Abbreviation(short, long) for short, long in dict.fromkeys(defined)]
    # Others have one name only, which leads nowhere else.
    called = {*aliases, *(name.page for name in names), *(each.page for each in abbreviations)}
    pages = [
        Page(page, title, "", "", _NO_DAY, aliases=aliases.get(page, ()))
        for page, title in titles.items()
        if page in called
    ]
    return {
        "other names": other_names(pages, names, (*abbreviations, *own)),
        "names": [_name_fact(name) for name in names if name.page],
        "abbreviations": [[each.short, each.long, each.page] for each in abbreviations],
    }


def has_names(folder: Path) -> bool:
    """Whether the library has files of names."""
    return any((folder / name).exists() for name in (NAMES, ABBREVIATIONS))


def naming_faults(folder: Path, ids: Collection[str]) -> dict[str, tuple[Fault, ...]]:
    """What is wrong in the files of names, by their names."""
    return {
        NAMES: load_names(folder / NAMES, ids)[1],
        ABBREVIATIONS: load_abbreviations(folder / ABBREVIATIONS, ids)[1],
    }


def _name_fact(name: Name) -> list[str]:
    years = (each.text if each else "" for each in (name.start, name.end))
    return [name.page, name.name, name.kind, *years, name.language]
