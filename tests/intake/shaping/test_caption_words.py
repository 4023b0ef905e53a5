"""What words say for and against a caption."""

import pytest

from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.shaping.caption_words import (
    LABEL,
    is_credit,
    is_of_somebody,
    may_be_caption,
    with_credits,
    without_label,
)


@pytest.mark.parametrize(
    "text",
    [
        "(photo: Harbour Mission)",
        "© Press Office / Roe",
        "Foto: Erika Muster",
        "Фото: Пресс-служба",
    ],
)
def test_a_line_that_only_names_who_made_a_picture_is_a_credit(text: str) -> None:
    assert is_credit(text)


def test_a_label_with_a_sentence_is_no_credit() -> None:
    assert not is_credit("Photo: The ministers meet at the lighthouse of the northern harbour.")


@pytest.mark.parametrize("text", ["give priority to the work of the envoys", "(in brackets)"])
def test_a_piece_of_a_sentence_may_be_no_caption(text: str) -> None:
    assert not may_be_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody would say it aloud that day”",
        "« On compte sur eux. »",
        "Jane Roe teaches history at the college and is a columnist",
        "Legal aspects | Site map | Top",
        "(англ. Treaty on Open Harbours)",
    ],
)
def test_words_of_somebody_and_links_are_no_caption(text: str) -> None:
    assert is_of_somebody(text)


@pytest.mark.parametrize(
    "label", ["Image caption,", "Bildunterschrift:", "Légende de la photo :", "Подпись к фото,"]
)
def test_the_label_of_a_caption_is_cut(label: str) -> None:
    removed: list[Removal] = []

    block = without_label(Block(Role.CAPTION, f"{label} The quay at dawn"), removed)

    assert block.text == "The quay at dawn"
    assert [(each.text, each.why) for each in removed] == [(label, LABEL)]


def test_a_credit_in_brackets_goes_with_the_caption_above() -> None:
    blocks = [Block(Role.CAPTION, "The quay at dawn"), Block(Role.PARAGRAPH, "(photo: Mission)")]

    assert [each.text for each in with_credits(blocks)] == ["The quay at dawn\n(photo: Mission)"]


def test_a_credit_below_a_paragraph_stays() -> None:
    blocks = [Block(Role.PARAGRAPH, "They met."), Block(Role.PARAGRAPH, "(photo: Mission)")]

    assert list(with_credits(blocks)) == blocks
