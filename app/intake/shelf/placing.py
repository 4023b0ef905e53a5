"""Where the pages of a report go: new, or a version of a page that is there already."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.intake.report import FoundPage, Report
from app.intake.shaping.page_text import plain_words
from app.intake.shelf.journal import KeptPage
from app.intake.shelf.known_pages import KnownPages
from app.intake.shelf.library_folder import LibraryFolder
from app.intake.shelf.likeness import address_key, overlap, sketch, text_sum, title_key
from app.intake.shelf.page_ids import id_of
from app.intake.shelf.recycling import next_version
from app.library.pages.edtf import day_words

_SAME_PAGE = 0.25  # of the text in common, with the same address or title: versions of one page
_SAME_TEXT = 0.85  # of the text in common, whatever the title: told, and left to the reader
_A_DAY = len("2014-04-28")


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

    def __init__(self, known: KnownPages, folder: LibraryFolder) -> None:
        self._known = known
        self._folder = folder
        # What this report takes; nothing is known of it before it is kept.
        self._ids: set[str] = set()
        self._headings: set[str] = set()
        self._versions: dict[str, int] = {}

    def place(
        self,
        report: Report,
        before: Sequence[KeptPage] = (),
        changed: Collection[int] = (),
    ) -> tuple[Placed, ...]:
        """The places of the pages of *report*, in their order.

        Pages of one report are never versions of one another. *before* are the pages that an
        earlier reading of the same file has brought: each page takes the place of the one that it
        was then, however differently it reads now. What the reader has *changed*, by the numbers of
        the pages, is kept though the text is the same.
        """
        again = dict(enumerate(before if len(before) == len(report.pages) else ()))
        if before and not again and report.pages and report.pages[0].listed == "list":
            again = {0: before[0]}  # it was kept as one page, and is split now
        placed: list[Placed] = []
        for number, found in enumerate(report.pages):
            claimed = {each.id for each in placed}
            same = self._known.page(again[number].id) if number in again else None
            if same is not None and same.id not in claimed:
                other = number in changed or report.listing is not None
                placed.append(self._read_again(found, same, other=other))
            else:
                placed.append(self._place(found, claimed, other=number in changed))
        return tuple(placed)

    def _read_again(self, found: FoundPage, same: KeptPage, *, other: bool) -> Placed:
        """A page that was *same* when its file was read; it may be *other* for all its text."""
        kept = replace(_kept(found), id=same.id, heading=same.heading)
        wanted = title_key(found.heading or found.title)
        if not title_key(same.heading).startswith(wanted):  # it may bear a year or a number
            kept = replace(kept, heading=self._free_heading(found))
        if (same.text, same.title) == (kept.text, kept.title) and not other:
            return Placed(found, replace(kept, state="already there"))
        version = self._next_version(same.id)
        note = f"“{same.title}”, read again; the earlier version is kept beside it"
        if id_of(found.title) != id_of(same.title):  # every link and tray knows the page by its id
            note += f"; the page is still called “{same.id}” in links"
        return Placed(found, replace(kept, state="newer version", version=version), note)

    def _place(self, found: FoundPage, claimed: Collection[str], *, other: bool) -> Placed:
        kept = _kept(found)
        same = _same_page(kept, self._known.named_like(kept, claimed))
        if same is None:
            return self._new(found, kept, claimed)
        kept = replace(kept, id=same.id, heading=same.heading)
        as_it_was = same.text == kept.text and (not kept.dated or same.dated == kept.dated)
        if as_it_was and not other:
            return Placed(found, replace(kept, state="already there"))
        version = self._next_version(same.id)
        if kept.dated and same.dated and kept.dated < same.dated:
            note = f"an older version of “{same.title}”, kept beside it"
            return Placed(found, replace(kept, state="older version", version=version), note)
        note = f"a newer version of “{same.title}”; the older one is kept beside it"
        return Placed(found, replace(kept, state="newer version", version=version), note)

    def _new(self, found: FoundPage, kept: KeptPage, claimed: Collection[str]) -> Placed:
        share, like = self._known.most_like(kept, claimed)
        note = ""
        if like is not None and share >= _SAME_TEXT:
            note = f"nearly the same text as “{like.title}”, under another title"
        kept = replace(kept, id=self._free_id(found.title), heading=self._free_heading(found))
        return Placed(found, kept, note)

    def _free_id(self, title: str) -> str:
        free = _free(
            id_of(title), "{}-{}", lambda name: name in self._known.taken or name in self._ids
        )
        self._ids.add(free)
        return free

    def _free_heading(self, found: FoundPage) -> str:
        heading = found.heading or found.title
        for dated in _dated(found):
            if self._heading_is_taken(heading):
                heading = f"{found.heading or found.title} ({dated})"
        free = _free(heading, "{} ({})", self._heading_is_taken)
        self._headings.add(title_key(free))
        return free

    def _heading_is_taken(self, heading: str) -> bool:
        key = title_key(heading)
        return key in self._known.headings or key in self._headings

    def _next_version(self, page_id: str) -> str:
        number = max(next_version(self._folder, page_id), self._versions.get(page_id, 0) + 1)
        self._versions[page_id] = number
        return f"versions/{page_id}/{number}.md"


def _dated(found: FoundPage) -> tuple[str, ...]:
    """What parts it from others of its title: its year, then its day where that is known."""
    stamp = found.updated or found.published
    try:
        day = day_words(date.fromisoformat(stamp[:_A_DAY]))
    except ValueError:  # a month, a year, or a span of them
        return (stamp[:4],) if stamp else ()
    return stamp[:4], day


def _kept(found: FoundPage) -> KeptPage:
    """What is remembered of *found*, without the place that it gets."""
    words = plain_words(found)
    return KeptPage(
        "", found.title, found.heading or found.title, "new", address_key(found.url),
        found.updated or found.published, "", text_sum(words), sketch(words),
        "" if found.inferred else found.published,
    )  # fmt: skip


def _free(name: str, pattern: str, is_taken: Callable[[str], bool]) -> str:
    """*name*, numbered where it is taken."""
    free, number = name, 2
    while is_taken(free):
        free = pattern.format(name, number)
        number += 1
    return free


def _same_page(kept: KeptPage, candidates: Iterable[KeptPage]) -> KeptPage | None:
    """The page of which *kept* is another version, or the same one again."""
    title = title_key(kept.title)
    best: tuple[float, KeptPage] | None = None
    for page in candidates:
        both = bool(kept.url) and page.url == kept.url and title_key(page.title) == title
        share = 1.0 if page.text == kept.text else overlap(page.sketch, kept.sketch)
        # A news desk has one address for many texts, and many texts have the title “Statement”.
        needed = _SAME_PAGE / 2 if both else _SAME_PAGE
        if _is_another_issue(kept, page):
            needed = _SAME_TEXT
        if share >= needed and share > (best[0] if best else 0):
            best = share, page
    return best[1] if best else None


def _is_another_issue(kept: KeptPage, page: KeptPage) -> bool:
    """Whether the two are rather issues of a series: reports of two weeks, of two addresses."""
    if kept.url and page.url:
        return kept.url != page.url
    days = kept.published, page.published
    return all(len(day) >= _A_DAY for day in days) and days[0][:_A_DAY] != days[1][:_A_DAY]
