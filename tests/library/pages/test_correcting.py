"""Pages as the reader has corrected them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.library.library import Library
from app.library.pages.body import links
from app.library.pages.correcting import corrected, rejected
from app.library.pages.corrections import (
    Corrections,
    MentionCorrection,
    MilestoneCorrection,
    NameCorrection,
    corrections_path,
    save_corrections,
)
from app.library.pages.page import Page
from app.library.pages.page_file import load_page_file, read_page_file
from app.paths import Paths

SENTENCE = "In early 1994 Georgia joined the programme, as the minister had said it would."
TEXT = f"""---
id: talks
title: Talks
kind: article
summary: Of talks.
as_of: 2001
tree: [{{at: here}}]
origin: imported
milestones:
  - id: m-1994
    date: 1994
    type: statement
    text: Georgia joined the programme.
    qualifier: early
    origin: extracted
    found: prose
    confidence: 0.5
    confirmed: false
    inferred: the year of the page
    doubts: [a part of its date is worked out]
    sentence: {SENTENCE}
---
The general marched through [Georgia](page:georgia) to the sea.

## Talks

In the Caucasus, [Georgia](page:georgia) met the Alliance.
The Alliance, said [Mr Jordan](page:jordan), waits.

## Alliance

And the Alliance waits\\*.[^1]

[^1]: The Alliance again.
"""


@pytest.fixture
def page() -> Page:
    page = read_page_file(TEXT, "talks.md").page
    assert page is not None
    return page


def milestone(says: str, **new: str) -> Corrections:
    return Corrections((MilestoneCorrection(says, SENTENCE, "1994", **new),))


def test_no_corrections_give_the_page_itself(page: Page) -> None:
    assert corrected(page, Corrections()) is page


def test_an_accepted_milestone_is_confirmed(page: Page) -> None:
    (found,) = corrected(page, milestone("accept")).milestones

    assert page.milestones[0].doubts
    assert (found.confirmed, found.confidence, found.doubts) == (True, 1.0, ())
    assert found.inferred == "the year of the page"


def test_a_rejected_milestone_is_left_out(page: Page) -> None:
    assert corrected(page, milestone("reject")).milestones == ()


def test_a_corrected_milestone_has_the_values_of_the_reader(page: Page) -> None:
    said = milestone("correct", new_date="1994-03-23", new_type="joined", new_text="Joins.")

    (found,) = corrected(page, said).milestones

    assert (str(found.date), found.type, found.text) == ("1994-03-23", "joined", "Joins.")
    assert (found.qualifier, found.inferred) == ("", "")  # of the date that was wrong


def test_a_correction_leaves_alone_what_it_does_not_name(page: Page) -> None:
    (found,) = corrected(page, milestone("correct", new_qualifier="late")).milestones

    assert (str(found.date), found.type, found.qualifier) == ("1994", "statement", "late")


def test_a_correction_holds_when_the_sentence_has_hardly_changed(page: Page) -> None:
    newer = replace(page.milestones[0], id="m-1", sentence=SENTENCE.replace("joined", "had joined"))

    assert corrected(replace(page, milestones=(newer,)), milestone("reject")).milestones == ()


def test_what_is_said_of_a_sentence_is_not_said_of_one_that_is_like_it(page: Page) -> None:
    other = replace(page.milestones[0], id="m-2", sentence=SENTENCE.replace("Georgia", "Armenia"))
    both = replace(page, milestones=(page.milestones[0], other))

    assert corrected(both, milestone("reject")).milestones == (other,)


def test_two_events_of_one_sentence_and_date_are_judged_together(page: Page) -> None:
    both = replace(page, milestones=(page.milestones[0], replace(page.milestones[0], id="m-2")))

    assert corrected(both, milestone("reject")).milestones == ()


def test_a_milestone_tells_what_was_said_of_it(page: Page) -> None:
    (accepted,) = corrected(page, milestone("accept")).milestones
    (gone,) = rejected(page, milestone("reject"))

    assert (accepted.said, gone.said) == ("accept", "reject")
    assert rejected(page, milestone("accept")) == ()


def test_a_correction_does_not_reach_another_date_or_sentence(page: Page) -> None:
    other_date = MilestoneCorrection("reject", SENTENCE, "1995")
    other_words = MilestoneCorrection("reject", "Nothing of the kind was ever told here.", "1994")

    found = corrected(page, Corrections((other_date, other_words))).milestones

    assert found == page.milestones


def test_a_rejected_mention_loses_its_link_and_no_other_does(page: Page) -> None:
    said = MentionCorrection("reject", "georgia", "Georgia", "through Georgia to the sea")

    body = corrected(page, Corrections(mentions=(said,))).body

    assert "marched through Georgia to the sea" in body
    assert "In the Caucasus, [Georgia](page:georgia)" in body


def test_a_rejected_mention_is_told_by_its_words_as_well(page: Page) -> None:
    said = MentionCorrection("reject", "georgia", "the state", "through Georgia to the sea")

    assert corrected(page, Corrections(mentions=(said,))).body == page.body


def test_an_accepted_mention_becomes_a_link(page: Page) -> None:
    said = MentionCorrection("accept", "nato", "Alliance", "Alliance waits")

    body = corrected(page, Corrections(mentions=(said,))).body

    assert body.count("(page:nato)") == 1
    assert "And the [Alliance](page:nato) waits" in body


def test_a_rejected_name_loses_all_its_links(page: Page) -> None:
    said = NameCorrection("reject", "jordan", "Mr Jordan")

    body = corrected(page, Corrections(names=(said,))).body

    assert "page:jordan" not in body
    assert "said Mr Jordan, waits" in body


def test_an_accepted_name_is_linked_once_in_each_section_and_in_no_heading(page: Page) -> None:
    said = NameCorrection("accept", "nato", "Alliance")

    body = corrected(page, Corrections(names=(said,))).body

    assert body.count("[Alliance](page:nato)") == 2
    assert "## Alliance" in body
    assert "[^1]: The Alliance again." in body


def test_a_name_of_nothing_links_nothing(page: Page) -> None:
    said = NameCorrection("accept", "nato", " ")

    assert corrected(page, Corrections(names=(said,))).body == page.body


@pytest.fixture
def folder(tmp_path: Path, page: Page) -> Path:
    folder = tmp_path / "own"
    (folder / "pages").mkdir(parents=True)
    (folder / "pages" / "talks.md").write_text(TEXT, encoding="utf-8")
    (folder / "library.toml").write_text(
        'id = "own"\ntitle = "Own"\nlanguage = "en"\n[[branch]]\nid = "here"\ntitle = "Here"\n',
        encoding="utf-8",
    )
    return folder


def test_a_page_file_is_read_with_its_corrections(folder: Path) -> None:
    path = folder / "pages" / "talks.md"
    name = NameCorrection("reject", "georgia", "Georgia")
    save_corrections(
        corrections_path(path), Corrections(milestone("reject").milestones, names=(name,))
    )

    file = load_page_file(path)

    assert file.page is not None
    assert file.page.milestones == ()
    assert [link.page for link in links(file.body)] == ["jordan"]


def test_a_broken_file_of_corrections_is_a_fault_of_the_page(folder: Path) -> None:
    path = folder / "pages" / "talks.md"
    corrections_path(path).parent.mkdir()
    corrections_path(path).write_text("[[", encoding="utf-8")

    file = load_page_file(path)

    assert [fault.file for fault in file.faults] == ["talks.toml"]
    assert file.page is not None
    assert len(file.page.milestones) == 1


def test_an_open_library_shows_the_corrections_and_their_undoing(
    reader_paths: Paths, folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    shutil.copytree(reader_paths.cache, cache)
    paths = replace(reader_paths, cache=cache)
    path = corrections_path(folder / "pages" / "talks.md")

    def milestones() -> list[str]:
        library = Library.open(paths, [folder])
        try:
            return [str(each.date) for each in library.page("talks").milestones]
        finally:
            library.close()

    assert milestones() == ["1994"]
    save_corrections(path, milestone("correct", new_date="1994-03-23"))
    assert milestones() == ["1994-03-23"]
    save_corrections(path, Corrections())
    assert milestones() == ["1994"]
