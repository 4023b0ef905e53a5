"""The compiled records."""

import pytest

from app.library.catalogue import Catalogue, CatalogueWriter, Row
from app.library.fault import Fault
from app.library.page_file import read_page_file


@pytest.fixture
def catalogue(tmp_path, freedonia):
    """A catalogue of one page, open."""
    path = tmp_path / "catalogue # 1.sqlite"  # a name that an address would cut short
    file = read_page_file(freedonia, "freedonia.md")
    writer = CatalogueWriter(path)
    writer.put(Row(file.page, file.body, "shape", ("pfp",), ("evolution", "signs")))
    writer.put_faults("freedonia", [Fault("freedonia.md", 3, "Wrong.")])
    writer.put_fact("library", {"id": "small"})
    writer.close()
    opened = Catalogue(path)
    yield opened
    opened.close()


def test_a_page_comes_back_whole(catalogue, freedonia):
    file = read_page_file(freedonia, "freedonia.md")

    assert catalogue.page("freedonia") == file.page
    assert catalogue.pages() == (file.page,)
    assert catalogue.body("freedonia") == file.body
    assert catalogue.milestone_counts() == {"freedonia": 2}


def test_an_outline_leaves_out_what_a_list_does_not_need(catalogue):
    (outline,) = catalogue.outlines()

    assert outline.title == "Freedonia"
    assert outline.memberships
    assert (outline.milestones, outline.sources, outline.body) == ((), (), "")


def test_links_anchors_shapes_faults_and_facts_are_kept(catalogue):
    assert catalogue.links() == (("freedonia", ("pfp",)),)
    assert catalogue.anchors() == {"freedonia": ("evolution", "signs")}
    assert catalogue.shapes() == {"freedonia": "shape"}
    assert catalogue.faults() == (Fault("freedonia.md", 3, "Wrong."),)
    assert catalogue.fact("library") == {"id": "small"}


def test_what_is_not_there_is_nothing(catalogue):
    assert catalogue.page("gone") is None
    assert catalogue.body("gone").sections == ()
    assert catalogue.fact("gone") is None
