"""The self-test opens a window where it can, and lives on where it cannot."""

import pytest

from app.paths import Paths
from app.ui.self_test import check_window


@pytest.fixture
def home(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home without anything in it, which a child process finds as well."""
    monkeypatch.setenv("ENTENTE_HOME", str(paths.data.parent))


@pytest.mark.usefixtures("home")
def test_a_window_is_painted_and_leaves_nothing_in_the_folders_of_the_reader(paths: Paths) -> None:
    checks = check_window()

    assert [check.name for check in checks] == ["Qt", "window", "faces", "pictures"]
    assert [check for check in checks if not check.ok] == []
    assert not paths.data.exists()
    assert not paths.config.exists()


@pytest.mark.usefixtures("home")
def test_where_qt_cannot_start_the_check_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nowhere")

    checks = check_window()

    assert [check.ok for check in checks] == [False]
    assert "Qt did not start" in checks[0].detail
    assert "nowhere" in capfd.readouterr().err
