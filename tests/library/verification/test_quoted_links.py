"""Links to the very words of a page, when a library is verified."""

import pytest

from app.library.verification.verifying import verify_library
from app.paths import RESOURCES

LINK = "page:pfp#how-it-works"
ANEW = "copy the link anew from the page as it is now"


@pytest.fixture
def faults(write_library, freedonia):
    """Return what verifies the library with another target of its one link."""

    def faults(target, **pages):
        text = freedonia.replace(LINK, target)
        found = verify_library(write_library(freedonia=text, **pages), RESOURCES / "spelling")
        return [(fault.file, fault.line, fault.message) for fault in found.faults]

    return faults


@pytest.mark.parametrize(
    "target",
    [
        f"{LINK}:~:text=Each%20partner%20signs",
        f"{LINK}:~:text=each%20partner,Document%2E&at=0-43",
        "page:pfp#:~:text=A%20programme%20of%20practical",
        "page:pfp#milestones:~:text=The%20Allies%20launch%20it",
        "entente:pfp#how-it-works:~:text=signs",
        "page:pfp#launch:~:text=The%20Allies%20launch%20it",
    ],
)
def test_words_that_stand_there_are_no_fault(faults, target):
    assert faults(target) == []


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            f"{LINK}:~:text=Each%20partner%20signed%20the%20Framework",
            "“Each partner signed the Framework” does not stand there, the nearest words are "
            "“Each partner signs the Framework Document.”; ",
        ),
        (
            f"{LINK}:~:text=Nobody%20came%20to%20the%20harbour",
            "“Nobody came to the harbour” does not stand there, nor anything like it; ",
        ),
        (
            f"{LINK}:~:text=The%20Allies%20launch%20it",
            "“The Allies launch it” stands under “Milestones” there; ",
        ),
        (
            "page:pfp#milestones:~:text=A%20programme%20of%20practical%20co%2Doperation",
            "“A programme of practical co-operation” stands above the first heading there; ",
        ),
    ],
)
def test_words_that_stand_elsewhere_or_nowhere_are_told(faults, target, message, freedonia):
    line = next(at for at, each in enumerate(freedonia.split("\n"), 1) if LINK in each)

    assert faults(target) == [("freedonia.md", line, f"link “Framework” to “pfp”: {message}{ANEW}")]


def test_a_long_passage_is_repeated_by_its_beginning(faults):
    ((_, _, message),) = faults(f"{LINK}:~:text={'%20'.join(['harbour'] * 40)}")

    assert " …” does not stand there" in message
    assert len(message) < 250


def test_a_link_that_names_no_words_is_told_how_it_is_written(faults):
    ((_, _, message),) = faults(f"{LINK}:~:txt=Each")

    assert message == (
        "link “Framework” to “pfp” names no words behind “:~:”; write :~:text=the%20words, "
        "or end it before"
    )


def test_an_unknown_page_and_a_file_that_cannot_be_read_are_told_once(faults):
    told = faults("page:pfb#:~:text=Each", lost="no page at all")

    assert len([each for each in told if each[0] == "freedonia.md"]) == 1
    assert {each[0] for each in told} == {"freedonia.md", "lost.md"}
