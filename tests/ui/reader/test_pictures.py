"""Pictures come from the library's folder and from nowhere else."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.ui.reader.pictures import LARGEST, pictures_of, read_picture


def draw(file: Path, width: int = 40, height: int = 30) -> None:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    file.parent.mkdir(parents=True, exist_ok=True)
    assert picture.save(str(file))


@pytest.fixture
def folder(qapp, tmp_path):
    """A library folder with a picture, and another picture beside it."""
    draw(tmp_path / "library" / "figures" / "map.png")
    draw(tmp_path / "outside.png")
    return tmp_path / "library"


def test_a_picture_of_the_folder_is_read(folder):
    picture = read_picture(folder, "figures/map.png")

    assert picture is not None
    assert (picture.width(), picture.height()) == (40, 30)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.png",
        "figures/../../outside.png",
        "https://example.org/map.png",
        "figures",
        "figures/gone.png",
        "",
        "a\x00b.png",
    ],
)
def test_whatever_is_not_a_picture_of_the_folder_is_not_read(folder, name):
    assert read_picture(folder, name) is None


def test_an_absolute_path_or_a_link_leads_nowhere_else(folder):
    (folder / "link.png").symlink_to(folder.parent / "outside.png")

    assert read_picture(folder, str(folder.parent / "outside.png")) is None
    assert read_picture(folder, "link.png") is None


def test_a_broken_picture_is_none(folder):
    (folder / "broken.png").write_bytes(b"\x89PNG not really")

    assert read_picture(folder, "broken.png") is None


def test_a_huge_picture_is_made_smaller_as_it_is_read(folder):
    draw(folder / "wide.png", 4000, 1000)

    picture = read_picture(folder, "wide.png")

    assert picture is not None
    assert (picture.width(), picture.height()) == (LARGEST, LARGEST // 4)


def test_a_page_of_an_unknown_library_has_no_pictures(folder):
    figures = pictures_of(lambda page: folder if page == "map" else None)

    assert figures("map", "figures/map.png") is not None
    assert figures("other", "figures/map.png") is None
