"""Documents with what is true of them, and when what was found in one counts as right."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from training.comparison import Listed
from training.documents import DOCUMENTS, LOOKED_AT, KeptDocument, lists, read_documents, values

PAGE = """<html lang="en"><head><title>Seven harbours agree - Harbour Office</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><h1>Seven harbours agree</h1><p>Published 4 March 2011. Last updated 5 March 2011.</p>
<p>The harbours of seven towns agreed on one timetable on 3 March 2011, after long talks.</p>
<h2>What comes next</h2>
<p>The captains of the old lines had asked for it for years, and were glad of it at last.</p>
</main><footer>Contact the office</footer></body></html>
"""
FACTS = """
title = "Seven harbours agree"
or_title = ["Seven harbours agree: a timetable"]
published = "2011-03-04"
updated = "2011-03-05T10:00"
headings = ["What comes next"]
captions = []
footnotes = []
frame = ["Home", "News", "Contact the office"]
text = ["The harbours of seven towns agreed on one"]
[[milestone]]
date = "2011-03-03"
words = "The harbours of seven towns"
doubtful = false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferries.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "ferries_files").mkdir()
    (tmp_path / "ferries.toml").write_text(FACTS, encoding="utf-8")
    return tmp_path


def only(folder: Path) -> KeptDocument:
    (document,) = read_documents(folder)
    return document


def listed(document: KeptDocument, name: str) -> Listed:
    return next(each for each in lists(document) if each.name == name)


def wrong(document: KeptDocument) -> list[str]:
    return [each.name for each in values(document) if each.found != each.true]


def test_a_document_is_read_beside_its_facts(folder: Path) -> None:
    document = only(folder)

    assert (document.name, document.format) == ("ferries.html", "html")
    assert wrong(document) == []
    for each in lists(document):
        assert (each.extra, each.missing) == ([], []), each.name


@pytest.mark.parametrize(
    ("said", "other", "names"),
    [
        ("Seven harbours agree", "SEVEN HARBOURS – AGREE", []),
        ("Seven harbours agree", "Seven harbours", ["title"]),
        ("2011-03-05T10:00", "2011-03-06", ["updated"]),
    ],
)
def test_titles_are_compared_by_letters_and_dates_by_days(
    folder: Path, said: str, other: str, names: list[str]
) -> None:
    (folder / "ferries.toml").write_text(FACTS.replace(said, other, 1), encoding="utf-8")

    assert wrong(only(folder)) == names


def test_a_line_of_the_frame_that_stays_and_a_paragraph_that_goes_are_told(folder: Path) -> None:
    facts = FACTS.replace('"Home", ', '"What comes next", ').replace(
        "The harbours of seven towns agreed on one", "Contact the office"
    )
    (folder / "ferries.toml").write_text(facts, encoding="utf-8")
    cut = listed(only(folder), "cut")

    assert cut.missing == ["whatcomesnext"]
    assert cut.extra == ["contacttheoffice"]


def test_every_document_stands_beside_its_facts() -> None:
    for folder in (DOCUMENTS, LOOKED_AT):
        files = [path for path in folder.iterdir() if path.is_file()]
        kinds = Counter(path.stem for path in files)

        assert set(kinds.values()) == {2}, [stem for stem, count in kinds.items() if count != 2]


def test_documents_whose_faults_were_mended_are_understood() -> None:
    right: Counter[str] = Counter()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in read_documents(LOOKED_AT):
        right.update({each.name for each in values(document) if each.found == each.true})
        for name, same, extra, missing in lists(document):
            counts[name].update(same=len(same), found=len(same + extra), there=len(same + missing))

    def shares(name: str) -> tuple[float, float]:
        count = counts[name]
        return count["same"] / count["found"], count["same"] / count["there"]

    assert right["title"] >= 245  # of 272
    assert right["updated"] >= 266
    assert right["published"] >= 245
    precision, recall = shares("cut")
    assert precision >= 0.98
    assert recall >= 0.92
    assert min(shares("headings")) >= 0.87
    assert min(shares("milestones")) >= 0.89
    assert min(shares("footnotes")) >= 0.82
