"""Light stems of Arabic words."""

import pytest

from index.arabic import stem
from index.folding import fold


@pytest.mark.parametrize(
    "forms",
    [
        "أمن الأمن والأمن بالأمن للأمن",
        "دولة الدولة والدولة",
        "منظمة المنظمة للمنظمة منظمات المنظمات والمنظمات",
        "شراكة الشراكة والشراكة بالشراكة",
        "مُنَظَّمَةُ منظمة",
        "أوروبي الأوروبي أوروبية الأوروبية",
        "عضو العضو",
    ],
)
def test_forms_of_a_word_share_a_stem(forms):
    stems = {stem(fold(form)) for form in forms.split()}

    assert len(stems) == 1


def test_different_words_keep_different_stems():
    assert stem(fold("الأمن")) != stem(fold("أمل"))
    assert stem(fold("أوروبا")) != stem(fold("ورب"))


@pytest.mark.parametrize("word", ["", "و", "وال", "ال", "ها"])
def test_too_little_is_left_alone(word):
    assert stem(word) == word
