"""The parts of a book round its text, cover to contents, and the only chapter of a sample."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.intake.document import Block, Role
from app.intake.frame.boilerplate import folded
from app.intake.frame.prose import is_prose

COVER, TITLE_PAGE = "cover of the book", "title page of the book"
IMPRINT, CONTENTS = "imprint of the book", "contents of the book"
_NAMES = {
    **dict.fromkeys(("cover", "coverpage", "couverture", "umschlag", "обложка"), COVER),
    **dict.fromkeys(
        ("title", "titlepage", "titel", "titelei", "titelseite", "halftitle", "halftitlepage",
         "fulltitle", "pagedetitre", "титул"), TITLE_PAGE,
    ),
    **dict.fromkeys(
        ("copyright", "copyrightpage", "imprint", "impressum", "colophon", "imprimatur",
         "mentionslegales"), IMPRINT,
    ),
    **dict.fromkeys(
        ("toc", "nav", "navigation", "contents", "tableofcontents", "inhalt",
         "inhaltsverzeichnis", "sommaire", "tabledesmatieres"), CONTENTS,
    ),
}  # fmt: skip
_IMPRINT_SIGN = re.compile(
    r"\bISBN\b|\bISSN\b|©|\bcopyright\b|all rights reserved|alle rechte vorbehalten"
    r"|tous droits (?:de reproduction )?réservés|все права защищены|(?:усі|всі) права захищен"
    r"|(?:type)?set in\b.{2,60}\bby\b|typeset (?:in|by)\b|printed (?:and bound )?(?:in|by)\b"
    r"|gedruckt (?:in|bei|auf)\b|imprimé (?:en|par|à)\b|отпечатано|надруковано|satz:|druck:"
    r"|first published|erstmals erschienen|dépôt légal|подписано в печать|підписано до друку"
    r"|cataloguing|catalog record|nationalbibliothek|cover (?:design|image|photo)"
    r"|no part of this (?:book|publication|report)|УДК \d|ББК \d",
    re.IGNORECASE,
)
_LONGEST_IMPRINT = 4_000  # characters
_MOST_LINES = 15  # of a title page
_LEAST_OF_TITLE = 8  # characters
_NEARLY_ALL = 0.9  # of a line of the contents that is a link
_NUMBER = re.compile(
    r"(?:(?:chapter|part|chapitre|partie|kapitel|teil|глава|часть|розділ|частина)\s+)?"
    r"(?:\d{1,3}|[IVXLC]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten)\.?",
    re.IGNORECASE,
)
# What heads the first or last part of every book is no name for one of them.
_NO_NAME = re.compile(
    r"(?:introduction|preface|foreword|prologue|conclusions?|epilogue|abstract|summary"
    r"|executive summary|einleitung|einführung|vorwort|schluss|zusammenfassung"
    r"|avant-propos|préface|résumé|введение|предисловие|заключение|вступ|передмова|висновки|text|untitled)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OneChapter:
    """The title of the only chapter in a book, and the rules that cut the files round it.

    *title* is empty where the book has several chapters, or where its one has no title of its own.
    """

    title: str = ""
    rules: Mapping[str, str] = field(default_factory=dict)


def one_chapter(
    files: Mapping[str, Sequence[Block]], marks: Mapping[str, Iterable[str]], title: str
) -> OneChapter:
    """What is the text of a book, of which *files* in their order hold more than one.

    *marks* are words with which the book says what a file is, as "cover" or "copyright-page", and
    *title* is its own. A file is one round the text by these and by what it holds.
    """
    rules: dict[str, str] = {}
    texts: list[str] = []
    for file, blocks in files.items():
        rule = _rule_of(blocks, {_letters(mark) for mark in marks.get(file, ())})
        if not rule and not texts and _says_title(blocks, title):
            rule = TITLE_PAGE
        if rule:
            rules[file] = rule
        elif _is_text(blocks):
            texts.append(file)
    named = _own_title(files[texts[0]]) if len(texts) == 1 else ""
    return OneChapter(named, rules) if named else OneChapter()


def cut_by(rule: str, blocks: Iterable[Block]) -> list[Block]:
    """*blocks* as those that *rule* cuts, where there is one."""
    return [replace(block, chrome=block.chrome or rule) for block in blocks]


def _letters(mark: str) -> str:
    return "".join(filter(str.isalpha, mark.casefold()))


def _rule_of(blocks: Sequence[Block], marks: Iterable[str]) -> str:
    """What the file with *blocks* is beside the text, empty where it may be text."""
    named = {_NAMES[mark] for mark in marks if mark in _NAMES}
    if _is_imprint(blocks, least=1 if IMPRINT in named else 2):
        return IMPRINT
    if any(map(is_prose, blocks)):
        return ""
    if CONTENTS in named or _is_contents(blocks):
        return CONTENTS
    return COVER if COVER in named else TITLE_PAGE if TITLE_PAGE in named else ""


def _is_text(blocks: Sequence[Block]) -> bool:
    """Whether *blocks* have a paragraph of some length, or a sentence below a heading."""
    is_headed = any(block.role == Role.HEADING and block.level for block in blocks)
    ends = [block.text.rstrip()[-1:] for block in blocks if block.role == Role.PARAGRAPH]
    return any(map(is_prose, blocks)) or (is_headed and any(end in ".!?" for end in ends if end))


def _is_imprint(blocks: Sequence[Block], least: int) -> bool:
    """Whether *blocks* say as often as *least* what imprints say, and hardly anything else."""
    signed = [_IMPRINT_SIGN.search(block.text) is not None for block in blocks]
    prose = sum(is_prose(block) and not sign for block, sign in zip(blocks, signed, strict=True))
    size = sum(len(block.text) for block in blocks)
    return sum(signed) >= least and prose < sum(signed) and size <= _LONGEST_IMPRINT


def _is_contents(blocks: Sequence[Block]) -> bool:
    lines = [block for block in blocks if block.role != Role.HEADING and block.text.strip()]
    linked = (sum(link.end - link.start for link in block.links) for block in lines)
    return len(lines) > 1 and all(
        size >= _NEARLY_ALL * len(block.text.strip())
        for size, block in zip(linked, lines, strict=True)
    )


def _says_title(blocks: Sequence[Block], title: str) -> bool:
    """Whether *blocks* are a few lines, one of which is the *title* of the book or begins it."""
    if len(blocks) > _MOST_LINES or any(is_prose(block) or block.rows for block in blocks):
        return False
    lines = (folded(block.text) for block in blocks)
    return any(len(line) >= _LEAST_OF_TITLE and folded(title).startswith(line) for line in lines)


def _own_title(blocks: Sequence[Block]) -> str:
    """The one heading that stands above all text and all other headings, its number apart."""
    start = next((at for at, block in enumerate(blocks) if is_prose(block)), 0)
    heads = [block for block in blocks if block.role == Role.HEADING and block.level]
    above = {id(block) for block in blocks[:start]}
    while heads and _NUMBER.fullmatch(heads[0].text.strip()) and id(heads[0]) in above:
        heads = heads[1:]
    if not heads or id(heads[0]) not in above or heads[0].level > 2:
        return ""
    is_alone = all(head.level > heads[0].level for head in heads[1:])
    words = " ".join(heads[0].text.split())
    return words if is_alone and not _NO_NAME.fullmatch(words) else ""
