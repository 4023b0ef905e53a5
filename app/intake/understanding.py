"""From a document to the receipt of its import: cleaned, parted into pages, understood."""

from app.intake.document import Document
from app.intake.report import Report
from app.intake.surroundings import Surroundings


def understand(document: Document, file: str, sha256: str, surroundings: Surroundings) -> Report:
    """What the pages of *document* are, with all that was removed, found and doubted.

    Pure and deterministic: the same document and surroundings give the same report.
    """
    return Report(file, sha256, document.format, document.encoding)
