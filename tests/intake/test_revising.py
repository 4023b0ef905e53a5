"""Tests of `app.intake.revising`: what a reader changes in a report, and takes back."""

from dataclasses import replace

import pytest

from app.intake.report import Footnote, FoundPage, FoundSection, Mention, Removal, Report
from app.intake.revising import Revision
from app.intake.shaping.page_text import page_of
from app.library.pages.body import plain_text
from app.library.pages.edtf import parse
from app.library.pages.markdown import parse_body
from app.library.pages.page import Milestone, Place

SENTENCE = "In 1994 it joined the Partnership."
ORIGINAL = f"""Banner of the site

Talks

The talks began well.

Share this page

{SENTENCE}

Later

They went on[^1].

1. A note.
"""


def milestone(section: str, start: int) -> Milestone:
    """The milestone of our sentence, which stands at *start* of *section*."""
    place = Place("", section, start, start + len(SENTENCE), SENTENCE)
    return Milestone(
        "", "1994-joined", parse("1994"), "joined", SENTENCE, at=section,
        origin="extracted", found="prose", sentence=SENTENCE, place=place,
    )  # fmt: skip


TALKS = FoundPage(
    "Talks",
    "Talks",
    "article",
    (
        FoundSection("", 1, "", f"The talks began well.\n\n{SENTENCE}"),
        FoundSection("later", 2, "Later", "They went on[^1]."),
    ),
    published="2014-11-12",
    publisher="The Office",
    milestones=(milestone("", 22),),
    footnotes=(Footnote("1", "A note."),),
    mentions=(Mention("pfp", "Partnership", "", 44, 55),),
    abbreviations=(("PfP", "Partnership for Peace"),),
)
OTHER = FoundPage(
    "Visits",
    "Visits",
    "article",
    (FoundSection("later", 2, "Later", f"{SENTENCE} See[^1]."),),
    milestones=(milestone("later", 0),),
    footnotes=(Footnote("1", "Another note."),),
    abbreviations=(("PfP", "Partnership for Peace"),),
)
REMOVED = (Removal("Banner of the site", "site banner"), Removal("Share this page", "sharing"))
REPORT = Report("documents/talks.txt", "0" * 64, "text", "utf-8", (TALKS,), REMOVED)


@pytest.fixture
def revision() -> Revision:
    """Return the report as it was found, with its original."""
    return Revision(REPORT, ORIGINAL)


def lead(revision: Revision) -> str:
    """The Markdown before the first heading of the first page."""
    return revision.pages[0].sections[0].body


def test_nothing_said_leaves_the_report_as_it_was(revision):
    assert revision.result == REPORT


def test_a_restored_line_stands_between_its_neighbours(revision):
    restored = revision.with_restored(1, restored=True)

    assert lead(restored) == f"The talks began well.\n\nShare this page\n\n{SENTENCE}"
    assert restored.result.removed == REMOVED[:1]


def test_a_line_from_before_everything_comes_first(revision):
    restored = revision.with_restored(0, restored=True)

    assert lead(restored).startswith("Banner of the site\n\nThe talks")


def test_a_restored_line_is_cut_again(revision):
    again = revision.with_restored(1, restored=True).with_restored(1, restored=False)

    assert again.result == REPORT


def test_places_behind_a_restored_line_move_with_their_words(revision):
    page = revision.with_restored(1, restored=True).pages[0]

    text = plain_text(parse_body(lead(revision.with_restored(1, restored=True))).sections[0])
    place = page.milestones[0].place
    assert place is not None
    assert text[place.start : place.end] == SENTENCE
    mention = page.mentions[0]
    assert text[mention.start : mention.end] == "Partnership"


def test_a_line_below_a_heading_is_restored_there():
    removed = (Removal("They had said so", "said again"),)
    original = ORIGINAL.replace("Later\n", "Later\n\nThey had said so\n")
    report = Report("talks.txt", "", "text", "", (TALKS,), removed)

    restored = Revision(report, original, restored=frozenset({0}))

    assert restored.pages[0].sections[1].body == "They had said so\n\nThey went on[^1]."


def test_a_list_and_a_fence_stay_whole_round_a_restored_line():
    body = "- one\n\n  more of it\n\n```\na\n\nb\n```\n\nThe end"
    page = FoundPage("T", "T", "article", (FoundSection("", 1, "", body),))
    report = Report("t.txt", "", "text", "", (page,), (Removal("Menu", "menu"),))
    original = "one\nmore of it\nMenu\na\nb\nThe end"

    restored = Revision(report, original, restored=frozenset({0}))

    assert lead(restored) == body.replace("```\na", "Menu\n\n```\na", 1)


def test_a_line_that_stands_nowhere_in_the_original_comes_first():
    report = Report("t.txt", "", "text", "", (TALKS,), (Removal("* Lost *", "menu"),))

    assert lead(Revision(report, "", restored=frozenset({0}))).startswith("\\* Lost \\*\n\n")


def test_a_document_without_pages_has_nowhere_to_restore_to():
    report = Report("t.txt", "", "text", "", (), REMOVED)

    assert Revision(report, ORIGINAL, restored=frozenset({0})).pages == ()


def test_a_page_without_text_takes_a_restored_line():
    page = FoundPage("T", "T", "article", ())
    report = Report("t.txt", "", "text", "", (page,), REMOVED)

    assert lead(Revision(report, "", restored=frozenset({0}))) == "Banner of the site"


def test_a_text_that_cannot_be_parsed_leaves_its_places_alone():
    page = FoundPage(
        "T", "T", "article", (FoundSection("", 1, "", "Lost[^9]."),),
        milestones=(milestone("", 3),),
    )  # fmt: skip
    report = Report("t.txt", "", "text", "", (page,), REMOVED)

    restored = Revision(report, "", restored=frozenset({0})).pages[0]

    assert restored.milestones == page.milestones


def test_an_edited_field_is_as_it_was_found_again(revision):
    edited = revision.with_edit(0, "title", "First talks").with_edit(0, "kind", "document")

    page = edited.without_edits(0, ("title", "heading")).pages[0]

    assert (page.title, page.kind) == (revision.pages[0].title, "document")


def test_fields_are_edited_one_by_one(revision):
    edited = revision.with_edit(0, "title", "The talks").with_edit(0, "kind", "document")

    assert (edited.pages[0].title, edited.pages[0].kind) == ("The talks", "document")
    assert edited.pages[0].heading == "The talks"  # it follows the title
    assert edited.with_edit(0, "heading", "Talks").pages[0].heading == "Talks"


def test_what_the_reader_wants_otherwise_is_known_by_its_page(revision):
    two = Revision(Report("t.txt", "", "text", "", (TALKS, OTHER)))

    assert revision.changed == frozenset()
    assert two.with_edit(1, "kind", "document").changed == {1}
    assert two.with_edit(1, "kind", "article").changed == frozenset()  # as it was found
    assert two.with_edit(1, "kind", "document").with_left_out(0, left_out=True).changed == {0}


def test_what_stands_in_the_library_is_what_changes_are_told_from(revision):
    kept = revision.with_edit(0, "title", "The talks")
    standing = replace(kept, before=kept)

    assert standing.changed == frozenset()
    assert standing.with_edit(0, "title", "Talks").changed == {0}
    assert standing.with_restored(0, restored=True).changed == {0}
    assert standing.of(REPORT, ORIGINAL).before is kept


def test_a_page_is_left_out_and_taken_in_again():
    report = Report("t.txt", "", "text", "", (TALKS, OTHER))
    without = Revision(report).with_left_out(0, left_out=True)

    assert without.result.pages == (OTHER,)
    assert without.with_left_out(0, left_out=False).result == report


def test_pages_become_one_with_marks_ids_and_places_of_its_own():
    report = Report("documents/u to z.txt", "", "text", "", (TALKS, OTHER))

    (page,) = Revision(report).with_joined(joined=True).pages

    assert page.title == "u to z"
    assert [(each.id, each.level) for each in page.sections] == [
        ("talks", 2), ("later", 3), ("visits", 2), ("later-2", 3),
    ]  # fmt: skip
    assert [each.mark for each in page.footnotes] == ["1-1", "2-1"]
    assert "They went on[^1-1]." in page.sections[1].body
    assert [each.at for each in page.milestones] == ["talks", "later-2"]
    assert page.published == "2014-11-12"
    assert page.publisher == "The Office"
    assert page.abbreviations == (("PfP", "Partnership for Peace"),)


def test_one_page_of_all_is_a_page_file_that_can_be_read():
    report = Report("a", "", "text", "", (TALKS, OTHER))

    (joined,) = Revision(report).with_joined(joined=True).pages
    page = page_of(joined, "a", "a", {"pfp"})

    texts = {each.id: plain_text(each) for each in parse_body(page.body).sections}
    for each in page.milestones:
        assert each.place is not None
        assert texts[each.place.section][each.place.start : each.place.end] == SENTENCE


def test_a_milestone_without_a_place_is_joined_too():
    bare = FoundPage(
        "A", "A", "article", (), milestones=(Milestone("", "m", parse("1994"), "joined", "x"),)
    )
    report = Report("a.txt", "", "text", "", (bare, OTHER))

    (page,) = Revision(report).with_joined(joined=True).pages

    assert page.milestones[0].place is None


def test_pages_are_parted_again():
    report = Report("t.txt", "", "text", "", (TALKS, OTHER))

    again = Revision(report).with_joined(joined=True).with_joined(joined=False)

    assert again.result == report


def test_wishes_hold_for_another_reading_with_as_many_pages(revision):
    wished = revision.with_edit(0, "title", "The talks").with_restored(1, restored=True)

    again = wished.of(REPORT, "other text")

    assert again.pages[0].title == "The talks"
    assert again.restored == frozenset()
    assert again.original == "other text"


def test_wishes_for_single_pages_end_when_there_are_others(revision):
    wished = revision.with_edit(0, "title", "The talks").with_left_out(0, left_out=True)
    other = Report("t.txt", "", "text", "", (TALKS, OTHER))

    again = wished.of(other, "")

    assert again.result == other


def test_all_pages_are_left_out_and_taken_in_again() -> None:
    revision = Revision(Report("a", "", "text", "", (TALKS, OTHER)))

    assert revision.with_all_left_out((0, 1)).result.pages == ()
    assert len(revision.with_all_left_out(()).result.pages) == 2


def test_a_date_that_the_reader_gives_is_no_longer_inferred():
    page = replace(TALKS, inferred="the day on which the file was made")
    revision = Revision(replace(REPORT, pages=(page,)), ORIGINAL)

    assert revision.with_edit(0, "title", "Other").pages[0].inferred
    assert revision.with_edit(0, "published", "2014").pages[0].inferred == ""
