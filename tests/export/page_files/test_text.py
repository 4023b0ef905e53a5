"""A page as the text of a page file, and read again."""

from dataclasses import replace

from app.export.page_files.text import page_text
from app.library.pages.page import Source
from app.library.pages.page_file import read_page_file
from tests.library.chronicle import milestone, page


def test_a_doubted_milestone_keeps_what_speaks_against_it() -> None:
    found = milestone(
        "talks", "m", "1994", origin="extracted", found="prose", confidence=0.5, confirmed=False,
        inferred="the year of the heading", sources=("s1",), sentence="It will meet.",
        doubts=("a part of its date is worked out", "a plan, or something still to come"),
    )  # fmt: skip
    talks = replace(
        page("talks", found, sources=(Source("s1", "NATO", "official", "https://example.org"),)),
        headings=("Talks",),
    )

    file = read_page_file(page_text(talks, "Words."), "talks.md")

    assert file.page is not None
    assert file.page.milestones == (found,)
