"""Documents of all formats, kept aside or looked at, and what is true of each.

Beside each document stands a file of the same name in TOML: `training/README.md` has its form.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from app.intake.readers.opening import read_document
from app.intake.report import FoundPage, Report
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand
from training.comparison import (
    WORDS_OF_NOTE,
    Listed,
    Value,
    beginning,
    head,
    listed,
    milestones,
    squeezed,
)
from training.lettered import KEPT_ASIDE, PAGES

DOCUMENTS = KEPT_ASIDE / "documents"
LOOKED_AT = PAGES.parent / "looked_at"  # whose faults were mended
_SURROUNDINGS = Surroundings((("nato", "NATO"), ("osce", "OSCE")))
_A_DAY = len("2014-11-12")
_WORDS_OF_TEXT = 8
_OF_A_TABLE = re.compile(r"tab(?:le|leau|elle|\.)|таблиц", re.IGNORECASE)
_SHORTEST = 12  # letters by which a paragraph is known from others


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document, what is true of it, and what the program makes of it."""

    path: Path
    facts: dict[str, Any]
    report: Report
    lines: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name

    @property
    def format(self) -> str:
        """What it is a file of: html, pdf ..."""
        ending = self.path.suffix.removeprefix(".").lower()
        return {"htm": "html", "mht": "mhtml", "eml": "txt"}.get(ending, ending)


def read_documents(folder: Path = DOCUMENTS) -> Iterator[KeptDocument]:
    """Each document in *folder* that has a file of facts, read and understood."""
    for facts in sorted(folder.glob("*.toml")):
        path = next(
            each for each in folder.glob("*.*") if each.stem == facts.stem and each != facts
        )
        document = read_document(path.read_bytes(), path.name)
        report = understand(document, path.name, "", _SURROUNDINGS)
        lines = (line for block in document.blocks for line in block.text.split("\n"))
        true = tomllib.loads(facts.read_text(encoding="utf-8"))
        yield KeptDocument(path, true, report, tuple(lines))


def values(document: KeptDocument) -> Iterator[Value]:
    """Title and dates of *document*, compared by its letters and by their days."""
    page, true = document.report.pages[0], document.facts
    title, said = _letters(true["title"]), _letters(page.title)
    yield Value("title", said, said if said in map(_letters, true["or_title"]) else title)
    for name, found in (("published", page.published), ("updated", page.updated)):
        yield Value(name, found[:_A_DAY], true[name][:_A_DAY])


def lists(document: KeptDocument) -> Iterator[Listed]:
    """Each list of *document*: what was cut and kept, headings, captions, milestones, notes.

    A line of the frame is cut right when no line of a page is it any more. A paragraph that is cut
    counts as cut too much. Captions of tables are left out.
    """
    pages, true = document.report.pages, document.facts
    yield _cut(document)
    heads = Counter(head(part.title) for page in pages for part in page.sections if part.title)
    yield listed("headings", heads, Counter(map(head, true["headings"])))
    captions = Counter(
        {squeezed(each) for page in pages for each in page.captions if not _OF_A_TABLE.match(each)}
    )
    yield listed("captions", captions, Counter({*map(squeezed, true["captions"])}))
    events = [(each["date"], each["words"]) for each in true.get("milestone", ())]
    # A date may stand in a line of its own above what happened.
    pairs = (f"{line} {below}" for line, below in pairwise(document.lines))
    yield milestones(document.report, events, (*document.lines, *pairs))
    notes = Counter(
        beginning(note.text, WORDS_OF_NOTE) for page in pages for note in page.footnotes
    )
    said = Counter(beginning(words, WORDS_OF_NOTE) for _, words in true["footnotes"])
    yield listed("footnotes", notes, said)


def _letters(title: str) -> str:
    """What is compared of a title, whose lines a colon, a dash or nothing may join."""
    return squeezed(head(title))


def _cut(document: KeptDocument) -> Listed:
    left = Counter(line for page in document.report.pages for line in _lines_of(page))
    frame = Counter(line for each in document.facts["frame"] if (line := squeezed(each)))
    still_there = left & frame
    cut = [line for each in document.report.removed if (line := squeezed(each.text))]
    starts = [
        start
        for words in document.facts["text"]
        if len(start := beginning(words, _WORDS_OF_TEXT)) >= _SHORTEST
    ]
    lost = [start for start in starts if any(line.startswith(start) for line in cut)]
    right = frame - still_there
    return Listed("cut", [*right.elements()], lost, [*still_there.elements()])


def _lines_of(page: FoundPage) -> Iterator[str]:
    for section in page.sections:
        yield squeezed(section.title)
        yield from map(squeezed, section.body.split("\n"))
