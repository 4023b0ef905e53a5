"""Words in bold and italics, in a line and in lines that are joined."""

import pypdfium2
import pytest

from app.intake.document import Styled
from app.intake.readers.pdf.lines import read_lines
from app.intake.readers.pdf.styles import is_strong, restyled


def styled(data):
    """The styled words of each line: b for bold, i for italics."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [
            [("b" * s.strong + "i" * s.emphasis, line.text[s.start : s.end]) for s in line.styled]
            for line in read_lines(document, 1)
        ]
    finally:
        document.close()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Nothing here stands out", []),
        ("The _Final Act_ of *Helsinki*", [("i", "Final Act"), ("b", "Helsinki")]),
        ("*All of it*", [("b", "All of it")]),
        ("See “_Europe_” (*below*)", [("i", "Europe"), ("b", "below")]),
        ("*_Both_* at once", [("bi", "Both")]),
        ("one #text(style: \"italic\")[a]b word", [("i", "a")]),
        ("*•* a bullet and _,_ a comma", []),
        ("_one_ *two*", [("i", "one"), ("b", "two")]),
        ("会议一九九四年在布鲁塞尔举行并通过了一项决定 *and*", [("b", "and")]),
    ],
)  # fmt: skip
def test_styled_words_are_found_to_the_letter(make, line, words):
    assert styled(make.pdf(f"#set text(hyphenate: false)\n{line}")) == [words]


def test_a_line_of_one_sign_has_no_style(make):
    assert styled(make.pdf("*A*")) == [[]]


def test_all_letters_have_to_be_in_bold():
    assert is_strong("1. Talks –", (Styled(3, 8, strong=True),))
    assert not is_strong("Talks held", (Styled(0, 5, strong=True),))
    assert not is_strong("1994", (Styled(0, 4, strong=True),))
    assert not is_strong("Talks", (Styled(0, 5, emphasis=True),))


def test_styles_are_found_again_where_lines_are_joined():
    parts = [
        ("The Council adop\x02", (Styled(4, 16, emphasis=True),)),
        ("ted a text. ", (Styled(0, 3, emphasis=True), Styled(6, 10, strong=True))),
    ]

    assert restyled(parts, "The Council adopted a text.") == (
        Styled(4, 19, emphasis=True),
        Styled(22, 26, strong=True),
    )


def test_a_style_goes_on_over_the_blank_between_lines_but_not_into_another():
    one, other = Styled(0, 3, strong=True), Styled(0, 5, strong=True)
    both = Styled(0, 5, strong=True, emphasis=True)

    assert restyled([("one", (one,)), ("other", (other,))], "one other") == (
        Styled(0, 9, strong=True),
    )
    assert restyled([("one", (one,)), ("other", (both,))], "one other") == (
        Styled(0, 3, strong=True),
        Styled(4, 9, strong=True, emphasis=True),
    )


def test_a_span_of_nothing_but_hyphens_is_lost():
    assert restyled([("a - b", (Styled(2, 3, strong=True),))], "a - b") == ()
