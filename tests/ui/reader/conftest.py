"""Small articles, and a reader that shows them."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.library.pages.article import Article, build_article
from app.library.pages.edtf import parse
from app.library.pages.markdown import parse_body
from app.library.pages.page import Membership, Milestone, Page, Reading, Relation, Source
from app.ui.reader import setting_job
from app.ui.reader.preview import Preview
from app.ui.reader.tabs import ReaderTabs
from app.ui.theme import Theme

TITLES = {
    "uzbekistan": "Uzbekistan",
    "pfp": "Partnership for Peace",
    "osce": "OSCE",
}

BODY = """\
## Framework of relations

Practical work rests on the [Partnership for Peace](page:pfp), which Uzbekistan
[signed](page:uzbekistan#pfp-signed) in 1994.[^1][^2] The **co-operation** of *all* partners.

- First, from 2002.
- Second: mélange.

## Areas of cooperation

### Offices

| Years | Presence |
|---|---|
| 1995–2000 | OSCE Liaison Office |
| since 2006 | Project Co-ordinator |

1. One
2. Two

> A quoted word.

## Evolution

Contacts began in the [OSCE](page:osce#names) in 1992. See <https://www.osce.org/>.

[^1]: The text in full.
[^2]: Another note with [a link](page:pfp).
"""

MakeArticle = Callable[..., Article]


def _make_article(page_id: str = "uzbekistan", body: str = BODY, **changes: object) -> Article:
    """An article with a bit of everything; *changes* are fields of its page."""
    fields: dict[str, object] = {
        "id": page_id,
        "title": TITLES.get(page_id, page_id.capitalize()),
        "kind": "country",
        "summary": "A partner of NATO in Central Asia.",
        "as_of": parse("2017-12"),
        "memberships": (
            Membership("pfp", "partner", parse("1994-07-13"), milestone="pfp-signed"),
            Membership("osce", "participating State", parse("1992-01-30")),
        ),
        "milestones": (
            Milestone(page_id, "csce", parse("1992-01-30"), "joined", "Joins the CSCE.", ("s1",)),
            Milestone(
                page_id,
                "pfp-signed",
                parse("1994-07-13"),
                "agreement signed",
                "Signs the Framework Document.",
                ("s1", "s2"),
                confirmed=False,
                differs=(Reading(parse("1995"), "s2"),),
            ),
        ),
        "related": (Relation("osce", "member of"),),
        "sources": (
            Source("s1", "OSCE", "official", "https://www.osce.org/a", title="Decisions"),
            Source("s2", "NATO", "official", "https://www.nato.int/b?c=1&d=2", title="Topics"),
        ),
    }
    page = Page(**{**fields, **changes})
    return build_article(page, parse_body(body), TITLES, ("pfp",), date(2020, 1, 1))


def _long_body(paragraphs: int) -> str:
    """A body that fills several screens; each section has one word of its own."""
    parts = []
    for number in range(paragraphs):
        parts.append(f"## Section {number}\n\n" + "Running text of a paragraph, cooperation. " * 12)
        parts.append(f"The word unique{number} stands here. " + "More text follows. " * 20)
    return "\n\n".join(parts)


@pytest.fixture
def make_article() -> MakeArticle:
    """Makes articles: of an id, with a body, with other fields of the page."""
    return _make_article


@pytest.fixture
def long_body() -> Callable[[int], str]:
    """Makes bodies of so many sections; section n alone says "uniquen"."""
    return _long_body


@pytest.fixture
def article() -> Article:
    """A short article."""
    return _make_article()


@pytest.fixture
def long_article() -> Article:
    """An article of several screens."""
    return _make_article("long", _long_body(14))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are set in one slice, however slow the machine is."""
    monkeypatch.setattr(setting_job, "SLICE_S", 60.0)


@pytest.fixture
def tabs(qtbot: QtBot, theme: Theme, at_once: None) -> ReaderTabs:
    """A reader in view, with the start page in its only tab."""
    reader = ReaderTabs(
        theme,
        lambda page, _anchor: Preview(TITLES[page], "framework", f"About {page}."),
        edition_of=lambda page: "Entente library, edition 1",
    )
    qtbot.addWidget(reader)
    reader.resize(780, 640)
    with qtbot.waitExposed(reader):
        reader.show()
    reader.activateWindow()
    qtbot.waitUntil(reader.isActiveWindow)
    return reader
