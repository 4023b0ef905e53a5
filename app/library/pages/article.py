"""A page as it is read: its own sections, and those the program writes from its facts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.library.pages.address import readable_address
from app.library.pages.body import (
    Block,
    Body,
    Cell,
    Chronology,
    Entry,
    Footnote,
    Inline,
    ItemList,
    PageLink,
    Paragraph,
    Section,
    Table,
    Text,
    WebLink,
    in_language,
)
from app.library.pages.edtf import on_day
from app.library.pages.page import RELATIONS, Membership, Milestone, Page, Source
from app.library.pages.standing import (
    NOT_YET,
    STATE_THEN,
    Standing,
    left_out_after,
    membership_state,
    page_state,
    span_text,
    state_then,
)

Titles = Mapping[str, str]
LIKE_THIS = "pages-like-this"
MOST_ALIKE = 6
OUR_LANGUAGE = "en"  # of the sections that the program writes
NOTED = ("suspended", "former", "planned")  # states that the key data of today name


@dataclass(frozen=True, slots=True)
class Past:
    """A day looked back to: *names* are those that pages bore then in place of their titles."""

    names: Titles


@dataclass(frozen=True, slots=True)
class Article:
    """A page ready to be read, searched or exported.

    *sections* are the key data, the page's own sections, then the other generated ones.
    *state* is the state shown beside the title, empty where none applies. On a day of the past,
    *as_of*, the states are those of that day, *name* is what the subject was called then, where
    that was another name than the title, and the page has no summary: it is written for today.
    """

    page: Page
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...] = ()
    standings: tuple[Standing, ...] = ()
    state: str = ""
    as_of: date | None = None
    name: str = ""

    @property
    def name_then(self) -> str:
        """The name of the day; names such as "the former …" begin with a small letter."""
        name = self.name or self.page.title
        return name[:1].upper() + name[1:]

    @property
    def dated_title(self) -> str:
        """What the page is called in a document: on a day looked back to its name with the day."""
        return on_day(self.name_then, self.as_of) if self.as_of else self.page.title

    def section(self, section_id: str) -> Section | None:
        """The section called *section_id*, or None."""
        return next((found for found in self.sections if found.id == section_id), None)

    def anchor_section(self, anchor: str) -> Section | None:
        """The section that *anchor* leads to: itself, or the one where a milestone stands."""
        if self.page.milestone(anchor):
            return self.section("milestones")
        return self.section(anchor)


def build_article(
    page: Page,
    body: Body,
    titles: Titles,
    mentions: Sequence[str],
    day: date,
    past: Past | None = None,
) -> Article:
    """Put the generated sections around the page's own.

    *titles* gives the title of every page of the library; *mentions* are the ids of the pages
    whose text links to this one, in the order wanted; *day* is the day of the states. *past* says
    that this is a day looked back to.
    """
    standings = tuple(_standing(each, titles, page, day) for each in page.memberships)
    written = body.sections
    generated = (
        _milestones(page, day if past else None),
        _differing(page, day if past else None),
        _see_also(page, titles),
        _mentioned_in(page, mentions, titles),
        _sources(page),
    )
    data = _key_data(page, standings, past)
    if not page.language.startswith(OUR_LANGUAGE):
        data = replace(data, blocks=tuple(in_language(each, OUR_LANGUAGE) for each in data.blocks))
    return Article(
        replace(page, summary="") if past else page,
        sections=tuple(_in_our_words(each, page) for each in (data, *written, *generated) if each),
        footnotes=body.footnotes,
        standings=standings,
        state=state_then(page, day) if past else page_state(page, day),
        as_of=day if past else None,
        name=past.names.get(page.id, "") if past else "",
    )


def _in_our_words(section: Section, page: Page) -> Section:
    """*section* with its heading marked as ours where *page* is in another language."""
    ours = section.generated and not page.language.startswith(OUR_LANGUAGE)
    return replace(section, language=OUR_LANGUAGE) if ours else section


def _standing(membership: Membership, titles: Titles, page: Page, day: date) -> Standing:
    pauses = [f"suspended {span_text(each.start, each.end)}" for each in membership.suspended]
    return Standing(
        group=membership.group,
        group_title=titles.get(membership.group, membership.group),
        role=membership.role,
        start=membership.start,
        end=membership.end,
        state=membership_state(membership, day, page.as_of.latest) or NOT_YET,
        text=", ".join(filter(None, (span_text(membership.start, membership.end), *pauses))),
        milestone=membership.milestone,
    )


def _generated(section_id: str, title: str, *blocks: Block) -> Section:
    return Section(section_id, 2, title, blocks, generated=True)


def _key_data(page: Page, standings: Sequence[Standing], past: Past | None) -> Section:
    rows: list[tuple[Cell, Cell]] = [((Text("Kind"),), (Text(page.kind.capitalize()),))]
    if page.exists:
        label = "Existed" if page.exists.end else "Exists"
        words = span_text(page.exists.start, page.exists.end)
        rows.append(((Text(label),), (_milestone_link(page, words, page.exists.milestone),)))
    for standing in standings:
        group_title = past.names.get(standing.group) if past else None
        group = PageLink(group_title or standing.group_title, standing.group)
        details: list[Inline] = [Text(standing.role)]
        if standing.text:
            details += [Text(", "), _milestone_link(page, standing.text, standing.milestone)]
        if standing.state in NOTED or (past and standing.state != "current"):
            words = STATE_THEN.get(standing.state, standing.state)
            details.append(Text(f" ({words})", emphasis=True))
        rows.append(((group,), tuple(details)))
    if page.aliases:
        rows.append(((Text("Also called"),), (Text("; ".join(page.aliases)),)))
    origin = page.provenance
    if origin.publisher:
        rows.append(((Text("Publisher"),), (Text(origin.publisher),)))
    if origin.published:
        rows.append(((Text("Published"),), (Text(origin.published.describe()),)))
    rows.append(((Text("As of"),), (Text(page.as_of.describe()),)))
    return _generated("key-data", "Key data", Table(tuple(rows)))


def _milestone_link(page: Page, words: str, milestone: str) -> Inline:
    return PageLink(words, page.id, milestone) if milestone else Text(words)


def _milestones(page: Page, past: date | None) -> Section | None:
    """The chronology of *page*: of a day of the *past* what can have begun by then."""
    if not page.milestones:
        return None
    numbers = {source.key: number for number, source in enumerate(page.sources, start=1)}
    ordered = sorted(page.milestones, key=lambda each: each.date.sort_key[:2])
    begun = [each for each in ordered if each.date.overlaps(None, past)]
    entries = tuple(_entry(each, numbers) for each in begun)
    blocks: list[Block] = [Chronology(entries)] if entries else []
    if past is not None and len(begun) < len(ordered):
        words = left_out_after(past, len(ordered) - len(begun))
        blocks.append(Paragraph((Text(f"{words}.", emphasis=True),)))
    return _generated("milestones", "Milestones", *blocks)


def _entry(milestone: Milestone, numbers: Mapping[str, int]) -> Entry:
    year = milestone.date.earliest.year if milestone.date.earliest else ""
    marks = [] if milestone.confirmed else ["not confirmed"]
    if milestone.differs:
        marks.append("sources differ")
    cited = dict.fromkeys(numbers[key] for key in milestone.sources if key in numbers)
    return Entry(
        milestone=milestone.id,
        year=str(year),
        date=milestone.date.describe(milestone.qualifier),
        text=(Text(milestone.text),),
        marks=tuple(marks),
        type=milestone.type,
        sources=tuple(cited),
    )


def _differing(page: Page, past: date | None) -> Section | None:
    items = tuple(
        (Paragraph(_difference(page, milestone)),)
        for milestone in page.milestones
        if milestone.differs and milestone.date.overlaps(None, past)
    )
    if not items:
        return None
    return _generated("where-sources-differ", "Where sources differ", ItemList(items))


def _difference(page: Page, milestone: Milestone) -> Cell:
    words = milestone.text.rstrip(".")
    readings = [f"{milestone.date.describe(milestone.qualifier)} here"]
    for reading in milestone.differs:
        source = page.source(reading.source)
        who = source_label(source) if source else reading.source
        readings.append(f"{reading.date.describe()} according to {who}")
    return (PageLink(words, page.id, milestone.id), Text(f": {'; '.join(readings)}."))


def source_label(source: Source) -> str:
    """A source in a few words: its publisher and the year."""
    year = f", {source.published.text[:4]}" if source.published else ""
    title = f" (“{source.title}”{year})" if source.title else year
    return f"{source.teller}{title}"


def _see_also(page: Page, titles: Titles) -> Section | None:
    items = []
    for kind in RELATIONS:
        targets = [each.to for each in page.related if each.kind == kind and each.to in titles]
        if targets:
            label = Text(f"{kind.capitalize()}: ")
            items.append((Paragraph((label, *_link_list(targets, titles))),))
    return _generated("see-also", "See also", ItemList(tuple(items))) if items else None


def pages_like_this(page: Page, alike: Sequence[str], titles: Titles) -> Section | None:
    """The section that lists the pages *alike*; those that *page* names as related stand there.

    It belongs to no article: only the window sets it, below everything else.
    """
    named = {page.id, *(each.to for each in page.related)}
    pages = [each for each in alike if each not in named and each in titles][:MOST_ALIKE]
    if not pages:
        return None
    return _generated(LIKE_THIS, "Pages like this", Paragraph(_link_list(pages, titles)))


def _mentioned_in(page: Page, mentions: Sequence[str], titles: Titles) -> Section | None:
    pages = [each for each in mentions if each != page.id and each in titles]
    if not pages:
        return None
    return _generated("mentioned-in", "Mentioned in", Paragraph(_link_list(pages, titles)))


def _link_list(pages: Sequence[str], titles: Titles) -> Cell:
    return _joined([PageLink(titles[each], each) for each in pages], "; ")


def _joined(parts: Sequence[Inline], separator: str) -> Cell:
    joined: list[Inline] = []
    for part in parts:
        joined += [Text(separator), part] if joined else [part]
    return tuple(joined)


def _sources(page: Page) -> Section | None:
    items = tuple((Paragraph(source_cell(source)),) for source in page.sources)
    return _generated("sources", "Sources", ItemList(items, start=1)) if items else None


def source_cell(source: Source) -> Cell:
    """A source as a list of sources names it."""
    parts: list[Inline] = []
    if source.title:
        parts += [Text(source.title, emphasis=True), Text(". ")]
    published = source.published.describe() if source.published else ""
    if told := ", ".join(filter(None, (source.known_publisher, published))):
        parts.append(Text(f"{told}. "))
    if source.url:
        read = f" (read {source.accessed.describe()})" if source.accessed else ""
        address = readable_address(source.url)
        parts += [WebLink(address, source.url), Text(f"{read}. ")]
    elif source.original:
        parts.append(Text(f"{source.file_name}. "))
    parts.append(Text(f"{source.sort.capitalize()}."))
    return tuple(parts)


def back_links(linked: Iterable[tuple[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    """For each page the pages whose text links to it, from (page, linked pages) pairs."""
    found: dict[str, dict[str, None]] = {}
    for page, targets in linked:
        for target in targets:
            found.setdefault(target, {})[page] = None
    return {target: tuple(pages) for target, pages in found.items()}
