"""Titles told by the lines beside them: broken over several, or above the logo of their subject."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import UNTOLD, Block, Likely, Role
from app.intake.frame.boilerplate import folded
from app.intake.shaping.bare_dates import is_bare_date
from app.intake.shaping.lines_about import likeliest_title
from app.intake.shaping.titles import numbered

_JOINING = (
    "of|the|and|for|to|in|on|with|between|among|who|from|a|an|des?|du|la|le|les|et|sur|avec|entre"
    "|pour|à|aux?|und|der|die|den|dem|das|mit|über|von|zwischen|für|zu[mr]?|и|о|об|в|на|с|со|по"
    "|между|за|та|про|у|з|до|між|щодо"
)
_GOES_ON = re.compile(rf"(?:[:;,–—-]|\b(?:{_JOINING}))$", re.IGNORECASE)
_BY = re.compile(r"(?:by|with|par|avec|von|mit)\b", re.IGNORECASE)
# Who wrote or issued it is said below the title and is none of it.
_RESTS = re.compile(
    r"(?!(?:by|with|issued|held|posted|published|updated|par|diffusé|publié|von|автор|сост)\b)"
    r"[a-zß-öø-ÿа-яёіїєґ]"
)
_GOES_ON_WITH = re.compile(rf"(?:{_JOINING})\b", re.IGNORECASE)
# What sort of document it is, said in a line of its own above the words that say of what.
_SORT = re.compile(
    r"(?:(?:final|interim|joint|draft|annual|framework|concluding)\s)?(?:report|decision|resolution"
    r"|statement|declaration|protocol|agreement|memorandum of understanding|treaty|convention|law"
    r"|chairman['’]s (?:summary|conclusions)|act|communication|recommendation|opinion|directive"
    r"|regulation|charter|document|order"
    r"|rapport(?: fait)?|fait|décision(?: du conseil)?|résolution|déclaration|protocole|accord|avis"
    r"|communiqué|loi|acte final|règlement|arrêté|charte|recommandation|bericht|beschluss|botschaft"
    r"|erklärung|protokoll|abkommen|vertrag|gesetz|antrag|unterrichtung|beschlussempfehlung"
    r"|schlussakte|verordnung|richtlinie|satzung|закон(?: україни)?|постановление|постанова|указ"
    r"|решение|рішення|протокол|соглашение|угода|договор|договір|заявление|заява|доклад|отчёт|отчет"
    r"|заявление председателя|заява голови"
    r"|звіт|декларация|декларація|резолюция|резолюція|рекомендация|рекомендація|приказ|наказ|устав"
    r"|статут|заключительный акт)"
    r"(?:\s(?:no\.?|nr\.?|n°|№)?\s?\d[\d/.-]*(?:\s?\(\d{4}\)\d{0,2})?)?",
    re.IGNORECASE,
)
# What sort of speech it is: who speaks, and with whom, is said below and belongs to it.
_SPEECH = re.compile(
    r"(?:(?:opening|closing|concluding|introductory|keynote|welcoming|welcome|joint|doorstep)\s)*"
    r"(?:remarks|speech|address|lecture|toast|message|statement|doorstep|introduction"
    r"|press (?:point|conference|briefing|statement)|discours|allocution|intervention|déclaration"
    r"|remarques(?: liminaires)?|(?:conférence|point) de presse|rede|ansprache|vortrag|grußwort"
    r"|pressekonferenz|вступительное слово|вступне слово|речь|выступление|обращение|заявление"
    r"|пресс-конференция|промова|виступ"
    r"|звернення|заява|прес-конференція)",
    re.IGNORECASE,
)
# The least chance of both lines to be of a title, and of the lower one that it goes on there.
_UNFINISHED, _FINISHED = 0.05, 0.1
_SURE = 0.55  # that a title goes on in a line, whatever its words
# The way to the page, and the name of a picture's file.
_OTHER = re.compile(r"\s>\s|\.(?:jpe?g|png|gif|svg|webp)$", re.IGNORECASE)
# A line that only leads on to another, which is none of the title: the name of the author.
_OF_THE_NEXT = re.compile(r"(?:by|at|in|von|par|de)", re.IGNORECASE)
# What a paper of a parliament answers: the line below says what that is about.
_OF_A_QUESTION = re.compile(
    r"[–-]\s?(?:Drucksache|BT-Drs\.|printed\spaper|document)\s(?:No\.?\s)?\d+/\d+\s?[–-]\s*$"
)
_LONGEST = 200  # characters of a line
_MOST = 6  # lines
# "du 25 mars 2010" between "Décision du Conseil" and "concernant les ports"
_OF_A_DAY = re.compile(r"(?:of|du|vom|от|від)\s\d", re.IGNORECASE)


def with_name_of_logo(blocks: Sequence[Block]) -> list[Block]:
    """*blocks*, the name above its own logo ("NATO", "NATO logo") being surely the title.

    Its line alone looks like the name of a site, and the motto below it like a title.
    """
    return [
        replace(block, likely=Likely(title=1))
        if folded(below.text) == f"{folded(block.text)} logo"
        else block
        for block, below in zip(blocks, [*blocks[1:], *blocks[-1:]], strict=True)
    ]


def with_whole_title(
    blocks: Sequence[Block], rules: Sequence[str]
) -> tuple[list[Block], list[str]]:
    """*blocks* with the lines of the likeliest title as one, and *rules* of as many.

    A line belongs to the one above it where it surely looks and stands like more of a title; and
    where it does a little, and the sentence goes on in it, both are in capitals, or the upper one
    only says what sort of document it is. A line with a place or a day may stand between them.
    """
    title = likeliest_title(blocks)
    if title is None or not title.likely.is_told:
        return list(blocks), list(rules)
    at = next(position for position, block in enumerate(blocks) if block is title)
    found = _lines_of(blocks, rules, at)
    lines = _of_the_answer(blocks, found)
    blocks = [
        replace(block, likely=UNTOLD) if each in found and each not in lines else block
        for each, block in enumerate(blocks)
    ]
    lower = (numbered(blocks[each]) for each in lines[1:])
    text = "\n".join((blocks[lines[0]].text.strip(), *lower))
    whole = replace(blocks[lines[0]], text=text, likely=title.likely)
    kept = [each for each in range(len(blocks)) if each not in lines[1:]]
    return (
        [whole if each == lines[0] else blocks[each] for each in kept],
        [rules[at] if each == lines[0] else rules[each] for each in kept],
    )


def _of_the_answer(blocks: Sequence[Block], lines: list[int]) -> list[int]:
    """Of the *lines* of a title those below the number of the question that a paper answers."""
    asked = [number for number, at in enumerate(lines) if _OF_A_QUESTION.search(blocks[at].text)]
    return lines[asked[-1] + 1 :] or lines if asked else lines


def _lines_of(blocks: Sequence[Block], rules: Sequence[str], at: int) -> list[int]:
    """The positions of the lines of the title of which that *at* is one."""
    lines = [at]
    while len(lines) < _MOST and (below := _below(blocks, rules, lines[-1])):
        lines += below
    if len(lines) > 1 and _OF_THE_NEXT.fullmatch(blocks[lines[-1]].text.strip()):
        lines.pop()
    while len(lines) < _MOST and (above := _above(blocks, rules, lines[0])) is not None:
        lines.insert(0, above)
    return lines


def _below(blocks: Sequence[Block], rules: Sequence[str], at: int) -> list[int]:
    """The positions of what goes on below the line *at* of a title; none where it ends."""
    if _is_more(blocks, rules, at, at + 1):
        return [at + 1]
    if _is_more_below_a_day(blocks, rules, at + 1):
        return [at + 1, at + 2]
    return [at + 2] if _goes_on_over(blocks, rules, at, at + 2) else []


def _above(blocks: Sequence[Block], rules: Sequence[str], at: int) -> int | None:
    """The position of the line of a title that goes on in that *at*."""
    if _is_more(blocks, rules, at - 1, at):
        return at - 1
    return at - 2 if _goes_on_over(blocks, rules, at - 2, at) else None


def _goes_on_over(blocks: Sequence[Block], rules: Sequence[str], upper: int, lower: int) -> bool:
    """Whether a title goes on below a line that tells its place or day."""
    if upper < 0 or lower >= len(blocks) or rules[upper + 1]:
        return False
    likely = min(blocks[upper + 1].likely.about, blocks[lower].likely.more)
    return likely >= _SURE and _is_more(blocks, rules, upper, lower)


def _is_more(blocks: Sequence[Block], rules: Sequence[str], upper: int, lower: int) -> bool:
    """Whether the lines at *upper* and *lower*, one below the other, are of one title."""
    if upper < 0 or lower >= len(blocks) or rules[upper] or rules[lower]:
        return False
    lines = blocks[upper], blocks[lower]
    if not all(_may_be_part(block) for block in lines):
        return False
    above, below = map(numbered, lines)
    if folded(above) in folded(below) or folded(below) in folded(above):
        return False
    more = blocks[lower].likely.more
    likely = min(blocks[upper].likely.title, more)
    if _is_unfinished(above, below):
        return likely >= _UNFINISHED
    if more >= _SURE:
        return likely >= _FINISHED
    in_capitals = above.isupper() and below.isupper()
    of_a_sort = (_SORT.fullmatch(above) or _SPEECH.fullmatch(above)) and not _BY.match(below)
    goes_on = in_capitals or _RESTS.match(below) or of_a_sort
    return bool(goes_on) and likely >= _FINISHED


def _is_unfinished(above: str, below: str) -> bool:
    """Whether the words of *above* are surely none by themselves."""
    is_letter = len(above.strip()) == 1  # of an index, not the article
    if _GOES_ON.search(above) and not is_letter:
        return True
    if _SPEECH.fullmatch(above) and _BY.match(below):
        return True
    is_sort = _SORT.fullmatch(above) or _SPEECH.fullmatch(above)
    return bool(is_sort and _GOES_ON_WITH.match(below))


def _is_more_below_a_day(blocks: Sequence[Block], rules: Sequence[str], at: int) -> bool:
    """Whether the line *at* is the day of an act, and the next says what that is about."""
    if at + 1 >= len(blocks) or rules[at] or rules[at + 1]:
        return False
    day, below = blocks[at], blocks[at + 1]
    if not _OF_A_DAY.match(day.text.strip()) or not is_bare_date(day) or not _may_be_part(below):
        return False
    return below.likely.title >= _FINISHED and _RESTS.match(numbered(below)) is not None


def _may_be_part(block: Block) -> bool:
    is_line = block.role in (Role.PARAGRAPH, Role.HEADING) or block.likely.is_title
    is_line = is_line and len(block.text) <= _LONGEST
    return is_line and not is_bare_date(block) and _OTHER.search(block.text.strip()) is None
