"""Where everything stands, written into the data of a book while it is typeset."""

from typing import Any

from app.export.files.typeset_book import Book, Layout


def paragraph(*runs: Any) -> dict[str, Any]:
    return {"k": "p", "r": list(runs)}


def book_of(*blocks: dict[str, Any], index: list[dict[str, Any]] | None = None) -> Book:
    return Book({"documents": [{"sections": [{"blocks": list(blocks)}]}], "index": index})


def blocks_of(book: Book) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = book.data["documents"][0]["sections"][0]["blocks"]
    return blocks


def test_a_link_leads_to_a_little_above_its_place():
    book = book_of(paragraph("See ", {"x": "Finland", "to": "finland"}))

    assert book.complete(Layout(places={"finland": (3, 80.0, 200.0)}))
    assert blocks_of(book)[0]["r"][1]["at"] == [3, 80.0, 186.0]


def test_a_link_to_the_head_of_a_page_stays_on_it():
    book = book_of(paragraph({"x": "Finland", "to": "finland"}))

    book.complete(Layout(places={"finland": (3, 80.0, 5.0)}))

    assert blocks_of(book)[0]["r"][0]["at"] == [3, 80.0, 0]


def test_a_link_to_what_was_not_laid_out_gets_no_position():
    book = book_of(paragraph({"x": "Finland", "to": "finland"}, {"x": "Malta", "to": None}))

    assert not book.complete(Layout())
    assert all("at" not in run for run in blocks_of(book)[0]["r"])


def test_the_same_layout_once_more_changes_nothing():
    book = book_of(paragraph({"x": "Finland", "to": "finland"}), index=[{"n": 0, "x": "Finland"}])
    layout = Layout(places={"finland": (3, 80.0, 200.0)}, terms=[(4, [0])])

    assert book.complete(layout)
    assert not book.complete(layout)


def test_a_line_of_the_index_gets_the_pages_of_its_term_each_once():
    book = book_of(index=[{"n": 0, "x": "Finland"}, {"n": 1, "x": "Malta"}])
    layout = Layout(terms=[(9, [0]), (4, [0, 1]), (4, [0])], main_terms=[(7, [0])])

    assert book.complete(layout)
    assert book.data["index"] == [
        {"n": 0, "x": "Finland", "pages": [4, 7, 9], "main": [7]},
        {"n": 1, "x": "Malta", "pages": [4], "main": []},
    ]


def test_the_outermost_block_of_a_note_that_strayed_begins_a_page():
    note = {"note": "1", "label": "@0-note-1", "r": ["A note."]}
    inner = {"k": "list", "items": [[paragraph("Deep", note)]]}
    book = book_of(paragraph("Plain"), {"k": "quote", "blocks": [inner]})

    assert book.complete(Layout(strays=["@0-note-1"]))
    assert ["stray" in block for block in blocks_of(book)] == [False, True]


def test_a_note_that_strayed_once_stays_known_for_it():
    book = book_of(paragraph({"note": "1", "label": "@0-note-1", "r": ["A note."]}))

    assert book.complete(Layout(strays=["@0-note-1"]))
    assert not book.complete(Layout())
    assert blocks_of(book)[0]["stray"]


def test_a_layout_is_read_from_what_the_template_tells():
    told = {
        "pages": 8,
        "places": {"finland": [3, 80.0, 200.0]},
        "strays": ["@0-note-1"],
        "terms": [[4, [0, 1]]],
        "main": [],
    }

    layout = Layout.read(told)

    assert layout == Layout(8, {"finland": (3, 80.0, 200.0)}, ["@0-note-1"], [[4, [0, 1]]], [])
