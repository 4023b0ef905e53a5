"""When what was found in a page counts as right."""

from dataclasses import replace

import pytest

from app.intake.labelling.labels import Label
from app.intake.report import FoundPage
from training.comparison import Listed, lists, read, values
from training.lettered import LetteredPage

LINES = (
    ("F", "Skip to content"),
    ("T", "Seven harbours agree on one timetable"),
    ("M", "4 March 2011"),
    ("P", "The harbours of seven towns agreed on one timetable on 3 March 2011, after they had"
          " talked since 2009 about the ferries.1 It is the first of its kind."),
    ("P", "The captains of the old lines had asked for it for years, and were glad of it."),
    ("N", "1 Ferries under sail are not counted."),
    ("F", "Share on Facebook"),
)  # fmt: skip


def lettered(*lines: tuple[str, str], **facts: str) -> LetteredPage:
    text = "\n\n".join(line for _, line in lines)
    labels = {1 + 2 * at: Label(letter) for at, (letter, _) in enumerate(lines)}
    return LetteredPage("harbours", facts, text, labels)


def listed(page: LetteredPage, name: str) -> Listed:
    return next(each for each in lists(page, read(page)) if each.name == name)


def wrong(page: LetteredPage, found: FoundPage) -> list[str]:
    return [each.name for each in values(page, found) if each.found != each.true]


def test_capitals_and_the_state_of_a_page_make_no_title_wrong() -> None:
    page = lettered(("T", "Seven Harbours Agree (Archived)"), published="2011-03-04")
    found = replace(read(page).pages[0], title="Seven harbours agree", published="2011-03-04")

    assert wrong(page, found) == []
    assert wrong(page, replace(found, title="Seven harbours", updated="2012")) == [
        "title",
        "updated",
    ]


def test_kinds_of_marks_make_no_title_wrong() -> None:
    page = lettered(("T", "Envoy: “It’s a mirror” – and a window*"))
    found = read(page).pages[0]

    assert wrong(page, replace(found, title='Envoy: "It\'s a mirror" - and a window')) == []
    assert wrong(page, replace(found, title="Envoy: It's a mirror and a window")) == ["title"]


def test_a_title_over_several_lines_has_to_be_whole() -> None:
    page = lettered(("T", "Seven harbours"), ("T", "agree on ferries"))
    found = read(page).pages[0]

    assert wrong(page, replace(found, title="Seven harbours agree on ferries")) == []
    assert wrong(page, replace(found, title="Seven harbours")) == ["title"]


def test_a_title_that_another_reader_gave_is_right_too() -> None:
    page = lettered(("T", "Remarks"), **{"or title": "Seven harbours | Remarks by the captain"})
    found = read(page).pages[0]

    for title in ("Remarks", "Seven Harbours", "Remarks by the captain"):
        assert wrong(page, replace(found, title=title)) == []
    assert wrong(page, replace(found, title="Harbours")) == ["title"]
    assert wrong(page, replace(found, title="")) == ["title"]
    assert wrong(lettered(("T", "Remarks")), replace(found, title="")) == ["title"]


def test_a_page_that_has_lost_its_title_is_not_asked_for_one() -> None:
    page = lettered(("P", "The harbours of seven towns agreed."))

    assert [each.name for each in values(page, read(page).pages[0])] == ["published", "updated"]


def test_what_was_cut_is_right_where_the_line_is_frame_or_about_the_page() -> None:
    cut = listed(lettered(*LINES), "cut")

    assert sorted(cut.right) == ["4 March 2011", "Share on Facebook", "Skip to content"]
    assert (cut.extra, cut.missing) == ([], [])


def test_one_of_two_copies_may_be_cut_and_a_caption_counts_once() -> None:
    said = ("C", "The masters of the harbours on the quay of the north. (Union/Jane Roe)")
    page = lettered(*LINES[:3], said, said, *LINES[3:])

    assert listed(page, "cut").extra == []
    assert listed(page, "captions") == Listed("captions", [said[1]], [], [])


@pytest.mark.parametrize(
    ("told", "is_right"),
    [
        ("2011-03-03=The harbours of seven towns agreed on", True),
        ("2011-03-03=agreed on one timetable on 3", True),
        ("?2011-03-03=The harbours of seven towns agreed on", True),
        ("2011-03=The harbours of seven towns agreed on", False),
        ("2011-03-03=The captains of the old lines", False),
    ],
)
def test_a_milestone_is_right_when_its_date_is_and_it_stands_in_the_true_line(
    told: str, is_right: bool
) -> None:
    found = listed(lettered(*LINES, milestones=told), "milestones")

    assert [each.startswith("2011-03-03=") for each in found.right] == [True] * is_right
    assert len(found.missing) == (not is_right)


def test_notes_are_compared_by_their_first_words() -> None:
    right = listed(lettered(*LINES, footnotes="1=Ferries under sail are not"), "footnotes")
    other = listed(lettered(*LINES, footnotes="1=Rowing boats are not"), "footnotes")

    assert (len(right.right), right.extra, right.missing) == (1, [], [])
    assert (other.right, len(other.extra), len(other.missing)) == ([], 1, 1)
