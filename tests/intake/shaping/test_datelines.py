"""The day in the first line of a report."""

import pytest

from app.intake.document import Block, Document, Role
from app.intake.shaping.datelines import published_in, published_in_title
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("VIENNA, 22 June 2006 - The chairman spoke.", "2006-06-22"),
        ("VIENNA 22 June 2006 – The chairman spoke.", "2006-06-22"),
        ("OSH, Kyrgyzstan, 14 March 2006- They spoke.", "2006-03-14"),
        ("VIENNA/THE HAGUE, 7 January 2003- They spoke.", "2003-01-07"),
        ("DUSHANBE, March 27, 2012, Pamir Press  — They spoke.", "2012-03-27"),
        ("Wien, 08. Jänner 2001  - Sie kamen.", "2001-01-08"),
        ("Wien, 08. Jänner 2001 war ein kalter Tag.", ""),
        ("Bern, 16.01.2014 - Sie kamen.", "2014-01-16"),
        ("Moscow, Paris, Washington DC, 29 July 2021 – The envoys met.", "2021-07-29"),
        ("Dushanbe, Tajikistan, 31-May-2016 — /NordWire/ — They met.", "2016-05-31"),
        ("Bujanovac, 16. mart 2026. – Oni su se sreli.", "2026-03-16"),
        ("PRAGUE, April 14, 2006 (RNW/RL) -- They spoke.", "2006-04-14"),
        ("ROTA, Spain (March 24,2017) - They met.", "2017-03-24"),
        ("ROTA, Spain (a town of 24,017) - They met.", ""),
        ("Khujand, Jun. 19, 2009. / Chashma /. They met.", "2009-06-19"),
        ("Баку/20.03.08/Дальга: Они встретились.", "2008-03-20"),
        ("On 22 June 2006 - it is said - he spoke.", ""),
        ("VIENNA, 22 June 2006 was warm.", ""),
        ("VIENNA is large.", ""),
        (
            "14 Dec. 2006 | Seven states put their names to the paper of the lake at a ceremony.",
            "2006-12-14",
        ),
        ("14 Dec. 2006 | Seven states put their names to the paper of the lake at noon | X", ""),
    ],
)
def test_a_report_tells_its_day_in_its_first_line(text: str, published: str) -> None:
    assert published_in(text) == published


@pytest.mark.parametrize(
    ("text", "others", "published"),
    [
        ("OSLO, New Norway, June 6 (XPI) -- They met.", "© 2012 The Bote", "2012-06-06"),
        ("Осло. 29 июня. SEVER.RU - Они встретились.", "Это было 29 июня 2023 года.", "2023-06-29"),
        ("OSLO, June 6 - They met.", "On 6 June 2011 and on 6 June 2012.", ""),
        ("OSLO, June 6 - They met.", "© 2009-2012 The Bote", ""),
        ("OSLO, June 6 - They met.", "On 7 June 2011 they left.", ""),
        ("On June 6 they met.", "© 2012 The Bote", ""),
    ],
)
def test_the_rest_of_the_page_tells_a_missing_year(text: str, others: str, published: str) -> None:
    assert published_in(text, others) == published


def test_a_copyright_that_was_cut_gives_a_report_its_year() -> None:
    texts = (
        "A bridge for the valley",
        "OSLO, June 6 (XPI) -- The envoys met in the capital and spoke of the work of the year.",
        "© 2012 The Bote. All rights reserved.",
    )
    document = Document("text", tuple(Block(Role.PARAGRAPH, text) for text in texts))

    report = understand(document, "a.txt", "", Surroundings())

    assert report.pages[0].published == "2012-06-06"


@pytest.mark.parametrize(
    ("title", "published"),
    [
        ("Opening Remarks to the Council, Brussels, December 6th, 1995", "1995-12-06"),
        ("Erklärungen des Sprechers in der Pressekonferenz vom 27. November 2013", "2013-11-27"),
        ("Выступление в совете (от 3 мая 2004)", "2004-05-03"),
        ("Statement to the Council, Oslo, 3 May 2011 on the fire", "2011-05-03"),
        ("Statement, Oslo, 3 May 2011, and Bern, 4 May 1995, on it", ""),
        ("Daily report 18/2020 issued on 8 August 2020", "2020-08-08"),
        ("Заявление в совете (23 октября 2025 года)", "2025-10-23"),
        ("The fire of 6 December 1995", ""),
        ("Statement of 6 December 1995 on the fire", ""),
        ("Statement on the fire", ""),
        ("Statement on the Treaty, December 1995", ""),
        ("Вступительное слово министра, Вена, 7 июня 2012 года", "2012-06-07"),
        ("Toasts at the dinner for the envoys, June 7, 2012", "2012-06-07"),
    ],
)
def test_the_title_of_what_was_said_tells_when(title: str, published: str) -> None:
    assert published_in_title(title) == published


def test_the_line_with_place_and_day_may_stand_below_a_summary() -> None:
    texts = ("Old friends meet.", "They seldom do.", "OSLO, 3 May 2011 - They met on the lake.")
    blocks = tuple(Block(Role.PARAGRAPH, text) for text in texts)
    page = understand(Document("html", blocks), "a.html", "", Surroundings(())).pages[0]

    assert page.published == "2011-05-03"


def test_the_day_in_a_title_counts_where_no_line_tells_another() -> None:
    title = "Opening Remarks to the Council, Brussels, December 6th, 1995"
    text = "They met in the capital for two days and spoke about the work of the year."
    blocks = (Block(Role.HEADING, title, level=1), Block(Role.PARAGRAPH, text))
    page = understand(Document("html", blocks), "a.html", "", Surroundings(())).pages[0]

    assert page.published == "1995-12-06"


def test_a_note_of_a_correction_is_no_dateline() -> None:
    assert published_in("Correction, 5 March 2012: an earlier version named another quay.") == ""


def test_a_place_whose_name_begins_as_such_a_note_does_is_one() -> None:
    assert published_in("Pskov, 5 March 2012: The lake is frozen.") == "2012-03-05"
