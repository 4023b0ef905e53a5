"""Tests of the list of found milestones and of the dialog that corrects one, by keyboard."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from app.library.pages.corrections import MilestoneCorrection
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone
from app.ui.intake.found_list import FoundList
from app.ui.intake.judging import Judgement, correction, judgements
from app.ui.intake.milestone_form import MilestoneDialog
from app.ui.intake.rows import RowModel
from app.ui.lists.card_view import CardView
from app.ui.theme import Theme

_Button = QDialogButtonBox.StandardButton
JOINED = Milestone(
    "", "joined", parse("1994-05-03"), "joined", "Ruritania joined.", confidence=0.9,
    sentence="Ruritania joined on 3 May 1994.", origin="extracted",
)  # fmt: skip
DOUBTED = Milestone(
    "", "opened", parse("2005"), "office opened", "It opened a mission.", confidence=0.4,
    inferred="the year of the sentence before", confirmed=False, origin="extracted",
    doubts=("a part of its date is worked out", "a plan"),
)  # fmt: skip


@pytest.fixture
def found(qtbot: QtBot, theme: Theme) -> FoundList:
    """Return a list of two milestones of which nothing is said yet, with the cursor in it."""
    found = FoundList(theme)
    qtbot.addWidget(found)
    found.show_judgements(judgements((JOINED, DOUBTED), ()))
    found.resize(340, 400)
    found.show()
    found.view.setCurrentIndex(found.model.index(0, 0))
    return found


def test_the_model_keeps_the_contract_of_qt(qtmodeltester):
    model: RowModel[Judgement] = RowModel()
    model.set_rows(judgements((JOINED, DOUBTED), ()))
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0


def test_an_invalid_index_has_no_data(found):
    assert found.model.data(found.model.index(-1, 0)) is None


@pytest.mark.parametrize(
    ("key", "says"),
    [
        (Qt.Key.Key_Space, "accept"),
        (Qt.Key.Key_A, "accept"),
        (Qt.Key.Key_Delete, "reject"),
        (Qt.Key.Key_R, "reject"),
    ],
)
def test_a_key_says_what_the_reader_thinks(qtbot, found, key, says):
    with qtbot.waitSignal(found.judged) as judged:
        qtbot.keyClick(found.view, key)

    assert judged.args == [Judgement(JOINED), correction(JOINED, says)]


def test_what_is_said_of_the_last_milestone_in_view_is_seen(qtbot, found):
    many = tuple(dataclasses.replace(JOINED, id=f"joined-{number}") for number in range(20))
    found.show_judgements(judgements(many, ()))
    found.judged.connect(lambda _, said: found.show_judgements(judgements(many, (said,))))
    found.view.setCurrentIndex(found.model.index(9, 0))
    found.view.scrollTo(found.view.currentIndex(), CardView.ScrollHint.PositionAtBottom)
    row = found.view.visualRect(found.view.currentIndex())

    qtbot.keyClick(found.view, Qt.Key.Key_R)

    grown = found.view.visualRect(found.view.currentIndex())
    assert grown.height() > row.height()
    assert grown.bottom() < found.view.viewport().height()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_C])
@pytest.mark.parametrize("answer", [_Button.Ok, _Button.Cancel])
def test_after_a_correction_the_list_has_the_focus_again(qtbot, found, key, answer):
    main = QWidget()
    qtbot.addWidget(main)
    main.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)

    qtbot.keyClick(found.view, key)
    dialog = found.findChild(MilestoneDialog)
    main.activateWindow()  # as a window manager does where a dialog closes
    qtbot.mouseClick(dialog.buttons.button(answer), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: found.isActiveWindow() and found.view.hasFocus())


def test_said_again_it_is_taken_back(qtbot, found):
    found.show_judgements(judgements((JOINED, DOUBTED), (correction(JOINED, "reject"),)))

    with qtbot.waitSignal(found.judged) as judged:
        qtbot.mouseClick(found.reject_button, Qt.MouseButton.LeftButton)

    assert judged.args[1] is None
    assert found.reject_button.text() == "Take Back"


def test_without_a_milestone_nothing_can_be_said(qtbot, found):
    found.show_judgements(())

    assert not found.accept_button.isEnabled()
    assert found.notice.isVisible()
    with qtbot.assertNotEmitted(found.judged):
        found.accept_button.click()
        found.correct()


def test_a_row_tells_its_doubts_and_then_what_was_said():
    row = Judgement(DOUBTED)
    said = Judgement(DOUBTED, correction(DOUBTED, "accept"))

    assert row.marks == ("Not confirmed", "Doubtful, 40 %")
    assert "Worked out: the year of the sentence before" in row.spoken
    assert "Doubted: a part of its date is worked out; a plan. Worked out: the year" in row.spoken
    assert said.marks == ()
    assert said.reasons == ""
    assert said.spoken.startswith("Accepted. 2005")


def test_a_correction_shows_in_place_of_what_was_found():
    said = correction(JOINED, "correct", new_date="1995", new_text="It joined late.")

    shown = Judgement(JOINED, said)

    assert shown.date == "1995"
    assert shown.shown.text == "It joined late."
    assert shown.shown.type == "joined"


def test_a_corrected_milestone_is_told_with_what_is_new(qtbot, found, dialog):
    qtbot.keyClick(found.view, Qt.Key.Key_Return)
    form = dialog("MilestoneDialog")
    form.date.setText("1994-05")

    with qtbot.waitSignal(found.judged) as judged:
        form.accept()

    assert judged.args[1] == MilestoneCorrection(
        "correct", JOINED.sentence, "1994-05-03", new_date="1994-05"
    )


def test_a_correction_without_a_change_accepts(qtbot, found, dialog):
    found.correct()

    with qtbot.waitSignal(found.judged) as judged:
        dialog("MilestoneDialog").accept()

    assert judged.args[1].says == "accept"


def test_a_date_that_is_none_cannot_be_confirmed(qtbot, theme):
    form = MilestoneDialog(theme, JOINED)
    qtbot.addWidget(form)

    form.date.setText("soon")

    assert not form.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_every_field_can_be_corrected(qtbot, theme):
    form = MilestoneDialog(theme, JOINED)
    qtbot.addWidget(form)
    form.date.setText("1995")
    form.qualifier.setCurrentText("early")
    form.type.setCurrentText("invited")
    form.text.setPlainText("It was\ninvited.")

    assert form.changes(JOINED) == {
        "new_date": "1995",
        "new_qualifier": "early",
        "new_type": "invited",
        "new_text": "It was invited.",
    }


def test_an_event_of_a_footnote_says_that_it_is_told_there():
    noted = Judgement(dataclasses.replace(JOINED, found="footnote"))

    assert noted.told == "Told in a footnote"
    assert "Told in a footnote" in noted.spoken
    assert Judgement(JOINED).told == ""
