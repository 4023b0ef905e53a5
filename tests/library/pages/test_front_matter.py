"""Front matter that no YAML reader should be given."""

import pytest

from app.library.pages.fault import FaultList
from app.library.pages.front_matter import compose


def read(text):
    faults = FaultList("a.md")
    return compose(text, faults), [fault.message for fault in faults.faults]


@pytest.mark.parametrize(
    "text",
    [
        "title: " + "[" * 100_000,
        "a: " + "{b: " * 60,
        "- " * 9_000 + "x",
        "\n".join(" " * deep + "a:" for deep in range(60)),
    ],
)
def test_what_nests_too_deep_is_a_fault_and_costs_no_stack(text):
    fields, faults = read(text)

    assert fields is None
    assert faults == ["lists and maps stand more than 50 deep in one another"]


@pytest.mark.parametrize(
    "text",
    ['text: "' + "[" * 100 + '"', "a: [" + "{b: c}, " * 2_000 + "]", "a: - - - - - - - - - -"],
)
def test_brackets_in_texts_and_long_lists_are_no_depth(text):
    assert "deep" not in " ".join(read(text)[1])
