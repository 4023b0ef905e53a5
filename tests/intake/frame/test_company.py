"""Lines that are frame only beside others of it, above the text or below it."""

from app.intake.document import Block, Role
from app.intake.frame.company import KICKER, OTHER_LETTERS, REFRAIN, rules_of

TEXT = (
    "The envoys met in the capital for two days, spoke about the work of the year that is ending, "
    "and agreed on four plans for the north, for which each of them will pay an equal part."
)
MORE = "They will come together again in spring, when the roads of the valley are open once more."
LONG = (TEXT, MORE, TEXT.replace("four", "five"), MORE.replace("spring", "autumn"))


def rules(*texts: str) -> dict[str, str]:
    blocks = [Block(Role.PARAGRAPH, text) for text in texts]
    found = rules_of(blocks)
    return {text: rule for text, rule in zip(texts, found, strict=True) if rule}


def test_words_of_a_forum_are_frame_beside_such_as_only_a_forum_has() -> None:
    found = rules(
        "Collapse", "No announcement yet.", "A bridge for the valley", "Time", "Clear All"
    )

    assert set(found) == {"Collapse", "No announcement yet.", "Time", "Clear All"}
    assert set(found.values()) == {"frame of a forum"}


def test_the_same_words_are_content_by_themselves() -> None:
    assert rules("Collapse", TEXT, "Location: the old harbour", MORE, "Time", TEXT) == {}


def test_name_and_rank_of_a_member_go_with_the_lines_of_a_forum_around_them() -> None:
    found = rules("Author Message", "rw17", "Captain", "Posts: 388", "A bridge for the valley")

    assert list(found) == ["Author Message", "rw17", "Captain", "Posts: 388"]


def test_a_longer_line_between_two_of_a_forum_stays() -> None:
    assert "A bridge for the valley" not in rules(
        "Author Message", "A bridge for the valley", "Posts: 388"
    )


def test_sizes_of_screens_are_frame_in_a_row_and_a_code_by_itself_is_not() -> None:
    assert list(rules(TEXT, "XS", "SM", "MD", "LG")) == ["XS", "SM", "MD", "LG"]
    assert rules(TEXT, "MD", MORE) == {}


def test_a_bare_number_is_a_counter_only_beside_what_is_counted() -> None:
    assert rules("Share this", "7 140", TEXT)["7 140"] == "counter"
    assert rules("Soldiers", "7 140", TEXT) == {}


def test_what_a_library_counts_of_itself_is_no_text() -> None:
    assert list(rules("Documents in the library", "576379", "A bridge", TEXT)) == [
        "Documents in the library",
        "576379",
    ]
    assert rules("Documents in the library", "A bridge", TEXT) == {}


def test_a_notice_in_other_letters_above_the_text_is_none_of_it() -> None:
    found = rules("Дорогие друзья!", "Сайт работает в пробном режиме.", "A bridge", *LONG)

    assert list(found) == ["Дорогие друзья!", "Сайт работает в пробном режиме."]
    assert set(found.values()) == {OTHER_LETTERS}


def test_letters_of_any_other_kind_are_others() -> None:
    assert rules("Հղումներ", "A bridge", *LONG) == {"Հղումներ": OTHER_LETTERS}


def test_a_title_in_other_letters_below_one_in_those_of_the_text_stays() -> None:
    assert rules("A bridge", "Мост", *LONG) == {}


def test_a_paragraph_in_other_letters_is_text() -> None:
    russian = "Послы встретились в столице, говорили о работе года и договорились о планах. " * 3

    assert rules("Мост", russian, "A bridge", *LONG, *LONG) == {}


def test_where_the_letters_are_mixed_none_are_the_others() -> None:
    russian = "Послы встретились в столице и договорились о планах. "

    assert rules("Мост", russian * 3, "A bridge", TEXT) == {}


def test_a_line_said_three_times_above_the_text_with_another_between_is_frame() -> None:
    found = rules("Old pages", "Old pages", "A bridge for the valley", "Old pages", TEXT)

    assert found == {"Old pages": REFRAIN}


def test_a_sentence_said_under_each_item_is_none() -> None:
    said = "No comments were made."

    assert rules("Minutes", said, "Item two", said, "Item three", said, TEXT) == {}


def test_a_title_said_three_times_in_a_row_is_one() -> None:
    assert rules("A bridge", "A bridge", "A BRIDGE", "By the river", TEXT) == {}


def test_what_readers_wrote_goes_with_the_form_below_it() -> None:
    reader = "Nobody asked the people of the valley whether they want a bridge, and so it goes on."
    found = rules(TEXT, "Categories: Bridges", "rosa", reader, "Leave a Reply", "Name")

    assert {text: found[text] for text in ("rosa", reader)} == {
        "rosa": "comments",
        reader: "comments",
    }
    assert TEXT not in found


def test_categories_above_the_text_begin_no_comments() -> None:
    assert list(rules("Categories: Bridges", TEXT, MORE, "Leave a Reply")) == ["Leave a Reply"]


def test_below_the_last_text_a_box_of_news_or_of_the_calendar_is_frame() -> None:
    year = (
        "1822 A scholar of the capital reads the letters of the kings for the first time, and it "
    )
    found = rules(TEXT, MORE, "Kalenderblatt - 27. September", year + "is in all papers.", "Goal!")

    assert list(found) == ["Kalenderblatt - 27. September", year + "is in all papers.", "Goal!"]


def test_text_below_a_heading_of_comments_stays_with_it() -> None:
    assert rules(TEXT, "Today in history", MORE + MORE) == {}


def test_a_page_of_a_few_words_has_no_tail() -> None:
    assert rules("A bridge", "Today in history", "Goal!") == {}


def test_nothing_has_no_rules() -> None:
    assert rules_of([]) == []


def test_the_name_of_a_member_stands_above_how_much_they_wrote() -> None:
    assert list(rules("nordwind", "Beiträge: 24697", TEXT)) == ["nordwind", "Beiträge: 24697"]


def test_a_number_above_what_was_counted_goes_with_it() -> None:
    assert rules("1,541", "Views", TEXT) == {"1,541": "counter", "Views": "counter"}
    assert rules("1,541", "Soldiers", TEXT) == {}


def test_labels_of_a_repository_are_frame_beside_each_other_alone() -> None:
    assert list(rules("Date", "2018", "Journal Title", "Publisher")) == [
        "Date", "2018", "Journal Title", "Publisher",
    ]  # fmt: skip
    assert rules("Date", "2018", TEXT) == {}


def test_a_line_that_only_names_subjects_again_and_again_is_one_of_tags() -> None:
    tags = "North South bridges society ministers North South bridges"

    assert rules(tags, "A bridge for the valley", TEXT) == {tags: "line of tags"}
    assert rules("A bridge for the valley and a bridge for the town", TEXT) == {}
    assert tags not in rules("A bridge for the valley", TEXT, tags)


def test_the_name_of_a_gallery_above_each_heading_is_frame_and_headings_of_parts_are_not() -> None:
    def part(kicker: str, level: int, place: str) -> tuple[Block, ...]:
        text = Block(Role.PARAGRAPH, f"The ferries of {place} go at noon.")
        return Block(Role.HEADING, kicker, level), Block(Role.HEADING, place, 2), text

    places = ("Aarlund", "Bergby", "Corvik")
    gallery = [block for place in places for block in part("The harbours in pictures", 4, place)]
    chapters = [block for place in places for block in part("Harbours", 1, place)]

    assert rules_of(gallery) == [KICKER, "", ""] * 3
    assert rules_of(gallery[:6]) == [""] * 6
    assert rules_of(chapters) == [""] * 9


def test_the_third_item_that_is_counted_with_letters_is_no_copyright() -> None:
    items = (
        "For the purposes of this Treaty:",
        "(a) “lake” means any lake in the list;",
        "(b) “Party” means a State;",
        "(c) “Office” means the body that looks after the lakes.",
    )

    assert rules(*items) == {}
    assert rules("They met.", "(c) Northern Institute 2018") == {
        "(c) Northern Institute 2018": "copyright notice"
    }
