"""What the names, flags and weights of fonts say."""

import pypdfium2
import pytest

from app.intake.readers.pdf.faces import Face, Faces, face_of

BOLD, ITALIC, BOTH, PLAIN = Face(True), Face(False, True), Face(True, True), Face()
ITALIC_FLAG, BOLD_FLAG = 1 << 6, 1 << 18


@pytest.mark.parametrize(
    ("name", "face"),
    [
        ("Times-Roman", PLAIN),
        ("ABCDEF+TimesNewRomanPSMT", PLAIN),
        ("ABCDEF+TimesNewRomanPS-BoldItalicMT", BOTH),
        ("Helvetica-Oblique", ITALIC),
        ("ABCDEF+Verdana,Bold", BOLD),
        ("ABCDEF+NimbusRomNo9L-Medi", BOLD),
        ("ABCDEF+NimbusRomNo9L-MediItal", BOTH),
        ("ABCDEF+NimbusRomNo9L-ReguItal", ITALIC),
        ("ABCDEF+MinionPro-It", ITALIC),
        ("ABCDEF+MinionPro-BoldIt", BOTH),
        ("ABCDEF+CMBX12", BOLD),
        ("ABCDEF+SFTI1200", ITALIC),
        ("ABCDEF+CMR10", PLAIN),
        ("Futura-Medium", PLAIN),
        ("DigitalSans", PLAIN),
        ("", PLAIN),
    ],
)
def test_a_name_tells_the_face(name, face):
    assert face_of(name.encode(), 0, 0) == face


def test_flags_tell_the_face_where_the_name_does_not():
    assert face_of(b"F1", ITALIC_FLAG, 0) == ITALIC
    assert face_of(b"F1", BOLD_FLAG, 0) == BOLD


def test_letters_of_formulas_are_in_no_italics():
    assert face_of(b"ABCDEF+CMMI10", ITALIC_FLAG, 0) == PLAIN


def test_a_weight_is_not_believed_where_the_name_says_another():
    assert face_of(b"F1", 0, 700) == BOLD
    assert face_of(b"Arial-ItalicMT", 0, 645) == ITALIC
    assert face_of(b"Georgia-Regular", 0, 700) == PLAIN


def test_the_faces_of_a_page_are_told_by_character(make):
    document = pypdfium2.PdfDocument(make.pdf("ab *cd* _ef_"))
    text_page = document[0].get_textpage()
    faces = Faces(text_page)

    text = text_page.get_text_range()
    found = [faces.of(text.index(sign)) for sign in "ace"]

    text_page.close()
    document.close()
    assert text == "ab cd ef"
    assert found == [PLAIN, BOLD, ITALIC]
