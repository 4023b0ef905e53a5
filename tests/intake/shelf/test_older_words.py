"""Words of a link in an older version of a page."""

import pytest

from app.intake.shelf.older_words import stands_in_older
from app.library.pages.passage_link import PassageLink, read_link

VERSION = """---
id: talks
title: Talks
kind: article
summary: What was said in Strelsau.
as_of: 2012
---

## Course

The talks in the old town hall went on for three days.
"""
LINK = "entente:talks#course:~:text=went%20on%20for%20three%20days"


@pytest.fixture
def root(tmp_path):
    """A library with an older version of a page, and one that nobody can read."""
    folder = tmp_path / "versions" / "talks"
    folder.mkdir(parents=True)
    (folder / "1.md").write_text("nothing", encoding="utf-8")
    (folder / "2.md").write_text(VERSION, encoding="utf-8")
    return tmp_path


def test_words_of_an_older_version_are_known(root):
    assert stands_in_older(root, read_link(LINK))
    assert stands_in_older(root, read_link(LINK.replace("talks#course", "mine:talks#end")))


@pytest.mark.parametrize(
    "link",
    [
        LINK.replace("three%20days", "forty%20years"),
        LINK.replace("entente:talks", "entente:others"),
        "entente:talks#course",
    ],
)
def test_what_no_version_has_is_not_there(root, link):
    assert not stands_in_older(root, read_link(link))


def test_the_name_of_a_page_leads_to_no_other_folder(root):
    (root / "talks").mkdir()
    (root / "talks" / "1.md").write_text(VERSION, encoding="utf-8")

    assert not stands_in_older(root, PassageLink("../talks", "course", "went on for three days"))
