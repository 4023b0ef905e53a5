"""Small indexes of our own words."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index import store
from index.records import Document, Passage
from index.searcher import Searcher

IndexOf = Callable[..., Searcher]


@pytest.fixture
def index_of(tmp_path: Path) -> Iterator[IndexOf]:
    """Return a function that indexes documents, or texts as documents, and opens the index."""
    opened: list[Searcher] = []

    def index(*documents: Document | str) -> Searcher:
        folder = tmp_path / f"index-{len(opened)}"
        store.build(folder, [_document(number, each) for number, each in enumerate(documents)])
        opened.append(store.open(folder))
        return opened[-1]

    yield index
    for searcher in opened:
        searcher.close()


def _document(number: int, given: Document | str) -> Document:
    if isinstance(given, Document):
        return given
    return Document(f"d{number}", f"Title{number}", "article", (Passage("", "", given),))
