"""One window for a reader."""

import subprocess
import sys
from pathlib import Path

from app.ui.instance import Instance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.ui.instance import Instance

application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
if instance.claim():
    sys.exit("claimed")
sys.exit(0 if instance.hand_over(sys.argv[2]) else "unheard")
"""
ROOT = Path(__file__).resolve().parents[2]


def start_again(folder: Path, place: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", SECOND_START, str(folder), place]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)


def test_the_first_start_claims_the_folder_and_makes_it(qtbot, tmp_path):
    instance = Instance(tmp_path / "new" / "data")

    assert instance.claim()

    instance.release()


def test_a_second_start_hands_its_place_over_and_ends(qtbot, tmp_path):
    first = Instance(tmp_path)
    assert first.claim()
    first.listen()

    with qtbot.waitSignal(first.called, timeout=10_000) as called:
        second = start_again(tmp_path, "entente:pfp#milestones")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)

    assert called.args == ["entente:pfp#milestones"]
    assert second.communicate()[1] == ""
    assert second.returncode == 0
    first.release()


def test_a_second_start_without_a_place_asks_for_the_window(qtbot, tmp_path):
    first = Instance(tmp_path)
    assert first.claim()
    first.listen()

    with qtbot.waitSignal(first.called, timeout=10_000) as called:
        second = start_again(tmp_path, "")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)

    assert called.args == [""]
    second.communicate()
    first.release()


def test_a_first_start_that_does_not_answer_is_noticed(qtbot, tmp_path):
    first = Instance(tmp_path)
    assert first.claim()  # and does not listen

    second = start_again(tmp_path, "pfp")

    assert second.communicate(timeout=20)[1].strip() == "unheard"
    first.release()


def test_after_the_first_has_gone_the_next_start_is_the_first(qtbot, tmp_path):
    first = Instance(tmp_path)
    assert first.claim()
    first.listen()
    first.release()

    next_start = Instance(tmp_path)

    assert next_start.claim()
    next_start.release()


def test_readers_with_other_folders_do_not_meet(qtbot, tmp_path):
    one, other = Instance(tmp_path / "one"), Instance(tmp_path / "other")

    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


CRASH = """
import os, sys
from pathlib import Path
from app.ui.instance import Instance

instance = Instance(Path(sys.argv[1]))
assert instance.claim()
instance.listen()
os.abort()
"""


def test_a_crashed_start_does_not_stand_in_the_way(qtbot, tmp_path):
    command = [sys.executable, "-c", CRASH, str(tmp_path)]
    crashed = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert crashed.returncode < 0

    next_start = Instance(tmp_path)

    assert next_start.claim()
    next_start.listen()
    with qtbot.waitSignal(next_start.called, timeout=10_000):
        third = start_again(tmp_path, "pfp")
    qtbot.waitUntil(lambda: third.poll() is not None, timeout=10_000)
    third.communicate()
    next_start.release()


def test_where_nothing_can_be_written_every_start_is_the_first(qtbot, tmp_path):
    (tmp_path / "file").touch()

    instance = Instance(tmp_path / "file" / "data")

    assert instance.claim()
    instance.release()
