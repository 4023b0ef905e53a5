"""The text of an exported page: as its author wrote it, with no link that leads nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.page_files.body import body_markdown, fitted
from app.library.pages.body import (
    Chronology,
    Entry,
    Figure,
    PageLink,
    Paragraph,
    Section,
    Text,
    links,
)
from app.library.pages.body import plain_text as section_text
from app.library.pages.markdown import BodyError, parse_body

PIECES = (
    "[here](page:here)", "[gone](page:gone#x)", "[a *b* c](page:gone)", "**bold**",
    "`[x](page:gone)`",
    "[ref][r]", "\n\n[r]: page:gone\n\n", "\n\n## Head\n\n", "\n- ", "\n1. ", "\n> ", "[^1]", "\\[",
    "|", "\n\n| a | b |\n|---|---|\n| 1 | [y](page:gone) |\n\n", "<b>", "&amp;", "* ", "_", "word",
    "\n\n```\n[z](page:gone)\n```\n\n", "![p](a.png \"t\")", "<https://example.org>", "#",
    "~~", " ",
)  # fmt: skip


def here_alone(link: PageLink) -> PageLink | None:
    return link if link.page == "here" else None


def test_a_text_whose_links_all_lead_somewhere_is_not_touched():
    text = "Some *words*  with [a link](page:here),\nas they   stand."

    assert fitted(text, here_alone).markdown == text


def test_a_link_to_a_page_that_is_not_there_becomes_its_words():
    found = fitted("To [there *now*](page:gone#x) and [here](page:here).", here_alone)

    assert found.markdown == "To there *now* and [here](page:here)."
    assert found.lost == 1


def test_a_page_that_has_another_id_here_is_linked_by_it():
    found = fitted("[a](page:old#s)", lambda link: PageLink(link.text, "new", link.anchor))

    assert found.markdown == "[a](page:new#s)"


def test_what_only_looks_like_a_link_stays():
    found = fitted("`[x](page:gone)` and [y](page:gone)", here_alone)

    assert found.markdown == "`[x](page:gone)` and y"


def test_a_heading_keeps_its_footnote_where_code_only_looks_like_a_link():
    text = "## Ways[^1]\n\n`[x](page:gone)` and [y](page:gone)\n\n[^1]: Of [z](page:gone)."

    found = fitted(text, here_alone)

    assert found.markdown == "## Ways[^1]\n\n`[x](page:gone)` and y\n\n[^1]: Of z."


def test_a_body_with_a_fault_keeps_its_words():
    with pytest.raises(BodyError):
        parse_body("Bad [^x] mark")

    assert fitted("Bad [^x] mark", here_alone).markdown == "Bad \\[ ^x\\] mark"


def test_chronologies_and_pictures_can_be_read_back():
    entry = Entry("m", "1994", "1994", (Text("Signs."),), ("not confirmed",), sources=(2,))
    blocks = (
        Chronology((entry,)),
        Figure("a b.png", "Alt [x]", 'A "map"'),
        Paragraph((Text("x"),)),
    )

    body = parse_body(body_markdown([Section("s", 2, "Milestones", blocks)], ()))

    assert body.sections[0].title == "Milestones (copy)"
    assert section_text(body.sections[0]).startswith("Date\tEvent\tSources\n1994\tSigns. (not conf")
    assert body.sections[0].blocks[1] == Figure("a%20b.png", "Alt [x]", 'A "map"')


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_a_page_says_no_link_leads_out_and_the_words_stay(text: str):
    text += "\n\n[^1]: A note with [w](page:gone)."
    try:
        before = parse_body(text)
    except BodyError:
        return

    after = parse_body(fitted(text, here_alone).markdown)

    assert {link.page for link in links(after)} <= {"here"}
    assert [each.title for each in after.sections] == [each.title for each in before.sections]
    assert "".join(map(section_text, after.sections)).split() == (
        "".join(map(section_text, before.sections)).split()
    )
    assert len(after.footnotes) == len(before.footnotes)
