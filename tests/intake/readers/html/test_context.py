"""What the tags and the style of an element say of the look of its text."""

import pytest
from lxml.html import fragment_fromstring

from app.intake.readers.html.context import is_bold, is_italic


@pytest.mark.parametrize(
    ("markup", "within", "found"),
    [
        ("<b>x</b>", False, True),
        ("<strong>x</strong>", False, True),
        ("<span>x</span>", False, False),
        ("<span>x</span>", True, True),
        ("<b style='font-weight: normal'>x</b>", True, False),
        ("<span style='Font-Weight:700'>x</span>", False, True),
        ("<b style='color: red'>x</b>", False, True),
    ],
)
def test_bold_is_told_by_style_then_tag_then_what_is_around(markup, within, found):
    assert is_bold(fragment_fromstring(markup), bold=within) is found


@pytest.mark.parametrize(
    ("markup", "within", "found"),
    [
        ("<em>x</em>", False, True),
        ("<cite>x</cite>", False, True),
        ("<b>x</b>", False, False),
        ("<b>x</b>", True, True),
        ("<i style='font-style:normal'>x</i>", True, False),
        ("<span style='font-style: oblique'>x</span>", False, True),
    ],
)
def test_so_are_italics(markup, within, found):
    assert is_italic(fragment_fromstring(markup), italic=within) is found
