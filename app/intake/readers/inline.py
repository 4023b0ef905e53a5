"""The running text of one block as it is gathered: white space, links, what is bold."""

import re
from dataclasses import replace

from app.intake.document import Link

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


class Inline:
    """Gathers the text of a block as a browser would show it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._links: list[Link] = []
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

    def add(self, text: str, *, bold: bool = False, exact: bool = False) -> None:
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

    def add_break(self) -> None:
        """Add a line break."""
        self._parts.append("\n")
        self._length += 1
        self._last = "\n"

    def add_link(self, start: int, address: str) -> None:
        """Note that the text from *start* to here leads to *address*, if it is one."""
        if self._length > start and leads_somewhere(address):
            self._links.append(Link(start, self._length, address))

    def take(self, *, exact: bool = False) -> tuple[str, tuple[Link, ...]]:
        """The text, without white space around it unless it is *exact*, and its links."""
        whole = "".join(self._parts)
        if exact:
            return whole, tuple(self._links)
        text = whole.strip(" \t\r\n\f")
        skipped = len(whole) - len(whole.lstrip(" \t\r\n\f"))
        moved = (
            replace(
                link,
                start=min(max(0, link.start - skipped), len(text)),
                end=min(max(0, link.end - skipped), len(text)),
            )
            for link in self._links
        )
        return text, tuple(link for link in moved if link.start < link.end)
