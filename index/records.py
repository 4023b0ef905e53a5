"""What goes into the index and what comes out of it. No Whoosh object leaves the package."""

from dataclasses import dataclass


class IndexDamaged(Exception):  # noqa: N818 it says what happened
    """An index could not be read, for whatever reason; it must be built anew."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A titled part of a document: *id* names it to the caller, *text* is what is searched.

    What stands *aside* of the document's own text, such as its sources, is found as well, but
    counts for little and is shown last. *foreign* are the stretches of the text, by start and
    end, in another language than the document, each with that; they are not stored.
    """

    id: str
    title: str
    text: str
    aside: bool = False
    foreign: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it is indexed.

    *names* are all the names it may be found by (headings, aliases, abbreviations). *branches*
    are paths such as `nato/partners`; a filter on a path finds what lies below it too.
    """

    id: str
    title: str
    kind: str
    passages: tuple[Passage, ...]
    summary: str = ""
    names: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Word:
    """A single word; *prefix* finds every word that begins with it, *wildcard* reads * and ?.

    A word of capitals that is a known acronym finds only that: UN does not find "un". *fuzzy*
    finds words that differ in so many letters, two at most.
    """

    text: str
    field: str = ""  # "", "title", "heading"
    prefix: bool = False
    wildcard: bool = False
    fuzzy: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow one another; *slop* allows that many words more in between."""

    text: str
    field: str = ""
    slop: int = 0


@dataclass(frozen=True, slots=True)
class And:
    """Every part must match."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part must match."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not match; alone it finds everything else."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Either:
    """One thing under its names: the *first* is how it was named, the *others* count for less."""

    first: "Node"
    others: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Prefer:
    """What *found* finds; a document that *more* finds too ranks higher."""

    found: "Node"
    more: "Node"


Node = Word | Phrase | And | Or | Not | Either | Prefer


@dataclass(frozen=True, slots=True)
class Filter:
    """What a hit must satisfy besides the words; an empty field asks for nothing.

    One of the *kinds* and one of the *branches* must fit. A branch without `/` also names any
    branch that ends so. *only* is a closed set of document ids, for conditions that the caller
    has worked out.
    """

    kinds: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    only: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: *root* None finds every document that passes *filter*, by title.

    *text* is what the reader typed. A document of exactly that name comes first, and a suggestion
    is that text with its misspelt words put right. Without *excerpts* the hits have no
    snippets, words or matches, which is quicker for a long list.
    """

    root: Node | None
    filter: Filter = Filter()
    limit: int = 20
    text: str = ""
    excerpts: bool = True


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage's excerpt around its matches.

    *marks* are the (start, end) of each match in *text*. *start* and *end* say where the first
    match stands in the passage's full text, in code points; (0, 0) when only the title matched.
    """

    passage: str = ""
    title: str = ""
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found; *snippets* best first, at least one if they were asked for.

    *words* are the words and phrases that matched, as the document writes them, *matches* how
    many matches there are in its title, its summary and its passages.
    """

    id: str
    title: str
    score: float
    snippets: tuple[Snippet, ...]
    words: tuple[str, ...] = ()
    matches: int = 0


@dataclass(frozen=True, slots=True)
class Hits:
    """The best documents and how many there are in all; *suggestion* rights misspelt words."""

    hits: tuple[Hit, ...]
    total: int
    took_ms: float
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One match with the text before and after it.

    *start* and *end* say where it stands in the passage's text, in code points; (0, 0) when it
    stands in the passage's title. A match in the document's title or summary has no passage.
    """

    document: str
    passage: str
    title: str
    left: str
    match: str
    right: str
    start: int
    end: int
