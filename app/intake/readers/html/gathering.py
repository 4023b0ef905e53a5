"""The blocks of an HTML page as they are gathered: running text until the block that it is ends."""

import re
from dataclasses import replace

from app.intake.document import STRUCK, Block, Role
from app.intake.readers.html.context import Context
from app.intake.readers.html.notes import without_mark
from app.intake.readers.inline import Gathered, Inline
from app.intake.readers.struck import Struck
from app.intake.spans import moved

_LOOKS_LIKE_A_HEADING = re.compile(r"[^\n]{1,119}[^.;,\n]|[^\n]{1,60}\.{3}")


class Gathering:
    """Gathers running text, and makes a block of it where one ends.

    *inline* is the text of the block that is open, *item_begins* says that this is an item
    without any text yet. *language* is that of the page; a block in another one bears its own.
    """

    def __init__(self, language: str) -> None:
        self.blocks: list[Block] = []
        self.inline = Inline()
        self.item_begins = False
        self._language = language
        self._struck = Struck()
        self._line = 0

    def add(self, text: str, context: Context, line: int) -> None:
        """Add *text*, which stands in that *line* of the file, in the look of *context*."""
        if self.inline.is_empty and not text.isspace():
            self._line = line
        self.inline.add(text, bold=context.bold, italic=context.italic, exact=context.exact)

    def strike(self, words: str, line: int) -> None:
        """Note *words* that are struck out here."""
        self._struck.add(words, self.inline.length, line)

    def place(self, block: Block, context: Context) -> None:
        """Put *block*, which is no running text, behind those before."""
        language = self._other_language(context)
        self.blocks.append(replace(block, language=language, chrome=context.chrome))

    def flush(self, context: Context) -> None:
        """End the block that is being gathered; *context* says what it is."""
        inline, self.inline = self.inline, Inline()
        if not inline.is_empty:
            self._emit(inline, context)
        self.blocks += self._struck.take()

    def _emit(self, inline: Inline, context: Context) -> None:
        """Make a block of what was gathered."""
        taken, may_head = inline.take(exact=context.exact), inline.is_bold
        role, level, mark = context.role, context.level, context.mark
        if role is Role.ITEM and not self.item_begins and context.numbered:
            mark = ""
        elif role is Role.ITEM and not self.item_begins:
            # In bullets sites also lay out cards of several lines.
            role, level, mark = Role.PARAGRAPH, 0, ""
        elif role is Role.ITEM:
            self.item_begins = False
        elif role is Role.PARAGRAPH and may_head and _LOOKS_LIKE_A_HEADING.fullmatch(taken.text):
            role = Role.HEADING
        elif role is Role.FOOTNOTE:
            if self._goes_on(context.note):
                self._continue_note(taken)
                return
            mark, taken = without_mark(mark, taken, cited=bool(context.note))
        language = self._other_language(context)
        text, links, styled = taken
        self.blocks.append(
            Block(
                role, text, level, mark, (), links, language, self._line, context.chrome,
                name=context.note, styled=styled,
            )
        )  # fmt: skip

    def _goes_on(self, note: str) -> bool:
        """Whether the block before is the beginning of the same *note*."""
        at = self._last_kept()
        return bool(note) and at >= 0 and self.blocks[at].name == note

    def _last_kept(self) -> int:
        """Where the last block stands that is more than struck words; -1 where there is none."""
        kept = (at for at, block in enumerate(reversed(self.blocks)) if block.chrome != STRUCK)
        return len(self.blocks) - 1 - next(kept, len(self.blocks))

    def _continue_note(self, taken: Gathered) -> None:
        at = self._last_kept()
        before = self.blocks[at]
        text = f"{before.text}\n{taken.text}"
        links = moved(taken.links, len(before.text) + 1, len(text))
        self.blocks[at] = replace(before, text=text, links=(*before.links, *links))

    def _other_language(self, context: Context) -> str:
        return context.language if context.language != self._language else ""
