"""What the start page tells of today and of the reader, in the whole program."""

from dataclasses import replace
from datetime import date

import pytest

from app.desk import settings as settings_file
from app.desk.settings import Settings
from app.ui.start.link_button import LinkButton

pytestmark = pytest.mark.window


def links(widget) -> list[str]:
    found = widget.findChildren(LinkButton)
    return [each.accessibleName() for each in found if not each.isHidden()]


@pytest.fixture
def told_today(library):
    """What the library tells of this day of other years."""
    return library.history.on_this_day(date.today())


def test_the_start_page_tells_what_happened_on_this_day(program, told_today):
    day = program.window.start.day

    assert len(links(day)) == min(6, len(told_today))
    assert day.isHidden() == (not told_today)


def test_it_says_nothing_of_the_day_where_that_was_turned_off(start, reader_paths):
    settings_file.save(reader_paths.settings, Settings(on_this_day=False))

    program = start(paths=reader_paths)

    assert program.window.start.day.isHidden()


def test_the_preferences_turn_the_day_off_and_on(qtbot, program, told_today):
    for wanted in (False, True):
        program.informing.settings_changed.emit(replace(Settings(), on_this_day=wanted))
        qtbot.waitUntil(lambda: program.is_settled)

        assert program.window.start.day.isHidden() == (not wanted or not told_today)


def test_the_tray_is_listed_as_it_is(program):
    program.window.partners.tray_wanted.emit("finland", True)
    assert links(program.window.start.tray) == ["Finland"]

    program.window.partners.tray_wanted.emit("finland", False)
    assert program.window.start.tray.isHidden()


def test_a_single_library_is_named_in_the_head_alone(program):
    assert program.window.start._libraries.isHidden()


def test_several_libraries_are_named_each_with_its_pages(program):
    program.window.start.show_libraries(["One  ·  3 pages", "Two  ·  1 page"])

    assert not program.window.start._libraries.isHidden()


def test_an_event_of_the_day_opens_its_sentence(qtbot, program):
    program.window.start.day.telling_wanted.emit("finland", "accession", False)

    qtbot.waitUntil(lambda: program.window.reader.current_page() == "finland", timeout=10_000)
