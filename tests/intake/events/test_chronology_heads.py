"""Which dates head the entries of a chronology."""

import pytest

from app.intake.events.chronology_heads import OUT_OF_ORDER
from app.intake.events.lead_words import gives_a_bound
from tests.intake.events.chronicle import chronology, entries


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


def test_a_year_before_the_name_of_a_document_heads_an_entry_where_it_begins_a_line() -> None:
    text = "1957 Six sign.\n1963 Association Agreement signed.\n1973 Three join.\n1986 Two join."

    assert [date for date, _ in entries(text)] == ["1957", "1963", "1973", "1986"]


def test_heads_far_from_one_another_make_no_chronology() -> None:
    gap = "And nothing more was heard of it in those days. " * 40

    assert (
        entries(f"1992 One. {gap} 1994 Two. {gap} 1996 Three. {gap} 1998 Four.", "Milestones") == []
    )


def test_a_place_behind_a_label_is_no_event() -> None:
    text = "\n".join(f"{day} June 1992, Oslo\nFinal note of the council" for day in (4, 5, 11))

    assert entries(text)[0] == ("1992-06-04", "Final note of the council")


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


def test_years_that_nothing_parts_from_the_entries_before_head_those_of_a_line() -> None:
    line = "Key milestones 1991 Four cooks meet 1992 Two of 2 leave in 1995 Oslo 1999 All return"

    assert entries(f"It rained.\n{line}\nIt snowed 1998 Times.") == [
        ("1991", "Four cooks meet"),
        ("1992", "Two of 2 leave in 1995 Oslo"),
        ("1999", "All return"),
    ]
    assert entries(line.removeprefix("Key milestones ")) == []


def test_a_label_may_name_the_land_of_its_place() -> None:
    text = (
        "4 May 1990, Oslo\nCooks meet\n5 May 1990, Riga (Latvia)\nBakers meet\n"
        "6 May 1990, Bonn\nAll meet"
    )

    assert [what for _, what in entries(text)] == ["Cooks meet", "Bakers meet", "All meet"]


def test_spans_of_years_one_below_the_other_head_no_entries() -> None:
    text = (
        "1949-1959\n1960-1969\n1970-1979\nPapers of the year\n4 May 1975\nCooks meet\n"
        "5 May 1975\nBakers meet\n6 May 1975\nAll meet"
    )

    assert [what for _, what in entries(text)] == ["Cooks meet", "Bakers meet", "All meet"]


def test_a_decade_is_in_order_where_one_of_its_years_would_be() -> None:
    text = "1989: Talks.\nMid-1990s: A rest.\n12 May 1997: A charter.\n1999: Patrols.\n2004: Talks."

    found = chronology(text)

    assert [each.date.value for each in found.entries] == [
        "1989",
        "199X",
        "1997-05-12",
        "1999",
        "2004",
    ]
    assert found.doubts == ()


def test_months_and_seasons_take_the_year_of_the_day_that_heads_the_entry_above() -> None:
    text = (
        "1989\nMarch: Talks open.\nLate summer: A draft is sent round.\n12 May 1997: They sign."
        "\nJuly: An office is set up.\n2005, autumn: One more applies."
    )

    assert [date for date, _ in entries(text)] == [
        "1989-03",
        "1989-22",
        "1997-05-12",
        "1997-07",
        "2005-23",
    ]


def test_a_russian_month_in_small_letters_heads_an_entry_before_a_dash() -> None:
    text = "1997 г.\n27 мая - подписан акт.\nиюль - первое заседание.\n2014 г.\n1 апреля - стоп."

    assert [date for date, _ in entries(text)] == ["1997-05-27", "1997-07", "2014-04-01"]
