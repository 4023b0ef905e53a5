"""How near what is understood of a document comes to what a person says of it."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.intake.readers.opening import read_document
from app.intake.report import Report
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = ("georgia", "Georgia"), ("nato", "NATO"), ("osce", "OSCE")


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one thing: how many were found, how many there are, how many are the same."""

    found: int
    there: int
    same: int

    @property
    def precision(self) -> float:
        return self.same / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.same / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        together = self.precision + self.recall
        return 2 * self.precision * self.recall / together if together else 0.0


@dataclass(frozen=True, slots=True)
class Case:
    """A document, what is true of it, and what was understood."""

    name: str
    truth: dict[str, Any]
    report: Report


def load_cases() -> list[Case]:
    """Every fixture, read and understood."""
    return [_load(path) for path in sorted(FIXTURES.glob("*.toml"))]


def _load(path: Path) -> Case:
    document_path = next(each for each in FIXTURES.glob(f"{path.stem}.*") if each != path)
    document = read_document(document_path.read_bytes(), document_path.name)
    surroundings = Surroundings(tuple((name, page) for page, name in NAMES))
    report = understand(document, document_path.name, "", surroundings)
    return Case(path.stem, tomllib.loads(path.read_text(encoding="utf-8")), report)


def plain(text: str) -> str:
    """*text* as it is compared: without marks of lists and doubled spaces."""
    return " ".join(text.lstrip("•*-# =").split())


def compare(found: Iterable[str], there: Iterable[str]) -> tuple[Figures, str]:
    """The figures of one list, and what is too much or missing."""
    got, want = Counter(map(plain, found)), Counter(map(plain, there))
    figures = Figures(got.total(), want.total(), (got & want).total())
    return (
        figures,
        f"too much {list(got - want)}, missing {list(want - got)}" if got != want else "",
    )


def lists_of(case: Case) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each list of *case* that is scored: its name, what was found, what is there."""
    for page, truth in zip(case.report.pages, case.truth["page"], strict=False):
        yield "heading", [each.title for each in page.sections if each.title], truth["headings"]
        yield "milestone", [str(each.date) for each in page.milestones], truth["milestones"]
        yield "caption", list(page.captions), truth["captions"]
        notes = [f"{note.mark} {note.text}" for note in page.footnotes]
        yield "footnote", notes, [f"{_number(mark)} {text}" for mark, text in truth["footnotes"]]
    removed = [each.text for each in case.report.removed if not each.why.startswith("gloss")]
    yield "removal", removed, case.truth["removed"]


def _number(mark: str) -> str:
    return mark if mark.isdigit() else "1"


def values_of(case: Case) -> Iterator[tuple[str, str, str]]:
    """Each single value of *case* that is scored: its name, what was found, what is true."""
    yield "pages", str(len(case.report.pages)), str(len(case.truth["page"]))
    for page, truth in zip(case.report.pages, case.truth["page"], strict=False):
        if truth["title"]:
            yield "title", plain(page.title), plain(truth["title"])
        if "heading" in truth:
            yield "A-Z heading", plain(page.heading), plain(truth["heading"])
        yield "stub", str(page.stub), str(truth.get("stub", False))
        if case.truth["language"]:
            yield "language", page.language, case.truth["language"]
    page = case.report.pages[0]
    if len(case.report.pages) == 1:
        yield "updated", page.updated, case.truth["updated"]
        yield "published", page.published, case.truth["published"]
    for key in ("publisher", "url"):
        if key in case.truth:
            yield key, getattr(page, key), case.truth[key]
