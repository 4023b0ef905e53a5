"""What is taken out of a document, by which rule, and what is left in."""

import pytest

from app.intake.document import Block, Document, Link, Role
from app.intake.frame.boilerplate import frame_rule, menu_runs
from app.intake.shaping.clean import clean
from app.intake.shaping.glosses import unglue
from tests.intake.shaping.conftest import left, paragraphs


def items(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(Role.ITEM, text, level=1, mark="-") for text in texts)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Skip Links", "skip link"),
        ("Skip to main content", "skip link"),
        ("Aller au contenu principal", "skip link"),
        ("5 min read", "reading time"),
        ("Lesezeit: ca. 2 Minuten", "reading time"),
        ("Temps de lecture : 4 min", "reading time"),
        ("Время чтения: 3 мин.", "reading time"),
        ("NATO - North Atlantic Treaty Organisation", "site banner"),
        ("From Wikipedia, the free encyclopedia", "site banner"),
        ("From Northpedia, the free encyclopaedia", "site banner"),
        ("UN logo", "logo"),
        ("Northland Northland Coat", "logo"),
        ("Create an account", "account form"),
        ("Choose a new password for the site", "account form"),
        ("Log in", "account form"),
        ("Print page", "page tool"),
        ("Go to Homepage Go to Index", "page tool"),
        ("Site map", "menu"),
        ("We use cookies to make this website better", "cookie notice"),
        ("© 2014 All of it", "copyright notice"),
        ("CC BY-NC 4.0", "copyright notice"),
        ("The northern mission on Facebook", "sharing link"),
        ("To find a chapter click on the list at the left", "note on how to use the page"),
        ("The union. All rights reserved.", "copyright notice"),
        ("Please enable JavaScript", "script notice"),
        ("![]() |", "rest of a picture"),
        ("picture_1.jpg, 78.44KB", "rest of a picture"),
        ("17 Sep. 2019 a-b.jpg - a-b.jpg, 38.40KB", "rest of a picture"),
        ("12", "page number"),
        ("Today is Tuesday 02.18.2020, name-day is Jaromir", "day of the calendar"),
        ("Presence in the south ............ 7", "line of a table of contents"),
        ("[edit]", "edit link"),
        ("•  |", "mark of a list"),
        ("[ 1990 | 1991 | 1992 | 1993 ]", "time bar"),
        ("Jan | Feb | Mar | Apr", "time bar"),
        ("Multimedia Audio file .MP3/15476", "link to a recording"),
        ("A B C D E F G H I", "alphabet bar"),
        ("A | B | C | M", "alphabet bar"),
        ("[ Home ] [ Press ] [ Back ]", "menu"),
        ("English | Français | Русский", "language switch"),
        ("Home  /  Operations  /  History", "breadcrumb"),
        ("Share this on Facebook", "sharing link"),
        ("Tel. 728 45 99, Fax: 728 50 57", "contact line"),
        ("Page 2:", "frame of a sharing site"),
        ("Subscribe to our newsletter", "request for support"),
        ("Related posts", "further reading"),
        ("Continue reading the story", "further reading"),
        ("Recent news about the northern council", "further reading"),
        ("Ähnliche Beiträge", "further reading"),
        ("Читайте также:", "further reading"),
        ("Return to Index", "page tool"),
        ("Back to the page of the results", "way back"),
        ("Archived page: it may be out of date!", "notice of an archive"),
        ("“ABC” redirects here. For other uses, see ABC (letters).", "note on other meanings"),
        ("+32 (0)2 000 00 00", "contact line"),
        ("Leave a comment", "comments"),
        ("3 Comments", "comments"),
        ("Impressum", "menu"),
        ("Your version of the site needs an equivalent browser (Firefox).", "script notice"),
        ("To get no more of this, please click here to leave this list.", "note of a mailing list"),
        ("Map of the northern members.svg", "rest of a picture"),
        ("Aims ...... 2 History ...... 4 Work ...... 9", "line of a table of contents"),
        ("2.1 The sub_regions. . . . . . 12", "line of a table of contents"),
        ("Foreword ........ iv", "line of a table of contents"),
        ("Aims .....2 " * 14 + "Work .....9", "line of a table of contents"),
        ("Un article de Wikipédia, l'encyclopédie libre.", "site banner"),
        ("Aus WISSEN-nord.de", "site banner"),
        ("You are here:  Home  >  Politics  >  Current Article", "breadcrumb"),
        ("No trackbacks yet.", "comments"),
        ("Comments Off on A bridge for the valley", "comments"),
        ("Please enter your details: you use the account. Log Out / Change )", "comments"),
        ("Twitter picture", "comments"),
        ("Залишати коментарі можуть лише члени клубу", "comments"),
        ("Inscrit le : 20/10/2010", "frame of a forum"),
        ("Beiträge: 24697", "frame of a forum"),
        ("new posts", "frame of a forum"),
        ("Gelesen: 816", "counter"),
        ("Статью прочитали 463 раз.", "counter"),
        ("Read 1,204 times.", "counter"),
        ("A+", "size of the text"),
        ("Размер шрифта: A A A", "size of the text"),
        ("USD 87.45", "rates of exchange"),
        ("For information media. Not an official record.", "note to the press"),
        ("Download the plan of the bridge (PDF, 2.1 MB)", "link to a file"),
        ("Northern News Agency", "name of an agency"),
        ("Фото: армия.ua", "credit of a picture"),
        ("AccueilDernières imagesS'enregistrerConnexion", "menu, run together"),
        ("Ви читаєте новину «Міст у долині»", "call to read on"),
        ("Vous voulez répondre ? Inscrivez-vous ou connectez-vous.", "account form"),
        ("Реклама", "advertisement"),
        ("Newsticker", "further reading"),
        ("This content is more than 1 year old.", "notice of an archive"),
        ("Take note – story published 9 years ago", "notice of an archive"),
        ("Logo Assembly Logo Hall", "logo"),
        ("Default images", "rest of a picture"),
        ("Publié  9 Vues actualisé 2 mois depuis", "counter"),
        ("Altmetric", "frame of a journal"),
        ("Journal ISSN", "record of a repository"),
        ("Disable animations", "aid for reading"),
        ("Voices of the North - https://north.example.org -", "site banner"),
        ("108 Seiten | EUR 10.00", "advertisement"),
        ("Скачать", "page tool"),
        ("Загрузить ещё", "page tool"),
        ("İçeriğe geçmek için tıklayın", "skip link"),
        ("Hopp til innhold", "skip link"),
        ("Читать на novosti-nord.ru", "site banner"),
        ("www.north.example » [go: up one dir, main page]", "notice of an archive"),
        ("No comments:", "comments"),
        ("press@north.example", "contact line"),
        ("You need to upgrade your Flash Player", "script notice"),
        ("Dieser Browser wird nicht mehr unterstützt", "script notice"),
        ("Lesen Sie mehr zu diesen Themen:", "further reading"),
        ("Weitere Lexikon Artikel", "further reading"),
        ("Array ( [0] => 2829 [1] => 2836 ) 1", "rest of a program"),
        ("Search engine for papers of all kinds", "frame of a sharing site"),
        ("All Countries", "menu"),
        ("You might also like...", "further reading"),
        ("Читати новину українською", "language switch"),
    ],
)
def test_the_frame_of_a_page_is_known_by_a_rule_with_a_name(text: str, rule: str) -> None:
    assert frame_rule(Block(Role.PARAGRAPH, text)) == rule


@pytest.mark.parametrize(
    "text",
    [
        "1992",
        "Afghanistan",
        "Key milestones",
        "Japan makes a donation to the Organization",
        "The subscription was signed by nine states.",
        "Print media in the region",
        "Elections",
        "The cookie jar of the mission was empty.",
        "10-11 Jan",
        "English courses for officers",
        "The logo of the mission was drawn by a child of the village.",
        "Symbol type: logo",
        "Retour à la vie civile",
        "Comments on the draft were sent by nine states.",
        "The document was archived in the capital in 1998.",
        "Home affairs / justice",
        "J",
        "Resolution 1244",
        "The article of Wikipedia on the mission is long.",
        "harbour-forum.md",
        "This story is two hundred years old and known to all.",
        "108 pages of the treaty were read aloud",
        "A letter to press@north.example was not answered.",
        "Weitere Artikel des Vertrags traten später in Kraft",
        "The vote was seen by 9 million people.",
        "Posts: the northern and the southern",
        "Registered: twelve states",
        "Comments off the record",
        "Votes: for and against",
        "USD 12 million",
        "Open letter to the ministers",
        "An agency for news in the north",
        "Photo: soldiers on the bridge",
        "Home affairs and the register of arms",
        "Collapse",
        "Advertisements for posts were printed in spring.",
        "Copyright law in the region has changed, and the mission helped with the new text of it.",
    ],
)
def test_content_that_looks_like_a_frame_is_left_in(text: str) -> None:
    assert frame_rule(Block(Role.PARAGRAPH, text)) == ""


def test_what_the_format_itself_calls_a_frame_is_cut_by_that_name() -> None:
    block = Block(Role.PARAGRAPH, "Whatever it says.", chrome="hidden banner")

    assert clean(Document("html", (block,))).removed[0].why == "hidden banner"


def test_captions_notes_and_long_texts_are_no_frame() -> None:
    assert frame_rule(Block(Role.CAPTION, "UN logo")) == ""
    assert frame_rule(Block(Role.PARAGRAPH, "We use cookies on this website. " * 30)) == ""


def test_a_menu_is_cut_with_the_states_in_it_and_the_title_below_stays() -> None:
    menu = items("Our work", "Elections", "Youth", "Albania", "Zimbabwe desk", "Contacts", "Else")
    title = Block(Role.PARAGRAPH, "The Lisbon Document")
    text = Block(Role.PARAGRAPH, "It was adopted by all the states that took part in the meeting.")

    cleaned = clean(Document("text", (*menu, title, text)))

    assert left(cleaned) == [title.text, text.text]
    assert {removal.why for removal in cleaned.removed} == {"menu"}
    assert len(cleaned.removed) == len(menu)


def test_a_list_of_topics_is_no_menu() -> None:
    assert menu_runs(items("small arms", "elections", "mine clearance", "water", "roads")) == set()


def test_links_below_a_call_to_read_more_go_with_it_as_far_as_they_are_only_links() -> None:
    def linked(text: str, end: int) -> Block:
        return Block(Role.ITEM, text, links=(Link(0, end, "https://example.org"),))

    more = Block(Role.HEADING, "Related articles")
    blocks = (linked("A first page", 12), more, linked("A page", 6), linked("A page of text", 6))

    assert left(clean(Document("html", blocks))) == ["A first page", "A page of text"]


def test_a_short_refrain_is_no_copy() -> None:
    assert left(clean(paragraphs("A title", "Yes, we do.", "Yes, we do."))) == [
        "A title",
        "Yes, we do.",
        "Yes, we do.",
    ]


def test_an_announcement_is_cut_only_when_nothing_follows_it() -> None:
    announcement = Block(Role.PARAGRAPH, "Additional information:")
    with_items = clean(Document("text", (announcement, *items("A speech"))))
    alone = clean(Document("text", (announcement, Block(Role.PARAGRAPH, "14 Jan"))))

    assert left(with_items) == ["Additional information:", "A speech"]
    assert left(alone) == ["14 Jan"]


def test_headings_of_lists_of_links_are_cut_where_the_links_are_lost() -> None:
    cleaned = clean(paragraphs("A bridge", "The text.", "Voir aussi", "Notes", "A note on it."))

    assert left(cleaned) == ["A bridge", "The text.", "Notes", "A note on it."]
    assert [each.text for each in clean(paragraphs("The text.", "See also")).removed] == [
        "See also"
    ]


def test_the_remains_of_a_link_to_edit_are_unglued() -> None:
    cleaned = clean(paragraphs("A bridge[]", "Its history[modifier | modifier le code]", "x = []"))

    assert left(cleaned) == ["A bridge", "Its history", "x = []"]


def test_a_category_counts_across_other_lines_of_the_frame() -> None:
    cleaned = clean(paragraphs("РЕГИОН", "A+", "Мост в долине", "Послы встретились в столице."))

    assert left(cleaned) == ["Мост в долине", "Послы встретились в столице."]


def test_a_file_of_an_office_has_no_notices_of_a_site() -> None:
    text = "The envoys met in the capital and agreed on four plans for the north and the south. "
    blocks = tuple(Block(Role.PARAGRAPH, each) for each in ("Мост", "A bridge", text * 6))

    assert len(clean(Document("docx", blocks)).blocks) == 3
    assert len(clean(Document("html", blocks)).blocks) == 2


def test_a_table_of_years_to_choose_from_is_cut_row_by_row() -> None:
    rows = (("[ '45-'49", "'50-'59", "'60-'69 ]"), ("Jan", "Feb", "Mar"))
    cleaned = clean(Document("text", (Block(Role.TABLE, "x", rows=rows),)))

    assert [removal.text for removal in cleaned.removed] == [
        "[ '45-'49 | '50-'59 | '60-'69 ]",
        "Jan | Feb | Mar",
    ]


def test_a_category_above_the_title_is_cut_and_a_title_of_one_word_stays() -> None:
    text = "They met in the capital and spoke for two days about the year."

    assert left(clean(paragraphs("Politics", "Heads of state meet", text)))[0] == (
        "Heads of state meet"
    )
    assert left(clean(paragraphs("Partnerships", text)))[0] == "Partnerships"


def test_links_to_edit_are_unglued_from_headings() -> None:
    cleaned = clean(paragraphs("A title", "MembershipEdit", "[edit] Members", "Edit"))

    assert left(cleaned) == ["A title", "Membership", "Members"]
    assert [removal.text for removal in cleaned.removed] == ["Edit", "[edit]", "Edit"]


def test_the_number_of_an_article_is_no_page_number() -> None:
    assert left(clean(paragraphs("A treaty", "Article", "5", "7"))) == ["A treaty", "Article 5"]


def test_an_empty_block_is_left_out_without_a_word() -> None:
    cleaned = clean(paragraphs("A title", " \n ", "It was so."))

    assert left(cleaned) == ["A title", "It was so."]
    assert cleaned.removed == ()


def test_names_of_units_are_cut_from_a_collection_of_copies() -> None:
    cleaned = clean(paragraphs("It was opened._sentence_0"))

    assert left(cleaned) == ["It was opened."]
    assert cleaned.removed[0].text == "_sentence_0"


@pytest.mark.parametrize(
    ("text", "result", "pairs"),
    [
        (
            "when the CSCECSCE\nConference on Security in Europe\nwas renamed",
            "when the CSCE was renamed",
            (("CSCE", "Conference on Security in Europe"),),
        ),
        (
            "of the ODIHRODIHR\nOffice for Institutions",
            "of the ODIHR",
            (("ODIHR", "Office for Institutions"),),
        ),
        (
            "the UNHCRUNHCR\nUnited High Commissioner\n, which",
            "the UNHCR, which",
            (("UNHCR", "United High Commissioner"),),
        ),
        ("said that NATONATO is", "said that NATO is", ()),
        ("the TESTTEST\nsomething else here", "the TEST\nsomething else here", ()),
        ("the CSCECSCE\nNobody knows what", "the CSCECSCE\nNobody knows what", ()),
        ("MURMUR and BEBE and Mama", "MURMUR and BEBE and Mama", ()),
        ("Zakon o ZAŠTITI", "Zakon o ZAŠTITI", ()),
        ("THE BERBER", "THE BERBER", ()),
        ("a plain text", "a plain text", ()),
    ],
)
def test_a_glued_gloss_is_folded_into_its_abbreviation(
    text: str, result: str, pairs: tuple[tuple[str, str], ...]
) -> None:
    block, removed, found = unglue(Block(Role.PARAGRAPH, text))

    assert found == pairs
    assert (block.text == text) == (not removed)
    if "MURMUR" not in text:
        assert block.text == result


def test_pairs_that_the_format_marks_are_kept_as_well() -> None:
    document = Document("html", (), abbreviations=(("PfP", "Partnership for Peace"),))

    assert clean(document).abbreviations == (("PfP", "Partnership for Peace"),)


def test_dated_headlines_below_more_news_are_cut_with_them() -> None:
    body = (
        "The harbours of seven towns agreed on one timetable on 3 March 2011, after they had "
        "talked about it for two years."
    )
    news = ("13 May. 2024 Captains meet in Zenda", "8 May 2024 Minister ends visit to the coast")
    cleaned = clean(paragraphs("Seven harbours agree", body, body[4:], "More news", *news))

    assert left(cleaned) == ["Seven harbours agree", body, body[4:]]
    assert {cut.why for cut in cleaned.removed if cut.text in news} == {"further reading"}
