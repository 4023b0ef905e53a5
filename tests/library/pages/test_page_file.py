"""Page files: what they say, and how each fault in them is told."""

from pathlib import Path

import pytest

from app.library.pages.page import Relation, TreePlace
from app.library.pages.page_file import load_page_file, read_page_file

GOOD = """---
id: freedonia
title: Freedonia
kind: country
headings: ["Freedonia, relations with"]
aliases: [Republic of Freedonia]
tree:
  - {at: nato/partners, through: pfp}
memberships:
  - {in: pfp, from: 1994-07-13, role: partner, milestone: signs,
     suspended: [{from: 1996-10-27, to: 2008}]}
as_of: 2017-12
summary: A country that was invented for this test.
milestones:
  - id: signs
    date: 1994-07-13
    type: agreement signed
    with: [pfp]
    text: Signs the Framework Document.
    sources: [s1]
    differs: [{date: 1995, source: s1}]
  - id: visit
    date: 2011-01
    qualifier: early
    type: visit
    text: A visit takes place.
    sources: [s1]
    confirmed: false
related: [{to: pfp, as: member of}, {to: nacc}]
sources:
  s1: {publisher: NATO, url: "https://example.org/1", class: official, published: 2014-11}
---
## Evolution

It [joined](page:pfp).
"""


def faults_of(text, name="freedonia.md"):
    return [(fault.line, fault.message) for fault in read_page_file(text, name).faults]


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_page_file_is_read_whole():
    file = read_page_file(GOOD, "freedonia.md")
    page = file.page

    assert file.faults == ()
    assert (page.id, page.title, page.kind) == ("freedonia", "Freedonia", "country")
    assert page.index_headings == ("Freedonia, relations with",)
    assert page.tree == (TreePlace("nato/partners", "pfp"),)
    assert page.memberships[0].suspended[0].end.text == "2008"
    assert [each.key for each in page.milestones] == ["freedonia#signs", "freedonia#visit"]
    assert page.milestones[0].differs[0].date.text == "1995"
    assert not page.milestone("visit").confirmed
    assert page.related == (Relation("pfp", "member of"), Relation("nacc", "see also"))
    assert page.source("s1").published.text == "2014-11"
    assert [section.id for section in file.body.sections] == ["evolution"]


def test_scalars_are_text_whatever_yaml_would_make_of_them():
    page = read_page_file(changed("title: Freedonia\n", "title: no\n"), "freedonia.md").page

    assert page.title == "no"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("kind: country", "kind: contry", 4, "“contry” is no kind; did you mean “country”?"),
        ("kind: country\n", "", 2, "“kind” is missing"),
        ("summary: A country that was invented for this test.", "sumary: x", 13,
         "unknown key “sumary”; did you mean “summary”?"),
        ("as_of: 2017-12", "as_of: Dec 2017", 12, "“Dec 2017” is no date"),
        ("id: freedonia", "id: sylvania", 2, "the id is “sylvania” but the file “freedonia”"),
        ("id: freedonia", "id: Free donia", 2, "“Free donia” is no id"),
        ("date: 1994-07-13\n    type", "date: 1994-13-07\n    type", 16, "no day of the calendar"),
        ("type: visit", "type: vist", 25, "did you mean “visit”?"),
        ("sources: [s1]\n    confirmed", "sources: [s2]\n    confirmed", 22,
         "cites the unknown source “s2”"),
        ("    sources: [s1]\n    confirmed", "    confirmed", 22,
         "milestone “visit” names no source"),
        ("  - id: visit", "  - id: signs", 22, "two milestones are called “signs”"),
        ("as: member of", "as: membr of", 29, "did you mean “member of”?"),
        ("class: official, ", "class: offical, ", 31, "did you mean “official”?"),
        ('url: "https://example.org/1", ', "", 31, "source “s1” needs a url or an original"),
        ("to: 2008}", "to: 1990}", 11, "ends (1990) before it begins (1996-10-27)"),
        ("confirmed: false", "confirmed: maybe", 28, "“maybe” is no confirmed"),
        ("## Evolution", "## Sources", 33, "is generated; remove it here"),
        ("## Evolution", "## Signs", 33, "a milestone is called “signs” too"),
        ("[joined](page:pfp)", "[joined](page:freedonia)", 35, "a page links to itself"),
        ("[joined](page:pfp)", "[joined](pfp)", 35, "write page:id"),
        ("title: Freedonia\n", "title: Freedonia\ntitle: Freedonia\n", 4, "given twice; keep one"),
        ("tree:\n  - {at: nato/partners, through: pfp}\n", "", 2, "“tree” is missing"),
        ("aliases: [Republic of Freedonia]", "aliases: {a: b}", 6, "must be a list of texts"),
        ("title: Freedonia", "title: [Freedonia]", 3, "“title” must be a single text"),
        ("title: Freedonia", "title: ''", 3, "“title” is empty"),
        ("with: [pfp]", "with: [[pfp]]", 18, "“with” must be a list of texts"),
        ("{to: nacc}]", "nacc]", 29, "each item of “related” must be a map"),
        ("sources:\n  s1: {", "sources: [s1]\nold:\n  s1: {", 30,
         "“sources” must be a map of names"),
        ("sources:\n  s1: {", "sources:\n  s2: x\n  s1: {", 31, "“s2” must be a map"),
        ("confirmed: false", "place: here", 28, "“place” must be a map"),
        ("confirmed: false", "confidence: high", 28, "“high” is no number"),
        ("related: [", "related: {to: pfp}\nold: [", 29, "“related” must be a list"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_and_what_to_do(old, new, line, words):
    found = faults_of(changed(old, new))

    assert any(at == line and words in message for at, message in found), found


def test_a_fault_in_one_milestone_leaves_the_others():
    file = read_page_file(changed("type: visit", "type: vist"), "freedonia.md")

    assert [each.id for each in file.page.milestones] == ["signs"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just text",
        "---\ntitle: \x00\n---\n",
        f"---\nid: {'[' * 5000}\n---\n",
        "---\n",
        "---\n- a\n- b\n---\n",
        "---\nid: [\n---\n",
        "---\nid: x: y\n---\n",
        "---\n---\n",
    ],
)
def test_a_file_without_front_matter_is_a_fault_and_no_page(text):
    file = read_page_file(text, "freedonia.md")

    assert file.page is None
    assert file.faults


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm():
    file = read_page_file("\ufeff" + GOOD.replace("\n", "\r\n"), "freedonia.md")

    assert file.faults == ()
    assert file.page.title == "Freedonia"


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path):
    path = tmp_path / "freedonia.md"
    path.write_bytes(GOOD.replace("invented", "inventé").encode("latin-1"))

    (fault,) = load_page_file(path).faults

    assert fault.line == 13
    assert "no UTF-8" in fault.message


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path):
    (fault,) = load_page_file(Path(tmp_path) / "gone.md").faults

    assert "cannot be read" in fault.message


def test_an_imported_page_keeps_where_it_came_from():
    text = changed(
        "summary:",
        "origin: imported\npublished: 2014-11-12\nupdated: 2014-11-12T19:27\npublisher: NATO\n"
        "url: https://example.org\noriginal: a.html\nstub: true\nsummary:",
    ).replace(
        "    sources: [s1]\n    confirmed: false",
        "    origin: extracted\n    found: prose\n    confidence: 0.5\n    sentence: In January.\n"
        '    doubts: ["a plan, or more", a span of years]\n'
        "    place: {section: evolution, start: 3, end: 9, quote: joined}",
    )

    file = read_page_file(text, "freedonia.md")

    assert file.faults == ()
    assert file.page.provenance.stub
    assert file.page.provenance.updated == "2014-11-12T19:27"
    assert file.page.milestone("visit").confidence == 0.5
    assert file.page.milestone("visit").doubts == ("a plan, or more", "a span of years")
    assert file.page.milestone("signs").doubts == ()
    assert file.page.milestone("visit").place.quote == "joined"
