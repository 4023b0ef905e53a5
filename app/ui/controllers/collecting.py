"""The trays: what the reader has put together, wherever in the window, in the reader's order."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import trays as changes
from app.desk.trays import Parts, Trays
from app.library.pages.page import Place
from app.library.parts import HeadingPart, NotePart, Part, PlacePart, ResultsPart, pages_of
from app.paths import Paths
from app.ui.controllers.keeping import Keeping
from app.ui.controllers.shelf import Shelf
from app.ui.controllers.tray_changes import TrayChanges
from app.ui.controllers.tray_facts import TrayFacts
from app.ui.controllers.undoing import Undoing
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks
from app.ui.tray.rows import summary

NEW_HEADING = "New heading"
TRAY_COMMANDS = ("tray_new", "tray_rename", "tray_duplicate", "tray_empty", "tray_delete")


class Collecting(QObject):
    """Holds the trays, lets every panel show them, and can take back every change.

    Signals:
        changed: something else lies in the tray.
        query_wanted: a query whose results the reader wants to see.
        day_wanted: a day of the past, as of which a part shows its page.
    """

    changed = Signal()
    query_wanted = Signal(str)
    day_wanted = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        shelf: Shelf,
        keeping: Keeping,
        tasks: Tasks,
        undoing: Undoing,
        paths: Paths,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._held = TrayChanges(keeping, undoing, self)
        self._facts = TrayFacts(shelf, tasks, paths, self)
        self._day = ""  # of the past, that the window shows
        self._connect()
        self.refresh()

    # What lies in the tray

    @property
    def trays(self) -> Trays:
        """All trays."""
        return self._held.trays

    @property
    def parts(self) -> Parts:
        """The parts of the tray in use, in order."""
        return self._held.parts

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that the tray names and the library has, each once."""
        named = (page for part in self.parts for page in pages_of(part))
        return tuple(dict.fromkeys(page for page in named if self._shelf.entry(page)))

    def shown(self) -> Parts:
        """The parts of which the library has every page: those that can be exported."""
        return tuple(part for part in self.parts if not self._facts.is_missing(part))

    def look_back(self, day: date | None) -> None:
        """Take pages as they are on *day* from now on; None is today."""
        self._day = day.isoformat() if day else ""
        self.refresh()

    def page_part(self, page: str) -> PlacePart:
        """The whole page as the window shows it."""
        return PlacePart(Place(page), self._day)

    def titles_of(self, parts: Parts) -> list[str]:
        """What *parts* are called in lists; headings of the reader's own are left out."""
        return [row.title for row in self._facts.rows(parts) if not row.is_heading]

    def restore(self, trays: Trays) -> None:
        """Take over what was kept; that cannot be taken back."""
        self._held.restore(trays)
        if self.parts:
            self._window.right.show_tray()

    # What changes it

    def add_part(self, part: Part) -> None:
        """Put *part* into the tray, at its end."""
        self.add_parts((part,))

    def add_parts(self, parts: Iterable[Part], before: int | None = None) -> None:
        """Put *parts* into the tray, before the part called *before* or at the end.

        Pages and passages keep the day that the window shows. What lies there already stays
        where it is, and the cursor goes to it.
        """
        self._window.tray.keep_written()
        wanted = tuple(dict.fromkeys(map(self._as_seen, parts)))
        new = tuple(part for part in wanted if part not in self.parts)
        self._window.right.show_tray()
        if new:
            at = len(self.parts) if before is None else before
            title = self._facts.title(new[0]) if len(new) == 1 else f"{len(new)} parts"
            self._held.set_parts(changes.inserted(self.parts, new, at), f"Add {title}")
            self._window.tray.go_to(at)
            verb = "is" if len(new) == 1 else "are"
            self._window.tell(f"{title} {verb} in the tray “{self._held.trays.tray.name}”")
        elif wanted:
            self._window.tray.go_to(self.parts.index(wanted[0]))
            self._window.tell(f"{self._facts.title(wanted[0])} lies in the tray already")

    def collect(self) -> None:
        """Put what is selected or has the focus into the tray; a whole page also out again."""
        part = part_at(QApplication.focusWidget()) or self._window.reader.view.part()
        if part is None:
            self._window.tell("Open a page, or choose a row of a list: it goes into the tray")
        elif self._as_seen(part) in self.parts and _whole_page(part):
            self._remove_page(_whole_page(part))
        else:
            self.add_part(part)

    def collect_paragraph(self) -> None:
        """Put the marked paragraph, or else that in view, into the tray."""
        part = self._window.reader.view.paragraph_part()
        if part is not None:
            self.add_part(part)
        else:
            self._window.tell("Open a page: a paragraph of it goes into the tray")

    def collect_section(self) -> None:
        """Put the section in view into the tray."""
        part = self._window.reader.view.section_part()
        if part is not None:
            self.add_part(part)

    def empty(self) -> None:
        """Take everything out."""
        self._held.set_parts((), "Empty the Tray")

    def _as_seen(self, part: Part) -> Part:
        """*part* as the window shows it; one that has its day already keeps it."""
        if isinstance(part, PlacePart) and not part.day:
            return replace(part, day=self._day)
        return part

    def _insert_own(self, part: HeadingPart | NotePart, text: str) -> None:
        """Put a heading or note behind the part at the cursor, to be written at once."""
        self._window.tray.keep_written()
        at = self._window.tray.current
        before = at + 1 if at >= 0 else len(self.parts)
        self._window.right.show_tray()
        self._held.begin(changes.inserted(self.parts, (part,), before), text)
        self._window.tray.edit(before)

    def _new_heading(self) -> None:
        taken = [part.title for part in self.parts if isinstance(part, HeadingPart)]
        part = HeadingPart(changes.free_name(taken, NEW_HEADING))
        self._insert_own(part, "New Heading")

    def _new_note(self) -> None:
        if NotePart("") in self.parts:
            self._window.tray.edit(self.parts.index(NotePart("")))
        else:
            self._insert_own(NotePart(""), "New Note")

    def _remove_page(self, page: str) -> None:
        part = self.page_part(page)
        self._held.set_parts(
            (each for each in self.parts if each != part), f"Remove {self._facts.title(part)}"
        )

    def _on_removed(self, at: int) -> None:
        text = f"Remove {self._facts.title(self.parts[at])}"
        self._held.set_parts((*self.parts[:at], *self.parts[at + 1 :]), text)

    def _on_step_wanted(self, at: int, by: int) -> None:
        self._move(at, changes.step_target(self.parts, at, by))

    def _move(self, at: int, before: int) -> None:
        """Move a part, a heading with its group, before the part called *before*."""
        part, size = self.parts[at], changes.group_size(self.parts, at)
        after = changes.moved(self.parts, at, size, before)
        if after != self.parts:
            self._held.set_parts(after, f"Move {self._facts.title(part)}")
            self._window.tray.go_to(after.index(part))

    def _on_edited(self, at: int, part: Part) -> None:
        if part not in self.parts:
            text = "Edit Heading" if isinstance(part, HeadingPart) else "Edit Note"
            parts = (*self.parts[:at], part, *self.parts[at + 1 :])
            if not self._held.finish(parts):
                self._held.set_parts(parts, text)

    def _on_editing_ended(self, given_up: bool) -> None:
        """Keep a new heading or note as it was left; one that was given up was never there."""
        if given_up:
            self._held.give_up()
        else:
            self._held.finish()

    def _on_tray_wanted(self, page_id: str, inside: bool) -> None:
        part = self.page_part(page_id)
        if inside and part not in self.parts:
            self.add_part(part)
        elif not inside and part in self.parts:
            self._remove_page(page_id)

    def _on_page_toggled(self) -> None:
        page_id = self._window.reader.current_page()
        self._on_tray_wanted(page_id, self._window.commands["tray_page"].isChecked())

    # Whole trays

    def use(self, number: int) -> None:
        """Go to the tray called *number*."""
        self._window.tray.keep_written()
        self._held.show(changes.switched(self._held.trays, number))

    def _next(self) -> None:
        self.use((self._held.trays.current + 1) % len(self._held.trays.trays))

    def _new(self) -> None:
        self._window.tray.keep_written()
        self._held.change(changes.with_new(self._held.trays), "New Tray")
        self._rename()

    def _rename(self) -> None:
        self._window.right.show_tray()
        self._window.tray.head.edit_name()

    def _on_name_given(self, name: str) -> None:
        renamed = changes.renamed(self._held.trays, name)
        if renamed == self._held.trays:
            self._window.tell("There is a tray of that name, or the name is empty")
        else:
            self._held.change(renamed, "Rename Tray")

    def _duplicate(self) -> None:
        self._window.tray.keep_written()
        self._held.change(changes.duplicated(self._held.trays), "Duplicate Tray")

    def _delete(self) -> None:
        name = self._held.trays.tray.name
        self._held.change(changes.without_current(self._held.trays), f"Delete “{name}”")
        self._window.tell(f"The tray “{name}” is deleted; Undo brings it back")

    # Showing

    def refresh(self) -> None:
        """Show what is in the tray in every panel; also when the library has changed."""
        self._show_rows()
        self._facts.look_up(self.parts)
        pages = filter(None, map(_whole_page, self.parts))
        whole = {page for page in pages if self.page_part(page) in self.parts}
        for panel in (self._window.partners, self._window.results, self._window.reader):
            panel.set_in_tray(whole)
        self._window.tray.head.show_trays(self._held.trays.names, self._held.trays.current)
        self._mark_commands()
        self._mark_page(self._window.reader.current_page())
        self.changed.emit()

    def renew(self) -> None:
        """Look every part up again: the library is another than before."""
        self._facts.doubt()
        self.refresh()

    def _show_rows(self) -> None:
        rows = self._facts.rows(self.parts)
        self._window.tray.show_rows(rows, summary(rows, self._facts.pages))

    def _on_failed(self, error: Exception) -> None:
        self._window.tell(f"The tray could not be looked up: {error}")

    def _mark_commands(self) -> None:
        commands = self._window.commands
        commands["export"].setEnabled(self._shelf.is_open)
        commands["tray_empty"].setEnabled(bool(self.parts))
        commands["tray_next"].setEnabled(len(self._held.trays.trays) > 1)

    def _mark_page(self, page_id: str) -> None:
        """Let the command for the page on top say whether it is in the tray."""
        command = self._window.commands["tray_page"]
        command.setEnabled(self._shelf.entry(page_id) is not None)
        command.setChecked(self.page_part(page_id) in self.parts)

    def _on_part_opened(self, part: Part) -> None:
        """Show a part that is no place of today: its query, its day, or the first page it names."""
        pages = [page for page in pages_of(part) if self._shelf.entry(page)]
        if isinstance(part, ResultsPart):
            self.query_wanted.emit(part.query)
        elif pages and isinstance(part, PlacePart):
            self.day_wanted.emit(date.fromisoformat(part.day))
            self._window.tray.place_wanted.emit(part.place, False)
        elif pages:
            self._window.tray.page_wanted.emit(pages[0], False)

    def _connect(self) -> None:
        window, tray = self._window, self._window.tray
        for panel in (window.partners, window.results, window.reader.wishes):
            panel.tray_wanted.connect(self._on_tray_wanted)
        window.reader.wishes.part_wanted.connect(self.add_part)
        tray.removed.connect(self._on_removed)
        tray.step_wanted.connect(self._on_step_wanted)
        tray.moved.connect(self._move)
        tray.parts_dropped.connect(self.add_parts)
        tray.part_edited.connect(self._on_edited)
        tray.editing_ended.connect(self._on_editing_ended)
        tray.part_opened.connect(self._on_part_opened)
        tray.head.chosen.connect(self.use)
        tray.head.name_given.connect(self._on_name_given)
        window.reader.page_changed.connect(self._mark_page)
        self._held.changed.connect(self.refresh)
        self._facts.learnt.connect(self._show_rows)
        self._facts.failed.connect(self._on_failed)
        self._shelf.opened.connect(self.renew)
        commands = window.commands
        commands.answer(
            {
                "collect": self.collect,
                "collect_paragraph": self.collect_paragraph,
                "collect_section": self.collect_section,
                "tray_page": self._on_page_toggled,
                "tray_heading": self._new_heading,
                "tray_note": self._new_note,
                "tray_next": self._next,
                "tray_new": self._new,
                "tray_rename": self._rename,
                "tray_duplicate": self._duplicate,
                "tray_delete": self._delete,
                "tray_empty": self.empty,
            }
        )
        below = [commands[each] for each in TRAY_COMMANDS]
        tray.add_commands(commands["tray_heading"], commands["tray_note"], below)


def part_at(widget: QWidget | None) -> Part | None:
    """What *widget*, or the nearest one around it that knows, offers for the tray."""
    while widget is not None:
        offered = getattr(widget, "part", None)
        if callable(offered):
            part = offered()
            return part if isinstance(part, Part) else None
        widget = widget.parentWidget()
    return None


def _whole_page(part: Part) -> str:
    """The page that *part* is; nothing for a section, a passage or anything else."""
    match part:
        case PlacePart(Place(page, "", _, _, "")):
            return page
        case _:
            return ""
