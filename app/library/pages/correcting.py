"""A page as the reader has corrected it: milestones, links to pages, names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.library.pages.corrections import (
    Corrections,
    MentionCorrection,
    MilestoneCorrection,
    NameCorrection,
    same_words,
)
from app.library.pages.edtf import parse
from app.library.pages.page import Milestone, Page

_LINK = re.compile(r"\[(?P<text>(?:[^\[\]\\]|\\.)+)\]\(page:(?P<page>[^)#\s]+)[^)\s]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
REJECT = "reject"
_ALIKE = 0.8  # share of words that a sentence keeps when its page is imported again
_ROUND = 200  # characters on both sides of a link in which its passage is looked for


def corrected(page: Page, corrections: Corrections) -> Page:
    """*page* with the reader's *corrections*; a correction that fits nothing does nothing."""
    if not corrections:
        return page
    milestones = tuple(_milestones(page.milestones, corrections.milestones))
    body = corrected_body(page.body, corrections)
    return replace(page, milestones=milestones, body=body)


def rejected(page: Page, corrections: Corrections) -> tuple[Milestone, ...]:
    """The milestones of *page*, as it was found, that the reader has rejected."""
    said = said_of(page.milestones, corrections.milestones)
    return tuple(
        replace(each, said=REJECT)
        for each, what in zip(page.milestones, said, strict=True)
        if what is not None and what.says == REJECT
    )


def said_of(
    milestones: Sequence[Milestone], corrections: Sequence[MilestoneCorrection]
) -> list[MilestoneCorrection | None]:
    """For each milestone of a page the correction of its sentence, or of one that hardly differs.

    What is said of the very sentence of one milestone is not said of another that is like it.
    """
    by_words = {(same_words(each.sentence), each.date): each for each in corrections}
    abouts = [_about(each) for each in milestones]
    loose = {key: each for key, each in by_words.items() if key not in abouts}
    return [by_words.get(about) or _nearest(about, loose) for about in abouts]


def corrected_body(body: str, corrections: Corrections) -> str:
    """The Markdown *body* with links taken away, and set, as the reader says."""
    for mention in corrections.mentions:
        body = _with_mention(body, mention)
    for name in corrections.names:
        body = _linked(body, name) if name.says == "accept" else _unlinked(body, name)
    return body


def _milestones(
    milestones: Sequence[Milestone], corrections: Sequence[MilestoneCorrection]
) -> Iterable[Milestone]:
    for milestone, said in zip(milestones, said_of(milestones, corrections), strict=True):
        if said is None:
            yield milestone
        elif said.says != REJECT:
            yield _milestone(milestone, said)


def _about(milestone: Milestone) -> tuple[str, str]:
    return same_words(milestone.sentence or milestone.text), str(milestone.date)


def _nearest(
    wanted: tuple[str, str], loose: Mapping[tuple[str, str], MilestoneCorrection]
) -> MilestoneCorrection | None:
    """The first of the *loose* corrections whose sentence hardly differs from that *wanted*."""
    sentence, date = wanted
    fitting = (each for key, each in loose.items() if key[1] == date and _alike(key[0], sentence))
    return next(fitting, None)


def _alike(one: str, other: str) -> bool:
    first, second = set(one.split()), set(other.split())
    return len(first & second) >= _ALIKE * max(len(first | second), 1)


def _milestone(milestone: Milestone, said: MilestoneCorrection) -> Milestone:
    sure = replace(milestone, confirmed=True, confidence=1.0, doubts=(), said=said.says)
    if said.says == "accept":
        return sure
    return replace(
        sure,
        date=parse(said.new_date) if said.new_date else milestone.date,
        type=said.new_type or milestone.type,
        text=said.new_text or milestone.text,
        qualifier=said.new_qualifier or ("" if said.new_date else milestone.qualifier),
        inferred="" if said.new_date else milestone.inferred,
    )


def _with_mention(body: str, mention: MentionCorrection) -> str:
    """*body* with the link in one passage taken away or set."""
    if mention.says == "accept":
        bare = _bare_places(body, mention.text)
        places = [place for place in bare if _stands_in(body, place, mention)]
        return _replaced(body, [_link(body, place, mention.page) for place in places[:1]])
    return _replaced(
        body,
        [
            (match.start(), match.end(), match["text"])
            for match in _LINK.finditer(body)
            if match["page"] == mention.page and _stands_in(body, match.span(), mention)
        ],
    )


def _stands_in(body: str, place: tuple[int, int], mention: MentionCorrection) -> bool:
    """Whether the words at *place* are those of *mention*, in the passage that it quotes."""
    start, end = place
    before, text, after = (
        same_words(_plain(part)).split()
        for part in (
            body[max(0, start - _ROUND) : start],
            body[start:end],
            body[end : end + _ROUND],
        )
    )
    if text != same_words(mention.text).split():
        return False
    quote, passage = same_words(mention.quote).split(), [*before, *text, *after]
    first = max(0, len(before) + len(text) - len(quote))
    return any(passage[at : at + len(quote)] == quote for at in range(first, len(before) + 1))


def _unlinked(body: str, name: NameCorrection) -> str:
    """*body* without any link from *name* to its page."""
    return _replaced(
        body,
        [
            (match.start(), match.end(), match["text"])
            for match in _LINK.finditer(body)
            if match["page"] == name.page
            and same_words(_plain(match["text"])) == same_words(name.name)
        ],
    )


def _linked(body: str, name: NameCorrection) -> str:
    """*body* with the first *name* in each section linked to its page."""
    changes = []
    section = -1
    for place in _bare_places(body, name.name):
        here = body.count("\n#", 0, place[0])
        if here != section:
            changes.append(_link(body, place, name.page))
            section = here
    return _replaced(body, changes)


def _bare_places(body: str, words: str) -> list[tuple[int, int]]:
    """Where *words* stand in running text: in no heading, link or definition of a footnote."""
    if not words.strip():
        return []
    words = re.escape(words)
    pattern = re.compile(
        rf"\[[^\]]*\]\([^)]*\)|^\#.*$|^\[\^.*$|(?<![\w\[])(?P<name>{words})(?![\w\]])", re.MULTILINE
    )
    return [match.span() for match in pattern.finditer(body) if match["name"]]


def _link(body: str, place: tuple[int, int], page: str) -> tuple[int, int, str]:
    start, end = place
    return start, end, f"[{body[start:end]}](page:{page})"


def _replaced(body: str, changes: Sequence[tuple[int, int, str]]) -> str:
    for start, end, text in sorted(changes, reverse=True):
        body = body[:start] + text + body[end:]
    return body


def _plain(markdown: str) -> str:
    """The words of a piece of Markdown."""
    return _ESCAPED.sub(r"\1", _LINK.sub(lambda match: match["text"], markdown))
