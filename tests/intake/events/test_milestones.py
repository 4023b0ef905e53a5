"""Milestones of sections: which dates become one, and what is told of each.

Long, for each way to tell an event, or to tell none, has its example.
"""

import pytest

from app.intake.dating.missing_years import DateSetting
from app.intake.events.milestones import MOST_MILESTONES, SectionText, find_milestones
from app.intake.events.sentence_words import LONGEST
from app.intake.report import Mention
from app.library.pages.page import Milestone


def milestones(
    text: str, title: str = "", captions: frozenset[str] = frozenset()
) -> list[Milestone]:
    section = SectionText("part", title, text, captions)
    return list(find_milestones([section], DateSetting())[0])


def test_a_dated_event_in_prose_has_its_sentence_and_place() -> None:
    text = "Nothing here. In May 1995 Moldova signed a treaty. Nothing there."

    (found,) = milestones(text)

    assert str(found.date) == "1995-05"
    assert found.sentence == "In May 1995 Moldova signed a treaty."
    assert found.place is not None
    assert text[found.place.start : found.place.end] == found.place.quote == found.sentence
    assert (found.at, found.found, found.type) == ("part", "prose", "agreement signed")


def test_each_date_of_a_sentence_is_a_milestone() -> None:
    found = milestones("It was founded in 1991, renamed in 1994 and closed in 2001.")

    assert [str(each.date) for each in found] == ["1991", "1994", "2001"]
    assert len({each.id for each in found}) == 3


def test_the_same_date_twice_in_a_sentence_is_one_milestone() -> None:
    assert len(milestones("In 1999 it was opened, and in 1999 it was closed.")) == 1


def test_ids_are_made_of_dates_and_no_two_are_alike() -> None:
    text = "In 1999 A met. In 1999 B met. It ran from 1998 to 2001. Since 2004 C meets."

    assert [each.id for each in milestones(text)] == [
        "m-1999",
        "m-1999-2",
        "m-1998-to-2001",
        "m-2004-on",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The 2010 Strategic Concept is quoted.",
        "Last updated: 12 Nov. 2014",
        "Resolution 1244 is quoted.",
        "The cooks were few until 2003.",
        "Bis 1991 gab es keinen Koch.",
        "Bergen, 2001.",
        "Ministry of Roads, 2003-2011.",
        "Jump to: 2008 | 2007 | 2006",
        "On 27 March it met.",
    ],
)
def test_what_dates_no_event_is_no_milestone(text: str) -> None:
    assert milestones(text) == []


@pytest.mark.parametrize(
    "title", ["References", "Further reading", "Notes", "Quellen", "Литература"]
)
def test_a_list_of_writings_tells_no_event(title: str) -> None:
    assert milestones("The course was signed for in Rome, March 2004.", title) == []


def test_a_date_alone_in_its_line_is_no_milestone() -> None:
    assert [str(each.date) for each in milestones("26 Sept. 1997,\nIn 1998 it met.")] == ["1998"]


def test_dates_alone_in_their_lines_are_told_by_the_lines_below_them() -> None:
    text = "4 March 2008\nThe envoy visits.\n12 March 2008\nA workshop."

    assert [(str(each.date), each.sentence) for each in milestones(text)] == [
        ("2008-03-04", "The envoy visits."),
        ("2008-03-12", "A workshop."),
    ]


def test_a_year_behind_a_label_is_told_by_the_label() -> None:
    (found,) = milestones("Recognition of the Republic: 1993")

    assert str(found.date) == "1993"


def test_what_stands_behind_a_label_is_told_without_it() -> None:
    found = milestones(
        "♦ Le 27 mai 1997. Signature d'un acte. On part.\n3 June 1999: the hall opens."
    )

    assert [(str(each.date), each.sentence) for each in found] == [
        ("1997-05-27", "Signature d'un acte."),
        ("1999-06-03", "the hall opens."),
    ]


@pytest.mark.parametrize(
    "text",
    ["2011: the report, 64 pages", "P. Moreau, Le lac et ses rives, Éditions du Pont, 1998."],
)
def test_the_date_of_a_writing_is_no_event(text: str) -> None:
    assert milestones(text) == []


def test_dates_alone_in_brackets_tell_nothing() -> None:
    assert milestones("(May 2011)\nA long line of words stands here.\n(May 2012)\nAnother.") == []
    assert milestones("4 March 2008\n- 1 -\n12 March 2008\n- 2 -") == []


def test_spans_of_time_above_a_name_tell_no_event() -> None:
    text = "July 2000 - July 2008\nThe force at the lake\nMay 2001 - May 2002\nA small one."

    assert milestones(text) == []


@pytest.mark.parametrize(
    "text", ["Institute for the Lake, May 2015", "A pact of 1953", "The pact after 1990"]
)
def test_what_only_names_a_time_is_no_event(text: str) -> None:
    assert milestones(text) == []


@pytest.mark.parametrize(
    "text",
    ["4 March 2008\n12 March 2008", "4 March 2008\n12 March 2008\nThey met on 3 March 2008."],
)
def test_a_date_alone_above_another_is_no_milestone(text: str) -> None:
    assert all(str(each.date) == "2008-03-03" for each in milestones(text))


@pytest.mark.parametrize("title", ["1999", "The year 1999", "1999 год"])
def test_the_year_of_a_heading_is_that_of_the_days_below_it(title: str) -> None:
    section = SectionText("part", title, "On 24 March it began.")

    (found,), _ = find_milestones([section], DateSetting(2014, "the date of the page"))

    assert (str(found.date), found.inferred) == ("1999-03-24", "the year of the heading")


def test_on_a_page_without_a_date_a_day_may_have_the_only_year_that_is_named_before_it() -> None:
    sections = [
        SectionText("", "", "Lake Letter of the council, written by the clerk on 21 May 1996."),
        SectionText("lake", "The lake", "The council met on 19 May at the castle."),
        SectionText("sea", "The sea", "It was signed on 2 May 1998."),
        SectionText("river", "The river", "The council met on 1 May at the bridge."),
    ]

    found, _ = find_milestones(sections, DateSetting())

    assert [(str(each.date), each.at, each.confirmed) for each in found] == [
        ("1996-05-21", "", True),
        ("1996-05-19", "lake", False),
        ("1998-05-02", "sea", True),
    ]
    assert found[1].inferred == "the only year of which the text names days"


def test_a_long_heading_with_a_year_lends_it_to_no_day() -> None:
    section = SectionText("part", "What the crisis of spring 1999 was", "On 24 March it began.")

    (found,), _ = find_milestones([section], DateSetting(2014, "the date of the page"))

    assert str(found.date) == "2014-03-24"


def test_entries_of_a_chronology_are_surer_than_prose_and_what_is_worked_out_less_so() -> None:
    text = "1992 Oman joins. 1994 Oman signs in May. 1996 Oman leaves."
    entries = milestones(text, "Milestones")
    (prose,) = milestones("In 1992 Oman joined.")

    assert [each.found for each in entries] == ["chronology"] * 3
    assert entries[0].confidence > entries[1].confidence
    assert entries[0].confidence > prose.confidence
    assert entries[1].inferred == "the year of the entry"


def test_an_entry_with_only_a_bound_for_its_date_is_in_doubt() -> None:
    text = "1992: Oman joins.\nBefore 1996: An office opens.\n1999: Oman signs."

    found = milestones(text, "Milestones")

    assert [(str(each.date), each.confirmed) for each in found] == [
        ("1992", True),
        ("1996", False),
        ("1999", True),
    ]
    assert found[1].doubts == ("it was before or after that date, not on it",)
    assert found[1].inferred == ""  # it stands as it is written
    assert found[0].doubts == ()


@pytest.mark.parametrize(
    ("text", "confirmed"),
    [
        ("The mission began in January 2015.", True),
        ("The mission is set to begin in January 2015.", False),
        ("Миссия начнёт работу и будет там в январе 2015 года.", False),
        ("It was so on 05/12/2011.", False),
    ],
)
def test_what_is_yet_to_come_or_long_lasting_is_marked_and_not_dropped(
    text: str, confirmed: bool
) -> None:
    (found,) = milestones(text)

    assert found.confirmed is confirmed


def test_a_date_that_may_be_read_two_ways_is_less_sure() -> None:
    (two_ways,) = milestones("It was so on 05/12/2011.")
    (one_way,) = milestones("It was so on 25/12/2011.")

    assert two_ways.confidence < one_way.confidence
    assert two_ways.doubts == ("the day and the month may stand the other way round",)


def test_a_day_that_a_caption_tells_is_doubtful_and_a_year_there_is_none() -> None:
    caption = "Guests who came on 18 May 2010 visit the gate"

    (found,) = milestones(f"Before.\n{caption}\nAfter.", captions=frozenset([caption]))

    assert not found.confirmed
    assert found.doubts == ("it stands below a picture",)
    assert milestones("Stamp of 1994", captions=frozenset(["Stamp of 1994"])) == []


@pytest.mark.parametrize("credit", ["", ".", ". © Harbour office", " (Photo: K. Berg)"])
def test_the_day_at_the_end_of_a_caption_is_that_of_the_picture(credit: str) -> None:
    caption = f"Guests visit the gate of the harbour, 18 May 2010{credit}"

    assert milestones(f"Before.\n{caption}\nAfter.", captions=frozenset([caption])) == []
    assert len(milestones(f"Before.\n{caption}\nAfter.")) == 1


def test_with_whom_is_told_by_the_names_in_the_sentence() -> None:
    text = "Georgia met in 1994. In 1999 Oman met the UN, the UN and Georgia."
    section = SectionText("part", "", text)
    names = [
        Mention(page, word, "part", text.index(word, at), text.index(word, at) + len(word))
        for page, word, at in [("ge", "Georgia", 0), ("un", "UN", 30), ("ge", "Georgia", 30)]
    ]
    elsewhere = [Mention("nato", "NATO", "other", 0, 4)]

    found, _ = find_milestones([section], DateSetting(), [*elsewhere, *names])

    assert [each.with_ for each in found] == [("ge",), ("un", "ge")]


def test_a_long_sentence_is_shortened_for_the_list() -> None:
    (found,) = milestones("In 1999 " + "word " * 300 + "end.")

    assert len(found.text) <= LONGEST
    assert found.text.endswith("…")
    assert len(found.sentence) > LONGEST


@pytest.mark.parametrize(
    "line",
    [
        "The cook before his oven, 12 November 2013.",
        "Rules of the harbour, 13 December 2016 (pdf)",
        "Oslo, 27 May 1997",
        "Осло, 17 березня 2004 року",
    ],
)
def test_a_line_of_a_name_and_a_day_tells_no_event(line: str) -> None:
    assert milestones(f"It rained.\n{line}\nIt snowed.", "Pictures") == []


def test_a_line_of_a_name_and_a_day_that_tells_of_something_done_is_an_event() -> None:
    text = "Visit of the cook to Oslo, 12 November 2013.\nSession of the cooks, 4 May 2014"

    assert [str(each.date) for each in milestones(text)] == ["2013-11-12", "2014-05-04"]


def test_three_lines_of_names_and_days_are_a_list_of_events() -> None:
    text = "Law of the port, 4 May 1999\nThe same, 5 May 1999\nThe same, 9 May 1999"

    assert [str(each.date) for each in milestones(text)] == [
        "1999-05-04",
        "1999-05-05",
        "1999-05-09",
    ]


def test_each_of_several_names_with_its_month_is_an_event() -> None:
    found = milestones("Riga, June 2006; Oslo, July 2007; Minsk, May 2008.", "Leaders")

    assert [str(each.date) for each in found] == ["2006-06", "2007-07", "2008-05"]


def test_a_day_behind_a_number_with_brackets_heads_the_line_below() -> None:
    text = (
        "98(22) - March 3, 1998\nCooks open a kitchen\n\n98(23) - March 5, 1998\nBakers sign a bill"
    )

    assert [(str(each.date), each.sentence) for each in milestones(text)] == [
        ("1998-03-03", "Cooks open a kitchen"),
        ("1998-03-05", "Bakers sign a bill"),
    ]


NEWS = [
    ("Head", "All of it happened here.\n5 May 2003"),
    ("Cooks at sea", "The cooks went to sea with a ton of salt.\n7 May 2003"),
    ("A long night", "From 13 to 16 May 2003 the bakers slept.\n19 May 2003"),
    ("Home again", "The cooks came home with half of the salt."),
]


def test_days_at_the_ends_of_sections_date_the_sections_below() -> None:
    sections = [SectionText(title, title, text) for title, text in NEWS]

    found, _ = find_milestones(sections, DateSetting())

    assert [(str(each.date), each.at) for each in found] == [
        ("2003-05-05", "Cooks at sea"),
        ("2003-05-13/2003-05-16", "A long night"),
        ("2003-05-19", "Home again"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The cooks went to sea.\nOslo, 7 May 2003",
        "The cooks went to sea.\nIt was so on 7 May 2003",
        "The cooks went to sea.\n7 May, at noon",
        "The law of the sea\n7 May 2003",
        "The cooks went to sea.",
    ],
)
def test_a_single_day_at_the_end_of_a_section_dates_nothing_below(text: str) -> None:
    sections = [SectionText("a", "", "It rained.\n5 May 2003"), SectionText("b", "Sea", text)]
    sections.append(SectionText("c", "Home", "The cooks came home with the salt."))

    found, _ = find_milestones(sections, DateSetting())

    assert [each for each in found if each.at == "c"] == []


def test_a_year_in_brackets_behind_a_name_is_that_of_an_event() -> None:
    found = milestones("Council of ports (1992, as a guest)\nUnion of piers (since 1994)")

    assert [str(each.date)[:4] for each in found] == ["1992", "1994"]


def test_days_without_a_year_at_the_ends_of_sections_have_that_of_the_label_above() -> None:
    sections = [
        SectionText("a", "", "2024\n25 June\nTalks begin.\n21 May"),
        SectionText("b", "Partners", "The cooks sign the first paper.\n2023\nAll slept.\n22 May"),
        SectionText("c", "A start", "The bakers open a house by the sea.\n23 May"),
        SectionText("d", "An end", "The bakers close the house by the sea."),
    ]

    found, _ = find_milestones(sections, DateSetting())

    assert [(str(each.date), each.at) for each in found] == [
        ("2024-06-25", "a"),
        ("2024-05-21", "b"),
        ("2023", "b"),
        ("2023-05-22", "c"),
    ]


def test_a_headline_below_a_day_is_told_with_its_report() -> None:
    text = (
        "4 May 1999\nCooks at sea\nThe cooks sail with a ton of salt. It is cold.\n"
        "5 May 1999\nBakers at sea\nNot a word."
    )

    assert [each.sentence for each in milestones(text, "News")] == [
        "Cooks at sea\nThe cooks sail with a ton of salt.",
        "Bakers at sea",
    ]


def test_the_day_below_a_line_that_a_body_began_or_ended_dates_it() -> None:
    found = milestones("Union\nFounded\n14 February 1995\nIts seat is in Oslo.", "Union")

    assert [(str(each.date), each.sentence) for each in found] == [("1995-02-14", "Founded")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In October 2005 the earth shook: on 10 October help was sent.", ["2005-10-10"]),
        ("In the summer of 2003, in July, the last train left.", ["2003-07"]),
        ("It left in June (28 June 2003).", ["2003-06-28"]),
        ("It left in May (28 June 2003).", ["2003-05", "2003-06-28"]),
        ("The prize of 1988, announced on 29 September, went to all.", ["1988-09-29"]),
        ("In 1994 it opened and on 4 May 1994 it closed.", ["1994", "1994-05-04"]),
        ("It opened on 4 May, and the year 1994 ended well.", ["1994-05-04", "1994"]),
    ],
)
def test_a_year_that_only_tells_of_which_a_day_is_tells_no_event(
    text: str, dates: list[str]
) -> None:
    assert [str(each.date) for each in milestones(text)] == dates


def test_a_day_in_brackets_behind_a_sentence_dates_it() -> None:
    text = (
        "An act is agreed. (14 May 1997)\nThe cooks met in 1990. (3 June 1997)\nAll rest.\n(4 June)"
    )

    assert [(str(each.date), each.sentence) for each in milestones(text)] == [
        ("1997-05-14", "An act is agreed."),
        ("1990", "The cooks met in 1990."),
    ]


def test_the_day_that_an_entry_tells_of_its_month_is_worked_out() -> None:
    text = "February 2008: The island votes on the 17th.\nMay 2009: A hall opens on the 2nd floor."

    vote, hall = milestones(text)

    assert (str(vote.date), vote.inferred) == ("2008-02-17", "the month of the entry")
    assert (str(hall.date), hall.inferred) == ("2009-05", "")


def test_a_day_below_a_heading_that_is_a_month_is_of_that_month() -> None:
    (found,) = milestones("A treaty is signed on the 17th.", title="February 2008")

    assert str(found.date) == "2008-02-17"


def test_a_month_in_running_text_takes_no_day_from_afar() -> None:
    (found,) = milestones("In February 2008 the island, as agreed on the 17th, voted.")

    assert str(found.date) == "2008-02"


def test_years_in_one_line_head_nothing() -> None:
    text = "1991 1992 1993\nOslo in the north\n4 May 1992\nThe cooks met there."

    assert [str(each.date) for each in milestones(text)] == []


def test_a_quarter_is_its_months_and_as_sure_as_a_month() -> None:
    month, quarter, head = (
        milestones(text)[0]
        for text in (
            "In July 2014 Ruritania signed the treaty.",
            "In the third quarter of 2014 Ruritania signed the treaty.",
            "Q3 2014: Ruritania signs the treaty.\nQ4 2014: The pier opens.",
        )
    )

    assert [str(each.date) for each in (quarter, head)] == ["2014-07/2014-09"] * 2
    assert (quarter.confirmed, quarter.confidence, quarter.inferred) == (
        True,
        month.confidence,
        "",
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 2011 or 2012 Ruritania signed the treaty.", "2011/2012"),
        ("Ruritania signed the treaty in May or June 2012.", "2012-05/2012-06"),
        (
            "1998: The pier opens.\n2001 or 2002: The treaty is signed.\n2004: It closes.",
            "2001/2002",
        ),
    ],
)
def test_one_of_two_dates_is_doubted_and_says_why(text: str, date: str) -> None:
    (found,) = [each for each in milestones(text) if str(each.date) == date]

    assert (found.confirmed, found.inferred) == (False, "")
    assert "the text says one or the other" in found.doubts


def test_of_more_events_than_a_page_can_show_the_first_are_kept_and_a_doubt_says_so() -> None:
    lines = (f"The sides met in room {at} on 5 May 1995." for at in range(MOST_MILESTONES))
    text = "\n".join(lines)
    sections = [SectionText(f"s{number}", "", text) for number in (1, 2)]
    found, doubts = find_milestones(sections, DateSetting())

    assert len(found) == MOST_MILESTONES
    assert any("more than 20,000 dated events" in doubt for doubt in doubts)


def test_days_in_a_text_older_than_its_file_have_the_year_of_those_it_names() -> None:
    setting = DateSetting(2026, "the day of the file", "2026-11-27", of_file=True)
    sections = [
        SectionText("a", "", "The fair opens on 30 September 2010."),
        SectionText("b", "", "The hall was built on 23 July."),
    ]

    found, _ = find_milestones(sections, setting)

    assert [str(each.date) for each in found] == ["2010-09-30", "2010-07-23"]


def test_the_rows_of_a_career_are_milestones() -> None:
    found = milestones("2001-2005 Pilot of the port\n1999-2000 Boatswain of the port")

    assert [str(each.date) for each in found] == ["2001/2005", "1999/2000"]
