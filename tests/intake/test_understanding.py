"""Documents of all forms, understood: the figures, and what holds for each.

Long, because all that holds is asked of the same fixtures, which are understood once.
"""

from collections import defaultdict

import pytest

from app.intake.document import Block, Document, Link, Role
from app.intake.readers.opening import read_document
from app.intake.report import FoundPage
from app.intake.shaping.footnotes import NUMBERED_ON
from app.intake.shaping.listings import MOST_BLOCKS
from app.intake.shaping.markup import page_body
from app.intake.surroundings import Surroundings, surroundings_of
from app.intake.understanding import understand
from app.library.library import Library
from app.library.pages.body import foreign_stretches, inline_text, plain_text
from app.library.pages.markdown import parse_body
from tests.intake.scoring import Case, Figures, compare, lists_of, load_cases, values_of

CASES = load_cases()
PAGES = [(case, page) for case in CASES for page in case.report.pages]


def text_document(*blocks: Block, **said: str) -> Document:
    return Document("text", blocks, **said)


def paragraph(text: str) -> Block:
    return Block(Role.PARAGRAPH, text)


def understood(*blocks: Block, **said: str) -> FoundPage:
    return understand(text_document(*blocks, **said), "a.txt", "", Surroundings()).pages[0]


@pytest.fixture(scope="module")
def lists() -> dict[str, Figures]:
    """The figures of each list, over all fixtures."""
    counts: dict[str, list[Figures]] = defaultdict(list)
    for case in CASES:
        for name, found, there in lists_of(case):
            counts[name].append(compare(found, there)[0])
    return {
        name: Figures(
            sum(each.found for each in figures),
            sum(each.there for each in figures),
            sum(each.same for each in figures),
        )
        for name, figures in counts.items()
    }


def test_there_is_a_fixture_for_every_form() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("value", ["title", "updated", "published", "A-Z heading", "stub"])
def test_of_a_hundred_values_ninety_five_are_right(value: str) -> None:
    found = [got == true for case in CASES for name, got, true in values_of(case) if name == value]

    assert sum(found) / len(found) >= 0.95


def test_what_is_cut_is_frame_and_no_content(lists: dict[str, Figures]) -> None:
    assert lists["removal"].precision >= 0.98
    assert lists["removal"].recall >= 0.9


@pytest.mark.parametrize(
    ("name", "goal"), [("heading", 0.85), ("milestone", 0.9), ("footnote", 0.9), ("caption", 0.7)]
)
def test_what_is_found_reaches_its_goal(lists: dict[str, Figures], name: str, goal: float) -> None:
    assert lists[name].there > 5
    assert lists[name].f1 >= goal


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_document_is_understood_as_a_person_would(case: Case) -> None:
    wrong = [f"{name}: {got!r}, not {true!r}" for name, got, true in values_of(case) if got != true]
    wrong += [
        f"{name}: {odd}"
        for name, found, there in lists_of(case)
        if (odd := compare(found, there)[1])
    ]

    assert wrong == []


@pytest.mark.parametrize(("case", "page"), PAGES, ids=lambda each: getattr(each, "name", ""))
def test_the_body_reads_back_with_its_sections_and_notes(case: Case, page: FoundPage) -> None:
    body = parse_body(page_body(page))

    assert [(each.id, each.level) for each in body.sections] == [
        (each.id, each.level) for each in page.sections
    ]
    assert len(body.footnotes) == sum(not note.stays for note in page.footnotes)


@pytest.mark.parametrize(("case", "page"), PAGES, ids=lambda each: getattr(each, "name", ""))
def test_places_lead_to_the_words_they_quote(case: Case, page: FoundPage) -> None:
    texts = {each.id: plain_text(each) for each in parse_body(page_body(page)).sections}

    for milestone in page.milestones:
        place = milestone.place
        assert place is not None
        assert texts[place.section][place.start : place.end] == milestone.sentence == place.quote
    for mention in page.mentions:
        assert texts[mention.section][mention.start : mention.end] == mention.text


@pytest.mark.parametrize(("case", "page"), PAGES, ids=lambda each: getattr(each, "name", ""))
def test_the_milestones_of_a_page_have_ids_of_their_own(case: Case, page: FoundPage) -> None:
    ids = [each.id for each in page.milestones]

    assert len(set(ids)) == len(ids)
    assert all(each.origin == "extracted" for each in page.milestones)


def test_the_same_document_gives_the_same_report() -> None:
    again = load_cases()

    assert [case.report for case in again] == [case.report for case in CASES]


def test_what_was_removed_is_listed_as_it_stands_in_the_document() -> None:
    stamps = "  • 12 Nov. 2014 -\n  • |\n  • Last updated: 12 Nov. 2014 19:27\n"
    text = f"Talks on transit\n\n{stamps}\nThe talks went well."
    report = understand(read_document(text.encode(), "talks.txt"), "talks.txt", "", Surroundings())

    lines = [cut.line for cut in report.removed]
    assert len(lines) == 3
    assert lines == sorted(lines)


def test_a_document_without_a_text_is_a_stub_with_a_warning() -> None:
    report = understand(text_document(), "empty.txt", "", Surroundings())

    assert [page.stub for page in report.pages] == [True]
    assert "no text" in report.warnings[0]


def test_the_title_in_the_metadata_wins_over_the_first_line() -> None:
    page = understood(
        paragraph("Sitting of the committee"),
        paragraph("The committee sat for two days and heard eleven speakers."),
        title="Minutes of the committee | OSCE",
    )

    assert page.title == "Minutes of the committee"


def test_dates_from_the_metadata_are_kept() -> None:
    page = understood(paragraph("Some text that is long enough to be one."), published="2001-05")

    assert page.published == "2001-05"


def test_the_day_on_which_a_file_was_made_is_told_as_a_doubt() -> None:
    text = paragraph("The committee sat for two days and heard eleven speakers.")
    document = Document("docx", (text,), title="Minutes", published="2014-11-12")

    report = understand(document, "a.docx", "", Surroundings())

    assert report.pages[0].published == "2014-11-12"
    assert report.pages[0].inferred == "the day on which the file was made; its text names none"
    assert any("may not be of 2014-11-12" in each for each in report.warnings)


def test_a_dateline_goes_before_the_day_on_which_a_file_was_made() -> None:
    text = paragraph("VIENNA, 22 June 2006 - The committee sat and heard eleven speakers.")
    document = Document("pdf", (text,), title="Minutes", published="2014-11-12")

    page = understand(document, "a.pdf", "", Surroundings()).pages[0]

    assert (page.published, page.inferred) == ("2006-06-22", "")


def test_a_page_that_is_named_in_the_title_gives_the_place(library: Library) -> None:
    surroundings = surroundings_of(library)
    document = text_document(
        paragraph("Relations with Uzbekistan"),
        paragraph("Uzbekistan joined the Partnership for Peace in 1994, as the NACC had wished."),
    )

    page = understand(document, "a.txt", "", surroundings).pages[0]

    assert page.tree == "nato/partners/euro-atlantic/central-asia"
    assert page.heading == "Uzbekistan, relations with"
    assert {mention.page for mention in page.mentions} == {"uzbekistan", "pfp", "nacc"}
    assert page.milestones[0].with_ == ("uzbekistan", "pfp", "nacc")
    assert "[Uzbekistan](page:uzbekistan) joined" in page.sections[0].body


def test_a_rewritten_copy_is_told_as_such() -> None:
    report = next(case.report for case in CASES if case.name == "spun-copy")

    assert any("rewritten copy" in warning for warning in report.warnings)


def test_lost_characters_are_told_and_not_mended() -> None:
    document = text_document(
        paragraph("Talks in the capital"), paragraph("The minister ?? spoke to the guests.")
    )

    report = understand(document, "a.txt", "", Surroundings())

    assert "?? spoke" in report.pages[0].sections[0].body
    assert any("characters may be lost" in warning for warning in report.warnings)


def test_paragraphs_in_another_language_are_told() -> None:
    blocks = [
        paragraph("Talks"),
        paragraph("The two sides met in the capital and spoke about the work of the year."),
        paragraph("They were of one mind in most of what they spoke of, and it was not so before."),
        paragraph("Die beiden Seiten trafen sich und sprachen über die Arbeit des Jahres."),
        paragraph("Auch das nächste Treffen wird in der Hauptstadt sein."),
    ]
    document = text_document(*blocks)

    report = understand(document, "a.txt", "", Surroundings())

    assert report.pages[0].language == "en"
    assert any("“de”" in warning for warning in report.warnings)


def test_a_paragraph_in_another_language_bears_it_and_has_its_dates_read() -> None:
    page = understood(
        paragraph("Relations with Ruritania"),
        paragraph("The country joined the programme on 12 March 1994 and is a partner of it."),
        Block(Role.HEADING, "Наука", level=2),
        paragraph("Страна присоединилась к программе 3 мая 1995 года, и её офицеры учатся."),
        Block(Role.ITEM, "The first item of the list is in the language of the page.", 1, "•"),
        Block(Role.ITEM, "Совместная подготовка.", 1, "•"),
    )

    sections = parse_body(page_body(page)).sections

    assert page.language == "en"
    assert sections[1].language == "ru"
    assert [language for section in sections for _, _, language in foreign_stretches(section)] == [
        "ru",
        "ru",
    ]
    assert [each.date.text for each in page.milestones] == ["1994-03-12", "1995-05-03"]


def test_where_the_words_tell_nothing_the_mark_of_the_format_does() -> None:
    page = understood(
        paragraph("Relations with Ruritania"),
        paragraph("The country joined the programme and has been a partner of the Alliance."),
        Block(Role.PARAGRAPH, "Bundeswehr, Einsatz Südosteuropa.", language="de"),
        Block(
            Role.PARAGRAPH, "The text is in English, whatever the site says of it.", language="uk"
        ),
    )

    (section,) = parse_body(page_body(page)).sections

    assert [language for _, _, language in foreign_stretches(section)] == ["de"]


def entry_lines(*entries: str) -> list[Block]:
    """A list of documents, each a line with its date above."""
    days = (Block(Role.HEADING, f"{4 + at} March 2008", level=2) for at in range(len(entries)))
    texts = (Block(Role.PARAGRAPH, entry) for entry in entries)
    return [block for pair in zip(days, texts, strict=True) for block in pair]


def test_a_list_is_called_by_what_stands_above_the_count_of_its_entries() -> None:
    blocks = (paragraph("News"), paragraph("2 Entries"), *entry_lines("Visit", "Talks"))

    assert understood(*blocks).title == "News"
    assert understood(*blocks[1:]).title == "2 Entries"  # nothing else calls it by a name


def test_an_entry_that_only_says_that_its_page_has_moved_is_a_stub() -> None:
    lines = entry_lines("Visit", "Talks\nThis page has moved to a new address.")
    document = text_document(paragraph("News"), paragraph("2 Entries"), *lines)

    listing = understand(document, "a.txt", "", Surroundings()).listing

    assert listing is not None
    assert [page.stub for page in listing.entries] == [False, True]
    assert listing.warnings == ("“Talks” is a stub: a notice that the page has moved",)


def test_an_inverted_entry_of_an_index_is_turned_back() -> None:
    links = [
        Block(Role.PARAGRAPH, name, links=(Link(0, len(name), "https://example.org/"),))
        for name in ("Arms control", "Balkans, the role in the", "Black Sea")
    ]
    report = understand(text_document(paragraph("A to Z"), *links), "a.txt", "", Surroundings())

    assert report.listing is not None
    assert [(page.title, page.heading) for page in report.listing.entries] == [
        ("Arms control", "Arms control"),
        ("the role in the Balkans", "Balkans, the role in the"),
        ("Black Sea", "Black Sea"),
    ]


def test_the_entries_have_what_they_do_not_tell_from_their_list() -> None:
    blocks = (
        paragraph("News: partnership"),
        paragraph("2 Entries"),
        *entry_lines("Visit", "Talks"),
    )

    report = understand(
        text_document(*blocks, url="https://example.org/news", publisher="Office", language="en"),
        "a.txt", "", Surroundings(),
    )  # fmt: skip

    assert report.listing is not None
    told = {(page.url, page.publisher, page.language) for page in report.listing.entries}
    assert told == {("https://example.org/news", "Office", "en")}
    assert [page.published for page in report.listing.entries] == ["2008-03-04", "2008-03-05"]


def test_a_heading_in_latin_letters_is_in_the_other_language_of_a_russian_page() -> None:
    page = understood(
        paragraph("Отношения с Руританией"),
        paragraph(
            "Страна присоединилась к программе, и её офицеры учатся в школе, где есть право."
        ),
        Block(Role.HEADING, "Training", level=2),
        paragraph("The school was opened in May and it was handed over to the ministry."),
        Block(Role.HEADING, "Наука", level=2),
        paragraph("Обе стороны встретились в столице и говорили о работе."),
    )

    assert page.language == "ru"
    assert [(each.title, each.language) for each in page.sections] == [
        ("", ""),
        ("Training", "en"),
        ("Наука", ""),
    ]


def test_entries_are_not_looked_for_in_a_document_of_very_many_blocks() -> None:
    days = [paragraph("Publishing date: 4 March 2008")] * 3
    document = text_document(paragraph("News"), *days, *[paragraph("Word")] * MOST_BLOCKS)

    listing = understand(document, "a.txt", "", Surroundings()).listing

    assert listing is not None
    assert listing.entries == ()


def test_a_note_for_which_the_title_asks_stays_in_the_text_and_its_mark_leaves_the_title() -> None:
    page = understood(
        Block(Role.HEADING, "Mission to the Republic1", level=1),
        paragraph("The mission helps the towns on the two shores to talk to one another."),
        Block(Role.HEADING, "Notes", level=2),
        Block(Role.ITEM, "The name was changed twice.", level=1, mark="1."),
    )

    assert (page.title, page.heading) == ("Mission to the Republic", "Mission to the Republic")
    assert [note.stays for note in page.footnotes] == [True]
    assert "The name was changed twice." in page_body(page)
    assert "[^1]" not in page_body(page)


def test_a_book_of_chapters_is_called_as_its_file_says_and_an_article_as_its_heading(make) -> None:
    chapter = "<h1>The {0}</h1><p>The {0} was built in the spring of that year, by many hands.</p>"
    two = {f"{name}.xhtml": chapter.format(name) for name in ("pier", "crane")}
    one = {"pier.xhtml": chapter.format("pier")}

    titles = [
        understand(read_document(make.epub(each), "b.epub"), "b.epub", "", Surroundings()).pages[0]
        for each in (two, one)
    ]

    assert [page.title for page in titles] == ["The Handbook", "The pier"]
    assert [section.title for section in titles[0].sections] == ["The pier", "The crane"]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The Handbook", "The Handbook"),
        ("handbook-final.docx", "The pier"),
        ("Unknown", "The pier"),
    ],
)
def test_a_book_of_which_one_chapter_has_a_great_heading_is_called_as_its_file_says(
    make, said, title
) -> None:
    text = "<p>The {0} was built in the spring of that year, by many hands.</p>"
    chapters = {
        "one.xhtml": "<h1>The pier</h1>" + text.format("pier"),
        "two.xhtml": "<h2>The crane</h2>" + text.format("crane"),
        "three.xhtml": text.format("ferry"),
    }
    data = make.epub(chapters, title=said)

    page = understand(read_document(data, "b.epub"), "b.epub", "", Surroundings()).pages[0]

    assert page.title == title


def test_a_sample_of_a_book_is_called_as_its_chapter_and_the_book_can_be_chosen(make) -> None:
    text = "<p>The ferry was built in the spring of that year, by many hands, on both banks of "
    sample = {
        "title.xhtml": "<p>The Handbook</p><p>A sample</p>",
        "imprint.xhtml": "<p>Published on 30 March 2010</p><p>ISBN 978-0-00-000000-0</p>",
        "four.xhtml": f"<p>Chapter 4</p><h2>The Ferry</h2>{text}the river.</p>",
    }
    data = make.epub(sample)

    report = understand(read_document(data, "b.epub"), "b.epub", "", Surroundings())

    page = report.pages[0]
    assert (page.title, page.published, page.updated) == ("The Ferry", "2010-03-30", "")
    assert "The Handbook" in page.titles
    cut = [(each.text, each.why) for each in report.removed]
    assert ("A sample", "title page of the book") in cut
    assert ("ISBN 978-0-00-000000-0", "imprint of the book") in cut


def test_an_old_page_is_called_as_its_large_headline_and_its_short_name_can_be_chosen() -> None:
    page = (
        "<title>RG Basic Documents</title><p><font size=4>River Group</font></p>"
        "<p align=center><font size=5><b>STATUTE<br>of the River Group</b></font></p>"
        "<p>The towns on the river, which have agreed to work together on their ferries, found a "
        "group that is to meet every spring.</p>"
    )

    report = understand(read_document(page.encode(), "a.htm"), "a.htm", "", Surroundings())

    assert report.pages[0].title == "STATUTE of the River Group"
    assert "RG Basic Documents" in report.pages[0].titles


def test_notes_of_the_same_number_in_chapters_of_a_book_are_told_apart_in_the_page(make) -> None:
    chapter = "<h1>The {0}</h1><p>The {0} was built{1} in the spring of that year.</p>"
    note = "<p>1. The book of the {} tells it.</p>"
    mark = "<sup>1</sup>"
    book = {
        f"{name}.xhtml": chapter.format(name, mark) + "<h2>Notes</h2>" + note.format(name)
        for name in ("pier", "crane", "ferry")
    }

    report = understand(
        read_document(make.epub(book), "b.epub"), "b.epub", "", Surroundings()
    )  # fmt: skip
    body = parse_body(page_body(report.pages[0]))

    assert [inline_text(note.inlines) for note in body.footnotes] == [
        f"The book of the {name} tells it." for name in ("pier", "crane", "ferry")
    ]
    assert [note.section for note in body.footnotes] == [each.id for each in body.sections]
    assert NUMBERED_ON in report.warnings


def test_nothing_that_a_mail_quotes_is_taken_for_the_frame_of_a_site() -> None:
    mail = (
        "Subject: The north pier\n\nDear colleagues,\n\n"
        "thank you for the letter. We agree with the plan of the town, as we said before.\n\n"
        "On 4 May 1999, Anna Berg wrote:\n\n"
        "> Ruritania will open the new pier in June, and we hope that you can come to it.\n>\n"
        "> - the pier\n> - the crane\n>\n> News\n\nKind regards,\nBoris\n"
    )

    report = understand(read_document(mail.encode(), "m.txt"), "m.txt", "", Surroundings())

    body = page_body(report.pages[0])
    assert [line for line in body.split("\n") if line.startswith("> ")] == [
        "> Ruritania will open the new pier in June, and we hope that you can come to it.",
        "> \\- the pier",
        "> \\- the crane",
        "> News",
    ]


def test_the_summary_is_of_the_running_text_and_not_of_a_list_above_it() -> None:
    text = "Ruritania and its neighbours work together on the training of the officers of ports."
    page = understood(
        Block(Role.HEADING, "The piers", level=1),
        Block(Role.ITEM, "The building of two cranes of the old sort for the town.", 1, "•"),
        Block(Role.ITEM, "The training of officers in all the ports of the country.", 1, "•"),
        Block(Role.QUOTE, "Somebody once said that the sea is wide and that ships are small."),
        Block(Role.HEADING, "What is done", level=2),
        paragraph(text),
    )

    assert page.summary == text
