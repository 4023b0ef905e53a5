"""What everything else asks of the library."""

import shutil
import threading
from contextlib import closing
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.library.library import Library
from app.library.pages.entry import UnknownPageError
from app.library.pages.page import Place
from app.library.search.answer import SearchRequest


@pytest.fixture
def small(write_library, paths):
    """The built-in library with the two small pages beside it."""
    library = Library.open(paths, [write_library()])
    yield library
    library.close()


def titles_of(answer):
    return [hit.title for hit in answer.hits]


def test_libraries_that_claim_one_id_open_beside_each_other(write_library, paths, tmp_path):
    folder = write_library()
    described = folder / "library.toml"
    described.write_text(described.read_text().replace('"small"', '"entente"'))
    copied = shutil.copytree(folder, tmp_path / "copied")

    with closing(Library.open(paths, [folder, copied])) as library:
        assert [info.id for info in library.info] == ["entente", "entente-2", "entente-3"]
        assert {"pfp", "entente-2:pfp", "entente-3:pfp"} <= {each.id for each in library.pages()}
        assert str(copied) in library.notices[-1]


def test_the_built_in_library_has_no_fault(library):
    assert library.faults == ()
    assert len(library.pages()) >= 30


def test_a_prepared_search_answers_as_any_other(library):
    before = library.search(SearchRequest("uzbekistan")).hits

    library.prepare_search()

    assert library.search(SearchRequest("uzbekistan")).hits == before != ()


def test_pages_are_chosen_by_kind_and_branch(library):
    partners = library.pages(kind="country", branch="nato/partners/euro-atlantic/central-asia")

    assert [entry.id for entry in partners] == [
        "kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan",
    ]  # fmt: skip
    assert library.pages(kind="country", branch="nato/partners/euro") == ()


def test_an_entry_knows_its_places_and_counts(library):
    entry = library.entry("uzbekistan")

    assert entry.tree == ("nato/partners/euro-atlantic/central-asia", "osce/participating-states")
    assert entry.milestones == len(library.page("uzbekistan").milestones)
    assert entry.state == "current"


@pytest.mark.parametrize(
    ("reference", "place"),
    [
        ("pfp", Place("pfp")),
        ("entente:pfp#milestones", Place("pfp", "milestones")),
        ("PfP", Place("pfp")),
        ("partnership for peace", Place("pfp")),
        ("CSCE", Place("osce")),
        ("Republic of Uzbekistan", Place("uzbekistan")),
        (" uzbekistan ", Place("uzbekistan")),
    ],
)
def test_a_reference_finds_its_page_by_id_and_by_any_name(library, reference, place):
    assert library.resolve(reference) == place


def test_an_unknown_reference_suggests_the_nearest_page(library):
    with pytest.raises(UnknownPageError, match="did you mean “uzbekistan”") as unknown:
        library.resolve("uzbekstan")

    assert unknown.value.suggestion == "uzbekistan"


@pytest.mark.parametrize("ask", [Library.page, Library.article, Library.entry])
def test_a_page_that_is_not_there_is_refused(library, ask):
    with pytest.raises(UnknownPageError):
        ask(library, "atlantis")


def test_an_article_is_the_page_with_its_text_and_back_links(library):
    article = library.article("pfp")

    assert article.page == library.page("pfp")
    assert article.section("milestones")
    assert article.section("mentioned-in")


def test_the_tree_shows_a_day(library):
    def allies(day):
        (nato,) = [branch for branch in library.tree(day) if branch.id == "nato"]
        return [
            leaf.id
            for branch in nato.children
            if branch.id == "nato/allies"
            for leaf in branch.pages
        ]

    assert "finland" not in allies(date(2022, 1, 1))
    assert "finland" in allies(date(2023, 4, 5))


def test_milestones_of_one_page_come_in_order_with_their_sources(library):
    items = library.milestones(["uzbekistan"])

    assert [item.date.sort_key[:2] for item in items] == sorted(
        item.date.sort_key[:2] for item in items
    )
    assert all(item.sources for item in items)


def test_milestones_of_all_pages_tell_each_event_once(library):
    items = library.milestones()

    events = [item.event for item in items if item.event]
    assert len(events) == len(set(events))
    assert len(items) < sum(entry.milestones for entry in library.pages())


def test_either_spelling_finds_the_other(library):
    british = library.search(SearchRequest("co-operation", limit=100))
    american = library.search(SearchRequest("cooperation", limit=100))

    assert {hit.page for hit in british.hits} == {hit.page for hit in american.hits}
    assert "Platform for Co-operative Security" in titles_of(american)


def test_a_misspelt_word_is_met_with_a_suggestion(library):
    answer = library.search(SearchRequest("uzbekstan"))

    assert (answer.total, answer.suggestion) == (0, "uzbekistan")


def test_a_former_name_finds_the_page_and_says_what_else_was_searched(library):
    answer = library.search(SearchRequest("CSCE"))

    assert answer.hits[0].page == "osce"
    assert "OSCE" in answer.also_searched


def test_a_search_can_be_kept_to_a_branch_a_kind_and_a_span(library):
    request = SearchRequest(
        "partnership", kinds=("country",), branches=("nato/partners/euro-atlantic",)
    )
    found = {hit.page for hit in library.search(request).hits}
    told = {
        hit.page
        for hit in library.search(
            SearchRequest("kosovo", limit=100, first=date(1999, 6, 12), last=date(1999, 6, 12))
        ).hits
    }

    assert "uzbekistan" in found
    assert "japan" not in found
    assert "kfor" in told
    assert "uzbekistan" not in told


def test_a_hit_knows_the_place_of_its_best_match(library):
    hit = library.search(SearchRequest("Termez")).hits[0]

    section = library.article(hit.page).section(hit.place.section)

    from app.library.pages.body import plain_text

    assert plain_text(section)[hit.place.start : hit.place.end] == "Termez" == hit.place.quote


@settings(
    max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(text=st.text(max_size=40), as_typed=st.booleans())
def test_nothing_that_is_typed_breaks_the_search(library, text, as_typed):
    answer = library.search(SearchRequest(text, as_typed=as_typed))

    assert answer.total >= len(answer.hits)


def test_a_bare_id_means_the_built_in_page_and_the_other_is_reached_by_its_library(small):
    assert small.entry("pfp").library == "entente"
    assert small.entry("small:pfp").library == "small"
    assert small.page("small:pfp").summary == "A programme of practical co-operation."
    assert small.page("small:pfp").milestones[0].key == "small:pfp#launch"
    assert small.article("small:pfp").section("how-it-works")


def test_libraries_are_searched_together(small):
    answer = small.search(SearchRequest("freedonian"))

    assert [(hit.page, hit.library) for hit in answer.hits] == [("freedonia", "small")]


def test_the_libraries_tell_of_themselves(small):
    assert [(info.id, info.pages) for info in small.info] == [
        ("entente", len(small.pages()) - 2),
        ("small", 2),
    ]


def test_an_export_bears_the_edition_of_the_library_from_which_all_its_pages_come(small):
    assert small.info_for(["freedonia", "small:pfp"]).id == "small"
    assert small.info_for(["pfp", "osce"]).id == "entente"
    assert small.info_for(["pfp", "freedonia"]).id == "entente"


def test_names_keep_the_years_in_which_they_were_in_use(library):
    csce = next(name for name in library._held.naming.names if name.name == "CSCE")

    assert csce.end.text == "1994-12-31"


def test_the_readers_own_library_is_opened_when_it_is_there(write_library, paths):
    write_library().rename(paths.data.parent / "own")
    paths.data.mkdir()
    (paths.data.parent / "own").rename(paths.user_library)

    library = Library.open(paths)

    assert library.entry("freedonia").library == "small"
    library.close()


def test_many_threads_may_ask_at_once(library):
    answers = []

    def ask():
        for page in ("uzbekistan", "pfp", "osce"):
            answers.append((page, library.article(page).page.id))
            answers.append((1, library.search(SearchRequest("melange")).total))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(answers) == 36
    assert all(asked == got for asked, got in answers if isinstance(asked, str))


def test_what_is_damaged_in_use_is_repaired_while_the_reader_waits(library, paths):
    own = Library.open(paths, [])
    before = len(own.search(SearchRequest("kosovo")).hits)
    for path in paths.compiled_libraries.rglob("*.seg"):
        path.write_bytes(b"\0" * 10)
    own.close()

    again = Library.open(paths, [])

    assert len(again.search(SearchRequest("kosovo")).hits) == before
    assert again.notices
    again.close()
