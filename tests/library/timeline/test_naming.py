"""What pages are called in a timeline."""

from app.library.arrangement.names import Abbreviation
from app.library.timeline.naming import naming_of
from tests.library.chronicle import page

PAGES = {
    each.id: each
    for each in (
        page("pfp", kind="framework", aliases=("Partnership", "PfP", "PPP")),
        page("nato", kind="organisation", aliases=("NAT",)),
        page("usa", aliases=("USA",)),
        page("energy", kind="theme"),
    )
}
NAMING = naming_of(PAGES, [Abbreviation("NATO", "North Atlantic Treaty Organization", "nato"),
                           Abbreviation("ACO", "Allied Command Operations")])  # fmt: skip


def test_an_alias_that_looks_like_an_abbreviation_is_the_short_name():
    assert NAMING.short("pfp") == "PfP"


def test_the_list_of_abbreviations_comes_before_an_alias():
    assert NAMING.short("nato") == "NATO"


def test_countries_go_by_their_titles():
    assert NAMING.short("usa") == NAMING.title("usa") == "Usa"


def test_a_page_without_a_short_name_goes_by_its_title():
    assert NAMING.short("energy") == "Energy"
    assert NAMING.short("unknown") == "unknown"


def test_themes_tell_in_whole_sentences():
    assert NAMING.actors == {"pfp", "nato", "usa"}
