"""UTF-8 with lines in other encodings."""

import pytest

from app.intake.readers.encodings.mixed_lines import numbered, read_mixed

RUSSIAN = "Делегация прибыла в город и начала переговоры."


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((7,), "line 7"),
        ((7, 8), "lines 7–8"),
        ((1, 3, 4, 9), "lines 1, 3–4 and 9"),
        (tuple(range(1, 40, 2)), "lines 1, 3, 5, 7, 9, 11 and 14 more"),
    ],
)
def test_lines_are_told_in_spans(lines, told):
    assert numbered(lines) == told


def test_a_line_in_another_encoding_is_read_in_that_as_a_whole():
    data = f"{RUSSIAN}\n".encode() + f"{RUSSIAN}\r\n".encode("koi8_r") + RUSSIAN.encode()
    mixed = read_mixed(data, told=False)

    assert mixed is not None
    assert mixed.text == f"{RUSSIAN}\n{RUSSIAN}\r\n{RUSSIAN}"
    assert mixed.lines == (2,)
    assert mixed.guess.encoding == "koi8_r"


def test_a_line_that_is_mostly_utf_8_is_read_as_that():
    data = RUSSIAN.encode() + " façade ".encode("cp1252") + RUSSIAN.encode()
    mixed = read_mixed(data, told=False)

    assert mixed is not None
    assert mixed.text == f"{RUSSIAN} façade {RUSSIAN}"


@pytest.mark.parametrize("told", [False, True])
def test_a_text_that_is_only_called_utf_8_is_none(told):
    assert read_mixed(RUSSIAN.encode("cp1251"), told=told) is None


def test_few_lines_of_utf_8_tell_nothing_where_nobody_calls_it_that():
    data = b"\n".join([RUSSIAN.encode("cp1251")] * 3 + ["é".encode()])

    assert read_mixed(data, told=False) is None
    mixed = read_mixed(data, told=True)
    assert mixed is not None
    assert mixed.text.endswith(f"{RUSSIAN}\né")
