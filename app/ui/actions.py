"""Everything the reader can do from a menu or by a key: one table, read by all who show it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QMenuBar, QWidget

from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do.

    *icon* is drawn on a button in the top bar, never in a menu. Commands with the same *choice*
    exclude one another.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    choice: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu's title and what stands in it, in order; None draws a line."""

    title: str
    items: tuple["Command | Menu | None", ...]


MENUS = (
    Menu(
        "&File",
        (
            Command("new_tab", "New &Tab", ("Ctrl+T",)),
            Command("close_tab", "&Close Tab", ("Ctrl+W",)),
            None,
            Command("import", "&Import…", ("Ctrl+I",)),
            Command("import_folder", "Import &Folder…"),
            None,
            Command("export", "&Export…", ("Ctrl+E",), icon="file-down"),
            Command("print", "P&rint…", ("Ctrl+P",)),
            Command("print_preview", "Print Pre&view…", ("Ctrl+Alt+P",)),
            None,
            Command(
                "preferences",
                "&Preferences…",
                ("Ctrl+,",),
                role=QAction.MenuRole.PreferencesRole,
            ),
            None,
            Command("quit", "&Quit", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole),
        ),
    ),
    Menu(
        "&Edit",
        (
            Command("undo", "&Undo", ("Ctrl+Z",)),
            Command("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
            None,
            Command("copy", "&Copy", ("Ctrl+C",)),
            Command("copy_with_source", "Copy with &Source", ("Ctrl+Shift+C",)),
            Command("copy_link", "Copy &Link to This", ("Ctrl+Alt+L",)),
            Command("cite", "Copy Ci&tation", ("Ctrl+Shift+X",)),
            Command("cite_passage", "Copy Passa&ge with Citation", ("Ctrl+Alt+C",)),
            Menu(
                "Copy Citation &As",
                (
                    Command("cite_chicago", "&Chicago Note", checkable=True, choice="citation"),
                    Command("cite_apa", "&APA", checkable=True, choice="citation"),
                    Command("cite_plain", "&Plain Words", checkable=True, choice="citation"),
                    None,
                    Command("cite_biblatex", "&BibLaTeX", checkable=True, choice="citation"),
                    Command("cite_ris", "&RIS", checkable=True, choice="citation"),
                    Command("cite_csl-json", "CSL-&JSON", checkable=True, choice="citation"),
                ),
            ),
            Command("paste_document", "Paste as &Document…", ("Ctrl+Shift+V",)),
            Command("paste_text", "Paste as Document, Te&xt Only…", ("Ctrl+Alt+V",)),
            None,
            Command("find", "&Find in Page", ("Ctrl+F",)),
            Command("find_next", "Find &Next", ("F3",)),
            Command("find_previous", "Find &Previous", ("Shift+F3",)),
        ),
    ),
    Menu(
        "&View",
        (
            Command("partners", "&Partners", ("Ctrl+1",), checkable=True, choice="left"),
            Command("headings", "&A–Z", ("Ctrl+2",), checkable=True, choice="left"),
            Command("results", "&Results", ("Ctrl+3",), checkable=True, choice="left"),
            None,
            Command("milestones", "&Milestones", ("Ctrl+4",), icon="panel-right", checkable=True),
            Command("tray", "Tra&y", ("Ctrl+5",), checkable=True),
            Command("timeline", "Time&line", ("Ctrl+6",)),
            None,
            Command("as_of", "As of a &Date", ("Ctrl+Shift+Y",), checkable=True),
            None,
            Command("zoom_in", "Zoom &In", ("Ctrl++", "Ctrl+=")),
            Command("zoom_out", "Zoom &Out", ("Ctrl+-",)),
            Command("zoom_reset", "Actual &Size", ("Ctrl+0",)),
            None,
            Menu(
                "&Theme",
                (
                    Command("theme_system", "As the &System", checkable=True, choice="theme"),
                    Command("theme_light", "&Light", checkable=True, choice="theme"),
                    Command("theme_dark", "&Dark", checkable=True, choice="theme"),
                    None,
                    Command(
                        "theme_switch", "S&witch Light and Dark", ("Ctrl+Shift+L",), icon="moon"
                    ),
                ),
            ),
            Command("full_screen", "&Full Screen", ("F11",), checkable=True),
        ),
    ),
    Menu(
        "&Go",
        (
            Command("back", "&Back", ("Alt+Left",), icon="arrow-left"),
            Command("forward", "&Forward", ("Alt+Right",), icon="arrow-right"),
            Command("home", "&Home", ("Alt+Home",)),
            None,
            Command("open_link", "&Open Link…", ("Ctrl+L",)),
            Command("search", "&Search the Library", ("Ctrl+K",)),
            None,
            Command("next_tab", "Next &Tab", ("Ctrl+Tab",)),
            Command("previous_tab", "Pre&vious Tab", ("Ctrl+Shift+Tab",)),
            None,
            Command("next_pane", "&Next Pane", ("F6",)),
            Command("previous_pane", "&Previous Pane", ("Shift+F6",)),
        ),
    ),
    Menu(
        "&Search",
        (
            Command("filters", "&Filter Results", ("Ctrl+Shift+F",)),
            Command("concordance", "Every &Occurrence", ("Ctrl+Shift+O",)),
            Command("related", "&Pages Like This", ("Ctrl+Shift+R",)),
            None,
            Command("save_search", "&Save This Search", ("Ctrl+Shift+S",)),
            Command("saved_searches", "Sa&ved Searches…", ("Ctrl+Shift+K",)),
            None,
            Command("own_names", "&Names of Your Own…"),
        ),
    ),
    Menu(
        "&Compare",
        (
            Command("matrix", "&Who Joined What", ("Ctrl+7",)),
            Command("compare", "Partners &Side by Side…", ("Ctrl+8",)),
            Command("fact_sheet", "&Fact Sheet", ("Ctrl+9",)),
        ),
    ),
    Menu(
        "&Imports",
        (
            Command("original", "Open &Original", ("Ctrl+O",)),
            Command("reread", "Read Again &As…", ("Ctrl+Shift+A",)),
            Command("import_report", "Import &Report…", ("Ctrl+Shift+P",)),
            Command("review", "&Check Milestones…", ("Ctrl+M",)),
            None,
            Command("judge_next", "&Next Milestone to Check", ("F4",)),
            Command("judge_accept", "Acc&ept Milestone", ("F8",)),
            Command("judge_correct", "Correc&t Milestone…", ("F9",)),
            Command("judge_reject", "Re&ject Milestone", ("Shift+F8",)),
            Command("rejected", "&Show Rejected Milestones", checkable=True),
            None,
            Command("versions", "Older &Versions…", ("Ctrl+Shift+H",)),
            Command("delete_page", "&Delete Page", ("Ctrl+Shift+Del",)),
            None,
            Command("imports", "All &Imports and Deleted Pages…", ("Ctrl+Shift+I",)),
        ),
    ),
    Menu(
        "&Milestones",
        (
            Command("scope_page", "Of This &Page", ("Alt+1",), checkable=True, choice="scope"),
            Command(
                "scope_partner", "Of This Part&ner", ("Alt+2",), checkable=True, choice="scope"
            ),
            Command(
                "scope_branch",
                "Of the &Branch in the Tree",
                ("Alt+3",),
                checkable=True,
                choice="scope",
            ),
            Command(
                "scope_results",
                "Of the S&earch Results",
                ("Alt+4",),
                checkable=True,
                choice="scope",
            ),
            Command("scope_tray", "Of the &Tray", ("Alt+5",), checkable=True, choice="scope"),
            Command("scope_everything", "&All", ("Alt+6",), checkable=True, choice="scope"),
            None,
            Command("milestones_filter", "&Filter Milestones", ("Ctrl+Shift+M",)),
            Command("milestones_clear", "&Show All Again"),
            None,
            Command("milestones_tray", "&Into the Tray", ("Ctrl+Shift+D",)),
            None,
            Command("milestones_csv", "Export as &CSV…"),
            Command("milestones_xlsx", "Export for a Sp&readsheet (XLSX)…"),
            Command("milestones_json", "Export as &JSON…"),
            Command("milestones_ics", "Export as Ca&lendar…"),
        ),
    ),
    Menu(
        "&Tray",
        (
            Command("collect", "&Add to Tray", ("Ctrl+D",)),
            Command("collect_paragraph", "Add This Para&graph", ("Ctrl+J",)),
            Command("collect_section", "Add This &Section", ("Ctrl+Shift+J",)),
            Command("tray_page", "&Page in Tray", checkable=True),
            None,
            Command("tray_heading", "New &Heading", ("Ctrl+Shift+G",)),
            Command("tray_note", "New &Note", ("Ctrl+Shift+N",)),
            None,
            Command("tray_next", "Ne&xt Tray", ("Ctrl+Shift+B",)),
            Command("tray_new", "New &Tray"),
            Command("tray_rename", "Rena&me Tray"),
            Command("tray_duplicate", "&Duplicate Tray"),
            Command("tray_empty", "&Empty Tray"),
            Command("tray_delete", "De&lete Tray"),
            None,
            Menu(
                "S&ources of the Tray As",
                (
                    Command("sources_ris", "&RIS…"),
                    Command("sources_biblatex", "&BibLaTeX…"),
                    Command("sources_csl-json", "CSL-&JSON…"),
                ),
            ),
        ),
    ),
    Menu(
        "&Help",
        (
            Command("shortcuts", "&Keyboard Shortcuts", ("F1",)),
            Command("search_help", "&Searching", ("Shift+F1",)),
            Command("faults", "Library &Faults…"),
            None,
            Command("about", "&About Entente", role=QAction.MenuRole.AboutRole),
        ),
    ),
)

# What there is nothing for before anything is opened or done.
FIRST_OFF = ("back", "forward", "tray_page", "tray_empty", "redo", "tray_next")
EDITORS = ("copy", "undo", "redo")  # a field has these of its own


def commands(items: tuple[Command | Menu | None, ...] = MENUS) -> Iterator[Command]:
    """Give every command of *items* in menu order."""
    for item in items:
        if isinstance(item, Command):
            yield item
        elif item is not None:
            yield from commands(item.items)


class Actions(QObject):
    """The commands as Qt actions of one window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._keeper = _KeyKeeper(window)
        self._actions = {command.id: self._make(command) for command in commands()}
        self["results"].setVisible(False)  # there are none before a search
        for command_id in FIRST_OFF:
            self[command_id].setEnabled(False)
        self._renew_icons()
        theme.changed.connect(self._renew_icons)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def answer(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Call a handler whenever the command it is named after is triggered."""
        for command_id, handler in handlers.items():
            self[command_id].triggered.connect(lambda _checked=False, call=handler: call())

    def keep_keys_from(self, field: QLineEdit) -> None:
        """Hear our keys while *field* has the focus.

        On X11 a line edit takes Ctrl+D, Ctrl+E and Ctrl+K for itself, as Emacs does. What it
        shares with every editor, such as Ctrl+C, stays its own.
        """
        field.installEventFilter(self._keeper)

    def fill(self, bar: QMenuBar) -> None:
        """Put every menu into *bar*."""
        for menu in MENUS:
            self._fill(bar.addMenu(menu.title), menu)

    def _fill(self, shown: QMenu, menu: Menu) -> None:
        for item in menu.items:
            if item is None:
                shown.addSeparator()
            elif isinstance(item, Menu):
                self._fill(shown.addMenu(item.title), item)
            else:
                shown.addAction(self[item.id])

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self._window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.checkable)
        action.setMenuRole(command.role)
        action.setIconVisibleInMenu(False)
        action.setToolTip(_tool_tip(command))
        if command.choice:
            group = self._groups.setdefault(command.choice, QActionGroup(self._window))
            group.addAction(action)
        # A command whose menu is hidden in full screen must still hear its keys.
        self._window.addAction(action)
        return action

    def _renew_icons(self) -> None:
        for command in commands():
            if command.icon:
                self[command.id].setIcon(self._theme.icon(command.icon))
        self["theme_switch"].setIcon(self._theme.icon("sun" if self._theme.dark else "moon"))


class _KeyKeeper(QObject):
    """Makes a line edit leave the keys of our commands alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        ours = (each.keys for each in commands() if each.id not in EDITORS)
        self._ours = [QKeySequence(key) for keys in ours for key in keys]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().eventFilter(watched, event)
        is_ours = QKeySequence(event.keyCombination()) in self._ours
        if is_ours:
            event.ignore()
        return is_ours


def plain_text(command: Command) -> str:
    """The command's name without the mark of its access key and without dots."""
    return command.text.replace("&", "").rstrip("…")


def native_keys(keys: str) -> str:
    """The keys as this platform writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _tool_tip(command: Command) -> str:
    keys = f" ({native_keys(command.keys[0])})" if command.keys else ""
    return plain_text(command) + keys
