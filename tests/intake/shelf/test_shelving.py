"""The shelf: pages, originals, versions, the recycled; nothing half, nothing lost.

Long, because every promise of the shelf is proved on the same small folder.
"""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.intake.importing import ImportRefusedError, Source
from app.intake.report import Footnote, FoundPage, FoundSection, Report
from app.intake.shelf.library_folder import LibraryFolder, load_version
from app.intake.shelf.recycling import KEPT_DAYS
from app.intake.shelf.report_file import load_report
from app.intake.shelf.shelving import Receipt, Shelf
from app.library.pages.edtf import parse
from app.library.pages.folder_writing import LockedError
from app.library.pages.page import Milestone, Place
from app.library.pages.page_file import load_page_file
from app.library.verification.verifying import verify_library
from app.paths import RESOURCES

TALKS = "The two sides agreed on a programme of work that covers border security and training."


def found(title="Relations with Ruritania", text=TALKS, **fields):
    """A found page with one section."""
    fields.setdefault("kind", "article")
    return FoundPage(title, title, sections=(FoundSection("", 1, "", text),), **fields)


def report(source, *pages, warnings=()):
    """The report on *source* with *pages*."""
    data = source.path.read_bytes() if source.path else source.data
    sha256 = hashlib.sha256(data).hexdigest()
    return Report(source.shown, sha256, "text", "utf-8", pages or (found(),), warnings=warnings)


@pytest.fixture
def root(tmp_path):
    """The folder of a library that is not there yet."""
    return tmp_path / "mine"


def keep(root, source, *pages, reserved=()):
    """Keep *pages* as what *source* holds; what became of it."""
    with Shelf.open(root, reserved) as shelf:
        return shelf.keep(report(source, *pages), source)


def faults_of(root):
    """What is wrong in the library in *root*."""
    return verify_library(root, RESOURCES / "spelling").faults


def ids(root):
    """The ids of the pages on the shelf."""
    return sorted(path.stem for path in (root / "pages").glob("*.md"))


def text_of(root, page_id):
    """The text of a page on the shelf."""
    return load_page_file(root / "pages" / f"{page_id}.md").page.body


def pasted(text="Words.", name="a.txt"):
    """A pasted text."""
    return Source.of_text(text, name)


def test_a_page_is_filed_with_everything_that_is_known_of_it(root, saved):
    source = Source.of_file(saved("Ruritania – Äbc.txt", "The original bytes.\r\n"))
    milestone = Milestone(
        "", "m-1994", parse("1994-01"), "joined", "Joins the programme.", with_=("pfp", "unknown"),
        qualifier="early", confirmed=False, at="talks", origin="extracted", found="prose",
        confidence=0.8512, inferred="year from the heading", sentence="In January it joined.",
        place=Place("", "talks", 3, 10, "January"), doubts=("a plan, or more", "a span of years"),
    )  # fmt: skip
    page = FoundPage(
        "Relations with Ruritania",
        "Ruritania, relations with",
        "country",
        (
            FoundSection("", 1, "", "Opening[^1]."),
            FoundSection("talks", 2, "Talks", TALKS),
        ),
        summary="What it is about: much.",
        published="2014-11-12",
        updated="2014-11-12T19:27",
        language="fr",
        publisher="NATO",
        url="https://www.nato.int/a",
        tree="nato/partners",
        milestones=(milestone,),
        footnotes=(Footnote("1", "The note."),),
        abbreviations=(("PfP", "Partnership for Peace"),),
    )

    shelved = keep(root, source, page, reserved={"pfp"})

    assert [(each.id, each.state) for each in shelved.pages] == [
        ("relations-with-ruritania", "new")
    ]
    file = load_page_file(root / "pages" / "relations-with-ruritania.md")
    assert file.faults == ()
    kept = file.page
    assert (kept.title, kept.headings, kept.kind, kept.language) == (
        "Relations with Ruritania", ("Ruritania, relations with",), "country", "fr",
    )  # fmt: skip
    assert [place.at for place in kept.tree] == ["nato/partners", "my-imports"]
    assert (kept.as_of.text, kept.summary) == ("2014-11-12", "What it is about: much.")
    told = kept.provenance
    assert (told.origin, told.published.text, told.updated, told.publisher, told.url) == (
        "imported", "2014-11-12", "2014-11-12T19:27", "NATO", "https://www.nato.int/a",
    )  # fmt: skip
    assert told.imported.startswith(date.today().isoformat())
    assert (root / "originals" / told.original).read_bytes() == b"The original bytes.\r\n"
    assert told.original.endswith("/Ruritania – Äbc.txt")
    assert load_report(root / "reports" / told.report) == shelved.report
    assert kept.milestones == (
        replace(
            milestone, page=kept.id, with_=("pfp",), sources=("s1",), confidence=0.85,
            place=Place(kept.id, "talks", 3, 10, "January"),
        ),
    )  # fmt: skip
    source_of = kept.source("s1")
    assert (source_of.publisher, source_of.klass, source_of.url) == (
        "NATO", "official", "https://www.nato.int/a",
    )  # fmt: skip
    assert [each.mark for each in file.body.footnotes] == [1]
    assert 'short = "PfP"' in (root / "abbreviations.toml").read_text()
    assert faults_of(root) == ()


def test_a_library_that_is_missing_is_made_and_one_that_is_there_is_added_to(tmp_path):
    keep(tmp_path / "library", pasted(), found(tree="nato/partners"))
    made = (tmp_path / "library" / "library.toml").read_text()
    assert 'id = "my-library"' in made
    assert [line for line in made.splitlines() if line.startswith("id")] == [
        'id = "my-library"', 'id = "my-imports"', 'id = "nato"', 'id = "nato/partners"',
    ]  # fmt: skip

    other = tmp_path / "other"
    (other / "pages").mkdir(parents=True)
    mine = '# mine\nid = "rivers"\ntitle = "Rivers"\n[[branch]]\nid = "nato"\ntitle = "N"\n'
    (other / "library.toml").write_text(mine)
    (other / "abbreviations.toml").write_text('[[abbreviation]]\nshort = "A"\nlong = "B"\n')
    keep(other, pasted(), found(tree="nato", abbreviations=(("A", "B"), ("C", 'D "d" \\'))))

    added = (other / "library.toml").read_text()
    assert added.startswith(mine)
    assert added.count("[[branch]]") == 2
    assert (other / "abbreviations.toml").read_text().count("[[abbreviation]]") == 2
    assert faults_of(other) == ()


def test_a_broken_list_of_abbreviations_is_left_to_the_reader(root):
    keep(root, pasted("1"))
    (root / "abbreviations.toml").write_text("[[")

    keep(root, pasted("2"), found("Other", abbreviations=(("A", "B"),)))

    assert (root / "abbreviations.toml").read_text() == "[["


def test_a_folder_with_an_odd_name_makes_a_library_all_the_same(tmp_path):
    keep(tmp_path / "Öä 1", pasted())
    keep(tmp_path / "???", pasted())

    assert 'id = "1"' in (tmp_path / "Öä 1" / "library.toml").read_text()
    assert 'id = "my-library"' in (tmp_path / "???" / "library.toml").read_text()
    assert faults_of(tmp_path / "Öä 1") == ()


def test_no_id_is_taken_twice(root):
    pages = [
        found(f"Talks {mark}", f"{mark} {number} {TALKS * 2}") for number, mark in enumerate("??!")
    ]
    shelved = keep(root, pasted(), *pages, reserved={"talks"})

    assert [each.id for each in shelved.pages] == ["talks-2", "talks-3", "talks-4"]
    assert len({each.heading for each in shelved.pages}) == 3
    assert faults_of(root) == ()


@pytest.mark.parametrize(
    ("title", "page_id"),
    [
        ("NATO’s Role", "natos-role"),
        ("Con", "page-con"),
        ("Отношения", None),
        ("A" * 99, "a" * 60),
        ("word " * 30, "-".join(["word"] * 12)),
        ("", None),
    ],
)
def test_ids_are_made_of_titles_in_any_script(root, title, page_id):
    (placed,) = keep(root, pasted(), found(title)).pages

    assert page_id is None or placed.id == page_id
    assert ids(root) == [placed.id]
    assert load_page_file(root / "pages" / f"{placed.id}.md").faults == ()


def test_what_cannot_be_in_a_page_file_is_left_out_and_the_page_is_still_valid(root):
    odd = Milestone(
        "", "talks", parse("1994"), "no type", "", found="", sentence="", at="nowhere",
        place=Place("", "nowhere", 1, 2, "x"), qualifier="very",
    )  # fmt: skip
    page = FoundPage(
        "Two\nlines: # and \x07 more",
        "  - heading",
        "no kind",
        (
            FoundSection("talks", 2, "Talks", "[dangling][^9] mark and [link](page:none) `x`"),
            FoundSection("talks", 2, "Talks", "# Title of level one"),
        ),
        published="yesterday",
        updated="some time",
        milestones=(odd, odd),
        url="https://example.gov/a",
    )

    (placed,) = keep(root, pasted(), page).pages

    file = load_page_file(root / "pages" / f"{placed.id}.md")
    assert file.faults == ()
    assert (file.page.kind, file.page.provenance.published) == ("article", None)
    assert "dangling" in file.page.body
    assert "Title of level one" in file.page.body
    assert len({each.id for each in file.page.milestones}) == 2
    assert {each.text for each in file.page.milestones} == {"1994"}
    assert file.page.source("s1").klass == "government"
    assert faults_of(root) == ()


@pytest.mark.parametrize(
    ("dates", "as_of"),
    [
        (("1994", "2003-04"), "2003-04"),
        (("1994", "9999"), "1994"),
        (("1994/1996",), None),
        ((), None),
    ],
)
def test_a_page_without_a_date_is_as_of_the_newest_event_or_of_today(root, dates, as_of):
    told = tuple(
        Milestone("", f"m{at}", parse(each), "joined", "x") for at, each in enumerate(dates)
    )
    (placed,) = keep(root, pasted(), found(milestones=told)).pages

    page = load_page_file(root / "pages" / f"{placed.id}.md").page
    assert page.as_of.text == (as_of or date.today().isoformat())


def test_a_stub_stands_among_the_imports_only(root):
    (placed,) = keep(root, pasted(), found(stub=True, tree="nato")).pages

    page = load_page_file(root / "pages" / f"{placed.id}.md").page
    assert page.provenance.stub
    assert [place.at for place in page.tree] == ["my-imports"]


# Versions and duplicates


def test_the_same_file_is_imported_once(root):
    first = keep(root, pasted())
    again = keep(root, pasted())

    assert again.entry == first.entry
    assert [each.state for each in again.pages] == ["already there"]
    assert ids(root) == [first.pages[0].id]


def test_of_an_import_that_is_remembered_its_text_is_let_go_of(root):
    first = keep(root, pasted(), found("Relations with Ruritania"), found("Talks", text="Other."))
    again = keep(root, pasted(), found("Relations with Ruritania"), found("Talks", text="Other."))

    assert first.receipt == Receipt(
        entry=first.entry,
        file=first.report.file,
        pages=(("relations-with-ruritania", "Relations with Ruritania"), ("talks", "Talks")),
        milestones=0,
        is_new=True,
    )
    assert again.receipt == replace(first.receipt, is_new=False)


def test_the_same_text_from_another_file_makes_no_second_page(root):
    keep(root, pasted("one"), found(url="https://a.org/x"))
    again = keep(root, pasted("two"), found(url="http://www.a.org/x/"))

    assert [each.state for each in again.pages] == ["already there"]
    assert len(ids(root)) == 1
    assert len(list((root / "originals").iterdir())) == 2


def test_a_newer_version_takes_the_place_and_the_older_can_be_read(root):
    old = found(text=f"{TALKS} As of old.", updated="2012-05-01", url="https://a.org/x")
    new = found(text=f"{TALKS} As of new.", updated="2014-05-01", url="https://a.org/x")
    keep(root, pasted("old"), old)
    (placed,) = keep(root, pasted("new"), new).pages

    assert (placed.state, placed.note) == (
        "newer version",
        "a newer version of “Relations with Ruritania”; the older one is kept beside it",
    )
    assert "As of new." in text_of(root, placed.id)
    (version,) = Shelf.look(root).versions(placed.id)
    assert "As of old." in load_version(version).page.body
    assert load_version(version).faults == ()


def test_an_older_version_goes_beside_the_page(root):
    keep(root, pasted("new"), found(text=f"{TALKS} New.", updated="2014"))
    (placed,) = keep(root, pasted("old"), found(text=f"{TALKS} Old.", updated="2012")).pages

    assert placed.state == "older version"
    assert "New." in text_of(root, placed.id)
    assert "Old." in load_version(root / placed.version).page.body


def test_without_dates_what_is_imported_later_is_newer(root):
    keep(root, pasted("1"), found(text=f"{TALKS} One."))
    (placed,) = keep(root, pasted("2"), found(text=f"{TALKS} Two.")).pages

    assert placed.state == "newer version"


def test_texts_with_the_same_title_that_say_something_else_are_two_pages(root):
    keep(root, pasted("1"), found("Statement", updated="2014"))
    other = "Ministers deplored the loss of life in the earthquake and offered help to the people."
    (placed,) = keep(root, pasted("2"), found("Statement", other, updated="2015")).pages

    assert (placed.state, placed.id, placed.heading) == ("new", "statement-2", "Statement (2015)")


WEEKS = [
    f"{TALKS} In the week to {day} they met {n} times." for day, n in ((5, 4), (12, 7), (19, 2))
]


def test_reports_of_other_days_under_one_title_are_pages_of_their_own(root):
    days = ("2014-05-05", "2014-05-12", "2015-05-19")
    for text, day in zip(WEEKS, days, strict=True):
        (placed,) = keep(root, pasted(text), found("Report", text, published=day)).pages
        assert (placed.state, placed.note) == ("new", "")
    assert placed.heading == "Report (2015)"
    assert ids(root) == ["report", "report-2", "report-3"]

    (again,) = keep(
        root, pasted("x"), found("Report", WEEKS[0] + " Mended.", published=days[0])
    ).pages
    assert (again.id, again.state) == ("report", "newer version")


def test_the_headings_of_reports_of_one_year_name_the_day(root):
    keep(root, pasted("1"), found("Report", WEEKS[0], published="2014-05-05"))
    keep(root, pasted("2"), found("Report", WEEKS[1], published="2014-05-12"))
    (placed,) = keep(root, pasted("3"), found("Report", WEEKS[2], published="2014-05-19")).pages

    assert placed.heading == "Report (19 May 2014)"


def test_a_span_of_months_parts_headings_by_its_year(root):
    texts = (TALKS, "Quite another text on quite another matter, as it seems to be.")
    spans = [found("Report", text, published="2004-06/2004-07") for text in texts]

    headings = [keep(root, pasted(str(at)), each).pages[0].heading for at, each in enumerate(spans)]

    assert headings == ["Report", "Report (2004)"]


def test_a_day_that_is_only_likely_parts_no_versions(root):
    guessed = {"inferred": "the one day beside the title"}
    keep(root, pasted("1"), found("Report", WEEKS[0], published="2014-05-05"))
    other = found("Report", WEEKS[1], published="2014-05-12", **guessed)

    assert keep(root, pasted("2"), other).pages[0].state == "newer version"


def test_pages_of_two_addresses_are_two_unless_their_text_is_the_same(root):
    keep(root, pasted("1"), found("Report", WEEKS[0], url="https://a.org/1"))
    (other,) = keep(root, pasted("2"), found("Report", WEEKS[1], url="https://a.org/2")).pages
    (moved,) = keep(root, pasted("3"), found("Report", WEEKS[0], url="https://b.org/1")).pages

    assert other.state == "new"
    assert (moved.id, moved.state) == ("report", "already there")


def test_the_same_text_under_another_title_is_told(root):
    keep(root, pasted("1"), found("First title"))
    (placed,) = keep(root, pasted("2"), found("Other title")).pages

    assert placed.note == "nearly the same text as “First title”, under another title"


def test_pages_of_one_report_are_no_versions_of_one_another(root):
    pages = [
        found(url="https://a.org/index"),
        found(text=f"{TALKS} More.", url="https://a.org/index"),
    ]

    assert [each.state for each in keep(root, pasted(), *pages).pages] == ["new", "new"]


def test_a_plan_writes_nothing_and_tells_the_same(root):
    source = pasted()
    planned = Shelf.look(root).plan(report(source))

    assert not root.exists()
    assert planned.pages == keep(root, source).pages


# Undoing, deleting, restoring


def test_an_import_can_be_taken_back_and_brought_back(root):
    shelved = keep(root, pasted(), found("One"), found("Two", "Other words altogether, and long."))
    with Shelf.open(root) as shelf:
        shelf.undo(shelved.entry)
        assert (ids(root), shelf.imports()) == ([], ())
        assert shelf.imported(shelved.report.sha256) is None
        (recycled,) = shelf.recycled()
        assert (recycled.titles, recycled.days_left) == (("One", "Two"), KEPT_DAYS)

        shelf.restore(recycled.entry)
        assert ids(root) == ["one", "two"]
        assert shelf.recycled() == ()
        assert [each.id for each in shelf.imports()] == [shelved.entry]
        assert shelf.imported(shelved.report.sha256).id == shelved.entry


def test_taking_back_a_newer_version_brings_the_older_one_back(root):
    keep(root, pasted("1"), found(text=f"{TALKS} One."))
    second = keep(root, pasted("2"), found(text=f"{TALKS} Two."))
    third = keep(root, pasted("3"), found(text=f"{TALKS} Three."))
    page_id = third.pages[0].id

    with Shelf.open(root) as shelf:
        shelf.undo(second.entry)  # which is a version by now
        assert "Three." in text_of(root, page_id)
        assert len(shelf.versions(page_id)) == 1

        shelf.undo(third.entry)
        assert "One." in text_of(root, page_id)
        assert shelf.versions(page_id) == ()


def test_taking_back_an_older_version_leaves_the_page(root):
    keep(root, pasted("new"), found(text=f"{TALKS} New.", updated="2014"))
    old = keep(root, pasted("old"), found(text=f"{TALKS} Old.", updated="2012"))

    with Shelf.open(root) as shelf:
        shelf.undo(old.entry)
        assert "New." in text_of(root, old.pages[0].id)
        assert shelf.versions(old.pages[0].id) == ()


def test_taking_back_what_was_there_already_takes_nothing(root):
    keep(root, pasted("1"))
    again = keep(root, pasted("2"))

    with Shelf.open(root) as shelf:
        shelf.undo(again.entry)
    assert ids(root) == ["relations-with-ruritania"]


def test_a_page_can_be_deleted_and_restored_and_imported_again(root):
    source = pasted()
    page_id = keep(root, source).pages[0].id
    with Shelf.open(root) as shelf:
        entry = shelf.delete(page_id)
        assert ids(root) == []
        assert shelf.recycled()[0].titles == ("Relations with Ruritania",)
        shelf.restore(entry)
        assert ids(root) == [page_id]

        shelf.delete(page_id)
    (again,) = keep(root, source).pages
    assert again.id == f"{page_id}-2"  # the first may yet be restored


def test_the_import_of_a_page_that_was_deleted_takes_it_along_when_it_is_undone(root):
    first = keep(root, pasted())
    (page,) = first.pages
    with Shelf.open(root) as shelf:
        deletion = shelf.delete(page.id)
        shelf.undo(first.entry)

        assert [each.entry for each in shelf.recycled()] != [deletion]
        with pytest.raises(KeyError):
            shelf.restore(deletion)
        shelf.redo(first.entry)
        assert shelf.imported(first.report.sha256) is not None
    assert ids(root) == [page.id]
    assert keep(root, pasted()).pages[0].state == "already there"


def test_an_older_version_is_deleted_in_place_of_the_newer_one_whose_import_is_undone(root):
    keep(root, pasted("old"), found(text=f"{TALKS} Old.", updated="2012"))
    newer = keep(root, pasted("new"), found(text=f"{TALKS} New.", updated="2014"))
    (page,) = newer.pages
    with Shelf.open(root) as shelf:
        shelf.delete(page.id)
        shelf.undo(newer.entry)
        assert ids(root) == []
        assert len(shelf.recycled()) == 2

        for each in shelf.recycled():
            shelf.restore(each.entry)
        assert shelf.recycled() == ()
        assert len(shelf.versions(page.id)) == 1
    texts = {text_of(root, page.id), load_version(root / "versions" / page.id / "1.md").page.body}
    assert {text.strip()[-4:] for text in texts} == {"Old.", "New."}
    assert list((root / "recycled").rglob("*.md")) == []


def test_what_is_restored_where_another_version_stands_becomes_an_older_one(root):
    (page,) = keep(root, pasted("old"), found(text=f"{TALKS} Old.")).pages
    with Shelf.open(root) as shelf:
        deletion = shelf.delete(page.id)
    again = root / "pages" / f"{page.id}.md"
    again.write_text("---\nid: x\n---\nBy hand.\n", encoding="utf-8")

    with Shelf.open(root) as shelf:
        shelf.restore(deletion)
        (version,) = shelf.versions(page.id)

    assert "Old." in load_version(version).page.body
    assert "By hand." in again.read_text(encoding="utf-8")


def test_a_page_that_was_written_by_hand_can_be_deleted_too(root):
    keep(root, pasted())
    (root / "pages" / "mine.md").write_text("x")
    with Shelf.open(root) as shelf:
        shelf.delete("mine")
        assert shelf.recycled()[0].titles == ("mine",)


def test_what_is_not_there_cannot_be_taken_back(root):
    shelved = keep(root, pasted())
    with Shelf.open(root) as shelf:
        shelf.undo(shelved.entry)
        for act in (shelf.undo, shelf.restore, shelf.delete):
            with pytest.raises(KeyError):
                act("nothing")
        with pytest.raises(KeyError):
            shelf.undo(shelved.entry)


def test_the_recycled_is_emptied_after_its_time(root):
    page_id = keep(root, pasted()).pages[0].id
    with Shelf.open(root) as shelf:
        shelf.delete(page_id)
        assert shelf.purge(date.today() + timedelta(days=KEPT_DAYS)) == 0
        assert shelf.purge(date.today() + timedelta(days=KEPT_DAYS + 1)) == 1
        assert shelf.recycled() == ()


# Originals


def test_originals_of_one_name_do_not_clash_and_every_name_is_safe(root):
    for text in ("one", "two"):
        keep(root, pasted(text, 'a:b*?"<>|.txt'), found(text, f"{text} {TALKS}"))
    keep(root, pasted("three", "con.txt"), found("three", "Three, and nothing else at all here."))
    keep(root, pasted("four", f"{'ü' * 300}.txt"), found("four", "Four, and words of its own."))

    names = sorted(path.name for path in (root / "originals").glob("*/*"))
    assert names[:3] == ["_con.txt", "a_b_.txt", "a_b_.txt"]
    assert names[3] == f"{'ü' * 60}.txt"


def test_the_pictures_of_a_saved_page_are_kept_with_it(root, saved):
    saved("page_files/deep/picture.png", b"\x89PNG")
    source = Source.of_file(saved("page.html", "<p>x"))
    keep(root, source)

    (folder,) = (root / "originals").iterdir()
    assert (folder / "page.html").read_text() == "<p>x"
    assert (folder / "page_files/deep/picture.png").read_bytes() == b"\x89PNG"


def test_a_file_that_changed_since_it_was_read_is_not_kept(root, saved):
    source = Source.of_file(saved("a.txt", "before"))
    read = report(source)
    source.path.write_text("after")

    with Shelf.open(root) as shelf:
        with pytest.raises(ImportRefusedError, match="has changed since it was read"):
            shelf.keep(read, source)
        source.path.unlink()
        with pytest.raises(ImportRefusedError, match="does not exist"):
            shelf.keep(read, source)
    assert ids(root) == []


# Nothing half, nothing lost


def test_two_programs_do_not_write_at_once(root):
    code = (
        "import sys, pathlib; from app.intake.shelf.shelving import Shelf\n"
        "with Shelf.open(pathlib.Path(sys.argv[1])): print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(LockedError), Shelf.open(root, waits=0.1):
            pass
        other.stdin.close()
        other.wait()
    with Shelf.open(root) as shelf:
        assert shelf.imports() == ()


def test_a_line_of_the_journal_that_was_cut_off_or_spoilt_costs_no_more_than_itself(root):
    keep(root, pasted())
    journal = root / "journal" / "journal.jsonl"
    with journal.open("ab") as file:
        file.write(b'not json\n"text"\n{"entry": {"id": "cut')

    keep(root, pasted("2"), found("Other", "Other words, quite other than those before."))

    assert len(Shelf.look(root).imports()) == 2
    assert journal.read_bytes().endswith(b"}\n")


def test_looking_leaves_what_was_not_finished(root):
    keep(root, pasted())
    journal = root / "journal" / "journal.jsonl"
    whole = journal.read_bytes()
    journal.write_bytes(whole + b'{"entry": {"id": "cut')

    assert len(Shelf.look(root).imports()) == 1
    assert journal.read_bytes() == whole + b'{"entry": {"id": "cut'


FULL_DISK = """
import hashlib, pathlib, resource, sys
from app.intake.importing import Source
from app.intake.report import FoundPage, FoundSection, Report
from app.intake.shelf.shelving import Shelf

with Shelf.open(pathlib.Path(sys.argv[1])) as shelf:
    for size, limit in ((10, resource.RLIM_INFINITY), (10_000, 5_000)):
        source = Source.of_text(str(size))
        section = FoundSection("", 1, "", f"Words {size} " * size)
        page = FoundPage(f"Page {size}", f"Page {size}", "article", (section,))
        sha256 = hashlib.sha256(source.data).hexdigest()
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        try:
            shelf.keep(Report(source.name, sha256, "text", "utf-8", (page,)), source)
            print("kept")
        except OSError as error:
            print(error.strerror)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_disk_on_which_nothing_more_can_be_written_leaves_what_was_there(root):
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(root)], capture_output=True, text=True, check=True
    )

    assert done.stdout.split("\n")[:2] == ["kept", "File too large"]
    assert ids(root) == ["page-10"]
    assert keep(root, pasted("10000"), found("Page 10000")).pages[0].id == "page-10000"
    assert faults_of(root) == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_shelf_that_cannot_be_written_says_so(tmp_path):  # pragma: no cover - not as root
    tmp_path.chmod(0o500)

    with pytest.raises(OSError, match="denied"), Shelf.open(tmp_path / "mine"):
        pass


def test_a_receipt_that_is_lost_leaves_the_pages_known(root):
    source = pasted()
    shelved = keep(root, source)
    for path in LibraryFolder(root).reports.iterdir():
        path.write_text("{")

    shelf = Shelf.look(root)
    known = shelf.known(shelf.imported(shelved.report.sha256))
    assert (known.pages, known.report.sha256) == ((), shelved.report.sha256)


def read_again(root, source, *pages):
    """Keep *pages* as what *source*, which was imported, holds when it is read in another way."""
    with Shelf.open(root) as shelf:
        return shelf.keep(report(source, *pages), source, again=True)


def test_a_file_read_again_makes_a_new_version_however_differently_it_reads(root):
    source = pasted()
    keep(root, source, found("Cafй talks", "Mojibake of one kind."))

    shelved = read_again(root, source, found("Café talks", "The right words, at last."))

    (placed,) = shelved.pages
    assert (placed.id, placed.state, placed.heading) == (
        "cafi-talks",
        "newer version",
        "Café talks",
    )
    assert text_of(root, "cafi-talks").strip() == "The right words, at last."
    with Shelf.open(root) as shelf:
        assert len(shelf.versions("cafi-talks")) == 1
        shelf.undo(shelved.entry)
    assert text_of(root, "cafi-talks").strip() == "Mojibake of one kind."


def test_a_page_that_reads_otherwise_keeps_its_id_and_says_so(root):
    source = pasted()
    keep(root, source, found("Беседы", "Mojibake of one kind."))

    (placed,) = read_again(root, source, found("Talks", "The right words, at last.")).pages
    (same,) = read_again(root, source, found("Talks!", "The right words, in the end.")).pages

    assert placed.note.endswith(f"the page is still called “{placed.id}” in links")
    assert same.id == placed.id != "talks"
    assert "called" not in same.note


def test_the_first_import_can_be_undone_below_a_new_reading(root):
    source = pasted()
    first = keep(root, source, found("Talks", "Mojibake of one kind."))
    read_again(root, source, found("Talks", "The right words, at last."))

    with Shelf.open(root) as shelf:
        shelf.undo(first.entry)

    assert text_of(root, "talks").strip() == "The right words, at last."


def test_a_file_that_reads_as_it_did_changes_nothing(root):
    source = pasted()
    keep(root, source)

    (placed,) = read_again(root, source).pages

    assert placed.state == "already there"


def test_a_heading_that_bears_a_number_keeps_it_when_the_page_is_read_again(root):
    keep(root, pasted("One."), found(text="A text of its own, quite unlike the other one here."))
    source = pasted("Two.")
    keep(root, source, found(text="Words that say nothing of what the first of them said."))

    (placed,) = read_again(root, source, found(text="What the words really are.")).pages

    assert placed.heading == "Relations with Ruritania (2)"


def test_where_another_number_of_pages_is_read_they_are_known_by_what_they_say(root):
    source = pasted()
    keep(root, source, found("One", "The text of the first page of these."))

    shelved = read_again(
        root, source,
        found("Two", "The text of another."), found("One", "The text of the first page of these."),
    )  # fmt: skip

    assert [(each.id, each.state) for each in shelved.pages] == [
        ("two", "new"),
        ("one", "already there"),
    ]


def test_a_file_that_was_never_imported_is_new_when_it_is_read_again(root):
    (placed,) = read_again(root, pasted()).pages

    assert placed.state == "new"
