"""Titles: found, chosen between metadata and text, cleaned of suffixes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.intake.dating.dates import find_dates
from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.echoes import echo_of, prose_from
from app.intake.frame.frame_words import RUBRICS
from app.intake.shaping.az_headings import heading_for

_SUFFIX = re.compile(
    r"\s*(?:[\(\[]\s*(?P<state>archived?|closed|historical|superseded|archivé|geschlossen)\s*[\)\]]"
    r"|[-–—|]\s*(?P<site>Wikipedia(?:,? the free encyclopedia)?|NATO|OSCE|Encyclop[a-z]+ Britannica"
    r"|NATO Review|United Nations|Council of Europe|ICRC))\s*$",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"(?:NATO\s*[-–|:]\s*(?:Topic|News|Official text|Opinion|Event|Update|Photo gallery)\s*[:|]\s*"
    r"|OSCE\s*\|\s*)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:title|subject|headline|titre|objet|titel|betreff|заголовок|тема)\s*:\s+", re.IGNORECASE
)
_PARTNERS = frozenset(("nato", "osce", "united nations", "council of europe"))
_FEWEST_BEFORE_A_PARTNER = 2  # words
_FEWEST_LEADERS = 4  # dots that lead to the number of a page
_AGENDA_ITEM = re.compile(r"(\d{1,2})\s+[A-ZÀ-Þ]")
_NO_TITLE_END = re.compile(r"(?<!\.\.)(?<!\b[ap]\.m)\.$|[;:,]$")
# "← Why I skipped the gala", "A short guide →": the posts before and behind
OTHER_PAGE = re.compile(r"^[‹←]\s|\s[›→]$")
_OPENING = "“„«\"'‘"
LONGEST = 220
_TITLE_WORDS = 32
_LOOKED_AT = 60  # blocks
_OF_A_PROGRAM = re.compile(r"^Microsoft (?:Office )?(?:Word|PowerPoint|Excel)\s*[-–]\s*")
_FILE_NAME = re.compile(
    r"\S+\.\w{2,5}|.{0,120}\.(?:docx?|pdf|odt|rtf|indd|pptx?|pub|wpd|tex|qxd)", re.I
)
_SYMBOL = re.compile(r"(?=(?:\D*\d){3})[\w./()-]+")  # of a job or a document: "N1047715"
_NUMBERED_RELEASE = re.compile(
    r"(?:press|news|media)\s(?:release|communiqué)\s(?:no\.?\s)?[\d()/.-]+", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"(?:untitled|unknown(?: title| book)?|no title|unbekannt|inconnu|неизвестно"
    r"|document|dokument|документ|sans titre|unbenannt|без имени|title|titel|titre"
    r"|(?:untitled|new) (?:document|publication)|(?:word|powerpoint) (?:document|presentation)"
    r"|slide)?"
    r"[\s_-]?\d{0,3}",
    re.IGNORECASE,
)
_BETWEEN_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*\|\s*")
_BEHIND_A_NAME = re.compile(rf"{_BETWEEN_PARTS.pattern}|:\s+")  # of a blog
_LEAST_OF_PART = 8  # letters
_LONGEST_LINE = 16  # words; what is longer may be a caption
_BELOW_THE_WAY = 4  # lines
_LEAST_BELOW = 4  # words
_MOST_BEFORE = 40  # blocks
_TELLING = 2  # words of a title with a number
_SIGNATURE = re.compile(
    r"[A-Z]{1,4}[–-]\d{1,4}|(?:[\w.]+\s){0,4}\d{2,4}\.\d{3,6}/\S{1,12}"
)  # of a file of an archive: "HD-61"
_LIKELY, _QUITE_LIKELY, _SURE = 0.1, 0.4, 0.8  # of a line that looks and stands like a title
_MARKED = 0.6  # of a heading
_HEAD = 8  # lines above the text within which the title is looked for


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title, the A-Z heading for it, what its suffix says of its state, and where it stood."""

    title: str
    heading: str
    state: str = ""
    position: int = -1


def find_title(
    blocks: Sequence[Block],
    said: str,
    *,
    is_book: bool = False,
    is_flat: bool = True,
    is_meant: bool = False,
) -> FoundTitle:
    """The title of a page: what its format says and its text repeats, else the first that looks so.

    *said* is the title in the document's metadata, empty where there is none. That of a book with
    chapters need not stand in its text. Where the format marks lists, as one that is not
    *is_flat* does, the number of an item is that of a list. What *is_meant*, because somebody chose
    it for this page, goes before any line.
    """
    position = _position_of(blocks, tidy(said)[0]) if said else -1
    if said and (position < 0 or blocks[position].likely.title < _LIKELY):
        position = _likelier_part(blocks, said, position)
    if position < 0 and said and is_book:
        title, state = tidy(said)
        return FoundTitle(title, heading_for(title), state)
    if position < 0:
        position = _position_of_part(blocks, said)
    if position < 0:
        position = _without_site(blocks, _below_the_way(blocks, _first_title(blocks)))
    words = numbered(blocks[position], is_flat=is_flat) if position >= 0 else said
    if words.isupper() and folded(words) == folded(said):
        words = said  # as people write
    told = said and position >= 0 and (is_meant or not _is_sure(blocks, position, said))
    if told and not _agree(words, said):
        words = said if len(tidy(said)[0]) > 3 else words
        position = position if _agree(words, blocks[position].text) else -1
    title, state = tidy(words)
    return FoundTitle(title, heading_for(title), state, position)


def _is_sure(blocks: Sequence[Block], position: int, said: str) -> bool:
    """Whether a line is the title, whatever the metadata say: by its mark, or by all it is.

    A heading without a level gives way to what is *said* where that has all its words, and more;
    one among others of its level heads but a part.
    """
    block = blocks[position]
    if block.role == Role.HEADING and block.level < 1 and folded(block.text) not in folded(said):
        return block.likely.title >= _MARKED
    if block.role != Role.HEADING or block.level < 1:
        return block.likely.title >= _SURE
    alike = sum(b.role == Role.HEADING and b.level == block.level for b in blocks)
    return block.level == 1 or (block.likely.title >= _SURE and alike == 1)


def numbered(block: Block, *, is_flat: bool = True) -> str:
    """The words of *block* behind its number, which belongs to a title: "2.3 Work with ...".

    A number in brackets counts comments, notes or parts of a series, and a single one in a format
    that has lists is of a list.
    """
    words = " ".join(block.text.split())
    is_number = any(map(str.isalnum, block.mark)) and not block.mark.startswith("(")
    may_be_of_it = (is_flat and block.likely.is_told) or "." in block.mark[:-1]
    return f"{block.mark} {words}" if is_number and may_be_of_it else words


def _below_the_way(blocks: Sequence[Block], position: int) -> int:
    """Where the title stands by itself, below a line that leads to it: "Home Russia TITLE".

    Of what is quite likely a title only a rubric is taken away: "Press releases TITLE".
    """
    if position < 0:
        return position
    way, is_title = folded(blocks[position].text), blocks[position].likely.is_title
    for below in range(position + 1, min(position + 1 + _BELOW_THE_WAY, len(blocks))):
        words = folded(blocks[below].text)
        if len(words.split()) < _LEAST_BELOW or not ends_with_title(way, words):
            continue
        if not is_title or way.removesuffix(words).strip() in RUBRICS:
            return below
    return position


def _without_site(blocks: Sequence[Block], position: int) -> int:
    """Where the title stands by itself, beside a line that names the site too: "TITLE - Agency"."""
    if position < 0:
        return position
    title, sign, _ = " ".join(blocks[position].text.split()).rpartition(" - ")
    if not sign or len(title.split()) < _LEAST_BELOW:
        return position
    alone = (at for at, b in enumerate(blocks[:_LOOKED_AT]) if folded(b.text) == folded(title))
    return next(alone, position)


def ends_with_title(line: str, title: str) -> bool:
    """Whether *line* is more than the *title* and ends with it; both are folded."""
    return bool(title) and line.endswith(f" {title}")


def tidy(words: str) -> tuple[str, str]:
    """A title without the site's name and the marks of its state, and that state."""
    title, state = " ".join(words.split()), ""
    if "_" in title and " " not in title:
        title = title.replace("_", " ")  # the name of a page in its address
    title = _without_leaders(_LABEL.sub("", _PREFIX.sub("", title, count=1)))
    while match := _SUFFIX.search(title):
        if _names_two_partners(title, match):
            break
        state = state or (match["state"] or "").lower()
        title = title[: match.start()]
    return title.strip(" -–—|\u00a0"), state


def _names_two_partners(title: str, suffix: re.Match[str]) -> bool:
    """Whether a page called "Armenia - NATO" is about both, and no bar parts off the site."""
    before = title[: suffix.start()].split()
    is_partner = folded(suffix["site"] or "") in _PARTNERS
    return is_partner and len(before) < _FEWEST_BEFORE_A_PARTNER and "|" not in suffix[0]


def _without_leaders(title: str) -> str:
    bare = title.rstrip(" .")
    return bare if title[len(bare) :].count(".") >= _FEWEST_LEADERS else title


def _agree(one: str, other: str) -> bool:
    first, second = folded(tidy(one)[0]), folded(tidy(other)[0])
    return first == second or (len(second) > 8 and first.startswith(second))


def _position_of(blocks: Sequence[Block], title: str) -> int:
    for position, block in enumerate(blocks[:60]):
        if len(block.text) < LONGEST and _agree(block.text, title):
            return position
    return -1


def _position_of_part(blocks: Sequence[Block], said: str) -> int:
    """Where a heading says a part of a title that names the site as well: "Visits | News | NATO".

    A short part is rather the name of the site, and so is what looks less like a title than another
    line.
    """
    surest = max((block.likely.title for block in blocks), default=0)
    parts = [part for part in _BETWEEN_PARTS.split(said) if len(folded(part)) >= _LEAST_OF_PART]
    if len(parts) == 1 and folded(parts[0]) == folded(said):
        return -1
    for part in sorted(parts, key=len, reverse=True):
        for position, block in enumerate(blocks[:_LOOKED_AT]):
            is_site = block.likely.title < _QUITE_LIKELY and surest >= _SURE
            is_site |= block.likely.title < _LIKELY and surest >= _MARKED
            if block.role == Role.HEADING and _agree(block.text, part) and not is_site:
                return position
    return -1


def _likelier_part(blocks: Sequence[Block], said: str, position: int) -> int:
    """Where a heading that may be the title says a part of *said*; else *position*.

    The name of a blog stands above its posts, and before their names in the metadata.
    """
    for part in sorted(_BEHIND_A_NAME.split(said), key=len, reverse=True):
        for at, block in enumerate(blocks[:_LOOKED_AT]):
            may_be = block.role == Role.HEADING and block.likely.title >= _MARKED
            if may_be and len(folded(part)) >= _LEAST_OF_PART and _agree(block.text, part):
                return at
    return position


def _first_title(blocks: Sequence[Block]) -> int:
    told = max(range(len(blocks)), key=lambda at: blocks[at].likely.title, default=-1)
    tops = [at for at, each in enumerate(blocks) if each.role == Role.HEADING and each.level == 1]
    if tops and told < tops[0] and blocks[told].likely.title >= _QUITE_LIKELY:
        return _not_in_capitals(blocks, told)  # "# ..." in a text may be a remark in code
    if told in tops and blocks[told].likely.title >= _QUITE_LIKELY:
        return told
    if tops and tops[0] < _LOOKED_AT:
        # Where there are several of the first level they head sections, below a title without one.
        above = blocks[: tops[0]] if len(tops) > 1 else ()
        return next((at for at, each in enumerate(above) if _is_head(each)), tops[0])
    lined = _underlined(blocks)
    if len(lined) == 1:
        return lined[0]
    if told >= 0 and blocks[told].likely.title >= _LIKELY:
        return _not_in_capitals(blocks, told)
    likely = [at for at, block in enumerate(blocks[:_MOST_BEFORE]) if may_be_title(block)]
    return _real_title(blocks, _below_the_number(blocks, likely)) if likely else -1


def _below_the_number(blocks: Sequence[Block], likely: Sequence[int]) -> int:
    """The first of the *likely* titles, but the heading below "Press Release (97)42"."""
    if len(likely) > 1 and _NUMBERED_RELEASE.fullmatch(blocks[likely[0]].text.strip()):
        return likely[blocks[likely[1]].role == Role.HEADING]
    return likely[0]


def _not_in_capitals(blocks: Sequence[Block], position: int) -> int:
    """Where the title at *position* stands as people write, if the page says it twice."""
    words = folded(blocks[position].text)
    alike = [at for at, block in enumerate(blocks[:_LOOKED_AT]) if folded(block.text) == words]
    return next((at for at in alike if not blocks[at].text.isupper()), position)


def _underlined(blocks: Sequence[Block]) -> list[int]:
    """Where lines stand that are underlined with a double line, as titles were on a typewriter."""
    return [
        position
        for position, (block, below) in enumerate(pairwise(blocks[:_MOST_BEFORE]))
        if below.role == Role.RULE and below.text.startswith("==") and may_be_title(block)
    ]


def _below_rubrics(blocks: Sequence[Block], position: int) -> int:
    """Where the title stands below lines that only say in what part of the site or file it is."""
    for below in range(position + 1, len(blocks)):
        above = blocks[below - 1].text.strip()
        is_above = folded(above) in RUBRICS or _SIGNATURE.fullmatch(above) is not None
        if not is_above or not may_be_title(blocks[below]):
            return below - 1
    return position


def _is_head(block: Block) -> bool:
    return block.role == Role.HEADING and may_be_title(block)


def believable(said: str, blocks: Sequence[Block], *, office: bool) -> str:
    """*said*, the title in the metadata, where it is no leftover; without what a program adds.

    Programs put the name of a file there. In the files of an *office* a new text keeps what the
    one before it had: there it counts only where the text takes it up.
    """
    words = _OF_A_PROGRAM.sub("", said.replace("\0", "")).strip()
    is_code = "_" in words and " " not in words
    if office and (is_code or _SYMBOL.fullmatch(words)):
        return ""
    if any(each.fullmatch(words) for each in (_FILE_NAME, _UNNAMED, _NUMBERED_RELEASE)):
        return ""
    if not office:
        return words
    text = "\n".join(block.text for block in blocks[:_LOOKED_AT])
    again, all_ = echo_of(words, text)
    if all_ < _TELLING and any(map(str.isdigit, words)):
        return ""  # "Report 212": of a file among others
    return words if all_ and 2 * again >= all_ else ""


def may_be_title(block: Block) -> bool:
    """Whether a block looks like a title: short, without a sentence's end."""
    text = block.text.strip()
    if block.role not in (Role.PARAGRAPH, Role.HEADING) or not text or len(text) > LONGEST:
        return False
    words = text.split()
    begins = text[0].isalnum() or text[0] in _OPENING
    return (
        len(words) <= _TITLE_WORDS
        and not _NO_TITLE_END.search(text)
        and begins
        and not OTHER_PAGE.search(text)
        and not _is_day(text)
    )


def _is_day(text: str) -> bool:
    """Whether a line is only a day of the year; a month or a year can be a title."""
    dates = find_dates(text) if len(text) < 40 and any(map(str.isdigit, text)) else ()
    if not dates or dates[0].form in ("month", "year"):
        return False
    return dates[0].start == 0 and len(text) - dates[-1].end < 2


def _real_title(blocks: Sequence[Block], position: int) -> int:
    """A later line when the first is only the name of a section above the headline, or a motto.

    The text takes up what its title says. Where it says nothing of the first line again, the
    first line of the head that it does take up is the title.
    """
    position = _below_rubrics(blocks, position)
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    item = _AGENDA_ITEM.match(blocks[position].text)
    if item and following is not None and following.mark.startswith(f"{item[1]}."):
        return position + 1  # "2 Political questions" above "2.3 Work with ..."
    start, text = prose_from(blocks, position + 1)
    marked = blocks[position].text.rstrip().endswith("*")  # with a note of its own
    if not text or marked or echo_of(blocks[position].text, text)[0]:
        return position
    for later in range(position + 1, min(start, position + _HEAD)):
        line = blocks[later].text.strip()
        again, all_ = echo_of(line, text)
        if _is_day(line) or (len(line.split()) > _LONGEST_LINE and not may_be_title(blocks[later])):
            break
        if may_be_title(blocks[later]) and len(line.split()) <= _LONGEST_LINE and again > 1:
            return later if 2 * again >= all_ else position
    return position
