"""Where the passage of a link stands after its page has changed."""

from dataclasses import replace

import pytest

from app.library.pages.article import Article
from app.library.pages.body import Paragraph, Section, Text
from app.library.pages.entry import UnknownPageError
from app.library.pages.page import Place
from app.library.pages.passage_link import read_link
from app.library.passage_search import (
    CHANGED,
    GONE,
    MOVED,
    THERE,
    describe,
    find_passage,
    follow,
    link_to,
)
from tests.library.chronicle import milestone, page

OPENED = "The mission opened an office in the capital and two more in the valley towns."
LONG = (
    "In the spring of that year the ministers met twice in the old customs house and agreed on a "
    "programme of forty activities, of which the training of border guards was the largest by far."
)
OTHER = "Quite another matter is the river commission, which keeps to its own rules."


def article(**sections):
    """A page with these sections, each of one text; a line break ends a paragraph."""
    return Article(
        page("mission", milestone("mission", "opened", "1995")),
        tuple(
            Section(name, 2, name.title(), tuple(Paragraph((Text(p),)) for p in text.split("\n")))
            for name, text in sections.items()
        ),
    )


BEFORE = article(history=f"{OTHER}\n{OPENED}\n{LONG}", office=OTHER)


def link_of(quote, before=BEFORE, section="history"):
    """The link that was made to *quote* in *section* of *before*."""
    plain = "\n".join(block.inlines[0].text for block in before.section(section).blocks)
    start = plain.index(quote)
    place = Place("mission", section, start, start + len(quote), quote)
    return read_link(link_to(before, place))


def found_in(after, quote):
    """Outcome, section and words that the link to *quote* leads to in *after*."""
    found = find_passage(after, link_of(quote))
    return found.outcome, found.place.section, found.place.quote


@pytest.mark.parametrize("quote", [OPENED, LONG, "two more", f"{OPENED}\n{LONG}"])
def test_a_passage_of_an_unchanged_page_is_there(quote):
    found = find_passage(BEFORE, link_of(quote))

    assert (found.outcome, found.place.quote) == (THERE, quote)
    assert describe(found, BEFORE) == ("", "")


def test_a_link_written_by_hand_needs_no_offsets():
    link = read_link("entente:mission#history:~:text=in%20the%20spring,by%20far.")

    found = find_passage(BEFORE, link)

    assert (found.outcome, found.place.quote) == (THERE, LONG)


def test_text_that_was_put_before_it_does_not_matter():
    after = article(history=f"{LONG[:80]}\n{OTHER}\n{OPENED}\n{LONG}", office=OTHER)

    assert found_in(after, OPENED) == (THERE, "history", OPENED)
    assert found_in(after, LONG) == (THERE, "history", LONG)


def test_blanks_case_quotation_marks_and_dashes_do_not_matter():
    before = article(history="The so-called “front office” of the mission opened.")
    after = article(
        history="The so‑called  'FRONT office' of the mission opened.".replace("'", '"')
    )

    found = find_passage(after, link_of("so-called “front office” of", before))

    assert (found.outcome, found.place.quote) == (THERE, 'so‑called  "FRONT office" of')


def test_of_the_same_words_those_with_the_same_surroundings_are_meant():
    before = article(history=f"Talks began. {OTHER} Talks began. {OPENED} Talks began.")
    plain = before.section("history").blocks[0].inlines[0].text
    second = plain.index("Talks began", 20)
    place = Place("mission", "history", second, second + 11, "Talks began")
    link = read_link(link_to(before, place))
    after = article(history=f"Talks began. {LONG} {plain}")

    found = find_passage(after, link)

    assert found.place.start == second + len(LONG) + 14


def test_without_surroundings_the_nearest_place_is_meant():
    link = read_link("entente:mission#history:~:text=talks&at=30-35")

    found = find_passage(article(history=f"talks{' ' * 30}talks{' ' * 300}talks"), link)

    assert found.place.start == 35


def test_the_same_words_in_another_section_have_moved():
    after = article(history=OTHER, office=f"{OPENED}\n{LONG}")

    assert found_in(after, OPENED) == (MOVED, "office", OPENED)
    assert found_in(after, LONG) == (MOVED, "office", LONG)
    told = describe(find_passage(after, link_of(OPENED)), after)
    assert told == ("Moved", "The passage stands under “Office” now.")


def test_a_section_that_is_called_otherwise_does_not_hide_its_words():
    assert found_in(article(beginnings=OPENED), OPENED) == (MOVED, "beginnings", OPENED)
    assert found_in(article(beginnings="It has two more of them."), "two more") == (
        MOVED,
        "beginnings",
        "two more",
    )


def test_few_words_that_stand_anywhere_have_not_moved():
    after = article(history=OTHER, office="It has two more of them.")

    assert found_in(after, "two more") == (GONE, "history", "")


def test_words_that_were_edited_have_changed_and_the_nearest_are_shown():
    edited = OPENED.replace("an office in the capital", "its office in the old capital")
    after = article(history=f"{OTHER}\n{edited}", office=OTHER)

    outcome, section, words = found_in(after, OPENED)

    assert (outcome, section) == (CHANGED, "history")
    assert words in edited
    assert words.startswith("The mission opened its office")
    headline, text = describe(find_passage(after, link_of(OPENED)), after)
    assert headline == "Changed"
    assert text.startswith("The link quotes “The mission opened an office")
    assert text.endswith("The nearest words are lit.")


def test_a_change_inside_a_long_passage_is_seen():
    edited = LONG.replace("forty", "fifty")

    assert found_in(article(history=f"{OTHER}\n{edited}"), LONG) == (CHANGED, "history", edited)


@pytest.mark.parametrize(
    "edited",
    [
        LONG.replace("In the spring of that year", "In spring that year"),
        LONG.replace("the largest by far", "much the largest by far"),
    ],
)
def test_a_long_passage_is_found_with_another_beginning_or_ending(edited):
    assert found_in(article(history=f"{OTHER}\n{edited}"), LONG) == (CHANGED, "history", edited)


def test_the_beginning_alone_stands_for_the_paragraph():
    edited = f"{LONG[:95]}programme and parted."

    outcome, _, words = found_in(article(history=f"{OTHER}\n{edited}\n{OTHER}"), LONG)

    assert outcome == CHANGED
    assert words == edited


def test_the_ending_alone_stands_for_the_paragraph():
    edited = f"Ten years later {LONG[110:]}"

    outcome, _, words = found_in(article(history=f"{OTHER}\n{edited}\n{OTHER}"), LONG)

    assert outcome == CHANGED
    assert words == edited


def test_edited_words_are_found_in_another_section_too():
    edited = OPENED.replace("two more", "three others")
    after = article(history=OTHER, office=edited)

    found = find_passage(after, link_of(OPENED))

    assert (found.outcome, found.place.section) == (CHANGED, "office")
    assert describe(found, after)[1].endswith("The nearest words stand under “Office” and are lit.")


def test_of_two_likenesses_the_one_in_the_right_section_is_shown():
    edited = OPENED.replace("two more", "three more")
    after = article(office=edited, history=f"{OTHER}\n{edited}")

    assert found_in(after, OPENED)[1] == "history"


def test_of_what_is_gone_the_head_of_the_section_is_shown():
    after = article(history=OTHER, office=OTHER)

    assert found_in(after, LONG) == (GONE, "history", "")
    headline, text = describe(find_passage(after, link_of(LONG)), after)
    assert headline == "Gone"
    assert text.endswith("nothing like it is left. Shown is the section “History”.")


def test_of_a_section_that_is_gone_as_well_the_page_is_shown():
    after = article(other="Nothing.")

    assert found_in(after, LONG) == (GONE, "", "")
    assert describe(find_passage(after, link_of(LONG)), after)[1].endswith(
        "Shown is the beginning of the page."
    )


@pytest.mark.parametrize("anchor", ["", "history", "source-2", "note-1"])
def test_a_link_without_words_leads_to_its_anchor(anchor):
    link = replace(read_link("entente:mission"), anchor=anchor)

    found = find_passage(BEFORE, link)

    assert (found.outcome, found.place) == (THERE, Place("mission", anchor))


def test_an_anchor_that_is_gone_is_told():
    found = find_passage(BEFORE, read_link("entente:mission#annex"))

    assert (found.outcome, found.place) == (GONE, Place("mission"))
    assert describe(found, BEFORE)[1] == (
        "The page has no place “annex” any more. Shown is the beginning of the page."
    )


def test_the_summary_has_passages_where_no_text_stands_above_the_first_heading():
    summary = BEFORE.page.summary
    place = Place("mission", "", 0, len(summary), summary)

    found = find_passage(BEFORE, read_link(link_to(BEFORE, place)))

    assert (found.outcome, found.place) == (THERE, place)


def test_what_stands_above_the_first_heading_is_called_so():
    before = article(history=OPENED)
    after = Article(before.page, (Section("", 1, "", (Paragraph((Text(OPENED),)),)),))

    found = find_passage(after, link_of(OPENED, before))

    assert describe(found, after)[1] == "The passage stands above the first heading now."


def test_a_page_that_is_empty_has_nothing_near():
    assert found_in(article(history=""), OPENED) == (GONE, "history", "")


def test_a_link_is_followed_through_the_library(library):
    article = library.article("pfp")
    section = next(each for each in article.sections if not each.generated)
    text = section.blocks[0].inlines[0].text.strip()
    link = link_to(article, Place("pfp", section.id, 0, len(text), text))

    page, found = follow(library, link)

    assert page.page.id == "pfp"
    assert (found.outcome, found.place.quote) == (THERE, text)
    assert not found.renamed


def test_a_link_to_a_page_that_is_nowhere_is_an_unknown_page(library):
    with pytest.raises(UnknownPageError):
        follow(library, "entente:nowhere#a:~:text=x")


def test_every_paragraph_of_a_page_is_found_by_its_link(library):
    """Links of real pages, with their lists, tables and repeated words."""
    article = library.article("uzbekistan")
    for section in article.sections:
        plain = "\n".join(_lines(article, section.id))
        start = 0
        for line in plain.split("\n"):
            quote = line.strip()
            first = start + line.find(quote)
            place = Place("uzbekistan", section.id, first, first + len(quote), quote)
            if quote:
                link = link_to(article, place)
                assert len(link) < 260
                assert find_passage(article, read_link(link)).place == place
            start += len(line) + 1


def _lines(article, section_id):
    from app.library.passage_search import texts_of

    return texts_of(article)[section_id].split("\n")
