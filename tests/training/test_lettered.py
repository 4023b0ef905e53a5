"""Pages with letters: how they are read, and that those of the repository can be."""

from pathlib import Path

import pytest

from app.intake.labelling.labels import Label
from training.lettered import KEPT_ASIDE, PAGES, UnletteredError, read_folder

PAGE = """@@ herald
published: 2011-03-04
---
F| Home
F| News

T| Seven harbours agree
M| 4 March 2011

P| The harbours of seven towns have agreed on one timetable for their ferries.
"""


def written(folder: Path, text: str) -> Path:
    (folder / "pages.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_page_has_its_facts_its_text_and_the_label_of_each_line(tmp_path: Path) -> None:
    (page,) = read_folder(written(tmp_path, PAGE))

    assert (page.name, page.facts) == ("herald", {"published": "2011-03-04"})
    assert page.text.startswith("Home\nNews\n\nSeven harbours agree\n")
    assert page.labels[4] == Label.TITLE
    assert page.lines(Label.FRAME, Label.ABOUT) == ["Home", "News", "4 March 2011"]


def test_blocks_have_the_label_of_their_lines(tmp_path: Path) -> None:
    (page,) = read_folder(written(tmp_path, PAGE))
    blocks = page.blocks()

    assert [str(label) for label in page.labels_of(blocks)] == ["F", "F", "T", "M", "P"]


def test_the_first_line_of_a_title_and_those_in_which_it_goes_on_are_told_apart(
    tmp_path: Path,
) -> None:
    text = PAGE.replace("T| Seven harbours agree", "T| Seven harbours\n\nT| agree")
    (page,) = read_folder(written(tmp_path, text))

    assert page.lines(Label.TITLE) == ["Seven harbours", "agree"]
    assert page.labels_of(page.blocks())[2:4] == [Label.TITLE, Label.MORE]


def test_no_page_tells_where_its_title_goes_on_by_a_letter_of_its_own(tmp_path: Path) -> None:
    folder = written(tmp_path, PAGE.replace("M| 4 March 2011", "U| and their ferries"))

    with pytest.raises(UnletteredError):
        list(read_folder(folder))


def test_a_line_without_a_letter_is_told_with_its_page(tmp_path: Path) -> None:
    folder = written(tmp_path, f"{PAGE}Share this page\n")

    with pytest.raises(UnletteredError, match=r"pages\.txt, page “herald”: .*Share this page"):
        list(read_folder(folder))


@pytest.mark.parametrize("folder", [PAGES, KEPT_ASIDE], ids=["pages", "kept_aside"])
def test_the_pages_of_the_repository_can_be_read(folder: Path) -> None:
    pages = list(read_folder(folder))

    assert len(pages) > 40
    assert [page.name for page in pages if len(page.labels_of(page.blocks())) == 0] == []
