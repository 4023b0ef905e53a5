"""What stands after the text of a document: chronology, abbreviations, sources, index."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.export.briefing import Briefing
from app.export.chapters import Chapter
from app.export.document.block_writer import BlockWriter
from app.export.document.glyphs import Sieve, soften
from app.export.document.index_terms import Terms
from app.export.document.running_text import Data, RunningText, web_address
from app.export.document.setting import Setting
from app.library.chronology.events import ChronologyItem, build_chronology
from app.library.pages.address import readable_address
from app.library.pages.body import plain_text
from app.library.pages.definitions import defined_in
from app.library.pages.page import Page, Source

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,4}[A-Z]")
_WORD = re.compile(r"[^\W_][\w&-]*")
_ANNEX = Chapter("@annex", "events", "")


def events_of(chapters: Iterable[Chapter]) -> tuple[ChronologyItem, ...]:
    """The events of all *chapters* in order of time, each once."""
    chapters = tuple(chapters)
    items = list(build_chronology(_pages_told(chapters)))
    told = {milestone.key for item in items for milestone in item.milestones}
    for chapter in chapters:
        for item in chapter.items:
            if told.isdisjoint(each.key for each in item.milestones):
                told |= {each.key for each in item.milestones}
                items.append(item)
    return tuple(sorted(items, key=lambda item: (*item.date.sort_key[:2], item.id)))


def _pages_told(chapters: Iterable[Chapter]) -> Iterable[Page]:
    """The pages of *chapters*, each once; what began after the day looked back to is left out."""
    articles = [chapter.article for chapter in chapters if chapter.article]
    days: dict[str, date] = {}
    for article in articles:
        day = article.as_of or date.max
        days[article.page.id] = max(day, days.get(article.page.id, day))
    for page in {article.page.id: article.page for article in articles}.values():
        day = days[page.id]
        begun = tuple(each for each in page.milestones if each.date.overlaps(None, day))
        yield page if len(begun) == len(page.milestones) else replace(page, milestones=begun)


def chronology_rows(
    items: Iterable[ChronologyItem],
    briefing: Briefing,
    setting: Setting,
    pause: Callable[[], None],
) -> list[Data]:
    """The rows of the merged chronology; *pause* is called before each."""
    running = RunningText(_ANNEX, 0, setting)
    writer = BlockWriter(running, setting, "")
    short = {a.page.id: _short_name(a.page) for a in briefing.articles}
    rows = []
    for item in items:
        pause()
        names = {
            running.text(short.get(told.page) or briefing.titles.get(told.page, told.page)): (
                setting.labels.at(told.page, told.id) or setting.labels.at(told.page)
            )
            for told in item.milestones
        }
        rows.append(writer.item(item, list(names.items())))
    return rows


def abbreviations_used(
    briefing: Briefing, sieve: Sieve, pause: Callable[[], None]
) -> list[list[str]]:
    """The abbreviations that the text uses, each with its long form, fit to print."""
    return [
        [sieve.clean(short), soften(sieve.clean(long))]
        for short, long in abbreviations_in(briefing, pause)
    ]


def abbreviations_in(
    briefing: Briefing, pause: Callable[[], None] = lambda: None
) -> list[tuple[str, str]]:
    """The abbreviations that the text uses, each with its long form, sorted.

    *pause* is called before each text is read.
    """
    used: set[str] = set()
    known: dict[str, str] = {}
    for text in _texts(briefing):
        pause()
        used.update(_WORD.findall(text))
        known |= dict(defined_in(text))
    known |= {each.short: each.long for each in briefing.abbreviations}
    found = sorted((s, long) for s, long in known.items() if set(_WORD.findall(s)) <= used)
    found.sort(key=lambda each: each[0].casefold())
    return found


def source_rows(sources: Sequence[Source], sieve: Sieve) -> list[Data]:
    """The sources of the whole document, in the order of their numbers."""
    return [_source_row(source, sieve) for source in sources]


def index_rows(terms: Terms, sieve: Sieve) -> list[Data]:
    """The lines of the index, sorted, each with its letter."""
    return [
        {"n": number, "x": soften(sieve.clean(words)), "letter": sieve.clean(letter)}
        for number, words, letter in terms.entries()
    ]


def year_span(items: Iterable[ChronologyItem]) -> Data | None:
    """When the events of the book happened, for the line on its cover."""
    days = [item.date.earliest for item in items]
    years = [day.year + day.timetuple().tm_yday / 366 for day in days if day and day.year > 1]
    if len(years) < 5 or max(years) - min(years) < 2:
        return None
    first, last = int(min(years)), int(max(years)) + 1
    ticks = sorted({round((year - first) / (last - first), 4) for year in years})
    return {"first": str(first), "last": str(last - 1), "ticks": ticks}


def _source_row(source: Source, sieve: Sieve) -> Data:
    published = source.published.describe() if source.published else ""
    by = ", ".join(filter(None, (source.known_publisher, published)))
    read = f"read {source.accessed.describe()}" if source.url and source.accessed else ""
    shown = sieve.fitting(readable_address(source.url), source.url) or source.file_name
    return {
        "title": soften(sieve.clean(source.title)).strip(),
        "by": soften(sieve.clean(by)).strip(),
        "address": soften(sieve.clean(shown)),
        "url": web_address(source.url),
        "read": sieve.clean(read),
    }


def _texts(briefing: Briefing) -> Iterable[str]:
    for chapter in briefing.chapters:
        yield chapter.title
        if chapter.page and chapter.kind == "page":
            yield chapter.page.summary
        if briefing.template.layout != "none":
            yield from map(plain_text, chapter.sections)
    if briefing.options.chronology:
        yield from (item.text for item in events_of(briefing.chapters))


def _short_name(page: Page) -> str:
    """The page's abbreviation where its title is long, else its title."""
    if len(page.title) <= 20:
        return page.title
    return next((each for each in page.aliases if _ABBREVIATION.fullmatch(each)), page.title)
