"""Days that a text names by their distance from its own."""

import pytest

from app.intake.dating.date_context import dates_in_context
from app.intake.dating.missing_years import DateSetting
from app.intake.dating.sentences import split_sentences

DAY = "2006-06-22"  # a Thursday


def said(text: str, day: str = DAY) -> list[str]:
    setting = DateSetting(2006, "the date of the page", day, told=day)
    dates = dates_in_context(text, split_sentences(text), setting)
    return [each.value for each in dates if each.form == "said_day"]


@pytest.mark.parametrize(
    "text",
    [
        "The Council met in the old town today at the level of ministers.",
        "The President received in his office today two envoys.",
        "At its meeting today, the Council heard a report.",
        "The Security Council this morning welcomed the plan.",
        "HAVEN, 22 June 2006 - The Chairman told the Council today that it rained.",
        "Der Präsident empfing heute zwei Botschafter.",
        "Der Präsident hat heute den Rat der sieben Städte besucht.",
        "Les ministres se sont réunis aujourd’hui dans une ville nouvelle.",
        "Le ministre a signé ce matin un accord sur les ports.",
        "Глава миссии побывал сегодня в школе.",
        "Сегодня в столице состоялось заседание комиссии.",
        "У столиці сьогодні вперше зібралася рада.",
    ],
)
def test_today_is_the_day_of_the_page_where_a_verb_tells_what_happened(text: str) -> None:
    assert said(text) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "Today the Alliance has thirty members.",
        "Few today know that the pact was signed.",
        "Heute gibt es beides, und beides reicht nicht.",
        "Aujourd’hui, l’organisation compte trente membres.",
        "Сегодня в организации тридцать стран.",
        "The pact was signed in 1996 and is read today.",
        "The envoys agreed today, 22 June 2006, on a text.",
        "As of today, nine states have signed.",
        "On Tuesdays the harbour is closed.",
        "Every one of them was asked on Monday 19 June.",
        "On Tuesday, 20 June 2006, they met.",
        "The card is sold on Monday.",
        "They met on 3 May 2003. On Tuesday they signed a paper.",
        "The rain fell in the morning.",
    ],
)
def test_other_words_of_the_kind_are_no_days(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He had returned on Tuesday from a trip.", "2006-06-20"),
        ("He returned on Thursday from a trip.", "2006-06-22"),
        ("The envoys will meet on Tuesday in the harbour.", "2006-06-27"),
        ("They said on Friday that they will come again.", "2006-06-16"),
        ("Yesterday four masts were placed under guard.", "2006-06-21"),
        ("Tomorrow we shall open the new hall.", "2006-06-23"),
        ("Der Rat hat am Montag eine Tagung eröffnet und zwei Gäste empfangen.", "2006-06-19"),
        ("L’accord a été signé mardi à la mairie.", "2006-06-20"),
        ("Наблюдателей не пришлют, заявил во вторник директор.", "2006-06-20"),
        ("У вівторок голова прийняв делегацію.", "2006-06-20"),
        ("They met on 19 June 2006. On Tuesday they signed a paper.", "2006-06-20"),
        ("They met on 3 May 2003.\nOn Tuesday they signed a paper.", "2006-06-20"),
        ("They met in 2006. On Tuesday they signed a paper.", "2006-06-20"),
    ],
)
def test_days_are_counted_from_that_of_the_page(text: str, day: str) -> None:
    assert said(text) == [day]


def test_what_the_day_was_counted_from_is_told() -> None:
    text = "He had returned on Tuesday from a trip."
    setting = DateSetting(2006, "the date of the page", DAY, told=DAY)

    (date,) = dates_in_context(text, split_sentences(text), setting)

    assert date.inferred == "“on Tuesday” in a page of 2006-06-22"


@pytest.mark.parametrize("day", ["", "2006", "2006-06", "2006-06-20/2006-06-22"])
def test_without_the_day_of_the_page_there_is_nothing_to_count_from(day: str) -> None:
    assert said("He had returned on Tuesday from a trip.", day) == []


def test_last_before_the_day_that_was_yesterday_is_a_week_earlier() -> None:
    assert said("The house approved the plan last Wednesday.") == ["2006-06-14"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody could do the same work tomorrow.",
        "Today nineteen posts are manned.",
        "Work today is centred on boats.",
    ],
)
def test_how_it_is_nowadays_is_no_day(text: str) -> None:
    assert said(text) == []


def test_what_is_to_be_done_today_is_of_the_day() -> None:
    assert said("An envoy is to see the master today.") == [DAY]
