"""A reader at the command line."""

import json

import pytest

from app import cli


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """The home of a reader who keeps it for the whole run, so that the library is compiled once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def entente(home, monkeypatch, capsys):
    """A function that runs a command and returns its status, its output and its messages."""
    monkeypatch.setenv("ENTENTE_HOME", str(home))

    def run(*words):
        capsys.readouterr()
        status = cli.run(words)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def printed(entente):
    """A function that runs a command with --json, expects it to succeed, and returns the data."""

    def run(*words):
        status, out, err = entente(*words, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    return run
