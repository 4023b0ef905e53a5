"""`house-rules.toml`: what a library asks of its own pages beyond their form.

A folder without the file asks nothing more; a reader's notes need no editor.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from app.library.pages.fault import Fault
from app.library.pages.toml_file import Table, load_toml, tables_of

FILE = "house-rules.toml"
WORDS = "words.txt"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words to avoid in running text, what to do instead, and the pages that may use them."""

    avoid: re.Pattern[str]
    instead: str
    exceptions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What the pages of a library are to keep.

    *spelling* names a dictionary (`en_GB`), empty for none; *words* are right besides it.
    *abbreviations*: every one that is used stands in `abbreviations.toml`. *linked*: every page
    is named by another.
    """

    spelling: str = ""
    abbreviations: bool = False
    linked: bool = False
    wordings: tuple[Wording, ...] = ()
    words: frozenset[str] = frozenset()


def load_house_rules(folder: Path) -> tuple[HouseRules, tuple[Fault, ...]]:
    """Read the house rules of the library in *folder*; without the file there are none."""
    if not (folder / FILE).exists():
        return HouseRules(), ()
    content, broken = load_toml(folder / FILE)
    if content is None:
        return HouseRules(), broken
    tables, odd = tables_of(content, "wording", FILE)
    wordings, faults = [], [*broken, *odd]
    for table in tables:
        wording, fault = _wording(table)
        wordings += [wording] if wording else []
        faults += [Fault(FILE, 1, fault)] if fault else []
    rules = HouseRules(
        spelling=str(content.get("spelling", "")),
        abbreviations=content.get("abbreviations") is True,
        linked=content.get("linked") is True,
        wordings=tuple(wordings),
        words=_words(folder / WORDS),
    )
    return rules, tuple(faults)


def _wording(table: Table) -> tuple[Wording | None, str]:
    avoid, instead = str(table.get("avoid", "")), str(table.get("instead", ""))
    if not avoid or not instead:
        return None, "a [[wording]] needs “avoid” and “instead”"
    try:
        pattern = re.compile(avoid)
    except re.error as error:
        return None, f"“{avoid}” is no regular expression: {error}"
    return Wording(pattern, instead, frozenset(map(str, table.get("except", ())))), ""


def _words(path: Path) -> frozenset[str]:
    """The words of a list, one to a line; `#` begins a comment."""
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))
