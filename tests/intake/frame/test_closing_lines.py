"""Lines with which pages and mails close."""

import pytest

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import frame_rule


@pytest.mark.parametrize(
    "text",
    [
        "This email and any files with it are confidential and meant for its reader alone.",
        "Please consider the environment before printing this mail.",
        "Sent from my telephone",
        "Это сообщение проверено антивирусом.",
        "Text is available under the Open Share License; further terms may apply.",
        "При использовании материалов ссылка на сайт обязательна.",
        "Best viewed with Seabird 2.0 or later.",
        "You are visitor number 004418",
        "Listen to this article (8 min)",
        "PDF version (412 KB) | Print this page",
        "Версия для печати",
        "Comments (38)",
        "Back to list of fact sheets",
    ],
)
def test_lines_that_close_a_page_or_a_mail(text: str) -> None:
    """Whatever stands round them."""
    assert frame_rule(Block(Role.PARAGRAPH, text))


@pytest.mark.parametrize(
    "text",
    [
        "This message of the ministers was heard in seven harbours, and was not forgotten.",
        "The text is available in the harbour office and at the town hall.",
        "Comments were made by three delegations (38 in all).",
        "The delegation was best seen with its flag.",
    ],
)
def test_sentences_of_a_text_are_none(text: str) -> None:
    """Though they have words of such lines."""
    assert not frame_rule(Block(Role.PARAGRAPH, text))
