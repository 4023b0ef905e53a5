"""Articles made by hand and by chance, for the tests of every export format."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from app.export.briefing import Briefing
from app.export.files.pdf import ExportReceipt, export_pdf
from app.library.pages.article import Article, build_article
from app.library.pages.edtf import parse
from app.library.pages.entry import LibraryInfo
from app.library.pages.markdown import parse_body
from app.library.pages.page import Membership, Milestone, Page, Reading, Relation, Source
from app.paths import RESOURCES
from tests.export.briefings import briefing_of

FONTS = RESOURCES / "fonts"
TEMPLATE = RESOURCES / "pdf" / "briefing.typ"

COUNTRY_BODY = """\
Opening words before any heading.

## Framework of relations

Dialogue runs through the [Council](page:council). It [signed](page:country#signed) early.[^1]

### Details

A page outside: [elsewhere](page:elsewhere). On the web: [site](https://example.org/a?b=c#d).
Back to the [framework](page:country#framework-of-relations) and the note again.[^1]

> A quotation of *some* **weight**.

1. First
2. Second
    - inner

| Years | Presence |
|---|---|
| 1995–2000 | Liaison Office[^2] |
| since 2006 | Project Co-ordinator |

```
two  spaces
    indented
```

[^1]: The note at the foot, with the [Council](page:council).
[^2]: A note in a table.
"""

COUNCIL_BODY = """\
## Members

The [country](page:country#opened) is one of them.
"""


def build(page: Page, body: str, titles: dict[str, str], mentions: Sequence[str] = ()) -> Article:
    """The article of *page* with *body*, as the library makes it."""
    return build_article(page, parse_body(body), titles, mentions, date(2026, 11, 22))


@pytest.fixture
def articles() -> tuple[Article, ...]:
    """Two pages that link to each other and tell one event both."""
    titles = {
        "country": "Ruritania",
        "council": "Council of Co-operation",
        "elsewhere": "Elsewhere",
    }
    country = Page(
        id="country",
        title="Ruritania",
        kind="country",
        summary="Ruritania is a partner of the Council.",
        as_of=parse("2017-12"),
        aliases=("Kingdom of Ruritania",),
        memberships=(Membership("council", "partner", parse("1994-07-13"), milestone="signed"),),
        milestones=(
            Milestone(
                "country", "signed", parse("1994-07-13"), "agreement signed", "Signs the Document.",
                sources=("s1", "s2"), event="signing", at="framework-of-relations",
                differs=(Reading(parse("1995"), "s2"),),
            ),
            Milestone("country", "opened", parse("2013-03"), "office opened", "An office opens.",
                sources=("s2",), confirmed=False),
            Milestone("country", "early", parse("2014"), "visit", "A visit.", qualifier="early"),
            Milestone("country", "project", parse("2003-04-28/2003-04-30"), "exercise",
                "An exercise is held."),
        ),
        related=(Relation("council", "member of"), Relation("elsewhere", "see also")),
        sources=(
            Source("s1", "Council", "official", "https://example.org/one", title="A list"),
            Source("s2", "Gazette", "press", "https://example.org/" + "long/" * 30, title="Report"),
        ),
    )  # fmt: skip
    council = Page(
        id="council",
        title="Council of Co-operation",
        kind="organisation",
        summary="The Council brings States together.",
        as_of=parse("2020"),
        milestones=(
            Milestone("council", "founded", parse("1990"), "framework launched", "It is founded."),
            Milestone("council", "with-ruritania", parse("1994-07-13"), "agreement signed",
                "Ruritania signs.", event="signing"),
        ),
        related=(Relation("country", "see also"),),
    )  # fmt: skip
    return (
        build(country, COUNTRY_BODY, titles, ["council", "elsewhere"]),
        build(council, COUNCIL_BODY, titles),
    )


@pytest.fixture
def briefing(articles: tuple[Article, ...]) -> Briefing:
    """Both pages with everything that a briefing may have."""
    return briefing_of(
        articles,
        title="Partners and councils",
        subtitle="Two selected pages",
        author="Entente reference library",
        edition="2026-11",
        as_of="2020",
    )


@pytest.fixture
def export(tmp_path: Path) -> Callable[[Briefing], ExportReceipt]:
    """Exports a briefing to a PDF in a folder of its own."""

    def run(briefing: Briefing) -> ExportReceipt:
        return export_pdf(briefing, tmp_path / "briefing.pdf", FONTS, TEMPLATE)

    return run


@pytest.fixture
def info(tmp_path: Path) -> LibraryInfo:
    """The library of which the pages are."""
    return LibraryInfo(
        "rivers",
        "Rivers of Ruritania",
        "en",
        "2026-11",
        "CC-BY-4.0",
        "Surveyors",
        "2020",
        2,
        tmp_path,
    )
