"""Telling the system that our links open in this program."""

import configparser
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import link_handler
from app.desk.link_handler import (
    DesktopFolders,
    desktop_folders,
    own_command,
    register_on_desktop,
    registry_values,
    unregister_on_desktop,
)
from app.paths import RESOURCES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folders(tmp_path):
    """The folders of a desktop that knows nothing yet."""
    return DesktopFolders(tmp_path / "data", tmp_path / "config", tmp_path / "bin")


def entry(folders):
    """The desktop file that was written."""
    parser = configparser.RawConfigParser(strict=True, interpolation=None)
    parser.optionxform = str
    parser.read(folders.desktop_file, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_the_desktop_is_told_what_opens_our_links(folders):
    written = register_on_desktop(RESOURCES, folders, ("/opt/entente/entente", "gui"))

    assert entry(folders)["Exec"] == "/opt/entente/entente gui %u"
    assert entry(folders)["MimeType"] == "x-scheme-handler/entente;"
    assert folders.defaults.read_text() == (
        "[Default Applications]\nx-scheme-handler/entente=entente.desktop\n\n"
        "[Added Associations]\nx-scheme-handler/entente=entente.desktop;\n"
    )
    assert all(file.exists() for file in written)
    icons = folders.data / "icons" / "hicolor"
    assert (icons / "48x48" / "apps" / "entente.png").read_bytes().startswith(b"\x89PNG")
    assert (icons / "scalable" / "apps" / "entente.svg").exists()


def test_what_the_reader_has_chosen_for_other_things_stays(folders):
    folders.config.mkdir(parents=True)
    folders.defaults.write_text("[Default Applications]\ntext/html=b.desktop\n")
    before = folders.defaults.read_text()

    register_on_desktop(RESOURCES, folders, ("entente",))
    register_on_desktop(RESOURCES, folders, ("entente",))

    lines = folders.defaults.read_text().splitlines()
    assert lines.count("x-scheme-handler/entente=entente.desktop") == 1
    assert "text/html=b.desktop" in lines
    unregister_on_desktop(RESOURCES, folders)
    assert folders.defaults.read_text().startswith(before)
    assert "entente" not in folders.defaults.read_text()


def test_unregistering_takes_every_file_away(folders):
    written = register_on_desktop(RESOURCES, folders, ("entente",))

    removed = unregister_on_desktop(RESOURCES, folders)

    assert set(removed) == set(written)
    assert not any(file.exists() for file in written if file != folders.defaults)
    assert unregister_on_desktop(RESOURCES, folders) == ()


def test_a_command_with_strange_signs_is_written_so_that_the_same_comes_back(folders):
    word = '/srv/a b/50% "x" $HOME `id` \\n/entente'

    folders = replace(folders, programs=folders.programs / "with blanks")  # of no use
    register_on_desktop(RESOURCES, folders, (word, "gui"))

    assert not folders.launcher.exists()
    said = entry(folders)["Exec"].replace("\\\\", "\\")  # as the value of any key is read
    quoted = re.match(r'"((?:[^"\\]|\\.)*)" gui %u', said)
    assert quoted
    assert re.sub(r"\\(.)", r"\1", quoted[1]).replace("%%", "%") == word


@pytest.mark.parametrize("name", ["plain", "with blanks & 'signs' $HOME 50%"])
@pytest.mark.skipif(not shutil.which("xdg-open"), reason="there is no xdg-open")
def test_xdg_open_without_a_desktop_opens_a_link_wherever_the_program_lies(folders, tmp_path, name):
    program, heard = tmp_path / name / "entente", tmp_path / "heard"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {heard}\n')
    program.chmod(0o755)
    register_on_desktop(RESOURCES, folders, (str(program), "gui"))

    done = subprocess.run(
        ["xdg-open", "entente:pfp#milestones"],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "DISPLAY": ":none",
            "XDG_DATA_HOME": str(folders.data),
            "XDG_CONFIG_HOME": str(folders.config),
        },
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert heard.exists(), done.stderr
    assert heard.read_text() == "gui\nentente:pfp#milestones\n"


def test_the_launcher_goes_when_it_is_no_longer_needed(folders):
    register_on_desktop(RESOURCES, folders, ("/opt/with blanks/entente", "gui"))
    assert entry(folders)["Exec"] == f"{folders.launcher} %u"

    register_on_desktop(RESOURCES, folders, ("/opt/entente", "gui"))

    assert not folders.launcher.exists()
    assert entry(folders)["Exec"] == "/opt/entente gui %u"


def test_unregistering_takes_the_launcher_away(folders):
    written = register_on_desktop(RESOURCES, folders, ("/opt/with blanks/entente", "gui"))

    removed = unregister_on_desktop(RESOURCES, folders)

    assert folders.launcher in written
    assert folders.launcher in removed
    assert not folders.launcher.exists()


@pytest.mark.skipif(not shutil.which("gio"), reason="there is no gio")
def test_the_system_itself_names_this_program_for_our_links(folders):
    register_on_desktop(RESOURCES, folders, (sys.executable, "gui"))
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(folders.data),
        "XDG_CONFIG_HOME": str(folders.config),
    }

    done = subprocess.run(
        ["gio", "mime", "x-scheme-handler/entente"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert "entente.desktop" in done.stdout.splitlines()[0], done.stderr


def test_the_folders_are_those_of_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))

    local = tmp_path / ".local"
    assert desktop_folders({"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"}) == DesktopFolders(
        Path("/d"), Path("/c"), local / "bin"
    )
    assert desktop_folders({}) == DesktopFolders(
        local / "share", tmp_path / ".config", local / "bin"
    )


def make_python(folder, *names):
    """A folder of programs with these files in it."""
    folder.mkdir()
    for name in names:
        (folder / name).touch()
    return str(folder / names[0])


def test_an_installed_program_is_started_by_its_command(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", make_python(tmp_path / "bin", "python3", "entente"))

    assert own_command({}) == (str(tmp_path / "bin" / "entente"), "gui")


def test_a_bundle_is_started_by_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", make_python(tmp_path / "bundle", "entente"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert own_command({}) == (str(tmp_path / "bundle" / "entente"), "gui")
    (tmp_path / "bundle" / "entente-window").touch()
    assert own_command({})[0].endswith("entente-window")


def test_a_clone_is_started_by_its_task_and_keeps_its_home(tmp_path, monkeypatch):
    python = make_python(tmp_path / "bin", "python3")
    monkeypatch.setattr(sys, "executable", python)

    command = own_command({"ENTENTE_HOME": str(tmp_path)})

    assert command == (
        "env", f"ENTENTE_HOME={tmp_path}", python, str(ROOT / "dev.py"), "run", "gui",
    )  # fmt: skip


def test_the_lines_for_installers_are_those_that_the_program_writes():
    values = registry_values(("C:\\Program Files\\Entente\\entente-window.exe", "gui"))

    lines = (ROOT / "packaging" / "entente.reg").read_text(encoding="utf-8")
    read, key = [], ""
    for line in lines.splitlines():
        if line.startswith("["):
            key = line.strip("[]").removeprefix("HKEY_CURRENT_USER\\")
        named = re.fullmatch(r'(?:@|"([^"]*)")="(.*)"', line)
        if named:
            text = re.sub(r"\\(.)", r"\1", named[2])
            read.append((key, named[1] or "", text))
    assert tuple(read) == values


class Registry:
    """What of `winreg` is used, over a plain dictionary: there is no Windows here."""

    HKEY_CURRENT_USER, REG_SZ = "user", 1

    def __init__(self):
        self.keys = {}

    @contextmanager
    def CreateKey(self, _root, key):
        yield self.keys.setdefault(key, {})

    def SetValueEx(self, opened, name, _reserved, _kind, text):
        opened[name] = text

    def DeleteKey(self, _root, key):
        if any(other.startswith(f"{key}\\") for other in self.keys):
            raise PermissionError(key)
        if self.keys.pop(key, None) is None:
            raise FileNotFoundError(key)


@pytest.mark.skipif(sys.platform == "win32", reason="it would write into the real one")
def test_windows_is_told_and_untold(monkeypatch):
    registry = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")

    written = link_handler.register_in_registry(("C:\\E\\entente-window.exe", "gui"))

    assert registry.keys[written[-1]] == {"": 'C:\\E\\entente-window.exe gui "%1"'}
    assert registry.keys[written[0]] == {"": "URL:Entente", "URL Protocol": ""}
    assert set(link_handler.unregister_in_registry()) == set(written)
    assert registry.keys == {}


@pytest.mark.skipif(sys.platform == "win32", reason="there is one")
def test_without_a_registry_nothing_is_written():
    with pytest.raises(OSError, match="on Windows only"):
        link_handler.register_in_registry(("entente",))
    with pytest.raises(OSError, match="on Windows only"):
        link_handler.unregister_in_registry()
