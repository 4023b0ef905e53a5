"""The widths of texts, compared with those of the window."""

import pytest
from PySide6.QtGui import QFontMetricsF

from app.export.tables.text_widths import FontMeasure
from app.paths import RESOURCES
from app.ui.timeline.lane_painter import label_font
from app.ui.timeline.measuring import TextMeasure

INTER = RESOURCES / "fonts" / "Inter-Regular.ttf"


@pytest.mark.parametrize("text", ["Signs the Framework Document", "Türkiye – “1994–1999”…"])
def test_a_text_is_as_wide_as_in_the_window(theme, text):
    font = label_font(theme)

    width = FontMeasure(INTER, font.pixelSize())(text)

    assert width == pytest.approx(TextMeasure(font)(text), rel=0.02)
    assert width == pytest.approx(QFontMetricsF(font).horizontalAdvance(text), rel=0.05)


def test_a_sign_that_the_font_has_not_takes_some_room():
    assert FontMeasure(INTER, 10)("\N{HANGUL SYLLABLE HAN}") == 6
