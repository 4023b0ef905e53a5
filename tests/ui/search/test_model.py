"""Tests of `app.ui.search.model`."""

import dataclasses

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.library.pages.page import Place
from app.library.parts import PlacePart
from app.library.search.answer import SearchAnswer
from app.ui.search.model import HIT_ROLE, HitModel, part_of, standing

TICK = Qt.ItemDataRole.CheckStateRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def make_model(answer: SearchAnswer) -> HitModel:
    """Return a model of the hits of *answer*."""
    model = HitModel()
    model.set_hits(answer.hits)
    return model


def test_model_keeps_qt_contract(qtmodeltester: ModelTester, answer: SearchAnswer) -> None:
    model = make_model(answer)

    qtmodeltester.check(model)

    assert model.rowCount(model.index(0)) == 0  # the tester does not see this in a list model


def test_an_invalid_index_has_no_data(answer: SearchAnswer) -> None:
    assert make_model(answer).data(QModelIndex(), HIT_ROLE) is None


def test_a_hit_is_spoken_with_its_place_and_words(answer: SearchAnswer) -> None:
    model = make_model(answer)

    spoken = model.index(0).data(SPOKEN)

    assert spoken.startswith(
        "1: Uzbekistan. Country · NATO › Central Asia. Science and environment. "
    )
    assert "mélange" in spoken


def test_a_hit_in_the_tray_is_ticked_and_spoken_of_so(answer: SearchAnswer) -> None:
    model = make_model(answer)

    model.set_ticked({"nato"})

    assert [model.index(row).data(TICK) for row in (0, 1)] == [
        Qt.CheckState.Unchecked,
        Qt.CheckState.Checked,
    ]
    assert model.index(1).data(SPOKEN).endswith("in the tray")


def test_a_page_stands_in_its_first_and_its_last_branch(answer: SearchAnswer) -> None:
    first, second = answer.hits

    assert standing(first) == "Country · NATO › Central Asia"
    assert standing(second) == "Organisation"
    assert standing(dataclasses.replace(second, where=("NATO",), matches=3)) == (
        "Organisation · NATO · 3\N{NO-BREAK SPACE}matches"
    )


def test_a_hit_is_the_section_of_its_best_passage_in_the_tray(answer: SearchAnswer) -> None:
    model = make_model(answer)

    parts = [part_of(model.index(row)) for row in (0, 1)]

    assert parts == [
        PlacePart(Place("uzbekistan", "science-and-environment")),
        PlacePart(Place("nato")),
    ]
    assert part_of(QModelIndex()) is None
