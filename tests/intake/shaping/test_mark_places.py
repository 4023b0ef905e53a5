"""Where marks of footnotes stand in the plain text."""

from app.intake.shaping.mark_places import mark_places
from app.library.pages.body import plain_text
from app.library.pages.markdown import parse_body

BODY = """## Talks

They went *home*[^1]. Nobody came.

> A quotation.[^2]

- One[^3]
  - Inner[^4]
- Two

| Name | Seat |
|---|---|
| Council | Alba[^5] |
| Court[^6] | Strelsau |

The end.[^7]

[^1]: A.
[^2]: B.
[^3]: C.
[^4]: D.
[^5]: E.
[^6]: F.
[^7]: G.
"""


def test_a_mark_stands_behind_its_words() -> None:
    (section,) = parse_body(BODY).sections
    text = plain_text(section)

    places = list(mark_places(section.blocks))

    assert [number for number, _ in places] == [1, 2, 3, 4, 5, 6, 7]
    before = [text[:offset].split()[-1] for _, offset in places]
    assert before == ["home", "quotation.", "One", "Inner", "Alba", "Court", "end."]
