"""Find in page: what was found and which of it is the current one."""

from bisect import bisect_left
from collections.abc import Sequence

from app.ui.reader.page_map import Span


class Finder:
    """The matches of one query in one page."""

    def __init__(self) -> None:
        self.query = ""
        self.matches: Sequence[Span] = ()
        self._index = -1

    @property
    def current(self) -> Span | None:
        """The match that is shown."""
        return self.matches[self._index] if self.matches else None

    @property
    def number(self) -> int:
        """The current match counted from 1; 0 without matches."""
        return self._index + 1 if self.matches else 0

    def set_matches(self, query: str, matches: Sequence[Span], position: int) -> None:
        """Take the *matches* of *query*; the first from *position* on is the current one."""
        self.query = query
        self.matches = matches
        index = bisect_left(matches, (position, 0))
        self._index = index if index < len(matches) else 0

    def step(self, by: int) -> Span | None:
        """Go *by* matches on or back, round at the ends, and return the current one."""
        if self.matches:
            self._index = (self._index + by) % len(self.matches)
        return self.current

    def clear(self) -> None:
        """Forget query and matches."""
        self.query = ""
        self.matches = ()
        self._index = -1
