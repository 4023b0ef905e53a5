"""Where one tab has been: back and forward, each visit with the place it was left at."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.library.pages.page import Place

if TYPE_CHECKING:
    from app.library.pages.article import Article
    from app.library.passage_search import Whereabouts

LONGEST = 60


@dataclass(slots=True)
class Visit:
    """One stop: an article, or the start page (None), and what stood at the top when left.

    Until it is left for the first time it stands at *place*, or at its head. *position* is that of
    the first character in view, and *offset* how far it stood below the upper edge, in pixels.
    """

    article: "Article | None"
    position: int | None = None
    offset: int = 0
    place: Place | None = None
    terms: tuple[str, ...] = ()
    told: "Whereabouts | None" = (
        None  # where the link has led, when a link to a passage was followed
    )


class History:
    """The visits of a tab, in order; none at first."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._index = -1

    @property
    def current(self) -> Visit | None:
        """The visit that is shown."""
        return self._visits[self._index] if self._visits else None

    @property
    def visits(self) -> tuple[Visit, ...]:
        """Every visit that can be gone back or forward to, the current one among them."""
        return tuple(self._visits)

    def has_other(self, page_id: str) -> bool:
        """Whether any of the visits is to another page."""
        pages = (visit.article.page.id for visit in self._visits if visit.article is not None)
        return any(page != page_id for page in pages)

    def forget(self, page_id: str) -> None:
        """Drop every visit of the page; from one that is shown back to the visit before it.

        Where there is none before it, on to the one after it.
        """
        stays = [each.article is None or each.article.page.id != page_id for each in self._visits]
        before = sum(stays[: self._index + 1])
        self._visits = [visit for visit, kept in zip(self._visits, stays, strict=True) if kept]
        self._index = min(max(before - 1, 0), len(self._visits) - 1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later visit."""
        return self._index < len(self._visits) - 1

    def visit(self, visit: Visit) -> None:
        """Go on to *visit*; what lay ahead is forgotten."""
        del self._visits[self._index + 1 :]
        self._visits.append(visit)
        del self._visits[:-LONGEST]
        self._index = len(self._visits) - 1

    def go(self, by: int) -> bool:
        """Go back (-1) or forward (1); say whether there was a visit to go to."""
        if not 0 <= self._index + by < len(self._visits):
            return False
        self._index += by
        return True
