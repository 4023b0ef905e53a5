"""Markdown: its own marks as blocks."""

import pytest

from app.intake.document import Link, Role
from app.intake.readers.markdown.reader import read
from app.intake.readers.refusal import RefusedError

TEXT = """\
---
title: On Ruritania
author: Office
source: https://example.org/a
date: 2014-11-12
lastmod: 2015-02-03T19:27:00Z
lang: en-GB
---
# Relations

Text with **bold** and [a link](https://example.org/x)
on two lines[^n] and `code`.\\
Next line.

**Talks**

- one
    - inner
- two

  goes on

3. three
4. four

> Said so.

| Year | Event |
|---|---|
| 1994 | Joins |

```
as  it is
```

***

[^n]: The note.
"""


def test_all_marks_become_roles():
    document = read(TEXT.encode(), "a.md")

    assert [(b.role.value, b.level, b.mark, b.text) for b in document.blocks] == [
        ("heading", 1, "", "Relations"),
        ("paragraph", 0, "", "Text with bold and a link on two lines¹ and code.\nNext line."),
        ("heading", 0, "", "Talks"),
        ("item", 1, "•", "one"),
        ("item", 2, "•", "inner"),
        ("item", 1, "•", "two"),
        ("paragraph", 0, "", "goes on"),
        ("item", 1, "3.", "three"),
        ("item", 1, "4.", "four"),
        ("quote", 0, "", "Said so."),
        ("table", 0, "", "Year\tEvent\n1994\tJoins"),
        ("preformatted", 0, "", "as  it is"),
        ("rule", 0, "", ""),
        ("footnote", 0, "1", "The note."),
    ]  # fmt: skip
    assert document.blocks[1].links == (Link(19, 25, "https://example.org/x"), Link(38, 39, "#n"))
    assert document.blocks[13].name == "#n"
    assert document.blocks[0].line == 9
    assert document.blocks[10].rows == (("Year", "Event"), ("1994", "Joins"))


def test_front_matter_tells_title_and_dates():
    document = read(TEXT.encode(), "a.md")

    assert (document.title, document.author, document.url) == (
        "On Ruritania", "Office", "https://example.org/a",
    )  # fmt: skip
    assert (document.published, document.updated, document.language) == (
        "2014-11-12", "2015-02-03T19:27", "en",
    )  # fmt: skip


def test_a_ruler_at_the_beginning_is_no_front_matter():
    document = read(b"---\nnot: [yaml\n---\n\nText.", "a.md")

    assert document.title == ""
    assert document.blocks[-1].text == "Text."


def test_front_matter_nested_beyond_reason_is_none():
    document = read(b"---\na: " + b"[" * 200_000 + b"\n---\nText.", "a.md")

    assert document.blocks[-1].text == "Text."


def test_numbered_notes_are_raised():
    document = read(b"Signed[^1].\n\n[^1]: Note.", "a.md")

    assert [(b.role, b.mark, b.text) for b in document.blocks] == [
        (Role.PARAGRAPH, "", "Signed¹."),
        (Role.FOOTNOTE, "1", "Note."),
    ]


def test_html_is_text():
    assert read(b"a <b>c</b>", "a.md").blocks[0].text == "a <b>c</b>"


def test_a_text_without_words_is_refused():
    with pytest.raises(RefusedError, match="holds no text"):
        read(b"***", "a.md")


def test_notes_of_one_label_lead_each_to_its_own_text():
    text = b"One[^1].\n\n[^1]: First.\n\nTwo[^1].\n\n[^1]: Second.\n"
    document = read(text, "a.md")

    notes = {b.name: (b.mark, b.text) for b in document.blocks if b.role is Role.FOOTNOTE}
    marked = [b for b in document.blocks if b.role is Role.PARAGRAPH]
    assert [b.text for b in marked] == ["One¹.", "Two¹."]
    assert [notes[b.links[0].address] for b in marked] == [("1", "First."), ("1", "Second.")]
