"""Lines that look and stand like frame, or like lines about the page."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.report import Removal
from app.intake.shaping.lines_about import (
    ABOUT,
    BESIDE_THE_TITLE,
    BY_ITS_LOOK,
    NO_DAY,
    is_frame,
    may_be_no_text,
    with_day_beside_title,
    without_lines_about,
)
from app.intake.shaping.page_facts import PageFacts

SENTENCE = (
    "The ministers of the seven towns met on the lake and agreed on a plan for their ferries, "
    "which is to hold from spring on."
)


def line(text: str, frame: float = 0.0, about: float = 0.0, title: float = 0.0) -> Block:
    return Block(Role.PARAGRAPH, text, likely=Likely(frame=frame, about=about, title=title))


NOTHING = PageFacts()


def read(*blocks: Block, facts: PageFacts = NOTHING) -> tuple[list[Removal], PageFacts]:
    removed: list[Removal] = []
    _, facts = without_lines_about(blocks, removed, facts)
    return removed, facts


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (line("Weather today", 0.85), True),
        (line("Weather today", 0.75), False),
        (line("Photo: the ministers at the weather station", 0.85), False),
        (line("Weather today", 0.5, 0.3), True),  # one of the two it surely is
        (line("Weather today", 0.3, 0.6), False),  # but rather about the page
        (line("The weather of today and of the next few days", 0.82), False),
        (line("The weather of today and of the next few days", 0.9), True),
        (line(SENTENCE, 0.85), False),
        (line(SENTENCE, 0.95), True),
        (line("16 Entries", 0.95), False),  # by this a list is known
        (line("Calm Harbour, Operation -", 0.95), False),  # an entry of an A-Z list
        (line("Weather today"), False),
    ],
)
def test_the_longer_a_line_the_surer_it_must_be_frame(block: Block, *, expected: bool) -> None:
    assert is_frame(block) is expected


def test_only_what_is_told_to_be_text_is_surely_none_about_the_page() -> None:
    assert may_be_no_text(line("4 March 2011"))
    assert may_be_no_text(line("4 March 2011", about=0.2))
    assert not may_be_no_text(line("4 March 2011", title=0.9))


def test_each_cut_is_told_with_its_rule() -> None:
    removed, _ = read(
        line("Seven harbours", title=0.9), line("By Ida Brandt", 0.1, 0.8), line("Ads", 0.9)
    )

    assert [(each.text, each.why) for each in removed] == [
        ("By Ida Brandt", ABOUT),
        ("Ads", BY_ITS_LOOK),
    ]


def test_the_likeliest_title_stays_whatever_else_it_looks_like() -> None:
    removed, _ = read(line("Seven harbours", 0.75, title=0.2), line("Ads", 0.9))

    assert [each.text for each in removed] == ["Ads"]


@pytest.mark.parametrize(
    ("block", "facts"),
    [
        (line("Ida Brandt, 4 March 2011, Haven", 0.1, 0.8), PageFacts(published="2011-03-04")),
        (line("Edited on 4 March 2011", 0.1, 0.8), PageFacts(updated="2011-03-04")),
        (line("Ida Brandt  3/14/11 6:20 p.m. ET", 0.1, 0.8), PageFacts(published="2011-03-14")),
        (
            line("March 4, 2011 -- Updated 0114 GMT (0914 HKT)", 0.1, 0.8),
            PageFacts(updated="2011-03-04T01:14"),
        ),
        (line("4 March 2011", 0.8, 0.1), PageFacts(published="2011-03-04")),
        (
            line("Great fair of the fishermen on 4 March 2011", 0.8, 0.1),
            PageFacts(),
        ),  # of the frame
        (line("Harbour Review, March 2011", 0.1, 0.8), PageFacts("2011-03", inferred=NO_DAY)),
        (line("Brandt, Ida (2011)", 0.1, 0.8), PageFacts("2011", inferred=NO_DAY)),
        (line("Bill 2085", 0.1, 0.8), PageFacts()),
        (line("Ida Brandt", 0.1, 0.8), PageFacts()),
        (line("Annual session, 5-9 July 2015, Haven", 0.1, 0.8), PageFacts()),
        (line("Done at Haven, 16th September, 1996", 0.1, 0.8), PageFacts()),
        (line("Law 12, in force — ratification of 13.05.1999", 0.1, 0.8), PageFacts()),
        (line("Status as at : 05-03-2012", 0.1, 0.8), PageFacts(updated="2012-03-05")),
    ],
)
def test_a_line_about_the_page_tells_its_date(block: Block, facts: PageFacts) -> None:
    assert read(line("Seven harbours", title=0.9), block)[1] == facts


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        ("Haven, 4 March 2011", True),  # hardly anything but a day
        ("The harbours of the lake agreed on 4 March 2011", False),
    ],
)
def test_a_line_that_is_mostly_a_day_need_not_be_so_sure(text: str, *, is_cut: bool) -> None:
    removed, _ = read(line("Seven harbours", title=0.9), line(text, 0.1, 0.3))

    assert bool(removed) is is_cut


def test_a_day_that_heads_a_text_is_no_dateline() -> None:
    day = replace(line("4 March 2011", 0.1, 0.4), role=Role.HEADING)

    assert read(line("Seven harbours", title=0.9), day, line("Envoy visits"))[0] == []


def test_a_day_in_the_frame_below_the_text_is_that_of_something_else() -> None:
    day = line("4 March 2011", 0.8, 0.1)

    assert read(line("Seven harbours", title=0.9), line(SENTENCE), day)[1] == NOTHING


def test_days_of_which_there_are_several_are_the_labels_of_a_chronology() -> None:
    days = [line(f"{day} March 2011", 0.1, 0.3) for day in (4, 8, 15)]

    assert read(line("Seven harbours", title=0.9), *days)[0] == []


def test_the_first_of_such_labels_is_one_though_it_stands_where_a_dateline_does() -> None:
    first, sure = line("8 Sep. 1999", 0.0, 0.85), line("8 Sep. 1999", 0.0, 0.95)
    days = [line(f"{day} Sep. 1999", 0.0, 0.1) for day in (9, 10)]
    title = line("Seven harbours", title=0.9)

    assert read(title, first, *days) == ([], NOTHING)
    assert read(title, sure, *days)[1] == PageFacts(published="1999-09-08")
    assert read(title, first, days[0])[1] == PageFacts(published="1999-09-08")


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("Dissolved", "30 May 1997"),
        ("The forum", "Founded14 February 1995"),
        ("Capital: Zenda", "Independence: 9 April 1991"),
        ("Capital: Zenda", "Joined the Forum: 24 March 1992"),
        ("The charter", "Entry into force: 1 May 1999"),
    ],
)
def test_a_box_tells_the_days_of_its_subject_and_not_of_the_page(above: str, text: str) -> None:
    found = read(line("Seven harbours", title=0.9), line(above), line(text, 0.1, 0.75))

    assert found == ([], NOTHING)


def test_a_line_about_the_page_tells_the_time_of_its_change() -> None:
    edited = line("This page was edited on 2 February 2025, at 10:11 (UTC).", 0.1, 0.85)

    assert read(line("Seven harbours", title=0.9), edited)[1].updated == "2025-02-02T10:11"


def test_what_is_known_already_is_not_told_anew() -> None:
    known = PageFacts(published="2010-01-01", updated="2010-02-02")

    assert (
        read(line("4 March 2011", 0.1, 0.8), line("Edited 4 March 2011", 0.1, 0.8), facts=known)[1]
        == known
    )


def test_tables_and_long_lines_are_not_about_the_page() -> None:
    table = Block(Role.TABLE, "a | b", likely=Likely(about=0.9))
    long = line("Word " * 80, about=0.95)

    assert read(line("Title", title=0.9), table, long)[0] == []


def test_the_day_on_which_a_body_ended_is_none_of_the_page() -> None:
    removed, facts = read(line("Disbanded 23 February 2000", 0.1, 0.8), line("Type", 0.9))

    assert [each.text for each in removed] == ["Type"]
    assert facts == NOTHING


TITLE = line("Talks on the lake", title=0.9)
DAY = line("4 March 2011", frame=0.6, about=0.4)


@pytest.mark.parametrize(
    ("blocks", "published"),
    [
        ((DAY, TITLE), "2011-03-04"),
        ((TITLE, line("Menu", frame=0.9), DAY), "2011-03-04"),
        ((DAY, TITLE, DAY), "2011-03-04"),
        ((DAY, TITLE, line("5 March 2011", frame=0.6, about=0.4)), ""),
        ((line("4 March 2011", frame=0.8, about=0.2), TITLE), ""),
        ((line("March 2011", frame=0.6, about=0.4), TITLE), ""),
        ((DAY, *[line("Menu", frame=0.9)] * 8, TITLE), ""),
        ((Block(Role.PARAGRAPH, "4 March 2011"),), ""),
        ((), ""),
    ],
)
def test_the_one_day_beside_the_title_is_doubted(blocks: tuple[Block, ...], published: str) -> None:
    facts = with_day_beside_title(blocks, NOTHING)

    assert facts == PageFacts(published=published, inferred=BESIDE_THE_TITLE if published else "")


def test_the_day_beside_the_title_counts_where_nothing_else_does() -> None:
    known = PageFacts(updated="2012")

    assert with_day_beside_title((DAY, TITLE), known) == known
