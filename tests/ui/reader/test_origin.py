"""Tests of `app.ui.reader.origin`."""

import pytest

from app.library.pages.edtf import parse
from app.library.pages.page import Page, Provenance
from app.ui.reader.origin import origin_words


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Provenance(), ""),
        (Provenance("imported", publisher="NATO", updated="2014-11-12T19:27"),
         "Imported from NATO, 2014"),
        (Provenance("imported", url="https://www.osce.org/a", published=parse("2015-02")),
         "Imported from osce.org, 2015"),
        (Provenance("imported", original="0123/talks.txt"), "Imported from talks.txt"),
        (Provenance("imported"), "Imported"),
        (Provenance("imported", publisher="NATO", stub=True), "Stub, imported from NATO"),
    ],
)  # fmt: skip
def test_the_origin_is_told_in_a_few_words(origin, words):
    page = Page("talks", "Talks", "article", "Talks.", parse("2014"), provenance=origin)

    assert origin_words(page) == words
