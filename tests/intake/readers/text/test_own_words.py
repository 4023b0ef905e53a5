"""What the sender of a mail writes himself round a document."""

import pytest

from app.intake.document import Block, Role
from app.intake.readers.text.own_words import (
    end_of_own_words,
    is_closing,
    is_salutation,
    names_of,
    start_of_signature,
)

ANNA = frozenset(("anna", "berg"))


def lines(*texts: str) -> list[Block]:
    return [Block(Role.PARAGRAPH, text) for text in texts]


@pytest.mark.parametrize(
    ("sender", "names"),
    [
        ("Anna Berg", {"anna", "berg"}),
        ("BERG, Anna-Lise (Unit 12)", {"berg", "anna-lise"}),
        ("a.berg@example.org", {"berg"}),
        ("Анна Берг", {"анна", "берг"}),
    ],
)
def test_names_are_told_without_office_and_address(sender: str, names: set[str]) -> None:
    assert names_of(sender) == names


@pytest.mark.parametrize(
    "text",
    [
        "Dear colleagues,",
        "Hi Peter",
        "Peter,",
        "All,",
        "Lieber Herr Falk,",
        "Sehr geehrte Damen und Herren,",
        "Chère Anne,",
        "Bonjour à tous,",
        "Уважаемые коллеги!",
        "Коллеги,",
        "Добрий день",
        "Шановний пане Фальк,",
    ],
)
def test_greetings_are_known(text: str) -> None:
    assert is_salutation(text)


@pytest.mark.parametrize(
    "text",
    [
        "All quiet on the strait",
        "Dear bread and cheap ferries: a year on the strait",
        "Oslo",
        "Дорогами войны",
    ],
)
def test_headlines_are_no_greetings(text: str) -> None:
    assert not is_salutation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Best regards,\nAnna",
        "Many thanks,",
        "Mit freundlichen Grüßen",
        "Bien cordialement,",
        "С уважением,",
        "З повагою",
    ],
)
def test_closings_are_known(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize("text", ["Best practice in ports", "Thanks to the ferry they came"])
def test_headlines_are_no_closings(text: str) -> None:
    assert not is_closing(text)


@pytest.mark.parametrize("name", ["A.", "- AB", "anna", "Anna Berg", "A. Berg", "/AB", "LG, Anna"])
def test_words_above_the_name_of_the_sender_are_his(name: str) -> None:
    said = lines("here is the page you asked for", "Only the end matters.", name, "Ferries", "Home")

    assert end_of_own_words(said, ANNA) == (3, True)


def test_telephone_and_office_below_the_name_are_his() -> None:
    said = lines("For you.", "Thanks,\nAnna", "Unit 12", "Tel. 22 00 00", "Ferries return")

    assert end_of_own_words(said, ANNA) == (4, True)


def test_without_a_name_sentences_and_greetings_are_his() -> None:
    said = lines("Peter,", "this is for you.", "FYI", "Ferries return", "They sail again.")

    assert end_of_own_words(said, ANNA) == (3, False)


def test_another_name_is_of_the_document() -> None:
    assert end_of_own_words(lines("For you.", "Peter Falk", "Ferries return"), ANNA) == (1, False)


def test_a_signature_begins_at_its_mark_its_closing_or_the_whole_name() -> None:
    for signature in (("--", "Anna"), ("Regards,", "Anna"), ("Anna Berg", "Unit 12")):
        assert start_of_signature(lines("The end.", *signature), ANNA) == 1


def test_a_page_may_end_with_a_mark_or_one_of_the_names() -> None:
    for end in (("--", "Home | News"), ("Anna", "Lund"), ("Regards to Berg",)):
        assert start_of_signature(lines("The end.", *end), ANNA) == 1 + len(end)
