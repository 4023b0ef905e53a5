"""Tests of `app.ui.tray.text_pane`."""

import base64

import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QFontMetricsF, QImage, QTextDocument

from app.export.text_preview import TextPreview
from app.ui.tray.text_pane import LETTERS, MARGIN, TextPane

NOTE = "What there is"


@pytest.fixture
def pane(qtbot, theme):
    """Return a pane on screen, as wide as in the dialog."""
    pane = TextPane(theme)
    qtbot.addWidget(pane)
    pane.resize(420, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def picture(width):
    """A picture within its address."""
    image = QImage(width, 40, QImage.Format.Format_RGB32)
    image.fill(0x204060)
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.data().data()).decode()}"


def test_markup_is_shown_as_it_reads(pane):
    pane.show_text(TextPreview("<h1>Title</h1><p>One <em>two</em></p>", "markup", NOTE, 1, 1))

    assert pane.toPlainText() == "Title\nOne two"


def test_prose_and_lines_are_shown_as_they_are(pane):
    pane.show_text(TextPreview("# <b>Title</b>", "prose", NOTE, 1, 1))

    assert pane.toPlainText() == "# <b>Title</b>"
    assert pane.lineWrapMode() == TextPane.LineWrapMode.WidgetWidth


def test_a_whole_line_of_plain_text_is_seen_at_once(pane):
    pane.show_text(TextPreview("x" * LETTERS, "lines", NOTE, 1, 1))

    width = QFontMetricsF(pane.document().defaultFont()).horizontalAdvance("x" * LETTERS)
    assert width <= pane.viewport().width() - 2 * MARGIN
    assert pane.lineWrapMode() == TextPane.LineWrapMode.NoWrap


def test_a_wide_picture_is_made_to_fit_and_a_small_one_stays(pane):
    images = [
        pane.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture(width)))
        for width in (900, 90)
    ]

    assert [image.width() for image in images] == [pane.viewport().width() - 2 * MARGIN, 90]


def test_nothing_is_fetched_from_elsewhere(pane, tmp_path):
    file = tmp_path / "picture.png"
    QImage(9, 9, QImage.Format.Format_RGB32).save(str(file))
    kind = QTextDocument.ResourceType.ImageResource.value

    assert pane.loadResource(kind, QUrl.fromLocalFile(str(file))) is None
    assert pane.loadResource(kind, QUrl("data:image/png;base64,AAAA")) is None


def test_where_one_reads_stays_until_another_kind_of_text_is_shown(pane):
    text = "\n".join(map(str, range(500)))
    pane.show_text(TextPreview(text, "prose", NOTE, 1, 1))
    pane.verticalScrollBar().setValue(200)

    pane.show_text(TextPreview(text + "\nmore", "prose", NOTE, 1, 1))
    stayed = pane.verticalScrollBar().value()
    pane.show_text(TextPreview(text, "prose", "Another", 1, 1))

    assert (stayed, pane.verticalScrollBar().value()) == (200, 0)


def test_another_look_colours_it_anew(pane, theme):
    pane.show_text(TextPreview('<a href="#x">word</a>', "markup", NOTE, 1, 1))

    def colour():
        cursor = pane.textCursor()
        cursor.setPosition(1)
        return cursor.charFormat().foreground().color().name()

    light = colour()
    theme.set_mode("dark")

    assert colour() == theme.tokens.accent != light
