"""Pictures and pages of a timeline, opened by other libraries."""

import io

import pypdfium2
from PySide6.QtGui import QImage

from app.export.tables.timeline_svg import timeline_pages, timeline_svg
from app.ui.timeline.rendering import pdf_of, png_of
from tests.export.tables.test_timeline_svg import poster


def test_a_png_is_twice_as_large_as_the_picture(qapp, theme):
    image = QImage.fromData(png_of(timeline_svg(poster())))

    assert image.width() == 3200
    colours = {image.pixelColor(x, y).name() for x in range(0, 3200, 9) for y in range(0, 600, 9)}
    assert "#ffffff" in colours
    assert "#4f80b3" in colours  # a bar


def test_a_very_high_picture_is_less_sharp(qapp, theme):
    from dataclasses import replace

    from tests.library.timeline.test_layout import timeline

    shown = timeline(only=("malta",))
    high = poster(shown=replace(shown, lanes=(replace(shown.lanes[0], height=20_000.0),)))

    image = QImage.fromData(png_of(timeline_svg(high)))

    assert image.width() < 3200


def test_a_pdf_has_the_pages_with_text_that_can_be_found(qapp, theme):
    pages = timeline_pages(poster()) * 2

    with pypdfium2.PdfDocument(io.BytesIO(pdf_of(pages, "Malta"))) as document:
        assert len(document) == 2
        assert document.get_metadata_dict()["Title"] == "Malta"
        page = document[0]
        width, height = page.get_size()
        assert width > height
        assert "signs" in page.get_textpage().get_text_range()
