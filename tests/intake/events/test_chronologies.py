"""Chronologies in the syntaxes that readers meet."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import split_sentences
from app.intake.events.chronologies import OUT_OF_ORDER, ChronologyFind, find_chronologies
from app.intake.events.lead_words import gives_a_bound


def chronology(text: str, title: str = "", year: int = 0) -> ChronologyFind:
    dates = dates_in_context(text, split_sentences(text), DateSetting(year, "the page"))
    return find_chronologies(text, title, dates)


def entries(text: str, title: str = "", year: int = 0) -> list[tuple[str, str]]:
    found = chronology(text, title, year).entries
    return [(each.date.value, text[each.start : each.end]) for each in found]


RUN_IN = (
    "Key milestones 1992 Oman joins the council, renamed the forum in 1997. 1994 Oman joins the"
    " programme. 1996 Oman agrees a plan.  \u00a0 Oman signs a treaty. 2011 The king visits the"
    " office in January. 2013 In April, Oman agrees a second plan. An office opens in Muscat."
)


def test_entries_in_one_line_are_parted_at_their_years() -> None:
    assert entries(RUN_IN) == [
        ("1992", "Oman joins the council, renamed the forum in 1997."),
        ("1994", "Oman joins the programme."),
        ("1996", "Oman agrees a plan."),
        ("1996", "Oman signs a treaty."),
        ("2011-01", "The king visits the office in January."),
        ("2013-04", "In April, Oman agrees a second plan."),
        ("2013", "An office opens in Muscat."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1992\nOne thing.\n1994\nAnother thing.\n1996\nA third thing.",
        "1992: One thing.\n1994: Another thing.\n1996: A third thing.",
        "1992 - One thing.\n1994 - Another thing.\n1996 - A third thing.",
        "1992 – One thing.\n1994 – Another thing.\n1996 – A third thing.",
        "1996.\nA third thing.\n1994.\nAnother thing.\n1992.\nOne thing.",
        "1992 ■ One thing.\n1994 ■ Another thing.\n1996 ■ A third thing.",
        "1992, \nOne thing.\n1994,\nAnother thing.\n1996,\nA third thing.",
        "In 1992 One thing.\nIn 1994 Another thing.\nIn 1996 A third thing.",
        "1992\tOne thing.\n1994\tAnother thing.\n1996\tA third thing.",
    ],
)
def test_labels_and_lines_of_many_kinds_head_entries(text: str) -> None:
    assert sorted(entries(text, "Key dates")) == [
        ("1992", "One thing."),
        ("1994", "Another thing."),
        ("1996", "A third thing."),
    ]


def test_a_word_may_lead_in_the_date_that_heads_a_line() -> None:
    text = (
        "Janvier 1996 : présidence.\nDu 2 au 3 décembre 1996 : sommet.\nVers 1999 : projets.\n"
        "Années 2000 : réforme.\nDepuis 2011 ils parlent."
    )

    assert entries(text, "Chronologie")[:4] == [
        ("1996-01", "présidence."),
        ("1996-12-02/1996-12-03", "sommet."),
        ("1999~", "projets."),
        ("200X", "réforme."),
    ]


def test_what_is_known_only_about_or_as_a_bound_is_told_so() -> None:
    text = (
        "Around 1994\nA treaty.\nBefore 1997\nAn office.\nAbout May 1999\nA plan.\n"
        "2000s\nA reform.\nBy 2011\nA bridge.\nc. 2015\nA road."
    )

    found = chronology(text, "Timeline").entries

    assert [(each.date.value, gives_a_bound(each.date)) for each in found] == [
        ("1994~", False),
        ("1997", True),
        ("1999-05~", False),
        ("200X", False),
        ("2011", True),
        ("2015~", False),
    ]


def test_days_below_a_month_get_its_year() -> None:
    text = "2 March\nA thing.\n9-11 Mar\nA second thing.\n14 Mar\nA third thing."

    assert [date for date, _ in entries(text, year=1994)] == [
        "1994-03-02",
        "1994-03-09/1994-03-11",
        "1994-03-14",
    ]


def test_a_headline_and_its_report_are_one_event() -> None:
    text = "\n".join(
        f"{day} Jan. 2002\nA headline\nA report of some length, with an end." for day in (2, 9, 10)
    )

    assert [words for _, words in entries(text)] == [
        "A headline\nA report of some length, with an end."
    ] * 3


def test_a_headline_without_a_report_is_an_event() -> None:
    text = "2 Jan. 2002\nOne headline\n9 Jan. 2002\nAnother\n10 Jan. 2002\nA third headline"

    assert entries(text)[-1] == ("2002-01-10", "A third headline")


def test_a_place_behind_a_label_is_no_event() -> None:
    text = "\n".join(f"{day} June 1992, Oslo\nFinal note of the council" for day in (4, 5, 11))

    assert entries(text)[0] == ("1992-06-04", "Final note of the council")


def test_sentences_that_go_on_belong_to_the_event_before() -> None:
    text = "1992\nThe office opens. It has two rooms.\n1994\nIt moves. This costs much.\n1996\nEnd."

    assert [words for _, words in entries(text, "Milestones")] == [
        "The office opens. It has two rooms.",
        "It moves. This costs much.",
        "End.",
    ]


def test_a_month_of_other_events_does_not_date_an_entry() -> None:
    text = "1999 One.\n2005 The envoy speaks of the events at Andijan in May.\n2008 Three."

    assert [date for date, _ in entries(text, "Milestones")] == ["1999", "2005", "2008"]


def test_a_year_inside_an_entry_heads_none() -> None:
    text = "1992 One thing. 1994 Another thing. 1990 Old papers are read. 1996 A. 1998 B."

    found = chronology(text)

    assert [each.date.value for each in found.entries] == ["1992", "1994", "1994", "1996", "1998"]
    assert found.doubts == ("“1990” in a chronology is out of order",)


def test_a_label_out_of_order_heads_its_entry_all_the_same_and_is_doubted() -> None:
    text = (
        "1991\nOne joins.\n1994\nTwo sign.\n1980s\nCadets visit.\n1999: It opens.\n1899: A treaty."
    )

    found = chronology(text)

    assert entries(text) == [
        ("1991", "One joins."),
        ("1994", "Two sign."),
        ("198X", "Cadets visit."),
        ("1999", "It opens."),
        ("1899", "A treaty."),
    ]
    inferred = [each.date.inferred for each in found.entries]
    assert inferred == ["", "", OUT_OF_ORDER, "", OUT_OF_ORDER]
    assert [doubt.split("”")[0] for doubt in found.doubts] == ["“1980s", "“1899"]


def test_the_last_entry_in_a_line_does_not_swallow_what_follows() -> None:
    text = (
        "Milestones 1992 One thing. 1994 Another thing. 1996 A third thing. The work goes on."
        " Courses are held. Guests are welcome."
    )

    assert entries(text)[-1] == ("1996", "A third thing.")


def test_the_last_label_takes_as_many_lines_as_the_others() -> None:
    text = "1992\nOne.\nTwo.\n1994\nThree.\nFour.\n1996\nFive.\nSix.\nA word at the end."

    assert [words for _, words in entries(text, "Chronology")][-2:] == ["Five.", "Six."]


def test_a_very_long_line_of_the_last_label_does_not_hide_the_lines_below_it() -> None:
    text = "1992: One.\nAnd one.\n1994: Two.\nAnd two.\n1996: " + "A thing. " * 700 + "\nThe end."

    assert entries(text, "Chronology")[-1] == ("1996", "The end.")


def test_a_year_before_the_name_of_a_document_heads_an_entry_where_it_begins_a_line() -> None:
    text = "1957 Six sign.\n1963 Association Agreement signed.\n1973 Three join.\n1986 Two join."

    assert [date for date, _ in entries(text)] == ["1957", "1963", "1973", "1986"]


def test_dates_one_below_the_other_with_hardly_a_word_are_no_chronology() -> None:
    assert entries("July 1973\n30 July 1975\n21 November 1990\n• Renamed\t1 January 1995") == []


def test_a_later_sentence_of_an_entry_that_looks_back_has_its_own_dates() -> None:
    text = (
        "1993\nIt opens.\n1997\nIt moves.\n1999\nThe school is known."
        " Oman had come in 1994 and 1996. Oman was to stay until 2001."
    )

    assert entries(text, "Key dates")[2:] == [
        ("1999", "The school is known."),
        ("1994", "Oman had come in 1994 and 1996."),
        ("1996", "Oman had come in 1994 and 1996."),
        ("1999", "Oman was to stay until 2001."),
    ]


def test_a_later_sentence_below_a_day_may_tell_of_another_day() -> None:
    text = (
        "15 April 1991\nA bank opens. The treaty was signed on 29 May 1990.\n"
        "4 June 1991\nA letter comes. It takes effect on 1 July 1991.\n"
        "5 June 1991\nThe end. This is so. Nothing on 5 June 1991 was told. In 1992 it changes.\n"
        "6 June 1991\nRest."
    )

    assert [date for date, _ in entries(text)] == [
        "1991-04-15",
        "1990-05-29",
        "1991-06-04",
        "1991-06-05",
        "1991-06-06",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1999 was a good year. In 2001 it met again, and in 2003 it met for the last time.",
        "2010 Strategic Concept papers. 2008 Declaration on it. 2006 Report. 2004 Treaty.",
        "The 1990s Were good.\nThe 2000s Were better.",
    ],
)
def test_prose_is_no_chronology(text: str) -> None:
    assert entries(text) == []


def test_heads_far_from_one_another_make_no_chronology() -> None:
    gap = "And nothing more was heard of it in those days. " * 40

    assert (
        entries(f"1992 One. {gap} 1994 Two. {gap} 1996 Three. {gap} 1998 Four.", "Milestones") == []
    )


def test_a_text_without_dates_has_no_chronology() -> None:
    assert chronology("Nothing happened.") == ChronologyFind((), ())


def test_words_behind_a_mark_may_begin_with_a_small_letter() -> None:
    text = "5 mai 1949: signature du statut.\nmai 1963: le lac gèle.\n1989 – fête au bord du lac."

    assert entries(text, "Dates clés") == [
        ("1949-05-05", "signature du statut."),
        ("1963-05", "le lac gèle."),
        ("1989", "fête au bord du lac."),
    ]


def test_months_and_days_below_years_head_entries_as_in_an_almanac() -> None:
    text = (
        "1949\nJan, The envoys meet.\nJul, The council moves.\n"
        "1951\n10.1 - The council votes.\n22.3 - The bridge is begun."
    )

    assert entries(text) == [
        ("1949-01", "The envoys meet."),
        ("1949-07", "The council moves."),
        ("1951-01-10", "The council votes."),
        ("1951-03-22", "The bridge is begun."),
    ]


def test_sentences_that_tell_no_event_go_on_with_an_entry_that_has_its_line() -> None:
    text = (
        "2018 – The summit meets. Two days and one picture. A treaty is signed.\n"
        "2016 – The race is run. Oman had joined in 1990.\n2014 – We met. Sixty guests."
    )

    assert entries(text, "Milestones") == [
        ("2018", "The summit meets. Two days and one picture."),
        ("2018", "A treaty is signed."),
        ("2016", "The race is run."),
        ("1990", "Oman had joined in 1990."),
        ("2014", "We met. Sixty guests."),
    ]


def test_what_a_sentence_goes_on_to_behind_a_semicolon_is_an_event_too() -> None:
    text = (
        "2001: A ferry sails on 3 May; the second one follows on 9 June.\n"
        "2002: A pier is built in April; it burns in June; nobody is hurt.\n"
        "4 July 2003 - A bridge is opened; it is closed on 2 May 2004; it was planned in 1999.\n"
        "2005: A tunnel is dug; it is named after the flood of 9 May 1970."
    )

    assert [(when, what[:12]) for when, what in entries(text, "Key dates")] == [
        ("2001-05-03", "A ferry sail"),
        ("2001-06-09", "A ferry sail"),
        ("2002-04", "A pier is bu"),
        ("2002-06", "A pier is bu"),
        ("2003-07-04", "A bridge is "),
        ("2004-05-02", "A bridge is "),
        ("2005", "A tunnel is "),
    ]


def test_years_that_nothing_parts_from_the_entries_before_head_those_of_a_line() -> None:
    line = "Key milestones 1991 Four cooks meet 1992 Two of 2 leave in 1995 Oslo 1999 All return"

    assert entries(f"It rained.\n{line}\nIt snowed 1998 Times.") == [
        ("1991", "Four cooks meet"),
        ("1992", "Two of 2 leave in 1995 Oslo"),
        ("1999", "All return"),
    ]
    assert entries(line.removeprefix("Key milestones ")) == []


def test_the_matters_of_a_meeting_are_no_event_of_their_own() -> None:
    matters = "Salt and bread - A kitchen for all - Open-air ovens ?"
    text = (
        f"4 May 1990, Oslo\nCooks in session\nChairman : Per Berg.\n{matters}\n"
        f"5 May 1990, Riga\nBakers in session\n{matters}\n"
        "6 May 1990, Bonn\nThe cooks - four of them - met.\nThe bakers - all - met."
    )

    assert [(when, what.replace("\n", "|")) for when, what in entries(text)] == [
        ("1990-05-04", "Cooks in session|Chairman : Per Berg."),
        ("1990-05-05", f"Bakers in session|{matters}"),
        ("1990-05-06", "The cooks - four of them - met."),
        ("1990-05-06", "The bakers - all - met."),
    ]


def test_a_label_may_name_the_land_of_its_place() -> None:
    text = (
        "4 May 1990, Oslo\nCooks meet\n5 May 1990, Riga (Latvia)\nBakers meet\n"
        "6 May 1990, Bonn\nAll meet"
    )

    assert [what for _, what in entries(text)] == ["Cooks meet", "Bakers meet", "All meet"]


def test_what_leads_on_to_links_that_are_lost_is_no_event() -> None:
    text = (
        "4 May 1990\nCooks meet.\nFurther reading:\nVideo\n5 May 1990\nBakers meet\nIn the lands:\n"
        "6 May 1990\nFour meet.\nA fifth comes\n7 May 1990\nAll meet."
    )

    assert [what for _, what in entries(text)] == [
        "Cooks meet.",
        "Bakers meet",
        "Four meet.",
        "A fifth comes",
        "All meet.",
    ]


def test_what_an_entry_comes_to_on_a_later_day_is_an_event_of_its_own() -> None:
    text = (
        "4 May 1990\nA pact is signed. It enters into force on 1 July 1991.\n"
        "5 May 1990\nA pier is built. It had burnt on 4 May 1980.\n6 May 1990\nAll meet.\n"
        "7 May 1990\nAll leave."
    )

    assert [(when, what) for when, what in entries(text) if when[:4] != "1990"] == [
        ("1991-07-01", "It enters into force on 1 July 1991.")
    ]


def test_spans_of_years_one_below_the_other_head_no_entries() -> None:
    text = (
        "1949-1959\n1960-1969\n1970-1979\nPapers of the year\n4 May 1975\nCooks meet\n"
        "5 May 1975\nBakers meet\n6 May 1975\nAll meet"
    )

    assert [what for _, what in entries(text)] == ["Cooks meet", "Bakers meet", "All meet"]
