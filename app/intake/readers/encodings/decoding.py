"""Bytes to text: which encoding a file is in, found, declared or chosen by the reader."""

import codecs
import re
from dataclasses import dataclass

from app.intake.readers.encodings.mixed_lines import MixedText, numbered, read_mixed
from app.intake.readers.encodings.single_bytes import Guess, guess

# The marks of byte order, the longer first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What a text in none of the known languages may be in; fewer make fewer absurd guesses.
_FOREIGN = ("cp1256", "cp1255", "gb18030", "shift_jis", "euc_jp", "euc_kr", "cp874")
# What browsers do, and what the pages mean: the C1 controls of Latin-1 are typographic signs.
_MEANT = {
    "ascii": "cp1252", "latin-1": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030",
}  # fmt: skip
# Python's own ways of writing names of hosts and of its programs; some cannot read every text.
_NOT_OF_TEXTS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape"))
_FALLBACK = "cp1252"
_SAMPLE = 8_192  # bytes of lines with other letters than ASCII; more changes no verdict
_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")  # of old terminals; \x85 ends a line
_AROUND = 20  # characters that are told of a line on each side
_CHANGE = "the encoding can be changed in the preview"


class UnknownEncodingError(ValueError):
    """The encoding that was asked for does not exist."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without its mark of byte order, and the encoding it was read in.

    *lost* counts the characters that the encoding could not read; they stand as U+FFFD. *strays*
    are the lines, from 1, of a text of UTF-8 that were read in another encoding. *doubts* say
    what may be otherwise.
    """

    text: str
    encoding: str
    lost: int = 0
    strays: tuple[int, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader should know of the decoding."""
        if not self.lost:
            return self.doubts
        signs = "1 character" if self.lost == 1 else f"{self.lost:,} characters"
        told = f"{signs} could not be read as {self.encoding}; choose another encoding"
        return (told, *self.doubts)


def decode(data: bytes, encoding: str = "", declared: str = "") -> Decoded:
    """Decode *data*: in *encoding* if one is chosen, else in the one that the bytes show.

    In this order: the mark of byte order, strict UTF-8, UTF-16 without a mark, the encoding that
    the file declares, UTF-8 with lines in another encoding, the likeliest. Each is left for the
    next where it cannot read the bytes.

    Raises:
        UnknownEncodingError: there is no such *encoding*.
    """
    if encoding:
        name = _known(encoding)
        plain = data.removeprefix(codecs.BOM_UTF8)
        return (_mixed(plain, told=True) if name == "utf-8" else None) or _in(data, name)
    for mark, name in _MARKS:
        if data.startswith(mark):
            mixed = mark == codecs.BOM_UTF8 and _mixed(data.removeprefix(mark), told=True)
            return mixed or _in(data, name)
    for name in _unmarked(data, declared):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not (name.startswith("iso8859") and _CONTROL.search(text)):  # no text has such
            return Decoded(text, _shown(name))
    told = declared.strip("\"' ").lower() in ("utf-8", "utf8")
    return _mixed(data, told=told) or _likeliest(data)


def _mixed(data: bytes, *, told: bool) -> Decoded | None:
    """*data* as UTF-8 with lines in another encoding; None where it is no such text."""
    mixed = read_mixed(data, told=told)
    if mixed is None:
        return None
    lost = mixed.text.count("\ufffd") - data.count("\ufffd".encode())
    doubts = (_told_of(mixed),) if mixed.lines else ()
    return Decoded(mixed.text, _shown("utf-8"), lost, mixed.lines, doubts)


def _told_of(mixed: MixedText) -> str:
    read = "is no UTF-8 and was read" if len(mixed.lines) == 1 else "are no UTF-8 and were read"
    perhaps = f" (perhaps it is {_shown(mixed.guess.rival)})" if mixed.guess.rival else ""
    told = f"{numbered(mixed.lines)} {read} as {_shown(mixed.guess.encoding)}{perhaps}"
    return f"{told}; {_CHANGE}"


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
        if found.name in _NOT_OF_TEXTS:
            raise LookupError(found.name)
    except (LookupError, ValueError) as error:
        raise UnknownEncodingError(f"there is no encoding “{encoding}” of texts") from error
    return _MEANT.get(found.name, found.name)


def is_known(encoding: str) -> bool:
    """Whether there is such an *encoding* of texts."""
    try:
        return bool(_known(encoding))
    except UnknownEncodingError:
        return False


def _in(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace").removeprefix("\ufeff")
    return Decoded(text, _shown(name), text.count("\ufffd"))


def _likeliest(data: bytes) -> Decoded:
    """*data* in the legacy encoding that it is likeliest in, with the doubt there may be."""
    sample = _telling_lines(data)
    found = guess(sample)
    if found.known:
        decoded = _in(data, found.encoding)
        doubts = (_rival(data, found),) if found.rival else ()
        return Decoded(decoded.text, decoded.encoding, decoded.lost, doubts=doubts)
    from charset_normalizer import from_bytes  # its tables take a tenth of a second

    best = from_bytes(sample, cp_isolation=list(_FOREIGN), enable_fallback=False).best()
    if best:
        return _in(data, best.encoding)
    decoded = _in(data, _FALLBACK)
    doubt = f"in which encoding it is could not be told; it was read as {decoded.encoding}"
    return Decoded(decoded.text, decoded.encoding, decoded.lost, doubts=(f"{doubt}; {_CHANGE}",))


def _rival(data: bytes, found: Guess) -> str:
    """The doubt between two encodings: the first line that reads otherwise in the other."""
    lines = enumerate(data.splitlines(), start=1)
    number, line = next(
        (number, line)
        for number, line in lines
        if line.decode(found.encoding, "replace") != line.decode(found.rival, "replace")
    )
    ours, theirs = line.decode(found.encoding, "replace"), line.decode(found.rival, "replace")
    at = next(at for at, (one, other) in enumerate(zip(ours, theirs, strict=True)) if one != other)
    words = [" ".join(each[max(0, at - _AROUND) : at + _AROUND].split()) for each in (theirs, ours)]
    return (
        f"it may be {_shown(found.rival)} instead of {_shown(found.encoding)}: "
        f"line {number} would read “{words[0]}”, not “{words[1]}”; {_CHANGE}"
    )


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


def _shown(name: str) -> str:
    """The name of a codec as it is shown, with which it can also be chosen."""
    plain = codecs.lookup(name).name.removesuffix("-sig")
    return re.sub("^cp(?=125)", "windows-", plain).replace("iso8859", "iso-8859").replace("_", "-")
