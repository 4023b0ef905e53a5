"""`entente register`."""

import sys

import pytest

from app.cli.registering import ON_A_MAC

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it writes what Linux reads")


@pytest.fixture
def desktop(tmp_path, monkeypatch):
    """The data folder of a desktop that knows nothing yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "data" / "applications" / "entente.desktop"


def test_registering_prints_the_files_that_it_writes(entente, desktop):
    status, out, err = entente("register")

    assert (status, err) == (0, "")
    assert str(desktop) in out.splitlines()
    assert "x-scheme-handler/entente" in desktop.read_text(encoding="utf-8")


def test_it_is_taken_back(entente, printed, desktop):
    entente("register")

    told = printed("register", "--unregister")

    assert str(desktop) in told["changed"]
    assert told["command"][-1] == "gui"
    assert not desktop.exists()


def test_on_a_mac_the_bundle_says_it_of_itself(entente, desktop, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")

    status, _, err = entente("register")

    assert (status, err) == (2, f"entente: {ON_A_MAC}\n")
    assert not desktop.exists()
