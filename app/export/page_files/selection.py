"""Chosen pages made fit for a library of their own: they name no page that is not among them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.export.page_files.body import fitted
from app.library.arrangement.headings import fold
from app.library.pages.body import PageLink
from app.library.pages.page import Membership, Milestone, Page, TreePlace

LEFT = {  # what can be left out, one and many
    "link": "links",
    "membership": "memberships",
    "related page": "related pages",
    "partner of a milestone": "partners of milestones",
}


@dataclass(frozen=True, slots=True)
class Targets:
    """Where links can lead: *ids* gives the new id of each page, *parts* that of a section alone.

    *anchors* are the sections and milestones of each page, by its old id.
    """

    ids: Mapping[str, str]
    parts: Mapping[tuple[str, str], str]
    anchors: Mapping[str, frozenset[str]]

    def resolve(self, link: PageLink, home: str) -> PageLink | None:
        """*link* as the page called *home* may have it; None where it would lead nowhere."""
        page, anchor = self.ids.get(link.page, ""), link.anchor
        if page and anchor not in self.anchors[link.page]:
            anchor = ""
        if not page:
            page, anchor = self.parts.get((link.page, link.anchor), ""), ""
        return (
            None if not page or (page == home and not anchor) else PageLink(link.text, page, anchor)
        )


class Selection:
    """Fits one page after the other, and counts what had to be left out of them."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets
        self._headings: dict[str, str] = {}
        self._events: dict[str, str] = {}
        self._left: Counter[str] = Counter()

    def fit(self, page: Page, branches: Iterable[str] = ()) -> tuple[Page, str]:
        """*page* and the Markdown of its text; it stands in the tree at *branches* too."""
        new_id = self._targets.ids[page.id]
        body = fitted(page.body, lambda link: self._targets.resolve(link, new_id))
        self._left["link"] += body.lost
        members = tuple(filter(None, map(self._membership, page.memberships)))
        groups = {each.group for each in members}
        tree = tuple(
            TreePlace(each.at, through if (through := self._id(each.through)) in groups else "")
            for each in page.tree
        )
        related = tuple(
            replace(each, to=to) for each in page.related if (to := self._id(each.to)) is not None
        )
        self._left["related page"] += len(page.related) - len(related)
        return replace(
            page,
            id=new_id,
            headings=self._own_headings(page, new_id),
            tree=(*tree, *(TreePlace(branch) for branch in branches)),
            memberships=members,
            milestones=tuple(self._milestone(each, new_id) for each in page.milestones),
            related=related,
        ), body.markdown

    def left(self) -> str:
        """What was left out so far, in words."""
        return ", ".join(
            f"{count} {LEFT[what] if count > 1 else what}"
            for what, count in self._left.items()
            if count
        )

    def _id(self, page: str) -> str | None:
        return self._targets.ids.get(page)

    def _membership(self, membership: Membership) -> Membership | None:
        group = self._id(membership.group)
        if group is None:
            self._left["membership"] += 1
            return None
        return replace(membership, group=group)

    def _milestone(self, milestone: Milestone, page: str) -> Milestone:
        partners = tuple(filter(None, map(self._id, milestone.with_)))
        self._left["partner of a milestone"] += len(milestone.with_) - len(partners)
        date = self._events.setdefault(milestone.event, milestone.date.text)
        event = milestone.event if date == milestone.date.text else ""  # another library's event
        place = replace(milestone.place, page=page) if milestone.place else None
        return replace(milestone, page=page, with_=partners, event=event, place=place)

    def _own_headings(self, page: Page, new_id: str) -> tuple[str, ...]:
        """The headings of *page*; one that another library's page has already gets its id."""
        free = tuple(
            heading
            if self._headings.setdefault(fold(heading), new_id) == new_id
            else f"{heading} ({new_id})"
            for heading in page.index_headings
        )
        return page.headings if free == page.index_headings else free
