"""What commands print with `--json`: pages, tree, headings, exports and checks."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.check import Check
from app.library.arrangement.headings import Heading
from app.library.arrangement.tree import Branch, TreeLeaf
from app.library.chronology.event_json import milestone_record, source_record
from app.library.chronology.events import ChronologyItem
from app.library.pages.article import Article
from app.library.pages.body import inline_text, plain_text
from app.library.pages.entry import PageEntry
from app.library.pages.page import Membership
from app.library.pages.standing import membership_state

if TYPE_CHECKING:  # the typesetter would be loaded for every command
    from app.export.files.pdf import ExportReceipt

Record = dict[str, object]


def page_record(entry: PageEntry) -> Record:
    """A page in the list of `entente pages`."""
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "headings": list(entry.headings),
        "tree": list(entry.tree),
        "state": entry.state,
        "as_of": entry.as_of,
        "library": entry.library,
        "milestones": entry.milestones,
    }


def article_record(article: Article, items: Sequence[ChronologyItem]) -> Record:
    """A whole page, text plain; *items* are its milestones."""
    page = article.page
    return {
        "id": page.id,
        "title": page.title,
        "kind": page.kind,
        "summary": page.summary,
        "sections": [
            {"id": each.id, "level": each.level, "title": each.title, "text": plain_text(each)}
            for each in article.sections
        ],
        "memberships": [_membership(each, page.as_of.latest) for each in page.memberships],
        "milestones": [milestone_record(each) for each in items],
        "related": [{"to": each.to, "as": each.kind} for each in page.related],
        "sources": [source_record(each) for each in page.sources],
        "footnotes": [
            {"mark": str(each.mark), "text": inline_text(each.inlines)}
            for each in article.footnotes
        ],
    }


def branch_record(branch: Branch) -> Record:
    """A branch of the tree with what is in it."""
    return {
        "id": branch.id,
        "title": branch.title,
        "children": [branch_record(child) for child in branch.children],
        "pages": [_leaf(leaf) for leaf in branch.pages],
    }


def heading_record(heading: Heading) -> Record:
    """A line of the A-Z index."""
    return {"heading": heading.heading, "page": heading.page, "see": heading.see}


def check_record(check: Check) -> Record:
    """One look at the installation."""
    return {"name": check.name, "ok": check.ok, "detail": check.detail}


def receipt_record(receipt: "ExportReceipt") -> Record:
    """What an export wrote."""
    return {
        "file": str(receipt.file),
        "files": [str(file) for file in receipt.files],
        "bytes": receipt.bytes,
        "pages": receipt.pages,
        "sha256": receipt.sha256,
        "warnings": list(receipt.warnings),
    }


def _leaf(leaf: TreeLeaf) -> Record:
    return {
        "id": leaf.id,
        "title": leaf.title,
        "role": leaf.role or None,
        "from": leaf.start.text if leaf.start else None,
        "to": leaf.end.text if leaf.end else None,
        "state": leaf.state,
    }


def _membership(membership: Membership, known: date | None) -> Record:
    return {
        "in": membership.group,
        "role": membership.role,
        "from": membership.start.text if membership.start else None,
        "to": membership.end.text if membership.end else None,
        "state": membership_state(membership, date.today(), known),
        "milestone": membership.milestone or None,
        "suspended": [
            {"from": each.start.text, "to": each.end.text if each.end else None}
            for each in membership.suspended
        ],
    }
