"""What a change of files reaches: the same comes out as if everything were compiled anew."""

import random
import shutil
from contextlib import closing

import pytest

from app.library.compilation import manifest
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiler import compact_library, compile_library
from app.library.compilation.manifest import CATALOGUE, INDEX
from index import store
from index.records import Query, Word

IDS = ("a", "a-b", "b", "c", "d", "e")
LIBRARY_OF_ONE = 'id = "small"\ntitle = "Small"\n[[branch]]\nid = "nato"\ntitle = "NATO"\n'


def page(dice: random.Random, page_id: str) -> str:
    """Return a page that has to do with others in every way; some of it is wrong."""

    def some(*choices: str) -> str:
        return dice.choice(choices)

    other = [some(*IDS, "bb", "missing") for _ in range(4)]
    event = some("", "founded", "founded", "closed")
    return f"""---
id: {page_id}
title: {some("Alpha", "Beta", f"Page {page_id}")}
kind: {some("country", "body")}
headings: [{some("Heading one", "Heading two", f"Of {page_id}")}]
aliases: [{some("", "Alias", "Byname", f"Name {page_id}")}]
tree: [{{at: {some("nato", "osce", "ocse")}}}]
as_of: 2020
summary: A summary.
{some("", "", "stub: true")}
origin: imported
original: "file.txt"
milestones:
  - {{id: {some("first", "second")}, date: {some("1994", "1995")}, type: joined, text: Joins it.,
     sources: [s], with: [{other[0]}]{f", event: {event}" if event else ""}}}
related: [{{to: {other[1]}, as: see also}}]
sources:
  s: {{publisher: NATO, class: official, url: "https://example.org"}}
---
## {some("One", "Two")}

See [this](page:{other[2]}) and [that](page:{other[3]}#{some("one", "two", "first")}).
The Long Form (LF) and the {some("Short Term (ST)", "Other Matter (OM)")} are known {page_id}.
"""


def content(folder):
    """Return everything that a compiled library holds, in a form that can be compared."""
    with closing(Catalogue(folder / CATALOGUE)) as catalogue:
        tables = {
            name: sorted(map(repr, catalogue.rows(f"SELECT * FROM {name}")))
            for name in ("pages", "texts", "refs", "headings", "events", "faults")
        }
        facts = {
            name: catalogue.fact(name)
            for name in ("other names", "names", "abbreviations", "branches", "library")
        }
    searcher = store.open(folder / INDEX)
    words = (
        "alpha",
        "beta",
        "changed",
        "page",
        "alias",
        "one",
        "two",
        "joins",
        "nato",
        "known",
        "missing",
    )
    hits = {
        word: sorted(
            (hit.id, hit.title, hit.snippets) for hit in searcher.search(Query(Word(word))).hits
        )
        for word in words
    }
    searcher.close()
    return tables, facts, hits


def described(dice: random.Random) -> str:
    """Return a `library.toml` with some branches, in some order, and perhaps with a fault."""
    title = dice.choice(['title = "A small library"', 'title = "Another"', ""])
    branches = dice.sample(["nato", "osce", "osce/x", "un"], dice.randrange(4))
    return f'id = "small"\n{title}\n' + "".join(
        f'[[branch]]\nid = "{branch}"\ntitle = "{dice.choice(["One", "Two"])}"\n'
        for branch in branches
    )


def naming(dice: random.Random) -> tuple[str, str]:
    """Return the name of a file of names and what stands in it."""
    if dice.random() < 0.5:
        page_id = dice.choice([*IDS, "missing"])
        return "names.toml", f'[[name]]\npage = "{page_id}"\nname = "Name {dice.random()}"\n'
    page_id = dice.choice(["", *IDS, "missing"])
    entry = f'short = "LF{dice.randrange(3)}"\nlong = "Alpha long"\npage = "{page_id}"\n'
    return "abbreviations.toml", dice.choice(["[[abbreviation]]\n" + entry, "", "[["])


def edit(dice: random.Random, folder) -> None:
    """Write, rewrite, remove or spoil a page or two, or another file, or both."""
    match dice.randrange(8):
        case 0 | 1:
            (folder / "library.toml").write_text(described(dice), encoding="utf-8")
        case 2 | 3:
            name, text = naming(dice)
            (folder / name).write_text(text, encoding="utf-8")
        case 4:
            (folder / dice.choice(["names.toml", "abbreviations.toml"])).unlink(missing_ok=True)
    if dice.random() < 0.7:
        edit_pages(dice, folder)


def edit_pages(dice: random.Random, folder) -> None:
    """Write, rewrite, remove or spoil a page or two."""
    for page_id in dice.sample(IDS, dice.randrange(1, 3)):
        path = folder / "pages" / f"{page_id}.md"
        match dice.randrange(8):
            case 0:
                path.unlink(missing_ok=True)
            case 1 if path.exists():
                path.write_text("---\nid: [\n---\n", encoding="utf-8")
            case 2 | 3 if path.exists():
                text = path.read_text(encoding="utf-8")
                name = dice.choice(["title: ", "## "])  # nothing else of the page changes
                lines = [
                    f"{name}Changed {dice.random()}" if line.startswith(name) else line
                    for line in text.split("\n")
                ]
                path.write_text("\n".join(lines), encoding="utf-8")
            case _:
                path.write_text(page(dice, page_id), encoding="utf-8")


@pytest.mark.parametrize("seed", range(8))
def test_edits_compiled_one_by_one_give_what_a_whole_compilation_gives(
    write_library, tmp_path, seed
):
    dice = random.Random(seed)
    folder = write_library()
    if seed % 2:
        names = '[[name]]\npage = "a"\nname = "Old alpha"\n[[name]]\npage = "d"\nname = "Delta"\n'
        (folder / "names.toml").write_text(names, encoding="utf-8")
    compile_library(folder, tmp_path / "cache")
    read = []

    for number in range(12):
        edit(dice, folder)
        receipt = compile_library(folder, tmp_path / "cache")
        whole = compile_library(folder, tmp_path / f"whole-{number}")

        assert content(receipt.folder) == content(whole.folder)
        assert receipt.faults == whole.faults
        manifest.check_whole(receipt.folder, manifest.read(receipt.folder))
        read.append((receipt.compiled, whole.compiled))
        shutil.rmtree(tmp_path / f"whole-{number}")

    assert any(few < all_of_them for few, all_of_them in read)
    before = content(receipt.folder)
    compact_library(tmp_path / "cache")
    assert content(manifest.current_folder(tmp_path / "cache")) == before


def test_a_new_branch_has_only_the_pages_read_that_were_told_of_its_absence(
    write_library, tmp_path
):
    dice = random.Random(1)
    folder = write_library()
    for page_id in IDS:
        text = page(dice, page_id).replace("at: osce", "at: nato").replace("at: ocse", "at: nato")
        (folder / "pages" / f"{page_id}.md").write_text(text, encoding="utf-8")
    lost = folder / "pages" / "a.md"
    lost.write_text(lost.read_text("utf-8").replace("at: nato", "at: un"), encoding="utf-8")
    (folder / "library.toml").write_text(LIBRARY_OF_ONE, encoding="utf-8")
    before = compile_library(folder, tmp_path / "cache")

    with (folder / "library.toml").open("a", encoding="utf-8") as file:
        file.write('[[branch]]\nid = "un"\ntitle = "UN"\n')
    receipt = compile_library(folder, tmp_path / "cache")

    assert any("no branch “un”" in fault.message for fault in before.faults)
    assert not any("no branch “un”" in fault.message for fault in receipt.faults)
    assert receipt.renewal.description
    assert receipt.renewal.pages == {"a", "freedonia"}  # the latter stands nowhere here either


def test_a_new_abbreviation_has_no_page_read(write_library, tmp_path):
    folder = write_library()
    compile_library(folder, tmp_path / "cache")

    text = '[[abbreviation]]\nshort = "LF"\nlong = "Long form"\n'
    (folder / "abbreviations.toml").write_text(text, encoding="utf-8")
    receipt = compile_library(folder, tmp_path / "cache")

    assert receipt.compiled == 0
    assert receipt.renewal.names
    with closing(Catalogue(receipt.folder / CATALOGUE)) as catalogue:
        assert catalogue.fact("abbreviations") == [["LF", "Long form", ""]]


def test_a_file_whose_name_is_not_its_id_has_everything_compiled(write_library, tmp_path, pfp):
    folder = write_library()
    compile_library(folder, tmp_path / "cache")

    (folder / "pages" / "another.md").write_text(pfp, encoding="utf-8")
    first = compile_library(folder, tmp_path / "cache")
    (folder / "pages" / "another.md").unlink()
    second = compile_library(folder, tmp_path / "cache")

    assert (first.compiled, len(first.faults) > 0) == (3, True)
    assert (second.compiled, second.faults) == (2, ())


def test_changes_that_have_grown_large_are_put_into_the_catalogue(
    write_library, tmp_path, monkeypatch, pfp
):
    cache = tmp_path / "cache"
    compile_library(write_library(), cache)
    receipt = compile_library(write_library(pfp=f"{pfp}\nMore.\n"), cache)
    before = content(receipt.folder)
    monkeypatch.setattr("app.library.compilation.compiler.MOST_CHANGES", 0)

    assert compact_library(cache)

    compacted = manifest.current_folder(cache)
    assert content(compacted) == before
    assert not (compacted / "changes.sqlite").exists()
    manifest.check_whole(compacted, manifest.read(compacted))
    manifest.check_whole(receipt.folder, manifest.read(receipt.folder))
