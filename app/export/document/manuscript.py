"""A briefing as plain data for the template: every decision but the look is taken here."""

from collections.abc import Callable, Sequence

from app.export.briefing import Briefing
from app.export.document import annexes
from app.export.document.chapter_writer import LONGEST_HEAD, ChapterWriter, language_code
from app.export.document.glyphs import BREAK, Sieve, reads_right_to_left, soften
from app.export.document.index_terms import Terms
from app.export.document.labels import Labels
from app.export.document.palette import palette
from app.export.document.pictures import Pictures
from app.export.document.running_text import Data, shortened
from app.export.document.setting import Setting
from app.export.document.source_list import SourceList
from app.export.document.volumes import estimate_pages
from app.export.unchecked import legend

# In a very large book the numbers of sources do not lead to the list: each link costs memory.
MOST_WITH_SOURCE_LINKS = 60


def _go_on() -> None:
    """Let nothing stop the work."""


def write_manuscript(
    briefing: Briefing,
    sieve: Sieve,
    step: Callable[[int, int], None] | None = None,
    pictures: Pictures | None = None,
    pause: Callable[[], None] = _go_on,
) -> Data:
    """The data of the whole book; *step* hears how many chapters of how many are done.

    *pause* is called many times while the annexes are written, and may raise to stop that.
    """
    setting = _setting(briefing, sieve, pictures or Pictures())
    chapters = briefing.chapters if briefing.template.layout != "none" else ()
    documents = []
    for number, chapter in enumerate(chapters):
        documents.append(ChapterWriter(chapter, number, setting, briefing.language).document())
        if step is not None:
            step(number + 1, len(chapters))
    front = _front(briefing, sieve, documents)
    pause()
    return front | _back(briefing, setting, pause) | {"documents": documents}


def _setting(briefing: Briefing, sieve: Sieve, pictures: Pictures) -> Setting:
    options = briefing.options
    shown = briefing.chapters if briefing.template.layout != "none" else ()
    aliases = {article.page.id: article.page.aliases for article in briefing.articles}
    titles = dict(briefing.titles) or {a.page.id: a.page.title for a in briefing.articles}
    return Setting(
        labels=Labels(shown),
        sieve=sieve,
        options=options,
        titles=titles,
        sources=SourceList() if options.sources else None,
        terms=Terms(titles, briefing.abbreviations, aliases) if options.index else None,
        pictures=pictures,
        link_sources=len(briefing.chapters) <= MOST_WITH_SOURCE_LINKS,
    )


def _front(briefing: Briefing, sieve: Sieve, documents: Sequence[Data]) -> Data:
    """What cover, contents, running heads and the file itself say."""
    options, template = briefing.options, briefing.template
    title = sieve.clean(briefing.shown_title).replace(BREAK, "").strip() or "Selected pages"
    subtitle = sieve.clean(options.subtitle).replace(BREAK, "").strip()
    edition = f"Edition {briefing.edition}" if briefing.edition.strip() else ""
    as_of = f"As of {briefing.as_of_date.describe()}" if briefing.as_of_date else ""
    on = [part for part in template.order if part == "text" or getattr(options, part)]
    further = [_further(sieve, *each) for each in briefing.further if "text" in on]
    return {
        "title": title,
        "shown-title": soften(title, 22),
        "title-rtl": reads_right_to_left(title),
        "short-title": shortened(title, LONGEST_HEAD),
        "subtitle": soften(subtitle),
        "subject": subtitle or _listed([each["title"] for each in documents]),
        "author": sieve.clean(options.author).strip(),
        "day": sieve.clean(options.date).strip(),
        "handling": sieve.clean(options.handling).strip(),
        "standing": sieve.clean(" · ".join(filter(None, (edition, as_of)))),
        "date": [briefing.stamp.year, briefing.stamp.month, briefing.stamp.day],
        "paper": "us-letter" if options.paper == "letter" else options.paper,
        "language": language_code(briefing.language),
        "layout": template.layout,
        "parts": on,
        "further": further,
        "listed": [
            {"x": each["title"], "level": each["level"], "to": each["label"]}
            for each in (*documents, *further)
        ],
        "titles": {name: sieve.clean(words) for name, words in template.titles.items()},
        "colours": palette(briefing),
        "faces": {"text": template.text_face, "heads": template.head_face},
        "unknown-page": "0" * len(str(estimate_pages(briefing))),
    }


def _back(briefing: Briefing, setting: Setting, pause: Callable[[], None]) -> Data:
    """The annexes that are wanted; written after the text, whose sources and terms they list."""
    options, sieve = briefing.options, setting.sieve
    events = annexes.events_of(briefing.chapters)
    pause()
    rows = None
    if options.chronology:
        rows = annexes.chronology_rows(events, briefing, setting, pause)
    used = None
    if options.abbreviations:
        used = annexes.abbreviations_used(briefing, sieve, pause)
    pause()
    sources = setting.sources.sources if setting.sources else ()
    listed = annexes.source_rows(sources, sieve)
    pause()
    index = annexes.index_rows(setting.terms, sieve) if setting.terms else []
    pause()
    return {
        "span": annexes.year_span(events),
        "chronology": rows or None,
        "legend": sieve.clean(legend(mark for event in events for mark in event.marks)),
        "abbreviations": used or None,
        "sources": listed or None,
        "index": index or None,
    }


def _further(sieve: Sieve, title: str, depth: int) -> Data:
    """A part that stands in the contents only."""
    return {"title": soften(sieve.clean(title)), "level": 1 + depth, "label": None}


def _listed(titles: Sequence[str]) -> str:
    """The chapters in one line, as the subject of the file."""
    more = f" and {len(titles) - 10} more" if len(titles) > 10 else ""
    return ", ".join(titles[:10]).replace(BREAK, "") + more
