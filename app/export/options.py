"""What a reader may say about a document: every switch, and the words on its cover."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

PAPERS = ("a4", "letter")

# The parts of a document that a reader can leave out, in the order in which they usually stand.
SWITCHES = ("cover", "contents", "chronology", "abbreviations", "sources", "index")


class OptionsError(ValueError):
    """Options that cannot be followed; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a document is made. What a template does not say stands here as it usually is.

    *date* is what the cover says, in the reader's own words; the file bears the edition's.
    *chronology* adds the events of all parts in one list, *sources* numbers the sources across
    the document, *numbered* gives each paragraph a number to be cited by, *page_numbers* adds to
    links the page that they lead to. With *volumes* a long document becomes several files.
    """

    title: str = ""
    subtitle: str = ""
    author: str = ""
    date: str = ""
    handling: str = ""  # "For official use"
    paper: str = "a4"
    colour: bool = True
    cover: bool = True
    contents: bool = True
    chronology: bool = True
    abbreviations: bool = True
    sources: bool = True
    index: bool = True
    numbered: bool = False
    page_numbers: bool = True
    volumes: bool = False

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise OptionsError(f"“{self.paper}” is no paper; choose {' or '.join(PAPERS)}.")

    def with_only(self, parts: Iterable[str]) -> "Options":
        """These options with *parts* switched on and the other `SWITCHES` off."""
        wanted = frozenset(parts)
        return replace(
            self,
            cover="cover" in wanted,
            contents="contents" in wanted,
            chronology="chronology" in wanted,
            abbreviations="abbreviations" in wanted,
            sources="sources" in wanted,
            index="index" in wanted,
        )


USUAL = Options()
