"""Rows of links and tools that became one line, and lines of a text that only look like them."""

import pytest

from app.intake.document import PRINTED, Block, Role
from app.intake.frame.company import rules_of
from app.intake.frame.lines_of_links import LINKS, TOOLS, rule_of_links

TEXT = (
    "The envoys met in the capital for two days, spoke about the work of the year that is ending, "
    "and agreed on four plans for the north, for which each of them will pay an equal part."
)


def rule(text: str, role: Role = Role.PARAGRAPH, level: int = 0) -> str:
    return rule_of_links(Block(role, text, level))


@pytest.mark.parametrize(
    "text",
    [
        "Share Facebook X LinkedIn Link copied",
        "Share Tweet Email Save for later",
        "Print Comments (2)",
        "Partager Télécharger en PDF Imprimer",
        "Teilen | Drucken | Als PDF herunterladen",
        "Поделиться Распечатать Скачать PDF",
        "Поділитися Роздрукувати",
    ],
)
def test_tools_in_a_row_are_no_text(text: str) -> None:
    assert rule(text) == TOOLS
    assert rule(text, Role.HEADING) == TOOLS


@pytest.mark.parametrize(
    "text",
    [
        "Sections Current Issue Podcast Archive Sign In Subscribe",
        "The institution Policies Meetings News and media Research and publications",
        "Accueil Le Conseil Politiques Réunions Actualités et médias Recherche",
        "Startseite Aktuelles Themen Mediathek Kontakt",
        "Главная Новости Документы О нас Контакты",
        "Головна Новини Документи Про нас Контакти",
        "About Masthead Advertise Terms of Service © 2016 Harbour Media LLC",
        "Contact · Legal notice · Cookies · Accessibility · Privacy © Council of Harbours 2025",
        "Avertissement Données personnelles Cookies Dernière mise à jour de la page : 12 mai 2017",
        "Impressum Datenschutz Stand: 3. Mai 2014",
    ],
)
def test_links_in_a_row_are_a_menu(text: str) -> None:
    assert rule(text) == LINKS


@pytest.mark.parametrize(
    "text",
    [
        "Print",  # one word has other rules, or none
        "News and media",
        "About the press and the media",
        "Members, partners, operations and policies",
        "Contact and privacy in the age of cookies",
        "Partners Operations Members Exercises",  # that a text is about, and no site
        "Share of the budget 2016",
        "Facebook, X and LinkedIn have closed the accounts of the ministry.",
        "Research Policies of Seven Northern States and their Harbours",
        "Terms of use of the harbour © 2016 Harbour Media",
    ],
)
def test_a_heading_or_a_sentence_is_neither(text: str) -> None:
    assert rule(text) == ""


def test_a_heading_that_its_format_marks_is_none() -> None:
    assert rule("Cookies Privacy Contact Legal notice © 2016", Role.HEADING, 2) == ""


def test_a_page_that_a_browser_printed_is_one_of_a_site() -> None:
    foot = Block(Role.PARAGRAPH, "11/26/2026, 9:14 PM On Ruritania", chrome=PRINTED)
    texts = (TEXT, "Press contacts", "Jane Roe, press officer", "Related", "A factsheet")
    blocks = [Block(Role.PARAGRAPH, text) for text in (TEXT.replace("two", "six"), *texts)]
    told = rules_of([*blocks, foot], of_a_site=False)

    assert [bool(each) for each in told] == [False, False, True, True, True, True, True]
    assert not any(rules_of(blocks, of_a_site=False))
