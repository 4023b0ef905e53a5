"""The command line: what it prints and how it ends."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.__main__ import main
from app.library.arrangement.headings import fold, sort_key
from app.paths import RESOURCES

ROOT = Path(__file__).resolve().parents[2]


def test_pages_are_listed_with_their_places(printed):
    pages = printed("pages")

    assert len(pages) == len(list((RESOURCES / "library" / "pages").glob("*.md")))
    uzbekistan = next(page for page in pages if page["id"] == "uzbekistan")
    assert sorted(uzbekistan) == sorted(
        ["id", "title", "kind", "headings", "tree", "state", "as_of", "library", "milestones"]
    )
    assert uzbekistan["headings"] == ["Uzbekistan, relations with"]


def test_pages_are_chosen_by_kind_and_branch(printed):
    pages = printed("pages", "--kind", "operation", "--in", "operations/nato-led/")

    assert {"ifor", "kfor"} <= {page["id"] for page in pages}
    assert {page["kind"] for page in pages} == {"operation"}


def test_a_page_is_shown_whole(printed):
    page = printed("show", "uzbekistan")

    assert sorted(page) == sorted(
        ["id", "title", "kind", "summary", "sections", "memberships", "milestones", "related",
         "sources", "footnotes"]
    )  # fmt: skip
    assert {"id", "level", "title", "text"} == set(page["sections"][0])
    assert {"key-data", "milestones", "sources"} <= {each["id"] for each in page["sections"]}
    assert page["memberships"][0]["state"] == "current"
    assert all(each["mark"] and each["text"] for each in page["footnotes"])


def test_a_page_is_shown_as_readable_text(entente):
    status, out, _ = entente("show", "PfP")

    assert status == 0
    assert out.startswith("Partnership for Peace\n====")
    assert "\nMilestones\n----" in out


def find_branch(branches, path):
    for branch in branches:
        if branch["id"] == path:
            return branch
        if path.startswith(f"{branch['id']}/"):
            return find_branch(branch["children"], path)
    return None


def test_the_tree_has_uzbekistan_at_both_its_places(printed):
    tree = printed("tree")

    for path in ("nato/partners/euro-atlantic/central-asia", "osce/participating-states"):
        leaves = {leaf["id"]: leaf for leaf in find_branch(tree, path)["pages"]}
        assert leaves["uzbekistan"]["state"] == "current"
        assert leaves["uzbekistan"]["from"]


def test_the_tree_of_a_day_shows_who_belonged_then(printed):
    then, now = printed("tree", "--as-of", "2022-01-01"), printed("tree", "--as-of", "2023-04-05")

    def allies(tree):
        return [leaf["id"] for leaf in find_branch(tree, "nato/allies")["pages"]]

    assert "finland" not in allies(then)
    assert "finland" in allies(now)


def test_headings_are_sorted_and_see_references_name_their_heading(printed):
    headings = printed("headings")

    named = {each["heading"]: each for each in headings}
    assert named["CSCE"]["see"] == named[named["CSCE"]["see"]]["heading"]
    assert named["Uzbekistan, relations with"]["see"] is None


def test_headings_of_a_fixture_library_stand_in_the_order_of_a_library(entente, tmp_path):
    titles = {
        "r1031": "UNSCR 1031", "r1325": "UNSCR 1325", "turkiye": "Türkiye", "turf": "Turf",
        "cote": "Cote", "coast": "Côte d’Ivoire", "hague": "the Hague", "hall": "Hall",
    }  # fmt: skip
    (tmp_path / "pages").mkdir()
    for page_id, title in titles.items():
        text = f"id: {page_id}\ntitle: {title}\nkind: theme\nas_of: 2020\nsummary: S.\ntree: []\n"
        (tmp_path / "pages" / f"{page_id}.md").write_text(f"---\n{text}---\n", encoding="utf-8")

    _, out, _ = entente("headings", "--json", "--library", str(tmp_path))

    ours = [each["heading"] for each in json.loads(out) if each["heading"] in titles.values()]
    ours = list(dict.fromkeys(ours))  # Türkiye stands in the built-in library too
    assert ours == [
        "Cote", "Côte d’Ivoire", "the Hague", "Hall", "Turf", "Türkiye", "UNSCR 1031", "UNSCR 1325",
    ]  # fmt: skip


def test_a_search_finds_the_other_spelling_and_marks_it(printed):
    answer = printed("search", "cooperation", "--limit", "100")

    assert {
        *("query", "understood", "total", "took_ms", "suggestion", "also_searched", "hits"),
        *("milestones", "notes", "facets", "absence"),
    } == set(answer)
    hit = answer["hits"][0]
    assert {
        *("page", "title", "section", "heading", "score", "snippet", "library"),
        *("kind", "matches", "where"),
    } == set(hit)
    spelt = {
        mark for h in answer["hits"] for mark in re.findall("<mark>(.*?)</mark>", h["snippet"])
    }
    assert {"cooperation", "Co-operation"} <= spelt


def test_a_search_without_hits_ends_with_one_and_a_suggestion(entente):
    status, out, _ = entente("search", "uzbekstan", "--json")

    assert status == 1
    assert json.loads(out)["suggestion"] == "uzbekistan"


def test_a_search_can_be_kept_to_a_span(printed):
    answer = printed("search", "kosovo", "--from", "1999-06-12", "--to", "1999-06-12")

    assert "kfor" in {hit["page"] for hit in answer["hits"]}


def test_a_search_without_hits_proves_it(entente):
    _, out, _ = entente("search", "uzbekistan zyzzyva", "--json")
    _, _, told = entente("search", "uzbekistan zyzzyva")

    absence = json.loads(out)["absence"]
    assert absence["verdict"] == "“zyzzyva” stands on no page."
    assert absence["text"].splitlines()[2] in told
    assert "Did you mean" not in told


def test_a_search_can_be_narrowed_and_sorted(printed):
    answer = printed(
        "search", "nato", "--status", "former", "--kind", "operation", "--sort", "title"
    )

    titles = [hit["title"] for hit in answer["hits"]]
    assert titles == sorted(titles, key=sort_key)
    assert {hit["kind"] for hit in answer["hits"]} == {"operation"}
    counts = {each["value"]: each["count"] for each in answer["facets"]["kind"]}
    assert counts["operation"] == answer["total"]


def test_a_search_as_typed_leaves_other_names_out(printed):
    assert printed("search", "CSCE")["also_searched"]
    assert printed("search", "CSCE", "--as-typed")["also_searched"] == []


def test_results_are_written_as_csv(entente, printed):
    _, out, _ = entente("search", "kosovo", "--csv")

    rows = list(csv.DictReader(io.StringIO(out)))
    hits = printed("search", "kosovo")["hits"]
    assert [row["page"] for row in rows] == [hit["page"] for hit in hits]
    assert [int(row["matches"]) for row in rows] == [hit["matches"] for hit in hits]


def test_every_occurrence_is_printed_in_its_line(entente, printed):
    lines = printed("search", "mélange", "--lines", "--as-typed")
    _, out, _ = entente("search", "mélange", "--lines", "--as-typed")

    assert all("melange" in fold(line["match"]) for line in lines)  # an address is one word
    assert len(out.splitlines()) == len(lines)
    section = next(
        each
        for each in printed("show", lines[-1]["page"])["sections"]
        if each["id"] == lines[-1]["section"]
    )
    last = lines[-1]
    assert section["text"][last["start"] : last["end"]] == last["match"]


def test_a_milestone_is_found_above_the_pages(entente):
    _, out, _ = entente("search", "uzbekistan signed pfp")

    assert out.startswith("* 13 July 1994: Signs the Partnership for Peace")


def test_pages_are_exported_to_markdown(printed, tmp_path):
    target = tmp_path / "x.md"

    receipt = printed("export", "uzbekistan", "pfp", "-o", str(target), "--title", "Two pages")

    assert receipt["bytes"] == target.stat().st_size
    assert "Two pages" in target.read_text(encoding="utf-8")


def test_an_unknown_ending_is_wrong_use(entente, tmp_path):
    status, _, err = entente("export", "pfp", "-o", str(tmp_path / "x.xyz"))

    assert status == 2
    assert "end it in .pdf, .html, .docx, .md, .txt, .xlsx, .csv, .zip" in err


def test_a_library_without_fault_verifies_and_compiles(printed):
    for command in ("verify", "compile"):
        record = printed(command, str(RESOURCES / "library"))

        assert record["faults"] == []
        assert record["pages"] >= 30


def test_every_fault_is_told_with_file_and_line(entente, tmp_path):
    (tmp_path / "pages").mkdir()
    bad = tmp_path / "pages" / "bad.md"
    bad.write_text("---\nid: bad\ntitle: Bad\nkind: contry\n---\n", encoding="utf-8")

    status, _, err = entente("verify", str(tmp_path))

    assert status == 1
    assert f"{bad}:4: “contry” is no kind; did you mean “country”?" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "uzbekstan"), "there is no page “uzbekstan”; did you mean “uzbekistan”?"),
        (("milestones", "--page", "nowhere-at-all"), "there is no page “nowhere-at-all”"),
        (("pages", "--library", "/nowhere"), "/nowhere is no library"),
        (("verify", "/nowhere"), "/nowhere is no library"),
    ],
)
def test_what_does_not_exist_is_wrong_use_with_a_word_of_help(entente, words, message):
    status, out, err = entente(*words)

    assert (status, out) == (2, "")
    assert message in err


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("tree", "--as-of", "May"),
        ("tree", "--as-of", "XXXX-03-27"),
        ("search", "x", "--limit", "-1"),
        ("pages", "--kind", "contry"),
        ("search",),
        (),
    ],
)
def test_words_that_cannot_be_read_end_with_two(entente, words, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.run(words)

    assert ended.value.code == 2
    assert "usage: entente" in capsys.readouterr().err


def test_nothing_found_ends_with_one_and_prints_json_all_the_same(entente):
    status, out, _ = entente("pages", "--in", "nato/atlantis", "--json")

    assert (status, json.loads(out)) == (1, [])


def test_readable_output_names_what_was_found(entente):
    for words, piece in (
        (("pages",), "uzbekistan\tUzbekistan\tcountry\tcurrent"),
        (("tree",), "NATO ("),
        (("headings",), "CSCE -> "),
        (("search", "mélange"), "Uzbekistan"),
        (("milestones", "--page", "uzbekistan"), "13 July 1994\t"),
    ):
        status, out, _ = entente(*words)

        assert status == 0
        assert piece in out


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (["gui", "pfp"], "pfp"),
        (["open", "entente:pfp#names"], "entente:pfp#names"),
        (["entente:pfp#a:~:text=x&at=1-2"], "entente:pfp#a:~:text=x&at=1-2"),
        (["ENTENTE:pfp"], "ENTENTE:pfp"),
    ],
)
def test_links_are_for_the_window(monkeypatch, words, place):
    opened = []
    monkeypatch.setattr("app.ui.application.run", lambda *given: opened.append(given[1]) or 0)

    assert main(words) == 0
    assert opened == [place]


def test_the_command_starts_without_qt_and_ends_with_its_status(home):
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from app.__main__ import main; sys.exit(main(['search', 'zzzzzz', '--json']))"
    )

    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "ENTENTE_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 1
    assert json.loads(ended.stdout)["total"] == 0


@pytest.mark.parametrize("query", ["mélange", os.fsdecode(b"osce \xff")])
def test_a_pipe_gets_utf_8_whatever_the_locale_and_the_words(home, query):
    done = subprocess.run(
        [sys.executable, "-m", "app", "search", query, "--json"],
        cwd=ROOT,
        env={**os.environ, "ENTENTE_HOME": str(home), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert json.loads(done.stdout.decode())["query"] == query
