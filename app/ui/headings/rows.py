"""The rows of the A-Z panel: letters, headings, see-references, abbreviations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.library.arrangement.headings import Heading, letter_of
from app.library.arrangement.names import Abbreviation

SEE = "→\N{NO-BREAK SPACE}see"
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class LetterRow:
    """The head of all rows that begin with *letter*."""

    letter: str
    page = ""

    @property
    def text(self) -> str:
        """What typing is compared with."""
        return self.letter

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "Digits" if self.letter == "#" else f"Letter {self.letter}"


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading, or a see-reference to one."""

    heading: Heading

    @property
    def page(self) -> str:
        """The page to which it leads."""
        return self.heading.page

    @property
    def text(self) -> str:
        """What typing is compared with."""
        return self.heading.heading

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        see = f", see {self.heading.see}" if self.heading.see else ""
        return f"{self.heading.heading}{see}"


@dataclass(frozen=True, slots=True)
class AbbreviationRow:
    """An abbreviation with its long form; not every one has a page."""

    abbreviation: Abbreviation

    @property
    def page(self) -> str:
        """The page to which it leads, or nothing."""
        return self.abbreviation.page

    @property
    def text(self) -> str:
        """What typing is compared with."""
        return self.abbreviation.short

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.abbreviation.short}, {self.abbreviation.long}"


Row = LetterRow | HeadingRow | AbbreviationRow


def heading_rows(headings: Sequence[Heading]) -> list[Row]:
    """The headings below their letters; the order stays as it is."""
    return _under_letters(headings, lambda each: each.letter or letter_of(each.heading), HeadingRow)


def abbreviation_rows(abbreviations: Sequence[Abbreviation]) -> list[Row]:
    """The abbreviations below their letters; the order stays as it is."""
    return _under_letters(abbreviations, lambda each: letter_of(each.short), AbbreviationRow)


def _under_letters(
    entries: Iterable[Entry], letter_of_entry: Callable[[Entry], str], row: Callable[[Entry], Row]
) -> list[Row]:
    rows: list[Row] = []
    last = ""
    for entry in entries:
        letter = letter_of_entry(entry)
        if letter != last:
            last = letter
            rows.append(LetterRow(letter))
        rows.append(row(entry))
    return rows
