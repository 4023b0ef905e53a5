"""Tests of `app.ui.milestones.shapes`."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.library.chronology.event_shapes import FAMILIES, HOLLOW, shape_of
from app.library.pages.page import MILESTONE_TYPES
from app.ui.milestones.shapes import paint_mark


def painted(event_type: str) -> QImage:
    """The mark of *event_type* in black on white."""
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_mark(painter, QPointF(15, 15), 6, event_type, "#000000", "#ffffff")
    painter.end()
    return image


def test_every_type_of_event_belongs_to_one_family() -> None:
    in_families = [kind for kinds in FAMILIES.values() for kind in kinds]

    assert sorted(in_families) == sorted(MILESTONE_TYPES)


def test_an_unknown_type_has_a_shape_all_the_same() -> None:
    assert shape_of("invented") == "circle"


@pytest.mark.parametrize("shape", FAMILIES)
def test_every_family_has_a_shape_of_its_own(shape: str) -> None:
    mine = painted(FAMILIES[shape][0])

    others = [painted(kinds[0]) for other, kinds in FAMILIES.items() if other != shape]

    assert mine not in others


@pytest.mark.parametrize("event_type", sorted(HOLLOW))
def test_what_ends_is_hollow(event_type: str) -> None:
    assert painted(event_type).pixelColor(15, 16) == QColor("#ffffff")


@pytest.mark.parametrize("event_type", sorted(set(MILESTONE_TYPES) - HOLLOW))
def test_what_does_not_end_is_filled(event_type: str) -> None:
    assert painted(event_type).pixelColor(15, 16) == QColor("#000000")
