"""Encodings: found, declared, chosen."""

import pytest

from app.intake.readers.encodings.decoding import UnknownEncodingError, decode, is_known

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


@pytest.mark.parametrize("name", ["klingon", "base64", "idna", "punycode", "", "  "])
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


POLISH = "Źródła mówią, że Śląsk i Łódź były ważne: książki, gęś, źdźbło.\n"
SLOVAK = "Ľudia žiadali, aby sa Štátny úrad rozhodol ešte v marci; ťažko povedať kedy.\n"
HUNGARIAN = "A küldöttség ősszel gyűlt össze, és megerősítette a jegyzőkönyvet.\n"
CROATIAN = "Izaslanstvo će, što je uobičajeno, ući u Žepče i posjetiti đake.\n"
ROMANIAN = "Delegaţia a ajuns în oraş şi a început să discute despre viaţa ţăranilor.\n"
BULGARIAN = "Делегацията пристигна в града и започна разговори за бъдещето на областта.\n"
PORTUGUESE = "A delegação chegou à região e as negociações não começaram então.\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (text, codec)
        for codecs, texts in (
            (("cp1250", "iso8859_2"), (POLISH, SLOVAK, HUNGARIAN, CROATIAN, ROMANIAN, CZECH)),
            (("cp1251", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866"), (RUSSIAN,)),
            (("cp1251", "koi8_u", "iso8859_5"), (UKRAINIAN, BULGARIAN)),
            (("cp1252", "iso8859_15"), (PORTUGUESE, FRENCH.replace("’", "'"))),
        )
        for text in texts
        for codec in codecs
    ],
)
def test_languages_are_told_by_their_letters_in_every_encoding_they_come_in(text, codec):
    decoded = decode((text * 3).encode(codec))

    assert (decoded.text, decoded.warnings) == (text * 3, ())


def test_a_declared_encoding_in_which_the_text_has_controls_is_not_that():
    data = POLISH.encode("cp1250")

    assert decode(data, declared="iso-8859-2").text == POLISH
    assert decode("A\x85B é".encode("latin-1"), declared="iso-8859-2").encoding == "iso-8859-2"


def test_a_long_text_is_told_by_its_beginning():
    assert decode((CZECH * 1_000).encode("cp1250")).text == CZECH * 1_000


def test_a_text_that_may_be_in_two_encodings_is_in_doubt_and_says_where_they_differ():
    decoded = decode("Only plain words here.\nThe speaker is Kovač.\n".encode("cp1250"))

    assert len(decoded.warnings) == 1
    assert "instead of" in decoded.warnings[0]
    assert "line 2 would read" in decoded.warnings[0]
    assert "Kovač" in decoded.warnings[0]
    assert "changed in the preview" in decoded.warnings[0]


def test_a_text_in_other_letters_still_is_read():
    japanese = "代表団は町に到着し、地域の将来についての話し合いを始めました。\n" * 3

    assert decode(japanese.encode("shift_jis")).text == japanese


def test_what_no_language_has_is_in_doubt():
    assert "could not be told" in decode(bytes(range(0x80, 0x100)) * 4).warnings[-1]


STRAY = "Zür".encode("cp1252")


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        ("Über uns — ".encode() + STRAY, "UTF-8"),
        ("Приём в Вене. ".encode() + STRAY, ""),
    ],
)
def test_a_line_of_utf_8_with_a_stray_byte_stays_utf_8(data: bytes, declared: str) -> None:
    decoded = decode(data, declared=declared)

    assert (decoded.encoding, decoded.strays) == ("utf-8", (1,))
    assert decoded.text.endswith("Zür")
    assert "line 1 is no UTF-8 and was read as windows-125" in decoded.warnings[0]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("chosen", ["", "utf-8"])
def test_lines_of_utf_8_in_another_encoding_are_read_in_that_and_told(mark, chosen):
    lines = [CZECH, POLISH, POLISH, "Plain.\n", POLISH, CZECH]
    codecs = ["utf-8", "cp1250", "cp1250", "utf-8", "cp1250", "utf-8"]
    data = b"".join(line.encode(codec) for line, codec in zip(lines, codecs, strict=True))
    if not mark:
        data = CZECH.encode() + data
        lines.insert(0, CZECH)

    decoded = decode(mark + data, encoding=chosen)

    assert decoded.text == "".join(lines)
    assert (decoded.encoding, decoded.lost) == ("utf-8", 0)
    first = 2 if mark else 3
    assert decoded.warnings == (
        f"lines {first}–{first + 1} and {first + 3} are no UTF-8 and were read as windows-1250; "
        "the encoding can be changed in the preview",
    )


def test_a_text_with_more_strays_than_utf_8_is_none() -> None:
    assert decode("Übergabe für Süßwasser".encode("cp1252")).encoding == "windows-1252"


@pytest.mark.parametrize("name", ["idna", "unicode_escape", "a\0b"])
def test_a_declared_encoding_that_is_none_of_texts_is_passed_over(name):
    decoded = decode(b"caf\xe9 .. \\u0041", declared=name)

    assert decoded.text == "café .. \\u0041"
    assert not is_known(name)
    assert is_known("koi8-r")
