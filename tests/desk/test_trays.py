"""Changes to trays."""

import pytest

from app.desk.trays import (
    NO_TRAYS,
    Tray,
    Trays,
    duplicated,
    free_name,
    group_size,
    inserted,
    moved,
    renamed,
    step_target,
    switched,
    with_new,
    with_parts,
    without_current,
)
from app.library.pages.page import Place
from app.library.parts import HeadingPart, Part, PlacePart

THREE = Trays((Tray("A"), Tray("B"), Tray("C")), 1)


def parts(letters: str) -> tuple[Part, ...]:
    """A part for each letter; capitals are headings."""
    return tuple(HeadingPart(x) if x.isupper() else PlacePart(Place(x)) for x in letters)


def word(row: tuple[Part, ...]) -> str:
    """The letters of *row*."""
    return "".join(p.title if isinstance(p, HeadingPart) else p.place.page for p in row)


def test_a_reader_begins_with_one_empty_tray():
    assert NO_TRAYS.tray == Tray("Briefing")


def test_parts_change_in_the_tray_in_use_alone():
    changed = with_parts(THREE, parts("ab"))

    assert word(changed.tray.parts) == "ab"
    assert [tray.parts for tray in changed.trays] == [(), parts("ab"), ()]


def test_a_new_tray_stands_behind_the_one_in_use_and_is_in_use():
    changed = with_new(THREE, "New")

    assert changed.names == ("A", "B", "New", "C")
    assert changed.tray.name == "New"


def test_a_new_tray_without_a_name_gets_a_free_one():
    changed = with_new(with_new(NO_TRAYS, "  "))

    assert changed.names == ("Briefing", "Briefing 2", "Briefing 3")


def test_a_copy_holds_the_same_under_another_name():
    copied = duplicated(with_parts(THREE, parts("ab")))

    assert copied.names == ("A", "B", "B 2", "C")
    assert copied.tray.parts == parts("ab")


def test_a_tray_is_renamed():
    assert renamed(THREE, "  Spring ").names == ("A", "Spring", "C")


@pytest.mark.parametrize("name", ["", "   ", "C", "B"])
def test_a_name_that_is_empty_or_taken_is_refused(name):
    assert renamed(THREE, name) is THREE


@pytest.mark.parametrize(("current", "left", "after"), [(0, ("B", "C"), 0), (2, ("A", "B"), 1)])
def test_the_next_tray_is_in_use_when_one_is_deleted(current, left, after):
    changed = without_current(switched(THREE, current))

    assert (changed.names, changed.current) == (left, after)


def test_in_place_of_the_last_tray_comes_an_empty_one():
    assert without_current(Trays((Tray("Only", parts("a")),))) == NO_TRAYS


@pytest.mark.parametrize("number", [-1, 3])
def test_a_tray_that_is_not_there_cannot_be_used(number):
    assert switched(THREE, number) is THREE


@pytest.mark.parametrize(
    ("taken", "wanted", "name"),
    [
        ((), "A", "A"),
        (("A",), "A", "A 2"),
        (("A", "A 2"), "A 2", "A 3"),
        (("2",), "2", "2 2"),
    ],
)
def test_a_taken_name_gets_the_first_free_number(taken, wanted, name):
    assert free_name(taken, wanted) == name


def test_parts_are_put_before_a_part():
    assert word(inserted(parts("abc"), parts("xy"), 1)) == "axybc"


@pytest.mark.parametrize(
    ("first", "count", "before", "after"),
    [
        (0, 1, 3, "bcad"),
        (3, 1, 0, "dabc"),
        (0, 2, 4, "cdab"),
        (2, 2, 1, "acdb"),
        (1, 2, 1, "abcd"),
        (1, 2, 2, "abcd"),
        (1, 2, 3, "abcd"),
    ],
)
def test_a_block_moves_before_a_part(first, count, before, after):
    assert word(moved(parts("abcd"), first, count, before)) == after


@pytest.mark.parametrize(("at", "size"), [(0, 1), (1, 3), (2, 1), (4, 1), (5, 2)])
def test_a_heading_moves_with_what_is_below_it(at, size):
    assert group_size(parts("aBcdEFg"), at) == size


@pytest.mark.parametrize(
    ("row", "at", "by", "after"),
    [
        ("abc", 0, 1, "bac"),
        ("abc", 2, -1, "acb"),
        ("abc", 2, 1, "abc"),
        ("abc", 0, -1, "abc"),
        ("AbCd", 1, 1, "ACbd"),
        ("AbcDe", 3, -1, "DeAbc"),
        ("AbcDe", 0, 1, "DeAbc"),
        ("aBc", 1, -1, "Bca"),
        ("Abc", 0, 1, "Abc"),
        ("abC", 2, -1, "aCb"),
    ],
)
def test_a_step_passes_a_part_or_a_whole_group(row, at, by, after):
    before = parts(row)

    target = step_target(before, at, by)

    assert word(moved(before, at, group_size(before, at), target)) == after
