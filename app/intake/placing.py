"""Where the pages of a report go: new, or a version of a page that is there already."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from app.intake.journal import Journal, KeptPage
from app.intake.library_folder import LibraryFolder
from app.intake.likeness import address_key, overlap, sketch, text_sum, title_key
from app.intake.page_text import plain_words
from app.intake.report import FoundPage, Report
from app.library.markdown import slug

_SAME_PAGE = 0.25  # of the text in common, with the same address or title: versions of one page
_SAME_TEXT = 0.85  # of the text in common, whatever the title: told, and left to the reader
_LONGEST_ID = 60
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’‘ʼ]")
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A found page and its place.

    The state is "new", "newer version" (the page that was there goes to the versions), "older
    version" (this one goes there) or "already there" (the same text; nothing is written).
    """

    page: FoundPage
    kept: KeptPage
    note: str = ""

    @property
    def id(self) -> str:
        """The id of the page."""
        return self.kept.id

    @property
    def heading(self) -> str:
        """Its heading in the A-Z."""
        return self.kept.heading

    @property
    def state(self) -> str:
        """What becomes of it."""
        return self.kept.state

    @property
    def version(self) -> str:
        """Where the older of two versions lies, below the library's folder; empty where none is."""
        return self.kept.version


class Placing:
    """Finds the places for the pages of one report."""

    def __init__(self, journal: Journal, folder: LibraryFolder, reserved: Collection[str]) -> None:
        self._folder = folder
        self._standing = _standing(journal, folder)
        self._taken = {*reserved, *folder.page_ids()}
        self._taken |= {page.id for entry in journal.entries for page in entry.pages}
        self._headings = {title_key(page.heading) for page in self._standing.values()}
        self._versions: dict[str, int] = {}

    def place(self, report: Report) -> tuple[Placed, ...]:
        """The places of the pages of *report*, in their order.

        Pages of one report are never versions of one another.
        """
        before = list(self._standing.values())
        claimed: set[str] = set()
        placed = []
        for found in report.pages:
            candidates = [page for page in before if page.id not in claimed]
            one = self._place(found, candidates)
            claimed.add(one.id)
            placed.append(one)
        return tuple(placed)

    def _place(self, found: FoundPage, candidates: Sequence[KeptPage]) -> Placed:
        words = plain_words(found)
        kept = KeptPage(
            "", found.title, found.heading or found.title, "new", address_key(found.url),
            found.updated or found.published, "", text_sum(words), sketch(words),
        )  # fmt: skip
        same = _same_page(kept, candidates)
        if same is None:
            return self._new(found, kept, candidates)
        kept = replace(kept, id=same.id, heading=same.heading)
        if same.text == kept.text and (not kept.dated or same.dated == kept.dated):
            return Placed(found, replace(kept, state="already there"))
        version = self._next_version(same.id)
        if kept.dated and same.dated and kept.dated < same.dated:
            note = f"an older version of “{same.title}”, kept beside it"
            return Placed(found, replace(kept, state="older version", version=version), note)
        note = f"a newer version of “{same.title}”; the older one is kept beside it"
        return Placed(found, replace(kept, state="newer version", version=version), note)

    def _new(self, found: FoundPage, kept: KeptPage, candidates: Sequence[KeptPage]) -> Placed:
        like = max(candidates, key=lambda page: overlap(page.sketch, kept.sketch), default=None)
        note = ""
        if like is not None and overlap(like.sketch, kept.sketch) >= _SAME_TEXT:
            note = f"nearly the same text as “{like.title}”, under another title"
        kept = replace(kept, id=self._free_id(found.title), heading=self._free_heading(found))
        return Placed(found, kept, note)

    def _free_id(self, title: str) -> str:
        stem = _NOT_IN_IDS.sub("-", slug(_APOSTROPHES.sub("", title)).lower()).strip("-")
        if len(stem) > _LONGEST_ID:
            stem = stem[:_LONGEST_ID].rpartition("-")[0] or stem[:_LONGEST_ID]
        stem = stem.strip("-") or f"document-{text_sum(title)[:6]}"
        stem = f"page-{stem}" if stem in _RESERVED else stem
        return _free(stem, self._taken, "{}-{}", str)

    def _free_heading(self, found: FoundPage) -> str:
        heading = found.heading or found.title
        year = (found.updated or found.published)[:4]
        if year and title_key(heading) in self._headings:
            heading = f"{heading} ({year})"
        return _free(heading, self._headings, "{} ({})", title_key)

    def _next_version(self, page_id: str) -> str:
        used = [
            int(path.stem)
            for path in (self._folder.versions / page_id).glob("*.md")
            if path.stem.isdecimal()
        ]
        number = max((*used, self._versions.get(page_id, 0))) + 1
        self._versions[page_id] = number
        return f"versions/{page_id}/{number}.md"


def _free(name: str, taken: set[str], pattern: str, key: Callable[[str], str]) -> str:
    """*name*, numbered where it is taken; *key* says how names are compared."""
    free, number = name, 2
    while key(free) in taken:
        free = pattern.format(name, number)
        number += 1
    taken.add(key(free))
    return free


def _standing(journal: Journal, folder: LibraryFolder) -> dict[str, KeptPage]:
    """The imported pages that stand on the shelf, by id, as they were last."""
    undone = journal.undone()
    standing: dict[str, KeptPage] = {}
    for entry in journal.entries:
        if entry.action != "import" or entry.id in undone:
            continue
        for page in entry.pages:
            if page.state in ("new", "newer version"):
                standing[page.id] = page
    return {
        page_id: page
        for page_id, page in standing.items()
        if (folder.pages / f"{page_id}.md").exists()
    }


def _same_page(kept: KeptPage, candidates: Sequence[KeptPage]) -> KeptPage | None:
    """The page of which *kept* is another version, or the same one again."""
    title = title_key(kept.title)
    best: tuple[float, KeptPage] | None = None
    for page in candidates:
        same_title = title_key(page.title) == title
        same_address = bool(kept.url) and page.url == kept.url
        if not same_title and not same_address:
            continue
        share = 1.0 if page.text == kept.text else overlap(page.sketch, kept.sketch)
        # A news desk has one address for many texts, and many texts have the title “Statement”.
        if share >= (_SAME_PAGE / 2 if same_title and same_address else _SAME_PAGE):
            best = max(best or (share, page), (share, page), key=lambda each: each[0])
    return best[1] if best else None
