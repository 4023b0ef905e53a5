"""The named parts of a date expression: its day, its month, its year."""

import re
from functools import cache

from app.intake.dating import date_words as words
from app.intake.dating.date_forms import FORMS, date_pattern

_DIGITS = re.compile(r"\d+")


@cache
def _groups_of_forms() -> dict[str, dict[str, int]]:
    """The groups of the pattern by the group of their form and their name in it."""
    groups: dict[str, dict[str, int]] = {f"form_{number}": {} for number in range(len(FORMS))}
    for name, group in date_pattern().groupindex.items():
        part, _, number = name.rpartition("_")
        groups[f"form_{number}"][part] = group
    return groups


_FORM_OF = {f"form_{number}": form for number, (form, _) in enumerate(FORMS)}


class Parts:
    """The named parts of a match of one form."""

    def __init__(self, match: re.Match[str], text: str) -> None:
        form = match.lastgroup or ""
        self.form = _FORM_OF[form]
        self.match = match
        self._text = text
        self._groups = _groups_of_forms()[form]

    def get(self, name: str) -> str:
        """The text of the part called *name*, empty when there is none."""
        group = self._groups.get(name)
        if group is None:
            return ""
        start, end = self.match.span(group)
        return self._text[start:end] if start >= 0 else ""

    def group(self, name: str) -> int:
        """The number of the group of the part called *name*."""
        return self._groups[name]

    def at(self, name: str) -> int:
        """Where the part called *name* begins."""
        return self.match.start(self._groups[name])

    def number(self, name: str) -> int:
        """A day or a year as a number, also where it is written out in words."""
        if said := self.get(f"{name}w"):
            return words.day_number(said) if name == "d" else words.year_number(said)
        digits = _DIGITS.match(self.get(name))
        return int(digits[0]) if digits else 0

    def month(self, name: str = "m") -> int:
        """The month that the part called *name* names."""
        word = self.get(name)
        # "3. listopada" is Croatian; Polish has no full stop behind the day.
        is_croatian = self._text[: self.at(name)].rstrip().endswith(".")
        if word.lower() == words.CROATIAN_OCTOBER and is_croatian:
            return words.month_number("oct")
        return words.month_number(word)

    @property
    def qualifier(self) -> str:
        """Early, mid, late, or nothing."""
        said = self.get("q")
        return words.QUALIFIER_OF.get(" ".join(said.lower().split()), "") if said else ""
