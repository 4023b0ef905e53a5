"""The import command: documents become pages like all others."""

import json
import subprocess
import sys

import pytest

from app import cli
from app.cli import importing

PAGE = """\
<html lang="en"><head><title>Relations with Ruritania</title>
<link rel="canonical" href="https://example.org/ruritania"></head><body>
<a href="#main">Skip to main content</a><h1>Relations with Ruritania</h1>
<p>Updated: 12 Nov. 2014 19:27</p>
<p>Ruritania joined the Partnership for Peace in May 1994. Zembla, its neighbour, watched closely
while the flügelhorn band of the capital played for all delegations that had come.</p>
<h2>Talks</h2><p>In June 1996 the two sides opened talks on border security in Strelsau.</p>
</body></html>
"""


@pytest.fixture
def entente(tmp_path_factory, monkeypatch, capsys, tmp_path):
    """A function that runs a command in a home of its own and returns status, output, messages."""
    monkeypatch.setenv("ENTENTE_HOME", str(tmp_path / "home"))

    def run(*words):
        capsys.readouterr()
        status = cli.run([str(word) for word in words])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def page(tmp_path):
    """A saved web page."""
    path = tmp_path / "ruritania.html"
    path.write_text(PAGE)
    return path


def test_it_is_told_why_an_event_is_doubted(entente, tmp_path):
    path = tmp_path / "plans.txt"
    path.write_text(
        "Plans of Ruritania\n\nThe treaty will be signed in May 2006. The envoy in Oslo looked "
        "after all of it from 1994 to 1996.\n\nTalks were opened on 3 June 1993 in Strelsau.\n"
    )

    (record,) = json.loads(entente("import", path, "--json")[1])

    told = {each["date"]: each["doubts"] for each in record["pages"][0]["milestones"]}
    assert told == {
        "1993-06-03": [],
        "1994/1996": ["a span of years"],
        "2006-05": ["a plan, or something still to come"],
    }
    lines = entente("milestones", "--page", "plans-of-ruritania")[1].splitlines()
    assert ["[not confirmed, doubted: a span of years]" in line for line in lines] == [
        False, True, False,
    ]  # fmt: skip


def test_what_a_footnote_tells_is_a_milestone_from_import_to_export(entente, tmp_path):
    path = tmp_path / "ferries.md"
    path.write_text(
        "# The ferries of Ruritania\n\nThe ferries belong to the town.[^1] Nobody sells them.\n\n"
        "[^1]: The town bought them on 3 May 1999; see Holt (2004), p. 12.\n"
    )
    pages = tmp_path / "pages"

    entente("import", path)
    again = json.loads(entente("import", path, "--json")[1])
    _, told, _ = entente("milestones", "--page", "the-ferries-of-ruritania")
    status, _, err = entente("export", "the-ferries-of-ruritania", "-o", pages, "--format", "pages")

    assert again[0]["pages"][0]["title"] == "The ferries of Ruritania"
    assert told.startswith(
        "3 May 1999\tThe town bought them on 3 May 1999. [found, not checked, told in a footnote]"
    )
    assert (status, err) == (0, "")
    assert "1 milestones, 0 faults" in entente("verify", pages)[1]


def test_a_document_becomes_a_page_like_all_others(entente, page, tmp_path):
    status, out, err = entente("import", page, "--json")

    (record,) = json.loads(out)
    assert (status, err) == (0, "")
    assert list(record) == [
        "file", "sha256", "encoding", "format", "state", "pages", "removed", "warnings",
        "listing",
    ]  # fmt: skip
    (found,) = record["pages"]
    assert (found["id"], found["title"], found["url"]) == (
        "relations-with-ruritania", "Relations with Ruritania", "https://example.org/ruritania",
    )  # fmt: skip
    assert found["updated"] == "2014-11-12T19:27"
    assert found["sections"] == [{"level": 2, "title": "Talks"}]
    assert [(each["date"], each["origin"]) for each in found["milestones"]] == [
        ("1994-05", "extracted"), ("1996-06", "extracted"),
    ]  # fmt: skip
    assert "pfp" in {each["page"] for each in found["mentions"]}
    assert "Skip to main content" in {each["text"] for each in record["removed"]}

    assert "relations-with-ruritania" in entente("pages", "--in", "my-imports")[1]
    assert "Relations with Ruritania" in entente("search", "Strelsau")[1]
    assert "Ruritania, relations with" in entente("headings")[1]
    assert "My imports (1)" in entente("tree")[1]
    assert (
        "talks on border security" in entente("milestones", "--page", "relations-with-ruritania")[1]
    )
    assert "doubted" not in entente("milestones", "--page", "relations-with-ruritania")[1]
    assert "flügelhorn" in entente("show", "relations-with-ruritania")[1]
    target = tmp_path / "out.pdf"
    assert entente("export", "relations-with-ruritania", "-o", target)[0] == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert entente("verify", tmp_path / "home/data/library")[0] == 0


def test_what_an_import_says_can_be_read(entente, page):
    status, out, err = entente("import", page)

    assert (status, err) == (0, "")
    assert "relations-with-ruritania: Relations with Ruritania [new, 2 milestones]" in out
    assert "texts removed as no content" in out
    assert "already imported" in entente("import", page)[1]


def test_one_of_a_kind_is_told_in_the_singular(entente, tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text("Talks\n\nPage 1 of 2\n\nThe office opened on 3 May 1994.\n", encoding="utf-8")

    out = entente("import", path)[1]

    assert "[new, 1 milestone]" in out
    assert "    1 text removed" in out


def test_a_dry_run_says_the_same_and_writes_nothing(entente, page, tmp_path):
    status, out, _ = entente("import", page, "--dry-run", "--into", tmp_path / "mine", "--json")

    assert (status, json.loads(out)[0]["pages"][0]["state"]) == (0, "new")
    assert not (tmp_path / "mine").exists()
    assert not (tmp_path / "home/data").exists()


def test_pages_can_go_into_another_library(entente, page, tmp_path):
    assert entente("import", page, "--into", tmp_path / "mine")[0] == 0

    assert (tmp_path / "mine/pages/relations-with-ruritania.md").exists()
    assert "Strelsau" in entente("search", "Strelsau", "--library", tmp_path / "mine")[1]
    assert entente("search", "Strelsau")[0] == 1


def test_a_stub_is_told_by_the_status_and_stands_among_the_imports_alone(entente, tmp_path):
    moved = tmp_path / "moved.txt"
    moved.write_text("Ruritania\n\nThis page has moved. Please update your bookmarks.\n")

    status, out, _ = entente("import", moved, "--json")

    (stub,) = json.loads(out)[0]["pages"]
    assert (status, stub["stub"], stub["tree"]) == (1, True, ["my-imports"])
    assert "My imports (1)" in entente("tree")[1]
    assert "Ruritania" not in entente("headings")[1]
    assert entente("search", "bookmarks")[0] == 1


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_imported(entente, page, tmp_path):
    rubbish = tmp_path / "rubbish.txt"
    rubbish.write_bytes(b"\0\1\2\3" * 99)

    status, out, err = entente("import", page, rubbish)
    assert (status, "no text and in no format" in err) == (1, True)
    assert "Relations with Ruritania" in out

    status, out, _ = entente("import", rubbish, "--json")
    assert status == 2
    assert json.loads(out)[0]["state"] == "refused"
    assert "no text" in json.loads(out)[0]["warnings"][0]


def test_a_path_that_does_not_exist_and_an_empty_folder_are_wrong_use(entente, tmp_path):
    assert entente("import", tmp_path / "gone")[0] == 2
    (tmp_path / "empty").mkdir()
    status, _, err = entente("import", tmp_path / "empty")
    assert (status, "no document" in err) == (2, True)


LISTING = """News

2 Entries

  • 04 Mar. 2008
    Envoy visits the school
  • 11 Mar. 2008
    Workshop on mines
"""


def test_a_list_of_other_documents_is_offered_for_splitting(entente, tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(LISTING, encoding="utf-8")

    status, out, _ = entente("import", path, "--json")

    (record,) = json.loads(out)
    assert status == 1
    assert [page["stub"] for page in record["pages"]] == [True]
    assert record["listing"] == {
        "says": "a list of 2 documents",
        "entries": [
            {
                "title": "Envoy visits the school",
                "published": "2008-03-04",
                "url": None,
                "text": "Envoy visits the school",
            },
            {
                "title": "Workshop on mines",
                "published": "2008-03-11",
                "url": None,
                "text": "Workshop on mines",
            },
        ],
    }


@pytest.mark.parametrize(("split", "stubs"), [("listing", [True, False, False]), ("one", [False])])
def test_a_list_is_split_or_kept_as_one_page_when_that_is_asked_for(
    entente, tmp_path, split, stubs
):
    path = tmp_path / "news.txt"
    path.write_text(LISTING, encoding="utf-8")

    status, out, _ = entente("import", path, "--split", split, "--json")

    (record,) = json.loads(out)
    assert status == 0
    assert [page["stub"] for page in record["pages"]] == stubs


def test_an_empty_path_is_wrong_use_and_not_the_folder_one_is_in(entente, page):
    with pytest.raises(SystemExit) as left:
        entente("import", "")
    assert left.value.code == 2

    with pytest.raises(SystemExit):
        entente("import", page, "--into", "")


@pytest.fixture
def other_import(tmp_path):
    """A program that writes in the reader's library for as many seconds as are given."""
    folder = tmp_path / "home/data/library"
    script = (
        "import pathlib, sys, time\n"
        "from app.intake.shelf.shelving import Shelf\n"
        "with Shelf.open(pathlib.Path(sys.argv[1])):\n"
        "    print('open', flush=True)\n"
        "    time.sleep(float(sys.argv[2]))\n"
    )
    started = []

    def start(seconds):
        command = [sys.executable, "-c", script, str(folder), str(seconds)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE))
        assert started[-1].stdout.readline() == b"open\n"
        return started[-1].pid

    yield start
    for each in started:
        each.kill()
        each.communicate()


def test_an_import_waits_for_another_and_says_so(entente, page, other_import):
    entente("pages")  # what is compiled at the first start takes longer than the wait
    other = other_import(2.0)

    status, out, err = entente("import", page)

    assert status == 0
    assert "relations-with-ruritania" in out
    assert err.startswith(f"waiting for the other import (process {other} writes in ")
    assert "Ctrl+C" in err


def test_an_import_gives_up_after_a_while_and_says_who_is_in_its_way(
    entente, page, other_import, monkeypatch
):
    monkeypatch.setattr(importing, "PATIENCE", 0.2)
    other = other_import(60.0)

    status, out, err = entente("import", page)

    assert (status, out) == (2, "")
    assert f"is being written by process {other}" in err.splitlines()[-1]


def test_a_trial_waits_for_nobody(entente, page, other_import):
    other_import(60.0)

    status, _, err = entente("import", page, "--dry-run")

    assert (status, err) == (0, "")
