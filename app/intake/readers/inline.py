"""The running text of one block as it is gathered: white space, links, what is bold."""

import re
from dataclasses import replace
from typing import NamedTuple

from app.intake.document import Link, Styled
from app.intake.spans import moved

_SPACE = re.compile(r"[ \t\r\n\f]+")  # not U+00A0: it was set on purpose
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\d{1,3}")
_UNSEEN = re.compile(r"[\x00-\x20]")  # browsers read an address without them
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LEADING = frozenset(("http:", "https:", "mailto:", "ftp:"))


def raised(text: str) -> str:
    """*text* as a raised mark: digits become superscript digits, all else stays as it is."""
    return text.translate(_RAISED) if _MARK.fullmatch(text) else text


def leads_somewhere(address: str) -> bool:
    """Whether *address* is one of the web, or one seen from that of the document.

    Scripts, data and files of the computer on which a page was saved are no addresses.
    """
    plain = _UNSEEN.sub("", address)
    scheme = _SCHEME.match(plain)
    return bool(plain) and (scheme is None or scheme[0].lower() in _LEADING)


class Gathered(NamedTuple):
    """The text of a block, and its spans."""

    text: str
    links: tuple[Link, ...] = ()
    styled: tuple[Styled, ...] = ()


class Inline:
    """Gathers the text of a block as a browser would show it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._links: list[Link] = []
        self._styled: list[Styled] = []
        self._bold = 0  # letters in bold
        self._letters = 0

    @property
    def length(self) -> int:
        """How many characters there are."""
        return self._length

    @property
    def is_empty(self) -> bool:
        """Whether there is no text yet."""
        return not self._letters

    @property
    def is_bold(self) -> bool:
        """Whether all of the text is bold."""
        return 0 < self._letters == self._bold

    @property
    def ends_in_break(self) -> bool:
        """Whether a line break stands last."""
        return self._last == "\n"

    @property
    def ends_in_space(self) -> bool:
        """Whether white space stands last."""
        return self._last.isspace()

    def add(
        self, text: str, *, bold: bool = False, italic: bool = False, exact: bool = False
    ) -> None:
        """Add *text*; runs of white space become one space unless it is *exact*."""
        if not exact:
            text = _SPACE.sub(" ", text)
            if text.startswith(" ") and self._last in ("", " ", "\n"):
                text = text[1:]
        if not text:
            return
        self._parts.append(text)
        self._length += len(text)
        self._last = text[-1]
        letters = len(text) - text.count(" ") - text.count("\n")
        self._letters += letters
        self._bold += letters if bold else 0
        if bold or italic:
            self._style(Styled(self._length - len(text), self._length, bold, italic))

    def add_break(self) -> None:
        """Add a line break."""
        self._parts.append("\n")
        self._length += 1
        self._last = "\n"

    def add_link(self, start: int, address: str) -> None:
        """Note that the text from *start* to here leads to *address*, if it is one."""
        if self._length > start and leads_somewhere(address):
            self._links.append(Link(start, self._length, address))

    def take(self, *, exact: bool = False) -> Gathered:
        """The text, without white space around it unless it is *exact*, and its spans."""
        whole = "".join(self._parts)
        if exact:
            return Gathered(whole, tuple(self._links), tuple(self._styled))
        text = whole.strip(" \t\r\n\f")
        by = len(whole.lstrip(" \t\r\n\f")) - len(whole)
        length = len(text)
        return Gathered(text, moved(self._links, by, length), moved(self._styled, by, length))

    def _style(self, span: Styled) -> None:
        """Note the style of *span*, which goes on in what was added before where that has it."""
        last = self._styled[-1] if self._styled else span
        if last.end == span.start and replace(last, start=span.start, end=span.end) == span:
            self._styled[-1] = replace(last, end=span.end)
        else:
            self._styled.append(span)
