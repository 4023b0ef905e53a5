"""The start of the window: as little as possible before it is painted."""

import sys
from collections.abc import Sequence
from pathlib import Path

from app.paths import Paths
from app.trace import mark


def run(paths: Paths, place: str | None = None, folders: Sequence[Path] | None = None) -> int:
    """Show the window, at *place* if one is given, and return the exit status when it closes.

    A second start hands *place* over to the first and returns at once; one with *folders*, the
    libraries to open in place of the reader's own, has a window for itself.
    """
    _quicken_imports()
    mark("QtCore")
    import PySide6.QtGui  # only to be timed by itself  # noqa: F401

    mark("QtGui")
    from PySide6.QtWidgets import QApplication

    mark("QtWidgets")
    from app import NAME
    from app.ui.instance import Instance

    application = QApplication([NAME.lower(), *sys.argv[1:]])
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName(NAME.lower())
    instance = Instance(paths.data) if not folders else None
    if instance is not None and not instance.claim():
        if instance.hand_over(place or ""):
            return 0
        instance = None  # the first start does not answer; this one must not take its place
    mark("QApplication")

    from app.ui.end_signals import EndSignals
    from app.ui.program import Program

    mark("own imports")
    program = Program(application, paths, place or "", instance, folders=folders)
    if sys.platform == "darwin":
        from app.ui.controllers.linking import OpenEvents

        OpenEvents(application).called.connect(program.call)
    program.shelf.opened.connect(lambda: mark("library"))
    mark("window")
    signals = EndSignals(application)
    signals.asked.connect(lambda: application.exit(0))  # what is open is kept behind the loop
    program.show()
    status = application.exec()
    program.close()
    return status


def _quicken_imports() -> None:
    """Spare each import a search of its source for PySide6.

    PySide6 makes that search only for `from __feature__ import`, which we never use; without it
    the window stands a tenth sooner. The name is private: where it is gone, nothing is spared.
    """
    import PySide6.QtCore  # loads the module of features  # noqa: F401

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010
