"""A window that is open when a new day begins."""

from datetime import date, timedelta

import pytest

from app.ui.controllers.new_day import NewDay
from tests.conftest import PATIENCE_MS

pytestmark = pytest.mark.window


class Calendar:
    """Says which day it is."""

    def __init__(self) -> None:
        self.day = date.today()

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def new_day(program, calendar) -> NewDay:
    return NewDay(program.shelf, program.tasks, calendar, program)


@pytest.fixture
def renewals(program) -> list[str]:
    """A word for each time that the library is shown anew."""
    told: list[str] = []
    program.shelf.renewed.connect(lambda: told.append("renewed"))
    return told


def test_all_is_shown_anew_once_when_the_day_is_another(
    qtbot, program, calendar, new_day, renewals
):
    calendar.day += timedelta(days=1)

    new_day.look()
    qtbot.waitUntil(lambda: renewals == ["renewed"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)
    new_day.look()

    assert not program.tasks.busy
    assert renewals == ["renewed"]


def test_nothing_is_done_while_it_is_the_same_day(program, new_day, renewals):
    new_day.look()

    assert not program.tasks.busy
    assert renewals == []


def test_a_day_looked_back_to_stays(qtbot, program, calendar, new_day, renewals):
    program.looking_back.go_to(date(1996, 1, 1))
    qtbot.waitUntil(lambda: program.looking_back.day == date(1996, 1, 1), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)
    calendar.day += timedelta(days=1)

    new_day.look()
    qtbot.waitUntil(lambda: renewals == ["renewed"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: program.is_settled, timeout=PATIENCE_MS)

    assert program.looking_back.day == date(1996, 1, 1)
    assert program.looking_back.bar.day == date(1996, 1, 1)
    assert program.window.partners._past.text() == "On 1 January 1996"
