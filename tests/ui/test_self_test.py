"""The self-test opens a window where it can, and lives on where it cannot."""

from pathlib import Path

import pytest

from app.ui.self_test import check_window


@pytest.fixture
def home(shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with nothing but a compiled library, which a child process finds as well."""
    monkeypatch.setenv("ENTENTE_HOME", str(shared_cache.parent))
    return shared_cache.parent


def test_a_window_is_painted_and_leaves_nothing_in_the_folders_of_the_reader(home: Path) -> None:
    checks = check_window()

    assert [check.name for check in checks] == ["Qt", "window", "faces", "pictures"]
    assert [check for check in checks if not check.ok] == []
    assert not (home / "data").exists()
    assert not (home / "config").exists()


@pytest.mark.usefixtures("home")
def test_where_qt_cannot_start_the_check_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nowhere")

    checks = check_window()

    assert [check.ok for check in checks] == [False]
    assert "Qt did not start" in checks[0].detail
    assert "nowhere" in capfd.readouterr().err
