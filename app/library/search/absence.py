"""The proof that something is not in the libraries: what was searched, how, and what failed."""

from collections.abc import Iterator
from dataclasses import dataclass

from index.records import And, Either, Node, Not, Or, Phrase, Prefer, Query, Word

FOLDINGS = (
    "case, accents, apostrophes and hyphens are ignored; British and American spellings and the "
    "forms of a word count as the same"
)


@dataclass(frozen=True, slots=True)
class Searched:
    """A library that was searched: how many pages and words of it."""

    title: str
    edition: str
    pages: int
    words: int

    def __str__(self) -> str:
        edition = f", edition {self.edition}" if self.edition else ""
        pages = "1 page" if self.pages == 1 else f"{self.pages:,} pages"
        return f"{self.title}{edition}: {pages}, {self.words:,} words"


@dataclass(frozen=True, slots=True)
class Part:
    """A word or phrase of the query: on how many pages it stands alone, and what is spelt so."""

    text: str
    pages: int
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        pages = "1 page" if self.pages == 1 else f"{self.pages:,} pages"
        if self.pages:
            return f"{self.text}: on {pages}"
        near = f"; nearest in the libraries: {', '.join(self.nearest)}" if self.nearest else ""
        return f"{self.text}: on no page{near}"


@dataclass(frozen=True, slots=True)
class Absence:
    """What a search that found nothing has proved.

    *without* gives for each part how many pages hold all the others; *unfiltered* how many pages
    hold all the words when no kind, branch or other condition is asked for.
    """

    query: str
    understood: str
    libraries: tuple[Searched, ...]
    also_searched: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    without: tuple[tuple[str, int], ...] = ()
    unfiltered: int = 0
    day: str = ""

    @property
    def verdict(self) -> str:
        """Which part of the query is to blame, in one sentence."""
        missing = [part.text for part in self.parts if not part.pages]
        if missing:
            words = " and ".join(f"“{text}”" for text in missing)
            return f"{words} {'stands' if len(missing) == 1 else 'stand'} on no page."
        if self.unfiltered:
            pages = "1 page holds" if self.unfiltered == 1 else f"{self.unfiltered:,} pages hold"
            return f"{pages} the words, but none that fits the conditions."
        text, count = max(self.without, key=lambda each: each[1], default=("", 0))
        if count:
            pages = "there is 1 page" if count == 1 else f"there are {count:,} pages"
            return f"No page holds all of it; without “{text}” {pages}."
        if len(self.parts) > 1:
            return "Each part stands on some page, but no page holds all of them."
        return "Nothing that was asked for stands on any page."

    @property
    def text(self) -> str:
        """The proof as text to be copied."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"Nothing found for: {self.query}"
        yield f"Understood as: {self.understood or 'no word at all'}"
        yield self.verdict
        yield ""
        yield f"Searched{f' on {self.day}' if self.day else ''}:"
        yield from (f"  {library}" for library in self.libraries)
        yield f"Spelling: {FOLDINGS}."
        if self.also_searched:
            yield f"Also searched: {', '.join(self.also_searched)}"
        if self.parts:
            yield "Its parts:"
            yield from (f"  {part}" for part in self.parts)
        for text, count in self.without:
            if count:
                yield f"  without {text}: {count:,}"


def leaves_of(node: Node | None) -> Iterator[Word | Phrase]:
    """The words and phrases of a query that are wanted, in order."""
    match node:
        case Word() | Phrase():
            yield node
        case And() | Or():
            for part in node.parts:
                yield from leaves_of(part)
        case Either():
            yield from leaves_of(node.first)
        case Prefer():
            yield from leaves_of(node.found)
        case Not() | None:
            return


def leaving_out(query: Query) -> Iterator[tuple[Node, Query]]:
    """Each part of an AND, and the query without it."""
    root = query.root
    if isinstance(root, And) and len(root.parts) > 1:
        for at, part in enumerate(root.parts):
            rest = (*root.parts[:at], *root.parts[at + 1 :])
            node = rest[0] if len(rest) == 1 else And(rest)
            yield part, Query(node, query.filter, 0)
