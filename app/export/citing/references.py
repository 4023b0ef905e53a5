"""What can be cited: pages and their sources, as records that every style is written from."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.library.pages.article import Article
from app.library.pages.edtf import Date, DateError, parse
from app.library.pages.entry import LibraryInfo
from app.library.pages.page import Page, Place, Source
from app.library.passage_search import link_to

EXACT = ("day", "month", "year")
_SITE = re.compile(r"\w+://(?:www\.)?([^/:?#\s]+)")


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that can be cited.

    *kind* is "entry" for a page of a library (then *container* and *edition* are the library's),
    "webpage" for what has a web address, "report" for everything else. *author* is always an
    organisation. *locator* is the section, *quote* the words that are cited, *link* where they
    open in Entente.
    """

    key: str
    kind: str
    title: str
    author: str = ""
    container: str = ""
    edition: str = ""
    published: Date | None = None
    accessed: Date | None = None
    as_of: Date | None = None
    url: str = ""
    language: str = ""
    keywords: tuple[str, ...] = ()
    note: str = ""
    locator: str = ""
    quote: str = ""
    link: str = ""


def page_reference(
    article: Article, info: LibraryInfo, place: Place | None = None, link: str = ""
) -> Reference:
    """The page itself, at *place* in it; *link* leads there where the place alone cannot say it.

    An imported document of which the publisher or the address is known is cited as that document.
    """
    page, origin = article.page, article.page.provenance
    section = article.section(place.section) if place else None
    link = link or link_to(article, place or Place(page.id))
    reference = Reference(
        key=clean_key(page.id),
        kind="entry",
        title=page.title,
        author=info.publisher,
        container=info.title,
        edition=info.edition,
        published=_edition_date(info.edition),
        as_of=page.as_of,
        url=link,
        language=page.language,
        keywords=(page.kind,),
        note=f"As of {page.as_of.describe()}",
        locator=section.title if section else "",
        quote=place.quote if place else "",
        link=link,
    )
    if not (origin.publisher or origin.url):
        return reference
    return replace(
        reference,
        kind="webpage" if origin.url else "report",
        author=origin.publisher or _site_of(origin.url),
        container="",
        edition="",
        published=origin.published,
        url=origin.url,
    )


def source_references(articles: Iterable[Article]) -> tuple[Reference, ...]:
    """The sources of *articles*, each once, with the pages that name it.

    Two pages name the same source when address, title, publisher and date are the same; it was
    read when it was read last.
    """
    found: dict[tuple[str, ...], list[tuple[Page, Source]]] = {}
    for article in articles:
        for source in article.page.sources:
            found.setdefault(_identity(source), []).append((article.page, source))
    references = {}
    for named in found.values():
        reference = _source_reference(named)
        key, number = reference.key, 2
        while key in references:  # keys differ in more than letters and figures
            key, number = f"{reference.key}-{number}", number + 1
        references[key] = replace(reference, key=key)
    return tuple(references.values())


def _site_of(url: str) -> str:
    """The name of the site of an address, which stands for a publisher that is not known."""
    match = _SITE.match(url)
    return match[1] if match else ""


def clean_key(text: str) -> str:
    """*text* as a key that every program takes."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", text).strip("-") or "source"


def date_words(date: Date | None) -> str:
    """What of *date* a plain day, month or year cannot say, in words."""
    if date is None or (date.precision in EXACT and not (date.approximate or date.uncertain)):
        return ""
    return date.describe()


def _source_reference(named: Sequence[tuple[Page, Source]]) -> Reference:
    page, source = named[0]
    pages = dict.fromkeys(page.title for page, _ in named)
    read = [each.accessed for _, each in named if each.accessed]
    return Reference(
        key=clean_key(f"{page.id}-{source.key}"),
        kind="webpage" if source.url else "report",
        title=source.title or source.teller,
        author=source.known_publisher,
        published=source.published,
        accessed=max(read, key=lambda each: each.sort_key) if read else None,
        url=source.url,
        keywords=(source.sort.removesuffix(" source"),),
        note=f"Source of: {'; '.join(pages)}",
    )


def _identity(source: Source) -> tuple[str, ...]:
    published = source.published.text if source.published else ""
    return source.url, source.title, source.publisher, published


def _edition_date(edition: str) -> Date | None:
    try:
        return parse(edition)
    except DateError:  # an edition may be called anything
        return None
