"""What the reader says of found milestones: in the list, in the page, in a window of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.library.pages.page import Milestone
from app.library.pages.rejections import load_rejected
from app.library.pages.verdicts import is_doubtful, is_open
from app.ui.controllers.chronicling import Chronicling
from app.ui.controllers.judgement_writing import JudgementWriting
from app.ui.controllers.shelf import Shelf
from app.ui.controllers.undoing import Undoing
from app.ui.main_window import MainWindow
from app.ui.milestones.acts import ACTS, act_name, takes_back
from app.ui.milestones.rows import EventRow, capital, counted
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.pages.corrections import MilestoneCorrection
    from app.ui.intake.judging import Judgement
    from app.ui.intake.review_dialog import ReviewDialog

SAY = tuple(act.command for act in ACTS)


class Judging(QObject):
    """Answers what is said of found milestones, and leads from one to the next.

    The milestone at the cursor of the list is the one that commands speak of; in the page its
    sentence is marked.
    """

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        chronicling: Chronicling,
        undoing: Undoing,
        tasks: Tasks,
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._list = window.milestones.view
        self._shelf = shelf
        self._chronicling = chronicling
        self._tasks = tasks
        self._folder = folder
        self._writing = JudgementWriting(undoing, tasks, folder, self)
        self._review: ReviewDialog | None = None
        window.milestones.menu.addAction(window.commands["review"])
        self._connect()
        self._on_event_chosen(None)

    def judge(self, milestone: Milestone, says: str) -> None:
        """Say so of *milestone*, or take it back; the next that is to be checked is gone to."""
        if says == "correct":
            self._correct(milestone)
            return
        taken = takes_back(milestone, says)
        self._writing.say(milestone, says, taken=taken)
        if not taken:
            self._go_on_from(milestone.key)

    def next(self) -> None:
        """Go to the next milestone that is to be checked, and light its sentence."""
        row = self._list.next_to_check(self._writing.judged)
        if row is None:
            self._window.tell(self._left())
            return
        self._choose(row.item.lead)
        self._window.tell(". ".join((*row.marks, row.date, capital(row.item.type))))

    def review(self) -> None:
        """Go through the milestones that were found in the page in view, in a window beside it."""
        from app.ui.intake.review_dialog import ReviewDialog

        if not self._imported_page():
            return
        if self._review is None:
            self._review = ReviewDialog(self._window.theme, self._window)
            self._review.found.judged.connect(self._on_judged)
            self._review.found.chosen.connect(
                lambda milestone: self._window.reader.view.light(milestone.place)
            )
        self._review.show_over(self._window.right, self._window)
        self._fill_review(self._list.current_milestone())

    def _connect(self) -> None:
        window, panel = self._window, self._window.milestones
        panel.judgement_wanted.connect(self.judge)
        panel.next_wanted.connect(self.next)
        panel.menu_wanted.connect(self._open_menu)
        panel.view.event_chosen.connect(self._on_event_chosen)
        window.reader.wishes.judgement_wanted.connect(self._on_judgement_wanted)
        window.reader.wishes.event_pressed.connect(self._list.choose)
        window.reader.page_changed.connect(lambda _page: self._on_page_changed())
        self._shelf.renewed.connect(self._on_page_changed)
        self._writing.said.connect(lambda words: window.tell(f"{capital(words)}. {self._left()}"))
        self._writing.put_back.connect(self._list.choose)
        self._writing.finished.connect(self._on_written)
        self._writing.failed.connect(self._on_failed)
        window.commands.answer(
            {
                "review": self.review,
                "judge_next": self.next,
                "rejected": self._show_rejected,
                **{act.command: self._saying(act.says) for act in ACTS},
            }
        )

    def _saying(self, says: str) -> Callable[[], None]:
        def say() -> None:
            row = self._list.current_event()
            if row is not None and row.found is not None:
                self.judge(row.found, says)

        return say

    def _correct(self, milestone: Milestone) -> None:
        """Ask for other words or another date for *milestone*."""
        from app.ui.intake.judging import load_judgement
        from app.ui.intake.milestone_form import MilestoneDialog

        def ask(row: "Judgement") -> None:
            dialog = MilestoneDialog(self._window.theme, row.shown, self._window)

            def accept() -> None:
                new = dialog.changes(row.milestone)
                says = "correct" if new else "accept"
                if new or row.said is None or row.said.says != "accept":
                    self._writing.say(milestone, says, new)
                self._go_on_from(milestone.key)

            dialog.accepted.connect(accept)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        folder = self._folder
        self._tasks.run(
            "judgement",
            lambda: load_judgement(folder, milestone.page, milestone.id),
            ask,
            self._on_failed,
        )

    # What is chosen

    def _go_on_from(self, key: str) -> None:
        """Leave the milestone called *key*, of which something was said, for the next to check."""
        row = self._list.current_event()
        if row is None or row.item.lead.key == key:
            following = self._list.next_to_check(self._writing.judged)
            if following is not None and following.item.lead.key != key:
                self._choose(following.item.lead)

    def _choose(self, milestone: Milestone) -> None:
        """Lead the cursor of the list to *milestone*, and light its sentence in the page."""
        self._list.choose(milestone.key)
        if milestone.page == self._window.reader.current_page():
            self._window.reader.view.light(milestone.place)

    def _left(self) -> str:
        """How much is left to be checked of what is listed, in words."""
        rows = [row for row in map(self._list.rows.at, range(self._list.row_count()))
                if isinstance(row, EventRow) and row.found]  # fmt: skip
        judged = self._writing.judged
        leads = [row.item.lead for row in rows if row.item.lead.key not in judged]
        doubtful, unchecked = (sum(map(which, leads)) for which in (is_doubtful, is_open))
        if not rows:
            return "No milestone here was found in an imported text"
        if not unchecked:
            return "All that was found here is checked"
        return f"{counted(unchecked, 'milestone')} to check, {doubtful} of them in doubt"

    def _on_event_chosen(self, row: EventRow | None) -> None:
        found = row.found if row is not None else None
        for command in SAY:
            self._window.commands[command].setEnabled(found is not None)
        self._window.reader.view.pane.events.choose(found.key if found else "")

    def _on_judgement_wanted(self, key: str, says: str) -> None:
        """Judge the milestone called *key*, which is told in the page in view."""
        self._list.choose(key)
        milestone = self._window.reader.view.pane.events.milestone(key)
        if milestone is not None:
            self.judge(milestone, says)

    def _open_menu(self, where: QPoint) -> None:
        """Offer what can be done with the event at the cursor of the list."""
        row = self._list.current_event()
        if row is None:
            return
        found, lead = row.found, row.item.lead
        judging = tuple(
            MenuEntry(f"{act_name(act, found)}\t{act.key}", self._saying(act.says))
            for act in ACTS
            if found is not None
        )
        following = MenuEntry("Next to check\tN", self.next, found is not None)
        collect = self._window.commands["collect"].trigger
        open_menu(
            self._list,
            where,
            (
                MenuEntry("Open\tReturn", lambda: self._chronicling.open_telling(lead)),
                MenuEntry("Open in new tab", lambda: self._chronicling.open_telling(lead, True)),
            ),
            (*judging, following) if found else (),
            (
                MenuEntry("Copy\tCtrl+C", self._list.copy),
                MenuEntry("Into the tray\tCtrl+D", collect),
            ),
        )

    # The window beside the page, and what was rejected

    def _imported_page(self) -> str:
        """The id of the page in view, if it was imported."""
        article = self._window.reader.view.article
        page = article.page if article else None
        return page.id if page is not None and page.provenance.origin == "imported" else ""

    def _fill_review(self, current: str = "") -> None:
        """List what was found in the page in view, the cursor on the milestone *current*."""
        from app.ui.intake.judging import load_judgements

        page, review, folder = self._imported_page(), self._review, self._folder
        if review is None or not review.isVisible():
            return
        if not page:
            review.show_page("", ())
            return
        title = self._shelf.contents.titles.get(page, page)
        self._tasks.run(
            "review",
            lambda: load_judgements(folder, page),
            lambda rows: review.show_page(title, rows, current),
            self._on_failed,
        )

    def _show_rejected(self) -> None:
        """Mark what was rejected in the page in view, or no longer."""
        page, folder = self._imported_page(), self._folder
        if not self._window.commands["rejected"].isChecked():
            self._window.reader.view.pane.events.show_rejected(())
        elif page:
            self._tasks.run(
                "rejected",
                lambda: load_rejected(folder, (page,)),
                lambda gone: self._window.reader.view.pane.events.show_rejected(gone),
                self._on_failed,
            )

    def _on_judged(self, row: "Judgement", made: "MilestoneCorrection | None") -> None:
        page = self._imported_page()
        if page:
            self._writing.put(page, row, made)

    def _on_written(self) -> None:
        self._fill_review()
        self._shelf.renew()

    def _on_page_changed(self) -> None:
        self._fill_review()
        self._show_rejected()

    def _on_failed(self, error: Exception) -> None:
        text = str(error)
        self._window.tell(text[:1].upper() + text[1:])
