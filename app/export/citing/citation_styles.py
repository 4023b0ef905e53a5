"""The styles in which references leave the program: one table for menus, dialogs and commands."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.export.citing.citations import Citation, apa, chicago, plain, with_quote
from app.export.citing.reference_files import biblatex, csl_json, ris
from app.export.citing.references import Reference
from app.export.writing import ExportReceipt, write_whole
from app.library.pages.body import Text, inline_text


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A style: *id* on the command line, *title* in menus, *ending* of its files.

    One for people has *cite*, one for programs has *records*.
    """

    id: str
    title: str
    ending: str
    cite: Callable[[Reference], Citation] | None = None
    records: Callable[[Sequence[Reference]], str] | None = None

    def text(self, references: Sequence[Reference]) -> str:
        """*references* in this style, one to a line where people read them."""
        if self.records:
            return self.records(references)
        return "\n".join(inline_text(each) for each in self._citations(references))

    def html(self, references: Sequence[Reference]) -> str:
        """*references* with their italics; empty for a style that has none."""
        cited = self._citations(references)
        return "".join(f"<p>{''.join(map(_html, each))}</p>" for each in cited)

    def _citations(self, references: Sequence[Reference]) -> list[Citation]:
        return [with_quote(each, self.cite) for each in references] if self.cite else []


STYLES = {
    style.id: style
    for style in (
        CitationStyle("chicago", "Chicago note", ".txt", cite=chicago),
        CitationStyle("apa", "APA", ".txt", cite=apa),
        CitationStyle("plain", "Plain words", ".txt", cite=plain),
        CitationStyle("biblatex", "BibLaTeX", ".bib", records=biblatex),
        CitationStyle("ris", "RIS", ".ris", records=ris),
        CitationStyle("csl-json", "CSL-JSON", ".json", records=csl_json),
    )
}
USUAL = "chicago"


def export_references(
    references: Sequence[Reference], style: CitationStyle, target: Path
) -> ExportReceipt:
    """Write *references* to *target*, which is replaced if it is there.

    Raises:
        ExportError: *target* cannot be written.
    """
    text = style.text(references)
    return write_whole(target, (text if text.endswith("\n") else f"{text}\n").encode("utf-8"))


def _html(part: Text) -> str:
    words = html.escape(part.text, quote=False)
    return f"<i>{words}</i>" if part.emphasis else words
