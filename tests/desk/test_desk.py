"""What the reader keeps."""

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.desk.desk import HISTORY_LIMIT, Desk, DeskError, Session
from app.desk.trays import NO_TRAYS, Tray, Trays
from app.library.chronology.scope import Scope
from app.library.pages.page import Place
from app.library.parts import (
    ComparisonPart,
    EventsPart,
    FactSheetPart,
    HeadingPart,
    MatrixPart,
    NotePart,
    PlacePart,
    ResultsPart,
)

PFP = Place("pfp")
PASSAGE = Place("uzbekistan", "areas-of-cooperation", 4, 19, "Partnership Goals")
FIRST_FORMAT = Path(__file__).with_name("desk-format-1.sqlite")  # as Entente 0.1 wrote it
PARTS = (
    HeadingPart("Central Asia"),
    PlacePart(PASSAGE),
    NotePart("Ask about the *goals*.", "To do"),
    EventsPart(
        "Since 1994", Scope("pages", ("pfp",)), "1994", "", (("type", ("joined",)),), "oslo"
    ),
    ResultsPart("partnership goals", 5),
    MatrixPart(("uzbekistan",), ("pfp",), "2001"),
    ComparisonPart(("finland", "sweden")),
    FactSheetPart("georgia", "1999-01-01"),
)


def kept(*places: Place) -> Trays:
    """One tray with *places*."""
    return Trays((Tray(parts=tuple(map(PlacePart, places))),))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk."""
    with closing(Desk(tmp_path / "data" / "desk.sqlite")) as desk:
        yield desk


def reopened(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "data" / "desk.sqlite")


def test_a_new_desk_is_empty(desk):
    assert desk.trays() == NO_TRAYS
    assert desk.session() == Session()
    assert desk.history() == ()
    assert desk.message == ""


def test_trays_come_back_after_a_restart_with_every_kind_of_part(desk, tmp_path):
    trays = Trays((Tray("Spring", PARTS), Tray("Empty"), kept(PFP).tray), 1)
    desk.save_trays(trays)
    desk.close()

    with closing(reopened(tmp_path)) as again:
        assert again.trays() == trays


def test_trays_are_replaced_as_a_whole(desk):
    desk.save_trays(Trays((Tray("Spring", PARTS), Tray("Autumn", PARTS))))

    desk.save_trays(kept(PASSAGE))

    assert desk.trays() == kept(PASSAGE)


def test_a_file_of_the_first_format_gives_its_trays_over(tmp_path):
    (tmp_path / "data").mkdir()
    shutil.copy(FIRST_FORMAT, tmp_path / "data" / "desk.sqlite")
    passage = Place("uzbekistan", "areas-of-cooperation", 4, 21, "Partnership Goals")

    with closing(reopened(tmp_path)) as desk:
        taken_over = desk.trays()
        session, history = desk.session(), desk.history()
        message = desk.message
    with closing(reopened(tmp_path)) as again:
        second = again.trays()

    assert message == ""
    assert taken_over == second
    assert taken_over.names == ("Briefing", "summer course")
    assert taken_over.tray.parts == tuple(map(PlacePart, (passage, PFP, Place("no-longer-there"))))
    assert taken_over.trays[1].parts == (PlacePart(Place("osce")),)
    assert session == Session((PFP, Place("osce")), 1)
    assert [visit.place for visit in history] == [PFP]


def test_a_tray_of_the_first_format_may_bear_the_usual_name(tmp_path):
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "desk.sqlite"
    shutil.copy(FIRST_FORMAT, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE tray SET name = 'Briefing' WHERE name = 'summer course'")

    with closing(reopened(tmp_path)) as desk:
        assert desk.trays().names == ("Briefing 2", "Briefing")


def test_the_open_tabs_and_the_one_on_top_come_back(desk, tmp_path):
    desk.save_session(Session((PFP, PASSAGE), current=1))
    desk.close()

    with closing(reopened(tmp_path)) as again:
        assert again.session() == Session((PFP, PASSAGE), current=1)


def test_history_is_newest_first(desk):
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    desk.record_visit(PFP, noon)
    desk.record_visit(PASSAGE, noon + timedelta(minutes=1))

    visits = desk.history()

    assert [visit.place for visit in visits] == [PASSAGE, PFP]
    assert visits[1].visited == noon


def test_history_forgets_the_oldest(desk):
    for number in range(HISTORY_LIMIT + 5):
        desk.record_visit(Place(f"page-{number}"))

    pages = [visit.place.page for visit in desk.history(limit=HISTORY_LIMIT * 2)]

    assert len(pages) == HISTORY_LIMIT
    assert pages[-1] == "page-5"


def test_several_threads_may_write(desk):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: desk.record_visit(Place(f"page-{number}")), range(200)))

    assert len({visit.place.page for visit in desk.history(limit=500)}) == 200


def test_a_file_that_is_no_database_lies_aside(tmp_path):
    path = tmp_path / "data" / "desk.sqlite"
    path.parent.mkdir()
    path.write_bytes(b"not a database, " * 400)

    with closing(reopened(tmp_path)) as desk:
        desk.save_trays(kept(PFP))

        assert "desk.sqlite.broken" in desk.message
        assert desk.trays() == kept(PFP)
    assert path.with_name("desk.sqlite.broken").read_bytes().startswith(b"not a database")


def test_a_broken_file_that_cannot_be_put_aside_is_left_alone(tmp_path):
    path = tmp_path / ("d" * 249)  # with `.broken` the name is longer than any name may be
    path.write_bytes(b"not a database, " * 400)

    with closing(Desk(path)) as desk:
        desk.save_trays(kept(PFP))

        assert "cannot be read" in desk.message
        assert desk.trays() == kept(PFP)
    assert path.read_bytes().startswith(b"not a database")


def test_a_damaged_file_lies_aside(desk, tmp_path):
    desk.save_trays(kept(*(Place(f"page-{number}", quote="x" * 500) for number in range(200))))
    desk.close()
    path = tmp_path / "data" / "desk.sqlite"
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xa5" * (len(content) - 12288)
    path.write_bytes(content)

    with closing(reopened(tmp_path)) as again:
        assert "desk.sqlite.broken" in again.message
        assert again.trays() == NO_TRAYS


def test_a_file_of_a_newer_program_is_left_alone(desk, tmp_path):
    desk.save_trays(kept(PFP))
    desk.close()
    path = tmp_path / "data" / "desk.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with closing(reopened(tmp_path)) as again:
        assert "newer" in again.message
        assert again.trays() == NO_TRAYS
    assert [file.name for file in path.parent.glob("*broken*")] == []


def test_without_a_place_to_write_the_desk_lasts_for_the_session(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")

    with closing(reopened(tmp_path)) as desk:
        desk.save_trays(kept(PFP))

        assert desk.message
        assert desk.trays() == kept(PFP)


def test_a_failed_write_is_told_and_changes_nothing(desk, tmp_path):
    desk.save_trays(kept(PFP))
    with closing(sqlite3.connect(tmp_path / "data" / "desk.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DeskError, match="locked"):
            desk.save_trays(kept(PASSAGE))

    assert desk.trays() == kept(PFP)


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE tray",
        "INSERT INTO part VALUES (0, 0, 'no JSON')",
        'INSERT INTO part VALUES (0, 0, \'{"_": "Unheard"}\')',
        "INSERT INTO part VALUES (0, 0, '3')",
        "ALTER TABLE tab DROP COLUMN quote",
        "UPDATE history SET visited = 'yesterday'",
    ],
)
def test_a_whole_file_in_which_something_is_missing_lies_aside(desk, tmp_path, harm):
    desk.record_visit(PFP)
    desk.close()
    with closing(sqlite3.connect(tmp_path / "data" / "desk.sqlite")) as connection, connection:
        connection.execute(harm)

    with closing(reopened(tmp_path)) as again:
        assert "lies aside" in again.message
        assert (again.trays(), again.session(), again.history()) == (NO_TRAYS, Session(), ())
