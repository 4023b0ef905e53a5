"""What an office says of its publication, and sentences of a text that only look like it."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.colophon import ABOUT, ADDRESS, CONTACT, IMPRINT, rule_of_colophon
from app.intake.frame.company import rules_of

TEXT = (
    "The envoys met in the capital for two days, spoke about the work of the year that is ending, "
    "and agreed on four plans for the north, for which each of them will pay an equal part."
)


def rule(text: str, role: Role = Role.PARAGRAPH, level: int = 0) -> str:
    return rule_of_colophon(Block(role, text, level))


@pytest.mark.parametrize(
    "text",
    [
        "Feedback: papers@harbours.example",
        "Service de presse : press.office@conseil.example +32 2 555 00 00",
        "Pressestelle: presse@haefen.example, Tel.: +43 1 555 0000",
        "Пресс-служба: press@porty.example, тел. +7 7172 55 00 00",
        "Press office: +44 20 5550 0000",
    ],
)
def test_a_line_that_says_whom_to_write_to_is_of_the_office(text: str) -> None:
    assert rule(text) == CONTACT
    assert rule(text, Role.HEADING) == CONTACT


@pytest.mark.parametrize(
    "text",
    [
        "Wallnerstrasse 6, 1010 Vienna, Austria",
        "Hafenplatz 12a, D-10115 Berlin",
        "12, rue des Ports, 75007 Paris",
        "40 Harbour Street, London, United Kingdom",
        "010000, г. Астана, ул. Портовая, 31, Казахстан",
    ],
)
def test_an_address_in_a_line_of_its_own_is_of_the_office(text: str) -> None:
    assert rule(text) == ADDRESS


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-92-9235-000-0",
        "ISSN 1736-1923 © 2012 Forum of the Harbours 171",
        "All rights reserved. The contents may be used in schools if the source is named.",
        "Image credit: Ferry near Aarlund by Jane Roe, cropped.",
        "Printed with the support of the Fund for Ferries. The views are those of the authors.",
        "Gedruckt mit freundlicher Unterstützung der Stiftung der Häfen",
        "Издано при финансовой поддержке Фонда портов",
        "Supported by the Harbour Foundation",
        "The views expressed are those of the authors alone.",
        "The opinions expressed in this paper do not reflect the official position of the Council.",
        "Les opinions exprimées sont celles des auteurs.",
        "Die Meinungen sind die der Autoren.",
        "Мнения принадлежат авторам и могут не совпадать с позицией издателя.",
    ],
)
def test_an_imprint_is_no_text(text: str) -> None:
    assert rule(text) == IMPRINT


@pytest.mark.parametrize(
    "text",
    [
        "Contacts between the harbours began in 1994",
        "Contacts: 1994–2004",
        "+19 1994",
        "The views of the authors differ on when the ferries came.",
        "The views are wide from the harbour of Aarlund.",
        "Supported by the ministry, the harbour was opened in 2004.",
        "Published by the council in 1994, the plan was for ten years.",
        "The council met in Vienna, Austria",
        "Decision 6, 2010 Vienna, Austria",
        "All rights of the harbour were given to the council in 1994.",
        TEXT,
    ],
)
def test_a_sentence_or_a_heading_is_none(text: str) -> None:
    assert rule(text) == ""


def about(*texts: str) -> list[str]:
    chrome = Block(Role.PARAGRAPH, "Harbour papers 7", chrome="page foot")
    blocks = [*(Block(Role.PARAGRAPH, text) for text in texts), chrome]
    rules = rules_of(blocks, of_a_site=False)
    return [block.text for block, told in zip(blocks, rules, strict=True) if told == ABOUT]


def test_what_the_publisher_says_of_itself_at_the_end_is_no_text() -> None:
    said = ("About the Service", "The Service has answered questions of Members since 1994.")

    assert about(TEXT, TEXT, *said) == list(said)
    assert about(*said, TEXT, TEXT) == []  # here it is what the text begins with
    assert about(TEXT, TEXT, "About the harbour", said[1]) == []


def test_on_a_site_a_credit_is_the_caption_of_a_picture() -> None:
    credit = Block(Role.PARAGRAPH, "Image credit: Ferry near Aarlund by Jane Roe, cropped.")

    assert rules_of([credit], of_a_site=False) == [IMPRINT]
    assert rules_of([credit]) == [""]


def test_a_paragraph_with_the_number_and_the_rights_of_a_series_is_its_imprint() -> None:
    text = (
        "Harbour Monitor is an independent body in Zenda. ISSN 2233-0917 | © Harbour Monitor 2013."
    )

    assert rule(text) == IMPRINT
    assert rule(text.replace("©", "of")) == ""
