"""What sites say of themselves and of their other pages, in five languages."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import frame_rule


def rule(text: str) -> str:
    return frame_rule(Block(Role.PARAGRAPH, text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Welcome to the website of the northern council", "greeting of a site"),
        ("Council iconWelcome to the northern council. We are glad!", "greeting of a site"),
        ("Willkommen auf den Seiten des nördlichen Rates", "greeting of a site"),
        ("Bienvenue sur le site du conseil du nord", "greeting of a site"),
        ("Добро пожаловать на сайт северного совета", "greeting of a site"),
        ("Ласкаво просимо на сайт північної ради", "greeting of a site"),
        ("Page d’accueil", "menu"),
        ("Here’s how you know", "notice of an official site"),
        ("Official websites use .mil", "notice of an official site"),
        (
            "A lock (lock ) or https:// means you’ve safely connected to the .mil website.",
            "notice of an official site",
        ),
        ("Startseite", "menu"),
        ("Главная", "menu"),
        ("What's New", "menu"),
        ("Ви тут: Головна / Події / Покази", "breadcrumb"),
        ("You are in: Office for the North > Papers > 2007", "breadcrumb"),
        ("Home : Papers : Show", "breadcrumb"),
        ("Previous Document", "way to other pages"),
        ("Next story in Northland", "way to other pages"),
        ("Article suivant", "way to other pages"),
        ("Nächster Beitrag", "way to other pages"),
        ("Предыдущая новость", "way to other pages"),
        ("Наступна новина", "way to other pages"),
        ("Back to Press Releases", "way back"),
        ("Tillbaka till toppen", "way back"),
        ("Вернуться наверх", "way back"),
        ("Load more", "further reading"),
        ("View Full Text", "further reading"),
        ("Related Research Articles", "further reading"),
        ("Latest Headlines", "further reading"),
        ("Recommended publications", "further reading"),
        ("RELATED Envoys open a bridge in the valley", "further reading"),
        ("Discover all our papers", "further reading"),
        ("Новости партнеров", "further reading"),
        ("Інші новини", "further reading"),
        ("Download the full analysis", "link to a file"),
        ("Télécharger le document", "link to a file"),
        ("How can this study be cited?", "frame of a journal"),
        ("email icon Email this citation", "frame of a journal"),
        ("Bookmark and Share", "sharing link"),
        ("Share Send Facebook google+ More", "sharing link"),
        ("Partager la page", "sharing link"),
        ("Поделиться: ВКонтакте Одноклассники", "sharing link"),
        ("Share this: Facebook | X | LinkedIn", "sharing link"),
        ("Back to News | Top of page", "way back"),
        ("Back to News | They met in May.", ""),
        ("Поділитися у Facebook", "sharing link"),
        ("Подписаться в Telegram", "request to subscribe"),
        ("Zum Bestellformular", "request to subscribe"),
        ("Зарегистрироваться 1–2 марта 2022 г.", "advertisement"),
        ("Скидка и грамота: скидка на курс для всех", "advertisement"),
        ("Total Page:16", "frame of a sharing site"),
        ("DMCA / Contact us", "frame of a sharing site"),
        ("Версія для слабозорих", "aid for reading"),
        ("Перейти к навигации", "skip link"),
        ("HELP - Make a charitable donation for the north!", "request for support"),
        ("By clicking the button, you agree to all of it.", "cookie notice"),
        ("This is a digest, but you can download the full version as a file.", "call to read on"),
        ("Please note that all PDF documents open by themselves.", "note on how to use the page"),
        ("window.push( function () { go({ id: 1 }) } );", "rest of a program"),
    ],
)
def test_a_line_of_a_site_is_cut_under_its_rule(text: str, name: str) -> None:
    assert rule(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to new members",
        "The council recommends",
        "Related to the first question",
        "A previous document said so",
        "Other documents",
        "Related: an end in sight",
        "The function of the council",
        "They make a difference",
        "Next year in the north",
    ],
)
def test_words_of_a_text_are_none(text: str) -> None:
    assert rule(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Home" + "::" * 90 + ".",
        "Home" + " :: a" * 35 + ".",
        "1234|" * 30 + "a little more than that",
        "12345 - 67 |" * 14 + "a little more than that",
    ],
)
def test_a_line_that_nearly_fits_a_rule_is_read_in_one_way_alone(text: str) -> None:
    assert rule(text) == ""  # of two ways for each sign no end is seen


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Home :: Papers :: 2007", "breadcrumb"),
        ("Home > Papers | Shows >", "breadcrumb"),
        ("1949-59 | 1960s - 69 | 19701979 | ’80 ’89", "time bar"),
        ("[ 1990 – | Sept | Summary • 1994 ]", "time bar"),
    ],
)
def test_ways_and_years_are_told_as_they_are_written(text: str, name: str) -> None:
    assert rule(text) == name
