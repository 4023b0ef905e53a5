"""What must hold between the pages of a library; each fault with its file and line."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from app.library.pages.body import links
from app.library.pages.fault import Fault, did_you_mean
from app.library.pages.page import Page
from app.library.pages.page_file import GENERATED_SECTIONS, PageFile
from index.folding import fold

Anchors = Mapping[str, Collection[str]]


def anchors_of(file: PageFile) -> tuple[str, ...]:
    """What a link to this page may name behind its #: sections and milestones."""
    milestones = [each.id for each in file.page.milestones] if file.page else []
    return (*(section.id for section in file.body.sections), *milestones, *GENERATED_SECTIONS)


def check_library(files: Sequence[PageFile], branches: Collection[str]) -> tuple[Fault, ...]:
    """Check every page of *files* against all the others and the library's *branches*."""
    anchors = {file.page.id: anchors_of(file) for file in files if file.page}
    tellings, headings = first_tellings(files), first_bearers(files)
    faults: list[Fault] = []
    for file in files:
        faults += check_page(file, anchors, branches)
        faults += check_shared(file, tellings, headings)
    return tuple(sorted(faults))


def check_page(file: PageFile, anchors: Anchors, branches: Collection[str]) -> Iterator[Fault]:
    """Check one page: the ids, places, memberships and links that it names.

    *anchors* gives the anchors of every page of the library.
    """
    page = file.page
    if page is None:
        return
    name = f"{page.id}.md"
    found = [
        *_wrong_places(page, file.lines, branches),
        *_wrong_memberships(page, file.lines),
        *_wrong_milestones(page, file),
    ]
    if page.provenance.origin != "imported":  # which may speak of pages of other libraries
        found += [*_unknown_ids(page, file.lines, anchors), *_dangling_links(file, anchors)]
    for line, message in found:
        yield Fault(name, line, message)


Found = Iterator[tuple[int, str]]


def _unknown_ids(page: Page, lines: Mapping[str, int], known: Collection[str]) -> Found:
    named = [(f"related/{at}", each.to) for at, each in enumerate(page.related)]
    named += [(f"memberships/{at}", each.group) for at, each in enumerate(page.memberships)]
    named += [(f"milestones/{each.id}", other) for each in page.milestones for other in each.with_]
    for where, page_id in named:
        if page_id and page_id not in known:
            yield lines[where], f"there is no page “{page_id}”{did_you_mean(page_id, known)}"


def _wrong_places(page: Page, lines: Mapping[str, int], branches: Collection[str]) -> Found:
    groups = [membership.group for membership in page.memberships]
    for at, place in enumerate(page.tree):
        line = lines[f"tree/{at}"]
        if place.at not in branches:
            yield line, f"the tree has no branch “{place.at}”{did_you_mean(place.at, branches)}"
        if place.through and place.through not in groups:
            hint = did_you_mean(place.through, groups)
            yield line, f"“through: {place.through}” names no membership of this page{hint}"


def _wrong_memberships(page: Page, lines: Mapping[str, int]) -> Found:
    for at, membership in enumerate(page.memberships):
        line = lines[f"memberships/{at}"]
        if not membership.milestone:
            continue
        milestone = page.milestone(membership.milestone)
        if milestone is None:
            hint = did_you_mean(membership.milestone, [each.id for each in page.milestones])
            yield line, f"this page has no milestone “{membership.milestone}”{hint}"
        elif membership.start and membership.start.text != milestone.date.text:
            yield (
                line,
                f"the membership begins {membership.start} but milestone “{milestone.id}” is dated "
                f"{milestone.date}; make them equal",
            )


def _wrong_milestones(page: Page, file: PageFile) -> Found:
    sections = [section.id for section in file.body.sections]
    for milestone in page.milestones:
        if milestone.at and milestone.at not in sections:
            hint = did_you_mean(milestone.at, sections)
            yield (
                file.lines[f"milestones/{milestone.id}"],
                f"milestone “{milestone.id}”: the page has no section “{milestone.at}”{hint}",
            )


def _dangling_links(file: PageFile, anchors: Anchors) -> Found:
    for link in links(file.body):
        target = f"page:{link.page}" + (f"#{link.anchor}" if link.anchor else "")
        line = file.lines.get(target, 1)
        if link.page not in anchors:
            hint = did_you_mean(link.page, anchors)
            yield line, f"link to “{link.page}”: there is no such page{hint}"
        elif link.anchor and link.anchor not in anchors[link.page]:
            hint = did_you_mean(link.anchor, anchors[link.page])
            yield line, f"“{link.page}” has no section or milestone “{link.anchor}”{hint}"


Tellings = Mapping[str, tuple[str, str]]
"""For the key of an event the date that its first telling gives, and the name of that milestone."""

Bearers = Mapping[str, str]
"""For a folded heading the first page that bears it."""


def first_tellings(files: Iterable[PageFile]) -> Tellings:
    """The first telling of each event in *files*."""
    found: dict[str, tuple[str, str]] = {}
    for file in files:
        for milestone in file.page.milestones if file.page else ():
            if milestone.event:
                found.setdefault(milestone.event, (milestone.date.text, milestone.key))
    return found


def first_bearers(files: Iterable[PageFile]) -> Bearers:
    """The first page in *files* that bears each heading."""
    found: dict[str, str] = {}
    for file in files:
        for heading in file.page.index_headings if file.page else ():
            found.setdefault(fold(heading), file.page.id if file.page else "")
    return found


def check_shared(file: PageFile, tellings: Tellings, bearers: Bearers) -> Iterator[Fault]:
    """Check what a page shares with others: the dates of events, and headings.

    One event has one date, whichever page tells it; another date stands under `differs`.
    """
    page = file.page
    if page is None:
        return
    for milestone in page.milestones:
        told, where = tellings.get(milestone.event, (milestone.date.text, ""))
        if told != milestone.date.text:
            line = file.lines[f"milestones/{milestone.id}"]
            message = (
                f"event “{milestone.event}” is dated {milestone.date} here and {told} in "
                f"{where}; settle one date and put the other under “differs”"
            )
            yield Fault(f"{page.id}.md", line, message)
    for heading in page.index_headings:
        other = bearers.get(fold(heading), page.id)
        if other != page.id:
            message = f"the heading “{heading}” belongs to “{other}” already; choose another"
            yield Fault(f"{page.id}.md", 1, message)
