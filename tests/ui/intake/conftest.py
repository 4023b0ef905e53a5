"""Documents and dialogs that the tests of importing share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

RURITANIA = """Ruritania office

Relations with Ruritania

Last updated: 12 Nov. 2014 19:27

Ruritania joined the Partnership for Peace on 3 May 1994. Skip nothing of what stands here.

Cooperation in the field

The two sides signed an agreement in April 2002. Ruritania opened a mission in 2005.
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a text on relations with a country that never was."""
    path = tmp_path / "documents" / "ruritania.txt"
    path.parent.mkdir()
    path.write_text(RURITANIA, encoding="utf-8")
    return path


@pytest.fixture
def dialog(qtbot: QtBot) -> Callable[[str], QDialog]:
    """Return what waits for a dialog of a class and gives it."""

    def shown(name: str) -> list[QDialog]:
        widgets = QApplication.topLevelWidgets()
        dialogs = [each for each in widgets if isinstance(each, QDialog) and each.isVisible()]
        return [each for each in dialogs if type(each).__name__ == name]

    def wait(name: str) -> QDialog:
        qtbot.waitUntil(lambda: bool(shown(name)), timeout=20_000)
        return shown(name)[-1]

    return wait
