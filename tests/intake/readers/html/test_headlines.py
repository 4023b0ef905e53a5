"""The headline of a page that has no heading for it, told by the size of its letters."""

import pytest

from app.intake.document import Role
from app.intake.readers.html.reader import read

TEXT = (
    "<p>The ministers met at the old pier and agreed on the hours at which the ferries are to "
    "cross the river between the two towns.</p>"
)
MENU = "<a href=a>Home</a> <a href=b>Basic documents</a> <a href=c>Members of the group</a><br>"
LINE = "The Ferries between Two Towns"


def great(page):
    """The headings of the first level that are read in *page*."""
    blocks = read(f"<title>Group</title>{page}".encode(), "a.html").blocks
    return [
        " ".join(block.text.split())
        for block in blocks
        if block.role is Role.HEADING and block.level == 1
    ]


@pytest.mark.parametrize(
    "headline",
    [
        f"<p align=center><font size=5><b>{LINE}</b></font></p>",
        f"<center><b><font face=Arial size='+2'>{LINE}</font></b></center>",
        f"<p><big><big>{LINE}</big></big></p>",
        f"<div><span style='color: red; font-size: 24px'>{LINE}</span></div>",
        f"<p style='font-size:18.5pt'>{LINE}</p>",
        f"<p style='FONT-SIZE: 1.6em'><b>{LINE}</b></p>",
        f"<p style='font-size:x-large'>{LINE}</p>",
        f"<table><tr><td><font size=6>{LINE}</font></td></tr></table>",
        "<p><font size=5>THE FERRIES<br>between Two Towns</font></p>",
        f"<center><font size=2>Sheet No. 9</font><br><font size=5>{LINE}</font></center>",
        f"<font size=5><b>{LINE}</b></font><br><i>Done on 3 May 1997</i>",
        "<p><font size=6>Пороми між двома містами</font></p>",
    ],
)
def test_what_stands_alone_in_the_largest_letters_above_the_text_is_the_headline(headline):
    page = f"<font size=4>River Group</font><br>{MENU}{headline}<hr>{TEXT}<p><font size=4>1</font>"

    assert [line.casefold() for line in great(page)] in (
        [LINE.casefold()],
        ["пороми між двома містами"],
    )


def test_the_line_above_a_headline_becomes_a_block_of_its_own():
    page = f"<center><font size=2>Sheet No. 9</font><br><font size=5>{LINE}</font></center>{TEXT}"

    blocks = read(page.encode(), "a.html").blocks

    assert [(b.text, b.level) for b in blocks][:2] == [("Sheet No. 9", 0), (LINE, 1)]


def test_a_banner_with_a_menu_below_it_is_no_headline_and_the_line_below_the_menu_is():
    banner = f"<p><font size=7>River Group of the Towns</font></p>{MENU * 3}"

    assert great(banner + TEXT[:60] + MENU) == []
    assert great(f"{banner}<p><font size=5>{LINE}</font></p>{TEXT}") == [LINE]


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>The Pier</h1><p><font size=7>{LINE}</font></p>{TEXT}",
        f"<p><font size=5>{LINE}</font></p>{TEXT}<p><font size=5>The hours</font></p>{TEXT}",
        f"<h2>The Pier</h2>{TEXT}<p><font size=5>{LINE}</font></p>{TEXT}",
        f"<p><font size=4>{LINE}</font></p>{TEXT}",
        f"<p><font size=6>T</font>he ministers met.</p>{TEXT}",
        f"<p>They said <font size=6>no more ferries</font> at all.</p>{TEXT}",
        f"<p><font size=6>no more ferries</font> they said at last.</p>{TEXT}",
        f"<p><font size=6>3 May 1997</font></p>{TEXT}",
        f"<p><font size=6>Uzhhorod, 3 May 1997</font></p>{TEXT}",
        f"<p><font size=6><a href=a>{LINE}</a></font></p>{TEXT}",
        f"<font size=6>{TEXT}{TEXT}</font>",
        f"<p><font size=6>{LINE}</font></p><p>Moved.</p>",
        f"<p style='font-size: 1.2.3px'>{LINE}</p>{TEXT}",
    ],
)
def test_other_large_words_are_no_headline(page):
    assert great(page) in ([], ["The Pier"])


def test_a_banner_of_which_the_text_says_less_than_of_the_title_is_no_headline():
    banner = f"<p><font size=6>Library of the Basin Secretariat</font></p>{TEXT}"
    titled = f"<title>Ministers agree on ferries</title>{banner}"

    heads = [block.level for block in read(titled.encode(), "a.html").blocks]

    assert heads == [0, 0]
    assert great(banner) == ["Library of the Basin Secretariat"]  # below a title of no words
