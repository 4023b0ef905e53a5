"""Names and abbreviations."""

import pytest

from app.library.arrangement.names import (
    Abbreviation,
    Name,
    load_abbreviations,
    load_names,
    other_names,
    years_of,
)
from app.library.pages.edtf import parse
from app.library.pages.page import Page

NAMES = """
[[name]]
page = "osce"
name = "CSCE"
kind = "former"
to = "1994-12-31"

[[name]]
page = "osce"
name = "ОБСЕ"
kind = "translation"
language = "ru"
"""


def page(page_id, title, *aliases):
    return Page(page_id, title, "organisation", "S.", parse("2020"), aliases=aliases)


def test_names_are_read_with_their_years(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(NAMES, encoding="utf-8")

    names, faults = load_names(path, ["osce"])

    assert faults == ()
    assert names == (
        Name("osce", "CSCE", "former", end=parse("1994-12-31")),
        Name("osce", "ОБСЕ", "translation", language="ru"),
    )


def test_a_library_without_names_is_fine(tmp_path):
    assert load_names(tmp_path / "names.toml", []) == ((), ())
    assert load_abbreviations(tmp_path / "abbreviations.toml", []) == ((), ())


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ('page = "osce"', "needs “name”"),
        ('page = "oscee"\nname = "X"', "names the unknown page “oscee”"),
        ('page = "osce"\nname = "X"\nkind = "nick"', "“nick” is no kind of name"),
        ('page = "osce"\nname = "X"\nfrom = "May"', "“May” is no date"),
    ],
)
def test_a_wrong_name_is_a_fault_with_its_line_and_the_others_stay(tmp_path, entry, words):
    path = tmp_path / "names.toml"
    path.write_text(f"{NAMES}\n[[name]]\n{entry}\n", encoding="utf-8")

    names, (fault,) = load_names(path, ["osce"])

    assert len(names) == 2
    assert (fault.file, fault.line) == ("names.toml", 14)
    assert words in fault.message


def test_a_file_that_is_no_toml_is_a_fault(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text("[[name", encoding="utf-8")

    names, (fault,) = load_names(path, [])

    assert names == ()
    assert "no TOML" in fault.message


@pytest.mark.parametrize(
    ("entry", "words"),
    [('short = "A"', "needs “short” and “long”"),
     ('short = "A"\nlong = "B"\npage = "zz"', "names the unknown page “zz”")],
)  # fmt: skip
def test_a_wrong_abbreviation_is_a_fault_with_its_line(tmp_path, entry, words):
    path = tmp_path / "abbreviations.toml"
    path.write_text(
        f'[[abbreviation]]\nshort = "UN"\nlong = "United Nations"\n[[abbreviation]]\n{entry}\n',
        encoding="utf-8",
    )

    found, (fault,) = load_abbreviations(path, ["osce"])

    assert found == (Abbreviation("UN", "United Nations"),)
    assert fault.line == 4
    assert words in fault.message


def test_all_names_of_a_thing_lead_to_one_another():
    table = other_names(
        [page("osce", "Organization for Security", "OSCE")],
        [Name("osce", "CSCE", "former"), Name("osce", "ОБСЕ", "translation")],
        [
            Abbreviation("OSCE", "Organization for Security", "osce"),
            Abbreviation("ICRC", "Red Cross"),
        ],
    )

    assert set(table["csce"]) == {"Organization for Security", "OSCE"}
    assert set(table["osce"]) == {"Organization for Security", "CSCE"}
    assert table["icrc"] == ("Red Cross",)
    assert table["red cross"] == ("ICRC",)


def test_a_translation_leads_to_the_names_and_not_back():
    table = other_names(
        [page("osce", "Organization", "OSCE")], [Name("osce", "ОБСЕ", "translation")], []
    )

    assert table["обсе"] == ("Organization", "OSCE")
    assert "ОБСЕ" not in table["osce"]


def test_names_are_said_with_the_years_in_which_they_were_in_use():
    def name(text, start="", end=""):
        return Name(
            "p", text, "former", parse(start) if start else None, parse(end) if end else None
        )

    years = years_of(
        (
            name("A", "1991", "2019-02-11"),
            name("B", "1995-01-01"),
            name("C", "", "1994-12"),
            name("D"),
            name("E", "1999-03", "1999-11"),
            name("F", "1990"),
            name("f", "2000"),
        )
    )

    assert years == {
        "a": "1991–2019",
        "b": "since 1995",
        "c": "until 1994",
        "d": "",
        "e": "1999",
    }
