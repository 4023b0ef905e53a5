"""The language of each block of a page, where it is not that of the page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.intake.document import Block
from app.intake.shaping.languages import in_other_letters, language_of, other_language_of


def in_languages(blocks: Sequence[Block], main: str) -> list[Block]:
    """*blocks*, each with its language where that is not the *main* one of the page.

    The words of a block tell it better than its marks: whole sites are marked in the language of
    their menus. A block of which the words tell nothing is in the language that it is marked with,
    and a short one in Latin letters on a Russian page in that of the other such blocks.
    """
    texts = [" ".join(cell for row in each.rows for cell in row) or each.text for each in blocks]
    others = [other_language_of(text, main) for text in texts]
    latin = Counter(
        other for text, other in zip(texts, others, strict=True)
        if other and in_other_letters(text, main)
    )  # fmt: skip
    made = []
    for block, text, other in zip(blocks, texts, others, strict=True):
        language = other
        if not language and not language_of(text):
            language = block.language if block.language != main else ""
            if not language and latin and in_other_letters(text, main):
                language = latin.most_common(1)[0][0]
        same = language == block.language
        made.append(block if same else replace(block, language=language))
    return made
