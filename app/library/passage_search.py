"""Where a passage that a link names stands today, or what comes nearest to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from app.library.pages.article import Article
from app.library.pages.body import plain_text
from app.library.pages.page import Place
from app.library.pages.passage_link import (
    PassageLink,
    digest_of,
    like,
    passage_link,
    read_link,
    words_pattern,
)

THERE, MOVED, CHANGED, GONE = "there", "moved", "changed", "gone"
TELLING = 16  # letters of words that would not stand elsewhere by chance
# From which likeness on words are the nearest: the fewer letters, the more must be the same.
LIKENESS = ((36, 72.0), (TELLING, 84.0), (0, 92.0))
ALONE = 90.0  # likeness from which on the beginning or the ending stands for the whole
HALF = 0.9  # of its likeness counts then, so that both together are preferred
NEAR = 300  # letters on either side of where a passage stood, looked through by themselves
LEAST_TEXT = 0.8  # of the length of the words: so much text there must be
LEFT_OVER = 10  # letters of a paragraph that nobody would leave out
SECTION_BONUS = 6.0  # of the section that the link names
UNKNOWN = 4000  # letters that a passage of unknown length may have
FREE = 60  # letters within which a passage may have grown or shrunk
QUOTED = 90  # letters of a link's words that a message repeats

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where *link* leads: *outcome* is "there", "moved", "changed" or "gone".

    *place* is what is to be shown: the passage, the nearest words, the section or the page.
    *renamed* says that the page bears another id than the link, *older* that an older version of
    the page still has the words.
    """

    link: PassageLink
    place: Place
    outcome: str = THERE
    renamed: bool = False
    older: bool = False


class Pages(Protocol):
    """What knows the names of pages, and has their articles: a library."""

    def resolve(self, reference: str) -> Place:
        """The page that *reference* names."""

    def article(self, page_id: str, as_of: date | None = None) -> Article:
        """The page called *page_id*, as of a day."""


def follow(
    library: Pages, reference: str, as_of: date | None = None
) -> tuple[Article, Whereabouts]:
    """The page that *reference* names, and where in it the reference leads.

    Raises:
        UnknownPageError: it names no page.
    """
    page = library.resolve(reference).page
    article = library.article(page, as_of)
    link = read_link(reference)
    found = find_passage(article, replace(link, page=page))
    return article, replace(found, renamed=link.page in article.page.redirects)


def find_passage(article: Article, link: PassageLink) -> Whereabouts:
    """Where in *article* the passage of *link* stands, or what comes nearest to it.

    The words themselves are sought first in their section and then in the whole page, for they
    tell more than similar words in the right place; then come similar words, and last the head
    of the section.
    """
    if not link.words:
        return _find_anchor(article, link)
    texts = texts_of(article)
    home = link.anchor if link.anchor in texts else None
    if home is not None:
        span = _exact(link, texts[home])
        if span:
            return _found(link, texts, home, span, THERE)
    return _elsewhere(link, texts, home) or _similar(link, texts) or _head(article, link)


def texts_of(article: Article) -> Mapping[str, str]:
    """The plain text of each section; without one above the first heading that is the summary."""
    texts = {section.id: plain_text(section) for section in article.sections}
    return texts if "" in texts else {"": article.page.summary, **texts}


def link_to(article: Article, place: Place) -> str:
    """A link to *place* in *article*: to the words that it quotes, else to its section."""
    return passage_link(place, texts_of(article).get(place.section, ""))


def describe(found: Whereabouts, article: Article) -> tuple[str, str]:
    """What to tell of *found* in *article*: a headline and a sentence; nothing for "there"."""
    if found.outcome == THERE:
        return "", ""
    link, place = found.link, found.place
    where = _title(article, place.section)
    quoted = f"The link quotes {_short(link.quoted)}"
    older = " An older version of the page has these words (Ctrl+Shift+H)." if found.older else ""
    if found.outcome == MOVED:
        return "Moved", f"The passage stands {where} now."
    if found.outcome == CHANGED:
        stand = "are lit" if place.section == link.anchor else f"stand {where} and are lit"
        return "Changed", f"{quoted}. The nearest words {stand}.{older}"
    section = where.removeprefix("under ") if place.section else ""
    shown = f"the section {section}" if section else "the beginning of the page"
    if not link.words:
        quoted = f"The page has no place “{link.anchor}” any more"
        return "Gone", f"{quoted}. Shown is {shown}."
    return "Gone", f"{quoted}, and nothing like it is left. Shown is {shown}.{older}"


def _find_anchor(article: Article, link: PassageLink) -> Whereabouts:
    place = Place(article.page.id, link.anchor)
    kind, _, number = link.anchor.rpartition("-")
    is_note = kind in ("note", "mark", "source") and number.isdecimal()
    if not link.anchor or is_note or article.anchor_section(link.anchor):
        return Whereabouts(link, place)
    return Whereabouts(link, Place(article.page.id), GONE)


def _exact(link: PassageLink, plain: str) -> Span | None:
    """Where the words of *link* stand in *plain*; of several the likeliest."""
    spans = [found.span() for found in words_pattern(link.words).finditer(plain)]
    if link.ending:
        ends = [found.end() for found in words_pattern(link.ending).finditer(plain)]
        spans = [each for start, _ in spans for each in _ended(link, start, ends)]
    return min(spans, key=lambda span: _unlikeliness(link, plain, span), default=None)


def _ended(link: PassageLink, start: int, ends: list[int]) -> list[Span]:
    """The passage that begins at *start*, with the ending that fits its length best."""
    length = link.end - link.start
    fitting = [end for end in ends if start < end <= start + _reach(link)]
    return [(start, min(fitting, key=lambda end: abs(end - start - length)))] if fitting else []


def _reach(link: PassageLink) -> int:
    """How long the passage can be by now; a link that was written by hand may not say."""
    length = link.end - link.start
    return 2 * length + FREE if length > 0 else UNKNOWN


def _unlikeliness(link: PassageLink, plain: str, span: Span) -> tuple[bool, bool, int]:
    start, end = span
    before = " ".join(like(plain[max(0, start - 2 * FREE) : start]).split())
    after = " ".join(like(plain[end : end + 2 * FREE]).split())
    return (
        not before.endswith(like(link.before)),
        not after.startswith(like(link.after)),
        abs(start - link.start),
    )


def _found(
    link: PassageLink, texts: Mapping[str, str], section: str, span: Span, outcome: str
) -> Whereabouts:
    quote = texts[section][slice(*span)]
    if link.digest and link.digest != digest_of(quote):
        outcome = CHANGED
    return Whereabouts(link, Place(link.page, section, *span, quote), outcome)


def _elsewhere(link: PassageLink, texts: Mapping[str, str], home: str | None) -> Whereabouts | None:
    """The same words in another section, unless they are so few that they stand anywhere."""
    if len(link.words) < TELLING and home is not None:
        return None
    for section, plain in texts.items():
        span = _exact(link, plain) if section != home else None
        if span:
            return _found(link, texts, section, span, MOVED)
    return None


def _similar(link: PassageLink, texts: Mapping[str, str]) -> Whereabouts | None:
    """The nearest words in the page, those of the right section before others."""
    best, most = None, 0.0
    for section, plain in texts.items():
        if section != link.anchor and len(link.words) < TELLING:
            continue
        likeness, span = _nearest(link, plain)
        likeness += SECTION_BONUS * (likeness > 0 and section == link.anchor)
        if likeness > most:
            best, most = (section, span), likeness
    if best is None:
        return None
    section, (start, end) = best
    return Whereabouts(
        link, Place(link.page, section, start, end, texts[section][start:end]), CHANGED
    )


def _nearest(link: PassageLink, plain: str) -> tuple[float, Span]:
    """How like the nearest words of *plain* are, and where they stand; 0 when none are near."""
    if not link.ending:
        return max(_alike(link.words, plain, link.start), default=(0.0, (0, 0)))
    length = link.end - link.start
    found = []
    for likeness, (start, end) in _alike(link.words, plain, link.start):
        for other, (_, last) in _alike(link.ending, plain, start + length):
            if start < last <= start + _reach(link):
                found.append(((likeness + other) / 2, (start, last)))
        if likeness >= ALONE:
            found.append((likeness * HALF, (start, _paragraph_end(plain, end, start + length))))
    for likeness, (start, end) in _alike(link.ending, plain, link.end):
        if likeness >= ALONE and len(words_pattern(link.ending).findall(plain)) <= 1:
            found.append((likeness * HALF, (_paragraph_start(plain, start, end - length), end)))
    return max(found, default=(0.0, (0, 0)))


def _alike(words: str, plain: str, near: int) -> Iterator[tuple[float, Span]]:
    """What in *plain* is most like *words*, and what is so around *near*."""
    from rapidfuzz import fuzz  # only where the words themselves are not found

    least = next(likeness for letters, likeness in LIKENESS if len(words) >= letters)
    sought, text = like(words), like(plain)
    first = max(0, near - NEAR)
    for offset, part in ((0, text), (first, text[first : near + NEAR + len(words)])):
        if len(part) < len(sought) * LEAST_TEXT:  # the whole of it would be found in the words
            continue
        found = fuzz.partial_ratio_alignment(sought, part, score_cutoff=least)
        if found is not None:
            span = _whole_words(plain, offset + found.dest_start, offset + found.dest_end)
            yield found.score, span


def _whole_words(plain: str, start: int, end: int) -> Span:
    """*start* and *end* moved outwards to where words begin and end, blanks left out.

    What little is left to either end of the paragraph is taken in as well.
    """
    first, last = plain.rfind("\n", 0, start) + 1, plain.find("\n", end)
    last = len(plain) if last < 0 else last
    start = first if start - first <= LEFT_OVER else start
    end = last if last - end <= LEFT_OVER else end
    while 0 < start < len(plain) and plain[start - 1].isalnum() and plain[start].isalnum():
        start -= 1
    while 0 < end < len(plain) and plain[end - 1].isalnum() and plain[end].isalnum():
        end += 1
    inside = plain[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())


def _paragraph_end(plain: str, least: int, most: int) -> int:
    """Where the paragraph around *least* ends, or the word at *most* where that comes first."""
    end = plain.find("\n", least)
    end = len(plain) if end < 0 else end
    return max(least, min(end, _whole_words(plain, least, max(least, min(most, len(plain))))[1]))


def _paragraph_start(plain: str, most: int, least: int) -> int:
    """Where the paragraph around *most* begins, or the word at *least* where that comes later."""
    start = plain.rfind("\n", 0, most) + 1
    return min(most, max(start, _whole_words(plain, max(0, least), most)[0]))


def _head(article: Article, link: PassageLink) -> Whereabouts:
    section = link.anchor if article.anchor_section(link.anchor) else ""
    return Whereabouts(link, Place(link.page, section), GONE)


def _title(article: Article, section_id: str) -> str:
    section = article.section(section_id)
    return f"under “{section.title}”" if section and section.title else "above the first heading"


def _short(text: str) -> str:
    return f"“{text if len(text) <= QUOTED else text[:QUOTED].rsplit(' ', 1)[0] + ' …'}”"
