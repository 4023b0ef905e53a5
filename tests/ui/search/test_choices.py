"""Tests of `app.ui.search.choices`."""

from datetime import date

from app.library.search.answer import SearchRequest
from app.library.search.facets import FacetGroup, Facets, FacetValue
from app.ui.lists.chip_row import Chip
from app.ui.search.choices import chips_of, is_narrowed, with_value, with_years, without

FACETS = Facets((FacetGroup("kind", "Kind", (FacetValue("country", "countries", 3, True),)),))


def test_a_value_is_chosen_once_and_taken_back() -> None:
    request = with_value(SearchRequest("a"), "kind", "country", True)

    assert with_value(request, "kind", "country", True) == request
    assert request.kinds == ("country",)
    assert with_value(request, "kind", "country", False) == SearchRequest("a")


def test_years_are_whole() -> None:
    request = with_years(SearchRequest("a"), 1994, 1999)

    assert (request.first, request.last) == (date(1994, 1, 1), date(1999, 12, 31))
    assert with_years(request, 0, 0) == SearchRequest("a")


def test_each_choice_has_a_chip_that_takes_it_back() -> None:
    request = with_years(with_value(SearchRequest("a"), "kind", "country", True), 1994, 1994)

    chips = list(chips_of(request, FACETS))

    assert [chip.title for chip in chips] == ["Countries", "In 1994"]
    assert is_narrowed(request)
    for chip in chips:
        request = without(request, chip)
    assert request == SearchRequest("a")


def test_a_value_that_no_facet_names_is_shown_as_it_is() -> None:
    request = SearchRequest("a", partners=("atlantis",))

    assert list(chips_of(request, Facets())) == [Chip("partner", "atlantis", "Atlantis")]
