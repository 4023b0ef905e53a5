"""The days on which authors say that they corrected their texts."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.corrections import day_of_correction


def corrected(*texts: str, published: str = "2019-03-04") -> str:
    return day_of_correction([Block(Role.PARAGRAPH, text) for text in texts], published)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("UPDATE 14 May: the plans were put off.", "2019-05-14"),
        ("Update, 2 January: the plans were put off.", "2020-01-02"),
        ("Edited to add, 3 May 2019: the plans were put off.", "2019-05-03"),
        ("[Correction, 3 May 2019] The quay is that of Kiel.", "2019-05-03"),
        ("Corrected on 17 September", "2019-09-17"),
        ("Mise à jour du 3 mai 2019 : les plans sont reportés.", "2019-05-03"),
        ("Korrektur vom 3. Mai 2019: Der Kai war falsch benannt.", "2019-05-03"),
        ("Дополнение от 3 мая 2019 г.: планы отложены.", "2019-05-03"),
        ("Виправлено 3 травня 2019: причал названо правильно.", "2019-05-03"),
        ("This article was amended on 3 May 2019 to name the right quay.", "2019-05-03"),
        ("Thanks to Jana, who saw that a year was wrong (fixed 17 May 2019).", "2019-05-17"),
        ("Update on the talks of 3 May 2019", ""),
        ("The statute was amended on 3 May 2019 to name the right quay.", ""),
        ("UPDATE May 2019: the plans were put off.", ""),
        ("Update 3 May 2018: the plans were put off.", ""),  # before it was published
    ],
)
def test_a_note_of_the_author_tells_the_day(text: str, day: str) -> None:
    assert corrected("The quays are dry.", text) == day


def test_the_last_day_counts() -> None:
    assert corrected("Update 3 May: ice.", "Update 5 May: no ice.") == "2019-05-05"
