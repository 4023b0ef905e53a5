"""The foot of the preview of an import."""

from PySide6.QtCore import Qt

from app.ui.intake.preview_foot import PreviewFoot


def test_tab_comes_to_its_buttons_as_they_stand(qtbot):
    foot = PreviewFoot()
    qtbot.addWidget(foot)
    foot.show()
    foot.activateWindow()
    qtbot.waitUntil(foot.isActiveWindow)
    foot.cancel_button.setFocus()

    qtbot.keyClick(foot.cancel_button, Qt.Key.Key_Tab)

    assert foot.import_button.hasFocus()
    assert foot.cancel_button.x() < foot.import_button.x()
