"""Set-up says what it needs, makes it once, and notices what is broken."""

import shutil
import sys
from pathlib import Path

import pytest

import dev


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose environment and locks `dev` uses in place of the repository's."""
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "VENV_PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "entente-lock")
    return tmp_path


def write_lock(folder: Path, text: str) -> Path:
    lock = folder / "lock.txt"
    lock.write_text(text, encoding="utf-8")
    return lock


def test_a_changed_lock_has_another_stamp(own_folder: Path) -> None:
    before = dev.stamp(write_lock(own_folder, "a==1\n"))

    after = dev.stamp(write_lock(own_folder, "a==2\n"))

    assert before != after
    assert before.startswith(dev.stamp_head())
    assert after.startswith(dev.stamp_head())


def test_a_moved_environment_has_another_stamp(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dev.stamp_head()

    monkeypatch.setattr(dev, "VENV", own_folder / "elsewhere" / ".venv")

    assert dev.stamp_head() != before


def test_an_environment_without_a_python_does_not_work(own_folder: Path) -> None:
    assert not dev.environment_works()


@pytest.mark.skipif(sys.platform == "win32", reason="a script there cannot stand for python.exe")
@pytest.mark.parametrize("body", ["exit 1", "echo 3 1", "echo"])
def test_an_environment_with_a_broken_python_does_not_work(own_folder: Path, body: str) -> None:
    dev.VENV.mkdir()
    dev.VENV_PYTHON.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    dev.VENV_PYTHON.chmod(0o755)

    assert not dev.environment_works()


def test_the_environment_that_runs_this_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "VENV_PYTHON", Path(sys.executable))

    assert dev.environment_works()


def test_a_library_that_is_nowhere_does_not_load() -> None:
    assert not dev.loads("libnowhere-to-be-found.so.7")


def test_whoever_may_not_install_is_told_the_exact_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")

    with pytest.raises(dev.SetupError) as told:
        dev.install({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}, may_install=False)

    assert "lacks libGL.so.1, libEGL.so.1" in str(told.value)
    assert str(told.value).endswith(
        "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1"
    )


def test_without_apt_the_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(dev.SetupError, match=r"lacks libGL\.so\.1; install these"):
        dev.install({"libGL.so.1": "libgl1"}, may_install=False)


@pytest.mark.parametrize(
    ("at_hand", "first_words"),
    [
        ({"ensurepip", "virtualenv", "pip", "uv"}, ["-m", "venv"]),
        ({"virtualenv", "pip", "uv"}, ["venv", "--quiet"]),
        ({"virtualenv", "pip"}, ["-m", "virtualenv"]),
        ({"pip"}, ["-m", "venv"]),
    ],
)
def test_the_environment_is_made_by_what_is_at_hand(
    monkeypatch: pytest.MonkeyPatch, at_hand: set[str], first_words: list[str]
) -> None:
    monkeypatch.setattr(dev, "has_module", lambda name: name in at_hand)
    monkeypatch.setattr(shutil, "which", lambda name: name if name in at_hand else None)

    steps = dev.environment_steps()

    assert list(steps[0][1:3]) == first_words


def test_with_nothing_at_hand_no_environment_is_made(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_module", lambda name: False)
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(dev.SetupError, match="ensurepip"):
        dev.make_environment()

    assert not dev.VENV.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_an_environment_elsewhere_to_which_a_link_leads_is_not_emptied(own_folder: Path) -> None:
    other = own_folder / "other"
    other.mkdir()
    (other / "kept").touch()
    dev.VENV.symlink_to(other)

    with pytest.raises(dev.SetupError, match=r"\.venv is a link to .*other; remove the link"):
        dev.make_environment()

    assert (other / "kept").exists()


def test_failed_checks_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    status = dev.report(["mypy", "pytest"])

    assert status == 1
    assert capsys.readouterr().out == "Failed: mypy, pytest\n"


def test_an_unknown_command_prints_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    status = dev.main(["runn"])

    assert status == 2
    assert "  test    " in capsys.readouterr().err


def test_every_command_stands_in_the_help() -> None:
    assert dev.__doc__ is not None
    assert [name for name in dev.COMMANDS if f"\n  {name} " not in dev.__doc__] == []


@pytest.mark.parametrize("name", ["RUN_LOCK", "DEV_LOCK"])
def test_every_locked_package_has_hashes(name: str) -> None:
    text = getattr(dev, name).read_text(encoding="utf-8")

    entries = [each for each in text.replace("\\\n", "").splitlines() if "==" in each]

    assert entries
    assert [each for each in entries if "--hash=sha256:" not in each] == []
