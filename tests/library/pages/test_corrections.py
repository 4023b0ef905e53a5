"""Files of corrections: written, read, taken back."""

from pathlib import Path

import pytest

from app.library.pages.corrections import (
    Corrections,
    MentionCorrection,
    MilestoneCorrection,
    NameCorrection,
    corrections_path,
    load_corrections,
    record,
    save_corrections,
    take_back,
)

JOINED = MilestoneCorrection("accept", "Georgia joins the programme.", "1994")
DATED = MilestoneCorrection(
    "correct", "Georgia joins the programme.", "1994", "1994-03-23", "joined", "Joins.", "early"
)
STATE = MentionCorrection("reject", "georgia", "Georgia", "marched through Georgia to the sea")
SURNAME = NameCorrection("reject", "jordan", "Jordan")
ALL = Corrections((DATED,), (STATE,), (SURNAME,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return corrections_path(tmp_path / "pages" / "a.md")


def test_the_file_lies_beside_the_pages(tmp_path: Path) -> None:
    assert corrections_path(tmp_path / "pages" / "a.md") == tmp_path / "corrections" / "a.toml"


def test_what_is_written_is_read(path: Path) -> None:
    save_corrections(path, ALL)

    assert load_corrections(path) == (ALL, ())


def test_a_page_without_a_file_has_no_corrections(path: Path) -> None:
    assert load_corrections(path) == (Corrections(), ())
    assert not Corrections()


@pytest.mark.parametrize("made", [JOINED, STATE, SURNAME])
def test_a_recorded_correction_is_undone_by_what_stood_before(
    path: Path, made: MilestoneCorrection | MentionCorrection | NameCorrection
) -> None:
    save_corrections(path, Corrections(names=(NameCorrection("accept", "nato", "the Alliance"),)))

    before = record(path, made)
    assert load_corrections(path)[0] == before.including(made) != before
    save_corrections(path, before)

    assert load_corrections(path)[0] == before


@pytest.mark.parametrize("made", [JOINED, STATE, SURNAME])
def test_a_correction_is_taken_back(
    path: Path, made: MilestoneCorrection | MentionCorrection | NameCorrection
) -> None:
    record(path, made)

    before = take_back(path, made)

    assert before == Corrections().including(made)
    assert load_corrections(path) == (Corrections(), ())
    assert not path.exists()


def test_a_newer_word_on_the_same_milestone_takes_the_place_of_the_older() -> None:
    said = Corrections().including(JOINED).including(DATED)

    assert said.milestones == (DATED,)


def test_white_space_and_marks_make_no_other_sentence() -> None:
    other = MilestoneCorrection("reject", "Georgia  joins\u00a0the programme", "1994")

    assert Corrections().including(JOINED).including(other).milestones == (other,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[milestone", "this is no TOML"),
        ("milestone = 1", "must be tables"),
        ('[[milestone]]\nsays = "accept"\ndate = "1994"', "“sentence” is missing"),
        ('[[name]]\nsays = "correct"\npage = "nato"\nname = "It"', "it can be accept, reject"),
        ('[[name]]\nsays = "reject"\npage = "N A"\nname = "It"', "no id of a page"),
        ('[[name]]\nsays = "reject"\npage = "nato"\nname = "It"\nwhy = "x"', "“why” is unknown"),
        ('{m}new_type = "party"', "no type of milestone"),
        ('{m}new_date = "soon"', "is no date"),
        ('{m}new_qualifier = "about"', "none of early, mid, late"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_and_the_rest_is_read(
    path: Path, text: str, message: str
) -> None:
    milestone = '[[milestone]]\nsays = "correct"\nsentence = "A."\ndate = "1994"\n'
    path.parent.mkdir(parents=True)
    path.write_text(text.replace("{m}", milestone), encoding="utf-8")

    corrections, faults = load_corrections(path)

    assert corrections == Corrections()
    assert [fault.file for fault in faults] == ["a.toml"]
    assert message in faults[0].message


def test_a_good_entry_beside_a_bad_one_is_kept(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(
        '[[name]]\nsays = "reject"\n\n'
        '[[name]]\nsays = "reject"\npage = "jordan"\nname = "Jordan"\n',
        encoding="utf-8",
    )

    corrections, faults = load_corrections(path)

    assert corrections.names == (SURNAME,)
    assert len(faults) == 1
