"""The records of a page: what a page file says, checked and typed."""

import re
from dataclasses import dataclass, field

from app.library.pages.edtf import Date

PAGE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # libraries are named in the same way

_NO_LETTER = re.compile(r"[\W_]+")
_ADDRESS_OF_LINK = re.compile(r"\]\([^)]*\)")
# Lines that tell of the text, above its first paragraph: "Country · as of December 2017".
_LINES_ABOVE = re.compile(r"(?:(?![#|>*+-])[^\n]{1,80}(?<![.!?:;])\n\n){1,2}")
_BEGINNING = 2_000  # characters of a body, in which its first sentences stand

IMPORTS_BRANCH = "my-imports"  # the branch of the tree where all imported pages stand, stubs too

KINDS = (
    "country",
    "organisation",
    "framework",
    "operation",
    "document",
    "body",
    "theme",
    "guide",
    "article",
)

MILESTONE_TYPES = (
    "joined",
    "invited",
    "applied",
    "left",
    "suspended",
    "resumed",
    "succeeded or renamed",
    "agreement signed",
    "document adopted",
    "decision or mandate",
    "summit",
    "meeting",
    "framework launched",
    "operation started",
    "handed over",
    "operation ended",
    "office opened",
    "office closed",
    "visit",
    "exercise",
    "contribution",
    "programme agreed",
    "status changed",
    "statement",
    "ceremony",
)

RELATIONS = (
    "predecessor of",
    "successor of",
    "part of",
    "based on",
    "mandated by",
    "member of",
    "contributed to",
    "same place",
    "see also",
)

SOURCE_CLASSES = (
    "official",
    "organisation",
    "government",
    "archive",
    "press",
    "encyclopaedia",
    "mirror",
)

UNKNOWN_PUBLISHER = "Unknown publisher"  # what the page file of an import says for want of one
QUALIFIERS = ("early", "mid", "late")


@dataclass(frozen=True, slots=True)
class Place:
    """A passage: a page, a section of it, and a span of that section's plain text.

    Offsets count code points of the section's plain text. *quote* is the text that stood there,
    so that the passage is found again after the page has changed.
    """

    page: str
    section: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read."""

    key: str
    publisher: str
    klass: str  # `class` in the page file
    url: str = ""
    original: str = ""  # name of the file in `originals/`
    title: str = ""
    published: Date | None = None
    accessed: Date | None = None

    @property
    def file_name(self) -> str:
        """What the original was called before it was imported; empty without one."""
        return self.original.rpartition("/")[2]

    @property
    def known_publisher(self) -> str:
        """Who published it; empty where nobody knows."""
        return "" if self.publisher == UNKNOWN_PUBLISHER else self.publisher

    @property
    def teller(self) -> str:
        """Who says so, in one name: the publisher, else the file that was imported."""
        return self.known_publisher or self.file_name or self.publisher

    @property
    def where(self) -> str:
        """Where it is, in one word: its address, else the name of the file."""
        return self.url or self.file_name

    @property
    def sort(self) -> str:
        """What sort of source it is, such as “official source”.

        An imported text of unknown origin counts as a copy, but its reader knows it as a document.
        """
        if self.klass == "mirror" and self.original:
            return "imported document"
        return f"{self.klass} source"


@dataclass(frozen=True, slots=True)
class Reading:
    """Another date that a source gives for the same event."""

    date: Date
    source: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """One dated, sourced event, as one page tells it."""

    page: str
    id: str
    date: Date
    type: str
    text: str
    sources: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    confirmed: bool = True
    qualifier: str = ""
    differs: tuple[Reading, ...] = ()
    event: str = ""
    at: str = ""  # section in which the page's text tells it
    origin: str = "written"  # or "extracted"
    found: str = ""  # "chronology", "prose" or "footnote" when extracted
    confidence: float = 1.0
    inferred: str = ""  # why a part of the date was worked out
    doubts: tuple[str, ...] = ()  # why one that was found is doubted, in plain words
    sentence: str = ""
    place: Place | None = None
    said: str = ""  # by the reader of one that was extracted: "accept", "correct", "reject"

    @property
    def key(self) -> str:
        """`page#id`, the milestone's name outside its page."""
        return f"{self.page}#{self.id}"


@dataclass(frozen=True, slots=True)
class Suspension:
    """A span during which a membership rested."""

    start: Date
    end: Date | None = None
    milestone: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """That a page's subject belongs, or belonged, to the subject of another page."""

    group: str  # `in` in the page file: id of the framework's or organisation's page
    role: str = "member"
    start: Date | None = None
    end: Date | None = None
    milestone: str = ""
    suspended: tuple[Suspension, ...] = ()


@dataclass(frozen=True, slots=True)
class Existence:
    """From when to when a framework, operation or body existed."""

    start: Date
    end: Date | None = None
    milestone: str = ""


@dataclass(frozen=True, slots=True)
class TreePlace:
    """A place in the partner tree; with *through* it has that membership's role and dates."""

    at: str
    through: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link to another page: "this page is *kind* *to*"."""

    to: str
    kind: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the text of an imported or quoted document comes from; empty for our own pages."""

    origin: str = ""  # "imported"
    published: Date | None = None
    updated: str = ""  # EDTF, with a time where the document gives one
    publisher: str = ""
    url: str = ""
    original: str = ""
    imported: str = ""
    report: str = ""
    stub: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a library: its front matter and its body in Markdown."""

    id: str
    title: str
    kind: str
    summary: str
    as_of: Date
    body: str = ""
    language: str = "en"
    headings: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()
    tree: tuple[TreePlace, ...] = ()
    memberships: tuple[Membership, ...] = ()
    exists: Existence | None = None
    milestones: tuple[Milestone, ...] = ()
    related: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)

    @property
    def lead(self) -> str:
        """The summary where it is read below the title.

        Nothing when it only repeats that, or is what the text below begins with.
        """
        summary = _bare(self.summary)
        text = _ADDRESS_OF_LINK.sub("]", self.body[:_BEGINNING])
        above = _LINES_ABOVE.match(text)
        starts = (text, text[above.end() :] if above else "")
        is_said = summary == _bare(self.title) or any(
            _bare(start).startswith(summary) for start in starts
        )
        return "" if is_said else self.summary

    @property
    def index_headings(self) -> tuple[str, ...]:
        """The A-Z headings; a page that names none stands under its title."""
        return self.headings or (self.title,)

    def source(self, key: str) -> Source | None:
        """The source called *key*, or None."""
        return next((source for source in self.sources if source.key == key), None)

    def milestone(self, milestone_id: str) -> Milestone | None:
        """The milestone called *milestone_id*, or None."""
        return next((found for found in self.milestones if found.id == milestone_id), None)


def _bare(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()
