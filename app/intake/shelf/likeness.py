"""Whether two pages are one: by address, by title, by how much of their text is the same."""

import hashlib
import re
import zlib
from collections.abc import Sequence
from heapq import nsmallest

from app.library.arrangement.headings import fold

_WORD = re.compile(r"\w+")
_WORDS_IN_A_ROW = 5
_SKETCH = 64  # the error of the estimate is about one over its root: an eighth
_SESSION = re.compile(
    r"[?&;](?:utm_\w+|sid|session\w*|phpsessid|mode|print|selectedlocale)=[^&;]*", re.I
)


def sketch(text: str) -> tuple[int, ...]:
    """A sample of the rows of five words in *text*; like texts have like samples."""
    words = [word.lower() for line in text.split("\n") for word in _WORD.findall(line)]
    count = max(1, len(words) - _WORDS_IN_A_ROW + 1)
    rows = {
        zlib.crc32(" ".join(words[at : at + _WORDS_IN_A_ROW]).encode("utf-8", "replace"))
        for at in range(count)
    }
    return tuple(nsmallest(_SKETCH, rows)) if words else ()


def overlap(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of what two texts have in common in what both have together, estimated."""
    if not one or not other:
        return 0.0
    both = set(one) & set(other)
    smallest = nsmallest(min(_SKETCH, max(len(one), len(other))), {*one, *other})
    return sum(row in both for row in smallest) / len(smallest)


def text_sum(text: str) -> str:
    """The same for texts whose words are the same, whatever stands between them."""
    words = (" ".join(found) for line in text.split("\n") if (found := _WORD.findall(line)))
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()[:32]


def address_key(address: str) -> str:
    """*address* without what does not change the page: scheme, www, session, anchor."""
    key = address.partition("#")[0].lower()
    key = re.sub(r"^https?://(?:www\.)?", "", key)
    key = _SESSION.sub("", key)
    key = re.sub(r"/sid-[0-9a-f-]+(?=/)", "", key)  # old NATO pages carry their session in the path
    return key.rstrip("/?&")


def title_key(title: str) -> str:
    """*title* as titles are compared."""
    return fold(title)
