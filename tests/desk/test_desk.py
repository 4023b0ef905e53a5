"""What the reader keeps."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.desk.desk import HISTORY_LIMIT, Desk, DeskError, Session
from app.library.page import Place

PFP = Place("pfp")
PASSAGE = Place("uzbekistan", "areas-of-cooperation", 4, 19, "Partnership Goals")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk."""
    with closing(Desk(tmp_path / "data" / "desk.sqlite")) as desk:
        yield desk


def reopened(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "data" / "desk.sqlite")


def test_a_new_desk_is_empty(desk):
    assert desk.tray() == ()
    assert desk.session() == Session()
    assert desk.history() == ()
    assert desk.message == ""


def test_a_tray_keeps_its_order_across_a_restart(desk, tmp_path):
    desk.save_tray([PASSAGE, PFP])
    desk.close()

    with closing(reopened(tmp_path)) as again:
        assert again.tray() == (PASSAGE, PFP)


def test_a_tray_is_replaced_as_a_whole_and_other_trays_stay(desk):
    desk.save_tray([PFP], name="summer course")
    desk.save_tray([PFP, PASSAGE])

    desk.save_tray([PASSAGE])

    assert desk.tray() == (PASSAGE,)
    assert desk.tray("summer course") == (PFP,)


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
        desk.save_tray([PFP])

        assert "desk.sqlite.broken" in desk.message
        assert desk.tray() == (PFP,)
    assert path.with_name("desk.sqlite.broken").read_bytes().startswith(b"not a database")


def test_a_broken_file_that_cannot_be_put_aside_is_left_alone(tmp_path):
    path = tmp_path / ("d" * 249)  # with `.broken` the name is longer than any name may be
    path.write_bytes(b"not a database, " * 400)

    with closing(Desk(path)) as desk:
        desk.save_tray([PFP])

        assert "cannot be read" in desk.message
        assert desk.tray() == (PFP,)
    assert path.read_bytes().startswith(b"not a database")


def test_a_damaged_file_lies_aside(desk, tmp_path):
    desk.save_tray([Place(f"page-{number}", quote="x" * 500) for number in range(200)])
    desk.close()
    path = tmp_path / "data" / "desk.sqlite"
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xa5" * (len(content) - 12288)
    path.write_bytes(content)

    with closing(reopened(tmp_path)) as again:
        assert "desk.sqlite.broken" in again.message
        assert again.tray() == ()


def test_a_file_of_a_newer_program_is_left_alone(desk, tmp_path):
    desk.save_tray([PFP])
    desk.close()
    path = tmp_path / "data" / "desk.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with closing(reopened(tmp_path)) as again:
        assert "newer" in again.message
        assert again.tray() == ()
    assert [file.name for file in path.parent.glob("*broken*")] == []


def test_without_a_place_to_write_the_desk_lasts_for_the_session(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")

    with closing(reopened(tmp_path)) as desk:
        desk.save_tray([PFP])

        assert desk.message
        assert desk.tray() == (PFP,)


def test_a_failed_write_is_told_and_changes_nothing(desk, tmp_path):
    desk.save_tray([PFP])
    with closing(sqlite3.connect(tmp_path / "data" / "desk.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DeskError, match="locked"):
            desk.save_tray([PASSAGE])

    assert desk.tray() == (PFP,)


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE tray",
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
        assert (again.tray(), again.session(), again.history()) == ((), Session(), ())
