"""The receipt of an import: what was read, removed, found and doubted."""

from dataclasses import dataclass

from app.library.page import Milestone


@dataclass(frozen=True, slots=True)
class Removal:
    """A text that does not appear in the page, and the name of the rule that cut it."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: the mark that its text bears in the page, and the text."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A page of the library named in the text of a section; offsets count code points."""

    page: str
    text: str
    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A section of a found page; *body* is Markdown as page files have it.

    *language* is that of its title where that is not the page's.
    """

    id: str
    level: int
    title: str
    body: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page that a document holds. *stub* marks a moved page or an empty list."""

    title: str
    heading: str
    kind: str
    sections: tuple[FoundSection, ...]
    summary: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    publisher: str = ""
    url: str = ""
    stub: bool = False
    tree: str = ""
    milestones: tuple[Milestone, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    captions: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file."""

    file: str
    sha256: str
    format: str
    encoding: str
    pages: tuple[FoundPage, ...] = ()
    removed: tuple[Removal, ...] = ()
    warnings: tuple[str, ...] = ()
