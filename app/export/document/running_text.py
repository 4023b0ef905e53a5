"""Running text as plain data for the template: links, footnotes and styles resolved.

A run of text is a string, or a dictionary with the text in `x` and what it is besides.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from app.export.chapters import Chapter
from app.export.document.glyphs import BREAK, reads_right_to_left, soften
from app.export.document.setting import Setting
from app.library.pages.address import readable_address
from app.library.pages.article import Article
from app.library.pages.body import (
    Footnote,
    FootnoteMark,
    Inline,
    PageLink,
    Text,
    WebLink,
    inline_text,
)
from app.library.pages.markdown import WEB_SCHEMES

Data = dict[str, Any]
Runs = list[Any]

LONGEST_URL = 2000
URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
LONGEST_NOTE = 1500  # at the foot of a page
_AFTER_A_PAGE_NUMBER = " .,;:)!?\u00a0\n"


class RunningText:
    """Writes the running text of one chapter; it knows which footnotes have been set already."""

    def __init__(self, chapter: Chapter, number: int, setting: Setting) -> None:
        self._setting = setting
        self._number = number
        self._page = chapter.page.id if chapter.page else ""
        self._label = setting.labels.of_chapter(chapter)
        notes = _notes_of(chapter.article, chapter) if chapter.article else chapter.footnotes
        self._footnotes = {note.mark: note for note in notes}
        self._set_notes: set[int] = set()
        self._in_note = False
        self._referred: set[str] = set()
        self.section = ""  # that is being written
        self.right_to_left = False  # how the chapter runs

    def text(self, text: str, longest: int = 30) -> str:
        """*text* fit to print, with places to break its long words."""
        return soften(self._setting.sieve.clean(text), longest)

    def runs(self, inlines: Sequence[Inline], longest: int = 30, refer: bool = False) -> Runs:
        """Running text as the template takes it; with *refer* links bear the page they lead to.

        Letters that follow a link without a space ("[partner]s") are marked not to be hyphenated:
        Typst 0.15 fails to tag the link when it breaks such a word.
        """
        runs: Runs = []
        for run in (self._run(part, longest) for part in inlines):
            if runs and isinstance(runs[-1], dict) and runs[-1].keys() & {"to", "url"}:
                runs += _kept_whole(run)
            elif run:
                runs.append(run)
        if refer and self._setting.options.page_numbers:
            self._refer(runs)
        if self.right_to_left or reads_right_to_left(inline_text(inlines)):
            return [piece for run in runs for piece in _boxed(run)]
        return runs

    def left_over_notes(self) -> list[Data]:
        """Notes that stand after the text: on other notes, too long, marked nowhere."""
        left = [note for mark, note in self._footnotes.items() if mark not in self._set_notes]
        return [{"note": str(note.mark), "r": self._note_text(note)} for note in left]

    def _refer(self, runs: Runs) -> None:
        """Have the first link to each other chapter say on which page that begins."""
        for run, after in pairwise([*runs, " "]):
            if not isinstance(run, dict) or "to" not in run:
                continue
            home = self._setting.labels.home(run["to"])
            follows = after if isinstance(after, str) else after.get("x", "")
            if home == self._label or home in self._referred:
                continue
            if follows[:1] and follows[:1] in _AFTER_A_PAGE_NUMBER:
                self._referred.add(home)
                run["refer"] = True

    def _run(self, part: Inline, longest: int) -> Any:
        match part:
            case FootnoteMark(mark):
                return self._note(mark)
            case Text(text, strong, emphasis, code):
                words = self.text(text, longest)
                if not words or not (strong or emphasis or code):
                    return words
                return _styled(words, strong, emphasis, code)
            case PageLink(text):
                words = self.text(text, longest)
                label = self._setting.labels.target(part, self._page, self.section)
                return {"x": words, "to": label} if label and words.strip() else words
            case WebLink(text, url):
                if text == readable_address(url):
                    text = self._setting.sieve.fitting(text, url)
                words = self.text(text, longest)
                address = web_address(url)
                return {"x": words, "url": address} if address and words.strip() else words

    def _note(self, mark: int) -> Any:
        note = self._footnotes.get(mark)
        if note is None:
            return ""
        if self._in_note or len(inline_text(note.inlines)) > LONGEST_NOTE:
            return {"mark": str(mark)}
        label = f"@{self._number}-note-{mark}"
        if mark in self._set_notes:
            return {"note": str(mark), "again": label}
        self._set_notes.add(mark)
        return {"note": str(mark), "label": label, "r": self._note_text(note)}

    def _note_text(self, note: Footnote) -> Runs:
        self._in_note = True
        runs = self.runs(note.inlines)
        self._in_note = False
        return runs or [" "]


def _notes_of(article: Article, chapter: Chapter) -> tuple[Footnote, ...]:
    """The footnotes of a whole page, those of its sections of a part of one."""
    if chapter.kind == "page":
        return article.footnotes
    sections = {section.id for section in chapter.sections}
    if chapter.kind == "passage":  # it is quoted without its marks
        return ()
    return tuple(note for note in article.footnotes if note.section in sections)


def _styled(
    words: str,
    strong: bool = False,
    emphasis: bool = False,
    code: bool = False,
    whole: bool = False,
) -> Data:
    return {"x": words, "strong": strong, "emphasis": emphasis, "code": code, "whole": whole}


def _kept_whole(run: Any) -> Runs:
    """*run* so that the letters at its beginning are not hyphenated."""
    if isinstance(run, dict):
        return [run | {"whole": True}] if "strong" in run else [run]
    if not run or run[0].isspace():
        return [run] if run else []
    word = run.split(maxsplit=1)[0]
    return [_styled(word, whole=True), *filter(None, [run[len(word) :]])]


def _boxed(run: Any) -> Iterator[Any]:
    """A link as one link for each of its words, none of which can go on in the next line.

    In text from right to left Typst 0.15 may fail to tag a link that meets the end of a line, as
    it may with the mark of a footnote.
    """
    if isinstance(run, dict) and run.keys() & {"note", "again"}:
        yield run | {"box": True}
        return
    if not isinstance(run, dict) or not run.keys() & {"to", "url"}:
        yield run
        return
    pieces = re.split(f"((?:\\s|{BREAK})+)", run["x"])  # words at even places, gaps between them
    last = max((at for at in range(0, len(pieces), 2) if pieces[at]), default=0)
    for at, piece in enumerate(pieces):
        if at % 2 == 0 and piece:
            kept = run if at == last else {k: v for k, v in run.items() if k != "refer"}
            yield kept | {"x": piece, "box": True}
        elif piece:
            yield piece


def shortened(text: str, longest: int) -> str:
    """*text* cut at a word, where it is longer than that."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,;:–—-") + "…"


def web_address(url: str) -> str:
    """*url* in the characters an address may have, empty when it is none that we would open."""
    plain = "".join(url.split())
    if not plain.casefold().startswith(WEB_SCHEMES) or len(plain) > LONGEST_URL:
        return ""
    return quote(plain, safe=URL_SAFE, errors="replace")
