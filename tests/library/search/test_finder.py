"""Searches over the built-in library: conditions, facets, events, concordance."""

import random
from datetime import date

import pytest

from app.library.arrangement.headings import fold, sort_key
from app.library.pages.page import Place
from app.library.search.answer import SearchRequest
from app.library.search.concordance import SORTS as LINE_SORTS
from app.library.search.concordance import sort_lines


def pages_of(library, text, **how):
    """Return the ids of the pages found."""
    return [hit.page for hit in library.search(SearchRequest(text, limit=999, **how)).hits]


def test_conditions_in_the_text_choose_pages(library):
    operations = pages_of(library, "kind:operation partner:osce")

    assert operations
    assert all(library.entry(page).kind == "operation" for page in operations)
    assert set(pages_of(library, "kind:operation")) > set(
        pages_of(library, "kind:operation status:former")
    )


def test_one_event_meets_every_condition_on_events(library):
    found = pages_of(library, 'type:"agreement signed" year:1994')

    assert "uzbekistan" in found
    for page in found:
        told = library.page(page).milestones
        assert any(
            each.type == "agreement signed"
            and each.date.overlaps(date(1994, 1, 1), date(1994, 12, 31))
            for each in told
        )


def test_a_number_of_a_resolution_is_no_year(library):
    answer = library.search(SearchRequest("resolution 1973"))

    assert answer.hits[0].page == "unified-protector"
    assert answer.milestones == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("when did uzbekistan join the partnership for peace", "uzbekistan#pfp-signed"),
        ("uzbekistan july 1994", "uzbekistan#pfp-signed"),
        ("uzbekistan signed pfp", "uzbekistan#pfp-signed"),
    ],
)
def test_a_query_for_an_event_finds_the_event(library, text, first):
    answer = library.search(SearchRequest(text))

    assert answer.milestones[0].id == first


@pytest.mark.parametrize("text", ["uzbekistan", "pfp", "co-operation", "", "title:nato"])
def test_a_query_for_no_event_finds_none(library, text):
    assert library.search(SearchRequest(text)).milestones == ()


def test_the_counts_of_facets_are_those_of_the_searches_they_lead_to(library):
    request = SearchRequest("security", kinds=("country", "framework"))
    fields = {"kind": "kinds", "in": "branches", "partner": "partners", "status": "statuses"}
    fields |= {"origin": "origins", "lang": "languages", "library": "libraries"}

    for group in library.facets(request).groups:
        for value in group.values:
            choice = {"kinds": request.kinds, fields[group.field]: (value.value,)}
            found = pages_of(library, "security", **choice)
            assert len(found) == value.count, (group.field, value)
            assert value.chosen == (group.field == "kind" and value.value in request.kinds)


def test_the_years_of_facets_count_events_of_the_pages_found(library):
    years = dict(library.facets(SearchRequest("uzbekistan kind:country title:uzbekistan")).years)

    told = library.milestones(["uzbekistan"])
    assert years[1994] == sum(item.date.text.startswith("1994") for item in told)


def test_choosing_years_keeps_the_histogram_and_cuts_the_pages(library):
    free = SearchRequest("nato")
    chosen = SearchRequest("nato", first=date(1949, 1, 1), last=date(1949, 12, 31))

    assert library.facets(free).years == library.facets(chosen).years
    assert 0 < len(pages_of(library, "nato", first=chosen.first, last=chosen.last)) < 40


def test_results_are_sorted_by_title_and_by_date(library):
    by_title = library.search(SearchRequest("nato", limit=5, sort="title"))
    by_date = library.search(SearchRequest("nato", limit=999, sort="date"))

    titles = [hit.title for hit in by_title.hits]
    assert titles == sorted(titles, key=sort_key)
    assert titles[0] == min((hit.title for hit in by_date.hits), key=sort_key)
    assert by_title.total == by_date.total > 5
    days = [library.page(hit.page).as_of.latest for hit in by_date.hits]
    assert days == sorted(days, reverse=True)


def test_other_names_can_be_left_out(library):
    both = library.search(SearchRequest("CSCE", limit=99))
    alone = library.search(SearchRequest("CSCE", limit=99, other_names=False))

    assert "OSCE" in both.also_searched
    assert alone.also_searched == ()
    assert alone.total < both.total


def test_other_names_are_said_with_their_years(library):
    answer = library.search(SearchRequest("north macedonia"))

    assert len(answer.also_named) == len(answer.also_searched)
    assert "FYROM (1993–2019)" in answer.also_named
    assert "CSCE (1973–1994)" in library.search(SearchRequest("osce")).also_named
    assert "CSCE (1973–1994)" in library.absence(SearchRequest("osce zyzzyva")).text


def test_a_page_that_is_named_is_found_though_it_lacks_another_word(library):
    named = library.search(SearchRequest("parp neutrality", limit=99))
    precise = library.search(SearchRequest("parp AND neutrality", limit=99))
    chosen = library.search(SearchRequest("parp neutrality", kinds=("framework",)))

    assert named.hits[0].page == "parp"
    assert {hit.page for hit in precise.hits} == {hit.page for hit in named.hits} - {"parp"}
    assert named.total == len(named.hits) == precise.total + 1
    assert any("lack another word" in note for note in named.notes)
    assert [hit.page for hit in chosen.hits] == ["parp", "pfp"]
    assert chosen.total == 2
    assert pages_of(library, "parp neutrality", sort="title") == sorted(
        (hit.page for hit in named.hits), key=lambda page: library.entry(page).title
    )


def test_a_page_is_found_by_its_id_as_links_and_files_have_it(library):
    missed = [page for page in library.titles if page not in pages_of(library, page)[:2]]

    assert missed == []
    assert pages_of(library, "kosovo")[0] == "kosovo"
    assert pages_of(library, "mission-georgia")[0] == "mission-georgia"


def test_the_title_of_a_page_is_its_name_whatever_stands_in_it(library):
    titled = {page: title for page, title in library.titles.items() if set(":()") & set(title)}

    assert titled
    for page, title in titled.items():
        assert pages_of(library, title)[0] == page


def test_long_words_with_hyphens_that_stand_nowhere_are_sought_apart(library):
    found = library.search(SearchRequest("charter-distinctive-partnership-ukraine"))

    assert found.hits[0].page == "nato-ukraine-charter"
    assert found.notes == (
        "No page holds the words with hyphens in one piece; these hold them apart.",
    )
    assert pages_of(library, "anti-glorp-zzzz") == []


def test_three_words_may_lack_one_and_two_are_answered_by_the_page_they_name(library):
    three = library.search(SearchRequest("finland corfu steppe"))
    two = library.search(SearchRequest("ferghana japan"))

    assert three.hits
    assert any("most of them" in note for note in three.notes)
    assert two.hits[0].page == "japan"
    assert any("lack another word" in note for note in two.notes)


@pytest.mark.parametrize("text", ["japan zyzzyva", "finland corfu zyzzyva", '"japan" "mélange"'])
def test_where_a_word_stands_nowhere_or_the_query_is_exact_nothing_is_eased(library, text):
    assert library.search(SearchRequest(text)).total == 0


def test_a_named_page_comes_first_whatever_the_limit(library):
    first = library.search(SearchRequest("kosovo force security", limit=1))

    assert [hit.page for hit in first.hits] == ["kfor"]
    assert first.total > 1


def test_a_page_whose_title_begins_with_the_query_comes_before_others(library):
    assert pages_of(library, "women")[0] == "women-peace-security"
    assert pages_of(library, "kaza", as_typed=True)[0] == "kazakhstan"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("partnership for peace", "pfp"),  # its name
        ("helsinki act final", "helsinki-final-act"),  # the words of its title
        ("partnership for pe", "pfp"),  # the beginning of it
    ],
)
@pytest.mark.parametrize("sort", ["relevance", "title"])
def test_a_page_that_the_whole_query_names_is_opened_at_its_top(library, text, page, sort):
    hits = library.search(SearchRequest(text, limit=999, sort=sort, as_typed=True)).hits
    meant = next(hit for hit in hits if hit.page == page)

    assert meant.place == Place(page)


def test_a_page_that_a_part_of_the_query_names_is_opened_where_the_rest_stands(library):
    hit = library.search(SearchRequest("ici members")).hits[0]

    assert not hit.is_meant


def test_what_is_chosen_is_said(library):
    answer = library.search(
        SearchRequest("pfp", kinds=("country",), branches=("nato/partners",), types=("joined",))
    )

    assert (
        answer.understood == "pfp, in countries, in partners of NATO, telling of an event (joined)"
    )


def test_a_hit_says_where_it_stands_and_how_often_it_matches(library):
    hit = library.search(SearchRequest("title:uzbekistan")).hits[0]
    lines = library.concordance(SearchRequest("title:uzbekistan"))

    assert hit.where == ("NATO", "Partners", "Euro-Atlantic", "Central Asia")
    assert hit.matches == len(lines) == 1


def test_a_question_is_read_without_the_words_that_ask(library):
    answer = library.search(SearchRequest("when did Finland become a member of NATO"))

    assert answer.understood == "Finland AND become AND member AND NATO"
    assert answer.hits[0].page == "finland"
    assert answer.notes


def test_every_occurrence_stands_in_its_line(library):
    lines = library.concordance(SearchRequest("mélange", other_names=False))

    assert all("melange" in fold(line.match) for line in lines)
    assert {len(line.match.split()) for line in lines} == {1}
    sources = [line for line in lines if line.section == "sources"]
    assert sources
    assert not [line for line in sources if "/" in line.left[line.left.rfind(" ") :]]
    assert {"uzbekistan", "melange"} <= {line.place.page for line in lines}
    for line in lines:
        assert not line.left.endswith(line.match)


def test_a_name_of_several_words_occurs_in_one_piece(library):
    lines = library.concordance(SearchRequest("partnership for peace"))
    matches = {line.match.lower() for line in lines}

    assert {"partnership for peace", "pfp"} <= matches
    assert not {"partnership", "for", "peace"} & matches


@pytest.mark.parametrize("by", LINE_SORTS)
def test_lines_are_sorted_and_none_is_lost(library, by):
    lines = library.concordance(SearchRequest("peacekeeping"))

    assert len(lines) > 5
    assert sorted(map(str, sort_lines(lines, by))) == sorted(map(str, lines))
    assert sort_lines(lines, by) == sort_lines(sort_lines(lines, by), by)


PIECES = ("partner:", "year:", "1994", "1998..2003", "type:joined", "nato", "NEAR/2", "pfp", "~1")
PIECES += ("(", ")", '"', " ", " ", "-", "OR ", "when did ", "uzbekistan", "*", "in:nato", "\ud800")


def test_no_query_fails_whatever_is_asked_of_it(library):
    dice = random.Random(7)

    for _ in range(300):
        text = "".join(dice.choices(PIECES, k=dice.randrange(1, 9)))
        sort = dice.choice(("relevance", "title", "date"))
        request = SearchRequest(text, limit=3, sort=sort, as_typed=dice.random() < 0.5)
        answer = library.search(request)
        library.facets(request)
        if not answer.total:
            assert library.absence(request).text


def test_a_library_that_is_prepared_answers_as_before(library):
    before = library.search(SearchRequest("uzbekistan 1994"))

    library.prepare_search()

    after = library.search(SearchRequest("uzbekistan 1994"))
    assert [hit.page for hit in after.hits] == [hit.page for hit in before.hits]
