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
        ("item", 1, "", "goes on"),
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


@pytest.mark.parametrize(
    "name", ["updated", "lastmod", "modified", "last_modified_at", "dateModified"]
)
def test_the_day_of_the_update_has_many_names_in_front_matter(name):
    document = read(
        f"---\ndate_published: 2018-02-03\n{name}: 2019-08-30\n---\nText.".encode(), "a.md"
    )

    assert (document.published, document.updated) == ("2018-02-03", "2019-08-30")


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


def test_of_html_the_text_is_read():
    box = "<details><summary>More</summary>\n<p>In May 2008.</p></details>"
    text = f"a <b>c</b><br>d <!-- e -->\n\n{box}"

    assert [b.text for b in read(text.encode(), "a.md").blocks] == [
        "a c\nd",
        "More",
        "In May 2008.",
    ]


def test_a_picture_alone_leaves_its_caption():
    text = b'![Soldiers](a.jpg "The training centre")\n\nSee ![the seal](b.png) here.'

    assert [(b.role, b.text) for b in read(text, "a.md").blocks] == [
        (Role.CAPTION, "The training centre"),
        (Role.PARAGRAPH, "See the seal here."),
    ]


def test_a_note_of_two_paragraphs_is_one_and_a_note_without_a_mark_is_kept():
    text = (
        b"Signed[^a].\n\n[^a]: One [x](http://a.org).\n\n    Two [y](http://b.org).\n[^b]: Alone."
    )

    found = [block for block in read(text, "a.md").blocks if block.role == Role.FOOTNOTE]

    assert [(b.mark, b.text, b.line) for b in found] == [
        ("1", "One x. Two y.", 3),
        ("b", "Alone.", 6),
    ]
    assert [found[0].text[each.start : each.end] for each in found[0].links] == ["x", "y"]


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


def test_a_line_in_italics_below_a_picture_is_its_caption() -> None:
    text = "![What it shows](a.jpg)\n*The quay at dawn*\n\nText."

    blocks = read(text.encode(), "page.md").blocks

    assert (blocks[0].role, blocks[0].text) == (Role.CAPTION, "The quay at dawn")
