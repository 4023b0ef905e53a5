"""Tests of `app.intake.restoring`: what was cut stands again where it stood."""

from dataclasses import replace

import pytest

from app.intake import grown_pages
from app.intake.readers.opening import read_document
from app.intake.report import FoundPage, FoundSection, Mention, Removal, Report
from app.intake.restoring import with_restored
from app.intake.shaping.markup import page_body
from app.intake.surroundings import Surroundings
from app.intake.understanding import understand
from app.library.pages.body import plain_text
from app.library.pages.markdown import parse_body

REFRAIN = "The partners spoke of security in the region and of training for their staff."
TEXT = f"""Talks in the spring

Go to index

The talks began well, and both sides said that they would meet again in the summer.

{REFRAIN}

Go to index

Visits

The visits began in the summer, and the guests saw three schools and an office.

Go to index

Go to index

Later

They went on for years, and nobody remembers how many there were of them.
"""
HTML = "<html><title>Talks</title><body>" + "".join(
    f"<p>{part}</p>" for part in TEXT.strip().split("\n\n")
)


def read(text: str, name: str = "talks.txt") -> Report:
    """The report of a document with that *text*."""
    return understand(read_document(text.encode(), name), name, "", Surroundings())


def lines(pages: list[FoundPage]) -> list[str]:
    """Headings and paragraphs of *pages*, in order."""
    parts = (each for page in pages for each in page.sections)
    return [line for part in parts for line in (part.title, *part.body.split("\n\n")) if line]


def of(*bodies: str) -> FoundPage:
    """A page with a section of each body."""
    sections = (FoundSection(f"s{at}" if at else "", 2, "", b) for at, b in enumerate(bodies))
    return FoundPage("T", "T", "article", tuple(sections))


@pytest.mark.parametrize(("text", "name"), [(TEXT, "talks.txt"), (HTML, "talks.html")])
@pytest.mark.parametrize(
    ("number", "before", "after"),
    [
        (0, "", "The talks began"),
        (1, "The partners spoke", "Visits"),
        (2, "The visits began", "Later"),
        (3, "The visits began", "Later"),
    ],
)
def test_a_line_that_was_cut_often_stands_where_that_one_was_cut(text, name, number, before, after):
    report = read(text, name)
    original = text if name.endswith("txt") else TEXT.strip()
    cuts = [at for at, each in enumerate(report.removed) if each.text == "Go to index"]
    assert len(cuts) == 4

    shown = ["", *lines(with_restored(report.pages, report.removed, {cuts[number]}, original))]

    at = shown.index("Go to index")
    assert shown[at - 1].startswith(before)
    assert shown[at + 1].startswith(after)


def test_all_that_was_cut_gives_the_document_again():
    report = read(TEXT)

    pages = with_restored(report.pages, report.removed, range(len(report.removed)), TEXT)

    whole = [line for line in TEXT.split("\n\n") if line.strip()][1:]  # the title stands above
    assert lines(pages) == [line.strip() for line in whole]


@pytest.mark.parametrize(("line", "place"), [(3, 1), (7, 2), (11, 3), (0, 1)])
def test_a_line_between_two_that_are_alike_stands_there(line, place):
    original = "Refrain\n\nCut\n\nRefrain\n\nCut\n\nRefrain\n\nCut\n"
    page = of("Refrain\n\nRefrain\n\nRefrain")

    pages = with_restored([page], [Removal("Cut", "a rule", line)], [0], original)

    expected = ["Refrain"] * 3
    expected.insert(place, "Cut")
    assert lines(pages) == expected


def test_a_copy_that_was_cut_is_not_taken_for_the_line_that_was_kept():
    original = "Menu\n\nLater\n\nShare\n\nThe text of it.\n\nLater\n\nIt went on.\n"
    page = of("The text of it.\n\nLater\n\nIt went on.")
    removed = [Removal("Later", "menu", 3), Removal("Share", "sharing", 5)]

    pages = with_restored([page], removed, [1], original)

    assert lines(pages) == ["Share", "The text of it.", "Later", "It went on."]


def test_the_places_of_what_follows_move_even_where_the_same_words_are_put_before_them():
    page = FoundPage(
        "T", "T", "article", (FoundSection("", 1, "", "First.\n\nIt joined PfP."),),
        mentions=(Mention("pfp", "PfP", "", 17, 20),),
    )  # fmt: skip
    removed = [Removal("PfP, PfP, PfP, PfP", "menu", 3)]

    (found,) = with_restored([page], removed, [0], "First.\n\nPfP, PfP, PfP, PfP\n\nIt joined PfP.")

    assert found.sections[0].body == "First.\n\nPfP, PfP, PfP, PfP\n\nIt joined PfP."
    assert (found.mentions[0].start, found.mentions[0].end) == (36, 39)


def test_a_text_of_another_order_than_the_page_is_found_all_the_same():
    original = "The caption\n\nFirst words\n\nCut\n\nSecond words\n"
    page = of("First words\n\nThe caption\n\nSecond words")

    pages = with_restored([page], [Removal("Cut", "a rule", 5)], [0], original)

    assert lines(pages)[:2] == ["First words", "Cut"]


def test_what_was_cut_above_the_first_heading_stands_above_it():
    original = "Directorate B\n\nStudy\n\nAbstract\n\nThe text of it.\n\nMore\n\nAnd more.\n"
    sections = (
        FoundSection("abstract", 2, "Abstract", "The text of it."),
        FoundSection("more", 2, "More", "And more."),
    )
    page = FoundPage("T", "T", "article", sections)
    removed = [Removal("Directorate B", "a rule", 1), Removal("Study", "a rule", 3)]

    pages = with_restored([page], removed, [0, 1], original)

    assert lines(pages)[:4] == ["Directorate B", "Study", "Abstract", "The text of it."]
    assert [section.id for section in pages[0].sections] == ["", "abstract", "more"]


def test_words_in_the_middle_of_a_line_are_found():
    original = "One thing was said. Share. Another thing was said. Share. And a third."
    page = of("One thing was said.\n\nAnother thing was said.\n\nAnd a third.")

    pages = with_restored([page], [Removal("Share.", "sharing", 1)], [0], original)

    assert lines(pages)[1] == "Share."


def test_a_cut_of_which_only_the_line_is_known_stands_behind_that_before_it():
    page = of("First.\n\nSecond.")
    removed = [Removal("(other words)", "gloss", 2), Removal("* * *", "mark", 99)]

    pages = with_restored([page], removed, [0, 1], "First.\nSecond.")

    assert lines(pages) == ["\\* \\* \\*", "First.", "(other words)", "Second."]


def test_a_page_that_cannot_be_read_back_keeps_its_places():
    page = FoundPage(
        "T", "T", "article", (FoundSection("", 1, "", "First.\n\nIt joined PfP[^9]."),),
        mentions=(Mention("pfp", "PfP", "", 17, 20),),
    )  # fmt: skip

    (found,) = with_restored([page], [Removal("Menu", "menu", 1)], [0], "Menu\nFirst.")

    assert found.sections[0].body.startswith("Menu\n\nFirst.")
    assert found.mentions == page.mentions


def test_much_that_is_put_back_at_once_takes_one_look_at_the_page(monkeypatch):
    parts = [f"Word {at} is told here." for at in range(20)]
    original = "\n\n".join(f"{part}\n\nCut {at}" for at, part in enumerate(parts))
    start = len(parts[0]) + 1
    page = replace(of("\n\n".join(parts)), mentions=(Mention("w", "Word 1", "", start, start + 6),))
    removed = [Removal(f"Cut {at}", "a rule", 4 * at + 3) for at in range(20)]
    looks = []
    monkeypatch.setattr(grown_pages, "parse_body", lambda text: looks.append(1) or parse_body(text))

    (found,) = with_restored([page], removed, range(20), original)

    assert lines([found])[:4] == [parts[0], "Cut 0", parts[1], "Cut 1"]
    text = plain_text(parse_body(page_body(found)).sections[0])
    (mention,) = found.mentions
    assert text[mention.start : mention.end + 4] == "Word 1 is "
    assert len(looks) == 2
