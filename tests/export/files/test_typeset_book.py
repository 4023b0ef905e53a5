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


def refer(label: str) -> dict[str, Any]:
    return {"x": label.title(), "to": label, "refer": True}


def test_links_to_one_place_have_one_address():
    book = book_of(
        paragraph(*({"x": name, "to": name} for name in ("finland", "malta", "finland")))
    )

    first, second, third = (run["address"] for run in blocks_of(book)[0]["r"])
    assert first == third != second


def test_a_link_moves_home_in_the_pdf_without_a_change_of_the_data():
    book = book_of(paragraph("See ", {"x": "Finland", "to": "finland"}))
    layout = Layout(height=842, places={"finland": (2, 80.0, 200.0)})
    address = blocks_of(book)[0]["r"][1]["address"].encode()
    pdf = b"<</Type/Pages/Count 2/Kids[5 0 R 6 0 R]>>/A<</Type/Action/S/URI/URI(" + address + b")>>"

    assert not book.complete(layout)
    assert b"/Dest[6 0 R/XYZ 80.0 656.0 0]" in book.lead_home(pdf, layout)


def test_a_reference_prints_the_page_of_its_place():
    book = book_of(paragraph("See ", refer("finland")))

    assert book.complete(Layout(places={"finland": (3, 80.0, 200.0)}))
    assert blocks_of(book)[0]["r"][1]["page"] == 3


def test_a_reference_to_what_was_not_laid_out_gets_no_page():
    book = book_of(paragraph(refer("finland"), {"x": "Malta", "to": None}))

    assert not book.complete(Layout())
    assert all("page" not in run for run in blocks_of(book)[0]["r"])


def test_the_same_layout_once_more_changes_nothing():
    book = book_of(paragraph(refer("finland")), index=[{"n": 0, "x": "Finland"}])
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
        "height": 841.9,
        "places": {"finland": [3, 80.0, 200.0]},
        "strays": ["@0-note-1"],
        "terms": [[4, [0, 1]]],
        "main": [],
    }

    layout = Layout.read(told)

    assert layout == Layout(
        8, 841.9, {"finland": (3, 80.0, 200.0)}, ["@0-note-1"], [[4, [0, 1]]], []
    )
