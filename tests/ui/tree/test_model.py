"""Tests of `app.ui.tree.model`."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.library.arrangement.tree import Branch
from app.ui.tree.model import COUNT_ROLE, LEAF_ROLE, OPEN_PAGE_ROLE, PartnerModel

Branches = tuple[Branch, ...]
TICK = Qt.ItemDataRole.CheckStateRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def make_model(branches: Branches) -> PartnerModel:
    """Return a model of *branches*."""
    model = PartnerModel()
    model.set_branches(branches)
    return model


def test_model_keeps_qt_contract(qtmodeltester: ModelTester, branches: Branches) -> None:
    model = make_model(branches)

    qtmodeltester.check(model)
    model.set_filter("finland")
    qtmodeltester.check(model)


def test_an_invalid_index_has_no_data(branches: Branches) -> None:
    assert make_model(branches).data(QModelIndex()) is None


def test_a_page_has_no_rows_below_it(branches: Branches) -> None:
    model = make_model(branches)

    page = model.places("nato")[0]

    assert model.rowCount(page) == 0
    assert model.parent(page) == model.index(0, 0)


def test_a_branch_has_a_count_and_no_tick_box(branches: Branches) -> None:
    model = make_model(branches)

    branch = model.index(0, 0)

    assert branch.data(COUNT_ROLE) == 4
    assert branch.data(TICK) is None
    assert not branch.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert branch.data(SPOKEN) == "NATO, 4 pages"


def test_a_former_partner_is_spoken_of_as_such(branches: Branches) -> None:
    model = make_model(branches)

    former = [each for each in model.places("finland") if each.data(LEAF_ROLE).state == "former"]

    assert [each.data(SPOKEN) for each in former] == ["Finland, former partner, 1994–2023"]


def test_a_page_is_ticked_at_all_its_places(branches: Branches) -> None:
    model = make_model(branches)

    model.set_ticked({"finland"})

    assert {place.data(TICK) for place in model.places("finland")} == {Qt.CheckState.Checked}
    assert {place.data(TICK) for place in model.places("uzbekistan")} == {Qt.CheckState.Unchecked}


def test_ticking_asks_and_does_not_decide(qtbot: QtBot, branches: Branches) -> None:
    model = make_model(branches)
    place = model.places("uzbekistan")[0]

    with qtbot.waitSignal(model.tick_wanted) as wanted:
        model.setData(place, Qt.CheckState.Checked, TICK)

    assert wanted.args == ["uzbekistan", True]
    assert place.data(TICK) == Qt.CheckState.Unchecked


def test_the_open_page_is_marked_at_all_its_places(branches: Branches) -> None:
    model = make_model(branches)
    model.set_open_page("finland")

    model.set_open_page("uzbekistan")

    assert [place.data(OPEN_PAGE_ROLE) for place in model.places("uzbekistan")] == [True, True]
    assert not any(place.data(OPEN_PAGE_ROLE) for place in model.places("finland"))


def test_the_first_that_a_filter_means_is_a_page_it_names(branches: Branches) -> None:
    model = make_model(branches)

    model.set_filter("cooperation")

    assert model.first_meant().data(LEAF_ROLE).id == "osce"


def test_a_filter_that_fits_nothing_means_nothing(branches: Branches) -> None:
    model = make_model(branches)

    model.set_filter("atlantis")

    assert not model.first_meant().isValid()
