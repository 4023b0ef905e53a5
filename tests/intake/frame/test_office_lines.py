"""What an office sets round its text."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import frame_rule
from app.intake.frame.company import rules_of
from app.intake.frame.office_lines import COPIES

TEXT = Block(Role.PARAGRAPH, "The harbour was opened long ago and serves three islands. " * 4)


@pytest.mark.parametrize(
    "text",
    [
        "cc: Port Authority; Customs; Coast Guard",
        "P.J. : liste de présence",
        "Вик.: Іваненко О. П., 200-10-20",
        "PORT MAIL * weekly letter of the harbours * Issue 12",
        "These papers are for Members. They do not constitute legal advice.",
        "The views expressed are those of the author alone.",
        "The authors are solely responsible for this paper.",
        "Les propos n'engagent que leurs auteurs.",
    ],
)
def test_it_is_frame(text: str) -> None:
    assert frame_rule(Block(Role.PARAGRAPH, text))


@pytest.mark.parametrize(
    "text",
    ["1 The views given here are those of the author alone.", "The Court gave its legal advice."],
)
def test_notes_and_sentences_are_none(text: str) -> None:
    assert not frame_rule(Block(Role.PARAGRAPH, text))


def test_those_who_get_a_copy_go_with_their_label() -> None:
    names = [
        Block(Role.PARAGRAPH, text) for text in ("Verteiler:", "Hafenamt", "Zollamt (Sekretariat)")
    ]

    assert rules_of([TEXT, *names], of_a_site=False) == ["", COPIES, COPIES, COPIES]
