"""A briefing as plain data for the template: every decision but the look is taken here."""

import re
from collections.abc import Callable, Mapping, Sequence

from app.export.briefing import Briefing
from app.export.glyphs import BREAK, Sieve, soften
from app.export.labels import Labels
from app.export.page_writer import (
    LONGEST_HEAD,
    LONGEST_ROW,
    Data,
    PageWriter,
    dated,
    language_code,
    shortened,
)
from app.library.chronology import ChronologyItem, build_chronology
from app.library.page import Page

# In 186 pages of the library, 929 of the PDF, these links take 15 of 33 seconds and 0.8 of 2.7 GB.
MOST_WITH_SOURCE_LINKS = 60
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,4}[A-Z]")


def write_manuscript(
    briefing: Briefing, sieve: Sieve, step: Callable[[int, int], None] | None = None
) -> Data:
    """The data of the whole book; *step* hears how many pages of how many are done."""
    labels = Labels(briefing.articles)
    link_sources = len(briefing.articles) <= MOST_WITH_SOURCE_LINKS
    documents = []
    for number, article in enumerate(briefing.articles):
        writer = PageWriter(article, number, labels, sieve, link_sources=link_sources)
        documents.append(writer.document())
        if step is not None:
            step(number + 1, len(briefing.articles))
    title = sieve.clean(briefing.shown_title).replace(BREAK, "").strip() or "Selected pages"
    subtitle = sieve.clean(briefing.subtitle).replace(BREAK, "").strip()
    edition = f"Edition {briefing.edition}" if briefing.edition.strip() else ""
    as_of = f"As of {briefing.as_of_date.describe()}"
    book = {
        "title": title,
        "shown-title": soften(title, 22),
        "short-title": shortened(title, LONGEST_HEAD),
        "subtitle": soften(subtitle),
        "subject": subtitle or _listed([each["title"] for each in documents]),
        "author": sieve.clean(briefing.author).strip(),
        "standing": sieve.clean(" · ".join(filter(None, (edition, as_of)))),
        "date": [briefing.stamp.year, briefing.stamp.month, briefing.stamp.day],
        "paper": "us-letter" if briefing.paper == "letter" else briefing.paper,
        "language": language_code(briefing.language),
        "documents": documents,
        "span": _span([article.page for article in briefing.articles]),
        "chronology": None,
    }
    if briefing.chronology:
        items = build_chronology(article.page for article in briefing.articles)
        names = {a.page.id: soften(sieve.clean(_short_name(a.page))) for a in briefing.articles}
        book["chronology"] = [_annex_row(item, names, labels, sieve) for item in items]
    return book


def _annex_row(
    item: ChronologyItem, names: Mapping[str, str], labels: Labels, sieve: Sieve
) -> Data:
    year = str(item.date.earliest.year) if item.date.earliest else ""
    marks = [] if item.confirmed else ["not confirmed"]
    if item.differs:
        marks.append("sources differ")
    pages = []
    for telling in item.milestones:
        label = labels.at(telling.page, telling.id) or labels.at(telling.page)
        pages.append({"title": names[telling.page], "to": label})
    return dated(sieve.clean(item.date.describe(item.qualifier)), year) | {
        "label": None,
        "text": [soften(sieve.clean(item.text))],
        "marks": marks,
        "sources": [],
        "pages": pages,
        "breakable": len(item.text) > LONGEST_ROW // 3,
    }


def _span(pages: Sequence[Page]) -> Data | None:
    """When the milestones of the book happened, for the line on its cover."""
    days = [each.date.earliest for page in pages for each in page.milestones]
    years = [day.year + day.timetuple().tm_yday / 366 for day in days if day and day.year > 1]
    if len(years) < 5 or max(years) - min(years) < 2:
        return None
    first, last = int(min(years)), int(max(years)) + 1
    ticks = sorted({round((year - first) / (last - first), 4) for year in years})
    return {"first": str(first), "last": str(last - 1), "ticks": ticks}


def _short_name(page: Page) -> str:
    """The page's abbreviation where its title is long, else its title."""
    if len(page.title) <= 20:
        return page.title
    return next((each for each in page.aliases if _ABBREVIATION.fullmatch(each)), page.title)


def _listed(titles: Sequence[str]) -> str:
    """The pages in one line, as the subject of the file."""
    more = f" and {len(titles) - 10} more" if len(titles) > 10 else ""
    return ", ".join(titles[:10]).replace(BREAK, "") + more
