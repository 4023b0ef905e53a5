"""Lines that are frame for where they stand: beside others of it, above the text, below it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.intake.document import PRINTED, Block, Role
from app.intake.frame.boilerplate import counted_items, folded, frame_rule, menu_runs
from app.intake.frame.colophon import rule_of_colophon, take_about
from app.intake.frame.contents import take_contents
from app.intake.frame.edges import take_edges
from app.intake.frame.frame_rules import (
    COMMENTS,
    COUNTER,
    FORUM,
    JOURNAL,
    RECORD,
    SHARING,
    SIZES,
)
from app.intake.frame.lines_of_links import rule_of_links
from app.intake.frame.office_lines import take_copies
from app.intake.frame.prose import PROSE, is_prose
from app.intake.frame.see_also import take_see_also
from app.intake.frame.site_rules import FURTHER

OTHER_LETTERS = "words of the site, not in the letters of the text"
TAGS = "line of tags"
REFRAIN = "line said again and again above the text"
KICKER = "line said again and again above headings"

# What fits a pattern is frame beside a line of that rule, and only there.
_BESIDE = (
    (
        FORUM,
        re.compile(
            r"announcement|collapse|filter|time|show|x|(?:localisation|location|wohnort|откуда"
            r"|nationalité|médailles de mérite)\s?:.{0,40}|(?:citation|zitat|quote)\s?:"
            r"|re: .{1,120}",
            re.IGNORECASE,
        ),
    ),
    (SIZES, re.compile(r"sm|md|lg|xl", re.IGNORECASE)),
    (COUNTER, re.compile(r"\d{1,3}(?:[ .,]\d{3})+|\d{5,8}")),
    (JOURNAL, re.compile(r"views|downloads|citations|references|abstract views", re.IGNORECASE)),
    (
        RECORD,
        re.compile(
            r"date|authors?|advisors?|publishers?|year of publication|abstract\s?:|(?:19|20)\d\d",
            re.IGNORECASE,
        ),
    ),
    (
        SHARING,
        re.compile(
            r"добавил\s?:?|вуз: предмет: файл:|скачиваний\s?:?|размер(?: файла)?\s?:?.{0,12}"
            r"|скачать|(?:\d{1,5}(?:[.,]\d+)? ?)?[кkмm][бb]"
            r"|(?:вид|язык|тип|рубрика|предмет)\s\S.{0,50}",
            re.IGNORECASE,
        ),
    ),
)
_COUNTS_ITSELF = frozenset((COUNTER, COMMENTS, FURTHER, JOURNAL, "sharing link", "page tool"))
_NUMBER = re.compile(r"\d{1,3}(?:[ .,]?\d{3}){0,2}")
_COUNTED = re.compile(
    r"views|downloads|shares|reads|likes|(?:crossref )?citations(?: to date)?|vues|aufrufe"
    r"|просмотров|переглядів",
    re.IGNORECASE,
)
_COUNTED_BELOW = re.compile(
    r"(?:documents|articles|books|files|pages|texts|entries) in the (?:library|archive|database)"
    r"|(?:registered )?(?:users|visitors|members)(?: online| today)?|(?:документов|книг|статей"
    r"|файлов|материалов) в (?:библиотеке|архиве|базе)|зарегистрированных пользователей|посетителей"
    r"(?: сегодня)?|(?:документів|книг|статей|файлів) у (?:бібліотеці|архіві|базі)|зареєстрованих "
    r"користувачів|відвідувачів(?: сьогодні)?|besucher(?: heute| online)?|dokumente im archiv",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"(?:messages|beiträge|posts|сообщений|повідомлень)\s?:\s?\d.*", re.IGNORECASE)
_FORUM_GAP, _FORUM_WORDS = 4, 2  # lines between two of a forum, and the words of each
_TEXT = 200  # characters, the least that a page says
_TAIL_HEAD = re.compile(
    r"kalenderblatt\b.{0,40}|(?:on )?this day in history|today in history|(?:leave|post|add|write) "
    r"(?:a|your) (?:comment|reply)|(?:comments?|kommentare|commentaires|комментарии|коментарі)"
    r"|newsticker|(?:you (?:may|might) also like|related (?:posts|articles|news|stories)"
    r"|(?:weitere|ähnliche) (?:artikel|beiträge)|читайте (?:также|також)|останні новини"
    r"|последние новости|популярные статьи(?: сейчас)?|most (?:read|popular)"
    r"|(?:votre|your|ihre|what['’]s your) r[eé]a[ck]tion|contenus associés)"
    r"\s*(?:\.\.\.|…|[:?])?",
    re.IGNORECASE,
)
# On a page that a browser printed; on others a line about the page may stand below them.
_PRINTED_TAIL = re.compile(
    r"(?:press|media) contacts?|contacts? presse|pressekontakte?|контакты для (?:прессы|сми)"
    r"|контакти для (?:преси|змі)|related(?: (?:content|links|topics|pages|documents))?",
    re.IGNORECASE,
)
_CALENDAR = re.compile(r"(?:1\d|20)\d\d\s+\S")
_CATEGORIES = re.compile(r"(?:categor(?:y|ies)|filed under|posted in|tags)\s?:\s.{1,160}", re.I)
_REPLY = re.compile(r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)", re.IGNORECASE)
_TAGS, _MOST_TAGS = 6, 60  # words
_PUNCTUATION = re.compile(r"[.,:;!?()«»“”\"]")
_OFTEN = 3
_SHORT = 6  # words
_HEAD = 24  # blocks
_LETTERS = 400  # of a text that is enough to tell the letters in which it is written
_MOST = 0.7
_LONGEST_NOTICE = 200


def rules_of(blocks: Sequence[Block], *, of_a_site: bool = True) -> list[str]:
    """The rule by which each of *blocks* is frame, an empty text for what is content.

    What is not *of_a_site*, as the file of an office, has no notices, members and comments, but
    for a page that a browser printed.
    """
    in_menus, counted = menu_runs(blocks), counted_items(blocks)
    rules = [
        "menu"
        if position in in_menus
        else block.chrome
        if position in counted
        else _rule_of(block, of_a_site=of_a_site)
        for position, block in enumerate(blocks)
    ]
    take_contents(blocks, rules, of_a_site=of_a_site)
    take_copies(blocks, rules)
    if not of_a_site:
        take_about(blocks, rules)
    if not of_a_site and PRINTED not in rules:
        return rules
    _take_counts(blocks, rules)
    _take_company(blocks, rules)
    _fill_forum(blocks, rules)
    _take_tags(blocks, rules)
    _take_other_letters(blocks, rules)
    _take_refrains(blocks, rules)
    _take_kickers(blocks, rules)
    _take_comments(blocks, rules)
    _take_tail(blocks, rules)
    take_edges(blocks, rules)
    take_see_also(blocks, rules)
    return rules


def _rule_of(block: Block, *, of_a_site: bool) -> str:
    """The rule by which *block* is frame wherever it stands.

    Of what an office says of its publication, the look tells more on a site: there a credit is
    the caption of a picture.
    """
    rule = frame_rule(block) or rule_of_links(block)
    return rule or ("" if of_a_site else rule_of_colophon(block))


def _take_counts(blocks: Sequence[Block], rules: list[str]) -> None:
    """A number above or below the words for what a site counted: readers, users, documents."""
    for position, pair in enumerate(pairwise(blocks)):
        above, below = (block.text.strip() for block in pair)
        counts = _NUMBER.fullmatch(above) and _COUNTED.fullmatch(below)
        if counts or (_COUNTED_BELOW.fullmatch(above) and _NUMBER.fullmatch(below)):
            rules[position] = rules[position + 1] = COUNTER


def _take_company(blocks: Sequence[Block], rules: list[str]) -> None:
    """Lines that are nothing by themselves, beside such as are: down the page, then up it."""
    for order in (range(1, len(blocks)), range(len(blocks) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for position in order:
            if rules[position]:
                continue
            beside = rules[position + step]
            for name, pattern in _BESIDE:
                known = beside == name or (name == COUNTER and beside in _COUNTS_ITSELF)
                if known and pattern.fullmatch(blocks[position].text.strip()):
                    rules[position] = name


def _fill_forum(blocks: Sequence[Block], rules: list[str]) -> None:
    """Names and ranks of members: a few short lines between two that only a forum has."""
    for position in range(1, len(blocks)):
        named = len(blocks[position - 1].text.split()) <= _FORUM_WORDS
        if named and _MEMBER.fullmatch(blocks[position].text.strip()):
            rules[position - 1] = rules[position - 1] or FORUM
    marked = [position for position, rule in enumerate(rules) if rule == FORUM]
    for first, second in pairwise(marked):
        gap = range(first + 1, second)
        if len(gap) <= _FORUM_GAP and all(
            len(blocks[each].text.split()) <= _FORUM_WORDS for each in gap
        ):
            for each in gap:
                rules[each] = rules[each] or FORUM


def _take_tags(blocks: Sequence[Block], rules: list[str]) -> None:
    """A line above the text that names its subjects one after the other, some of them twice."""
    for position, block in enumerate(blocks[:_HEAD]):
        if _is_text(block) and _PUNCTUATION.search(block.text):
            return
        words = folded(block.text).split()
        if _TAGS <= len(words) <= _MOST_TAGS and _ends_as_it_began(words) and not rules[position]:
            rules[position] = "" if _PUNCTUATION.search(block.text) else TAGS


def _ends_as_it_began(words: Sequence[str]) -> bool:
    """Whether the first two *words* or more come again at the end."""
    return any(words[start:] == words[: len(words) - start] for start in range(2, len(words) - 1))


def _take_other_letters(blocks: Sequence[Block], rules: list[str]) -> None:
    """Lines above all else that are in other letters than the text: a notice of the site.

    A whole paragraph in other letters is a text in another language; a line with a number tells
    the date.
    """
    alphabet = _alphabet("".join(block.text for block in blocks)[: 10 * _LETTERS])
    found: list[int] = []
    for position, block in enumerate(blocks[:_HEAD] if alphabet else ()):
        letters = [each for each in block.text if each.isalpha()]
        if any(_letters_of(each) == alphabet for each in letters):
            break
        if len(block.text) > _LONGEST_NOTICE:
            return
        if letters and not rules[position] and not any(map(str.isdigit, block.text)):
            found.append(position)
    for position in found:
        rules[position] = OTHER_LETTERS


def _alphabet(text: str) -> str:
    """The letters in which most of *text* is written, or nothing for a mixed or short one."""
    counts = Counter(_letters_of(each) for each in text if each.isalpha())
    name, count = max(counts.items(), key=lambda each: each[1], default=("", 0))
    return name if count >= _MOST * counts.total() and counts.total() >= _LETTERS else ""


def _letters_of(character: str) -> str:
    if character < "\u0250":
        return "Latin"
    if "\u0400" <= character < "\u0530":
        return "Cyrillic"
    return "others"


def _take_kickers(blocks: Sequence[Block], rules: list[str]) -> None:
    """The name of a gallery above the heading of each picture: it heads no text itself."""
    kickers = [
        position
        for position, (above, below) in enumerate(pairwise(blocks))
        if above.role == below.role == Role.HEADING and 0 < below.level < above.level
    ]
    times = Counter(folded(blocks[position].text) for position in kickers)
    for position in kickers:
        if times[folded(blocks[position].text)] >= _OFTEN:
            rules[position] = KICKER


def _take_refrains(blocks: Sequence[Block], rules: list[str]) -> None:
    """A short line that stands three times or more above the text, with another line between.

    A title is said again at once, or below the lines about the page.
    """
    head: list[int] = []
    for position, block in enumerate(blocks[:_HEAD]):
        if len(block.text) >= PROSE:
            break
        is_heading = block.role == Role.HEADING and block.level > 0  # of parts of one kind
        if not rules[position] and not is_heading and folded(block.text):
            head.append(position)
    words = {each: folded(blocks[each].text) for each in head}
    counts = Counter(words.values())
    for position in head:
        copies = [each for each in head if words[each] == words[position]]
        between = [each for each in head if copies[0] < each < copies[-1] and each not in copies]
        if blocks[position].text.rstrip().endswith("."):
            continue  # minutes say the same sentence under each item
        if between and counts[words[position]] >= _OFTEN and len(words[position].split()) <= _SHORT:
            rules[position] = REFRAIN


def _take_comments(blocks: Sequence[Block], rules: list[str]) -> None:
    """What readers wrote: between the categories of a text and the form for the next comment."""
    texts = [block.text.strip() for block in blocks]
    forms = [at for at, text in enumerate(texts) if _REPLY.fullmatch(text)]
    if not forms:
        return
    below = [at for at, text in enumerate(texts[: forms[-1]]) if _CATEGORIES.fullmatch(text)]
    if below and any(_is_text(block) for block in blocks[: below[-1]]):
        for position in range(below[-1] + 1, forms[-1]):
            rules[position] = rules[position] or COMMENTS


def _take_tail(blocks: Sequence[Block], rules: list[str]) -> None:
    """All below a heading of comments, news or a calendar, where no more text follows."""
    first = len(blocks)
    heads = (_TAIL_HEAD, _PRINTED_TAIL) if PRINTED in rules else (_TAIL_HEAD,)
    for position in range(len(blocks) - 1, 0, -1):
        if _is_text(blocks[position]) and not rules[position]:
            break
        if any(head.fullmatch(blocks[position].text.strip()) for head in heads):
            first = position
    above = sum(
        len(block.text) for block, cut in zip(blocks[:first], rules, strict=False) if not cut
    )
    for position in range(first, len(blocks)) if above >= _TEXT else ():
        rules[position] = rules[position] or FURTHER


def _is_text(block: Block) -> bool:
    """Whether a block is of the text proper: a line of a calendar of history is not."""
    return is_prose(block) and _CALENDAR.match(block.text.strip()) is None
