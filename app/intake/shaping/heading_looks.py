"""Whether a line looks like the heading of a section: by its words and by its neighbours."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.intake.dating.dates import find_dates
from app.intake.dating.sentences import split_sentences
from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.bylines import is_byline
from app.intake.frame.frame_words import COUNTRIES

_MOST_WORDS = 12
_LONGEST = 100
_ENDS_LIKE_TEXT = re.compile(
    r"[.;:,!…][”\"’»)]{0,2}(?:\d|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])?$|;\s*(?:and|or)$|\b(?:and|or|the|of|by)$"
)
_SPEAKER = re.compile(r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я .’'-]*:\s")
_WORDS_OF_A_LABEL = 2  # before a full stop: "Part one. The plan"
_GIVEN = re.compile(
    r"(?:adopted|agreed|approved|delivered|done|endorsed|given|held|issued|presented|signed)\s.*\d{4}",
    re.IGNORECASE,
)  # "Adopted by the council on 4 May 2012", below a title
_HEAD = 3  # lines in which an author may be named
_SAYS = re.compile(r"\s(?:is|are|was|were|has|have|had)\s(?:an?|the|been|not|also|now)\s")
_NAMED_PART = re.compile(
    r"(?:introduction|abstract|summary|conclusions?|einleitung|zusammenfassung|fazit|résumé|введение"
    r"|заключение|выводы|аннотация|вступ|висновки|анотація)\.?"
    r"|(?:notes? (?:to|for) (?:the )?editors?|notes? (?:aux rédactions|à la rédaction)"
    r"|hinweise? (?:an|für)"
    r" (?:die )?redaktion(?:en)?|для редактор(?:ов|ів)|примечание для редакторов)\s?:?",
    re.IGNORECASE,
)
NUMBERED_PART = re.compile(
    r"(?:article|part|chapter|section|annex|appendix|title|artikel|teil|partie|chapitre|статья"
    r"|стаття|глава|часть|preamble|basket)(?:\s+(?:[ivxlc]+|\d+|[a-z]))?(?:\s*[:.–-]\s*.{1,80})?",
    re.IGNORECASE,
)
_PLACE = re.compile(r",\s(?:[A-ZÀ-Þ][\w.’'-]+,?\s?){1,3}(?:\([^()\d]{2,30}\))?")
_LONGEST_LABEL = 40
_SPAN = re.compile(
    r"^(?:[^\W\d_]+\.?\s)?(?:19|20)\d\d\s?[-–—]\s?(?:(?:[^\W\d_]+\.?\s)?(?:19|20)\d\d|[^\W\d_]+)$"
)  # "July 2000 – July 2008", "2003-present"
_NAMES = 2  # at least, of a timeline
YEAR = re.compile(r"(?:19|20)\d\d[.:]?")
_ENTRY = re.compile(r".{2,60}\([^()]*\d[^()]*\)(?:\s?\[\d{1,3}\])?")  # "Name (5 May 1994)"
_VALUE = re.compile(r":\s?[+−–-]?\d[\d.,]*\s?%?$|\s\|\s")  # "In all: +19", a row of cells
# "For the Government of the Republic": who signed
_SIGNATORY = re.compile(
    r"(?:for|pour|für|за)\s(?:and\son\sbehalf\sof\s)?(?:the|le|la|die|den|das)?\s?(?:\w+\s)?(?:government"
    r"|kingdom|republic|gouvernement|royaume|république|regierung|königreich|republik"
    r"|правительство|республику)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\S{1,20}:\s\S")  # "Web: ..."
_NUMBER_OF_A_PART = re.compile(
    r"\(?(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\([ivx]{1,4}\)"
)
_ROMAN = re.compile(r"\(?[IVX]{1,5}[.)]")
_SMALL_ROMAN = re.compile(r"\([ivx]{1,4}\)")
_DEEPEST_HEADS = 3  # headings one below the other, with nothing between them
_LOOKED_AHEAD = 10  # blocks: a heading may stand over short lines, a table of contents


def is_label(block: Block) -> bool:
    """Whether a line is only a date, perhaps with a place: the label of an entry."""
    text = block.text.strip(" .:–-")
    if len(text) > _LONGEST_LABEL or not any(map(str.isdigit, text)):
        return False
    return _is_date(text)


@lru_cache(maxsize=4096)  # each line is asked about several times, as are its neighbours
def _is_date(text: str) -> bool:
    dates = find_dates(text)
    if not dates or dates[0].start > 1:
        return False
    rest = text[dates[-1].end :]
    return len(rest) < 2 or _PLACE.fullmatch(rest) is not None


def bare_lines_at_the_start(blocks: Sequence[Block]) -> int:
    """How many short lines stand at the start, before anything else."""
    return next((at for at, block in enumerate(blocks) if not _is_bare_line(block)), len(blocks))


def looks_like_a_heading(blocks: Sequence[Block], position: int, title: str, bare: int) -> bool:
    """Whether the block at *position* looks like one, on a page called *title*.

    *bare* is how many short lines stand at the start of *blocks*.
    """
    block = blocks[position]
    text = block.text.strip()
    if block.role == Role.ITEM:
        return _numbered_heading(blocks, position)
    if block.role != Role.PARAGRAPH or folded(text) == folded(title):
        return False
    if not _is_short(text) and _NAMED_PART.fullmatch(text) is None:
        return False
    if NUMBERED_PART.fullmatch(text) or _NAMED_PART.fullmatch(text):
        return True
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    if is_byline(text, first=position < _HEAD):
        return False
    if (
        following is None
        or _is_below_title(blocks, position, bare)
        or _VALUE.search(text)
        or _SPEAKER.match(text)
        or _SIGNATORY.match(text)
        or (position < _HEAD and _GIVEN.match(text))
        or _runs_on(text)
        or _is_no_name(text, following)
        or not (text[0].isupper() or text[0].isdigit() or text[0] in '“"«')
    ):
        return False
    if _heads_a_list(blocks, position) or _is_name_in_a_timeline(blocks, position):
        return True
    if _is_one_of_many(blocks, position) or (position and is_label(blocks[position - 1])):
        return False
    return _is_followed_by_text(blocks, position)


def _is_below_title(blocks: Sequence[Block], position: int, bare: int) -> bool:
    """Whether a short line is one of several between the title and the text, and not the last."""
    if position + 2 > bare or any(map(str.isdigit, blocks[position].text)):
        return False  # "Decisions 12 and 14" heads the heading below it
    return not is_label(blocks[position + 1])


def _runs_on(text: str) -> bool:
    """Whether a line is an address over several lines, or has a sentence behind another."""
    if text.count("\n") > 1 or text.endswith("?"):  # "What is it? Why is it so?"
        return not text.endswith("?")
    sentences = split_sentences(text)
    behind = text[slice(*sentences[-1])] if len(sentences) > 1 else ""
    return len(text[slice(*sentences[0])].split()) > _WORDS_OF_A_LABEL and len(behind.split()) > 1


def _is_no_name(text: str, following: Block) -> bool:
    """Whether a short line is a piece of a sentence."""
    goes_on = following.text.strip()[:1] if following.role == Role.PARAGRAPH else ""
    return (
        goes_on.islower()
        or goes_on in (",", ")")
        or (text[-1] != "?" and _SAYS.search(text) is not None)
    )


def _is_short(text: str) -> bool:
    words = text.split()
    return (
        bool(words)
        and len(words) <= _MOST_WORDS
        and len(text) <= _LONGEST
        and (_ENDS_LIKE_TEXT.search(text) is None or text.endswith("?"))
    )


def _is_one_of_many(blocks: Sequence[Block], position: int) -> bool:
    """Whether three short lines or more stand together: a list without bullets."""
    before = position
    while before > max(0, position - 2) and _is_bare_line(blocks[before - 1]):
        before -= 1
    after = position
    while after + 1 < min(len(blocks), position + 3) and _is_bare_line(blocks[after + 1]):
        after += 1
    return after - before >= 2


def _is_bare_line(block: Block) -> bool:
    text = block.text.strip()
    labelled = "://" in text or _LABELLED.match(text) is not None
    return block.role == Role.PARAGRAPH and _is_short(text) and not labelled


def _heads_a_list(blocks: Sequence[Block], position: int) -> bool:
    """Whether a line is one of a few between a text and a list: headings of falling rank."""
    if _ENTRY.fullmatch(blocks[position].text.strip()):
        return False
    first, last = position, position
    while first and last - first < _DEEPEST_HEADS and _is_head_of_entries(blocks[first - 1]):
        first -= 1
    end = min(len(blocks), first + _DEEPEST_HEADS + 1)
    while last + 1 < end and _is_head_of_entries(blocks[last + 1]):
        last += 1
    if not first or not 1 < last - first + 1 <= _DEEPEST_HEADS:
        return False
    before, below = blocks[first - 1], blocks[last + 1 : last + 3]
    ended = before.role == Role.PARAGRAPH and not _is_bare_line(before)
    return ended and len(below) == 2 and all(map(_is_entry, below))


def _is_name_in_a_timeline(blocks: Sequence[Block], position: int) -> bool:
    """Whether a line is one of several above the span of time for which what it names stood."""
    if not _is_above_span(blocks, position):
        return False
    return sum(_is_above_span(blocks, at) for at in range(len(blocks))) >= _NAMES


def _is_above_span(blocks: Sequence[Block], position: int) -> bool:
    if not _is_bare_line(blocks[position]) or is_label(blocks[position]):
        return False
    below = blocks[position + 1].text.strip() if position + 1 < len(blocks) else ""
    ended = position == 0 or not _is_bare_line(blocks[position - 1])
    return ended and _SPAN.search(below) is not None and len(below) <= _LONGEST_LABEL


def _is_head_of_entries(block: Block) -> bool:
    return _is_bare_line(block) and not _is_entry(block)


def _is_entry(block: Block) -> bool:
    """Whether a block is an item of a list, or a name with a number in brackets behind it."""
    return block.role == Role.ITEM or _ENTRY.fullmatch(block.text.strip()) is not None


def _is_followed_by_text(blocks: Sequence[Block], position: int) -> bool:
    following = blocks[position + 1]
    size = len(blocks[position].text)
    if following.role in (Role.ITEM, Role.TABLE, Role.QUOTE, Role.CAPTION):
        return True
    if YEAR.fullmatch(following.text.strip()):
        return True  # the first label of a chronology
    if following.role == Role.HEADING:
        return position > 1 and size < 60
    if _is_bare_line(following):
        beyond = blocks[position + 2] if position + 2 < len(blocks) else None
        if beyond is None or is_label(following):
            return is_label(following)
        return len(beyond.text) > 2 * size and folded(following.text) not in COUNTRIES | {""}
    return len(following.text) > size


def _numbered_heading(blocks: Sequence[Block], position: int) -> bool:
    """Whether a numbered line is the heading of the paragraphs below it."""
    block = blocks[position]
    if not _NUMBER_OF_A_PART.fullmatch(block.mark):
        return False
    text = block.text.strip()
    if not _is_short(text) or not text[0].isupper() or len(text.split()) > _MOST_WORDS:
        return False
    beyond = blocks[position + 1 : position + 1 + _LOOKED_AHEAD]
    below = next((each for each in beyond if not _is_head_below(block, each)), None)
    if below is None or len(below.text) <= 2 * len(text):
        return False
    return below.role == Role.PARAGRAPH or (below.role == Role.ITEM and _counts_anew(block, below))


def _is_head_below(head: Block, block: Block) -> bool:
    """Whether a line is short, and no item that is counted as *head* is."""
    if block.role != Role.ITEM:
        return _is_bare_line(block)
    roman = _ROMAN.fullmatch(head.mark) is not None
    return roman and _SMALL_ROMAN.fullmatch(block.mark) is not None and _is_short(block.text)


def _counts_anew(head: Block, item: Block) -> bool:
    """Whether the number of a long paragraph is of another kind than that of the line above it."""
    return bool(_ROMAN.fullmatch(head.mark)) and item.mark.strip("(.)").isdigit()
