"""The tray in the whole program: what goes into it, and how every change is taken back.

Long, because the tray meets every panel, and only in the whole window.
"""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.desk.desk import Desk
from app.desk.trays import Tray, Trays
from app.export.part_facts import length_of
from app.library.pages.page import Place
from app.library.parts import (
    FactSheetPart,
    HeadingPart,
    NotePart,
    PlacePart,
    ResultsPart,
)
from app.ui.reader.page_pane import PagePane

pytestmark = pytest.mark.window

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PFP, FINLAND, OSCE = (PlacePart(Place(page)) for page in ("pfp", "finland", "osce"))


@pytest.fixture
def opened(qtbot, start):
    """The program with the page of Uzbekistan in view."""
    program = start("uzbekistan")
    qtbot.waitUntil(lambda: program.window.reader.current_page() == "uzbekistan")
    return program


@pytest.fixture
def press(qtbot):
    """Return what presses a key where the focus is, and waits until all is done."""

    def press(program, key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifiers)
        qtbot.waitUntil(lambda: program.is_settled, timeout=10_000)

    return press


def browser(program):
    """The text of the page in view."""
    return program.window.reader.findChild(PagePane).browser


def rows(program):
    """The rows of the tray."""
    return program.window.tray.view.model().rows()


def test_ctrl_d_takes_the_words_that_are_selected(opened, press):
    text = browser(opened)
    start = text.document().toPlainText().index("Political dialogue with NATO")
    text.setFocus()
    text.setTextCursor(text.cursor_at(start, start + len("Political dialogue")))

    press(opened, Qt.Key.Key_D, CTRL)

    (part,) = opened.collecting.parts
    assert part.place.quote == "Political dialogue"
    assert rows(opened)[0].detail == "“Political dialogue”"
    assert rows(opened)[0].words


def test_ctrl_d_takes_the_page_without_a_selection_and_gives_it_back(opened, press):
    browser(opened).setFocus()

    press(opened, Qt.Key.Key_D, CTRL)
    inside = opened.collecting.parts
    press(opened, Qt.Key.Key_D, CTRL)

    assert inside == (PlacePart(Place("uzbekistan")),)
    assert opened.collecting.parts == ()


def test_the_section_in_view_has_a_key_of_its_own(qtbot, opened, press):
    opened.browsing.open(Place("uzbekistan", "milestones"))
    qtbot.waitUntil(lambda: browser(opened).verticalScrollBar().value() > 0)
    qtbot.waitUntil(lambda: opened.is_settled)

    press(opened, Qt.Key.Key_J, CTRL | SHIFT)

    assert opened.collecting.parts == (PlacePart(Place("uzbekistan", "milestones")),)


def test_ctrl_d_takes_the_row_of_the_list_that_has_the_focus(opened, press):
    opened.window.partners.view.setFocus()
    opened.window.partners.reveal("kazakhstan")
    press(opened, Qt.Key.Key_D, CTRL)
    opened.window.commands["headings"].trigger()
    view = opened.window.headings.view
    view.setFocus()
    view.setCurrentIndex(view.enabled_from(0, 1))
    press(opened, Qt.Key.Key_D, CTRL)

    pages = [part.place.page for part in opened.collecting.parts]
    assert pages[0] == "kazakhstan"
    assert pages[1] == opened.window.headings.part().place.page


def test_ctrl_d_takes_a_hit_of_a_search(qtbot, opened, press):
    opened.searching.ask_for("partnership goals")
    qtbot.waitUntil(lambda: opened.searching.answered == "partnership goals", timeout=10_000)
    results = opened.window.results.view
    results.setFocus()
    results.setCurrentIndex(results.enabled_from(0, 1))

    press(opened, Qt.Key.Key_D, CTRL)

    assert opened.collecting.parts == (opened.window.results.part(),)


def test_what_lies_there_already_is_shown_and_not_put_in_again(opened):
    opened.collecting.add_parts([PFP, FINLAND])

    opened.collecting.add_part(PFP)

    assert opened.collecting.parts == (PFP, FINLAND)
    assert opened.window.tray.current == 0
    assert "already" in opened.window.statusBar().currentMessage()


def test_every_change_is_taken_back_and_made_again(opened, press):
    collecting, tray = opened.collecting, opened.window.tray
    collecting.add_parts([HeadingPart("A"), PFP, FINLAND])
    tray.moved.emit(2, 1)
    tray.part_edited.emit(0, HeadingPart("B"))
    tray.removed.emit(2)
    collecting.empty()
    browser(opened).setFocus()

    seen = [collecting.parts]
    for _ in range(5):
        press(opened, Qt.Key.Key_Z, CTRL)
        seen.append(collecting.parts)
    for _ in range(4):
        press(opened, Qt.Key.Key_Z, CTRL | SHIFT)

    a, b = HeadingPart("A"), HeadingPart("B")
    assert seen == [(), (b, FINLAND), (b, FINLAND, PFP), (a, FINLAND, PFP), (a, PFP, FINLAND), ()]
    assert collecting.parts == (b, FINLAND)


def test_undo_says_what_it_takes_back(opened):
    undo = opened.window.commands["undo"]
    at_first = undo.isEnabled()

    opened.collecting.add_part(PFP)

    assert not at_first
    assert undo.isEnabled()
    assert undo.text() == "&Undo Add “Partnership for Peace”"


def test_a_heading_moves_with_its_group_by_key(qtbot, opened, press):
    collecting, tray = opened.collecting, opened.window.tray
    north, east = HeadingPart("North"), HeadingPart("East")
    collecting.add_parts([north, FINLAND, east, PFP])
    tray.view.setFocus()
    tray.go_to(2)

    press(opened, Qt.Key.Key_Up, ALT)

    assert collecting.parts == (east, PFP, north, FINLAND)
    assert tray.current == 0


def test_a_heading_is_written_as_soon_as_it_is_made(qtbot, opened, press):
    opened.collecting.add_parts([PFP, FINLAND])
    opened.window.tray.go_to(0)
    opened.window.activateWindow()

    press(opened, Qt.Key.Key_G, CTRL | SHIFT)
    field = opened.window.tray.view.findChild(QLineEdit)
    qtbot.keyClicks(field, "The North")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    wanted = (PFP, HeadingPart("The North"), FINLAND)
    qtbot.waitUntil(lambda: opened.collecting.parts == wanted)


def test_a_note_is_written_as_soon_as_it_is_made(qtbot, opened, press):
    press(opened, Qt.Key.Key_N, CTRL | SHIFT)
    note = opened.window.tray.view.findChild(QPlainTextEdit)
    qtbot.keyClicks(note, "Ask in Tashkent.")
    qtbot.keyClick(note, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: opened.collecting.parts == (NotePart("Ask in Tashkent."),))
    qtbot.waitUntil(lambda: rows(opened)[0].words == 4)


def test_escape_takes_a_new_note_without_text_away_and_undo_knows_nothing_of_it(
    qtbot, opened, press
):
    opened.collecting.add_part(PFP)
    press(opened, Qt.Key.Key_N, CTRL | SHIFT)
    note = opened.window.tray.view.findChild(QPlainTextEdit)

    qtbot.keyClick(note, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: opened.collecting.parts == (PFP,))
    opened.window.commands["undo"].trigger()
    assert opened.collecting.parts == ()


def test_escape_takes_a_new_heading_away(qtbot, opened, press):
    opened.collecting.add_part(PFP)
    press(opened, Qt.Key.Key_G, CTRL | SHIFT)
    field = opened.window.tray.view.findChild(QLineEdit)
    qtbot.keyClicks(field, "The North")

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: opened.collecting.parts == (PFP,))


def test_escape_keeps_what_was_written_in_a_new_note_and_one_undo_takes_it_back(
    qtbot, opened, press
):
    press(opened, Qt.Key.Key_N, CTRL | SHIFT)
    note = opened.window.tray.view.findChild(QPlainTextEdit)
    qtbot.keyClicks(note, "Ask in Tashkent.")

    qtbot.keyClick(note, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: opened.collecting.parts == (NotePart("Ask in Tashkent."),))
    opened.window.commands["undo"].trigger()
    assert opened.collecting.parts == ()
    opened.window.commands["redo"].trigger()
    assert opened.collecting.parts == (NotePart("Ask in Tashkent."),)


def test_escape_in_an_older_note_or_heading_gives_back_what_was_there(qtbot, opened):
    parts = (HeadingPart("North"), NotePart("Ask in Tashkent."))
    opened.collecting.add_parts(parts)
    tray = opened.window.tray
    for number, kind in enumerate((QLineEdit, QPlainTextEdit)):
        tray.edit(number)
        editor = tray.view.findChild(kind)
        qtbot.keyClicks(editor, "other")

        with qtbot.waitSignal(tray.editing_ended) as ended:
            qtbot.keyClick(editor, Qt.Key.Key_Escape)

        assert ended.args == [True]
        assert opened.collecting.parts == parts
        qtbot.waitUntil(lambda kind=kind: tray.view.findChild(kind) is None)


def test_a_new_heading_that_is_left_as_it_is_stays(qtbot, opened, press):
    press(opened, Qt.Key.Key_G, CTRL | SHIFT)
    field = opened.window.tray.view.findChild(QLineEdit)

    qtbot.keyClick(field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: opened.window.commands["undo"].text() == "&Undo New Heading")
    assert opened.collecting.parts == (HeadingPart("New heading"),)


@pytest.mark.parametrize("then", ["part", "heading", "tray_new", "tray_duplicate"])
def test_what_is_written_in_a_note_outlives_what_else_is_done_to_the_tray(
    qtbot, opened, press, then
):
    press(opened, Qt.Key.Key_N, CTRL | SHIFT)
    qtbot.keyClicks(opened.window.tray.view.findChild(QPlainTextEdit), "Ask in Tashkent.")

    if then == "part":
        opened.collecting.add_part(PFP)
    elif then == "heading":
        press(opened, Qt.Key.Key_G, CTRL | SHIFT)
    else:
        opened.window.commands[then].trigger()

    assert NotePart("Ask in Tashkent.") in opened.collecting.trays.trays[0].parts
    assert NotePart("") not in opened.collecting.trays.trays[0].parts


def test_what_is_learnt_of_a_note_leaves_what_is_being_written(qtbot, opened, press):
    press(opened, Qt.Key.Key_N, CTRL | SHIFT)
    note = opened.window.tray.view.findChild(QPlainTextEdit)
    qtbot.keyClicks(note, "Ask")

    opened.window.tray.view.model().dataChanged.emit(*[opened.window.tray.view.currentIndex()] * 2)

    assert note.toPlainText() == "Ask"


def test_parts_dropped_into_the_tray_stand_where_they_fell(opened):
    opened.collecting.add_parts([PFP, FINLAND])

    opened.window.tray.parts_dropped.emit((OSCE,), 1)

    assert opened.collecting.parts == (PFP, OSCE, FINLAND)


def test_trays_are_made_renamed_copied_and_deleted_and_all_of_it_taken_back(qtbot, opened):
    commands, collecting = opened.window.commands, opened.collecting
    collecting.add_part(PFP)
    commands["tray_new"].trigger()
    field = opened.window.tray.head.field
    qtbot.keyClicks(field, "Spring")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    collecting.add_part(FINLAND)
    commands["tray_duplicate"].trigger()
    three = collecting.trays
    commands["tray_delete"].trigger()
    two = collecting.trays
    commands["tray_next"].trigger()

    assert three.names == ("Briefing", "Spring", "Spring 2")
    assert three.tray == Tray("Spring 2", (FINLAND,))
    assert two.names == ("Briefing", "Spring")
    assert collecting.parts == (PFP,)
    commands["undo"].trigger()
    assert collecting.trays == three


@pytest.mark.parametrize("name", ["", "Spring"])
def test_a_name_that_cannot_be_is_refused_with_a_word(opened, name):
    opened.collecting.restore(Trays((Tray("Briefing"), Tray("Spring"))))

    opened.window.tray.head.name_given.emit(name)

    assert opened.collecting.trays.names == ("Briefing", "Spring")
    assert "name" in opened.window.statusBar().currentMessage()


def test_all_trays_come_back_at_the_next_start(opened, start):
    opened.collecting.add_parts([HeadingPart("North"), FINLAND, NotePart("Ask.")])
    opened.window.commands["tray_new"].trigger()
    kept = opened.collecting.trays
    opened.window.close()

    again = start()

    assert again.collecting.trays == kept
    assert again.window.tray.head.button.accessibleName() == "Tray: Briefing 2"


def test_a_part_whose_page_has_left_the_library_stays_and_says_so(start, reader_paths):
    desk = Desk(reader_paths.desk)
    gone = PlacePart(Place("no-longer-there"))
    desk.save_trays(Trays((Tray(parts=(gone, PFP)),)))
    desk.close()

    program = start()

    assert [row.missing for row in rows(program)] == [True, False]
    assert rows(program)[0].detail == "No longer in the library"
    assert program.window.tray.summary.text().endswith("1 missing")
    assert program.collecting.shown() == (PFP,)
    assert program.collecting.pages == ("pfp",)


def test_a_section_of_the_tray_is_opened_at_its_place(qtbot, opened):
    opened.window.tray.place_wanted.emit(Place("finland", "milestones"), False)

    qtbot.waitUntil(lambda: opened.window.reader.current_page() == "finland")
    qtbot.waitUntil(lambda: browser(opened).verticalScrollBar().value() > 0)


def test_results_in_the_tray_are_searched_for_again(qtbot, opened):
    opened.window.tray.part_opened.emit(ResultsPart("oslo"))

    qtbot.waitUntil(lambda: opened.searching.answered == "oslo", timeout=10_000)


def test_a_fact_sheet_in_the_tray_leads_to_its_page(qtbot, opened):
    opened.window.tray.part_opened.emit(FactSheetPart("georgia"))

    qtbot.waitUntil(lambda: opened.window.reader.current_page() == "georgia")


def test_the_menu_of_a_page_puts_passage_and_section_into_the_tray(opened):
    pane = opened.window.reader.findChild(PagePane)
    opened.window.reader.wishes.part_wanted.emit(pane.parts.section("milestones"))

    assert opened.collecting.parts == (PlacePart(Place("uzbekistan", "milestones")),)


def test_the_tray_says_how_long_the_document_will_be(qtbot, opened):
    opened.collecting.add_parts([PFP, FINLAND])

    qtbot.waitUntil(lambda: "about" in opened.window.tray.summary.text())
    assert opened.window.tray.summary.text().startswith("2 parts · ")
    assert pages_told(opened) == length_of(opened.shelf.library, (PFP, FINLAND))

    view = opened.window.tray.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)

    shorter = length_of(opened.shelf.library, (PFP,))
    qtbot.waitUntil(lambda: pages_told(opened) == shorter)


def pages_told(program):
    """About how many pages the tray says that it makes."""
    return int(re.search(r"about (\d+) pages", program.window.tray.summary.text())[1])


def test_the_dialog_shows_the_first_pages_of_the_tray(qtbot, opened):
    opened.collecting.add_parts([HeadingPart("A"), PlacePart(Place("icrc"))])
    opened.window.commands["export"].trigger()
    dialog = QApplication.activeModalWidget()

    qtbot.waitUntil(lambda: dialog.preview.count > 0, timeout=60_000)
    whole = dialog.preview.count
    dialog.form.template.setCurrentText("Plain")

    qtbot.waitUntil(lambda: dialog.preview.count < whole, timeout=60_000)
    assert not dialog.form.choice().options.cover
    dialog.reject()


def test_ctrl_d_takes_the_milestone_at_the_cursor(qtbot, opened, press):
    view = opened.window.milestones.view
    qtbot.waitUntil(lambda: view.model().rowCount() > 5)
    view.setFocus()
    row = next(at for at in range(view.model().rowCount()) if _is_event(view, at))

    press(opened, Qt.Key.Key_D, CTRL)

    (part,) = opened.collecting.parts
    assert part == opened.window.milestones.part()
    assert part.title == view.current_event().item.text
    assert row >= 0
    assert rows(opened)[0].words > len(part.title.split())  # the event is found again


def _is_event(view, row):
    """Put the cursor on *row* and say whether an event stands there."""
    view.setCurrentIndex(view.model().index(row, 0))
    return view.current_event() is not None


def test_what_other_panels_offer_goes_into_the_tray(opened):
    part = FactSheetPart("georgia")

    opened.comparing.part_wanted.emit(part)
    opened.window.commands["milestones_tray"].trigger()

    assert opened.collecting.parts[0] == part
    assert len(opened.collecting.parts) == 2
