"""The command that cites."""

import json

import pytest
import rispy

from app.cli import citing
from app.export.citing.citation_styles import STYLES


def test_the_command_knows_every_style():
    assert tuple(STYLES) == citing.STYLES


def test_a_page_is_cited_in_the_style_asked_for(entente):
    status, out, err = entente("cite", "PfP", "--style", "plain")

    assert (status, err) == (0, "")
    assert out.startswith("Partnership for Peace. Entente reference library, edition ")
    assert out.endswith(" entente:pfp\n")


def test_a_section_is_cited_with_its_heading(entente):
    _, out, _ = entente("cite", "pfp#milestones")

    assert "s.v. “Partnership for Peace,” under “Milestones,”" in out
    assert out.endswith("entente:pfp#milestones.\n")


@pytest.mark.parametrize("words", [("cite",), ("export", "-o", "pages.md")])
def test_a_section_that_is_not_there_is_wrong_use(entente, words):
    status, out, err = entente(words[0], "pfp#nosuch", *words[1:])

    assert (status, out) == (2, "")
    assert "“pfp” has no section “nosuch”; it has key-data," in err


def test_a_passage_is_quoted_with_its_link(entente):
    link = "entente:pfp#milestones:~:text=10%20January%201994"

    _, out, _ = entente("cite", link, "--style", "plain")

    assert out.startswith("“10 January 1994” – Partnership for Peace, Milestones.")
    assert "entente:pfp#milestones:~:text=" in out
    assert ",10%20January%201994,-" in out  # it stands there twice


def test_the_sources_of_pages_are_written_to_a_file(entente, tmp_path):
    file = tmp_path / "sources.ris"

    status, out, _ = entente("cite", "pfp", "--sources", "--style", "ris", "-o", str(file))

    assert (status, out) == (0, "")
    assert len(rispy.loads(file.read_text(encoding="utf-8"))) > 1
    assert b"\r\n" in file.read_bytes()


def test_json_holds_the_items_of_csl(printed, entente):
    _, out, _ = entente("cite", "pfp", "--style", "csl-json")

    assert printed("cite", "pfp") == json.loads(out)


def test_a_file_that_cannot_be_written_is_wrong_use(entente, tmp_path):
    status, out, err = entente("cite", "pfp", "-o", str(tmp_path / "missing" / "a.txt"))

    assert (status, out) == (2, "")
    assert "cannot be written" in err


def test_a_page_without_sources_leaves_nothing_to_cite(entente, tmp_path):
    pages = tmp_path / "rivers" / "pages"
    pages.mkdir(parents=True)
    (pages.parent / "library.toml").write_text(
        'id = "rivers"\ntitle = "Rivers"\nlanguage = "en"\n', encoding="utf-8"
    )
    (pages / "elbe.md").write_text(
        "---\nid: elbe\ntitle: Elbe\nkind: theme\nsummary: A river.\nas_of: 2026\n---\n\n"
        "It flows.\n",
        encoding="utf-8",
    )

    status, out, _ = entente("cite", "elbe", "--sources", "--library", str(pages.parent))

    assert (status, out) == (1, "")
