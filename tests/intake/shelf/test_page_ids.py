"""The ids of imported pages."""

import pytest

from app.intake.shelf.page_ids import id_of


@pytest.mark.parametrize(
    ("title", "page_id"),
    [
        ("Relations with Ruritania", "relations-with-ruritania"),
        ("Communiqué final: l’Alliance", "communique-final-lalliance"),
        ("Отношения с Руританией", "otnosheniya-s-ruritaniei"),
        ("Відносини з Україною: об’єднання", "vidnosini-z-ukrainoyu-obyednannya"),
        ("Подъём", "podem"),
        ("Σχέσεις με την Ελλάδα", "scheseis-me-tin-ellada"),
        ("Stosunki z Łodzią; Ærø", "stosunki-z-lodzia-aero"),
        ("Con", "page-con"),
    ],
)
def test_an_id_is_the_title_in_plain_letters(title, page_id):
    assert id_of(title) == page_id


def test_a_long_title_ends_with_a_whole_word():
    assert id_of("word " * 30) == "-".join(["word"] * 12)
    assert id_of("w" * 99) == "w" * 60


@pytest.mark.parametrize("title", ["関係", "…", "🙂"])
def test_a_title_without_such_letters_gives_an_id_of_its_own(title):
    assert id_of(title).startswith("document-")
    assert id_of(title) == id_of(title) != id_of(title + "関")
