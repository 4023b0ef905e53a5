"""Lists of labels at the head of a page: "Speaker:" in one line, the name in the next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.shaping.page_facts import PageFacts, read_stamp

_HEAD = 24  # blocks
_FEWEST = 2  # labels that make a list
_LONGEST = 140  # characters of what a label says
RULE = "page metadata: label"
_LABEL = re.compile(
    r"(?P<day>date(?: of (?:publication|speech|issue))?|datum|дата)|(?P<head>event|title|subject|"
    r"topic|événement|titre|sujet|objet|anlass|titel|thema|betreff|событие|тема|заголовок|подія|"
    r"назва)|(?:speaker|author|location|place|venue|city|country|language|type|source|by|from|to|"
    r"organi[sz]er|orateur|auteur|intervenant|lieu|langue|redner(?:in)?|autor(?:in)?|ort|quelle|"
    r"sprache|спикер|докладчик|автор|место|место проведения|источник|язык|доповідач|місце|"
    r"джерело|мова)",
    re.IGNORECASE,
)


def without_labels(
    blocks: Sequence[Block], removed: list[Removal], facts: PageFacts
) -> tuple[list[Block], PageFacts]:
    """*blocks* without the labels in lines of their own and what they say, and what that tells.

    What the event or the title is stays, for it may be the title of the page.
    """
    labels = [at for at, block in enumerate(blocks[:_HEAD]) if _label(block)]
    if len(labels) < _FEWEST:
        return list(blocks), facts
    kept: list[Block] = []
    said = ""
    for position, block in enumerate(blocks):
        if block.likely.is_title:
            kept.append(block)
            continue
        label = _label(block) if position in labels else None
        rule = RULE if label else ""
        if said == "day":
            stamp = replace(block, text=f"Date: {block.text}")
            facts, rule = read_stamp(stamp, facts, bare_dates=False)
        elif said == "other" and len(block.text) <= _LONGEST and block.role != Role.TABLE:
            rule = RULE
        said = (label.lastgroup or "other") if label else ""
        if rule:
            removed.append(Removal(block.text, rule, block.at))
        else:
            kept.append(block)
    return kept, facts


def _label(block: Block) -> re.Match[str] | None:
    text = block.text.strip()
    if block.role not in (Role.PARAGRAPH, Role.HEADING) or not text.endswith(":"):
        return None
    return _LABEL.fullmatch(text.rstrip(" :"))
