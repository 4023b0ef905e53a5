"""The preview of an import: the document, the page made of it, and all that was done to it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.intake.revising import Revision
from app.intake.shelf.offers import ENTRIES, NOTHING
from app.intake.shelf.placing import Placed
from app.library.pages.corrections import MilestoneCorrection, about
from app.library.pages.page import Milestone
from app.ui.dialogs.return_key import RETURN, KeyedDialog
from app.ui.intake.findings import ENTRIES as ENTRIES_PART
from app.ui.intake.findings import Findings
from app.ui.intake.judging import Judgement, correction, judgements
from app.ui.intake.listing_bar import ListingBar
from app.ui.intake.original_view import OriginalView
from app.ui.intake.pages_bar import PagesBar
from app.ui.intake.preview_foot import PreviewFoot
from app.ui.intake.work import Proof, Spans
from app.ui.lists.notice import Notice
from app.ui.lists.panel_head import PanelHead
from app.ui.reader.page_pane import PagePane
from app.ui.theme import Theme

SIZE = QSize(1230, 730)
WIDTHS = (350, 530, 350)
PATIENCE_MS = 250  # while one types, the page is not set anew at each letter


class PreviewDialog(KeyedDialog):
    """Shows a reading of a document and gathers what the reader wants otherwise.

    One that was imported can be read *again*, to make a new version of its pages.

    Signals:
        proof_wanted: the Revision as it is now, and the number of the page in view.
        encoding_wanted: the document shall be read anew in this encoding.
        title_wanted: it shall be read anew, this line being its title.
        import_wanted: the reader is content.
        retry_wanted: a document that could not be read shall be tried again.
    """

    proof_wanted = Signal(object, int)
    encoding_wanted = Signal(str)
    title_wanted = Signal(str)
    import_wanted = Signal()
    retry_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        branches: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        again: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._again = again
        self._was_read = False
        self._page = 0
        self._said: dict[int, list[MilestoneCorrection]] = {}
        self._placed: tuple[Placed, ...] = ()
        self._revision: Revision | None = None
        self._asked: QWidget | None = None  # the field that had the document read anew
        self._is_read = False  # and what it holds is shown as soon as there is a page of it
        self.listing = ListingBar(theme, self)
        self.original = OriginalView(theme, self)
        self.pages = PagesBar(theme, self)
        self.pane = PagePane(theme, lambda _page, _anchor: None, lambda _page, _name: None, self)
        self.findings = Findings(theme, branches, self)
        self.notice = Notice(theme, self)
        self._waiting = QWidget(self)
        self._stage = QLabel(self)
        self.foot = PreviewFoot(self, again=again)
        self.import_button = self.foot.import_button
        self._stack = QStackedWidget(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._lay_out()
        self._connect()
        self.show_reading()

    @property
    def revision(self) -> Revision | None:
        """The document as the reader wants it; None before it was read."""
        return self._revision

    @property
    def said(self) -> tuple[tuple[MilestoneCorrection, ...], ...]:
        """What was said of the milestones of each page that is to be kept, in order."""
        revision = self._revision
        if revision is None:
            return ()
        kept = (n for n in range(len(self._placed)) if n not in revision.left_out)
        return tuple(tuple(self._said.get(number, ())) for number in kept)

    def show_reading(self, stage: str = "Reading") -> None:
        """Say that the document is being read, or put on the shelf, and nothing else of it."""
        self._is_read = False
        self._stage.setText(f"{stage} “{self._name}”…")
        self._stack.setCurrentWidget(self._waiting)
        self.import_button.setEnabled(False)

    def show_refused(self, message: str, *, was_read: bool = False) -> None:
        """Say why the document gives no page; one that *was read* need not be read again."""
        self._was_read = was_read
        text = message[:1].upper() + message[1:]
        self.notice.say("circle-x", "This document could not be imported", text, "Try Again")
        self._stack.setCurrentWidget(self.notice)
        self.import_button.setEnabled(False)
        self.notice.button.setFocus()

    def show_revision(self, revision: Revision, spans: Sequence[Spans]) -> None:
        """Take in what was read; it is shown with the first page that is made of it."""
        self._is_read = True
        self._revision = revision
        self._page = 0
        self._said.clear()
        self.original.show_text(revision.original)
        self.original.show_removed(spans, revision.restored)
        self._spans = spans
        self.findings.show_report(revision.report)
        self._show_listing()
        self._patience.stop()
        self.proof_wanted.emit(revision, 0)

    def show_proof(self, proof: Proof) -> None:
        """Show the page as it would look, and where it would go."""
        revision = proof.revision
        self._placed = proof.placed
        self._page = proof.page
        self._revision = self._revision or revision
        titles = [placed.page.title for placed in proof.placed]
        self.pages.show_pages(
            titles, proof.page, revision.left_out,
            joined=revision.joined, can_join=revision.split != ENTRIES,
        )  # fmt: skip
        if revision.split == ENTRIES:
            pages = [placed.page for placed in proof.placed]
            self.findings.show_entries(pages, revision.left_out, proof.page)
        if proof.article is not None:
            top = self.pane.browser.verticalScrollBar().value()
            same = self.pane.article is not None and (
                self.pane.article.page.id == proof.article.page.id
            )
            self.pane.show_article(proof.article, 90, lambda: self._keep_scroll(top if same else 0))
        if proof.placed:
            which = (revision.report.encoding, revision.joined, revision.split, proof.page)
            self.findings.form.show_page(proof.placed[proof.page].page, which)
        self._show_found()
        if self._is_read:
            self._is_read = False
            self._stack.setCurrentWidget(self._parts)
            field, self._asked = self._asked, None
            (field if field is not None and field.isEnabled() else self._first_field()).setFocus()
        self._show_plan()

    def reject(self) -> None:
        self._patience.stop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        in_button = isinstance(self.focusWidget(), QAbstractButton)
        if event.key() not in RETURN or in_button:  # in a field it is no import
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._across.setSizes(WIDTHS)

    def _lay_out(self) -> None:
        again = self._again
        self.setWindowTitle(f"Read “{self._name}” Again" if again else f"Import “{self._name}”")
        room = self.screen().availableSize() - QSize(30, 60)
        self.resize(SIZE.boundedTo(room))
        self._across = QSplitter(Qt.Orientation.Horizontal, self)
        self._across.setHandleWidth(1)
        self._across.setChildrenCollapsible(False)
        left = _column(PanelHead(self._theme, "Original", self), self.original)
        middle = _column(self.pages, self.pane)
        for part in (left, middle, self.findings):
            self._across.addWidget(part)
        self._parts = _column(self.listing, self._across)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(260)
        bar.setAccessibleName("Reading")
        waiting = QVBoxLayout(self._waiting)
        waiting.addStretch(1)
        waiting.addWidget(self._stage, 0, Qt.AlignmentFlag.AlignHCenter)
        waiting.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        waiting.addStretch(1)
        for part in (self._waiting, self.notice, self._parts):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self._patience.timeout.connect(self._ask)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # wherever the focus is
            QShortcut(QKeySequence(keys), self).activated.connect(self.import_button.click)
        self.import_button.clicked.connect(self.import_wanted)
        self.foot.cancel_button.clicked.connect(self.reject)
        self.notice.action_wanted.connect(self._on_try_again)
        self.pages.page_chosen.connect(self._on_page_chosen)
        self.pages.left_out.connect(self._on_left_out)
        self.pages.joined.connect(self._on_joined)
        self.listing.chosen.connect(self._on_split)
        entries = self.findings.entries
        order = (self.listing.choice, entries.all_button, entries.none_button, entries.view)
        for before, after in pairwise(order):  # who splits a list looks at its entries next
            self.setTabOrder(before, after)
        findings = self.findings
        findings.entries.toggled.connect(self._on_entry_toggled)
        findings.entries.all_toggled.connect(self._on_all_toggled)
        findings.entries.chosen.connect(self._on_page_chosen)
        findings.form.edited.connect(self._on_edited)
        findings.form.unsound.connect(self._on_unsound)
        findings.form.encoding_wanted.connect(self._on_encoding_wanted)
        findings.form.title_wanted.connect(self._on_title_wanted)
        findings.removed.toggled.connect(self._on_restored)
        findings.removed.chosen.connect(self.original.go_to)
        for view in (findings.removed.view, findings.found.view, findings.entries.view):
            view.left.connect(self.reject)
        findings.found.judged.connect(self._on_judged)
        findings.found.chosen.connect(self._on_milestone_chosen)

    def _on_try_again(self) -> None:
        wanted = self.import_wanted if self._was_read else self.retry_wanted
        wanted.emit()

    def _ask(self) -> None:
        if self._revision is not None:
            self.proof_wanted.emit(self._revision, self._page)

    def _revise(self, revision: Revision, *, at_once: bool = True) -> None:
        self._revision = revision
        if at_once:
            self._patience.stop()
            self._ask()
        else:
            self._patience.start()

    def _keep_scroll(self, value: int) -> None:
        self.pane.browser.verticalScrollBar().setValue(value)

    def _show_found(self) -> None:
        milestones: tuple[Milestone, ...] = ()
        if self._placed:
            milestones = self._placed[self._page].page.milestones
        said = self._said.get(self._page, [])
        self.findings.show_found(judgements(milestones, said))

    def _show_plan(self) -> None:
        """Say what becomes of the document, unless it is still, or again, waited for."""
        if self._stack.currentWidget() is self._parts:
            said = any(self.said)
            self.foot.show_plan(self._revision, self._placed, self._page, said=said)

    def _first_field(self) -> QWidget:
        """The field with what is most likely to be said first."""
        form = self.findings.form
        if self._again and form.encoding.isEnabled():
            return form.encoding
        return self.listing.choice if self.listing.isVisible() else form.fields["title"]

    def _show_listing(self) -> None:
        """Ask what is to be made of the document, if it is a list of others."""
        revision = self._revision
        if revision is None:
            return
        report = revision.report
        stub = bool(report.pages) and report.pages[0].stub
        self.listing.show_listing(report.listing, stub=stub, choice=revision.split)

    def _on_split(self, choice: str) -> None:
        if self._revision is None:
            return
        self._page = 0
        self._said.clear()
        self._across.setEnabled(choice != NOTHING)
        revision = self._revision.with_split(choice)
        self.findings.show_doubts(revision.result.warnings)
        if choice != ENTRIES:
            self.findings.show_entries((), (), 0)
        self._revise(revision)
        if choice == ENTRIES:
            self.findings.switch.show_part(ENTRIES_PART, shown=True)
            self.findings.switch.choose(ENTRIES_PART)

    def _on_entry_toggled(self, number: int, kept: bool) -> None:
        if self._revision is not None:
            self._revise(self._revision.with_left_out(number, left_out=not kept))

    def _on_all_toggled(self, kept: bool) -> None:
        if self._revision is not None:
            numbers = () if kept else range(len(self._placed))
            self._revise(self._revision.with_all_left_out(numbers))

    def _on_page_chosen(self, number: int) -> None:
        self._page = number
        self._ask()

    def _on_left_out(self, left_out: bool) -> None:
        if self._revision is not None:
            self._revise(self._revision.with_left_out(self._page, left_out=left_out))

    def _on_joined(self, joined: bool) -> None:
        if self._revision is not None:
            self._page = 0
            self._said.clear()
            self._revise(self._revision.with_joined(joined=joined))

    def _on_unsound(self, words: str) -> None:
        self.foot.show_fault(words)
        if self._revision is not None and self._placed:
            self._show_plan()

    def _on_edited(self, name: str, value: str) -> None:
        if self._revision is not None:
            at_once = name in ("kind", "tree")
            revision = self._revision.with_edit(self._page, name, value)
            if name == "tree" and revision.split == ENTRIES and self._page == 0:
                for entry in range(1, len(self._placed)):  # they stand where the list shall
                    revision = revision.with_edit(entry, name, value)
            self._revise(revision, at_once=at_once)

    def _on_encoding_wanted(self, encoding: str) -> None:
        self._asked = self.findings.form.encoding
        self.encoding_wanted.emit(encoding)

    def _on_title_wanted(self, title: str) -> None:
        if self._revision is not None:
            self._asked = self.findings.form.title
            self._revision = self._revision.without_edits(self._page, ("title", "heading"))
            self.title_wanted.emit(title)

    def _on_restored(self, number: int, restored: bool) -> None:
        if self._revision is not None:
            self._revise(self._revision.with_restored(number, restored=restored))
            self.original.show_removed(self._spans, self._revision.restored)

    def _on_judged(self, row: Judgement, made: MilestoneCorrection | None) -> None:
        one = about(correction(row.milestone, "accept"))
        said = [each for each in self._said.get(self._page, []) if about(each) != one]
        self._said[self._page] = [*said, made] if made is not None else said
        self._show_found()
        self._show_plan()

    def _on_milestone_chosen(self, milestone: Milestone) -> None:
        """Show where the milestone stands, in the page and in the original."""
        if milestone.place is not None and self.pane.ready and self.pane.article is not None:
            self.pane.go_to(replace(milestone.place, page=self.pane.article.page.id))
        self.original.find_words(milestone.sentence)


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    layout.setStretch(len(parts) - 1, 1)
    return column
