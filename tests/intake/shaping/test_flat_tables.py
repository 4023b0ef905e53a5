"""Tables whose cells became lines, put together again."""

import pytest

from app.intake.document import Block, Role
from app.intake.shaping.flat_tables import fold_tables

D1, D2 = "19 June 1991", "16 September 1991"


def folded(*texts: str) -> list[tuple[tuple[str, ...], ...] | str]:
    blocks = [Block(Role.PARAGRAPH, text, line=at) for at, text in enumerate(texts, start=1)]
    return [block.rows or block.text for block in fold_tables(blocks)]


def test_names_with_as_many_dates_each_are_rows() -> None:
    first, second = ("Albania", D1, D2), ("Bosnia and Herzegovina", D1, D2)
    third = ("Estonia", D2, D1)

    found = folded("Before.", *first, *second, *third, "After.")

    assert found == ["Before.", (first, second, third), "After."]


def test_names_with_one_date_each_are_rows_when_they_are_short() -> None:
    assert folded("Albania", D1, "Armenia", D2, "Austria", D1) == [
        (("Albania", D1), ("Armenia", D2), ("Austria", D1))
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (D1, "Albania", D2, "Armenia", D1, "Austria"),
        ("Albania", D1, "Armenia", D2),
        ("Albania joins the union", D1, "Armenia joins the union", D2, "Austria joins it", D1),
        ("Albania.", D1, "Armenia.", D2, "Austria.", D1),
        ("Albania", D1, "Armenia", D1, D2, "Austria", D1),
        ("Albania", "Armenia", "Austria"),
    ],
)
def test_a_chronology_or_a_list_is_no_table(texts: tuple[str, ...]) -> None:
    assert folded(*texts) == list(texts)
