"""What the words of a line say for and against its being the caption of a picture."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.intake.document import Block, Role
from app.intake.report import Removal
from app.intake.spans import retold

LABEL = "label of a caption"
_LABEL = re.compile(
    r"(?:(?:image|photo|picture|video|media)\scaption|bild(?:unterschrift|text|beschreibung)"
    r"|légende(?:\sde\s(?:la\s(?:photo|vidéo)|l['’]image))?|подпись\sк\s(?:фото|снимку|видео)"
    r"|підпис\s(?:до|під)\s(?:фото|світлини|відео))\s?[:,]\s+",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÀ-ÞА-ЯІЇЄҐ][\w.’'-]*|[a-zà-þа-яіїєґ]{1,4})"
_CREDIT = re.compile(
    r"\(?(?:©|\(c\)|(?i:photos?|foto|fotos|фото|світлина|image|bild|credits?|crédits?)"
    r"(?i:\s(?:credits?|by|source|quelle|crédits?))?\s?:)"
    rf"\s?{_NAME}(?:(?:\s?/\s?|,\s|\s){_NAME}){{0,6}}\)?\.?"
)
_QUOTED = re.compile(r"[“„«\"‹]")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_GLOSS = re.compile(
    r"\((?:англ|франц|фр|нем|нім|рус|рос|engl|frz|dt|russ|ukr|lat|angl|allem)\.\s", re.IGNORECASE
)  # what something is called in other languages
_LINKS = re.compile(r"\s\|\s")
_FEWEST_LINKS = 2  # bars between links
# "Jane Roe teaches history and is a columnist": who has written
_TELLS_WHO = re.compile(
    r"\s(?:teaches|works\s(?:at|for|as)|is\s(?:an?|the)|ist\s(?:eine?|der|die)|lehrt|enseigne"
    r"|est\s(?:une?|le|la|l['’])|преподаёт|преподает|викладає)\s"
)


def is_credit(text: str) -> bool:
    """Whether the whole of *text* says who made a picture: "(photo: Mission)", "© Office / Roe"."""
    return _CREDIT.fullmatch(text.strip()) is not None


def may_be_caption(text: str) -> bool:
    """Whether nothing in the words of a line speaks against its being a caption.

    A piece of a sentence begins with a small letter, and what is all in brackets explains a word.
    """
    if text[:1].islower() or _BRACKETED.fullmatch(text):
        return False
    return not is_of_somebody(text)


def is_gloss(text: str) -> bool:
    """Whether a line says in brackets what something is called in another language."""
    return _GLOSS.match(text) is not None


def is_of_somebody(text: str) -> bool:
    """Whether a line is words of somebody, a gloss, a row of links, or tells of an author."""
    is_row = len(_LINKS.findall(text)) >= _FEWEST_LINKS
    return is_row or is_gloss(text) or bool(_QUOTED.match(text) or _TELLS_WHO.search(text))


def without_label(block: Block, removed: list[Removal]) -> Block:
    """*block* without "Image caption, " before a caption; the label is told as *removed*."""
    match = _LABEL.match(block.text)
    if match is None or block.role not in (Role.CAPTION, Role.PARAGRAPH):
        return block
    if match.end() == len(block.text):
        return block
    removed.append(Removal(match[0].strip(), LABEL, block.at))
    return replace(retold(block, block.text[match.end() :]), role=Role.CAPTION)


def with_credits(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* with each line that is a credit in brackets at the end of the caption above it."""
    last: Block | None = None
    for block in blocks:
        credits_it = block.text.strip().startswith("(") and is_credit(block.text)
        if credits_it and last is not None and last.role == Role.CAPTION:
            last = replace(last, text=f"{last.text}\n{block.text.strip()}")
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last
