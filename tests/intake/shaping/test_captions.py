"""Captions of pictures, told from paragraphs and headings."""

import pytest

from app.intake.document import Block, Likely, Role
from app.intake.shaping.captions import leading_caption, mark_captions

BEFORE = Block(Role.PARAGRAPH, "The two bodies met in the capital for two days.")
AFTER = Block(Role.PARAGRAPH, "They spoke about the work of the year.")


def roles(*texts: str) -> list[Role]:
    blocks = [BEFORE, *(Block(Role.PARAGRAPH, text) for text in texts), AFTER]
    return [block.role for block in mark_captions(blocks)][1:-1]


@pytest.mark.parametrize(
    "text",
    [
        "Left to right: the president, the minister and the envoy.",
        "The president shaking hands with the head of the mission.",
        "Pictured: the first meeting of the council.",
        "Envoys at a conference in Seoul. (OSCE/Someone)",
        "Young police officers on the day of their oath, 29 July 2002. (OSCE)",
        "The minister (left) and the envoy (right) in the garden.",
        "Photo courtesy of the museum in the town.",
        "The session in the old hall © NATO",
        "b040626a 26 June 2004 Views of the town and its mosques",
        "The minister cuts the ribbon. Credit: Tora Berg, MFA",
        "Home again. (Mission/Jana Someone)",
        "Участники форума у дворца (НАТО)",
        "3 / 4 Water reaches both sides. (Mission/Jana Someone)",
        "A ballot box is sealed. Photo: Office/J. Someone",
        "Advisers at their tea. Picture by the press section.",
        "A tank in front of a school. Courtesy of the town archive",
        "Empty houses since the war. In front a tank. (© Pictures of the North, J. Winter)",
        "De gauche à droite : le ministre et le président.",
        "Sur la photo, le ministre et le président.",
        "Auf dem Foto stehen beide Minister am Ufer.",
        "На снимке министры у маяка.",
        "(Photo: the ministers at the harbour; credit: The Herald)",
        "L'ambassadeur au micro pendant le forum des voisins (Crédit : Le Courrier)",
        "The Secretary General meets the minister of defence of Montenegro, Milica Someone",
        "A convoy of the border guard crosses the river near the town of Khorugh",
        "Figure 1: Clean shores, 1996–2016",
        "Table 2.3. Dates of signature",
        "Abb. 4: Die Ufer",
        "Таблица 1. Подписание",
    ],
)
def test_a_paragraph_that_tells_of_a_picture_is_a_caption(text: str) -> None:
    assert roles(text) == [Role.CAPTION]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke with the minister and left.",
        "Border security",
        "Table 1",
        "Chart 2 shows how clean the shores are.",
        "Table 1: So much is new. The shores are clean. The boats are back.",
        "Key areas of cooperation",
        "The president shaking hands with " + "many people and " * 40 + "others.",
    ],
)
def test_a_sentence_or_a_heading_is_none(text: str) -> None:
    assert roles(text) == [Role.PARAGRAPH]


def test_what_the_format_calls_a_caption_is_one() -> None:
    assert mark_captions([Block(Role.CAPTION, "Yes")])[0].role == Role.CAPTION


def test_the_first_paragraph_is_a_caption_when_it_shows_somebody() -> None:
    first = Block(Role.PARAGRAPH, "The commander of the centre with guests, at the gate")

    assert mark_captions([first, AFTER])[0].role == Role.CAPTION


@pytest.mark.parametrize(
    "text",
    [
        "Meeting of the council at the level of ministers held at headquarters",
        "The UN and the OSCE, side by side for peace in the region",
    ],
)
def test_a_subtitle_is_no_caption(text: str) -> None:
    assert mark_captions([Block(Role.PARAGRAPH, text), AFTER])[0].role == Role.PARAGRAPH


def test_a_line_that_stands_alone_is_no_caption() -> None:
    only = Block(Role.PARAGRAPH, "A convoy of the border guard crosses the river")

    assert mark_captions([only])[0].role == Role.PARAGRAPH
    assert mark_captions([BEFORE, only])[1].role == Role.PARAGRAPH


def test_a_caption_may_stand_before_a_list_or_a_heading() -> None:
    picture = Block(Role.PARAGRAPH, "Views of the main square of the town after the first snow")
    for role in (Role.ITEM, Role.HEADING):
        blocks = [BEFORE, picture, Block(role, "Some words that go on for quite a while, really")]
        assert mark_captions(blocks)[1].role == Role.CAPTION


def test_a_flattened_page_may_begin_with_its_caption() -> None:
    assert leading_caption("Left to right: the president and the envoy. The rest.") == (
        "Left to right: the president and the envoy."
    )
    assert leading_caption("The rest.") == ""


def test_lines_that_take_turns_with_paragraphs_are_headlines_and_no_captions() -> None:
    lines = ("The envoy visits the north", "The council meets the ministers", "A bridge is opened")
    blocks = [Block(Role.PARAGRAPH, text) for line in lines for text in (line, BEFORE.text * 2)]

    assert [block.role for block in mark_captions([AFTER, *blocks])] == [Role.PARAGRAPH] * 7


def test_a_quotation_that_ends_inside_its_marks_is_no_caption() -> None:
    text = "Also, 'by such help during the reforms the mission builds a steady and open state.'"

    assert roles(text) == [Role.PARAGRAPH]


def test_a_paragraph_that_breaks_off_is_no_caption() -> None:
    cut = "The first platoon went there in spring. It was called home because the force was ma"

    assert roles(cut, "XS") == [Role.PARAGRAPH, Role.PARAGRAPH]
    assert roles("Since then there have been more visits, above all in spring./NPA") == [
        Role.PARAGRAPH
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Flaggen der Gäste© NORDBILD", Role.CAPTION),
        ("Der Minister vor der Burg in Wien © Photo/Imo", Role.CAPTION),
        ("The northern union © 2014", Role.PARAGRAPH),
        ("It is theirs © Bote. They sell it.", Role.PARAGRAPH),
    ],
)
def test_a_line_that_ends_with_the_credit_of_a_picture_is_a_caption(text: str, role: Role) -> None:
    assert roles(text) == [role]


def test_a_line_that_looks_and_stands_like_a_caption_is_one() -> None:
    seen = Block(Role.PARAGRAPH, "The old harbour", likely=Likely(caption=0.6))

    assert mark_captions([BEFORE, seen, AFTER])[1].role == Role.CAPTION


def test_a_line_that_does_not_is_one_only_where_it_says_so() -> None:
    unlikely = Likely(text=0.99, caption=0.01)
    shown = Block(Role.PARAGRAPH, "The minister meets the envoy in the garden", likely=unlikely)
    said = Block(Role.PARAGRAPH, "Left to right: the minister and the envoy", likely=unlikely)

    assert [block.role for block in mark_captions([BEFORE, shown, AFTER, said])] == [
        Role.PARAGRAPH,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
        Role.CAPTION,
    ]


SHOWS = "The commander of the centre with guests, at the gate"


def first_role(text: str, likely: Likely, *, below: int = 0) -> Role:
    blocks = [*[BEFORE] * below, Block(Role.PARAGRAPH, text, likely=likely), AFTER]
    return mark_captions(blocks)[below].role


def test_the_chance_to_be_the_title_goes_to_the_others_where_another_line_is_it() -> None:
    assert first_role("The old hall", Likely(title=0.5, caption=0.3, text=0.2)) == Role.CAPTION
    assert first_role("The old hall", Likely(title=0.0, caption=0.3, text=0.7)) == Role.PARAGRAPH


def test_less_speaks_for_a_picture_within_the_text_than_at_its_head() -> None:
    likely = Likely(text=0.96, caption=0.04)

    assert first_role(SHOWS, likely) == Role.CAPTION
    assert first_role(SHOWS, likely, below=1) == Role.PARAGRAPH


def test_a_line_that_is_likelier_about_the_page_is_no_caption() -> None:
    assert first_role("Jana Someone, Oslo", Likely(about=0.5, caption=0.4)) == Role.PARAGRAPH


@pytest.mark.parametrize(
    "text",
    ["Keywords: field, mission, office", "См. также: Форум; Совет", "Press Copyright 2011 Press"],
)
def test_a_line_with_another_label_is_no_caption(text: str) -> None:
    assert first_role(text, Likely(caption=0.5)) == Role.PARAGRAPH


def test_a_chronology_in_one_line_is_no_caption() -> None:
    line = "Four cooks meet in the port 1992 Two of them leave it 1999 All of them return to it"

    assert roles(line) == [Role.CAPTION]
    assert roles(f"Key milestones 1991 {line}") == [Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "level", "below", "role"),
    [
        ("Table 1: Troops in operations, October 2009", 0, "table", Role.CAPTION),
        ("Tabelle 2. Ausgaben der Häfen", 0, "text", Role.CAPTION),
        ("Table 7.1 Uses of the mechanism", 3, "table", Role.CAPTION),
        ("Таблица 3 Расходы портов", 0, "table", Role.CAPTION),
        ("Table 7.1 Uses of the mechanism", 3, "text", Role.HEADING),  # that its format marks
        ("Table manners at sea", 0, "table", Role.HEADING),
        ("Chart of the harbour", 0, "text", Role.HEADING),
    ],
)
def test_what_looks_like_a_heading_and_numbers_a_table_is_its_caption(
    text: str, level: int, below: str, role: Role
) -> None:
    table = Block(Role.TABLE, "Oslo\t3", rows=(("Oslo", "3"),))
    under = table if below == "table" else Block(Role.PARAGRAPH, AFTER.text)
    blocks = [Block(Role.PARAGRAPH, AFTER.text), Block(Role.HEADING, text, level), under]

    assert mark_captions(blocks)[1].role == role


def test_a_numbered_picture_needs_no_mark_and_a_sentence_about_it_is_none() -> None:
    assert (
        roles(AFTER.text, "Figure 4.1 Joint activities by region, 2016", AFTER.text)[1]
        == Role.CAPTION
    )
    assert roles(AFTER.text, "Table 1 shows what each of them pays", AFTER.text)[1] != Role.CAPTION
    assert (
        roles(AFTER.text, "Table 1 Officers of seven states were asked.", AFTER.text)[1]
        != Role.CAPTION
    )


def test_a_paragraph_with_a_small_letter_at_its_head_is_no_caption() -> None:
    assert roles("give priority to talks at the harbour with the islands and the mainland") == [
        Role.PARAGRAPH
    ]
