"""What a link in a page leads to."""

import pytest

from app.library.pages.page import Place
from app.ui.reader.links import Target, page_href, read_href


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("entente:pfp", Target(place=Place("pfp"))),
        ("entente:pfp#names", Target(place=Place("pfp", "names"))),
        ("entente:mine:pfp#names", Target(place=Place("mine:pfp", "names"))),
        ("https://www.osce.org/a?b=1#c", Target(url="https://www.osce.org/a?b=1#c")),
        ("mailto:a@b.org", Target(url="mailto:a@b.org")),
        ("note:3", Target(anchor="note-3", note=3)),
        ("mark:3", Target(anchor="mark-3")),
        ("source:12", Target(anchor="source-12")),
    ],
)
def test_a_link_is_read_for_what_it_leads_to(href, target):
    assert read_href(href) == target


@pytest.mark.parametrize(
    "href",
    ["", "javascript:alert(1)", "file:///etc/passwd", "note:x", "entente:", "data:text/html,x"],
)
def test_what_is_no_link_of_ours_leads_nowhere(href):
    assert read_href(href) is None


def test_a_written_link_reads_back():
    assert read_href(page_href("pfp", "names")) == Target(place=Place("pfp", "names"))
    assert read_href(page_href("pfp")) == Target(place=Place("pfp"))
