"""Pages and milestones for tests about time, made in a line each."""

from app.library.pages.edtf import parse
from app.library.pages.page import Existence, Membership, Milestone, Page, Suspension


def milestone(page_id, milestone_id, when, **facts):
    """A milestone that says its own name."""
    kind = facts.pop("type", "meeting")
    text = facts.pop("text", f"{milestone_id}.")
    return Milestone(page_id, milestone_id, parse(when), kind, text, **facts)


def membership(group, start="", end="", **facts):
    """A membership; *paused* gives pairs of dates during which it rested."""
    paused = tuple(
        Suspension(parse(first), parse(last) if last else None)
        for first, last in facts.pop("paused", ())
    )
    begin, over = (parse(each) if each else None for each in (start, end))
    return Membership(group, start=begin, end=over, suspended=paused, **facts)


def page(page_id, *milestones, kind="country", exists=(), **facts):
    """A page whose title is its id with a capital; *exists* is a beginning and perhaps an end."""
    span = Existence(*(parse(each) for each in exists)) if exists else None
    return Page(
        page_id,
        page_id.capitalize(),
        kind,
        f"About {page_id}.",
        parse("2025"),
        milestones=milestones,
        exists=span,
        **facts,
    )
