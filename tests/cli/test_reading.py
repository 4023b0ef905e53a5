"""Sections as lines for a terminal."""

from app.cli.reading import section_lines
from app.library.pages.markdown import parse_body

TEXT = """\
They met.[^1]

3. First point
4. Second point

   - a part of it

> Said long ago.

| Year | Event |
| --- | --- |
| 1994 | Talks |

[^1]: In the town hall.
"""


def test_lists_keep_their_numbers_and_notes_their_marks() -> None:
    (section,) = parse_body(TEXT).sections

    assert list(section_lines(section)) == [
        "They met.[1]",
        "3. First point",
        "4. Second point",
        "   - a part of it",
        "> Said long ago.",
        "Year\tEvent",
        "1994\tTalks",
    ]
