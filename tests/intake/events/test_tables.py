"""Events of tables: what the heads of the columns say of their dates."""

import pytest

from app.intake.dating.missing_years import DateSetting
from app.intake.events.milestones import SectionText, find_milestones
from app.intake.report import Mention
from app.library.pages.page import Milestone


def milestones(*rows: str, mentions: tuple[Mention, ...] = ()) -> list[Milestone]:
    """Those of a section that is one table; each row has its cells parted by " | "."""
    text = "\n".join(row.replace(" | ", "\t") for row in rows)
    section = SectionText("part", "Status", text, tables=((0, len(text)),))
    return list(find_milestones([section], DateSetting(), mentions)[0])


def told(*rows: str) -> list[tuple[str, str, str]]:
    return [(str(each.date), each.type, each.text) for each in milestones(*rows)]


HEAD = "Country | Signed | Ratified | Entry into force"
GEORGIA = "Georgia | 23 March 1994 | 5 May 1995 | 5 May 1995"
_MONTHS = ("1994 | May | Talks begin in Oslo.", " | June | A plan is adopted.")
PERU = "Peru | 24 March 1994 | – | not yet"


def test_each_date_below_a_head_that_names_an_event_is_one() -> None:
    assert told(HEAD, GEORGIA, PERU) == [
        ("1994-03-23", "agreement signed", "Georgia – Signed: 23 March 1994"),
        ("1995-05-05", "agreement signed", "Georgia – Ratified: 5 May 1995"),
        ("1995-05-05", "status changed", "Georgia – Entry into force: 5 May 1995"),
        ("1994-03-24", "agreement signed", "Peru – Signed: 24 March 1994"),
    ]


def test_the_sentence_of_a_cell_is_its_row_up_to_there() -> None:
    signed, ratified, *_ = milestones(HEAD, GEORGIA, PERU)

    assert signed.sentence == "Georgia\t23 March 1994"
    assert ratified.sentence == "Georgia\t23 March 1994\t5 May 1995"
    assert ratified.place is not None
    assert ratified.place.quote == ratified.sentence


def test_a_cell_is_told_with_a_name_behind_it() -> None:
    rows = ("Signed | Treaty", "5 May 1994 | Treaty on tides", "6 May 1995 | Treaty on fish")

    assert [each.sentence for each in milestones(*rows)] == [
        row.replace(" | ", "\t") for row in rows[1:]
    ]
    assert told(*rows)[0] == (
        "1994-05-05",
        "agreement signed",
        "Treaty on tides – Signed: 5 May 1994",
    )


def test_whom_the_row_names_took_part() -> None:
    rows = ("Signed | Country", "5 May 1994 | Georgia", "6 May 1995 | Peru")
    at = "\n".join(rows).replace(" | ", "\t").index("Georgia")
    georgia = Mention("georgia", "Georgia", "part", at, at + len("Georgia"))

    assert [each.with_ for each in milestones(*rows, mentions=(georgia,))] == [("georgia",), ()]


def test_a_row_with_one_day_is_one_event() -> None:
    assert told(
        "Year | Event | Place",
        "1994 | Talks begin | Vienna",
        "1996 | A treaty is signed | Oslo",
    ) == [
        ("1994", "meeting", "Talks begin – Place: Vienna"),
        ("1996", "agreement signed", "A treaty is signed – Place: Oslo"),
    ]


def test_the_column_that_tells_stands_first_and_a_row_without_a_day_has_that_above() -> None:
    assert told(
        "No. | Datum | Ort | Ereignis",
        "1 | 5. Mai 1994 | Wien | Treffen der Minister",
        "2 |  | Graz | Besuch im Museum",
    ) == [
        ("1994-05-05", "meeting", "Treffen der Minister – Ort: Wien"),
        ("1994-05-05", "visit", "Besuch im Museum – Ort: Graz"),
    ]


def test_of_a_year_and_a_day_the_day_counts() -> None:
    assert told(
        "Year | Date | Meeting",
        "1994 | 5 May 1994 | Council of ports",
        "1995 | 2 June 1995 | Council of ferries",
    ) == [
        ("1994-05-05", "meeting", "Meeting: Council of ports"),
        ("1995-06-02", "meeting", "Meeting: Council of ferries"),
    ]


def test_a_month_in_the_cell_behind_its_year_is_one_date_with_it() -> None:
    rows = ("1994 | May | Malta joins the club.", "1995 | June | A plan is adopted.")

    assert [(date, words) for date, _, words in told(*rows)] == [
        ("1994-05", "May Malta joins the club."),
        ("1995-06", "June A plan is adopted."),
    ]


def test_a_row_below_a_month_has_the_year_above() -> None:
    assert [(date, words) for date, _, words in told("Year | Month | Event", *_MONTHS)] == [
        ("1994-05", "Talks begin in Oslo."),
        ("1994-06", "A plan is adopted."),
    ]


def test_rows_that_say_more_are_read_as_running_text() -> None:
    found = told(
        "Date | Event",
        "5 May 1994 | The council meets. It recalls the plan of 6 June 1993.",
        "6 May 1995 | A treaty is signed.",
    )

    assert ("1994-05-05", "meeting", "The council meets.") in found
    assert any(date == "1993-06-06" for date, _, _ in found)


def test_figures_are_no_events_of_their_years() -> None:
    rows = ("Year | Ships | Share", "1994 | 3.4 million | 5 %", "1995 | 3.5 million | 6 %")

    assert not any("Ships" in each for _, _, each in told(*rows))


def test_items_of_a_cell_are_told_singly() -> None:
    assert told(
        "State | Stages", "Malta | 1995 joined; 1996 left", "Peru | 1999 meeting; 2001 joined"
    ) == [
        ("1995", "joined", "Malta – 1995 joined"),
        ("1996", "left", "Malta – 1996 left"),
        ("1999", "meeting", "Peru – 1999 meeting"),
        ("2001", "joined", "Peru – 2001 joined"),
    ]


def test_a_table_without_a_head_loses_no_row() -> None:
    found = told("Malta | 1995 joined; 1996 left", "Peru | 1999 meeting; 2001 joined")

    assert found[0] == ("1995", "joined", "Malta – 1995 joined")


def test_the_title_of_a_table_is_not_its_head() -> None:
    found = told(
        "Status of the treaty |  | ",
        "State | Signed | Ratified",
        "Malta | 5 May 1994 | 6 June 1995",
    )

    assert found == [
        ("1994-05-05", "agreement signed", "Malta – Signed: 5 May 1994"),
        ("1995-06-06", "agreement signed", "Malta – Ratified: 6 June 1995"),
    ]


def test_a_line_above_another_is_no_head() -> None:
    found = told("The hall | Signed in Oslo", "The lodge | 5 May 1994")

    assert [each for _, _, each in found] == ["The lodge 5 May 1994"]


def test_what_is_to_come_is_doubted() -> None:
    text = "State\tSigned\nMalta\t5 May 1994\nPeru\t6 June 2031"
    section = SectionText("part", "", text, tables=((0, len(text)),))

    malta, peru = find_milestones([section], DateSetting(1994, "", "1995-01-01"))[0]

    assert malta.confirmed
    assert not peru.confirmed


def test_from_start_to_end_the_thing_in_the_row_lasted_which_is_doubted() -> None:
    rows = ("Mission | Start | End | Strength", "Fox | Sept. 2001 | Dec. 2002 | 700")

    (found,) = milestones(*rows)

    assert str(found.date) == "2001-09/2002-12"
    assert found.text == "Fox – Start: Sept. 2001; End: Dec. 2002; Strength: 700"
    assert found.sentence == rows[1].replace(" | ", "\t")
    assert not found.confirmed
    assert found.doubts == ("how long something lasted, as a table says it",)


@pytest.mark.parametrize(
    ("head", "row", "span"),
    [
        ("Operation | From | To", "Fox | 2001 | 15 Dec. 2002", "2001/2002-12-15"),
        ("Einsatz | Beginn | Ende", "Fuchs | März 2003 | laufend", "2003-03/.."),
        ("Einsatz | Von | Bis", "Fuchs | 2001 | 2002", "2001/2002"),
        ("Opération | Début | Fin", "Renard | sept. 2001 | en cours", "2001-09/.."),
        ("Opération | De | À", "Renard | mars 2001 | mai 2001", "2001-03/2001-05"),
        ("Операция | Начало | Окончание", "Лис | март 2003 | май 2003", "2003-03/2003-05"),
        ("Операція | Початок | Кінець", "Лис | березень 2003 | триває", "2003-03/.."),
        ("Force | Start (month) | Staff | End*", "Fox | May 2003 | 7 | –", "2003-05/.."),
        ("Start date | End date | Mission", "4 May 2003 |  | Fox", "2003-05-04/.."),
    ],
)
def test_columns_of_beginning_and_end_are_known(head: str, row: str, span: str) -> None:
    assert [date for date, _, _ in told(head, row)] == [span]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Head of Mission | From | To", "Anna Winter | May 2001 | June 2003"),
        ("Commander | Start | End", "Anna Winter | May 2001 | June 2003"),
        ("Name | Country | Start | End", "Anna Winter | Malta | May 2001 | June 2003"),
        ("Force | Von | Bis", "Gen. Berg | Mai 2001 | Juni 2003"),
        ("Посол | Начало | Окончание", "А. Зима | май 2001 | июнь 2003"),
    ],
)
def test_terms_of_office_are_no_events(head: str, row: str) -> None:
    assert told(head, row) == []


def test_of_an_end_that_is_no_date_the_beginning_is_told() -> None:
    assert told("Mission | Start | End", "Fox | May 2003 | unknown")[0][::2] == (
        "2003-05",
        "Fox – Start: May 2003; End: unknown",
    )


def test_what_ends_before_it_begins_is_no_span() -> None:
    assert not any("/" in date for date, _, _ in told("A | Start | End", "Fox | May 2003 | 2001"))
