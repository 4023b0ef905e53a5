"""Days without a year that go on from the date before them, and such as do not."""

import pytest

from app.intake.dating.dates import find_dates
from app.intake.dating.going_on import GOES_ON
from app.intake.dating.missing_years import DateSetting, with_years
from app.intake.dating.sentences import split_sentences

PAGE = "2013-10-22"


def years(text: str, told: str = PAGE) -> list[str]:
    """The years of the dates of *text* that name none, with a star where they go on."""
    setting = DateSetting(int(told[:4]), "the date of the page", told, told=told)
    dates = with_years(text, split_sentences(text), setting, find_dates(text))
    found = ((each.value[:4], each.inferred) for each in dates if each.inferred)
    return [f"{year}*" if why == GOES_ON else year for year, why in found]


@pytest.mark.parametrize(
    "text",
    [
        "The war broke out on 7 August 2008. On 26 August the lake was closed.",
        "The ferries stopped on August 7, 2008. The lake was closed on August 26.",
        "The war began in August 2008. The lake was closed on 8 September.",
        "Am 7. August 2008 begann der Krieg. Der See wurde am 26. August gesperrt.",
        "La guerre a éclaté le 7 août 2008. Le lac a été fermé le 26 août.",
        "Война началась 7 августа 2008 года. Озеро закрыли 26 августа.",
        "Війна почалася 7 серпня 2008 року. Озеро закрили 26 серпня.",
    ],
)
def test_a_day_soon_after_the_one_before_it_and_far_from_the_page_goes_on(text: str) -> None:
    assert years(text) == ["2008*"]


@pytest.mark.parametrize(
    "text",
    [
        "The pact was signed on 7 August 2008. The lake was closed on 26 November.",
        "Sie kamen am 7. August 2008. Der See wurde am 26. November gesperrt.",
        "Le pacte fut signé le 7 août 2008. Le lac a été fermé le 26 novembre.",
        "Le pacte fut signé le 7 août 2008. Ils fermèrent le lac le 26 novembre.",
        "Пакт подписали 7 августа 2008 года. Совет закрыл озеро 26 ноября.",
        "Пакт підписали 7 серпня 2008 року. Рада закрила озеро 26 листопада.",
    ],
)
def test_what_was_cannot_be_later_than_the_page(text: str) -> None:
    assert years(text) == ["2008*"]


def test_days_go_on_one_after_the_other_up_to_the_day_of_the_page_and_past_new_year() -> None:
    text = "It began on 20 August 2008. They met on 8 September, 15 days in. On 1 October it ended."
    late = "It began on 20 December 2008. On 3 January it was over."

    assert years(text) == ["2008*", "2008*"]
    assert years(late) == ["2009*"]


def test_days_that_are_counted_on_need_not_be_far_from_the_page() -> None:
    text = "It began on 20 September 2008. Ten days later they made a plan, signed on 12 October."

    assert years(text) == ["2008*"]
    assert years(text.replace("Ten days later they", "They")) == ["2013"]


@pytest.mark.parametrize(
    "text",
    [
        "The pact of 2 February 1998 holds. On 1 June the lake was closed.",
        "The pact of 2 September 1998 holds. On 1 October the lake was closed.",
        "Troops came on 12 June 1999. The mandate was last renewed on 13 June.",
        "Truppen kamen am 12. Juni 1999. Das Mandat wurde zuletzt am 13. Juni verlängert.",
        "The pact was signed on 7 July 2008. The leaders meet in Haven on 3 December.",
        "The pact was signed on 7 July 2008. The lake is to be closed on 3 December.",
        "The pact was signed on 7 July 2008. Ministers are invited to a talk on 3 December.",
        "Пакт подписали 7 июля 2008 года. Наблюдатели соберутся 3 декабря.",
        "Пакт підписали 7 липня 2008 року. Засідання міністрів відбудеться 3 грудня.",
        "One mission was closed (by the vote of 2 May 2008) and one was not. On 17 May they met.",
        "The pact was signed on 2 May 2008.\n\nOn 17 May the lake was closed.",
        "It was signed on 2 May 2008.\tOn 17 May the lake was closed.",
        "The pact is of 2 May 2008. Months ago, in a speech of 17 May, it was recalled.",
        "Der Pakt ist vom 2. Mai 2008. Vor fünf Monaten, am 17. Mai, wurde er erneuert.",
        "The pact is of 2008. On 17 May the lake was closed.",
        "The pact was signed on 7 July 2008. On 30 October the lake was closed.",
    ],
)
def test_news_that_name_an_older_day_keep_to_their_own_year(text: str) -> None:
    assert years(text) == ["2013"]


def test_of_a_page_whose_day_is_not_known_nothing_goes_on() -> None:
    assert "2008*" not in years("It began on 7 August 2008. On 26 August it ended.", "2013")
