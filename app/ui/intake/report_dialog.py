"""The report of an import, as it can be read again: read, removed, found, doubted."""

from pathlib import PurePath

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QStackedWidget, QWidget

from app.intake.report import Report
from app.ui.dialogs.frame import FramedDialog
from app.ui.intake.judging import DOUBTFUL
from app.ui.intake.removed_list import RemovedList
from app.ui.lists.switch import Switch
from app.ui.theme import Theme

SIZE = QSize(640, 560)


class ReportDialog(FramedDialog):
    """Tells what became of a document, as it was written down when it was imported."""

    def __init__(self, theme: Theme, report: Report, parent: QWidget | None = None) -> None:
        close = QDialogButtonBox.StandardButton.Close
        super().__init__(theme, "Import Report", close, parent)
        name = PurePath(report.file).name
        self.body.addWidget(self.label(name, delta=3, bold=True))
        self.body.addWidget(self.label(_about(report), muted=True))
        self.removed = RemovedList(theme, self, can_restore=False)
        self.removed.show_removed(report.removed)
        self.pages = self._text(_pages(report))
        self.doubts = self._text(_doubts(report))
        names = (
            f"Pages {len(report.pages)}",
            f"Removed {len(report.removed)}",
            f"Doubts {len(report.warnings) + len(_doubtful(report))}",
        )
        self.switch = Switch(theme, names, "Part of the report", self)
        self._stack = QStackedWidget(self)
        for part in (self.pages, self.removed, self.doubts):
            self._stack.addWidget(part)
        self.switch.chosen.connect(self._stack.setCurrentIndex)
        self.body.addWidget(self.switch)
        self.body.addWidget(self._stack, 1)
        self.resize(SIZE)

    def _text(self, text: str) -> QWidget:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QScrollArea

        label: QLabel = self.label(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setContentsMargins(4, 4, 8, 4)
        area = QScrollArea(self)
        area.setWidget(label)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        return area


def _about(report: Report) -> str:
    read = " in ".join(filter(None, (report.format, report.encoding)))
    return f"Read as {read}. SHA-256 of the untouched original: {report.sha256}"


def _pages(report: Report) -> str:
    return "\n\n".join(_page(report, number) for number in range(len(report.pages))) or "No page."


def _page(report: Report, number: int) -> str:
    page = report.pages[number]
    kinds = "stub" if page.stub else page.kind
    dated = [f"published {page.published}"] if page.published else []
    dated += [f"updated {page.updated}"] if page.updated else []
    counts = (
        (len([each for each in page.sections if each.title]), "section"),
        (len(page.milestones), "milestone"),
        (len(page.footnotes), "footnote"),
        (len(page.captions), "caption"),
        (len(page.mentions), "mention"),
    )
    found = ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts if n)
    source = " · ".join(filter(None, (page.publisher, page.url)))
    lines = (page.title, " · ".join([kinds, *dated]), f"Found: {found}" if found else "", source)
    return "\n".join(filter(None, lines))


def _doubtful(report: Report) -> list[str]:
    return [
        f"{each.date.describe(each.qualifier)}: {each.text} "
        f"({round(each.confidence * 100)} % sure{f'; {each.inferred}' if each.inferred else ''})"
        for page in report.pages
        for each in page.milestones
        if each.confidence < DOUBTFUL
    ]


def _doubts(report: Report) -> str:
    warnings = [f"{each[:1].upper()}{each[1:]}." for each in report.warnings]
    doubtful = _doubtful(report)
    if doubtful:
        warnings.append("Milestones that are in doubt:")
    return "\n\n".join([*warnings, *doubtful]) or "No doubts."
