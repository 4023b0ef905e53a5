"""Light stems of Ukrainian words."""

import pytest

from index.folding import fold
from index.ukrainian import stem


@pytest.mark.parametrize(
    "forms",
    [
        "партнерство партнерства партнерству партнерством партнерстві партнерств партнерствами",
        "угода угоди угоді угоду угодою угод угодами",
        "країна країни країні країну країною країн країнам країнами країнах",
        "член члена члену членом члени членів членам членами",
        "місія місії місію місією місій місіям місіями місіях",
        "рішення рішенню рішенням рішень рішеннями",
        "безпека безпеки безпеці безпеку безпекою",
        "незалежність незалежності незалежністю",
        "область області областю областей областями",
        "європейський європейського європейському європейська європейської європейській"
        " європейською європейські європейських європейськими",
        "рада ради раді раду радою рад",
        "режим режиму",
        "ґрунт ґрунту ґрунтом",
    ],
)
def test_the_cases_of_a_word_share_a_stem(forms):
    assert len({stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("місто", "мости"), ("рада", "радіо"), ("угода", "уряд"), ("член", "член-кореспондент")],
)
def test_different_words_keep_different_stems(one, other):
    assert stem(fold(one)) != stem(fold(other))


@pytest.mark.parametrize("word", ["", "а", "мир", "нам", "dnipro", "стр"])
def test_short_and_foreign_words_stay_whole(word):
    assert stem(word) == word
