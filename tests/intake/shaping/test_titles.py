"""Titles, found in metadata and text.

Long, for each way in which pages set or break a title has its example.
"""

from dataclasses import replace

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.titles import (
    believable,
    find_title,
    may_be_title,
    tidy,
)

TEXT = Block(Role.PARAGRAPH, "They met in the capital for two days and spoke about the year.")


def paragraph(text: str) -> Block:
    return Block(Role.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("words", "title", "state"),
    [
        ("The mission in Iraq (Archived)", "The mission in Iraq", "archived"),
        ("Mission to the coast (Closed)", "Mission to the coast", "closed"),
        ("The union - Wikipedia", "The union", ""),
        ("Armenia – NATO", "Armenia – NATO", ""),
        ("Relations with Armenia - NATO", "Relations with Armenia", ""),
        ("OSCE | Elections | OSCE", "Elections", ""),
        ("NATO - Topic: Partnerships", "Partnerships", ""),
        ("  A   plain title ", "A plain title", ""),
        ("Title: Lock Convention", "Lock Convention", ""),
        ("A change of subject: Europe", "A change of subject: Europe", ""),
        ("Six doors, one key . . . . . .", "Six doors, one key", ""),
        ("And then...", "And then...", ""),
    ],
)
def test_site_and_state_are_no_part_of_a_title(words: str, title: str, state: str) -> None:
    assert tidy(words) == (title, state)


def test_the_first_line_that_looks_like_a_title_is_one() -> None:
    found = find_title([paragraph("Short and ended."), paragraph("A real title"), TEXT], "")

    assert (found.title, found.position) == ("A real title", 1)


def test_a_heading_of_the_first_level_goes_before_all() -> None:
    blocks = [paragraph("A line"), Block(Role.HEADING, "The title", level=1), TEXT]

    assert find_title(blocks, "").title == "The title"


def test_a_name_above_a_motto_is_the_title_when_the_text_is_about_it() -> None:
    motto = paragraph("The UN and the OSCE, side by side for peace")
    text = paragraph(
        "The UN meets the other organization each autumn, as it has done for long now. " * 2
    )

    assert find_title([paragraph("UN"), motto, text], "").title == "UN"


def test_the_title_is_the_line_whose_words_the_text_takes_up() -> None:
    slogan = paragraph("Analyses and Opinions from Everywhere")
    headline = paragraph("Mission in the Northern Valley closes its Office")
    text = paragraph(
        "The mission has worked in the northern valley since 1994. Its office is closed now. " * 2
    )

    assert find_title([slogan, headline, text], "").title == headline.text
    assert find_title([slogan, paragraph("Words never said again"), text], "").title == slogan.text


def test_a_day_a_long_line_and_a_caption_are_not_taken_for_the_title() -> None:
    text = paragraph(
        "The mission has worked in the northern valley since 1994. Its office is closed now. " * 2
    )
    caption = paragraph("The mission in the northern valley " * 4)
    day = paragraph("4 September")

    assert (
        find_title([day, paragraph("The mission closes"), text], "").title == "The mission closes"
    )
    assert find_title([paragraph("Slogan"), caption, text], "").title == "Slogan"
    assert (
        find_title(
            [paragraph("Slogan"), day, paragraph("The mission of the valley"), text], ""
        ).title
        == "Slogan"
    )
    assert (
        find_title(
            [
                paragraph("Slogan"),
                paragraph("So it is written there, and so it has always been."),
                paragraph("The northern mission"),
                text,
            ],
            "",
        ).title
        == "The northern mission"
    )


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Foreign_relations_of_the_North", "Foreign relations of the North"),
        ("“Friends stay friends”", "“Friends stay friends”"),
    ],
)
def test_names_of_addresses_and_quotations_can_be_titles(words: str, title: str) -> None:
    assert find_title([paragraph(words), TEXT], "").title == title


@pytest.mark.parametrize("following", ["A short line", "The work of the council and its offices"])
def test_a_title_of_one_word_stands_when_the_next_line_does_not_name_it(following: str) -> None:
    assert find_title([paragraph("Partnerships"), paragraph(following), TEXT], "").title == (
        "Partnerships"
    )


@pytest.mark.parametrize(
    "way",
    ["Home Region A centre opens in the north", "An article on ‘A centre opens in the north’"],
)
def test_the_title_below_a_line_that_leads_to_it_is_the_title(way: str) -> None:
    blocks = [paragraph(way), paragraph("A centre opens in the north"), TEXT]

    assert find_title(blocks, "").position == 1


@pytest.mark.parametrize(
    ("line", "position"),
    [("Press Releases A centre opens in the north", 1), ("How A centre opens in the north", 0)],
)
def test_of_a_line_that_is_likely_the_title_only_a_rubric_is_left_out(line, position) -> None:
    likely = Block(Role.PARAGRAPH, line, likely=Likely(title=0.9))

    assert find_title([likely, paragraph("A centre opens in the north"), TEXT], "").position == (
        position
    )


def test_an_item_below_its_point_of_the_agenda_is_the_title() -> None:
    item = Block(Role.ITEM, "Work with the OSCE", level=1, mark="2.3")

    found = find_title([paragraph("2 Political questions"), item, TEXT], "")

    assert (found.title, found.heading) == ("2.3 Work with the OSCE", "Work with the OSCE")


def test_a_number_in_brackets_is_none_of_the_title() -> None:
    item = Block(Role.ITEM, "Seven harbours agree", level=1, mark="(2)", likely=Likely(title=0.9))

    assert find_title([item, TEXT], "").title == "Seven harbours agree"


def test_the_number_of_a_list_is_none_of_a_title_in_it() -> None:
    item = Block(Role.ITEM, "Seven harbours agree", level=1, mark="3.")

    assert find_title([item, TEXT], "Seven harbours agree").title == "Seven harbours agree"


def test_what_is_surely_the_title_leads_to_no_other() -> None:
    title = "SEVEN HARBOURS: AN ACCOUNT OF THE FERRIES"
    surely = Block(Role.PARAGRAPH, title, likely=Likely(title=0.9))

    assert find_title([surely, paragraph("An account of the ferries"), TEXT], "").title == title


def test_the_title_of_the_metadata_is_found_in_the_text() -> None:
    found = find_title([paragraph("Some line"), paragraph("The talks"), TEXT], "The talks | OSCE")

    assert (found.title, found.position) == ("The talks", 1)


def test_the_title_of_the_metadata_stands_when_the_text_has_another() -> None:
    found = find_title([paragraph("Some line"), TEXT], "The talks of the year")

    assert found.title == "The talks of the year"


def test_a_heading_of_the_first_level_stands_against_the_metadata() -> None:
    found = find_title([Block(Role.HEADING, "The talks", level=1), TEXT], "www.example.org")

    assert (found.title, found.position) == ("The talks", 0)


SURE = Likely(title=0.95, heading=0.05)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (Block(Role.PARAGRAPH, "Statute of the Council", likely=SURE), "Statute of the Council"),
        (Block(Role.HEADING, "Statute of the Council", likely=SURE), "Statute of the Council"),
        (Block(Role.HEADING, "Statute of the Council", level=2, likely=SURE), "Basic Documents"),
        (Block(Role.PARAGRAPH, "Statute", likely=Likely(title=0.6, text=0.4)), "Basic Documents"),
    ],
)
def test_what_is_surely_the_title_stands_against_the_metadata(line: Block, title: str) -> None:
    other = Block(Role.HEADING, "Article 1", level=2)

    assert find_title([line, TEXT, other, TEXT], "Basic Documents").title == title


def test_the_only_heading_of_its_level_may_surely_be_the_title() -> None:
    line = Block(Role.HEADING, "Statute of the Council", level=2, likely=SURE)

    assert find_title([line, TEXT], "Basic Documents").title == "Statute of the Council"


def test_what_the_reader_calls_a_page_goes_before_any_line() -> None:
    line = Block(Role.HEADING, "Statute of the Council", level=1, likely=SURE)

    assert find_title([line, TEXT], "Our statute", is_meant=True).title == "Our statute"


def test_a_title_in_capitals_is_written_as_the_metadata_have_it() -> None:
    line = Block(Role.HEADING, "CONCLUSIONS ON FERRIES")

    assert find_title([line, TEXT], "Conclusions on ferries").title == "Conclusions on ferries"


def test_where_lists_are_marked_the_number_of_an_item_is_none_of_its_title() -> None:
    item = Block(Role.ITEM, "The ferries of the north", level=1, mark="3.", likely=SURE)

    assert find_title([item, TEXT], "").title == "3. The ferries of the north"
    assert find_title([item, TEXT], "", is_flat=False).title == "The ferries of the north"


def test_a_text_without_a_title_has_the_one_of_its_metadata_or_none() -> None:
    assert find_title([TEXT], "The talks").title == "The talks"
    assert find_title([TEXT], "").title == ""


@pytest.mark.parametrize("text", ["", "It ends.", "word " * 60, "(As delivered)"])
def test_a_sentence_or_a_bracket_is_no_title(text: str) -> None:
    assert not may_be_title(paragraph(text))


def test_a_book_is_called_as_it_says_and_not_as_its_first_chapter() -> None:
    chapters = [Block(Role.HEADING, words, level=1) for words in ("Envoys", "Ferries")]
    blocks = [chapters[0], TEXT, chapters[1], TEXT]

    assert find_title(blocks, "Quiet roads", is_book=True).title == "Quiet roads"
    assert find_title(blocks, "Quiet roads", is_book=True).position == -1
    assert find_title(blocks, "Ferries", is_book=True).position == 2
    assert find_title(blocks[:2], "Quiet roads", is_book=True).title == "Quiet roads"
    assert find_title(blocks[:2], "Quiet roads").title == "Envoys"
    assert find_title(blocks, "", is_book=True).title == "Envoys"


def test_several_headings_of_the_first_level_are_below_the_title() -> None:
    def head(text: str, level: int) -> Block:
        return Block(Role.HEADING, text, level=level)

    title, one, two = head("Survey of the missions", 0), head("Aims", 1), head("Means", 1)

    assert find_title([title, one, TEXT, two, TEXT], "").title == title.text
    assert find_title([title, one, TEXT], "").title == "Aims"
    assert find_title([one, TEXT, two, TEXT], "").title == "Aims"


@pytest.mark.parametrize(
    ("said", "office", "title"),
    [
        ("Microsoft Word - draft_v3.doc", False, ""),
        ("Survey final.pdf", True, ""),
        ("Untitled document", False, ""),
        ("Unknown", False, ""),
        ("Unknown shores", False, "Unknown shores"),
        ("Document1", True, ""),
        ("Press Release 96/41", False, ""),
        ("Press Release (2004)057", False, ""),
        ("Press Release on the lake", False, "Press Release on the lake"),
        ("Talks in the capital", False, "Talks in the capital"),
        ("Microsoft Word - Two days in the capital\0", True, "Two days in the capital"),
        ("Pattern of a letter", True, ""),
        ("Pattern of a letter", False, "Pattern of a letter"),
    ],
)
def test_leftovers_among_the_properties_are_no_title(said: str, office: bool, title: str) -> None:
    assert believable(said, [TEXT], office=office) == title


@pytest.mark.parametrize("said", ["N1047715", "MC.DEC/6/12", "paper_117"])
def test_the_symbol_of_a_document_is_no_title_though_its_text_has_it(said: str) -> None:
    text = Block(Role.PARAGRAPH, f"The talks of the capital, as told in {said}, went on.")

    assert believable(said, [text], office=True) == ""
    assert believable(said, [text], office=False) == said


@pytest.mark.parametrize(
    "above",
    [
        ["DISCOURS"],
        ["Аналітика"],
        ["Special Reports", "World"],
        ["Paris Peace Conf. 180.03501/61", "HD–61"],
    ],
)
def test_a_rubric_or_the_number_of_a_file_above_a_title_is_none(above: list[str]) -> None:
    blocks = [*map(paragraph, above), paragraph("Nine envoys and a bridge at 10:30 a.m."), TEXT]

    assert find_title(blocks, "").title == "Nine envoys and a bridge at 10:30 a.m."


def test_a_rubric_is_the_title_where_no_line_below_it_can_be() -> None:
    assert find_title([paragraph("Timeline"), TEXT], "").title == "Timeline"
    assert find_title([paragraph("Timeline")], "").title == "Timeline"


def test_a_line_underlined_as_on_a_typewriter_is_the_title() -> None:
    rule = Block(Role.RULE, "=======")
    blocks = [paragraph("Weapons of the North"), paragraph("A bridge"), rule, TEXT]

    assert find_title(blocks, "").title == "A bridge"
    assert find_title([*blocks, paragraph("The end"), rule], "").title == "Weapons of the North"


def test_a_first_line_with_the_mark_of_a_note_is_the_title() -> None:
    talk = paragraph("A talk about the common bridge in the valley of the north and its envoys.")
    blocks = [paragraph("Friends at a Crossroads *"), paragraph("Annual Bridge Talk in the Valley")]
    text = paragraph(f"{talk.text} {talk.text} They meet in an annual talk in the valley.")

    assert find_title([*blocks, text], "").title == "Friends at a Crossroads *"


def test_of_the_lines_of_a_page_that_were_told_the_likeliest_is_the_title() -> None:
    likely = (Likely(title=0.3), Likely(title=0.6), Likely(title=0.05))
    lines = ("The Northern Herald", "Seven harbours agree", "Ferries")
    blocks = [
        Block(Role.PARAGRAPH, text, likely=each) for text, each in zip(lines, likely, strict=True)
    ]

    assert find_title([*blocks, TEXT], "").title == "Seven harbours agree"
    assert find_title([blocks[2], TEXT], "").title == "Ferries"  # none is likely: the first


def test_a_title_that_is_said_twice_is_not_taken_in_capitals() -> None:
    blocks = [
        Block(Role.PARAGRAPH, "Seven Harbours Agree", likely=Likely(title=0.4)),
        Block(Role.PARAGRAPH, "SEVEN HARBOURS AGREE", likely=Likely(title=0.5)),
    ]

    assert find_title([*blocks, TEXT], "").title == "Seven Harbours Agree"
    assert find_title([blocks[1], TEXT], "").title == "SEVEN HARBOURS AGREE"


@pytest.mark.parametrize(("likely", "title"), [(0.6, "Seven harbours agree"), (0.2, "the clock")])
def test_a_remark_in_code_is_no_title_below_a_likely_one(likely: float, title: str) -> None:
    blocks = [
        Block(Role.PARAGRAPH, "Seven harbours agree", likely=Likely(title=likely)),
        TEXT,
        Block(Role.HEADING, "the clock", level=1),
    ]

    assert find_title(blocks, "").title == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Seven harbours agree | News | Harbour League", "Seven harbours agree"),
        ("Harbour League — Seven harbours agree", "Seven harbours agree"),
        ("Elsewhere | News | Harbour League", "Ferries stay in port"),
        ("Ports | Harbour League", "Ferries stay in port"),  # too short to tell a title
    ],
)
def test_a_heading_that_the_title_of_a_page_begins_with_is_its_title(said: str, title: str) -> None:
    blocks = [
        Block(Role.HEADING, "Ferries stay in port", level=1),
        TEXT,
        Block(Role.HEADING, "Ports", level=2),
        Block(Role.HEADING, "Seven harbours agree for subscribers", level=1),
        TEXT,
    ]

    assert find_title(blocks, said).title.startswith(title)


def test_a_heading_below_the_number_of_a_press_release_is_its_title() -> None:
    number = Block(Role.HEADING, "Press Release (97)42")
    head = Block(Role.HEADING, "Meeting of the Commission of the Lakes")

    assert find_title([number, head, TEXT], "").title == head.text
    assert find_title([number, TEXT], "").title == number.text


def test_of_several_first_headings_the_likeliest_is_the_title_and_not_a_head_above() -> None:
    above = Block(Role.HEADING, "Security Council Sixty-fifth year")
    title = Block(Role.HEADING, "Cooperation of the harbours", level=1, likely=Likely(title=0.9))
    below = Block(Role.HEADING, "Report of the Secretary-General", level=1)

    assert find_title([above, title, below, TEXT], "").title == "Cooperation of the harbours"


def test_the_name_of_a_blog_is_no_title_where_its_post_has_a_heading() -> None:
    """The metadata say both, and the heading of the post surely looks like a title."""
    blog = Block(Role.HEADING, "Notes from the coast", level=1, likely=Likely(title=0.03))
    post = Block(Role.HEADING, "Snow, tea and lights", level=3, likely=Likely(title=0.8))
    said = "Notes from the coast: Snow, tea and lights"

    assert find_title([blog, post], said).title == post.text
    assert find_title([blog, replace(post, likely=Likely(title=0.2))], said).title == blog.text


def test_a_heading_that_surely_looks_like_a_title_goes_before_the_label_in_the_metadata() -> None:
    """Old pages are called by their places in a site."""
    title = Block(Role.HEADING, "Report of the eleventh session", likely=Likely(title=0.7))

    assert find_title([title], "Delegations - ports - report").title == title.text
    unsure = replace(title, likely=Likely(title=0.4))
    assert find_title([unsure], "Delegations - ports - report").title != title.text
