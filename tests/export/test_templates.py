"""Templates of documents: those of the program, and those of a reader with their faults."""

from pathlib import Path

import pytest

from app.export.options import Options, OptionsError
from app.export.templates import (
    COLOURS,
    ORDER,
    find_template,
    load_template,
    read_templates,
    templates,
)
from app.paths import Paths

OWN = """\
name = "House style"
about = "As our house prints it"
text = "continuous"
parts = ["cover", "text", "sources"]
numbered = true
paper = "letter"

[titles]
sources = "Where it comes from"

[colours]
main = "#204020"

[faces]
text = "Noto Serif"
heads = "Source Serif 4"
"""


@pytest.fixture
def own(paths: Paths) -> Path:
    """The place of a template of the reader's own."""
    paths.user_templates.mkdir(parents=True)
    return paths.user_templates / "house.toml"


def faults_of(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8")
    return [str(fault) for fault in load_template(file)[1]]


def test_the_program_brings_five_templates_of_which_the_briefing_is_first(paths):
    names = [each.name for each in templates(paths)]

    assert names == ["Briefing", "Chronology only", "Fact sheet", "Plain", "Reader"]
    assert read_templates(paths)[1] == ()
    assert all(each.about and not each.own for each in templates(paths))


def test_a_template_sets_the_switches_of_its_parts(paths):
    plain = find_template(paths, "plain").options

    assert plain == Options(colour=False, page_numbers=False).with_only(())
    assert find_template(paths, "briefing").options == Options()
    assert find_template(paths, "chronology-only").layout == "none"


def test_a_template_of_the_readers_stands_after_ours_with_all_that_it_chooses(paths, own):
    own.write_text(OWN, encoding="utf-8")

    *_, house = templates(paths)

    assert (house.id, house.name, house.own) == ("house", "House style", True)
    assert house.layout == "continuous"
    assert house.options.numbered
    assert house.options.paper == "letter"
    assert house.titles["sources"] == "Where it comes from"
    assert house.colours == {**COLOURS, "main": "#204020"}
    assert (house.text_face, house.head_face) == ("Noto Serif", "Source Serif 4")


def test_parts_that_are_off_can_be_switched_on_and_have_their_place(paths, own):
    own.write_text('parts = ["sources", "text", "cover"]', encoding="utf-8")

    order = find_template(paths, "house").order

    assert set(order) == set(ORDER)
    assert [each for each in order if each in ("sources", "text", "cover")] == [
        "sources", "text", "cover",
    ]  # fmt: skip
    assert order.index("chronology") == order.index("text") + 1


def test_a_template_of_the_readers_can_take_the_place_of_ours(paths, own):
    own.with_name("plain.toml").write_text('name = "My plain"', encoding="utf-8")

    assert find_template(paths, "plain").name == "My plain"
    assert len(templates(paths)) == 5


def test_a_template_that_is_not_there_is_told_with_those_that_are(paths):
    with pytest.raises(LookupError, match=r"no template “breifing”; there are briefing, chron"):
        find_template(paths, "breifing")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("\nnames = 'x'", "2: “names” is no key of a template; did you mean “name”?"),
        ("name = 3", "1: “name” must be a text in quotation marks"),
        ("name = ' '", "1: “name” must be a text in quotation marks"),
        ("numbered = 'yes'", "1: “numbered” must be true or false"),
        ("paper = 'a5'", "1: “a5” cannot stand for “paper”; choose a4, letter"),
        ("text = 'poem'", "1: “poem” cannot stand for “text”; choose chapters, continuous, fact"),
        ("parts = []", "1: “parts” must be a list"),
        ("parts = ['cover', 'indx']", "1: “indx” is no part; did you mean “index”?"),
        ("titles = 1", "1: “titles” must be a table below a line [titles]"),
        ("text = 'none'\n[faces]\ntext = 'Arial'", "3: “Arial” is no face of the program; choose"),
        ("[colours]\nmain = 'blue'", "2: “main” must be a colour such as “#12325c”"),
        ("[colours]\n\nzzz = '#123456'", "3: “zzz” is none of the colours; known are main"),
        ("name = 'x", "1: this is no TOML"),
    ],
)
def test_a_fault_is_told_with_file_and_line_and_what_is_meant(tmp_path, text, fault):
    (found,) = faults_of(tmp_path / "t.toml", text)

    assert found.startswith(f"t.toml:{fault}")


def test_a_template_with_faults_can_be_used_all_the_same(paths, own):
    own.write_text("parts = 7\n[colours]\nmain = 'blue'\n", encoding="utf-8")

    house = find_template(paths, "house")

    assert house.order == ORDER
    assert house.colours == COLOURS
    assert len(read_templates(paths)[1]) == 2


def test_a_template_that_is_no_toml_is_left_out_and_told(paths, own):
    own.write_text("[[", encoding="utf-8")

    assert "house" not in [each.id for each in templates(paths)]
    assert [fault.file for fault in read_templates(paths)[1]] == ["house.toml"]


def test_an_unknown_paper_is_refused_with_the_known_ones():
    with pytest.raises(OptionsError, match="“a5” is no paper; choose a4 or letter"):
        Options(paper="a5")
