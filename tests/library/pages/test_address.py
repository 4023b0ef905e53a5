"""Tests of `app.library.pages.address`."""

import unicodedata
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.pages.address import readable_address

SITE = "https://example.org"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/%D0%9C%D0%B8%D1%80", "/Мир"),
        ("/serbia%E2%80%93relations", "/serbia–relations"),
        ("/Finland%27s_view", "/Finland's_view"),
        ("/arab%5Fleague.html", "/arab_league.html"),
        ("?title=%C3%A9t%C3%A9&edit=1", "?title=été&edit=1"),
        ("/plain/path.htm", "/plain/path.htm"),
        ("", ""),
    ],
)
def test_codes_of_letters_become_letters(path, shown):
    assert readable_address(SITE + path) == SITE + shown


@pytest.mark.parametrize(
    "path",
    [
        "/caf%E9",  # Latin-1
        "/%D0%9C%D0",  # half a letter
        "/a%20b",
        "/a%C2%A0b",  # a blank that does not break
        "/a%E3%85%A4b",  # a letter that nobody sees
        "/a%E2%80%8Bb",  # of no width
        "/a%E2%80%AEb",  # turns the direction
        "/a%E2%81%A6b",
        "/a%00%1Fb",
        "/a%0D%0Ab",
        "/a%CC%81",  # an accent without its letter
        "/a%EF%B8%8F",
        "/a%EF%BC%8Fb",  # a wide slash
        "/a%EE%80%80",  # for private use
        "/?q=https%3A%2F%2Fsnl.no%2Fx",
        "/100%25",
        "/a%3Cb%3E%22",
        "/%zz%4",
    ],
)
def test_codes_stay_that_would_hide_or_change_something(path):
    assert readable_address(SITE + path) == SITE + path


def test_a_run_of_codes_is_read_as_far_as_it_can_be():
    assert readable_address(f"{SITE}/%D0%9C%20%D0%9C%2F") == f"{SITE}/М%20М%2F"


def test_the_name_of_the_host_keeps_its_codes():
    assert readable_address("https://ex%D0%B0mple.org/%D0%B0") == "https://ex%D0%B0mple.org/а"
    assert readable_address("https://%D0%B0.org") == "https://%D0%B0.org"
    assert readable_address("mailto:a%D0%B0@b.org") == "mailto:a%D0%B0@b.org"


@given(st.text())
def test_what_is_shown_stands_for_the_same_address_and_hides_nothing(text):
    address = f"{SITE}/{quote(text, safe='')}"

    shown = readable_address(address)

    assert unquote(shown) == unquote(address)
    assert not {unicodedata.category(each)[0] for each in shown} & {"C", "Z"}
