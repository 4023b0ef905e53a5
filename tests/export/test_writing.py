"""Files that appear whole or not at all, also when the program was killed before."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.export.writing import PREFIX, SUFFIX, ExportError, part_file, remove_left_over, write_whole

HOLDER = """
import sys, time
from pathlib import Path
from app.export.writing import part_file
with part_file(Path(sys.argv[1])) as part:
    print(part.name, flush=True)
    time.sleep(60)
"""


def test_what_nobody_holds_is_removed_at_the_next_export(tmp_path: Path):
    (tmp_path / f"{PREFIX}0123{SUFFIX}").write_bytes(b"half")
    (tmp_path / ".other.part").write_bytes(b"another program's")

    write_whole(tmp_path / "x.md", b"whole")

    assert sorted(each.name for each in tmp_path.iterdir()) == [".other.part", "x.md"]


def test_a_file_that_is_being_written_is_left_alone(tmp_path: Path):
    with part_file(tmp_path / "x.pdf") as part:
        remove_left_over(tmp_path)
        assert part.exists()
        part.write_bytes(b"whole")

    assert [each.name for each in tmp_path.iterdir()] == ["x.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 there")
def test_an_export_that_was_killed_leaves_nothing_after_the_next(tmp_path: Path):
    program = [sys.executable, "-c", HOLDER, str(tmp_path / "x.pdf")]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout
        name = killed.stdout.readline().strip()
        remove_left_over(tmp_path)
        assert (tmp_path / name).exists()  # it still runs
        killed.send_signal(signal.SIGKILL)

    write_whole(tmp_path / "y.md", b"whole")

    assert [each.name for each in tmp_path.iterdir()] == ["y.md"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(ExportError, match="No such file"):
        write_whole(tmp_path / "missing" / "x.md", b"")
