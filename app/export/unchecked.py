"""What was found in imported texts and nobody has checked: marked in documents, and explained."""

from collections.abc import Iterable
from dataclasses import replace

from app.library.pages.article import Article
from app.library.pages.body import Block, Chronology, Paragraph, Section, Text
from app.library.pages.page import Milestone
from app.library.pages.verdicts import NOT_CHECKED, doubt, is_open

LEGEND = "“Found, not checked”: read out of an imported document, and not checked by anybody yet."


def marked(article: Article) -> Article:
    """*article* with a mark at each of its milestones that was found and not checked.

    The window marks them by itself, so that the text of a page stays as it is when one is judged.
    """
    told = {each.id: each for each in article.page.milestones if is_open(each)}
    if not told:
        return article
    sections = (_marked(each, told) if each.generated else each for each in article.sections)
    return replace(article, sections=tuple(sections))


def explained(section: Section) -> Section:
    """*section* with the legend below its chronology, where that has the mark."""
    if not legend(_marks(section.blocks)):
        return section
    return replace(section, blocks=(*section.blocks, Paragraph((Text(LEGEND, emphasis=True),))))


def legend(marks: Iterable[str]) -> str:
    """What the mark means, if it is among *marks*."""
    return LEGEND if NOT_CHECKED in marks else ""


def _marked(section: Section, told: dict[str, Milestone]) -> Section:
    blocks = tuple(_entries(block, told) for block in section.blocks)
    return explained(replace(section, blocks=blocks))


def _entries(block: Block, told: dict[str, Milestone]) -> Block:
    if not isinstance(block, Chronology):
        return block
    entries = (
        replace(entry, marks=tuple(dict.fromkeys((doubt(told[entry.milestone]), *entry.marks))))
        if entry.milestone in told
        else entry
        for entry in block.entries
    )
    return Chronology(tuple(entries))


def _marks(blocks: Iterable[Block]) -> set[str]:
    chronologies = (block for block in blocks if isinstance(block, Chronology))
    return {mark for each in chronologies for entry in each.entries for mark in entry.marks}
