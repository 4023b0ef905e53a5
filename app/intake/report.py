"""The receipt of an import: what was read, removed, found and doubted."""

from dataclasses import dataclass

from app.library.pages.page import Milestone


@dataclass(frozen=True, slots=True)
class Removal:
    """A text that does not appear in the page, and the name of the rule that cut it.

    *line* is where it was cut, or a line before it in the same paragraph, counted from 1 in the
    text that is read beside the page; 0 where that is not known.
    """

    text: str
    why: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: the mark that its text bears in the page, and the text.

    One that *stays* has no mark in the text, and is read in the page where it stood.
    """

    mark: str
    text: str
    stays: bool = False


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
    """One page that a document holds. *stub* marks a moved page or an empty list.

    *listed* is "list" for a list of other documents that was split, and "entry" for what it lists.
    *inferred* is why *published* is no more than likely, empty where the document says it.
    *titles* are what the page may be called instead: other lines that look like a title. *symbols*
    are those of the document, "MC.DEC/4/03", in lines that were cut.
    """

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
    listed: str = ""
    inferred: str = ""
    titles: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """The offer to split a document that is a list of others.

    *says* is what it calls itself, as in "a list of 16 documents". *entries* are the pages that
    it would be split into: title, date and address if the list tells them, and text. *milestones*
    are those of the whole as one page, *warnings* what is doubted in the entries.
    """

    says: str
    entries: tuple[FoundPage, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def offer(self) -> str:
        """The offer in words, as it stands among the warnings until it is decided on."""
        count = len(self.entries)
        told = f"it can be split into {count} pages" if count else "import what it lists"
        return f"this looks like {self.says}; {told}"


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file. *listing* is there where it is a list of other documents."""

    file: str
    sha256: str
    format: str
    encoding: str
    pages: tuple[FoundPage, ...] = ()
    removed: tuple[Removal, ...] = ()
    warnings: tuple[str, ...] = ()
    listing: Listing | None = None
