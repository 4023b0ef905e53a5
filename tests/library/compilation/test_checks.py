"""What must hold between pages."""

import pytest

from app.library.compilation.checks import check_library
from app.library.pages.page_file import read_page_file

BRANCHES = ("nato", "nato/partners", "osce")


def check(pfp, freedonia):
    files = [read_page_file(pfp, "pfp.md"), read_page_file(freedonia, "freedonia.md")]
    return [(fault.file, fault.line, fault.message) for fault in check_library(files, BRANCHES)]


def test_the_two_pages_agree(pfp, freedonia):
    assert check(pfp, freedonia) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("related: [{to: pfp", "related: [{to: pff", 15, "no page “pff”; did you mean “pfp”?"),
        ("with: [pfp]", "with: [nato]", 13, "there is no page “nato”"),
        ("{in: pfp,", "{in: pap,", 7, "there is no page “pap”"),
        ("{at: osce}", "{at: ocse}", 6, "no branch “ocse”; did you mean “osce”?"),
        ("through: pfp", "through: pf", 6, "names no membership of this page; did you mean “pfp”?"),
        ("milestone: signs", "milestone: sign", 7, "no milestone “sign”; did you mean “signs”?"),
        ("from: 1994-07-13", "from: 1994-07", 7, "milestone “signs” is dated 1994-07-13"),
        ("page:pfp#how-it-works", "page:pfp#how-it-work", 21, "did you mean “how-it-works”?"),
        ("page:pfp#how-it-works", "entente:pfp#how-it-work:~:text=x", 21, "“how-it-works”?"),
        ("page:pfp#how-it-works", "page:ppf", 21, "no such page; did you mean “pfp”?"),
        ("type: agreement signed,", "type: agreement signed, at: evolutoin,", 13,
         "no section “evolutoin”; did you mean “evolution”?"),
        ("date: 1994-01-10", "date: 1994-01-11", 11, "is dated 1994-01-11 here and 1994-01-10 in"),
        ("Freedonia, relations with", "Partnership for Peace", 1, "belongs to “pfp” already"),
    ],
)  # fmt: skip
def test_a_disagreement_is_told_with_its_line(pfp, freedonia, old, new, line, words):
    assert old in freedonia

    found = check(pfp, freedonia.replace(old, new))

    assert any(
        file == "freedonia.md" and at == line and words in message for file, at, message in found
    ), found


def test_a_link_may_name_a_generated_section_or_a_milestone(pfp, freedonia):
    for anchor in ("sources", "milestones", "launch"):
        assert check(pfp, freedonia.replace("#how-it-works", f"#{anchor}")) == []


def test_a_file_that_holds_no_page_disturbs_nobody(pfp):
    files = [read_page_file(pfp, "pfp.md"), read_page_file("", "empty.md")]

    assert check_library(files, BRANCHES) == ()
