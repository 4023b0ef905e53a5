"""The rows of an import report: the pages that came of a document, and what is in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins
from PySide6.QtGui import QFont

from app.intake.report import FoundPage, Report
from app.library.pages.verdicts import DOUBTFUL
from app.ui.intake.judging import Judgement
from app.ui.intake.rows import ROW_ROLE
from app.ui.lists.blocks import Block, ChipRow, TextBlock
from app.ui.lists.card_delegate import CardDelegate, Index


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A headline with what is told below it; *marks* are set off."""

    headline: str
    lines: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join((self.headline, *self.lines, *self.marks))


class ReportDelegate(CardDelegate):
    """Paints a headline, the lines below it and the marks."""

    typical_height = 70
    padding = QMargins(14, 8, 14, 9)

    def blocks(self, index: Index) -> Sequence[Block]:
        row: ReportRow = index.data(ROW_ROLE)
        tokens, font = self._theme.tokens, self._theme.interface_font()
        if row.lines:
            font.setWeight(QFont.Weight.DemiBold)
        small, tiny = self._theme.interface_font(-1), self._theme.interface_font(-2)
        blocks: list[Block] = [TextBlock(row.headline, font, tokens.text)]
        blocks += [TextBlock(line, small, tokens.muted, above=1) for line in row.lines]
        if row.marks:
            blocks.append(ChipRow(row.marks, tiny, tokens.warning, above=5))
        return blocks


def page_rows(report: Report) -> list[ReportRow]:
    """The pages of *report*, with what was found in each."""
    return [_page_row(page) for page in report.pages]


def doubt_rows(report: Report) -> list[ReportRow]:
    """What *report* warns of, and the milestones in doubt."""
    warnings = [ReportRow(f"{each[:1].upper()}{each[1:]}") for each in report.warnings]
    return warnings + [
        _doubt_row(Judgement(each))
        for page in report.pages
        for each in page.milestones
        if each.confidence < DOUBTFUL
    ]


def _doubt_row(row: Judgement) -> ReportRow:
    found = row.milestone
    return ReportRow(
        f"{row.date} · {found.type}",
        tuple(filter(None, (found.text, row.told, row.reasons, row.inferred))),
        (f"Doubtful, {round(found.confidence * 100)} %",),
    )


def _page_row(page: FoundPage) -> ReportRow:
    counts = (
        (len([each for each in page.sections if each.title]), "section"),
        (len(page.milestones), "milestone"),
        (len(page.footnotes), "footnote"),
        (len(page.captions), "caption"),
        (len(page.mentions), "mention"),
    )
    found = ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts if n)
    when = "file made" if page.inferred else "published"
    dates = [f"{when} {page.published}"] if page.published else []
    dates += [f"updated {page.updated}"] if page.updated else []
    about = " · ".join(filter(None, (page.kind, page.publisher, *dates)))
    lines = (about[:1].upper() + about[1:], page.url, found and f"Found: {found}")
    marks = ("Stub",) if page.stub else ()
    return ReportRow(page.title, tuple(filter(None, lines)), marks)
