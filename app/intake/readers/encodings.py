"""Bytes to text: which encoding a file is in, found, declared or chosen by the reader."""

import codecs
import re
from dataclasses import dataclass

# The marks of byte order, the longer first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages on international affairs come in. Fewer candidates make fewer absurd guesses.
_CANDIDATES = (
    "cp1252", "cp1251", "cp1250", "cp1254", "cp1253", "cp1256", "koi8_r", "koi8_u", "iso8859_2",
    "iso8859_5", "cp866", "mac_roman", "mac_cyrillic", "cp437", "cp850", "gb18030", "shift_jis",
)  # fmt: skip
# What browsers do, and what the pages mean: the C1 controls of Latin-1 are typographic signs.
_MEANT = {
    "ascii": "cp1252", "latin-1": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030",
}  # fmt: skip
_FALLBACK = "cp1252"
_STRAY = re.compile("[\udc80-\udcff]")  # bytes that are no UTF-8, as Python keeps them
_MOSTLY = 4  # characters of UTF-8 for each stray byte, where nothing declares UTF-8
_SAMPLE = 16_384  # bytes of lines with other letters than ASCII; more changes no verdict
# In cp1252 quotation marks, dashes, the dots, the fixed space, and letters of Western Europe
# that are no frequent letters of Czech or Polish in cp1250, as ø (ř), ù (ů) and ¹ (ą) are.
_WESTERN = frozenset(
    "\u20ac\u2026\u2018\u2019\u201c\u201d\u2013\u2014\u2022\xa0\xa7\xa9\xab\xad\xae\xb0\xb7\xbb"
    "ÀÂÄÇÈÉÊËÎÏÔÖÛÜßàâäçèéêëîïôöûüœŒñóíáúåÅ²½"
)


class UnknownEncodingError(ValueError):
    """The encoding that was asked for does not exist."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without its mark of byte order, and the encoding it was read in.

    *lost* counts the characters that the encoding could not read; they stand as U+FFFD. *strays*
    counts the bytes between UTF-8 that are none, and were read as Windows-1252.
    """

    text: str
    encoding: str
    lost: int = 0
    strays: int = 0

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader should know of the decoding."""
        told = []
        if self.lost:
            signs = _counted(self.lost)
            told.append(f"{signs} could not be read as {self.encoding}; choose another encoding")
        if self.strays:
            told.append(f"{_counted(self.strays)} between UTF-8 were read as windows-1252")
        return tuple(told)


def decode(data: bytes, encoding: str = "", declared: str = "") -> Decoded:
    """Decode *data*: in *encoding* if one is chosen, else in the one that the bytes show.

    In this order: the mark of byte order, strict UTF-8, UTF-16 without a mark, the encoding that
    the file declares, UTF-8 with a few stray bytes, the likeliest. Each is left for the next where
    it cannot read the bytes.

    Raises:
        UnknownEncodingError: there is no such *encoding*.
    """
    if encoding:
        return _in(data, _known(encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in(data, name)
    for name in _unmarked(data, declared):
        try:
            return Decoded(data.decode(name), _shown(name))
        except UnicodeDecodeError:
            continue
    return _with_strays(data, declared) or _in(data, _likeliest(data))


def _with_strays(data: bytes, declared: str) -> Decoded | None:
    """*data* as UTF-8 where it hardly is anything else: pages are put together of several files."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    whole = len(text) - len(text.encode("ascii", "ignore")) - strays
    least = 1 if declared.strip("\"' ").lower() in ("utf-8", "utf8") else _MOSTLY * strays
    if whole < least:
        return None
    mended = _STRAY.sub(lambda match: _western(ord(match[0]) - 0xDC00), text)
    return Decoded(mended, _shown("utf-8"), mended.count("\ufffd"), strays)


def _western(byte: int) -> str:
    return bytes((byte,)).decode(_FALLBACK, "replace")


def _counted(count: int) -> str:
    return "1 character" if count == 1 else f"{count:,} characters"


def _unmarked(data: bytes, declared: str) -> tuple[str, ...]:
    """The encodings to be tried, in order, on *data* without a mark."""
    wide = _wide(data)
    if wide:
        return (wide,)
    try:
        return ("utf-8", *([_known(declared)] if declared else []))
    except UnknownEncodingError:
        return ("utf-8",)


def _wide(data: bytes) -> str:
    """UTF-16 without its mark has a zero in every second byte of Latin text."""
    head = data[:2048]
    if len(head) < 4 or b"\0" not in head:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    if odd > 0.4 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * pairs and odd < 0.05 * pairs else ""


def _known(encoding: str) -> str:
    """The codec for *encoding*, such as is meant by it."""
    try:
        found = codecs.lookup(encoding.strip().strip("\"'"))
        "".encode(found.name)  # refuses what is no encoding of text, such as base64
    except (LookupError, ValueError) as error:
        raise UnknownEncodingError(f"there is no encoding “{encoding}”") from error
    return _MEANT.get(found.name, found.name)


def _in(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace").removeprefix("\ufeff")
    lost = text.count("\ufffd")
    if lost and "\ufffd".encode("utf-8") in data and name.startswith("utf-8"):
        lost -= data.count("\ufffd".encode("utf-8"))  # these the file itself has
    return Decoded(text, _shown(name), lost)


def _likeliest(data: bytes) -> str:
    """The legacy encoding that *data* is likeliest in."""
    sample = _telling_lines(data)
    if _looks_western(sample):
        return _FALLBACK
    from charset_normalizer import from_bytes  # its tables take a tenth of a second

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES), enable_fallback=False).best()
    return best.encoding if best else _FALLBACK


def _telling_lines(data: bytes) -> bytes:
    """The lines of *data* that hold more than ASCII, up to a sample."""
    lines: list[bytes] = []
    size = 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(line[:_SAMPLE])
            size += len(lines[-1])
            if size >= _SAMPLE:
                break
    return b"\n".join(lines)


def _looks_western(sample: bytes) -> bool:
    """Whether the few signs beyond ASCII are those of Western texts.

    With so few of them the statistics of letters say little: a quotation mark in an English
    sentence has been taken for a letter of every alphabet.
    """
    beyond = [byte for byte in sample if byte >= 0x80]
    if len(beyond) > 0.2 * len(sample):
        return False
    signs = bytes(beyond).decode(_FALLBACK, "replace")
    return sum(sign in _WESTERN for sign in signs) >= 0.9 * len(signs)


def _shown(name: str) -> str:
    """The name of a codec as it is shown, with which it can also be chosen."""
    plain = codecs.lookup(name).name
    return {"utf-8-sig": "utf-8", "cp1252": "windows-1252", "cp1251": "windows-1251"}.get(
        plain, plain.replace("cp125", "windows-125").replace("_", "-")
    )
