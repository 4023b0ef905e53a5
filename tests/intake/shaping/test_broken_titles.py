"""Titles that are broken over lines, or stand above a logo."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.broken_titles import with_name_of_logo, with_whole_title

TEXT = Block(Role.PARAGRAPH, "The harbours of seven towns have agreed.", likely=Likely(text=1))


def line(
    text: str, title: float, role: Role = Role.PARAGRAPH, *, more: float = 0.3, about: float = 0
) -> Block:
    likely = Likely(title=title, more=min(title, more), about=about, frame=1 - title - about)
    return Block(role, text, likely=likely)


def whole(*blocks: Block, rules: tuple[str, ...] = ()) -> list[str]:
    given = [*blocks, TEXT]
    found, left = with_whole_title(given, rules or [""] * len(given))
    assert len(found) == len(left)
    return [block.text for block in found[:-1]]


@pytest.mark.parametrize(
    "lines",
    [
        ("The harbours of", "the north"),
        ("Seven harbours:", "One timetable"),
        ("Seven harbours", "and their ferries"),
        ("Rapport sur les ports", "des sept villes"),
        ("Решение о портах и", "Переправах"),
        ("SEVEN HARBOURS", "ONE TIMETABLE"),
        ("Decision No. 3/12", "Harbours and ferries"),
        ("Resolution 1641 (2008)11", "Harbours and ferries"),
        ("Закон України", "Про порти"),
        ("Chairman's Summary", "Meeting of the seven towns"),
        ("Opening remarks", "by the harbour master of the north"),
        ("Joint press point", "with the mayors of seven towns"),
        ("Sub-Committee on Ports", "Minutes of the meeting held in Riga"),
        ("Address by the Minister of Ports", "Mr. Anders Lund"),
        ("Seven harbours: address by the Minister", "at the Harbour Conference"),
    ],
)
def test_a_title_goes_on_where_its_sentence_or_its_capitals_do(lines: tuple[str, str]) -> None:
    upper, lower = lines

    assert whole(line(upper, 0.9), line(lower, 0.3)) == [f"{upper}\n{lower}"]
    assert whole(line(upper, 0.3), line(lower, 0.9)) == [f"{upper}\n{lower}"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Seven harbours agree", "One timetable for all"),
        ("Seven harbours agree", "by the harbour master of the north"),
        ("Seven harbours agree", "posted on Friday, 4 March 2011"),
        ("Seven harbours and", "4 March 2011"),
        ("Seven harbours and", "Seven harbours and their ferries"),
        ("SEVEN HARBOURS", "One timetable"),
        ("Seven harbours agree", "seven-harbours.JPG"),
        ("NEWS > NORTH", "SEVEN HARBOURS"),
        ("A", "Aarlund"),
        ("Report", "by the harbour master of the north"),
    ],
)
def test_other_lines_beside_it_are_none_of_it(lines: tuple[str, str]) -> None:
    upper, lower = lines

    assert whole(line(upper, 0.9), line(lower, 0.3)) == [upper, lower]


def test_an_act_goes_on_below_its_day() -> None:
    act = ("DÉCISION DU CONSEIL", "du 25 mars 2010", "concernant les ports du nord")
    upper, day, lower = act

    assert whole(line(upper, 0.9), line(day, 0.3), line(lower, 0.3)) == ["\n".join(act)]
    assert whole(line(upper, 0.9), line(day, 0.3), line("Les ports", 0.3)) == [
        upper,
        day,
        "Les ports",
    ]


def test_an_item_that_is_surely_of_the_title_goes_on_with_its_letter() -> None:
    upper = line("Harbours and ferries –", 0.9, Role.ITEM)
    lower = replace(line("Fifth report", 0.8, Role.ITEM), mark="a.")

    assert whole(upper, lower) == ["Harbours and ferries –\na. Fifth report"]


def test_a_line_with_a_number_of_its_own_is_none_of_the_title_above_it() -> None:
    lower = replace(line("bis work with the ports", 0.9, Role.ITEM), mark="2.1")

    assert whole(line("Seven harbours agree", 0.6), lower) == [
        "Seven harbours agree",
        "bis work with the ports",
    ]


def test_what_surely_goes_on_needs_to_look_less_like_a_title() -> None:
    assert len(whole(line("Opening remarks", 0.9), line("by the harbour master", 0.06))) == 1
    assert len(whole(line("ПРОТОКОЛ", 0.06), line("О ПОРТАХ", 0.9))) == 1


def test_a_word_that_leads_on_to_the_author_is_none_of_it() -> None:
    lines = line("HARBOURS OF THE NORTH", 0.9), line("BY", 0.3), line("Anna Lund", 0.0)

    assert whole(*lines) == ["HARBOURS OF THE NORTH", "BY", "Anna Lund"]


def test_a_line_that_hardly_looks_like_a_title_is_none_of_it() -> None:
    assert whole(line("Seven harbours", 0.9), line("and their ferries", 0.09)) == [
        "Seven harbours",
        "and their ferries",
    ]
    assert whole(line("Seven harbours of", 0.9), line("The north", 0.04)) == [
        "Seven harbours of",
        "The north",
    ]


def test_frame_items_and_long_lines_are_none_of_it() -> None:
    title = line("Seven harbours and", 0.9)

    assert len(whole(title, line("the ferries", 0.5), rules=("", "menu", ""))) == 2
    assert len(whole(title, line("the ferries", 0.5, Role.ITEM))) == 2
    assert len(whole(title, line("the ferries " * 20, 0.5))) == 2


def test_a_line_that_is_surely_more_of_the_title_needs_no_sign() -> None:
    upper = "Seven harbours agree"

    assert whole(line(upper, 0.9), line("One timetable", 0.6, more=0.6)) == [
        f"{upper}\nOne timetable"
    ]
    assert whole(line(upper, 0.4), line("One timetable", 0.9, more=0.8)) == [
        f"{upper}\nOne timetable"
    ]
    assert len(whole(line(upper, 0.04), line("One timetable", 0.9, more=0.8))) == 2
    assert len(whole(line(upper, 0.9), line("Wednesday, 4 March 2011", 0.6, more=0.6))) == 2


def test_a_place_and_a_day_may_stand_between_the_lines_of_a_title() -> None:
    lower = line("One timetable", 0.6, more=0.6)
    day = line("Oslo, 4 March 2011", 0.0, about=0.7)

    joined = ["Seven harbours agree\nOne timetable", day.text]
    assert whole(line("Seven harbours agree", 0.9), day, lower) == joined
    assert (
        whole(
            line("Seven harbours agree", 0.3),
            day,
            replace(lower, likely=Likely(title=0.9, more=0.9)),
        )
        == joined
    )
    assert len(whole(line("Seven harbours agree", 0.9), line("Menu", 0.0), lower)) == 3
    assert len(whole(line("Seven harbours agree", 0.9), day, line("One timetable", 0.6))) == 3
    assert len(whole(line("Seven", 0.9), day, lower, rules=("", "menu", "", ""))) == 3


def test_no_more_than_six_lines_are_one_title() -> None:
    lines = [line(f"part {number} of", 0.9 - number / 20) for number in range(8)]

    assert len(whole(*lines)) == 3


def test_nothing_is_joined_where_nothing_is_told() -> None:
    block = Block(Role.PARAGRAPH, "Seven harbours of")

    assert with_whole_title([block, block], ["", ""]) == ([block, block], ["", ""])
    assert with_whole_title([], []) == ([], [])


def test_a_name_above_its_own_logo_is_surely_the_title() -> None:
    lines = [line("UNION", 0.4), line("Union logo", 0.0), line("Two houses, one table", 0.9)]
    found = with_name_of_logo(lines)

    assert [block.likely.title for block in found] == [1, 0.0, 0.9]
    assert with_name_of_logo(lines[1:]) == lines[1:]
    assert with_name_of_logo([]) == []


def test_the_title_of_an_answer_stands_below_the_number_of_its_question() -> None:
    lines = (
        line("Antwort", 0.5), line("der Hafenverwaltung", 0.9, more=0.8),
        line("auf die Kleine Anfrage der Abgeordneten Berg\n– Drucksache 18/4086 –", 0.8, more=0.8),
        line("Fähren der sieben Häfen", 0.8, more=0.8),
    )  # fmt: skip
    found, _ = with_whole_title([*lines, TEXT], [""] * 5)
    likeliest = max(found, key=lambda block: block.likely.title)

    assert [block.text for block in found[:4]] == [each.text for each in lines]
    assert likeliest.text == lines[-1].text


def test_the_day_of_a_meeting_is_part_of_the_name_of_its_minutes() -> None:
    """That of other papers tells when they were given out."""
    day = line("8 July 2003", 0, about=0.9)

    assert whole(line("Minutes of the meeting", 0.9), line("held in Riga", 0.3), day) == [
        "Minutes of the meeting\nheld in Riga\n8 July 2003"
    ]
    assert whole(line("Seven harbours", 0.9), day) == ["Seven harbours", "8 July 2003"]


def test_an_answer_is_called_after_what_was_asked_below_the_number_of_the_question() -> None:
    """Its first lines only say who asked."""
    asked = line("– Drucksache 17/7911 –", 0, about=0.8)
    answer = line("Antwort der Regierung auf die Anfrage der Fraktion", 0.9)

    assert whole(answer, asked, line("Stand der Häfen", 0.8)) == [
        "Antwort der Regierung auf die Anfrage der Fraktion",
        "– Drucksache 17/7911 –",
        "Stand der Häfen",
    ]


def test_lines_of_a_cover_that_look_alike_are_one_title() -> None:
    """What only says what sort of paper it is stands for itself."""
    upper = line("Final notice to the ministry", 0.8, Role.HEADING, more=0)
    lower = line("Bringing lights back from the coast", 0.4, Role.HEADING, more=0)

    assert whole(upper, lower) == [f"{upper.text}\n{lower.text}"]
    assert whole(upper, replace(lower, level=2)) == [upper.text, lower.text]
    assert whole(replace(upper, text="Statement"), lower) == ["Statement", lower.text]


def test_lines_of_a_cover_go_on_however_little_they_look_like_titles() -> None:
    """Where the words of the upper one do, and both look alike; and in capitals behind a colon."""
    upper = line("Strategy for the harbours in the", 0, Role.HEADING)
    lower = line("Republic of the North", 0.8, Role.HEADING)

    assert whole(upper, lower) == [f"{upper.text}\n{lower.text}"]
    assert whole(line("NORTH AND SOUTH SEA:", 0), line("TEN YEARS OF LIGHTS", 0.7)) == [
        "NORTH AND SOUTH SEA:\nTEN YEARS OF LIGHTS"
    ]
    assert whole(line("SHARE:", 0), line("TEN YEARS OF LIGHTS", 0.7)) == [
        "SHARE:",
        "TEN YEARS OF LIGHTS",
    ]


def test_a_month_goes_on_the_days_above_it() -> None:
    """Though it looks like the date of the page."""
    upper = line("Report on the visit of 20 to 24", 0.9)

    assert whole(upper, line("April 2009", 0, about=0.9)) == [f"{upper.text}\nApril 2009"]


def test_the_organ_above_a_report_is_none_of_its_title() -> None:
    """It stands in the head of the page, in the same capitals."""
    organ, report = line("SECURITY COUNCIL", 0.5), line("REPORT ON THE PORTS", 0.9)

    assert whole(organ, report) == [organ.text, report.text]
