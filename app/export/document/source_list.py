"""The sources of a document, numbered across all of its parts."""

from collections.abc import Iterable

from app.library.pages.page import Source


class SourceList:
    """Numbers each source when it is first asked for; one address has one number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._sources: list[Source] = []

    def number(self, source: Source) -> int:
        """The number of *source* in the document, from 1."""
        key = _key(source)
        if key not in self._numbers:
            self._sources.append(source)
            self._numbers[key] = len(self._sources)
        return self._numbers[key]

    def numbers(self, sources: Iterable[Source]) -> list[int]:
        """The numbers of *sources*, ascending, each once."""
        return sorted({self.number(source) for source in sources})

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources in the order of their numbers."""
        return tuple(self._sources)

    @staticmethod
    def label(number: int) -> str:
        """The label of a source in the list."""
        return f"@source-{number}"


def _key(source: Source) -> tuple[str, ...]:
    address = source.url or source.original
    published = source.published.text if source.published else ""
    return (address,) if address else (source.publisher, source.title, published)
