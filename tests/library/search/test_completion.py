"""What an unfinished query may become, from the built-in library."""

import pytest


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("par", "partner:"),
        ("peace ki", "kind:"),
        ("kind:fr", "frameworks"),
        ("kind:country,fr", "frameworks"),
        ("-kind:fr", "frameworks"),
        ("in:cent", "Central Asia"),
        ("partner:uzb", "Uzbekistan"),
        ("type:agr", "agreement signed"),
        ("uzb", "Uzbekistan"),
    ],
)
def test_a_word_is_completed(library, text, first):
    assert library.complete(text, len(text))[0].label == first


def test_a_completion_replaces_the_word_before_the_cursor(library):
    text = "peace kind:fr"
    found = library.complete(text, len(text))[0]

    assert text[: found.start] + found.text == "peace kind:framework "


@pytest.mark.parametrize("text", ["", "peace ", '"par', "1994", "year:19", "foo:ba", "xyzzy"])
def test_nothing_is_offered_where_nothing_fits(library, text):
    assert library.complete(text, len(text)) == ()
