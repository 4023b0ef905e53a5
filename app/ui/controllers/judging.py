"""What the reader says of found milestones: in the list, in the page, in a window of its own."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.library.pages.page import Milestone
from app.library.pages.rejections import load_rejected
from app.library.pages.verdicts import SAID, is_doubtful, is_open
from app.ui.controllers.chronicling import Chronicling
from app.ui.controllers.shelf import Shelf
from app.ui.controllers.undoing import Undoing
from app.ui.main_window import MainWindow
from app.ui.milestones.acts import ACTS, act_name, takes_back
from app.ui.milestones.rows import EventRow, capital, counted
from app.ui.reader.context_menu import MenuEntry, open_menu
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.library.pages.corrections import Corrections, MilestoneCorrection
    from app.ui.intake.judging import Judgement
    from app.ui.intake.review_dialog import ReviewDialog

KEY = "correction"
SAY = tuple(act.command for act in ACTS)


@dataclass(frozen=True, slots=True)
class _Written:
    """What was *made* of the milestone called *key*, and what stood in the file *before*."""

    key: str
    words: str
    path: Path
    before: "Corrections"
    row: "Judgement"
    made: "MilestoneCorrection | None"


class Judging(QObject):
    """Writes down what is said of found milestones, one after the other, and takes it back.

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
        self._undoing = undoing
        self._tasks = tasks
        self._folder = folder
        self._waiting: deque[Callable[[], _Written | None]] = deque()
        self._judged: set[str] = set()  # of which the list may not know yet
        self._review: ReviewDialog | None = None
        window.milestones.menu.addAction(window.commands["review"])
        self._connect()
        self._on_event_chosen(None)

    def judge(self, milestone: Milestone, says: str) -> None:
        """Say so of *milestone*, or take it back; the next that is to be checked is gone to."""
        if says == "correct":
            self._correct(milestone)
            return
        self._write(lambda: self._say(milestone, says))
        if not takes_back(milestone, says):
            self._go_on_from(milestone.key)

    def next(self) -> None:
        """Go to the next milestone that is to be checked, and light its sentence."""
        row = self._list.next_to_check()
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

    # From a wish to the file

    def _write(self, work: Callable[[], "_Written | None"]) -> None:
        """Do *work* when all that was said before is written."""
        self._waiting.append(work)
        if len(self._waiting) == 1:
            self._tasks.run(KEY, work, self._on_written, self._on_unwritten)

    def _say(self, milestone: Milestone, says: str, **new: str) -> "_Written":
        """Write that the reader *says* so of *milestone*, or that it is taken back."""
        from app.ui.intake.judging import again, correction, load_judgement

        row = load_judgement(self._folder, milestone.page, milestone.id)
        taken = says != "correct" and again(row, says)
        made = None if taken else correction(row.milestone, says, **new)
        return self._put(milestone.page, row, made)

    def _put(self, page: str, row: "Judgement", made: "MilestoneCorrection | None") -> "_Written":
        from app.library.pages.corrections import corrections_path
        from app.ui.intake.judging import write_down

        path = corrections_path(self._folder / "pages" / f"{page}.md")
        words = SAID[made.says].lower() if made is not None else "judgement taken back"
        before = write_down(path, row, made)
        key = f"{page}#{row.milestone.id}"
        return _Written(key, words, path, before, row, made)

    def _put_back(self, written: "_Written") -> None:
        """Undo what was *written*, and go to the milestone again."""

        def work() -> None:
            from app.library.pages.corrections import save_corrections

            save_corrections(written.path, written.before)

        self._write(work)
        self._judged.discard(written.key)
        self._list.choose(written.key)

    def _make_again(self, written: "_Written") -> None:
        """Redo what was *written* and undone."""

        def work() -> None:
            from app.ui.intake.judging import write_down

            write_down(written.path, written.row, written.made)

        self._write(work)
        self._note(written)
        self._list.choose(written.key)

    def _note(self, written: "_Written") -> None:
        (self._judged.discard if written.made is None else self._judged.add)(written.key)

    def _on_written(self, written: "_Written | None") -> None:
        if written is not None:
            self._note(written)
            self._undoing.add(
                f"Milestone {written.words}",
                lambda: self._put_back(written),
                lambda: self._make_again(written),
            )
            self._window.tell(f"{capital(written.words)}. {self._left()}")
        self._waiting.popleft()
        if self._waiting:
            self._tasks.run(KEY, self._waiting[0], self._on_written, self._on_unwritten)
        else:
            self._fill_review()
            self._shelf.renew()

    def _on_unwritten(self, error: Exception) -> None:
        self._on_failed(error)
        self._on_written(None)

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
                    self._write(lambda: self._say(milestone, says, **new))
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
            following = self._list.next_to_check()
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
        leads = [row.item.lead for row in rows if row.item.lead.key not in self._judged]
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
            self._write(lambda: self._put(page, row, made))

    def _on_page_changed(self) -> None:
        self._fill_review()
        self._show_rejected()

    def _on_failed(self, error: Exception) -> None:
        text = str(error)
        self._window.tell(text[:1].upper() + text[1:])
