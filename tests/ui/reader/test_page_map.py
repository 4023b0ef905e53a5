"""Where places stand in a page as it is set."""

import pytest

from app.library.page import Place
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
    ("position", "section", "offset"),
    [(2, "", 0), (8, "", 2), (20, "names", 0), (26, "names", 0), (33, "names", 7),
     (38, "names", 11), (44, "names", 17), (500, "names", 23)],
)  # fmt: skip
def test_a_position_is_an_offset_into_the_text_of_its_section(places, position, section, offset):
    assert places.place_at(position) == Place("pfp", section, offset, offset)


def test_a_page_without_sections_has_no_offsets():
    assert PageMap("pfp").place_at(3) == Place("pfp")
