"""`library.toml`."""

import pytest

from app.library.arrangement.library_file import load_library_file
from app.library.arrangement.tree import BranchName


@pytest.mark.parametrize("library_id", ["../..", "..", ".", "/etc", "a/b", "a:b", "A b", "a--b"])
def test_an_id_that_names_no_folder_of_the_cache_is_a_fault(tmp_path, library_id):
    folder = tmp_path / "rivers"
    folder.mkdir()
    (folder / "library.toml").write_text(f'id = "{library_id}"\ntitle = "Rivers"\n')

    described, (fault,) = load_library_file(folder)

    assert (described.id, described.title) == ("rivers", "Rivers")
    assert f"“{library_id}” is no id" in fault.message


def test_what_is_missing_is_taken_from_the_folder(tmp_path):
    folder = tmp_path / "rivers"
    folder.mkdir()
    (folder / "library.toml").write_text('id = ""\n[[branch]]\nid = "a"\n[[branch]]\ntitle = "B"\n')

    described, faults = load_library_file(folder)

    assert (described.id, described.title) == ("rivers", "rivers")
    assert described.branches == (BranchName("a", "a"),)
    assert [fault.message for fault in faults] == ["“id” is missing", "“title” is missing"]


def test_a_file_in_the_place_of_the_folder_is_no_library(tmp_path):
    folder = tmp_path / "rivers"
    folder.write_text("")

    with pytest.raises(NotADirectoryError):
        load_library_file(folder)
