"""Words in a row that a page shares with a document."""

from app.library.verification.borrowing import Documents

SOURCE = "In spring the delegates met by the lake, and nobody knew how long they would stay."


def shared(text, source=SOURCE):
    return list(Documents([("lake.txt", source)]).shared_with(text))


def test_seven_words_in_a_row_are_chance():
    assert shared("The delegates met by the lake, and they left.") == []


def test_eight_words_in_a_row_are_not():
    assert shared("The delegates met by the lake, and nobody left.") == [
        ("the delegates met by the lake and nobody", "lake.txt")
    ]


def test_a_longer_run_is_told_once_and_whole():
    text = SOURCE.upper().replace(",", " –\n")

    (run, _), *rest = shared(f"First. {text} Last.")

    assert not rest
    assert run.startswith("in spring the delegates")
    assert run.endswith("they would stay")


def test_two_runs_are_told_each():
    half = "in spring the delegates met by the lake"

    assert [run for run, _ in shared(f"{half} ... {half} at last.")] == [half, half]


def test_a_text_shorter_than_a_run_shares_nothing():
    assert shared("by the lake") == []


def test_documents_are_read_from_a_folder_and_the_folders_in_it(tmp_path):
    (tmp_path / "deep").mkdir()
    page = "<p>In spring the <b>delegates</b> met by the lake</p>"
    (tmp_path / "deep" / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")

    found = list(Documents.read(tmp_path).shared_with(SOURCE))

    assert found == [("in spring the delegates met by the lake", "page.html")]


def test_a_name_counts_as_one_word_whatever_its_length():
    name = "The Permanent Conference on the Use of Lakes and Rivers"
    source = f"In spring the delegates of {name} met, and nobody knew how long they would stay."

    found = Documents([("lake.txt", source)], [name])

    assert list(found.shared_with(f"{name} was founded in 1956.")) == []
    run = f"the delegates of {name} met and nobody knew how"
    assert list(found.shared_with(run)) == [(run.casefold(), "lake.txt")]
