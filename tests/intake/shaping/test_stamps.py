"""Lines that tell two dates of their page, and rows of labels."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.page_facts import PageFacts, read_stamp


def told(text: str) -> tuple[str, str]:
    facts, _ = read_stamp(Block(Role.PARAGRAPH, text), PageFacts(), bare_dates=True)
    return facts.published, facts.updated


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        ("Date: January 1994 - present", "", ""),
        ("Date: 12 January 1994", "1994-01-12", ""),
        (
            "1 July 2021 Last updated: 20 November 2023 Reading time: 5 minutes",
            "2021-07-01",
            "2023-11-20",
        ),
        (
            "Direction : État-major / Publié le : 12 février 2024 - Mis à jour le : 3 juin 2024",
            "2024-02-12",
            "2024-06-03",
        ),
        ("Published 12 January 2012 · Updated 19 June 2026", "2012-01-12", "2026-06-19"),
        (
            "Veröffentlicht am 3. Mai 2019 | Aktualisiert am 4. Juni 2020",
            "2019-05-03",
            "2020-06-04",
        ),
        ("Опубликовано: 03.05.2019 | Обновлено: 04.06.2020", "2019-05-03", "2020-06-04"),
        ("Опубліковано 3 травня 2019, оновлено 4 червня 2020", "2019-05-03", "2020-06-04"),
        ("Publié le 3 mai 2019, mis à jour le 4 juin 2020", "2019-05-03", "2020-06-04"),
        (
            "Publié le 03/05/2019 à 10:15 • Mis à jour le 04/06/2020 à 17:30",
            "2019-05-03",
            "2020-06-04T17:30",
        ),
        ("Published: 3 May 2019; last updated: 4 June 2020", "2019-05-03", "2020-06-04"),
        ("Published 3 May 2019 (updated 4 June 2020)", "2019-05-03", "2020-06-04"),
        ("First published: 3 May 2019 Last updated: 4 June 2020", "2019-05-03", "2020-06-04"),
        ("Published on 3 May 2019, last updated on 4 June 2020", "2019-05-03", "2020-06-04"),
        ("Updated 4 June 2020 | Published 3 May 2019", "2019-05-03", "2020-06-04"),
        ("Last updated: 4 June 2020. First published: 3 May 2019", "2019-05-03", "2020-06-04"),
        ("Erstellt am 3. Mai 2019, zuletzt geändert am 4. Juni 2020", "2019-05-03", "2020-06-04"),
        ("Originally published May 3, 2019; updated June 4, 2020.", "2019-05-03", "2020-06-04"),
        ("3 May 2019 (updated 4 June 2020)", "2019-05-03", "2020-06-04"),
        ("3 мая 2019 (обновлено: 4 июня 2020)", "2019-05-03", "2020-06-04"),
    ],
)
def test_a_line_tells_both_dates_in_either_order(text: str, published: str, updated: str) -> None:
    assert told(text) == (published, updated)


def test_the_label_of_a_date_is_found_among_others() -> None:
    line = "Reference: AB 46/3021, folios 4–6 · Date: 9 December 1981 · Class: SECRET · Pages: 3"

    assert told(line) == ("1981-12-09", "")
    assert told("Reference AB 46/3021, folios 4–6, has the date 9 December 1981.") == ("", "")


def test_of_the_days_of_a_paper_that_of_publication_counts() -> None:
    assert told("Submitted: 3 May 2019 | Accepted: 4 June 2019 | Published: 5 July 2019") == (
        "2019-07-05", "",
    )  # fmt: skip
    assert told("Submitted: 3 May 2019") == ("2019-05-03", "")


def test_behind_a_sentence_about_the_page_another_may_stand() -> None:
    line = "This page was last edited on 9 April 2024, at 17:02. Its text may be used freely."

    assert told(line) == ("", "2024-04-09T17:02")
    assert told(line.replace("This page", "The statute")) == ("", "")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Starting date: 1 November 2009", ""),
        ("Closing date: 1 November 2009", ""),
        ("Date of the meeting: 1 November 2009", ""),
        ("Release date: 1 November 2009", "2009-11-01"),
        ("NORTH DATE: 1 November 2009", "2009-11-01"),
    ],
)
def test_the_date_of_its_subject_is_not_that_of_the_page(text: str, published: str) -> None:
    facts, _ = read_stamp(Block(Role.PARAGRAPH, text), PageFacts(), bare_dates=False)

    assert facts.published == published
