"""Links to passages: short, safe in a mail, and read back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from app.library.pages.page import Place
from app.library.pages.passage_link import (
    PassageLink,
    digest_of,
    link_in,
    page_link,
    passage_link,
    read_link,
    read_target,
)

PLAIN = (
    "The mission opened in May. It closed in June.\n"
    "The mission opened in May again, with a small office in the north of the country, and this "
    "time it remained for more than ten years before the host State let its mandate run out."
)
LONG = PLAIN.split("\n")[1]


def place_of(quote, plain=PLAIN, start=None):
    """Where *quote* stands in *plain*."""
    first = plain.index(quote) if start is None else start
    return Place("mission", "history", first, first + len(quote), quote)


def test_a_short_passage_stands_in_its_link_in_full():
    link = passage_link(place_of("It closed in June."), PLAIN)

    assert link == "entente:mission#history:~:text=It%20closed%20in%20June%2E&at=27-45"
    assert read_link(link) == PassageLink(
        "mission", "history", "It closed in June.", start=27, end=45
    )


def test_of_a_long_passage_the_beginning_the_ending_and_a_sum_are_given():
    link = passage_link(place_of(LONG), PLAIN)

    read = read_link(link)
    assert len(link) < 220
    assert LONG.startswith(read.words)
    assert LONG.endswith(read.ending)
    assert read.digest == digest_of(LONG)
    assert read.quoted == f"{read.words} … {read.ending}"


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them():
    words = "The mission opened in May"

    first = read_link(passage_link(place_of(words), PLAIN))
    second = read_link(passage_link(place_of(words, start=46), PLAIN))

    assert (first.before, first.after) == ("", ". It closed in")
    assert (second.before, second.after) == ("It closed in June.", "again, with a")


def test_without_a_quote_a_link_leads_to_the_section():
    assert passage_link(Place("pfp", "milestones"), "") == "entente:pfp#milestones"
    assert passage_link(Place("pfp"), "") == "entente:pfp"
    assert page_link("rivers:pfp") == "entente:rivers:pfp"


@pytest.mark.parametrize("quote", ["-5 to -3", "a, b-c & d=e #1 100%", "(x).", "Зустріч – 5"])
def test_signs_that_part_terms_are_encoded(quote):
    link = passage_link(Place("pfp", "свята", 3, 3 + len(quote), quote), f"In {quote}")

    assert link.isascii()
    assert " " not in link
    assert read_link(link).words == quote.strip("-")
    assert read_link(link).anchor == "свята"


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_whatever_is_quoted_its_link_is_short_and_reads_back(plain, first, last):
    start, end = sorted((min(first, len(plain)), min(last, len(plain))))
    place = Place("p", "s", start, end, plain[start:end])

    link = passage_link(place, plain)

    read = read_link(link)
    quote = " ".join(place.quote.split()).strip("-")
    assert len(link) < 700
    assert (read.page, read.anchor) == ("p", "s")
    if read.ending:
        assert quote.startswith(read.words)
        assert quote.endswith(read.ending)
    else:
        assert read.words == quote


@given(st.text(min_size=1, max_size=200))
def test_a_link_goes_through_qt_unharmed(text):
    link = passage_link(Place("p", "s", 0, len(text), text), f"{text} – {text}")

    through = QUrl(link).toString(QUrl.ComponentFormattingOption.FullyEncoded)

    assert read_link(through) == read_link(link)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("pfp", PassageLink("pfp")),
        ("Partnership for Peace", PassageLink("Partnership for Peace")),
        ("entente:", PassageLink("")),
        ("ENTENTE://pfp/", PassageLink("pfp")),
        ("entente:Partnership%20for%20Peace#names", PassageLink("Partnership for Peace", "names")),
        (" entente:pfp#a:~:text=x ", PassageLink("pfp", "a", "x")),
        ("entente:pfp#a:~:text=x,y", PassageLink("pfp", "a", "x", "y")),
        ("entente:pfp#a:~:text=b-,x,-c", PassageLink("pfp", "a", "x", before="b", after="c")),
        ("entente:pfp#:~:text=x&at=nowhere&new=1", PassageLink("pfp", "", "x")),
        ("entente:pfp#a:~:text=x&text=y", PassageLink("pfp", "a", "x")),
        ("entente:pfp#a:~:at=1-2", PassageLink("pfp", "a", start=1, end=2)),
        ("entente:pfp#a:~:", PassageLink("pfp", "a")),
    ],
)
def test_links_are_read_leniently(written, read):
    assert read_link(written) == read


def test_a_link_without_end_is_cut():
    assert len(read_link("entente:pfp#a:~:text=" + "x" * 100_000).words) < 4001


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("See entente:pfp#names. It says", "entente:pfp#names"),
        ("(entente:pfp)", "entente:pfp"),
        ("“Words” – Page; <entente:pfp#a:~:text=x&at=1-2>", "entente:pfp#a:~:text=x&at=1-2"),
        ("nothing of ours: https://example.org", ""),
    ],
)
def test_a_link_is_found_in_running_text(text, link):
    assert link_in(text) == link


def test_page_files_may_write_page_or_the_scheme():
    assert read_target("page:pfp#a:~:text=x") == read_target("entente:pfp#a:~:text=x")
    assert read_target("https://example.org") is None


def test_the_sum_does_not_see_case_and_typesetting():
    assert digest_of("A “word” –\nx") == digest_of('a  "word" - X')
    assert digest_of("a word") != digest_of("a sword")
    assert digest_of("İstanbul")
