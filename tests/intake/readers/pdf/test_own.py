"""PDFs that Entente made: what it put beside the pages is told apart."""

import io

import pikepdf
import pytest

from app.intake.readers.pdf.reader import read

HEAD = '#let part(name, title) = [#heading(level: 1, title)#label(name)]\n#set page(paper: "a5")\n'
PAGE = """
#part("ruritania", "Ruritania")
Ruritania signed the Framework Document on 13 July 1994.
#heading(level: 2)[Where sources differ]#label("ruritania#where-sources-differ")
- Signs the Framework Document: 13 July 1994 here; 1995 in a list.
#heading(level: 2)[See also]#label("ruritania#see-also")
The Council.
"""
ANNEXES = """
#pagebreak()
#part("@chronology", "Chronology")
1994: Ruritania signs the Framework Document.
#pagebreak()
And what came later.
#pagebreak()
#part("@abbreviations", "Abbreviations")
PfP: Partnership for Peace.
#pagebreak()
#part("@sources", "Sources")
A list of States. #metadata(none)#label("@source-1")
#pagebreak()
#part("@index", "Index")
Council 1
"""


@pytest.fixture
def briefing(make):
    """A PDF with a page and what was made of it."""
    return make.pdf(HEAD + PAGE + ANNEXES)


def kept(data):
    """The texts of content."""
    return [block.text for block in read(data, "a.pdf").blocks if not block.chrome]


def cut(data):
    """Rule and text of all else."""
    return [(block.chrome, block.text) for block in read(data, "a.pdf").blocks if block.chrome]


def test_what_entente_made_of_the_pages_is_cut_under_rules_that_say_so(briefing):
    differing = "a list of differing dates that Entente made of a page"
    chronology = "a chronology that Entente made of the pages"
    sources, index = "a list of sources that Entente made", "an index that Entente made"

    assert kept(briefing) == [
        "Ruritania",
        "Ruritania signed the Framework Document on 13 July 1994.",
        "See also",
        "The Council.",
        "Abbreviations",
        "PfP: Partnership for Peace.",
    ]
    assert cut(briefing) == [
        (differing, "Where sources differ"),
        (differing, "Signs the Framework Document: 13 July 1994 here; 1995 in a list."),
        (chronology, "Chronology"),
        (chronology, "1994: Ruritania signs the Framework Document."),
        (chronology, "And what came later."),
        (sources, "Sources"),
        (sources, "A list of States."),
        (index, "Index"),
        (index, "Council 1"),
    ]


def test_the_cover_is_cut_and_its_title_is_that_of_the_file(make):
    cover = '#set document(title: "Two partners")\nTwo partners\n\nEdition 2026-11\n#pagebreak()'
    data = make.pdf(f"{cover}\n{HEAD}{PAGE}")
    rule = "a cover that Entente made"

    assert cut(data)[0] == (rule, "Two partners Edition 2026-11")
    assert kept(data)[0] == "Ruritania"
    assert read(data, "a.pdf").title == "Two partners"


def test_a_chronology_alone_is_kept(make):
    data = make.pdf(HEAD + ANNEXES.removeprefix("\n#pagebreak()"))

    assert "Chronology" in kept(data)
    assert cut(data) == []


def test_parts_of_these_names_in_a_pdf_of_others_are_kept(briefing):
    with pikepdf.open(io.BytesIO(briefing)) as pdf:
        pdf.docinfo["/Creator"] = "Another program"
        other = io.BytesIO()
        pdf.save(other)

    assert "Chronology" in kept(other.getvalue())
    assert cut(other.getvalue()) == []


def test_a_section_of_this_name_without_the_mark_of_entente_is_kept(make):
    data = make.pdf(HEAD + PAGE.replace("#where-sources-differ", "#differing") + ANNEXES)

    assert "Where sources differ" in kept(data)
