"""What a reader changes in a report before it is kept; every change can be taken back.

The report itself is never changed: a `Revision` holds it beside what the reader says of it, and
makes the report to be kept of both.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.intake.report import FoundPage, FoundSection, Report
from app.intake.restoring import with_restored
from app.intake.shaping.az_headings import heading_for
from app.intake.shaping.markup import shown_title
from app.intake.shelf.offers import UNDECIDED, divided
from app.library.pages.markdown import slug
from app.library.pages.page import Place

_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_LOWEST = 6  # the level of the smallest heading


@dataclass(frozen=True, slots=True)
class Revision:
    """A report, and what the reader wants otherwise.

    *original* is the text of the document, by which the place of a restored line is found.
    *restored* are numbers in `report.removed`. *joined* makes one page of all, *split* is what
    is made of a list of other documents, as in `offers`. *edits* are new values of fields of a
    page, by its number; *left_out* the numbers of pages not to be kept. *before* is the revision
    that stands in the library already, if the document was imported.
    """

    report: Report
    original: str = ""
    restored: frozenset[int] = frozenset()
    joined: bool = False
    edits: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    split: str = UNDECIDED
    before: "Revision | None" = None

    @property
    def pages(self) -> tuple[FoundPage, ...]:
        """The pages as they would be kept, those left out among them."""
        pages = list(divided(self.report, self.split).pages)
        if self.restored:
            pages = with_restored(pages, self.report.removed, self.restored, self.original)
        if self.joined and len(pages) > 1:
            pages = [_joined(pages, self.report.file)]
        return tuple(_edited(page, self.edits.get(number, {})) for number, page in enumerate(pages))

    @property
    def result(self) -> Report:
        """The report to be kept."""
        pages = (page for at, page in enumerate(self.pages) if at not in self.left_out)
        removed = enumerate(self.report.removed)
        return replace(
            divided(self.report, self.split),
            pages=tuple(pages),
            removed=tuple(each for at, each in removed if at not in self.restored),
        )

    @property
    def changed(self) -> frozenset[int]:
        """The numbers in `result` of the pages that shall be otherwise than they were found.

        Of a document that was imported, than they stand in the library.
        """
        found = (self.before or replace(self, edits={})).pages
        pages = self.pages
        kept = [at for at in range(len(pages)) if at not in self.left_out]
        alike = len(found) == len(pages)
        return frozenset(
            number for number, at in enumerate(kept) if not alike or pages[at] != found[at]
        )

    def with_edit(self, page: int, name: str, value: str) -> "Revision":
        """The same with *value* in the field *name* of the page of that number."""
        edits = {**self.edits, page: {**self.edits.get(page, {}), name: value}}
        return replace(self, edits=edits)

    def without_edits(self, page: int, names: Collection[str]) -> "Revision":
        """The same with the fields of these *names* as they were found in the page."""
        kept = {n: value for n, value in self.edits.get(page, {}).items() if n not in names}
        return replace(self, edits={**self.edits, page: kept})

    def with_restored(self, removal: int, *, restored: bool) -> "Revision":
        """The same with the removed text of that number back in the page, or cut again."""
        numbers = self.restored | {removal} if restored else self.restored - {removal}
        return replace(self, restored=numbers)

    def with_left_out(self, page: int, *, left_out: bool) -> "Revision":
        """The same without the page of that number, or with it again."""
        numbers = self.left_out | {page} if left_out else self.left_out - {page}
        return replace(self, left_out=numbers)

    def with_all_left_out(self, pages: Iterable[int]) -> "Revision":
        """The same without the pages of those numbers, and with all others."""
        return replace(self, left_out=frozenset(pages))

    def with_joined(self, *, joined: bool) -> "Revision":
        """The same with all pages in one, or parted again; what was said of each is gone."""
        return replace(self, joined=joined, edits={}, left_out=frozenset())

    def with_split(self, split: str) -> "Revision":
        """The same with that made of a list; what was said of each page is gone."""
        return replace(self, split=split, edits={}, left_out=frozenset(), joined=False)

    def of(self, report: Report, original: str) -> "Revision":
        """The same wishes for the document read in another way, as far as they fit it."""
        before = divided(self.report, self.split)
        same_pages = len(divided(report, self.split).pages) == len(before.pages)
        return Revision(
            report,
            original,
            joined=self.joined,
            edits=self.edits if same_pages or self.joined else {},
            left_out=self.left_out if same_pages and not self.joined else frozenset(),
            split=self.split,
            before=self.before,
        )


def _edited(page: FoundPage, edits: Mapping[str, str]) -> FoundPage:
    if not edits:
        return page
    said = dict(edits)
    if "published" in edits:
        said["inferred"] = ""
    if "title" in edits:
        said.setdefault("heading", heading_for(edits["title"]))
    return replace(page, **said)  # type: ignore[arg-type]  # text fields alone are edited


# Undoing a split


def _joined(pages: Sequence[FoundPage], file: str) -> FoundPage:
    """One page with each of *pages* below a heading of its own."""
    parts = [_Part(number, page) for number, page in enumerate(pages)]
    taken: set[str] = set()
    sections = tuple(section for part in parts for section in part.sections(taken))
    lead = max(pages, key=lambda page: sum(len(each.body) for each in page.sections))
    name = re.split(r"[\\/]", file)[-1]
    title = name.rpartition(".")[0] or name
    return FoundPage(
        title=title,
        heading=title,
        kind="article",
        sections=sections,
        summary=lead.summary,
        published=max(page.published for page in pages),
        updated=max(page.updated for page in pages),
        language=lead.language,
        publisher=next((page.publisher for page in pages if page.publisher), ""),
        url=next((page.url for page in pages if page.url), ""),
        milestones=tuple(
            replace(each, id=f"{part.number + 1}-{each.id}", at=part.id_of(each.at),
                    place=part.place(each.place))
            for part in parts for each in part.page.milestones
        ),
        footnotes=tuple(
            replace(each, mark=part.mark(each.mark))
            for part in parts for each in part.page.footnotes
        ),
        captions=tuple(caption for page in pages for caption in page.captions),
        mentions=tuple(
            replace(each, section=part.id_of(each.section))
            for part in parts for each in part.page.mentions
        ),
        abbreviations=_each_once(pair for page in pages for pair in page.abbreviations),
    )  # fmt: skip


class _Part:
    """One of the pages that are joined: its sections a level lower, with ids and marks anew."""

    def __init__(self, number: int, page: FoundPage) -> None:
        self.number = number
        self.page = page
        self._ids: dict[str, str] = {}

    def sections(self, taken: set[str]) -> list[FoundSection]:
        """The sections of the page in the one page."""
        lead = next((each.body for each in self.page.sections if not each.title), "")
        top = _free_id(self.page.title, taken)
        self._ids[""] = top
        made = [FoundSection(top, 2, self.page.title, self._renumbered(lead))]
        for section in self.page.sections:
            if section.title:
                new = self._ids[section.id] = _free_id(section.title, taken)
                level = min(section.level + 1, _LOWEST)
                made.append(FoundSection(new, level, section.title, self._renumbered(section.body)))
        return made

    def id_of(self, section: str) -> str:
        """The id of *section* in the one page."""
        return self._ids.get(section, "")

    def mark(self, mark: str) -> str:
        """The mark of a footnote in the one page."""
        return f"{self.number + 1}-{mark}"

    def place(self, place: Place | None) -> Place | None:
        """*place* in the one page."""
        return replace(place, section=self.id_of(place.section)) if place else None

    def _renumbered(self, body: str) -> str:
        return _MARK.sub(lambda match: f"[^{self.mark(match[1])}]", body)


def _free_id(title: str, taken: set[str]) -> str:
    stem = slug(shown_title(title))
    free, number = stem, 2
    while free in taken:
        free = f"{stem}-{number}"
        number += 1
    taken.add(free)
    return free


def _each_once(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(pairs))
