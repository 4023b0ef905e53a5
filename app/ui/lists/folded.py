"""Titles as they are compared with what is typed."""

from functools import lru_cache

from app.library.arrangement.headings import fold


@lru_cache(maxsize=1 << 15)
def folded(title: str) -> str:
    """Fold *title*; remembered, since each key typed compares all titles (35 µs each) again."""
    return fold(title)
