"""The timeline of the whole program: what it shows, how it opens pages, what it writes."""

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree

import icalendar
import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from app.export.tables.timeline_shapes import PAPER, Palette
from app.library.chronology.filtering import ChronologyFilter
from app.library.chronology.scope import EVERYTHING, Scope
from app.library.parts import EventsPart
from app.library.timeline.records import COMPACT
from app.ui.controllers.timeline_files import content_of, extract_of, print_on
from app.ui.controllers.timing import make
from app.ui.timeline.selection import Subject
from app.ui.timeline.view import EXPORTS
from app.ui.tokens import LIGHT
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.window
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def settled(qtbot, program):
    def is_shown():
        view = program.timing.view
        return program.is_settled and view is not None and view.canvas.timeline is not None

    qtbot.waitUntil(is_shown, timeout=20_000)
    return program.timing.view


@pytest.fixture
def opened(qtbot, start):
    """The program with the timeline of everything, opened by its key."""
    program = start()
    qtbot.keyClick(program.window, Key.Key_6, Modifier.ControlModifier)
    settled(qtbot, program)
    return program


def titles(view):
    return [lane.lane.title for lane in view.canvas.timeline.lanes]


def test_the_key_opens_the_timeline_of_everything_in_a_tab(opened):
    view = opened.timing.view

    assert view.isVisible()
    assert view.canvas.hasFocus()
    assert opened.timing.subject.scope == EVERYTHING
    assert "Uzbekistan" in titles(view)


def test_opened_over_a_page_it_is_about_what_the_milestones_are_about(qtbot, start):
    program = start("uzbekistan")
    program.chronicling.show_kind("partner")
    qtbot.waitUntil(lambda: program.is_settled)

    program.window.commands["timeline"].trigger()

    view = settled(qtbot, program)
    assert program.timing.subject.scope == Scope("partner", ("uzbekistan",))
    assert "Uzbekistan" in titles(view)
    assert "Uzbekistan" in view.scopes.text()


def test_the_command_leads_back_to_the_same_timeline(qtbot, opened):
    view = opened.timing.view
    opened.window.reader.new_tab()

    opened.window.commands["timeline"].trigger()

    assert opened.timing.view is view
    assert view.isVisible()


@pytest.mark.parametrize(
    ("number", "title"),
    [(1, "Partnership for Peace"), (3, "Kosovo Force"), (4, "Joined")],
)
def test_lanes_can_be_of_other_kinds(qtbot, opened, number, title):
    view = opened.timing.view

    view.groupings.choose(number)
    settled(qtbot, opened)

    qtbot.waitUntil(lambda: title in titles(view))


def test_low_lanes_are_lower(qtbot, opened):
    view = opened.timing.view
    before = view.canvas.timeline.height

    qtbot.keyClick(view.canvas, Key.Key_C)

    qtbot.waitUntil(lambda: view.canvas.timeline.height < before / 2)


def test_the_timeline_follows_the_filter_and_the_scope_of_the_milestones(qtbot, opened):
    view, chronicle = opened.timing.view, opened.chronicling.chronicle

    chronicle.set_kind("everything")
    chronicle.set_filter(ChronologyFilter.of(type="summit"))

    qtbot.waitUntil(lambda: {row.kind for row in view.rows if row.item} == {"summit"})
    assert opened.timing.subject.title == "Everything in the library"


def test_a_page_that_is_opened_does_not_take_the_timeline_with_it(qtbot, opened):
    view = opened.timing.view
    qtbot.keyClick(view.canvas, Key.Key_Down)

    qtbot.keyClick(view.canvas, Key.Key_Return)
    qtbot.waitUntil(lambda: opened.window.reader.current_page() != "")
    qtbot.waitUntil(lambda: opened.is_settled)

    assert opened.timing.subject.scope == EVERYTHING


def test_every_bar_and_event_opens_its_page_by_the_keyboard_alone(qtbot, opened):
    view = opened.timing.view
    canvas = view.canvas
    for lane in range(0, len(canvas.timeline.lanes), 9):
        opened.window.commands["timeline"].trigger()
        qtbot.keyClick(canvas, Key.Key_Home, Modifier.ControlModifier)
        for _ in range(lane):
            qtbot.keyClick(canvas, Key.Key_Down)
        row = canvas.row()
        page = row.telling.page if row.telling else row.place.page

        qtbot.keyClick(canvas, Key.Key_Return)

        qtbot.waitUntil(lambda page=page: opened.window.reader.current_page() == page)


def test_the_scope_is_one_click_away(qtbot, start):
    program = start("uzbekistan")
    program.window.commands["timeline"].trigger()
    view = settled(qtbot, program)
    menu = view.scopes.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]

    assert texts[:3] == [
        "Everything in the library",
        "Uzbekistan",
        "Uzbekistan, and all that mentions it",
    ]
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: program.timing.subject.scope.kind == "partner")
    settled(qtbot, program)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == [texts[2]]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: program.chronicling.chronicle.kind == "everything")


def test_what_is_chosen_is_offered_to_the_tray(qtbot, opened):
    canvas = opened.timing.view.canvas
    canvas.toggle_lane(0)

    with qtbot.waitSignal(opened.timing.part_wanted) as wanted:
        qtbot.keyClick(canvas, Key.Key_Insert)

    (part,) = wanted.args
    assert isinstance(part, EventsPart)
    assert part.chosen == (("partner", (canvas.timeline.lanes[0].lane.id,)),)


def test_every_control_has_a_name(opened):
    assert nameless(opened.timing.view) == []


def test_a_closed_timeline_opens_anew(qtbot, opened):
    opened.window.commands["close_tab"].trigger()
    qtbot.waitUntil(lambda: opened.timing.view is None)
    opened.chronicling.chronicle.set_filter(ChronologyFilter.of(type="summit"))
    qtbot.waitUntil(lambda: opened.is_settled)

    opened.window.commands["timeline"].trigger()

    view = settled(qtbot, opened)
    assert {row.kind for row in view.rows if row.item} == {"summit"}


def test_what_the_timeline_is_about_comes_first_in_the_colours_of_everything(library):
    everything = make(library, Subject(), "partner", False, len).timeline
    about = Subject("Ukraine", Scope("partner", ("ukraine",)))

    own = make(library, about, "partner", False, len).timeline

    assert own.lanes[0].lane.id == "ukraine"
    assert own.groups == everything.groups


def test_a_filter_leaves_out_what_does_not_pass(library):
    everything = make(library, Subject(), "partner", False, len)
    summits = make(
        library, Subject(wanted=ChronologyFilter.of(type="summit")), "partner", True, len
    )

    assert {row.kind for row in summits.rows if row.item} == {"summit"}
    assert len(summits.rows) < len(everything.rows)
    assert summits.timeline.sizes is COMPACT


# Files


def file_dialog():
    windows = QApplication.topLevelWidgets()
    return next(each for each in windows if isinstance(each, QFileDialog) and each.isVisible())


def test_the_chosen_lanes_are_written_to_the_file_that_is_asked_for(qtbot, opened, tmp_path):
    view, target = opened.timing.view, tmp_path / "t.csv"
    view.canvas.toggle_lane(0)
    view.export_wanted.emit("CSV")
    assert file_dialog().defaultSuffix() == "csv"

    file_dialog().fileSelected.emit(str(target))
    file_dialog().close()

    qtbot.waitUntil(lambda: target.exists() and opened.is_settled, timeout=20_000)
    with target.open(encoding="utf-8", newline="") as lines:
        assert {row["lane"] for row in csv.DictReader(lines)} == {titles(view)[0]}


def test_paper_has_the_light_colours_of_the_window():
    assert (
        Palette(
            *(LIGHT.base, LIGHT.text, LIGHT.muted, LIGHT.faint, LIGHT.line, LIGHT.accent),
            LIGHT.bar_colours,
            LIGHT.event_colours,
        )
        == PAPER
    )


def test_every_form_opens_in_another_program(opened, tmp_path):
    view = opened.timing.view
    for number in range(2):
        view.canvas.toggle_lane(number)
    extract = extract_of(view)
    made = {form: content_of(extract, form) for form in EXPORTS}

    assert QImage.fromData(made["PNG"]).width() == 3200
    assert ElementTree.fromstring(made["SVG"]).get("role") == "img"
    with pypdfium2.PdfDocument(io.BytesIO(made["PDF"])) as document:
        assert len(document) == 1
    assert icalendar.Calendar.from_ical(made["ICS"].decode()).walk("VEVENT")
    book = openpyxl.load_workbook(io.BytesIO(made["XLSX"]))
    assert book.sheetnames == ["Timeline", "Milestones"]
    rows = list(csv.DictReader(io.StringIO(made["CSV"].decode())))
    assert len(rows) == len(json.loads(made["JSON"])["rows"]) == len(extract.rows)


def test_the_chosen_time_is_what_is_written(opened):
    view = opened.timing.view
    view.canvas.choose_range((date(1994, 1, 1), date(1994, 12, 31)))

    extract = extract_of(view)

    assert 0 < len(extract.rows) < len(view.rows)
    assert all(row.first is None or row.first <= date(1994, 12, 31) for row in extract.rows)
    assert all(row.last is None or row.last >= date(1994, 1, 1) for row in extract.rows)
    assert extract.poster.first == date(1994, 1, 1).toordinal()


def test_a_file_that_cannot_be_written_is_told(qtbot, opened, tmp_path):
    view = opened.timing.view
    view.export_wanted.emit("CSV")

    file_dialog().fileSelected.emit(str(tmp_path / "missing" / "t.csv"))
    file_dialog().close()

    qtbot.waitUntil(lambda: "cannot be written" in opened.window.statusBar().currentMessage())


def test_the_timeline_is_printed_on_pages(opened, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    print_on(printer, extract_of(opened.timing.view))

    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as document:
        assert len(document) >= 1
        assert "Timeline" in document[0].get_textpage().get_text_range()


def test_printing_asks_for_the_printer_first(opened):
    view = opened.timing.view

    view.print_wanted.emit()

    windows = QApplication.topLevelWidgets()
    dialog = next(each for each in windows if isinstance(each, QPrintDialog) and each.isVisible())
    assert dialog.printer().docName() == view.part().title
    dialog.reject()


def test_the_key_for_printing_asks_for_the_printer_of_the_timeline_in_view(qtbot, opened):
    qtbot.keyClick(opened.window, Key.Key_P, Modifier.ControlModifier)

    windows = QApplication.topLevelWidgets()
    dialog = next(each for each in windows if isinstance(each, QPrintDialog) and each.isVisible())
    assert dialog.printer().docName() == opened.timing.view.part().title
    dialog.reject()


def test_what_cannot_be_printed_says_what_can(qtbot, opened):
    opened.window.commands["search_help"].trigger()
    qtbot.waitUntil(lambda: opened.window.windowTitle() == "Searching — Entente")

    qtbot.keyClick(opened.window, Key.Key_P, Modifier.ControlModifier)

    message = opened.window.statusBar().currentMessage()
    assert message == "Open a page or a timeline to print it"


def test_before_there_is_a_timeline_nothing_is_exported(qtbot, theme):
    from app.ui.timeline.view import TimelineView

    view = TimelineView(theme)
    qtbot.addWidget(view)

    assert extract_of(view) is None
