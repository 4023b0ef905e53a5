"""The filters of a chronology, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.library.chronology.filtering import ChronologyFilter
from app.ui.milestones.filter_view import FilterView
from app.ui.theme import Theme

COUNTS = {
    "type": {"meeting": 3, "joined": 1200, "left": 3},
    "partner": {"malta": 5, "austria": 2},
    "organisation": {"nato": 9},
    "confirmed": {"yes": 10, "no": 2},
    "origin": {"written": 12},
}


def word(_field: str, value: str) -> str:
    """What a value is called."""
    return value.capitalize()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> FilterView:
    """Return the filters on screen, with nothing chosen."""
    view = FilterView(theme)
    qtbot.addWidget(view)
    view.resize(280, 500)
    view.show_counts(COUNTS, ChronologyFilter(), word)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def groups(view: FilterView) -> dict[str, QTreeWidgetItem]:
    """The groups by their titles."""
    heads = (view.tree.topLevelItem(n) for n in range(view.tree.topLevelItemCount()))
    return {head.text(0): head for head in heads if head is not None}


def values(view: FilterView, group: str) -> list[str]:
    """The values of a group with their counts."""
    head = groups(view)[group]
    items = (head.child(n) for n in range(head.childCount()))
    return [f"{item.text(0)} {item.text(1)}" for item in items if item is not None]


def test_the_values_stand_with_their_counts_the_most_frequent_first(view: FilterView) -> None:
    assert values(view, "Type") == ["Joined 1,200", "Left 3", "Meeting 3"]


def test_a_group_of_one_value_is_no_choice(view: FilterView) -> None:
    assert list(groups(view)) == ["Type", "Partner", "Confirmed"]


def test_what_is_chosen_stays_although_nothing_has_it(view: FilterView) -> None:
    view.show_counts(COUNTS, ChronologyFilter.of(origin="extracted"), word)

    assert values(view, "Origin") == ["Written 12", "Extracted 0"]
    assert groups(view)["Origin"].child(1).checkState(0) == Qt.CheckState.Checked


def test_a_type_shows_the_mark_that_it_has_in_the_list(view: FilterView, theme: Theme) -> None:
    icon = groups(view)["Type"].child(0).icon(0)

    image = icon.pixmap(16, 16).toImage()

    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.name() == theme.tokens.event_colours["joined"]


def test_the_marks_follow_the_look(view: FilterView, theme: Theme) -> None:
    theme.set_mode("dark")

    image = groups(view)["Type"].child(0).icon(0).pixmap(16, 16).toImage()

    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.name() == theme.tokens.event_colours["joined"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_value_is_ticked_by_key(qtbot: QtBot, view: FilterView, key: Qt.Key) -> None:
    view.tree.setCurrentItem(groups(view)["Type"].child(1))

    with qtbot.waitSignal(view.value_toggled) as toggled:
        qtbot.keyClick(view.tree, key)

    assert toggled.args == ["type", "left", True]


def test_a_chosen_value_is_given_up_by_a_click_on_its_count(qtbot: QtBot, view: FilterView) -> None:
    view.show_counts(COUNTS, ChronologyFilter.of(type="left"), word)
    item = groups(view)["Type"].child(1)
    place = view.tree.visualItemRect(item)
    place.setLeft(view.tree.columnViewportPosition(1) + 2)

    with qtbot.waitSignal(view.value_toggled) as toggled:
        qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place.center())

    assert toggled.args == ["type", "left", False]


def test_a_group_opens_and_stays_open(qtbot: QtBot, view: FilterView) -> None:
    view.tree.setCurrentItem(groups(view)["Partner"])
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)

    view.show_counts(COUNTS, ChronologyFilter.of(text="x"), word)
    opened = groups(view)["Partner"].isExpanded()
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)

    assert opened
    assert view.tree.currentItem() is groups(view)["Partner"]
    assert not groups(view)["Partner"].isExpanded()


def test_every_value_says_its_count(view: FilterView) -> None:
    item = groups(view)["Type"].child(0)

    spoken = item.data(0, Qt.ItemDataRole.AccessibleTextRole).replace("\N{NO-BREAK SPACE}", " ")
    assert spoken == "Joined, 1,200 milestones"


def test_down_leads_from_the_words_to_the_groups(qtbot: QtBot, view: FilterView) -> None:
    view.setFocus()
    qtbot.waitUntil(view.field.hasFocus)

    qtbot.keyClick(view.field, Qt.Key.Key_Down)

    qtbot.waitUntil(view.tree.hasFocus)
    assert view.tree.currentItem().text(0) == "Type"


def test_escape_clears_the_words_first_and_then_leaves(qtbot: QtBot, view: FilterView) -> None:
    view.field.setText("signs")

    with qtbot.assertNotEmitted(view.left):
        qtbot.keyClick(view.field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view.field, Qt.Key.Key_Escape)

    assert view.field.text() == ""


def test_escape_among_the_groups_leaves(qtbot: QtBot, view: FilterView) -> None:
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view.tree, Qt.Key.Key_Escape)


def test_counts_that_come_while_it_is_hidden_stand_there_when_it_is_shown(
    qtbot: QtBot, view: FilterView
) -> None:
    view.hide()
    view.show_counts({**COUNTS, "type": {"visit": 1, "summit": 2}}, ChronologyFilter(), word)

    with qtbot.waitExposed(view):
        view.show()

    assert values(view, "Type") == ["Summit 2", "Visit 1"]
