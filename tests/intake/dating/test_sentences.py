"""Where sentences end, and where only a shortened word does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.dating.sentences import parts_a_date, sentence_at, split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It met on 12 Nov. 2014 in Brussels.",
        "13 May. 2024 Minister visits the harbours",
        "He was received by Mr. Smith and Gen. Jones.",
        "See Art. 5 and No. 2 of the list.",
        "The paper by J. Smith is quoted.",
        "They signed, e.g. Poland did.",
        "На встрече в г. Минске говорили.",
        "1. The first rule of all.",
        "Le 21 juil. 2005 on signa.",
        "Österreich ist als 25. Mitglied dabei.",
        "Man traf sich zum 1000. Mal.",
        "Der Leiter (geb. 1957) sprach.",
        "On 8-9. July they met.",
        "Am 20. Dezember 1991 traf man sich, vom 3. bis 5. Mai wieder.",
        "Man reiste nach Prag (vgl. Protokoll 17) bzw. Krems, u. a. für 3 Mio. Euro.",
        "Gegründet wurde er, z. B. Wien, ca. 1990 von Brig. Gen. Huber.",
        "Зустріч у м. Кишинів 2 травня 2011 р. завершилася.",
        "В мае 2012 г. Молдавия вступила.",
        "У 2011 р. Україна приєдналася.",
        "См. Приложение 3 и напр. Киев.",
        "It became a member c. 2016.",
        "He said so in the House (Official Report, col. 731).",
        "Das Büro wurde eröffnet, s. Anm. 3 und Art. 5 Abs. 2.",
        "Сказано в гл. 4 книги.",
    ],
)
def test_a_shortened_word_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Договор подписан в 2011 г. Россия вышла.", "Договор подписан в 2011 г."),
        ("Gemeint sind Wien usw. Der Rat tagte.", "Gemeint sind Wien usw."),
        ("It ended in 1997. 1994 was better.", "It ended in 1997."),
        ("Es endete am 5. 7. 1994. Mai und Juni waren ruhig.", "Es endete am 5. 7. 1994."),
        ("He said so.” Nobody heard it.", "He said so.”"),
        ("It is quoted.¹ The next is not.", "It is quoted.¹"),
        ("It is quoted.[12] The next is not.", "It is quoted.[12]"),
        ("It is quoted.[1][12] The next is not.", "It is quoted.[1][12]"),
        ("It is quoted.3 The next is not.", "It is quoted.3"),
        ("Was it so? Yes.", "Was it so?"),
        ("Ce fut en 2009. « L’eau est à tous », dit-il.", "Ce fut en 2009."),
        ("He works for the U.N. The office is small.", "He works for the U.N."),
        (
            "They saw the U.S. Sixth Fleet in Rota. It sails.",
            "They saw the U.S. Sixth Fleet in Rota.",
        ),
        ("Это было в 1999 году. Потом нет.", "Это было в 1999 году."),
        ("One line\nAnother line", "One line"),
        ("He came by 5 p.m. Others came late.", "He came by 5 p.m."),
    ],
)
def test_a_sentence_ends_at_its_mark_or_its_line(text: str, first: str) -> None:
    assert sentences(text)[0] == first
    assert len(sentences(text)) == 2


def test_a_sentence_is_found_by_a_place_in_it() -> None:
    text = "One is here. Two is there."
    spans = split_sentences(text)

    assert sentence_at(spans, 0) == spans[0]
    assert sentence_at(spans, text.index("Two") + 1) == spans[1]
    assert sentence_at(spans, 10_000) == spans[1]


@given(st.text(alphabet="Ab. 1\n¹!”[]", max_size=60))
def test_sentences_hold_all_words_and_no_white_space_round_them(text: str) -> None:
    found = sentences(text)

    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(each == each.strip() != "" for each in found)


@pytest.mark.parametrize(
    ("before", "following", "parts"),
    [
        ("unterzeichnete das Rahmendokument am 10.", "Februar 1995, wenige Wochen später", True),
        ("on the 9.", "July they met", True),
        ("unterzeichnete das Rahmendokument in Saal 10.", "Der Februar war kalt", False),
        ("signed by all 12 States.", "May 1998 was the month", False),
    ],
)
def test_a_line_may_end_with_the_day_of_a_date(before: str, following: str, parts: bool) -> None:
    assert parts_a_date(before, following) is parts
