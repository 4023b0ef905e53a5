"""Labels of notes that several files had before they were joined."""

import pytest

from app.intake.readers.markdown.notes import own_label, unmarked_notes, with_labels_apart


def test_each_note_gets_a_label_of_its_own() -> None:
    text = "One[^1].\n\n[^1]: First.\n\nTwo[^1], again[^1].\n\n[^1]: Second.\n\nEnd[^1]."

    assert with_labels_apart(text) == (
        "One[^1].\n\n[^1]: First.\n\nTwo[^1~2], again[^1~2].\n\n[^1~2]: Second.\n\nEnd[^1~2]."
    )
    assert (own_label("1~2"), own_label("1")) == ("1", "1")


@pytest.mark.parametrize(
    "code", ["```\n[^1]\n[^1]: Code.\n```", "~~~~\n[^1]\n~~~\n[^1]: Code.\n~~~~", "See `[^1]` so."]
)
def test_code_stays_as_it_is(code: str) -> None:
    text = f"[^1]: First.\n\n{code}\n\nTwo[^1].\n\n[^1]: Second."

    assert with_labels_apart(text) == text.removesuffix("Two[^1].\n\n[^1]: Second.") + (
        "Two[^1~2].\n\n[^1~2]: Second."
    )


def test_a_text_with_one_note_of_each_label_stays_as_it_is() -> None:
    text = "One[^1] and[^a].\n\n[^1]: First.\n[^a]: Second."

    assert with_labels_apart(text) == text


def test_of_a_run_of_backticks_only_the_whole_begins_code() -> None:
    text = f"A {'`' * 5000} b[^1] ``[^2]`` `` ` [^2]``.\n\n[^1]: One.\n\n[^2]: Two."

    assert unmarked_notes(text) == [(4, "2", "Two.")]
