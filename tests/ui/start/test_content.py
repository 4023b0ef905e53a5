"""Where to begin."""

from app.library.arrangement.tree import Branch, TreeLeaf
from app.ui.start.content import BRANCHES, PAGES_OF_A_BRANCH, Beginning, beginnings


def leaf(name: str) -> TreeLeaf:
    return TreeLeaf(id=name, title=name.upper(), kind="country")


def test_a_branch_begins_with_its_own_pages_and_goes_on_below():
    branch = Branch(
        "nato", "NATO", (Branch("nato/allies", "Allies", (), (leaf("fi"),)),), (leaf("nato"),)
    )

    assert beginnings([branch]) == (Beginning("NATO", 2, (("nato", "NATO"), ("fi", "FI"))),)


def test_no_page_is_named_twice():
    branches = [
        Branch("nato", "NATO", (), (leaf("uz"), leaf("fi"))),
        Branch("osce", "OSCE", (), (leaf("uz"), leaf("ge"))),
        Branch("un", "UN", (), (leaf("ge"), leaf("fi"))),
    ]

    assert [[page for page, _ in each.pages] for each in beginnings(branches)] == [
        ["uz", "fi"],
        ["ge"],
    ]


def test_there_are_only_so_many_pages_and_branches():
    branches = [
        Branch(f"b{n}", f"B{n}", (), tuple(leaf(f"p{n}-{m}") for m in range(9))) for n in range(9)
    ]

    chosen = beginnings(branches)

    assert len(chosen) == BRANCHES
    assert {len(each.pages) for each in chosen} == {PAGES_OF_A_BRANCH}
    assert chosen[0].count == 9


def test_an_empty_library_has_no_beginning():
    assert beginnings([Branch("nato", "NATO")]) == ()
