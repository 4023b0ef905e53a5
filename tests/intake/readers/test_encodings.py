"""Encodings: found, declared, chosen."""

import pytest

from app.intake.readers.encodings import UnknownEncodingError, decode

ENGLISH = "The Partnership’s “first decade” – 1994 to 2004 – was its busiest.\n"
FRENCH = "Le Conseil a décidé d’élargir la coopération à l’été 1994 ; c’était prévu.\n"
RUSSIAN = (
    "В январе 1994 года государства-участники подписали рамочный документ. "
    "Сотрудничество продолжалось и в последующие годы, несмотря на трудности.\n"
)
UKRAINIAN = (
    "У лютому 1994 року Україна приєдналася до програми. Її представники підписали угоду, "
    "і співпраця з євроатлантичними структурами тривала.\n"
)
CZECH = "Vláda přijala usnesení o účasti na společném cvičení, které začalo v září 1995.\n"


@pytest.mark.parametrize(
    ("text", "codec", "shown"),
    [
        (ENGLISH, "utf-8", "utf-8"),
        (ENGLISH, "utf-8-sig", "utf-8"),
        (ENGLISH, "utf-16", "utf-16"),
        (ENGLISH, "utf-32", "utf-32"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (ENGLISH, "cp1252", "windows-1252"),
        (FRENCH, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "koi8-r"),
        (UKRAINIAN, "cp1251", "windows-1251"),
        (CZECH, "cp1250", "windows-1250"),
    ],
)
def test_an_encoding_is_found_from_the_bytes(text, codec, shown):
    decoded = decode(text.encode(codec))

    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, shown, ())


def test_a_single_quotation_mark_in_english_is_western():
    decoded = decode("It is NATO’s first office there.".encode("cp1252"))

    assert decoded.text == "It is NATO’s first office there."


def test_a_declared_encoding_comes_before_guessing_and_after_utf_8():
    assert decode("Čtvrtek".encode("iso8859-2"), declared="ISO-8859-2").text == "Čtvrtek"
    assert decode("Čtvrtek".encode(), declared="ISO-8859-2").text == "Čtvrtek"


def test_declared_latin_1_is_read_as_browsers_read_it():
    decoded = decode("a “quoted” word".encode("cp1252"), declared="iso-8859-1")

    assert (decoded.text, decoded.encoding) == ("a “quoted” word", "windows-1252")


def test_a_declared_encoding_that_does_not_exist_or_fit_is_passed_over():
    assert decode(FRENCH.encode("cp1252"), declared="klingon").text == FRENCH
    assert decode(FRENCH.encode("cp1252"), declared="utf-8").text == FRENCH


def test_the_chosen_encoding_rules_over_all():
    decoded = decode("Ã©".encode(), encoding="latin-1")

    assert decoded.encoding == "windows-1252"
    assert decoded.text == "Ã\u0192Â©"


def test_characters_that_are_lost_are_counted_and_told():
    decoded = decode("é".encode("cp1252") + b" and \xff", encoding="utf-8")

    assert decoded.lost == 2
    assert decoded.warnings == ("2 characters could not be read as utf-8; choose another encoding",)
    assert decode(b"\xe9", encoding="utf-8").warnings[0].startswith("1 character could")


def test_a_replacement_character_of_the_file_itself_is_not_counted_as_lost():
    assert decode("lost: \ufffd".encode(), encoding="utf-8").lost == 0


@pytest.mark.parametrize("name", ["klingon", "base64", "", "  "])
def test_an_unknown_encoding_is_refused(name):
    if not name:
        assert decode(b"plain", encoding=name).encoding == "utf-8"
        return
    with pytest.raises(UnknownEncodingError, match="there is no encoding"):
        decode(b"plain", encoding=name)


def test_the_name_that_is_shown_can_be_chosen():
    for text, codec in ((RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (FRENCH, "cp1252")):
        data = text.encode(codec)
        assert decode(data, encoding=decode(data).encoding).text == text


def test_short_and_empty_bytes_are_text():
    assert decode(b"").text == ""
    assert decode(b"a\0").text == "a\0"


def test_bytes_that_fit_no_candidate_still_give_text():
    assert decode(b"\x81\x8d\x8f\x90\x9d" * 40).text


STRAY = "Zür".encode("cp1252")


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        ("Über uns — ".encode() + STRAY, "UTF-8"),
        ("Приём в Вене. ".encode() + STRAY, ""),
    ],
)
def test_utf_8_with_a_stray_byte_stays_utf_8(data: bytes, declared: str) -> None:
    decoded = decode(data, declared=declared)

    assert (decoded.encoding, decoded.strays) == ("utf-8", 1)
    assert decoded.text.endswith("Zür")
    assert "1 character" in decoded.warnings[0]


def test_a_text_with_more_strays_than_utf_8_is_none() -> None:
    assert decode("Übergabe für Süßwasser".encode("cp1252")).encoding == "windows-1252"
