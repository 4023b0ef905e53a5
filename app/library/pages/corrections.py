"""The reader's corrections of what was found in a page: files beside the pages, one for each.

`corrections/<page>.toml` holds what the reader says of milestones, mentions and names in the page
of that id. A correction names what it is about by its sentence or its words and never by a number,
so that it holds after the page has been imported again. The page file is never changed by one: a
correction that is taken back leaves no trace.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from app.library.pages.edtf import DateError, parse
from app.library.pages.fault import Fault
from app.library.pages.folder_writing import bring_names_to_disk
from app.library.pages.page import MILESTONE_TYPES, PAGE_ID, QUALIFIERS
from app.library.pages.toml_file import load_toml, tables_of

FOLDER = "corrections"
SAYS_OF_MILESTONES = ("accept", "correct", "reject")
SAYS_OF_NAMES = ("accept", "reject")

_Correction = TypeVar("_Correction", "MilestoneCorrection", "MentionCorrection", "NameCorrection")


@dataclass(frozen=True, slots=True)
class MilestoneCorrection:
    """What the reader says of the milestone with this *date* in this *sentence*.

    The last four are what a "correct" puts in place; empty ones leave what was found.
    """

    says: str
    sentence: str
    date: str
    new_date: str = ""
    new_type: str = ""
    new_text: str = ""
    new_qualifier: str = ""


@dataclass(frozen=True, slots=True)
class MentionCorrection:
    """That the words *text* in the passage *quote* do not, or do, speak of *page*."""

    says: str
    page: str
    text: str
    quote: str


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """That *name* means *page* wherever this text has it, or never does."""

    says: str
    page: str
    name: str


Correction = MilestoneCorrection | MentionCorrection | NameCorrection


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that the reader says of one page."""

    milestones: tuple[MilestoneCorrection, ...] = ()
    mentions: tuple[MentionCorrection, ...] = ()
    names: tuple[NameCorrection, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.milestones or self.mentions or self.names)

    def including(self, made: Correction) -> "Corrections":
        """These with *made*, in place of an earlier one about the same thing."""
        match made:
            case MilestoneCorrection():
                return replace(self, milestones=_with(self.milestones, made))
            case MentionCorrection():
                return replace(self, mentions=_with(self.mentions, made))
            case NameCorrection():
                return replace(self, names=_with(self.names, made))

    def excluding(self, made: Correction) -> "Corrections":
        """These without what was said about the thing that *made* is about."""
        match made:
            case MilestoneCorrection():
                return replace(self, milestones=_without(self.milestones, made))
            case MentionCorrection():
                return replace(self, mentions=_without(self.mentions, made))
            case NameCorrection():
                return replace(self, names=_without(self.names, made))


def corrections_path(page_path: Path) -> Path:
    """The file of corrections for the page file at *page_path*."""
    return page_path.parent.parent / FOLDER / f"{page_path.stem}.toml"


def load_corrections(path: Path) -> tuple[Corrections, tuple[Fault, ...]]:
    """The corrections in the file at *path*; none, and no fault, when there is no such file."""
    if not path.exists():
        return Corrections(), ()
    content, broken = load_toml(path)
    faults = list(broken)
    milestones = _read(content, "milestone", MilestoneCorrection, path.name, faults)
    mentions = _read(content, "mention", MentionCorrection, path.name, faults)
    names = _read(content, "name", NameCorrection, path.name, faults)
    return Corrections(milestones, mentions, names), tuple(faults)


def save_corrections(path: Path, corrections: Corrections) -> None:
    """Write *corrections* to *path*, whole or not at all; none of them removes the file.

    Raises:
        OSError: the file cannot be written.
    """
    import tomli_w  # only needed here

    if not corrections:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    tables = {
        "milestone": [_entry(each) for each in corrections.milestones],
        "mention": [_entry(each) for each in corrections.mentions],
        "name": [_entry(each) for each in corrections.names],
    }
    part = path.with_name(f"{path.name}.part")
    with part.open("wb") as file:
        tomli_w.dump({key: entries for key, entries in tables.items() if entries}, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    bring_names_to_disk(path.parent)


def record(path: Path, made: Correction) -> Corrections:
    """Add *made* to the corrections at *path* and return what stood there before.

    To undo it, save what was returned.

    Raises:
        OSError: the file cannot be written.
    """
    before, _ = load_corrections(path)
    save_corrections(path, before.including(made))
    return before


def take_back(path: Path, made: Correction) -> Corrections:
    """Drop what was said about the thing that *made* is about; return what stood there before.

    Raises:
        OSError: the file cannot be written.
    """
    before, _ = load_corrections(path)
    save_corrections(path, before.excluding(made))
    return before


def about(made: Correction) -> tuple[str, ...]:
    """What *made* is about, as two corrections of the same thing have it alike."""
    match made:
        case MilestoneCorrection():
            return (same_words(made.sentence), made.date)
        case MentionCorrection():
            return (made.page, same_words(made.text), same_words(made.quote))
        case NameCorrection():
            return (made.page, same_words(made.name))


def same_words(text: str) -> str:
    """*text* as it is compared: its words, whatever the white space and marks between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _with(known: tuple[_Correction, ...], made: _Correction) -> tuple[_Correction, ...]:
    kept = list(_without(known, made))
    kept.append(made)
    return tuple(kept)


def _without(known: tuple[_Correction, ...], made: _Correction) -> tuple[_Correction, ...]:
    return tuple(each for each in known if about(each) != about(made))


def _entry(made: Correction) -> dict[str, str]:
    return {key: value for key, value in asdict(made).items() if value}


def _read(
    content: Mapping[str, Any] | None,
    key: str,
    kind: type[_Correction],
    file: str,
    faults: list[Fault],
) -> tuple[_Correction, ...]:
    entries, odd = tables_of(dict(content or {}), key, file)
    faults += odd
    read: list[_Correction] = []
    for number, entry in enumerate(entries, start=1):
        texts = {name: str(value) for name, value in entry.items()}
        fault = _fault(kind, texts)
        if fault:
            faults.append(Fault(file, 1, f"{key} {number}: {fault}"))
        else:
            read.append(kind(**texts))
    return tuple(read)


def _fault(kind: type[Correction], entry: Mapping[str, str]) -> str:
    """What is wrong with *entry*, or an empty text."""
    known = {each.name: each for each in fields(kind)}
    needed = [name for name, each in known.items() if not name.startswith("new_")]
    for name in entry:
        if name not in known:
            return f"“{name}” is unknown; known are {', '.join(known)}"
    for name in needed:
        if not entry.get(name):
            return f"“{name}” is missing"
    says = SAYS_OF_MILESTONES if kind is MilestoneCorrection else SAYS_OF_NAMES
    if entry["says"] not in says:
        return f"“says” is “{entry['says']}”; it can be {', '.join(says)}"
    return _value_fault(entry)


def _value_fault(entry: Mapping[str, str]) -> str:
    if "page" in entry and not PAGE_ID.fullmatch(entry["page"].rpartition(":")[2]):
        return f"“{entry['page']}” is no id of a page"
    if entry.get("new_type", MILESTONE_TYPES[0]) not in MILESTONE_TYPES:
        return f"“{entry['new_type']}” is no type of milestone"
    if entry.get("new_qualifier", QUALIFIERS[0]) not in QUALIFIERS:
        return f"“{entry['new_qualifier']}” is none of {', '.join(QUALIFIERS)}"
    try:
        parse(entry.get("new_date", "2000"))
    except DateError as error:
        return str(error)
    return ""
