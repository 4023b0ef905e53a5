"""What is taken out of a pasted page for its look and place alone."""

from dataclasses import replace

import pytest

from app.intake.document import Block, Document, Role
from app.intake.shaping.clean import clean
from app.intake.shaping.lines_about import BY_ITS_LOOK, NO_DAY, likeliest_title
from tests.intake.shaping.conftest import left


def numbered(*texts: str) -> Document:
    """A text of which each paragraph knows its line."""
    return Document(
        "text",
        tuple(
            Block(Role.PARAGRAPH, text, line=1 + 2 * at, at=1 + 2 * at)
            for at, text in enumerate(texts)
        ),
    )


def test_lines_that_no_rule_knows_are_cut_for_their_look_and_place_and_told() -> None:
    text = (
        "The harbours of seven towns have agreed on one timetable for their ferries, which is to "
        "hold from the spring on, the union of the harbours said on Friday."
    )
    lines = (
        "Share: Facebook | Twitter | E-mail", "Sign in to your account",
        "Seven harbours agree on one timetable", text, text.replace("seven", "nine"),
        "Crossword", "Get our app", "Follow the Herald: Facebook | Twitter",
    )  # fmt: skip
    cleaned = clean(numbered(*lines))

    assert left(cleaned) == list(lines[2:5])
    assert BY_ITS_LOOK in {removal.why for removal in cleaned.removed}


OF_AN_OFFICE = (
    "MINISTRY OF HARBOURS OF RURITANIA",
    "Department of Ferries",
    "Reg. No. 41-DF/2004",
    "AGREEMENT",
    "between the Government of Ruritania and the Government of Atlantis on the ferries",
    "Zenda, 23 November 2021",
    "The Government of Ruritania and the Government of Atlantis, hereinafter called the Parties,",
    "Article 1",
    "The Parties hold the ferries of their harbours to one timetable, which both draw "
    "up before the spring, and which binds the owners of all ferries.",
    "Article 2",
    "The Parties tell one another of each ferry that is late, of the reasons "
    "for that, and of what they have done so that it does not happen again.",
)


def of_an_office(form: str) -> Document:
    heads = (0, 3, 7, 9)
    blocks = numbered(*OF_AN_OFFICE).blocks
    marked = (
        replace(block, role=Role.HEADING) if at in heads else block
        for at, block in enumerate(blocks)
    )
    return Document(form, tuple(marked))


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_in_a_format_that_marks_its_frame_looks_tell_the_title_and_the_day(form: str) -> None:
    cleaned = clean(of_an_office(form))
    title = likeliest_title(cleaned.blocks)

    assert title is not None
    assert title.text == "\n".join(OF_AN_OFFICE[3:5])
    assert cleaned.facts.published == "2021-11-23"
    assert BY_ITS_LOOK not in {removal.why for removal in cleaned.removed}
    assert {block.likely.heading for block in cleaned.blocks} == {0.0}


def test_what_only_its_size_makes_a_heading_is_none_where_nobody_would_stand_one() -> None:
    document = of_an_office("pdf")
    shout = replace(document.blocks[8], role=Role.HEADING)
    blocks = (*document.blocks[:8], shout, *document.blocks[9:])

    assert Role.HEADING not in {
        block.role
        for block in clean(replace(document, blocks=blocks)).blocks
        if block.text == shout.text
    }


def test_a_line_with_a_star_stays_where_a_word_asks_for_it() -> None:
    text = (
        "The harbours of seven towns have agreed on one timetable for their ferries, which is to "
        "hold from the spring on, the union of the harbours* said on Friday."
    )
    lines = ["Search", "Home", "Seven harbours agree", text, text.replace("seven", "nine")]
    frame = ["Sign in to your account", "Newsletter: sign up", "RSS", "Privacy policy"]

    def kept(words: list[str]) -> bool:
        blocks = list(numbered(*words, "In French only", *frame).blocks)
        at = len(words)
        blocks[at] = replace(blocks[at], role=Role.ITEM, mark="*", level=1)
        return "In French only" in left(clean(Document("text", tuple(blocks))))

    assert kept(lines)
    assert not kept([line.replace("*", "") for line in lines])


def test_a_line_with_a_link_to_edit_it_looks_like_a_heading() -> None:
    texts = [
        f"The {number} harbours of the north have agreed on one timetable for their ferries, which "
        "is to hold from the spring on, as the union of the harbours said."
        for number in ("two", "three", "four", "five", "six", "seven")
    ]
    blocks = clean(numbered("The union", *texts[:4], "BackgroundEdit", *texts[4:])).blocks

    assert next(b.likely.heading for b in blocks if b.text == "Background") == 1.0


def test_a_line_with_the_number_of_a_note_stays_where_the_text_asks_for_it() -> None:
    text = (
        "The harbours of seven towns have agreed on one timetable for their ferries[3], which is "
        "to hold from the spring on, the union of the harbours said on Friday."
    )
    frame = ["Sign in to your account", "Newsletter: sign up", "RSS", "Privacy policy"]

    def kept(text: str) -> bool:
        lines = ["Search", "Home", "Seven harbours agree", text, text.replace("seven", "nine")]
        return "[3] In French only" in left(clean(numbered(*lines, "[3] In French only", *frame)))

    assert kept(text)
    assert not kept(text.replace("[3]", ""))


def test_an_article_with_its_number_in_the_line_below_stays() -> None:
    lines = ["Search", "Home", "A treaty on ferries"]
    for number, what in enumerate(("harbours", "ferries", "timetables"), start=1):
        lines += ["Article", str(number), f"The parties keep their {what} open to one another."]
    lines += ["Print", "Share", "Contact"]

    assert {"Article 1", "Article 2", "Article 3"} <= set(left(clean(numbered(*lines))))


def test_that_a_line_about_the_page_names_no_day_is_told() -> None:
    text = (
        "The harbours of seven towns have agreed on one timetable for their ferries, which is to "
        "hold from the spring on, the union of the harbours said on Friday."
    )
    lines = (
        "Home", "Sign in to your account", "Seven harbours agree on one timetable",
        "By Ida Brandt, Harbour Review, March 2011", text, text.replace("seven", "nine"),
        "Share: Facebook | Twitter | E-mail", "Get our app",
    )  # fmt: skip
    facts = clean(numbered(*lines)).facts

    assert (facts.published, facts.inferred) == ("2011-03", NO_DAY)


def test_the_entries_of_a_counted_list_stay_though_they_look_like_frame() -> None:
    days = {4: "Visit", 11: "Talks", 18: "Workshop"}
    entries = [line for day, name in days.items() for line in (f"{day} March 2008", name)]
    lines = ("Home", "Sign in to your account", "News", "3 Entries", *entries)

    assert left(clean(numbered(*lines)))[-6:] == entries


def test_a_title_to_which_the_text_below_is_glued_stays_and_the_text_begins_behind_it() -> None:
    title = "Seven harbours agree on one timetable"
    text = (
        "The harbours of seven towns have agreed on one timetable for their ferries, which is to "
        "hold from the spring on, the union of the harbours said on Friday."
    )
    cleaned = clean(
        numbered(
            "Sign in to your account", title, f"{title}{text}", text.replace("seven", "nine"),
            text.replace("seven", "ten"), "Crossword", "Get our app",
        )
    )  # fmt: skip

    assert left(cleaned)[:2] == [title, text]
    assert title in {removal.text for removal in cleaned.removed}
