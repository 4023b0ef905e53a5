"""HTML: what on a page is its text, and what is none by rules that have names."""

import pytest

from app.intake.document import Role
from app.intake.readers.html.reader import read_text
from tests.intake.readers.conftest import LONG, blocks

OUTSIDE = "outside the main part"
MENU = "<div class=menu><a href=/a>News</a> <a href=/b>Contact</a></div>"


def rules(body):
    """The text of each block that is no content, and the rule that says so."""
    document = read_text(f"<html><body>{body}</body></html>", "page.html")
    return {b.text: b.chrome for b in document.blocks if b.chrome}


def test_closed_accordions_are_content():
    body = (
        "<div class=accordion><a class=toggle href='#'>Talks</a>"
        f"<div class=content style='display:none'><p>{LONG}</p></div></div>"
    )

    assert blocks(body) == [("heading", "Talks"), ("paragraph", LONG.strip())]


def test_long_hidden_text_is_content_and_a_hidden_notice_is_not():
    body = f"<div hidden><p>{LONG * 3}</p></div><div style='display: none'>Loading</div>"

    assert blocks(body) == [("paragraph", (LONG * 3).strip())]
    assert rules(body) == {"Loading": "hidden"}


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        ("<nav><p>X</p></nav>", "navigation"),
        ("<div class='mainNav'>X</div>", "menu"),
        ("<ul id=breadcrumb><li>X</ul>", "breadcrumb"),
        ("<div class=hatnote>For the treaty, see X.</div>", "note on other meanings"),
        ("<div class=cookie-banner>X</div>", "cookie notice"),
        ("<a href='#m'>Skip to main content</a>", "skip link"),
        ("<a href='#m'>Skip Links</a>", "skip link"),
        ("<footer>X</footer>", "page foot"),
        ("<aside>X</aside>", "side column"),
        ("<form>X</form>", "form"),
        ("<header>X</header>", "page head"),
        ("<div role=search>X</div>", "search box"),
        ("<noscript>X</noscript>", "notice without scripts"),
        ("<span class=sr-only>X</span>", "text for screen readers"),
        ("<div class=related><a href=a>X</a></div>", "related links"),
        ("<p>Text <button>X</button></p>", "control"),
    ],
)
def test_parts_that_are_no_content_are_kept_with_the_rule_that_says_so(markup, rule):
    found = rules(f"<h1>Title</h1>{markup}<p>{LONG * 3}</p>")

    assert list(found.values()) == [rule]


def test_a_rule_by_name_never_takes_most_of_the_page():
    assert blocks(f"<div class=menu><p>{LONG * 3}</p></div><p>x</p>")[0][0] == "paragraph"


def test_the_title_stays_where_a_page_puts_it_into_its_head():
    body = f"<div class=header><h1>Title</h1></div><p>{LONG}</p>"

    assert blocks(body)[0] == ("heading", "Title")


def test_the_head_of_an_article_is_content():
    body = f"<article><header><p>By the office</p></header><p>{LONG}</p></article>"

    assert ("paragraph", "By the office") in blocks(body)


def test_what_stands_outside_the_main_part_is_no_content():
    body = f"<p>Newsroom</p><main><p>{LONG * 3}</p></main><div>More to read</div>"

    assert rules(body) == {
        "Newsroom": "outside the main part",
        "More to read": "outside the main part",
    }


def test_what_the_only_article_stands_in_is_content():
    body = (
        f"<div class=wrapper><p>Beside.</p><article><p>{LONG * 9}</p></article></div>"
        "<div>Elsewhere</div>"
    )

    assert blocks(body) == [("paragraph", LONG.strip() + f" {LONG.strip()}" * 8)]
    assert rules(body) == {"Beside.": OUTSIDE, "Elsewhere": OUTSIDE}


def test_a_main_part_that_holds_little_of_the_text_is_none():
    body = f"<article><p>{LONG * 3}</p></article><div><p>{LONG * 9}</p></div>"

    assert len(blocks(body)) == 2


@pytest.mark.parametrize(
    "name", ["text has-ads", "text text--ads", "with-share", "no-sidebar", "right-sidebar-layout"]
)
def test_what_a_part_has_or_lacks_and_its_variants_are_not_what_it_is(name):
    assert blocks(f"<div class='{name}'>One.</div><p>{LONG * 9}</p>")[0] == ("paragraph", "One.")


def test_comments_are_no_content_though_they_are_longer_than_the_text():
    body = f"<p>{LONG * 9}</p><div class=comments><p>I doubt it. {LONG * 30}</p></div>"

    assert len(blocks(body)) == 1
    assert set(rules(body).values()) == {"comments"}


def test_a_part_that_holds_nearly_all_text_is_content_whatever_it_is_called():
    body = f"<div class=sidebar><p>{LONG * 20}</p></div><p>{LONG}</p>" + MENU * 40

    assert len(blocks(body)) == 2


def test_a_report_in_a_window_of_its_own_is_content_and_a_long_notice_is_not():
    report = f"<div class=modal><p>{LONG * 15}</p></div>"
    notice = f"<div class=modal><p>We use cookies. {LONG * 15}</p></div>"

    assert len(blocks(f"<p>{LONG * 40}</p>{report}{notice}")) == 2


def test_the_bar_of_a_web_archive_is_no_content():
    bar = f"<div id=wm-ipp-base><p>About this capture</p><p>{LONG}</p></div>"

    assert set(rules(f"{bar}<p>{LONG * 9}</p>").values()) == {"bar of a web archive"}


def test_the_only_title_is_content_though_it_stands_in_a_menu():
    body = f"<nav><ul><li>Home</ul><h1>The Council and its partners</h1></nav><p>{LONG * 9}</p>"

    assert blocks(body)[0] == ("heading", "The Council and its partners")


def test_a_title_with_words_for_screen_readers_is_one_heading():
    body = "<h1><span>Council</span><span class=sr-only>: </span><span>Partners meet</span></h1>"

    assert blocks(body) == [("heading", "Council: Partners meet")]


def test_a_title_outside_the_main_part_is_content():
    assert ("heading", "T") in blocks(f"<h1>T</h1><main><p>{LONG * 3}</p></main>")


def test_a_list_of_links_beside_the_text_is_no_content_and_in_an_index_it_is():
    links = "".join(f"<li><a href=/{n}>Partner number {n}</a>" for n in range(6))

    assert "list of links" in rules(f"<ul>{links}</ul><p>{LONG * 8}</p>").values()
    assert rules(f"<h1>Index</h1><ul>{links}</ul><ul>{links}</ul><ul>{links}</ul>") == {}


def test_the_notes_of_a_book_are_notes_and_no_side_column():
    document = read_text(
        f"<p>{LONG}</p><aside epub:type='footnote'><p>1 See the file.</p></aside>", "page.html"
    )

    assert [(b.role, b.mark, b.text, b.chrome) for b in document.blocks][1:] == [
        (Role.FOOTNOTE, "1", "See the file.", "")
    ]
