"""The events below the heads of a chronology."""

from app.intake.events.chronology_entries import UNREAD
from tests.intake.events.chronicle import chronology, entries


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


def test_words_behind_a_mark_may_begin_with_a_small_letter() -> None:
    text = "5 mai 1949: signature du statut.\nmai 1963: le lac gèle.\n1989 – fête au bord du lac."

    assert entries(text, "Dates clés") == [
        ("1949-05-05", "signature du statut."),
        ("1963-05", "le lac gèle."),
        ("1989", "fête au bord du lac."),
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


def test_an_entry_whose_label_is_no_date_has_only_the_year_of_the_one_above_and_says_so() -> None:
    text = (
        "1988: A plan.\n11 May 1989: A first meeting.\nAfter the harvest: The work rests.\n"
        "3 June 1998: A statute.\n5 July 2001: A seat."
    )

    found = chronology(text)

    dates = [(each.date.value, each.date.inferred) for each in found.entries]
    assert dates == [
        ("1988", ""),
        ("1989-05-11", ""),
        ("1989", UNREAD),
        ("1998-06-03", ""),
        ("2001-07-05", ""),
    ]


def test_a_later_month_of_the_year_is_an_event_of_its_own_below_a_month() -> None:
    text = (
        "March 1993: A hall opens.\nMay 1994: A truce ends the war. In October talks begin."
        "\nJune 1995: A plan is adopted. In May it had been read.\nJuly 1996: A treaty is signed."
    )

    assert entries(text) == [
        ("1993-03", "A hall opens."),
        ("1994-05", "A truce ends the war. In October talks begin."),
        ("1994-10", "In October talks begin."),
        ("1995-06", "A plan is adopted. In May it had been read."),
        ("1996-07", "A treaty is signed."),
    ]
