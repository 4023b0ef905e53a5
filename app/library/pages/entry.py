"""A page and a library as lists show them, and the error for a page that is not there."""

from dataclasses import dataclass
from pathlib import Path


class UnknownPageError(KeyError):
    """A reference that leads to no page; *suggestion* is the nearest id, or empty."""

    def __init__(self, reference: str, suggestion: str = "") -> None:
        super().__init__(reference)
        self.reference = reference
        self.suggestion = suggestion

    def __str__(self) -> str:
        hint = f"; did you mean “{self.suggestion}”?" if self.suggestion else ""
        return f"there is no page “{self.reference}”{hint}"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in a list. *tree* holds the paths of its places, *as_of* an EDTF date."""

    id: str
    title: str
    kind: str
    summary: str
    headings: tuple[str, ...]
    tree: tuple[str, ...]
    state: str
    as_of: str
    library: str
    milestones: int


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """An open library as its `library.toml` describes it."""

    id: str
    title: str
    language: str
    edition: str
    licence: str
    publisher: str
    as_of: str
    pages: int
    folder: Path
