"""The first sentences of a found page."""

from app.intake.report import FoundSection
from app.intake.shaping.assembly import AssembledSection
from app.intake.shaping.summary import summarise
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Place

ENTRY = "1992: The two sides meet for the first time in the old town hall."
TEXT = "Ruritania and the Alliance work together on the training of officers."


def section(text, name=""):
    return AssembledSection(FoundSection(name, 2, name, text), text)


def entry(start, name="", found="chronology"):
    place = Place("", name, start, start + 20)
    return Milestone("", "m", parse("1992"), "event", "They meet.", found=found, place=place)


def test_the_first_long_line_tells_what_a_page_is_about():
    sections = [section("A line."), section(f"Too short to say it.\n{TEXT}", "more")]

    assert summarise(sections, (), (), "Ruritania") == TEXT


def test_three_sentences_are_enough_and_a_long_one_is_cut():
    four = " ".join([TEXT] * 4)
    long = "word " * 100

    assert summarise([section(four)], (), (), "") == " ".join([TEXT] * 3)
    assert summarise([section(long)], (), (), "").endswith("word…")
    assert len(summarise([section(long)], (), (), "")) <= 300


def test_the_words_of_a_picture_are_passed_over():
    assert summarise([section(f"{ENTRY}\n{TEXT}")], [ENTRY], (), "") == TEXT


def test_an_entry_of_a_chronology_is_no_summary():
    sections = [section(f"{ENTRY}\n{TEXT}")]

    assert summarise(sections, (), [entry(6)], "") == TEXT
    assert summarise([section(ENTRY)], (), [entry(6)], "Ruritania") == "Ruritania"


def test_an_event_in_running_text_or_of_another_section_is_no_entry():
    sections = [section(TEXT, "one"), section(ENTRY, "two")]

    assert summarise(sections, (), [entry(0, "one", "prose")], "") == TEXT
    assert summarise(sections, (), [entry(0, "two")], "") == TEXT


def test_an_item_of_a_list_is_the_summary_only_where_there_is_no_running_text():
    item = "The training of the officers of the northern ports and piers in the winter."
    listed = AssembledSection(
        FoundSection("", 2, "", f"- {item}"), f"{item}\n{item}", ((0, 2 * len(item) + 1),)
    )

    assert summarise([listed, section(TEXT, "more")], (), (), "Ruritania") == TEXT
    assert summarise([listed], (), (), "Ruritania") == item


def test_a_line_below_a_list_is_running_text_again():
    item, quote = "One. " * 9, "Two. " * 9
    text = f"{item}\n{TEXT}\n{quote}"
    apart = ((0, len(item)), (len(text) - len(quote), len(text)))

    found = AssembledSection(FoundSection("", 2, "", text), text, apart)

    assert summarise([found], (), (), "Ruritania") == TEXT
