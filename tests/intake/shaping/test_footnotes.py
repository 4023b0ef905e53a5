"""Footnotes: texts and marks of many looks, and how they come together.

Long, for each look of a mark or a note has its example.
"""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Link, Role, table_text
from app.intake.report import Footnote
from app.intake.shaping.footnotes import NUMBERED_ON, PairedNotes, pair_footnotes, without_mark


def paragraph(text: str, *links: Link) -> Block:
    return Block(Role.PARAGRAPH, text, links=links)


def item(mark: str, text: str) -> Block:
    return Block(Role.ITEM, text, level=1, mark=mark)


def marked(found: PairedNotes) -> list[tuple[str, int]]:
    """Each mark as it stands in its block, and the note to which it leads."""
    return [
        (found.blocks[each.block].text[each.start : each.end], each.note)
        for each in found.references
    ]


NOTE = "The country is named here as it names itself."


@pytest.mark.parametrize(
    ("text", "note", "mark"),
    [
        ("A list (LISTEX)¹.", item("1.", NOTE), "¹"),
        ("A list of Macedonia1 and others", item("1.", NOTE), "1"),
        ("In the former Republic of Macedonia 2", item("2.", NOTE), " 2"),
        ("As was said.[3]", paragraph("[3] " + NOTE), "[3]"),
        ("As was said. ( 1 )", paragraph("( 1 ) " + NOTE), " ( 1 )"),
        ("The Republic of Macedonia* agreed.", paragraph("*" + NOTE), "*"),
        ("The Republic of Macedonia* agreed.", item("*", NOTE), "*"),
        ("A list¹ of names.", paragraph("¹ " + NOTE), "¹"),
        ("It was on 27 April 20051 that", paragraph("1 " + NOTE), "1"),
        ("It is red and white.(1) The rest", item("(1)", NOTE), "(1)"),
        ("Рада співробітництва1 зібралася", paragraph("1 Перейменована того року."), "1"),
        ("Військова частина місії2 прибула", paragraph("2 Шість офіцерів."), "2"),
        ("The Republic of Macedonia (*) agreed.", paragraph("(*) " + NOTE), " (*)"),
        ("The Republic of Macedonia† agreed.", paragraph("† " + NOTE), "†"),
        ("The Republic of Macedonia[a] agreed.", paragraph("[a] " + NOTE), "[a]"),
        ("A list¹ of names.", Block(Role.FOOTNOTE, NOTE, mark="1"), "¹"),
        ("A list¹ of names.", Block(Role.FOOTNOTE, NOTE, mark=""), "¹"),
    ],
)
def test_a_mark_leads_to_its_text(text: str, note: Block, mark: str) -> None:
    found = pair_footnotes([paragraph(text), paragraph("Some other text."), note])

    assert [each.text for each in found.notes] == [note.text[-len(found.notes[0].text) :]]
    assert [words for words, _ in marked(found)] == [mark]
    assert len(found.blocks) == 2


def test_a_raised_mark_may_stand_apart_from_its_word() -> None:
    blocks = [
        paragraph("It was read. ¹ They met in the town. ² They left."),
        Block(Role.FOOTNOTE, "See the first file.", mark="1"),
        Block(Role.FOOTNOTE, "See the second file.", mark="2"),
    ]

    assert [each.note for each in pair_footnotes(blocks).references] == [1, 2]


def test_a_note_in_the_middle_of_the_text_is_taken_out_of_it() -> None:
    found = pair_footnotes(
        [paragraph("A list¹."), item("1.", NOTE), paragraph("The text goes on.")]
    )

    assert [block.text for block in found.blocks] == ["A list¹.", "The text goes on."]


def test_a_wrongly_numbered_mark_follows_an_equal_one_behind_the_same_words() -> None:
    blocks = [
        paragraph("A list¹."),
        item("1.", "The list is open to all."),
        Block(Role.HEADING, "The former Republic of Macedonia 2", level=3),
        paragraph("An office in the former Republic of Macedonia 1. It was closed."),
        item("2.", NOTE),
    ]

    found = pair_footnotes(blocks)

    assert marked(found) == [("¹", 1), (" 2", 2), (" 1", 2)]
    assert "is read as 2" in found.doubts[0]


def test_a_numbered_list_is_no_list_of_notes() -> None:
    blocks = [paragraph("Three things¹ are to be done:"), *(item(f"{n}.", NOTE) for n in (1, 2, 3))]

    found = pair_footnotes([*blocks, paragraph("And then the end¹ comes.")])

    assert found.notes == ()
    assert found.doubts == ("footnote mark “1” has no text",)


def test_a_list_at_the_end_for_which_marks_ask_is_one_of_notes() -> None:
    blocks = [
        paragraph("One¹ and two² and three³."),
        item("1.", "The first of the notes."),
        item("2.", "The second of the notes."),
        item("3.", "The third of the notes."),
    ]

    found = pair_footnotes(blocks)

    assert [note.mark for note in found.notes] == ["1", "2", "3"]


def test_a_heading_over_notes_goes_with_them_and_is_told() -> None:
    blocks = [
        paragraph("One[1] only."),
        paragraph("References"),
        item("1.", "A handbook, printed."),
    ]

    found = pair_footnotes(blocks)

    assert [head.text for head in found.heads] == ["References"]
    assert [block.text for block in found.blocks] == ["One[1] only."]


def test_a_note_without_a_mark_stays_in_the_text_and_is_told() -> None:
    blocks = [
        paragraph("One[1] only."),
        Block(Role.FOOTNOTE, NOTE, mark="7"),
        item("1.", NOTE + " "),
    ]

    found = pair_footnotes(blocks)

    assert NOTE in [block.text for block in found.blocks]
    assert "no mark in the text leads to the footnote “7”" in found.doubts


def test_a_mark_without_a_text_stays_and_is_told() -> None:
    found = pair_footnotes([paragraph("One¹ only."), paragraph("Two² too.")])

    assert found.references == ()
    assert found.doubts == (
        "footnote mark “1” has no text",
        "footnote mark “2” has no text",
    )


def test_some_marks_may_have_texts_and_others_none() -> None:
    found = pair_footnotes([paragraph("One¹ and five⁵."), item("1.", NOTE)])

    assert [note.mark for note in found.notes] == ["1"]
    assert found.doubts == ("footnote mark “5” has no text",)


@pytest.mark.parametrize(
    "text", ["Article 5", "an area of 12 km²", "Phase 2", "Stage of the MIG29", "made CO2"]
)
def test_other_small_numbers_are_no_marks(text: str) -> None:
    note = item(text.replace("²", "2")[-1] + ".", NOTE)

    assert pair_footnotes([paragraph(text), paragraph("More."), note]).notes == ()


def test_a_link_to_a_note_is_a_mark_for_certain() -> None:
    text = "A list1 of names"
    blocks = [
        paragraph(text, Link(6, 7, "#n"), Link(11, 16, "http://a.b")),
        Block(Role.FOOTNOTE, NOTE, mark="1", name="#n"),
    ]

    assert marked(pair_footnotes(blocks)) == [("1", 1)]


def test_a_link_in_words_or_to_no_note_is_no_mark() -> None:
    blocks = [
        paragraph("As the note says of a list1.", Link(7, 11, "#n"), Link(26, 27, "#part")),
        Block(Role.FOOTNOTE, NOTE, mark="2", name="#n"),
    ]

    assert pair_footnotes(blocks).references == ()


def test_links_to_notes_of_the_same_number_lead_each_to_its_own() -> None:
    blocks = [
        paragraph("The pier¹ and the crane*.", Link(8, 9, "#b"), Link(23, 24, "#c")),
        paragraph("The ferry¹ was new.", Link(9, 10, "#a")),
        paragraph("Notes"),
        Block(Role.FOOTNOTE, "Of the ferry.", mark="1", name="#a"),
        Block(Role.HEADING, "The Harbour", level=2),
        Block(Role.FOOTNOTE, "Of the pier.", mark="1", name="#b"),
        Block(Role.FOOTNOTE, "Of the crane.", mark="2", name="#c"),
        Block(Role.HEADING, "The End", level=2),
        paragraph("It ended there."),
    ]

    found = pair_footnotes(blocks)

    texts = {int(note.mark): note.text for note in found.notes}
    assert [texts[each.note] for each in found.references] == [
        "Of the pier.", "Of the crane.", "Of the ferry.",
    ]  # fmt: skip
    assert found.doubts == (NUMBERED_ON,)
    assert [head.text for head in found.heads] == ["Notes", "The Harbour"]
    assert [block.text for block in found.blocks[2:]] == ["The End", "It ended there."]


def test_notes_of_chapters_with_the_same_numbers_are_numbered_on() -> None:
    chapter = [paragraph("The pier¹ was new."), paragraph("So was the crane²."), paragraph("Notes")]
    numbered = [paragraph("1. Told by the master of the port."), paragraph("2. Drawn in a book.")]
    others = [item("1.", "Told by the crew of a boat."), item("2.", "Seen by nobody else there.")]

    found = pair_footnotes([*chapter, *numbered, *chapter, *others])

    assert [(note.mark, note.text[:12]) for note in found.notes] == [
        ("1", "Told by the "), ("2", "Drawn in a b"), ("3", "Told by the "), ("4", "Seen by nobo"),
    ]  # fmt: skip
    assert [each.note for each in found.references] == [1, 2, 3, 4]
    assert [each.block for each in found.references] == [0, 1, 2, 3]
    assert found.doubts == (NUMBERED_ON,)
    assert [head.text for head in found.heads] == ["Notes", "Notes"]


def test_a_note_without_a_mark_stays_in_its_chapter() -> None:
    def chapter(*notes: str) -> list[Block]:
        marked = [paragraph("The pier¹ was new."), paragraph("So was the crane².")]
        return [*marked, *(item(f"{at}.", text) for at, text in enumerate(notes, start=1))]

    first = chapter("Told by the master.", "Drawn in a book.", "Nobody asks for this.")
    found = pair_footnotes(
        [paragraph("Long ago."), *first, *chapter("Told by all.", "Seen by all.")]
    )

    assert [note.mark for note in found.notes] == ["1", "2", "3", "4"]
    assert any("Nobody asks" in block.text for block in found.blocks)
    assert [each.note for each in found.references] == [1, 2, 3, 4]


def test_a_note_may_name_another() -> None:
    blocks = [
        paragraph("The pier[1] and the crane[2] were new."),
        paragraph("[1] Told by the master of the port."),
        paragraph("[2] Told by the crew, as in [1]."),
    ]

    assert [note.mark for note in pair_footnotes(blocks).notes] == ["1", "2"]


def test_numbered_paragraphs_with_marks_or_text_below_them_are_no_notes() -> None:
    part = [paragraph("1. The pier¹ is to be kept."), paragraph("2. So is the crane² beside it.")]
    plain = [paragraph("1. The pier is to be sold."), paragraph("2. So is the crane beside it.")]

    assert pair_footnotes([*part, *part]).notes == ()
    assert pair_footnotes([*part, *plain, paragraph("So it was said.")]).notes == ()


def test_marks_of_two_pages_with_the_same_number_go_each_to_its_own_text() -> None:
    blocks = [
        paragraph("One¹ here."),
        paragraph("¹ The first of the notes."),
        paragraph("Another¹ there."),
        paragraph("¹ The second of the notes."),
    ]

    found = pair_footnotes(blocks)

    assert found.notes == (
        Footnote("1", "The first of the notes."),
        Footnote("2", "The second of the notes."),
    )
    assert marked(found) == [("¹", 1), ("¹", 2)]


def test_a_second_star_leads_to_the_second_note() -> None:
    blocks = [
        paragraph("The Republic* and the Kingdom** agreed."),
        paragraph("* The first of the notes."),
        paragraph("** The second of the notes."),
    ]

    found = pair_footnotes(blocks)

    assert marked(found) == [("*", 1), ("**", 2)]


def test_a_star_below_a_number_begins_a_list_of_its_own() -> None:
    blocks = [
        paragraph("The Republic* agreed[1]."),
        paragraph("[1] The first of the notes."),
        paragraph("* The second of the notes."),
    ]

    assert len(pair_footnotes(blocks).notes) == 2


def test_lines_apart_are_no_list_of_notes() -> None:
    blocks = [
        paragraph("One¹ and three³."),
        item("1.", "The first of the notes."),
        item("3.", "The third of the notes."),
    ]

    assert [note.mark for note in pair_footnotes(blocks).notes] == ["1", "3"]


def test_a_dotted_line_that_answers_the_only_mark_is_its_note_though_more_follows() -> None:
    text = "It was founded by five governments¹ in the spring."
    blocks = [
        paragraph(text),
        paragraph(f"1. {NOTE}"),
        paragraph("For further information: Tel. 21"),
    ]

    assert pair_footnotes(blocks).notes == (Footnote("1", NOTE),)
    numbered = [paragraph(text), paragraph(f"1. {NOTE}"), paragraph("2. Another paragraph of it.")]
    assert pair_footnotes(numbered).notes == ()


def test_a_mark_right_before_a_bracket_is_left_as_it_is() -> None:
    text = "One²(it is said) here, and two² there."

    found = pair_footnotes([paragraph(text), paragraph("² " + NOTE)])

    assert [(each.start, each.note) for each in found.references] == [(text.index("² there"), 2)]


def test_a_mark_in_a_table_leads_to_its_note_from_there() -> None:
    rows = (("Land", "Since"), ("Albania¹", "1995"), ("480 km²", "1996¹"))
    table = Block(Role.TABLE, table_text(rows), rows=rows)

    found = pair_footnotes([table, item("1.", NOTE)])

    assert found.notes == (Footnote("1", NOTE),)
    places = [table.text[each.start - 4 : each.end] for each in found.references]
    assert places == ["ania¹", "1996¹"]
    assert found.blocks == (table,)


def test_the_note_of_a_table_whose_text_is_not_that_of_its_cells_stays_below_it() -> None:
    table = Block(Role.TABLE, "Albania¹, as it is", rows=(("Albania¹",),))

    found = pair_footnotes([table, item("1.", NOTE)])

    assert found.references == ()
    assert found.blocks == (table, item("1.", NOTE))


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [
        ("In a text1 of Belarus", "By a resolution2, it asks", ["1", "2"]),
        ("By a group of experts.1 It was", "It came out in June 2003,2 when", ["1", "2"]),
        (
            "It began on 1 November 1993 (1). All",
            "a partnership (2), open to all",
            [" (1)", " (2)"],
        ),
        ("In UNMIK1 and", "of the “goals”2 that", ["1", "2"]),
        ("Ireland (for its partners) 1 and", "the “goals first” policy 2 and", [" 1", " 2"]),
    ],
)
def test_notes_for_which_weak_marks_ask_in_turn_are_paired(
    first: str, second: str, marks: list[str]
) -> None:
    blocks = [
        paragraph(first),
        paragraph(second),
        paragraph("1 See there."),
        paragraph("2 See here."),
    ]

    found = pair_footnotes(blocks)

    assert [note.text for note in found.notes] == ["See there.", "See here."]
    assert marked(found) == list(zip(marks, (1, 2), strict=True))


def test_marks_and_notes_may_have_a_slash() -> None:
    blocks = [
        paragraph("It was signed in 1951.1/ A second one followed in 1996.2/ Both hold in 14/15."),
        paragraph("1/ See the first series."),
        paragraph("2/ See the second series."),
    ]

    found = pair_footnotes(blocks)

    assert [note.text for note in found.notes] == [
        "See the first series.",
        "See the second series.",
    ]
    assert marked(found) == [("1/", 1), ("2/", 2)]


def test_a_guess_counts_for_no_numbered_list() -> None:
    blocks = [
        paragraph("The cadets 1 and those of the school 2 came here."),
        item("1.", "The first thing of all."),
        item("2.", "The second thing of all."),
    ]

    assert pair_footnotes(blocks).notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "We came at 1:07 and left. We sat on 2.",
        "It was on 1 may and on 2 may that",
        "In der Nacht zum 1. Mai und der Nacht vom 2. Mai war es still",
        "Ein Treffen, Oslo 1. Mai, ein zweites, Rom 2. Mai",
        "See article 1 and paragraph 2 of it",
        "The second 2 and the first 1 of them",
    ],
)
def test_numbers_in_a_sentence_are_no_marks(text: str) -> None:
    blocks = [paragraph(text), paragraph("1 See there."), paragraph("2 See here.")]

    assert pair_footnotes(blocks).notes == ()


def test_notes_that_run_into_one_paragraph_are_parted() -> None:
    blocks = [
        paragraph("It was read.1 It was heard.2 It was said.3 So it goes."),
        paragraph("1 See there. 2 S/2004/71, handed in. 3 In this volume."),
    ]

    found = pair_footnotes(blocks)

    assert [note.text for note in found.notes] == [
        "See there.",
        "S/2004/71, handed in.",
        "In this volume.",
    ]


def test_a_paragraph_that_holds_no_notes_is_left_whole() -> None:
    blocks = [paragraph("One¹ only."), paragraph("1 See there. 2 See here, and nowhere else.")]

    assert pair_footnotes([blocks[1]]).blocks == (blocks[1],)


def test_notes_behind_arrows_go_by_their_order() -> None:
    blocks = [
        paragraph("One.[1] Two.[2]"),
        paragraph("References"),
        item("-", "↑ The programme in short."),
        item("-", "↑ List of the signatures."),
    ]

    found = pair_footnotes(blocks)

    assert found.notes == (
        Footnote("1", "The programme in short."),
        Footnote("2", "List of the signatures."),
    )


def test_notes_without_numbers_go_by_their_order_where_marks_count_up_to_them() -> None:
    text = paragraph("One.[1] Two.[2]")
    notes = [item("-", "The programme in short."), item("-", "List of the signatures.")]

    assert len(pair_footnotes([text, paragraph("References"), *notes]).notes) == 2
    assert pair_footnotes([text, paragraph("References"), notes[0]]).notes == ()
    assert pair_footnotes([text, paragraph("Members"), *notes]).notes == ()
    assert pair_footnotes([paragraph("None."), paragraph("References"), *notes]).notes == ()


def test_an_arrow_before_a_note_is_no_part_of_it() -> None:
    blocks = [
        paragraph("One.[1]"),
        paragraph("References"),
        item("1.", "^ a b A handbook, printed."),
    ]

    assert pair_footnotes(blocks).notes == (Footnote("1", "A handbook, printed."),)


def test_an_arrow_without_a_mark_in_the_text_is_left_in_it() -> None:
    blocks = [paragraph("One."), paragraph("References"), paragraph("↑ A handbook, printed.")]

    assert pair_footnotes(blocks).blocks == tuple(blocks)


def test_notes_that_are_called_notes_find_the_numbers_that_stand_in_sentences() -> None:
    blocks = [
        paragraph("It is like a plural community 1 that deals with danger."),
        paragraph("They say that exercises did more than paper. 2"),
        paragraph("Notes"),
        paragraph("Note 1: On the term see the first file. Back."),
        paragraph("Note 2: Talks at the office, in the summer. Back."),
    ]

    found = pair_footnotes(blocks)

    assert [(note.mark, note.text) for note in found.notes] == [
        ("1", "On the term see the first file. Back."),
        ("2", "Talks at the office, in the summer. Back."),
    ]
    assert [each.note for each in found.references] == [1, 2]


def test_the_heading_of_notes_without_a_mark_in_the_text_stays() -> None:
    found = pair_footnotes(
        [paragraph("A talk."), paragraph("Notes"), paragraph("Note *: Read at the talk.")]
    )

    assert [block.text for block in found.blocks] == [
        "A talk.",
        "Notes",
        "Note *: Read at the talk.",
    ]
    assert found.heads == ()


LIKELY = Likely(text=0.2, note=0.8)


def likely(block: Block, note: Likely = LIKELY) -> Block:
    return replace(block, likely=note)


def test_what_looks_and_stands_like_a_note_is_one_without_a_mark_and_stays() -> None:
    blocks = [
        paragraph("One of them2 only."),
        likely(paragraph("1 The name was changed.")),
        likely(paragraph("2 Drivers are not counted.")),
    ]

    found = pair_footnotes(blocks)

    assert found.notes == (
        Footnote("2", "Drivers are not counted."),
        Footnote("1", "The name was changed.", stays=True),
    )
    assert found.blocks == tuple(blocks[:2])
    assert found.doubts == ("no mark in the text leads to the footnote “1”",)


def test_marks_that_come_in_another_order_lead_to_likely_notes() -> None:
    blocks = [
        paragraph("Having seen the view of 24 July 2008 (2), and what is annexed (1), it decides"),
        likely(item("(1)", "Journal 183, page 4.")),
        likely(item("(2)", "Journal 205, page 31.")),
    ]

    assert marked(pair_footnotes(blocks)) == [(" (2)", 2), (" (1)", 1)]


def test_many_notes_without_a_mark_are_told_at_once() -> None:
    blocks = [paragraph("A text."), paragraph("Notes"), *(item(f"{n}.", NOTE) for n in range(1, 6))]

    found = pair_footnotes(blocks)

    assert [note.stays for note in found.notes] == [True] * 5
    assert found.doubts == ("no mark in the text leads to 5 of the footnotes",)
    assert found.blocks == tuple(blocks)


def test_a_note_may_only_say_that_it_is_the_one_above() -> None:
    blocks = [paragraph("A text."), paragraph("Notes"), item("1.", NOTE), item("2.", "Ibid.")]

    assert [note.text for note in pair_footnotes(blocks).notes] == [NOTE, "Ibid."]


def test_the_heading_of_notes_stays_where_one_of_them_does() -> None:
    blocks = [
        paragraph("One¹ only."),
        paragraph("Notes"),
        item("1.", NOTE),
        item("2.", "Nobody asks for this."),
    ]

    found = pair_footnotes(blocks)

    assert found.heads == ()
    assert [block.text for block in found.blocks] == [
        "One¹ only.",
        "Notes",
        "Nobody asks for this.",
    ]


def test_questions_are_no_likely_notes() -> None:
    blocks = [paragraph("A text."), likely(item("1.", "Who paid for the bridge?"))]

    assert pair_footnotes(blocks).notes == ()


def test_an_entry_of_a_list_of_literature_has_a_number_in_it() -> None:
    blocks = [
        paragraph("A text."),
        likely(paragraph("Berg, A. The Long Bridge. Oslo, 2004.")),
        likely(paragraph("What stands here is nobody's view.")),
        likely(item("•", "Dahl, K. The Short Bridge. Bergen, 2010.")),
    ]

    assert [note.text for note in pair_footnotes(blocks).notes] == [
        "Berg, A. The Long Bridge. Oslo, 2004.",
        "Dahl, K. The Short Bridge. Bergen, 2010.",
    ]


def test_below_the_heading_of_notes_little_speaks_for_one() -> None:
    entry = likely(paragraph("Зверев К. Малые формы. — Калуга, 2011."), Likely(text=0.8, note=0.15))

    assert len(pair_footnotes([paragraph("Текст."), paragraph("Литература"), entry]).notes) == 1
    assert pair_footnotes([paragraph("Текст."), paragraph("Калуга"), entry]).notes == ()


def test_a_numbered_line_that_is_no_likely_note_is_none_for_a_weak_mark() -> None:
    blocks = [
        paragraph("The house of the members3 is old."),
        likely(item("3.", "The members call on their parliaments:"), Likely(text=1.0)),
    ]

    assert pair_footnotes(blocks).notes == ()


def test_a_line_that_calls_itself_a_note_is_one() -> None:
    blocks = [paragraph("A text."), paragraph("Note 1 This paper was secret for a year.")]

    assert pair_footnotes(blocks).notes == (
        Footnote("1", "This paper was secret for a year.", stays=True),
    )


def test_a_star_glued_to_the_first_word_of_a_line_is_the_mark_of_a_note() -> None:
    blocks = [paragraph("A text."), paragraph("*Limits of movement: there are mines on the roads.")]

    assert len(pair_footnotes(blocks).notes) == 1


def test_the_number_of_an_article_is_no_mark() -> None:
    blocks = [paragraph("Стаття 1"), paragraph("Текст."), paragraph("1 Угоду ухвалено.")]

    assert pair_footnotes(blocks).references == ()


def test_a_word_that_was_parted_at_the_end_of_a_line_is_whole_in_a_note() -> None:
    blocks = [paragraph("One¹ only."), paragraph("¹ It was printed by the secre-\ntariat\nin May.")]

    assert [note.text for note in pair_footnotes(blocks).notes] == [
        "It was printed by the secretariat in May."
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mission to the Republic1", "Mission to the Republic"),
        ("Mission to the Republic¹", "Mission to the Republic"),
        ("Mission to the Republic2", "Mission to the Republic2"),
        ("The plan B1", "The plan B1"),
    ],
)
def test_the_mark_of_a_note_that_stays_is_no_part_of_the_title(title: str, expected: str) -> None:
    assert without_mark(title, [Footnote("1", NOTE, stays=True)]) == expected
    assert without_mark(title, [Footnote("1", NOTE)]) == title


def test_notes_may_be_lettered() -> None:
    blocks = [
        paragraph("The Republic[a] and the Kingdom[b] agreed."),
        paragraph("[a] The first of the notes."),
        paragraph("[b] The second of the notes."),
    ]

    assert marked(pair_footnotes(blocks)) == [("[a]", 1), ("[b]", 2)]


def test_little_has_to_speak_for_lines_at_the_end_for_one_of_which_a_mark_asks() -> None:
    unsure = Likely(text=0.8, note=0.2)
    blocks = [
        paragraph("Six members went.(2)"),
        likely(item("(1)", "The name was changed."), unsure),
        likely(item("(2)", "Drivers are not counted."), unsure),
    ]

    assert len(pair_footnotes(blocks).notes) == 2
    assert pair_footnotes([*blocks, paragraph("And then they left.")]).notes == ()
    assert pair_footnotes([paragraph("Six members went."), *blocks[1:]]).notes == ()


def test_items_are_no_notes_where_the_format_names_a_note_of_their_number():
    found = pair_footnotes(
        [
            paragraph("It was said¹ and done²."),
            Block(Role.FOOTNOTE, "It was said in Vienna.", mark="1"),
            Block(Role.FOOTNOTE, "It was done in Oslo.", mark="2"),
            item("1.", "Open an office in the capital."),
            item("2.", "Report on it in good time."),
        ]
    )

    assert [note.text for note in found.notes] == ["It was said in Vienna.", "It was done in Oslo."]
    assert [block.text for block in found.blocks[1:]] == [
        "Open an office in the capital.",
        "Report on it in good time.",
    ]


def test_a_list_that_counts_up_to_a_note_does_not_take_it_in():
    found = pair_footnotes(
        [
            paragraph("It was said³."),
            item("1.", "Open an office in the capital."),
            item("2.", "Report on it in good time."),
            Block(Role.FOOTNOTE, "It was said in Vienna.", mark="3"),
        ]
    )

    assert [(note.mark, note.text) for note in found.notes] == [("3", "It was said in Vienna.")]
    assert len(found.blocks) == 3
