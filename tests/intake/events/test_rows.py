"""Rows of tables that became lines, with their dates at the end."""

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.sentences import split_sentences
from app.intake.events.chronologies import find_chronologies
from app.intake.events.rows import dated_below, rows_dated_last


def rows(text: str) -> list[tuple[str, str]]:
    found = rows_dated_last(text, dates_in_context(text, split_sentences(text)))
    return [(date.value, text[start:end]) for date, (start, end) in found]


VISITS = (
    "Anton Breza Slovenia Working visit. February 6-9, 1995\n"
    "Harald Storm Norway Came in May. June 14, 1995\n"
    "Maria Lindt Austria Opened a school!  May 2, 1996"
)


def test_the_words_before_the_last_date_of_a_row_tell_its_event() -> None:
    assert rows(VISITS) == [
        ("1995-02-06/1995-02-09", "Anton Breza Slovenia Working visit."),
        ("1995-06-14", "Harald Storm Norway Came in May."),
        ("1996-05-02", "Maria Lindt Austria Opened a school!"),
    ]


def test_rows_head_nothing_below_them() -> None:
    dates = dates_in_context(VISITS, split_sentences(VISITS))

    entries = find_chronologies(VISITS, "", dates).entries

    assert [VISITS[each.start : each.end].split()[0] for each in entries] == [
        "Anton", "Harald", "Maria",
    ]  # fmt: skip


def test_two_rows_or_rows_far_apart_are_none() -> None:
    first, second, third = VISITS.split("\n")

    assert rows(f"{first}\n{second}") == []
    assert rows(f"{first}\n{second}\n{'Words of a speech. ' * 30}\n{third}") == []


def test_sentences_that_end_with_a_date_are_no_rows() -> None:
    lines = [f"It was signed on {day} May 1995" for day in range(1, 6)]

    assert rows("\n".join(lines)) == []


def below(text: str) -> list[tuple[str, str]]:
    found = dated_below(text, dates_in_context(text, split_sentences(text)))
    return [(date.value, text[start:end]) for date, (start, end) in found]


LAWS = (
    "Law of the port\n4 May 1999\n  Law of the pier\n  Oslo, 9 June 1998\nLaw of the sea\nMay 2001"
)


def test_dates_that_end_a_list_of_names_date_the_line_above() -> None:
    expected = [
        ("1999-05-04", "Law of the port"),
        ("1998-06-09", "Law of the pier"),
        ("2001-05", "Law of the sea"),
    ]

    dates = dates_in_context(LAWS, split_sentences(LAWS))

    assert below(LAWS) == expected
    assert [
        (each.date.value, LAWS[each.start : each.end])
        for each in find_chronologies(LAWS, "", dates).entries
    ] == expected


def test_dates_that_do_not_take_turns_with_names_date_no_line_above() -> None:
    assert below(f"{LAWS}\nLaw of the land") == []
    assert below(LAWS.replace("port", "port\nand its ships")) != []
    assert below(LAWS.replace("pier", "pier\nand its ships")) == []
    assert below(LAWS.replace("port", "port is read.")) == []
    assert below(f"4 May 1998\n{LAWS}") == []
    assert below("Law of the port\n4 May 1999") == []
