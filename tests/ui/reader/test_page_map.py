"""Where places stand in a page as it is set."""

from time import perf_counter

import pytest

from app.library.pages.page import Place
from app.ui.reader.page_map import PageMap, utf16_length


@pytest.fixture
def places() -> PageMap:
    """A page whose one section has two paragraphs, set apart by a mark of a note."""
    places = PageMap("pfp")
    places.open_section("", "The summary.", 0, 5)
    places.add_text("", "The summary.", 6)
    places.open_section("names", "Peace, one.\nPeace, two.", 20, 25)
    places.add_text("names", "Peace, one.", 26)
    places.add_text("names", "Peace, two.", 39)  # one position went to the mark
    places.anchors["note-1"] = (60, 70)
    return places


def test_offsets_lead_to_where_the_text_was_set(places):
    assert places.span(Place("pfp", "names", 0, 5)) == (26, 31)
    assert places.span(Place("pfp", "names", 12, 17)) == (39, 44)


def test_a_span_may_reach_over_paragraphs(places):
    assert places.span(Place("pfp", "names", 7, 17)) == (33, 44)


def test_the_quote_is_found_where_it_moved_to(places):
    assert places.span(Place("pfp", "names", 2, 7, "Peace")) == (26, 31)
    assert places.span(Place("pfp", "names", 9, 14, "Peace")) == (39, 44)


def test_a_quote_that_is_gone_leads_to_the_heading(places):
    assert places.span(Place("pfp", "names", 0, 5, "nowhere")) == (20, 25)


def test_a_section_or_an_anchor_alone_is_its_own_place(places):
    assert places.span(Place("pfp", "names")) == (20, 25)
    assert places.span(Place("pfp", "note-1")) == (60, 70)


def test_the_summary_is_the_text_without_a_section(places):
    assert places.span(Place("pfp", "", 4, 11, "summary")) == (10, 17)


def test_a_place_that_the_page_lacks_has_no_span(places):
    assert places.span(Place("pfp", "gone")) is None


def test_a_position_lies_in_the_section_that_began_before_it(places):
    assert places.section_at(3) == ""
    assert places.section_at(20) == "names"
    assert places.section_at(999) == "names"


def test_letters_beyond_the_basic_plane_take_two_positions():
    places = PageMap("pfp")
    places.open_section("x", "𝒩ATO", 0, 0)
    places.add_text("x", "𝒩ATO", 10)

    assert utf16_length("𝒩ATO") == 5
    assert places.span(Place("pfp", "x", 1, 4)) == (12, 15)


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (26, 31, Place("pfp", "names", 0, 5, "Peace")),
        (31, 44, Place("pfp", "names", 5, 17, ", one.\nPeace")),
        (30, 38, Place("pfp", "names", 4, 11, "e, one.")),
        (6, 9, Place("pfp", "", 0, 3, "The")),
        (10, 44, Place("pfp", "", 4, 12, "summary.")),  # as far as one section goes
        (32, 34, Place("pfp", "names", 7, 8, "o")),  # without the blank before it
    ],
)
def test_selected_text_is_a_passage_with_its_quote(places, start, end, place):
    assert places.passage(start, end) == place


def test_a_passage_leads_back_to_where_it_was_selected(places):
    assert places.span(places.passage(33, 44)) == (33, 44)


def test_a_heading_or_a_blank_alone_is_no_passage(places):
    assert places.passage(20, 25) is None
    assert places.passage(32, 33) is None
    assert PageMap("pfp").passage(1, 2) is None


def test_a_heading_is_told_from_the_text_below_it(places):
    assert places.heading_at(22) == "names"
    assert places.heading_at(30) == ""
    assert PageMap("pfp").heading_at(3) == ""


def test_passages_count_letters_beyond_the_basic_plane_once():
    places = PageMap("pfp")
    places.open_section("", "A 𝄞 clef", 0, 0)
    places.add_text("", "A 𝄞 clef", 10)

    assert places.passage(12, 19) == Place("pfp", "", 2, 8, "𝄞 clef")


@pytest.mark.parametrize(
    ("position", "section", "offset"),
    [(2, "", 0), (8, "", 2), (20, "names", 0), (26, "names", 0), (33, "names", 7),
     (38, "names", 11), (44, "names", 17), (500, "names", 23)],
)  # fmt: skip
def test_a_position_is_an_offset_into_the_text_of_its_section(places, position, section, offset):
    assert places.place_at(position) == Place("pfp", section, offset, offset)


def test_a_page_without_sections_has_no_offsets():
    assert PageMap("pfp").place_at(3) == Place("pfp")


def test_places_of_a_page_of_ten_thousand_paragraphs_are_found_at_once():
    places = PageMap("pfp")
    texts = [f"Paragraph {number:05}." for number in range(10_000)]
    places.open_section("names", "\n".join(texts), 0, 5)
    for number, text in enumerate(texts):
        places.add_text("names", text, 10 + number * (len(text) + 2))
    length = len(texts[0]) + 1

    begun = perf_counter()
    spans = [places.span(Place("pfp", "names", n * length, n * length + 9)) for n in range(10_000)]

    assert spans[9_999] == (10 + 9_999 * (length + 1), 19 + 9_999 * (length + 1))
    assert perf_counter() - begun < 1.0  # it was five seconds, in which the window stood still
