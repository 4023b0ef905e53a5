"""Titles in metadata that name the site beside the headline."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Document, Likely, Role
from app.intake.shaping.site_titles import take_from_text

TEXT = Block(
    Role.PARAGRAPH,
    "The two ministers met at the old pier and agreed on the hours at which the ferries are to "
    "cross the river between the two towns in summer and in winter.",
)
MENU = Block(Role.PARAGRAPH, "Home News Archive Contact")
HEADLINE = "Ministers Agree on Ferries"


def heading(text):
    return Block(Role.HEADING, text)


def found(said, *blocks, url="", publisher="", of="pdf"):
    """What the title *said* becomes above the text."""
    document = Document(of, (), url=url, publisher=publisher)
    return take_from_text(said, [MENU, *blocks, TEXT, heading("The hours"), TEXT], document)[0]


@pytest.mark.parametrize("line", [heading(HEADLINE), Block(Role.PARAGRAPH, HEADLINE.upper())])
@pytest.mark.parametrize(
    "said",
    [
        f"{HEADLINE} - The River Review",
        f"{HEADLINE} – The River Review",
        f"{HEADLINE} | News | River Review",
        f"{HEADLINE} » Pressemitteilungen » Fluss",
        f"{HEADLINE} :: Новости реки",
        f"{HEADLINE} — Річковий вісник",
        f"{HEADLINE} : La Revue",
    ],
)
def test_the_headline_before_the_name_of_the_site_is_taken_as_the_text_has_it(said, line):
    assert found(said, heading("The River Review"), line) == line.text


@pytest.mark.parametrize(
    "said", [f"River - {HEADLINE}", f"River | News | {HEADLINE}", f"River Review: {HEADLINE}"]
)
def test_the_headline_behind_the_name_of_the_site_is_taken_too(said):
    assert found(said, heading("River"), heading(HEADLINE)) == HEADLINE


def test_a_headline_with_a_dash_of_its_own_stays_whole():
    headline = "Ferries - Hours and Fares of the Summer"

    assert found(f"{headline} - River", heading(headline)) == headline


def test_a_headline_over_two_lines_is_joined_as_the_metadata_have_it():
    said = f"{HEADLINE}: Hours and Fares - The River Review"
    blocks = [heading(HEADLINE), heading("Hours and Fares"), TEXT]

    title, joined = take_from_text(said, blocks, Document("pdf", ()))

    assert title == f"{HEADLINE}: Hours and Fares"
    assert [block.text for block in joined] == [title, TEXT.text]


@pytest.mark.parametrize(
    "blocks",
    [
        (heading("Office of the Rivers"), heading("A day at the pier")),
        (Block(Role.PARAGRAPH, "Office of the Rivers"),),
    ],
)
def test_the_name_of_the_site_above_another_headline_is_not_the_title(blocks):
    said = "Agreed at last - Office of the Rivers"

    assert found(said, *blocks) == said


def test_the_name_of_the_site_is_not_the_title_where_the_text_is_about_the_rest():
    said = "River Group - Ministers agree on the ferries between the towns"

    assert found(said, heading("River Group")) == said


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        (
            "Joint declaration of the ministers of the two towns after their meeting on ferries",
            "Joint declaration on ferries - Office",
        ),
        ("Déclaration commune à la fin de la rencontre", "Déclaration commune - Bureau"),
        ("Pier Declaration", "Second meeting on ferries: Pier Declaration of the towns - Office"),
    ],
)
def test_the_headline_that_a_printed_page_shows_is_taken_for_one_that_says_much_the_same(
    headline, said
):
    assert found(said, heading("Office"), heading(headline)) == headline
    assert found(said, heading("Office"), heading(headline), of="html") == said


def test_a_heading_that_says_something_else_is_not_taken():
    said = "Joint declaration on ferries - Office"

    assert found(said, heading("Key points in brief")) == said
    assert found("Joint declaration on ferries", heading("The joint meeting")) == (
        "Joint declaration on ferries"
    )


@pytest.mark.parametrize(
    "facts",
    [{"url": "https://www.riverreview.example/a"}, {"publisher": "The River Review"}],
)
def test_the_name_of_the_site_goes_where_no_line_says_the_headline(facts):
    assert found(f"{HEADLINE} - The River Review", of="html", **facts) == HEADLINE
    assert found(f"The River Review - {HEADLINE}", of="html", **facts).startswith("The River")
    assert found(f"{HEADLINE} - Ferries", of="html", **facts) == f"{HEADLINE} - Ferries"


def test_the_headline_is_found_below_news_of_the_site():
    said = f"River Group - {HEADLINE}"
    news = [heading("River"), Block(Role.PARAGRAPH, "Group"), TEXT, Block(Role.PARAGRAPH, "More")]

    assert found(said, *news, heading(HEADLINE), Block(Role.PARAGRAPH, "3 May 2003")) == HEADLINE


def test_a_great_heading_and_a_line_that_says_all_need_no_help():
    great = Block(Role.HEADING, "Something Else", level=1)
    said = f"{HEADLINE} - River"

    assert found(said, great, heading(HEADLINE)) == said
    assert found(said, heading(said), heading(HEADLINE)) == said
    assert found("", heading(HEADLINE)) == ""


def test_the_name_of_the_site_is_none_where_a_line_surely_looks_like_the_title():
    office = heading("Ministry of Ports and Ferries")
    title = replace(heading("Ferries of Seven Towns"), likely=Likely(title=0.9))

    said = "Ministry of Ports and Ferries - Our ferries"
    assert found(said, office, title) == said
    assert found(said, office, heading("Ferries of Seven Towns")) == office.text
