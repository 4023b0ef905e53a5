"""Notes of HTML pages: where they stand, and which links are their marks."""

import pytest

from app.intake.document import Block, Role
from app.intake.readers.html.notes import note_places, without_mark
from app.intake.readers.html.reader import parse, read_text
from app.intake.readers.inline import Gathered


def notes(body: str) -> list[tuple[str, str, str]]:
    """Mark, text and name of the notes in *body*."""
    document = read_text(f"<html lang=en><body>{body}</body></html>", "page.html")
    return [(b.mark, b.text, b.name) for b in document.blocks if b.role is Role.FOOTNOTE]


def first(body: str) -> Block:
    return read_text(f"<html lang=en><body>{body}</body></html>", "page.html").blocks[0]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup><a href='#n1'>1</a></sup>", "<p id=n1>1. A note.</p>"),
        ("<a href='#n1'><sup>1</sup></a>", "<p><a id=n1 href='#r1'>1</a> A note.</p>"),
        ("<a href='#n1'>1</a>", "<ol><li id=n1>A note.</ol>"),
        (" <a href='#n1'>[1]</a>", "<p id=n1>[1] A note.</p>"),
        (" <a role=doc-noteref href='#n1'>1</a>", "<aside id=n1><p>1 A note.</aside>"),
        (" <a epub:type=noteref href='#n1'>1</a>", "<div epub:type=footnote id=n1>A note.</div>"),
    ],
)
def test_what_a_mark_leads_to_is_its_note(mark: str, note: str) -> None:
    body = f"<p>The harbour was built{mark} in the spring.</p>{note}"

    assert notes(body) == [("1", "A note.", "#n1")]
    assert [each.address for each in first(body).links] == ["#n1"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>See part <a href='#n1'>1</a>.</p><p id=n1>1. The harbour.</p>",  # a number apart
        "<p><a href='#n1'>1</a> Harbour</p><p id=n1>1. The harbour.</p>",  # a list of contents
        "<p>Built<sup><a href='#n1'>1</a></sup>.</p><p id=n1>The harbour.</p>",  # without number
        "<p>Built<sup><a href='#n1'>1</a></sup>.</p><li id=n1><h3>Harbour</h3>Long.</li>",
        "<p>Built<sup><a href='#n1'>1</a></sup>.</p><li id=n1>" + "Long. " * 900,
        "<p>Built<sup><a href='#n1'>1</a></sup> so<sup><a href='#n1'>2</a></sup>.</p>"
        "<li id=n1>All of the notes.</li>",
        "<p>Built<sup><a href='/n#n1'>1</a></sup>.</p><li id=n1>Another page has it.</li>",
        "<p>Built<sup><a href='#n1'>here</a></sup>.</p><li id=n1>No mark leads here.</li>",
    ],
)
def test_other_places_to_which_links_lead_are_no_notes(body: str) -> None:
    assert notes(body) == []


def test_a_mark_that_calls_itself_one_may_be_a_letter() -> None:
    body = "<p>Built<a role=doc-noteref href='#n'>iv</a>.</p><aside id=n>A note.</aside>"

    assert notes(body) == [("iv", "A note.", "#n")]


def test_a_raised_letter_that_leads_to_a_note_of_an_encyclopaedia_is_its_mark() -> None:
    body = (
        "<p>Built<sup><a href='#cite_note-3'>[a]</a></sup>.</p><ol><li id=cite_note-3>"
        "<span class='mw-cite-backlink'>^ <a href='#b'><sup>b</sup></a></span> A note.</ol>"
    )

    assert notes(body) == [("a", "A note.", "#cite_note-3")]


def test_the_paragraphs_of_a_note_are_one_text() -> None:
    body = (
        "<p>Built<sup><a href='#n1'>1</a></sup>.</p>"
        "<aside id=n1><p>1. First.</p><p>Then <a href='http://a.org'>more</a>.</p></aside>"
    )
    document = read_text(f"<html><body>{body}</body></html>", "page.html")

    assert document.blocks[1].text == "First.\nThen more."
    link = document.blocks[1].links[0]
    assert document.blocks[1].text[link.start : link.end] == "more"


def test_a_note_in_a_numbered_list_has_its_number() -> None:
    assert notes("<ol start=4><li role=doc-endnote>A note.</ol>") == [("4", "A note.", "")]


def test_the_way_back_from_a_note_is_no_text_of_it_in_another_file_too() -> None:
    assert notes("<p id=fn1>1. A note. <a href='c.xhtml#r1'>↩</a></p>") == [("1", "A note.", "")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("7 May 1994, p. 2", ("2", "7 May 1994, p. 2")),
        ("1994 was a long year", ("2", "1994 was a long year")),
        ("1st Report", ("2", "1st Report")),
        ("2 Reports", ("2", "Reports")),
        ("[12] Reports", ("12", "Reports")),
    ],
)
def test_a_number_that_counts_something_is_no_mark_of_the_note(text, left) -> None:
    mark, note = without_mark("2", Gathered(text), cited=True)

    assert (mark, note.text) == left


def test_places_are_told_by_the_files_of_a_book() -> None:
    chapter = parse("<p>Built<a href='../n/notes%20all.xhtml#a'>1</a>, so<a href='#b'>2</a>.</p>")

    assert note_places([("text/one.xhtml", chapter)]) == {
        "n/notes all.xhtml#a": "1",
        "text/one.xhtml#b": "2",
    }
