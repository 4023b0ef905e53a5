"""`entente export`: templates, switches and words of a document."""

import pikepdf
import pypdfium2
import pytest


@pytest.fixture
def own_templates(home):
    """The folder of the reader's templates, empty again afterwards."""
    folder = home / "data" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    yield folder
    for file in folder.iterdir():
        file.unlink()


def headings(file):
    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        return [item.title for item in outline.root]


def text(file):
    with pypdfium2.PdfDocument(file) as pdf:
        return " ".join(page.get_textpage().get_text_range() for page in pdf)


def test_a_template_and_switches_say_which_parts_there_are(printed, tmp_path):
    target = str(tmp_path / "x.pdf")

    receipt = printed(
        *("export", "uzbekistan#framework-of-relations", "-o", target, "--template", "plain"),
        *("--sources", "--handling", "For friends", "--title", "Given"),
    )

    assert receipt["files"] == [target]
    assert headings(target) == ["Uzbekistan: Framework of relations", "Sources"]
    assert "For friends" in text(target)


def test_what_the_template_has_can_be_switched_off(printed, tmp_path):
    target = str(tmp_path / "x.pdf")

    printed("export", "pfp", "-o", target, "--no-index", "--no-chronology", "--no-cover")

    assert headings(target) == ["Contents", "Partnership for Peace", "Abbreviations", "Sources"]


@pytest.mark.parametrize("form", ["pdf", "txt", "folder"])
@pytest.mark.parametrize("target", ["/", "."])
def test_a_folder_in_the_place_of_a_file_is_refused(entente, target, form):
    status, _, err = entente("export", "pfp", "-o", target, "--format", form)

    assert status == 2
    assert "cannot be written" in err


def test_an_unknown_template_is_refused_with_the_known_ones(entente, tmp_path):
    status, _, err = entente("export", "pfp", "-o", str(tmp_path / "x.pdf"), "--template", "x")

    assert status == 2
    assert "There is no template “x”; there are briefing, chronology-only, fact-sheet" in err


def test_a_template_of_ones_own_is_used_and_its_faults_are_told(entente, tmp_path, own_templates):
    (own_templates / "house.toml").write_text(
        'parts = ["text"]\npaper = "a5"\n[titles]\nsources = "Origins"\n', encoding="utf-8"
    )
    target = tmp_path / "x.pdf"

    status, out, err = entente(
        *("export", "pfp", "-o", str(target), "--template", "house", "--sources")
    )

    assert status == 0
    assert out.startswith(f"{target}: ")
    assert "house.toml:2: “a5” cannot stand for “paper”; choose a4, letter" in err
    assert headings(target) == ["Partnership for Peace", "Origins"]


def test_a_very_long_document_is_announced(entente, tmp_path, monkeypatch):
    monkeypatch.setattr("app.export.document.volumes.MOST_PAGES", 3)

    status, _, err = entente("export", "pfp", "-o", str(tmp_path / "x.pdf"))

    assert status == 0
    assert "this will be about" in err
    assert "--volumes makes several files of it" in err


def test_a_switch_that_a_format_cannot_follow_is_told(entente, tmp_path):
    target = tmp_path / "pages"

    status, _, err = entente(
        "export", "pfp", "malta", "-o", str(target), "--format", "folder", "--index"
    )

    assert status == 0
    assert "--index changes nothing in “Markdown pages (folder)”" in err
    assert "Left out, because their pages are not among those exported" in err
    assert entente("compile", str(target))[0] == 0


def test_pages_are_exported_as_of_a_day_of_the_past(printed, tmp_path):
    target = str(tmp_path / "x.pdf")

    printed("export", "finland", "-o", target, "--template", "plain", "--as-of", "1995-12")

    assert headings(target) == ["Finland, on 31 December 1995"]
    assert "Until 31 December 1995: " in text(target)


def test_a_day_that_is_to_come_is_today(printed, tmp_path):
    target = str(tmp_path / "x.pdf")

    printed("export", "finland", "-o", target, "--template", "plain", "--as-of", "2999")

    assert headings(target) == ["Finland"]
