"""Branches and abbreviations that imports bring, and what becomes of them when these are undone."""

import random
from contextlib import closing

import pytest

from app.intake.shelf.shelving import Shelf
from app.library.compilation.catalogue import Catalogue
from app.library.compilation.compiler import compile_library
from app.library.compilation.manifest import CATALOGUE
from tests.intake.shelf.test_shelving import faults_of, found, keep, pasted, root  # noqa: F401
from tests.library.compilation.test_changes import content

PFP = ("PfP", "Partnership for Peace")


def files(folder):
    """Return the texts of the two files to which imports add."""
    names = ("library.toml", "abbreviations.toml")
    texts = [folder / name for name in names]
    return tuple(path.read_text("utf-8") if path.exists() else "" for path in texts)


def undo(folder, shelved):
    """Take an import back."""
    with Shelf.open(folder) as shelf:
        shelf.undo(shelved.entry)


def redo(folder, shelved):
    """Make an import again that was taken back."""
    with Shelf.open(folder) as shelf:
        shelf.redo(shelved.entry)


def test_an_import_that_is_undone_takes_its_branches_and_abbreviations_with_it(root):  # noqa: F811
    with Shelf.open(root):
        before = files(root)
    shelved = keep(root, pasted(), found(tree="nato/partners", abbreviations=(PFP,)))
    after = files(root)

    undo(root, shelved)

    assert files(root)[0] == before[0]
    assert files(root)[1].strip() == ""
    redo(root, shelved)
    assert files(root) == after
    undo(root, shelved)
    assert files(root)[0] == before[0]
    assert faults_of(root) == ()


def test_what_another_page_uses_now_stays_and_goes_with_the_last_that_uses_it(root):  # noqa: F811
    first = keep(root, pasted("1"), found("One", tree="nato/partners", abbreviations=(PFP,)))
    words = "Here the PfP is spoken of in words that are quite other than those of the first."
    second = keep(root, pasted("2"), found("Two", words, tree="nato"))

    undo(root, first)

    assert 'id = "nato"' in files(root)[0]
    assert "nato/partners" not in files(root)[0]
    assert "PfP" in files(root)[1]
    undo(root, second)
    assert "nato" not in files(root)[0]
    assert "PfP" not in files(root)[1]


def test_what_the_reader_wrote_or_changed_is_never_taken_away(root):  # noqa: F811
    with Shelf.open(root):
        pass
    own = '\n[[branch]]\nid = "nato"\ntitle = "Nato"\n'
    with (root / "library.toml").open("a") as file:
        file.write(own)
    shelved = keep(root, pasted(), found(tree="nato/partners", abbreviations=(PFP,)))
    for name, old, new in (
        ("library.toml", 'title = "Partners"', 'title = "Our partners"'),
        ("abbreviations.toml", PFP[1] + '"\n', PFP[1] + '"\npage = "pfp"\n'),
    ):
        text = (root / name).read_text("utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new), encoding="utf-8")
    changed = files(root)

    undo(root, shelved)

    assert files(root) == changed


def test_a_page_that_comes_back_finds_its_branch_whoever_had_brought_it(root):  # noqa: F811
    first = keep(root, pasted("1"), found("One", tree="osce"))
    words = "Words that are quite other than those of the first, and that go on for a while."
    second = keep(root, pasted("2"), found("Two", words, tree="osce"))
    undo(root, second)
    undo(root, first)
    assert "osce" not in files(root)[0]

    redo(root, second)

    assert 'id = "osce"' in files(root)[0]
    assert faults_of(root) == ()


def test_what_was_not_undone_cannot_be_done_again(root):  # noqa: F811
    shelved = keep(root, pasted())
    with Shelf.open(root) as shelf, pytest.raises(KeyError):
        shelf.redo(shelved.entry)


@pytest.mark.parametrize("seed", range(3))
def test_the_library_compiled_after_each_step_is_as_one_compiled_from_scratch(
    root,  # noqa: F811
    tmp_path,
    seed,
):
    dice = random.Random(seed)
    imports, read = [], []
    for number in range(10):
        with Shelf.open(root) as shelf:
            match dice.randrange(4) if imports else 0:
                case 0 | 1:
                    words = f"Number {number} tells of the PfP. " * dice.randrange(1, 9)
                    page = found(
                        f"Page {dice.randrange(6)}",
                        words,
                        tree=dice.choice(["", "nato", "nato/partners", "osce"]),
                        abbreviations=dice.choice([(), (PFP,), (("OM", f"Our matter {number}"),)]),
                    )
                    imports.append((str(number), page))
                case 2:
                    standing = shelf.imports()
                    if standing:
                        shelf.undo(dice.choice(standing).id)
                case 3:
                    gone = shelf.recycled()
                    if gone:
                        shelf.restore(dice.choice(gone).entry)
        for text, page in imports[-1:]:
            keep(root, pasted(text), page)
        for path in dice.sample(sorted((root / "pages").glob("*.md")), min(1, number % 2)):
            edited = path.read_text("utf-8").replace("Number", "The number")
            path.write_text(edited, encoding="utf-8")

        receipt = compile_library(root, tmp_path / "cache")
        whole = compile_library(root, tmp_path / f"whole-{number}")

        assert content(receipt.folder) == content(whole.folder)
        assert receipt.faults == whole.faults
        assert not any("no branch" in fault.message for fault in receipt.faults)
        read.append((receipt.compiled, whole.compiled))
    with closing(Catalogue(receipt.folder / CATALOGUE)) as catalogue:
        assert catalogue.totals()[0] == len(list((root / "pages").glob("*.md")))
    assert any(few < every for few, every in read)
