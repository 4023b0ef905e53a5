"""What all chapters of a document share while it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.export.document.glyphs import Sieve
from app.export.document.index_terms import Terms
from app.export.document.labels import Labels
from app.export.document.pictures import Pictures
from app.export.document.source_list import SourceList
from app.export.options import Options


@dataclass(slots=True)
class Setting:
    """*sources* and *terms* are None where the document has no such list.

    *paragraphs* counts those that have been numbered so far.
    """

    labels: Labels
    sieve: Sieve
    options: Options
    titles: Mapping[str, str] = field(default_factory=dict)
    sources: SourceList | None = None
    terms: Terms | None = None
    pictures: Pictures = field(default_factory=Pictures)
    link_sources: bool = True
    paragraphs: int = 0

    def next_paragraph(self) -> int:
        """The number of the paragraph that comes next."""
        self.paragraphs += 1
        return self.paragraphs
