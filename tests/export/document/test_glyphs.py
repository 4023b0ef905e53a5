"""The fonts that are shipped, and text made fit for them."""

import pytest
from fontTools.ttLib import TTFont

from app.export.document.glyphs import BREAK, Sieve, read_repertoire, reads_right_to_left, soften
from app.paths import RESOURCES

FONTS = RESOURCES / "fonts"


@pytest.fixture
def sieve() -> Sieve:
    return Sieve(read_repertoire(FONTS))


def test_every_family_is_found_by_its_plain_name_and_has_its_licence():
    for path in sorted(FONTS.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            names = font["name"]
            family = names.getDebugName(16) or names.getDebugName(1)
        assert path.stem.partition("-")[0] == family.replace(" ", "")
        assert (FONTS / f"OFL-{family.replace(' ', '')}.txt").exists()


@pytest.mark.parametrize(
    "text",
    [
        "Côte d’Ivoire – Türkiye · “São Tomé” … № 1325 § 4 €",
        "Česko Łódź Şanlıurfa Reykjavík Gâlle Țară Oʻzbekiston Việt Nam",
        "Україна Қазақстан Ўзбекистон Аԥсны Србија",
        "Ελλάδα Κύπρος",
        "საქართველო Հայաստան",
        "الجزائر ישראל",
    ],
)
def test_the_scripts_of_the_partners_are_covered(sieve: Sieve, text: str):
    assert sieve.clean(text) == text
    assert sieve.warnings() == ()


def test_what_is_missing_is_replaced_and_counted(sieve: Sieve):
    assert sieve.clean("日本 \ue000") == "�� �"
    assert sieve.warnings() == (
        "3 characters are not in the fonts and printed as �: 日 (U+65E5), 本 (U+672C), (U+E000).",
    )


def test_words_that_cannot_be_shown_give_way_to_others_and_count_as_nothing(sieve: Sieve):
    assert sieve.fitting("Мир", "%D0") == "Мир"
    assert sieve.fitting("日本", "%E6") == "%E6"
    assert sieve.warnings() == ()


def test_one_lost_character_is_told_in_the_singular(sieve: Sieve):
    sieve.clean("日")

    assert sieve.warnings()[0].startswith("1 character is not in the fonts")


def test_the_warning_names_ten_characters_at_most(sieve: Sieve):
    sieve.clean("".join(map(chr, range(0x4E00, 0x4E00 + 14))))

    assert "and 4 more." in sieve.warnings()[0]


def test_a_mark_that_no_face_has_with_its_letter_is_replaced(sieve: Sieve):
    assert sieve.clean("ע\u0487") == "ע�"


def test_decomposed_letters_are_composed(sieve: Sieve):
    assert sieve.clean("Co\u0302te") == "Côte"


def test_controls_overrides_and_selectors_go_silently(sieve: Sieve):
    assert sieve.clean("a\x00b\u202ec\ufeffd\ufe0fe\u00adf") == "abcdef"
    assert sieve.warnings() == ()


def test_line_breaks_become_spaces_and_are_kept_in_preformatted_text(sieve: Sieve):
    assert sieve.clean("a\nb\tc") == "a b c"
    assert sieve.clean_lines("a\r\n\tb\x00") == "a\n    b"


@pytest.mark.parametrize("text", ["short", "a sentence of quite ordinary words, none of them long"])
def test_ordinary_text_is_not_softened(text: str):
    assert soften(text) == text


def test_long_words_may_end_somewhere():
    parts = soften("x" * 100).split(BREAK)

    assert parts == ["x" * 30] * 3 + ["x" * 10]


def test_an_address_ends_after_a_slash_and_before_a_full_stop():
    softened = soften("https://www.example.org/one/two-three/four.htm?a=b")

    assert softened.split(BREAK) == [
        "https://", "www", ".example", ".org/", "one/", "two-", "three/", "four", ".htm?",
        "a=", "b",
    ]  # fmt: skip


def test_the_direction_is_that_of_most_letters():
    assert reads_right_to_left("الجزائر (Algeria)") is False
    assert reads_right_to_left("تعمل منظمة الأمن (OSCE)") is True
    assert reads_right_to_left("plain") is False
