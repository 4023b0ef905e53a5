"""Makes the pictures of the documents from the program: PYTHONPATH=. python packaging/pictures.py.

On Linux it brings its own X server (xvfb-run); elsewhere the window shows itself for a moment.
The pictures of documents are made by `pdf_pictures.py`.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk import settings as settings_file
from app.paths import find_paths
from app.ui.program import Program
from app.ui.search.concordance_view import ConcordanceView
from app.ui.theme import Mode

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SIZE = (1280, 800)
LOOKS: tuple[Mode, ...] = ("light", "dark")
PATIENCE_MS = 30_000
OPENING = "The%20Planning%20and%20Review%20Process%2C%20entered%20in%202002"
LINKS = {  # to one passage as it stands, and as other pages might have had it
    "opened": f"defence-and-education:~:text={OPENING},teaching%20at%20military%20schools%2E",
    "moved": f"evolution:~:text={OPENING},teaching%20at%20military%20schools%2E&at=0-325",
    "changed": "civil-emergency-planning:~:text=In%20May%202003%20nearly%201%2C200%20Uzbek%20"
    "rescuers%20and%20some%20225%20others%20from%2019%20countries%20trained",
    "gone": "civil-emergency-planning:~:text=The%20fire%20brigades%20of%20the%20border%20towns%20"
    "bought%20new%20engines",
}
REST_MS = 600  # after the last change: until the previews, the caret and the scroll bars rest


def main() -> int:
    """Make every picture anew; return the exit status."""
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        screen = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable, *sys.argv)
        return subprocess.run(screen, check=False).returncode
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="entente-") as home:
        os.environ["ENTENTE_HOME"] = home
        _picture_window()
    return 0


def _picture_window() -> None:
    paths = find_paths()
    settings_file.save(paths.settings, replace(settings_file.Settings(), theme="light"))
    application = QApplication(["entente"])
    program = Program(application, paths, "uzbekistan")
    program.show()
    program.window.resize(*SIZE)
    _wait(lambda: program.is_settled)
    _save(program, "light")
    _search(program, "border security")
    QTest.keyClick(program.window.field, Qt.Key.Key_Return)
    _wait(lambda: program.is_settled)
    _save(program, "search")
    for look in LOOKS:
        _picture_search(program, look)
    for look in LOOKS:  # after all searches, which show another page beside them
        _picture_links(program, look)
    _search(program, "")
    program.browsing.open_reference("nato-osce-relations")
    _wait(lambda: program.is_settled)
    _save(program, "dark")
    _show_timeline(program)
    _save(program, "timeline")
    program.window.close()


def _picture_search(program: Program, look: Mode) -> None:
    """What docs/searching.md shows, in one look."""
    window = program.window
    program.theme.set_mode(look)
    _search(program, "kosovo mission")
    window.commands["filters"].trigger()
    _wait(lambda: program.is_settled and window.results.facets.tree.topLevelItemCount() > 0)
    _save(program, f"facets-{look}")
    window.commands["filters"].trigger()
    _search(program, "verification")
    window.commands["concordance"].trigger()
    _wait(lambda: program.is_settled and window.findChild(ConcordanceView) is not None)
    _save(program, f"concordance-{look}")
    window.commands["close_tab"].trigger()
    _search(program, "uzbekstan airlift pfp")
    _wait(lambda: program.is_settled and window.results.absence.isVisible())
    _save(program, f"absence-{look}")


def _picture_links(program: Program, look: Mode) -> None:
    """What docs/links.md shows, in one look: the page alone."""
    program.theme.set_mode(look)
    for name, link in LINKS.items():
        program.browsing.open_reference(f"entente:uzbekistan#{link}")
        _wait(lambda: program.is_settled)
        _rest()
        program.window.reader.grab().save(str(PICTURES / f"link-{name}-{look}.png"))


def _show_timeline(program: Program) -> None:
    """Show everything in lanes by partner."""
    program.theme.set_mode("light")
    program.chronicling.chronicle.set_kind("everything")
    _wait(lambda: program.is_settled)
    program.window.commands["timeline"].trigger()
    _wait(lambda: program.is_settled and program.timing.view is not None)


def _search(program: Program, text: str) -> None:
    """Type *text* into the search field, as a reader does."""
    field = program.window.field
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, text)
    _wait(lambda: program.is_settled and program.searching.answered == text)


def _save(program: Program, name: str) -> None:
    _rest()
    program.window.grab().save(str(PICTURES / f"{name}.png"))


def _wait(condition: Callable[[], bool]) -> None:
    """Let the window work until *condition* holds.

    Raises:
        TimeoutError: it did not come to hold.
    """
    for _ in range(PATIENCE_MS // 10):
        if condition():
            return
        _rest(10)
    raise TimeoutError("the window did not come to rest")


def _rest(milliseconds: int = REST_MS) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
