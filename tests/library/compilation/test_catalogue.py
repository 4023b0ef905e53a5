"""The compiled records."""

from contextlib import closing

import pytest

from app.library.compilation.catalogue import CHANGES, Catalogue
from app.library.compilation.catalogue_writer import CatalogueWriter, Row, put_together
from app.library.pages.fault import Fault
from app.library.pages.page_file import read_page_file


def row(file):
    """Return a page as it is written, with a link and two anchors."""
    return Row(file.page, file.body, ("pfp",), ("evolution", "signs"), (("FR", "Free Realm"),), 7)


@pytest.fixture
def catalogue(tmp_path, freedonia):
    """A catalogue of one page, open."""
    path = tmp_path / "catalogue # 1.sqlite"  # a name that an address would cut short
    file = read_page_file(freedonia, "freedonia.md")
    writer = CatalogueWriter(path)
    writer.put(row(file))
    writer.put_faults("freedonia.md", [Fault("freedonia.md", 3, "Wrong.")])
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


def test_links_anchors_definitions_faults_and_facts_are_kept(catalogue):
    assert catalogue.links() == (("freedonia", ("pfp",)),)
    assert catalogue.anchors_of("freedonia") == ("evolution", "signs")
    assert catalogue.defined() == (("freedonia", (("FR", "Free Realm"),)),)
    assert catalogue.defined_in("freedonia") == (("FR", "Free Realm"),)
    assert catalogue.faults() == (Fault("freedonia.md", 3, "Wrong."),)
    assert catalogue.fact("library") == {"id": "small"}


def test_what_is_not_there_is_nothing(catalogue):
    assert catalogue.page("gone") is None
    assert catalogue.body("gone").sections == ()
    assert catalogue.fact("gone") is None


def test_it_is_known_which_pages_have_to_do_with_one_another(catalogue):
    assert catalogue.naming(["pfp", "osce"]) == {"freedonia"}
    assert catalogue.at_a_loss() == {"freedonia"}
    assert catalogue.headings_of("freedonia") == {"freedonia relations with"}
    assert catalogue.under(["freedonia relations with"]) == (
        ("freedonia relations with", "freedonia"),
    )
    assert catalogue.tellings(["pfp-launched"]) == (
        ("pfp-launched", "1994-01-10", "freedonia", "launch"),
    )
    assert catalogue.told_by("freedonia") == (("pfp-launched", "1994-01-10", "launch"),)


@pytest.fixture
def changed(tmp_path, freedonia, pfp):
    """A catalogue of two pages, beside which stands that one is gone and one is new."""
    path = tmp_path / "catalogue.sqlite"
    older = CatalogueWriter(path)
    for name, text in (("freedonia", freedonia), ("pfp", pfp)):
        file = read_page_file(text, f"{name}.md")
        older.put(row(file))
        older.put_faults(f"{name}.md", [Fault(f"{name}.md", 1, "Old.")])
    older.put_fact("kept", 1)
    older.put_fact("changed", 1)
    older.close()
    newer = CatalogueWriter(path.with_name(CHANGES), changes=True)
    newer.remove("freedonia")
    newer.put_faults("freedonia.md", [])
    file = read_page_file(freedonia.replace("freedonia", "ruritania"), "ruritania.md")
    newer.put(row(file))
    newer.put_faults("pfp.md", [Fault("pfp.md", 2, "New.")])
    newer.put_fact("changed", 2)
    newer.close()
    return path


def content(path):
    """Return what can be read of a catalogue."""
    with closing(Catalogue(path)) as catalogue:
        return (
            catalogue.pages(),
            catalogue.faults(),
            catalogue.titles(),
            catalogue.told_by("freedonia"),
            catalogue.told_by("ruritania"),
            catalogue.naming(["pfp"]),
            catalogue.fact("kept"),
            catalogue.fact("changed"),
        )


def test_a_catalogue_and_its_changes_are_read_as_one(changed):
    pages, faults, titles, gone, new, naming, kept, fact = content(changed)

    assert [page.id for page in pages] == sorted(titles) == ["pfp", "ruritania"]
    assert faults == (Fault("pfp.md", 2, "New."),)
    assert gone == ()
    assert len(new) == 1
    assert naming == {"pfp", "ruritania"}
    assert (kept, fact) == (1, 2)


def test_changes_that_are_put_into_a_catalogue_read_the_same(changed):
    before = content(changed)

    put_together(changed, changed.with_name(CHANGES))
    changed.with_name(CHANGES).unlink()

    assert content(changed) == before


def test_a_change_may_be_changed_again(changed, freedonia):
    writer = CatalogueWriter(changed.with_name(CHANGES), changes=True)
    writer.put(row(read_page_file(freedonia, "freedonia.md")))
    writer.remove("ruritania")
    writer.close()

    assert sorted(content(changed)[2]) == ["freedonia", "pfp"]
