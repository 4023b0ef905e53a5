"""A page as it is read."""

from dataclasses import replace
from datetime import date

import pytest

from app.library.pages.article import back_links, build_article, pages_like_this, source_cell
from app.library.pages.body import Chronology, PageLink, inline_text, plain_text
from app.library.pages.page_file import read_page_file

TITLES = {"freedonia": "Freedonia", "pfp": "Partnership for Peace", "zz": "Sylvania"}


@pytest.fixture
def article(freedonia):
    """Freedonia as it is read in 2020, mentioned by Sylvania."""
    file = read_page_file(freedonia, "freedonia.md")
    return build_article(
        file.page, file.body, TITLES, ("zz", "freedonia", "gone"), date(2020, 1, 1)
    )


def text_of(article, section_id):
    return plain_text(article.section(section_id))


def test_generated_sections_stand_around_the_written_ones(article):
    assert [each.id for each in article.sections] == [
        "key-data", "evolution", "milestones", "where-sources-differ", "see-also",
        "mentioned-in", "sources",
    ]  # fmt: skip
    assert [each.id for each in article.sections if not each.generated] == ["evolution"]


def test_the_key_data_tell_memberships_in_words(article):
    assert text_of(article, "key-data").split("\n") == [
        "Kind\tCountry",
        "Partnership for Peace\tpartner, since 13 July 1994",
        "As of\t2020",
    ]
    (standing,) = article.standings
    assert (standing.group_title, standing.state, standing.milestone) == (
        "Partnership for Peace",
        "current",
        "signs",
    )
    assert article.state == "current"


def test_the_key_data_tell_when_a_membership_rested(freedonia):
    paused = freedonia.replace(
        "role: partner,", "role: partner, suspended: [{from: 1996, to: 2008}],"
    )
    file = read_page_file(paused, "freedonia.md")

    article = build_article(file.page, file.body, TITLES, (), date(2020, 1, 1))

    assert "partner, since 13 July 1994, suspended 1996 to 2008" in text_of(article, "key-data")


def test_milestones_carry_their_marks_and_the_numbers_of_their_sources(article):
    (chronology,) = article.section("milestones").blocks

    assert isinstance(chronology, Chronology)
    assert [(e.milestone, e.year, e.date, e.marks, e.sources) for e in chronology.entries] == [
        ("launch", "1994", "10 January 1994", ("not confirmed",), (1,)),
        ("signs", "1994", "13 July 1994", ("sources differ",), (1,)),
    ]


def test_both_readings_are_shown_where_sources_differ(article):
    assert text_of(article, "where-sources-differ") == (
        "Signs it: 13 July 1994 here; 1995 according to Freedonian Gazette, 1994."
    )


def test_back_links_leave_out_the_page_itself_and_what_is_gone(article):
    assert text_of(article, "mentioned-in") == "Sylvania"


def test_relations_say_what_they_are(article):
    assert text_of(article, "see-also") == "Member of: Partnership for Peace"
    assert PageLink("Partnership for Peace", "pfp") in (
        article.section("see-also").blocks[0].items[0][0].inlines
    )


def test_sources_are_listed_with_class_and_address(article):
    assert text_of(article, "sources") == (
        "Freedonian Gazette, 1994. https://example.org/f. Press source."
    )


def test_an_anchor_leads_to_a_section_or_to_the_milestones(article):
    assert article.anchor_section("evolution").id == "evolution"
    assert article.anchor_section("signs").id == "milestones"
    assert article.anchor_section("nowhere") is None


def test_a_page_without_facts_has_only_its_key_data():
    text = (
        "---\nid: x\ntitle: X\nkind: theme\nas_of: 2020\nsummary: S.\ntree: [{at: nato}]\n---\n"
        "Text.\n"
    )
    file = read_page_file(text, "x.md")

    bare = build_article(file.page, file.body, {"x": "X"}, (), date(2020, 1, 1))

    assert [each.id for each in bare.sections] == ["key-data", ""]


def test_a_framework_that_ended_says_how_long_it_existed(pfp):
    text = pfp.replace("{from: 1994-01-10,", "{from: 1994-01-10, to: 1999,")
    file = read_page_file(text, "pfp.md")

    ended = build_article(file.page, file.body, TITLES, (), date(2020, 1, 1))

    assert "Existed\t10 January 1994 to 1999" in plain_text(ended.section("key-data"))
    assert ended.state == "former"


def test_an_imported_document_tells_where_it_comes_from(freedonia):
    text = freedonia.replace("as_of: 2020", "as_of: 2020\npublisher: NATO\npublished: 2014-11-12")
    file = read_page_file(text, "freedonia.md")

    imported = build_article(file.page, file.body, TITLES, (), date(2020, 1, 1))

    assert "Publisher\tNATO\nPublished\t12 November 2014" in plain_text(
        imported.section("key-data")
    )


def test_a_membership_without_dates_tells_its_role_alone(freedonia):
    text = freedonia.replace("from: 1994-07-13, role: partner, milestone: signs", "role: observer")
    file = read_page_file(text, "freedonia.md")

    article = build_article(file.page, file.body, TITLES, (), date(2020, 1, 1))

    assert "Partnership for Peace\tobserver\n" in plain_text(article.section("key-data"))


def test_a_source_that_is_a_file_has_no_address(freedonia):
    text = freedonia.replace('url: "https://example.org/f"', "original: f.pdf")
    file = read_page_file(text, "freedonia.md")

    article = build_article(file.page, file.body, TITLES, (), date(2020, 1, 1))

    assert text_of(article, "sources") == "Freedonian Gazette, 1994. f.pdf. Press source."


def test_an_imported_document_is_told_by_the_name_of_its_file(freedonia):
    text = freedonia.replace('url: "https://example.org/f"', "original: 83055d6190fad7d4/f.md")
    file = read_page_file(text, "freedonia.md")
    mine = replace(file.page.sources[0], publisher="Unknown publisher", klass="mirror", title="F")

    cells = [source_cell(each) for each in (mine, replace(mine, published=None))]

    assert [inline_text(cell) for cell in cells] == [
        "F. 1994. f.md. Imported document.",
        "F. f.md. Imported document.",
    ]


def test_back_links_are_the_links_turned_round():
    assert back_links([("a", ("b", "c")), ("b", ("c",))]) == {"b": ("a",), "c": ("a", "b")}


def test_the_foot_lists_the_pages_alike_that_stand_nowhere_else(freedonia):
    page = read_page_file(freedonia, "freedonia.md").page
    titles = {"pfp": "Partnership for Peace", "osce": "OSCE", "freedonia": "Freedonia"}

    foot = pages_like_this(page, ["freedonia", "pfp", "osce", "gone"], titles)

    assert foot.title == "Pages like this"
    assert plain_text(foot) == "OSCE"
    assert pages_like_this(page, ["freedonia", "pfp"], titles) is None


def test_what_the_program_writes_on_a_foreign_page_is_marked_as_english(freedonia):
    foreign = freedonia.replace("kind: country", "kind: country\nlanguage: fr")
    file = read_page_file(foreign, "freedonia.md")

    article = build_article(file.page, file.body, TITLES, ("zz",), date(2020, 1, 1))

    assert {each.id: each.language for each in article.sections} == {
        each.id: "en" if each.generated else "" for each in article.sections
    }
    assert article.section("key-data").blocks[0].language == "en"


def test_on_an_english_page_nothing_is_marked(article):
    assert {each.language for each in article.sections} == {""}
